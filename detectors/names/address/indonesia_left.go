package address

import "github.com/samar-privacy/samar/detectors/lexicon"

// mostWay bounds, in tokens, a way to an address that is told before it.
const mostWay = 9

// leftWayID goes on to the left of the address that begins at token i over the
// segments before it that tell the way or the quarter: "|pertigaan toko mas, masuk dikit
// rumah no 4", "|bundaran pusri belok kiri, jl. yos sudarso", "|daerah cipete, jl. damai".
// Each begins with the word for a landmark and stands behind a cue, a preposition or at
// the beginning of a clause.
func (r *reader) leftWayID(i int) int {
	from := i
	for range 2 {
		s := from - 1
		if s > 0 && r.is(s, "rumah", "rmh", "masuk", "ke") && !r.isMark(s, ',') {
			for s > 0 && r.isWord(s) && from-s < 5 && !r.isMark(s-1, ',') {
				s--
			}
			if s--; s < 1 || !r.is(s+1, "masuk", "belok", "lurus") {
				return from
			}
		}
		if !r.isMark(s, ',') {
			return from
		}
		b := s
		for b > 0 && s-b < mostWay && (r.isWord(b-1) || r.isNumber(b-1)) && (b == s || r.t[b].spaced) {
			b--
			if r.is(b, "saya", "sy", "aku", "kami", "kita", "kamu", "aja", "saja", "ya", "dia", "ada", "itu", "yang", "yg", "banyak", "ramai", "macet") {
				return from // depan rumah saya, jalan Tebet
			}
			if r.wayWord(b) && r.wayBegins(b) {
				if r.besideID(b) && !r.standsID(b+1) {
					return from // samping kiri pecah, jl. mawar
				}
				break
			}
		}
		if b == s || !r.wayWord(b) || !r.wayBegins(b) || s < b+2 {
			return from
		}
		from = b
	}
	return from
}

// wayWord reports whether token i is a word for a landmark of a way or for a quarter.
func (r *reader) wayWord(i int) bool {
	return r.isWord(i) && (r.is(i, "daerah", "dareah", "bundaran", "pertigaan", "perempatan", "prapatan", "simpang", "simpangan", "tikungan", "jembatan", "lampu", "fly", "flyover", "underpass", "gapura", "portal", "masuk", "belakang", "depan", "samping", "sebelah", "seberang") || r.among(i, landmarksID))
}

// besideID reports whether token i tells the side on which something stands.
func (r *reader) besideID(i int) bool {
	return r.is(i, "belakang", "depan", "samping", "sebelah", "seberang")
}

// standsID reports whether what begins at token i may stand beside a house: it has a
// capital, or is a word for a landmark, for what one begins with or before whose it is.
func (r *reader) standsID(i int) bool {
	if !r.isWord(i) {
		return false
	}
	t := &r.t[i]
	return t.capital || t.class&(idEstate|idAdmin) != 0 || headsID[string(r.lower(t.start, t.end))] != 0 || r.among(i, landmarksID) || r.is(i, "rumah", "rmh", "bu", "pak", "ibu", "bapak", "haji", "h")
}

// wayBegins reports whether what stands before token i lets a way be told: a
// preposition, a cue or the beginning of a clause.
func (r *reader) wayBegins(i int) bool {
	return i == 0 && r.t[0].start == 0 || i > 0 && (r.t[i-1].kind == line || r.isMark(i-1, ':') || r.isMark(i-1, ',') || r.is(i-1, "di", "ke", "sampe", "sampai", "dari", "nyampe", "posisi", "lokasi"))
}

// trimmed returns the first token from head on, before from, that is no word before
// an address: kantor |ruko niaga, posisi |gg mawar.
func (r *reader) trimmed(head, from int) int {
	s := head
	for s < from && r.is(s, "posisi", "posisinya", "domisili", "kantor", "kantorku", "kantornya", "lokasi", "alamat", "almt", "titik", "ku", "kami", "saya", "sy") {
		s++
	}
	if s < from && r.is(s-1, "kantor") && !r.has(s, idStreet|idEstate|idBlock|idAdmin) {
		return head // kantor notaris Budi jl. Mawar
	}
	return s
}

// nearHouse reads a house told behind a way or a quarter by its order or its doors:
// "rumah ke 3", "kontrakan 5 pintu", "yg ada pohon mangga", "yg pagar hitam".
func (p *idParts) nearHouse(i int) int {
	switch {
	case p.is(i, "rumah", "rmh") && p.is(i+1, "ke") && p.isNumber(i+2):
		return p.lookOf(i + 3)
	case p.is(i, "kontrakan", "kos", "kost") && p.isNumber(i+1) && p.is(i+2, "pintu", "petak", "lantai"):
		return p.lookOf(i + 3)
	case p.is(i, "yg", "yang") && p.is(i+1, "ada", "pagar", "pager", "cat", "warna", "gerbang") && p.isWord(i+2) && !plainID.Has(p.b[p.t[i+2].start:p.t[i+2].end]):
		e := i + 3
		if p.isWord(e) && p.t[e].class&idStop == 0 && !plainID.Has(p.b[p.t[e].start:p.t[e].end]) && !behindID.Has(p.b[p.t[e].start:p.t[e].end]) {
			e++
		}
		return e
	}
	return 0
}

// lookOf goes on at token e over what a house looks like: pagar hitam.
func (p *idParts) lookOf(e int) int {
	if p.is(e, "pagar", "pager", "cat", "gerbang") && p.isWord(e+1) && p.among(e+1, coloursID) {
		return e + 2
	}
	return e
}

var coloursID = lexicon.New("hitam putih hijau ijo biru kuning merah coklat cokelat ungu abu abu-abu oren orange krem cream pink besi kayu bambu tinggi")
