package address

import "github.com/samar-privacy/samar/detectors/lexicon"

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
		if next < 0 || g == stop || g >= comma && p.code && p.parted(i, next) {
			return
		}
		if p.housed && g == comma && p.is(next, "no", "not") && p.isNumber(next+1) && p.isWord(next+2) {
			if e, _, _ := p.streetName(next + 2); e > 0 {
				return // 12 quay st, no 21 quay st
			}
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
		if c := p.codeBehind(next, e, g); c > 0 {
			p.town++
			p.sum++
			p.code = true
			if _, letters := p.digits(c - 1); !p.isNumber(c-1) || letters {
				p.sum, p.sure = p.sum+1, true
			}
			i, p.end, passed = c, c, 0
			continue
		}
		if g == joined && p.quarterBehind(next, e) {
			p.end = e
			p.town++
			continue
		}
		if g >= comma && p.unit && !p.street && (p.t[next].capital && p.districtEnds(next, e) || p.lower && p.strangers(next, e)) && (g == comma || e >= p.n || p.t[e].kind == line || p.isMark(e, ',')) && p.segments < 3 {
			// House 33, Dhanmondi, Dhaka
			p.segments++
			if p.dwelling && p.segments == 1 {
				p.sum += .25
			}
			if p.sum += .75; p.segments == 3 {
				p.sum -= .75
			}
			i, p.end, passed = e, e, 0
			continue
		}
		if g == comma && p.placed() && (p.t[next].capital || p.lower && e-next <= 2 && p.uncommon(next, e)) && p.clauseEnds(next, e) {
			p.end = e
			if p.house {
				p.sum += .5
				p.house = false
			}
			if p.street && p.t[next].capital {
				p.town++
			}
			if p.unit && !p.street {
				p.sum += .5
				if p.dwelling && p.t[next].capital {
					p.sum += .5
				}
			}
			if !p.isMark(e, ',') && p.state(e) == 0 && p.postcode(e) == 0 {
				return
			}
		}
	}
}

// strangers reports whether the words [i, e), in small letters, are no words of
// the language and end a clause: "ward 7, |bharatpur|, chitwan".
func (p *enParts) strangers(i, e int) bool {
	strange := 0
	for k := i; k < e; k++ {
		w := p.b[p.t[k].start:p.t[k].end]
		if p.t[k].capital || lexicon.FrequentEN.Has(w) || p.sentenceID(k) || lexicon.CommonID.Has(w) {
			return false
		}
		if len(w) > 3 && !lexicon.CommonEN.Has(w) && !lexicon.Given.Has(w) {
			strange++
		}
	}
	return strange > 0 && (e >= p.n || p.t[e].kind == line || p.t[e].kind == mark && bytesIn(p.t[e].mark, ",.?!;)|\"]"))
}

// clauseEnds reports whether the locality [i, e), which no list knows, ends a
// line or a clause and is not somebody's name.
func (p *enParts) clauseEnds(i, e int) bool {
	if e >= p.n || p.t[e].kind == line || p.isMark(e, '.') {
		return true
	}
	if lexicon.NamesEN.Has(p.b[p.t[i].start:p.t[i].end]) && !(e-i > 1 && p.has(i, enDirection)) {
		return false
	}
	if p.isWord(e) {
		return !p.t[e].capital && p.t[e].spaced
	}
	return p.t[e].kind == mark && (bytesIn(p.t[e].mark, ",;):\"|?!") || p.t[e].mark == '-' && p.t[e].spaced)
}

// placed reports whether the parts are of a house, so that a name behind a comma
// is the name of where it stands.
func (p *enParts) placed() bool {
	return p.street || (p.unit || p.box) && (p.sum >= enough-cuePoints || p.behindCue())
}

// uncommon reports whether the words [i, e), in small letters, may be the name of
// a place: the first is no word of the language, or the last one is a place's.
func (p *enParts) uncommon(i, e int) bool {
	return p.has(e-1, enSuffix|enBuilding) && e > i+1 || !lexicon.CommonEN.Has(p.b[p.t[i].start:p.t[i].end])
}

// locality passes over up to three words of a name.
func (p *enParts) locality(i int, g gap) int {
	if !p.street && !p.unit && !p.box {
		return 0
	}
	n := 0
	if p.contraction(i) {
		return 0
	}
	if p.t[i].capital && p.is(i, "mr", "mrs", "ms", "miss", "dr", "prof", "rev") {
		return 0 // somebody, not a place
	}
	if e := p.milePlace(i); e > 0 {
		return e
	}
	if p.is(i, "st", "sta", "sto", "mt", "ft") && p.isMark(i+1, '.') && p.isWord(i+2) && (p.t[i+2].capital || p.lower) && g >= comma { // St. Michael
		if e := i + 3; p.isWord(e) && p.t[e].capital && p.t[e].spaced && p.t[e].class&^enFirst&^enSuffix == 0 && p.isMark(e+1, ',') {
			return e + 1 // Ft. Walton Beach
		}
		return i + 3
	}
	if g >= comma && p.t[i].end-p.t[i].start == 1 && p.isMark(i+1, '.') && p.isWord(i+2) && p.t[i].capital && p.t[i+2].capital && p.segmentEnds(i+3) { // T. Nagar
		return i + 3
	}
	for n < 4 && p.isWord(i+n) && (p.t[i+n].class&enStop == 0 || n == 0 && g >= comma && p.smallNamed(i) || n > 0 && p.is(i+n, "down", "over", "under", "near")) && (n == 0 || p.t[i+n].spaced) && (p.t[i+n].capital || p.lower || n > 0 && g >= comma && p.is(i+n, "de", "del", "sa") && p.isWord(i+n+1) && p.t[i+n+1].capital) && (p.t[i+n].class&(enUnit|enBox) == 0 || n > 0 && p.codeAt(i+n+1) == 0) {
		if n > 0 {
			if k, _ := p.place(i + n); k > 0 {
				break
			}
			if p.state(i+n) > 0 || p.british(i+n) > 0 {
				break
			}
		}
		if w := p.b[p.t[i+n].start:p.t[i+n].end]; n == 0 && g < comma && (lexicon.FrequentEN.Has(w) || !p.street && !p.t[i].capital && lexicon.CommonEN.Has(w)) {
			return 0
		}
		n++
	}
	if n == 0 {
		return 0
	}
	if n == 1 && p.is(i, "isle", "vale", "city", "forest", "bay") && p.is(i+1, "of") && p.isWord(i+2) && p.t[i+2].capital {
		return i + 3 // Isle of Skye
	}
	if d, _ := p.digits(i + n); d > 0 && d < 3 && p.t[i].capital && p.t[i+n].spaced && (i+n+1 >= p.n || p.isMark(i+n+1, ',') || p.isMark(i+n+1, '.')) { // Al Barsha 2,
		n++
	}
	return i + n
}

// milePlace reads a place called by how far it was, at token i: Four Mile Creek, Ten
// Mile. It returns 0 if none stands there.
func (p *enParts) milePlace(i int) int {
	if !p.has(i, enOne) || !p.t[i].capital || !p.is(i+1, "mile") || !p.t[i+1].capital {
		return 0
	}
	e := i + 2
	if p.isWord(e) && p.t[e].capital && p.t[e].spaced && p.state(e) == 0 {
		e++
	}
	return e
}

// smallNamed reports whether a small word with a capital at token i begins a name: To
// Kwa Wan, Ft Lauderdale.
func (p *enParts) smallNamed(i int) bool {
	if !p.has(i, enJoin) && !p.is(i, "ft") || !p.t[i].capital || !p.isWord(i+1) || !p.t[i+1].capital {
		return false
	}
	w := p.b[p.t[i+1].start:p.t[i+1].end]
	return p.is(i, "ft") || p.is(i, "to", "on", "at", "in") && !lexicon.CommonEN.Has(w) && !lexicon.NamesEN.Has(w) && !counted.Has(w)
}

// pronouns and the like stand before a verb that is drawn into them: she's, there's.
var pronouns = lexicon.New("he she it that there here what who where how let")

// contraction reports a word at token i that a verb is drawn into: I've, we'll.
func (r *reader) contraction(i int) bool {
	if !r.isWord(i) {
		return false
	}
	w := r.b[r.t[i].start:r.t[i].end]
	k := len(w) - 1
	for k >= 0 && w[k] != '\'' && w[k] != 0xE2 { // ’, the only one of three bytes in a word
		k--
	}
	if k <= 0 {
		return false
	}
	size := 1
	if w[k] == 0xE2 {
		size = 3
	}
	switch rest := lowerOf(w[k+size:]); string(rest.bytes()) {
	case "ve", "ll", "m", "re", "d", "t":
		return true
	case "s":
		return pronouns.Has(w[:k])
	}
	return false
}

// part reads the part at token i and returns the token behind it, 0 if none
// stands there.
func (p *enParts) part(i int, g gap) int {
	c, l := p.t[i].class, p.t[i].leads
	if l&(leadsBox|leadsQuarter|leadsRound) != 0 || c&enBox != 0 {
		if e := p.pobox(i); e > 0 {
			return e
		}
		if l&leadsQuarter != 0 {
			if e := p.quarter(i, g); e > 0 {
				return e
			}
		}
		if l&leadsRound != 0 {
			if e := p.delivery(i, g); e > 0 {
				return e
			}
		}
	}
	if e := p.cross(i); e > 0 {
		return e
	}
	if e := p.unitAt(i, g); e > 0 {
		return e
	}
	if e := p.houseAt(i); e > 0 {
		return e
	}
	if c&enNear != 0 || l&leadsBeside != 0 {
		if e := p.landmark(i, g); e > 0 {
			return e
		}
	}
	if e := p.county(i, g); e > 0 {
		return e
	}
	if e := p.namedHouse(i); e > 0 {
		return e
	}
	if !p.street || g >= comma {
		if e := p.streetAt(i); e > 0 {
			return e
		}
	}
	if e := p.atNamed(i, g); e > 0 {
		return e
	}
	if p.unit && !p.street && g == joined && p.is(i, "on", "at") && p.isNumber(i-1) { // Lot 8 on Wattle Road
		if _, kind, capital := p.streetName(i + 1); capital && kind&enStreet != 0 || p.isNumber(i+1) {
			e := p.streetAt(i + 1)
			if e > 0 {
				p.sum += 1.5
			}
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
		return p.behindCode(e, p.isMark(i-1, ','))
	}
	if e := p.outward(i, g); e > 0 {
		p.sum += .5
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
	if n, kind := p.place(i); n > 0 && (p.t[i].capital || g >= comma || p.lower && (p.street || p.unit && kind&lexicon.City != 0 && p.segmentEnds(i+n))) && (kind&(lexicon.Country|lexicon.Province|lexicon.City) != 0) {
		p.listed = true
		if p.town < 2 {
			p.sum++
		}
		p.town++
		return p.townTail(i, i+n)
	}
	if p.housed && g == comma && p.is(i, "n", "s") && p.is(i+2, "e", "w") && p.t[i].capital && p.isMark(i+1, '.') && p.isMark(i+3, '.') && !p.t[i+2].spaced { // Larkspur Road, N.W.
		return i + 4
	}
	if p.has(i, enDirection) && g == joined && p.street && p.t[i].capital {
		if n, _ := p.digits(i + 1); n > 0 && n < 3 && !p.t[i+1].spaced { // SE14
			p.sum += .5
			return i + 2
		}
		if p.quarterBehind(i, i+2) { // Suite 510 West Cole.
			p.town++
			return i + 2
		}
		return i + 1
	}
	return p.building(i, g)
}

// building reads "Rose Cottage", "Sai Residency".
func (p *enParts) building(i int, g gap) int {
	if i > 0 && g < comma && !(p.unit && !p.street && p.isWord(i) && p.isNumber(i-1)) {
		return 0
	}
	n := 0
	for n < 4 && p.isWord(i+n) && p.t[i+n].capital && p.t[i+n].class&enStop == 0 {
		if n > 0 && p.t[i+n].class&(enBuilding|enSuffix) != 0 && !p.area(i+n) {
			p.sum += .5
			if p.floored(i) && p.t[i+n].class&enBuilding != 0 {
				p.sum++ // 8/F Kam Fung House
			}
			if p.is(i+n, "hospital", "infirmary") && p.unit && !p.street {
				p.sum++
			}
			if p.is(i+n, "bldg") {
				p.sum += .5
			}
			if p.has(i+n, enUnit|enHouse) && p.isNumber(i+n+1) && (p.unit || p.street) { // Buruburu Phase 3
				n++
			}
			if c := p.codeBehind(i, i+n+1, g); c > 0 && n > 0 {
				p.town++
				p.sum++
				return c
			}
			return p.numberedTail(i + n + 1)
		}
		n++
		if p.isMark(i+n, '(') && p.isWord(i+n+1) && p.isMark(i+n+2, ')') && p.t[i+n+1].end-p.t[i+n+1].start < 4 && p.has(i+n+3, enBuilding) && p.t[i+n+3].capital {
			n += 3 // Wah Fu (II) Estate
		}
	}
	// "flat 19, marchmont house"
	for n = 0; p.unit && n < 3 && p.isWord(i+n) && !p.t[i+n].capital && p.t[i+n].class&enStop == 0 && !lexicon.FrequentEN.Has(p.b[p.t[i].start:p.t[i].end]); n++ {
		if n > 0 && p.t[i+n].class&enBuilding != 0 {
			p.sum++
			if w := p.b[p.t[i].start:p.t[i].end]; len(w) > 4 && !lexicon.CommonEN.Has(w) && !lexicon.Given.Has(w) && p.segmentOrVerb(i+n+1) {
				p.sum += .5 // flat 6 dunmore house
			}
			p.lower = true
			return i + n + 1
		}
	}
	return 0
}

// floored reports whether a floor as Hong Kong writes it stands right before token
// i, or before the comma there: 8/F |Kam Fung House.
func (p *enParts) floored(i int) bool {
	if p.isMark(i-1, ',') {
		i--
	}
	return p.isNumber(i-1) && p.t[i-1].end-p.t[i-1].start > 2 && p.b[p.t[i-1].end-1]|0x20 == 'f' && p.b[p.t[i-1].end-2] == '/'
}

// townTail goes on behind the name of a town: "Dublin 8", "Makati City", "Lagos
// State".
func (p *enParts) townTail(i, e int) int {
	if n, letters := p.digits(e); p.is(e-1, "dublin") && p.isNumber(e) && (n < 3 && !letters || n == 1) {
		return e + 1
	}
	if n, letters := p.digits(e); n > 0 && n < 3 && !letters && p.t[e].spaced && p.t[i].capital && (e+1 >= p.n || p.t[e+1].kind == line || p.isMark(e+1, '.') || p.isMark(e+1, ',')) {
		return e + 1 // Kolkata 17
	}
	if n, letters := p.digits(e + 1); p.isMark(e, '-') && n > 0 && n < 4 && !letters && !p.t[e].spaced && !p.t[e+1].spaced && p.t[i].capital && p.segmentEnds(e+2) {
		return e + 2 // Delhi-52
	}
	if p.is(e, "de", "del") && p.t[e-1].capital && p.isWord(e+1) && p.t[e+1].capital && p.t[e+1].spaced {
		return e + 2 // San Jose de Buenavista
	}
	if p.is(e, "city", "state", "province", "county", "district", "island", "mainland", "east", "west", "north", "south") && p.t[e].capital && p.t[e].spaced {
		return e + 1
	}
	return e
}

// quarter reads "Brgy. San Antonio".
func (p *enParts) quarter(i int, g gap) int {
	if e := p.rural(i, g); e > 0 {
		return e
	}
	if !p.is(i, "brgy", "barangay", "bgy") && !(p.housed && p.t[i].capital && p.is(i, "taman", "kampung", "bandar", "kg")) { // Taman Mewah, a quarter in Malaysia
		return 0
	}
	s := p.dot(i + 1)
	e := s
	for e-s < 5 && p.isWord(e) && p.t[e].capital && p.t[e].class&enStop == 0 {
		if e++; p.isMark(e, '.') && p.is(e-1, "sta", "sto", "st", "gen", "mt") && p.isWord(e+1) && p.t[e+1].capital {
			e++ // Brgy. Sta. Lucia
		}
	}
	if e == s && p.isNumber(s) {
		e++
	}
	if e == s {
		return 0
	}
	if p.sum++; p.t[i].capital {
		p.unit = true
		p.sum += .5
	}
	p.town++
	return e
}

// rural reads what a village in India or the Philippines belongs to: "village
// Kheri, tehsil Ballabgarh, district Faridabad".
func (p *enParts) rural(i int, g gap) int {
	s := i + 1
	switch {
	case p.is(i, "post") && p.is(i+1, "office"), p.is(i, "police") && p.is(i+1, "station"):
		s = i + 2
	case p.is(i, "village", "vill"):
	case !p.is(i, "tehsil", "teh", "taluka", "taluk", "mandal", "district", "dist", "distt", "thana", "purok", "sitio", "zone"):
		return 0
	}
	if i > p.first && g < comma {
		return 0
	}
	s = p.dot(s)
	e := s
	for e-s < 3 && p.isWord(e) && p.t[e].capital && p.t[e].class&enStop == 0 {
		e++
	}
	if e == s && p.isNumber(s) && p.is(i, "purok", "zone", "district") {
		e++
	}
	if e == s || i == p.first && !p.isMark(e, ',') {
		return 0
	}
	p.unit = true
	p.sum++
	if p.is(i, "purok", "sitio") {
		p.sum += .5
		p.dwelling = true
	}
	return e
}

// cross reads what numbers a street in India behind a unit: "4th Cross", "2nd
// Main Road", "Street No 3".
func (p *enParts) cross(i int) int {
	if !p.unit && !p.street || !p.isNumber(i) && !p.leads(i, leadsCross) && p.t[i].end-p.t[i].start != 1 {
		return 0
	}
	e := 0
	switch {
	case p.isNumber(i) && p.ordinal(i) && p.is(i+1, "cross", "main", "phase", "stage", "block") && p.t[i+1].capital:
		if e = i + 2; p.is(e, "road", "street") {
			e++
		}
	case p.is(i, "street", "gali", "lane", "road", "ward") && (p.t[i].capital || p.unit) && p.has(i+1, enNo) && p.isNumber(p.dot(i+2)):
		e = p.dot(i+2) + 1
	case p.unit && !p.street && p.is(i, "street", "road", "rd", "lane", "gali", "st") && p.isNumber(i+1): // House 33, Road 9/A
		e = i + 2
	case p.unit && p.street && p.isWord(i) && p.t[i].end-p.t[i].start == 1 && p.isMark(i+1, '-') && p.isNumber(i+2) && !p.t[i+2].spaced: // house 8 street 12 g-9/1
		e = i + 3
	default:
		return 0
	}
	p.street = true
	p.sum++
	return e
}

// districtEnds reports whether the capitalised words [i, e) behind a street are
// the name of a district: no person's, and something other than a name follows.
func (p *enParts) districtEnds(i, e int) bool {
	for k := i; k < e; k++ {
		if !p.t[k].capital || lexicon.FrequentEN.Has(p.b[p.t[k].start:p.t[k].end]) || lexicon.Given.Has(p.b[p.t[k].start:p.t[k].end]) {
			return false
		}
	}
	if e-i > 3 {
		return false
	}
	if e >= p.n || p.t[e].kind == line {
		return true
	}
	if p.t[e].kind == word {
		return !p.t[e].capital && p.t[e].spaced
	}
	return p.t[e].kind == mark && bytesIn(p.t[e].mark, ",.?!;)|\"]")
}

func bytesIn(c byte, set string) bool {
	for i := range len(set) {
		if set[i] == c {
			return true
		}
	}
	return false
}
