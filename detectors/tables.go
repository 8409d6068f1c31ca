package detectors

import "bytes"

// Bounds of a table in a text.
const (
	mostColumns  = 32
	mostRows     = 256
	headerWithin = 4  // lines, of which one names the columns
	longestLabel = 64 // bytes of a column's name
)

// column is what the header says of one column.
type column struct {
	label [longestLabel]byte
	n     int // bytes of label; 0: it says nothing
}

// tabulated appends to r the cells of a table of comma, semicolon, tab or bar
// separated lines, each behind the label that names its column: "pin: 2580". It
// reports whether there were any.
func (s *Scanner) tabulated(r *reading, b []byte) bool {
	var cols [mostColumns]column
	var cells [mostColumns][2]int
	n, sep := 0, byte(0)
	rows, found := 0, false
	for line, i := 0, 0; i < len(b) && rows < mostRows; line++ {
		end := lineEnd(b, i)
		row := bytes.TrimRight(b[i:end], "\r")
		switch {
		case n > 0:
			rows++
			if splitCells(row, sep, &cells) != n {
				break
			}
			for c := range n {
				from, to := cells[c][0], cells[c][1]
				if cols[c].n == 0 || to-from < 3 {
					continue
				}
				found = true
				r.cell(&cols[c], b, i+from, i+to)
			}
		case line == headerWithin:
			return false
		default:
			n, sep = s.header(row, &cells, &cols)
		}
		i = end + 1
	}
	return found
}

// cell appends the cell [from, to) of b behind its column's name.
func (r *reading) cell(col *column, b []byte, from, to int) {
	r.put(col.label[:col.n], from, from+1)
	r.put(colonSpace, from, from+1)
	r.verbatim(b, from, to)
	r.put(newLine, to-1, to)
}

// header reads the names of columns. n is their number, 0 if row is no header.
func (s *Scanner) header(row []byte, cells *[mostColumns][2]int, cols *[mostColumns]column) (n int, sep byte) {
	if len(row) > mostColumns*longestLabel {
		return 0, 0
	}
	for _, c := range []byte("\t|;,") {
		if bytes.IndexByte(row, c) >= 0 {
			sep = c
			break
		}
	}
	if sep == 0 {
		return 0, 0
	}
	n = splitCells(row, sep, cells)
	labels, short := 0, 0
	for c := range n {
		name := row[cells[c][0]:cells[c][1]]
		if cols[c].n = 0; len(name) > 2*longestLabel || bytes.IndexByte(name, ':') >= 0 {
			return 0, 0
		}
		if len(name) > longestLabel {
			continue
		}
		if s.names(&cols[c], name) {
			if labels++; shortName(cols[c].label[:cols[c].n]) {
				short++
			}
		}
	}
	if n < 2 || labels == short { // what was passed, pins of a plug: only beside what tells of people
		return 0, 0
	}
	return n, sep
}

// names notes what a column's name, of longestLabel bytes at most, says of it. It
// reports whether that is anything: the name is a label.
func (s *Scanner) names(col *column, name []byte) bool {
	col.n = 0
	k := copy(col.label[:], name)
	for i, x := range name {
		if x == '_' {
			col.label[i] = ' '
		}
	}
	if s.labels(col.label[:k]) {
		col.n = k
	}
	return col.n > 0
}

// shortName reports whether a column's name, which is a label, names other things
// as well.
func shortName(name []byte) bool {
	return len(name) <= 4 && (EqualLower(name, "pass") || EqualLower(name, "pin") || EqualLower(name, "pins"))
}

// splitCells finds the cells of a line, without quotes and blanks around them. It
// returns their number, 0 if there are too many.
func splitCells(row []byte, sep byte, cells *[mostColumns][2]int) (n int) {
	for i := 0; i <= len(row); {
		from := i
		for from < len(row) && row[from] == ' ' {
			from++
		}
		to := from
		if from < len(row) && row[from] == '"' {
			k := bytes.IndexByte(row[from+1:], '"')
			if k < 0 {
				return 0
			}
			to = from + 1 + k
			from++
			i = to + 1
		}
		for k := max(i, to); ; k++ {
			if k >= len(row) || row[k] == sep {
				if i <= from {
					to = k
				}
				i = k + 1
				break
			}
		}
		for to > from && row[to-1] == ' ' {
			to--
		}
		if n == mostColumns {
			return 0
		}
		cells[n] = [2]int{from, to}
		n++
	}
	return n
}
