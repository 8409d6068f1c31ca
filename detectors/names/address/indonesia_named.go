package address

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// nameIDAt takes a street or quarter without a word for one and the number of a
// house, which begin at p behind the cue by: "antar ke |kenjeran 301 surabaya|",
// "kirim ke |pakis gunung 2 no 31|".
func nameIDAt(r *reader, b []byte, p int, by *cue) (detectors.Found, bool) {
	if by == nil || by.kind == noCue || !hasDigit(b[p:min(len(b), p+60)]) || !indonesianCue(by.text) {
		return detectors.Found{}, false
	}
	at := r.loadTo(b, p, firstReach)
	if r.t[at].start != p {
		return detectors.Found{}, false
	}
	e, strange := r.nameWordsID(at)
	if e == at || strange == 0 || indoorsID.Has(b[p:r.t[at].end]) {
		return detectors.Found{}, false
	}
	id := idParts{reader: r, end: e, named: 1, streets: 1, cue: true}
	id.note(idStreet, 1.5, false)
	id.lastName = true
	n, letters := id.digits(e)
	switch {
	case id.has(e, idNo):
	case n == 0 || id.counts(e+1) || id.isMark(e+1, '%') || id.isMark(e+1, ':'):
		return detectors.Found{}, false
	case id.has(e+1, idNo): // a lane and its house
		e++
	case n == 1 && !letters, n > 4 && !letters, !id.ends(e + 1):
		return detectors.Found{}, false
	}
	next, alone := 0, !id.has(e, idNo)
	if !alone {
		next = id.houseNo(e)
	} else {
		next = id.bare(e, joined)
	}
	if next == 0 || !id.ends(next) {
		return detectors.Found{}, false
	}
	id.end = next
	id.tail(at)
	if alone && id.end == next && by.text == "pindah ke" {
		return detectors.Found{}, false // pindah ke xiaomi 14
	}
	return found(p, r.t[id.end-1].end, enough, 0)
}

// indoorsID are what a number is of inside a house, and of people in a row.
var indoorsID = lexicon.New("meja kursi dapur kasir loker rak ruang ruangan kelas lift gerbong gate pintu gerbang konter counter stand booth terminal peron loket posisi klasemen peringkat ranking rank antrian antrean urutan nomer halaman versi level ronde babak grup tim")

// indonesianCue reports whether the cue text is of Indonesian: its last word is.
func indonesianCue(text string) bool {
	k := len(text)
	for k > 0 && text[k-1] != ' ' {
		k--
	}
	switch text[k:] {
	case "ke", "di":
		return true
	}
	return len(text) > 5 && text[:5] == "alama"
}

// nameWordsID returns the token behind up to four words of a name at token i and
// how many of them no list of the language holds.
func (r *reader) nameWordsID(i int) (end, strange int) {
	e := i
	for e-i < 4 && r.isWord(e) && (e == i || r.t[e].spaced) && (r.t[e].class&^idTailed == 0 || r.innerLane(e)) {
		if r.innerLane(e) {
			e++
			continue
		}
		w := r.b[r.t[e].start:r.t[e].end]
		if len(w) < 3 || plainID.Has(w) && r.t[e].class == 0 || behindID.Has(w) || lexicon.FrequentEN.Has(w) || between[string(w)] || verbID(w) || publicID.Has(w) || headsID[string(r.lower(r.t[e].start, r.t[e].end))] != 0 {
			return i, 0
		}
		n, kind := r.place(e)
		town := n > 0 && kind&(lexicon.City|lexicon.Province|lexicon.Country) != 0
		if r.t[e].class == 0 && !town && !lexicon.CommonID.Has(w) && !lexicon.CommonEN.Has(w) && len(w) > 3 {
			strange++
		}
		e++
	}
	return e, strange
}

// innerLane reports "dalam" behind the side of a street and before a number, at token i:
// cempaka timur |dalam| 8.
func (r *reader) innerLane(i int) bool {
	return r.is(i, "dalam") && r.isNumber(i+1) && r.is(i-1, "timur", "barat", "utara", "selatan", "tengah", "raya")
}

// ends reports whether the clause ends before token i, or goes on with the name of
// a town, another part or a small word.
func (p *idParts) ends(i int) bool {
	if i >= p.n || p.t[i].kind != word {
		return !p.isNumber(i)
	}
	n, _ := p.place(i)
	return n > 0 || p.t[i].class&(idRT|idRW|idBlock|idNo|idMark|idAdmin|idLevel) != 0 || p.t[i].class&idStop != 0 && p.t[i].class&idUnit == 0
}
