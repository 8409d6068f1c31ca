package lexicon

import (
	"strings"
	"testing"
)

func TestWordIsHeldWhereSetHasIt(t *testing.T) {
	long := strings.Repeat("ab", 33) // 66 bytes: longer than any word of a set
	s := New("an bapak namanya tertanda perkenalkan señora " + long[:64])
	for _, w := range []string{"", "a", "an", "AN", "and", "bapak", "Bapak", "bapaks", "Namanya", "tertanda", "tertandaa", "PERKENALKAN", "señora", long[:64], long[:63], long} {
		if has, holds := s.Has([]byte(w)), s.Holds(WordOf([]byte(w))); has != holds {
			t.Errorf("%q: Has %v, Holds %v", w, has, holds)
		}
	}
	if !s.Holds(WordOf([]byte("Perkenalkan"))) || s.Holds(WordOf([]byte("perkenal"))) {
		t.Error("a set holds its words alone")
	}
}
