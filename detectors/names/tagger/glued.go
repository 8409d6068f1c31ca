package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// suffixes of Indonesian stand behind a hyphen and are no part of a name: "Budi-nya".
var suffixes = words.New("nya ku mu lah kah pun an isme ji mi")

// glued returns the tokens first to last of an Indonesian name with the parts that an
// apostrophe inside a word or a hyphen of a clan joins to it: "Mas'ud", "Perangin-angin".
func (s *Sentence) glued(first, last int) (int, int) {
	for last+2 < len(s.tokens) && s.tied(last+1) {
		last += 2
	}
	for first > 1 && s.tied(first-1) && !s.mark(first-1, '-') {
		first -= 2
	}
	if first > 2 && s.tied(first-2) && !s.mark(first-2, '-') && s.tokens[first].gap == 1 && s.tokens[first].shape == shapeTitle && s.tokens[first-3].shape == shapeTitle {
		first -= 3 // "Mas'ud |Herlambang"
	}
	return first, last
}

// friday reports whether token i begins the name of a day: "Jum'at".
func (s *Sentence) friday(i int) bool {
	return i+2 < len(s.tokens) && s.tied(i+1) && s.tokens[i].hash == jum && s.tokens[i+2].hash == at
}

// The parts of that day.
var jum, at = WordHash("jum"), WordHash("at")

// tied reports whether token i is a hyphen or an apostrophe that ties the word before it
// to the one behind it.
func (s *Sentence) tied(i int) bool {
	if i < 1 || i+1 >= len(s.tokens) || s.tokens[i].kind != other {
		return false
	}
	if !s.mark(i, '-') && !s.mark(i, '\'') && !s.mark(i, '’') || s.tokens[i].gap != 0 || s.tokens[i+1].gap != 0 {
		return false
	}
	a, b := s.letters(i-1), s.letters(i+1)
	if len(a) < 2 || len(b) < 2 || suffixes.Has(b) {
		return false
	}
	if s.mark(i, '-') {
		return len(b) > 2 && Class(s.class[i-1])&ClassFamily != 0 && Class(s.class[i+1])&ClassGiven == 0 && s.tokens[i+1].shape == shapeLower
	}
	return s.tokens[i+1].shape == shapeLower
}
