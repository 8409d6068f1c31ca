package address

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// idTold are the words that a clause behind a cue must hold two of.
const idTold = idStreet | idEstate | idAdmin | idNo | idBlock | idLevel | idRT | idRW | idMark

// clauseIDAt is clauseAt for Indonesian: "antar ke |ruko nomor dua dari ujung,
// lantai atas|".
func clauseIDAt(b []byte, p int) (detectors.Found, bool) {
	r := reader{classes: wordsID, places: lexicon.PlacesID}
	at := r.loadTo(b, p, firstReach)
	if r.t[at].start != p {
		return detectors.Found{}, false
	}
	told, names, end := 0, 0, 0
	indoors, outdoors := false, false
	for i := at; i < r.n && i-at < mostClause; i++ {
		t := &r.t[i]
		if t.kind == line || t.kind == mark && bytesIn(t.mark, "!?;|\"'@$%<>=_*(") || r.isMark(i, '.') && (i+1 >= r.n || r.t[i+1].spaced) && !r.abbreviated(i-1) {
			break
		}
		if t.kind == mark {
			if t.mark == ',' && !r.goesOnID(i+1) {
				break
			}
			continue
		}
		if t.kind == number {
			if n, _ := r.digits(i); n > 4 || r.has(i+1, idUnit) && !r.has(i+1, idLevel) || r.isMark(i+1, ':') {
				return detectors.Found{}, false
			}
			end = i + 1
			continue
		}
		if t.class&idStop != 0 && t.class&idTailed == 0 && !r.is(i, "dari", "ke", "di", "bu", "pak", "ibu", "bapak") {
			break
		}
		w := r.b[t.start:t.end]
		indoors = indoors || r.is(i, "hotel", "kamar", "pintu", "kasir", "meja", "lobby", "lobi", "lift", "toilet", "kolam", "terminal", "stasiun", "bandara", "gate", "mall", "loket", "peron", "gerbong", "kursi", "studio", "peringkat", "level")
		outdoors = outdoors || t.class&(idStreet|idAdmin|idRT|idRW) != 0 || t.class&idEstate != 0 && !r.is(i, "mall", "gedung")
		switch {
		case t.class&idTold != 0 || headsID[string(r.lower(t.start, t.end))] != 0:
			told++
		case plainID.Has(w) && !t.capital && !r.is(i, "rumah"):
			return detectors.Found{}, false
		case t.capital, t.class&idOne != 0, !lexicon.CommonID.Has(w) && len(w) > 3:
			names++
		}
		end = i + 1
	}
	if end == 0 || told < 2 || names == 0 || indoors && !outdoors || r.is(end-1, "di", "ke", "dari") {
		return detectors.Found{}, false
	}
	return found(p, r.t[end-1].end, enough, 0)
}

// goesOnID reports whether a segment of an address may begin at token i.
func (r *reader) goesOnID(i int) bool {
	return r.isNumber(i) || r.isWord(i) && (r.t[i].class&idTold != 0 || r.t[i].capital && r.t[i].class&idStop == 0 || r.is(i, "rumah", "pagar"))
}
