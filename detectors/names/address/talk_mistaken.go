package address

import "github.com/samar-privacy/samar/detectors"

// mistaken is worth of another house that the number of n digits at token s is taken
// for: left it at |3552| we are 3525.
func (t *talkParts) mistaken(s, n int) float32 {
	for k := max(1, s-12); k < min(t.n, s+12); k++ {
		m, letters := t.digits(k)
		if k == s || m != n || letters {
			continue
		}
		ours := t.ours(k-1) || t.ours(s-1)
		switch p := (enParts{reader: t.reader}); {
		case p.same(k, s), !ours && (!t.is(k-1, "not", "of") || t.onClock(k) && t.onClock(s)):
			continue
		case n > 2:
			return 1.5
		case ours, !t.ofDay(k) && !t.ofDay(s):
			return .75
		}
	}
	return 0
}

// onClock reports whether the number at token s may be a time as people tell it in four
// digits: 1830.
func (t *talkParts) onClock(s int) bool {
	w := t.b[t.t[s].start:t.t[s].end]
	return len(w) == 4 && string(w[:2]) < "24" && w[2] < '6' && (w[3] == '0' || w[3] == '5')
}

// ours reports whether token i is the last word of "we are" or "I'm".
func (r *reader) ours(i int) bool {
	return r.is(i, "we're", "we’re", "i'm", "i’m", "im") || r.is(i, "are", "am") && r.is(i-1, "we", "i")
}

// storeyed weighs a unit that begins at token s and the storey it is on: unit 6 upstairs.
func (r *reader) storeyed(s int) (detectors.Found, bool) {
	if s+2 >= r.n || !r.leads(s, segmentStrong|strongUnit) || !r.t[s+1].spaced {
		return detectors.Found{}, false
	}
	p := enParts{reader: r, first: s}
	e := p.codeAt(p.dot(s + 1))
	if e == 0 || !r.is(e, "upstairs", "downstairs") || !p.segmentEnds(e+1) && !r.has(e+1, enStop) {
		return detectors.Found{}, false
	}
	t := talkParts{reader: r}
	if sum := 1.5 + t.frame(s) + r.homesAround(r.t[s].start, r.t[e].end, false); sum >= 2 {
		return found(r.t[s].start, r.t[e].end, enough, 0)
	}
	return detectors.Found{}, false
}
