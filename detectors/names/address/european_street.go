package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// streetAt reads "Hauptstraße 12", "Berliner Straße 12", "Calle Mayor, 12",
// "12 bis, rue des Lilas".
func (p *euParts) streetAt(i int) int {
	j := i
	numbered := false
	if p.isNumber(j) && p.ordinal(j) {
		return 0 // 5th Avenue
	}
	if p.isNumber(j) {
		numbered = true
		j++
		if p.is(j, "bis", "ter") {
			j++
		}
		if p.isMark(j, ',') {
			j++
		}
	}
	if p.has(j, euHead) {
		return p.headed(j, numbered)
	}
	if numbered || !p.isWord(j) || !p.t[j].capital || p.sentenceID(j+1) {
		return 0
	}
	// The word for a street is its end, or the next word's.
	for k := 0; k < 4 && p.isWord(j+k); k++ {
		t := j + k
		if k > 0 && (p.t[t].class&euStop != 0 || !p.t[t].capital && p.t[t].class&euJoin == 0 && !p.is(t, "allé", "gata", "gade", "väg", "torg", "plads")) {
			return 0
		}
		if !p.tailed(t) && !(k > 0 && p.has(t, euTail)) {
			continue
		}
		e := t + 1
		if p.isMark(e, '.') {
			e++
		}
		if n, _ := p.digits(e); n == 0 || n > 4 || p.has(e+1, euStop) {
			return 0
		}
		p.street = true
		p.sum += 3
		if p.has(t, euTail) && p.is(t, "weg", "ring") || p.tailed(t) && p.is(t, "weg") {
			p.sum -= .5
		}
		e++
		if p.isWord(e) && p.t[e].end-p.t[e].start == 1 && p.t[e].spaced { // 12 a
			e++
		}
		return e
	}
	return p.openStreet(j)
}

// openStreet reads "Lange Voorhout 8," and "Am Hang 12": a name and a number
// before a comma or line end.
func (p *euParts) openStreet(j int) int {
	e := p.words(j, 4)
	if e == 0 || p.has(j, euStop) || p.among(j, months) {
		return 0
	}
	n, _ := p.digits(e)
	if n == 0 || n > 4 || !p.isMark(e+1, ',') && (e+1 >= p.n || p.t[e+1].kind != line) {
		return 0
	}
	p.street, p.open = true, true
	p.sum += 1.5
	return e + 1
}

// dayNamed returns the token behind a day that a street is called by, at token i or
// behind small words there: rue du |11 Novembre, du 8 Mai 1945; 0 if none stands there.
func (p *euParts) dayNamed(i int) int {
	for k := 0; k < 2 && p.has(i, euJoin); k++ {
		i++
	}
	if d, _ := p.digits(i); d == 0 || d > 2 {
		return 0
	}
	if i++; p.has(i, euJoin) {
		i++
	}
	if !p.among(i, monthsRomance) {
		return 0
	}
	if p.isNumber(i+1) && p.t[i+1].end-p.t[i+1].start == 4 && year(p.b[p.t[i+1].start:p.t[i+1].end]) {
		i++
	}
	return i + 1
}

// monthsRomance are the months of days that streets are called by in French, Spanish,
// Portuguese and Italian.
var monthsRomance = lexicon.New("janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre")

// months begin dates: May 3, 2021.
var months = lexicon.New("january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec mei agustus desember")

// headed reads "Calle Mayor 12", "Rua das Flores, nº 123" and, numbered before,
// "rue des Lilas".
func (p *euParts) headed(j int, numbered bool) int {
	weak := p.t[j].class&euWeak != 0
	single := p.t[j].end-p.t[j].start == 1
	if weak && p.is(j+1, "indonesia") || weak && (numbered && single || j > 0 && !p.t[j].spaced) { // R.U.C.
		return 0
	}
	s := j + 1
	for k := 0; k < 2 && (p.isMark(s, '.') || p.isMark(s, '/')); k++ {
		s++
	}
	capital := true
	e := p.words(s, 5)
	if p.isNumber(s) && !numbered { // Avenida 9 de Julio, Calle 5
		if d, _ := p.digits(s); d <= 2 {
			e = max(e, p.words(s+1, 4))
		}
	}
	if e == 0 {
		capital = false
		for e = s; e-s < 3 && p.isWord(e) && p.t[e].class&(euStop|euNo) == 0; e++ {
		}
		if e == s || weak {
			return 0
		}
	}
	head := float32(1.5)
	if weak && !p.t[j].capital {
		head = .5
	}
	if !capital {
		head = 1
	}
	if d := p.dayNamed(s); d > 0 {
		e = d
	}
	if numbered {
		p.street = true
		p.sum += head + 1.5
		return e
	}
	n := e
	if p.isMark(n, ',') {
		n++
	}
	if p.has(n, euNo) || p.is(n, "n") && p.isMark(n+1, 0xC2) {
		n++
		for k := 0; k < 2 && (p.isMark(n, '.') || p.isMark(n, 0xC2)); k++ {
			n++
		}
	}
	if n < p.n && !p.t[n].spaced && !p.isMark(n-1, ',') && !p.isMark(n-1, '.') && !p.isMark(n-1, 0xC2) {
		return 0
	}
	if d, _ := p.digits(n); d == 0 || d > 5 || d == 5 && !p.isMark(n+1, ',') || p.has(n+1, euStop) || p.isMark(n+1, '%') || p.isMark(n+1, ':') {
		return 0
	}
	p.street = true
	p.sum += head + 1.5
	if digits, _ := p.digits(n); weak && (!p.t[j].capital || digits == 1 && s == j+1) {
		p.sum -= .5
	}
	return n + 1
}
