package address

import "github.com/samar-privacy/samar/detectors/lexicon"

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
	if p.unit && !p.street && p.end == p.first+2 && (p.twin(p.first) || p.twinHouse(p.first)) {
		return 2 // flat 12, but it's flat 21, 9 Mill Road
	}
	if p.unit && p.dwelling && !p.street && p.is(p.end, "above", "below", "beneath", "opposite", "under", "over") && p.is(p.end+1, "me", "us", "mine", "ours") {
		return 1.5
	}
	opens := p.opens(from)
	chain := p.chain(from)
	if d := (doorParts{reader: p.reader}); p.unit && p.dwelling && from > 1 && p.is(from-1, "of", "at", "in") && chain == 0 && d.neighbour(from-2) && p.isWord(p.end) && !p.t[p.end].capital {
		return 1 // the lads in flat 2 smoke
	}
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
		if d := (doorParts{reader: p.reader}); p.unit && from > 1 && p.is(from-1, "of", "at", "in") && d.neighbour(from-2) {
			sum++ // Mr Osei of house 14
		}
		p.looks += 4
		if s, e := p.t[from].start, p.t[p.end-1].end; p.housed && p.homesAround(s, e, true) >= 1 || homelyAround(p.b, s, e) && p.homesAround(s, e, false) >= .5 {
			sum++
		}
	}
	return sum
}

// twinHouse reports whether the word for a house at token i stands once more, there before
// the name of an estate: between |House 9 and House 11, Larkspur Estate.
func (p *enParts) twinHouse(i int) bool {
	if !p.leads(i, dwellingUnit) {
		return false
	}
	for k := i + 2; k < i+5 && k+4 < p.n; k++ {
		if !p.isWord(k) || !p.same(k, i) || !p.isNumber(k+1) || !p.isMark(k+2, ',') || !p.isWord(k+3) || !p.t[k+3].capital {
			continue
		}
		for e := k + 4; e < k+6 && p.isWord(e) && p.t[e].capital; e++ {
			if p.t[e].class&(enBuilding|enSuffix) != 0 {
				return true
			}
		}
	}
	return false
}

// twin reports whether the word for a unit at token i stands once more, there before an
// address: |flat 12 …, flat 21, 9 Mill Road.
func (p *enParts) twin(i int) bool {
	for k := 0; k+4 < p.n; k++ {
		if p.t[k+2].mark != ',' { // rarest, and asked of every token
			continue
		}
		if k != i && p.isWord(k) && p.isNumber(k+1) && p.isMark(k+2, ',') && p.isNumber(k+3) && p.same(k, i) && p.isWord(k+4) && p.t[k+4].class&(enStop|enCount) == 0 {
			if w := p.b[p.t[k+4].start:p.t[k+4].end]; p.t[k+4].capital || !lexicon.CommonEN.Has(w) || leafy.Has(w) || p.has(k+5, enStreet) {
				return true
			}
		}
	}
	return false
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
	if !d.ends(p.end) && !(p.housed && p.is(p.end, "rear", "front", "back", "upstairs", "downstairs")) && n < 3 && !(p.isWord(p.end) && p.t[p.end-1].capital && !p.t[p.end].capital && n > 1) {
		return 0
	}
	return n
}

// opens reports whether token i begins a text, a line or a clause.
func (r *reader) opens(i int) bool {
	if i == 0 {
		return r.t[0].start == 0
	}
	before := &r.t[i-1]
	return before.kind == line || before.kind == mark && bytesIn(before.mark, ":?!(") || r.isMark(i-1, '.') && r.t[i].spaced
}
