package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// mostHead bounds, in tokens, what stands before a street and tells where on it.
const mostHead = 9

// headsID begin what is beside a street, apart from estates and landmarks.
var headsID = classesOf(map[class]string{idMark: "rs puskesmas laundry koperasi fotokopi pool rusun rusunawa pt cv ruko klinik toko warung warteg bengkel kampus kantor sekolah masjid mushola gereja apotek salon pabrik puskesmas posko pangkalan pondok pesantren ponpes homestay guesthouse panti spbu alun-alun balai simpang pertigaan perempatan prapatan bundaran sd sdn smp smpn sma sman smk mi mts tk stasiun terminal hotel rm gudang gerbang gate warkop angkringan kedai konter counter"})

// headID goes on to the left of the address that begins at token i over what is
// beside its street and begins a clause or stands behind "di", "ke" or a colon:
// "di |ruko sebelah apotek rahmat jl. antasari", "ke |pasar sentral lantai 2 blok D".
func (r *reader) headID(i int) int {
	s, commas, beside := i, 0, i
	for s > 0 && i-s < mostHead {
		t := &r.t[s-1]
		if s < i && r.has(s, idMark) && r.isWord(s+1) {
			beside = s // mangkal |depan smp 7 jl. salak
		}
		switch {
		case r.is(s-1, "di", "ke", "dari", "lokasi", "jemput", "antar"), t.kind == mark && t.mark == ':':
			return r.headAt(s, i)
		case t.kind == mark && t.mark == ',' && commas == 0:
			commas++
		case t.kind == number:
			if n, _ := r.digits(s - 1); n > 3 {
				return i
			}
		case t.kind == word && headsID[string(r.lower(t.start, t.end))] != 0: // toko is a word of sentences, too
			if s < i && r.is(s-2, "tujuan", "titik", "alamat", "alamatnya") {
				return r.headAt(s-1, i)
			}
		case t.kind == word && s < i && r.is(s-1, "pak", "bu", "mas", "mbak", "haji") && r.isWord(s) && s > 1 && headsID[string(r.lower(r.t[s-2].start, r.t[s-2].end))] != 0: // bengkel pak de
		case t.kind != word, t.class&idStop != 0, t.class&idUnit != 0 && t.class&idLevel == 0:
			return min(r.headAt(s, i), beside)
		}
		s--
	}
	if s == 0 && r.t[0].start == 0 {
		return min(r.headAt(s, i), beside)
	}
	return beside
}

// leftSmallID goes on to the left of the address that begins at token i over the
// name in small letters that it is part of, where the name begins the text or
// stands behind a cue: |tlogomas gg 8, kirim ke |cempaka 3 blok d.
func (r *reader) leftSmallID(i int) int {
	if !r.has(i, idStreet|idBlock|idEstate|idLevel) {
		return i
	}
	s := i
	if n, letters := r.digits(s - 1); n > 0 && n < 3 && !letters && r.isWord(s-2) {
		s--
	}
	for s > 0 && i-s < 4 && r.isWord(s-1) && !r.t[s-1].capital && r.t[s].spaced && (r.t[s-1].class&^idTailed == 0 || s == i && r.is(s-1, "mas") && r.isWord(s-2)) {
		w := r.b[r.t[s-1].start:r.t[s-1].end]
		if s == i && r.is(s-1, "mas") {
			s--
			continue // villa melati |mas blok c
		}
		if len(w) < 3 || plainID.Has(w) || behindID.Has(w) || lexicon.FrequentEN.Has(w) || verbID(w) || between[string(w)] || bytes.HasPrefix(w, []byte("alamat")) || r.is(s-1, "tagihan", "penagihan") || bytes.HasPrefix(w, []byte("rmh")) || bytes.HasPrefix(w, []byte("rumah")) || lexicon.CommonID.Has(w) && !genericsID.Has(w) && r.t[s-1].class == 0 {
			break
		}
		s--
	}
	switch {
	case s == i, !r.isWord(s), r.t[s].class != 0:
		return i
	case s == 0 && r.t[0].start == 0, cueBefore(r.b, r.t[s].start) != noCue, r.is(s-1, "di", "ke"):
		return s
	}
	return i
}

// leftQuarterID goes on to the left of the address that begins at token i over the
// quarter or town before a comma that it is in: |Condongcatur, Jl. Kubus. The
// quarter begins the text or the line, or stands behind a cue.
func (r *reader) leftQuarterID(i int) int {
	if i < 2 || !r.isMark(i-1, ',') || !r.has(i, idStreet|idEstate|idBlock) {
		return i
	}
	s := i - 1
	for s > 0 && i-s < 4 && r.isWord(s-1) && r.t[s-1].capital && r.t[s-1].class&^idTailed == 0 {
		w := r.b[r.t[s-1].start:r.t[s-1].end]
		if len(w) < 4 || plainID.Has(w) || lexicon.CommonID.Has(w) || lexicon.CommonEN.Has(w) || lexicon.NamesID.Has(w) || lexicon.Given.Has(w) || publicID.Has(w) {
			break
		}
		s--
	}
	if s == i-1 || s > 0 && r.isWord(s-1) && r.t[s-1].capital || !r.opens(s) && cueBefore(r.b, r.t[s].start) == noCue {
		return i
	}
	return s
}

// headAt returns s if what stands between the tokens s and i begins as a head
// does, or i.
func (r *reader) headAt(s, i int) int {
	for s < i && (r.t[s].kind != word || r.is(s, "patokan", "patokannya")) {
		s++
	}
	if r.is(s, "kos", "kost", "kosan", "kontrakan") && !(s+1 < i && (r.t[s+1].capital || r.has(s+1, idMark) || r.is(s+1, "bu", "pak", "ibu", "bapak", "haji"))) {
		return i // kos cewek, Jl. Mawar
	}
	if s < i && (r.has(s, idEstate|idMark|idBlock) || headsID[string(r.lower(r.t[s].start, r.t[s].end))] != 0) {
		return s
	}
	return i
}

// headWords stand in heads: beforeStreetID seeks them before a street that no
// number is near.
var headWords = [][]byte{[]byte("depan "), []byte("dpn "), []byte("dekat "), []byte("deket "), []byte("dkt "), []byte("sblh "), []byte("pojok "), []byte("ujung "), []byte("samping "), []byte("sebelah "), []byte("belakang "), []byte("seberang "), []byte("simpang "), []byte("perempatan "), []byte("pertigaan "), []byte("ruko "), []byte("bengkel "), []byte("klinik "), []byte("kampus "), []byte("SD "), []byte("MI "), []byte("MTs ")}

// beforeStreetID reports whether a landmark may stand right before the word for a
// street at p.
func beforeStreetID(b []byte, p int) bool {
	if p+2 > len(b) || b[p]|0x20 != 'j' && b[p]|0x20 != 'g' {
		return false
	}
	before := b[max(0, p-48):p]
	for _, w := range headWords {
		if bytes.Contains(before, w) {
			return true
		}
	}
	return false
}

// hamlets are the smallest levels of government.
var hamlets = lexicon.New("dusun dsn dukuh dk dkh ling jorong korong huta gampong banjar br lingkungan lingk padukuhan lembang lembur kampung kp dhusun jurong")

// levelsTold is worth of levels of government one after another, and of a lane in
// a village.
func (p *idParts) levelsTold() float32 {
	switch {
	case p.levels > 2, p.shortened > 1, p.hamlet && p.levels > 1 && p.surely, p.levels > 1 && p.places > 0:
		return 1
	case p.hamlet && p.levels > 1, p.alley && p.streets > 1 && p.exact == 0:
		return .5
	case p.levels > 0 && p.streets > 0 && p.exact == 0:
		return 1
	}
	return 0
}

// describes reads what a house looks like: "rumah pagar hijau", "rumah paling
// ujung", "(rumah pojok)", behind other parts.
func (p *idParts) describes(i int) int {
	if p.named+p.exact == 0 || !p.is(i, "rumah", "pagar", "paling") || p.is(i, "pagar") && !p.isMark(i-1, ',') {
		return 0
	}
	e := i + 1
	switch {
	case p.is(i, "paling") && p.is(e, "ujung", "pojok", "belakang", "depan"):
		e++
	case p.is(i, "pagar") && p.isWord(e):
		e++
	case p.is(i, "rumah") && p.is(e, "pak", "bu", "bpk", "ibu", "bapak", "haji", "mbah", "nenek") && p.isWord(e+1) && p.isMark(i-1, ',') && !plainID.Has(p.b[p.t[e+1].start:p.t[e+1].end]): // , rumah pak Katno
		p.note(idMark, 1, true)
		return e + 2
	case p.is(i, "rumah") && p.is(e, "cat", "pagar", "warna", "pojok", "paling", "panggung", "tingkat", "hook", "kedua", "ketiga", "pertama", "nomor"):
		for e < i+5 && p.isWord(e) && !(p.t[e].class&idStop != 0 && !p.is(e, "dalam")) {
			e++
		}
	default:
		return 0
	}
	p.note(idMark, .5, false)
	return e
}

// directed reports a word of Javanese or Sundanese at token i for where a landmark
// stands: east of, beside, behind, opposite.
func (p *idParts) directed(i int) bool {
	return p.named+p.exact > 0 && p.is(i, "wetan", "kidul", "lor", "kulon", "gigireun", "tukangeun", "peuntas", "payuneun", "hareupeun", "pinggir") && p.isWord(i+1) && !plainID.Has(p.b[p.t[i+1].start:p.t[i+1].end])
}

// sided reads "sebelah kanan dari arah simpang" behind a street.
func (p *idParts) sided(i int) int {
	if !p.is(i, "sebelah", "sblh") || !p.is(i+1, "kanan", "kiri") || p.named == 0 {
		return 0
	}
	e := i + 2
	for p.is(e, "kalau", "kalo", "klo", "dari", "dr", "arah", "jika") {
		e++
	}
	if e > i+2 && p.isWord(e) && p.t[e].class&^idTailed == 0 {
		return e + 1
	}
	return 0
}

// headPlace reads a named place that something is to be brought to: "posko gereja
// Elim", behind "patokan" or with more parts behind it.
func (p *idParts) headPlace(i int) int {
	if !p.cue || headsID[string(p.lower(p.t[i].start, p.t[i].end))] == 0 {
		return 0
	}
	e := i + 1
	whose := false
	for e-i < 5 && p.isWord(e) && p.t[e].spaced {
		if k := p.of(e); k > 0 {
			e += k
			whose = true
			break
		}
		w := p.b[p.t[e].start:p.t[e].end]
		if p.t[e].class&^(idTailed|idStop) != 0 || p.t[e].class&idStop != 0 && p.t[e].class&idTailed == 0 || plainID.Has(w) {
			break
		}
		e++
	}
	if e < i+2 || p.public(i, e) {
		return 0
	}
	p.note(idMark, 1, false)
	p.named++
	if whose && (i > 0 && p.isMark(i-1, ':') && p.is(i-2, "patokan", "patokannya") || p.is(i-1, "patokan", "patokannya")) {
		p.note(idMark, .5, true)
	}
	return e
}
