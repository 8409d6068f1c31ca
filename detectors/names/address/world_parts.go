package address

// wParts reads the parts of an address of these languages.
type wParts struct {
	*wReader
	first, end int
	sum        float32
	street     bool
	numbered   bool // a house number
	admins     int
	units      int
}

// starts reports whether an address may begin at token i.
func (p *wParts) starts(i int) bool {
	switch {
	case p.isNumber(i):
		return !(i > 0 && !p.t[i].spaced && p.t[i-1].kind != line)
	case p.has(i, wHead|wAdmin|wCity), p.has(i, wUnit) && p.isNumber(i+1) && p.has(i+2, wHead): // số 60 đường
		return true
	}
	e := p.name(i, 3)
	return e > i && (p.has(e, wTail|wAfter) || i == 0 || p.t[i-1].kind == line) && (p.has(e, wTail|wAfter))
}

// read takes parts from token i on.
func (p *wParts) read(i int) {
	p.end = i
	for range 16 {
		commas, broken := i == p.first, false
		for k := 0; k < 3 && i < p.n; k++ {
			switch t := &p.t[i]; {
			case t.kind == line:
				commas, broken = false, true
				i++
			case t.kind == mark && (t.mark == ',' || t.mark == '/' || t.mark == '-' || t.mark == '(' && t.spaced || t.mark == ')'): // os.Exit(0) is code
				commas = !broken
				i++
			case t.kind == mark && t.mark == '.' && i+1 < p.n && (p.has(i+1, wHead|wAdmin|wUnit) || p.isNumber(i+1) || p.isMark(i+1, ',')) && p.has(i-1, wTail|wUnit|wAfter):
				i++
			}
		}
		e := p.part(i, commas)
		if e <= i {
			return
		}
		i, p.end = e, e
	}
}

// part reads the part at token i, 0 if none stands there.
func (p *wParts) part(i int, commas bool) int {
	if i >= p.n {
		return 0
	}
	switch {
	case p.has(i, wHead) && !p.street:
		return p.headed(i)
	case p.has(i, wAdmin):
		if e := p.admin(i); e > 0 {
			return e
		}
	case p.has(i, wUnit):
		if j := p.dot(i + 1); p.isNumber(j) {
			if p.street && !p.numbered {
				p.sum += .5
			}
			p.numbered = true
			p.unit()
			return j + 1
		}
	}
	if p.isNumber(i) {
		return p.number(i)
	}
	e := p.name(i, 3)
	switch {
	case e == i:
		return 0
	case p.has(e, wTail):
		p.sum += 1.5
		p.street = true
		e++
		if p.isMark(e, '.') {
			e++
		}
		if p.isNumber(e) && !p.numbered {
			p.numbered = true
			p.sum += 1.5
			e++
		}
		return e
	case p.has(e, wAfter):
		p.place()
		return e + 1
	case p.has(i, wCity) && (p.isMark(e, ',') || p.street):
		p.place()
		return e
	case p.street && p.numbered && p.isMark(e, '/') && p.name(e+1, 2) > e+1: // Kadıköy/İstanbul
		p.place()
		return p.name(e+1, 2)
	case commas && p.street && p.numbered:
		p.sum += .5
		return e
	}
	return 0
}

func (p *wParts) unit() {
	if p.units < 3 {
		p.sum++
	}
	p.units++
}

func (p *wParts) place() {
	if p.admins < 3 {
		p.sum++
	}
	p.admins++
}

// headed reads "ul. Kwiatowa 5/12", "ул. Ленина".
func (p *wParts) headed(i int) int {
	j := p.dot(i + 1)
	e := p.name(j, 4)
	if p.isNumber(j) && e == j { // ul. 3 Maja
		e = p.name(j+1, 3)
		if e == j+1 {
			return 0
		}
	}
	if e == j && j > i+1 { // ul. kwiatowa 5
		for e-j < 3 && e < p.n && p.t[e].kind == word && p.t[e].class == 0 {
			e++
		}
		if !p.isNumber(e) {
			return 0
		}
	}
	if e == j {
		return 0
	}
	p.street = true
	p.sum += 1.5
	if p.numbered {
		p.sum += 1.5 // 123 đường Nguyễn Trãi
	}
	k := e
	if p.isMark(k, ',') {
		k++
	}
	if p.isNumber(k) && p.t[k].end-p.t[k].start < 9 && !(k > e && p.postal(k)) {
		p.numbered = true
		p.sum += 1.5
		return k + 1
	}
	return e
}

// admin reads "г. Москва", "Phường 2", "TP. Hồ Chí Minh".
func (p *wParts) admin(i int) int {
	j := p.dot(i + 1)
	if p.has(j, wHead) && p.t[i].class&wTail != 0 { // thành phố
		j++
	}
	if p.isNumber(j) && p.t[j].end-p.t[j].start <= 2 {
		p.place()
		return j + 1
	}
	e := p.name(j, 4)
	if e == j {
		return 0
	}
	p.place()
	return e
}

// postal reports whether number i is a postcode: 00-950, five or six digits.
func (p *wParts) postal(i int) bool {
	n, dash := 0, false
	for _, c := range p.b[p.t[i].start:p.t[i].end] {
		switch {
		case c-'0' < 10:
			n++
		case c == '-' && n == 2:
			dash = true
		default:
			return false
		}
	}
	return n == 5 && (dash || p.t[i].end-p.t[i].start == 5) || n == 6 && !dash
}

// number reads a postcode with the town behind it, or a house number before its
// street.
func (p *wParts) number(i int) int {
	if p.postal(i) {
		p.sum++
		if e := p.name(i+1, 3); e > i+1 && p.street {
			return e
		}
		return i + 1
	}
	if i == p.first && p.has(i+1, wHead) && p.t[i].end-p.t[i].start < 8 {
		p.numbered = true
		return i + 1
	}
	if p.street && !p.numbered {
		p.numbered = true
		p.sum += 1.5
		return i + 1
	}
	return 0
}
