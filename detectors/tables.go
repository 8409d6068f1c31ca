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
			if n == 2 && s.form(b, i, end+1, sep) {
				return false
			}
		}
		i = end + 1
	}
	return found
}

// form reports whether the lines at i and next, of two cells each, begin with a word
// that is a label and have none for their second cells: each line names a value of its
// own. "name;pin" above "bca;4471" is the head of a table.
func (s *Scanner) form(b []byte, i, next int, sep byte) bool {
	if next >= len(b) {
		return false
	}
	for _, at := range [2]int{i, next} {
		var cells [mostColumns][2]int
		row := bytes.TrimRight(b[at:lineEnd(b, at)], "\r")
		if splitCells(row, sep, &cells) != 2 || !s.isLabel(row[cells[0][0]:cells[0][1]]) || s.isLabel(row[cells[1][0]:cells[1][1]]) {
			return false
		}
	}
	return true
}

// isLabel reports whether name is a label of the dictionary and nothing else.
func (s *Scanner) isLabel(name []byte) bool {
	if len(name) < 2 {
		return false
	}
	e, end := s.chain.dict.match(name, 0)
	return e >= 0 && end == len(name) && s.chain.dict.entries[e].isPos
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
	labels, short, whole := 0, 0, 0
	for c := range n {
		name := row[cells[c][0]:cells[c][1]]
		if cols[c].n = 0; len(name) > 2*longestLabel || bytes.IndexByte(name, ':') >= 0 {
			return 0, 0
		}
		if len(name) > longestLabel {
			continue
		}
		if ok, all := s.names(&cols[c], name); ok {
			if all {
				whole++
			}
			if labels++; shortName(cols[c].label[:cols[c].n]) {
				short++
			}
		}
	}
	if n < 2 || whole == 0 && (sep != '|' || n < 3) { // a sentence with a comma, a line of a program
		return 0, 0
	}
	if labels == short { // what was passed, pins of a plug: only beside what tells of people
		return 0, 0
	}
	return n, sep
}

// names notes what a column's name, of longestLabel bytes at most, says of it. It
// reports whether that is anything: the name is a label, all of it or its beginning
// or end.
func (s *Scanner) names(col *column, name []byte) (ok, all bool) {
	col.n = 0
	k := copy(col.label[:], name)
	for i, x := range name {
		if x == '_' {
			col.label[i] = ' '
		}
	}
	all = s.labels(col.label[:k])
	if ok = all || s.labelWithin(col.label[:k]); ok {
		col.n = k
	}
	return ok, all
}

// labelWithin reports whether a column's name of a few words begins or ends with a
// label: "SSN (member)", "customer's phone", "NIP nabywcy".
func (s *Scanner) labelWithin(name []byte) bool {
	if bytes.IndexByte(name, ',') >= 0 || asksToDo(name) {
		return false
	}
	words := 0
	for p := 0; p < len(name); p++ {
		if !wordStart(name, p) || p > 0 && name[p-1] >= 0x80 && name[p] >= 0x80 {
			continue
		}
		if words++; words > mostNameWords {
			return false
		}
		e, end := s.chain.dict.match(name, p)
		if e < 0 {
			continue
		}
		if x := &s.chain.dict.entries[e]; x.isPos && (p == 0 && !shortName(name[:end]) && !about(name[end:]) || end >= len(bytes.TrimRight(name, " .#:)*"))) {
			return true
		}
		p = end - 1
	}
	return false
}

// about reports whether the last word of a name says what of a thing its column tells,
// not the thing: pin count, phone model, jenis kartu.
func about(rest []byte) bool {
	rest = bytes.TrimRight(rest, " .)]:?*#")
	return aboutWords[string(bytes.ToLower(rest[bytes.LastIndexAny(rest, " -/(")+1:]))]
}

var aboutWords = keySet("count", "type", "status", "date", "model", "brand", "name", "case", "color", "colour", "size", "version", "length", "policy", "reset", "strength", "expiry", "expires", "hash", "title", "category", "format", "country", "kind", "os", "plan", "support", "verified", "valid", "changed", "at", "on", "flag", "balance", "limit", "amount", "total", "fee", "currency", "language", "required", "enabled",
	"tipo", "modelo", "marca", "estado", "fecha", "data", "nombre", "nome", "saldo", "valor", "validade", "caducidad", "typ", "art", "datum", "marke", "guthaben", "nom", "solde", "expiration", "naam", "soort", "nazwa", "ważności", "terbit", "berlaku", "aktif", "jenis", "merek", "nama", "тип", "модель", "баланс", "имя", "дата", "类型", "型号", "状态", "有效期", "日期", "名称", "余额")

// asksToDo reports whether the first of the words of a name says what is done with a
// thing or how many there are, so that the name is not the thing's: "Reset PIN".
func asksToDo(name []byte) bool {
	end := bytes.IndexAny(name, " _-")
	return end > 0 && doWords[string(bytes.ToLower(name[:end]))]
}

var doWords = keySet("reset", "forgot", "forget", "change", "update", "lost", "recover", "remember", "show", "hide", "verify", "count", "total", "number", "enter", "lupa", "ganti", "ubah", "atur", "jumlah", "masukkan", "verifikasi", "olvidé", "cambiar", "alterar", "esqueci", "oublié", "changer", "cambia", "wijzig", "сменить", "забыли")

// mostNameWords is the most words of a column's name that are looked at.
const mostNameWords = 6

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
