package address

import "github.com/samar-privacy/samar/detectors"

// state reads "IL", "NSW", with its postcode behind it "il 62704".
func (p *enParts) state(i int) int {
	if !p.has(i, enState) {
		return 0
	}
	t := &p.t[i]
	upper := true
	for _, c := range p.b[t.start:t.end] {
		upper = upper && c < 'a'
	}
	next := i + 1
	if p.isMark(next, '.') || p.isMark(next, ',') {
		next++
	}
	if n, letters := p.digits(next); (upper || p.lower) && !letters && (n == 4 || n == 5) {
		return i + 1
	}
	if !upper {
		return 0
	}
	return i + 1
}

// postcode reads a ZIP code, a postcode of Australia, Singapore, India or
// Malaysia behind a place, or one of the United Kingdom or Canada.
func (p *enParts) postcode(i int) int {
	if p.isNumber(i) {
		n, letters := p.digits(i)
		t := &p.t[i]
		switch {
		case !letters && (n == 5 || n == 6 || n == 4 && p.town > 0):
			if n == 6 || n == 5 || p.town > 0 {
				return i + 1
			}
		case n == 9 && t.end-t.start == 10 && p.b[t.start+5] == '-':
			return i + 1
		case n == 3 && !letters && p.isNumber(i+1) && p.t[i+1].end-p.t[i+1].start == 3 && p.town > 0: // 560 001
			return i + 2
		}
		return 0
	}
	return p.british(i)
}

// british reads "LS1 4AP", "SW1A 1AA", "K1A 0B6".
func (p *enParts) british(i int) int {
	if !p.isWord(i) || p.t[i].end-p.t[i].start > 2 || !p.isNumber(i+1) || p.t[i+1].spaced {
		return 0
	}
	b := p.b
	s := p.t[i].start
	e := p.t[i+1].end
	if e-s > 4 || e+4 > len(b) {
		if e-s < 5 || e-s > 7 {
			return 0
		}
		in := b[e-3 : e] // LS14AP, written as one
		if detectors.IsDigit(in[0]) && detectors.IsLetter(in[1]) && detectors.IsLetter(in[2]) {
			return i + 2
		}
		return 0
	}
	in := b[e+1 : e+4]
	if b[e] != ' ' || e+4 < len(b) && detectors.IsAlnum(b[e+4]) {
		return 0
	}
	if detectors.IsDigit(in[0]) && detectors.IsLetter(in[1]) && (detectors.IsLetter(in[2]) || detectors.IsDigit(in[2])) {
		j := i + 2
		for j < p.n && p.t[j].start < e+4 {
			j++
		}
		return j
	}
	return 0
}
