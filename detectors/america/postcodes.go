package america

import "github.com/samar-privacy/samar/detectors"

// MexicoPostCode detects Mexican postcodes by their label: five digits.
var MexicoPostCode = detectors.Spec{
	Name:      "america/mx-postcode",
	Entity:    "MX_POSTAL_CODE",
	Doc:       "Mexican postcode",
	Anchor:    detectors.Digits(5),
	Match:     matchMexicoPostCode,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"c p", "cp", "código postal", "codigo postal"}},
	Canonical: detectors.DigitsOnly,
	Region:    "MX",
	Classes:   detectors.Classes{HIPAA: "B", Quasi: true},
	Source:    "Correos de México, Catálogo Nacional de Códigos Postales",
	Valid:     []string{"C.P. 06600", "código postal: 44100", "CP 64000"},
	Invalid:   []string{"06600", "CP 6400", "cp que dejaron pagado 44100"},
}

func matchMexicoPostCode(w *detectors.Window) (detectors.Found, bool) {
	f, ok := whole(w)
	return f, ok && !adrift(w, "cp")
}

// ArgentinaPostCode detects Argentine postcodes by their label: province
// letter, four digits, three letters.
var ArgentinaPostCode = detectors.Spec{
	Name:      "america/ar-postcode",
	Entity:    "AR_POSTAL_CODE",
	Doc:       "Argentine postcode",
	Anchor:    detectors.Token(8, 8),
	Match:     shaped("A9999AAA"),
	Labels:    detectors.Labels{"es": {"c p", "cp", "cpa", "código postal", "codigo postal"}, "en": {"postal code", "zip code"}},
	Canonical: detectors.AlnumUpper,
	Region:    "AR",
	Classes:   detectors.Classes{HIPAA: "B", Quasi: true},
	Source:    "Correo Oficial de la República Argentina, CPA (1998); IRAM 20200",
	Valid:     []string{"CPA C1425ABC", "código postal: b1636fda", "C.P. X5000JKA"},
	Invalid:   []string{"C1425ABC", "CPA C1425AB", "CPA 1425ABCD"},
}
