package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// name takes the words of a name from token i, at most four; roman numerals and
// single digits go on one.
func (p *idParts) name(i, most int) int {
	s := i
	for i-s < most && i < p.n {
		t := &p.t[i]
		if t.kind == mark && t.mark == '.' && i > s && i+1 < p.n && p.t[i+1].kind == word && (p.t[i+1].capital || !p.t[s].capital) && (p.among(i-1, abbreviatedNames) || p.t[i-1].end-p.t[i-1].start == 1) { // Jl. Jend. Sudirman
			i++
			most++
			continue
		}
		if i > s && (!t.spaced && !p.isMark(i-1, '.') || p.t[i-1].kind == line) {
			break
		}
		if t.kind == number {
			// Jl. 17 Agustus, Gang 5
			if n, _ := p.digits(i); i == s && n <= 2 && p.isWord(i+1) && p.t[i+1].class&^idTailed == 0 && p.t[i+1].capital {
				i++
				continue
			}
			break
		}
		if i > s && t.kind == word && t.end-t.start == 1 && p.isMark(i-1, '.') && !t.spaced { // a.w. syahranie
			i++
			most++
			continue
		}
		if i == s && t.kind == word && !t.capital && t.class == 0 && p.is(i, "for", "with", "at", "on", "was", "is", "and", "has", "had", "from", "near", "were", "took", "to", "in", "of") {
			break
		}
		if i == s && p.is(i, "buntu", "lebar", "sempit", "panjang", "tembus", "besar", "kecil", "masuk") && (p.has(s-1, idStreet) || p.isMark(s-1, '.') && p.has(s-2, idStreet)) && (p.has(i+1, idNo|idRT|idMark) || p.isNumber(i+1) && !p.counts(i+2)) {
			i++
			continue
		}
		if i == s && p.roman(i) && t.capital && p.isMark(i-1, '.') && p.has(i-2, idAdmin) && p.isWord(i+1) && p.t[i+1].capital && p.t[i+1].class == 0 {
			i++ // Kec. X Koto
			continue
		}
		if i == s && p.calledAfter(i) {
			i += 2
			continue
		}
		if i > s && p.is(i, "pasar", "kota", "kampung", "taman") && t.capital && p.t[i-1].capital && !p.isWord(i+1) && p.has(s-1, idAdmin) || i > s && p.isMark(s-1, '.') && p.has(s-2, idAdmin) && p.is(i, "pasar", "kota", "kampung", "taman") && t.capital && !p.isWord(i+1) {
			i++ // Kel. Pusat Pasar
			continue
		}
		if t.kind == word && t.capital && t.class&(idEstate|idAdmin) != 0 && p.namesItself(i, s) {
			i++ // Kec. Taman, Gedung Larkspur Graha
			continue
		}
		if i > s && p.is(i, "desa") && p.is(i-1, "poros", "raya", "lintas", "balai") && p.houseSoon(i+1) { // jl poros desa no 7
			i++
			continue
		}
		if t.kind != word || t.class&^(idTailed|idUnit|idStop|idOne) != 0 && !(t.class&idBlock != 0 && t.capital && i+1 < p.n && p.t[i+1].kind == word && p.t[i+1].end-p.t[i+1].start > 1) || t.class&idStop != 0 && !t.capital && (i == s || t.class&idTailed == 0 || !p.has(i+1, idNo|idStreet|idAdmin|idRT|idBlock|idTailed|idEstate) && i+1 < p.n && p.t[i+1].kind == word) && !(i > s && p.has(i+1, idNo) && p.isNumber(p.skipDot(i+2)) && p.is(i, "sama", "jaya", "aman", "biru", "sehat", "setia", "rukun", "damai", "murni", "indah")) || t.class&idUnit != 0 && !t.capital && !(i > s && p.has(i+1, idNo)) && !(i == s && s > 0 && p.has(s-1, idShort) && p.isWord(i+1) && p.t[i+1].class == 0) {
			break
		}
		if i == s && p.is(i, "nya", "di", "ini", "itu", "yang", "yg", "kaki", "antri", "antre", "pulang", "pergi", "keluar", "terus", "dulu", "cerita", "ceritanya", "hidup", "santai", "sehat", "tol", "menuju") {
			break
		}
		if i == s && (t.class&idTailed == 0 && plainID.Has(p.b[t.start:t.end]) && !t.capital && !(p.is(i, "haji", "hajah", "dokter") && p.has(i-1, idShort|idStreet)) || t.end-t.start < 2 && !p.initialID(i) && !(p.isMark(i+1, '.') && p.isWord(i+2) && (t.capital || p.t[i+2].end-p.t[i+2].start > 3 || p.isMark(i+3, '.')))) {
			break
		}
		if i > s {
			if t.capital && p.is(i, "cuma", "antri", "dari", "ada", "sejak", "di", "ke", "yang", "dan", "sudah", "dengan", "untuk", "hanya", "buat") {
				break // Mall Kelapa Gading Cuma 5
			}
			if p.is(i, "with", "and", "took", "within", "you", "has", "had", "was", "for", "at", "from", "is", "it", "in") && t.class == 0 {
				break
			}
			if p.t[s].kind == word && p.t[s].capital && !t.capital && !(t.class&idTailed != 0) || !t.capital && t.class&idTailed == 0 && (plainID.Has(p.b[t.start:t.end]) && !p.is(i, "jaya", "usaha", "karya", "aman", "sama") || bytes.HasSuffix(p.b[t.start:t.end], []byte("nya"))) {
				break
			}
			if k, kind := p.place(i); k > 0 && kind&(lexicon.City|lexicon.Province) != 0 && t.class&idTailed == 0 && !(i == s+1 && p.is(s, "raya", "danau", "gunung", "pulau", "sungai", "teluk", "selat", "tanjung", "bukit", "laut", "candi")) && !p.houseSoon(i+k) {
				break
			}
		}
		i++
	}
	return i
}

// namesItself reports whether the word at token i, which begins names of places
// elsewhere, is the name that began at s, or its last word: Kec. |Taman|, Gedung Larkspur
// |Graha|,.
func (p *idParts) namesItself(i, s int) bool {
	e := i + 1
	if p.isWord(e) && p.t[e].spaced || p.isNumber(e) || p.isMark(e, '.') && p.isWord(e+1) {
		return false
	}
	if i > s {
		return p.isWord(i-1) && p.t[i-1].capital && p.t[i-1].class == 0 && p.has(s-1, idEstate|idAdmin)
	}
	return p.isMark(s-1, '.') && p.has(s-2, idAdmin) && p.has(s-2, idShort)
}

// initialID reports an initial at token i that is written without a full stop: jl
// |a yani.
func (p *idParts) initialID(i int) bool {
	if !p.has(i-1, idStreet|idShort) || !p.isWord(i+1) || !p.t[i+1].spaced || p.t[i+1].class != 0 || p.t[i+1].capital != p.t[i].capital {
		return false
	}
	w := p.b[p.t[i+1].start:p.t[i+1].end]
	return len(w) > 3 && !plainID.Has(w) && !lexicon.FrequentEN.Has(w)
}

// calledAfter reports whether a street is called after an estate, a market or the
// like, whose word stands at token i: jl |pasar senen 14, jalan |rumah sakit no 9.
func (p *idParts) calledAfter(i int) bool {
	if k := i - 1; !p.has(k, idStreet) && !(p.isMark(k, '.') && p.has(k-1, idStreet)) || !p.isWord(i+1) || !p.t[i+1].spaced {
		return false
	}
	switch {
	case p.is(i, "rumah"):
		return p.is(i+1, "sakit") && p.houseSoon(i+2)
	case p.is(i, "masjid"):
		return p.houseSoon(i + 2)
	case !p.is(i, "pasar", "taman", "wisma", "griya", "kampung", "asrama", "menara", "gedung", "kota", "bandar"):
		return false
	}
	return p.t[i+1].class&^idTailed == 0 && (p.has(i+1, idTailed) || !plainID.Has(p.b[p.t[i+1].start:p.t[i+1].end])) && (p.houseSoon(i+2) || p.has(i, idShort) || p.t[i].capital && p.t[i+1].capital)
}

// houseSoon reports whether the number of a house stands at token i: "Jl. Danau
// Toba 14".
func (p *idParts) houseSoon(i int) bool {
	n, letters := p.digits(i)
	return n > 0 && n < 4 && !letters && !p.counts(i+1) || p.has(i, idNo)
}

// abbreviatedNames stand before the names of those whom streets are called after.
var abbreviatedNames = lexicon.New("jend letjend letjen mayjen mayjend brigjen brigjend kol kapt let mgr dr prof kh h hr hos ra rm rp st ks mt ir tgk sm phh moch moh hj drs sei wr r m a tb ki pdt ust wz ws lb dt gn tj laks laksda laksma marsda komjen irjen ngr tgh kb kby tg ps bkt krg tl pd tn psr skh dg")

// street reads "Jl. Melati 3" and notes whether it is a lane.
func (p *idParts) street(i int) int {
	e := p.streetOf(i)
	p.surely = p.surely || e > 0 && (p.has(i, idShort) || p.t[p.skipDot(i+1)].capital || p.is(i+1, "raya"))
	p.alley = p.alley || e > 0 && p.is(i, "gang", "gg", "lorong", "lrg")
	return e
}

func (p *idParts) streetOf(i int) int {
	short := p.t[i].class&idShort != 0 || p.t[i].capital
	s := p.skipDot(i + 1)
	e := p.name(s, 4)
	if e == s {
		// Gang 5, Jl. A
		if e := p.lane(i, s); e > 0 {
			return e
		}
		if p.isNumber(s) && p.t[i].class&idShort != 0 && !p.has(s+1, idUnit) || p.isWord(s) && p.t[s].end-p.t[s].start == 1 && p.t[s].capital && short {
			p.note(idStreet, 1, false)
			p.named++
			p.streets++
			p.lastName = true
			return s + 1
		}
		return 0
	}
	coded := 0
	if p.roman(e-1) && p.isMark(e, '/') && p.isWord(e+1) && p.t[e+1].end-p.t[e+1].start < 4 && !p.t[e+1].spaced { // Darmo Permai III/PB-2
		coded = p.code(e + 1)
	}
	points := float32(1)
	if short {
		points = 1.5
	}
	switch {
	case p.streets > 0:
		points = 1
	case p.last == idNo: // no. 12, Jl. Melati
		points += 1.5
	}
	p.note(idStreet, points, false)
	p.named++
	p.streets++
	p.lastName = true
	if coded > 0 {
		p.note(idNo, 2, true)
		return coded
	}
	return e
}

// lane reads the number of a lane off a street: "jl. melati gang 2".
func (p *idParts) lane(i, s int) int {
	e := p.spelled(s)
	if n, _ := p.digits(s); p.isNumber(s) && n <= 3 {
		e = s + 1
	}
	if e == 0 || !p.is(i, "gang", "gg", "lorong", "lrg") || p.has(e, idUnit) || p.streets+p.levels == 0 && !p.has(e, idNo|idRT|idBlock) && p.laneNamed(e) == e {
		return 0
	}
	p.note(idStreet, 1, false)
	p.named++
	p.streets++
	p.lastName = true
	return p.laneNamed(e)
}

// laneNamed goes on from token i over a name that the number of a house follows:
// "lorong 2 |abubakar lambogo no 40".
func (p *idParts) laneNamed(i int) int {
	for k := i; k < i+4 && p.isWord(k) && p.t[k].class&^idTailed == 0; k++ {
		if p.has(k+1, idNo) && p.isNumber(p.skipDot(k+2)) {
			return k + 1
		}
	}
	return i
}

// isCaps reports whether the word at token i is all capitals.
func (p *idParts) isCaps(i int) bool {
	t := &p.t[i]
	return t.end-t.start > 1 && p.b[t.start+1] < 'a'
}

// isCapsOrOne reports whether the word at token i is one or two capitals.
func (p *idParts) isCapsOrOne(i int) bool {
	return p.t[i].capital && (p.t[i].end-p.t[i].start == 1 || p.isCaps(i))
}

// roman reports a number of up to twenty in Roman digits at token i.
func (p *idParts) roman(i int) bool {
	return p.is(i, "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx")
}

// spelled returns the token behind a number in words at token i, 0 if none stands
// there: "sembilan belas", "dua puluh satu".
func (p *idParts) spelled(i int) int {
	e := i
	for e-i < 5 && p.has(e, idOne) {
		e++
	}
	if e == i {
		return 0
	}
	return e
}

// houseNo reads "no. 7A".
func (p *idParts) houseNo(i int) int {
	s := p.skipDot(i + 1)
	e := p.code(s)
	if e == 0 {
		if e = p.spelled(s); e == s+1 && p.is(s, "satu") && p.isWord(e) && (p.t[e].class&^idStop == 0 && !p.has(e, idRT|idRW|idMark) || p.has(e, idTailed)) && !p.is(e, "ya", "aja", "kak", "pak", "bu", "mas", "mbak", "bang", "kok", "itu", "yang", "yg") {
			return 0 // nomor satu soal roti
		}
	}
	if e == 0 || p.counts(e) && !(p.last == idBlock && p.is(e, "jam", "hp", "hari")) && !((p.streets > 0 && (p.lastName || p.last == idStreet) || p.neighboured && (p.last == idRT || p.last == idRW)) && !p.is(e, "menit", "mnt", "km", "meter", "persen", "ribu", "rb", "juta", "jt")) {
		return 0
	}
	if n, _ := p.digits(s); n > 5 {
		return 0
	}
	if p.is(e, "setengah") || (e == s+1 && p.isNumber(s) || p.has(s, idOne)) && p.is(e, "a", "b", "c", "e", "f", "h") && p.t[e].spaced {
		e++ // no 11 setengah, no 24 a
	}
	p.housed = true
	switch {
	case p.lastName || p.last == idStreet || p.last == idBlock || p.last == idRT || p.last == idKM:
		p.note(idNo, 2, true)
	case p.last == idLevel:
		p.note(idNo, 1, true)
	default:
		p.note(idNo, .5, true)
	}
	return e
}

// code takes a number or a letter and a number: 7, 7A, C-12, C 5.
func (p *idParts) code(i int) int {
	if p.isNumber(i) {
		e := i + 1
		// "7 A" is one number, "7 a" only where a clause ends behind it.
		if p.isWord(e) && p.t[e].end-p.t[e].start == 1 && p.t[e].spaced && !p.isMark(e+1, '-') && (p.t[e].capital || e+1 >= p.n || p.isMark(e+1, ',') || p.isMark(e+1, '.') || p.t[e+1].kind == line || p.has(e+1, idRT|idRW|idBlock|idMark)) {
			e++
		}
		return e
	}
	if p.isWord(i) && p.t[i].end-p.t[i].start <= 2 && (p.t[i].class&^idStop == 0 || p.t[i].capital && p.t[i].end-p.t[i].start == 1) {
		e := i + 1
		if p.isMark(e, '-') || p.isMark(e, '.') || p.isMark(e, '/') {
			e++
		}
		if p.isNumber(e) {
			return e + 1
		}
	}
	return 0
}

// postcode reads "kode pos 12190".
func (p *idParts) postcode(i int, c class) int {
	if p.is(i, "kode") {
		i++
	}
	s := p.skipDot(i + 1)
	if n, letters := p.digits(s); n != 5 || letters || p.named+p.places == 0 {
		return 0
	}
	p.note(idPost, 1, false)
	return s + 1
}

// bare reads a number without a word: a house behind a street, or a postcode.
func (p *idParts) bare(i int, g gap) int {
	n, letters := p.digits(i)
	if n == 5 && !letters && (p.b[p.t[i].start] >= '1' || p.places > 0) && (p.last == idAdmin || p.lastName && g >= comma) && p.named+p.places > 0 {
		p.coded = p.levels > 0 && p.places > 0
		p.note(idPost, 1, false)
		return i + 1
	}
	if letters && p.t[i].end-p.t[i].start > n+1 && !bytesIn(p.b[p.t[i].start+n], "-/") {
		return 0 // 300rb
	}
	if n > 4 && !p.span(i) || !p.lastName || g > other || p.last != idStreet && p.last != idEstate && p.last != 0 || p.counts(i+1) || p.isMark(i+1, '%') || p.isMark(i+1, ':') || p.isMark(i+1, '.') && i+2 < p.n && !p.t[i+2].spaced && p.isNumber(i+2) {
		return 0
	}
	if p.last == idStreet && p.has(i+1, idTailed) && p.t[i+1].spaced && p.has(i+2, idNo) { // jl toddopuli 10 |baru no 8
		return i + 2
	}
	points := float32(1.5)
	if p.last != idStreet {
		points = .5
	}
	p.note(idNo, points, true)
	if p.is(i+1, "a", "b", "c", "d", "e", "f") && p.t[i+1].spaced && (i+2 >= p.n || p.t[i+2].kind == line || p.isMark(i+2, ',') || p.isMark(i+2, '.') || p.has(i+2, idRT|idRW|idBlock|idMark|idAdmin)) {
		return i + 2 // 167 b, rt 1
	}
	return i + 1
}

// span reports whether number i is a range of house numbers: 101-103.
func (p *idParts) span(i int) bool {
	b := p.b[p.t[i].start:p.t[i].end]
	k := bytes.IndexByte(b, '-')
	return k > 0 && k <= 4 && len(b)-k-1 <= 4
}
