package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// pobox reads "PO Box 12", "P.O. Box 12", "Post Office Box 12".
func (p *enParts) pobox(i int) int {
	j := i
	switch {
	case p.is(j, "rr", "hc", "rt", "hcr", "star"): // RR 2 Box 152
		if j = p.routeBox(j); j == 0 {
			return 0
		}
	case p.is(j, "p"):
		j++
		if p.isMark(j, '.') {
			j++
		}
		if !p.is(j, "o") {
			return 0
		}
		j++
		if p.isMark(j, '.') {
			j++
		}
	case p.is(j, "po", "gpo", "p.o"):
		j++
		if p.isMark(j, '.') {
			j++
		}
	case p.is(j, "general") && p.is(j+1, "delivery") && p.t[j].capital && p.isMark(j+2, ',') && p.isWord(j+3) && p.t[j+3].capital: // USPS Publication 28, 255
		p.box = true
		p.sum += 1.5
		return j + 2
	case p.is(j, "post") && p.is(j+1, "office"):
		j += 2
	case p.is(j, "pobox"):
	case p.is(j, "apartado") && p.isNumber(p.dot(j+1)) && (p.t[j].capital || p.behindCue()): // Costa Rica
		p.box = true
		p.sum += 3
		return p.dot(j+1) + 1
	case p.is(j, "pmb") && p.isNumber(p.dot(j+1)):
		p.box = true
		p.sum += 3
		return p.dot(j+1) + 1
	case p.is(j, "rural") && p.is(j+1, "route") && p.isNumber(j+2): // Rural Route 3, Box 88
		if j += 3; p.isMark(j, ',') {
			j++
		}
	case p.is(j, "private", "locked") && p.is(j+1, "bag"): // Private Bag X12
		k := p.dot(j + 2)
		if p.isWord(k) && p.t[k].end-p.t[k].start == 1 {
			k++
		}
		if !p.isNumber(k) {
			return 0
		}
		p.box = true
		p.sum += 3
		return k + 1
	case p.unit && p.has(j, enBox): // Unit 1234 Box 567
	case p.is(j, "apo", "fpo", "dpo") && p.is(j+1, "aa", "ae", "ap"):
		if n, _ := p.digits(j + 2); n != 5 && n != 9 {
			return 0
		}
		p.box = true
		p.sum += 3
		return j + 3
	case i == p.first && p.is(j, "uss", "usns", "usnv", "uscgc") && p.isWord(j+1): // a ship of the navy
		for k := j + 2; k < j+5 && k < p.n; k++ {
			if p.is(k, "apo", "fpo", "dpo") {
				return p.pobox(k)
			}
		}
		return 0
	default:
		return 0
	}
	if !p.has(j, enBox) {
		return 0
	}
	small := !p.t[j].capital
	j++
	if p.isMark(j, '.') || p.isMark(j, '#') || p.isMark(j, ':') {
		j++
	}
	if p.isWord(j) && p.isNumber(j+1) && p.t[j].capital && p.t[j].end-p.t[j].start < 4 {
		j++ // P.O. Box AN 7812
	}
	if !p.isNumber(j) {
		return 0
	}
	p.box, p.lower = true, p.lower || small
	p.sum += 3
	return j + 1
}

// routeBox returns the token of the box on the route that token j leads, 0 if there is
// none: "RR # 2, |Box 152", "HC Route 68 |Box 23A", "Star Rte 12 |Box 95" (USPS
// Publication 28, rural and highway contract routes).
func (p *enParts) routeBox(j int) int {
	star := p.is(j, "star")
	if j = p.dot(j + 1); p.is(j, "route", "rte") {
		j = p.dot(j + 1)
	} else if star {
		return 0
	}
	if p.isMark(j, '#') {
		j++
	}
	if !p.isNumber(j) {
		return 0
	}
	if j++; p.isMark(j, ',') {
		j++
	}
	if !p.has(j, enBox) {
		return 0
	}
	return j
}

// unitAt reads "Apt 5B", "Flat No. 302", "#05-123", "2nd floor".
func (p *enParts) unitAt(i int, g gap) int {
	// One by one: a list of functions would put what they read on the heap.
	if e := p.marked(i); e > 0 {
		return e
	}
	if p.isNumber(i) || p.has(i, enOne) || p.leads(i, leadsFloor) {
		if e := p.floorAt(i); e > 0 {
			return e
		}
	}
	if i == p.first {
		if e := p.leading(i); e > 0 {
			return e
		}
		if p.leads(i, leadsBed) {
			if e := p.bedAt(i); e > 0 {
				return e
			}
		}
	}
	if p.has(i, enUnit|enLevel) || p.leads(i, leadsUnit) {
		return max(0, p.unitNamed(i))
	}
	return 0
}

// marked reads "#05-123".
func (p *enParts) marked(i int) int {
	if !(p.isMark(i, '#') && i == p.first || i > 0 && p.isMark(i-1, '#') && (p.street || p.unit)) {
		return 0
	}
	if i == p.first {
		i++
	}
	if !p.isNumber(i) {
		return 0
	}
	p.unit = true
	p.sum++
	if n, letters := p.digits(i); n > 3 && letters && p.street {
		p.sum++ // 12b holland hill #03-04
	}
	if n, letters := p.digits(i); n > 3 && letters && i <= p.first+1 && p.isWord(i+1) && p.t[i+1].capital { // #12-08 Sunrise Tower
		p.sum++
		p.dwelling = true
	}
	return i + 1
}

// floorAt reads "3/F", "second floor", "2nd fl rear".
func (p *enParts) floorAt(i int) int {
	if p.isNumber(i) {
		return p.floorNumber(i)
	}
	if p.housed && p.is(i, "lobby", "basement", "rear", "front", "lower", "upper", "side", "bsmt", "lbby", "frnt", "lowr", "uppr") && p.codeOrState(i+1) { // USPS Publication 28, C2
		p.sum += .5
		return i + 1
	}
	if p.has(i+1, enLevel) && (p.unit || p.street) && (p.has(i, enOne) || p.is(i, "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "lower", "upper")) { // second floor
		p.sum += .5
		return p.rear(i + 2)
	}
	if i == p.first && p.isMark(i+2, ',') && p.is(i, "ground", "first", "second", "third", "lower") && (p.has(i+1, enLevel) || p.is(i+1, "ground")) { // Second floor, 90 …
		p.unit = true
		p.sum += .5
		return i + 2
	}
	if (p.unit || p.street) && (p.isMark(i+1, ',') || p.isMark(i+2, ',')) && (p.has(i+1, enLevel) && p.is(i, "ground", "lower", "upper", "top") || p.is(i, "basement")) { // shop 14 |basement,
		p.sum += .5
		if p.is(i, "basement") {
			return i + 1
		}
		return i + 2
	}
	return 0
}

// floorNumber is floorAt for the number at token i.
func (p *enParts) floorNumber(i int) int {
	n, letters := p.digits(i)
	t := &p.t[i]
	switch {
	case t.end-t.start <= 4 && p.b[t.end-1]|0x20 == 'f' && (p.b[t.end-2] == '/' || p.unit || i == p.first && p.isWord(i+1) && p.t[i+1].capital): // 3/F
		p.unit = true
		p.sum += .5
		return i + 1
	case p.street && letters && n == 2 && t.end-t.start == 3 && p.b[t.start+1]|0x20 == 'f', // 2F1
		p.housed && p.suiteAlone(i):
		p.sum += .5
		return i + 1
	case p.has(i+1, enLevel) && p.t[i+1].spaced && p.ordinal(i):
		p.sum += .5
		p.unit = p.unit || p.street || p.isMark(i+2, ',') || p.isWord(i+2) && p.t[i+2].capital // 2nd Floor, Heritage Tower
		return p.rear(i + 2)
	}
	return 0
}

// suiteAlone reports whether the number at token i is that of a suite without a word for
// one, between a street and its town and state: 350 W. Hubbard St. |200, Chicago, IL.
func (p *enParts) suiteAlone(i int) bool {
	n, letters := p.digits(i)
	if n == 0 || n > 4 || letters || p.t[i].end-p.t[i].start != n || !p.isMark(i+1, ',') {
		return false
	}
	e := i + 2
	for e < i+5 && p.isWord(e) && p.t[e].capital && p.t[e].class&enStop == 0 {
		e++
	}
	if e == i+2 || !p.isMark(e, ',') || !p.has(e+1, enState) {
		return false
	}
	w := p.b[p.t[e+1].start:p.t[e+1].end]
	return len(w) > 1 && w[1]-'A' < 26
}

// leading reads what only the first part of an address is: "B-204, Sunrise
// Apartments", "No. 12, MG Road".
func (p *enParts) leading(i int) int {
	switch {
	case i != p.first:
	case p.is(i, "g", "lg", "ug") && p.isMark(i+1, '/') && p.is(i+2, "f") && !p.t[i+2].spaced: // G/F, 12 Queen's Road
		p.unit = true
		p.sum += .5
		return i + 3
	case p.isWord(i) && p.t[i].end-p.t[i].start == 1 && p.isMark(i+1, '-') && p.isNumber(i+2) && (p.t[i].capital && p.isMark(i+3, ',') || (p.isMark(i+3, ',') || p.has(i+3, enOne) && p.has(i+4, enLevel) || p.has(i+3, enUnit) && p.codeAt(i+4) > 0) && p.behindCue()):
		p.unit = true
		p.sum++
		return i + 3
	case p.floorCode(i):
		p.unit, p.dwelling = true, true
		p.sum += 1.5
		return i + 3
	case p.isWord(i) && p.t[i].end-p.t[i].start == 1 && p.t[i].capital && (p.isMark(i+1, '-') || p.isMark(i+1, '/')) && p.isNumber(i+2) && !p.t[i+2].spaced && (p.isMark(i+3, ',') || p.isWord(i+3) && p.t[i+3].capital && p.t[i+3].spaced) && p.opens(i): // C/402, Shanti Nagar
		p.unit = true
		p.sum++
		return i + 3
	case p.isWord(i) && p.t[i].end-p.t[i].start == 1 && p.isMark(i+1, '-') && p.isNumber(i+2) && !p.t[i+2].spaced && p.is(i+3, "street", "st", "road", "block", "sector", "phase", "lane", "gali") && p.isNumber(i+4) && p.t[i].start > 0:
		p.unit, p.lower = true, !p.t[i].capital
		p.sum++
		return i + 3 // p-4 street 9
	case p.isNumber(i) && p.isMark(i+1, ',') && (p.has(i+2, enUnit|enHouse) || p.is(i+2, "street", "road", "cross", "main")) && (p.isNumber(i+3) || p.has(i+3, enNo) || p.codeAt(i+3) > 0 && p.behindCue()) && !p.ordinal(i): // 1204, Tower 5
		p.unit = true
		p.sum++
		return i + 1
	case p.has(i, enNo) && p.is(i, "no") && p.isNumber(p.dot(i+1)) && p.isMark(p.dot(i+1)+1, ','):
		p.unit = true
		p.sum++
		return p.dot(i+1) + 1
	}
	return 0
}

// codeOrState reports whether a postcode of the United States, or a town with a state
// and one, follows from token i on, behind a comma or not.
func (p *enParts) codeOrState(i int) bool {
	if p.isMark(i, ',') {
		i++
	}
	for k := 0; k < 4; k++ {
		if n, letters := p.digits(i + k); n == 5 && !letters {
			return k == 0 || p.has(i+k-1, enState)
		}
		if !p.isWord(i+k) && !p.isMark(i+k, ',') {
			return false
		}
	}
	return false
}

// floorCode reports whether a flat told by its block, floor and number, as in Malaysia,
// begins at token i, and the name of a house or a street follows: |C-09-11| Larkspur
// Heights.
func (p *enParts) floorCode(i int) bool {
	if !p.isWord(i) || p.t[i].end-p.t[i].start > 2 || !p.t[i].capital || !p.isMark(i+1, '-') || !p.isNumber(i+2) || p.t[i+1].spaced || p.t[i+2].spaced {
		return false
	}
	w := p.b[p.t[i+2].start:p.t[i+2].end]
	k := bytes.IndexByte(w, '-')
	if k < 1 || k > 3 || len(w)-k < 2 || len(w)-k > 4 || !detectors.IsDigit(w[k+1]) || bytes.IndexByte(w[k+1:], '-') >= 0 {
		return false
	}
	j := i + 3
	if p.isMark(j, ',') {
		j++
	}
	return p.isWord(j) && p.t[j].capital && p.t[j].spaced
}

// bedAt reads a bed or room by the ward or house that it is in: "ward 9 bed 3",
// "dorm wing C rm 12".
func (p *enParts) bedAt(i int) int {
	s := i
	if p.is(s, "dorm", "hostel", "hall") && p.is(s+1, "wing", "block") {
		s++
	}
	if i != p.first || !p.is(s, "ward", "bay", "dorm", "hostel", "hall", "wing", "block", "cabin") {
		return 0
	}
	e := p.codeAt(s + 1)
	if e == 0 && p.isWord(s+1) && p.t[s+1].end-p.t[s+1].start == 1 {
		e = s + 2
	}
	if e == 0 {
		return 0
	}
	if p.isMark(e, ',') {
		e++
	}
	if !p.is(e, "bed", "cot", "room", "rm", "bunk", "bay") {
		return 0
	}
	c := p.codeAt(e + 1)
	if c == 0 || p.has(c, enCount) {
		return 0
	}
	p.unit, p.lower = true, !p.t[i].capital
	p.sum += 2
	if p.is(i, "ward", "dorm", "bay") && p.is(e, "bed", "cot", "rm", "room") {
		p.sum++
	}
	return c
}

// unitNamed reads a word for a unit and its number or letter.
func (p *enParts) unitNamed(i int) int {
	if !p.has(i, enUnit|enLevel) && !(p.street && p.is(i, "app", "appt", "apto")) && !(p.is(i, "house", "h", "d", "hse", "door", "shop", "qtr") && p.has(p.dot(i+1), enNo)) {
		return 0
	}
	strong := p.leads(i, strongUnit)
	j := p.dot(i + 1)
	if p.has(j, enNo) {
		j = p.dot(j + 1)
		strong = true
	}
	e := p.unitCode(i, j)
	if e == 0 {
		return 0
	}
	if p.is(i, "studio") && !p.street && !p.unit && !p.streetBehind(e) {
		return 0 // shop at Studio 54, cheaper
	}
	if p.numbered > 0 && !p.street && i > p.numbered && p.same(i, p.numbered-1) {
		return 0 // unit 3 of a book, unit 4
	}
	p.numbered = i + 1
	if !p.street && !p.unit && p.has(i, enHead) && p.isWord(e) { // Blk 123 Ang Mo Kio Ave 3
		if s := p.blockStreet(e); s > 0 {
			p.street, p.unit = true, true
			p.sum += 3
			return s
		}
		if s := p.blockFoot(e); s > 0 && p.is(i, "blk") {
			p.unit = true
			p.sum += 3
			return s
		}
	}
	p.unit = true
	p.lower = p.lower || !p.street && !p.t[i].capital
	p.dwelling = p.dwelling || p.leads(i, dwellingUnit)
	_, letters := p.digits(j)
	switch {
	case strong && p.is(i, "flat") && e > j+1 && p.isWord(j) && p.t[j].end-p.t[j].start <= 2: // flat C-704
		p.sum += 3
	case strong && letters && p.is(i, "apt", "flat", "unit", "apartment"):
		p.sum += 2
	case strong:
		p.sum += 1.5
	default:
		p.sum += .5
	}
	return e
}

// unitCode returns the token behind the number or letter at token j of the unit
// at token i, 0 if none stands there.
func (p *enParts) unitCode(i, j int) int {
	switch {
	case p.isNumber(j):
		if p.has(j+1, enCount) && p.t[j+1].spaced && !(p.has(j+1, enUnit) && (p.isNumber(j+2) || p.isWord(j+2) && p.t[j+2].end-p.t[j+2].start == 1)) || p.leads(j+1, countsID) || p.is(i, "rm", "room") && bytes.Count(p.b[p.t[j].start:p.t[j].end], []byte("-")) > 1 {
			return 0
		}
		return j + 1
	case p.isWord(j) && p.t[j].end-p.t[j].start <= 2 && (p.t[j].class&enStop == 0 || p.is(j, "a") && p.isNumber(j+1) && !p.t[j+1].spaced || (p.t[j].capital || p.isMark(j+1, ',') && p.isNumber(j+2)) && p.t[j].end-p.t[j].start == 1):
		e := j + 1
		if p.isMark(e, '-') {
			e++
		}
		switch {
		case p.isNumber(e) && (!p.t[e].spaced || e > j+1 || p.has(i+1, enNo) && p.t[j].capital):
			return e + 1
		case p.t[j].end-p.t[j].start == 1 && (p.t[j].capital || p.isMark(j+1, ',') || p.street && p.is(j, "b", "c", "d", "e", "f", "g", "h") && p.is(i, "unit", "apt", "flat", "suite", "ste", "apartment", "bldg", "building", "block")), // tower b,
			p.t[j].end-p.t[j].start == 1 && p.t[j].spaced && p.has(j+1, enUnit|enHouse|enLevel) && p.isNumber(j+2) && (p.unit || p.street): // plot 7 block b phase 3
			return j + 1
		}
		return 0
	case p.is(i, "unit", "apt", "apartment", "flat", "suite", "villa", "room"), p.is(i, "tower", "block", "building") && (p.street || p.unit):
		return p.spelledCode(j)
	}
	return 0
}

// streetBehind reports a number, or a name and a suffix of streets, behind a comma
// or line end at token i.
func (p *enParts) streetBehind(i int) bool {
	if !p.isMark(i, ',') && !(i < p.n && p.t[i].kind == line) {
		return p.isNumber(i)
	}
	if p.isNumber(i + 1) {
		return true
	}
	return p.isWord(i+1) && p.t[i+1].capital && p.isWord(i+2) && p.t[i+2].class&enSuffix != 0 || i < p.n && p.t[i].kind == line && p.isWord(i+1) && p.t[i+1].capital
}

// spelledCode returns the token behind a number told digit by digit at token j,
// or one in words at the clause's end: "unit four oh two", "apartment nine."
func (p *enParts) spelledCode(j int) int {
	e := j
	for e-j < 4 && (p.has(e, enOne) || e > j && p.is(e, "oh", "zero")) {
		e++
	}
	if e > j && p.isWord(e) && p.t[e].end-p.t[e].start == 1 && p.t[e].class&enStop == 0 && (e+1 >= p.n || p.t[e+1].kind != word) && (p.street || p.unit || p.atPlace(j-1)) {
		return e + 1 // apartment nine f
	}
	if e-j >= 3 || e > j && (p.street || p.unit || p.atPlace(j-1) && p.behindCue()) && (e >= p.n || p.t[e].kind != word) {
		return e
	}
	return 0
}

// blockFoot reads what stands at the foot of a block of flats: "carpark", "void
// deck", "lobby b".
func (p *enParts) blockFoot(e int) int {
	for p.is(e, "multi", "storey", "multi-storey", "mscp") {
		e++
	}
	switch {
	case p.is(e, "carpark"):
		return e + 1
	case p.is(e, "void", "car") && p.is(e+1, "deck", "park"):
		return e + 2
	case p.is(e, "lobby", "lift"):
		e++
		if p.is(e, "lobby") {
			e++
		}
		if p.isWord(e) && p.t[e].end-p.t[e].start == 1 {
			e++
		}
		return e
	case p.is(e-1, "mscp"):
		return e
	}
	return 0
}

// same reports whether the tokens i and k are the same word.
func (p *enParts) same(i, k int) bool {
	a, b := &p.t[i], &p.t[k]
	return a.end-a.start == b.end-b.start && bytes.EqualFold(p.b[a.start:a.end], p.b[b.start:b.end])
}

// dot passes over what follows an abbreviation.
func (p *enParts) dot(i int) int {
	for k := 0; k < 2 && (p.isMark(i, '.') || p.isMark(i, '#') || p.isMark(i, ':')); k++ {
		i++
	}
	return i
}

// blockStreet reads "Ang Mo Kio Ave 3" behind a block's number.
func (p *enParts) blockStreet(i int) int {
	for k := 0; k < 5 && p.isWord(i) && p.t[i].class&enStop == 0; k++ {
		if k > 0 && p.has(i, enSuffix) {
			if p.isNumber(i+1) && !p.isMark(i, '#') {
				return i + 2
			}
			return i + 1
		}
		i++
	}
	return 0
}

// rear goes on behind a floor: "2nd fl rear".
func (p *enParts) rear(i int) int {
	if p.is(i, "rear", "front", "back") {
		return i + 1
	}
	return i
}
