package address

// tokens are those of one stretch of a text, read once for all anchors in it. A
// token is the same from wherever the reading began before it. A reader opens the
// stretch, fills it and takes a view of it.
type tokens struct {
	all    []token
	lo, hi int  // the stretch; hi is where its last token ends
	spaced bool // white space stands before hi
	at     int  // where the last view begins in all
	steps  int  // tokens read
	viewed int  // tokens of the last view
}

// mostKept bounds how many tokens are kept behind those in use.
const mostKept = 1024

// drop forgets the stretch: another text follows.
func (k *tokens) drop() { *k = tokens{all: k.all[:0], viewed: k.viewed} }

// open returns the index of the first token of b from lo on, in a new stretch if lo
// lies outside this one, or within one of its tokens.
func (k *tokens) open(b []byte, lo int) int {
	if lo < k.lo || lo > k.hi {
		return k.anew(lo)
	}
	s := min(k.at, len(k.all))
	for s > 0 && k.all[s-1].start >= lo {
		s--
	}
	for s < len(k.all) && k.all[s].start < lo {
		s++
	}
	if lo > 0 && !spaceByte(b[lo-1]) && (s == len(k.all) || k.all[s].start != lo) {
		return k.anew(lo)
	}
	if s > mostKept {
		k.all = k.all[:copy(k.all, k.all[s:])]
		k.lo, s = lo, 0
	}
	k.at = s
	return s
}

// anew begins a stretch at lo.
func (k *tokens) anew(lo int) int {
	k.all, k.lo, k.hi, k.at, k.spaced = k.all[:0], lo, lo, 0, false
	return 0
}

// view fills t with the tokens from the index s on that begin before hi, most at the
// most, and returns how many they are. The first counts as without white space
// before it. Behind them t is empty: parts are asked what follows the last token.
func (k *tokens) view(t []token, s, hi, most int) int {
	e := min(len(k.all), s+most)
	for e > s && k.all[e-1].start >= hi {
		e--
	}
	n := copy(t, k.all[s:e])
	if n < k.viewed {
		clear(t[n:k.viewed])
	}
	if k.viewed = n; n > 0 {
		t[0].spaced = false
	}
	return n
}

// indexOf returns the last of t that begins at p or before it, 0 if none does.
func indexOf(t []token, p int) int {
	lo, hi := 0, len(t)
	for lo < hi {
		if mid := (lo + hi) / 2; t[mid].start <= p {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return max(0, lo-1)
}
