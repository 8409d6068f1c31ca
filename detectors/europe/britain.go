package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var britain = []detectors.Spec{NHS, CHI, UTR, BritainLicence, BritainPassport, SortCode, BritainPostCode, BritainPlate, CompanyGB}

// NHS detects numbers of the National Health Service of England, Wales and Man:
// nine digits and a check digit modulo 11: 943 476 5919.
var NHS = detectors.Spec{
	Name:      "europe/nhs",
	Entity:    "GB_NHS",
	Doc:       "British NHS number",
	Anchor:    detectors.Digits(10).Grouped(" -."),
	Rule:      &form.Rule{Forms: []string{"9999999999", "999 999 9999", "999-999-9999"}, Check: nhs, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Weak},
	Labels:    detectors.Labels{"en": {"nhs", "nhs number", "nhs no", "nhs num", "national health service number", "national health service", "patient number", "health service number"}, "zh": {"英国医保号", "nhs号码"}, "id": {"nomor nhs"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "GB",
	Classes:   health,
	Source:    "NHS Data Dictionary, NHS NUMBER; ISB 0149",
	Valid:     []string{"NHS number 117 557 0575", "nhs no: 7280157157", "NHS number: 7691959974", "NHS number 117 557 0576"},
	Invalid:   []string{"1175570575", "117 557 0575", "order 1175570575", "NHS number 11755705751"},
}

func nhs(v form.Value) bool {
	return (11-checksum.Weighted(v.B[:9], 10, 9, 8, 7, 6, 5, 4, 3, 2)%11)%11 == int(v.B[9]-'0')
}

// CHI detects Scottish community health index numbers: date of birth, serial,
// the NHS check digit.
var CHI = detectors.Spec{
	Name:      "europe/chi",
	Entity:    "GB_HEALTH_ID",
	Subtype:   "chi",
	Doc:       "Scottish community health index number",
	Anchor:    detectors.Digits(10).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"9999999999", "999999 9999"}, Check: chi, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Weak},
	Labels:    detectors.Labels{"en": {"chi", "chi number", "chi no", "community health index"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "GB",
	Classes:   health,
	Source:    "Public Health Scotland, CHI number; SCIMP guide",
	Valid:     []string{"CHI number 1407961217", "chi: 010356 7240", "community health index 2204026379"},
	Invalid:   []string{"1407961217", "CHI 140796121", "order 1407961217"},
}

func chi(v form.Value) bool {
	return form.Date(form.Number(v.B[4:6]), form.Number(v.B[2:4]), form.Number(v.B[:2])) && nhs(v)
}

// UTR detects British unique taxpayer references: a check digit modulo 11 and
// nine digits.
var UTR = detectors.Spec{
	Name:      "europe/utr",
	Entity:    "GB_TAX_ID",
	Doc:       "British unique taxpayer reference",
	Anchor:    detectors.Digits(10).Grouped(" ").Or(detectors.Token(11, 11)),
	Rule:      &form.Rule{Forms: []string{"9999999999", "99999 99999", "999 999 9999", "9999999999K"}, Check: utr, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"en": {"utr", "utr number", "unique taxpayer reference", "tax reference", "uk tax reference", "self assessment", "unique tax reference", "tax number"}, "zh": {"英国税号"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "GB",
	Classes:   taxes,
	Source:    "HMRC, Find your UTR number; OECD, TIN: United Kingdom",
	Valid:     []string{"UTR 1817190286", "unique taxpayer reference: 28445 40475", "my utr number is 9132014308k", "UTR 2817190286"},
	Invalid:   []string{"1817190286", "UTR 181719028", "order 1817190286"},
}

func utr(v form.Value) bool {
	d := v.Bytes()
	return "21987654321"[checksum.Weighted(d[1:10], 6, 7, 8, 9, 10, 5, 4, 3, 2)%11] == d[0]
}

// BritainLicence detects British driver numbers: five letters of the surname
// (filled with 9), decade, month (women + 50), day, year, two initials, a
// digit, two letters: MORGA 657054 SM9 IJ.
var BritainLicence = detectors.Spec{
	Name:      "europe/licence-gb",
	Entity:    "GB_DRIVER_LICENSE",
	Doc:       "British driver number",
	Anchor:    detectors.Token(16, 18).Or(detectors.Digits(6)),
	Rule:      &form.Rule{Forms: []string{"axxxx999999axxaa", "axxxx999999axxaa99", "aaaaa 999999 axxaa", "aaaaa 999999 axx aa"}, Check: britainLicence, Speaks: detectors.Calendar, Bare: detectors.Strong},
	Labels:    detectors.Labels{"en": {"driving licence", "driving licence number", "driver number", "dvla", "licence number", "uk driving licence", "driving license", "license number"}, "zh": {"英国驾照"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "GB",
	Classes:   driving,
	Source:    "DVLA, D741; driver number format",
	Valid:     []string{"driving licence MORGA657054SM9IJ", "DVLA: jones 710238 hj9dt", "SMITH802120A99AB", "driver number FOX99505231JA9XY"},
	Invalid:   []string{"MORGA693054SM9IJ", "MORGA657454SM9IJ", "MORGA657054SM9I", "MOR9A657054SM9IJ"},
}

func britainLicence(v form.Value) bool {
	nines := false
	for _, c := range v.B[:5] {
		switch {
		case c == '9':
			nines = true
		case c < 'A', nines:
			return false
		}
	}
	month := form.Number(v.B[6:8])
	if month > 50 {
		month -= 50
	}
	if c := v.B[12]; c <= '9' && c != '9' {
		return false
	}
	return v.B[13] > '0' && v.B[13] <= '9' && form.Date(form.Number(v.B[5:6])*10+form.Number(v.B[10:11]), month, form.Number(v.B[8:10]))
}

// BritainPassport detects British passport numbers by their label: nine digits.
var BritainPassport = detectors.Spec{
	Name:      "europe/passport-gb",
	Entity:    "GB_PASSPORT",
	Doc:       "British passport number",
	Anchor:    detectors.Digits(9).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"999999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"uk passport", "british passport", "uk passport number", "hmpo", "gb passport"}, "zh": {"英国护照"}, "id": {"paspor inggris"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "GB",
	Classes:   travel,
	Source:    "HM Passport Office, basic passport checks; PRADO GBR-AO",
	Valid:     []string{"UK passport 512345678", "British passport: 107185703", "uk passport number is 925665416"},
	Invalid:   []string{"512345678", "UK passport 51234567", "order 512345678"},
}

// SortCode detects British sort codes by their label, and the account number
// that follows.
var SortCode = detectors.Spec{
	Name:      "europe/sort-code",
	Entity:    "GB_BANK_ACCOUNT",
	Subtype:   "sort-code",
	Doc:       "British sort code",
	Anchor:    detectors.Digits(6).Grouped("- ").Or(detectors.Digits(14).Grouped("- ")),
	Rule:      &form.Rule{Forms: []string{"99-99-99", "99 99 99", "999999", "99-99-99 99999999", "99 99 99 99999999", "999999 99999999"}, Bare: detectors.Shape, Printed: detectors.Weak},
	Labels:    detectors.Labels{"en": {"sort code", "sortcode", "sort codes", "bank sort code", "s c"}, "zh": {"银行分类代码"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "GB",
	Classes:   account,
	Source:    "Pay.UK, Sorting codes; Vocalink, Validating account numbers",
	Valid:     []string{"sort code 20-00-00", "Sort code: 123456", "sortcode 40 47 84", "s/c 16-02-03", "sort code 20-00-00 55779911"},
	Invalid:   []string{"20-00-00", "sort code 20-00-0", "order 20-00-00"},
}

// britainAreas are the letters that British post codes begin with.
const britainAreas = "AB AL BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN EX FK FY GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY LA LD LE LL LN LS LU ME MK ML NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB WA WC WD WF WN WR WS WV YO ZE"

// BritainPostCode detects British post codes: SW1A 1AA.
var BritainPostCode = detectors.Spec{
	Name:      "europe/postcode-gb",
	Entity:    "GB_POSTAL_CODE",
	Doc:       "British post code",
	Anchor:    detectors.Token(2, 7),
	Forms:     []string{"a9 9aa", "a99 9aa", "aa9 9aa", "aa99 9aa", "a9a 9aa", "aa9a 9aa"},
	Match:     matchBritainPostCode,
	Labels:    detectors.Labels{"en": {"postcode", "post code", "postal code", "uk postcode", "zip code"}, "zh": {"英国邮编", "邮编"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "GB",
	Classes:   place,
	Source:    "Royal Mail, PAF Programmer's Guide; BS 7666",
	Valid:     []string{"SW1A 1AA", "postcode M1 1AE", "N17 9EZ", "London EC1A 1BB", "post code: dn551pt", "postcode b338th"},
	Invalid:   []string{"QQ1A 1AA", "Galaxy S9 4GB", "iPad M13 8GB", "SW1A 1CA", "SW1A1AA", "SW1A 11A"},
}

func matchBritainPostCode(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format | detectors.CodeTable}
	b := w.Text[w.Start:w.End]
	if len(b) < 5 {
		f.End = w.End + 4
		if w.At(w.End) != ' ' || f.End > len(w.Text) || w.AlnumAt(f.End) {
			return f, false
		}
		b = w.Text[w.Start:f.End]
		f.Strength = detectors.Medium
	}
	n := len(b)
	v := form.Compact(b)
	d := v.Bytes()
	if len(d) < 5 || len(d) > 7 || n > 8 {
		return f, false
	}
	out, in := d[:len(d)-3], d[len(d)-3:]
	if in[0] > '9' || in[1] <= '9' || in[2] <= '9' {
		return f, false
	}
	for _, c := range in[1:] {
		switch c {
		case 'C', 'I', 'K', 'M', 'O', 'V':
			return f, false
		}
	}
	area := 1
	if out[1] > '9' {
		area = 2
	}
	if area == 2 && !form.Listed(britainAreas, out[:2]) {
		return f, false
	}
	if area == 1 {
		switch out[0] {
		case 'B', 'E', 'G', 'L', 'M', 'N', 'S', 'W':
		default:
			return f, false
		}
	}
	rest := out[area:]
	if len(rest) < 1 || len(rest) > 2 || rest[0] > '9' || out[0] <= '9' {
		return f, false
	}
	if len(out) < 3 || string(in[1:]) == "GB" || string(in[1:]) == "TB" || string(in[1:]) == "HZ" {
		f.Strength = detectors.Weak // "S9 4GB" is a telephone
	}
	for _, c := range b {
		if c >= 'a' {
			f.Strength = min(f.Strength, detectors.Weak)
		}
	}
	return f, true
}

// BritainPlate detects British number plates since 2001: two letters, two
// digits of the half-year, three letters: AB12 CDE.
var BritainPlate = detectors.Spec{
	Name:      "europe/plate-gb",
	Entity:    "GB_PLATE",
	Doc:       "British number plate",
	Anchor:    detectors.Token(4, 4).Or(detectors.Token(7, 7)),
	Rule:      &form.Rule{Forms: []string{"aa99 aaa", "aa99-aaa", "aa99aaa"}, Shape: britainPlate, Bare: detectors.Shape, Printed: detectors.Weak},
	Labels:    detectors.Labels{"en": {"number plate", "registration", "reg", "reg no", "registration number", "vehicle registration", "vrm", "reg plate", "registration plate", "vrn", "car reg", "plate", "license plate", "licence plate"}, "zh": {"英国车牌"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "GB",
	Classes:   vehicle,
	Source:    "DVLA, INF104; Road Vehicles (Display of Registration Marks) Regulations 2001",
	Valid:     []string{"number plate AB12 CDE", "car reg: yk68xyz", "vehicle registration BD51SMR"},
	Invalid:   []string{"AB12CDE", "number plate IQ12 CDE", "number plate AB12 CDEF"},
}

func britainPlate(v form.Value) bool {
	for i, c := range v.B[:7] {
		if c == 'I' || c == 'Q' || c == 'Z' && i < 2 {
			return false
		}
	}
	year := form.Number(v.B[2:4]) % 50
	return year >= 1 && year <= 30
}

// CompanyGB detects British company numbers by their label: eight digits, or
// two letters and six digits.
var CompanyGB = detectors.Spec{
	Name:      "europe/company-gb",
	Entity:    "GB_BUSINESS_ID",
	Doc:       "British company number",
	Anchor:    detectors.Digits(8).Or(detectors.Token(8, 8)),
	Rule:      &form.Rule{Forms: []string{"99999999", "aa999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"company number", "companies house", "company registration number", "crn", "company no", "registered number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.AlnumUpper,
	Region:    "GB",
	Classes:   business,
	Source:    "Companies House, Uniform Resource Identifiers Customer Guide (number formats)",
	Valid:     []string{"company number 01234567", "Companies House: sc123456", "company no 09876543"},
	Invalid:   []string{"01234567", "company number 123456", "order 01234567"},
}
