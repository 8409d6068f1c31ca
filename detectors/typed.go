package detectors

// imitated maps letters typed in place of digits.
var imitated = [256]byte{'o': '0', 'O': '0', 'l': '1', 'I': '1', 'i': '1', 'S': '5', 's': '5', 'B': '8', 'b': '6', 'Z': '2', 'z': '2', 'q': '9', 'g': '9', 'E': '3', 'A': '4', '!': '1'}

// retype appends to r the text of b with letters typed in place of digits
// turned back, in words that are digits for the most part or belong to a number.
func retype(r *reading, b []byte) bool {
	changed := false
	done := 0
	for p := 0; p < len(b); p++ {
		if class[b[p]]&cAlnum == 0 || p > 0 && class[b[p-1]]&cAlnum != 0 {
			continue
		}
		e := p
		for e < len(b) && (class[b[e]]&cAlnum != 0 || shriek(b, e)) {
			e++
		}
		if mistyped(b[p:e]) || besideNumber(b, p, e) {
			for i := p; i < e; i++ {
				if d := imitated[b[i]]; d != 0 {
					r.verbatim(b, done, i)
					r.put([]byte{d}, i, i+1)
					done, changed = i+1, true
				}
			}
		}
		p = e
	}
	if changed {
		r.verbatim(b, done, len(b))
	}
	return changed
}

// shriek reports whether an exclamation mark at i, between digits or letters that
// go on as a number, stands for a 1.
func shriek(b []byte, i int) bool {
	return b[i] == '!' && i > 0 && class[b[i-1]]&cAlnum != 0 && i+1 < len(b) && (b[i+1]-'0' <= 9 || imitated[b[i+1]] != 0)
}

// leastLeet is the least length of a number with E for 3 or A for 4.
const leastLeet = 9

// imitation counts the digits of w and the letters that imitate one; ok is
// false if there is another letter. The check character X may stand last.
func imitation(w []byte) (digits, letters int, ok bool) {
	for i, c := range w {
		switch {
		case c-'0' <= 9:
			digits++
		case (c == 'E' || c == 'A') && (len(w) < leastLeet || i == 0): // the letters of a code, hexadecimal digits
			return 0, 0, false
		case imitated[c] != 0:
			letters++
		case c|0x20 == 'x' && i > 0 && i == len(w)-1:
		default:
			return 0, 0, false
		}
	}
	return digits, letters, true
}

// mistyped reports whether w is a number with a few letters in place of digits.
func mistyped(w []byte) bool {
	digits, letters, ok := imitation(w)
	return ok && len(w) >= 4 && letters > 0 && digits >= 2 && letters <= digits
}

// besideNumber reports whether the word [p, e) is a group of a number, though
// letters are most or all of it: another group is joined to it. Without a digit
// in it the mark must be a hyphen, with one a space will do.
func besideNumber(b []byte, p, e int) bool {
	digits, letters, ok := imitation(b[p:e])
	if !ok || letters == 0 || e-p < 2 || e-p > 20 {
		return false
	}
	joins := func(c byte) bool { return c == '-' || digits > 0 && (c == ' ' || c == '.') }
	if p > 1 && joins(b[p-1]) {
		q := p - 1
		for q > 0 && p-q < 20 && class[b[q-1]]&cAlnum != 0 {
			q--
		}
		if d, _, ok := imitation(b[q : p-1]); ok && d >= 2 {
			return true
		}
	}
	if after := e + 1; e+2 < len(b) && (joins(b[e]) || b[e] == ')' && digits > 0) {
		if b[e] == ')' && b[after] == ' ' {
			after++
		}
		q := after
		for q < len(b) && q-e < 20 && class[b[q]]&cAlnum != 0 {
			q++
		}
		if d, _, ok := imitation(b[after:q]); ok && d >= 2 {
			return true
		}
	}
	return false
}

// maybeTyped reports whether the token [ts, te) makes a text worth reading with
// letters for digits: one stands before a digit, as in "o812" but not in "500g",
// or the token is joined to another number.
func maybeTyped(b []byte, ts, te int) bool {
	w := b[ts:te]
	if _, letters, ok := imitation(w); !ok || letters == 0 {
		return false
	}
	for i := 0; i+1 < len(w); i++ {
		if class[w[i]]&cLetter != 0 && w[i+1]-'0' <= 9 {
			return true
		}
	}
	if len(w) > 9 && imitated[w[len(w)-1]] != 0 {
		return true
	}
	return ts > 1 && b[ts-1] == '-' && b[ts-2]-'0' <= 9 || te+1 < len(b) && b[te] == '-' && b[te+1]-'0' <= 9
}
