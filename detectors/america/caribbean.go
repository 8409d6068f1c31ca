package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// DominicanID detects Dominican identity numbers: eleven digits, the last one
// a Luhn check: 001-8537474-1.
var DominicanID = detectors.Spec{
	Name:   "america/cedula-do",
	Entity: "DO_NATIONAL_ID",
	Doc:    "Dominican identity number",
	Anchor: detectors.Digits(11).Grouped("- "),
	Rule: rule{check: checksum.Luhn, also: []string{"999 9999999 9", "99999999999"}, speaks: detectors.Checksum, bare: detectors.Weak, printed: detectors.Strong,
		forms: []string{"999-9999999-9"}},
	Labels:    detectors.Labels{"es": {"cédula", "cedula", "cédula de identidad", "cedula de identidad", "cédula dominicana", "número de cédula"}, "en": {"dominican id", "cedula"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "DO",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Junta Central Electoral, Ley 8-92 (cédula de identidad y electoral)",
	Valid:     []string{"cédula 001-8537474-1", "cedula: 03193476870", "402-0103930-8", "cédula 001-8537474-2"},
	Invalid:   []string{"001-8537474-2", "00185374741", "pedido 03193476870"},
}

// RNC detects Dominican taxpayer numbers of companies: nine digits, the last
// one a check modulo 11: 1-65-30745-7.
var RNC = detectors.Spec{
	Name:      "america/rnc",
	Entity:    "DO_TAX_ID",
	Doc:       "Dominican taxpayer number",
	Anchor:    detectors.Digits(9).Grouped("- "),
	Rule:      rule{check: rncCheck, speaks: detectors.Checksum, bare: detectors.Shape, printed: detectors.Strong, forms: []string{"9-99-99999-9"}},
	Labels:    detectors.Labels{"es": {"rnc", "r n c", "registro nacional de contribuyentes", "registro nacional del contribuyente"}, "en": {"rnc", "dominican tax id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "DO",
	Classes:   detectors.Classes{HIPAA: "R", Quasi: true},
	Source:    "DGII, Norma General 05-2009 (RNC)",
	Valid:     []string{"RNC 1-65-30745-7", "rnc: 154447132", "1-47-54691-7", "rnc 154447133"},
	Invalid:   []string{"1-65-30745-8", "154447132", "pedido 147546917"},
}

func rncCheck(d []byte) bool {
	r := checksum.Weighted(d, 7, 9, 8, 6, 5, 4, 3, 2) % 11
	return (10-r)%9+1 == int(d[8]-'0')
}

// CubaID detects Cuban identity numbers by their label: date of birth YYMMDD,
// a digit of the century, serial.
var CubaID = detectors.Spec{
	Name:      "america/ni-cu",
	Entity:    "CU_NATIONAL_ID",
	Doc:       "Cuban identity number",
	Anchor:    detectors.Digits(11).Grouped(" "),
	Rule:      rule{check: cubaID, word: "ci", speaks: detectors.Calendar, bare: detectors.Shape},
	Labels:    detectors.Labels{"es": {"ni", "carné de identidad", "carne de identidad", "carnet de identidad", "número de identidad", "numero de identidad", "ci", "c i"}, "en": {"cuban identity card", "cuban id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "CU",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ministerio del Interior, Resolución 8/2006 (carné de identidad)",
	Valid:     []string{"carné de identidad 85020312347", "CI: 91103022345", "número de identidad 02042967890"},
	Invalid:   []string{"85020312347", "pedido 91103022345", "carné de identidad 850203123"},
}

func cubaID(d []byte) bool { return shortDate(d) }
