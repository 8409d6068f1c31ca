package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// said is worth of what stands before the street in small letters that begins at
// token from: words of those who say where they are, or nothing at all where the
// street opens a text or a clause. What follows must end the clause or go on with a
// small word.
func (p *enParts) said(from int) float32 {
	if !p.housed || !p.lower || p.faint || p.box || !p.segmentOrVerb(p.end) && !p.is(p.end, "again", "top", "front", "back", "rear", "buzzer", "bell", "ring", "knock", "flat", "apt", "unit") && !p.isNumber(p.end) {
		return 0
	}
	if from > 0 && p.hereBefore(from-1) {
		return 1
	}
	if p.opens(from) || p.isMark(from-1, ',') || p.is(from-1, "not", "now", "ok", "okay", "said", "yes", "yep", "hi", "hey") {
		return .5
	}
	return 0
}

// hereBefore reports whether token i is the last word of "I am", "it's", "mine is"
// and the like: what follows is where somebody is.
func (r *reader) hereBefore(i int) bool {
	switch {
	case r.is(i, "im", "i'm", "i’m", "its", "it's", "it’s", "we're", "we’re"):
		return true
	case r.is(i, "am", "are", "is", "was", "r", "were", "live", "stay"):
		return r.is(i-1, "i", "we", "u", "mine", "place", "flat", "house", "home", "one", "address", "addy")
	}
	return false
}

// crossStreets returns the token behind two streets in small letters that cross at
// token s: "queen and bay", "park st & 3rd"; 0 if none stand there. One of them must
// be called as streets are.
func (d *doorParts) crossStreets(s int) int {
	a, known := d.smallStreet(s)
	if a == 0 || !d.is(a, "and", "n") && !d.isMark(a, '&') {
		return 0
	}
	e, too := d.smallStreet(a + 1)
	if e == 0 || !known && !too || !d.is(d.at, "corner", "cnr") && !d.typed(s, e) && !(known && too) || !d.ends(e) && !d.has(e, enStop|enJoin) {
		return 0
	}
	return e
}

// streetIn reports whether a word for a street or an ordinal stands among the tokens
// [s, e).
func (d *doorParts) streetIn(s, e int) bool {
	p := enParts{reader: d.reader}
	for k := s; k < e; k++ {
		if d.has(k, enStreet) || d.isNumber(k) && p.ordinal(k) || d.isWord(k) && (leafy.Has(d.b[d.t[k].start:d.t[k].end]) || streetish.Has(d.b[d.t[k].start:d.t[k].end])) {
			return true
		}
	}
	return false
}

// smallStreet returns the token behind the name of a street in small letters at token
// i, and whether it is called as streets are: an ordinal, a word for a street behind
// it, a word that streets are often called by.
func (d *doorParts) smallStreet(i int) (end int, known bool) {
	if d.isNumber(i) {
		p := enParts{reader: d.reader}
		if !p.ordinal(i) {
			return 0, false
		}
		if d.has(i+1, enStreet) && d.t[i+1].spaced {
			return i + 2, true
		}
		return i + 1, true
	}
	if d.has(i, enDirection) && !d.has(i+1, enJoin) {
		i++
	}
	if !d.isWord(i) || d.t[i].capital || d.t[i].class&(enStop|enJoin|enUnit|enCount|enLevel|enNo) != 0 {
		return 0, false
	}
	w := d.b[d.t[i].start:d.t[i].end]
	if len(w) < 3 || d.contraction(i) || d.sentenceID(i) {
		return 0, false
	}
	if d.has(i+1, enStreet) && d.t[i+1].spaced {
		return i + 2, true
	}
	return i + 1, leafy.Has(w) || streetish.Has(w) && !beforeStreetish.Has(w) || d.is(i, "main", "broadway", "market")
}

// typed reports whether a word for a street or an ordinal is among the tokens [s, e):
// art and school meet at intersections, too.
func (d *doorParts) typed(s, e int) bool {
	p := enParts{reader: d.reader}
	for k := s; k < e; k++ {
		if d.has(k, enStreet) || d.isNumber(k) && p.ordinal(k) {
			return true
		}
	}
	return false
}

// beforeStreetish are no street without another word behind them: not "old and new".
var beforeStreetish = lexicon.New("upper lower great little old mount kings king's queens queen's")
