package tagger

import (
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// smallLess is how much less sure a doubtful name in small letters is where the text
// writes capitals: strict still finds it.
const smallLess = surely - probable

// uncapital lowers the names of dst in small letters that are less than surely somebody and of
// which no list has a word, where the text writes capitals: there a dish or slang is as
// often taken for a name, "ordered rotis" and "aku trima". Who is announced
// stays, and in a text all in small letters names are small, too.
func uncapital(dst []Name, text []byte, known func(v []byte, lang Language) bool) {
	for i := range dst {
		n := &dst[i]
		if n.Language == Chinese || n.Score >= surely || n.Score < probable || text[n.Start]-'a' >= 26 {
			continue
		}
		if !writesCapitals(text) {
			return
		}
		if announced(text, n.Start) {
			continue
		}
		if !known(text[n.Start:n.End], n.Language) {
			n.Score = max(n.Score-smallLess, faint)
		}
	}
}

// announcers stand before names in small letters too: "service by manav", "shubro and
// papiya".
var announcers = words.New("by and dan & with thanks thank oleh sama named called bernama dear dari si sang")

// announced reports whether such a word or a title stands right before p.
func announced(text []byte, p int) bool {
	for p > 0 && (text[p-1] == ' ' || text[p-1] == '.') {
		p--
	}
	w := text[wordBefore(text, p):p]
	return announcers.Has(w) || titles.Has(w) || titlesID.Has(w) || titlesElse.Has(w)
}

// known reports whether a list of names has a word of v.
func (t *Tagger) known(v []byte, lang Language) bool {
	m := t.models[lang]
	var w token
	for p := 0; p < len(v); {
		if v[p]|0x20-'a' >= 26 && v[p] < utf8.RuneSelf {
			p++
			continue
		}
		e := w.letters(v, p)
		if m.Classes(w.hash)&names != 0 {
			return true
		}
		p = max(e, p+1)
	}
	return false
}

// writesCapitals reports whether text begins with a capital and small letters, and has a
// word with a capital behind a space besides.
func writesCapitals(text []byte) bool {
	p := 0
	for p < len(text) && text[p]|0x20-'a' >= 26 {
		p++
	}
	if p+1 >= len(text) || text[p]-'A' >= 26 || text[p+1]-'a' >= 26 {
		return false
	}
	for p++; p+2 < len(text); p++ {
		if text[p] == ' ' && text[p+1]-'A' < 26 && text[p+2]-'a' < 26 {
			return true
		}
	}
	return false
}
