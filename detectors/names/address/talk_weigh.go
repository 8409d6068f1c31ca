package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// talkParts weighs a house told in talk.
type talkParts struct {
	*reader
	first   int
	sum     float32
	capital bool // the name is written with one
	alone   bool // a number and nothing else
	strange bool // a word of the name is on no list
}

// house reads "22 Ashby", "thirty harcourt", "27A", "46" from token s, notes what
// it is worth and returns the token behind it, 0 if none stands there.
func (t *talkParts) house(s int) int {
	j := s
	for j < s+3 && t.has(j, enOne) {
		j++
	}
	if j == s+1 && t.is(s, "first", "second", "third", "fourth", "fifth", "ground", "gnd") {
		return 0 // moved to first place
	}
	n, letters := t.digits(s)
	switch {
	case j > s:
	case n == 0 || n > 4 || t.t[s].end-t.t[s].start > n+1 || t.plain(s):
		return 0
	case letters && t.cellular(s):
		return 0
	case letters && !(t.b[t.t[s].end-1]|0x20 >= 'a' && t.b[t.t[s].end-1]|0x20 <= 'h'):
		return 0
	default:
		j++
	}
	if letters {
		t.sum += .25
	} else if n == 3 {
		t.sum += .25
	}
	if n > 2 && !letters && t.isNumber(s) && t.has(j, enDirection) && t.isNumber(j+1) {
		if p := (enParts{reader: t.reader}); p.ordinal(j+1) && p.segmentOrVerb(j+2) { // 3810 ne 7th
			t.sum += 2.25
			t.strange = true
			return j + 2
		}
	}
	e := t.name(j)
	if e == j {
		return t.numberAlone(s, j)
	}
	if !t.strange && t.ranges(s, e) || t.is(e, "from") && t.isNumber(e+1) || t.is(s-1, "from") && !t.capital && cueBefore(t.b, t.t[s].start) == noCue || t.is(e, "and") && t.is(e+1, "scored", "won", "made") {
		t.sum -= 1.5 // moved to 14 Acme from 16
	}
	if t.strange {
		t.twin(s, j, e)
		if n == 4 && cueBefore(t.b, t.t[s].start) != noCue {
			t.sum += .5
		}
	}
	return e
}

// plain reports whether number s is part of a longer one, a price or a year.
func (t *talkParts) plain(s int) bool {
	p, e := t.t[s].start, t.t[s].end
	if p > 0 && t.b[p-1] != ' ' && t.b[p-1] != '\n' || e+1 < len(t.b) && bytesIn(t.b[e], ".,:-/%") && t.b[e+1]-'0' < 10 {
		return true
	}
	y := enParts{reader: t.reader}
	return y.year(s)
}

// name reads up to three words of a street's name from token j and returns the
// token behind them, j if none stands there.
func (t *talkParts) name(j int) int {
	if !t.isWord(j) || !t.t[j].spaced {
		return j
	}
	s := j
	if n, _ := t.digits(j - 1); n > 2 && t.is(j, "n", "s", "e", "w") && t.isWord(j+1) && t.t[j+1].spaced && t.t[j+1].end-t.t[j+1].start > 3 && !t.t[j+1].capital {
		j++ // 1900 s |clark
	}
	t.capital = t.t[j].capital
	e, strange := j, 0
	for e-j < 3 && t.isWord(e) && t.t[e].spaced && t.t[e].capital == t.capital {
		w := t.b[t.t[e].start:t.t[e].end]
		if t.t[e].class&^(enSuffix|enUsual|enStreet|enDirection|enBuilding|enCounted|enFirst|enLead) != 0 || len(w) < 3 || bytes.ContainsAny(w, "'’") && e == j {
			break
		}
		if lexicon.FrequentEN.Has(w) || counted.Has(w) || !t.capital && t.is(e, "place") || t.sentenceID(e) || len(w) > 1 && w[1] < 'a' && w[1] != '\'' && w[1] < 0x80 {
			break
		}
		common := lexicon.CommonEN.Has(w) || lexicon.CommonID.Has(w)
		if !t.capital && common && !leafy.Has(w) && j == s && !(e > j && t.t[e].class&enSuffix != 0) {
			break
		}
		if !common && len(w) > 3 {
			strange++
		}
		e++
	}
	if e == j || !t.capital && strange == 0 && s == j && !leafy.Has(t.b[t.t[j].start:t.t[j].end]) || s < j && strange == 0 && !leafy.Has(t.b[t.t[e-1].start:t.t[e-1].end]) {
		return s
	}
	if s < j {
		strange++
		switch unit := t.has(e, enUnit) && t.isNumber(e+1); {
		case unit, !t.is(s, "w"):
			t.sum += 1.25 // its 1811 w belmont unit 2
		case t.hereBefore(t.first - 1):
			t.sum += .5 // its 1500 w inverter
		default:
			t.sum += .75
		}
	}
	if n, _ := t.place(j); n > 0 && j+n == e && s == j && !t.streetLikeTown(j) {
		t.sum = -4
		return e
	}
	t.strange = strange > 0 || leafy.Has(t.b[t.t[e-1].start:t.t[e-1].end])
	t.nameWorth(j, e, strange)
	return e
}

// streetLikeTown reports whether the town at token j is rather what a street is called
// by: the number of a house stands before it behind a cue of one house.
func (t *talkParts) streetLikeTown(j int) bool {
	n, _ := t.digits(j - 1)
	return n > 1 && n < 4 && j == t.first+1 && (t.is(t.first-1, "from", "at") && cueBefore(t.b, t.t[t.first].start) != noCue || t.hereBefore(t.first-1) && t.isMark(j+1, ',') || t.has(j+1, enUnit) && t.isNumber(j+2))
}

// nameWorth adds what the name [j, e) is worth, with strange words of no list.
func (t *talkParts) nameWorth(j, e, strange int) {
	first, last := t.b[t.t[j].start:t.t[j].end], t.b[t.t[e-1].start:t.t[e-1].end]
	t.sum += 1
	if t.capital {
		t.sum += .25
	}
	low := lowerOf(last)
	switch {
	case strange > 0, leafy.Has(first), leafy.Has(last):
		t.sum += .5
	case t.has(e-1, enSuffix) && e > j+1:
		t.sum += .25
	default:
		t.sum -= .75 // 45 Speed
	}
	if t.has(e-1, enSuffix) && e > j+1 || streetEnding(low.bytes()) {
		t.sum += .5
	}
	if n := low.n; n > 3 && low.b[n-1] == 's' && low.b[n-2] != 's' && !(e == j+2 && strange > 0 && t.has(e-1, enSuffix) && !lexicon.CommonEN.Has(first) && !lexicon.Given.Has(first)) && (!t.has(e-1, enSuffix|enBuilding) || t.has(e-1, enCounted)) {
		t.sum -= 2 // 12 Customers
	}
	switch d := (doorParts{reader: t.reader}); {
	case e >= t.n || t.t[e].kind != word:
		t.sum += .25
	case d.ends(e), t.has(e, enStop|enJoin|enUnit|enNear), lexicon.FrequentEN.Has(t.b[t.t[e].start:t.t[e].end]) && !t.t[e].capital:
	default:
		t.sum -= 1.25
	}
}

// numberAlone weighs a number that stands by itself for a house.
func (t *talkParts) numberAlone(s, j int) int {
	d := doorParts{reader: t.reader}
	n, letters := t.digits(s)
	flat := letters && n < 4 && t.isWord(j) && !t.t[j].capital && t.has(j, enStop) && !t.has(j, enCount)
	other := float32(0)
	if n > 1 && !letters {
		other = t.mistaken(s, n)
	}
	if !d.ends(j) && !flat && !(other > 0 && t.is(j, "we", "we're", "not", "instead")) || d.hour(s) || !t.isNumber(s) {
		return 0
	}
	if d.measured(s-1) || t.gauged(s) || d.priced(s) {
		return 0 // they open at 24, neighbours
	}
	t.alone = true
	t.sum += .75
	if n < 4 && !d.hourly(s) && t.is(s-1, "from", "at", "of", "in") && t.titled(s-2) {
		t.sum += 1.5 // Mrs Haile from 42
		return j
	}
	switch {
	case letters && n < 4 && (t.isMark(j, ',') || t.is(j, "and", "or")) && t.sibling(j+1):
		t.sum++ // 1A, 1B and 2A
	case letters && n < 4:
		t.sum += .25
	case t.is(s-1, "of") && t.is(s-2, "out"):
		return 0
	case d.hourly(s), n == 4 && other == 0, n == 2 && t.is(s-1, "at") && t.is(s-2, "mum", "mom", "dad", "nan", "granny", "grandma", "grandad", "residents", "tenants", "people", "kids", "students", "he", "she", "died", "retired", "still"), t.is(s-1, "from"):
		t.sum -= 1
	}
	t.sum += other
	return j
}

// titled reports whether the name of somebody with a title ends at token i.
func (t *talkParts) titled(i int) bool {
	k := i - 1
	if t.isMark(k, '.') {
		k--
	}
	return t.isWord(i) && t.is(k, "mr", "mrs", "ms", "miss", "mister", "auntie", "aunty", "uncle")
}

// sibling reports the code of another flat at token i.
func (t *talkParts) sibling(i int) bool {
	n, letters := t.digits(i)
	return letters && n > 0 && n < 4 && t.t[i].end-t.t[i].start == n+1 && t.b[t.t[i].end-1]|0x20 <= 'h'
}

// twin adds what it is worth that the name [j, e) stands elsewhere, too, behind
// another number: "55 Kingsmere … 57 Kingsmere".
func (t *talkParts) twin(s, j, e int) {
	for k := 1; k < t.n; k++ {
		if k >= j-1 && k <= e || !t.isWord(k) || !(t.isNumber(k-1) || t.has(k-1, enOne)) {
			continue
		}
		p := enParts{reader: t.reader}
		if w := t.b[t.t[k].start:t.t[k].end]; t.isNumber(j-1) && p.same(k-1, j-1) && !p.same(k, j) && len(w) > 4 && t.t[k].class == 0 && (leafy.Has(w) || !lexicon.CommonEN.Has(w)) {
			t.sum += .75 // 11 linden … 11 lindale
			return
		}
		if p.same(k, j) && !p.same(k-1, j-1) {
			t.sum += 1.25
			return
		}
	}
}

// mayFrame is a quick look: a small word stands before token s.
func (t *talkParts) mayFrame(s int) bool {
	return s > 0 && (t.has(s-1, enStop|enJoin|enNear) || t.leads(s-1, framing))
}

// frame is worth of the word before token s.
func (t *talkParts) frame(s int) float32 {
	if s > 1 && t.isWord(s-1) && t.t[s-1].capital && t.isWord(s-2) && t.t[s-2].capital {
		return 0 // every word has a capital: they say nothing
	}
	if _, letters := t.digits(s); (!t.alone || letters) && cueBefore(t.b, t.t[s].start) != noCue {
		return cuePoints
	}
	k := s - 1
	switch {
	case k < 0, t.t[k].kind == line:
		return .5
	case t.is(k, "place", "flat", "house", "home") && t.is(k-1, "my", "our", "his", "her"):
		return .75
	case t.is(k, "ring"):
		if _, letters := t.digits(s); letters && t.alone {
			return 1.25 // ring 15a
		}
		return 0
	case t.is(k, "of") && t.is(k-1, "side", "back"):
		switch n, letters := t.digits(s); {
		case n == 0:
			return 0 // the back of one flapper
		case letters:
			return 2
		}
		return 1.25
	case t.is(k, "of") && t.is(k-1, "instead"):
		if t.alone {
			return .25
		}
		return .75
	case t.is(k, "from") && t.isNumber(k-1):
		return 0 // 7 from Tesco, room 309
	case t.is(k, "at", "outside", "opposite"):
		return 1.25
	case t.is(k, "to", "from", "near", "behind", "beside"):
		return .75
	case t.is(k, "is", "was", "it's", "its", "we're", "i'm", "im", "this", "are", "am"):
		return .5
	case t.is(k, "now", "not", "reach", "reached", "going", "deh", "bring", "here", "said", "ok", "okay"):
		return .5
	case t.is(k, "buzz"):
		return 1.25
	case (t.isMark(k, ',') || t.isMark(k, ':')) && t.is(k-1, "place", "flat", "mine", "house", "home", "door", "office", "shop"):
		return .75
	case t.isMark(k, ':'), t.is(k, "in", "of", "on", "by", "into", "past", "not", "or", "and", "as", "for"):
		return .25
	}
	return 0
}
