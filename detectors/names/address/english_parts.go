package address

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// read takes parts from token i on.
func (p *enParts) read(i int) {
	p.end = i
	first := i
	passed := 0
	for k := 0; k < 20; k++ {
		p.taken++
		next, g := i, joined
		if i > first {
			next, g = p.gap(i)
		}
		if next < 0 || g == stop {
			return
		}
		if e := p.part(next, g); e > 0 {
			i, p.end, passed = e, e, 0
			continue
		}
		// A locality that no list knows counts if a part follows, or if it ends the
		// line behind a comma.
		if passed++; passed > 3 || p.end == first {
			return
		}
		e := p.locality(next, g)
		if e == 0 {
			return
		}
		i = e
		if g == comma && p.street && p.t[next].capital && (e >= p.n || p.t[e].kind == line || p.isMark(e, '.')) {
			p.end = e
			return
		}
	}
}

// locality passes over up to three words of a name.
func (p *enParts) locality(i int, g gap) int {
	if !p.street && !p.unit && !p.box {
		return 0
	}
	n := 0
	for n < 4 && p.isWord(i+n) && p.t[i+n].class&enStop == 0 && (n == 0 || p.t[i+n].spaced) && (p.t[i+n].capital || p.lower) && p.t[i+n].class&(enUnit|enBox) == 0 {
		if n > 0 {
			if k, _ := p.place(i + n); k > 0 {
				break
			}
			if p.state(i+n) > 0 || p.british(i+n) > 0 {
				break
			}
		}
		if lexicon.FrequentEN.Has(p.b[p.t[i+n].start:p.t[i+n].end]) && n == 0 && g < comma {
			return 0
		}
		n++
	}
	if n == 0 {
		return 0
	}
	return i + n
}

// part reads the part at token i and returns the token behind it, 0 if none
// stands there.
func (p *enParts) part(i int, g gap) int {
	if e := p.pobox(i); e > 0 {
		return e
	}
	if e := p.unitAt(i, g); e > 0 {
		return e
	}
	if !p.street || g >= comma {
		if e := p.streetAt(i); e > 0 {
			return e
		}
	}
	if !p.street && !p.unit && !p.box {
		return p.building(i, g)
	}
	if e := p.postcode(i); e > 0 {
		p.sum++
		if !p.isNumber(i) {
			p.sum++ // one of the United Kingdom or Canada
			p.sure = true
		}
		p.code = true
		return e
	}
	if e := p.state(i); e > 0 {
		p.sum++
		p.town++
		if n, letters := p.digits(e); n == 5 && !letters {
			p.sure = true
		}
		return e
	}
	if n, kind := p.place(i); n > 0 && (p.t[i].capital || g >= comma || p.lower) && (kind&(lexicon.Country|lexicon.Province|lexicon.City) != 0) {
		p.listed = true
		if p.town < 2 {
			p.sum++
		}
		p.town++
		return i + n
	}
	if p.has(i, enDirection) && g == joined && p.street && p.t[i].capital {
		return i + 1
	}
	return p.building(i, g)
}

// building reads "Rose Cottage", "Sai Residency".
func (p *enParts) building(i int, g gap) int {
	if i > 0 && g < comma {
		return 0
	}
	n := 0
	for n < 4 && p.isWord(i+n) && p.t[i+n].capital && p.t[i+n].class&enStop == 0 {
		if n > 0 && p.t[i+n].class&(enBuilding|enSuffix) != 0 {
			p.sum += .5
			return i + n + 1
		}
		n++
	}
	return 0
}

// pobox reads "PO Box 12", "P.O. Box 12".
func (p *enParts) pobox(i int) int {
	j := i
	switch {
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
	case p.is(j, "pobox"):
	case p.unit && p.has(j, enBox): // Unit 1234 Box 567
	case p.is(j, "rr", "hc") && p.isNumber(j+1) && p.has(j+2, enBox): // RR 2 Box 152
		j += 2
	case p.is(j, "apo", "fpo", "dpo") && p.is(j+1, "aa", "ae", "ap"):
		if n, _ := p.digits(j + 2); n != 5 {
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
	j++
	if p.isMark(j, '.') || p.isMark(j, '#') || p.isMark(j, ':') {
		j++
	}
	if !p.isNumber(j) {
		return 0
	}
	p.box = true
	p.sum += 3
	return j + 1
}

// unitAt reads "Apt 5B", "Flat No. 302", "#05-123", "2nd floor".
func (p *enParts) unitAt(i int, g gap) int {
	if p.isMark(i, '#') && i == p.first || i > 0 && p.isMark(i-1, '#') && (p.street || p.unit) {
		if i == p.first {
			i++
		}
		if !p.isNumber(i) {
			return 0
		}
		p.unit = true
		p.sum++
		return i + 1
	}
	if p.isNumber(i) && p.t[i].end-p.t[i].start <= 4 && p.b[p.t[i].end-1]|0x20 == 'f' && (p.b[p.t[i].end-2] == '/' || p.unit) { // 3/F
		p.sum += .5
		p.unit = true
		return i + 1
	}
	if p.isNumber(i) && p.has(i+1, enLevel) && p.t[i+1].spaced && (p.ordinal(i)) {
		p.sum += .5
		p.unit = p.unit || p.street
		return i + 2
	}
	if i == p.first && p.is(i, "no") && p.isNumber(p.dot(i+1)) && p.isMark(p.dot(i+1)+1, ',') { // No. 12, MG Road
		p.unit = true
		p.sum++
		return p.dot(i+1) + 1
	}
	if !p.has(i, enUnit|enLevel) && !(p.is(i, "house", "h", "door", "shop") && p.has(p.dot(i+1), enNo)) {
		return 0
	}
	strong := p.is(i, "apt", "flat", "suite", "ste", "unit", "apartment", "blk", "block", "house", "h", "plot", "door", "studio", "psc", "cmr")
	j := p.dot(i + 1)
	if p.has(j, enNo) {
		j = p.dot(j + 1)
		strong = true
	}
	e := 0
	switch {
	case p.isNumber(j):
		if p.has(j+1, enCount) && p.t[j+1].spaced {
			return 0
		}
		e = j + 1
	case p.isWord(j) && p.t[j].end-p.t[j].start <= 2 && (p.t[j].class&enStop == 0 || p.t[j].capital && p.t[j].end-p.t[j].start == 1):
		e = j + 1
		if p.isMark(e, '-') {
			e++
		}
		switch {
		case p.isNumber(e) && (!p.t[e].spaced || e > j+1):
			e++
		case p.t[j].capital && p.t[j].end-p.t[j].start == 1:
			e = j + 1
		default:
			return 0
		}
	default:
		return 0
	}
	if !p.street && !p.unit && p.has(i, enHead) && p.isWord(e) { // Blk 123 Ang Mo Kio Ave 3
		if s := p.blockStreet(e); s > 0 {
			p.street, p.unit = true, true
			p.sum += 3
			return s
		}
	}
	p.unit = true
	_, letters := p.digits(j)
	switch {
	case strong && letters && p.is(i, "apt", "flat"):
		p.sum += 2
	case strong:
		p.sum += 1.5
	default:
		p.sum += .5
	}
	return e
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

// streetAt reads "1234 North Elm Street", "221B Baker St.", "5 Highway 61",
// "12 The Avenue"; without a number only where a part stands before it.
func (p *enParts) streetAt(i int) int {
	s := i
	if p.is(s, "no") || p.isMark(s, '#') {
		s = p.dot(s + 1)
	}
	if !p.isNumber(s) && !(p.has(s, enOne) && p.t[s].capital) {
		if p.isWord(i) && (p.unit || p.t[i].capital) && (!p.street || p.bare) {
			return p.bareStreet(i)
		}
		return 0
	}
	if n, _ := p.digits(s); n > 6 || p.ordinal(s) || p.t[s].end-p.t[s].start > 9 {
		return 0
	}
	j := s + 1
	if p.isMark(j, ',') { // 12, Rose Lane
		j++
	}
	if p.isWord(j) && p.t[j].end-p.t[j].start == 1 && p.t[j].capital && p.t[j].class&enDirection == 0 { // 12 A High Street
		j++
	}
	if p.has(j, enCount) && !p.t[j].capital {
		return 0
	}
	e, kind, capital := p.streetName(j)
	if e == 0 {
		return p.openStreet(j)
	}
	p.street, p.lower, p.bare = true, !capital, false
	n, _ := p.digits(s)
	switch {
	case kind&enStreet != 0 && capital:
		p.sum += 3
	case kind&enStreet != 0:
		p.sum += 2.5
		if n > 2 {
			p.sum += .5
		}
	case kind&enUsual != 0 && capital:
		p.sum += 2.5
		if n > 2 {
			p.sum += .5
		}
	case capital:
		p.sum += 2
	case kind&enUsual != 0:
		p.sum += 2
	default:
		p.sum++
	}
	return e
}

// openStreet reads a name without a word for a street, "500 Camino Real, ": it
// counts with what follows.
func (p *enParts) openStreet(j int) int {
	k := j
	for k-j < 4 && p.isWord(k) && p.t[k].capital && p.t[k].spaced && p.t[k].class&(enStop|enUnit|enBox) == 0 {
		k++
	}
	if k > j && p.isNumber(k) && p.has(k+1, enUnit) { // 6750 Koskikatu 25 Apartment 864
		k++
	}
	if k == j || !p.isMark(k, ',') && !(k < p.n && p.t[k].kind == line) && !p.has(k, enUnit) || p.has(k-1, enCount) {
		return 0
	}
	if n, _ := p.place(j); n > 0 && j+n == k {
		return 0
	}
	p.street = true
	p.sum++
	return k
}

// streetName reads the words of a street from token j: where it ends, the class
// of its suffix, whether it is capitalised.
func (p *enParts) streetName(j int) (end int, kind class, capital bool) {
	if p.has(j, enHead) && (p.isNumber(j+1) || p.isWord(j+1) && p.t[j+1].end-p.t[j+1].start == 1) {
		return j + 2, enStreet, p.t[j].capital
	}
	if p.is(j, "broadway") {
		return j + 1, enStreet, p.t[j].capital
	}
	if !p.isWord(j) && !p.isNumber(j) || !p.t[j].spaced {
		return 0, 0, false
	}
	capital = p.t[j].capital || p.isNumber(j)
	most := 6
	if !capital {
		most = 4
	}
	k := j
	for k-j < most && k < p.n {
		t := &p.t[k]
		if t.kind == number && !(p.ordinal(k) && k-j <= 1) {
			break
		}
		if t.kind == line || t.kind == mark {
			if t.kind == mark && t.mark == '.' && k > j && p.t[k-1].end-p.t[k-1].start <= 4 && (p.t[k-1].class&(enDirection|enSuffix|enJoin) != 0) {
				k++
				most++
				continue
			}
			break
		}
		if t.kind == word {
			if t.class&enStop != 0 || k > j && !t.spaced && !p.isMark(k-1, '.') {
				break
			}
			if capital && !t.capital && t.class&(enJoin|enSuffix) == 0 {
				break
			}
			if k > j && t.class&enSuffix != 0 && !(end > 0 && capital && !t.capital) {
				// The last suffix counts: Mill Lane Road; behind a street's own, only the next.
				if kind&enStreet == 0 || t.class&enStreet != 0 || k == end {
					end, kind = k+1, kind|t.class
				}
			}
			if t.class&(enUnit|enBox) != 0 && t.class&enSuffix == 0 {
				break
			}
		}
		k++
	}
	if end == 0 {
		return 0, 0, false
	}
	if !capital && lexicon.FrequentEN.Has(p.b[p.t[j].start:p.t[j].end]) {
		return 0, 0, false
	}
	if p.isMark(end, '.') && (end+1 >= p.n || !p.t[end+1].spaced || p.isMark(end+1, ',') || p.t[end+1].kind != word || p.t[end-1].class&enSuffix != 0 && p.t[end-1].end-p.t[end-1].start <= 4 && end+1 < p.n && (p.has(end+1, enUnit|enDirection) || p.isPlace(end+1))) {
		end++
		if end >= p.n || p.t[end].kind != word && p.t[end].kind != number && !p.isMark(end, ',') {
			end--
		}
	}
	if p.has(end, enDirection) && p.t[end].capital == capital && p.t[end].spaced && !p.has(end, enStop) {
		end++
	} else if p.isNumber(end) && p.t[end].spaced && (p.t[end-1].class&enHead != 0 || p.is(j, "county", "state", "ranch", "farm", "interstate", "us")) {
		end++ // County Road 12 East
		if p.has(end, enDirection) && p.t[end].capital {
			end++
		}
	} else if p.isNumber(end) && p.t[end].spaced && p.t[end-1].class&enStreet != 0 && p.unit { // Ave 3
		end++
	}
	return end, kind, capital
}

func (p *enParts) isPlace(i int) bool { n, _ := p.place(i); return n > 0 }

// bareStreet reads "MG Road" behind a unit.
func (p *enParts) bareStreet(i int) int {
	e, kind, capital := p.streetName(i)
	if e == 0 || !capital {
		return 0
	}
	if !p.unit {
		if !p.isMark(e, ',') && (e >= p.n || p.t[e].kind != line) {
			return 0
		}
		p.bare = true
	}
	p.street = true
	if kind&(enStreet|enUsual) != 0 {
		p.sum++
	} else {
		p.sum += .5
	}
	return e
}

// state reads "IL", "NSW", with its postcode behind it "il 62704".
func (p *enParts) state(i int) int {
	if !p.has(i, enState) {
		return 0
	}
	t := &p.t[i]
	upper := true
	for _, c := range p.b[t.start:t.end] {
		upper = upper && c < 'a'
	}
	next := i + 1
	if p.isMark(next, '.') || p.isMark(next, ',') {
		next++
	}
	if n, letters := p.digits(next); (upper || p.lower) && !letters && (n == 4 || n == 5) {
		return i + 1
	}
	if !upper {
		return 0
	}
	return i + 1
}

// postcode reads a ZIP code, a postcode of Australia, Singapore, India or
// Malaysia behind a place, or one of the United Kingdom or Canada.
func (p *enParts) postcode(i int) int {
	if p.isNumber(i) {
		n, letters := p.digits(i)
		t := &p.t[i]
		switch {
		case !letters && (n == 5 || n == 6 || n == 4 && p.town > 0):
			if n == 6 || n == 5 || p.town > 0 {
				return i + 1
			}
		case n == 9 && t.end-t.start == 10 && p.b[t.start+5] == '-':
			return i + 1
		case n == 3 && !letters && p.isNumber(i+1) && p.t[i+1].end-p.t[i+1].start == 3 && p.town > 0: // 560 001
			return i + 2
		}
		return 0
	}
	return p.british(i)
}

// british reads "LS1 4AP", "SW1A 1AA", "K1A 0B6".
func (p *enParts) british(i int) int {
	if !p.isWord(i) || p.t[i].end-p.t[i].start > 2 || !p.isNumber(i+1) || p.t[i+1].spaced {
		return 0
	}
	b := p.b
	s := p.t[i].start
	e := p.t[i+1].end
	if e-s > 4 || e+4 > len(b) {
		if e-s < 5 || e-s > 7 {
			return 0
		}
		in := b[e-3 : e] // LS14AP, written as one
		if detectors.IsDigit(in[0]) && detectors.IsLetter(in[1]) && detectors.IsLetter(in[2]) {
			return i + 2
		}
		return 0
	}
	in := b[e+1 : e+4]
	if b[e] != ' ' || e+4 < len(b) && detectors.IsAlnum(b[e+4]) {
		return 0
	}
	if detectors.IsDigit(in[0]) && detectors.IsLetter(in[1]) && (detectors.IsLetter(in[2]) || detectors.IsDigit(in[2])) {
		j := i + 2
		for j < p.n && p.t[j].start < e+4 {
			j++
		}
		return j
	}
	return 0
}
