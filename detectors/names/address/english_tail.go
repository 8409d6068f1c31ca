package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// tail goes on behind an address that is certain, to the end of its clause: over
// towns that no list knows, written small as the street is ("221 harrow rd
// |brackley|"), over what it is beside, and over hints in brackets or behind a
// comma: "(side door)", ", the one with the red gate".
func (p *enParts) tail() {
	if !p.street && !p.unit || p.end == 0 {
		return
	}
	for k := 0; k < 5; k++ {
		p.taken++
		e := 0
		switch next, g := p.gap(p.end); {
		case p.isMark(p.end, '('):
			e = p.hint(p.end)
		case next < 0 || g >= stop && g != lineBreak:
			return
		case g == joined || g == comma:
			if e = p.besides(next, g); e == 0 && p.lower {
				e = p.townsEN(next, g)
			}
			if e == 0 && k > 0 && p.lower {
				e = p.part(next, g)
			}
			if e == 0 {
				e = p.chainTail(next, g)
			}
		}
		if e <= p.end {
			return
		}
		p.end = e
	}
}

// chainTail reads one more segment of those that no form reads: a unit, or a name
// that ends as houses and settlements do: ", room 4", ", madina junction".
func (p *enParts) chainTail(i int, g gap) int {
	c := chainEN{enParts: &enParts{reader: p.reader, first: p.first, unit: true, street: true}}
	if e := c.unitSegment(i); e > 0 && p.segmentEnds(e) {
		return e
	}
	if e := c.codeSegment(i); e > 0 && g == comma && p.segmentEnds(e) {
		return e
	}
	if e := c.nameSegment(i); e > 0 && c.kept && c.sum > 0 && p.segmentEnds(e) {
		return e
	}
	return 0
}

// segmentEnds reports whether a segment ends before token e.
func (p *enParts) segmentEnds(e int) bool {
	return e >= p.n || p.t[e].kind == line || p.t[e].kind == mark && bytesIn(p.t[e].mark, ",.;)(!?|")
}

// hint returns the token behind a bracket at token i that tells how to find the
// house, 0 if none does.
func (p *enParts) hint(i int) int {
	return p.bracket(i, 16, func(k int) bool {
		return p.has(k, enNear|enLevel) || p.is(k, "door", "gate", "buzzer", "bell", "corner", "rear", "upstairs", "downstairs", "entrance", "number", "left", "right", "next", "lobby", "side", "basement")
	})
}

// besides reads what tells where at the address, or near it: "over the shop",
// "rear", "the one with the red gate", "third house on the left".
func (p *enParts) besides(i int, g gap) int {
	switch {
	case p.is(i, "in") && p.housed:
		return p.inTown(i+1, g)
	case p.is(i, "rear", "upstairs", "downstairs") && (p.housed || p.unit):
		return i + 1
	case p.is(i, "above", "over", "below", "behind", "beside", "opposite", "near") && p.is(i+1, "the", "a", "our"), p.is(i, "next") && p.is(i+1, "to"), p.is(i, "across") && p.is(i+1, "from"):
		return p.thing(i + 2)
	case g != comma:
		return 0
	case p.is(i, "the") && p.is(i+1, "old", "former") && p.isWord(i+2) && p.t[i+2].class&enStop == 0 && (p.isMark(i+3, ',') || i+3 >= p.n || p.isMark(i+3, '.')):
		return i + 3
	case p.is(i, "the") && p.is(i+1, "one", "house", "blue", "red", "green", "white", "yellow", "black", "brown", "first", "second", "third", "last") && !p.is(i+2, "i", "you", "we", "that"),
		p.is(i, "first", "second", "third", "fourth", "last") && p.is(i+1, "house", "door", "gate", "building", "left", "right"):
		return p.thing(i + 2)
	}
	return 0
}

// inTown reads the town at token i that a street is said to be in: "410 Terry Avenue
// in |Seattle", and what of an address follows it.
func (p *enParts) inTown(i int, g gap) int {
	if !p.isWord(i) || counted.Has(p.b[p.t[i].start:p.t[i].end]) {
		return 0
	}
	e := 0
	if n, kind := p.place(i); n > 0 && kind&(lexicon.Country|lexicon.Province|lexicon.City) != 0 && (p.t[i].capital || p.lower) && !lexicon.FrequentEN.Has(p.b[p.t[i].start:p.t[i].end]) {
		e = p.townTail(i, i+n)
	} else if c := p.townOfState(i); c > 0 {
		e = c
	} else if g == comma && p.t[i].capital {
		e = p.locality(i, comma)
		if e == 0 || !p.clauseEnds(i, e) {
			return 0
		}
	}
	if e == 0 {
		return 0
	}
	for k := 0; k < 3; k++ {
		next, g := p.gap(e)
		if next < 0 || g >= stop {
			break
		}
		more := p.part(next, g)
		if more == 0 {
			break
		}
		e = more
	}
	return e
}

// townOfState returns the token behind the name of a town at token i that its state
// follows behind a comma: in |Larkspur, Ohio; 0 if none stands there.
func (p *enParts) townOfState(i int) int {
	e := i
	for e-i < 3 && p.isWord(e) && p.t[e].capital && p.t[e].class&enStop == 0 {
		e++
	}
	if e == i || !p.isMark(e, ',') || !p.isWord(e+1) || !p.t[e+1].capital {
		return 0
	}
	if s := p.state(e + 1); s > 0 {
		return s
	}
	if n, kind := p.place(e + 1); n > 0 && kind&lexicon.Province != 0 {
		return e + 1 + n
	}
	return 0
}

// thing takes up to seven words of what something is beside, with small words
// between, from token i on to where the sentence goes on.
func (p *enParts) thing(i int) int {
	e, good := i, 0
	for e-i < 7 && (p.isWord(e) || p.isNumber(e)) {
		switch {
		case p.is(e, "with", "on", "of", "the", "a", "to", "in", "at", "and", "from", "after", "past", "by", "house", "left", "right"):
		case p.has(e, enStop) && !p.has(e, enJoin), p.is(e, "but", "thanks", "please", "ask", "call", "until", "before", "is", "was"):
			return good
		}
		if e++; !p.has(e-1, enStop) && !p.is(e-1, "the", "and", "to", "of", "with", "on", "from") {
			good = e
		}
	}
	return good
}

// townsEN returns the token behind up to three words in small letters at token i
// that are no words of the language, 0 if none stands there.
func (p *enParts) townsEN(i int, g gap) int {
	e := i
	for e-i < 3 && p.isWord(e) && !p.t[e].capital && (e == i || p.t[e].spaced) {
		if n, _ := p.place(e); n > 0 && p.t[e].class&^enFirst == 0 {
			e += n
			continue
		}
		w := p.b[p.t[e].start:p.t[e].end]
		if p.t[e].class&^(enDirection|enFirst|enSuffix) != 0 || len(w) < 4 || lexicon.CommonEN.Has(w) || lexicon.FrequentEN.Has(w) || lexicon.CommonID.Has(w) || p.sentenceID(e) || lexicon.Given.Has(w) {
			break
		}
		e++
	}
	if e == i || p.isMark(e, ':') || p.isMark(e, '@') {
		return 0
	}
	if n, letters := p.digits(e); n > 3 && n < 7 && n != 5 && !letters && p.t[e].spaced && !p.year(e) && p.segmentEnds(e+1) {
		return e + 1 // banani dhaka 1213
	}
	if g == comma && p.isWord(e) && p.state(e) == 0 {
		return 0 // the sentence goes on
	}
	if s := p.state(e); s > 0 && e > i {
		return s
	}
	if p.is(e, "tx", "nc", "wa", "fl", "nj", "il", "ny", "tn", "ky", "wi", "mn", "sc", "nv", "nm", "az", "va", "ca", "mo", "ga", "wv", "ct", "vic", "nsw", "qld") && (e+1 >= p.n || p.t[e+1].kind != word) {
		return e + 1
	}
	return e
}

// goOn goes on behind a house that is certain over what follows it: units, towns,
// postcodes, landmarks and hints.
func (p *enParts) goOn() {
	for k := 0; k < 6; k++ {
		p.taken++
		next, g := p.gap(p.end)
		if next < 0 || g >= stop || g == comma && p.isNumber(next) {
			break
		}
		e := p.part(next, g)
		if e == 0 && g == comma && p.isWord(next) && p.t[next].capital {
			if l := p.locality(next, g); l > 0 && p.clauseEnds(next, l) {
				e = l
			}
		}
		if e <= p.end {
			break
		}
		p.end = e
	}
	p.tail()
}
