package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// mostClause bounds, in tokens, an address that only the cue before it tells.
const mostClause = 24

// clauseAt takes the clause that begins at p, behind a cue without a colon, where
// it has the look of an address that no form reads: a number of a house or a word
// for a unit, names, and segments one after another: "delivery to |Kikuyu Road,
// Kinoo, third gate after Naivas, hse no 12|".
func clauseAt(r *reader, b []byte, p int, by *cue) (detectors.Found, bool) {
	at := r.loadTo(b, p, rightReach)
	if r.t[at].start != p || r.t[at].kind == mark {
		return detectors.Found{}, false
	}
	own := by != nil && (by.own || by.text == "come to")
	if !r.tellsHouse(at, own) {
		return detectors.Found{}, false
	}
	c := clause{reader: r, start: at, begun: own && r.is(at-1, "the")}
	end := c.read(at)
	if r.is(at, "gate", "terminal", "lobby", "lobi", "table", "meja", "counter", "loket", "platform", "level", "floor", "seat", "kursi", "row", "peringkat", "posisi", "rak", "reception", "jam", "kamar", "lantai", "rumah") && !c.street || c.road == 0 && r.is(at, "stall", "aisle", "shelf", "locker", "exit", "rack", "booth") {
		return detectors.Found{}, false
	}
	if c.begun && c.start == at && !c.numbered {
		c.start-- // |the chip shop on Union Lane
	}
	if first := r.b[r.t[at].start:r.t[at].end]; c.road == 0 && (numberedEN.Has(first) || r.leads(at, publicPlace)) {
		return detectors.Found{}, false // Locker 9
	}
	if last := r.t[min(at+1, r.n-1)].end - 1; c.road == 0 && r.isNumber(at) && r.isWord(at+1) && r.b[last]|0x20 == 's' && r.b[last-1]|0x20 != 's' && !r.has(at+1, enSuffix|enUnit) {
		return detectors.Found{}, false // 200 Countries, Cheap
	}
	for k := at; k < end && c.road == 0; k++ {
		if r.is(k, "escalator", "elevator", "eskalator", "atrium", "lift", "foodcourt") {
			return detectors.Found{}, false // in a mall
		}
	}
	switch {
	case end == 0, c.names == 0:
		return detectors.Found{}, false
	case c.numbered && c.segments > 1 && c.names+c.units > 1:
	case own && c.road > 0: // the chip shop on Union Lane
	case own && c.tagged: // the Wexford flats unit 6
	default:
		return detectors.Found{}, false
	}
	if c.start == end-1 && c.start > at && r.isNumber(c.start) {
		return detectors.Found{}, false // tinggal di X, 30 malam
	}
	for end > at+1 && r.t[end-1].kind == word && r.t[end-1].class&enStop != 0 && !r.t[end-1].capital {
		end-- // 2507 |at
	}
	return found(r.t[c.start].start, r.t[end-1].end, enough, 0)
}

// tellsHouse reports whether a clause from token at on may hold what it cannot do
// without: a number, or the word for a street behind words of somebody's own place.
func (r *reader) tellsHouse(at int, own bool) bool {
	for i := at; i < min(r.n, at+mostClause); i++ {
		if t := &r.t[i]; t.kind == number || own && t.class&enStreet != 0 {
			return true
		}
	}
	return false
}

// besideAt takes the names between commas that begin at p, behind a label and a
// colon, where one of them tells what the house is beside or looks like: "Kasoa, Iron
// City, near the mosque, third house on the left".
func besideAt(r *reader, b []byte, p int) (detectors.Found, bool) {
	if b[p]-'A' > 25 && b[p] != 0xC3 { // no capital, not of Latin-1 either
		return detectors.Found{}, false
	}
	at := r.loadTo(b, p, rightReach)
	if r.t[at].start != p || !r.isWord(at) || !r.t[at].capital {
		return detectors.Found{}, false
	}
	if r.commas(at) < 2 {
		return detectors.Found{}, false
	}
	c := clause{reader: r, start: at}
	end := c.read(at)
	if end == 0 || c.segments < 3 || c.names < 2 {
		return detectors.Found{}, false
	}
	for k := at + 1; k < end; k++ {
		if r.isMark(k-1, ',') && (r.has(k, enNear) || r.is(k, "near", "after", "past", "next", "first", "second", "third", "last") && r.isWord(k+1)) {
			return found(p, r.t[end-1].end, enough, 0)
		}
	}
	return detectors.Found{}, false
}

// commas counts the commas that a clause from token at on may hold.
func (r *reader) commas(at int) (n int) {
	for i := at; i < min(r.n, at+mostClause); i++ {
		if r.t[i].mark == ',' {
			n++
		}
	}
	return n
}

// towardAt takes the names between commas that begin at p, behind a cue, where the
// first tells what the house is beside and the last is a town: "behind the petrol
// station, East Legon, Accra".
func towardAt(r *reader, b []byte, p int) (detectors.Found, bool) {
	first := lowerOf(b[p:wordEnd(b, p)])
	switch string(first.bytes()) {
	case "behind", "opposite", "opp", "near", "beside":
	default:
		return detectors.Found{}, false
	}
	at := r.loadTo(b, p, rightReach)
	if r.t[at].start != p {
		return detectors.Found{}, false
	}
	c := clause{reader: r, start: at}
	end := c.read(at)
	if end == 0 || c.segments < 2 || c.names == 0 || !r.townLast(end) {
		return detectors.Found{}, false
	}
	return found(p, r.t[end-1].end, enough, 0)
}

// clause counts what a clause behind a cue holds.
type clause struct {
	*reader
	names, units, segments int
	numbered               bool // a number that counts nothing
	begun                  bool // "the" stands before it, behind words of people's own places
	tagged                 bool // one behind a word for a unit that a name stands before
	road                   int  // streets by name
	street                 bool
	start                  int // token behind the name of a person who lives there
}

// read goes on from token at to where the clause ends and returns the token
// behind it, 0 if it is none of an address.
func (c *clause) read(at int) int {
	end := 0
	for i := at; i < c.n && i-at < mostClause; i++ {
		t := &c.t[i]
		switch {
		case t.kind == line, t.kind == mark && bytesIn(t.mark, "!?;|\"'@$%<>=_*"), t.kind == mark && t.mark == '-' && t.spaced && i+1 < c.n && c.t[i+1].spaced:
			return end
		case t.kind == mark && t.mark == '.' && (i+1 >= c.n || c.t[i+1].spaced) && c.sentenceEnds(i-1):
			return end
		case t.kind == mark:
			continue
		}
		first := i == at || c.isMark(i-1, ',')
		if first && i > at && t.kind == word && !t.capital {
			if n, kind := c.place(i); n > 0 && kind&lexicon.City != 0 {
				c.names += 2 // , cape town
			}
		}
		if first && !(c.begun && i == at) && !c.begins(i) || t.kind == word && c.leaves(i) {
			return end
		}
		if first {
			c.segments++
			if t.kind == number && c.segments == 2 && c.units == 0 && !c.numbered {
				c.start = i // Tran Quoc Bao, |88/4B Nguyen Trai
			}
		}
		switch {
		case t.kind == number:
			n, _ := c.digits(i)
			if n > 6 || c.isWord(i+1) && !c.t[i+1].spaced && c.t[i+1].start == t.end || c.has(i+1, enCount) && !c.t[i+1].capital || c.is(i+1, "days", "pm", "am", "percent", "times") || c.clock(i) {
				return end
			}
			if i > at && c.clockOfDay(i) {
				return i - 1
			}
			c.numbered = c.numbered || n < 5
			c.tagged = c.tagged || c.names > 0 && c.has(i-1, enUnit) && c.is(i-1, "unit", "flat", "apt", "block", "tower", "villa", "house")
		case t.class&(enUnit|enStreet|enBuilding|enHouse|enBox) != 0:
			c.units++
			if t.class&enStreet != 0 && c.roadBefore(i, at) {
				c.road++
				if i+1 < c.n && c.t[i+1].kind == word && !c.has(i+1, enNear|enUnit|enNo) && !c.t[i+1].capital {
					c.names++
					return i + 1
				}
			}
			c.street = c.street || t.class&(enStreet|enHouse) != 0
			if t.capital {
				c.names++
			}
		case t.capital && t.class&enStop == 0, !lexicon.CommonEN.Has(c.b[t.start:t.end]) && !lexicon.CommonID.Has(c.b[t.start:t.end]) && t.end-t.start > 3:
			c.names++
		}
		end = i + 1
	}
	return end
}

// roadBefore reports whether the word for a street at token i ends the name of
// one: a capital, or no word of the language, stands before it.
func (c *clause) roadBefore(i, at int) bool {
	k := i - 1
	if k <= at || !c.isWord(k) || c.t[k].class&^(enDirection|enBuilding|enSuffix|enUsual) != 0 || !c.t[i].spaced {
		return false
	}
	w := c.b[c.t[k].start:c.t[k].end]
	return len(w) > 2 && (c.t[k].capital && c.t[i].capital && !lexicon.FrequentEN.Has(w) && !c.is(k, "main") || !c.t[k].capital && (!lexicon.CommonEN.Has(w) || streetish.Has(w) && c.is(i, "road", "lane", "street", "rd", "st", "ln"))) && !c.is(i, "way", "place")
}

// clockOfDay reports whether number i is an hour behind "at": at 6, at 10.
func (c *clause) clockOfDay(i int) bool {
	n, letters := c.digits(i)
	return c.is(i-1, "at") && n < 3 && !letters && (i+1 >= c.n || c.t[i+1].kind != word)
}

// sentenceEnds reports whether a full stop behind token i ends a sentence and not an
// abbreviation: behind numbers and words.
func (c *clause) sentenceEnds(i int) bool {
	t := &c.t[i]
	return t.kind == number || t.end-t.start > 3 || t.class&(enNo|enUnit|enSuffix) == 0 && lexicon.CommonEN.Has(c.b[t.start:t.end])
}

// clock reports whether number i is a time or a score: 10:30, 10/10.
func (c *clause) clock(i int) bool {
	n := c.b[c.t[i].start:c.t[i].end]
	return c.isMark(i+1, ':') || c.isMark(i-1, ':') || bytes.IndexByte(n, ':') > 0 || bytes.HasSuffix(n, []byte("/10"))
}

// begins reports whether a segment of an address may begin at token i: with a
// number, a word for a unit or a landmark, an ordinal, or a name.
func (c *clause) begins(i int) bool {
	t := &c.t[i]
	if t.kind == number {
		return true
	}
	w := c.b[t.start:t.end]
	switch {
	case t.class&(enUnit|enHouse|enNear|enOne|enNo|enBox|enLead|enFirst) != 0, c.is(i, "the", "next", "across", "after", "before", "beside", "blue", "red", "green", "white", "yellow", "black", "old", "gate", "above", "over"):
		return !c.is(i, "the") || i+1 < c.n && !lexicon.FrequentEN.Has(c.b[c.t[i+1].start:c.t[i+1].end])
	case t.capital:
		return t.class&enStop == 0 && !lexicon.FrequentEN.Has(w) && !(i > 0 && lexicon.CommonID.Has(w) && !lexicon.CommonEN.Has(w) && !lexicon.Given.Has(w))
	}
	if i > 0 && c.isMark(i-1, ',') && !lexicon.FrequentEN.Has(w) && c.isWord(i+1) && (c.is(i+1, "town", "city", "phase") || c.leads(i+1, settlement)) {
		return true // , satellite town,
	}
	if i > 0 && c.isMark(i-1, ',') && c.has(i, enDirection) && c.isWord(i+1) && c.t[i+1].class == 0 && c.t[i+1].end-c.t[i+1].start > 3 && !lexicon.CommonEN.Has(c.b[c.t[i+1].start:c.t[i+1].end]) {
		return true // , east legon,
	}
	if n, kind := c.place(i); n > 0 && kind&(lexicon.City|lexicon.Country|lexicon.Province) != 0 && len(w) > 3 {
		return true
	}
	return !lexicon.CommonEN.Has(w) && !lexicon.CommonID.Has(w) && len(w) > 3 && !(len(w) > 6 && bytes.HasSuffix(w, []byte("nya"))) // , |parkirnya luas
}

// foreign reports an Indonesian word of sentences at token i.
func (c *clause) foreign(i int) bool {
	w := c.lower(c.t[i].start, c.t[i].end)
	k := wordsID[string(w)]
	return k&(idStop|idUnit) != 0 && k&(idTailed|idLevel) == 0 && len(w) > 3 && !lexicon.CommonEN.Has(w)
}

// leaves reports whether the sentence goes on about something else from token i.
// Where every word has a capital, small words are known by their list alone.
func (c *clause) leaves(i int) bool {
	if c.contraction(i) || c.foreign(i) {
		return true // Kirim Ke Bogor |Cuma 2 Hari
	}
	if c.is(i, "to") && c.is(i-1, "next", "close", "adjacent") || c.is(i, "of") && c.isWord(i-1) {
		return false
	}
	return c.t[i].class&enStop != 0 && (!c.t[i].capital || c.t[i].end-c.t[i].start > 2 && i > c.start && !c.isMark(i-1, ',')) && !c.is(i, "near", "after", "before", "around", "by", "with", "a", "on", "at", "in", "from", "no") || c.is(i, "ask", "call", "because", "instead", "thanks", "thank", "asap", "urgently", "today", "tomorrow", "tonight", "phone", "tel", "requested", "requests", "mobile")
}
