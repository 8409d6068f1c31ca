package processor

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// Eight bytes at a time or one by one, the same values are sought.
func TestSeekableByteByByte(t *testing.T) {
	values := rapid.StringMatching(`[aZé字@ .\[{/:-]{0,12}[09@z` + "`" + `]{0,9}([a-z]{0,9} ?[0-9@É-]{0,9}){0,9}`)
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(values.Draw(t, "value"))
		digits, letters, want := 0, false, false
		for _, c := range text[:min(len(text), 64)] {
			switch {
			case c-'0' <= 9:
				digits++
			case c >= utf8.RuneSelf || c|0x20 >= 'a' && c|0x20 <= 'z':
				letters = true
			case c == '@' && letters:
				want = true
			}
		}
		want = len(text) >= minSought && (want || digits >= minDigits || letters && (digits > 0 || !commonplace(text)))
		if got := seekable(text); got != want {
			t.Fatalf("got %t, want %t", got, want)
		}
	})
}

// Only an '@' behind a letter makes a value distinctive, wherever others stand.
func TestSeekableAtSigns(t *testing.T) {
	for value, want := range map[string]bool{
		"  @Z@": true, "@@Z @": true, "a@  .": true, "@@Zé": true,
		"@@@@@": false, "  @ @": false, "@    @and": false,
	} {
		if got := seekable([]byte(value)); got != want {
			t.Errorf("%q: got %t, want %t", value, got, want)
		}
	}
}
