package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// nearVenue is how far before and behind a name the same letters are looked for, in bytes.
const nearVenue = 1500

// venueAgain reports whether the Chinese name [start, end) of text, of two letters, is what a
// hotel near it is called by: 悦澜酒店没房间了, 最喜欢的还是|悦澜.
func venueAgain(text []byte, start, end int) bool {
	if end-start != len("悦澜") || text[start] < 0xE4 || titleBehind(text[end:]) || withSomebody(text[:start]) || announcedHan(text[:start]) {
		return false
	}
	name, to := text[start:end], min(len(text), end+nearVenue)
	for at := max(0, start-nearVenue); at < to; {
		i := bytes.Index(text[at:to], name)
		if i < 0 {
			return false
		}
		at += i
		if at+len(name) <= len(text) && words.VenueNamedZH(text[at+len(name):]) && !withSomebody(text[:at]) {
			return true
		}
		at += len(name)
	}
	return false
}
