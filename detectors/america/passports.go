package america

import "github.com/samar-privacy/samar/detectors"

// ArgentinaPassport detects Argentine passport numbers by their label: three
// letters and six digits.
var ArgentinaPassport = detectors.Spec{
	Name:      "america/ar-passport",
	Entity:    "AR_PASSPORT",
	Doc:       "Argentine passport number",
	Anchor:    detectors.Token(9, 9),
	Match:     shaped("AAA999999"),
	Labels:    passportLabels,
	Canonical: detectors.AlnumUpper,
	Region:    "AR",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "RENAPER, Pasaporte electrónico (2012); ICAO Doc 9303-3",
	Valid:     []string{"pasaporte AAB123456", "número de pasaporte: aac654321", "passport no. AAD111222"},
	Invalid:   []string{"AAB123456", "pasaporte AAB12345", "pasaporte AB1234567"},
}

// ColombiaPassport detects Colombian passport numbers by their label: two
// letters and six digits.
var ColombiaPassport = detectors.Spec{
	Name:      "america/co-passport",
	Entity:    "CO_PASSPORT",
	Doc:       "Colombian passport number",
	Anchor:    detectors.Token(8, 8),
	Match:     shaped("AA999999"),
	Labels:    detectors.Labels{"es": {"pasaporte colombiano", "número de pasaporte", "numero de pasaporte", "nro de pasaporte"}, "en": {"colombian passport"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CO",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Cancillería, Resolución 6888/2021 (pasaportes)",
	Valid:     []string{"pasaporte colombiano AN123456", "número de pasaporte: ar654321", "nro. de pasaporte BA111222"},
	Invalid:   []string{"AN123456", "pasaporte colombiano AN12345", "pasaporte colombiano A123456"},
}

// AndeanPassport detects Ecuadorian passport numbers by their label: a letter
// and six to eight digits. Uruguay and Chile write theirs alike.
var AndeanPassport = detectors.Spec{
	Name:      "america/ec-passport",
	Entity:    "EC_PASSPORT",
	Doc:       "Ecuadorian passport number",
	Anchor:    detectors.Token(7, 8),
	Match:     shaped("A999999", "A9999999"),
	Labels:    passportLabels,
	Canonical: detectors.AlnumUpper,
	Region:    "EC",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ministerio de Relaciones Exteriores y Movilidad Humana; ICAO Doc 9303-3",
	Valid:     []string{"pasaporte A1234567", "pasaporte: c654321", "número de pasaporte A7654321"},
	Invalid:   []string{"A1234567", "pasaporte A12345", "pasaporte 1234567A"},
}

var passportLabels = detectors.Labels{
	"es": {"pasaporte", "no de pasaporte", "número de pasaporte", "numero de pasaporte", "nro de pasaporte"},
	"pt": {"passaporte", "número do passaporte"}, "en": {"passport", "passport no", "passport number"},
}
