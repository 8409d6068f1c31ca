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

// The quick way to capitals is that of the tables of Unicode.
func TestUpperIsUnicodes(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		if got, want := upper(r), unicode.ToUpper(r); got != want {
			t.Errorf("upper(%U) = %U, want %U", r, got, want)
		}
	}
}
