package address

// hanWords are words in Han, none of one byte, with what tells at a glance that
// none of them stands at a place.
type hanWords struct {
	words []string
	heads hanFilter    // of their first characters
	by    [64][]string // by the last bits of those
}

func newHanWords(words ...string) *hanWords {
	w := &hanWords{words: words}
	for _, s := range words {
		w.heads.add(s[:3])
		w.by[s[2]&63] = append(w.by[s[2]&63], s)
	}
	return w
}

// at returns the length of the first of the words that stands at p, 0 if none
// does.
func (w *hanWords) at(b []byte, p int) int {
	if p < 0 || p+3 > len(b) || !w.heads.has(b[p+1], b[p+2]) {
		return 0
	}
	return hasHan(b, p, w.by[b[p+2]&63])
}

// before reports whether one of the words ends right before p.
func (w *hanWords) before(b []byte, p int) bool {
	for _, s := range w.words {
		if q := p - len(s); q >= 0 && begins(b, q, s) {
			return true
		}
	}
	return false
}

// hanFilter is a filter over characters of three bytes, by the last two of them.
type hanFilter [64]uint64

func (f *hanFilter) add(char string) { f[char[1]&63] |= 1 << (char[2] & 63) }

func (f *hanFilter) has(second, third byte) bool { return f[second&63]>>(third&63)&1 != 0 }
