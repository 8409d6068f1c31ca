package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// EcuadorID detects Ecuadorian identity numbers: province, a digit below six,
// six of serial, a check digit modulo 10.
var EcuadorID = detectors.Spec{
	Name:      "america/cedula-ec",
	Entity:    "EC_NATIONAL_ID",
	Doc:       "Ecuadorian identity number",
	Anchor:    detectors.Digits(10).Grouped("- "),
	Rule:      rule{check: ecuadorID, word: "ci", speaks: detectors.Checksum | detectors.CodeTable, bare: detectors.Weak, printed: detectors.Medium, forms: []string{"999999999-9"}},
	Labels:    detectors.Labels{"es": {"cédula", "cedula", "cédula de identidad", "cedula de identidad", "cédula de ciudadanía", "cedula ecuatoriana", "cédula ecuatoriana", "número de cédula", "c i", "ci"}, "en": {"ecuadorian id", "cedula"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "EC",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley Orgánica de Gestión de la Identidad y Datos Civiles; Registro Civil (modulo 10)",
	Valid:     []string{"cédula 0429784036", "CÉDULA DE CIUDADANÍA 0429784036", "C.I. 091292127-7", "mi cedula es 2407935978", "cédula ecuatoriana 0255929621"},
	Invalid:   []string{"0429784036", "pedido 0912921277", "091292127-8", "cédula ecuatoriana 04297840361"},
}

func ecuadorProvince(d []byte) bool { return between(d[:2], 1, 24) || string(d[:2]) == "30" }

func ecuadorID(d []byte) bool { return ecuadorProvince(d) && d[2] <= '6' && checksum.Luhn(d[:10]) }

// EcuadorRUC detects Ecuadorian taxpayer numbers: 13 digits that end with the
// establishment, 001 for nearly all; before it a person's identity number, or
// nine digits and a check modulo 11 for companies, eight for public bodies.
var EcuadorRUC = detectors.Spec{
	Name:      "america/ruc-ec",
	Entity:    "EC_TAX_ID",
	Doc:       "Ecuadorian taxpayer number",
	Anchor:    detectors.Digits(13).Grouped("- "),
	Match:     matchEcuadorRUC,
	Labels:    detectors.Labels{"es": {"ruc", "r u c", "registro único de contribuyentes", "registro unico de contribuyentes"}, "en": {"ruc", "ecuadorian tax id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "EC",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "SRI, Reglamento a la Ley del RUC (structure and check digits)",
	Valid:     []string{"RUC 0355188442001", "ruc: 2495900109001", "1768000257001", "R.U.C. 1015747338-001", "ruc 0355188443001"},
	Invalid:   []string{"0355188443001", "pedido 1768000257001", "9955188442001", "0355188442002"},
}

func matchEcuadorRUC(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum | detectors.CodeTable}
	switch {
	case string(d[9:]) == "0000":
		return f, false
	case !ecuadorProvince(d), !ecuadorRUC(d):
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	case w.Labelled:
		f.Strength = detectors.Medium
	case w.Groups > 1:
		return f, false
	case string(d[10:]) == "001":
		f.Strength = detectors.Medium
	}
	return f, true
}

func ecuadorRUC(d []byte) bool {
	public := string(d[9:]) != "0000" && checksum.Weighted(d, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
	person := string(d[10:]) != "000" && checksum.Luhn(d[:10])
	switch {
	case d[2] < '6':
		return person
	case d[2] == '6':
		return public || person
	case d[2] == '9':
		return public || string(d[10:]) != "000" && checksum.Weighted(d[:10], 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
	}
	return false
}
