package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// nameSegment reads a name of one to four words in capitals.
func (c *chainEN) nameSegment(i int) int {
	e := i
	for e-i < 5 && c.isWord(e) && (e == i || c.t[e].spaced) {
		if !c.t[e].capital {
			if e > i && c.has(e, enStreet) && (e+1 >= c.n || c.t[e+1].kind != word) {
				e++ // Olkeri road,
				break
			}
			if e == i || !c.is(e, "of", "the", "de", "la", "and") || !c.isWord(e+1) || !c.t[e+1].capital {
				break
			}
			e++
			continue
		}
		if c.t[e].class&enStop != 0 && !c.has(e, enJoin) || e > i && c.t[e].class&(enUnit|enLevel) != 0 && c.codeAt(e+1) > 0 {
			break
		}
		if e++; c.isMark(e, '.') && c.t[e-1].end-c.t[e-1].start < 4 && c.isWord(e+1) && c.t[e+1].capital { // St. Mary's
			e++
		}
	}
	if e == i {
		e = c.smallName(i)
	}
	if e == i || c.isMark(e, ':') {
		return 0
	}
	first := c.b[c.t[i].start:c.t[i].end]
	if c.leads(e-1, publicPlace) || c.leads(i, publicPlace) {
		c.sum -= 1.5
		return e
	}
	n, kind := c.place(i)
	switch {
	case n > 0 && i+n == e && kind&(lexicon.Country|lexicon.Province|lexicon.City) != 0:
		c.sum += 1
	case e == i+1 && (lexicon.FrequentEN.Has(first) || c.sentenceID(i) || lexicon.Given.Has(first)), plainEN.Has(first) && e == i+1:
		return 0
	case c.has(e-1, enSuffix|enBuilding|enStreet) && e > i+1, c.leads(e-1, settlement) && e > i+1:
		c.sum++
		c.kept = true
		c.housed = c.housed || c.has(e-1, enBuilding) || c.leads(e-1, settlement)
	case i == c.first && (lexicon.NamesEN.Has(first) && !c.has(e-1, enSuffix|enBuilding) || c.person(i, e)):
		return 0 // Eleanor Whitmore, 9 Mill Court
	case lexicon.CommonEN.Has(first), lexicon.CommonID.Has(first):
		c.sum += .25
	default:
		c.sum += .75
	}
	c.names++
	return c.nameNumber(i, e)
}

// person reports whether [i, e) is somebody's name with a title: Dr Eleanor Whitmore.
func (c *chainEN) person(i, e int) bool {
	return e > i+1 && c.is(i, "dr", "mr", "mrs", "ms", "miss", "prof", "rev", "sir", "atty")
}

// nameNumber goes on behind the name [i, e) over the number of a house that ends
// its segment: "Fennel Close |6|, ".
func (c *chainEN) nameNumber(i, e int) int {
	n, letters := c.digits(e)
	if n == 0 || n > 3 || c.t[e].end-c.t[e].start > n+1 || !c.t[e].spaced || e+1 < c.n && c.t[e+1].kind == word && !c.goesOnEN(e+1) || c.isMark(e+1, '%') || c.isMark(e+1, ':') {
		return e
	}
	last := c.b[c.t[e-1].start:c.t[e-1].end]
	switch {
	case c.has(e-1, enStreet|enUsual) && e > i+1:
		c.sum++
	case streetTongues(last):
		c.sum += 1.5
	case letters, c.kept:
		c.sum += .5
	case e == i+1 && i > c.first && c.t[i].capital && c.isMark(e+1, ',') && !lexicon.CommonEN.Has(last) && !lexicon.CommonID.Has(last):
		c.sum += .25 // , Mkoba 12,
		return e + 1
	case c.isMark(e+1, ',') && !lexicon.CommonEN.Has(last) && !c.t[e-1].capital, c.isMark(e+1, ',') && e > i+1:
		c.sum += .5
	default:
		return e
	}
	c.exact = true
	c.parts++
	return e + 1
}

// streetTongues reports whether the word w ends as words for streets do that are
// written together with the name: Storgata, Lindenallee, Kerkstraat.
func streetTongues(w []byte) bool {
	low := lowerOf(w)
	for _, s := range []string{"gata", "gatan", "gade", "allee", "straat", "strasse", "weg", "vägen", "veien", "katu", "gracht", "laan", "ulica", "utca"} {
		if low.n > len(s)+2 && string(low.b[low.n-len(s):low.n]) == s {
			return true
		}
	}
	return false
}

// smallName returns the token behind a name in small letters at token i: up to
// three words of which one is of no list, or the last ends names of places.
func (c *chainEN) smallName(i int) int {
	e, strange, neutral := i, 0, 0
	if c.is(i, "al", "el", "ol", "st", "sta", "ka") && c.isWord(i+1) && c.t[i+1].spaced {
		if w := c.b[c.t[i+1].start:c.t[i+1].end]; len(w) > 3 && !lexicon.CommonEN.Has(w) {
			e, strange, neutral = i+2, 1, 1
		}
	}
	for e-i < 4 && c.isWord(e) && !c.t[e].capital && (e == i || c.t[e].spaced) {
		w := c.b[c.t[e].start:c.t[e].end]
		if c.t[e].class&^(enSuffix|enUsual|enStreet|enDirection|enBuilding|enCounted|enFirst|enLead|enUnit|enHouse) != 0 || len(w) < 3 || lexicon.FrequentEN.Has(w) || c.contraction(e) || c.sentenceID(e) || c.t[e].class&(enUnit|enHouse) != 0 && (c.codeAt(e+1) > 0 || c.has(e+1, enNo) || e == i) {
			break
		}
		ends := c.t[e].class&(enStreet|enBuilding) != 0 || c.leads(e, settlement)
		placed := c.isWord(e+1) && (c.t[e+1].class&(enSuffix|enBuilding) != 0 || c.leads(e+1, settlement))
		switch known := lexicon.CommonEN.Has(w) || lexicon.CommonID.Has(w); {
		case !known && (len(w) > 3 && !lexicon.Given.Has(w) || placed || i > c.first && c.isMark(e+1, ',')):
			strange++
		case e > i && c.leads(e, segmentWeak) && c.isNumber(e+1):
			return c.named(i, e, strange, neutral)
		case c.t[e].class&enDirection != 0 || c.is(e, "ind", "ext", "old", "new", "park"):
			neutral++
		}
		if e++; ends && e > i+1 && (strange > 0 || !c.is(e-1, "house", "home", "homes", "building", "apartment", "villa", "village", "hospital", "school", "flat")) {
			return e // not the wrong house
		}
	}
	return c.named(i, e, strange, neutral)
}

// named returns the token e behind a name from token i on where enough of its words
// are of no list, i otherwise.
func (c *chainEN) named(i, e, strange, neutral int) int {
	if strange == 0 || e-i > 1 && strange < e-i-1-neutral {
		return i
	}
	return e
}

const (
	// settlements end the names of places where people live.
	settlements = "home homes estate camp village junction township compound colony wing block residency apartments towers nagar society terrace farm cottage lodge barn barracks hostel quarters settlement subdivision heights mews"
	// publicEN are places that are nobody's home.
	publicEN = "hotel resort airport terminal station mall plaza stadium arena museum zoo restaurant cafe bar gym cinema spa supermarket outlet starbucks mcdonalds mcdonald's ikea hilton marriott hyatt ibis novotel sheraton westin radisson fairmont ramada shangri-la intercontinental reception lobby megamall escalator elevator lift atrium food platform episode season chapter edition version"
)
