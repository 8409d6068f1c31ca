package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var danube = []detectors.Spec{TAJ, Adoazonosito, SzemelyiSzam, Adoszam, HungaryIDCard, CNP, CUI, RomaniaIDCard, EGN, PNF, EIK, BulgariaPassport}

// TAJ detects Hungarian social security numbers: eight digits and a check digit
// with weights 3 and 7.
var TAJ = detectors.Spec{
	Name:      "europe/taj",
	Entity:    "HU_SOCIAL_SECURITY",
	Doc:       "Hungarian social security number",
	Anchor:    detectors.Digits(9).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"999999999", "999 999 999", "999-999-999"}, Check: taj, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"hu": {"taj", "taj szám", "tajszám", "taj kártya", "társadalombiztosítási azonosító", "társadalombiztosítási azonosító jel", "taj számom"}, "en": {"hungarian social security number", "taj number"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "HU",
	Classes:   social,
	Source:    "1996. évi XX. törvény, 2. melléklet (TAJ)",
	Valid:     []string{"TAJ szám 123 456 788", "taj: 111111110", "TAJ 037-687-210"},
	Invalid:   []string{"123456788", "TAJ 12345678", "rendelés 123456788"},
}

func taj(v form.Value) bool {
	return checksum.Weighted(v.B[:8], 3, 7, 3, 7, 3, 7, 3, 7)%10 == int(v.B[8]-'0')
}

// Adoazonosito detects Hungarian personal tax identifiers: 8, days since 1867,
// serial, a check digit modulo 11.
var Adoazonosito = detectors.Spec{
	Name:      "europe/adoazonosito",
	Entity:    "HU_TAX_ID",
	Doc:       "Hungarian tax identifier",
	Anchor:    detectors.Digits(10).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"9999999999"}, Check: adoazonosito, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"hu": {"adóazonosító jel", "adóazonosító", "adoazonosito jel", "adóazonosító jelem"}, "en": {"hungarian tax id", "hungarian tax number"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "HU",
	Classes:   taxes,
	Source:    "1996. évi XX. törvény, 1. melléklet (adóazonosító jel)",
	Valid:     []string{"adóazonosító jel 8071592153", "adóazonosító: 8071592153", "Hungarian tax ID 807 159 2153"},
	Invalid:   []string{"8071592153", "adóazonosító 807159215", "rendelés 8071592153"},
}

func adoazonosito(v form.Value) bool {
	return v.B[0] == '8' && checksum.Weighted(v.B[:9], 1, 2, 3, 4, 5, 6, 7, 8, 9)%11 == int(v.B[9]-'0')
}

// SzemelyiSzam detects Hungarian personal numbers: sex and century, date of
// birth, serial, a check digit modulo 11.
var SzemelyiSzam = detectors.Spec{
	Name:      "europe/szemelyi-szam",
	Entity:    "HU_NATIONAL_ID",
	Subtype:   "szemelyi-azonosito",
	Doc:       "Hungarian personal number",
	Anchor:    detectors.Digits(11).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"99999999999", "9-999999-9999", "9 999999 9999"}, Check: szemelyi, Shape: szemelyiDate, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Weak, Printed: detectors.Strong},
	Labels:    detectors.Labels{"hu": {"személyi szám", "személyi azonosító", "személyi azonosítószám", "szemelyi szam"}, "en": {"hungarian personal number", "hungarian national id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "HU",
	Classes:   national,
	Source:    "1996. évi XX. törvény, melléklet (személyi azonosító)",
	Valid:     []string{"személyi szám 1-850312-1232", "személyi azonosító: 28503121233", "szemelyi szam 1 850312 1232"},
	Invalid:   []string{"1-851312-1234", "18503121234", "rendelés 18503121234"},
}

func szemelyiDate(v form.Value) bool {
	return v.B[0] >= '1' && v.B[0] <= '8' && form.Date(form.Number(v.B[1:3]), form.Number(v.B[3:5]), form.Number(v.B[5:7]))
}

// szemelyi: weights 1 to 10 for those born before 1997, 10 to 1 after.
func szemelyi(v form.Value) bool {
	c := int(v.B[10] - '0')
	return checksum.Weighted(v.B[:10], 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)%11 == c || checksum.Weighted(v.B[:10], 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)%11 == c
}

// Adoszam detects Hungarian company tax numbers: eight digits with a check,
// the kind, the county: 12345676-1-42.
var Adoszam = detectors.Spec{
	Name:      "europe/adoszam",
	Entity:    "HU_BUSINESS_ID",
	Doc:       "Hungarian company tax number",
	Anchor:    detectors.Digits(11).Grouped("-").Or(detectors.Digits(8)),
	Rule:      &form.Rule{Forms: []string{"99999999-9-99", "99999999999", "99999999"}, Check: func(v form.Value) bool { return adoszam(v.B[:8]) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"hu": {"adószám", "adoszam", "cég adószáma"}, "en": {"hungarian company tax number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "HU",
	Classes:   business,
	Source:    "2017. évi CL. törvény az adózás rendjéről, adószám",
	Valid:     []string{"adószám 50554205-1-42", "adoszam: 68443265-2-13", "adószám 93686905"},
	Invalid:   []string{"50554205-1-42", "adószám 5055420", "rendelés 50554205-1-42"},
}

// HungaryIDCard detects Hungarian identity cards by their label: 123456AB.
var HungaryIDCard = detectors.Spec{
	Name:      "europe/id-card-hu",
	Entity:    "HU_NATIONAL_ID",
	Subtype:   "szemelyi-igazolvany",
	Doc:       "Hungarian identity card number",
	Anchor:    detectors.Token(8, 9).Or(detectors.Digits(6)),
	Rule:      &form.Rule{Forms: []string{"999999aa", "999999 aa", "aa999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"hu": {"személyi igazolvány", "személyi igazolványszám", "személyi igazolvány szám", "személyi igazolvány száma", "személyi", "útlevél", "útlevélszám", "szig szám", "szig"}, "en": {"hungarian id card", "hungarian passport"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "HU",
	Classes:   national,
	Source:    "1992. évi LXVI. törvény; PRADO HUN-BO, HUN-AO",
	Valid:     []string{"személyi igazolvány 123456AB", "szig.szám: 654321 CE", "Hungarian passport BC1234567", "személyi igazolvány száma #020662 UE", "személyi: 015132HE"},
	Invalid:   []string{"123456AB", "személyi igazolvány 12345AB", "rendelés 123456AB"},
}

// CNP detects Romanian personal numeric codes: sex and century, date of birth,
// county, serial, a check digit modulo 11.
var CNP = detectors.Spec{
	Name:      "europe/cnp",
	Entity:    "RO_NATIONAL_ID",
	Doc:       "Romanian personal numeric code",
	Anchor:    detectors.Digits(13).Grouped(" -").Laid("...m.d......."),
	Rule:      &form.Rule{Forms: []string{"9999999999999", "9 999999 999999"}, Check: cnp, Shape: cnpShape, Living: cnpLiving, Speaks: detectors.Checksum | detectors.Calendar | detectors.CodeTable, Bare: detectors.Medium},
	Labels:    detectors.Labels{"ro": {"cnp", "c n p", "cod numeric personal", "cnp ul", "codul numeric personal"}, "en": {"cnp", "romanian personal code", "romanian national id"}, "zh": {"罗马尼亚身份号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "RO",
	Classes:   national,
	Source:    "Legea 105/1996; HG 295/2021 (codul numeric personal)",
	Valid:     []string{"CNP 1890411134337", "cod numeric personal: 2900725133847", "1971114148460", "CNP 1890411134338"},
	Invalid:   []string{"1890411134338", "1891411134337", "comanda 1890411134338"},
}

func cnpShape(v form.Value) bool {
	county := form.Number(v.B[7:9])
	return v.B[0] > '0' && (county >= 1 && county <= 48 || county == 51 || county == 52 || county == 70 || county >= 80 && county <= 83) &&
		form.Date(form.Number(v.B[1:3]), form.Number(v.B[3:5]), form.Number(v.B[5:7]))
}

func cnp(v form.Value) bool {
	r := checksum.Weighted(v.B[:12], 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11
	if r == 10 {
		r = 1
	}
	return r == int(v.B[12]-'0')
}

// cnpLiving: 3 and 4 stand for the century before last.
func cnpLiving(v form.Value) bool {
	return v.B[0] != '3' && v.B[0] != '4' && (v.B[0] != '5' && v.B[0] != '6' || form.Recent(v.B[1:3]))
}

// CUI detects Romanian company tax numbers by their label.
var CUI = detectors.Spec{
	Name:      "europe/cui",
	Entity:    "RO_BUSINESS_ID",
	Doc:       "Romanian company tax number",
	Anchor:    detectors.Digits(6, 10),
	Rule:      &form.Rule{Forms: []string{"9999999999", "999999999", "99999999", "9999999", "999999"}, Check: func(v form.Value) bool { return cui(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"ro": {"cui", "cod fiscal", "cod unic de inregistrare", "cod unic de înregistrare", "cif"}, "en": {"romanian company number", "romanian tax id"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "RO",
	Classes:   business,
	Source:    "Codul de procedură fiscală, art. 82; ANAF",
	Valid:     []string{"CUI 95619241", "cod fiscal: 14886633", "cui 87283824"},
	Invalid:   []string{"95619241", "CUI 95619", "comanda 95619241"},
}

// RomaniaIDCard detects Romanian identity cards and passports by their label.
var RomaniaIDCard = detectors.Spec{
	Name:      "europe/id-card-ro",
	Entity:    "RO_NATIONAL_ID",
	Subtype:   "carte-de-identitate",
	Doc:       "Romanian identity card number",
	Anchor:    detectors.Token(8, 8).Or(detectors.Digits(6)).Or(detectors.Digits(8, 9)),
	Rule:      &form.Rule{Forms: []string{"aa999999", "aa 999999", "aa nr. 999999", "aa nr 999999", "aa, nr. 999999", "aa-999999", "999999999", "99999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"ro": {"carte de identitate", "buletin", "serie ci", "seria ci", "serie buletin", "pasaport", "pașaport", "act de identitate", "actul de identitate", "seria", "ci"}, "en": {"romanian id card", "romanian identity card", "romanian passport"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "RO",
	Classes:   national,
	Source:    "OUG 97/2005; PRADO ROU-BO, ROU-AO",
	Valid:     []string{"carte de identitate RX 123456", "buletin: kx654321", "act de identitate seria ‹TM nr. 979588›", "CI: MX 007061", "carte de identitate seria RX nr 199379", "Romanian passport 051234567"},
	Invalid:   []string{"RX 123456", "buletin RX 12345", "comanda RX123456"},
}

// EGN detects Bulgarian unified civil numbers: date of birth with the century
// in the month, serial, a check digit modulo 11.
var EGN = detectors.Spec{
	Name:      "europe/egn",
	Entity:    "BG_NATIONAL_ID",
	Subtype:   "egn",
	Doc:       "Bulgarian unified civil number",
	Anchor:    detectors.Digits(10).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"9999999999"}, Check: func(v form.Value) bool { return egn(v.Bytes()) }, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Weak},
	Labels:    detectors.Labels{"bg": {"егн", "единен граждански номер"}, "en": {"egn", "bulgarian national id", "bulgarian personal number"}, "zh": {"保加利亚身份号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BG",
	Classes:   national,
	Source:    "Закон за гражданската регистрация, чл. 11; ГРАО, Структура на ЕГН",
	Valid:     []string{"егн 6507181810", "EGN: 7111240360", "egn 751209 7963", "EGN 6507181811"},
	Invalid:   []string{"6507181810", "6513181810", "order 6507181810"},
}

func egn(d []byte) bool {
	year, month := form.Number(d[:2]), form.Number(d[2:4])
	switch {
	case month > 40:
		year, month = year+2000, month-40
	case month > 20:
		year, month = year+1800, month-20
	default:
		year += 1900
	}
	return form.Date(year, month, form.Number(d[4:6])) && checksum.Weighted(d[:9], 2, 4, 8, 5, 10, 9, 7, 3, 6)%11%10 == int(d[9]-'0')
}

// PNF detects Bulgarian numbers of foreigners by their label.
var PNF = detectors.Spec{
	Name:      "europe/pnf",
	Entity:    "BG_NATIONAL_ID",
	Subtype:   "lnch",
	Doc:       "Bulgarian number of foreigners",
	Anchor:    detectors.Digits(10),
	Rule:      &form.Rule{Forms: []string{"9999999999"}, Check: pnf, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"bg": {"лнч", "личен номер на чужденец"}, "en": {"lnch", "lnc", "personal number of a foreigner"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BG",
	Classes:   national,
	Source:    "Закон за чужденците в Република България, чл. 14",
	Valid:     []string{"лнч 3695057205", "LNCH: 0998743150", "lnc 2137999523"},
	Invalid:   []string{"3695057205", "LNCH 369505720", "order 3695057205"},
}

func pnf(v form.Value) bool {
	return checksum.Weighted(v.B[:9], 21, 19, 17, 13, 11, 9, 7, 3, 1)%10 == int(v.B[9]-'0')
}

// EIK detects Bulgarian company numbers by their label.
var EIK = detectors.Spec{
	Name:      "europe/eik",
	Entity:    "BG_BUSINESS_ID",
	Doc:       "Bulgarian company number",
	Anchor:    detectors.Digits(9).Or(detectors.Digits(13)),
	Rule:      &form.Rule{Forms: []string{"999999999", "9999999999999"}, Check: func(v form.Value) bool { return vatBG(v.B[:9]) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"bg": {"еик", "булстат", "еик по булстат"}, "en": {"eik", "bulstat"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "BG",
	Classes:   business,
	Source:    "Закон за регистър БУЛСТАТ; Агенция по вписванията",
	Valid:     []string{"еик 314109754", "Bulstat: 647208284", "EIK 279420665"},
	Invalid:   []string{"314109754", "EIK 31410975", "order 314109754"},
}

// BulgariaPassport detects Bulgarian passports and identity cards by their
// label: nine digits, or two letters and seven digits.
var BulgariaPassport = detectors.Spec{
	Name:      "europe/passport-bg",
	Entity:    "BG_PASSPORT",
	Doc:       "Bulgarian passport number",
	Anchor:    detectors.Digits(9).Or(detectors.Token(9, 9)),
	Rule:      &form.Rule{Forms: []string{"999999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"bg": {"паспорт", "лична карта", "номер на лична карта"}, "en": {"bulgarian passport", "bulgarian id card"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "BG",
	Classes:   travel,
	Source:    "Закон за българските лични документи; PRADO BGR-AO, BGR-BO",
	Valid:     []string{"лична карта 641234567", "Bulgarian passport: 381234567", "лична карта AA1234567"},
	Invalid:   []string{"641234567", "лична карта 64123456", "order 641234567"},
}
