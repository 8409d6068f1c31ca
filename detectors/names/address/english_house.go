package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// behindCue reports whether a cue stands right before the address.
func (p *enParts) behindCue() bool {
	if p.cued == unasked {
		p.cued = noCueBefore
		if cueBefore(p.b, p.t[p.first].start) != noCue {
			p.cued = cueThere
		}
	}
	return p.cued == cueThere
}

// cueAnswer keeps what behindCue found.
type cueAnswer uint8

const (
	unasked cueAnswer = iota
	noCueBefore
	cueThere
)

// houseAt reads words that number houses and other things, too: "House 14",
// "Villa 23", "Stand 1243", "Section B". A part must stand on either side, or a
// cue before it.
func (p *enParts) houseAt(i int) int {
	if !p.has(i, enHouse) {
		return 0
	}
	j := i + 1
	if p.has(j, enNo) {
		j++
	}
	e := p.codeAt(p.dot(j))
	if e == 0 || p.has(e, enCount) || p.isMark(e, '%') || p.is(i, "line") && p.isMark(e, ':') {
		return 0
	}
	known := p.unit || p.street
	if !known && !p.isMark(e, ',') && !p.has(e, enUnit|enHouse) && !p.is(e, "street", "road", "st", "near") && !p.behindCue() {
		return 0
	}
	p.unit = true
	p.lower = p.lower || !p.street && !p.t[i].capital
	if p.has(i, enDwelling) {
		p.sum++
		p.dwelling = true
	}
	p.sum += .5
	return e
}

// codeAt reads a number, a letter or both from token i: 14, B, AK 22, A-102.
func (p *enParts) codeAt(i int) int {
	if p.isNumber(i) {
		if n, _ := p.digits(i); n > 5 {
			return 0
		}
		return i + 1
	}
	if !p.isWord(i) || p.t[i].end-p.t[i].start > 2 || p.has(i, enStop) && !(p.t[i].capital && p.t[i].end-p.t[i].start == 1) && !(p.isMark(i+1, '-') && !p.t[i+1].spaced && p.isNumber(i+2) && !p.t[i+2].spaced) {
		return 0
	}
	e := i + 1
	if p.isMark(e, '-') {
		e++
	}
	if p.isNumber(e) {
		return e + 1
	}
	if p.t[i].end-p.t[i].start == 1 && (p.t[i].capital || p.isMark(i+1, ',')) {
		return i + 1
	}
	return 0
}

// namedHouse reads the name of a house that stands first, behind a cue: "The Old
// Forge, Main Street", "the gatehouse, mill road".
func (p *enParts) namedHouse(i int) int {
	if i != p.first || !p.isWord(i) {
		return 0
	}
	e := p.houseName(i)
	if e == 0 || !p.isMark(e, ',') || !p.isWord(e+1) && !p.isNumber(e+1) || !p.behindCue() && !p.atPlace(i) {
		return 0
	}
	p.unit, p.lower, p.house = true, !p.t[i].capital, true
	p.sum += 1.5
	return e
}

// houseName returns the token behind the name of a house at i, 0 if none stands
// there.
func (p *enParts) houseName(i int) int {
	s := i
	if p.is(s, "the") {
		s++
	}
	for e := s; e-s < 4 && p.isWord(e) && p.t[e].capital == p.t[i].capital || e == s && p.isWord(e) && s > i; e++ {
		if p.has(e, enBuilding) && (e > i) {
			return e + 1
		}
		if p.has(e, enStop) && !p.has(e, enJoin) {
			return 0
		}
	}
	return 0
}

// landmark reads what an address is near: "Opp. City Mall", "behind the mosque",
// "off Station Road".
func (p *enParts) landmark(i int, g gap) int {
	if !p.street && !p.unit && !p.box || !p.has(i, enNear) && !p.is(i, "next", "adjacent", "close", "across") {
		return 0
	}
	s := p.dot(i + 1)
	if p.is(s, "to", "from", "of") {
		s++
	} else if p.is(i, "next", "adjacent", "close") {
		return 0
	}
	if p.is(s, "the", "our", "to") {
		s++
	}
	small := p.lower && p.is(i, "opp", "opposite", "near", "nr", "behind") && p.isWord(s) && p.lineEnds(s)
	if g < comma && !small && !(p.isWord(s) && (p.t[s].capital || p.lower && p.isMark(i+1, '.'))) {
		return 0
	}
	if p.is(s, "us", "me", "you", "here", "them") {
		return 0
	}
	e, capitals := s, s
	for e-s < 6 && p.isWord(e) && (p.t[e].capital || !p.has(e, enStop) || e > s && p.has(e, enJoin) && !p.is(e, "and")) && !(e > s && p.has(e, enNear)) {
		e++
		if p.t[e-1].capital && capitals == e-1 {
			capitals = e
		}
		if p.isMark(e, '.') && e+1 < p.n && p.t[e-1].end-p.t[e-1].start <= 3 && p.t[e-1].capital && p.isWord(e+1) && p.t[e+1].capital { // St. Mary
			e++
			capitals = e
		}
	}
	if e == s {
		return 0
	}
	if e < p.n && p.t[e].kind == word || p.isMark(e, '!') || p.isMark(e, '?') {
		e = capitals // the sentence goes on
	}
	if e == s {
		return 0
	}
	p.sum += .5
	if p.bare && p.is(i, "nr", "near") && p.t[s].capital {
		p.town++
	}
	return e
}

// lineEnds reports whether up to seven words and numbers from token i on, none of
// them a word of sentences, end the line.
func (p *enParts) lineEnds(i int) bool {
	k := i
	for k-i < 7 && (p.isWord(k) && !p.has(k, enStop) && !lexicon.FrequentEN.Has(p.b[p.t[k].start:p.t[k].end]) || p.isNumber(k)) {
		k++
	}
	return k > i && (k >= p.n || p.t[k].kind == line || p.isMark(k, '.') && (k+1 >= p.n || p.t[k+1].kind == line))
}

// county reads what the last word, or the first, says to be a town or county:
// "Cagayan de Oro City", "Co. Kildare".
func (p *enParts) county(i int, g gap) int {
	if g < comma || !p.street && !p.unit && !p.box || !p.isWord(i) || !p.t[i].capital {
		return 0
	}
	e := i + 1
	if p.is(i, "co") && (p.isMark(e, '.') || p.isWord(e)) {
		if e = p.dot(e); !p.isWord(e) || !p.t[e].capital {
			return 0
		}
		if p.sum++; p.bare {
			p.sum++ // Main St, Castleisland, Co Kerry
		}
		p.town++
		return e + 1
	}
	for ; e-i < 4 && p.isWord(e) && (p.t[e].capital || p.is(e, "de", "del")) && !p.has(e, enStop); e++ {
		if p.is(e, "city", "municipality", "county") {
			p.sum++
			p.town++
			return e + 1
		}
	}
	return 0
}

// atNamed reads the name of a building with its article behind a dwelling of a number:
// apt 9 |at the willows|.
func (p *enParts) atNamed(i int, g gap) int {
	if !p.dwelling || p.street || g != joined || !p.isNumber(i-1) || !p.is(i, "at", "in") || !p.is(i+1, "the") || !p.isWord(i+2) {
		return 0
	}
	w := p.b[p.t[i+2].start:p.t[i+2].end]
	if len(w) < 5 || lexicon.FrequentEN.Has(w) || p.leads(i+2, publicPlace) || p.has(i+2, enStop|enUnit|enLevel|enOne|enFirst) || !p.segmentEnds(i+3) {
		return 0
	}
	one := bytes.TrimSuffix(w, []byte("s"))
	if !p.t[i+2].capital && !p.has(i+2, enBuilding) && !leafy.Has(one) && (lexicon.CommonEN.Has(w) || lexicon.CommonEN.Has(one) || lexicon.FrequentEN.Has(one)) {
		return 0 // flat 9 in the morning, apt 9 at the weekends
	}
	p.sum++
	return i + 3
}

// leftName returns where the name of a house that ends before the comma at token i
// begins: "from Hillcrest, 4 Church Lane", "at the porter's lodge, 10 Priory Row",
// "Basement Flat, 9 Sussex Square"; i if none does.
func (r *reader) leftName(i int) int {
	s := i - 1
	if !r.isMark(i, ',') || !r.isWord(s) {
		return i
	}
	if r.is(s, "basement", "penthouse", "attic") && (s == 0 || !r.isWord(s-1) || r.has(s-1, enStop|enJoin)) {
		return s
	}
	if r.is(s, "flat", "ground", "basement") && r.is(s-1, "basement", "ground", "lower", "upper", "garden", "floor", "top", "attic") && r.t[s-1].capital {
		if r.is(s-2, "ground", "first", "second", "top", "lower", "upper") && r.t[s-2].capital {
			return s - 2
		}
		return s - 1
	}
	if !r.t[s].capital {
		for k := s; r.has(s, enBuilding) && k > 0 && s-k < 3 && r.isWord(k) && !r.t[k].capital; k-- {
			if r.is(k, "the") {
				return k
			}
		}
		return i
	}
	w := r.b[r.t[s].start:r.t[s].end]
	if r.t[s].class&enStop != 0 || len(w) < 5 || lexicon.NamesEN.Has(w) || lexicon.FrequentEN.Has(w) || !r.is(s-1, "at", "from", "of", "to") {
		return i
	}
	if n, _ := r.place(s); n > 0 {
		return i
	}
	return s
}

// nameAlone reports a house's name that nothing of an address follows.
func (p *enParts) nameAlone() bool {
	if p.unit && !p.street && (p.end == p.first+2 || p.end == p.first+3 && !p.t[p.end-1].spaced) && (p.has(p.first, enLevel) || p.is(p.first, "studio", "lot") && !p.isMark(p.end, ',')) && !(p.end < p.n && p.t[p.end].kind == line) {
		return true // parked at |level 3
	}
	if p.has(p.first, enLevel) && !p.street && !p.dwelling && p.town+p.segments == 0 && !p.box {
		return true // level 3, bay 4
	}
	return p.house && !p.street && p.town+p.segments == 0
}
