package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// segment reads one segment at token i and returns the token behind it, 0 if none
// stands there.
func (c *chainEN) segment(i int, g gap) int {
	sum := c.sum
	if e := c.unitSegment(i); e > 0 {
		c.exact = c.exact || c.sum > sum+.5
		c.faintly = true
		return e
	}
	if e := c.codeSegment(i); e > 0 {
		c.exact = true
		return e
	}
	if c.isNumber(i) || c.has(i, enOne) {
		t := talkParts{reader: c.reader, first: i}
		if e := t.house(i); e > 0 && !t.alone && t.sum > 0 {
			c.sum += t.sum
			c.exact = true
			c.names++
			return e
		}
		if c.isNumber(i) {
			return 0
		}
	}
	if e := c.postcode(i); e > 0 && c.names > 0 {
		c.sum += 2
		return e
	}
	if e := c.besideSegment(i, g); e > 0 {
		c.told = true
		c.sum++
		for k := i; k < e; k++ {
			if c.leads(k, publicPlace) {
				c.sum -= 2 // next to the escalator
			}
		}
		return e
	}
	return c.nameSegment(i)
}

// codeSegment reads a code of a flat, or an ordinal and what it is of: "b-204,",
// "2nd floor", "5th cross,".
func (c *chainEN) codeSegment(i int) int {
	if c.isNumber(i) && c.ordinal(i) && c.isWord(i+1) && c.t[i+1].class&(enLevel|enSuffix|enStreet|enUnit|enHouse|enBuilding) != 0 && c.t[i+1].spaced {
		c.sum += .75
		return i + 2
	}
	if c.isWord(i) && c.t[i].end-c.t[i].start == 1 && (c.isMark(i+1, '-') || c.isMark(i+1, '/')) && c.isNumber(i+2) && c.isMark(i+3, ',') {
		c.sum++
		return i + 3
	}
	if c.isWord(i) && c.t[i].end-c.t[i].start == 1 && c.is(i+1, "wing", "block", "tower", "building", "bldg") && c.t[i+1].spaced && c.isMark(i+2, ',') {
		c.sum += .75
		return i + 2 // b wing,
	}
	if n, letters := c.digits(i); n > 0 && n < 4 && letters && c.isMark(i+1, ',') && c.t[i].end-c.t[i].start == n+1 {
		c.sum += .75
		return i + 1
	}
	return 0
}

// unitSegment reads a word for a unit and its code: "Hut 3", "gate 2", "Street No.
// 4".
func (c *chainEN) unitSegment(i int) int {
	if !c.isWord(i) {
		return 0
	}
	w, l := c.b[c.t[i].start:c.t[i].end], c.t[i].leads
	worth := float32(0)
	switch {
	case l&segmentStrong != 0:
		worth = 1.25
	case l&segmentPlain != 0:
		worth = 1
	case l&segmentWeak != 0:
		worth = .5
	case i == c.first && c.isNumber(i+1) && (!c.t[i].capital || lexicon.CommonEN.Has(w)) && c.t[i].class&^(enSuffix|enUsual|enBuilding|enCounted|enFirst) == 0 && !lexicon.FrequentEN.Has(w) && !counted.Has(w) && len(w) > 2 && c.isMark(i+2, ',') && !numberedEN.Has(w): // kiosk 4, Mill Gate
		worth = .5
	default:
		return 0
	}
	j := i + 1
	if c.has(j, enNo) {
		j++
	}
	e := c.codeAt(c.dot(j))
	if e == 0 || c.has(e, enCount) || c.isMark(e, '%') || c.isMark(e, ':') {
		return 0
	}
	c.sum += worth
	return e
}

// Units in a chain of segments, by what they are worth.
const (
	unitsStrong = "flat apt apartment house hse villa plot hut bungalow cottage quarter quarters qtr tower blk block caravan chalet shack stand erf lot compound h d door arch croft dorm"
	unitsPlain  = "blok floor room rm ward bed unit suite ste stall shop container cabin pier warehouse studio hostel wing staircase zone street road lane building bldg container office house"
	unitsWeak   = "gate bay level section phase line trace camp area sector hall box no number"
)

// numberedEN are numbered and nobody lives there.
var numberedEN = lexicon.New("exit gate counter table aisle shelf locker bus line track page chapter step day week part episode season lap round game level version model size grade class row seat platform terminal route train flight lane question item order batch rev stage set top channel")

// besideSegment reads what a place is beside or looks like.
func (c *chainEN) besideSegment(i int, g gap) int {
	switch {
	case c.has(i, enNear), c.is(i, "after", "past") && c.is(i+1, "the"), c.is(i, "next", "across", "above", "over", "beside", "rear") && c.is(i+1, "to", "from", "the", "of"):
		s := i + 1
		for c.is(s, "to", "from", "of", "the", "our", "a", ".") || c.isMark(s, '.') {
			s++
		}
		return c.thing(s)
	case g >= comma && c.is(i, "house", "gate", "building", "door", "compound") && c.is(i+1, "with") && c.is(i+2, "the", "a", "blue", "red", "green", "white", "black", "yellow"):
		return c.thing(i + 2)
	case g >= comma && c.is(i, "the", "blue", "red", "green", "white", "yellow", "black", "brown", "pink", "first", "second", "third", "fourth", "last", "2nd", "3rd", "1st"):
		for k := i; k < i+5 && c.isWord(k); k++ {
			if c.is(k, "gate", "house", "door", "bungalow", "cottage", "building", "left", "right", "turning", "junction", "light", "roof", "storey", "two-storey", "flat", "kiosk", "shop", "store", "container", "wall", "fence", "tank", "stall", "apartment", "apartments", "tree", "shack", "hut", "compound") {
				return max(c.thing(i+1), k+1)
			}
		}
	}
	return 0
}
