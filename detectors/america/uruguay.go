package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// UruguayCI detects Uruguayan identity numbers: six or seven digits and a
// check digit modulo 10, written 1.234.567-2.
var UruguayCI = detectors.Spec{
	Name:   "america/ci-uy",
	Entity: "UY_NATIONAL_ID",
	Doc:    "Uruguayan identity number",
	Anchor: detectors.Digits(7, 8).Grouped(".- "),
	Rule: rule{check: uruguayCheck, word: "ci", also: []string{"9999999-9", "999999-9", "9.999.999.9", "9 999 999 9", "9999999 9"}, speaks: detectors.Checksum, bare: detectors.Weak, printed: detectors.Strong,
		forms: []string{"9.999.999-9", "999.999-9"}},
	Labels:    detectors.Labels{"es": {"ci", "c i", "cédula", "cedula", "cédula de identidad", "cedula de identidad", "cédula uruguaya"}, "en": {"uruguayan id"}, "pt": {"cédula uruguaia"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "UY",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Decreto-ley 14.762; Dirección Nacional de Identificación Civil (check digit)",
	Valid:     []string{"C.I. 5.367.844-0", "cédula de identidad 1190339-4", "3.459.283-7", "ci: 44941624", "cédula uruguaya 5.367.844-1"},
	Invalid:   []string{"3.459.283-8", "34592837", "pedido 1190339-4"},
}

func uruguayCheck(d []byte) bool {
	var b [8]byte
	b[0] = '0'
	copy(b[8-len(d):], d)
	return checksum.Weighted(b[:], 2, 9, 8, 7, 6, 3, 4, 1)%10 == 0
}

// UruguayRUT detects Uruguayan tax numbers: 01 to 22, six digits, 001, check
// digit modulo 11.
var UruguayRUT = detectors.Spec{
	Name:   "america/rut-uy",
	Entity: "UY_TAX_ID",
	Doc:    "Uruguayan tax number",
	Anchor: detectors.Digits(12).Grouped("- "),
	Rule: rule{check: uruguayRUTCheck, speaks: detectors.Checksum | detectors.CodeTable, bare: detectors.Medium, printed: detectors.Strong,
		forms: []string{"99-999999-999-9", "99 999999 999 9"}},
	Labels:    detectors.Labels{"es": {"rut", "r u t", "ruc", "rut dgi", "registro único tributario"}, "en": {"uruguayan tax id"}, "pt": {"rut uruguai"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "UY",
	Classes:   detectors.Classes{HIPAA: "R", Quasi: true},
	Source:    "DGI, Decreto 597/988 (RUT)",
	Valid:     []string{"RUT 197881910014", "rut: 16-129387-001-0", "131115540012", "RUT 197881910015"},
	Invalid:   []string{"197881910015", "237881910014", "pedido 131115540012", "1311155400121"},
}

func uruguayRUTCheck(d []byte) bool {
	return between(d[:2], 1, 22) && string(d[2:8]) != "000000" && string(d[8:11]) == "001" &&
		checksum.Weighted(d, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}
