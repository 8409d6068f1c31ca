package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

var netherlands = []detectors.Spec{BSN, NetherlandsPassport, NetherlandsIDCard, Rijbewijs, KvK, NetherlandsPlate, Postcode}

// BSN detects Dutch citizen service numbers: nine digits that pass the
// eleven-test.
var BSN = detectors.Spec{
	Name:      "europe/bsn",
	Entity:    "NL_NATIONAL_ID",
	Subtype:   "bsn",
	Doc:       "Dutch citizen service number",
	Anchor:    detectors.Digits(8, 9).Grouped(" .-"),
	Rule:      &form.Rule{Forms: []string{"999999999", "99999999", "9999_99_999", "999_999_999"}, Check: bsn, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"nl": {"bsn", "burgerservicenummer", "burger service nummer", "sofinummer", "sofi nummer", "bsn nummer", "persoonsnummer", "onderwijsnummer"}, "en": {"bsn", "dutch citizen service number", "citizen service number", "dutch social security number"}, "zh": {"荷兰公民服务号", "荷兰社保号"}, "id": {"nomor bsn belanda"}},
	Negatives: negatives,
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "NL",
	Classes:   national,
	Source:    "Wet algemene bepalingen burgerservicenummer; Logisch ontwerp BSN (elfproef)",
	Valid:     []string{"BSN 732042446", "burgerservicenummer: 7771.07.880", "mijn bsn is 846 691 814", "bsn 46448792", "BSN 732042447"},
	Invalid:   []string{"732042446", "bestelling 732042446", "BSN 7320424461"},
}

func bsn(v form.Value) bool {
	d, n := v.Bytes(), v.N-1
	sum := -int(d[n] - '0')
	for i, c := range d[:n] {
		sum += int(c-'0') * (n + 1 - i)
	}
	return sum%11 == 0
}

// dutchAlphabet: Dutch document numbers are two letters, six letters or digits,
// a digit, without the letter O.
func dutchAlphabet(v form.Value) bool {
	for _, c := range v.B[:9] {
		if c == 'O' {
			return false
		}
	}
	return true
}

// NetherlandsPassport detects Dutch passport numbers by their label.
var NetherlandsPassport = detectors.Spec{
	Name:      "europe/passport-nl",
	Entity:    "NL_PASSPORT",
	Doc:       "Dutch passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      &form.Rule{Forms: []string{"aaxxxxxx9"}, Shape: dutchAlphabet, Bare: detectors.Shape},
	Labels:    detectors.Labels{"nl": {"paspoort", "paspoort nummer", "paspoort nr", "documentnummer"}, "en": {"passport", "passport no", "passport number", "dutch passport"}, "zh": {"荷兰护照"}, "id": {"paspor belanda"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "NL",
	Classes:   travel,
	Source:    "Paspoortuitvoeringsregeling; RvIG, kenmerken paspoort model 2011",
	Valid:     []string{"paspoort NPR1C2D34", "paspoortnummer: nx1234b56", "Dutch passport NWB7C6D81"},
	Invalid:   []string{"NPR1C2D34", "paspoort NOR1C2D34", "paspoort NPR1C2D3"},
}

// NetherlandsIDCard detects Dutch identity card numbers by their label.
var NetherlandsIDCard = detectors.Spec{
	Name:      "europe/id-card-nl",
	Entity:    "NL_NATIONAL_ID",
	Subtype:   "id-kaart",
	Doc:       "Dutch identity card number",
	Anchor:    detectors.Token(9, 9),
	Rule:      &form.Rule{Forms: []string{"aaxxxxxx9"}, Shape: dutchAlphabet, Bare: detectors.Shape},
	Labels:    detectors.Labels{"nl": {"identiteitskaart", "id kaart", "identiteitskaartnummer", "identiteitsbewijs"}, "en": {"dutch id card", "dutch identity card"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "NL",
	Classes:   national,
	Source:    "Paspoortuitvoeringsregeling; RvIG, kenmerken Nederlandse identiteitskaart",
	Valid:     []string{"identiteitskaart IER1C2D34", "id-kaart: ix1234b56", "Dutch ID card IWB7C6D81"},
	Invalid:   []string{"IER1C2D34", "id kaart IER1C2D3", "id kaart IEO1C2D34"},
}

// Rijbewijs detects Dutch driving licence numbers by their label: ten digits.
var Rijbewijs = detectors.Spec{
	Name:      "europe/rijbewijs",
	Entity:    "NL_DRIVER_LICENSE",
	Doc:       "Dutch driving licence number",
	Anchor:    detectors.Digits(10),
	Rule:      &form.Rule{Forms: []string{"9999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"nl": {"rijbewijs", "rijbewijsnummer", "rijbewijs nr"}, "en": {"dutch driving licence", "dutch driver license"}, "zh": {"荷兰驾照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "NL",
	Classes:   driving,
	Source:    "RDW, model rijbewijs 2014 (field 5)",
	Valid:     []string{"rijbewijs 5012345678", "rijbewijsnummer: 4098765432", "mijn rijbewijs nr 5111222333"},
	Invalid:   []string{"5012345678", "rijbewijs 501234567", "bestelling 5012345678"},
}

// KvK detects Dutch chamber of commerce numbers by their label: eight digits.
var KvK = detectors.Spec{
	Name:      "europe/kvk",
	Entity:    "NL_BUSINESS_ID",
	Doc:       "Dutch chamber of commerce number",
	Anchor:    detectors.Digits(8).Or(detectors.Digits(12)),
	Rule:      &form.Rule{Forms: []string{"99999999", "999999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"nl": {"kvk", "kvk nummer", "kvknummer", "kvk nr", "kamer van koophandel", "handelsregister", "vestigingsnummer"}, "en": {"kvk number", "dutch company number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "NL",
	Classes:   business,
	Source:    "Handelsregisterwet 2007, art. 9",
	Valid:     []string{"KvK 12345678", "kvk-nummer: 87654321", "vestigingsnummer 000012345678"},
	Invalid:   []string{"12345678", "KvK 1234567", "KvK 123456789"},
}

// NetherlandsPlate detects Dutch number plates by their label: three groups of
// letters or digits, six characters in all.
var NetherlandsPlate = detectors.Spec{
	Name:      "europe/plate-nl",
	Entity:    "NL_PLATE",
	Doc:       "Dutch number plate",
	Anchor:    detectors.OnCue(),
	Match:     netherlandsPlate.MatchBehind,
	Labels:    detectors.Labels{"nl": {"kenteken", "kentekenplaat", "nummerplaat"}, "en": {"dutch plate", "dutch number plate", "dutch license plate"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "NL",
	Classes:   vehicle,
	Source:    "Kentekenreglement; RDW, sidecodes",
	Valid:     []string{"kenteken AB-12-CD", "kenteken: 12-abc-3", "nummerplaat 12-AB-34"},
	Invalid:   []string{"AB-12-CD", "kenteken AB-12-C", "kenteken 12345-AB"},
}

var netherlandsPlate = form.Rule{Forms: []string{"aa-99-99", "99-99-aa", "99-aa-99", "aa-99-aa", "aa-aa-99", "99-aa-aa", "99-aaa-9", "9-aaa-99", "aa-999-a", "a-999-aa", "aaa-99-a", "a-99-aaa", "9-aa-999", "999-aa-9", "aa999a", "a999aa", "99aaa9", "9aaa99", "99aa99", "aa99aa"}, Bare: detectors.Shape}

// Postcode detects Dutch postal codes: four digits and two letters, beside a
// label.
var Postcode = detectors.Spec{
	Name:      "europe/postcode-nl",
	Entity:    "NL_POSTAL_CODE",
	Doc:       "Dutch postal code",
	Anchor:    detectors.Token(6, 6).Or(detectors.Digits(4)),
	Rule:      &form.Rule{Forms: []string{"9999 aa", "9999aa"}, Shape: dutchPostcode, Bare: detectors.Shape},
	Labels:    detectors.Labels{"nl": {"postcode", "post code", "adres"}, "en": {"dutch postcode", "postcode", "postal code"}, "zh": {"荷兰邮编"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.AlnumUpper,
	Region:    "NL",
	Classes:   place,
	Source:    "PostNL, Postcodeboek (letters SA, SD, SS not issued)",
	Valid:     []string{"postcode 1012 AB", "Postcode: 3511lx", "mijn postcode is 9712 CP"},
	Invalid:   []string{"1012 AB", "postcode 0912 AB", "postcode 1012 SS"},
}

func dutchPostcode(v form.Value) bool {
	s := string(v.B[4:6])
	return v.B[0] != '0' && s != "SA" && s != "SD" && s != "SS"
}
