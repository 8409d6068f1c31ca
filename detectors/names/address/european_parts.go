package address

// read takes parts from token i on.
func (p *euParts) read(i int) {
	p.end = i
	for k := 0; k < 12; k++ {
		p.looks++
		next, g := i, joined
		if i > p.first {
			next, g = p.gap(i)
		}
		if next < 0 || g == stop {
			return
		}
		e := p.part(next, g)
		if e == 0 {
			// A quarter that no list knows, if a part follows.
			e = p.words(next, 3)
			if e == 0 || !p.street || g < other {
				return
			}
			n2, g2 := p.gap(e)
			probe := *p
			if n2 < 0 || g2 == stop || probe.part(n2, g2) == 0 {
				if g == comma && (e >= p.n || p.t[e].kind == line || p.isMark(e, '.')) {
					p.end = e
				}
				return
			}
			i = e
			continue
		}
		i, p.end = e, e
	}
}

// words takes up to most capitalised words, with particles between.
func (p *euParts) words(i, most int) int {
	end := 0
	for k := i; k-i < most+2 && p.isWord(k) && (k == i || p.t[k].spaced || p.t[k-1].end == p.t[k].start); k++ {
		switch {
		case p.t[k].class&euStop != 0 && !p.t[k].capital && !(p.is(k, "an") && p.is(k+1, "der", "dem")):
			return end
		case p.t[k].capital:
			end = k + 1
		case p.t[k].class&euJoin == 0:
			return end
		}
	}
	return end
}

func (p *euParts) part(i int, g gap) int {
	if !p.street {
		return p.streetAt(i)
	}
	if e := p.unitAt(i); e > 0 {
		return e
	}
	if n, letters := p.digits(i); letters && n <= 2 && p.t[i].end-p.t[i].start <= 3 && g == comma { // 3E
		return i + 1
	}
	if p.has(i, euArea) {
		j := i + 1
		if p.isMark(j, '.') {
			j++
		}
		if e := p.words(j, 3); e > 0 {
			p.sum += .5
			return e
		}
		return 0
	}
	if e := p.town(i); e > 0 {
		return e
	}
	if p.open && p.towns == 0 && g >= comma { // Ubide 48145
		if e := p.words(i, 3); e > 0 {
			if n, letters := p.digits(e); n == 5 && !letters {
				p.towns++
				p.sum += 1.5
				return e + 1
			}
		}
	}
	if n, _ := p.place(i); n > 0 && p.t[i].capital {
		p.listed = true
		if p.towns < 2 {
			p.sum++
		}
		p.towns++
		return i + n
	}
	if p.has(i, euState) && p.t[i].end-p.t[i].start == 2 && p.b[p.t[i].start+1] < 'a' && p.towns > 0 {
		p.sum += .5
		return i + 1
	}
	return 0
}
