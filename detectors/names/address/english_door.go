package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var door = detectors.Spec{
	Name:   "names/address-door",
	Entity: "ADDRESS",
	Doc:    "House told by its number alone, by a number and a name, or by a crossing, in English",
	Anchor: detectors.OnWords("at", "outside", "opposite", "number", "no", "corner of", "cnr of", "intersection of", "junction of", "moved to", "round to", "over to", "shipped to", "went to", "delivered to", "sent to", "drive to", "of number", "frontage of",
		"response from", "owner of", "back to", "couple in", "family in", "lady in", "woman in", "guy in", "man in", "people in", "tenant in", "tenants in", "girl in", "students in", "told them", "parcel for", "package for", "post for", "letter for"),
	Match:     matchDoor,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "How neighbours, couriers and callers speak of houses; streets without a word for one in Britain and North America",
	Valid: []string{
		"can you check with the lady at ‹number 12›?",
		"left it with my neighbour at ‹52›.",
		"the tree outside ‹no. 33› has come down",
		"my parcel went to ‹number 15› instead of ‹number 51›",
		"we're at ‹14 Maple› now",
		"he moved to ‹118 Delancey›, top floor",
		"standing at the ‹corner of Queen and Bathurst›, hurry",
		"the fire at ‹29 Kirkgate› is out",
	},
	Invalid: []string{"song peaked at number 1 for weeks", "the lady at 55 looks great", "we arrived at 14 May", "at 4 Seasons", "at 20 Percent now", "priced at 50 Euro", "the guy at 7 eleven was rude", "neighbours at 11 pm", "neighbour at 70 decibels",
		"the corner of the screen", "ranked at number 12 on the list", "at 9 tonight", "I hear the neighbours at 2 in the morning", "at 5 Monday", "moved to 2 Monitors", "outside 30 degrees", "number 5 on the menu", "we're at 3 stars", "at 45 Minutes in"},
}

// doorReach bounds, in bytes, how far on either side words are sought that tell
// of houses and neighbours.
const doorReach = 64

// matchDoor reads a house behind the word of w.
func matchDoor(w *detectors.Window) (detectors.Found, bool) {
	if !doorWorth(w.Text, w.Start, w.End) {
		return detectors.Found{}, false
	}
	r := &readersOf(w).en
	at := r.loadTo(w.Text, w.Start, firstReach)
	w.Steps += r.steps() + 8
	d := doorParts{reader: r, at: at}
	return d.read()
}

// doorWorth is a quick look: a number, the word for one or a crossing follows.
func doorWorth(b []byte, start, end int) bool {
	if end >= len(b) || b[end] != ' ' && !(b[end] == '.' && b[end-1]|0x20 == 'o') || start > 0 && (detectors.IsAlnum(b[start-1]) || b[start-1] == '\'') {
		return false
	}
	p := end + 1
	for p < len(b) && b[p] == ' ' {
		p++
	}
	if p < len(b) && detectors.IsDigit(b[p]) {
		return true
	}
	if end-start == 2 && b[start]|0x20 == 'n' {
		return false // no one
	}
	if b[start]|0x20 == 'n' || b[end-1] == 'f' && bytesIn(b[start]|0x20, "cij") { // number seven; corner of
		return p < len(b)
	}
	return doorWord(b, p)
}

// doorWord reports whether a word for a house number begins at p, or a number in
// words.
func doorWord(b []byte, p int) bool {
	e := wordEnd(b, p)
	if e == p || e-p > 9 {
		return false
	}
	return classEN(b[p:e])&(enNo|enOne) != 0
}

// classEN returns what an English word is.
func classEN(w []byte) class {
	var low [64]byte
	if len(w) > 8 {
		k := lowerOf(w)
		return kindsEN.of(&low, copy(low[:], k.bytes())).class
	}
	copy(low[:8], w)
	for i, c := range low[:len(w)] {
		if c-'A' < 26 {
			low[i] = c | 0x20
		}
	}
	return kindsEN.of(&low, len(w)).class
}

// doorParts reads a house told by little.
type doorParts struct {
	*reader
	at int // the anchor's token
}

func (d *doorParts) read() (detectors.Found, bool) {
	i := d.at
	if d.is(i, "corner", "cnr", "intersection", "junction") {
		return d.crossing(i)
	}
	if d.is(i, "number", "no") {
		return d.numbered(i, i-1)
	}
	if d.is(i, "at", "outside", "opposite") && !d.has(i+1, enNo) && !d.isNumber(i+1) && !d.has(i+1, enOne) {
		return detectors.Found{}, false
	}
	for k := 0; k < 2 && !d.is(i, "at", "outside", "opposite", "to", "of", "from", "for", "them", "in"); k++ {
		i++ // the last word of the anchor
	}
	before := i - 1
	if d.is(i, "in") {
		if e := d.alone(i + 1); e > 0 && d.lettered(i+1) && d.neighbour(before) && !d.seated(before) {
			return d.answer(i+1, e)
		}
		return detectors.Found{}, false
	}
	if d.is(i, "to", "of", "from", "for", "them") {
		before = i
	}
	switch s := i + 1; {
	case d.has(s, enNo):
		return d.numbered(s, i)
	case d.isNumber(s) && d.corners(s) > 0:
		return d.answer(s, d.corners(s))
	case d.isNumber(s):
		if e := d.alone(s); e > 0 && d.is(i, "at") && (d.neighbour(before) || d.homePart(before) || d.hereBefore(before) && d.homely(i)) && !d.priced(s) && !d.hour(s) && !d.clockOf(s, before) {
			return d.answer(s, e)
		}
		if e := d.alone(s); e > 0 && d.lettered(s) && (d.neighbour(before) || d.homely(i) || d.is(i-1, "we're", "i'm", "are", "am", "live", "lives")) {
			return d.answer(s, e)
		}
		if n, letters := d.digits(s); n > 2 && !letters && d.has(s+1, enDirection) && d.isNumber(s+2) && d.ends(s+3) {
			if p := (enParts{reader: d.reader}); p.ordinal(s + 2) {
				return d.answer(s, s+3) // at 1208 e 6th
			}
		}
		if e := d.street(i, s+1); e > 0 {
			return d.answer(s, d.unitBehind(e))
		}
	case d.has(s, enOne):
		for ; d.has(s, enOne) && s < i+4; s++ {
		}
		if s == i+2 && d.is(i+1, "first", "second", "third", "fourth", "fifth", "ground", "gnd") {
			break // moved to first place
		}
		if e := d.street(i, s); e > 0 && d.homely(i) {
			return d.answer(i+1, e)
		}
		if d.is(i, "at") && s == i+2 && d.neighbour(before) && d.ends(s) && d.t[s-1].end-d.t[s-1].start > 6 {
			return d.answer(i+1, s) // the lady at nineteen
		}
		if d.is(i, "outside", "opposite") && s == i+3 && d.ends(s) && d.homely(i) {
			return d.answer(i+1, s) // outside ninety two
		}
	}
	return detectors.Found{}, false
}

// lettered reports whether number s is a house with a letter: 23a.
func (d *doorParts) lettered(s int) bool {
	n, letters := d.digits(s)
	last := d.b[d.t[s].end-1] | 0x20
	if d.cellular(s) {
		return false
	}
	return letters && n < 4 && d.t[s].end-d.t[s].start == n+1 && last >= 'a' && last <= 'h'
}

// cellular reports a generation of mobile networks at token s: 5G.
func (r *reader) cellular(s int) bool {
	w := r.b[r.t[s].start:r.t[s].end]
	return len(w) == 2 && w[1]|0x20 == 'g' && w[0] >= '2' && w[0] <= '6'
}

// unitBehind goes on behind a street at token e over a flat: ", apt 3".
func (d *doorParts) unitBehind(e int) int {
	k := e
	if d.isMark(k, ',') {
		k++
	}
	if d.has(k, enUnit) && d.isNumber(k+1) && !d.has(k+2, enCount) {
		return k + 2
	}
	return e
}

func (d *doorParts) answer(s, e int) (detectors.Found, bool) {
	return found(d.t[s].start, d.t[e-1].end, enough, 0)
}

// numbered reads "number 12", "no. 33", "number eleven" at token i, behind the
// preposition at token prep.
func (d *doorParts) numbered(i, prep int) (detectors.Found, bool) {
	s := i + 1
	if d.isMark(s, '.') {
		s++
	}
	e := s
	for e < s+3 && d.has(e, enOne) {
		e++
	}
	if e == s {
		if n, _ := d.digits(s); d.is(prep, "ask", "tell") && d.is(s+1, "to") && n > 0 && n < 4 && !d.isNumber(s+2) {
			e = s + 1 // ask number 31 to move their car
		} else if e = d.alone(s); e == 0 {
			return detectors.Found{}, false
		}
	} else if !d.ends(e) {
		return detectors.Found{}, false
	}
	if d.cellular(e-1) || e == s+1 && d.is(prep, "is", "it's", "its") && string(d.b[d.t[s].start:d.t[s].end]) == "1" || !d.is(prep, "at", "outside", "opposite") && d.goods(i, e) {
		return detectors.Found{}, false
	}
	switch {
	case d.is(prep, "at", "outside", "opposite", "to", "of", "not", "from", "past", "near", "is", "it's", "its", "behind", "by", "beside", "and", "or", "for", "with", "ask", "tell", "we're") && (d.homely(i) || d.neighbour(prep-1)):
	case d.weighed(i, e, prep):
	default:
		return detectors.Found{}, false
	}
	return d.answer(i, e)
}

// weighed reports whether the number [i, e) with its word is a house by the word
// before it, by another number beside it and by the words of homes around: "not
// |number 1|. number 7", "he came to |no. 77| and asked".
func (d *doorParts) weighed(i, e, prep int) bool {
	n, letters := d.digits(e - 1)
	if n > 3 || d.is(prep, "the", "a", "an", "my", "this", "phone", "order", "tracking", "account", "model", "part") || d.isMark(e, '%') {
		return false
	}
	sum := float32(1)
	switch {
	case d.is(prep, "outside", "opposite"):
		sum += 1.75
	case d.is(prep, "at"):
		sum += 1.25
	case d.is(prep, "of") && d.is(prep-1, "instead"):
		sum += 1
	case d.is(prep, "to") && d.is(prep-1, "belongs", "belong", "next"), d.is(prep, "from") && d.is(prep-1, "hi", "hello", "hey"):
		sum += 1.75
	case d.isMark(prep, '(') && d.isMark(e, ')') && d.titledBefore(prep):
		sum += 1.75 // Mr Doyle (no. 6)
	case d.is(prep, "to", "from", "of", "with", "ask", "tell", "not", "behind", "near", "past", "beside", "between"):
		sum += .75
	case d.is(prep, "on", "can", "could", "would", "will", "did", "does", "has", "if", "think", "against"):
		sum += .5
	case d.is(prep, "is", "it's", "we're", "i'm", "im", "or", "and", "for", "in", "by", "called"), prep < 0, !d.isWord(prep):
		sum += .25
	default:
		return false
	}
	if d.is(e, "have", "are", "were", "do", "want", "keep", "say") && !d.isNumber(e+1) && d.has(i, enNo) && (n != 1 || d.b[d.t[e-1].start] != '1') {
		sum += 1.25 // those who live there
	}
	switch {
	case n == 0 && !d.is(e-1, "one", "two", "three", "ten"):
		sum += .5
	case letters, n > 1:
		sum += .5
	case n == 1 && d.b[d.t[e-1].start] == '1':
		sum -= .5 // the first of many things
	}
	too := d.numberToo(i, e)
	if sum += too; too > 0 && n > 1 && d.is(prep, "tell", "not", "to", "from") && sum >= enough-.25 && !d.is(prep-1, "ordered", "order", "had") {
		sum += .25
	}
	if d.is(prep, "with", "at") && d.left(prep) {
		sum++ // leave it with no 8
	}
	d.looks += 12
	around := d.homesAroundIn(d.t[i].start, d.t[e-1].end, !d.isWord(prep), &homeNumberEN)
	if d.is(prep, "from") && n > 1 && d.is(prep-1, "hi", "hello", "hey") && sum >= enough {
		return around >= 0
	}
	if d.is(prep, "outside", "opposite") && n > 1 && sum >= enough+.25 || d.is(prep, "at") && d.is(e, "instead") && d.left(prep) {
		return around >= 0 && !d.waiting(prep) // outside |number 60|; left it at |number 9| instead
	}
	return around > 0 && sum+around >= enough
}

// titledBefore reports whether the name of somebody with a title ends before token i.
func (d *doorParts) titledBefore(i int) bool {
	for k := i - 2; k >= max(0, i-4) && d.isWord(k+1); k-- {
		if d.isMark(k, '.') {
			k--
		}
		if d.is(k, "mr", "mrs", "ms", "miss", "dr", "auntie", "aunty", "uncle") {
			return true
		}
	}
	return false
}

// left reports whether something was left or somebody went before the "at" of token i.
func (d *doorParts) left(i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if d.is(k, "left", "leave", "leaving", "dropped", "drop", "delivered", "deliver", "put", "knocked", "knock", "rang", "stopped", "parked", "went", "is", "was", "are", "were") {
			return true
		}
	}
	return false
}

// waiting reports whether somebody queues or is compared before token i: waited
// |outside number 45, his |opposite number 12.
func (d *doorParts) waiting(i int) bool {
	return d.is(i-1, "wait", "waited", "waiting", "queue", "queued", "queuing", "his", "her", "their", "my", "our", "your", "ranked", "finished", "placed")
}

// goods reports whether a word of what is sold, listed or ridden by number stands
// near [i, e).
func (d *doorParts) goods(i, e int) bool {
	s, t := d.t[i].start, d.t[e-1].end
	return hasWord(d.b[max(0, s-doorReach):s], homeNumberEN.ranks) || hasWord(d.b[t:min(len(d.b), t+doorReach)], homeNumberEN.ranks)
}

// hasWord reports whether a word of set stands in near.
func hasWord(near []byte, set *lexicon.Set) bool {
	for q := 0; q < len(near); q++ {
		if e := wordEnd(near, q); e > q {
			if set.Has(near[q:e]) {
				return true
			}
			q = e
		}
	}
	return false
}

// homeNumberEN is homeWordsEN for a number behind its word: goods, dishes, songs
// and buses have one, too.
var homeNumberEN = homeWords{
	ranks: lexicon.New(`chart charts list ranked ranking peaked song songs album menu league team seed seeded billboard season episode rated table queue hotel movie single track tracks player players position spot debuted shade shades size sizes world seller bestseller brand choice reason fan
priority spicy sauce dish dishes noodles curry soup perfume scent lipstick colour color bus buses tram train trains route platform flight series book books volume chapter page issue model version level stage season race lap goal scored jersey shirt draft pick question item items ticket chair seat seats lane pin otp needle hook iron drill bit filter`),
	dwellers: dwellers, moving: moving, visits: visits, near: homes,
}

// numberToo is worth of another number that stands behind its word around the one at
// [i, e): more where it is the same house with a letter, |no. 14, no. 14A.
func (d *doorParts) numberToo(i, e int) float32 {
	number := d.b[d.t[e-1].start:d.t[e-1].end]
	n, _ := d.digits(e - 1)
	worth := float32(0)
	for k := max(0, i-16); k < min(d.n-2, e+16); k++ {
		s := k + 1
		if d.isMark(s, '.') {
			s++
		}
		if k >= i && k < e || !d.has(k, enNo) || !d.isNumber(s) || d.t[s].end-d.t[s].start > 4 {
			continue
		}
		other := d.b[d.t[s].start:d.t[s].end]
		if m, _ := d.digits(s); bytes.Equal(other, number) {
			continue
		} else if n > 1 && m == n && len(other) != len(number) && bytes.Equal(other[:n], number[:n]) {
			return 1.5
		}
		worth = .75
	}
	return worth
}

// alone returns the token behind the number of a house at token s where nothing
// is counted by it, 0 if none stands there.
func (d *doorParts) alone(s int) int {
	n, letters := d.digits(s)
	if n == 0 || n > 4 || d.t[s].end-d.t[s].start > n+1 || letters && !detectors.IsLetter(d.b[d.t[s].end-1]) || !d.t[s].spaced && !(d.isMark(s-1, '.') && d.has(s-2, enNo)) || !d.ends(s+1) {
		return 0
	}
	return s + 1
}

// ends reports whether the clause ends before token e, or goes on with a verb or
// a small word of what is not counted.
func (d *doorParts) ends(e int) bool {
	if e >= d.n || d.t[e].kind == line {
		return true
	}
	if d.t[e].kind == mark {
		return bytesIn(d.t[e].mark, ",?!);\"") || d.t[e].mark == '.' && (e+1 >= d.n || d.t[e+1].kind != number || d.t[e+1].spaced)
	}
	return d.t[e].kind == word && !d.t[e].capital && d.among(e, doorGoesOn)
}

// priced reports whether a word of sales stands within a few words before token s.
func (d *doorParts) priced(s int) bool {
	for k := max(0, s-9); k < s; k++ {
		if d.isWord(k) && d.among(k, sales) {
			return true
		}
	}
	return false
}

var sales = lexicon.New("sold sell selling paid price priced cost bought buy bid offer")

// hour reports whether the number at token s is the hour of something: at |2 in
// the morning.
func (d *doorParts) hour(s int) bool {
	n, _ := d.digits(s)
	return n < 3 && (d.is(s+1, "in", "on", "till", "until", "again", "yet") || d.is(s+1, "and", "or") && d.isNumber(s+2))
}

// clockOf reports whether the number at token s may be an hour by itself, with
// nothing behind it that tells of a house: the neighbours at |9 were partying.
func (d *doorParts) clockOf(s, before int) bool {
	n, letters := d.digits(s)
	aged := n == 2 && !letters && d.b[d.t[s].start] <= '2' && d.is(before, "residents", "tenants", "people", "kids", "students")
	if !d.hourly(s) && !aged {
		return false
	}
	e := d.t[s].end
	return !homelyIn(d.b[e:min(len(d.b), e+doorReach)])
}

// hourly reports whether the number at token s may be an hour: 1 to 12.
func (d *doorParts) hourly(s int) bool {
	n, letters := d.digits(s)
	return n == 1 && !letters || n == 2 && !letters && d.b[d.t[s].start] == '1' && d.b[d.t[s].start+1] <= '2'
}

// doorGoesOn are words that follow the number of a house.
var doorGoesOn = lexicon.New(`fell fallen fainted calls saw sees heard hears plays smokes parks works comes came goes went gave threw broke phoned texted lets let is are were was has had have said says signed took takes never always keeps kept will won't wont does doesn't doesnt isn't isnt either though tho btw into can can't who whose and or but if because when while where not instead please pls again there here called moved reports reported complains complained asks asked
wants wanted knows told tells got gets rang rung found left refused denied all across opposite next near with without which that the so then since by in still now till until yet drips leaks too ask for from keep keeps bark barks barking howls screams shouts shout fights burns burned smells stinks blocks opens argues sold returned sends uses used
feed feeds ring rings start starts started stop stops you i they we these those over think thinks needs need should would could may might must did do see hear leave leaves put puts made makes yesterday today tonight tomorrow please already also even ever owns own belongs built builds added fixed fixes runs turned turns there's it's they've who's through anyway`)

// neighbour reports whether a person stands right before token i, who is told by
// the house: "the lady at 12", "Mrs Haile at 42", "next door (at 18)".
func (d *doorParts) neighbour(i int) bool {
	if d.isMark(i, '(') {
		i--
	}
	switch {
	case d.is(i, "neighbour", "neighbours", "neighbor", "neighbors", "tenant", "tenants", "residents", "downstairs", "upstairs"):
		return true
	case d.is(i, "guy", "man", "woman", "lady", "family", "couple", "people", "folks", "lads", "girl", "gentleman", "chap", "bloke", "kids", "students", "lot", "ones", "owner"):
		return d.is(i-1, "the", "a", "old", "new", "young", "nice", "that") || d.is(i-2, "the")
	case d.is(i, "door"):
		return d.is(i-1, "next")
	case d.isWord(i) && !d.t[i].capital && d.is(i-1, "mr", "mrs", "ms", "miss", "mister"):
		return true
	case d.isWord(i) && d.t[i].capital && !d.has(i, enSuffix) && !d.hourly(i+2):
		k := i - 1
		if d.isMark(k, '.') {
			k--
		}
		return d.is(k, "mr", "mrs", "ms", "miss", "dr", "auntie", "uncle", "aunty") || lexicon.NamesEN.Has(d.b[d.t[i].start:d.t[i].end]) && d.homely(i)
	}
	return false
}

// seated reports whether words of seats stand within a dozen tokens of token i: the couple
// in 12A kept the crew busy.
func (d *doorParts) seated(i int) bool {
	for k := max(0, i-12); k < min(d.n, i+14); k++ {
		if d.isWord(k) && d.among(k, seats) {
			return true
		}
	}
	return false
}

var seats = lexicon.New("seat seats seated plane aeroplane airplane flight flights cabin crew aboard onboard airline steward stewardess attendant overhead boarding boarded landing takeoff train carriage coach bus ferry aisle theatre theater cinema stadium row concert economy peanuts tray armrest legroom")

// homePart reports whether token i is a part of somebody's house or who works on it:
// the hedge at |40|, the roofers at |51|.
func (d *doorParts) homePart(i int) bool {
	return d.is(i, "hedge", "gate", "driveway", "garden", "porch", "fence", "letterbox", "roof", "house", "builders", "roofers", "barbecue", "scaffolding", "gutter", "letting", "lodger") && d.is(i-1, "the", "our", "their", "in", "new", "front", "back")
}

// homely reports whether a word of houses, parcels and neighbours stands near
// token i, and no word of ranks.
func (r *reader) homely(i int) bool {
	p := r.t[i].start
	return homelyIn(r.b[max(0, p-doorReach):min(len(r.b), p+doorReach)])
}

// homelyAround is homely for what stands before byte s and behind byte e.
func homelyAround(b []byte, s, e int) bool {
	return homelyIn(b[max(0, s-doorReach):s]) || homelyIn(b[e:min(len(b), e+doorReach)])
}

func homelyIn(near []byte) bool { return wordsIn(near, homes) }

// wordsIn reports whether one of words stands in near, and no word of ranks.
func wordsIn(near []byte, words *lexicon.Set) bool {
	home := false
	for q := 0; q < len(near); {
		if !detectors.IsLetter(near[q]) {
			q++
			continue
		}
		e := wordEnd(near, q)
		w := near[q:e]
		if ranks.Has(w) {
			return false
		}
		home = home || words.Has(w)
		q = max(e, q+1)
	}
	return home
}

var (
	homes = lexicon.New(`neighbour neighbours neighbor neighbors neighbourhood door doorbell parcel parcels package packages bin bins gate keys key bell knock knocked driver courier delivered delivery deliver dropped drop rider postman post letterbox letter letters house houses hedge fence drive driveway garden
garage street streetlight road lane van car parked parking tree leak gas fire police ambulance tenant tenants council flat landlord moved live lives living resident residents cul-de-sac mail buzzer porch kerb curb wall cat dog mum nan skip tap taps water boiler heating maintenance plumber burst flooded locksmith electrician pick picked taxi cab uber outage viewing clearance property guard ask reception stays stay rider landmark
alarm skip porch drain drains noise noisy buggy pram pushchair roofers builders roof planning permission extension loft granddad grandad grandpa grandma bungalow thief burglar burgled burglary stolen internet broadband wifi electricity power wheelie recycling pothole pavement kerbside barking solar panels landing communal scaffolding lodger estate`)
	ranks = lexicon.New(`chart charts list ranked ranking peaked song album menu league team seed seeded billboard season episode rated table queue hotel movie single track player position spot debuted shade size world points elo xp`)
)

// street returns the token behind a street without a word for one whose number
// ends before token j, behind the preposition at token i; 0 if none stands there.
func (d *doorParts) street(i, j int) int {
	if d.is(i, "of") && d.is(i-1, "owner") && d.t[j-1].end-d.t[j-1].start < 2 {
		return 0 // owner of 5 Acme
	}
	if n, _ := d.digits(j - 1); d.isNumber(j-1) && (n > 5 || d.t[j-1].end-d.t[j-1].start > n+1 || !d.t[j-1].spaced) || !d.isWord(j) || !d.t[j].spaced || d.measured(i) {
		return 0
	}
	e := j
	for e-j < 2 && d.isWord(e) && d.t[e].class == 0 && d.t[e].capital == d.t[j].capital && (e == j || d.t[e].spaced) && d.streetWord(e, e == j) {
		e++
	}
	if e == j || d.is(e, "from") || !d.ends(e) && !d.has(e, enUnit|enStop|enJoin) && !d.isMark(e, '#') {
		return 0
	}
	if n, _ := d.place(j); n > 0 && j+n == e {
		return 0 // moved to 2 Leeds
	}
	if d.is(i, "at", "outside", "opposite") && d.t[j].capital {
		return e
	}
	if d.homely(i) && (d.t[j].capital || d.has(j-1, enOne)) {
		return e
	}
	w := d.b[d.t[j].start:d.t[j].end]
	f := lowerOf(w)
	if d.is(i, "at", "outside", "opposite") && len(w) > 4 && e == j+1 && (e >= d.n || d.t[e].kind != word) && d.isNumber(j-1) && !lexicon.Given.Has(w) && d.homely(i) {
		return e // outside 88 gerrard
	}
	if streetEnding(f.bytes()) || leafy.Has(w) && d.homely(i) {
		return e
	}
	return 0
}

// streetWord reports whether the word at token e may be the name of a street, or
// the first word of one.
func (d *doorParts) streetWord(e int, first bool) bool {
	w := d.b[d.t[e].start:d.t[e].end]
	if len(w) < 4 || lexicon.FrequentEN.Has(w) || bytes.ContainsAny(w, "'’") || w[1] < 'a' && w[1] < 0x80 {
		return false
	}
	if leafy.Has(w) || leafy.Has(bytes.TrimSuffix(w, []byte("s"))) || leafy.Has(bytes.TrimSuffix(w, []byte("es"))) {
		return true
	}
	low := lowerOf(w)
	last := low.n > 0 && low.b[low.n-1] == 's'
	if lexicon.CommonEN.Has(w) || lexicon.CommonID.Has(w) || counted.Has(w) || last && !bytes.HasSuffix(low.bytes(), []byte("ss")) {
		return false
	}
	return d.t[e].capital || first
}

// measured reports whether what stands before the preposition at token i tells
// of prices, amounts or times.
func (d *doorParts) measured(i int) bool {
	return d.is(i-1, "priced", "rated", "runs", "run", "set", "sold", "valued", "starts", "starting", "start", "available", "stuck", "peak", "peaked", "maxed", "capped", "boils", "charges", "charged", "played", "tops", "topped", "limited", "listed", "look", "looking", "aged", "early", "late", "lunch", "dinner", "breakfast", "closes", "opens", "closed", "open")
}

// streetEnding reports whether the name w ends as those of streets do.
func streetEnding(w []byte) bool {
	for _, s := range []string{"gate", "croft", "dene", "wood", "side", "field", "ville", "hurst", "thorpe", "haven", "view", "mead", "bank", "wynd", "combe", "ley", "bury", "shaw"} {
		if len(w) > len(s)+2 && bytes.HasSuffix(w, []byte(s)) {
			return true
		}
	}
	return false
}

var (
	// leafy are words of the language that streets are often called by.
	leafy = lexicon.New("maple oak elm juniper walnut cedar pine birch willow chestnut cherry spruce hickory magnolia laurel beech hawthorn poplar sycamore rowan hazel acacia olive aspen sorrel alder ash hornbeam linden larch mulberry yew teak bramble heather lilac violet lavender primrose foxglove bluebell clover fern holly ivy kestrel heron osprey skylark swallow kingfisher nightingale mallard curlew garnet coppice orchard meadow hollow hawthorne dogwood redwood tamarack buckeye cottonwood washington lincoln jefferson madison franklin peachtree")
	// counted are names that stand behind numbers of other things.
	counted = lexicon.New("watts volts amps ghz khz psi mah michelin january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday euro euros rupee ringgit rupiah yuan baht peso naira hertz celsius fahrenheit watt kelvin pascal percent eleven dollar bitcoin mbps gbps mhz newton ampere thai indian chinese italian mexican french german japanese korean hyatt hilton marriott toyota hyundai honda nissan kilos quid lira pesos dirham dinar zloty armour armor defence defense speed club past sharp motel copilot roblox robux nike adidas asics puma reebok timberland converse crocs vans levi levis samsung iphone galaxy pixel xiaomi oppo vivo realme redmi poco lenovo asus acer lego switch xbox playstation gta fifa steam netflix spotify disney amazon google mastercard visa paypal gopay")
)

// crossing reads "corner of 5th and Main" at token i.
func (d *doorParts) crossing(i int) (detectors.Found, bool) {
	s := i + 1
	for s < i+3 && d.is(s, "of", "the") {
		s++
	}
	e := d.corners(s)
	if e > 0 && !d.is(i, "corner", "cnr") && !d.streetIn(s, e) {
		return detectors.Found{}, false // the intersection of Art and Science
	}
	if e == 0 {
		e = d.crossStreets(s)
	}
	if e > 0 {
		p := enParts{reader: d.reader, first: i, end: e, street: true, housed: true, sum: enough}
		p.goOn()
		return d.answer(i, p.end)
	}
	return detectors.Found{}, false
}

// corners returns the token behind two streets that cross at token s: "8th and
// Alder", "Queen St and Bathurst"; 0 if none stand there.
func (d *doorParts) corners(s int) int {
	a := d.crossed(s)
	if a == 0 || !d.is(a, "and") && !d.isMark(a, '&') {
		return 0
	}
	e := d.crossed(a + 1)
	if e == 0 && d.isNumber(s) {
		e = d.crossedSmall(a + 1)
	}
	if e == 0 || d.isNumber(s) && d.isNumber(a+1) && d.t[e-1].class&enSuffix == 0 {
		return 0
	}
	return e
}

// crossedSmall returns the token behind a street in small letters that crosses a
// numbered one: 5th and |pike|.
func (d *doorParts) crossedSmall(i int) int {
	if !d.isWord(i) || d.t[i].capital || !d.ends(i+1) && !d.has(i+2, enStop) {
		return 0
	}
	w := d.b[d.t[i].start:d.t[i].end]
	if len(w) < 3 || lexicon.FrequentEN.Has(w) || d.has(i, enStop|enCount|enLevel|enOne) || bytes.HasSuffix(w, []byte("ed")) || bytes.HasSuffix(w, []byte("ing")) || d.is(i, "final", "last", "goal", "inches", "short", "long") {
		return 0
	}
	return i + 1
}

// crossed returns the token behind the name of a street at token s with or
// without the word for one.
func (d *doorParts) crossed(s int) int {
	e := s
	switch {
	case d.isNumber(s):
		p := enParts{reader: d.reader}
		if !p.ordinal(s) {
			return 0
		}
		e++
	case d.has(s, enDirection) && d.t[s].capital:
		e++
		fallthrough
	default:
		if d.has(e, enSuffix) && d.t[e].capital && d.has(e+1, enStreet|enUsual) && d.t[e+1].capital { // Bridge St
			e++
		}
		for e < s+3 && d.isWord(e) && d.t[e].capital && !d.has(e, enStop|enSuffix|enJoin) {
			e++
		}
	}
	if e == s {
		return 0
	}
	if d.has(e, enSuffix) && (d.t[e].capital || d.has(e, enStreet)) {
		e++
		if d.isMark(e, '.') && (d.is(e+1, "and") || d.isMark(e+1, '&') || d.isMark(e+1, ',')) {
			e++
		}
	}
	return e
}
