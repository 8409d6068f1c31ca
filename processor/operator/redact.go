package operator

import (
	"bytes"
	"strconv"

	"github.com/samar-privacy/samar/detectors"
)

// Redact writes <ENTITY>.
func Redact(dst []byte, entity detectors.Entity) []byte {
	dst = append(dst, '<')
	dst = append(dst, entity...)
	return append(dst, '>')
}

// Person writes <PERSON_n>: n tells the people of one event apart.
func Person(dst []byte, n int) []byte {
	dst = append(dst, "<PERSON_"...)
	dst = strconv.AppendInt(dst, int64(n), 10)
	return append(dst, '>')
}

// Numbered writes <ENTITY_n>: n tells the values of one event apart.
func Numbered(dst []byte, entity detectors.Entity, n int) []byte {
	dst = append(append(append(dst, '<'), entity...), '_')
	return append(strconv.AppendInt(dst, int64(n), 10), '>')
}

// Placeholder returns the entity's name if the whole of text is written as a
// placeholder of ours: <ENTITY> or <ENTITY_n>. Whether there is such an entity
// is for the caller to ask; any other name in brackets is text like all text.
func Placeholder(text []byte) (entity []byte, ok bool) {
	if len(text) < 3 || len(text) > 64 || text[0] != '<' || text[len(text)-1] != '>' {
		return nil, false
	}
	name := text[1 : len(text)-1]
	if at := bytes.LastIndexByte(name, '_'); at > 0 && span(name[at+1:]) == len(name)-at-1 {
		if !numeral(name[at+1:]) {
			return nil, false
		}
		name = name[:at]
	}
	for i, c := range name {
		if c >= 'A' && c <= 'Z' || i > 0 && (c == '_' || c >= '0' && c <= '9') {
			continue
		}
		return nil, false
	}
	return name, true
}

// numeral reports a number of one to four digits that does not begin with 0.
func numeral(b []byte) bool { return len(b) > 0 && len(b) <= 4 && b[0] != '0' && span(b) == len(b) }
