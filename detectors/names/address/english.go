package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var english = detectors.Spec{
	Name:      "names/address-en",
	Entity:    "ADDRESS",
	Doc:       "Postal address in English, from its parts",
	Anchor:    detectors.OnWordsOf(anchorsEN).Or(detectors.Digits(5, 6)),
	Match:     matchEnglish,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "USPS Publication 28 (street suffixes, units, states), Royal Mail PAF (postcodes), Australia Post, SingPost and India Post address forms; places: lexicon.PlacesEN",
	Valid: []string{
		"ship to ‹1234 Elm Street, Apt 5B, Springfield, IL 62704› please",
		"‹PO Box 12, Springfield, IL 62704›",
		"‹Unit 3, 45 Smith Rd, Parramatta NSW 2150›",
		"I live at ‹14 High Street, Leeds LS1 4AP›.",
		"my address is ‹5 Ashton Street\nApt. 2\nCorpus Christi, TX 78418›",
		"‹Blk 123 Ang Mo Kio Ave 3 #05-123 Singapore 560123›",
		"‹Flat No. 302, Sai Residency, MG Road, Bengaluru 560001›",
		"sent it to ‹1234 elm st apt 5b springfield il 62704› yesterday",
		"this is jon from ‹apt 4b›, ask for",
		"mobile 9123 4567, ‹Blk 123 Ang Mo Kio Ave 3›",
		"my house is at ‹House 7, Road 4, Abesan Estate, Ipaja›.",
		"‹Plot 77, Adabraka Housing Down›. The gate is green",
		"I live at ‹15 Oak Street, opposite the Methodist church, Kaduna›.",
		"write to ‹The Old Forge, Main Street, Netherfield›",
		"collect from ‹Hillcrest, 4 Church Lane, Thornbury›",
		"the keys are at ‹the gatehouse, mill road, histon›",
		"my address is ‹1402 Camino del Norte, Santa Fe NM 87501›",
		"‹12 Protea Crescent, Extension 7, Lenasia, 1827›",
		"we stay at ‹Villa 23, Palm Meadows, Whitefield, Bengaluru›.",
		"send it to ‹8/231 Joseph Elbow, St. Michael, ACT, 2656›",
		"‹PSC 1234, Box 5678, APO AE 09876›",
		"bill ‹Studio 12t\n4 Lewis ferry\nNorth Gareth\nM1 1AE› instead",
		"‹B09 L71 Daniel Avenue, Carter Homes Phase 8, Panglao, 8031 Bukidnon›",
		"‹359 Popo Road, RD 4, Kawatipu 9458› | Phone: 555",
		"‹2836 Martinez Greens\nEast Mark, MB K8Y8S9›",
		"‹16 Myles Street T86 7YA7 Brian Ville› was wrong",
		"‹4121 State Route 341, North Jeffery, AZ 81518›",
		"the crash at ‹3400 block of West Adams Boulevard› blocked traffic",
		"Apartment: ‹The Quays, 2 Salford Way, Manchester M50 3SQ›, 07700 900",
		"‹101 Independence Ave. S.E., Washington, D.C. 20540›.",
		"he was at ‹hse no 45, agbogba, near the presby clinic›, drinking",
		"i am at ‹number seven bishop street› now",
		"‹Croft 3, Northton, Isle of Harris HS3 3JA›.",
		"the house at ‹758 Scott Vista› burned",
		"I watch ‹1234 Elm Street, Apt 5B› from afar",
		"ship to ‹2665 dunlap fords east fred, nd 21540›",
	},
	Invalid: []string{"a 5 star place", "10 minute drive", "it is a 2 way street", "5 stars", "the store on Main Street", "Suite 3 was nice", "box 12 was empty", "unit 5 arrived broken", "20 years on the road", "apt install 3 packages", "room 12 smelled", "a 3 bedroom flat in London", "St. Louis is nice", "I got 2 in the square", "we drove 40 miles down the highway", "2 dr. visits", "house 3 was nice and office 5, too", "the shop next to the mosque has 2 doors", "unit 5, arrived broken", "Section 3, Terms of Use", "in flat 3 bath taps leak", "Room 1408 faces the highway.", "we ate at The Old Mill, a lovely place", "the address is Rose Cottage, I think it is number 3",
		"the router has 1 WAN Port; 2 Link Lights", "Trek 820 Mountain Trail bike", "In 2021 Jordan River was dry", "received 350 Avios Points.", "order 144 Philips Lights", "they shipped 600 Yale Locks", "ran 500 Garmin Steps today", "for 200 Roblox Keys", "we are moving to 128 gigabytes.", "delivered to 400 Households.", "In 2003 Jordan River was dry", "Unit 3 Past Simple, unit 4 Present Perfect", "Batch 2210 Crystal Springs water", "Red Lobster 2 for 25, Olive Garden 3 Course deal", "Level 12 Crystal Lake was my favourite"},
}

// enParts reads the parts of an English address.
type enParts struct {
	*reader
	first    int // token the reading began at
	end      int
	taken    int // parts and names read
	sum      float32
	street   bool // a street with its number
	unit     bool
	box      bool
	town     int
	code     bool // postcode
	sure     bool // one that nothing else is written like
	housed   bool // a street has been read with its number
	bare     bool // a street without its number: counts with a postcode
	listed   bool
	lower    bool // the street is not capitalised
	segments int  // capitalised names behind a unit
	numbered int  // token behind the last word for a unit that had a number
	cued     cueAnswer
	dwelling bool // of a kind that only houses have
	house    bool // begins with the name of one
	faint    bool // the street's last word ends other phrases, too
}

func matchEnglish(w *detectors.Window) (detectors.Found, bool) {
	if w.Digits != nil && !zipAt(w.Text, w.Start) || w.Digits == nil && !enWorth(w.Text, w.Start, w.End) {
		return detectors.Found{}, false
	}
	r := &readersOf(w).en
	f, ok := r.twice(w.Text, w.Start, r.english)
	w.Steps += r.steps()
	return f, ok
}

// zipAt reports whether the five digits at p follow the two capitals of a state, as in
// "IL 62704".
func zipAt(b []byte, p int) bool {
	if p+6 <= len(b) && detectors.IsDigit(b[p+5]) {
		return pinAt(b, p)
	}
	if p >= 5 && b[p-1] == ' ' && b[p-2] >= 'a' && b[p-2] <= 'z' {
		return stateEnds(b, p-1)
	}
	return p >= 4 && b[p-1] == ' ' && b[p-2]-'A' < 26 && b[p-3]-'A' < 26 && !detectors.IsAlnum(b[p-4]) && classEN(b[p-3:p-1])&enState != 0
}

// pinAt reports whether the six digits at p follow the name of a town in capitals and
// small letters behind a comma: "14 Civil Lines, Jabalpur 482001", "Jalgaon - 425001".
func pinAt(b []byte, p int) bool {
	e := p
	for e > 0 && p-e < 3 && (b[e-1] == ' ' || b[e-1] == '-') {
		e--
	}
	s := e
	for s > 0 && e-s < 20 && detectors.IsLetter(b[s-1]) {
		s--
	}
	return e < p && e-s > 3 && b[s]-'A' < 26 && b[e-1] >= 'a' && s > 2 && b[s-1] == ' ' && b[s-2] == ',' && b[p] != '0'
}

// stateEnds reports whether the name of a town, a state or a county in capitals and
// small letters ends at e: "Port Larkin, New Jersey 08421".
func stateEnds(b []byte, e int) bool {
	s, words := e, 0
	for s > 0 && e-s < 24 {
		if c := b[s-1]; !detectors.IsLetter(c) && c != ' ' {
			break
		}
		s--
		if b[s]-'A' < 26 && (s == 0 || !detectors.IsLetter(b[s-1])) {
			r := reader{places: lexicon.PlacesEN, b: b}
			if k := lexicon.PlacesEN.Kind(r.lower(s, e)); k&(lexicon.Province|lexicon.City) != 0 {
				return true
			}
			if words++; words == 2 {
				break
			}
		}
	}
	return false
}

// enWorth is a quick look: a number before a street, or right behind a unit.
func enWorth(b []byte, start, end int) bool {
	if end < len(b) && (detectors.IsAlnum(b[end]) || b[end] == '\'' || b[end] == '_') || start > 0 && (b[start-1] == '_' || b[start-1] == '\'' || detectors.IsDigit(b[start-1])) {
		return false
	}
	if start > 1 && (b[start-1] == '/' && b[start-2] == '/' || b[start-1] == '@') {
		return false // https://shop.example.com, someone@shop.example.com
	}
	if bytes.HasPrefix(b[end:], []byte(" no ")) || bytes.HasPrefix(b[end:], []byte(" no.")) {
		end += 3 // hse no 45
	}
	for k := end; k < min(len(b), end+8); k++ {
		if detectors.IsDigit(b[k]) {
			return true
		}
		if detectors.IsLetter(b[k]) && b[end+1] >= 'a' && k+1 < len(b) && (b[k+1] != '-' || k+2 < len(b) && !detectors.IsDigit(b[k+2])) {
			break
		}
	}
	if numberSoon(b, start) || bytes.HasPrefix(b[end:], []byte(" number ")) || bytes.HasPrefix(b[end:], []byte(", number ")) {
		return true
	}
	if end+3 < len(b) && b[end] == ' ' && (doorWord(b, end+1) || b[end+1]-'A' < 26 && quarterWord(b[start:end])) {
		return true // unit four oh two; Purok Santol
	}
	if end+5 < len(b) && b[end] == ',' && b[end+1] == ' ' && besideLeads.Has(b[end+2:wordEnd(b, end+2)]) {
		return true // tula rd, near the borehole
	}
	before := b[max(0, start-48):start]
	if end+3 < len(b) && b[end] == ',' && b[end+1] == ' ' && b[end+2] >= 'a' && (bytes.HasSuffix(b[:start], []byte("the ")) || bytes.HasSuffix(b[:start], []byte("the old "))) && wordsEN[string(b[start:end])]&enBuilding != 0 {
		return true // at the old forge, netherbury
	}
	if end == len(b) || b[end] == ',' || b[end] == '.' || b[end] == '\n' {
		// The Old Forge, Main Street
		if k := bytes.LastIndexByte(before, ','); k > 8 && len(before)-k < 24 {
			for _, s := range housesBefore {
				if bytes.HasSuffix(before[:k], s) {
					return true
				}
			}
		}
	}
	return b[start]-'A' < 26 && hasDigit(b[end:min(len(b), end+60)])
}

// besideLeads begin what a place is beside.
var besideLeads = lexicon.New("near nr opp opposite behind beside after off past facing")

// quarterWord reports a word before the name of a quarter in the Philippines.
func quarterWord(w []byte) bool {
	low := lowerOf(w)
	switch string(low.bytes()) {
	case "sitio", "purok", "brgy", "barangay":
		return true
	}
	return false
}

// numberSoon reports whether a digit or a word of a number stands in the same
// sentence within 48 bytes before p, and within eight words, or four of a word in
// small letters.
func numberSoon(b []byte, p int) bool {
	most := 8
	if b[p] >= 'a' {
		most = 4
	}
	for i := p - 1; i >= max(0, p-48); i-- {
		switch c := b[i]; {
		case c == ' ':
			if most--; most < 0 {
				return false
			}
			if i > 2 && numberTold(b[:i]) {
				return true
			}
		case detectors.IsDigit(c):
			return true
		case c == '!' || c == '?', c == '.' && i >= 4 && b[i+1] == ' ' && detectors.IsLetter(b[i-1]) && detectors.IsLetter(b[i-2]) && detectors.IsLetter(b[i-3]) && detectors.IsLetter(b[i-4]):
			return false
		}
	}
	return false
}

// numberEndings end the words of house numbers: "forty two high street".
var numberEndings = [][]byte{[]byte("number"), []byte("ty"), []byte("teen"), []byte("one"), []byte("two"), []byte("three"), []byte("four"), []byte("five"), []byte("six"), []byte("seven"), []byte("eight"), []byte("nine"), []byte("elve"), []byte("even"), []byte("ten")}

// numberTold reports whether b ends with a word of a number.
func numberTold(b []byte) bool {
	last := b[len(b)-1]
	if !endsNumber[last] {
		return false
	}
	for _, end := range numberEndings {
		if end[len(end)-1] == last && bytes.HasSuffix(b, end) {
			s := len(b) - len(end)
			for s > 0 && (detectors.IsLetter(b[s-1]) || b[s-1] == '-') {
				s--
			}
			return classEN(b[s:])&(enOne|enNo) != 0
		}
	}
	return false
}

// endsNumber are the last letters of numberEndings.
var endsNumber = func() (t [256]bool) {
	for _, s := range numberEndings {
		t[s[len(s)-1]] = true
	}
	return t
}()

// housesBefore end names of houses that a street may follow.
var housesBefore = [][]byte{[]byte("orge"), []byte("ouse"), []byte("ottage"), []byte("odge"), []byte("arm"), []byte("ectory"), []byte("icarage"), []byte("ill"), []byte("arn"), []byte("anor"), []byte("nnexe"), []byte("anse"), []byte("all"), []byte("tables"), []byte("ranary"), []byte("aven"), []byte("llows"), []byte("ollies"), []byte("aurels"), []byte("eeches"), []byte("rchard")}

// mostLeft bounds, in tokens, where an address begins before its anchor.
const mostLeft = 18

// english reads an address that goes beyond token at, from the first number or
// unit before it, or from there on.
func (r *reader) english(at int) (detectors.Found, bool) {
	for i := max(0, at-mostLeft); i <= at; i++ {
		switch r.starts.at(r.t[i].start, r.t[at].start) {
		case tooShort, refused:
			continue
		case barred:
			return detectors.Found{}, false
		}
		if !r.startsEN(i) {
			r.remember(i, i, refused)
			continue
		}
		p := enParts{reader: r, first: i}
		p.read(i)
		r.looks += p.taken + 1
		if p.has(p.end, enGoods) && p.t[p.end].spaced && p.end > 0 && p.isWord(p.end-1) {
			r.remember(i, p.end, barred)
			return detectors.Found{}, false // 600 Park Avenue perfume
		}
		if p.end <= at {
			r.remember(i, p.end, tooShort)
			continue
		}
		if !p.street && !p.unit && !p.box || p.bare && !p.sure && !p.dwelling && p.town == 0 || p.nameAlone() {
			r.remember(i, p.end, refused)
			continue
		}
		from := r.leftBuilding(i)
		if p.bare && !p.sure && from == i && !p.unit {
			r.remember(i, p.end, refused)
			continue
		}
		if p.bare && !p.sure && !p.dwelling && p.town == 0 && r.homesAround(r.t[from].start, r.t[p.end-1].end, true) < 0 {
			continue // parking at Central Park, level 3, bay 12
		}
		if from < i && p.bare && !r.is(i-2, "hall", "centre", "center", "plaza", "gardens", "park", "complex") {
			p.sum++
		}
		if cueBefore(r.b, r.t[from].start) != noCue {
			p.sum += cuePoints
		} else if p.unit && !p.street && from > 0 && r.is(from-1, "from", "in", "into", "at", "to", "of", "outside", "opposite", "above", "below") {
			p.sum++
		} else if p.unit && p.dwelling && from > 0 && r.is(from-1, "ring", "buzz", "knock", "press") {
			p.sum += 1.5
		} else if p.dwelling && from > 0 && r.hereBefore(from-1) {
			p.sum += .75
		} else if p.dwelling && (from == 0 && r.t[0].start == 0 || r.isMark(from-1, '.') || from > 0 && r.t[from-1].kind == line) {
			p.sum += .5 // a clause of its own
		}
		if p.sum < enough && p.sum >= 2 {
			p.sum += p.said(from)
		}
		if p.sum < enough && p.sum >= leastEN {
			p.sum += p.told(from)
			if p.unit && p.dwelling && p.town+p.segments > 0 && p.sum < enough && p.wholeLine(from, p.end) {
				p.sum += .75
			}
		}
		if p.sum < enough {
			r.remember(i, p.end, refused)
			continue
		}
		r.remember(i, p.end, tooShort) // for the words behind it
		p.tail()
		ev := detectors.Evidence(0)
		if p.listed {
			ev = detectors.Lexicon
		}
		if from > 1 && r.isNumber(from) && r.isNumber(from-2) && r.t[from-2].spaced && (r.is(from-1, "or") || r.is(from-1, "and") && r.pairHouses(from)) { // 17 or 19 Priory Street
			from -= 2
		}
		if from = r.leftHouse(r.leftNumber(from)); p.lower {
			from = r.leftSmall(from)
		}
		if end := r.t[p.end-1].end; end-r.t[from].start < 24 && works[string(r.lower(r.t[from].start, end))] {
			return detectors.Found{}, false
		}
		return found(r.t[from].start, r.t[r.closed(from, p.end)-1].end, p.sum, ev)
	}
	if f, ok := r.streetFirst(at); ok {
		return f, true
	}
	return r.chained(at)
}

// streetFirst reads a street in small letters, whose last word is at token at, and the
// number of a house behind it: elm crescent |18, commercial road, |number 212.
func (r *reader) streetFirst(at int) (detectors.Found, bool) {
	p := enParts{reader: r, first: at}
	if r.t[at].capital {
		return r.streetComma(at)
	}
	if !r.has(at, enStreet) && !p.residential(at) || at == 0 || !r.isWord(at-1) || r.t[at-1].capital || !r.t[at].spaced {
		return detectors.Found{}, false
	}
	e, told := at+1, false
	if r.isMark(e, ',') {
		e++
	}
	if r.is(e, "house") {
		e++
	}
	if r.has(e, enNo) {
		e, told = p.dot(e+1), true
	}
	d := doorParts{reader: r}
	n, _ := r.digits(e)
	if n == 0 || n > 3 || e > at+1 && !told || r.t[e].end-r.t[e].start > n+1 || !d.ends(e+1) && !p.segmentOrVerb(e+1) && !r.has(e+1, enNear) && !r.is(e+1, "above", "over", "below", "top") || r.cellular(e) {
		return detectors.Found{}, false
	}
	w := r.b[r.t[at-1].start:r.t[at-1].end]
	if len(w) < 3 || r.t[at-1].class&(enStop|enCount|enJoin|enUnit) != 0 || lexicon.FrequentEN.Has(w) || r.sentenceID(at-1) || lexicon.CommonID.Has(w) || lexicon.CommonEN.Has(w) && !leafy.Has(w) && !(told && (streetish.Has(w) || r.is(at-1, "commercial", "main", "high", "london", "long", "north", "south", "east", "west"))) {
		return detectors.Found{}, false
	}
	r.looks += 12
	sum := float32(2)
	if told {
		sum += .75
	}
	if s := r.t[at-1].start; cueBefore(r.b, s) != noCue || at > 1 && r.hereBefore(at-2) {
		sum++
	} else if at > 1 && r.is(at-2, "at", "to", "on", "in", "from") {
		sum += .5
	}
	if _, letters := r.digits(e); letters {
		sum += .5
	}
	if p.namedTwice(at - 1) {
		sum++ // cedar ave … cedar crescent 18
	}
	if sum += r.homesAroundIn(r.t[at-1].start, r.t[e].end, false, &homeNumberEN); sum < enough {
		return detectors.Found{}, false
	}
	return found(r.t[at-1].start, r.t[e].end, sum, 0)
}

// streetComma reads a street in capitals, whose last word is at token at, and the
// number of a house behind a comma, where somebody is said to be there: I'm on |Maple
// Crescent, 14|, you went to Maple Close.
func (r *reader) streetComma(at int) (detectors.Found, bool) {
	d := doorParts{reader: r}
	s := at
	for s > 0 && at-s < 3 && r.isWord(s-1) && r.t[s-1].capital && r.t[s].spaced && r.t[s-1].class&(enStop|enUnit) == 0 {
		s--
	}
	n, _ := r.digits(at + 2)
	if s == at || r.t[at].class&(enStreet|enUsual) == 0 || !r.isMark(at+1, ',') || n == 0 || n > 3 || r.t[at+2].end-r.t[at+2].start > n+1 || !d.ends(at+3) {
		return detectors.Found{}, false
	}
	p := enParts{reader: r, first: s}
	cued := p.behindCue()
	if !cued && !r.is(s-1, "on", "at", "to", "in", "from") {
		return detectors.Found{}, false
	}
	r.looks += 12
	sum := float32(2)
	if cued || r.hereBefore(s-2) || r.is(s-2, "live", "lives", "lived", "stay", "stays", "went", "moved", "delivered") {
		sum++
	}
	if sum += r.homesAroundIn(r.t[s].start, r.t[at+2].end, false, &homeNumberEN); sum < enough {
		return detectors.Found{}, false
	}
	return found(r.t[s].start, r.t[at+2].end, sum, 0)
}

// leftHouse returns where the number of another house of the same street begins that
// stands before the one at token i: |23 instead of 32 mason st, |12, 14 and 16 Dover
// Street; i if none does.
func (r *reader) leftHouse(i int) int {
	house := func(k int) bool {
		n, letters := r.digits(k)
		return n > 0 && n < 4 && !letters && r.t[k].end-r.t[k].start == n
	}
	switch {
	case house(i) && i > 2 && r.is(i-1, "of") && r.is(i-2, "instead") && house(i-3):
		return i - 3
	case house(i) && i > 1 && r.is(i-1, "to") && house(i-2) && r.is(i-3, "at", "of", "outside", "numbers", "between"):
		return i - 2
	case house(i) && i > 1 && r.is(i-1, "not", "or") && house(i-2) && r.t[i-2].spaced && r.is(i-3, "at", "to", "in", "outside", "for"):
		return i - 2
	}
	if i > 1 && r.isMark(i-1, ',') && r.scotsFlat(i-2) {
		return i - 2
	}
	s := i
	if r.is(s-1, "and", "or", "&") && house(s-2) && house(i) {
		s -= 2
	}
	for s > 1 && house(s) && r.isMark(s-1, ',') && house(s-2) && r.t[s].spaced {
		if s -= 2; s < i-2 {
			i = s
		}
	}
	return i
}

// scotsFlat reports whether token i is a flat told by its floor and door, as in
// Scotland: 5F2.
func (r *reader) scotsFlat(i int) bool {
	if !r.isNumber(i) || r.t[i].end-r.t[i].start != 3 {
		return false
	}
	w := r.b[r.t[i].start:r.t[i].end]
	return detectors.IsDigit(w[0]) && w[1]|0x20 == 'f' && detectors.IsDigit(w[2])
}

// pairHouses reports whether the numbers before and behind "and", the second at token
// i, are houses of one street: between 14 and 20 Elmwood Road.
func (r *reader) pairHouses(i int) bool {
	a, la := r.digits(i - 2)
	b, lb := r.digits(i)
	return !la && !lb && a > 0 && b > 0 && a < 4 && b < 4 && r.is(i-3, "at", "between", "of", "outside", "from", "to", "opposite", "behind", "near", "numbers", "for", "both", "own", "owns", "owned", "bought", "sold", "rent", "let", "near", "and")
}

// works are books, films and series that are called like an address.
var works = map[string]bool{"10 cloverfield lane": true, "21 jump street": true, "22 jump street": true, "84 charing cross road": true, "77 sunset strip": true, "10 rillington place": true}

// startsEN reports whether an address may begin at token i.
func (r *reader) startsEN(i int) bool {
	switch {
	case r.isNumber(i):
		if i > 0 && !r.t[i].spaced && !r.gridLetter(i) && r.t[i].start > r.t[i-1].start && !r.isMark(i-1, '#') && !r.isMark(i-1, '(') && !r.isMark(i-1, '"') && !r.isMark(i-1, ':') && !r.isMark(i-1, ',') {
			return false
		}
		if i > 0 && r.isNumber(i-1) && r.t[i-1].end-r.t[i-1].start >= 3 && r.t[i].start == r.t[i-1].end+1 && !r.clockTime(i-1) {
			return false // the last group of a telephone number: "9123 4567, Blk 5"
		}
		return !(r.has(i+1, enCount) && !r.t[i+1].capital) || r.bathStreet(i+1) || r.is(i+1, "block") && r.is(i+2, "of")
	case r.has(i, enHouse) && (r.isNumber(i+1) || r.has(i+1, enNo)), r.is(i, "the") && i > 0 && r.is(i-1, "at", "from", "of", "to"):
		return true
	case r.has(i, enOne) && (i == 0 || !r.has(i-1, enOne) && !r.is(i-1, "hundred", "oh", "and")):
		return true
	case r.has(i, enUnit|enBox|enNo|enLevel|enFirst), r.isWord(i) && r.t[i].end-r.t[i].start == 1 && r.isMark(i+1, '-') && r.isNumber(i+2) && !r.t[i+2].spaced && r.is(i+3, "street", "st", "road", "block", "sector", "phase", "lane", "gali"), r.is(i, "b") && r.is(i+2, "l") && r.isNumber(i+1) && r.isNumber(i+3): // b3 l17
		return true
	case r.isWord(i) && r.t[i].capital && (i == 0 || r.t[i-1].kind != word || !r.t[i-1].capital) && r.t[i].class&enStop == 0:
		return true // One Elm Way; Elm Lane, Norwich NR21 0AB
	}
	return r.isMark(i, '#') && r.isNumber(i+1)
}

// clockTime reports whether token i is an hour with its half of the day: 9am.
func (r *reader) clockTime(i int) bool {
	n, letters := r.digits(i)
	if !letters || n > 2 || r.t[i].end-r.t[i].start != n+2 {
		return false
	}
	last := r.lower(r.t[i].end-2, r.t[i].end)
	return last[1] == 'm' && (last[0] == 'a' || last[0] == 'p')
}

// gridLetter reports whether a number written together with the letter of a side
// of a grid begins at token i: N|6789.
func (r *reader) gridLetter(i int) bool {
	return i > 0 && r.isNumber(i) && !r.t[i].spaced && r.t[i-1].end == r.t[i].start && r.is(i-1, "n", "s", "e", "w") && r.t[i-1].capital && (i == 1 || r.t[i-1].spaced || r.t[i-2].kind == line) && r.t[i].end-r.t[i].start > 2
}

// leftNumber goes on to the left over what belongs to the number of a house at
// token i: |6 / 13 Amber Brace, |W142 N8921 Merrimac Drive.
func (r *reader) leftNumber(i int) int {
	switch {
	case i > 1 && r.is(i-1, "of") && r.is(i-2, "rear", "back"): // Rear of 26 King Street
		return i - 2
	case i > 0 && r.is(i-1, "km", "rear") && r.isNumber(i): // Km 14 Ikorodu Road
		return i - 1
	}
	for r.gridLetter(i) {
		if i--; i > 1 && r.gridLetter(i-1) {
			i--
		}
	}
	if n, letters := r.digits(i - 2); n > 0 && n < 4 && !letters && r.isNumber(i) && r.isMark(i-1, '/') && r.t[i-1].spaced && r.t[i].spaced {
		return i - 2
	}
	return i
}

// ordinal reports whether number i is 1st, 2nd, 3rd, 4th …
func (r *reader) ordinal(i int) bool {
	t := &r.t[i]
	if t.end-t.start < 3 {
		return false
	}
	switch string(r.lower(t.end-2, t.end)) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// leftBuilding goes on to the left over the name of a house and a comma:
// "Rose Cottage, 14 High Street".
func (r *reader) leftBuilding(i int) int {
	if i < 2 || !r.isMark(i-1, ',') && r.t[i-1].kind != line {
		return i
	}
	if s := r.leftName(i - 1); s < i-1 {
		return s
	}
	s := i - 1
	the := false
	for k := s - 1; k > 0 && k > s-4 && r.isWord(k) && r.t[k].capital; k-- {
		the = the || r.is(k-1, "the") && r.t[k-1].capital // The Laurels
	}
	home := r.is(s-1, "home") && r.is(s-2, "nursing", "care", "residential", "rest")
	if !the && !home && !r.has(s-1, enBuilding) || !r.t[s-1].capital {
		return i
	}
	n := 0
	for s > 0 && n < 4 && r.isWord(s-1) && r.t[s-1].capital && (n == 0 || r.t[s-1].class&enStop == 0) {
		s--
		n++
	}
	if n < 2 {
		return i
	}
	return s
}
