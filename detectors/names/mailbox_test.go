package names

import (
	"strings"
	"testing"
)

// TestShownNamesBeginWithAWord: what is longer than a name that is shown is not cut
// inside a word or a character.
func TestShownNamesBeginWithAWord(t *testing.T) {
	for _, tc := range []struct{ rule, before, want string }{
		{"a word too long", strings.Repeat("É", 60) + "a ", ""},
		{"a name behind it", strings.Repeat("É", 60) + "a Tio ", "Tio"},
		{"a quote that nothing opens", strings.Repeat("É", 60) + "a Tio\" ", ""},
		{"a quote", "\"Tio Harsa\" ", "Tio Harsa"},
		{"the beginning of the text", "Tio Harsa ", "Tio Harsa"},
		{"as long as may be", strings.Repeat("x", 71) + " Tio Harsa ", "Tio Harsa"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			b := []byte(tc.before + "<tio@example.com>")
			start, end := shown(b, len(tc.before))
			if got := string(b[start:end]); got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}
