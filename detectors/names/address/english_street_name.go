package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// streetName reads the words of a street from token j: where it ends, the class
// of its suffix, whether it is capitalised.
func (p *enParts) streetName(j int) (end int, kind class, capital bool) {
	if end, kind, capital = p.streetForm(j); end > 0 {
		return end, kind, capital
	}
	if !p.isWord(j) && !p.isNumber(j) || !p.t[j].spaced && j > 0 {
		return 0, 0, false
	}
	w := streetWords{enParts: p, j: j, capital: p.t[j].capital || p.isNumber(j), most: 6}
	if !w.capital {
		w.most = 4
	}
	if w.read(); w.end == 0 || w.phrase() {
		return 0, 0, false
	}
	return w.tail(), w.kind, w.capital
}

// streetForm reads a street whose kind stands before its name, or that has none: a head
// and its number, a highway, an avenue of something, a lane in Malay, a street of a grid.
func (p *enParts) streetForm(j int) (end int, kind class, capital bool) {
	if p.has(j, enHead) && (p.isNumber(j+1) || p.isWord(j+1) && p.t[j+1].end-p.t[j+1].start == 1) {
		return j + 2, enStreet, p.t[j].capital
	}
	h := j
	if p.has(j, enDirection) && p.isNumber(j-1) {
		h = p.dot(j + 1) // 750 W. |County Road 1220
	}
	if e := p.avenueOf(h); e > 0 {
		return e, enStreet, true
	}
	if p.leads(h, leadsHighway) {
		if e := p.highway(h); e > 0 {
			return e, enStreet, p.t[j].capital
		}
	}
	if p.isNumber(j-1) && p.has(h, enStreet) {
		if e := p.avenueLetter(j); e > 0 {
			return e, enStreet, true
		}
	}
	if e := p.malayStreet(j); e > 0 {
		return e, enStreet, true
	}
	if p.has(j, enLead) && !p.sentenceID(j+1) {
		if e := p.ledStreet(j); e > 0 {
			return e, enStreet, p.t[j].capital || p.t[e-1].capital
		}
	}
	if e := p.sidedOrdinal(j); e > 0 {
		return e, enUsual, p.t[j].capital
	}
	if e := p.gridSided(j); e > 0 {
		return e, enStreet, true
	}
	if p.has(j, enDirection) && p.isMark(j+1, '.') && p.isNumber(j+2) && p.ordinal(j+2) && !p.has(j+3, enSuffix) && p.isNumber(j-1) { // 550 E. 21st
		return j + 3, enUsual, true
	}
	if p.has(j, enSuffix) && p.is(j, "broadway") {
		return j + 1, enUsual, p.t[j].capital
	}
	return 0, 0, false
}

// malayStreet reads a street behind its word in Malay: 94 |Jalan Besar, 11 |Jalan
// Larkspur 1, Taman Mewah.
func (p *enParts) malayStreet(j int) int {
	if !p.leads(j, leadsJalan) || !p.isWord(j+1) || !p.t[j].capital || !p.t[j+1].capital || p.sentenceID(j+1) {
		return 0
	}
	e := j + 2
	if p.isWord(e) && p.t[e].capital && p.t[e].spaced && !p.is(e, "taman", "kampung", "bandar") {
		e++
	}
	if n, letters := p.digits(e); n > 0 && n < 3 && !letters && p.t[e].spaced && (p.segmentEnds(e+1) || p.is(e+1, "taman", "kampung", "bandar", "seksyen")) {
		e++
	}
	return e
}

// sidedOrdinal reads a side of a town and the number of a street there: 600 |W 9th.
func (p *enParts) sidedOrdinal(j int) int {
	if !p.has(j, enDirection) || !p.isNumber(j+1) || !p.ordinal(j+1) || p.has(j+2, enSuffix) {
		return 0
	}
	if p.t[j].capital || p.isNumber(j-1) && (p.unit || p.t[j-1].end-p.t[j-1].start > 2 || p.behindCue()) {
		return j + 2
	}
	return 0
}

// streetWords reads the words of a street, the last of which says what it is.
type streetWords struct {
	*enParts
	j, k    int // the first word, and the next
	most    int // words
	end     int // behind the last suffix
	kind    class
	capital bool
}

// read goes over the words as far as they may be one street's.
func (w *streetWords) read() {
	w.k = w.behindTitle(w.j)
	w.most += w.k - w.j
	for w.k-w.j < w.most && w.k < w.n {
		t := &w.t[w.k]
		if e := w.junior(w.k); e > 0 && w.k > w.j && w.capital {
			w.most += e - w.k
			w.k = e
			continue
		}
		switch {
		case t.kind == number:
			if !w.numbered() {
				return
			}
		case t.kind != word:
			if !w.abbreviates() {
				return
			}
			w.most++
		case !w.word(t):
			return
		}
		w.k++
	}
}

// numbered reports whether the number at k may be part of a street's name: 5th, the
// number of a grid.
func (w *streetWords) numbered() bool {
	k := w.k - w.j
	return w.ordinal(w.k) && (k <= 1 || k == 2 && w.isMark(w.k-1, '.')) || k == 0 && w.gridStreet(w.k) || k == 1 && w.sidedGrid(w.j)
}

// abbreviates reports whether the mark at k is the full stop of a short word.
func (w *streetWords) abbreviates() bool {
	if !w.isMark(w.k, '.') || w.k == w.j {
		return false
	}
	before := &w.t[w.k-1]
	return before.end-before.start <= 4 && (before.class&(enDirection|enSuffix|enJoin) != 0 || w.k-1 == w.j && before.end-before.start == 1 && before.capital)
}

// word takes the word t at k in, and reports whether the name may go on behind it.
func (w *streetWords) word(t *token) bool {
	if w.breaks(t) {
		return false
	}
	if w.k > w.j && t.class&enSuffix != 0 && !(w.end > 0 && w.capital && !t.capital) {
		// The last suffix counts: Mill Lane Road; behind a street's own, only the next.
		if w.kind&enStreet == 0 || t.class&enStreet != 0 || w.k == w.end {
			w.end, w.kind = w.k+1, w.kind|t.class
		}
	}
	return t.class&(enUnit|enBox) == 0 || t.class&enSuffix != 0 || w.k == w.j && w.capital && w.unitNames(w.k)
}

// breaks reports whether the word t at k is part of no street's name.
func (w *streetWords) breaks(t *token) bool {
	j, k := w.j, w.k
	if t.class&enStop != 0 && !w.surname(k) && !(k > j && w.capital && t.capital && t.end-t.start == 1) || k > j && !t.spaced && !w.isMark(k-1, '.') {
		return true
	}
	if w.capital && !t.capital {
		if t.class&(enJoin|enSuffix) == 0 || t.class&enSuffix != 0 && t.class&(enStreet|enUsual|enJoin) == 0 && !(k == j+1 && w.named(j)) {
			return true
		}
	}
	return w.area(k) || w.end > 0 && t.class&(enUnit|enSuffix) == enUnit|enSuffix && !w.isNumber(k+1) && w.codeAt(k+1) > 0 // Ashok Vihar |Phase II
}

// phrase reports words in small letters that are no name: 1408 faces the highway.
func (w *streetWords) phrase() bool {
	if w.capital {
		return false
	}
	if w.end-2 > w.j && w.is(w.end-2, "the", "a", "in", "on") {
		return true
	}
	return !(w.is(w.j, "the") && w.end == w.j+2) && lexicon.FrequentEN.Has(w.b[w.t[w.j].start:w.t[w.j].end])
}

// tail returns where the street ends with what may stand behind its suffix: a building, a
// full stop, a side of the town, a number of its own.
func (w *streetWords) tail() int {
	end := w.end
	if w.kind&(enStreet|enUsual) == 0 && w.capital && w.has(end, enBuilding) && w.t[end].capital && w.t[end].spaced { // Ngong View Apartments
		end++
	}
	end = w.stopBehind(end)
	if w.capital && w.is(end, "lower", "upper", "middle") && w.t[end].capital && w.t[end].spaced && w.segmentEnds(end+1) {
		end++ // Larkspur Street Lower
	}
	switch {
	case w.sided(end):
		if !w.townBehind(end, end+2) {
			end++
		}
	case !w.isNumber(end) || !w.t[end].spaced:
	case w.countyRoad(end):
		end++ // County Road 12 East
		if w.has(end, enDirection) && w.t[end].capital {
			end++
		}
	case w.ownNumber(end): // Ave 3
		end++
	}
	if w.lastNumber(end) {
		return end + 1 // 3158 Larkspur Ave 39⏎
	}
	if w.isNumber(end) && w.t[end].spaced && w.has(end-1, enDirection) && w.singapore(end+1) {
		end++ // Park Central 1, Singapore
	}
	return end
}

// stopBehind goes on over a full stop at token e that shortens the suffix.
func (w *streetWords) stopBehind(e int) int {
	if !w.isMark(e, '.') {
		return e
	}
	next, last := e+1, &w.t[e-1]
	if next < w.n && w.t[next].spaced && !w.isMark(next, ',') && w.t[next].kind == word && !(last.class&enSuffix != 0 && last.end-last.start <= 4 && (w.has(next, enUnit|enDirection) || w.isPlace(next))) {
		return e
	}
	if next >= w.n || w.t[next].kind != word && w.t[next].kind != number && !w.isMark(next, ',') {
		return e
	}
	return next
}

// sided reports a side of the town at token e, written as the street is.
func (w *streetWords) sided(e int) bool {
	return w.has(e, enDirection) && w.t[e].capital == w.capital && w.t[e].spaced && !w.has(e, enStop) && !(w.isNumber(e+1) && !w.t[e+1].spaced)
}

// countyRoad reports whether the street that ends at token e is of a kind that has the
// number there for its name.
func (w *streetWords) countyRoad(e int) bool {
	return w.t[e-1].class&enHead != 0 || w.is(w.j, "county", "state", "ranch", "farm", "interstate", "us") || w.is(e-2, "county") && w.t[e-2].capital
}

// ownNumber reports whether the number at token e is the street's: Ave 3, where a unit
// stands before it or behind.
func (w *streetWords) ownNumber(e int) bool {
	last := w.t[e-1].class
	return last&enStreet != 0 && (w.unit || w.isMark(e+1, ',') && w.isMark(e+2, '#')) || last&(enStreet|enUsual) != 0 && w.isMark(e+1, '#') && w.isNumber(e+2) || w.singapore(e+1)
}

// lastNumber reports whether the number at token e, of a flat behind a house and its
// street, ends the line.
func (w *streetWords) lastNumber(e int) bool {
	n, letters := w.digits(e)
	if n == 0 || n > 4 || letters || !w.capital || !w.isNumber(w.j-1) || !w.t[e].spaced || w.t[e-1].class&enStreet == 0 || w.year(e) {
		return false
	}
	return e+1 >= w.n && w.t[e].end == len(w.b) || e+1 < w.n && w.t[e+1].kind == line
}
