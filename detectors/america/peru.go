package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

// PeruDNI detects Peruvian identity numbers by their label: eight digits, at
// times with the check character of the card behind a dash, a digit or A to K.
var PeruDNI = detectors.Spec{
	Name:      "america/dni-pe",
	Entity:    "PE_NATIONAL_ID",
	Doc:       "Peruvian national identity number",
	Anchor:    detectors.Digits(8, 9).Grouped("-"),
	Match:     matchPeruDNI,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"dni", "dni peruano", "dni perú", "dni peru", "cui", "cédula única de identidad", "documento nacional de identidad"}, "en": {"peruvian id", "peruvian dni", "peruvian national id", "peruvian identity card", "dni"}},
	Canonical: detectors.AlnumUpper,
	Region:    "PE",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley 26497; RENIEC (CUI and its check character)",
	Valid:     []string{"DNI 12731585-5", "dni peruano 40229612", "dni perú: 12731585-J", "DNI 01836675-0"},
	Invalid:   []string{"12731585-5", "dni 1273158", "dni 1273-1585"},
}

func matchPeruDNI(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	r := checksum.Weighted(d[:8], 3, 2, 7, 6, 5, 4, 3, 2) % 11
	switch {
	case same(d), len(d) == 8 && w.Groups > 1, spoken(w, "cui"):
		return f, false
	case len(d) == 9:
		if !form.WrittenAs(w.Text[w.Start:w.End], "99999999-9") && w.Groups > 1 {
			return f, false
		}
		f.Strength = peruStrength(d[8] == "65432110987"[r])
	case w.At(w.End) == '-' && detectors.IsLetter(w.At(w.End+1)) && !w.AlnumAt(w.End+2):
		f.Strength = peruStrength(upper(w.At(w.End+1)) == "KJIHGFEDCBA"[r])
		f.End += 2
	}
	if f.Strength == detectors.Medium {
		f.Evidence = detectors.Checksum
	}
	return f, true
}

func peruStrength(holds bool) detectors.Strength {
	if holds {
		return detectors.Medium
	}
	return detectors.Typo
}

// PeruRUC detects Peruvian taxpayer numbers: kind, nine digits, check digit
// modulo 11. Of persons (10) the middle is the DNI.
var PeruRUC = detectors.Spec{
	Name:      "america/ruc-pe",
	Entity:    "PE_TAX_ID",
	Doc:       "Peruvian taxpayer number",
	Anchor:    detectors.Digits(11).Grouped("- "),
	Rule:      rule{check: peruRUCCheck, speaks: detectors.Checksum | detectors.CodeTable, bare: detectors.Weak, printed: detectors.Weak, forms: []string{"99-99999999-9"}},
	Labels:    detectors.Labels{"es": {"ruc", "r u c", "registro único de contribuyentes", "registro unico de contribuyentes"}, "en": {"ruc", "peruvian tax id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "PE",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "SUNAT, Decreto Legislativo 943 (RUC) and its rules",
	Valid:     []string{"RUC 20698478960", "ruc: 10183673659", "R.U.C. N° 20661565455", "ruc 10-71111615-5", "ruc 20698478961"},
	Invalid:   []string{"20698478960", "pedido 10183673659", "ruc 206984789601"},
}

func peruRUCCheck(d []byte) bool {
	switch string(d[:2]) {
	case "10", "15", "16", "17", "20":
		return (11-checksum.Weighted(d, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)%11)%10 == int(d[10]-'0')
	}
	return false
}

// PeruForeigner detects the numbers of foreign residents of Peru by their
// label: nine digits.
var PeruForeigner = detectors.Spec{
	Name:      "america/ce-pe",
	Entity:    "PE_NATIONAL_ID",
	Subtype:   "ce",
	Doc:       "Peruvian foreign resident number",
	Anchor:    detectors.Digits(9),
	Match:     whole,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"carné de extranjería", "carnet de extranjería", "carnet de extranjeria", "c e", "ptp"}},
	Canonical: detectors.DigitsOnly,
	Region:    "PE",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Decreto Legislativo 1350 de Migraciones",
	Valid:     []string{"carné de extranjería 001234567", "C.E. 000987654", "carnet de extranjeria: 002345678"},
	Invalid:   []string{"001234567", "carné de extranjería 00123456", "c e a b"},
}
