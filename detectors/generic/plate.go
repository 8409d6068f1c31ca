package generic

import (
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// Plate detects vehicle plates behind a word for them, written as plates are:
// groups of capitals and figures, also of one or two, which documents leave alone.
// Words that name other things too want a mark or a link word before the plate.
var Plate = detectors.Spec{
	Name:   "generic/plate-written",
	Entity: "PLATE",
	Doc:    "Vehicle plate behind its label, country unknown",
	Anchor: detectors.OnCue(),
	Match:  matchPlate,
	Labels: detectors.Labels{
		"en": {"license plate", "licence plate", "license plate number", "number plate", "plate number", "plate no", "registration plate", "vehicle registration", "vehicle registration number", "car registration", "vehicle number", "car number", "car reg", "reg no", "vehicle reg", "vehicle reg no", "plate", "tag number", "rego", "rego no", "rego number", "rego plate"},
		"id": {"plat nomor", "nomor plat", "nopol", "tnkb", "nomor polisi", "no polisi", "no pol", "plat", "nomor kendaraan"}, "ms": {"nombor plat", "no pendaftaran kenderaan", "nombor pendaftaran kenderaan"}, "zh": {"车牌号", "车牌号码", "车牌", "車牌", "車牌號碼", "牌照号"},
		"es": {"matrícula", "placa", "placas", "patente", "número de placa", "placa del vehículo", "matrícula del vehículo"}, "pt": {"placa", "matrícula", "placa do carro", "placa do veículo", "matrícula do veículo", "chapa"},
		"fr": {"plaque d'immatriculation", "immatriculation", "numéro d'immatriculation", "plaque", "immatriculée", "immatriculé"}, "de": {"kraftfahrzeugkennzeichen", "fahrzeugkennzeichen", "kennzeichen", "nummernschild", "autokennzeichen", "kfz kennzeichen", "kfz kennz", "amtl kennzeichen", "amtl kennz", "amtliches kennzeichen", "kontrollschild"},
		"it": {"targa", "numero di targa", "targato", "targata", "targa auto"}, "nl": {"kenteken", "kentekenplaat", "nummerplaat", "kentekennummer"},
		"sv": {"bilnummer", "registreringsnummer", "reg skylt", "bilens regnr", "regnummer", "reg nr", "regnr", "regnumret"}, "da": {"nummerplade", "registreringsnummer", "nummerpladen"}, "nb": {"registreringsnummer", "skiltnummer", "bilskilt"}, "fi": {"rekisterikilpi", "rekisterikilven numero", "rekisterinumero", "rekisteritunnus", "rekkari"},
		"pl": {"numer rejestracyjny", "nr rejestracyjny", "nr rej", "tablica rejestracyjna", "tablice", "rejestracja"}, "cs": {"spz", "registrační značka", "rz"}, "sk": {"ečv", "špz", "evidenčné číslo vozidla", "evidenčné číslo"},
		"ru": {"госномер", "г р з", "грз", "рег знак", "гос номер", "номер машины", "номерной знак", "номер авто", "номер автомобиля"}, "uk": {"номерний знак", "держномер", "номер авто"}, "bg": {"регистрационен номер", "рег номер", "номер на колата"},
		"tr": {"plaka", "plaka numaram", "plaka numarası", "plaka no", "araç plakası", "plakam", "plakası"}, "ro": {"nr auto", "număr de înmatriculare", "nr înmatriculare", "nr de înmatriculare", "numărul de înmatriculare", "număr auto"}, "hu": {"rendszám", "rendszámom", "rendszáma", "forgalmi rendszám"},
		"el": {"πινακίδα", "αριθμός κυκλοφορίας", "αρ κυκλοφορίας", "πινακίδες"}, "hr": {"registarska oznaka", "registarska pločica", "registracija"}, "sl": {"registrska številka", "registrska oznaka", "registrska tablica"},
		"et": {"registreerimismärk", "auto number", "numbrimärk"}, "lv": {"auto numurs", "reģistrācijas numurs", "numurzīme"}, "lt": {"valstybinis numeris", "automobilio numeris", "valst nr"},
		"ar": {"رقم اللوحة", "لوحة السيارة", "رقم السيارة"}, "fa": {"پلاک", "شماره پلاک"}, "he": {"מספר רכב", "לוחית רישוי", "מספר הרכב"}, "hi": {"गाड़ी नंबर", "वाहन नंबर", "वाहन संख्या", "गाड़ी का नंबर"},
		"th": {"ทะเบียนรถ", "ป้ายทะเบียน", "เลขทะเบียน", "ทะเบียน"}, "vi": {"biển số xe", "biển số", "bks", "biển kiểm soát", "biển xe"}, "ja": {"ナンバープレート", "車両番号", "車のナンバー"}, "ko": {"차량번호", "차량 번호", "번호판", "차번호"},
	},
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, LGPD: detectors.General, HIPAA: "M"},
	Source:    "Vienna Convention on Road Traffic 1968, annex 2 (numerals, or numerals and letters, in capitals)",
	Valid: []string{
		"Kennzeichen: ‹KO-22 RNM›",
		"πινακίδα ‹MIP 3077›",
		"SPZ je ‹2AB 3456›",
		"nr. înmatriculare: ‹DJ-20-SIQ›",
		"biển số xe ‹47Đ-61401›",
		"placa: ‹AB844JK›",
		"cambiar mi placa a ‹YLW-366›", "rekisterikilpi on ‹UIS-428›", "nr. auto: ‹B-03-PGX›", "the number plate on file, ‹59 09VM›, is wrong", "plaka numaram ‹53 V 0440›",
		"rego ‹BX-12-KL›", "my rego is ‹BX 12 KL›", "Reg. No: ‹BX-12-KL›",
	},
	Invalid: []string{
		"cambié mi placa a RTX 4090", "pasé de placa a placa 2 veces", "placa RTX 4090", "placa: RTX 4090", "placa: DDR5-6000",
		"license plate frame in black",
		"matrícula 2024", "rego renewal 2026", "rego 2026", "rego due 12 May",
		"kenteken is niet leesbaar",
		"plat: 2 buah",
		"targa: 300 EUR", "plaque: 60 X 60", "Reg No AB1234 of the company", "student reg. no 2024CS101",
	},
}

// loosePlates are words that name other things, too.
var loosePlates = wordSet("placa", "placas", "plate", "plat", "matrícula", "Matrícula", "patente", "chapa", "plaque", "tablice", "rejestracja", "registracija", "rz", "regnr", "reg.nr",
	"immatriculé", "immatriculée", "targa", "ทะเบียน")

// looseLabel reports whether a label names other things, too: "plate", "Reg. No" of a
// company or a student.
func looseLabel(label []byte) bool {
	n := len(label)
	return lowerIn(loosePlates, label) || n >= 6 && n <= 7 && detectors.EqualLower(label[:3], "reg") && (label[3] == ' ' || label[3] == '.') && detectors.EqualLower(label[n-2:], "no")
}

const (
	mostPlate  = 9 // letters and digits
	plateParts = 4 // groups
)

func matchPlate(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Medium, Evidence: detectors.Cue | detectors.Format}
	s, how := valueAfter(b, w.End)
	for k := 0; how != linkNothing && k < 2 && s < len(b) && (b[s] == '"' || b[s] == '\'' || b[s] == '*' || b[s] == '(' || b[s] == '`' || b[s] == '['); k++ {
		s++
	}
	if b[w.Start]|0x20 == 'r' && how == linkNone && detectors.EqualLower(b[s:min(len(b), s+3)], "on ") && detectors.EqualLower(b[w.Start:min(w.End, w.Start+3)], "rek") { // Finnish for "is"
		s, how = s+3, linkWord
	}
	loose := looseLabel(b[w.Start:w.End])
	if how == linkNothing || how == linkNone && loose && !turned(b, w.End, s) {
		return f, false
	}
	letters, digits, groups := 0, 0, 0
	e := s
	for i := s; i < len(b) && groups < plateParts; groups++ {
		if groups > 0 {
			if !documentMark(b[i]) || b[i] == '.' && i+1 < len(b) && b[i+1] <= ' ' {
				break
			}
			i++
		}
		j, l, d := plateGroup(b, i)
		if groups > 0 && j-i == 3 && l == 3 && lowerIn(currencies, b[i:j]) || groups > 0 && j-i == 1 && b[i] == 'X' && b[i-1] == ' ' && allDigits(b[s:i-1]) { // a price, a size
			return f, false
		}
		if j == i || letters+digits+l+d > mostPlate || groups > 0 && l > 3 && d == 0 {
			break
		}
		letters, digits = letters+l, digits+d
		i, e = j, j
	}
	f.Start, f.End = s, e
	if loose && (form.Hardware(b[s:e]) || how == linkNone && (letters < 2 || digits < 2)) {
		return f, false
	}
	n := letters + digits
	return f, n >= 4 && digits > 0 && letters > 0 && letters <= 6 && !(e < len(b) && (b[e] == '@' || b[e] == '_' || b[e] == '/')) && !price(b, e)
}

var currencies = wordSet("eur", "usd", "gbp", "idr", "brl", "mxn", "chf", "sek", "nok", "dkk", "pln", "try", "cny", "sgd", "myr", "ars", "clp", "cop")

// turned reports whether a turn word stands behind the label that ends at i, and the
// value of s behind it: "cambiar mi matrícula a 1234 BCD".
func turned(b []byte, i, s int) bool {
	if i+1 >= s || b[i] != ' ' {
		return false
	}
	n := turnWordAt(b, i+1)
	return n > 0 && i+n+2 == s
}

// price reports whether a decimal part follows e.
func price(b []byte, e int) bool {
	return e+1 < len(b) && (b[e] == ',' || b[e] == '.') && detectors.IsDigit(b[e+1])
}

// plateGroup returns the end of the run of capitals and digits at i, the letters
// and the digits of it; i itself where other letters stand.
func plateGroup(b []byte, i int) (end, letters, digits int) {
	for end = i; end < len(b) && end-i < 12; {
		c := b[end]
		switch {
		case detectors.IsDigit(c):
			digits++
			end++
		case c-'A' < 26:
			letters++
			end++
		case c >= 0xC3 && c <= 0xD3 && end+1 < len(b): // Đ, Cyrillic, Greek
			r, n := utf8.DecodeRune(b[end:])
			if r != unicode.ToUpper(r) {
				return i, 0, 0
			}
			letters++
			end += n
		case detectors.IsAlnum(c):
			return i, 0, 0
		default:
			return end, letters, digits
		}
	}
	return end, letters, digits
}
