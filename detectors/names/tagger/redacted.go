package tagger

import (
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// besideRedacted reports whether v, which a model named with a score beside a
// placeholder, is a person all the same. The models learn from whole texts: what
// stands around a value taken out looks to them like what stands around a name, and
// redacting twice would take out more than once. So the model must be as sure as it
// gets, and the word lists must know the name.
func besideRedacted(v []byte, score float32) bool {
	if score < surest {
		return false
	}
	if r, n := utf8.DecodeRune(v); words.SurnameZH(r) && len(v) == 3*n {
		r, _ = utf8.DecodeLastRune(v)
		return words.GivenZH(r)
	}
	return inList(v)
}
