package address

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
	if e == 0 || p.has(e, enCount) || p.isMark(e, '%') {
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
	if !p.isWord(i) || p.t[i].end-p.t[i].start > 2 || p.has(i, enStop) && !(p.t[i].capital && p.t[i].end-p.t[i].start == 1) {
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
	if i != p.first {
		return 0
	}
	e := p.houseName(i)
	if e == 0 || !p.isMark(e, ',') || !p.isWord(e+1) && !p.isNumber(e+1) || !p.behindCue() && !p.atPlace(i) {
		return 0
	}
	p.unit, p.lower = true, !p.t[i].capital
	p.sum++
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
	if g < comma && !(p.isWord(s) && (p.t[s].capital || p.lower && p.isMark(i+1, '.'))) {
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
	return e
}
