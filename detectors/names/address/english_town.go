package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// parted reports a semicolon or bar between the tokens i and next.
func (p *enParts) parted(i, next int) bool {
	for ; i < next; i++ {
		if p.isMark(i, ';') || p.isMark(i, '|') {
			return true
		}
	}
	return false
}

// codeBehind returns the token behind a postcode that stands right behind the
// town [i, e), which no list knows: "Kawatipu 9458", "Mati, 2539 Cavite",
// "Nanded-551183".
func (p *enParts) codeBehind(i, e int, g gap) int {
	if !p.street && !p.box && !(p.unit && p.sum >= enough-cuePoints) || !p.t[i].capital && !p.lower || p.code && p.sure { // Otley LS21 3AH, Tel 0113
		return 0
	}
	j := e
	if p.isMark(j, ',') || p.isMark(j, '-') {
		j++
	}
	if !p.isNumber(j) {
		if c := p.british(j); c > 0 && (g >= comma || p.t[i].capital) {
			return p.behindCode(c, false)
		}
		return 0
	}
	n, letters := p.digits(j)
	if letters || p.t[j].end-p.t[j].start != n || n < 4 || n > 6 || g < comma && n < 5 || p.has(j+1, enCount) || p.isMark(j+1, '%') || p.dialled(j, n) {
		return 0
	}
	c := p.behindCode(j+1, j > e && p.isMark(j-1, ','))
	if n == 4 && c == j+1 {
		if p.isWord(c) && p.t[c].capital || p.isWord(c) && p.year(j) && !p.early(j) {
			return 0
		}
	}
	return c
}

// dialled reports whether the number of n digits at token j begins that of a telephone,
// with a group of digits behind a space: Tel |0113 496 0000, Ph |6555 0100.
func (p *enParts) dialled(j, n int) bool {
	d, letters := p.digits(j + 1)
	return d > 2 && !letters && p.isNumber(j+1) && p.t[j+1].spaced && (n == 4 || p.b[p.t[j].start] == '0')
}

// year reports whether number i may be one.
func (p *enParts) year(i int) bool {
	b := p.b[p.t[i].start:p.t[i].end]
	return len(b) == 4 && (b[0] == '1' && b[1] == '9' || b[0] == '2' && b[1] == '0')
}

// early reports whether number i is 2000 to 2004, which are postcodes more often
// than years where a town stands before them: Sydney's.
func (p *enParts) early(i int) bool {
	b := p.b[p.t[i].start:p.t[i].end]
	return len(b) == 4 && string(b[:3]) == "200" && b[3] <= '4'
}

// behindCode goes on behind a postcode over the province or town that stands
// there, comma if one stands before the code: "8031 Bukidnon", "7213 Misamis Occidental", "D08 XY12 Curtis Ville".
func (p *enParts) behindCode(e int, comma bool) int {
	if e >= p.n || !p.isWord(e) || !p.t[e].spaced {
		return e
	}
	n := 0
	for n < 4 && p.isWord(e+n) && p.t[e+n].spaced && p.t[e+n].class&enStop == 0 && (p.t[e+n].capital || p.lower || n > 0 && p.has(e+n, enJoin) && p.isWord(e+n+1) && p.t[e+n+1].capital) {
		n++
		if w := p.b[p.t[e+n-1].start:p.t[e+n-1].end]; n == 1 && lexicon.CommonEN.Has(w) && !p.has(e+1, enSuffix|enBuilding) && !p.has(e, enDirection) {
			next := e + 1
			if k, _ := p.place(e); k == 0 && !(comma && !lexicon.FrequentEN.Has(w) && (next >= p.n || p.t[next].kind != word || p.t[next].capital)) {
				return e
			}
		}
		if p.lower && p.has(e+n-1, enSuffix|enBuilding) && n == 2 {
			return e + n
		}
	}
	last := e + n
	switch {
	case n == 0, p.isMark(last, ':'), p.lower && !p.t[e].capital && (p.sentenceID(e) || lexicon.CommonID.Has(p.b[p.t[e].start:p.t[e].end])):
		return e
	case p.lower && !p.t[e].capital:
		if k, _ := p.place(e); k > 0 {
			return e + k
		}
		if n < 3 && (last >= p.n || p.t[last].kind == line || p.isMark(last, ',')) {
			return last
		}
		return e
	case p.has(last-1, enSuffix|enBuilding):
		return last
	case !comma && lexicon.Given.Has(p.b[p.t[e].start:p.t[e].end]):
		return e
	}
	return last
}

// quarterBehind reports whether the words [i, e), which stand right behind a
// street and which no list knows, are a town: "12 Kevin Radial Mathishaven."
func (p *enParts) quarterBehind(i, e int) bool {
	return p.street && !p.bare && p.townBehind(i, e)
}

// townBehind is quarterBehind where the street is still being read.
func (p *enParts) townBehind(i, e int) bool {
	if e > p.n || !p.isWord(i) || !p.isWord(e-1) || e-i > 2 || !p.t[i].capital {
		return false
	}
	leads := e-i == 2 && (p.has(i, enDirection) || p.is(i, "new", "lake", "port"))
	if leads && p.t[i].end-p.t[i].start > 2 && p.t[e-1].capital && p.t[e-1].class&^enFirst == 0 && p.clauseEnds(i, e) {
		return true // West Ashley
	}
	if !p.districtEnds(i, e) {
		return false
	}
	w := p.b[p.t[i].start:p.t[i].end]
	return len(w) > 4 && !lexicon.CommonEN.Has(w) && !lexicon.NamesEN.Has(w) || leads
}

// numberedTail goes on behind the name of an estate over its number: "Kemp
// Estates 2,".
func (p *enParts) numberedTail(e int) int {
	if p.is(e, "phase") && p.isNumber(e+1) {
		e++
	}
	if n, letters := p.digits(e); n > 0 && n <= 2 && !letters && p.t[e].spaced && (p.unit || p.street) && (e+1 >= p.n || p.isMark(e+1, ',') || p.t[e+1].kind == line || p.isMark(e+1, '.')) {
		return e + 1
	}
	return e
}

// delivery reads the round of a postman in New Zealand, "RD 8", and a block and
// lot of the Philippines written short, "B09 L71".
func (p *enParts) delivery(i int, g gap) int {
	switch {
	case p.is(i, "station", "stn"):
		// PO Box 881, Station A
		if p.box && g >= comma && p.t[i].capital && p.codeAt(i+1) > 0 {
			return p.codeAt(i + 1)
		}
		return 0
	case i == p.first && p.is(i, "rd", "rr") && p.t[i].capital && p.isNumber(p.dot(i+1)) && p.isMark(p.dot(i+1)+1, ',') && p.isNumber(p.dot(i+1)+2): // RR#3, 4521 Concession Road 5
		p.unit = true
		p.sum += .5
		return p.dot(i+1) + 1
	case p.is(i, "rd") && g >= comma && (p.street || p.unit) && p.isNumber(i+1) && p.t[i+1].end-p.t[i+1].start <= 2:
		p.sum++
		return i + 2
	case i == p.first && p.is(i, "b") && p.isNumber(i+1) && !p.t[i+1].spaced && p.is(i+2, "l") && p.isNumber(i+3) && !p.t[i+3].spaced:
		p.sum += 2
		p.unit, p.dwelling = true, true
		p.lower = p.lower || !p.t[i].capital
		return i + 4
	}
	return 0
}
