package tagger

// People stand in rows: "Deqa, Ayaan and Zakariye", "Ward 12, Boateng 45, Quist 71".
// A name that is hardly likely by itself is one where a sure one stands beside it
// in a row and is written in the same way.
const (
	rowDoubt = 3    // favour, in weight, that a person gets when such names are sought
	rowLeast = 0.06 // the chance that one needs
	rowSure  = 0.8  // the chance of the name beside it
	rowGap   = 24   // bytes between two of a row
)

// row adds to dst[from:], the English names of a window, those that only their row
// makes names. The window has been scored.
func (t *Tagger) row(dst []Name, from int, text []byte, m *Model, w window) []Name {
	if !t.sentence.others(dst[from:], w) || !rowed(dst[from:], text, int(t.sentence.tokens[w.lo].start), int(t.sentence.tokens[w.hi-1].end)) || !t.decoder.best(m, w.hi-w.lo, int32(rowDoubt/m.unit)) {
		return dst
	}
	second := len(dst)
	dst = t.names(dst, text, m.language, w, rowLeast, probable)
	for i := from; i < second; i++ {
		for j := second; j < len(dst); j++ {
			if dst[i].Start < dst[j].End && dst[j].Start < dst[i].End {
				dst[j].Score = -1
			}
		}
	}
	dst = join(dst, from, second)
	for i := from + 1; i < len(dst); i++ {
		beside(&dst[i-1], &dst[i], text)
	}
	for i := len(dst) - 2; i >= from; i-- {
		beside(&dst[i+1], &dst[i], text)
	}
	k := from
	for _, n := range dst[from:] {
		if n.Score >= least {
			dst[k] = n
			k++
		}
	}
	return dst[:k]
}

// others reports whether one of found is sure and a candidate of w belongs to none
// that is likely.
func (s *Sentence) others(found []Name, w window) bool {
	sure := false
	for i := range found {
		sure = sure || found[i].Score >= rowSure
	}
	if !sure {
		return false
	}
	for k := len(s.hot) - 1; k >= 0 && int(s.hot[k]) >= w.lo; k-- {
		if int(s.hot[k]) >= w.hi {
			continue
		}
		at, within := int(s.tokens[s.hot[k]].start), false
		for i := range found {
			within = within || found[i].Score >= probable && found[i].Start <= at && at < found[i].End
		}
		if !within {
			return true
		}
	}
	return false
}

// rowed reports whether one of found is sure and has a mark of rows beside it, in
// [start, end) of text.
func rowed(found []Name, text []byte, start, end int) bool {
	for i := range found {
		n := &found[i]
		if n.Score < rowSure {
			continue
		}
		for p := n.End; p < min(end, n.End+rowGap); p++ {
			if c := text[p]; c == ',' || c == '&' || c == ';' || c == 'a' && isAnd(text[p:]) {
				return true
			}
		}
		for p := max(start, n.Start-rowGap); p < n.Start; p++ {
			if c := text[p]; c == ',' || c == '&' || c == ';' || c == 'a' && isAnd(text[p:]) {
				return true
			}
		}
	}
	return false
}

func isAnd(b []byte) bool { return len(b) >= 4 && string(b[:4]) == "and " }

// beside raises b to probable if it stands in a row with a, which is sure or was
// raised, and is written like it.
func beside(a, b *Name, text []byte) {
	if b.Score >= probable || a.Score < rowSure && a.Score != probable || len(text) == 0 {
		return
	}
	lo, hi := a.End, b.Start
	if b.Start < a.Start {
		lo, hi = b.End, a.Start
	}
	if lo >= hi || hi-lo > rowGap || text[a.Start]>>5 != text[b.Start]>>5 || !joined(text[lo:hi]) {
		return
	}
	b.Score, b.frail = probable, false
}

// joined reports whether gap, what stands between two names, makes them a row: a
// comma, a semicolon, "&" or "and", beside numbers, and words in parentheses.
func joined(gap []byte) bool {
	mark, inside := false, false
	for i := 0; i < len(gap); i++ {
		switch c := gap[i]; {
		case c == ',', c == ';', c == '&':
			mark = true
		case c == '(':
			inside = true
		case c == ')':
			inside = false
		case c == ' ', c-'0' <= 9, c == '\'', c == '+', inside:
		case c == 'a' && isAnd(gap[i:]), c == 'o' && len(gap) > i+2 && gap[i+1] == 'r' && gap[i+2] == ' ':
			mark = true
			if i++; c == 'a' {
				i++
			}
		default:
			return false
		}
	}
	return mark
}
