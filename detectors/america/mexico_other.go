package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// NSS detects Mexican social security numbers: office, year of enrolment, year
// of birth, serial of four, Luhn check digit.
var NSS = detectors.Spec{
	Name:      "america/nss",
	Entity:    "MX_SOCIAL_SECURITY",
	Doc:       "Mexican social security number",
	Anchor:    detectors.Digits(11).Grouped(" -"),
	Rule:      rule{check: checksum.Luhn, speaks: detectors.Checksum, bare: detectors.Weak, printed: detectors.Medium, forms: []string{"99-99-99-9999-9", "99 99 99 9999 9", "9999-99-9999-9"}},
	Labels:    detectors.Labels{"es": {"nss", "imss", "número de seguridad social", "numero de seguridad social", "no de seguridad social", "seguro social", "afiliación imss"}, "en": {"nss", "mexican social security"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "MX",
	Classes:   detectors.Classes{GDPR9: true, HIPAA: "I"},
	Source:    "IMSS, Reglamento de la Ley del Seguro Social en materia de afiliación",
	Valid:     []string{"NSS 29806148648", "imss: 07-72-61-5778-2", "número de seguridad social 68965378844", "nss 29806148649"},
	Invalid:   []string{"29806148648", "07-72-61-5778-3", "pedido 68965378844"},
}

// MexicoPassport detects Mexican passport numbers by their label: a letter and
// eight digits.
var MexicoPassport = detectors.Spec{
	Name:      "america/mx-passport",
	Entity:    "MX_PASSPORT",
	Doc:       "Mexican passport number",
	Anchor:    detectors.Token(9, 9),
	Match:     shaped("A99999999"),
	Labels:    detectors.Labels{"es": {"pasaporte", "no de pasaporte", "número de pasaporte", "pasaporte mexicano"}, "en": {"mexican passport"}, "pt": {"passaporte mexicano"}},
	Canonical: detectors.AlnumUpper,
	Region:    "MX",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "SRE, Reglamento de Pasaportes; ICAO Doc 9303-3",
	Valid:     []string{"pasaporte G12345678", "pasaporte mexicano: n98765432", "número de pasaporte G00112233"},
	Invalid:   []string{"G12345678", "pasaporte G1234567", "pasaporte GG1234567"},
}
