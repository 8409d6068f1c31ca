package address

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// state reads "IL", "NSW", with its postcode behind it "il 62704".
func (p *enParts) state(i int) int {
	if p.isMark(i+1, '.') && p.is(i, "d") && p.is(i+2, "c") && p.isMark(i+3, '.') {
		return i + 4
	}
	if e := p.stateShort(i); e > 0 {
		return e
	}
	if e := p.stateDotted(i); e > 0 {
		return e
	}
	t := &p.t[i]
	if !p.has(i, enState) {
		return 0
	}
	upper := true
	for _, c := range p.b[t.start:t.end] {
		upper = upper && c < 'a'
	}
	next := i + 1
	if p.isMark(next, '.') || p.isMark(next, ',') {
		next++
	}
	if n, letters := p.digits(next); (upper || p.lower) && (!letters && (n == 4 || n == 5) || n == 9 && p.t[next].end-p.t[next].start == 10 && p.b[p.t[next].start+5] == '-') {
		return i + 1
	}
	if !upper && !(p.lower && p.street && next < p.n+1 && p.is(i, "tx", "nc", "wa", "fl", "nj", "il", "ny", "tn", "ky", "wi", "mn", "sc", "nv", "nm", "az", "va", "ca", "mo", "mn") && i > 2 && (p.isMark(i-1, ',') || p.isMark(i-2, ',') || p.isMark(i-3, ','))) {
		return 0
	}
	return i + 1
}

// stateDotted reads the two letters of a state with full stops before its postcode:
// "N.J. 08873".
func (p *enParts) stateDotted(i int) int {
	for k := i; k < i+4; k += 2 {
		if !p.isWord(k) || p.t[k].end-p.t[k].start != 1 || !p.t[k].capital || !p.isMark(k+1, '.') {
			return 0
		}
	}
	if n, letters := p.digits(i + 4); n == 5 && !letters && p.t[i+4].spaced {
		return i + 4
	}
	if p.isMark(i-1, ',') && !p.t[i+2].spaced && statesDotted[[2]byte{p.b[p.t[i].start], p.b[p.t[i+2].start]}] && p.segmentEnds(i+4) {
		return i + 4 // Roosevelt, N.Y.
	}
	return 0
}

// stateShort reads the name of a state or a federal state as it is shortened before
// a postcode: "Ariz. 85016", "UP 273001".
func (p *enParts) stateShort(i int) int {
	if !p.isWord(i) || !p.t[i].capital || i == p.first {
		return 0
	}
	w := p.b[p.t[i].start:p.t[i].end]
	if e := p.dot(i + 1); p.isNumber(e) && p.t[e].spaced && len(w) < 6 {
		switch n, letters := p.digits(e); {
		case letters, p.t[e].end-p.t[e].start != n:
		case n == 5 && statesShort.Has(w), n == 6 && len(w) == 2 && w[1]-'A' < 26:
			return e
		}
	}
	return 0
}

// statesDotted are the letters of states and territories that are written with full
// stops where no postcode follows.
var statesDotted = map[[2]byte]bool{{'N', 'Y'}: true, {'N', 'J'}: true, {'N', 'C'}: true, {'N', 'D'}: true, {'N', 'H'}: true, {'N', 'M'}: true, {'D', 'C'}: true, {'R', 'I'}: true, {'S', 'C'}: true, {'S', 'D'}: true, {'W', 'V'}: true, {'B', 'C'}: true, {'N', 'T'}: true, {'U', 'P'}: true, {'M', 'P'}: true}

// statesShort are the traditional short names of the United States.
var statesShort = lexicon.New("ala ariz ark calif colo conn del fla ill ind kan kans mass mich minn miss mont neb nebr nev okla ore oreg penn penna tenn tex wash wis wisc wyo")

// outward reads the first half of a British postcode that ends a clause behind a
// street: ", SW4", ", g11".
func (p *enParts) outward(i int, g gap) int {
	if !p.housed || !p.isWord(i) || p.t[i].end-p.t[i].start > 2 || !p.isNumber(i+1) || p.t[i+1].spaced || g < comma && !p.t[i].capital {
		return 0
	}
	n, _ := p.digits(i + 1)
	if n > 2 || p.t[i+1].end-p.t[i+1].start > n+1 || !areasUK.Has(p.b[p.t[i].start:p.t[i].end]) || !p.segmentEnds(i+2) {
		return 0
	}
	return i + 2
}

// areasUK are the postcode areas of the United Kingdom (Royal Mail).
var areasUK = lexicon.New(`ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng
nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze`)

// eircode reads a postcode of Ireland: "D08 XY12".
func (p *enParts) eircode(i int) int {
	b := p.b
	if !p.isWord(i) {
		return 0
	}
	s := p.t[i].start
	e := s + 7
	if s+3 < len(b) && b[s+3] == ' ' {
		e++
	}
	if e > len(b) || detectors.IsDigit(b[s]) || !detectors.IsAlnum(b[s]) || !p.lower && b[s] >= 'a' || !detectors.IsDigit(b[s+1]) || !detectors.IsDigit(b[s+2]) && b[s+2]|0x20 != 'w' || e < len(b) && detectors.IsAlnum(b[e]) {
		return 0
	}
	digits, letters := 0, 0
	for _, c := range b[e-4 : e] {
		switch {
		case detectors.IsDigit(c):
			digits++
		case c-'A' < 26 || p.lower && c-'a' < 26:
			letters++
		default:
			return 0
		}
	}
	if letters == 0 || digits == 0 && !(p.street && b[s] < 'a') {
		return 0
	}
	j := i
	for j < p.n && p.t[j].start < e {
		j++
	}
	return j
}

// postcode reads a ZIP code, a postcode of Australia, Singapore, India or
// Malaysia behind a place, or one of the United Kingdom or Canada.
func (p *enParts) postcode(i int) int {
	if p.isNumber(i) {
		n, letters := p.digits(i)
		t := &p.t[i]
		switch {
		case p.code && p.sure, !letters && n < 6 && !p.has(i-1, enState) && p.dialled(i, n):
			return 0 // a telephone number behind it
		case !letters && (n == 5 || n == 6 || n == 4 && p.town > 0):
			if n == 6 || n == 5 || p.town > 0 {
				return i + 1
			}
		case n == 9 && !letters && t.end-t.start == 9 && p.town > 0 && p.has(i-1, enState): // IL 606041234
			return i + 1
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
	if p.isMark(i+1, '(') && p.isNumber(i+2) && p.is(i, "s") { // S(329238)
		if n, letters := p.digits(i + 2); n == 6 && !letters && p.isMark(i+3, ')') {
			return i + 4
		}
	}
	if e := p.eircode(i); e > 0 {
		return e
	}
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
		if detectors.IsDigit(in[0]) && detectors.IsLetter(in[1]) && (detectors.IsLetter(in[2]) || detectors.IsDigit(in[2]) && e-s == 6 && detectors.IsDigit(b[s+1]) && detectors.IsLetter(b[s+2])) {
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
