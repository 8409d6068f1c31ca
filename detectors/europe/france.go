package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var france = []detectors.Spec{NIR, SPI, Siren, Siret, CarteIdentite, FrancePassport, FranceLicence, FrancePlate, FrancePostCode}

// NIR detects French social security numbers: sex, year, month, department
// (2A and 2B for Corsica), commune, serial, and a key modulo 97.
var NIR = detectors.Spec{
	Name:   "europe/nir",
	Entity: "FR_NIR",
	Doc:    "French social security number",
	Anchor: detectors.Digits(15).Grouped(" .-").Or(detectors.Token(2, 15)),
	Rule: &form.Rule{Forms: []string{"999999999999999", "9 99 99 99 999 999 99", "9 99 99 99 999 999 / 99", "9999999999999 99", "9_99_99_99_999_999_99",
		"999999x99999999", "9_99_99_9x_999_999_99", "9 99 99 99 999999 99", "999999x999999 99"}, Check: nir, Shape: nirShape, Speaks: detectors.Checksum | detectors.Calendar | detectors.CodeTable, Bare: detectors.Strong},
	Labels: detectors.Labels{"fr": {"nir", "numéro de sécurité sociale", "numero de securite sociale", "sécurité sociale", "n° de sécurité sociale", "n° sécurité sociale", "num sécu", "numéro de sécu", "sécu", "n° sécu", "carte vitale", "insee", "numéro insee", "code insee", "fssn"},
		"en": {"french social security number", "french social security", "social security number", "nir", "insee number"}, "zh": {"法国社保号", "社会保障号"}, "id": {"nomor jaminan sosial prancis"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "FR",
	Classes:   social,
	Source:    "Décret n° 82-103 du 22 janvier 1982; INSEE, Répertoire national d'identification",
	Valid:     []string{"NIR 156047540708027", "2 92 11 2A 843 993 06", "n° sécu 292112a84399306", "156047540708027", "1 56 04 75 407 080 27", "1 56 04 75 407080 27", "‹2.92.11.2A.843.993.06›", "NIR 156047540708028"},
	Invalid:   []string{"156047540708028", "1 04 15 75 005 840 03", "292112A84399307", "1560475407080271"},
}

func nirShape(v form.Value) bool {
	m := form.Number(v.B[3:5])
	if v.B[0] == '0' || v.B[0] == '9' || v.B[0] == '5' || v.B[0] == '6' || m == 0 || m > 12 && m < 20 || m > 42 && m < 50 {
		return false
	}
	c := v.B[6]
	return c <= '9' || v.B[5] == '2' && (c == 'A' || c == 'B')
}

func nir(v form.Value) bool {
	n, corsica := 0, 0
	for _, c := range v.B[:13] {
		if c > '9' { // 2A is counted as 20 less one million, 2B less two
			corsica, c = int(c-'A'+1)*1000000, '0'
		}
		n = n*10 + int(c-'0')
	}
	return 97-(n-corsica)%97 == form.Number(v.B[13:15])
}

// SPI detects French tax numbers: the first digit 0 to 3, the last three the
// first ten modulo 511.
var SPI = detectors.Spec{
	Name:      "europe/spi",
	Entity:    "FR_TAX_ID",
	Doc:       "French tax number",
	Anchor:    detectors.Digits(13).Grouped(" .-"),
	Rule:      &form.Rule{Forms: []string{"9999999999999", "99 99 999 999 999"}, Check: spi, Speaks: detectors.Checksum, Bare: detectors.Medium, Printed: detectors.Strong},
	Labels:    detectors.Labels{"fr": {"numéro fiscal", "numero fiscal", "n° fiscal", "spi", "numéro spi", "référence fiscale", "identifiant fiscal", "nif"}, "en": {"french tax number", "french tax id", "tax id", "tax number", "tin"}, "zh": {"法国税号", "税号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "FR",
	Classes:   taxes,
	Source:    "DGFiP, numéro SPI (structure); OECD, Tax identification numbers: France",
	Valid:     []string{"numéro fiscal 2908749571112", "n° fiscal: 02 54 868 283 390", "SPI 3133796219316", "30 64 787 063 177"},
	Invalid:   []string{"2908749571113", "4908749571112", "commande 3133796219317"},
}

func spi(v form.Value) bool {
	return v.B[0] <= '3' && form.Number(v.B[:10])%511 == form.Number(v.B[10:13])
}

// Siren detects French company numbers: nine digits with a Luhn check.
var Siren = detectors.Spec{
	Name:      "europe/siren",
	Entity:    "FR_BUSINESS_ID",
	Subtype:   "siren",
	Doc:       "French company number",
	Anchor:    detectors.Digits(9).Grouped(" .-"),
	Rule:      &form.Rule{Forms: []string{"999999999", "999 999 999"}, Check: func(v form.Value) bool { return checksum.Luhn(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"fr": {"siren", "n° siren", "numéro siren", "rcs"}, "en": {"siren", "siren number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "FR",
	Classes:   business,
	Source:    "Code de commerce R123-220; INSEE, Sirene",
	Valid:     []string{"SIREN 184817104", "n° SIREN: 837 448 398", "siren 996.094.223", "SIREN 184817105"},
	Invalid:   []string{"184817104", "837 448 398", "SIREN 18481710"},
}

// Siret detects numbers of French establishments: the company's number and
// five digits, Luhn over all (La Poste's: digit sum modulo 5).
var Siret = detectors.Spec{
	Name:      "europe/siret",
	Entity:    "FR_BUSINESS_ID",
	Subtype:   "siret",
	Doc:       "French establishment number",
	Anchor:    detectors.Digits(14).Grouped(" .-"),
	Rule:      &form.Rule{Forms: []string{"99999999999999", "999 999 999 99999"}, Check: siret, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels:    detectors.Labels{"fr": {"siret", "n° siret", "numéro siret"}, "en": {"siret", "siret number"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "FR",
	Classes:   business,
	Source:    "Code de commerce R123-221; INSEE, Sirene",
	Valid:     []string{"SIRET 48245717358340", "n° siret: 667 171 701 64825", "siret 98068923617518", "505 714 212 74688"},
	Invalid:   []string{"48245717358340", "SIRET 4824571735834", "commande 98068923617518"},
}

func siret(v form.Value) bool {
	d := v.Bytes()
	if string(d[:9]) == "356000000" {
		sum := 0
		for _, c := range d {
			sum += int(c - '0')
		}
		return sum%5 == 0
	}
	return checksum.Luhn(d[:9]) && checksum.Luhn(d)
}

// CarteIdentite detects numbers of French identity cards by their label:
// twelve digits, since 2021 nine letters and digits.
var CarteIdentite = detectors.Spec{
	Name:      "europe/cni-fr",
	Entity:    "FR_NATIONAL_ID",
	Doc:       "French identity card number",
	Anchor:    detectors.Digits(12).Grouped(" ").Or(detectors.Token(9, 9)),
	Rule:      &form.Rule{Forms: []string{"999999999999", "axxxxxxxx"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fr": {"carte d'identité", "carte nationale d'identité", "carte d'identite", "cni", "cnie", "n° cni", "numéro de carte d'identité", "pièce d'identité"}, "en": {"french id card", "french identity card"}, "zh": {"法国身份证"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "FR",
	Classes:   national,
	Source:    "Décret n° 55-1397; PRADO, carte nationale d'identité FRA-BO-03001",
	Valid:     []string{"CNI 880692310285", "carte d'identité: X4RTBPFW4", "n° cni d2h6862m2"},
	Invalid:   []string{"880692310285", "CNI 88069231028", "X4RTBPFW4"},
}

// FrancePassport detects French passport numbers: two digits, two letters,
// five digits.
var FrancePassport = detectors.Spec{
	Name:      "europe/passport-fr",
	Entity:    "FR_PASSPORT",
	Doc:       "French passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      &form.Rule{Forms: []string{"99aa99999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fr": {"passeport", "n° de passeport", "n° passeport", "numéro de passeport", "passeport français"}, "en": {"passport", "passport no", "passport number", "french passport"}, "zh": {"法国护照", "护照", "护照号"}, "id": {"paspor prancis", "paspor"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "FR",
	Classes:   travel,
	Source:    "Décret n° 2005-1726; PRADO, passeport FRA-AO",
	Valid:     []string{"passeport 12AB34567", "n° de passeport: 20ce87654", "passport number 09PX11223"},
	Invalid:   []string{"12AB34567", "passeport 12AB3456", "commande 12AB34567"},
}

// FranceLicence detects French driving licence numbers by their label: twelve
// digits, or two digits, two letters and five digits.
var FranceLicence = detectors.Spec{
	Name:      "europe/licence-fr",
	Entity:    "FR_DRIVER_LICENSE",
	Doc:       "French driving licence number",
	Anchor:    detectors.Digits(12).Grouped(" ").Or(detectors.Token(9, 9)),
	Rule:      &form.Rule{Forms: []string{"999999999999", "99aa99999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fr": {"permis de conduire", "numéro de permis", "n° de permis", "n° permis", "permis"}, "en": {"french driving licence", "driving licence", "driver license", "driver's license"}, "zh": {"法国驾照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "FR",
	Classes:   driving,
	Source:    "Arrêté du 20 avril 2012 fixant les conditions de délivrance du permis de conduire",
	Valid:     []string{"permis de conduire 870562310285", "n° de permis: 13AA00002", "permis n° 990131 200555"},
	Invalid:   []string{"870562310285", "permis 87056231", "13AA00002"},
}

// FrancePlate detects French number plates since 2009: AB-123-CD without I, O
// and U.
var FrancePlate = detectors.Spec{
	Name:      "europe/plate-fr",
	Entity:    "FR_PLATE",
	Doc:       "French number plate",
	Anchor:    detectors.Token(7, 7).Or(detectors.Digits(3)),
	Rule:      &form.Rule{Forms: []string{"aa-999-aa", "aa 999 aa", "aa999aa"}, Shape: siv, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fr": {"plaque", "immatriculation", "plaque d'immatriculation", "numéro d'immatriculation", "immatriculée", "immatriculé"}, "en": {"french plate", "license plate", "licence plate", "number plate", "plate number", "registration"}, "zh": {"法国车牌"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "FR",
	Classes:   vehicle,
	Source:    "Code de la route R322-2; arrêté du 9 février 2009",
	Valid:     []string{"plaque AB-123-CD", "immatriculation: fg 456 hj", "immatriculée EZ789KL"},
	Invalid:   []string{"AB-123-CD", "plaque AI-123-CD", "plaque AB-1234-CD"},
}

func siv(v form.Value) bool {
	for _, i := range [4]int{0, 1, 5, 6} {
		if c := v.B[i]; c == 'I' || c == 'O' || c == 'U' {
			return false
		}
	}
	return string(v.B[:2]) != "SS" && string(v.B[5:7]) != "SS"
}

// FrancePostCode detects French postal codes by their label.
var FrancePostCode = detectors.Spec{
	Name:      "europe/postcode-fr",
	Entity:    "FR_POSTAL_CODE",
	Doc:       "French postal code",
	Anchor:    detectors.Digits(5),
	Rule:      &form.Rule{Forms: []string{"99999"}, Shape: func(v form.Value) bool { return form.In(v.B[:5], 1000, 98999) }, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fr": {"code postal", "c p"}, "en": {"french postcode", "french postal code"}, "zh": {"法国邮编"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "FR",
	Classes:   place,
	Source:    "La Poste, base officielle des codes postaux",
	Valid:     []string{"code postal 75011", "code postal: 69002", "french postcode 13001"},
	Invalid:   []string{"75011", "code postal 00123", "code postal 7501"},
}
