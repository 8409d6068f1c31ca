// Package organisation finds names of companies, schools, hospitals and other
// bodies in running text by the word that says what they are: a legal form
// ("PT", "Ltd", 有限公司), a kind ("Universitas", "Hospital", 银行) or a cue such as
// "works at". Start with All. Its Specs are off by default and cost nothing then.
// The matchers are pure functions, safe for concurrent use. A brand without such
// a word is not found.
package organisation

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{headed, tailed, employer, han, workplaceHan}

var classes = detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, Quasi: true}

// mostWords bounds the words of one name beside the word that anchors it.
const mostWords = 6

// headed finds names that begin with their kind.
var headed = detectors.Spec{
	Name:   "names/organisation",
	Entity: "ORGANIZATION",
	Doc:    "Organisation whose name begins with its legal form or kind",
	Off:    true,
	Anchor: detectors.OnWords("pt", "cv", "ud", "pd", "perum", "yayasan", "koperasi", "ksp", "bmt", "universitas", "univ", "institut", "politeknik", "poltekkes", "akademi", "sekolah tinggi", "stikes", "stmik", "bank", "bpr", "rs", "rsud", "rsup", "rsia", "rumah sakit", "klinik", "puskesmas", "apotek",
		"sd", "sdn", "sdit", "smp", "smpn", "sma", "sman", "smk", "smkn", "mtsn", "madrasah", "pondok pesantren", "ponpes", "kementerian", "dinas", "badan", "polsek", "polres", "polda", "pengadilan", "asuransi", "toko", "firma",
		"university of", "bank of", "institute of", "department of", "ministry of", "college of", "church of", "universidad", "universidade", "université", "universität", "banco", "banque", "hospital", "clínica"),
	Match:     matchHeaded,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "UU 40/2007 (limited companies of Indonesia), UU 16/2001 (foundations), UU 25/1992 (cooperatives); usage",
	Valid: []string{
		"saya kerja di ‹PT Maju Jaya Abadi Tbk›", "‹CV. Sinar Terang› tidak membalas", "kuliah di ‹Universitas Nusantara Raya›", "‹Yayasan Kasih Bangsa›", "dirawat di ‹RS Harapan Sehat›", "anak saya di ‹SMA Negeri 3 Bandung›", "‹University of Nowhereton›", "rekening ‹Bank Mandala Jaya›", "Karyawan ‹Bank Mandala› ramah", "‹Kementerian Kesejahteraan› dan saya", "‹Dinas Kependudukan dan Pencatatan Sipil›",
	},
	Invalid: []string{"rs jauh dari sini", "bank saya", "pt itu", "sd kelas 3", "toko ini bagus", "the university of life", "badan saya sakit", "hospital was full", "Bank account"},
}

// tailed finds names that end with their kind.
var tailed = detectors.Spec{
	Name:   "names/organisation-tail",
	Entity: "ORGANIZATION",
	Doc:    "Organisation whose name ends with its legal form or kind",
	Off:    true,
	Anchor: detectors.OnWords("inc", "ltd", "llc", "llp", "plc", "corp", "corporation", "limited", "incorporated", "gmbh", "ag", "kgaa", "s a", "srl", "s r l", "bv", "b v", "nv", "oyj", "sarl", "sas", "s p a", "pte ltd", "pvt ltd", "sdn bhd", "pty ltd", "co ltd", "bhd", "tbk",
		"university", "college", "institute", "hospital", "clinic", "foundation", "association", "bank", "group", "holdings", "insurance", "airlines", "airways", "school", "academy", "council", "agency", "church", "society", "federation", "laboratories", "technologies", "industries", "motors", "pharmaceuticals", "logistics", "enterprises", "partners", "committee", "commission", "ministry", "authority", "company", "studios", "records", "publishing", "consulting", "credit union", "medical center", "medical centre", "high school", "primary school", "elementary school", "police department"),
	Match:     matchTailed,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "ISO 20275 (entity legal forms); usage",
	Valid: []string{
		"I work at ‹Nowhere Data Inc.›", "an invoice of ‹Müller & Söhne GmbH›", "‹Brightfield University› sent it", "at ‹Saint Nowhere Hospital› for a week", "she left ‹Harbour Lane Logistics Pte Ltd›", "‹First Plains Bank› charged me", "the ‹Ashby High School› gym",
	},
	Invalid: []string{"my bank charged me", "The Bank charged me", "Our School is closed", "the company", "A Group of people", "high school", "I love School", "Limited edition", "limited time"},
}

// employer finds what "works at" and the like name.
var employer = detectors.Spec{
	Name:      "names/employer",
	Entity:    "ORGANIZATION",
	Doc:       "Organisation that somebody works for, by the cue before it",
	Off:       true,
	Anchor:    detectors.OnWords("bekerja di", "kerja di", "karyawan", "pegawai", "magang di", "kuliah di", "work at", "works at", "working at", "worked at", "work for", "works for", "working for", "worked for", "employed by", "employed at", "employee of", "employee at", "ceo of", "founder of", "manager at", "engineer at", "intern at", "studies at", "study at", "arbeite bei", "trabajo en", "trabalho na", "travaille chez"),
	Match:     matchEmployer,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "How people name their place of work",
	Valid:     []string{"saya kerja di ‹Nusadata Kreasi›", "I work for ‹Brightfield Widgets›", "she is the CEO of ‹Harborline›", "ich arbeite bei ‹Nordlicht›"},
	Invalid:   []string{"kerja di rumah", "work for me", "works at night", "work for Monday", "kerja di Jakarta", "karyawan ramah", "I work at Home"},
}

func wordByte(c byte) bool { return detectors.IsAlnum(c) || c >= 0x80 || c == '\'' }

// wordEnd returns where the word at p ends, hyphens inside it included.
func wordEnd(b []byte, p int) int {
	e := p
	for e < len(b) && e-p < 40 && (wordByte(b[e]) || (b[e] == '-' || b[e] == '.') && e > p && e+1 < len(b) && wordByte(b[e+1])) {
		e++
	}
	return e
}

// forward reads capitalised words, numbers and what joins them from p on and
// returns their end, p if none is there.
func forward(b []byte, p int) int {
	end := p
	for n := 0; n < mostWords && p < len(b); n++ {
		e := wordEnd(b, p)
		w := b[p:e]
		switch {
		case e == p && (b[p] == '&' || b[p] == '('):
			if b[p] == '(' {
				return end
			}
			e = p + 1
		case e == p:
			return end
		case detectors.BeginsCapital(w) && !opens.Has(w), end > p-2 && n > 0 && detectors.IsDigit(w[0]) && len(w) < 4:
			end = e
		case n == 0 || !joins.Has(w), heads.Has(b[min(e+1, len(b)):wordEnd(b, min(e+1, len(b)))]):
			return end
		}
		if e >= len(b) || b[e] != ' ' {
			return end
		}
		p = e + 1
	}
	return end
}

// joins stand inside a name, opens begin what is no name.
var (
	joins = lexicon.New("dan of and the for & di de del la des für und et do da dos y e")
	heads = lexicon.New("pt cv ud yayasan koperasi universitas bank rs rsud dinas kementerian polsek polres hospital university")
	opens = lexicon.New("karyawan pegawai nasabah pelanggan cabang kantor layanan pelayanan aplikasi kartu the a an my our your his her their this that these those saya kami anda itu ini yang account card transfer manager edition monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december home me you us i it he she we they is was and or but at in on from to with for by")
)

func matchHeaded(w *detectors.Window) (detectors.Found, bool) {
	b, p := w.Text, w.End
	f := detectors.Found{Start: w.Start, Evidence: detectors.Cue, Strength: detectors.Strong}
	w.Steps++
	if p < len(b) && b[p] == '.' {
		p++
	}
	if p < len(b) && b[p] == ' ' {
		p++
	}
	if !detectors.BeginsCapital(b[w.Start:]) || p == w.End || p >= len(b) {
		return f, false
	}
	f.End = forward(b, p)
	return f, f.End-p > 2
}

func matchEmployer(w *detectors.Window) (detectors.Found, bool) {
	b, p := w.Text, w.End
	f := detectors.Found{Evidence: detectors.Cue, Strength: detectors.Medium}
	w.Steps++
	if p >= len(b) || b[p] != ' ' {
		return f, false
	}
	f.Start = p + 1
	if f.End = forward(b, f.Start); f.End-f.Start < 3 {
		return f, false
	}
	for _, g := range [...]*lexicon.Places{lexicon.PlacesID, lexicon.PlacesEN} {
		if g.Kind(b[f.Start:f.End]) != 0 {
			return f, false
		}
	}
	return f, true
}

func matchTailed(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.Cue, Strength: detectors.Strong}
	w.Steps++
	if !detectors.BeginsCapital(b[w.Start:]) {
		return f, false
	}
	words, named := 0, 0
	p := w.Start
	for words < mostWords {
		q := p
		if q > 0 && b[q-1] == ' ' {
			q--
		}
		if q > 0 && b[q-1] == ',' && words == 0 && p-q == 1 { // Widgets, Inc.
			q--
		}
		e := q
		for q > 0 && e-q < 40 && (wordByte(b[q-1]) || b[q-1] == '-' || b[q-1] == '&' || b[q-1] == '.' && q > 1 && e-q > 0 && wordByte(b[q-2])) {
			q--
		}
		word := b[q:e]
		if len(word) == 0 || e == p {
			break
		}
		if detectors.BeginsCapital(word) && !opens.Has(word) {
			named++
			f.Start = q
		} else if !joins.Has(word) && word[0] != '&' || words == 0 {
			break
		}
		p = q
		words++
	}
	if f.End < len(b) && b[f.End] == '.' && w.End-w.Start <= 4 {
		f.End++
	}
	return f, named > 0
}
