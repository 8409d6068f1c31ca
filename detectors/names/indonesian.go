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
	}},
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "Indonesian letter and form conventions",
	Valid:     []string{"nama saya ‹Dewi Lestari› dari Cirebon", "atas nama ‹siti aminah›", "Nama penerima: ‹Budi Santoso›", "perkenalkan saya ‹Togar Simanjuntak›", "a.n. ‹Rizky Pratama›", "Nama: ‹Dewi Gunawan›; No. HP"},
	Invalid:   []string{"nama saya tidak ada di daftar", "atas nama toko", "nama panggilan apa", "nama Barang sesuai", "atas nama kami sekeluarga"},
}

// looseIntros begin more than introductions: "dengan saya" is also "with me".
var looseIntros = map[string]bool{"dengan saya": true, "panggil saya": true}

func matchIntroducedID(w *detectors.Window) (detectors.Found, bool) {
	if bytes.EqualFold(w.Text[w.Start:w.End], []byte("nama")) && w.At(w.End) != ':' {
		return detectors.Found{}, false
	}
	if low := lower(w.Text[w.Start:w.End]); looseIntros[string(low.bytes())] {
		return titleID.after(w)
	}
	return introID.after(w)
}

var titleID = style{names: lexicon.NamesID, common: lexicon.CommonID, proper: true}
var casualID = style{names: lexicon.NamesID, common: lexicon.CommonID}

var titledID = detectors.Spec{
	Name:   "names/titled-id",
	Entity: "PERSON",
	Doc:    "Person after an Indonesian title",
	Anchor: detectors.OnCue(),
	Match:  matchTitledID,
	Labels: detectors.Labels{"id": {
		"bapak", "bpk", "ibu", "pak", "bu", "sdr", "sdri", "saudara", "saudari", "tuan", "nyonya", "yth", "hormat saya", "salam hormat", "mas", "mbak", "mba", "kak", "bang", "om", "tante", "ustadz", "hj",
	}},
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "Indonesian forms of address",
	Valid:     []string{"tolong hubungi Bapak ‹Hendra Gunawan› ya", "bu ‹siti› ramah sekali", "Yth. Ibu ‹Ratna›", "tadi ngobrol sama mas ‹Rizky›", "Sdr. ‹Togar› yang antar"},
	Invalid:   []string{"pak kurir ramah", "kak jaya terus", "bang kurir", "gan sukses", "Ayam Geprek Pak Gembus enak", "mas kok lama", "ibu saya senang", "Bapak Admin", "tolong ya pak. Pemasangannya gampang"},
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
		if isCapital(cue) && w.Start > 0 || bytes.EqualFold(cue, []byte("pak")) || bytes.EqualFold(cue, []byte("bu")) {
			st = &titleID
		}
	}
	if afterBrand(w.Text, w.Start) {
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
