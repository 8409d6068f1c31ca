package lexicon

import (
	"strings"
	"testing"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

func TestSet(t *testing.T) {
	s := New("# may is no word here\nanna bo", "çelik\n# nor june")
	for word, want := range map[string]bool{"anna": true, "ANNA": true, "Bo": true, "çelik": true, "may": false, "june": false, "#": false, "": false, "ann": false} {
		if s.Has([]byte(word)) != want {
			t.Errorf("Has(%q) = %v", word, !want)
		}
	}
	if s.Len() != 3 {
		t.Errorf("Len() = %d, want 3", s.Len())
	}
}

func TestLookupsDoNotAllocate(t *testing.T) {
	word := []byte("Margaret")
	NamesEN.Has(word)
	if n := testing.AllocsPerRun(100, func() { NamesEN.Has(word) }); n != 0 {
		t.Errorf("%v allocations a lookup", n)
	}
}

func TestShortWordsFoldASCIIAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SliceOfN(rapid.Byte(), 1, 8).Draw(t, "word")
		var want uint64
		for i, c := range word {
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			want |= uint64(c) << (8 * i)
		}
		if got := lower(pack(word)); got != want {
			t.Fatalf("%x: got %x, want %x", word, got, want)
		}
	})
}

// Long words are known by all of their letters, in any case, not by the look at the
// first of them that comes before.
func TestSetKnowsLongWordsWhole(t *testing.T) {
	s := New("receptionist receptionists neighbours neighbouring verylongwordindeed")
	for w, want := range map[string]bool{
		"receptionist": true, "RECEPTIONISTS": true, "Neighbours": true, "neighbouring": true, "veryLongWordIndeed": true,
		"receptionism": false, "neighbourx": false, "neighbourinG's": false, "verylongword": false, "neighbou": false,
	} {
		if s.Has([]byte(w)) != want || s.Holds(WordOf([]byte(w))) != want {
			t.Errorf("%s: want %t", w, want)
		}
	}
}

// A word ends before the first white space, wherever it stands.
func TestWordsEndBeforeWhiteSpace(t *testing.T) {
	for _, l := range []string{"", "a", "résumé\tx", "verylongwordindeed next", "abcdefgh ijk", "abcdefg\nh ijklmnop", " x", "中文词 和", "abcdefghijklmnop"} {
		for i := range len(l) + 1 {
			want := strings.IndexAny(l[i:], " \t\n")
			if want < 0 {
				want = len(l) - i
			}
			if got := wordLen(l[i:]); got != want {
				t.Errorf("%q: %d, want %d", l[i:], got, want)
			}
		}
	}
}
