package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// read takes parts from token i on.
func (p *enParts) read(i int) {
	p.end = i
	first := i
	passed := 0
	for k := 0; k < 20; k++ {
		p.taken++
		next, g := i, joined
		if i > first {
			next, g = p.gap(i)
		}
		if next < 0 || g == stop {
			return
		}
		if e := p.part(next, g); e > 0 {
			i, p.end, passed = e, e, 0
			continue
		}
		// A locality that no list knows counts if a part follows, or if it ends the
		// line behind a comma.
		if passed++; passed > 3 || p.end == first {
			return
		}
		e := p.locality(next, g)
		if e == 0 {
			return
		}
		i = e
		if g == comma && p.street && p.t[next].capital && (e >= p.n || p.t[e].kind == line || p.isMark(e, '.')) {
			p.end = e
			return
		}
	}
}

// locality passes over up to three words of a name.
func (p *enParts) locality(i int, g gap) int {
	if !p.street && !p.unit && !p.box {
		return 0
	}
	n := 0
	for n < 4 && p.isWord(i+n) && p.t[i+n].class&enStop == 0 && (n == 0 || p.t[i+n].spaced) && (p.t[i+n].capital || p.lower) && p.t[i+n].class&(enUnit|enBox) == 0 {
		if n > 0 {
			if k, _ := p.place(i + n); k > 0 {
				break
			}
			if p.state(i+n) > 0 || p.british(i+n) > 0 {
				break
			}
		}
		if lexicon.FrequentEN.Has(p.b[p.t[i+n].start:p.t[i+n].end]) && n == 0 && g < comma {
			return 0
		}
		n++
	}
	if n == 0 {
		return 0
	}
	return i + n
}

// part reads the part at token i and returns the token behind it, 0 if none
// stands there.
func (p *enParts) part(i int, g gap) int {
	if e := p.pobox(i); e > 0 {
		return e
	}
	if e := p.unitAt(i, g); e > 0 {
		return e
	}
	if !p.street || g >= comma {
		if e := p.streetAt(i); e > 0 {
			return e
		}
	}
	if !p.street && !p.unit && !p.box {
		return p.building(i, g)
	}
	if e := p.postcode(i); e > 0 {
		p.sum++
		if !p.isNumber(i) {
			p.sum++ // one of the United Kingdom or Canada
			p.sure = true
		}
		p.code = true
		return e
	}
	if e := p.state(i); e > 0 {
		p.sum++
		p.town++
		if n, letters := p.digits(e); n == 5 && !letters {
			p.sure = true
		}
		return e
	}
	if n, kind := p.place(i); n > 0 && (p.t[i].capital || g >= comma || p.lower) && (kind&(lexicon.Country|lexicon.Province|lexicon.City) != 0) {
		p.listed = true
		if p.town < 2 {
			p.sum++
		}
		p.town++
		return i + n
	}
	if p.has(i, enDirection) && g == joined && p.street && p.t[i].capital {
		return i + 1
	}
	return p.building(i, g)
}

// building reads "Rose Cottage", "Sai Residency".
func (p *enParts) building(i int, g gap) int {
	if i > 0 && g < comma {
		return 0
	}
	n := 0
	for n < 4 && p.isWord(i+n) && p.t[i+n].capital && p.t[i+n].class&enStop == 0 {
		if n > 0 && p.t[i+n].class&(enBuilding|enSuffix) != 0 {
			p.sum += .5
			return i + n + 1
		}
		n++
	}
	return 0
}
