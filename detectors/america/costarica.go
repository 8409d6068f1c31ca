package america

import "github.com/samar-privacy/samar/detectors"

// CostaRicaID detects Costa Rican identity numbers of persons: province 1 to
// 9, volume, entry: 1-0613-0584, or with a leading 0 in ten digits.
var CostaRicaID = detectors.Spec{
	Name:   "america/cedula-cr",
	Entity: "CR_NATIONAL_ID",
	Doc:    "Costa Rican identity number",
	Anchor: detectors.Digits(9, 10).Grouped("- "),
	Rule: rule{check: costaRicaID, also: []string{"9 9999 9999"}, speaks: detectors.Format, bare: detectors.Shape, printed: detectors.Weak,
		forms: []string{"9-9999-9999", "99-9999-9999"}},
	Labels:    detectors.Labels{"es": {"cédula", "cedula", "cédula de identidad", "cedula de identidad", "cédula física", "cedula fisica", "número de cédula", "cédula tica", "cédula de persona física", "cpf"}, "en": {"costa rican id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "CR",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley 3504 (TSE y Registro Civil); Ministerio de Hacienda, formatos de cédula",
	Valid:     []string{"cédula 1-0613-0584", "cédula física: 701610395", "cedula 07-0161-0395"},
	Invalid:   []string{"1-0613-0584", "pedido 701610395", "cédula 1-061-0584"},
}

func costaRicaID(d []byte) bool {
	if len(d) == 10 {
		return d[0] == '0' && d[1] != '0'
	}
	return d[0] != '0'
}

// CostaRicaCompany detects Costa Rican numbers of legal persons: class 2 to 5,
// three digits of its kind, serial: 3-101-123456.
var CostaRicaCompany = detectors.Spec{
	Name:   "america/juridica-cr",
	Entity: "CR_BUSINESS_ID",
	Doc:    "Costa Rican legal entity number",
	Anchor: detectors.Digits(10).Grouped("- "),
	Rule: rule{check: costaRicaCompany, speaks: detectors.CodeTable, bare: detectors.Shape, printed: detectors.Medium,
		forms: []string{"9-999-999999"}},
	Labels:    detectors.Labels{"es": {"cédula jurídica", "cedula juridica", "persona jurídica", "cédula de persona jurídica", "cpj"}, "en": {"costa rican company number"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "CR",
	Classes:   detectors.Classes{HIPAA: "R", Quasi: true},
	Source:    "Registro Nacional, Clases y tipos de cédulas jurídicas",
	Valid:     []string{"cédula jurídica 3-101-999999", "cedula juridica 3101999998", "4-000-042138"},
	Invalid:   []string{"3101999999", "3-301-999999", "6-101-999999", "pedido 3-101-999999"},
}

func costaRicaCompany(d []byte) bool {
	kind := value(d[1:4])
	switch d[0] {
	case '2':
		return kind == 100 || kind == 200 || kind == 300 || kind == 400
	case '3':
		return kind >= 2 && kind <= 14 || kind >= 101 && kind <= 110
	case '4':
		return kind == 0
	case '5':
		return kind == 1
	}
	return false
}

// DIMEX detects Costa Rican numbers of foreign residents by their label: 1,
// three digits of the country, seven or eight of serials.
var DIMEX = detectors.Spec{
	Name:      "america/dimex",
	Entity:    "CR_NATIONAL_ID",
	Subtype:   "dimex",
	Doc:       "Costa Rican number of foreign residents",
	Anchor:    detectors.Digits(11, 12).Grouped("- "),
	Rule:      rule{check: func(d []byte) bool { return d[0] == '1' }, bare: detectors.Shape, printed: detectors.Shape},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"dimex", "cédula de residencia", "cedula de residencia", "número de residencia"}, "en": {"dimex"}},
	Canonical: detectors.DigitsOnly,
	Region:    "CR",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Dirección General de Migración y Extranjería (DIMEX)",
	Valid:     []string{"DIMEX 155812994816", "cédula de residencia 122200569906", "dimex: 11212345678"},
	Invalid:   []string{"155812994816", "dimex 1558129948", "dimex vencido"},
}
