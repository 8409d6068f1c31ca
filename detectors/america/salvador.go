package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// DUI detects Salvadoran identity numbers: eight digits and a check digit
// modulo 10 behind a dash: 01038569-8.
var DUI = detectors.Spec{
	Name:      "america/dui",
	Entity:    "SV_NATIONAL_ID",
	Doc:       "Salvadoran identity number",
	Anchor:    detectors.Digits(9).Grouped("- "),
	Rule:      rule{check: duiCheck, word: "dui", speaks: detectors.Checksum, bare: detectors.Shape, printed: detectors.Weak, forms: []string{"99999999-9"}},
	Labels:    detectors.Labels{"es": {"dui", "d u i", "documento único de identidad", "documento unico de identidad"}, "en": {"salvadoran id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "SV",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley Especial Reguladora de la Emisión del DUI, Decreto 581/2001; RNPN",
	Valid:     []string{"DUI 01038569-8", "dui: 055798878", "D.U.I. 07492424-2", "dui 01038569-7"},
	Invalid:   []string{"01038569-8", "pedido 05579887-8", "dui 0103856"},
}

func duiCheck(d []byte) bool { return checksum.Weighted(d, 9, 8, 7, 6, 5, 4, 3, 2, 1)%10 == 0 }

// SalvadorNIT detects Salvadoran tax numbers: place, date DDMMYY, serial,
// check digit modulo 11: 0614-131157-101-4.
var SalvadorNIT = detectors.Spec{
	Name:   "america/nit-sv",
	Entity: "SV_TAX_ID",
	Doc:    "Salvadoran tax number",
	Anchor: detectors.Digits(14).Grouped("- "),
	Rule: rule{check: salvadorNIT, speaks: detectors.Checksum | detectors.Calendar, bare: detectors.Medium, printed: detectors.Strong,
		forms: []string{"9999-999999-999-9"}},
	Labels:    detectors.Labels{"es": {"nit", "n i t", "número de identificación tributaria", "numero de identificacion tributaria"}, "en": {"salvadoran tax id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "SV",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ministerio de Hacienda, Ley del Registro y Control Especial de Contribuyentes (NIT)",
	Valid:     []string{"NIT 0614-131157-101-4", "nit: 06140806811325", "0614-150380-132-3", "nit 0614-131157-101-5"},
	Invalid:   []string{"0614-131157-101-5", "0614-321157-101-4", "pedido 06140806811325"},
}

func salvadorNIT(d []byte) bool {
	if d[0] != '0' && d[0] != '1' && d[0] != '9' || !monthDay(value(d[6:8]), value(d[4:6])) {
		return false
	}
	if value(d[10:13]) <= 100 {
		sum := checksum.Weighted(d, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)
		return sum%11%10 == int(d[13]-'0')
	}
	return checkDigit(checksum.Weighted(d, 2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) == d[13]
}
