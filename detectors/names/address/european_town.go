package address

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
	if n, _ := p.digits(i); n > 0 && n <= 3 && p.isMark(i+1, 0xC2) { // 3º
		j := i + 2
		if p.isWord(j) && p.t[j].end-p.t[j].start <= 4 && (p.t[j].capital || p.t[j].class&euStop == 0) {
			j++
		}
		return j
	}
	return 0
}

// town reads "10115 Berlin", "1015 CJ Amsterdam", "01310-100", "4000-322 Porto".
func (p *euParts) town(i int) int {
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
	p.towns++
	p.sum++
	if p.open {
		p.sum += .5
	}
	if k, _ := p.place(j); k > 0 {
		p.listed = true
		if e > j+k && p.has(j+k, euJoin) {
			return e // Mautern an der Donau
		}
		return j + max(k, 1)
	}
	return e
}
