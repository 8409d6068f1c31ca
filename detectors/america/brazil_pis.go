package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// PIS detects the number of Brazilian workers and of those in social
// programmes, PIS, PASEP, NIT or NIS: ten digits and a check digit modulo 11,
// printed 123.45678.90-1.
var PIS = detectors.Spec{
	Name:    "america/pis",
	Entity:  "BR_SOCIAL_SECURITY",
	Subtype: "pis",
	Doc:     "Brazilian social integration number",
	Anchor:  detectors.Digits(11).Grouped(" .-"),
	Rule: rule{check: pisCheck, speaks: detectors.Checksum, bare: detectors.Weak, printed: detectors.Strong,
		forms: []string{"999.99999.99-9", "999.999999.99-9", "999.9999.999-9"}},
	Labels:    detectors.Labels{"pt": {"pis", "pasep", "pis pasep", "nis", "nit", "número do pis", "inscrição do trabalhador"}, "en": {"pis number", "brazilian social security"}, "es": {"pis"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, HIPAA: "R"},
	Source:    "Caixa Econômica Federal, NIS layout; check digit modulo 11 as in the eSocial manual",
	Valid:     []string{"PIS 163.68157.98-5", "nis: 11238780037", "meu pis/pasep é 184.57620.55-5", "163.68157.98-5"},
	Invalid:   []string{"163.68157.98-6", "16368157985", "pedido 11238780037", "pis 1112387800371"},
}

func pisCheck(d []byte) bool {
	return checkDigit(checksum.Weighted(d, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == d[10]
}

// checkDigit is 11 less the sum modulo 11, or 0 where that has two digits.
func checkDigit(sum int) byte {
	if r := sum % 11; r >= 2 {
		return byte('0' + 11 - r)
	}
	return '0'
}

// RENAVAM detects the registration number of Brazilian vehicles: nine to
// eleven digits, the last one the check.
var RENAVAM = detectors.Spec{
	Name:      "america/renavam",
	Entity:    "BR_PLATE",
	Subtype:   "renavam",
	Doc:       "Brazilian vehicle registration number",
	Anchor:    detectors.Digits(9, 11).Grouped(" .-"),
	Rule:      rule{check: renavamCheck, speaks: detectors.Checksum, bare: detectors.Weak},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"pt": {"renavam", "código renavam", "número do renavam"}, "en": {"renavam"}, "es": {"renavam"}},
	Canonical: detectors.DigitsOnly,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, HIPAA: "L"},
	Source:    "DENATRAN, Portaria 27/2013 (eleven digits with the check digit)",
	Valid:     []string{"RENAVAM 00904217760", "renavam: 0025349292-0", "número do renavam 983168733"},
	Invalid:   []string{"00904217760", "renavam 12345678", "renavam 009042177601"},
}

func renavamCheck(d []byte) bool {
	var b [11]byte
	for i := range b {
		b[i] = '0'
	}
	copy(b[11-len(d):], d)
	return pisCheck(b[:])
}
