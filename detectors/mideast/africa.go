package mideast

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var (
	egypt       = []detectors.Spec{EgyptID, EgyptTax, EgyptPassport}
	southAfrica = []detectors.Spec{SouthAfricaID, SouthAfricaTax, SouthAfricaPassport}
	nigeria     = []detectors.Spec{NIN, BVN, NigeriaTIN, NigeriaPassport, NigeriaLicence}
	kenya       = []detectors.Spec{KRAPIN, KenyaID, KenyaPassport}
	ghana       = []detectors.Spec{GhanaCard, GhanaTIN, GhanaPassport}
	maghreb     = []detectors.Spec{MoroccoCIN, MoroccoICE, AlgeriaNIF, TunisiaCIN, TunisiaMF}
)

// EgyptID detects Egyptian identity numbers: century, date of birth,
// governorate, serial, a check digit that is not published.
var EgyptID = detectors.Spec{
	Name:      "mideast/nid-eg",
	Entity:    "EG_NATIONAL_ID",
	Doc:       "Egyptian identity number",
	Anchor:    detectors.Digits(14).Grouped(" -").Laid("...m.d........"),
	Rule:      &form.Rule{Forms: []string{"99999999999999", "9 999999 99 99999", "9 99 99 99 99 99999"}, Shape: egyptID, Speaks: detectors.Calendar | detectors.CodeTable, Bare: detectors.Medium},
	Labels:    detectors.Labels{"ar": {"الرقم القومي", "رقم قومي", "رقم البطاقة", "بطاقة الرقم القومي", "رقم الهوية"}, "en": {"egyptian id", "egyptian national id", "national id", "egypt national id", "raqam qawmi"}, "zh": {"埃及身份证"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "EG",
	Classes:   national,
	Source:    "قانون الأحوال المدنية رقم 143 لسنة 1994; Civil Status Organization",
	Valid:     []string{"الرقم القومي 29001011234567", "national ID 30105150112345", "28503122101234", "Egyptian ID 2 900101 12 34567"},
	Invalid:   []string{"29013011234567", "49001011234567", "29001010534567", "order 29001011234567"},
}

func egyptID(v form.Value) bool {
	g := form.Number(v.B[7:9])
	if v.B[0] != '2' && v.B[0] != '3' || g == 0 || g > 35 && g != 88 || g > 4 && g < 11 || g > 29 && g < 31 {
		return false
	}
	year := 1900 + form.Number(v.B[1:3])
	if v.B[0] == '3' {
		year += 100
	}
	return year < 2040 && form.Date(year, form.Number(v.B[3:5]), form.Number(v.B[5:7]))
}

// EgyptTax detects Egyptian tax numbers by their label: 100-131-778.
var EgyptTax = detectors.Spec{
	Name:      "mideast/tax-eg",
	Entity:    "EG_TAX_ID",
	Doc:       "Egyptian tax number",
	Anchor:    detectors.Digits(9).Grouped("- "),
	Rule:      &form.Rule{Forms: []string{"999999999", "999-999-999", "999 999 999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"ar": {"رقم التسجيل الضريبي", "الرقم الضريبي", "البطاقة الضريبية"}, "en": {"egyptian tax number", "egypt tax id"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "EG",
	Classes:   taxes,
	Source:    "Egyptian Tax Authority, unified tax registration number",
	Valid:     []string{"الرقم الضريبي 100-131-778", "Egyptian tax number: 421159723", "Egypt tax ID 347 719 252"},
	Invalid:   []string{"100-131-778", "Egyptian tax number 10013177", "order 100131778"},
}

// EgyptPassport detects Egyptian passport numbers by their label.
var EgyptPassport = detectors.Spec{
	Name:      "mideast/passport-eg",
	Entity:    "EG_PASSPORT",
	Doc:       "Egyptian passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      &form.Rule{Forms: []string{"a99999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"egyptian passport", "egypt passport"}, "ar": {"جواز سفر مصري"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "EG",
	Classes:   travel,
	Source:    "ICAO Doc 9303-4; Ministry of Interior of Egypt",
	Valid:     []string{"Egyptian passport A12345678", "Egypt passport: a87654321", "جواز سفر مصري A00112233"},
	Invalid:   []string{"A12345678", "Egyptian passport A1234567", "order A12345678"},
}

// SouthAfricaID detects South African identity numbers: date of birth, sex and
// serial, citizenship, 8 or 9, a Luhn check digit.
var SouthAfricaID = detectors.Spec{
	Name:      "mideast/id-za",
	Entity:    "ZA_NATIONAL_ID",
	Doc:       "South African identity number",
	Anchor:    detectors.Digits(13).Grouped(" -").Laid("..m.d........"),
	Rule:      &form.Rule{Forms: []string{"9999999999999", "999999 9999 999", "999999 9999 99 9"}, Check: southAfricaID, Shape: southAfricaDate, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium, Printed: detectors.Strong},
	Labels:    detectors.Labels{"en": {"south african id", "sa id", "sa id number", "id number", "identity number", "rsa id", "id no"}, "af": {"id nommer", "identiteitsnommer"}, "zu": {"inombolo kamazisi"}, "zh": {"南非身份证"}, "id": {"ktp afrika selatan"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ZA",
	Classes:   national,
	Source:    "Identification Act 68 of 1997, s. 7; Department of Home Affairs",
	Valid:     []string{"SA ID number 9808269498074", "ID: 831108 3004 10 4", "7208200693143", "identiteitsnommer 8811082905136", "SA ID 9808269498075"},
	Invalid:   []string{"9808269498075", "9813269498074", "9808269498374", "order 9808269498075"},
}

func southAfricaDate(v form.Value) bool {
	return v.B[10] <= '2' && form.Date(form.Number(v.B[:2]), form.Number(v.B[2:4]), form.Number(v.B[4:6]))
}

func southAfricaID(v form.Value) bool { return checksum.Luhn(v.Bytes()) }

// SouthAfricaTax detects South African tax numbers by their label: ten digits
// from 0, 1, 2, 3 or 9, Luhn.
var SouthAfricaTax = detectors.Spec{
	Name:      "mideast/tax-za",
	Entity:    "ZA_TAX_ID",
	Doc:       "South African tax number",
	Anchor:    detectors.Digits(10).Grouped(" /"),
	Rule:      &form.Rule{Forms: []string{"9999999999", "9999/999/99/9", "999 999 9999"}, Check: func(v form.Value) bool { return (v.B[0] <= '3' || v.B[0] == '9') && checksum.Luhn(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"en": {"sars", "sars number", "income tax number", "income tax reference", "tax reference number", "south african tax number"}, "af": {"belastingnommer"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ZA",
	Classes:   taxes,
	Source:    "SARS, IBIR-006 business requirement specification (modulus 10)",
	Valid:     []string{"income tax number 1432048062", "SARS: 2782551333", "SARS number 2833194695"},
	Invalid:   []string{"1432048062", "SARS 143204806", "order 1432048062"},
}

// SouthAfricaPassport detects South African passport numbers by their label: a
// letter and eight digits.
var SouthAfricaPassport = detectors.Spec{
	Name:      "mideast/passport-za",
	Entity:    "ZA_PASSPORT",
	Doc:       "South African passport number",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(9)),
	Rule:      &form.Rule{Forms: []string{"a99999999", "999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"south african passport", "sa passport"}, "af": {"paspoortnommer"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "ZA",
	Classes:   travel,
	Source:    "South African Passports and Travel Documents Act 4 of 1994; ICAO Doc 9303-4",
	Valid:     []string{"South African passport A12345678", "SA passport: m00112233", "paspoortnommer 470123456"},
	Invalid:   []string{"A12345678", "SA passport A1234567", "order A12345678"},
}

// NIN detects Nigerian national identification numbers by their label: eleven
// digits without a published check.
var NIN = detectors.Spec{
	Name:      "mideast/nin",
	Entity:    "NG_NATIONAL_ID",
	Doc:       "Nigerian national identification number",
	Anchor:    detectors.Digits(11).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"99999999999", "9999 999 9999", "9999-999-9999", "999 9999 9999", "999 999 999 99"}, Bare: detectors.Shape, Printed: detectors.Weak},
	Labels:    detectors.Labels{"en": {"nin", "nin number", "national identification number", "nigerian national id", "nimc", "my nin", "nigeria nin"}, "zh": {"尼日利亚身份证"}, "id": {"nin nigeria"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "NG",
	Classes:   national,
	Source:    "National Identity Management Commission Act 2007; NIMC, About the NIN",
	Valid:     []string{"my NIN is 12345678901", "NIN: 5678 901 2345", "NIMC: 98765432109"},
	Invalid:   []string{"12345678901", "NIN 1234567890", "order 12345678901"},
}

// BVN detects Nigerian bank verification numbers by their label: eleven digits
// from 22.
var BVN = detectors.Spec{
	Name:      "mideast/bvn",
	Entity:    "NG_BANK_ACCOUNT",
	Subtype:   "bvn",
	Doc:       "Nigerian bank verification number",
	Anchor:    detectors.Digits(11).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"99999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"bvn", "bvn number", "bank verification number", "my bvn"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "NG",
	Classes:   account,
	Source:    "Central Bank of Nigeria, Regulatory Framework for Bank Verification Number",
	Valid:     []string{"BVN 22123456789", "my bvn: 22234567890", "bank verification number 22345678901"},
	Invalid:   []string{"22123456789", "BVN 2212345678", "order 22123456789"},
}

// NigeriaTIN detects Nigerian tax numbers by their label: 12345678-0001, or
// ten to thirteen digits.
var NigeriaTIN = detectors.Spec{
	Name:      "mideast/tin-ng",
	Entity:    "NG_TAX_ID",
	Doc:       "Nigerian tax number",
	Anchor:    detectors.Digits(10, 13).Grouped("-"),
	Rule:      &form.Rule{Forms: []string{"99999999-9999", "9999999999", "9999999999999", "999999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"nigerian tax number", "firs", "firs tin", "nigerian tin", "jtb tin"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "NG",
	Classes:   taxes,
	Source:    "OECD, TIN: Nigeria; Joint Tax Board",
	Valid:     []string{"FIRS TIN 12345678-0001", "Nigerian TIN: 1012345678", "JTB TIN 2198765432"},
	Invalid:   []string{"12345678-0001", "FIRS TIN 12345678", "order 1012345678"},
}

// NigeriaPassport detects Nigerian passport numbers by their label: a letter
// and eight digits.
var NigeriaPassport = detectors.Spec{
	Name:      "mideast/passport-ng",
	Entity:    "NG_PASSPORT",
	Doc:       "Nigerian passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      &form.Rule{Forms: []string{"a99999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"nigerian passport", "nigeria passport", "international passport"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "NG",
	Classes:   travel,
	Source:    "Nigeria Immigration Service; ICAO Doc 9303-4",
	Valid:     []string{"Nigerian passport A12345678", "international passport: b50123456", "Nigeria passport A00112233"},
	Invalid:   []string{"A12345678", "Nigerian passport A1234567", "order A12345678"},
}

// NigeriaLicence detects Nigerian driving licences by their label: three
// letters, five digits, two letters, two digits.
var NigeriaLicence = detectors.Spec{
	Name:      "mideast/licence-ng",
	Entity:    "NG_DRIVER_LICENSE",
	Doc:       "Nigerian driving licence number",
	Anchor:    detectors.Token(12, 12),
	Rule:      &form.Rule{Forms: []string{"aaa99999aa99", "aaa999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"nigerian driving licence", "nigerian driver's license", "driver's license", "driver's licence", "drivers license", "driving licence", "frsc"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "NG",
	Classes:   driving,
	Source:    "Federal Road Safety Corps, National Driver's Licence",
	Valid:     []string{"nigerian driving licence ABC12345AA01", "FRSC: lag54321bb02", "frsc licence AKW06968AA21"},
	Invalid:   []string{"ABC12345AA01", "FRSC ABC12345AA0", "order ABC12345AA01"},
}

// KRAPIN detects Kenyan tax numbers: A (persons) or P (others), nine digits, a
// letter.
var KRAPIN = detectors.Spec{
	Name:      "mideast/kra-pin",
	Entity:    "KE_TAX_ID",
	Doc:       "Kenyan tax number",
	Anchor:    detectors.Token(11, 11),
	Rule:      &form.Rule{Forms: []string{"A999999999a", "P999999999a"}, Bare: detectors.Medium},
	Labels:    detectors.Labels{"en": {"kra pin", "kra", "kra pin number", "pin number", "tax pin", "kenyan tax number"}, "sw": {"pin ya kra", "nambari ya kra"}, "zh": {"肯尼亚税号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "KE",
	Classes:   taxes,
	Source:    "Tax Procedures Act 2015, s. 11; Kenya Revenue Authority, PIN",
	Valid:     []string{"KRA PIN A497375024V", "kra pin: p051365947m", "A619588742W"},
	Invalid:   []string{"B497375024V", "A49737502V", "A4973750245V", "order A497375024V"},
}

// KenyaID detects Kenyan identity numbers by their label: seven or eight
// digits, Maisha numbers nine.
var KenyaID = detectors.Spec{
	Name:      "mideast/id-ke",
	Entity:    "KE_NATIONAL_ID",
	Doc:       "Kenyan identity number",
	Anchor:    detectors.Digits(7, 9),
	Rule:      &form.Rule{Forms: []string{"99999999", "9999999", "999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"kenyan id", "kenya national id", "huduma", "huduma number", "maisha number", "national id", "national id number"}, "sw": {"kitambulisho", "nambari ya kitambulisho"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "KE",
	Classes:   national,
	Source:    "Registration of Persons Act (Cap. 107); National Registration Bureau",
	Valid:     []string{"Kenyan ID 12345678", "kitambulisho: 31234567", "Maisha number 123456789"},
	Invalid:   []string{"12345678", "Kenyan ID 123456", "order 12345678"},
}

// KenyaPassport detects Kenyan passport numbers by their label.
var KenyaPassport = detectors.Spec{
	Name:      "mideast/passport-ke",
	Entity:    "KE_PASSPORT",
	Doc:       "Kenyan passport number",
	Anchor:    detectors.Token(8, 9),
	Rule:      &form.Rule{Forms: []string{"aa999999", "a9999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"kenyan passport", "kenya passport"}, "sw": {"pasipoti"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "KE",
	Classes:   travel,
	Source:    "Kenya Citizenship and Immigration Act 2011; ICAO Doc 9303-4",
	Valid:     []string{"Kenyan passport AK123456", "pasipoti: bk654321", "Kenya passport A1234567"},
	Invalid:   []string{"AK123456", "Kenyan passport AK12345", "order AK123456"},
}

// GhanaCard detects numbers of the Ghana card: GHA (foreigners: their country),
// nine digits, a digit.
var GhanaCard = detectors.Spec{
	Name:      "mideast/ghana-card",
	Entity:    "GH_NATIONAL_ID",
	Doc:       "Ghana card number",
	Anchor:    detectors.Digits(10).Grouped("-").Or(detectors.Token(13, 13)).Or(detectors.Token(12, 12)),
	Rule:      &form.Rule{Forms: []string{"GHA-999999999-9", "GHA9999999999", "GHA 999999999 9", "GHA-9999999999", "GHA999999999-9"}, Bare: detectors.Strong},
	Labels:    detectors.Labels{"en": {"ghana card", "ghana card number", "ghana card no", "ghanacard", "ghana id", "nia number"}, "zh": {"加纳身份证"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "GH",
	Classes:   national,
	Source:    "National Identity Register Act 2008 (Act 750); National Identification Authority",
	Valid:     []string{"Ghana card GHA-123456789-0", "ghana card: gha-718243651-2", "GHA-700112233-4", "Ghana card GHA7182436512"},
	Invalid:   []string{"GHB-123456789-0", "GHA-12345678-0", "GHA-123456789-01"},
}

// GhanaTIN detects Ghanaian tax numbers: P, C, G, Q or V, 00, seven digits, a
// check modulo 11.
var GhanaTIN = detectors.Spec{
	Name:      "mideast/tin-gh",
	Entity:    "GH_TAX_ID",
	Doc:       "Ghanaian tax number",
	Anchor:    detectors.Token(11, 11),
	Rule:      &form.Rule{Forms: []string{"a009999999x"}, Check: ghanaTIN, Shape: ghanaKind, Speaks: detectors.Checksum, Bare: detectors.Medium},
	Labels:    detectors.Labels{"en": {"ghana tin", "gra tin", "tin", "ghanaian tax number", "tin number"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "GH",
	Classes:   taxes,
	Source:    "Ghana Revenue Authority, Taxpayer Identification Number",
	Valid:     []string{"Ghana TIN P0073134937", "TIN: p0055125298", "P0085978272"},
	Invalid:   []string{"P0073134938", "P1073134937", "P007313493"},
}

func ghanaKind(v form.Value) bool {
	switch v.B[0] {
	case 'P', 'C', 'G', 'Q', 'V':
		return v.B[10] <= '9' || v.B[10] == 'X'
	}
	return false
}

func ghanaTIN(v form.Value) bool {
	r := checksum.Weighted(v.B[1:10], 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11
	return "0123456789X"[r] == v.B[10]
}

// GhanaPassport detects Ghanaian passport numbers by their label.
var GhanaPassport = detectors.Spec{
	Name:      "mideast/passport-gh",
	Entity:    "GH_PASSPORT",
	Doc:       "Ghanaian passport number",
	Anchor:    detectors.Token(8, 8),
	Rule:      &form.Rule{Forms: []string{"a9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"ghanaian passport", "ghana passport"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "GH",
	Classes:   travel,
	Source:    "Ghana Passports and Travel Certificates Decree 1967; ICAO Doc 9303-4",
	Valid:     []string{"Ghanaian passport G1234567", "Ghana passport: h7654321", "ghana passport G0011223"},
	Invalid:   []string{"G1234567", "Ghana passport G123456", "order G1234567"},
}

// MoroccoCIN detects Moroccan identity cards by their label: one or two
// letters, five to six digits.
var MoroccoCIN = detectors.Spec{
	Name:      "mideast/cin-ma",
	Entity:    "MA_NATIONAL_ID",
	Doc:       "Moroccan identity card number",
	Anchor:    detectors.Token(6, 8),
	Rule:      &form.Rule{Forms: []string{"a999999", "aa999999", "aa99999", "a99999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fr": {"cin", "cnie", "carte nationale", "n° cin"}, "ar": {"البطاقة الوطنية", "رقم البطاقة الوطنية", "بطاقة التعريف الوطنية"}, "en": {"moroccan id", "moroccan identity card"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "MA",
	Classes:   national,
	Source:    "Loi n° 04-20 relative à la carte nationale d'identité électronique",
	Valid:     []string{"CIN AB123456", "n° cin: k654321", "البطاقة الوطنية BE12345"},
	Invalid:   []string{"AB123456", "CIN ABC12345", "commande AB123456"},
}

// MoroccoICE detects Moroccan company numbers by their label: fifteen digits.
var MoroccoICE = detectors.Spec{
	Name:      "mideast/ice-ma",
	Entity:    "MA_BUSINESS_ID",
	Doc:       "Moroccan company number",
	Anchor:    detectors.Digits(15).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"999999999999999"}, Check: func(v form.Value) bool { return checksum.Mod97(v.Bytes()) == 0 }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"fr": {"ice", "identifiant commun de l'entreprise", "numéro ice", "n° ice"}, "en": {"ice number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "MA",
	Classes:   business,
	Source:    "Décret n° 2-11-63 relatif à l'identifiant commun de l'entreprise",
	Valid:     []string{"ICE 065564618548902", "n° ICE: 863685865741495", "numéro ICE 432986021845536"},
	Invalid:   []string{"065564618548902", "ICE 06556461854890", "commande 065564618548902"},
}

// AlgeriaNIF detects Algerian tax numbers by their label: fifteen digits,
// persons' identity numbers eighteen.
var AlgeriaNIF = detectors.Spec{
	Name:      "mideast/nif-dz",
	Entity:    "DZ_TAX_ID",
	Doc:       "Algerian tax number",
	Anchor:    detectors.Digits(15).Or(detectors.Digits(18)),
	Rule:      &form.Rule{Forms: []string{"999999999999999", "999999999999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fr": {"nif", "numéro d'identification fiscale", "nin", "numéro d'identification national"}, "ar": {"رقم التعريف الجبائي", "رقم التعريف الوطني"}, "en": {"algerian tax number", "algerian national number"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "DZ",
	Classes:   taxes,
	Source:    "Direction Générale des Impôts, Numéro d'Identification Fiscale",
	Valid:     []string{"NIF 476114136319913", "numéro d'identification fiscale: 611534945699863", "nin 109850312345678901"},
	Invalid:   []string{"476114136319913", "NIF 47611413631991", "commande 476114136319913"},
}

// TunisiaCIN detects Tunisian identity cards by their label: eight digits from
// 0 or 1.
var TunisiaCIN = detectors.Spec{
	Name:      "mideast/cin-tn",
	Entity:    "TN_NATIONAL_ID",
	Doc:       "Tunisian identity card number",
	Anchor:    detectors.Digits(8),
	Rule:      &form.Rule{Forms: []string{"09999999", "19999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fr": {"cin", "carte d'identité nationale", "n° cin"}, "ar": {"بطاقة التعريف الوطنية", "رقم بطاقة التعريف"}, "en": {"tunisian id"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "TN",
	Classes:   national,
	Source:    "Loi n° 93-27 relative à la carte nationale d'identité",
	Valid:     []string{"CIN 01234567", "n° cin: 12345678", "Tunisian ID 09876543"},
	Invalid:   []string{"01234567", "CIN 91234567", "commande 01234567"},
}

// TunisiaMF detects Tunisian tax numbers: seven digits, a check letter, codes
// for VAT and category, the establishment: 1234567/M/A/M/000.
var TunisiaMF = detectors.Spec{
	Name:      "mideast/mf-tn",
	Entity:    "TN_TAX_ID",
	Doc:       "Tunisian tax number",
	Anchor:    detectors.Token(8, 13).Or(detectors.Digits(7)),
	Rule:      &form.Rule{Forms: []string{"9999999aaa999", "9999999/a/a/a/999", "9999999a/a/a/999", "9999999a"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fr": {"matricule fiscal", "matricule fiscale", "mf"}, "ar": {"المعرف الجبائي"}, "en": {"tunisian tax number"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "TN",
	Classes:   taxes,
	Source:    "Ministère des Finances de Tunisie, matricule fiscal; OECD, TIN: Tunisia",
	Valid:     []string{"matricule fiscal 1234567/M/A/M/000", "MF: 3128532GAM000", "matricule fiscal 8318385h"},
	Invalid:   []string{"1234567/M/A/M/000", "matricule fiscal 123456M", "commande 3128532GAM000"},
}
