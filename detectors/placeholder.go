package detectors

import "bytes"

// maxPlaceholder is more than the bytes of any placeholder.
const maxPlaceholder = 40

// placeholder returns the length of the placeholder that b begins with, 0 if
// none: <ENTITY> stands for a value, and its letters are no label.
func placeholder(b []byte) int {
	for i := 1; i < len(b) && i < maxPlaceholder; i++ {
		switch c := b[i]; {
		case c >= 'A' && c <= 'Z', c == '_', c-'0' <= 9:
		case c == '>' && i > 2:
			if i+1 < len(b) && class[b[i+1]]&cAlnum != 0 {
				return 0 // <NPWP>01.300…: a tag around its value
			}
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

// written reports whether [start, end) lies in a placeholder of ours.
func (s *Scanner) written(start, end int) bool {
	lo := max(0, start+1-maxPlaceholder)
	at := bytes.LastIndexByte(s.text[lo:start+1], '<')
	if at < 0 {
		return false
	}
	at += lo
	if end > at+placeholder(s.text[at:]) {
		return false
	}
	_, ours := s.placed(s.text[at:])
	return ours
}

// placed returns the entity of the placeholder that b begins with, false if it
// begins with none of ours.
func (s *Scanner) placed(b []byte) (EntityID, bool) {
	n := placeholder(b)
	if n == 0 {
		return 0, false
	}
	name := b[1 : n-1]
	if at := bytes.LastIndexByte(name, '_'); at > 0 && counted(name[at+1:]) {
		name = name[:at]
	}
	id, ours := s.chain.registry.ids[Entity(name)]
	return id, ours
}

// counted reports whether b is the number in a placeholder: 1 to 9999. More
// digits may be a value.
func counted(b []byte) bool {
	if len(b) == 0 || len(b) > 4 || b[0] == '0' {
		return false
	}
	for _, c := range b {
		if c-'0' > 9 {
			return false
		}
	}
	return true
}
