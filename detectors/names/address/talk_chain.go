package address

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// mostSegments bounds the segments of a chain.
const mostSegments = 8

// chainEN weighs segments between commas that no form reads: numbers, units,
// names, what they are beside and what the house looks like: "Room 214, Maple
// Wing, St Brigid's Nursing Home", "Hut 3, Camp Kilo, Juba".
type chainEN struct {
	*enParts
	exact    bool // a number or a unit of one house
	faintly  bool // a unit that rarely is one of a house
	told     bool // a landmark, or what the house looks like
	names    int
	kept     bool // one of the names is of a house, a street or a settlement
	segments int
	parts    int // segments, and units that stand behind a name without a comma
}

// chained weighs the chain that goes over token at and begins behind a word or
// mark that may say that it is a place.
func (r *reader) chained(at int) (detectors.Found, bool) {
	for s := r.clauseStart(at); s <= at; s++ {
		if s > 0 && !r.mayOpen(s-1) || r.is(s, "in", "at", "on", "from", "to", "of", "by", "for", "with") { // In lane 4
			continue
		}
		t := talkParts{reader: r}
		least := float32(0)
		if r.isMark(s-1, ',') || r.opens(s) {
			least = .25
		} else if !t.mayFrame(s) {
			continue
		}
		if as := r.chains.at(r.t[s].start, r.t[at].start); as == tooShort || as == alone {
			continue
		}
		f, e, ok := r.chainFrom(s, at, least)
		if ok {
			return f, true
		}
		r.looks += 2
		if e <= at {
			r.rememberIn(&r.chains, s, max(s, e), tooShort)
		} else {
			r.rememberIn(&r.chains, s, e, alone)
		}
	}
	return detectors.Found{}, false
}

// mayOpen reports whether the token at i is a mark, a line end or a word behind which
// a place may begin.
func (r *reader) mayOpen(i int) bool {
	t := &r.t[i]
	return t.kind >= mark || t.class&(enStop|enJoin|enNear) != 0 || t.leads&framing != 0
}

// chainAt weighs the chain that begins at p behind the cue c.
func chainAt(r *reader, b []byte, p int, c *cue) (detectors.Found, bool) {
	at := r.loadTo(b, p, rightReach)
	if r.t[at].start != p || !c.own || r.isWord(at) && (r.sentenceID(at) || beginsID(r.lower(r.t[at].start, r.t[at].end)) || lexicon.CommonID.Has(b[p:r.t[at].end])) {
		return detectors.Found{}, false
	}
	f, _, ok := r.chainFrom(at, at, cuePoints)
	return f, ok
}

// clauseStart returns the token where the sentence of token at begins, at most
// twelve before it.
func (r *reader) clauseStart(at int) int {
	s := at
	for s > 0 && at-s < 12 {
		switch t := &r.t[s-1]; {
		case t.kind == line, t.kind == mark && bytesIn(t.mark, "?!;|(\"") || r.isMark(s-1, '.') && r.t[s].spaced && !r.abbreviated(s-2):
			return s
		}
		s--
	}
	return s
}

// chainFrom weighs the chain that begins at token s and must go beyond token at;
// what stands before it is worth least or more. It returns the token behind the
// chain, too.
func (r *reader) chainFrom(s, at int, least float32) (f detectors.Found, e int, ok bool) {
	c := chainEN{enParts: &enParts{reader: r, first: s}}
	e = c.readChain(s)
	if e <= at || c.parts < 2 && !c.kept || c.names == 0 || c.sum+cuePoints+mostHomes < enough {
		return f, e, false
	}
	t := talkParts{reader: r}
	frame := max(t.frame(s), least)
	lived := false
	if frame >= .75 && c.kept && c.segments > 1 && c.names > 1 && !c.exact && !c.told && c.roads(s, e) {
		lived = r.homesAround(r.t[s].start, r.t[e-1].end, true) >= 1 // the keys are at The Haven, Sandy Lane
	}
	if frame == 0 || !c.exact && !c.told && !lived && !(c.faintly && frame > .5) && !(c.housed && frame == cuePoints) {
		return f, e, false
	}
	sum := c.sum + frame + .25*float32(min(c.parts-1, 3))
	if c.segments > 1 && (c.kept || c.townLast(e)) && c.wholeLine(s, e) {
		sum += .75
	}
	if c.kept {
		if sum += .25; c.exact && c.segments > 1 {
			sum += .25
		}
	}
	if sum+mostHomes < enough {
		return f, e, false
	}
	r.looks += 12
	around := r.homesAround(r.t[s].start, r.t[e-1].end, false)
	if frame == cuePoints {
		around = min(around, around-.5)
	}
	if !c.exact && !c.told && c.faintly && !(frame == cuePoints && c.names > 1) && r.homesAround(r.t[s].start, r.t[e-1].end, true) < .5 {
		return f, e, false // Central Park, level 3
	}
	if sum += around; sum < enough {
		return f, e, false
	}
	p := enParts{reader: r, first: s, end: e, street: true, unit: true, housed: true, sum: enough, lower: !r.t[s].capital && r.isWord(s)}
	p.tail()
	if p.lower {
		s = r.leftSmall(s)
	}
	f, ok = found(r.t[s].start, r.t[p.end-1].end, sum, 0)
	return f, e, ok
}

// roads reports whether one of the tokens [s, e) ends the name of a street.
func (c *chainEN) roads(s, e int) bool {
	for k := s + 1; k < e; k++ {
		if c.has(k, enStreet) && c.isWord(k-1) {
			return true
		}
	}
	return false
}

// townLast reports whether the last segment before token e is a town or country
// that a list knows.
func (r *reader) townLast(e int) bool {
	s := e
	for s > 0 && r.isWord(s-1) && e-s < 4 {
		s--
	}
	n, kind := r.place(s)
	return n > 0 && s+n == e && kind&(lexicon.Country|lexicon.Province|lexicon.City) != 0 && r.isMark(s-1, ',')
}

// wholeLine reports whether the tokens [s, e) are all that stands on their line.
func (r *reader) wholeLine(s, e int) bool {
	if s > 0 && r.t[s-1].kind != line || s == 0 && r.t[0].start > 0 && r.b[r.t[0].start-1] != '\n' {
		return false
	}
	if r.isMark(e, '.') {
		e++
	}
	return e >= r.n && r.t[r.n-1].end+1 >= len(r.b) || e < r.n && r.t[e].kind == line
}

// readChain adds up segments from token i on and returns the token behind the
// last.
func (c *chainEN) readChain(i int) int {
	end := 0
	for c.segments < mostSegments {
		next, g := i, joined
		if i > c.first {
			next, g = c.gap(i)
		}
		if next < 0 || g >= stop && g != lineBreak || g == other {
			return end
		}
		e := c.segment(next, g)
		if e == 0 {
			return end
		}
		c.parts++
		if g != joined || i == c.first {
			c.segments++
		}
		if e < c.n && c.t[e].kind == word && !c.has(e, enStop|enJoin|enUnit|enHouse|enLevel|enNear) && !c.isNumber(e) && !c.goesOnEN(e) {
			return end
		}
		i, end = e, e
	}
	return end
}

// goesOnEN reports whether the sentence goes on at token e in a small word.
func (c *chainEN) goesOnEN(e int) bool {
	d := doorParts{reader: c.reader}
	return d.ends(e) || !c.t[e].capital && lexicon.FrequentEN.Has(c.b[c.t[e].start:c.t[e].end])
}
