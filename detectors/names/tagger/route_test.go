package tagger

import (
	"testing"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

// The letters of a word, read one by one.
func TestLettersAt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(rapid.StringOfN(rapid.SampledFrom([]rune("azAZmé@[`{1 -ü钱")), 0, 24, -1).Draw(t, "text"))
		i := rapid.IntRange(0, len(text)).Draw(t, "at")
		end, want := i, uint64(0)
		for ; end < len(text) && (text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z'); end++ {
			if end-i < 8 {
				want |= uint64(text[end]|0x20) << (8 * (end - i))
			}
		}
		if w, e := lettersAt(text, i); w != want || e != end {
			t.Errorf("got %x to %d, want %x to %d", w, e, want, end)
		}
	})
}

// A short word reads as it does when it is the end of a longer text whose next
// letter hides the short way.
func TestShortWordsReadAsLongOnes(t *testing.T) {
	for _, word := range []string{"a", "A", "Ani", "ANI", "aNi", "McAdam", "abcdefgh", "ABCDEFGH", "Abcdefgh"} {
		var short, long token
		short.letters([]byte(word+" x"), 0)
		long.letters([]byte(word+"\u0301"), 0) // an accent written apart is no letter
		long.end = short.end
		if short != long {
			t.Errorf("%s: %+v, want %+v", word, short, long)
		}
	}
}

// A text without a function word is told by how its words are spelt, and says so.
func TestRouteSaysThatSpellingTold(t *testing.T) {
	for text, want := range map[string]bool{"jo brown wants a refund": true, "bayu ganteng lagi, tiga": false, "the bag is for jo": false, "refund": false} {
		if _, _, spelt := route([]byte(text)); spelt != want {
			t.Errorf("%s: %v", text, spelt)
		}
	}
}
