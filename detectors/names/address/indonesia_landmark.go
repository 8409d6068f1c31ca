package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// landmark reads "depan Indomaret", "dkt masjid", "patokan warung bu siti".
func (p *idParts) landmark(i int, g gap) int {
	if p.named+p.exact == 0 && !p.delivery {
		return 0
	}
	s := i + 1
	for p.isMark(s, ':') || p.has(s, idMark) && s-i < 3 || p.is(i, "masuk") && p.is(s, "gang", "gg", "dari", "lewat") && s-i < 3 {
		s++
	}
	if p.is(s, "kanan", "kiri") && p.isWord(s+1) && p.t[s+1].capital {
		s++
	}
	if p.has(s, idNo) && p.isNumber(p.skipDot(s+1)) && p.streets > 0 { // jl. Beringin depan no 15
		if n, _ := p.digits(p.skipDot(s + 1)); n < 4 && !p.counts(p.skipDot(s+1)+1) {
			p.note(idMark, 1.5, true)
			return p.skipDot(s+1) + 1
		}
	}
	e := s
	for e-s < 5 && (e == s || e < p.n && (p.t[e].spaced || p.isNumber(e) && p.of(e) > 0)) {
		if k := p.of(e); k > 0 {
			e += k
			break
		}
		if !p.isWord(e) || p.t[e].class&^(idTailed|idEstate|idAdmin|idShort) != 0 && !p.is(e, "toko", "rumah") || p.levelAt(e) && e > s {
			break
		}
		if plainID.Has(p.b[p.t[e].start:p.t[e].end]) && !(e > s && p.t[e].capital) && !p.is(e, "toko", "rumah", "kantor", "kasir", "usaha") {
			break
		}
		if w := p.b[p.t[e].start:p.t[e].end]; e > s && !p.t[e].capital && p.t[e].class&idTailed == 0 && p.exact > 0 && behindID.Has(w) {
			break // samping mushola |banjir
		}
		e++
		if e-s >= 2 && !p.t[e-1].capital && g == joined && !p.isWord(e) {
			break
		}
	}
	if e == s || e == s+1 && p.named+p.exact == 0 && p.is(s, "pintu", "rumah", "pagar", "gerbang", "teras", "kamar", "kantor", "kasir", "meja", "hotel", "toko", "stasiun", "bandara", "terminal", "sekolah", "mall", "mal", "kampus", "lobby", "lobi", "resto", "restoran", "kafe", "warung", "gedung") {
		return 0
	}
	points := float32(.5)
	if p.delivery && !(p.named+p.exact == 0 && p.public(s, e)) {
		points = 1.5
		p.exact++
	}
	p.beheld = p.beheld || p.streets > 0 && !p.public(s, e)
	p.note(idMark, points, false)
	return e
}

// public reports whether the landmark [s, e) is one that everybody knows: a mall,
// a hotel, a station.
func (p *idParts) public(s, e int) bool {
	for ; s < e; s++ {
		if p.isWord(s) && (p.among(s, publicID) || p.is(s, "grand", "central") && p.is(s+1, "indonesia", "central", "park") || p.is(s, "eskalator", "lift", "hotel", "stasiun", "bandara", "terminal", "museum", "stadion")) {
			return true
		}
	}
	return false
}

// nearby reports words at token i that make a landmark of what follows: "pas
// |depan", "persis |sebelah", "setelah |masjid", "masuk gang |sebelah".
func (p *idParts) nearby(i int) bool {
	switch {
	case p.is(i, "pas", "persis", "tepat"):
		return p.has(i+1, idMark)
	case p.is(i, "masuk"):
		return p.exact > 0 && (p.has(i+1, idMark) || p.is(i+1, "gang", "gg", "dari", "lewat") && p.has(i+2, idMark))
	case p.is(i, "sebelum", "setelah", "sesudah", "seblm", "stlh"):
		return p.named+p.exact > 0 && p.isWord(i+1) && (headsID[string(p.lower(p.t[i+1].start, p.t[i+1].end))] != 0 || p.among(i+1, landmarksID))
	}
	return false
}

// landmarksID begin the names of what is pointed out on a way.
var landmarksID = lexicon.New("alfamart indomaret alfamidi spbu pom jembatan lapangan pos kuburan makam rel balai tugu patung lampu bundaran polsek koramil posyandu musholla langgar surau pasar gapura portal tikungan tanjakan pura vihara kelenteng pertamina atm bank gereja masjid")

// of returns how many tokens from e on say whose or which the landmark is: a
// title and a name, the number of a school, pos behind kantor.
func (p *idParts) of(e int) int {
	switch {
	case e > 0 && p.isWord(e-1) && p.isNumber(e) && !p.t[e].spaced && p.t[e].end-p.t[e].start == 1 && p.b[p.t[e].start] == '2' && p.t[e-1].end-p.t[e-1].start > 2: // alun2
		return 1
	case e > 0 && p.isWord(e) && p.t[e].end-p.t[e].start == 1 && p.isNumber(e+1) && !p.t[e+1].spaced: // apotek k24
		return 2
	case p.is(e, "bu", "pak", "ibu", "bapak", "haji", "hj", "pakde", "bude", "mbak", "mas", "bang") && p.isWord(e+1) && p.t[e+1].class == 0 && p.t[e+1].spaced:
		return 2
	case p.is(e-1, "sd", "sdn", "smp", "smpn", "sma", "sman", "smk", "smkn", "tk", "mi", "min", "mts", "mtsn", "man", "gudang", "gate", "pintu", "portal", "pos", "blok", "gerbang") && p.isNumber(e):
		if n, _ := p.digits(e); n > 3 {
			return 0
		}
		return 1
	case p.is(e, "pos", "lurah", "desa", "camat", "kelurahan", "kecamatan", "bupati") && p.is(e-1, "kantor"):
		return 1
	case p.is(e-1, "depan", "dekat", "dkt", "deket", "sebelah", "samping", "belakang", "seberang", "dpn") && p.is(e, "pos") && p.is(e+1, "hansip", "satpam", "ronda", "kamling", "polisi", "security", "jaga"):
		return 2
	}
	return 0
}

// levelAt reports a level of government or an estate at token e that a name
// follows: a part of its own behind a landmark.
func (p *idParts) levelAt(e int) bool {
	return p.t[e].class&idAdmin != 0 && p.isWord(p.skipDot(e+1)) && p.t[e].class&idShort != 0
}
