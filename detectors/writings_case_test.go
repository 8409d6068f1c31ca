package detectors

import (
	"testing"
	"unicode"
)

func TestNoCaselessLetterHasAnotherCase(t *testing.T) {
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if caseless(string(r)) && r != unicode.ReplacementChar && (unicode.ToUpper(r) != r || unicode.ToLower(r) != r) {
			t.Errorf("%U has another case", r)
		}
	}
}
