package detectors

import "bytes"

// htmlTable is what is known of a table of HTML while it is read.
type htmlTable struct {
	cols  [mostColumns]column
	cells [mostColumns][2]int
	n     int  // columns, 0: the first row has not been read
	count int  // cells of the row
	heads int  // of them, <th>
	open  int  // where the cell's text begins, -1: in no cell
	plain bool // the first row named no columns
	found bool
}

// rowed appends to r the cells of the tables of HTML in b, each behind the label
// that its column's head is. It reports whether there were any.
func (s *Scanner) rowed(r *reading, b []byte) bool {
	t := htmlTable{open: -1}
	for i := 0; i < len(b); {
		at := bytes.IndexByte(b[i:], '<')
		if at < 0 {
			break
		}
		i += at
		name, closing, n := tableTag(b[i:])
		if n == 0 {
			i++
			continue
		}
		if t.open >= 0 { // any of them ends the cell before
			t.cell(b, i)
		}
		switch name {
		case 't':
			s.endHTMLRow(&t, r, b)
			t.n, t.plain, t.count, t.heads = 0, false, 0, 0
		case 'r':
			s.endHTMLRow(&t, r, b)
		case 'h', 'd':
			if !closing {
				t.open = i + n
				if name == 'h' {
					t.heads++
				}
			}
		}
		i += n
	}
	s.endHTMLRow(&t, r, b)
	return t.found
}

// cell notes the cell whose text ends at end.
func (t *htmlTable) cell(b []byte, end int) {
	from, to := trimmed(b, t.open, end)
	if t.open = -1; t.count < mostColumns {
		t.cells[t.count] = [2]int{from, to}
		t.count++
	}
}

// endHTMLRow reads the row that ends: the first one names the columns.
func (s *Scanner) endHTMLRow(t *htmlTable, r *reading, b []byte) {
	count, heads := t.count, t.heads
	t.count, t.heads = 0, 0
	switch {
	case count < 2 || t.plain:
	case t.n == 0:
		if heads != count && heads != 0 || !s.htmlHeads(t, b, count) {
			t.plain = true // label and value side by side, or of no use
			return
		}
		t.n = count
	case count == t.n:
		if count == 2 && heads == 0 && !t.found && s.labelLine(b[t.cells[0][0]:t.cells[0][1]]) {
			t.plain = true // a form of two columns, as its second line tells
			return
		}
		for c := range count {
			from, to := untagged(b, t.cells[c][0], t.cells[c][1])
			if t.cols[c].n > 0 && to-from >= 3 {
				t.found = true
				r.cell(&t.cols[c], b, from, to)
			}
		}
	}
}

// bareNames are heads that goods and countries have as well as people: they count
// beside what else tells of people.
var bareNames = keySet("name", "nama", "nombre", "nome", "nom", "naam", "user")

// htmlHeads notes what the cells of the first row say of their columns. It reports
// whether any is a label that tells of people.
func (s *Scanner) htmlHeads(t *htmlTable, b []byte, count int) bool {
	whole, short, labels := 0, 0, 0
	for c := range count {
		t.cols[c].n = 0
		from, to := untagged(b, t.cells[c][0], t.cells[c][1])
		name := b[from:to]
		if len(name) == 0 || len(name) > longestLabel {
			continue
		}
		ok, all := s.names(&t.cols[c], name)
		if !ok {
			continue
		}
		if labels++; shortName(name) || bareNames[string(bytes.ToLower(name))] {
			short++
		}
		if all {
			whole++
		}
	}
	return whole > 0 && labels > short
}

// untagged returns [from, to) of b without the tags and blanks around it.
func untagged(b []byte, from, to int) (int, int) {
	for {
		from, to = trimmed(b, from, to)
		if from == to {
			return from, to
		}
		if _, n := tagAt(b[from:to]); b[from] == '<' && n > 0 {
			from += n
			continue
		}
		at := bytes.LastIndexByte(b[from:to], '<')
		if at < 0 || b[to-1] != '>' {
			return from, to
		}
		if _, n := tagAt(b[from+at : to]); n != to-from-at {
			return from, to
		}
		to = from + at
	}
}

// tableTag returns what tag of a table b begins with, 't' for the table, 'r' for a
// row, 'h' and 'd' for a cell, and its length, 0 if it begins with none.
func tableTag(b []byte) (name byte, closing bool, n int) {
	i := 1
	if closing = len(b) > 1 && b[1] == '/'; closing {
		i = 2
	}
	e := i
	for e < len(b) && e-i < 6 && class[b[e]]&cAlnum != 0 {
		e++
	}
	switch word := b[i:e]; {
	case EqualLower(word, "tr"), EqualLower(word, "th"), EqualLower(word, "td"):
		name = word[1] | 0x20
	case EqualLower(word, "table"):
		name = 't'
	default:
		return 0, false, 0
	}
	end := bytes.IndexByte(b[e:min(len(b), e+longestTag)], '>')
	if end < 0 || bytes.IndexByte(b[e:e+end], '<') >= 0 {
		return 0, false, 0
	}
	return name, closing, e + end + 1
}
