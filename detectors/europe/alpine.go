package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var alpine = []detectors.Spec{SVNR, SteuernummerAT, Firmenbuch, AustriaPassport, AHV, UID, SwissPassport, LuxembourgID}

// SVNR detects Austrian social insurance numbers: three of serial, a check
// digit modulo 11, the date of birth (month 13 to 15 where serials ran out).
var SVNR = detectors.Spec{
	Name:      "europe/svnr-at",
	Entity:    "AT_SOCIAL_SECURITY",
	Doc:       "Austrian social insurance number",
	Anchor:    detectors.Digits(10).Grouped(" -/."),
	Rule:      &form.Rule{Forms: []string{"9999999999", "9999 999999", "9999-999999", "9999/999999", "9999 99 99 99"}, Check: svnr, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels:    detectors.Labels{"de": {"sozialversicherungsnummer", "svnr", "sv nummer", "sv nr", "versicherungsnummer", "e card", "ecard"}, "en": {"austrian social insurance number", "austrian social security number", "social insurance number"}, "zh": {"奥地利社保号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "AT",
	Classes:   social,
	Source:    "ASVG § 460d; Österreichische Sozialversicherung, Aufbau der Versicherungsnummer",
	Valid:     []string{"Sozialversicherungsnummer 5750 070879", "SVNR: 7012260901", "1294 150905", "SV-Nr. 4538/200598", "SVNR 5751 070879"},
	Invalid:   []string{"5750070879", "5751 070879", "5750 071679", "Bestellnummer 5750070879"},
}

func svnr(v form.Value) bool {
	d := v.Bytes()
	month := form.Number(d[6:8])
	if month > 12 && month < 16 {
		month = 12
	}
	return d[0] != '0' && form.Date(form.Number(d[8:10]), month, form.Number(d[4:6])) &&
		checksum.Weighted(d, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6)%11 == int(d[3]-'0')
}

// Firmenbuch detects Austrian company register numbers by their label: up to six
// digits and a check letter, FN 122119m. Four digits and a letter apart are a year and
// a word: "FN 2017 a obtenu".
var Firmenbuch = detectors.Spec{
	Name:      "europe/firmenbuch",
	Entity:    "AT_BUSINESS_ID",
	Doc:       "Austrian company register number",
	Anchor:    detectors.Token(5, 7).Or(detectors.Digits(4, 6)),
	Rule:      &form.Rule{Forms: []string{"999999a", "99999a", "9999a", "999999 a", "99999 a"}, Check: func(v form.Value) bool { return v.B[0] > '0' }, Bare: detectors.Weak, Lower: detectors.Weak},
	Labels:    detectors.Labels{"de": {"firmenbuchnummer", "firmenbuch", "firmenbuch nr", "fn", "fb nr"}, "en": {"austrian company number", "austrian company register number", "company register number"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "AT",
	Classes:   business,
	Source:    "Firmenbuchgesetz § 30; Justiz Österreich, Firmenbuchnummer",
	Valid:     []string{"FN 122119m", "Firmenbuchnummer: 56247t", "FN 304422 z", "company register number 122119m"},
	Invalid:   []string{"122119m", "FN 122119", "FN 12m", "le FN 2017 a obtenu", "Bestellung FN-122119mm"},
}

// SteuernummerAT detects Austrian tax numbers by their label: office, six
// digits, a check digit: 59-060/6885.
var SteuernummerAT = detectors.Spec{
	Name:      "europe/steuernummer-at",
	Entity:    "AT_TAX_ID",
	Doc:       "Austrian tax number",
	Anchor:    detectors.Digits(9).Grouped(" -/"),
	Rule:      &form.Rule{Forms: []string{"999999999", "99-999/9999", "99 999/9999"}, Check: steuernummerAT, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"de": {"steuernummer", "abgabenkontonummer", "steuer nr", "st nr"}, "en": {"austrian tax number", "austrian tax id"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "AT",
	Classes:   taxes,
	Source:    "BMF Österreich, Prüfziffernberechnung Steuernummer; OECD, TIN: Austria",
	Valid:     []string{"Steuernummer 59-060/6885", "Abgabenkontonummer: 593493745", "Steuernr. 59 873/2758"},
	Invalid:   []string{"59-060/6885", "Steuernummer 59-060/688", "Bestellnummer 593493745"},
}

func steuernummerAT(v form.Value) bool {
	sum := 0
	for i, c := range v.B[:8] {
		n := int(c - '0')
		if i%2 == 1 {
			if n *= 2; n > 9 {
				n -= 9
			}
		}
		sum += n
	}
	return (10-sum%10)%10 == int(v.B[8]-'0')
}

// AustriaPassport detects Austrian passport numbers by their label.
var AustriaPassport = detectors.Spec{
	Name:      "europe/passport-at",
	Entity:    "AT_PASSPORT",
	Doc:       "Austrian passport number",
	Anchor:    detectors.Token(8, 9).Or(detectors.Digits(7)),
	Rule:      &form.Rule{Forms: []string{"a9999999", "a 9999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"de": {"reisepass", "reisepassnummer", "passnummer", "österreichischer reisepass", "pass nr"}, "en": {"austrian passport"}, "zh": {"奥地利护照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "AT",
	Classes:   travel,
	Source:    "Passgesetz 1992; PRADO AUT-AO",
	Valid:     []string{"österreichischer Reisepass P1234567", "Reisepassnummer: u 7654321", "Austrian passport P0011223"},
	Invalid:   []string{"P1234567", "Reisepass P123456", "Bestellnummer P1234567"},
}

// AHV detects Swiss and Liechtenstein social insurance numbers: 756, nine
// digits, an EAN-13 check digit: 756.1234.5678.97.
var AHV = detectors.Spec{
	Name:      "europe/ahv",
	Entity:    "CH_SOCIAL_SECURITY",
	Doc:       "Swiss social insurance number",
	Anchor:    detectors.Digits(13).Grouped(" .").Laid("756.........."),
	Rule:      &form.Rule{Forms: []string{"9999999999999", "999.9999.9999.99", "999 9999 9999 99"}, Check: ahv, Shape: func(v form.Value) bool { return string(v.B[:3]) == "756" }, Speaks: detectors.Checksum | detectors.CodeTable, Bare: detectors.Medium, Printed: detectors.Strong},
	Labels:    detectors.Labels{"de": {"ahv", "ahv nummer", "ahv nr", "ahvn13", "sozialversicherungsnummer", "versichertennummer"}, "fr": {"avs", "numéro avs", "n° avs", "navs13"}, "it": {"avs", "numero avs"}, "en": {"ahv number", "swiss social security number", "avs number"}, "zh": {"瑞士社保号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "CH",
	Classes:   social,
	Source:    "AHVG Art. 50c; AHVV Art. 133; ZAS, Wegleitung Versichertennummer",
	Valid:     []string{"AHV-Nr. 756.2136.4131.38", "numéro AVS: 7567667400459", "756.6291.0515.18", "7561530182053", "AHV 756.2136.4131.39"},
	Invalid:   []string{"756.2136.4131.39", "755.2136.4131.38", "7562136413139"},
}

func ahv(v form.Value) bool {
	return checksum.Weighted(v.B[:13], 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1)%10 == 0
}

// UID detects Swiss enterprise numbers: CHE, nine digits with a check modulo
// 11, and the word for VAT in one of the languages.
var UID = detectors.Spec{
	Name:      "europe/uid-ch",
	Entity:    "CH_BUSINESS_ID",
	Doc:       "Swiss enterprise number",
	Anchor:    detectors.Token(12, 16).Or(detectors.Prefix("CHE-", "CHE ")),
	Match:     matchUID,
	Labels:    detectors.Labels{"de": {"uid", "uid nummer", "mwst", "mwst nr", "mwst nummer", "unternehmens identifikationsnummer"}, "fr": {"ide", "tva", "n° tva"}, "it": {"idi", "iva"}, "en": {"swiss uid", "vat number", "company number"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CH",
	Classes:   business,
	Source:    "UIDG (SR 431.03); eCH-0097",
	Valid:     []string{"CHE-974.871.423", "UID: CHE691097433", "MWST-Nr. ‹CHE-739.474.192 MWST›", "TVA ‹CHE739474192TVA›", "che020230046"},
	Invalid:   []string{"CHE-974.871.424", "CHE-974.871.42", "CHA-974.871.423"},
}

// uidForms are the ways of writing, the longest first.
var uidForms = func() (forms []string) {
	for _, number := range []string{"CHE-999.999.999", "CHE999999999", "CHE 999 999 999", "CHE-999999999", "CHE 999.999.999", "CHE 999999999"} {
		for _, word := range []string{" MWST", " TVA", " IVA", " TPV", "MWST", "TVA", "IVA", "TPV", ""} {
			forms = append(forms, number+word)
		}
	}
	return forms
}()

func matchUID(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, Strength: detectors.Strong, Evidence: detectors.Checksum | detectors.Format}
	for _, written := range uidForms {
		end, ok := form.At(w, written)
		if !ok {
			continue
		}
		v := form.Compact(w.Text[w.Start:end])
		f.End = end
		if r := 11 - checksum.Weighted(v.B[3:11], 5, 4, 3, 2, 7, 6, 5, 4)%11; r == 10 || r%11 != int(v.B[11]-'0') {
			f.Strength, f.Evidence = detectors.Typo, 0
		}
		return f, true
	}
	return f, false
}

// SwissPassport detects Swiss passport and identity card numbers by their
// label.
var SwissPassport = detectors.Spec{
	Name:      "europe/passport-ch",
	Entity:    "CH_PASSPORT",
	Doc:       "Swiss passport number",
	Anchor:    detectors.Token(8, 8).Or(detectors.Digits(7)),
	Rule:      &form.Rule{Forms: []string{"a9999999", "a 9999999", "axxxxxx9"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"de": {"schweizer pass", "passnummer", "reisepass", "identitätskarte"}, "fr": {"passeport suisse", "carte d'identité suisse"}, "it": {"passaporto svizzero"}, "en": {"swiss passport"}, "zh": {"瑞士护照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CH",
	Classes:   travel,
	Source:    "Ausweisverordnung (SR 143.11); PRADO CHE-AO",
	Valid:     []string{"Schweizer Pass X1234567", "passeport suisse: s7654321", "Swiss passport X1A2B3C4"},
	Invalid:   []string{"X1234567", "Schweizer Pass X123456", "Bestellnummer X1234567"},
}

// LuxembourgID detects Luxembourg's national identification numbers: date of
// birth YYYYMMDD, serial, a Luhn and a Verhoeff check digit.
var LuxembourgID = detectors.Spec{
	Name:      "europe/nin-lu",
	Entity:    "LU_NATIONAL_ID",
	Doc:       "Luxembourg national identification number",
	Anchor:    detectors.Digits(13).Grouped(" -").Laid("....m.d......"),
	Rule:      &form.Rule{Forms: []string{"9999999999999", "9999 99 99 999 99", "99999999 99999", "9999 9999 99999"}, Check: luxembourgID, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Strong},
	Labels:    detectors.Labels{"fr": {"matricule", "numéro d'identification national", "numéro national", "numéro de sécurité sociale"}, "de": {"matrikel", "matrikelnummer", "matricule"}, "en": {"luxembourg national id", "matricule", "national identification number"}, "zh": {"卢森堡身份号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "LU",
	Classes:   national,
	Source:    "Loi du 19 juin 2013 relative à l'identification des personnes physiques",
	Valid:     []string{"matricule 1893120105732", "matricule: 1893 12 01 057 32", "1893120105732", "matricule 1893120105733"},
	Invalid:   []string{"1893120105733", "1893130105732", "commande 18931201057321"},
}

func luxembourgID(v form.Value) bool {
	d := v.Bytes()
	var other [12]byte
	copy(other[:], d[:11])
	other[11] = d[12]
	return form.In(d[:4], 1850, 2099) && form.Date(form.Number(d[:4]), form.Number(d[4:6]), form.Number(d[6:8])) &&
		checksum.Luhn(d[:12]) && checksum.Verhoeff(other[:])
}
