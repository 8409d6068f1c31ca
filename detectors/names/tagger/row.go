package tagger

// People stand in rows: "Deqa, Ayaan and Zakariye", "Ward 12, Boateng 45, Quist 71".
// A name that is doubtful by itself counts where a sure one stands beside it in a row
// and is written in the same way.
const (
	rowSure = 0.8 // the chance of the name beside it
	rowGap  = 24  // bytes between two of a row
)

// row raises the doubtful names of dst[from:] that stand in a row with a sure one.
func row(dst []Name, from int, text []byte) {
	for i := from + 1; i < len(dst); i++ {
		beside(&dst[i-1], &dst[i], text)
	}
	for i := len(dst) - 2; i >= from; i-- {
		beside(&dst[i+1], &dst[i], text)
	}
}

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
		case c == 'a' && len(gap) >= i+4 && string(gap[i:i+4]) == "and ", c == 'o' && len(gap) > i+2 && gap[i+1] == 'r' && gap[i+2] == ' ':
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
