package lexicon

import "testing"

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
