package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

var belgium = []detectors.Spec{NationalNumberBE, EnterpriseBE, CardBE, BelgiumPassport, BelgiumLicence, BelgiumPlate, BelgiumPostCode}

// NationalNumberBE detects Belgian national register numbers and the BIS
// numbers of foreigners (month + 20 or + 40): 85.07.30-033.28.
var NationalNumberBE = detectors.Spec{
	Name:   "europe/nrn-be",
	Entity: "BE_NATIONAL_ID",
	Doc:    "Belgian national register number",
	Anchor: detectors.Digits(11).Grouped(" .-/").Laid("....d......"),
	Rule:   &form.Rule{Forms: []string{"99999999999", "99_99_99_999_99", "999999-999-99", "999999-999.99", "999999 999 99"}, Check: func(v form.Value) bool { return nrnDate(v) && nrn(v) }, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium, Printed: detectors.Strong},
	Labels: detectors.Labels{"nl": {"rijksregisternummer", "rijksregister", "insz", "insz nummer", "rrn", "nationaal nummer", "bisnummer", "bis nummer"}, "fr": {"numéro national", "numéro de registre national", "registre national", "niss", "n° national", "nrn", "numéro nn", "numéro bis", "n° bis"},
		"de": {"nationalregisternummer"}, "en": {"belgian national number", "national number", "national register number", "belgian national id"}, "zh": {"比利时国民号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BE",
	Classes:   national,
	Source:    "Arrêté royal du 3 avril 1984, numéro d'identification du registre national",
	Valid:     []string{"rijksregisternummer 88.02.05-379.72", "numéro national: 95090941812", "NISS 00 10 03 625 63", "NISS 60.07.94-033.08", "62.52.09-283.46", "88020537972"},
	Invalid:   []string{"88.02.05-379.73", "88.13.05-379.72", "88020537973", "bestelling 880205379720"},
}

func nrnDate(v form.Value) bool {
	month := form.Number(v.B[2:4])
	if month > 40 {
		month -= 40
	} else if month > 20 {
		month -= 20
	}
	day := form.Number(v.B[4:6])
	return month <= 12 && day <= 31 && (month == 0 || day == 0 || form.Date(form.Number(v.B[:2]), month, day))
}

func nrn(v form.Value) bool {
	n, key := form.Number(v.B[:9]), form.Number(v.B[9:11])
	return 97-n%97 == key || n < 500000000 && 97-(n+2000000000)%97 == key
}

// EnterpriseBE detects Belgian enterprise numbers: 0 or 1, seven digits, two
// check digits modulo 97: 0403.019.261.
var EnterpriseBE = detectors.Spec{
	Name:   "europe/enterprise-be",
	Entity: "BE_BUSINESS_ID",
	Doc:    "Belgian enterprise number",
	Anchor: detectors.Digits(9, 10).Grouped(" .-"),
	Rule:   &form.Rule{Forms: []string{"9999999999", "9999.999.999", "9999 999 999", "999.999.999", "999999999"}, Check: func(v form.Value) bool { return enterpriseBE(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels: detectors.Labels{"nl": {"ondernemingsnummer", "btw nummer", "btw nr", "kbo", "kbo nummer"}, "fr": {"numéro d'entreprise", "n° d'entreprise", "n° tva", "numéro de tva", "tva", "bce"},
		"de": {"unternehmensnummer"}, "en": {"belgian company number", "enterprise number", "vat number"}},
	Negatives: negatives,
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "BE",
	Classes:   business,
	Source:    "Code de droit économique, art. III.17; arrêté royal du 24 juin 2003",
	Valid:     []string{"ondernemingsnummer 0766.068.287", "numéro d'entreprise: 0403.019.261", "KBO 0266 704 666"},
	Invalid:   []string{"0766068287", "0766.068.288", "ondernemingsnummer 07660682"},
}

func enterpriseBE(d []byte) bool {
	n := len(d)
	return (n == 9 || d[0] <= '1') && 97-form.Number(d[:n-2])%97 == form.Number(d[n-2:])
}

// CardBE detects Belgian identity card numbers: ten digits and two check digits
// modulo 97: 591-1368855-93.
var CardBE = detectors.Spec{
	Name:   "europe/id-card-be",
	Entity: "BE_NATIONAL_ID", Subtype: "eid",
	Doc:       "Belgian identity card number",
	Anchor:    detectors.Digits(12).Grouped("- "),
	Rule:      &form.Rule{Forms: []string{"999999999999", "999-9999999-99", "999 9999999 99"}, Check: cardBE, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels:    detectors.Labels{"nl": {"identiteitskaart", "identiteitskaartnummer", "eid", "kaartnummer"}, "fr": {"carte d'identité", "numéro de carte d'identité", "carte d'identité belge"}, "en": {"belgian id card", "eid number", "belgian identity card"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BE",
	Classes:   national,
	Source:    "Arrêté royal du 25 mars 2003 relatif aux cartes d'identité; PRADO BEL-BO",
	Valid:     []string{"identiteitskaart 591-1368855-93", "carte d'identité belge: 594247074597", "599-4776015-57"},
	Invalid:   []string{"591136885593", "591-1368855-94", "order 591136885593"},
}

func cardBE(v form.Value) bool {
	r := form.Number(v.B[:10]) % 97
	if r == 0 {
		r = 97
	}
	return r == form.Number(v.B[10:12])
}

// BelgiumPassport detects Belgian passport numbers by their label.
var BelgiumPassport = detectors.Spec{
	Name:      "europe/passport-be",
	Entity:    "BE_PASSPORT",
	Doc:       "Belgian passport number",
	Anchor:    detectors.Token(8, 8),
	Rule:      &form.Rule{Forms: []string{"aa999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"nl": {"paspoort", "paspoort nummer", "belgisch paspoort"}, "fr": {"passeport", "passeport belge", "n° de passeport", "numéro de passeport"}, "en": {"passport", "passport no", "passport number", "belgian passport"}, "zh": {"比利时护照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "BE",
	Classes:   travel,
	Source:    "PRADO, passport BEL-AO; ICAO Doc 9303-4",
	Valid:     []string{"passeport belge EH123456", "paspoortnummer: gb654321", "Belgian passport EP112233"},
	Invalid:   []string{"EH123456", "paspoort EH12345", "bestelling EH123456"},
}

// BelgiumLicence detects Belgian driving licence numbers by their label.
var BelgiumLicence = detectors.Spec{
	Name:      "europe/licence-be",
	Entity:    "BE_DRIVER_LICENSE",
	Doc:       "Belgian driving licence number",
	Anchor:    detectors.Digits(10),
	Rule:      &form.Rule{Forms: []string{"9999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"nl": {"rijbewijs", "rijbewijsnummer", "belgisch rijbewijs"}, "fr": {"permis de conduire", "permis de conduire belge", "numéro de permis"}, "en": {"belgian driving licence", "belgian driver license"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BE",
	Classes:   driving,
	Source:    "Arrêté royal du 23 mars 1998 relatif au permis de conduire (field 5)",
	Valid:     []string{"permis de conduire belge 1234567890", "belgisch rijbewijs: 1098765432", "Belgian driving licence 1122334455"},
	Invalid:   []string{"1234567890", "belgisch rijbewijs 123456789", "bestelling 1234567890"},
}

// BelgiumPlate detects Belgian number plates since 2010: 1-ABC-123.
var BelgiumPlate = detectors.Spec{
	Name:      "europe/plate-be",
	Entity:    "BE_PLATE",
	Doc:       "Belgian number plate",
	Anchor:    detectors.OnCue(),
	Match:     (&form.Rule{Forms: []string{"9-aaa-999", "9 aaa 999", "9aaa999"}, Bare: detectors.Shape}).MatchBehind,
	Labels:    detectors.Labels{"nl": {"nummerplaat", "kenteken", "kentekenplaat"}, "fr": {"plaque", "plaque d'immatriculation", "immatriculation"}, "en": {"belgian plate", "belgian license plate", "belgian number plate"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "BE",
	Classes:   vehicle,
	Source:    "Arrêté ministériel du 23 juillet 2001 relatif à l'immatriculation de véhicules",
	Valid:     []string{"nummerplaat 1-ABC-123", "plaque: 2 def 456", "plaque d'immatriculation 1XYZ789"},
	Invalid:   []string{"1-ABC-123", "nummerplaat 1-AB-123", "bestelling 1-ABC-123"},
}

// BelgiumPostCode detects Belgian postal codes by their label.
var BelgiumPostCode = detectors.Spec{
	Name:      "europe/postcode-be",
	Entity:    "BE_POSTAL_CODE",
	Doc:       "Belgian postal code",
	Anchor:    detectors.Digits(4),
	Rule:      &form.Rule{Forms: []string{"9999"}, Shape: func(v form.Value) bool { return v.B[0] > '0' }, Bare: detectors.Shape},
	Labels:    detectors.Labels{"nl": {"belgische postcode", "postcode"}, "fr": {"code postal", "code postal belge"}, "en": {"belgian postcode", "belgian postal code"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "BE",
	Classes:   place,
	Source:    "bpost, liste des codes postaux",
	Valid:     []string{"code postal 1050", "belgische postcode: 9000", "Belgian postcode 2018"},
	Invalid:   []string{"1050", "code postal 0950", "code postal 105"},
}
