package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// mostLeftSegments bounds how many names before an address in small letters belong to
// it.
const mostLeftSegments = 3

// leftSmall goes on to the left over names in small letters that belong to the address
// from token i on: "bring to |clifton block 8, street 12", "come to |south b, plainsview
// estate, court 5". What stands before them must say that a place follows, or the name
// that it is one.
func (r *reader) leftSmall(i int) int {
	from := i
	for k := 0; k < mostLeftSegments; k++ {
		end := from
		if r.isMark(end-1, ',') {
			end--
		} else if k > 0 || end == 0 || r.t[end].kind == word && !r.has(end, enUnit|enHouse|enLevel) {
			break
		}
		s, telling := r.leftSegment(end)
		if s == end || end == from && telling < 2 && !r.oneName(s, end) {
			break
		}
		if telling < 2 && r.is(s-1, "am", "im", "i'm", "is", "its", "it's") {
			break // i am theophilus, ward 6
		}
		if s > 0 && !r.mayLead(s-1) && !(r.isMark(s-1, ',') && telling > 1) {
			break
		}
		from = s
	}
	return from
}

// oneName reports whether the tokens [s, e) are one name of no list.
func (r *reader) oneName(s, e int) bool {
	w := r.b[r.t[s].start:r.t[s].end]
	return e == s+1 && len(w) > 4 && !lexicon.CommonEN.Has(w) && !lexicon.CommonID.Has(w)
}

// leftSegment returns where the words in small letters begin that end before token end
// and may be the name of a place; telling is 1 where one of them is of no list, 2 where
// a word for a street, a house or a settlement is among them.
func (r *reader) leftSegment(end int) (s, telling int) {
	for s = end; s > 0 && end-s < 5; s-- {
		t := &r.t[s-1]
		if t.kind == number {
			if n, letters := r.digits(s - 1); n > 3 || letters && n > 2 || s < 2 || r.t[s-2].kind != word || r.t[s-2].capital || !t.spaced {
				break
			}
			continue
		}
		if t.kind != word || t.capital || t.class&(enStop|enCount|enNo|enNear) != 0 || s < end && !r.t[s].spaced {
			break
		}
		w := r.b[t.start:t.end]
		switch {
		case lexicon.FrequentEN.Has(w) && t.class&enJoin == 0, r.contraction(s - 1), r.sentenceID(s - 1), counted.Has(w), r.leads(s-1, publicPlace):
			return s, telling
		case lexicon.Given.Has(w) && t.class == 0 && !r.isPlaceAt(s-1):
			return end, 0
		case t.class&(enSuffix|enBuilding|enStreet) != 0 || r.leads(s-1, settlement):
			telling = 2
		case t.class&^(enDirection|enFirst|enJoin|enLead|enUnit|enHouse|enHead|enState) != 0:
			return s, telling
		case !lexicon.CommonEN.Has(w) && !lexicon.CommonID.Has(w) && len(w) > 3:
			telling = max(telling, 1)
		case t.class == 0 && !leafy.Has(w) && !streetish.Has(w) && len(w) > 3 && s == end:
			return s, telling
		}
	}
	if telling == 0 || telling == 2 && s == end-1 {
		return end, 0
	}
	for s < end && r.has(s, enJoin) && !r.is(s, "the", "el", "la", "st") {
		s++
	}
	return s, telling
}

// isPlaceAt reports whether a place that a list knows begins at token i.
func (r *reader) isPlaceAt(i int) bool { n, _ := r.place(i); return n > 0 }

// mayLead reports whether token i is a mark or a word behind which a place begins.
func (r *reader) mayLead(i int) bool {
	t := &r.t[i]
	switch t.kind {
	case line:
		return true
	case mark:
		return bytesIn(t.mark, ".:(!?-")
	case word:
		return r.is(i, "to", "at", "in", "from", "near", "reach", "is", "its", "it's", "im", "i'm", "bring", "come", "deliver", "send", "address", "addr", "going", "here", "outside", "inside", "by", "on", "of", "place", "pls", "please", "live", "stay", "pickup", "we're", "am")
	}
	return false
}
