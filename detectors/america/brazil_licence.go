package america

import "github.com/samar-privacy/samar/detectors"

// CNH detects the registration number of Brazilian driving licences: nine
// digits and two check digits modulo 11.
var CNH = detectors.Spec{
	Name:      "america/cnh",
	Entity:    "BR_DRIVER_LICENSE",
	Doc:       "Brazilian driving licence number",
	Anchor:    detectors.Digits(11).Grouped(" .-"),
	Rule:      rule{check: cnhCheck, speaks: detectors.Checksum, bare: detectors.Weak},
	Labels:    detectors.Labels{"pt": {"cnh", "carteira de motorista", "carteira de habilitação", "carteira nacional de habilitação", "habilitação", "registro cnh"}, "en": {"cnh", "brazilian driver license", "brazilian driving licence"}, "es": {"cnh"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, HIPAA: "K"},
	Source:    "CONTRAN, Resolução 192/2006, art. 2 (nine characters and two check digits)",
	Valid:     []string{"CNH 05904259768", "minha cnh é 092.702.352-76", "carteira de motorista nº 01103924030", "cnh: 05147705349"},
	Invalid:   []string{"05904259768", "pedido 05904259768", "cnh 0590425976812", "cnh 11111111111"},
}

// cnhCheck: the first digit has weights 9 to 1, the second 1 to 9 less two if
// the first was ten.
func cnhCheck(d []byte) bool {
	a, b := 0, 0
	for i, c := range d[:9] {
		a += int(c-'0') * (9 - i)
		b += int(c-'0') * (i + 1)
	}
	a, b = a%11, b%11
	if a == 10 {
		a = 0
		if b -= 2; b < 0 {
			b += 11
		}
	}
	if b >= 10 {
		b = 0
	}
	return int(d[9]-'0') == a && int(d[10]-'0') == b
}
