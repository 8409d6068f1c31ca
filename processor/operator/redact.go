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

// Placeholder returns the entity's name if the whole of text is written as a
// placeholder of ours: <ENTITY> or <PERSON_n>. Whether there is such an entity
// is for the caller to ask; any other name in brackets is text like all text.
func Placeholder(text []byte) (entity []byte, ok bool) {
	if len(text) < 3 || len(text) > 64 || text[0] != '<' || text[len(text)-1] != '>' {
		return nil, false
	}
	name := text[1 : len(text)-1]
	if number, ok := bytes.CutPrefix(name, []byte("PERSON_")); ok {
		if len(number) < 1 || len(number) > 4 || number[0] == '0' {
			return nil, false
		}
		for _, c := range number {
			if c < '0' || c > '9' {
				return nil, false
			}
		}
		return name[:len("PERSON")], true
	}
	for i, c := range name {
		if c >= 'A' && c <= 'Z' || i > 0 && (c == '_' || c >= '0' && c <= '9') {
			continue
		}
		return nil, false
	}
	return name, true
}
