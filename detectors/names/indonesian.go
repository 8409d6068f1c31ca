package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var introID = style{names: lexicon.NamesID, common: lexicon.CommonID, lower: true, proper: true}

var introducedID = detectors.Spec{
	Name:   "names/introduced-id",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in Indonesian",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedID,
	Labels: detectors.Labels{"id": {
		"nama", "nama saya", "nama lengkap", "nama lengkap saya", "nama panggilan", "nama penerima", "nama pengirim", "nama pemesan", "nama pelanggan", "nama customer", "nama pemilik",
		"atas nama", "a n", "perkenalkan saya", "perkenalkan nama saya", "panggil saya", "dengan saya", "nama rekening", "nama sesuai ktp", "nama di ktp",
		"penerima", "pengirim", "pemesan", "pemilik rekening", "nama wali", "nama pasien", "nama anak", "nama ibu", "nama ibu kandung", "salam hormat", "hormat saya", "salam",
	}},
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "Indonesian letter and form conventions",
	Valid:     []string{"nama saya ‹Dewi Lestari› dari Cirebon", "atas nama ‹siti aminah›", "Nama penerima: ‹Budi Santoso›", "perkenalkan saya ‹Togar Simanjuntak›", "a.n. ‹Rizky Pratama›", "Nama: ‹Dewi Gunawan›; No. HP", "Penerima: ‹Ella Tanoto›", "Hormat saya,\n‹Maryanto›", "Salam, ‹Wani Widodo›"},
	Invalid:   []string{"nama saya tidak ada di daftar", "atas nama toko", "nama panggilan apa", "nama Barang sesuai", "atas nama kami sekeluarga", "penerima Barang", "salam, terima kasih", "Pengirim: Toko Jaya", "salam dari Cirebon", "test x -a -N STR", "B.A.T.M.A.N. advanced"},
}

// looseIntros begin more than introductions: "dengan saya" is also "with me".
var looseIntros = map[string]bool{"dengan saya": true, "panggil saya": true}

func matchIntroducedID(w *detectors.Window) (detectors.Found, bool) {
	if w.End-w.Start <= 4 && w.Text[w.Start]|0x20 == 'a' {
		if c := w.At(w.Start + 1); c != '.' && c != '/' || w.At(w.Start-1) == '.' || w.At(w.Start-1) == '-' {
			return detectors.Found{}, false // "test -a -n STR" is not "a.n."
		}
	}
	low := lower(w.Text[w.Start:w.End])
	switch string(low.bytes()) {
	case "nama", "penerima", "pengirim", "pemesan", "nama wali", "nama anak", "nama ibu", "nama pasien":
		if !colonBehind(w) {
			return detectors.Found{}, false
		}
	case "salam", "salam hormat", "hormat saya":
		if c := w.At(w.End); c != ',' && c != '\n' || w.Text[w.Start] >= 'a' && w.Start > 0 {
			return detectors.Found{}, false
		}
		return letterID.after(w)
	}
	if looseIntros[string(low.bytes())] {
		return titleID.after(w)
	}
	return introID.after(w)
}

var titleID = style{names: lexicon.NamesID, common: lexicon.CommonID, proper: true}
var letterID = style{names: lexicon.NamesID, common: lexicon.CommonID, proper: true, newline: true}
var casualID = style{names: lexicon.NamesID, common: lexicon.CommonID}

var titledID = detectors.Spec{
	Name:   "names/titled-id",
	Entity: "PERSON",
	Doc:    "Person after an Indonesian title",
	Anchor: detectors.OnCue(),
	Match:  matchTitledID,
	Labels: detectors.Labels{"id": {
		"bapak", "bpk", "ibu", "pak", "bu", "sdr", "sdri", "saudara", "saudari", "tuan", "nyonya", "yth", "mas", "mbak", "mba", "kak", "bang", "om", "tante", "ustadz", "hj",
	}},
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "Indonesian forms of address",
	Valid:     []string{"tolong hubungi Bapak ‹Hendra Gunawan› ya", "bu ‹siti› ramah sekali", "Yth. Ibu ‹Ratna›", "tadi ngobrol sama mas ‹Rizky›", "Sdr. ‹Togar› yang antar", "Bapak ‹Budi Santoso› budi@example.com"},
	Invalid:   []string{"pak kurir ramah", "kak jaya terus", "bang kurir", "gan sukses", "Ayam Geprek Pak Gembus enak", "mas kok lama", "ibu saya senang", "Bapak Admin", "tolong ya pak. Pemasangannya gampang"},
}

// properWord reports whether a word with one capital, its first, stands at p.
func properWord(b []byte, p int) bool {
	if p >= len(b) || b[p-1] != ' ' {
		return false
	}
	e := wordEnd(b, p)
	return e-p >= 3 && isCapital(b[p:e]) && b[p+1] >= 'a'
}

// brandWords before a title make it the name of a shop or a dish.
var brandWords = lexicon.New("ayam geprek bakso baso sate soto nasi mie mi bubur warung rm resto restoran rumah makan toko kedai warteg gado seblak martabak es kopi bebek ikan pecel rawon gudeg rendang dapur kue roti depot kantin angkringan pempek batagor siomay")

func matchTitledID(w *detectors.Window) (detectors.Found, bool) {
	cue := w.Text[w.Start:w.End]
	st := &titleID
	low := lower(cue)
	switch string(low.bytes()) {
	case "mas", "mbak", "mba", "kak", "bang", "om", "tante", "bu", "pak", "saudara":
		st = &casualID
		if isCapital(cue) && w.Start > 0 || len(cue) > 2 && cue[0] == 'm' && properWord(w.Text, w.End+1) || bytes.EqualFold(cue, []byte("pak")) || bytes.EqualFold(cue, []byte("bu")) {
			st = &titleID
		}
	}
	if afterBrand(w.Text, w.Start) || w.At(w.Start-1) == '_' {
		return detectors.Found{}, false
	}
	return st.after(w)
}

// afterBrand reports whether one of the two words before p names a dish or a
// shop.
func afterBrand(b []byte, p int) bool {
	for range 2 {
		e := p
		for e > 0 && b[e-1] == ' ' {
			e--
		}
		s := e
		for s > 0 && e-s < 20 && detectors.IsLetter(b[s-1]) {
			s--
		}
		if s == e || e == p && p > 0 {
			return false
		}
		if brandWords.Has(b[s:e]) {
			return true
		}
		p = s
	}
	return false
}
