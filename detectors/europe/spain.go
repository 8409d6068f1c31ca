package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var spain = []detectors.Spec{DNI, NIE, CIF, NUSS, CCC, SpainPassport, SpainPlate, SpainPostCode}

const dniLetters = "TRWAGMYFPDXBNJZSQVHLCKE"

// DNI detects Spanish identity numbers: eight digits and a letter modulo 23,
// and the K, L, M numbers of those who have none.
var DNI = detectors.Spec{
	Name:      "europe/dni-es",
	Entity:    "ES_NATIONAL_ID",
	Subtype:   "dni",
	Doc:       "Spanish identity number",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(8).Grouped(".")).Or(detectors.Digits(7).Grouped(".")),
	Rule:      &form.Rule{Forms: []string{"99999999a", "99999999-a", "99999999 a", "99.999.999-a", "99.999.999 a", "99.999.999a", "K9999999a", "L9999999a", "M9999999a", "9999999a", "9.999.999-a", "9999999-a"}, Check: dni, Speaks: detectors.Checksum, Bare: detectors.Medium},
	Labels:    detectors.Labels{"es": {"dni", "d n i", "nif", "n i f", "documento nacional de identidad", "número de dni", "carnet de identidad", "documento de identidad"}, "en": {"dni", "nif", "spanish id", "spanish national id", "spanish tax id"}, "zh": {"西班牙身份证", "西班牙税号"}, "id": {"ktp spanyol"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "ES",
	Classes:   national,
	Source:    "Real Decreto 1553/2005, del documento nacional de identidad; RD 1065/2007, art. 19",
	Valid:     []string{"DNI 42930379M", "mi dni es 48387309-r", "NIF: 59.066.078-P", "49718502T", "nif M6772786E", "DNI 42930379N"},
	Invalid:   []string{"42930379N", "429303791M", "pedido 42930379M", "mi DNI 42.930.379 y no puedo"},
}

func dni(v form.Value) bool {
	d, n := v.Bytes(), v.N-1
	if d[0] > '9' {
		d = d[1:]
		n--
	}
	return d[n] == dniLetters[form.Number(d[:n])%23]
}

// NIE detects Spanish numbers of foreigners: X, Y or Z, seven digits and a
// letter modulo 23.
var NIE = detectors.Spec{
	Name:      "europe/nie",
	Entity:    "ES_NATIONAL_ID",
	Subtype:   "nie",
	Doc:       "Spanish number of foreigners",
	Anchor:    detectors.Token(8, 9).Or(detectors.Digits(7).Grouped(".")),
	Rule:      &form.Rule{Forms: []string{"a9999999a", "a-9999999-a", "a 9999999 a", "a9999999-a", "a-9999999a", "a9999999 a"}, Check: nie, Shape: func(v form.Value) bool { return v.B[0] >= 'X' }, Speaks: detectors.Checksum, Bare: detectors.Medium},
	Labels:    detectors.Labels{"es": {"nie", "n i e", "número de identidad de extranjero", "número de identificación de extranjero", "número de extranjero", "tarjeta de residencia", "nif", "dni", "dni nie", "documento de identidad"}, "en": {"nie", "spanish foreigner id", "spanish foreigner number", "foreigner number", "nie number"}, "zh": {"西班牙居留号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "ES",
	Classes:   national,
	Source:    "Real Decreto 557/2011, art. 206; Orden INT/2058/2008",
	Valid:     []string{"NIE Y7874100H", "mi nie: z-8280187-p", "X9682565W", "nie X-4383271-T", "NIE Y7874100J"},
	Invalid:   []string{"Y7874100J", "W7874100H", "pedido Y7874100H"},
}

func nie(v form.Value) bool {
	return v.B[8] == dniLetters[(int(v.B[0]-'X')*10000000+form.Number(v.B[1:8]))%23]
}

// CIF detects Spanish tax numbers of legal persons: a letter for the kind,
// seven digits, a control that is a digit or a letter.
var CIF = detectors.Spec{
	Name:      "europe/cif",
	Entity:    "ES_BUSINESS_ID",
	Doc:       "Spanish company tax number",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(8)).Or(detectors.Token(8, 8)).Or(detectors.Digits(7)),
	Rule:      &form.Rule{Forms: []string{"a9999999x", "a-99999999", "a-9999999a", "a-9999999-a"}, Check: cif, Shape: cifKind, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Weak},
	Labels:    detectors.Labels{"es": {"cif", "c i f", "nif", "n i f", "código de identificación fiscal"}, "en": {"cif", "spanish company number", "spanish tax id"}, "zh": {"西班牙公司税号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "ES",
	Classes:   business,
	Source:    "Orden EHA/451/2008, número de identificación fiscal de las personas jurídicas",
	Valid:     []string{"CIF H65408072", "cif: n4180679e", "C.I.F. A-58818501", "CIF B13087822"},
	Invalid:   []string{"H65408072", "pedido H65408072", "CIF I6540807A"},
}

func cifKind(v form.Value) bool {
	switch v.B[0] {
	case 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'N', 'P', 'Q', 'R', 'S', 'U', 'V', 'W':
		return true
	}
	return false
}

func cif(v form.Value) bool {
	sum := 0
	for i, c := range v.B[1:8] {
		d := int(c - '0')
		if i%2 == 0 {
			d = d*2/10 + d*2%10
		}
		sum += d
	}
	k := (10 - sum%10) % 10
	return v.B[8] == byte('0'+k) || v.B[8] == "JABCDEFGHI"[k]
}

// NUSS detects Spanish social security numbers: province, eight digits, two
// check digits modulo 97.
var NUSS = detectors.Spec{
	Name:      "europe/nuss",
	Entity:    "ES_SOCIAL_SECURITY",
	Doc:       "Spanish social security number",
	Anchor:    detectors.Digits(12).Grouped("/ -"),
	Rule:      &form.Rule{Forms: []string{"999999999999", "99/99999999/99", "99 99999999 99", "99-99999999-99", "99/9999999999", "99 9999999999"}, Check: nuss, Speaks: detectors.Checksum | detectors.CodeTable, Bare: detectors.Weak, Printed: detectors.Strong},
	Labels:    detectors.Labels{"es": {"nuss", "naf", "n° seguridad social", "número de la seguridad social", "número de seguridad social", "seguridad social", "número de afiliación", "nº seguridad social", "nss"}, "en": {"spanish social security number", "social security number"}, "zh": {"西班牙社保号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ES",
	Classes:   social,
	Source:    "Tesorería General de la Seguridad Social, número de la Seguridad Social (composición)",
	Valid:     []string{"número de la seguridad social 281234567840", "NUSS: 28/12345678/40", "28 12345678 40", "nss 08-01234567-74"},
	Invalid:   []string{"28/12345678/41", "281234567840", "99/12345678/40"},
}

func nuss(v form.Value) bool {
	d := v.Bytes()
	p, n := form.Number(d[:2]), form.Number(d[2:10])
	if n < 10000000 {
		n += p * 10000000
	} else {
		n += p * 100000000
	}
	return (p >= 1 && p <= 53 || p == 66) && n%97 == form.Number(d[10:])
}

// CCC detects old Spanish bank account numbers: bank, branch, two check digits,
// account.
var CCC = detectors.Spec{
	Name:      "europe/ccc",
	Entity:    "ES_BANK_ACCOUNT",
	Doc:       "Spanish bank account number",
	Anchor:    detectors.Digits(20).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"99999999999999999999", "9999 9999 99 9999999999", "9999-9999-99-9999999999", "9999 9999 9999 9999 9999"}, Check: ccc, Speaks: detectors.Checksum, Bare: detectors.Medium, Printed: detectors.Strong},
	Labels:    detectors.Labels{"es": {"ccc", "cuenta", "número de cuenta", "cuenta bancaria", "código cuenta cliente"}, "en": {"bank account", "account number"}, "zh": {"银行账号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ES",
	Classes:   account,
	Source:    "Consejo Superior Bancario, código cuenta cliente (norma 19)",
	Valid:     []string{"cuenta 98938234334933955520", "CCC: 4155 8813 59 1735050930", "7487-0246-15-6948766702", "número de cuenta 32621752294403338842"},
	Invalid:   []string{"4155 8813 58 1735050930", "98938234334933955521", "pedido 989382343349339555201"},
}

func ccc(v form.Value) bool {
	d := v.Bytes()
	digit := func(sum int) byte {
		switch r := 11 - sum%11; r {
		case 10:
			return '1'
		case 11:
			return '0'
		default:
			return byte('0' + r)
		}
	}
	return d[8] == digit(checksum.Weighted(d[:8], 4, 8, 5, 10, 9, 7, 3, 6)) && d[9] == digit(checksum.Weighted(d[10:], 1, 2, 4, 8, 5, 10, 9, 7, 3, 6))
}

// SpainPassport detects Spanish passport numbers by their label: two or three
// letters and six digits.
var SpainPassport = detectors.Spec{
	Name:      "europe/passport-es",
	Entity:    "ES_PASSPORT",
	Doc:       "Spanish passport number",
	Anchor:    detectors.Token(8, 9),
	Rule:      &form.Rule{Forms: []string{"aaa999999", "aa999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"es": {"pasaporte", "número de pasaporte", "n° de pasaporte", "pasaporte español"}, "en": {"passport", "passport no", "passport number", "spanish passport"}, "zh": {"西班牙护照"}, "id": {"paspor spanyol"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "ES",
	Classes:   travel,
	Source:    "Real Decreto 896/2003; PRADO, pasaporte ESP-AO",
	Valid:     []string{"pasaporte español PAA123456", "pasaporte español: xdb654321", "Spanish passport AAB112233"},
	Invalid:   []string{"PAA123456", "pasaporte PAA12345", "pedido PAA123456"},
}

// SpainPlate detects Spanish number plates since 2000 by their label: four
// digits and three consonants.
var SpainPlate = detectors.Spec{
	Name:      "europe/plate-es",
	Entity:    "ES_PLATE",
	Doc:       "Spanish number plate",
	Anchor:    detectors.Token(7, 7).Or(detectors.Digits(4)),
	Rule:      &form.Rule{Forms: []string{"9999aaa", "9999 aaa", "9999-aaa"}, Shape: spanishPlate, Bare: detectors.Shape},
	Labels:    detectors.Labels{"es": {"matrícula", "matricula", "placa", "número de matrícula", "matrícula del coche"}, "en": {"spanish plate", "license plate", "licence plate", "number plate", "plate number"}, "zh": {"西班牙车牌"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "ES",
	Classes:   vehicle,
	Source:    "Reglamento General de Vehículos (RD 2822/1998), anexo XVIII",
	Valid:     []string{"matrícula 1234 BCD", "matricula: 5678-fgh", "placa 9012JKL"},
	Invalid:   []string{"1234 BCD", "matrícula 1234 BAD", "matrícula 123 BCD"},
}

func spanishPlate(v form.Value) bool {
	for _, c := range v.B[4:7] {
		switch c {
		case 'A', 'E', 'I', 'O', 'U', 'Q':
			return false
		}
	}
	return true
}

// SpainPostCode detects Spanish postal codes by their label.
var SpainPostCode = detectors.Spec{
	Name:      "europe/postcode-es",
	Entity:    "ES_POSTAL_CODE",
	Doc:       "Spanish postal code",
	Anchor:    detectors.Digits(5),
	Rule:      &form.Rule{Forms: []string{"99999"}, Shape: func(v form.Value) bool { return form.In(v.B[:5], 1001, 52999) }, Bare: detectors.Shape},
	Labels:    detectors.Labels{"es": {"código postal español", "codigo postal español"}, "en": {"spanish postcode", "spanish postal code"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "ES",
	Classes:   place,
	Source:    "Real Decreto 1123/1985; Correos, códigos postales",
	Valid:     []string{"spanish postcode 28013", "código postal español: 08001", "codigo postal español 41001"},
	Invalid:   []string{"28013", "spanish postcode 53000", "spanish postcode 2801"},
}
