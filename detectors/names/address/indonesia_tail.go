package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// mostTail bounds, in parts, what is taken behind an address that is certain.
const mostTail = 8

// tail goes on behind an address that is certain, to the end of its clause: over
// quarters that no list knows ("no 44 |petukangan| udah nunggu"), what is beside
// it, what the house looks like and hints in brackets.
func (p *idParts) tail(first int) {
	if p.exact == 0 && p.streets < 2 && p.levels < 2 && !(p.cue && p.surely && p.streets > 0) || p.end <= first {
		return
	}
	for k := 0; k < mostTail; k++ {
		p.looks++
		next, g := p.gap(p.end)
		if next < 0 || g >= stop {
			return
		}
		if e := p.part(next, g, false); k > 0 && e > 0 {
			p.end = e
			continue
		}
		if p.isMark(p.end, '(') {
			if e := p.hint(p.end); e > 0 {
				p.end = e
				continue
			}
			return
		}
		e := 0
		if g == joined {
			e = p.quartersID(next)
		}
		if e == 0 {
			e = p.looksLike(next, g)
		}
		if e == 0 {
			e = p.nearHouse(next)
		}
		if e == 0 && g == comma {
			e = p.twoNamesID(next)
		}
		if e == 0 && g == comma {
			if e = p.quartersID(next); e > 0 && e < p.n && p.isWord(e) {
				e = 0 // the sentence goes on
			}
		}
		if e == 0 {
			return
		}
		p.end = e
	}
}

// twoNamesID returns the token behind two names in capitals that end a clause at
// token i, an estate or a quarter: ", |Citra Raya|", 0 if none stand there.
func (p *idParts) twoNamesID(i int) int {
	e := i
	for e-i < 3 && p.isWord(e) && p.t[e].capital && !p.isCaps(e) && (e == i || p.t[e].spaced) && p.t[e].class&^(idTailed|idEstate) == 0 && !lexicon.NamesID.Has(p.b[p.t[e].start:p.t[e].end]) && !p.sentenceID(e) {
		e++
	}
	if e < i+2 || e < p.n && p.t[e].kind != line && !(p.t[e].kind == mark && bytesIn(p.t[e].mark, ",.)")) {
		return 0
	}
	return e
}

// behindID are words that go on a sentence behind an address and that the lists
// of frequent words lack.
var behindID = lexicon.New(`listrik padam mati lampu banjir bocor macet semalam nyusul menyusul kosong gelap longsor roboh kebakaran kemalingan tutup terjadi segera sekitar pukul jl jalan depannya sampingnya sebelahnya atas nama sesuai lengkap masuk pagar cat warna putih hitam hijau biru kuning merah
kebanjiran berlubang retak pecah mampet amblas udik hilang ketinggalan dicuri dicek dikirim diantar dijemput ditaruh dikasih diambil dibawa diterima ditunggu cepetan buruan urgent please pls ok oke okay sip siap baik salam hormat via pakai lewat ekspedisi jne jnt sicepat anteraja gosend grab ojek ojol kakak adek sis gan min om tante`)

// quartersID returns the token behind up to four words in small letters at token
// i that no list of the language holds, 0 if none stands there.
func (p *idParts) quartersID(i int) int {
	e := i
	for e-i < 4 && p.isWord(e) && (e == i || p.t[e].spaced) && p.t[e].capital == p.t[i].capital {
		n, _ := p.place(e)
		if n > 0 && p.t[e].class&^idTailed == 0 {
			e = p.sideOf(e + n)
			continue
		}
		if !p.quarterWordID(e, e == i) {
			break
		}
		e++
	}
	if e == i || p.isMark(e, ':') || p.isNumber(e) && !p.postID(e) || p.has(e, idUnit) {
		return 0
	}
	return e
}

// genericsID begin names of quarters and are words of the language, too.
var genericsID = lexicon.New("gunung pondok pasar sungai tanjung teluk ujung karang kebon kebun pulau bukit batu rawa muara taman pekan labuh sumber tanah kali lubuk parit air padang banda bumi duren jati kayu lembah mata sawah simpang tegal cempaka mekar sinar tebing")

// quarterWordID reports a word at token i that no list of the language or of
// names holds, so that it may be a quarter's.
func (p *idParts) quarterWordID(i int, first bool) bool {
	t := &p.t[i]
	w := p.b[t.start:t.end]
	switch {
	case t.class&^(idTailed|idOne) != 0, first && t.class != 0, len(w) < 3, first && len(w) < 4, plainID.Has(w), behindID.Has(w):
		return false
	case t.class != 0:
		return true
	case first && genericsID.Has(w) && p.isWord(i+1) && p.t[i+1].spaced:
		return p.quarterWordID(i+1, false)
	}
	return !lexicon.CommonID.Has(w) && !lexicon.FrequentEN.Has(w) && !lexicon.CommonEN.Has(w) && (!lexicon.NamesID.Has(w) && !lexicon.Given.Has(w) || !first && p.townAt(i+1)) && !(first && verbID(w) && !p.townAt(i+1))
}

// townAt reports whether the name of a town that a list knows begins at token i.
func (p *idParts) townAt(i int) bool {
	n, kind := p.place(i)
	return n > 0 && kind&(lexicon.City|lexicon.Province) != 0 && p.t[i].spaced
}

// postID reports a postcode at token i.
func (p *idParts) postID(i int) bool {
	n, letters := p.digits(i)
	return n == 5 && !letters
}

// verbID reports a word with the endings and beginnings of what is done or
// felt: kebanjiran, ngambek, ditaruh, nyasarnya.
func verbID(w []byte) bool {
	for _, s := range []string{"nya", "kan", "in"} {
		if bytes.HasSuffix(w, []byte(s)) && len(w) > 5 && s != "in" {
			return true
		}
	}
	if bytes.HasPrefix(w, []byte("ke")) && bytes.HasSuffix(w, []byte("an")) && len(w) > 8 {
		return true
	}
	for _, s := range []string{"meng", "meny", "nge", "ngo", "ngu", "ny", "ber", "diny", "dike", "diba", "dita", "diki", "dian", "ter"} {
		if bytes.HasPrefix(w, []byte(s)) && len(w) > len(s)+3 {
			return true
		}
	}
	return false
}

// hint returns the token behind a bracket at token i that tells how to find the
// house, 0 if none does: "(masuk samping kios)", "(rumah cat kuning)".
func (p *idParts) hint(i int) int {
	return p.bracket(i, 14, func(k int) bool {
		return p.has(k, idMark|idStreet|idLevel|idBlock|idEstate|idAdmin|idRT) || p.is(k, "rumah", "pagar", "masuk", "cat", "warna", "pojok", "hook", "lantai", "gerbang")
	})
}

// looksLike reads the way into an address and what its house looks like, behind a
// comma or right behind it: "masuk dari samping pom bensin", "rumah pagar hitam",
// "paling ujung".
func (p *idParts) looksLike(i int, g gap) int {
	switch {
	case p.is(i, "paling") && p.is(i+1, "ujung", "pojok", "belakang", "depan", "kiri", "kanan"):
		return i + 2
	case p.exact > 0 && p.is(i, "pagar", "pager", "cat", "gerbang") && p.isWord(i+1) && p.among(i+1, coloursID):
		return i + 2
	case g < comma:
		return 0
	case p.is(i, "masuk") && (p.has(i+1, idMark|idStreet) || p.is(i+1, "dari", "lewat", "ke") && p.has(i+2, idMark|idStreet)):
	case p.is(i, "rumah") && p.is(i+1, "nomor", "no", "ketiga", "kedua", "pertama", "keempat", "terakhir", "pojok", "paling", "cat", "pagar", "warna", "tingkat", "kayu", "hook", "bertingkat", "petak"):
	case p.is(i, "pagar", "pager", "cat", "gerbang", "pintu") && p.isWord(i+1) && p.among(i+1, coloursID):
		return i + 2
	case p.is(i, "patokan", "patokannya") && p.isWord(i+1):
	default:
		return 0
	}
	e := i + 1
	for e-i < 8 && e < p.n && (p.isWord(e) || p.isNumber(e)) && p.t[e].spaced {
		if p.t[e].class&idStop != 0 && p.t[e].class&idTailed == 0 && !p.is(e, "dari", "ke", "di", "bu", "pak", "dalam", "kanan", "kiri", "ada") || p.is(e, "soalnya", "tadi", "terus", "tolong", "makasih") {
			break
		}
		e++
	}
	for e > i+1 && p.is(e-1, "dari", "ke", "di", "ada") {
		e--
	}
	return e
}
