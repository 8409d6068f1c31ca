package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var titledID = detectors.Spec{
	Name:   "names/titled-id",
	Entity: "PERSON",
	Doc:    "Person after an Indonesian title",
	Anchor: detectors.OnCue(),
	Match:  matchTitledID,
	Labels: detectors.Labels{"id": {
		"bapak", "bpk", "ibu", "pak", "bu", "sdr", "sdri", "saudara", "saudari", "tuan", "nyonya", "yth", "mas", "mbak", "mba", "kak", "kakak", "bang", "abang", "om", "tante", "ustadz", "ustad", "ustaz", "hj",
		"teh", "teteh", "kang", "akang", "uda", "uni", "bli", "cak", "ning", "gus", "koh", "cici", "dek", "adik", "eyang", "mbah", "opa", "oma", "pakde", "bude", "bulik", "paklik", "kyai", "kiai", "romo", "pendeta", "pdt",
		"drg", "bidan", "suster", "almarhum", "almarhumah", "daeng", "mang", "ceu", "nenek", "kakek", "bro", "sis", "tn", "ny", "nn", "drs", "dra", "lae", "ito", "inaq", "amaq", "julak", "nek", "wak", "mbok", "makcik", "pakcik", "uskup", "dg", "ustadzah", "ustazah", "bulek", "budhe", "prof",
	}},
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "Indonesian forms of address",
	Valid: []string{"tolong hubungi Bapak ‹Hendra Gunawan› ya", "bu ‹siti› ramah sekali", "Yth. Ibu ‹Ratna›", "tadi ngobrol sama mas ‹Rizky›", "Sdr. ‹Togar› yang antar", "Bapak ‹Budi Santoso› budi@example.com",
		"teh ‹rina› mah baik", "kang ‹Asep› servis tv", "bli ‹komang› guide terbaik", "Mbah ‹Ronggo› di ujung", "drg. ‹Citra Handayani› telaten", "Ny. ‹Herawati› sudah bayar", "Pak Haji ‹Sanip› datang", "Bapak Camat ‹Sujarwo› hadir",
		"masuk rumah pak ‹Hadi Prayitno›", "titip di bengkel mas ‹Sutrisno› aja", "dilayani Mbak ‹Bunga› di kasir", "Suster ‹Nining› lembut", "om ‹bambang› yang bayar", "kata prof ‹sudirman› kemarin", "prof. ‹Ratna Dewanti› menguji"},
	Invalid: []string{"pak kurir ramah", "kak jaya terus", "bang kurir", "gan sukses", "Ayam Geprek Pak Gembus enak", "mas kok lama", "ibu saya senang", "Bapak Admin", "tolong ya pak. Pemasangannya gampang",
		"kak bunga mawarnya ready?", "mas kawin 5 gram", "Bu Joko Katering enak", "teh botol dingin", "teh Sariwangi enak", "teh sari bau apek", "bang sukses selalu", "Kos Ibu Lastri airnya mati", "makan di rumah makan Bu Lastri", "pak camat baik", "mbak indah banget tokonya", "uni eropa", "sis barang bagus",
		"Ibu Kota macet", "Pak Presiden hadir", "45sc3013bu The seller", "resi 8830mas Rizky", "om telolet om", "kak Ready kak?", "prof kok belum datang", "prof sama dosen lain"},
}

// proper titles stand before few words that are no names: a capitalised word
// behind one is a name even if no list has it.
var properTitles = lexicon.New("prof bapak bpk ibu pak bu sdr sdri saudari tuan nyonya yth ustadz ustad ustaz hj kyai kiai romo pendeta pdt drg bidan suster almarhum almarhumah ny tn nn drs dra mbah eyang")

// dotted titles are words or codes of their own without a full stop or capitals.
var dottedTitles = lexicon.New("tn ny nn dra drs drg hj pdt")

func matchTitledID(w *detectors.Window) (detectors.Found, bool) {
	cue := w.Text[w.Start:w.End]
	if w.At(w.Start-1) == '_' || casualID.everyday(w) { // to titleID the same words are everyday
		return detectors.Found{}, false
	}
	if len(cue) <= 4 && w.At(w.End) != '.' && !detectors.BeginsCapital(cue) && dottedTitles.Has(cue) {
		return detectors.Found{}, false
	}
	if len(cue) == 3 && cue[0]|0x20 == 't' && w.At(w.End) == ' ' && teas.Has(w.Text[w.End+1:wordEnd(w.Text, w.End+1)]) {
		return detectors.Found{}, false
	}
	st := &casualID
	if w.Start > 0 && detectors.BeginsCapital(cue) || properTitles.Has(cue) || len(cue) > 2 && cue[0]|0x20 == 'm' && properWord(w.Text, w.End+1) {
		st = &titleID
	}
	f, ok := st.clan(w)
	if !ok || afterBrand(w.Text, w.Start) || st == &titleID && f.Evidence&detectors.Lexicon == 0 && roleOrPlace(w.Text[f.Start:f.End]) {
		return detectors.Found{}, false
	}
	return f, ok
}

// teas are names behind "teh", which is tea as well.
var teas = lexicon.New("sari melati mawar krisan poci hijau gelas sariwangi rosela rosella bunga jahe susu manis")

// rolesBehind are capitalised behind a title and name an office or a thing.
var rolesBehind = lexicon.New("presiden kota negara pertiwi kepala ketua direktur menteri bupati gubernur camat lurah kades hakim jaksa dekan rektor kost kos kandung tiri angkat hamil rumah guru dokter polisi tentara haji ready admin satpam kapolsek kapolres kapolda danramil dandim kajari pimpinan manajer manager hrd panitia redaksi penyelenggara pengurus penyidik sopir supir")

func roleOrPlace(name []byte) bool { return rolesBehind.Has(name[:wordEnd(name, 0)]) }

// properWord reports whether a word with one capital, its first, stands at p.
func properWord(b []byte, p int) bool {
	if p >= len(b) || b[p-1] != ' ' {
		return false
	}
	e := wordEnd(b, p)
	return e-p >= 3 && detectors.BeginsCapital(b[p:e]) && b[p+1] >= 'a'
}

// brandWords before a title make it the name of a shop or a dish.
var brandWords = lexicon.New(`ayam geprek bakso baso bakmi bakwan sate soto nasi mie mi bubur warung waroeng warunk rm resto restoran rumah makan toko kedai warteg gado seblak martabak es kopi bebek ikan pecel rawon gudeg rendang
	dapur kue roti depot kantin angkringan pempek mpek batagor siomay dimsum tahu tempe keripik kripik sambal sambel sop sup tongseng gulai rica lele pisang goreng bolu lapis donat tongkrongan sego lontong ketoprak rujak iga konro coto
	kos kost kontrakan bengkel laundry salon apotek optik cafe kafe pondok saung catering katering villa homestay losmen penginapan hotel wisma studio barbershop pangkas pizza kebab burger jamu jenang dodol oleh gorengan cireng cilok mochi
	pasar lapak geprekan penyet nasgor ketupat kupat opor sayur bumbu kecap madu susu jus jajanan jajan lumpia risol serabi getuk brem wingko bakpia`)

// ownedPlaces in small letters belong to the people named behind them.
var ownedPlaces = lexicon.New("rumah kos kost kontrakan bengkel homestay villa penginapan losmen lapak toko studio")

// ofPerson reports whether the word at p is a place that belongs to whoever is
// named behind it: "masuk rumah pak Hadi", but "Rumah Makan Bu Ani" and "Kos Ibu
// Lastri" are what they are called.
func ofPerson(b []byte, p int) bool {
	e := wordEnd(b, p)
	if !ownedPlaces.Has(b[p:e]) || detectors.BeginsCapital(b[p:]) || p == 0 || e+1 >= len(b) || b[e] != ' ' {
		return false
	}
	return !brandWords.Has(b[e+1 : wordEnd(b, e+1)])
}

// afterBrand reports whether one of the two words before p names a dish or a
// shop.
func afterBrand(b []byte, p int) bool {
	for range 2 {
		word := plainBefore(b, p)
		if len(word) == 0 {
			return false
		}
		if brandWords.Has(word) {
			return !ofPerson(b, len(bytes.TrimRight(b[:p], " "))-len(word))
		}
		for p > 0 && b[p-1] == ' ' {
			p--
		}
		p -= len(word)
	}
	return false
}
