package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// toPlace lead to places, and some to people too.
var (
	toPlace  = words.New("from in to at near visit visiting toward towards around via")
	inPlace  = words.New("in near visiting around via")
	likelier = words.New(`charlotte austin madison jackson jordan chelsea victoria lincoln sydney georgia florence carolina virginia eugene savannah tyler aurora helena regina adelaide darwin
vaughan houston dallas denver brooklyn israel chad kent devon lancaster hamilton henderson gilbert irving garland chandler alexandria cary salem stafford sutton bradford derry kelly troy logan
augusta montgomery columbia dakota london chester kingston milan lima`)
)

// isPlace reports whether the lone word [start, end) of an English text is a
// known place that a preposition leads to: "love from Paris".
func isPlace(text []byte, start, end int) bool {
	if bytes.IndexByte(text[start:end], ' ') >= 0 || end-start > 24 {
		return false
	}
	if end+1 < len(text) && text[end] == ' ' && text[end+1]-'A' < 26 {
		return false
	}
	e := start
	if e > 0 && text[e-1] == ' ' {
		e--
	}
	s := e
	for s > 0 && e-s < 12 && text[s-1]|0x20-'a' < 26 {
		s--
	}
	before := text[s:e]
	if e == start || !toPlace.Has(before) || likelier.Has(text[start:end]) && !inPlace.Has(before) {
		return false
	}
	return words.PlacesEN.Kind(text[start:end])&(words.City|words.Province|words.Country) != 0
}

// isCountry reports whether all of [start, end) of an English text is the name of a
// country that hardly anybody bears, and no title stands before it: "Egypt 's envoy".
func isCountry(text []byte, start, end int) bool {
	if words.PlacesEN.Kind(text[start:end])&words.Country == 0 || likelier.Has(text[start:end]) || surnamed.Has(text[start:end]) && !ofIts(text[end:]) && !ofTeam(text[end:]) {
		return false
	}
	e := start
	if e > 0 && text[e-1] == ' ' {
		e--
	}
	if e > 0 && text[e-1] == '.' {
		e--
	}
	return !titles.Has(text[lastWord(text, 0, e):e])
}

// surnamed are countries that people are called as well, if hardly where they have
// something: "England 's keeper".
var surnamed = words.New("england ireland scotland wales france holland india china kenya cuba malta canada spain germany brazil")

// ofTeam reports whether b goes on as of several: " were bowled out", " have named".
func ofTeam(b []byte) bool {
	if len(b) < 5 || b[0] != ' ' {
		return false
	}
	return several.Has(firstWord(b[1:]))
}

var several = words.New("were are have")

// states are the states of the USA as papers write them behind a town: "Knoxville, Tenn."
var states = words.New("ala ariz ark calif colo conn fla ill ind kan ky mass mich minn neb nev okla ore penn tenn tex vt wash wis wyo")

// isState reports whether the lone word [start, end) of text is one of them, between a
// full stop and a comma behind a town, which a list knows or which is in capitals. Behind
// anything else it may be somebody in a row: "Brown, Moore, Penn."
func isState(text []byte, start, end int) bool {
	if start < 3 || text[start-1] != ' ' || text[start-2] != ',' || !states.Has(bytes.TrimSuffix(text[start:end], []byte("."))) {
		return false
	}
	if end >= len(text) || text[end] != '.' {
		if text[end-1] != '.' {
			return false
		}
	}
	e := start - 2
	if text[e-1] == ' ' {
		e--
	}
	town := text[latinHead(text, e):e]
	return len(town) > 2 && (town[1]-'A' < 26 || words.PlacesEN.Kind(town)&words.City != 0 && !words.NamesEN.Has(town))
}

// ofIts reports whether b begins with 's, a space before it or not.
func ofIts(b []byte) bool {
	if len(b) > 0 && b[0] == ' ' {
		b = b[1:]
	}
	return len(b) > 1 && b[0] == '\'' && b[1] == 's'
}
