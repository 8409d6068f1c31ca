package address

import "encoding/binary"

// wordKind is the class of a word and what it leads.
type wordKind struct {
	class class
	leads leads
}

// wordKinds are the kinds of words in small letters: those of up to eight bytes by
// these as one number, in open addressing, half full at most.
type wordKinds struct {
	short []shortKind
	shift int
	long  map[string]wordKind
}

type shortKind struct {
	key  uint64 // 0: a free place
	kind wordKind
}

// newWordKinds joins a table of classes and one of leads.
func newWordKinds(classes map[string]class, led map[string]leads) *wordKinds {
	t := &wordKinds{shift: 64, long: map[string]wordKind{}}
	n := 1
	for ; n < 2*(len(classes)+len(led)); n *= 2 {
		t.shift--
	}
	t.short = make([]shortKind, n)
	for w, c := range classes {
		t.add(w, wordKind{c, led[w]})
	}
	for w, l := range led {
		if classes[w] == 0 {
			t.add(w, wordKind{leads: l})
		}
	}
	return t
}

func (t *wordKinds) add(w string, k wordKind) {
	if len(w) > 8 {
		t.long[w] = k
		return
	}
	var b [8]byte
	copy(b[:], w)
	key := binary.LittleEndian.Uint64(b[:])
	*t.at(key) = shortKind{key, k}
}

// at returns the place of a key, or the free one where it belongs.
func (t *wordKinds) at(key uint64) *shortKind {
	for h := key * 0x9E3779B97F4A7C15 >> t.shift; ; h = (h + 1) & uint64(len(t.short)-1) {
		if e := &t.short[h]; e.key == key || e.key == 0 {
			return e
		}
	}
}

// of returns the kind of the word of n bytes at the beginning of low.
func (t *wordKinds) of(low *[64]byte, n int) wordKind {
	switch {
	case n == 0:
		return wordKind{}
	case n > 8:
		return t.long[string(low[:n])]
	}
	return t.at(binary.LittleEndian.Uint64(low[:8]) & (1<<(8*n) - 1)).kind
}
