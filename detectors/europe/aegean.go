package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var aegean = []detectors.Spec{AMKA, AFM, GreeceIDCard, TIC, CyprusIDCard, MaltaIDCard}

// AMKA detects Greek social security numbers: date of birth, serial, a Luhn
// check digit.
var AMKA = detectors.Spec{
	Name:      "europe/amka",
	Entity:    "GR_SOCIAL_SECURITY",
	Doc:       "Greek social security number",
	Anchor:    detectors.Digits(11).Grouped(" -").Laid("d.m........"),
	Rule:      &form.Rule{Forms: []string{"99999999999", "999999 99999"}, Check: amka, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium},
	Labels:    detectors.Labels{"el": {"αμκα", "α μ κ α", "amka"}, "en": {"amka", "greek social security number"}, "zh": {"希腊社保号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "GR",
	Classes:   social,
	Source:    "Ν. 3655/2008, άρθρο 153; ΗΔΙΚΑ, ΑΜΚΑ",
	Valid:     []string{"AMKA 26048421155", "αμκα 23129528180", "amka: 180675 89509", "AMKA 26048421156", "31058590964"},
	Invalid:   []string{"26048421156", "order 26048421155", "AMKA 2604842115"},
}

func amka(v form.Value) bool {
	return form.Date(form.Number(v.B[4:6]), form.Number(v.B[2:4]), form.Number(v.B[:2])) && checksum.Luhn(v.Bytes())
}

// AFM detects Greek tax numbers: eight digits and a check digit modulo 11.
var AFM = detectors.Spec{
	Name:      "europe/afm",
	Entity:    "GR_TAX_ID",
	Doc:       "Greek tax number",
	Anchor:    detectors.Digits(9).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"999999999"}, Check: func(v form.Value) bool { return afm(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"el": {"αφμ", "α φ μ", "afm"}, "en": {"afm", "greek tax number", "greek tax id"}, "zh": {"希腊税号"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "GR",
	Classes:   taxes,
	Source:    "ΑΑΔΕ, Αριθμός Φορολογικού Μητρώου; Ν. 4174/2013",
	Valid:     []string{"AFM 427337120", "αφμ 387473185", "greek tax number: 485478510", "AFM 427337121"},
	Invalid:   []string{"427337120", "AFM 42733712", "order 427337120"},
}

// GreeceIDCard detects Greek identity cards by their label: two letters, Greek
// or Latin, and six digits; passports two and seven.
var GreeceIDCard = detectors.Spec{
	Name:      "europe/id-card-gr",
	Entity:    "GR_NATIONAL_ID",
	Doc:       "Greek identity card number",
	Anchor:    detectors.Token(7, 9).Or(detectors.Digits(6, 7)),
	Match:     matchGreeceIDCard,
	Labels:    detectors.Labels{"el": {"ταυτότητα", "αριθμός ταυτότητας", "αδτ", "α δ τ", "δελτίο ταυτότητας", "δελτίου ταυτότητας", "αριθμό ταυτότητας", "αριθμό δελτίου ταυτότητας", "αριθμός δελτίου ταυτότητας", "αρ ταυτότητας", "διαβατήριο"}, "en": {"greek id card", "greek identity card", "greek passport", "adt"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "GR",
	Classes:   national,
	Source:    "ΚΥΑ 8200/0-109568/2023; PRADO GRC-BO, GRC-AO",
	Valid:     []string{"greek id card AB123456", "ADT: AK 654321", "greek passport AE1234567", "Α.Δ.Τ. ‹ΑΟ-224061›", "αριθμό δελτίου ταυτότητας ‹ΒΧ916592›"},
	Invalid:   []string{"AB123456", "greek id card AB12345", "order AB123456"},
}

func matchGreeceIDCard(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	for _, written := range [4]string{"aa999999", "aa 999999", "aa9999999", "a999999"} {
		if s, e, _, ok := form.Fit(w, written); ok {
			f.Start, f.End = s, e
			return f, true
		}
	}
	if w.Groups != 1 {
		return f, false
	}
	// Two Greek letters before the digits, two bytes each.
	p := w.Start
	if p > 0 && (w.Text[p-1] == ' ' || w.Text[p-1] == '-') {
		p--
	}
	n := 0
	for n < 2 && p > 1 && (w.Text[p-2] == 0xCE || w.Text[p-2] == 0xCF) {
		p, n = p-2, n+1
	}
	f.Start = p
	return f, n == 2
}

// TIC detects Cypriot tax numbers: eight digits and a check letter.
var TIC = detectors.Spec{
	Name:      "europe/tic",
	Entity:    "CY_TAX_ID",
	Doc:       "Cypriot tax number",
	Anchor:    detectors.Token(9, 9),
	Rule:      &form.Rule{Forms: []string{"99999999a"}, Check: func(v form.Value) bool { return vatCY(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"el": {"αφτ", "φορολογική ταυτότητα"}, "en": {"tic", "cypriot tax number", "cyprus tax id", "tax identification code"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CY",
	Classes:   taxes,
	Source:    "Cyprus Tax Department, Tax Identification Code; OECD, TIN: Cyprus",
	Valid:     []string{"TIC 14288481I", "Cyprus tax ID: 10301551a", "tax identification code 15076089E"},
	Invalid:   []string{"14288481I", "TIC 1428848I", "order 14288481I"},
}

// CyprusIDCard detects Cypriot identity cards and passports by their label.
var CyprusIDCard = detectors.Spec{
	Name:      "europe/id-card-cy",
	Entity:    "CY_NATIONAL_ID",
	Doc:       "Cypriot identity card number",
	Anchor:    detectors.Digits(6, 10).Or(detectors.Token(7, 9)),
	Rule:      &form.Rule{Forms: []string{"0000999999", "9999999999", "999999", "9999999", "99999999", "a9999999", "a999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"cyprus id card", "cypriot id", "cypriot identity card", "cyprus passport", "cypriot passport"}, "el": {"κυπριακή ταυτότητα"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CY",
	Classes:   national,
	Source:    "Civil Registry and Migration Department; PRADO CYP-BO, CYP-AO",
	Valid:     []string{"Cypriot ID 0000123456", "Cyprus passport: K1234567", "Cyprus ID card 998877"},
	Invalid:   []string{"0000123456", "Cypriot ID 12345", "order 998877"},
}

// MaltaIDCard detects Maltese identity card numbers: up to seven digits and a
// letter for the register.
var MaltaIDCard = detectors.Spec{
	Name:      "europe/id-card-mt",
	Entity:    "MT_NATIONAL_ID",
	Doc:       "Maltese identity card number",
	Anchor:    detectors.Token(4, 8).Or(detectors.Digits(7)).Or(detectors.Digits(9)),
	Rule:      &form.Rule{Forms: []string{"9999999a", "999999a", "99999a", "9999999 a", "9999999(a)", "999999999"}, Shape: maltese, Bare: detectors.Shape},
	Labels:    detectors.Labels{"mt": {"karta tal identità", "numru tal karta tal identità"}, "en": {"maltese id", "maltese id card", "malta id", "malta id card", "maltese tax number", "maltese identity card"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "MT",
	Classes:   national,
	Source:    "Identity Card and other Identity Documents Act, Cap. 258; OECD, TIN: Malta",
	Valid:     []string{"Maltese ID 1234567M", "Malta ID card: 0123456g", "maltese id card 654321L"},
	Invalid:   []string{"1234567M", "Maltese ID 1234567X", "order 1234567M"},
}

func maltese(v form.Value) bool {
	switch v.B[v.N-1] {
	case 'M', 'G', 'A', 'P', 'L', 'H', 'B', 'Z':
		return true
	}
	return v.N == 9
}
