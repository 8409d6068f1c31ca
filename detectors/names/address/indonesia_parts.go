package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// part reads the part at token i and returns the token behind it, 0 if none
// stands there.
func (p *idParts) part(i int, g gap, first bool) int {
	c := class(0)
	if p.isWord(i) {
		c = p.t[i].class
	}
	switch {
	case c&(idStreet) != 0:
		return p.street(i)
	case p.is(i, "pasar") && p.streets > 0 && p.isNumber(i+1) && p.t[i+1].end-p.t[i+1].start < 3: // a lane in Medan
		p.note(idStreet, 1, false)
		p.streets++
		p.lastName = true
		return i + 2
	case first && p.is(i, "kotak", "tromol") && p.is(i+1, "pos") && p.isNumber(p.skipDot(i+2)): // Kotak Pos 1123 YKAP
		e := p.skipDot(i+2) + 1
		if p.isWord(e) && !p.t[e].capital && p.t[e].spaced && lexicon.PlacesID.Kind(p.b[p.t[e].start:p.t[e].end]) == 0 {
			return 0 // kotak pos 3 warna
		}
		p.note(idPost, 3, true)
		p.named++
		if p.isWord(e) && p.isCaps(e) && p.t[e].end-p.t[e].start < 6 {
			e++
		}
		return e
	case c&idNo != 0:
		return p.houseNo(i)
	case p.is(i, "rumah") && p.has(i+1, idNo) && p.isNumber(p.skipDot(i+2)) && p.named+p.exact > 0: // RT 7, rumah nomor 15
		return p.houseNo(i + 1)
	case c&idRT != 0, c&idRW != 0:
		return p.neighbours(i, c)
	case c&idBlock != 0:
		return p.block(i)
	case c&idPost != 0, p.is(i, "kode") && p.has(i+1, idPost):
		return p.postcode(i, c)
	case p.is(i, "kilometer") && p.streets > 0 && p.spelled(i+1) > 0: // jalan kaliurang kilometer lima
		p.note(idKM, 1.5, true)
		return p.spelled(i + 1)
	case c&idKM != 0 && p.isNumber(p.skipDot(i+1)):
		s := p.skipDot(i + 1)
		if n, _ := p.digits(s); n <= 3 && p.streets > 0 { // Jl. Raya Bogor Km 23
			p.note(idKM, 1.5, true)
		} else {
			p.note(idKM, 1, false)
		}
		if p.isMark(s+1, ',') && p.isNumber(s+2) && !p.t[s+2].spaced { // km 32,5
			s += 2
		}
		return s + 1
	case c&idLevel != 0:
		if e := p.level(i); e > 0 {
			return e
		}
	case c&(idEstate|idAdmin) != 0:
		if e := p.headed(i, c); e > 0 {
			return e
		}
	case p.sided(i) > 0:
		p.note(idMark, .5, false)
		return p.sided(i)
	case c&idMark != 0, p.directed(i), p.nearby(i):
		return p.landmark(i, g)

	case p.isNumber(i) && p.is(i+1, "ulu", "ilir") && p.t[i+1].capital && p.t[i+1].spaced && g >= comma && p.streets > 0: // 16 Ulu, a quarter of Palembang
		p.note(idAdmin, 1, false)
		p.levels++
		p.named++
		return i + 2
	case p.isNumber(i) && p.last == idBlock && p.lastName && g == joined && p.kavling: // Kav. Agraria 15
		if n, _ := p.digits(i); n < 4 && !p.counts(i+1) {
			p.note(idNo, 1.5, true)
			return i + 1
		}
		return 0
	case p.isNumber(i) && p.last == idAdmin && p.lastName && g == joined && p.pairRT(i): // Kp. Cibogo 012/004
		p.neighboured = true
		p.note(idRT, 2.5, true)
		return i + 1
	case p.isNumber(i):
		return p.bare(i, g)
	case p.last == idEstate && p.lastName && g == joined && p.isWord(i) && p.isCapsOrOne(i) && (p.isMark(i+1, '-') || p.isMark(i+1, '/') || p.isNumber(i+1) && !p.t[i+1].spaced): // Cluster Cendana FC-18
		if e := p.code(i); e > i+1 && !p.counts(e) {
			p.note(idBlock, 2, true)
			return e
		}
	case p.is(i, "link") && p.isMark(i+1, '.') && p.isWord(i+2) && p.t[i+2].capital: // Link. Ciwaduk
		if e := p.name(i+2, 3); e > i+2 {
			p.note(idAdmin, 1, false)
			p.levels, p.hamlet, p.lastName = p.levels+1, true, true
			p.named++
			return e
		}
	case p.is(i, "simpang", "pertigaan", "perempatan") && p.streets > 0 && p.isWord(i+1) && p.t[i+1].capital: // jalan M. Yamin simpang Garuda
		e := p.landmark(i, g)
		p.lastName = e > 0 && !p.housed
		return e
	case g >= comma && p.is(i, "utara", "selatan", "timur", "barat") && p.exact+p.streets > 0 && p.isWord(i+1) && (headsID[string(p.lower(p.t[i+1].start, p.t[i+1].end))] != 0 || p.among(i+1, landmarksID)): // , utara SPBU
		return p.landmark(i, g)
	case p.last == idLevel && g == joined && p.towerBlock(i) > 0:
		e := p.towerBlock(i)
		p.note(idEstate, 1.5, true)
		p.named++
		return e
	case (p.last == idLevel || p.last == idBlock) && g < comma: // Lt. 9 R-907
		if e := p.code(i); e > i+1 {
			p.note(idNo, 1, true)
			return e
		}
	}
	if e := p.describes(i); e > 0 {
		return e
	}
	if first && p.isWord(i) && c&^idTailed == 0 {
		if e := p.rayaStreet(i); e > 0 {
			p.note(idStreet, 1.5, false)
			p.named++
			p.streets++
			p.lastName, p.surely = true, true
			return e
		}
	}
	if p.exact > 0 && p.isWord(i) && p.among(i, townsShort) {
		p.note(idAdmin, .5, false)
		p.places++
		return i + 1
	}
	if first && p.isWord(i) {
		if e := p.headPlace(i); e > 0 {
			return e
		}
	}
	if n, letters := p.digits(i + 1); n == 5 && !letters && p.last == idAdmin && p.exact > 0 && p.isWord(i) && (p.isCaps(i) || !p.t[i].capital) && p.t[i].end-p.t[i].start == 2 && g >= comma { // , JB 31809
		p.note(idPost, 1, false)
		return i + 2
	}
	if n, kind := p.place(i); n > 0 && (p.t[i].capital || g >= comma || p.sum >= 1.5 || first) {
		if first && !p.cue && kind&(lexicon.Country|lexicon.Province) != 0 {
			return 0
		}
		p.listed = true
		if p.places < 2 {
			p.sum++
		}
		p.places++
		p.last, p.lastName = idAdmin, false
		return p.sideOf(i + n)
	}
	return 0
}

// towerBlock returns the token behind the name of a house of flats at token i that ends
// as such do: tower B unit 1509 |Larkspur City|; 0 if none stands there.
func (p *idParts) towerBlock(i int) int {
	e := i
	for e-i < 4 && p.isWord(e) && p.t[e].capital && p.t[e].class&^(idTailed|idEstate) == 0 {
		e++
		if e-i > 1 && p.is(e-1, "city", "residence", "residences", "park", "regency", "view", "garden", "gardens", "village", "suites", "mansion", "square", "tower", "towers", "apartment", "apartemen") {
			return e
		}
	}
	return 0
}

// townsShort are towns as chat shortens them.
var townsShort = lexicon.New("jkt jaksel jakbar jaktim jakut jakpus tangsel sby bdg smg dps bjm mlg mks mdn plg pdg bpn smd pnk bks dpk bgr sda gsk yk jogja yogya")

// rayaStreet returns the token behind a main street that begins at token i without
// the word for one and has a house: Cigadung Raya Timur |no 106; 0 if none does.
func (p *idParts) rayaStreet(i int) int {
	e, strange := i, false
	for e-i < 4 && p.isWord(e) && !p.is(e, "raya") && (e == i || p.t[e].spaced) && p.t[e].class == 0 {
		w := p.b[p.t[e].start:p.t[e].end]
		if plainID.Has(w) || behindID.Has(w) || verbID(w) || lexicon.FrequentEN.Has(w) {
			return 0
		}
		strange = strange || len(w) > 3 && !lexicon.CommonID.Has(w) && !lexicon.CommonEN.Has(w)
		e++
	}
	if e == i || !strange || !p.is(e, "raya") {
		return 0
	}
	e++
	for p.is(e, "timur", "barat", "utara", "selatan", "tengah") {
		e++
	}
	n, letters := p.digits(e)
	if p.has(e, idNo) && p.isNumber(p.skipDot(e+1)) || n > 0 && n < 4 && p.t[e].end-p.t[e].start <= n+1 && !p.counts(e+1) && !(n == 1 && !letters) && p.ends(e+1) {
		return e
	}
	return 0
}

// pairRT reports a neighbourhood's two numbers without their words at token i:
// 012/004, 3/5.
func (p *idParts) pairRT(i int) bool {
	w := p.b[p.t[i].start:p.t[i].end]
	k := bytes.IndexByte(w, '/')
	n, letters := p.digits(i)
	for _, c := range w {
		letters = letters && c == '/' || c > '9'
	}
	return !letters && k > 0 && k < 4 && len(w)-k-1 > 0 && len(w)-k-1 < 4 && n == len(w)-1 && !p.counts(i+1)
}

// sideOf goes on behind the name of a town over its side: "purwokerto |timur|".
func (p *idParts) sideOf(e int) int {
	if p.is(e, "jaya", "permai", "indah") && p.t[e].spaced && p.t[e].capital && p.t[e-1].capital && p.named > 0 && (p.is(e+1, "sektor", "sector") || p.isMark(e+1, ',') || e+1 >= p.n) {
		return e + 1 // Bintaro Jaya Sektor 2
	}
	if p.is(e, "timur", "barat", "utara", "selatan", "tengah", "kota", "kidul", "kulon", "wetan", "lor", "baru", "lama") && p.t[e].spaced && !(p.is(e, "baru", "lama", "kota") && p.isWord(e+1) && !p.has(e+1, idPost)) {
		return e + 1
	}
	return e
}

func (p *idParts) note(c class, points float32, exact bool) {
	p.sum += points
	p.last, p.lastName = c, false
	if exact {
		p.exact++
	}
}

// skipDot passes over a full stop or colon behind an abbreviation.
func (p *idParts) skipDot(i int) int {
	for k := 0; k < 2 && i < p.n && p.t[i].kind == mark && (p.t[i].mark == '.' || p.t[i].mark == ':' || p.t[i].mark == '-' || p.t[i].mark == '#'); k++ {
		i++
	}
	return i
}

// counts reports whether the word at token i is counted by the number before it:
// 10 menit, but not the lantai of "12 lantai 3".
func (p *idParts) counts(i int) bool {
	return p.has(i, idUnit) && p.t[i].spaced && !(p.has(i, idLevel) && p.isNumber(i+1))
}

// neighbours reads "RT 03/05", "rt 3 rw 5", "RT.003/RW.005".
func (p *idParts) neighbours(i int, c class) int {
	p.neighboured = true
	s := p.skipDot(i + 1)
	if p.isMark(i+1, '/') && p.has(i+2, idRW) && !p.t[i+2].spaced { // RT/RW 001/002
		if s = p.skipDot(i + 3); !p.isNumber(s) || !p.pairRT(s) && !(p.isMark(s+1, '/') && p.isNumber(s+2)) {
			return 0
		}
	}
	if e := p.spelled(s); e > 0 {
		p.note(c, 1.5, true)
		return e
	}
	if !p.isNumber(s) {
		return 0
	}
	if n, letters := p.digits(s); n > 6 || letters && n < 2 || p.counts(s+1) && !p.is(s+1, "hp", "jam", "hari") {
		return 0
	}
	points := float32(1.5)
	for _, x := range p.b[p.t[s].start:p.t[s].end] {
		if x == '/' || x == '-' {
			points = 3
		}
	}
	if p.isMark(s+1, '/') && p.isNumber(s+2) {
		p.note(c, 3, true)
		return s + 3
	}
	p.note(c, points, true)
	return s + 1
}

// block reads "Blok C5 no 12", "Kav. 52-53", "blok A".
func (p *idParts) block(i int) int {
	s := p.skipDot(i + 1)
	if e := p.code(s); e > 0 && (!p.counts(e) || e > s+1) {
		points := float32(1.5)
		for _, c := range p.b[p.t[s].start:p.t[e-1].end] {
			if c == '/' {
				if points = 2; p.is(i, "blok", "blk") && detectors.IsLetter(p.b[p.t[s].start]) && detectors.IsDigit(p.b[p.t[e-1].end-1]) { // blok A1/7
					points = 3
				}
			}
		}
		if p.named > 0 && (e > s+1 || p.last == idEstate && p.t[i].capital && p.isNumber(s)) { // Puri Cendana blok AA 12; Kawasan Industri Candi Blok 11
			points = 2
		}
		p.note(idBlock, points, true)
		return e
	}
	if p.isWord(s) && p.t[s].end-p.t[s].start == 2 && (p.b[p.t[s].start]|0x20 == p.b[p.t[s].start+1]|0x20 || p.isCaps(s)) && p.isNumber(s+1) && !p.counts(s+2) { // blok gg 3
		p.note(idBlock, 1.5, true)
		return s + 2
	}
	if c := p.spelledBlock(s); c > 0 && (p.named > 0 || p.cue || p.has(c, idNo) && p.spelled(c+1) > 0) {
		p.note(idBlock, 1.5, true)
		return c
	}
	if p.is(i, "kav", "kavling", "kaveling") && p.isWord(s) && p.t[s].capital {
		if e := p.name(s, 3); e > s { // Kav. DPR No 12
			p.note(idBlock, 1, false)
			p.named++
			p.lastName, p.kavling = true, true
			return e
		}
	}
	if p.isWord(s) && p.t[s].end-p.t[s].start == 1 && p.isWord(s+1) && p.isMark(s+2, '/') && p.isNumber(s+3) && p.t[s+1].end-p.t[s+1].start < 5 { // Blok S III/8
		p.note(idBlock, 2, true)
		return s + 4
	}
	if p.isWord(s) && p.t[s].end-p.t[s].start <= 2 && (p.t[s].capital || !p.t[i].capital) && p.t[s].class&^idStop == 0 {
		p.note(idBlock, 1, p.isNumber(s+1) || p.has(s+1, idNo))
		return s + 1
	}
	return 0
}

// spelledBlock returns the token behind the code of a block told in words at token
// i: "be dua", "ce empat belas", "de", 0 if none stands there.
func (p *idParts) spelledBlock(i int) int {
	if !p.is(i, "a", "be", "ce", "de", "e", "ef", "ge", "ha", "i", "je", "ka", "el", "em", "en", "o", "pe", "er", "es", "te", "u") {
		return 0
	}
	if e := p.spelled(i + 1); e > 0 {
		return e
	}
	if p.has(i+1, idNo) {
		return i + 1
	}
	return 0
}

// level reads "lt 12", "tower Borneo", "kamar 305", "lobby utara".
func (p *idParts) level(i int) int {
	s := p.skipDot(i + 1)
	if p.is(i, "lobby", "lobi") {
		if !p.cue && p.named == 0 {
			return 0
		}
		e := s
		if p.isWord(s) && !p.has(s, idLevel) && (p.t[s].class&idTailed != 0 || p.t[s].capital || p.t[s].end-p.t[s].start == 1 && !p.isWord(s+1)) {
			e = s + 1
		}
		if p.named == 0 && (e == s || !p.has(s, idTailed) && p.t[s].end-p.t[s].start > 1) {
			return 0 // of a hotel
		}
		p.note(idLevel, 1.5, p.cue)
		p.named++
		return e
	}
	if p.is(i, "suite") && p.named == 0 && p.last != idLevel {
		return 0 // of a hotel
	}
	if e := p.code(s); e > 0 {
		points := float32(1)
		if p.last == idEstate || p.last == idLevel {
			points = 1.5
		}
		if p.is(i, "kamar", "kmr", "lantai", "lt") && p.named == 0 {
			points = .5 // of a hotel, or of a house not told
		}
		p.note(idLevel, points, !p.hall)
		return e
	}
	if e := p.spelled(s); e > 0 && p.named > 0 && !p.has(e, idUnit) && p.is(i, "lt", "lantai", "unit", "kamar") {
		p.note(idLevel, 1, !p.hall)
		return e
	}
	if p.is(i, "unit", "lt", "lantai", "kamar") && p.isWord(s) && p.t[s].end-p.t[s].start <= 2 && (p.isCapsOrOne(s) || p.is(i, "unit", "kamar") && p.exact > 0 && p.t[s].class == 0 && (s+1 >= p.n || p.t[s+1].kind != word)) && p.named > 0 { // unit AE
		p.note(idLevel, 1, !p.hall)
		return s + 1
	}
	if p.is(i, "tower", "menara", "wing") && p.isWord(s) && (p.t[s].capital || p.last == idEstate && p.t[s].class == 0) {
		p.note(idLevel, 1, false)
		if e := p.code(s + 1); e > 0 && !p.counts(e) { // tower flamboyan 12 BE
			p.note(idNo, 1, true)
			if p.isWord(e) && p.t[e].end-p.t[e].start <= 2 && p.t[e].capital {
				e++
			}
			return e
		}
		return s + 1
	}
	return 0
}

// headed reads "Perum Griya Asri", "Kec. Kebayoran Baru", "Kota Cirebon".
func (p *idParts) headed(i int, c class) int {
	s := i + 1
	if !p.is(i, "desa", "kota", "dusun", "kampung", "gedung", "pasar", "mall") {
		s = p.skipDot(s)
	}
	for c&idEstate != 0 && p.has(s, idEstate) && s-i < 3 { // Perum Griya
		s++
	}
	lodging := p.is(i, "kos", "kost", "kosan", "kostan", "mess", "asrama", "kontrakan")
	if c&idEstate != 0 { // kos bu Siti, mess karyawan PT Karya
		for k := 0; k < 2 && (p.is(s, "bu", "pak", "ibu", "bapak", "haji", "h") || lodging && p.is(s, "karyawan", "guru", "putri", "putra", "polisi", "mahasiswa", "perawat")); k++ {
			s++
		}
	}
	if p.is(i, "cluster", "klaster") && p.is(s, "data", "server", "node", "komputer", "analysis") {
		return 0
	}
	e := p.name(s, 4)
	if e == s && p.is(i, "wisma", "gedung", "menara", "graha") && p.isNumber(s) && p.is(s+1, "lt", "lantai") { // wisma 46 lt 20
		e++
	}
	if lodging && e > s && p.isNumber(e) && p.has(e+1, idLevel|idBlock) { // mess guru SMAN 2 kamar 6
		e++
	}
	if c&idAdmin != 0 {
		if n, _ := p.place(s); n > 0 {
			e, p.listed = p.sideOf(s+n), true
		}
		if p.is(i, "lingkungan", "lingk", "ling", "dusun", "dsn", "banjar", "jorong") && (e == s && p.isNumber(s) && !p.counts(s+1) || p.roman(s)) {
			if n, letters := p.digits(s); n <= 2 && !letters {
				e = s + 1
			}
		}
		if e == s {
			return 0
		}
		points := float32(1)
		if e == s+1 && (p.isNumber(s) || p.roman(s)) && p.levels > 0 { // kelurahan X lingkungan III
			p.exact++
			points = 1.5
		}
		if !p.t[s].capital && c&idShort == 0 && p.sum < 1 {
			points = .5
		}
		p.note(idAdmin, points, false)
		p.levels++
		if c&idShort != 0 && p.is(i, "kel", "kec", "ds", "kab") && p.t[s].capital {
			p.shortened++
		}
		p.hamlet = p.hamlet || p.among(i, hamlets)
		if p.t[s].capital || c&idShort != 0 || p.sum > 1 {
			p.named++
		}
		p.lastName = true
		return e
	}
	if e == s && p.is(i, "gedung", "wisma", "asrama") && p.named > 0 && p.isNumber(s) && !p.counts(s+1) && !p.is(s+1, "lantai", "lt") { // asrama putri UNY gedung 3
		p.note(idLevel, 1, true)
		return s + 1
	}
	if e == s && s == i+1 {
		if p.has(s, idBlock|idLevel|idNo) {
			p.note(idEstate, .5, false)
			return s
		}
		return 0
	}
	points := float32(1)
	if lodging && p.has(e, idLevel|idBlock|idNo) {
		points = 1.5
	}
	if n, _ := p.digits(e + 1); lodging && e > s && p.is(e, "pintu", "petak", "bedeng") && n > 0 && n < 3 { // kontrakan haji Romli pintu 4
		p.note(idEstate, 2.5, true)
		p.named++
		return e + 2
	}
	if p.is(i, "apartemen", "apartment", "apartement", "rusun", "rusunawa") && p.t[s].capital {
		points = 1.5
	}
	p.hall = p.hall || p.is(i, "pasar", "mall", "itc")
	p.note(idEstate, points, false)
	p.named++
	p.lastName = true
	return e
}
