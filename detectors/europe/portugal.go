package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var portugal = []detectors.Spec{NIF, CartaoCidadao, NISS, Utente, PortugalPassport, CodigoPostal}

// NIF detects Portuguese taxpayer numbers: eight digits and a check digit
// modulo 11, the first digit its holder's kind.
var NIF = detectors.Spec{
	Name:      "europe/nif-pt",
	Entity:    "PT_TAX_ID",
	Doc:       "Portuguese taxpayer number",
	Anchor:    detectors.Digits(9).Grouped(" .-"),
	Rule:      &form.Rule{Forms: []string{"999999999", "999 999 999", "999.999.999"}, Check: func(v form.Value) bool { return nifPT(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"pt": {"nif", "n i f", "contribuinte", "número de contribuinte", "nº contribuinte", "nº de contribuinte", "número fiscal", "número de identificação fiscal", "nipc"}, "en": {"portuguese tax number", "portuguese tax id", "nif"}, "zh": {"葡萄牙税号"}},
	Negatives: negatives,
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "PT",
	Classes:   taxes,
	Source:    "Decreto-Lei n.º 14/2013, número de identificação fiscal",
	Valid:     []string{"NIF 202185516", "contribuinte: 295 624 990", "meu nif é 137980914", "NIF 202185517"},
	Invalid:   []string{"202185516", "encomenda 202185516", "NIF 20218551"},
}

func nifPT(d []byte) bool {
	r := checksum.Weighted(d[:8], 9, 8, 7, 6, 5, 4, 3, 2) % 11
	return d[0] != '0' && (11-r)%11%10 == int(d[8]-'0')
}

// CartaoCidadao detects Portuguese citizen cards: the civil number with its
// check digit, two letters or digits of the version, a Luhn check over all.
var CartaoCidadao = detectors.Spec{
	Name:      "europe/cartao-cidadao",
	Entity:    "PT_NATIONAL_ID",
	Doc:       "Portuguese citizen card number",
	Anchor:    detectors.Token(3, 12),
	Rule:      &form.Rule{Forms: []string{"999999999aa9", "99999999 9 aa9", "99999999 9 aa 9", "99999999-9-aa9", "99999999 9aa9", "999999999 aa9"}, Check: cartaoCidadao, Speaks: detectors.Checksum, Bare: detectors.Medium, Printed: detectors.Medium},
	Labels:    detectors.Labels{"pt": {"cartão de cidadão", "cartao de cidadao", "cartão do cidadão", "cc", "nº cc", "número do cartão de cidadão", "documento de identificação"}, "en": {"portuguese citizen card", "citizen card", "portuguese id"}, "zh": {"葡萄牙身份证"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "PT",
	Classes:   national,
	Source:    "AMA, Validação de número de documento do Cartão de Cidadão",
	Valid:     []string{"cartão de cidadão ‹98082958 8 OQ9›", "CC: 695266039ZS2", "cartao de cidadao 399508904wp3", "072409557XS5"},
	Invalid:   []string{"980829588OQ8", "98082958OQ9", "encomenda 980829588OQ9"},
}

func cartaoCidadao(v form.Value) bool {
	sum := 0
	for i, c := range v.B[:12] {
		n := checksum.AlnumValue(c)
		if i%2 == 0 {
			if n *= 2; n > 9 {
				n -= 9
			}
		}
		sum += n
	}
	return sum%10 == 0
}

// NISS detects Portuguese social security numbers: eleven digits from 1 or 2,
// the last a check digit with prime weights.
var NISS = detectors.Spec{
	Name:      "europe/niss-pt",
	Entity:    "PT_SOCIAL_SECURITY",
	Doc:       "Portuguese social security number",
	Anchor:    detectors.Digits(11).Grouped(" -."),
	Rule:      &form.Rule{Forms: []string{"99999999999"}, Check: nissPT, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"pt": {"niss", "segurança social", "número de segurança social", "nº segurança social"}, "en": {"portuguese social security number", "niss"}, "zh": {"葡萄牙社保号"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "PT",
	Classes:   social,
	Source:    "Segurança Social, NISS (algoritmo de validação)",
	Valid:     []string{"NISS 12345678902", "segurança social: 11223344550", "número de segurança social 123 456 789 02"},
	Invalid:   []string{"12345678902", "encomenda 12345678902", "NISS 1234567890"},
}

func nissPT(v form.Value) bool {
	d := v.Bytes()
	return (d[0] == '1' || d[0] == '2') && 9-checksum.Weighted(d[:10], 29, 23, 19, 17, 13, 11, 7, 5, 3, 2)%10 == int(d[10]-'0')
}

// Utente detects Portuguese health service numbers by their label.
var Utente = detectors.Spec{
	Name:      "europe/utente",
	Entity:    "PT_HEALTH_ID",
	Doc:       "Portuguese health service number",
	Anchor:    detectors.Digits(9).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"999999999", "999 999 999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"pt": {"número de utente", "nº utente", "nº de utente", "sns", "cartão de saúde"}, "en": {"portuguese health number"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "PT",
	Classes:   health,
	Source:    "SPMS, Registo Nacional de Utentes",
	Valid:     []string{"número de utente 123456789", "nº de utente: 298 765 432", "nº utente 312654987"},
	Invalid:   []string{"123456789", "utente 12345678", "encomenda 123456789"},
}

// PortugalPassport detects Portuguese passport numbers by their label.
var PortugalPassport = detectors.Spec{
	Name:      "europe/passport-pt",
	Entity:    "PT_PASSPORT",
	Doc:       "Portuguese passport number",
	Anchor:    detectors.Token(7, 8),
	Rule:      &form.Rule{Forms: []string{"a999999", "aa999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"pt": {"passaporte português", "passaporte", "nº de passaporte"}, "en": {"portuguese passport", "passport", "passport number", "passport no"}, "zh": {"葡萄牙护照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "PT",
	Classes:   travel,
	Source:    "Decreto-Lei n.º 83/2000; PRADO PRT-AO",
	Valid:     []string{"passaporte português N123456", "Portuguese passport c765432", "passaporte português CB123456"},
	Invalid:   []string{"N123456", "passaporte português N12345", "encomenda N123456"},
}

// CodigoPostal detects Portuguese postal codes, 1000-001, by their label.
var CodigoPostal = detectors.Spec{
	Name:      "europe/codigo-postal",
	Entity:    "PT_POSTAL_CODE",
	Doc:       "Portuguese postal code",
	Anchor:    detectors.Digits(7).Grouped("-"),
	Rule:      &form.Rule{Forms: []string{"9999-999"}, Shape: func(v form.Value) bool { return v.B[0] > '0' }, Bare: detectors.Shape},
	Labels:    detectors.Labels{"pt": {"código postal", "codigo postal", "cód postal"}, "en": {"portuguese postcode", "postal code", "post code"}, "es": {"código postal"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "PT",
	Classes:   place,
	Source:    "CTT, Código Postal",
	Valid:     []string{"código postal 1000-001", "Portuguese postcode 4050-313", "codigo postal: 3000-456"},
	Invalid:   []string{"1000-001", "código postal 0100-001", "código postal 1000-01"},
}
