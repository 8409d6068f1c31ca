package detectors

import "bytes"

// Bounds of a label in an attribute.
const (
	mostAttributes = 64 // of one text
	attributeLong  = 8  // bytes of the attribute's name
)

// labelAttributes are what markup and the parts of a form keep the name of a field in.
var labelAttributes = keySet("name", "key", "id", "field", "label", "title", "property")

// attributed appends to r what stands behind an attribute that names its field, each
// behind the label that the name is: <field name="customer_name">Tio</field>, and the
// parts of multipart/form-data (RFC 7578, section 4.2). It reports whether there was
// any.
func (s *Scanner) attributed(r *reading, b []byte) bool {
	found := false
	for at, n := 0, 0; n < mostAttributes; n++ {
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
		label := b[at+1 : at+1+end]
		from, to := underAttribute(b, at+2+end)
		if at += 2 + end; to-from < 2 || to-from > answerLong {
			continue
		}
		var col column
		if _, whole := s.names(&col, label); whole && !asksToDo(label) {
			r.cell(&col, b, from, to)
			found = true
		}
	}
	return found
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
