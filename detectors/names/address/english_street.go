package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// streetAt reads "1234 North Elm Street", "221B Baker St.", "5 Highway 61",
// "12 The Avenue"; without a number only where a part stands before it.
func (p *enParts) streetAt(i int) int {
	s := i
	if p.has(s, enNo) || p.isMark(s, '#') {
		s = p.dot(s + 1)
	}
	if !p.isNumber(s) && p.has(s, enOne) {
		if e := p.spelledStreet(s, s > i || p.atPlace(s) || p.opens(s)); e > 0 {
			return e
		}
	}
	if !p.isNumber(s) && !(p.has(s, enOne) && p.t[s].capital) {
		if p.isWord(i) && (p.unit || p.t[i].capital) && (!p.street || p.bare) {
			return p.bareStreet(i)
		}
		return 0
	}
	if p.ordinal(s) && p.unit && (!p.street || p.bare) {
		return p.bareStreet(s) // Flat 2, 42nd Road
	}
	if p.ordinal(s) || !p.houseNumber(s) {
		return 0
	}
	if s == i && p.year(s) && p.is(s-1, "in", "since", "by", "until", "before", "after") && !p.behindCue() {
		return 0 // in 1999 Park Avenue was full
	}
	h := housedStreet{enParts: p, i: i, s: s, j: p.behindNumber(i, s)}
	if h.j == 0 {
		return 0
	}
	h.n, _ = p.digits(s)
	h.e, h.kind, h.capital = p.streetName(h.j)
	if h.e == 0 {
		return h.unnamed()
	}
	return h.named()
}

// behindNumber returns the token where the street begins behind the number of a house at
// token s, from token i on, over what may stand between; 0 if no street does.
func (p *enParts) behindNumber(i, s int) int {
	j := s + 1
	if p.isNumber(j) && p.t[j].spaced && string(p.b[p.t[j].start:p.t[j].end]) == "1/2" { // 221 1/2 E Cherry St
		j++
	}
	switch {
	case p.isMark(j, ','): // 12, Rose Lane
		j++
	case j < p.n && p.t[j].kind == line: // 12/4 ⏎ Goswami Road
		j++
	case p.is(j, "block") && p.is(j+1, "of"): // 3400 block of West Adams Boulevard
		j += 2
	case p.has(j, enUnit) && p.codeAt(j+1) > 0: // 6998 Unit A Turquoise Drive
		j = p.codeAt(j + 1)
	}
	if p.is(j, "on") && (s > i && p.has(i, enNo) || p.is(i-1, "number", "no") || p.behindCue()) { // number 12 on Tolpuddle Way
		if _, kind, capital := p.streetName(j + 1); capital && kind&(enStreet|enUsual) != 0 {
			j++
		}
	}
	if p.isWord(j) && p.t[j].end-p.t[j].start == 1 && p.t[j].capital && p.t[j].class&enDirection == 0 && !p.letterStreet(j) { // 12 A High Street
		j++
	}
	if j > s+1 && p.isWord(j) && !p.t[j].capital && p.sentenceID(j) {
		return 0 // lantai 9, ke Brick Lane
	}
	if p.has(j, enCount) && !p.t[j].capital && !p.bathStreet(j) || p.has(j+1, enLevel) && p.is(j, "st", "nd", "rd", "th") {
		return 0
	}
	return j
}

// housedStreet weighs a street behind the number of a house.
type housedStreet struct {
	*enParts
	i, s    int // the first token, and the number
	n       int // its digits
	j, e    int // the street
	kind    class
	capital bool
}

// unnamed reads what stands behind the number and ends with no word for a street.
func (h *housedStreet) unnamed() int {
	p, s, j := h.enParts, h.s, h.j
	if j == s+3 && h.n > 2 && p.b[p.t[s].end-1] == '0' && p.isWord(j) && p.t[j].spaced && p.t[j].class&enStop == 0 && p.blockName(j) {
		p.street, p.housed, p.lower = true, true, !p.t[j].capital
		p.sum += 3
		return j + 1 // the 1900 block of main
	}
	if h.i == p.first {
		if e := p.blockHome(s, j); e > 0 {
			return e
		}
		if e := p.cottages(s, j); e > 0 {
			return e
		}
	}
	return p.openStreet(j)
}

// named weighs a street with its word, and returns the token behind it, 0 if it is none.
func (h *housedStreet) named() int {
	p := h.enParts
	if h.theStreet() {
		p.street, p.lower, p.bare, p.housed = true, !h.capital, false, true
		p.sum += 3 // 12 the paddock,
		return h.e
	}
	if h.told() {
		return 0
	}
	p.street, p.bare, p.housed = true, false, true
	p.lower = !h.capital || p.isNumber(h.j) && p.isWord(h.e-1) && !p.t[h.e-1].capital // 1st ave
	p.faint = h.kind&(enStreet|enUsual) == 0
	h.weigh()
	h.favour()
	return h.e
}

// weak reports a last word that ends other phrases, too.
func (h *housedStreet) weak() bool { return h.kind&enStreet == 0 }

// theStreet reports a street that is called "the" and one word more: 12 The Avenue.
func (h *housedStreet) theStreet() bool {
	p, i, e := h.enParts, h.i, h.e
	if !p.is(h.j, "the") || e != h.j+2 || p.housed || h.kind&(enStreet|enUsual) != 0 && !p.atPlace(i) && h.capital {
		return false
	}
	if h.capital {
		return true
	}
	here := i > 0 && p.hereBefore(i-1)
	return (p.atPlace(i) || here && i == p.first) && (e >= p.n || p.t[e].kind != word || (p.segmentOrVerb(e) || p.is(e, "again")) && here)
}

// told reports what is counted, praised or numbered by the number, and is no street.
func (h *housedStreet) told() bool {
	p, e := h.enParts, h.e
	switch {
	case !h.capital && p.rating(h.s): // 10/10 high street brands
		return true
	case h.n < 3 && p.is(e-1, "street", "st") && p.among(e, ofStreets) && !p.t[e].capital && !p.behindCue(): // 3 Larkspur Street food vans
		return true
	case h.weak() && e == h.j+2 && p.is(h.j, "nice", "great", "good", "little", "lovely", "beautiful", "perfect", "amazing", "big", "small", "best", "cute", "decent"): // 2 Big Courts
		return true
	case !h.capital && p.is(e-1, "place") && h.n < 3 && !p.behindCue() && !p.namedTwice(h.j): // lunch at 7 noodle place
		return true
	}
	// two things counted, the number of a model or of a chapter
	return h.weak() && (p.housed || h.i == p.first && (p.model(h.i) || h.s == h.i && p.numbers(h.i-1)))
}

// weigh adds what the street is worth by its last word and how it is written.
func (h *housedStreet) weigh() {
	p, kind, n := h.enParts, h.kind, h.n
	switch {
	case kind&enStreet != 0 && h.capital:
		p.sum += 3
	case kind&enStreet != 0:
		p.sum += 2.5
		if n > 2 || p.resident(h.j, h.e) || h.e > h.j+1 && n == p.t[h.s].end-p.t[h.s].start && streetish.Has(p.b[p.t[h.j].start:p.t[h.j].end]) && p.segmentOrVerb(h.e) {
			p.sum += .5
		}
	case kind&enUsual != 0 && h.capital:
		p.sum += 2.5
		if n > 2 || p.resident(h.j, h.e) {
			p.sum += .5
		}
	case h.capital && !p.t[h.e-1].capital: // 4 Lewis ferry
		p.sum += 1.5
	case h.capital:
		p.sum += 2
		h.weighName()
	case kind&enUsual != 0:
		p.sum += 2
		if p.resident(h.j, h.e) {
			if p.sum += .5; n > 2 || p.namedTwice(h.j) || n > 1 && h.e == h.j+2 && p.homelyStreet(h.j) && p.segmentOrVerb(h.e) {
				p.sum += .5
			}
		}
	case p.resident(h.j, h.e):
		p.sum += 2
		p.faint = false
		if n > 1 && h.e == h.j+2 && p.is(h.j+1, "gr", "gdns", "cl", "rise", "croft", "mount", "wynd", "brae") {
			p.sum += .5
		}
	default:
		p.sum++
	}
}

// weighName adds what the name in capitals is worth before a word that ends others, too.
func (h *housedStreet) weighName() {
	p := h.enParts
	strange := h.j == h.s+1 && !p.year(h.s) && p.strange(h.j, h.e)
	switch {
	case h.n < 6 && (p.resident(h.j, h.e) || h.n > 2 && strange):
		p.sum++
	case strange:
		p.sum += .5
		if h.n == 2 && !lexicon.CommonEN.Has(p.b[p.t[h.j].start:p.t[h.j].end]) {
			p.sum += .5
		}
	}
}

// favour adds what speaks for a house beside its street's name.
func (h *housedStreet) favour() {
	p := h.enParts
	if h.capital && h.weak() && h.i == h.s && p.uncounted(h.s, h.j, h.e) {
		p.sum += .5
		if h.kind&enUsual == 0 {
			p.sum += .5
			p.faint = false
		}
	}
	if h.s > h.i && p.has(h.i, enNo) && !p.faint && !h.capital {
		p.sum += .5
	}
	if !h.capital && p.lettered(h.s) {
		p.sum += .5
	}
	if p.atPlace(h.i) {
		p.sum += .5
	}
}

// letterStreet reports whether the capital at token j is the name of a street, not the
// letter of a house: 613 |K Street Northwest.
func (p *enParts) letterStreet(j int) bool {
	return p.t[j].class&enStop == 0 && p.has(j+1, enStreet) && p.t[j+1].capital
}

// lettered reports whether the number at token i has the letter of a flat, or that of
// a stair: 17b, 15/3.
func (p *enParts) lettered(i int) bool {
	n, letters := p.digits(i)
	w := p.b[p.t[i].start:p.t[i].end]
	if letters && n == len(w)-1 && n < 4 {
		last := w[n] | 0x20
		return last >= 'a' && last <= 'f' && !p.cellular(i)
	}
	k := bytes.IndexByte(w, '/')
	return k > 0 && k < 3 && n == len(w)-1 && len(w)-k < 4 && !(k == 1 && len(w) == 3)
}

// bathStreet reports a word at token i that numbers count and streets are called by,
// before the word for a street: 66 |bath st.
func (r *reader) bathStreet(i int) bool {
	return r.is(i, "bath", "point") && r.has(i+1, enStreet) && r.is(i+1, "st", "street", "road", "rd", "avenue", "ave", "terrace")
}

// rating reports whether the number at token i is what somebody gave out of five or
// ten: 4/5, 10/10.
func (p *enParts) rating(i int) bool {
	w := p.b[p.t[i].start:p.t[i].end]
	return len(w) < 6 && (bytes.HasSuffix(w, []byte("/10")) || bytes.HasSuffix(w, []byte("/5")))
}

// blockName reports whether the word at token i may be the name of a street without a
// word for one.
func (p *enParts) blockName(i int) bool {
	w := p.b[p.t[i].start:p.t[i].end]
	return len(w) > 3 && (!lexicon.CommonEN.Has(w) || leafy.Has(w) || streetish.Has(w) || p.is(i, "main", "broadway")) && (p.segmentOrVerb(i+1) || p.has(i+1, enStop))
}

// homelyStreet reports whether the street of two words at token j is called by a word
// of no list and ends as streets of homes do and little else: avondale |close.
func (p *enParts) homelyStreet(j int) bool {
	w := p.b[p.t[j].start:p.t[j].end]
	return len(w) > 4 && !lexicon.Given.Has(w) && !lexicon.CommonID.Has(w) && !counted.Has(w) && !lexicon.Family.Has(w) && p.is(j+1, "close", "grove", "gardens", "gdns", "mews", "parade", "drive", "dr", "walk", "rise", "row")
}

// namedTwice reports whether another street is called by the name at token j, and
// ends otherwise: 8 ormonde terrace … 8 |ormonde place.
func (p *enParts) namedTwice(j int) bool {
	for k := 0; k+1 < p.n; k++ {
		if k != j && p.isWord(k) && p.has(k+1, enSuffix) && p.same(k, j) && !p.same(k+1, j+1) {
			return true
		}
	}
	return false
}

// streetish are words of the language that many streets are called by before the
// word for one.
var streetish = lexicon.New("upper lower great little old mount church chapel mill park station king kings king's queen queens queen's victoria garden orchard school bridge castle market college hollow brook wood woods abbey priory temple canal quarry harbour chestnut lime holly oak elm ash cedar maple willow walnut birch pine poplar cherry hazel")

// blockHome reads the name of a block of flats at token j behind the number of one of
// them at token s, in small letters: 15 |fordham house. It counts with the words of
// homes around.
func (p *enParts) blockHome(s, j int) int {
	if !p.isWord(j) || p.t[j].capital || !p.t[j].spaced || j != s+1 || !p.is(j+1, "house", "court", "lodge", "mansions", "towers", "cottages", "flats", "heights", "buildings") {
		return 0
	}
	w := p.b[p.t[j].start:p.t[j].end]
	if n, _ := p.digits(s); n > 3 || len(w) < 4 || p.t[j].class != 0 && !p.has(j, enSuffix) || !leafy.Has(w) && (lexicon.CommonEN.Has(w) && p.t[j].class == 0 && !(p.is(j+1, "cottages", "mansions", "buildings") && p.behindCue()) || lexicon.CommonID.Has(w) || lexicon.FrequentEN.Has(w)) || lexicon.Given.Has(w) || !p.segmentOrVerb(j+2) {
		return 0
	}
	p.street, p.housed, p.lower = true, true, true
	p.sum += 2
	return j + 2
}

// cottages reads a row of houses or flats by its name at token j behind the number of one
// of them at token s: 19c |Larkspur Side Cottages. It counts with what says a place, or
// with the letter of the house.
func (p *enParts) cottages(s, j int) int {
	e := j
	for e-j < 3 && p.isWord(e) && p.t[e].capital && p.t[e].spaced && p.t[e].class&(enStop|enUnit|enCount) == 0 && !p.is(e, "cottages", "mansions", "buildings", "flats", "villas", "almshouses", "maltings") {
		e++
	}
	if n, _ := p.digits(s); n > 3 || e == j || j != s+1 || !p.is(e, "cottages", "mansions", "buildings", "flats", "villas", "almshouses", "maltings") || !p.t[e].capital || !p.segmentOrVerb(e+1) {
		return 0
	}
	p.street, p.housed = true, true
	p.sum += 2
	if p.lettered(s) {
		p.sum += .5
	}
	if p.atPlace(s) {
		p.sum += .5
	}
	return e + 1
}

// houseNumber reports whether the number at token i may be one of a house: six
// digits at the most, or two numbers of five: 200-1055.
func (p *enParts) houseNumber(i int) bool {
	n, _ := p.digits(i)
	w := p.b[p.t[i].start:p.t[i].end]
	if n <= 6 && len(w) <= 9 {
		return true
	}
	k := bytes.IndexByte(w, '-')
	return k > 0 && k <= 5 && len(w)-k-1 <= 5 && n == len(w)-1
}

// gridStreet reports whether a street called by a number begins at token i, behind
// the number of a house: 10123 |99 Street.
func (p *enParts) gridStreet(i int) bool {
	n, letters := p.digits(i)
	house, _ := p.digits(i - 1)
	return n > 0 && n < 4 && !letters && house > 2 && p.isNumber(i-1) && p.t[i].spaced && p.is(i+1, "street", "avenue", "ave", "st") && p.t[i+1].capital && p.t[i+1].spaced
}

// sidedGrid reports whether a side at token j stands between the number of a house and
// a street called by a number: 30 |w 26 st.
func (p *enParts) sidedGrid(j int) bool {
	n, letters := p.digits(j + 1)
	return n > 0 && n < 4 && !letters && p.has(j, enDirection) && p.isNumber(j-1) && p.t[j+1].spaced && p.is(j+2, "street", "avenue", "ave", "st") && p.t[j+2].spaced
}

// gridSided reads the rest of an address on a grid behind the number of a house: 620 |S
// 300 E. It returns the token behind it, 0 if none stands at token j.
func (p *enParts) gridSided(j int) int {
	if !p.has(j, enDirection) || !p.t[j].capital || !p.isNumber(j-1) || !p.t[j].spaced {
		return 0
	}
	k := j + 1
	if p.isMark(k, '.') {
		k++
	}
	n, letters := p.digits(k)
	if n < 3 || n > 5 || letters || p.b[p.t[k].end-1] != '0' && p.b[p.t[k].end-1] != '5' || !p.has(k+1, enDirection) || !p.t[k+1].capital || !p.t[k+1].spaced {
		return 0
	}
	ns := func(i int) bool { return p.is(i, "n", "s", "north", "south") }
	if ns(j) == ns(k+1) {
		return 0
	}
	return k + 2
}

// atPlace reports whether what begins at token i is said to be a place: "at 8
// Orchard Row".
func (p *enParts) atPlace(i int) bool {
	return i > 0 && i == p.first && p.is(i-1, "at", "to", "of", "from", "in", "outside", "near", "opposite", "number", "past", "on")
}

// spelledStreet reads a street whose number is in words: "forty two a lower clapton
// road". A place is said to stand there, or the number alone must tell: of two
// things and more one says streets.
func (p *enParts) spelledStreet(i int, place bool) int {
	j := p.numberWords(i)
	n := j - i
	if p.isWord(j) && p.t[j].end-p.t[j].start == 1 {
		j++
	}
	e, kind, capital := p.streetName(j)
	if e == 0 || p.has(j, enCount) || p.is(e, "food", "trip", "trips", "light", "lights", "works", "race", "map", "art", "wear", "legal", "test", "bike", "show", "shows") {
		return 0
	}
	switch one := n == 1 && p.is(i, "one", "first", "second", "third", "fourth", "fifth", "ground", "gnd"); {
	case kind&enStreet != 0 && (place || n > 2 || !one && e > j+1):
	case kind&enUsual != 0 && (n > 2 || place && e > j+1 && p.behindCue() || (place || n > 1) && (p.resident(j, e) || e > j+1 && leafy.Has(p.b[p.t[j].start:p.t[j].end]))):
	default:
		return 0
	}
	p.street, p.lower, p.bare = true, !capital, false
	p.sum += 3
	return e
}

// numberWords returns the token behind a number in words, told whole or digit by
// digit, at token i: "one hundred and six", "one oh five".
func (p *enParts) numberWords(i int) int {
	j := i
	for j-i < 6 {
		switch {
		case p.has(j, enOne), j > i && p.is(j, "hundred", "oh", "zero", "double"):
			j++
		case j > i && p.is(j, "and") && p.is(j-1, "hundred") && p.has(j+1, enOne):
			j += 2
		default:
			return j
		}
	}
	return j
}

// resident reports whether [j, e) is a name that is no word and a word for a
// street where people live: "Bellhaven Rise".
func (p *enParts) resident(j, e int) bool {
	last := e - 1
	if p.isMark(last, '.') {
		last--
	}
	if w := p.b[p.t[j].start:p.t[j].end]; last == j+1 && p.isWord(j) && (leafy.Has(w) || streetish.Has(w) && !p.t[j].capital) && p.segmentOrVerb(e) {
		return p.residential(last)
	}
	if last <= j || !p.isWord(j) || p.t[j].end-p.t[j].start < 4 || lexicon.CommonEN.Has(p.b[p.t[j].start:p.t[j].end]) || lexicon.CommonID.Has(p.b[p.t[j].start:p.t[j].end]) {
		return false
	}
	return p.residential(last)
}

// segmentOrVerb reports whether a segment or a clause ends before token e, or the
// sentence goes on with a verb or a small word.
func (p *enParts) segmentOrVerb(e int) bool {
	d := doorParts{reader: p.reader}
	return d.ends(e) || p.is(e, "asap", "urgently", "please", "pls", "plz", "now", "today", "tomorrow", "tonight", "thanks", "thx", "cheers") || p.t[e].class&(enStop|enJoin) == enStop|enJoin && !p.t[e].capital
}

// residential reports whether the word at token last is one for a street where
// people live.
func (p *enParts) residential(last int) bool { return p.leads(last, homeStreet) }

// model reports whether the number at token i goes on a name, as that of a model
// does: "Trek 820 Mountain Trail".
func (p *enParts) model(i int) bool {
	return i > 0 && p.isWord(i-1) && p.t[i-1].capital && p.t[i].spaced && !p.has(i-1, enStop|enNo|enBuilding|enSuffix) && !p.behindCue()
}

// strange reports whether the street [j, e) is a name that is no word and one
// suffix, and the clause ends behind it or goes on in small words: "Scott Vista
// when", not "Golden Keys", "Crystal Springs water",
// nor goods counted: "350 Avios Points".
func (p *enParts) strange(j, e int) bool {
	if !p.isWord(j) || p.has(e-1, enDirection) || e-j > 3 || e-j == 3 && lexicon.CommonEN.Has(p.b[p.t[j+1].start:p.t[j+1].end]) {
		return false
	}
	if p.has(e-1, enCounted) && !p.behindCue() && !p.atPlace(j-1) {
		return false
	}
	if p.isWord(e) && p.t[e].spaced && p.t[e].class&^enFirst == 0 {
		next := p.b[p.t[e].start:p.t[e].end]
		if p.t[e].capital && !p.quarterBehind(e, e+1) && !p.quarterBehind(e, e+2) || !p.t[e].capital && !lexicon.FrequentEN.Has(next) {
			return false
		}
	}
	w := p.b[p.t[j].start:p.t[j].end]
	return len(w) > 2 && (lexicon.Given.Has(w) || lexicon.Family.Has(w) || !lexicon.CommonEN.Has(w)) && !lexicon.FrequentEN.Has(w)
}

// openStreet reads a name without a word for a street, "500 Camino Real, ": it
// counts with what follows.
func (p *enParts) openStreet(j int) int {
	sided := p.has(j, enDirection) && p.isMark(j+1, '.') && p.t[j].capital && p.isWord(j+2) // 440 S. LaSalle,
	if sided {
		j += 2
	}
	k := j
	for k-j < 4 && p.isWord(k) && p.t[k].capital && p.t[k].spaced && p.t[k].class&(enStop|enUnit|enBox) == 0 {
		k++
	}
	if k > j && p.isNumber(k) && p.has(k+1, enUnit) { // 6750 Koskikatu 25 Apartment 864
		k++
	}
	if e := p.sidedName(j); e > 0 {
		p.street, p.housed = true, true
		p.sum += 2
		return e
	}
	if e := p.cuedStreet(j); e > 0 && (!p.isMark(k, ',') || e == k && k == j+1) {
		p.street, p.housed, p.lower = true, true, !p.t[j].capital
		p.sum += 1.5
		return e
	}
	if k > j+1 && p.has(k-1, enDirection) && p.unit && !p.street {
		p.street, p.housed = true, true
		p.sum++
		return k // Suite 1100, 40 Eglinton E
	}
	marked := k > j && p.isMark(k, '#') && p.isNumber(k+1)
	if k == j || !p.isMark(k, ',') && !marked && !(k < p.n && p.t[k].kind == line) && !p.has(k, enUnit) || p.has(k-1, enCount) {
		return 0
	}
	if n, _ := p.place(j); n > 0 && j+n == k && !marked && !sided && !(p.isMark(k, ',') && p.has(k+1, enUnit) && p.codeAt(p.dot(k+2)) > 0) {
		return 0
	}
	if k > j && p.b[p.t[k-1].end-1]|0x20 == 's' && !p.has(k-1, enBuilding|enSuffix) && p.isMark(k, ',') && p.isNumber(k+1) && p.isWord(k+2) {
		return 0 // 8 Acme Jeans, 15 Polo Shirts
	}
	p.street, p.housed = true, p.isNumber(j-1) || sided
	p.sum++
	if n, _ := p.digits(j - 1); n > 2 && p.isMark(k, ',') && p.has(k+1, enUnit) {
		p.sum += .5 // 900 Lothian, Apt 22
	}
	if k > j+1 && p.has(k-1, enBuilding) {
		p.sum += .5 // 3 The Cottages
	}
	return k
}

// sidedName reads the side and the name of a street without a word for one behind the
// long number of a house, where a place is said to stand: at 3907 |W Larkspur|. It
// returns 0 if none stands at token j.
func (p *enParts) sidedName(j int) int {
	if n, letters := p.digits(j - 1); n < 3 || n > 5 || letters || !p.isNumber(j-1) || !p.atPlace(j-1) && !p.behindCue() {
		return 0
	}
	if !p.has(j, enDirection) || !p.t[j].capital || p.t[j].end-p.t[j].start > 2 {
		return 0
	}
	e := p.dot(j + 1)
	s := e
	for e-s < 2 && p.isWord(e) && p.t[e].capital && p.t[e].spaced && p.t[e].class == 0 && p.t[e].end-p.t[e].start > 3 {
		e++
	}
	w := p.b[p.t[s].start:p.t[s].end]
	if e == s || lexicon.CommonEN.Has(w) && !leafy.Has(w) && !streetish.Has(w) || !p.segmentOrVerb(e) {
		return 0
	}
	return e
}

// cuedStreet reads a street without a word for one, behind its number and a cue:
// "live at 618 |juniper", "moving to 21 |choa chu kang north 6 #12-40".
func (p *enParts) cuedStreet(j int) int {
	if j-1 != p.first || !p.isNumber(j-1) || !p.isWord(j) || !p.t[j].spaced || p.t[j].end-p.t[j].start < 4 || p.year(j-1) || !(p.is(j-2, "at", "to", "is") || p.isMark(j-2, ':')) || !p.behindCue() {
		return 0
	}
	e := j
	for e-j < 4 && p.isWord(e) && p.t[e].class&^(enSuffix|enDirection|enBuilding) == 0 && p.t[e].capital == p.t[j].capital {
		w := p.b[p.t[e].start:p.t[e].end]
		if e == j && lexicon.CommonID.Has(w) || (e == j || !p.t[e].capital && p.t[e].class == 0 && !lexicon.Given.Has(p.b[p.t[j].start:p.t[j].end])) && lexicon.CommonEN.Has(w) || lexicon.FrequentEN.Has(w) {
			break
		}
		e++
	}
	if e == j || e == j+1 && p.b[p.t[j].end-1]|0x20 == 's' || p.is(e, "from") {
		return 0 // 128 gigabytes; moved to 4 Acme from 6
	}
	if n, _ := p.place(j); n > 0 && j+n == e {
		return 0 // moved to 2 Leeds
	}
	if n, letters := p.digits(e); n == 1 && !letters && p.isMark(e+1, '#') {
		e++
	}
	if e >= p.n || p.t[e].kind == line || p.t[e].kind == mark && bytesIn(p.t[e].mark, ",.;)#!?|") || p.has(e, enStop|enJoin) && !p.t[e].capital {
		return e
	}
	return 0
}

// ofStreets are what is of the street, not in one that is called so.
var ofStreets = lexicon.New("food foods art arts artist artists artwork eats snacks party parties vendor vendors performer performers musicians dance dancers style wear")

// numbers reports whether the word in small letters at token i numbers what stands behind
// it, or is a month: level |12 Crystal Walk, june |12 Larkspur View opened.
func (p *enParts) numbers(i int) bool {
	return i >= 0 && p.isWord(i) && !p.t[i].capital && (p.among(i, months) && !p.is(i, "may", "march") || p.among(i, numberedEN))
}

// uncounted reports whether the number at token s cannot count what is called by the
// capitalised words [j, e): it is no one, and the last of them, which ends streets of
// homes, is singular: own |31 Larkspur Rise and, not "2 Larkspur Views". Nor is it that
// of a model, a chapter or a day.
func (p *enParts) uncounted(s, j, e int) bool {
	n, letters := p.digits(s)
	if j != s+1 || e-j < 2 || e-j > 3 || n == 0 || n > 3 || letters && n > 2 || string(p.b[p.t[s].start:p.t[s].end]) == "1" || !p.leads(e-1, homeStreet) {
		return false
	}
	for k := j; k < e; k++ {
		if !p.isWord(k) || !p.t[k].capital || p.t[k].end-p.t[k].start < 3 || p.t[k].class&enStop != 0 {
			return false
		}
	}
	if last := p.b[p.t[e-1].end-1] | 0x20; last == 's' && !p.is(e-1, "gardens", "mews", "heights") || !p.segmentOrVerb(e) {
		return false
	}
	if s == 0 || p.t[s-1].kind == line {
		return true
	}
	if p.t[s-1].kind == mark {
		return bytesIn(p.t[s-1].mark, ".,;:!?(\"") && p.t[s].spaced
	}
	return p.isWord(s-1) && !p.t[s-1].capital && !p.is(s-1, "the", "a", "an", "our", "my", "these", "those", "all", "top", "best", "part", "game", "match", "over", "about", "nearly", "almost", "some", "in", "since", "by", "until", "may", "march")
}

// avenueOf reads a street whose word stands before "of" and its name behind the number
// of a house, from token j on: 1290 |Avenue of the Larkspurs. It returns 0 if none
// stands there.
func (p *enParts) avenueOf(j int) int {
	if !p.has(j, enStreet|enUsual) || !p.t[j].capital || !p.is(j+1, "of") || !p.isNumber(j-1) && !p.has(j-1, enDirection) || !p.is(j, "avenue", "ave", "boulevard", "blvd") {
		return 0
	}
	e := j + 2
	if p.is(e, "the") {
		e++
	}
	s := e
	for e-s < 3 && p.isWord(e) && p.t[e].capital && p.t[e].spaced && (e == s || p.t[e].class&(enStop|enUnit) == 0) {
		e++
	}
	if e == s {
		return 0
	}
	return e
}

// unitNames reports whether the word for a unit or a house at token i begins the name of
// a street: |Tower Mill Rd.
func (p *enParts) unitNames(i int) bool {
	return p.is(i, "tower", "building", "house", "villa", "cabin", "stand", "castle", "croft") && p.isNumber(i-1) && p.isWord(i+1) && p.t[i+1].capital && p.t[i+1].end-p.t[i+1].start > 2
}

// behindTitle returns the token behind a side and the title of whom a street is called
// after, from token j on: S. Dr. |Martin Luther King Drive; j if no title stands there.
func (p *enParts) behindTitle(j int) int {
	k := j
	if p.has(k, enDirection) && p.t[k].capital {
		if k++; p.isMark(k, '.') {
			k++
		}
	}
	if p.is(k, "dr", "rev", "msgr", "sgt", "lt", "col", "capt", "gen", "gov") && p.t[k].capital && p.isMark(k+1, '.') && p.isWord(k+2) && p.t[k+2].capital && p.t[k+2].spaced && p.isWord(k+3) && p.t[k+3].capital && (!p.has(k+2, enSuffix) || p.has(k+3, enSuffix)) {
		return k + 2
	}
	return j
}

// junior returns the token behind what tells a son from his father within the name of a
// street, at token i: King|, Jr.,| Memorial Drive; 0 if none stands there.
func (p *enParts) junior(i int) int {
	apart := p.isMark(i, ',')
	if apart {
		i++
	}
	if i < 0 || !p.t[i].capital || !p.is(i, "jr", "sr") {
		return 0
	}
	e := i + 1
	if p.isMark(e, '.') {
		e++
	}
	if apart && p.isMark(e, ',') {
		e++
	}
	if !p.isWord(e) || !p.t[e].capital || !p.has(e, enSuffix) && !p.has(e+1, enSuffix) {
		return 0
	}
	return e
}

// singapore reports whether what stands behind the number of a street, from token i on,
// is a flat as Singapore writes it on the next line, or Singapore: Larkspur Road 8⏎|#05-33,
// Park Central 1, |Singapore.
func (p *enParts) singapore(i int) bool {
	if !p.isMark(i, ',') && (i >= p.n || p.t[i].kind != line) {
		return p.is(i, "singapore") && p.t[i].capital
	}
	return p.isMark(i+1, '#') && p.isNumber(i+2) || p.is(i+1, "singapore")
}

// sentenceID reports an Indonesian word of sentences at token i, which no street
// is called by: jalan |dulu.
func (r *reader) sentenceID(i int) bool {
	if !r.isWord(i) {
		return false
	}
	low := r.lower(r.t[i].start, r.t[i].end)
	return wordsID[string(low)]&(idStop|idUnit) != 0 && wordsID[string(low)]&idTailed == 0 || plainID.Has(low)
}

// area reports whether the word at token i begins a British postcode and is no
// word for a street: PL22 0BP.
func (p *enParts) area(i int) bool {
	return p.has(i, enSuffix) && p.t[i].end-p.t[i].start <= 2 && p.isNumber(i+1) && !p.t[i+1].spaced
}

// surname reports a word of amounts at token i that is a name before a street's
// word: "7084 Price Place".
func (p *enParts) surname(i int) bool {
	return p.is(i, "price", "day", "order") && p.t[i].capital && p.has(i+1, enSuffix) && p.t[i+1].capital
}

// named reports whether the word at token i is somebody's name.
func (p *enParts) named(i int) bool {
	w := p.b[p.t[i].start:p.t[i].end]
	return p.t[i].capital && len(w) > 2 && w[1] >= 'a' && lexicon.NamesEN.Has(w)
}

func (p *enParts) isPlace(i int) bool { n, _ := p.place(i); return n > 0 }

// bareStreet reads "MG Road" behind a unit.
func (p *enParts) bareStreet(i int) int {
	e, kind, capital := p.streetName(i)
	if e == 0 || !capital && !(p.unit && kind&enStreet != 0) {
		return 0
	}
	if !capital { // plot 9 okeho street
		p.lower = true
		p.sum += .5
	}
	if !p.unit {
		if n, _ := p.digits(e + 1); p.isMark(e, '#') && n > 0 && kind&(enStreet|enUsual) != 0 && (p.behindCue() || p.atPlace(i)) { // at Juniper Court #118
			p.unit, p.street = true, true
			p.sum += 2.5
			return e + 2
		}
		if !p.isMark(e, ',') && (e >= p.n || p.t[e].kind != line) {
			return 0
		}
		p.bare = true
	} else if !p.street {
		e = p.numberedTail(e)
	}
	if p.unit && !p.street && capital && p.strange(i, e) && i > 0 && (p.isMark(i-1, ',') || p.t[i-1].kind == line) {
		p.sum += .5
	}
	p.street = true
	if kind&(enStreet|enUsual) != 0 || p.unit && p.strange(i, e) {
		p.sum++
	} else {
		p.sum += .5
	}
	return e
}

// highway reads "State Route 33", "US-66", "County Road 12 East".
func (p *enParts) highway(j int) int {
	e := j + 1
	switch {
	case p.isMark(e, '-') && p.is(j, "us", "sr", "cr", "fm", "i") && p.isNumber(e+1) && !p.t[e+1].spaced:
		e++
	case p.is(j, "state", "county", "us", "u.s", "old", "ranch", "farm", "interstate") && p.is(e, "route", "rte", "highway", "hwy", "road", "rd") && p.isNumber(p.dot(e+1)):
		e = p.dot(e + 1)
	case p.is(j, "loop", "spur", "us") && p.t[j].capital && p.isNumber(e) && p.t[e].spaced && p.longHouse(j-1): // 9100 Spur 540
	default:
		return 0
	}
	if n, _ := p.digits(e); n > 4 || p.is(j, "loop", "spur") && p.has(e+1, enCount) {
		return 0 // ran 100 Loop 5 times
	}
	if e++; p.has(e, enDirection) && p.t[e].capital && p.t[e].end-p.t[e].start > 1 {
		e++
	}
	return e
}

// longHouse reports whether the number of a house of three digits or more ends at token
// i, or before the side of a street there: 830 NW.
func (p *enParts) longHouse(i int) bool {
	if p.isMark(i, '.') {
		i--
	}
	if p.has(i, enDirection) {
		i--
	}
	n, letters := p.digits(i)
	return n > 2 && !letters && p.isNumber(i)
}

// avenueLetter reads an avenue called by a letter from token j: "Avenue H", "S. Ave. H".
// It returns 0 if none stands there.
func (p *enParts) avenueLetter(j int) int {
	if p.has(j, enDirection) {
		j = p.dot(j + 1)
	}
	if !p.is(j, "avenue", "ave") || !p.t[j].capital {
		return 0
	}
	e := p.dot(j + 1)
	if !p.isWord(e) || p.t[e].end-p.t[e].start != 1 || !p.t[e].capital || !p.t[e].spaced || p.t[e].class&(enStop|enDirection) != 0 {
		return 0
	}
	if !p.segmentEnds(e+1) && (!p.isWord(e+1) || p.t[e+1].capital) {
		return 0
	}
	return e + 1
}

// joins reports whether small words from token i on join a name that goes on with
// a capital: de |Rosas, de las |Rosas.
func (p *enParts) joins(i int) bool {
	if p.has(i, enJoin) && p.has(i+1, enJoin) && !p.t[i+1].capital {
		i++
	}
	return p.has(i, enJoin) && p.isWord(i+1) && p.t[i+1].capital
}

// ledStreet reads a street whose word stands first: "Camino del Norte", "rue
// Fabre", "Lorong 8 Toa Payoh", "Jalan SS 2/75".
func (p *enParts) ledStreet(j int) int {
	e := j + 1
	if p.isNumber(e) && p.is(j, "lorong", "lor") {
		e++
	}
	words := 0
	for e-j < 6 && p.isWord(e) && p.t[e].spaced && (p.t[e].capital && !p.has(e, enUnit|enStop) || p.joins(e)) {
		if n, _ := p.place(e); n > 0 && words > 0 {
			break
		}
		e++
		words++
	}
	if words == 0 {
		return 0
	}
	if n, _ := p.digits(e); n > 0 && n < 3 && p.among(e+1, monthsRomance) {
		return e + 2 // 18 Rue du 11 Novembre
	}
	if n, _ := p.digits(e); n > 0 && n < 5 && p.is(j, "jalan", "jln", "lorong", "lor") {
		e++
	}
	return e
}
