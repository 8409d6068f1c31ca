package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var nordic = []detectors.Spec{Personnummer, OrgnrSE, SwedenPassport, SwedenPlate, SwedenPostCode,
	Fodselsnummer, OrgnrNO, KontonrNO, NorwayPassport, CPR, CVR, DenmarkPassport, HETU, YTunnus, FinlandPassport, Kennitala}

// Personnummer detects Swedish personal identity numbers and coordination
// numbers (day + 60): date of birth, '-' or '+' (over a hundred), three digits,
// a Luhn check digit.
var Personnummer = detectors.Spec{
	Name:      "europe/personnummer",
	Entity:    "SE_NATIONAL_ID",
	Doc:       "Swedish personal identity number",
	Anchor:    detectors.Digits(10).Grouped(" -").Laid("..m.......", "....m.......").Or(detectors.Digits(12).Grouped(" -")).Or(detectors.Digits(6)).Or(detectors.Digits(8)),
	Rule:      &form.Rule{Forms: []string{"9999999999", "999999-9999", "999999+9999", "999999 9999", "999999999999", "99999999-9999", "99999999+9999", "99999999 9999"}, Check: personnummer, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels:    detectors.Labels{"sv": {"personnummer", "personnr", "pnr", "samordningsnummer", "personnumret"}, "en": {"swedish personal identity number", "swedish personal number", "personal identity number", "personal number", "swedish id"}, "zh": {"瑞典个人号"}, "id": {"nomor pribadi swedia"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "SE",
	Classes:   national,
	Source:    "Folkbokföringslag (1991:481) 18 §; Skatteverket SKV 704",
	Valid:     []string{"personnummer 660918-3915", "pnr: 19920515-0437", "860325-7166", "personnr 9203070728", "personnummer 660978-3918", "personnummer 660918-3916"},
	Invalid:   []string{"6609183915", "660918-3916", "661318-3915", "ordernummer 6609183915"},
}

func personnummer(v form.Value) bool {
	d := v.Bytes()
	year := 0
	if len(d) == 12 {
		if c := form.Number(d[:2]); c < 18 || c > 20 {
			return false
		}
		year = form.Number(d[:4])
		d = d[2:]
	} else {
		year = form.Number(d[:2])
	}
	day := form.Number(d[4:6])
	if day > 60 {
		day -= 60
	}
	return form.Date(year, form.Number(d[2:4]), day) && checksum.Luhn(d)
}

// OrgnrSE detects Swedish organisation numbers: ten digits, the third 2 or
// more, a Luhn check digit.
var OrgnrSE = detectors.Spec{
	Name:      "europe/orgnr-se",
	Entity:    "SE_BUSINESS_ID",
	Doc:       "Swedish organisation number",
	Anchor:    detectors.Digits(10).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"9999999999", "999999-9999"}, Check: func(v form.Value) bool { return v.B[2] >= '2' && checksum.Luhn(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Weak},
	Labels:    detectors.Labels{"sv": {"organisationsnummer", "företagsnummer", "orgnr", "org nr", "org nummer"}, "en": {"swedish organisation number", "swedish company number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "SE",
	Classes:   business,
	Source:    "Lag (1974:174) om identitetsbeteckning för juridiska personer",
	Valid:     []string{"organisationsnummer 558337-8715", "org.nr 7270250124", "orgnr: 346346-3418"},
	Invalid:   []string{"558337-8715", "orgnr 558337-871", "ordernummer 5583378715"},
}

// SwedenPassport detects Swedish passport numbers by their label.
var SwedenPassport = detectors.Spec{
	Name:      "europe/passport-se",
	Entity:    "SE_PASSPORT",
	Doc:       "Swedish passport number",
	Anchor:    detectors.Digits(8).Or(detectors.Token(9, 9)),
	Rule:      &form.Rule{Forms: []string{"99999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"sv": {"passnummer", "pass nr", "svenskt pass"}, "en": {"swedish passport"}, "zh": {"瑞典护照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "SE",
	Classes:   travel,
	Source:    "Passlag (1978:302); PRADO SWE-AO",
	Valid:     []string{"passnummer 12345678", "passnummer: AA1234567", "Swedish passport 90123456"},
	Invalid:   []string{"12345678", "passnummer 1234567", "ordernummer 12345678"},
}

// SwedenPlate detects Swedish number plates by their label: ABC 123, ABC 12D.
var SwedenPlate = detectors.Spec{
	Name:      "europe/plate-se",
	Entity:    "SE_PLATE",
	Doc:       "Swedish number plate",
	Anchor:    detectors.Token(6, 6).Or(detectors.Digits(3)).Or(detectors.Token(3, 3)),
	Rule:      &form.Rule{Forms: []string{"aaa999", "aaa 999", "aaa99a", "aaa 99a"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"sv": {"registreringsnummer", "regnr", "reg nr", "regnummer", "registreringsskylt", "nummerplåt"}, "en": {"swedish plate", "license plate", "licence plate", "number plate", "plate number"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "SE",
	Classes:   vehicle,
	Source:    "Transportstyrelsen, registreringsnummer",
	Valid:     []string{"regnr ABC 123", "registreringsnummer: def45g", "reg.nr MLB084"},
	Invalid:   []string{"ABC 123", "regnr AB 123", "ordernummer ABC123"},
}

// SwedenPostCode detects Swedish postal codes, 123 45, by their label.
var SwedenPostCode = detectors.Spec{
	Name:      "europe/postcode-se",
	Entity:    "SE_POSTAL_CODE",
	Doc:       "Swedish postal code",
	Anchor:    detectors.Digits(5).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"999 99", "99999"}, Shape: func(v form.Value) bool { return v.B[0] > '0' }, Bare: detectors.Shape},
	Labels:    detectors.Labels{"sv": {"postnummer", "postnr", "post nr"}, "en": {"swedish postcode", "swedish postal code"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "SE",
	Classes:   place,
	Source:    "PostNord, postnummersystemet",
	Valid:     []string{"postnummer 114 55", "postnr: 41319", "Swedish postcode 752 36"},
	Invalid:   []string{"114 55", "postnummer 014 55", "postnummer 1145"},
}

// Fodselsnummer detects Norwegian birth numbers, D numbers (day + 40) and help
// numbers (month + 40): date of birth, three digits, two check digits.
var Fodselsnummer = detectors.Spec{
	Name:      "europe/fodselsnummer",
	Entity:    "NO_NATIONAL_ID",
	Doc:       "Norwegian birth number",
	Anchor:    detectors.Digits(11).Grouped(" -."),
	Rule:      &form.Rule{Forms: []string{"99999999999", "999999 99999", "999999-99999"}, Check: fodselsnummer, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium, Printed: detectors.Strong},
	Labels:    detectors.Labels{"no": {"fødselsnummer", "fodselsnummer", "fnr", "personnummer", "d nummer", "dnr", "personnr", "fødselsnr"}, "nb": {"fødselsnummer"}, "en": {"norwegian national id", "norwegian birth number", "national identity number", "birth number"}, "zh": {"挪威身份号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "NO",
	Classes:   national,
	Source:    "Folkeregisterforskriften § 2-2-1; Skatteetaten, fødselsnummer",
	Valid:     []string{"fødselsnummer 131178 94996", "fnr: 08099638266", "31086134082", "personnummer 191089-28347"},
	Invalid:   []string{"13117894997", "13137894996", "ordre 13117894997", "131178949961"},
}

func fodselsnummer(v form.Value) bool {
	d := v.Bytes()
	day, month := form.Number(d[:2]), form.Number(d[2:4])
	if day > 40 {
		day -= 40
	}
	if month > 40 {
		month -= 40
	}
	return form.Date(form.Number(d[4:6]), month, day) &&
		checksum.Weighted(d, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1)%11 == 0 &&
		checksum.Weighted(d, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}

// OrgnrNO detects Norwegian organisation numbers: eight digits and a check
// digit modulo 11.
var OrgnrNO = detectors.Spec{
	Name:      "europe/orgnr-no",
	Entity:    "NO_BUSINESS_ID",
	Doc:       "Norwegian organisation number",
	Anchor:    detectors.Digits(9).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"999999999", "999 999 999"}, Check: func(v form.Value) bool { return orgnrNO(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"no": {"organisasjonsnummer", "orgnr", "org nr", "org nummer", "foretaksnummer"}, "en": {"norwegian organisation number", "norwegian company number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "NO",
	Classes:   business,
	Source:    "Enhetsregisterloven § 23; Brønnøysundregistrene",
	Valid:     []string{"organisasjonsnummer 936324657", "org.nr: 743 903 099", "orgnr 229567373"},
	Invalid:   []string{"936324657", "orgnr 93632465", "ordre 936324657"},
}

func orgnrNO(d []byte) bool { return checksum.Weighted(d, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0 }

// KontonrNO detects Norwegian bank accounts: eleven digits with a check digit
// modulo 11, written 1234.56.78903.
var KontonrNO = detectors.Spec{
	Name:      "europe/kontonr-no",
	Entity:    "NO_BANK_ACCOUNT",
	Doc:       "Norwegian bank account number",
	Anchor:    detectors.Digits(11).Grouped(" ."),
	Rule:      &form.Rule{Forms: []string{"99999999999", "9999.99.99999", "9999 99 99999"}, Check: kontonr, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels:    detectors.Labels{"no": {"kontonummer", "kontonr", "konto nr", "konto", "bankkonto"}, "en": {"norwegian bank account", "account number", "bank account"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "NO",
	Classes:   account,
	Source:    "Bits, Kontonummer (modulus 11)",
	Valid:     []string{"kontonummer 1164.39.67229", "kontonr: 40177996973", "5786.94.41033", "konto 2860 75 15672"},
	Invalid:   []string{"11643967229", "1164.39.67228", "ordre 11643967229"},
}

func kontonr(v form.Value) bool {
	return checksum.Weighted(v.B[:11], 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}

// NorwayPassport detects Norwegian passport numbers by their label.
var NorwayPassport = detectors.Spec{
	Name:      "europe/passport-no",
	Entity:    "NO_PASSPORT",
	Doc:       "Norwegian passport number",
	Anchor:    detectors.Digits(8).Or(detectors.Token(9, 9)),
	Rule:      &form.Rule{Forms: []string{"99999999", "aaa999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"no": {"norsk pass", "norsk passnummer", "passnummer", "pass nr"}, "en": {"norwegian passport"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "NO",
	Classes:   travel,
	Source:    "Passloven; PRADO NOR-AO",
	Valid:     []string{"norsk pass 26123456", "Norwegian passport CCC123456", "norsk passnummer 30987654"},
	Invalid:   []string{"26123456", "norsk pass 2612345", "ordre 26123456"},
}

// CPR detects Danish civil registration numbers: date of birth and four
// digits. Since 2007 the check modulo 11 need not hold.
var CPR = detectors.Spec{
	Name:      "europe/cpr",
	Entity:    "DK_NATIONAL_ID",
	Doc:       "Danish civil registration number",
	Anchor:    detectors.Digits(10).Grouped(" -"),
	Forms:     []string{"999999-9999"},
	Match:     matchCPR,
	Labels:    detectors.Labels{"da": {"cpr", "cpr nr", "cpr nummer", "cprnr", "cprnummer", "personnummer", "personnr"}, "en": {"cpr", "cpr number", "danish cpr", "danish civil registration number", "danish personal number"}, "zh": {"丹麦个人号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "DK",
	Classes:   national,
	Source:    "CPR-kontoret, Personnummeret i CPR",
	Valid:     []string{"CPR 060576-7829", "cpr-nr: 0109571592", "061171-9078", "cpr 010203-1234"},
	Invalid:   []string{"0605767829", "060576-7828", "061376-7829", "ordrenummer 0605767829"},
}

func matchCPR(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Calendar}
	if !form.Date(form.Number(d[4:6]), form.Number(d[2:4]), form.Number(d[:2])) {
		return f, false
	}
	_, _, printed, ok := form.Fit(w, "999999-9999")
	if w.Groups > 1 && !ok {
		return f, w.Labelled
	}
	if checksum.Weighted(d, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0 {
		f.Evidence |= detectors.Checksum
		if printed && ok {
			f.Strength = detectors.Medium
		}
	} else if w.Groups == 1 {
		f.Strength = detectors.Shape
	}
	return f, true
}

// CVR detects Danish company numbers: eight digits, check modulo 11.
var CVR = detectors.Spec{
	Name:      "europe/cvr",
	Entity:    "DK_BUSINESS_ID",
	Doc:       "Danish company number",
	Anchor:    detectors.Digits(8).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"99999999", "99 99 99 99"}, Check: func(v form.Value) bool { return cvr(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"da": {"cvr", "cvr nr", "cvr nummer", "cvrnr", "se nr"}, "en": {"cvr number", "danish company number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "DK",
	Classes:   business,
	Source:    "CVR-loven § 5; Erhvervsstyrelsen",
	Valid:     []string{"CVR 10184460", "cvr-nr: 36 39 89 73", "CVR-nummer 49326637"},
	Invalid:   []string{"10184460", "CVR 1018446", "ordre 10184460"},
}

// DenmarkPassport detects Danish passport numbers by their label.
var DenmarkPassport = detectors.Spec{
	Name:      "europe/passport-dk",
	Entity:    "DK_PASSPORT",
	Doc:       "Danish passport number",
	Anchor:    detectors.Digits(9),
	Rule:      &form.Rule{Forms: []string{"999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"da": {"pasnummer", "pas nr", "dansk pas"}, "en": {"danish passport"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "DK",
	Classes:   travel,
	Source:    "Pasbekendtgørelsen; PRADO DNK-AO",
	Valid:     []string{"pasnummer 201234567", "dansk pas: 209876543", "Danish passport 200112233"},
	Invalid:   []string{"201234567", "pasnummer 20123456", "ordre 201234567"},
}

const hetuLetters = "0123456789ABCDEFHJKLMNPRSTUVWXY"

// HETU detects Finnish personal identity codes: date of birth, the century's
// sign, three digits, a check character modulo 31.
var HETU = detectors.Spec{
	Name:      "europe/hetu",
	Entity:    "FI_NATIONAL_ID",
	Doc:       "Finnish personal identity code",
	Anchor:    detectors.Digits(6).Or(detectors.Digits(10).Grouped("-")).Or(detectors.Digits(9).Grouped("-")).Or(detectors.Token(11, 11)),
	Forms:     []string{"999999-999x", "999999+999x", "999999-9999", "999999a999x"},
	Match:     matchHETU,
	Labels:    detectors.Labels{"fi": {"henkilötunnus", "hetu", "henkilötunnukseni", "sosiaaliturvatunnus", "sotu", "hlötunnus"}, "sv": {"personbeteckning"}, "en": {"finnish personal identity code", "personal identity code", "finnish social security number", "hetu"}, "zh": {"芬兰个人号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "FI",
	Classes:   national,
	Source:    "Valtioneuvoston asetus väestötietojärjestelmästä 128/2010, § 2; 1190/2022 (signs of the century)",
	Valid:     []string{"henkilötunnus 271177-162C", "hetu: 110871-1612", "080201-431x", "170672A446S hetu", "061251-5769", "hetu 271177-162D"},
	Invalid:   []string{"271177-162D", "271377-162C", "2711771-162C", "271177-162C1"},
}

func matchHETU(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.Start + 11, Strength: detectors.Strong, Evidence: detectors.Checksum | detectors.Calendar | detectors.Format}
	if f.End > len(w.Text) || w.AlnumAt(f.End) || w.AlnumAt(f.Start-1) {
		return f, false
	}
	b := w.Text[f.Start:f.End]
	if !checksum.Digits(b[:6]) || !checksum.Digits(b[7:10]) || !detectors.IsAlnum(b[10]) {
		return f, false
	}
	sign := b[6]
	if detectors.IsLetter(sign) {
		sign &^= 0x20
	}
	switch sign {
	case '-', '+', 'A', 'B', 'C', 'D', 'E', 'F', 'U', 'V', 'W', 'X', 'Y':
	default:
		return f, false
	}
	if !form.Date(form.Number(b[4:6]), form.Number(b[2:4]), form.Number(b[:2])) {
		return f, false
	}
	check := b[10]
	if detectors.IsLetter(check) {
		check &^= 0x20
	}
	if hetuLetters[(form.Number(b[:6])*1000+form.Number(b[7:10]))%31] != check {
		f.Strength, f.Evidence = detectors.Typo, 0
	}
	return f, true
}

// YTunnus detects Finnish business identifiers: seven digits, a dash, a check
// digit modulo 11.
var YTunnus = detectors.Spec{
	Name:      "europe/y-tunnus",
	Entity:    "FI_BUSINESS_ID",
	Doc:       "Finnish business identifier",
	Anchor:    detectors.Digits(8).Grouped("-"),
	Rule:      &form.Rule{Forms: []string{"9999999-9", "99999999"}, Check: func(v form.Value) bool { return ytunnus(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Weak},
	Labels:    detectors.Labels{"fi": {"y tunnus", "ytunnus", "yritystunnus"}, "sv": {"fo nummer"}, "en": {"finnish business id", "business id"}},
	Negatives: negatives,
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "FI",
	Classes:   business,
	Source:    "Yritys- ja yhteisötietolaki 244/2001, § 9; Verohallinto, Y-tunnuksen tarkistusmerkki",
	Valid:     []string{"Y-tunnus 7993423-5", "y-tunnus: 17714536", "Finnish business ID 4803226-3"},
	Invalid:   []string{"7993423-5", "y-tunnus 799342-5", "tilaus 7993423-5"},
}

// FinlandPassport detects Finnish passport numbers by their label.
var FinlandPassport = detectors.Spec{
	Name:      "europe/passport-fi",
	Entity:    "FI_PASSPORT",
	Doc:       "Finnish passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      &form.Rule{Forms: []string{"aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"fi": {"passi", "passin numero", "passinumero"}, "en": {"finnish passport"}, "zh": {"芬兰护照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "FI",
	Classes:   travel,
	Source:    "Passilaki 671/2006; PRADO FIN-AO",
	Valid:     []string{"passi XP1234567", "passin numero: fp7654321", "Finnish passport PP1122334"},
	Invalid:   []string{"XP1234567", "passi XP123456", "tilaus XP1234567"},
}

// Kennitala detects Icelandic identification numbers: date of birth (companies:
// day + 40), two digits, a check digit modulo 11, the century.
var Kennitala = detectors.Spec{
	Name:      "europe/kennitala",
	Entity:    "IS_NATIONAL_ID",
	Doc:       "Icelandic identification number",
	Anchor:    detectors.Digits(10).Grouped(" -").Laid("..m......."),
	Rule:      &form.Rule{Forms: []string{"9999999999", "999999-9999", "999999 9999"}, Check: kennitala, Living: kennitalaLiving, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium},
	Labels:    detectors.Labels{"is": {"kennitala", "kt", "kennitalan", "kennitölu"}, "en": {"icelandic id", "kennitala", "icelandic national id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "IS",
	Classes:   national,
	Source:    "Lög um skráningu einstaklinga nr. 140/2019; Þjóðskrá, kennitala",
	Valid:     []string{"kennitala 230966-0529", "kt. 1001507789", "090951-2709", "2309660529"},
	Invalid:   []string{"2309660539", "230966-0539", "231366-0529", "order 2309660529"},
}

func kennitala(v form.Value) bool {
	d := v.Bytes()
	day := form.Number(d[:2])
	if day > 40 {
		day -= 40
	}
	return form.Date(form.Number(d[4:6]), form.Number(d[2:4]), day) && (d[9] == '9' || d[9] == '0') &&
		checksum.Weighted(d, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}

// kennitalaLiving: the last digit tells the century.
func kennitalaLiving(v form.Value) bool {
	return v.B[9] == '9' || v.B[9] == '0' && form.Recent(v.B[4:6])
}
