package address

// gap skips commas, line ends and the like from token i: it returns the next
// token and what stood between, -1 if the clause ends there.
func (r *reader) gap(i int) (int, gap) {
	g := joined
	for k := 0; k < 4 && i < r.n; k++ {
		t := &r.t[i]
		switch {
		case t.kind == line:
			if g == lineBreak && r.t[i-1].kind == line {
				return -1, g // an empty line
			}
			g = lineBreak
		case t.kind != mark:
			if g >= comma && r.labelAt(i) {
				return -1, g
			}
			return i, g
		case t.mark == ',' || t.mark == ';' || t.mark == '|':
			g = max(g, comma)
		case t.mark == '-' || t.mark == '/' || t.mark == '(' || t.mark == ')' || t.mark == ':' || t.mark == '#' || t.mark == '&':
			g = max(g, other)
		case t.mark == '.':
			if i+1 < r.n && r.t[i+1].spaced && (!r.abbreviated(i-1) || r.isWord(i+1) && r.isMark(i+2, ':')) {
				g = max(g, stop)
			}
		default:
			return -1, g
		}
		i++
	}
	if i >= r.n {
		return -1, g
	}
	return i, g
}

// closed goes on behind token e over the bracket that closes one open since i.
func (r *reader) closed(i, e int) int {
	if !r.isMark(e, ')') {
		return e
	}
	open := 0
	for ; i < e; i++ {
		if r.isMark(i, '(') {
			open++
		} else if r.isMark(i, ')') {
			open--
		}
	}
	if open > 0 {
		return e + 1
	}
	return e
}

// labelAt reports whether a label of a form begins at token i: "Phone:", "Address Line
// 2:".
func (r *reader) labelAt(i int) bool {
	for k := i; k < i+3 && r.isWord(k) && (r.t[k].class == 0 || k > i && r.is(k, "line", "street")); k++ {
		if r.isMark(k+1, ':') || k > i && r.isNumber(k+1) && r.isMark(k+2, ':') {
			return true
		}
	}
	return false
}

// abbreviated reports whether the full stop behind token i may belong to it.
func (r *reader) abbreviated(i int) bool {
	return i >= 0 && r.t[i].kind == word && r.t[i].end-r.t[i].start <= 4 && r.t[i].class != 0 &&
		!r.is(i, "lane", "road", "park", "hill", "view", "rise", "walk", "way", "row", "mews", "yard", "flat", "room", "unit", "hall", "quay", "loop", "desa", "kota", "gang", "blok", "unit")
}

// gap is what stands between two parts, weakest first.
type gap uint8

// classesOf makes a table of words by class.
func classesOf(lists map[class]string) map[string]class {
	m := map[string]class{}
	for c, l := range lists {
		start := -1
		for i := 0; i <= len(l); i++ {
			if i < len(l) && !spaceByte(l[i]) {
				if start < 0 {
					start = i
				}
				continue
			}
			if start >= 0 {
				m[l[start:i]] |= c
			}
			start = -1
		}
	}
	return m
}
