package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// besidePeople raises the names of dst that are fairly sure and begin with a capital where
// "and" or a hyphen alone joins one to who is probably somebody, "Shurvo and Papiya",
// or what follows is said of people alone: "Papia was very polite".
func besidePeople(dst []Name, text []byte) {
	for i := range dst {
		n := &dst[i]
		if n.Score >= probable || n.Score < fairly || n.Language == Chinese || n.thing || text[n.Start]-'A' >= 26 {
			continue
		}
		if i > 0 && joinsPeople(dst[i-1], *n, text) || i+1 < len(dst) && joinsPeople(dst[i+1], *n, text) || n.Language == English && saidOfPeople(text[n.End:]) {
			n.Score = probable
		}
	}
}

// joinsPeople reports whether p is probably somebody whose name begins with a capital, and
// a word for "and" or a hyphen is all that stands between p and n.
func joinsPeople(p, n Name, text []byte) bool {
	if p.Score < probable || p.Language == Chinese || text[p.Start]-'A' >= 26 {
		return false
	}
	if p.Start > n.Start {
		p, n = n, p
	}
	if p.End > n.Start || n.Start-p.End > len(" and ") {
		return false
	}
	switch string(text[p.End:n.Start]) {
	case " and ", " dan ", " & ", "-":
		return true
	}
	return false
}

var (
	// being and manner stand before what somebody is like.
	being  = words.New("was is were are")
	manner = words.New("very so really extremely super too also both quite always truly incredibly")

	// ofPersons are what people are like, and hardly shops, meals and rooms.
	ofPersons = words.New("polite courteous patient kind humble attentive rude helpful accommodating hospitable knowledgeable considerate punctual apologetic")
)

// saidOfPeople reports whether b begins with what is said of people: " was very polite".
func saidOfPeople(b []byte) bool {
	at := 0
	for _, set := range [...]*words.Set{being, manner, ofPersons} {
		if at >= len(b) || b[at] != ' ' {
			return false
		}
		w := firstWord(b[at+1:])
		switch {
		case set.Has(w):
			at += 1 + len(w)
		case set != manner:
			return false
		}
	}
	return true
}

// mostTeam is how many bytes a team's name has at most, mostScore how many stand between
// the start of a score's line and a name in it at most.
const (
	mostTeam  = 32
	mostScore = 512
)

// ofScore reports whether the name [start, end) of text is a team's by the score that its
// line begins with: "Glen Burnie 59, Easton 44: Ana Porter had …".
func ofScore(text []byte, start, end int) bool {
	low := max(start-mostScore, 0)
	from := low + bytes.LastIndexByte(text[low:start], '\n') + 1
	if from == low && low > 0 {
		return false // the line begins further before
	}
	first, p := team(text, from, ',')
	if p < 0 || p >= len(text) || text[p] != ' ' {
		return false
	}
	second, q := team(text, p+1, ':')
	if q < 0 {
		return false
	}
	name := text[start:end]
	if words.Given.Has(first) && words.Given.Has(second) {
		return false // ages: "Sarah 34, Tom 36: nice people"
	}
	return start < q || bytes.Equal(name, first) || bytes.Equal(name, second)
}

// team returns the team whose name and score stand at p before the mark, and where the
// mark ends; -1 without one.
func team(text []byte, p int, mark byte) ([]byte, int) {
	e := p
	for e < len(text) && e-p < mostTeam && text[e]-'0' > 9 && text[e] != mark && text[e] != '\n' {
		e++
	}
	if e == p || e >= len(text) || text[e-1] != ' ' || text[p]-'A' >= 26 {
		return nil, -1
	}
	d := e
	for d < len(text) && d-e < 4 && text[d]-'0' <= 9 {
		d++
	}
	if d == e || d-e > 3 || d >= len(text) || text[d] != mark {
		return nil, -1
	}
	return text[p : e-1], d + 1
}
