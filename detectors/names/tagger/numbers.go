package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// countedMost is the greatest chance of a word beside a number that is a thing as
// well: it counts for strict alone, unless it stands in a row with a sure name.
const countedMost = 0.45

// units stand behind a number and before what is measured or how it is built.
var units = words.New("mm cm inch inches km kmh mph kg kgs gr gram grams ml cl ltr litre litres liter liters oz lb lbs cc mb gb tb mbps gbps mah hz khz mhz ghz watt watts volt volts amp px mp dpi psi rpm fps year yr yo")

// seasons count years.
var seasons = words.New("springs summers autumns winters")

// besideNumbers lowers names of dst[from:] that are counted or numbered, one word that is a
// thing as well beside a number ("24 Summers later", "Chanel No 5"), and leaves out
// what stands in small letters behind a number or its unit, "3.5 mm jack".
func besideNumbers(dst []Name, from int, text []byte) []Name {
	k := from
	for _, n := range dst[from:] {
		v := text[n.Start:n.End]
		one := n.Language == English && bytes.IndexByte(v, ' ') < 0
		if v[0]-'a' < 26 && (unitBefore(text, n.Start) || one && digitBefore(text, n.Start)) {
			continue
		}
		switch {
		case seasons.Has(v) && digitBefore(text, n.Start):
			continue
		case n.thing && (unitBefore(text, n.Start) || countBefore(text, n.Start) || numberBehind(text, n.Start, n.End)):
			n.Score = min(n.Score, countedMost)
		}
		dst[k] = n
		k++
	}
	return dst[:k]
}

// digitBefore reports whether a digit and a space stand right before p.
func digitBefore(text []byte, p int) bool {
	return p > 1 && text[p-1] == ' ' && text[p-2]-'0' <= 9
}

// countBefore reports whether a number of one to four digits and a space stand right
// before p: no time, date or longer number.
func countBefore(text []byte, p int) bool {
	if !digitBefore(text, p) {
		return false
	}
	s := p - 1
	for s > 0 && p-s < 7 && text[s-1]-'0' <= 9 {
		s--
	}
	return p-1-s <= 4 && (s == 0 || text[s-1] == ' ' || text[s-1] == '\n' || text[s-1] == '(')
}

// unitBefore reports whether a number, a unit and a space stand right before p.
func unitBefore(text []byte, p int) bool {
	if p < 3 || text[p-1] != ' ' {
		return false
	}
	s := p - 1
	for s > 0 && p-s < 10 && text[s-1]|0x20-'a' < 26 {
		s--
	}
	if s == p-1 || !units.Has(text[s:p-1]) {
		return false
	}
	if s > 0 && (text[s-1] == ' ' || text[s-1] == '-') {
		s--
	}
	return s > 0 && text[s-1]-'0' <= 9
}

// numberBehind reports whether a number stands right behind [start, end) with "No" or
// "#" before it, or alone and is neither a time nor in a row: "Chanel No 5",
// "Apollo 13 and", not "Faith 11:00" or "Wood 3, Baker 2".
func numberBehind(text []byte, start, end int) bool {
	b := text[end:]
	if len(b) < 2 || b[0] != ' ' {
		return false
	}
	b = b[1:]
	for _, no := range [...]string{"no ", "no. ", "#"} {
		if len(b) > len(no) && bytes.EqualFold(b[:len(no)], []byte(no)) && b[len(no)]-'0' <= 9 {
			return true
		}
	}
	i := 0
	for i < len(b) && b[i]-'0' <= 9 {
		i++
	}
	if i == 0 || start > 1 && text[start-2] == ',' {
		return false
	}
	if i == len(b) || b[i] == ',' {
		return i == len(b) || i+2 < len(b) && b[i+2]-'a' < 26
	}
	return b[i] == ' ' || b[i] == '.' || b[i] == '!' || b[i] == '?'
}

// ofVersion reports whether v is a mark of a product: "Mark II", not "Mark I" or
// "Mark V", which may be a person's initial.
func ofVersion(v []byte) bool {
	const mark = len("mark ")
	return len(v) > mark+1 && bytes.EqualFold(v[:mark], []byte("mark ")) && len(bytes.Trim(v[mark:], "iIvVxX")) == 0
}
