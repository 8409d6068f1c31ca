package address

import "github.com/samar-privacy/samar/detectors"

// unitAt reads "3º B", "Apto 45", "piso 2".
func (p *euParts) unitAt(i int) int {
	if p.has(i, euUnit) {
		j := i + 1
		if p.isMark(j, '.') {
			j++
		}
		if p.isNumber(j) || p.isWord(j) && p.t[j].end-p.t[j].start == 1 {
			p.sum += .5
			return j + 1
		}
		return 0
	}
	if n, letters := p.digits(i); n > 0 && n < 3 && !letters && p.has(i+1, euSide) && p.t[i+1].spaced { // 3 esq
		return p.dot(i + 2)
	}
	if n, letters := p.digits(i); n > 0 && n < 3 && !letters && p.isWord(i+1) && p.t[i+1].end-p.t[i+1].start == 1 && p.t[i+1].capital && p.t[i+1].spaced && p.isMark(i+2, ',') { // 5 B,
		return i + 2
	}
	if p.has(i, euSide) && p.isNumber(i-1) && p.t[i].spaced && !p.t[i].capital && p.segmentOver(i+1) { // 14 bajo,
		return i + 1
	}
	if n, _ := p.digits(i); n > 0 && n <= 3 && p.isMark(i+1, 0xC2) { // 3º
		j := i + 2
		if p.isWord(j) && p.t[j].end-p.t[j].start <= 4 && (p.t[j].capital || p.t[j].class&euStop == 0) {
			j++
		}
		return j
	}
	return 0
}

// segmentOver reports whether a segment ends before token i.
func (p *euParts) segmentOver(i int) bool {
	return i >= p.n || p.t[i].kind == line || p.t[i].kind == mark && bytesIn(p.t[i].mark, ",.;)!?|")
}

// dot passes over the full stop of what is short.
func (p *euParts) dot(i int) int {
	if p.isMark(i, '.') && i+1 < p.n {
		return i + 1
	}
	return i
}

// cpa reads a postcode of Argentina at token i: C1043BBZ (Correo Argentino, CPA).
func (p *euParts) cpa(i int) int {
	s := p.t[i].start
	if !p.isWord(i) || p.t[i].end-s != 1 || s+8 > len(p.b) || p.b[s]-'A' > 25 || s+8 < len(p.b) && detectors.IsAlnum(p.b[s+8]) {
		return 0
	}
	for k, c := range p.b[s+1 : s+8] {
		if k < 4 && !detectors.IsDigit(c) || k > 3 && c-'A' > 25 {
			return 0
		}
	}
	for i < p.n && p.t[i].start < s+8 {
		i++
	}
	return i
}

// town reads "10115 Berlin", "1015 CJ Amsterdam", "01310-100", "4000-322 Porto".
func (p *euParts) town(i int) int {
	prefixed := i > 1 && p.isMark(i-1, '-') && !p.t[i].spaced
	if !prefixed && p.isNumber(i+2) && p.isMark(i+1, '-') && p.isWord(i) && countryCode(p.b, p.t[i+2].start) == p.t[i].start { // DK-8210 Aarhus
		if e := p.town(i + 2); e > i+3 {
			p.sum++
			return e
		}
		return 0
	}
	if e := p.cpa(i); e > 0 {
		p.towns++
		p.sum++
		return max(e, p.words(e, 3))
	}
	n, letters := p.digits(i)
	t := &p.t[i]
	switch {
	case n == 8 && t.end-t.start == 9 || n == 7 && t.end-t.start == 8 && letters:
		p.sum++
		if e := p.words(i+1, 3); e > 0 {
			return e
		}
		return i + 1
	case letters, n != 4 && n != 5:
		return 0
	}
	j := i + 1
	if n == 4 && p.isWord(j) && p.t[j].end-p.t[j].start == 2 && p.b[p.t[j].start+1] < 'a' {
		j++
	}
	e := p.words(j, 3)
	if e == 0 {
		if n == 5 && p.towns > 0 {
			return i + 1
		}
		return 0
	}
	k, _ := p.place(j)
	if w := p.b[p.t[j].start:p.t[j].end]; p.open && k == 0 && !prefixed && len(w) > 1 && w[1] < 'a' && p.t[i-1].kind != line {
		return 0 // Model 5, 2000 RPM
	}
	p.towns++
	p.sum++
	if p.open {
		p.sum += .5
	}
	if k > 0 {
		p.listed = true
		if e > j+k && p.has(j+k, euJoin) {
			return e // Mautern an der Donau
		}
		return j + max(k, 1)
	}
	return e
}
