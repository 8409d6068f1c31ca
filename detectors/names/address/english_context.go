package address

// leastEN is what the parts must say for the words around them to be looked at.
const leastEN = 1.25

// told is worth of what stands around parts that begin at token from and do not
// make an address by themselves: a clause of their own, names one after another,
// words of houses, parcels and neighbours nearby.
func (p *enParts) told(from int) float32 {
	sum := float32(0)
	if p.faint && p.town+p.segments == 0 {
		return 0 // 3 Fire Keys
	}
	opens := from == 0 && p.t[0].start == 0 || from > 0 && (p.t[from-1].kind == line || p.isMark(from-1, ':') || p.isMark(from-1, '.') && p.t[from].spaced)
	chain := p.chain(from)
	if opens && chain > 1 {
		sum += .5
	}
	if chain > 2 {
		sum += .5
	}
	if chain > 3 {
		sum += .5
	}
	if chain > 0 {
		p.looks += 4
		if homelyAround(p.b, p.t[from].start, p.t[p.end-1].end) {
			sum++
		}
	}
	return sum
}

// chain counts the segments between commas from token from to the last, 0 if what
// is counted goes on behind them.
func (p *enParts) chain(from int) int {
	n := 1
	for i := from; i < p.end; i++ {
		if p.isMark(i, ',') || p.t[i].kind == line {
			n++
		}
	}
	d := doorParts{reader: p.reader}
	if !d.ends(p.end) && n < 3 && !(p.isWord(p.end) && p.t[p.end-1].capital && !p.t[p.end].capital && n > 1) {
		return 0
	}
	return n
}
