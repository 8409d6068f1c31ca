package detectors

import "bytes"

// Bounds of a label in an attribute.
const (
	mostAttributes = 64 // of one text
	attributeLong  = 8  // bytes of the attribute's name
)

// labelAttributes are what markup and the parts of a form keep the name of a field in.
var labelAttributes = keySet("name", "key", "id", "field", "label", "title", "property")

// attribute is a label in an attribute, and the value that it names.
type attribute struct {
	label, labelEnd int
	from, to        int
}

// attributed appends to r what stands behind an attribute that names its field, each
// behind the label that the name is: <field name="customer_name">Tio</field>, and the
// parts of multipart/form-data (RFC 7578, section 4.2). It reports whether there was
// any. A bare name (see bareNames) counts beside others.
func (s *Scanner) attributed(r *reading, b []byte) bool {
	if bytes.IndexByte(b, '=') < 0 {
		return false
	}
	var all [mostAttributes]attribute
	n, known := s.attributes(b, &all)
	if !known {
		return false
	}
	for i := range all[:n] {
		a := &all[i]
		var col column
		s.names(&col, b[a.label:a.labelEnd])
		r.cell(&col, b, a.from, a.to)
	}
	return true
}

// attributes finds the attributes of b that are labels of what stands behind them.
// known tells whether one of them is more than a bare name.
func (s *Scanner) attributes(b []byte, all *[mostAttributes]attribute) (n int, known bool) {
	for at, looked := 0, 0; looked < mostAttributes; looked++ {
		k := bytes.IndexByte(b[at:], '=')
		if k < 0 {
			break
		}
		k += at
		at = k + 1
		if at == len(b) || b[at] != '"' || !namesField(b, k) {
			continue
		}
		end := bytes.IndexByte(b[at+1:min(len(b), at+2+longestLabel)], '"')
		if end < 2 {
			continue
		}
		a := attribute{label: at + 1, labelEnd: at + 1 + end}
		a.from, a.to = underAttribute(b, at+2+end)
		if at += 2 + end; a.to-a.from < 2 || a.to-a.from > answerLong {
			continue
		}
		label := b[a.label:a.labelEnd]
		var col column
		if _, whole := s.names(&col, label); whole && !asksToDo(label) && !s.labels(b[a.from:a.to]) { // not the words that a program shows for a field
			all[n] = a
			n++
			known = known || !bareNames[string(bytes.ToLower(label))]
		}
	}
	return n, known
}

// namesField reports whether the attribute before the equals sign at k is one of
// labelAttributes.
func namesField(b []byte, k int) bool {
	i := k
	for i > 0 && k-i <= attributeLong && class[b[i-1]]&cLetter != 0 {
		i--
	}
	return i > 0 && b[i-1] == ' ' && labelAttributes[string(bytes.ToLower(b[i:k]))]
}

// underAttribute returns what stands behind an attribute that ends at i: the text of
// its element, up to the next tag, or the line below an empty one.
func underAttribute(b []byte, i int) (from, to int) {
	switch {
	case i < len(b) && b[i] == '>':
		end := bytes.IndexByte(b[i:], '<')
		if end < 0 || end > answerLong {
			return i, i
		}
		return trimmed(b, i+1, i+end)
	case bytes.HasPrefix(b[i:], []byte("\r\n\r\n")):
		i += 4
	case bytes.HasPrefix(b[i:], []byte("\n\n")):
		i += 2
	default:
		return i, i
	}
	return trimmed(b, i, lineEnd(b, i))
}
