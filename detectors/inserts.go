package detectors

import "bytes"

// inserted appends to r the values of INSERT statements, each behind the label that
// names its column: "pin: 4471". It reports whether there were any.
func (s *Scanner) inserted(r *reading, b []byte) bool {
	found := false
	var cols [mostColumns]column
	var cells [mostColumns][2]int
	for i, rows := 0, 0; i < len(b) && rows < mostRows; {
		at := indexFold(b[i:], "values")
		if at < 0 {
			break
		}
		at += i
		i = at + len("values")
		head := len(bytes.TrimRight(b[:at], " \r\n\t"))
		if head == 0 || b[head-1] != ')' {
			continue
		}
		open := bytes.LastIndexByte(b[max(0, head-mostColumns*longestLabel):head], '(')
		if open < 0 {
			continue
		}
		n := tupleCells(b, open+max(0, head-mostColumns*longestLabel), &cells)
		if n < 2 || !s.columns(b, cells[:n], &cols) {
			continue
		}
		for ; rows < mostRows; rows++ {
			for i < len(b) && (b[i] <= ' ' || b[i] == ',') {
				i++
			}
			if i >= len(b) || b[i] != '(' {
				break
			}
			m := tupleCells(b, i, &cells)
			if m != n {
				break
			}
			for c := range n {
				from, to := cells[c][0], cells[c][1]
				if cols[c].n > 0 && to-from >= 3 {
					found = true
					r.cell(&cols[c], b, from, to)
				}
			}
			i = cells[n-1][1]
			if end := bytes.IndexByte(b[i:], ')'); end >= 0 {
				i += end + 1
			}
		}
	}
	return found
}

// columns notes which of the cells are labels. It reports whether any is.
func (s *Scanner) columns(b []byte, cells [][2]int, cols *[mostColumns]column) bool {
	any := false
	for c, at := range cells {
		cols[c].n = 0
		name := bytes.Trim(b[at[0]:at[1]], "`[]\"'")
		if len(name) == 0 || len(name) > longestLabel {
			continue
		}
		ok, _ := s.names(&cols[c], name)
		any = any || ok
	}
	return any
}

// tupleCells finds the values of the list in round brackets that opens at i, without
// their quotes. It returns their number, 0 if the list does not close or is too long.
func tupleCells(b []byte, i int, cells *[mostColumns][2]int) (n int) {
	for i++; i < len(b); {
		for i < len(b) && b[i] <= ' ' {
			i++
		}
		from := i
		if i < len(b) && b[i] == '\'' {
			from++
			for i++; i < len(b) && (b[i] != '\'' || i+1 < len(b) && b[i+1] == '\''); i++ {
				if b[i] == '\'' {
					i++
				}
			}
			if i >= len(b) || n == mostColumns {
				return 0
			}
			cells[n] = [2]int{from, i}
			i++
		} else {
			for i < len(b) && b[i] != ',' && b[i] != ')' && b[i] != '\n' && b[i] != '(' {
				i++
			}
			if i >= len(b) || n == mostColumns || b[i] == '(' {
				return 0
			}
			cells[n] = [2]int{from, from + len(bytes.TrimRight(b[from:i], " "))}
			if c := b[from]; c == ':' || c == '@' || c == '$' || c == '%' { // a parameter, not a value
				cells[n][1] = from
			}
		}
		n++
		for i < len(b) && b[i] <= ' ' {
			i++
		}
		switch {
		case i < len(b) && b[i] == ',':
			i++
		case i < len(b) && b[i] == ')':
			return n
		default:
			return 0
		}
	}
	return 0
}

// indexFold returns where the small letters w stand in b, in any case, or -1.
func indexFold(b []byte, w string) int {
	for i := 0; i+len(w) <= len(b); i++ {
		if b[i]|0x20 == w[0] && EqualLower(b[i:i+len(w)], w) {
			return i
		}
	}
	return -1
}
