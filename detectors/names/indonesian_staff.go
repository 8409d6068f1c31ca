package names

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var staffID = detectors.Spec{
	Name:    "names/staff-id",
	Entity:  "PERSON",
	Subtype: "staff",
	Doc:     "Member of staff named by an Indonesian cue",
	Anchor:  detectors.OnCue(),
	Match:   matchStaffID,
	Labels: detectors.Labels{"id": {
		"kurir", "kurirnya", "driver", "drivernya", "supir", "sopir", "sopirnya", "supirnya", "kasir", "kasirnya", "admin", "adminnya", "cs", "cs nya", "teknisi", "teknisinya", "petugas", "petugasnya", "teller", "resepsionis", "satpam", "security",
		"barista", "pelayan", "perawat", "dokter", "guide", "pemandu", "terapis", "instruktur", "montir", "manajer", "manajernya", "supervisor", "chef", "dilayani", "dilayani oleh", "dibantu", "dibantu oleh", "ditangani", "ditangani oleh",
		"agen", "marketing", "sales", "owner", "ownernya", "guru", "dosen", "ojol", "ojolnya",
	}},
	Canonical: detectors.Words,
	Region:    "ID",
	Classes:   classes,
	Source:    "How customers name staff in Indonesian",
	Valid: []string{"Kurir ‹Ridwan› naik ke lantai 4", "dilayani ‹Febri›, ramah", "kasirnya mbak ‹Anisa› salah input", "teknisi ‹Agung› datang jam 11", "CS ‹Bella› ngasih solusi", "petugas bernama ‹Darsono› menolong", "dokter ‹Herman› antreannya panjang",
		"admin ‹rere› balesnya cepet", "drivernya, ‹Suroso›, ugal-ugalan"},
	Invalid: []string{"kurir baik banget", "admin indah ramah", "driver Grab lama", "kasir salah", "dokter gigi", "teller lambat", "sales maksa terus", "guru Bahasa", "petugas Ramah", "owner Jaya Abadi", "CS Shopee", "kurir JNE", "security Sehat",
		"dibantu Sampai selesai", "chef Surya cafe enak"},
}

// staffTitles may stand between the office and the name, as may a word for "named".
var staffTitles = lexicon.New("mas mbak mba pak bu kak bang ibu bapak bli teh kang koh ci mr ms miss bernama namanya")

func matchStaffID(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	p := w.End
	if p+1 < len(b) && b[p] == ' ' && detectors.IsLetter(b[p+1]) { // most words behind an office are everyday ones
		if key := lexicon.WordOf(b[p+1 : wordEnd(b, p+1)]); !mayBeListed(key) && !staffTitles.Holds(key) {
			return detectors.Found{}, false
		}
	}
	for p < len(b) && (b[p] == ' ' || b[p] == ',') {
		p++
	}
	in := *w
	titled := false
	if e := wordEnd(b, p); p > w.End && e < len(b) && b[e] == ' ' && staffTitles.Has(b[p:e]) {
		in.End, titled = e, true
	}
	f, ok := listed(&in)
	return f, ok && (titled || !afterBrand(b, w.Start))
}
