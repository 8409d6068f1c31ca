package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// visited reports whether the parts from token from on, and what is beside them from
// token head on, are a stall, a floor or a room of a market, a mall, a park or a hotel,
// which people visit, with no word of a home or of a parcel around:
// pasar baru lantai 2 blok b 34 banyak baju, taman mini lantai 2 blok b.
func (p *idParts) visited(from, head int) bool {
	if p.cue || p.streets > 0 || p.levels > 0 || p.neighboured || p.places > 0 {
		return false
	}
	nameless := p.named == 0
	switch {
	case p.hall, p.is(head, "pasar", "mall", "itc"):
		if !p.isWord(p.end) {
			return false // a line of an address
		}
	case p.is(head, "taman", "tmn"), p.among(head, guests), p.isWord(head+1) && p.among(head+1, guests):
	case nameless && p.has(from, idBlock) && (p.floorBefore(from) || p.is(from-1, "rak", "parkir", "parkiran", "tribun", "kursi", "hall", "area", "zona")):
	case p.is(head, "villa", "vila"):
	default:
		return false
	}
	if cueBefore(p.b, p.t[head].start) != noCue {
		return false
	}
	p.looks += 12
	around := p.homesAroundIn(p.t[head].start, p.t[p.end-1].end, false, &homeWordsID)
	if p.is(head, "taman", "tmn") && !p.floor(head) || p.is(head, "villa", "vila") && !p.roomed(head) {
		return around < 0 // an estate, unless it is visited
	}
	return around <= 0
}

// guests are houses for guests and readers, where a floor or a room is nobody's home.
var guests = lexicon.New("hotel homestay losmen hostel resort resor pujasera foodcourt museum stadion perpustakaan perpus")

// floor reports whether a floor is among the parts from token head on, and no tower,
// unit or room is.
func (p *idParts) floor(head int) bool {
	floor := false
	for i := head; i < p.end; i++ {
		switch {
		case p.is(i, "lantai", "lantei", "lt"):
			floor = true
		case p.has(i, idLevel):
			return false
		}
	}
	return floor
}

// roomed reports whether a room or a floor is among the parts from token head on.
func (p *idParts) roomed(head int) bool {
	for i := head; i < p.end; i++ {
		if p.is(i, "kamar", "kmr", "lantai", "lantei", "lt") {
			return true
		}
	}
	return false
}

// floorBefore reports whether a floor stands right before token i: lantai 3 |blok c.
func (p *idParts) floorBefore(i int) bool {
	return i > 1 && (p.isNumber(i-1) || p.is(i-1, "dasar")) && (p.is(i-2, "lantai", "lantei", "lt") || p.isMark(i-2, '.') && p.is(i-3, "lt"))
}
