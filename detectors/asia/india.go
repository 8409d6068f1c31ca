package asia

import (
	"bytes"
	"maps"
	"slices"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var india = []detectors.Spec{PAN, GSTIN, EPIC, IndiaPassport, UPI, IFSC, IndiaPlate, IndiaLicence, ABHA, UAN, IndiaAccount, IndiaPostCode}

// PAN detects Indian tax numbers: five letters, the fourth the holder's kind,
// four digits, a letter.
var PAN = detectors.Spec{
	Name:      "asia/pan",
	Entity:    "IN_PAN",
	Doc:       "Indian permanent account number",
	Anchor:    detectors.Token(10, 10).Or(detectors.Digits(4)),
	Forms:     []string{"aaaaa9999a"},
	Match:     matchPAN,
	Labels:    detectors.Labels{"en": {"pan number", "income tax pan", "pan", "pan card", "permanent account number"}, "hi": {"पैन", "पैन कार्ड", "पैन नंबर"}, "zh": {"印度税号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IN",
	Classes:   personal,
	Source:    "Income-tax Rules 1962, rule 114; Income Tax Department, structure of PAN",
	Valid:     []string{"PAN ABCPE1234F", "pan card: abcpe1234f", "AAPFU0939F", "मेरा पैन ABCHE1234G है", "PAN: ‹ABCPE 1234 F›"},
	Invalid:   []string{"ABCDE1234F", "abcpe1234f", "ABCPE12345", "ABCPE0000F", "ABCPE 1234 F"},
}

func matchPAN(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format | detectors.CodeTable}
	b := w.Text[w.Start:w.End]
	if w.Groups > 0 { // "ABCPE 1234 F"
		start, end, v, ok := form.Apart(w, "aaaaa9999a")
		if !ok || !w.Labelled {
			return f, false
		}
		f.Start, f.End, b = start, end, v.Bytes()
	}
	switch {
	case !form.WrittenAs(b, "AAAAA9999A") || !capitals(b) && !w.Labelled:
		return f, false
	case !panKind(b[3]) || string(b[5:9]) == "0000":
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
		return f, w.Labelled
	}
	return f, true
}

// panKind reports whether c is the letter of a kind of holder.
func panKind(c byte) bool { return bytes.IndexByte([]byte("ABCFGHJKLPT"), upper(c)) >= 0 }

// GSTIN detects Indian goods and services tax numbers: state, PAN, entity, Z, a
// check character modulo 36.
var GSTIN = detectors.Spec{
	Name:      "asia/gstin",
	Entity:    "IN_BUSINESS_ID",
	Subtype:   "gstin",
	Doc:       "Indian goods and services tax number",
	Anchor:    detectors.Token(15, 15),
	Rule:      token{check: gstin, bare: detectors.Certain, beside: detectors.Certain, forms: []string{"99AAAAA9999A***"}},
	Labels:    detectors.Labels{"en": {"gstin", "gst", "gstin no"}, "hi": {"जीएसटी"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IN",
	Classes:   company,
	Source:    "CGST Rules 2017, rule 10; GSTN, format of GSTIN",
	Valid:     []string{"GSTIN 27AAPFU0939F1ZV", "27AAPFU0939F1ZV", "gst no: 27aapfu0939f1zv", "gst 27AAPFU0939F1ZX"},
	Invalid:   []string{"27AAPFU0939F1ZX", "77AAPFU0939F1ZV", "27AAPFU0939F1Z"},
}

func gstin(b []byte) bool {
	s := two(b, 0)
	if s == 0 || s > 38 && s != 97 && s != 99 || !panKind(b[5]) {
		return false
	}
	sum := 0
	for i := range 14 {
		n := checksum.AlnumValue(b[i]) * (1 + i&1)
		sum += n/36 + n%36
	}
	return (36-sum%36)%36 == checksum.AlnumValue(b[14])
}

// EPIC detects Indian voter numbers: three letters and seven digits, the last a
// Luhn check digit.
var EPIC = detectors.Spec{
	Name:      "asia/epic",
	Entity:    "IN_NATIONAL_ID",
	Subtype:   "epic",
	Doc:       "Indian voter number",
	Anchor:    detectors.Token(10, 10),
	Rule:      token{check: func(b []byte) bool { return checksum.Luhn(b[3:]) }, bare: detectors.Weak, beside: detectors.Medium, forms: []string{"AAA9999999"}, capital: true},
	Labels:    detectors.Labels{"en": {"voter id", "voter id no", "voter id number", "voter card", "epic", "epic no", "epic number", "election card", "voter", "voter number", "elector", "electors photo identity card", "electoral photo identity card"}, "hi": {"मतदाता", "वोटर आईडी"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IN",
	Classes:   personal,
	Source:    "Election Commission of India, manual on electoral rolls (EPIC number)",
	Valid:     []string{"Voter ID WKH1186253", "epic no: wkh1186253", "voter card AAC2345676"},
	Invalid:   []string{"WKH1186253", "voter id WKH118625", "voter id WK11862531"},
}

// IndiaPassport detects Indian passports by their label: a letter and seven
// digits.
var IndiaPassport = detectors.Spec{
	Name:      "asia/in-passport",
	Entity:    "IN_PASSPORT",
	Doc:       "Indian passport number",
	Anchor:    detectors.Token(8, 8).Or(detectors.Digits(7)),
	Rule:      token{check: func(b []byte) bool { c := upper(b[0]); return c != 'Q' && c != 'X' && c != 'Z' && b[1] != '0' }, bare: detectors.Shape, beside: detectors.Weak, forms: []string{"A9999999"}, apart: []string{"a9999999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": append([]string{"indian passport", "india passport"}, passportWords...), "hi": {"पासपोर्ट संख्या", "पासपोर्ट", "पासपोर्ट नंबर"}, "zh": {"印度护照"}},
	Canonical: detectors.AlnumUpper,
	Region:    "IN",
	Classes:   personal,
	Source:    "Passports Act 1967 of India; Ministry of External Affairs, passport data page",
	Valid:     []string{"passport no. K1234567", "Indian passport: M7654321", "पासपोर्ट नंबर N1234567", "पासपोर्ट ‹U 1234567›"},
	Invalid:   []string{"K1234567", "passport K123456", "indian passport KK123456"},
}

// upiBanks are the names behind the '@' of payment addresses. Source: NPCI, UPI
// apps and their handles.
var upiBanks = map[string]bool{
	"upi": true, "ybl": true, "ibl": true, "axl": true, "okaxis": true, "oksbi": true, "okhdfcbank": true, "okicici": true, "paytm": true, "ptaxis": true, "ptsbi": true,
	"ptyes": true, "pthdfc": true, "apl": true, "yapl": true, "rapl": true, "axisbank": true, "sbi": true, "hdfcbank": true, "icici": true, "kotak": true, "pnb": true,
	"barodampay": true, "cnrb": true, "idfcbank": true, "indus": true, "federal": true, "rbl": true, "yesbank": true, "unionbank": true, "axis": true, "fbl": true,
	"waaxis": true, "wahdfcbank": true, "waicici": true, "wasbi": true, "jupiteraxis": true, "freecharge": true, "airtel": true, "postbank": true, "timecosmos": true,
	"ikwik": true, "naviaxis": true, "goaxb": true, "slice": true, "superyes": true, "yescred": true, "axisb": true, "dbs": true, "hsbc": true, "citi": true, "sc": true, "mahb": true, "boi": true,
}

// UPI detects Indian payment addresses: a name, '@' and a bank's handle.
var UPI = detectors.Spec{
	Name:      "asia/upi",
	Entity:    "IN_BANK_ACCOUNT",
	Subtype:   "upi",
	Doc:       "Indian payment address (UPI)",
	Anchor:    detectors.AtOneOf(slices.Collect(maps.Keys(upiBanks))...),
	Match:     matchUPI,
	Labels:    detectors.Labels{"en": {"upi", "upi id", "vpa", "gpay", "phonepe", "bhim"}, "hi": {"यूपीआई"}},
	Canonical: detectors.LowerCase,
	Region:    "IN",
	Classes:   account,
	Source:    "NPCI, UPI procedural guidelines (virtual payment address)",
	Valid:     []string{"pay me at ‹ravi.kumar@okaxis› please", "UPI: ‹9876543210@ybl›", "upi id ‹shop-12@paytm›"},
	Invalid:   []string{"follow @paytm", "ravi@example", "ravi@paytm.com"},
}

func matchUPI(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format | detectors.CodeTable}
	if !w.AlnumAt(w.End) {
		return f, false
	}
	for f.Start > 0 && w.Start-f.Start < 64 && (detectors.IsAlnum(b[f.Start-1]) || b[f.Start-1] == '.' || b[f.Start-1] == '-' || b[f.Start-1] == '_') {
		f.Start--
	}
	if w.Start-f.Start < 2 || !detectors.IsAlnum(b[f.Start]) {
		return f, false
	}
	var bank [16]byte
	n := 0
	for ; f.End < len(b) && n < len(bank) && detectors.IsAlnum(b[f.End]); f.End++ {
		bank[n] = b[f.End] | 0x20
		n++
	}
	if !upiBanks[string(bank[:n])] || w.AlnumAt(f.End) || w.At(f.End) == '@' || (w.At(f.End) == '.' || w.At(f.End) == '-') && w.AlnumAt(f.End+1) {
		return f, false
	}
	return f, true
}

// IFSC detects Indian bank branch codes: four letters of the bank, 0, six
// characters of the branch.
var IFSC = detectors.Spec{
	Name:      "asia/ifsc",
	Entity:    "IN_BANK_ACCOUNT",
	Subtype:   "ifsc",
	Doc:       "Indian bank branch code",
	Anchor:    detectors.Token(11, 11),
	Match:     matchIFSC,
	Labels:    detectors.Labels{"en": {"ifsc", "ifsc code", "rtgs code", "neft code", "bank branch code"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IN",
	Classes:   detectors.Classes{HIPAA: "J", Quasi: true},
	Source:    "Reserve Bank of India, Indian Financial System Code",
	Valid:     []string{"IFSC HDFC0001234", "ifsc code: sbin0005943", "transfer to ICIC0000011"},
	Invalid:   []string{"ABCD0123456", "HDFC1001234", "ifsc HDFC000123"},
}

// ifscBanks are bank codes of the largest banks, four letters each.
const ifscBanks = "HDFC SBIN ICIC UTIB PUNB KKBK BARB CNRB UBIN IDIB BKID IOBA UCBA CBIN MAHB PSIB INDB YESB IDFB FDRL RATN CIUB KARB KVBL SIBL TMBL DCBL BDBL AUBL IBKL JAKA HSBC SCBL CITI DEUT DBSS PYTM AIRP IPOS NSPB ESFB UJVN"

func matchIFSC(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text[w.Start:w.End]
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	if !form.WrittenAs(b, "AAAA0******") {
		return f, false
	}
	var bank [4]byte
	for i := range bank {
		bank[i] = upper(b[i])
	}
	if i := bytes.Index([]byte(ifscBanks), bank[:]); i >= 0 && i%5 == 0 && (capitals(b) || w.Labelled) {
		f.Strength, f.Evidence = detectors.Medium, detectors.Format|detectors.CodeTable
	}
	return f, true
}

// indiaStates are the codes of states and territories on plates and licences.
const indiaStates = "AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TN TR TS TG UK UA UP WB"

func indiaState(a, b byte) bool {
	i := bytes.Index([]byte(indiaStates), []byte{upper(a), upper(b)})
	return i >= 0 && i%3 == 0
}

// IndiaPlate detects Indian plates: state, district, series, number: MH 12 AB
// 1234; or the Bharat series: 22 BH 1234 AA.
var IndiaPlate = detectors.Spec{
	Name:      "asia/in-plate",
	Entity:    "IN_PLATE",
	Doc:       "Indian vehicle plate",
	Anchor:    detectors.Token(8, 10).Or(detectors.Digits(4)),
	Forms:     []string{"a_9999", "aa_9999", "aaa_9999", "aa99a9999", "aa99aa9999", "aa9a9999", "aa9aa9999", "aa9aaa9999", "99BH9999a", "99BH9999aa"},
	Match:     matchIndiaPlate,
	Labels:    detectors.Labels{"en": {"registration", "vehicle no", "vehicle number", "plate", "number plate", "car number", "bike number", "gaadi number", "rc number", "plate number", "license plate"}, "hi": {"वाहन नंबर", "गाड़ी संख्या", "गाड़ी नंबर", "वाहन"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IN",
	Classes:   vehicle,
	Source:    "Central Motor Vehicles Rules 1989, rule 50; MoRTH notification of 2021 (BH series)",
	Valid:     []string{"vehicle no ‹MH12AB1234›", "‹MH 12 AB 1234›", "bike number ‹DL-3C-AB-1234›", "‹KA 05 MJ 4321› blocked my gate", "car number ‹22BH1234AA›", "vehicle no. ‹22 BH 1234 AA›"},
	Invalid:   []string{"XY 12 AB 1234", "MH 12 AB 123", "vehicle no MH12AB12345"},
}

func matchIndiaPlate(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format | detectors.CodeTable}
	if w.Groups == 0 {
		t := b[w.Start:w.End]
		if !capitals(t) && !w.Labelled {
			return f, false
		}
		if form.WrittenAs(t, "99BH9999A") || form.WrittenAs(t, "99BH9999AA") {
			return f, true
		}
		if !indiaState(t[0], t[1]) || !digitsEnd(t, 4) || !form.WrittenAs(t, "AA99A9999") && !form.WrittenAs(t, "AA99AA9999") && !form.WrittenAs(t, "AA9A9999") && !form.WrittenAs(t, "AA9AA9999") && !form.WrittenAs(t, "AA9AAA9999") {
			return f, false
		}
		return f, true
	}
	if f, ok := bharat(w); ok {
		return f, true
	}
	// "MH 12 AB 1234", "DL-3C-AB-1234": the groups before the number.
	i := w.Start
	back := func(is func(byte) bool, most int) int {
		if c := w.At(i - 1); c == ' ' || c == '-' {
			i--
		}
		n := 0
		for n <= most && i > 0 && is(b[i-1]) {
			i--
			n++
		}
		return n
	}
	capital := func(c byte) bool { return c >= 'A' && c <= 'Z' }
	letters := back(capital, 3)
	if letters == 2 && (w.At(i-1) == ' ' || w.At(i-1) == '-') && capital(w.At(i-2)) { // "3C-AB"
		letters += back(capital, 1)
	}
	district := back(detectors.IsDigit, 2)
	state := back(capital, 2)
	f.Start = i
	return f, letters >= 1 && letters <= 3 && district >= 1 && district <= 2 && state == 2 && indiaState(b[i], b[i+1]) && !w.AlnumAt(i-1) && !w.AlnumAt(w.End)
}

// bharat takes plates of the BH series in groups, "22 BH 1234 AA": the number is
// the window.
func bharat(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start - 6, End: w.End + 2, Strength: detectors.Strong, Evidence: detectors.Format | detectors.CodeTable}
	if f.Start < 0 || w.Groups != 1 {
		return f, false
	}
	if f.End < len(w.Text) && detectors.IsLetter(w.Text[f.End]) {
		f.End++
	}
	if f.End > len(w.Text) || w.AlnumAt(f.Start-1) || w.AlnumAt(f.End) {
		return f, false
	}
	b := w.Text[f.Start:f.End]
	return f, writtenAny(b, bharatForms)
}

var bharatForms = []string{"99 BH 9999 A", "99 BH 9999 AA", "99-BH-9999-A", "99-BH-9999-AA"}

func digitsEnd(b []byte, n int) bool { return checksum.Digits(b[len(b)-n:]) }

// IndiaLicence detects Indian driving licences: state, office, year, seven
// digits: MH12 20110012345.
var IndiaLicence = detectors.Spec{
	Name:      "asia/in-licence",
	Entity:    "IN_DRIVER_LICENSE",
	Doc:       "Indian driving licence number",
	Anchor:    detectors.Token(15, 15).Or(detectors.Digits(11)).Or(detectors.Digits(13)),
	Forms:     []string{"aa99_99999999999", "aa_9999999999999", "aa9999999999999"},
	Match:     matchIndiaLicence,
	Labels:    detectors.Labels{"en": {"driving license no", "driving licence no", "driving license number", "licence", "driving licence", "driving license", "dl no", "dl number", "license no", "dl"}, "hi": {"ड्राइविंग लाइसेंस"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IN",
	Classes:   licence,
	Source:    "MoRTH, Sarathi, format of driving licence numbers",
	Valid:     []string{"DL no ‹MH1220110012345›", "‹MH12 20110012345›", "driving licence: ‹DL-0420110149646›", "licence no ‹KA0520190001234›"},
	Invalid:   []string{"XX1220110012345", "MH1218110012345", "dl no MH122011001234"},
}

func matchIndiaLicence(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format | detectors.CodeTable}
	y := w.Start + 4
	switch len(w.Digits) {
	case 0:
		if !form.WrittenAs(b[w.Start:w.End], "AA9999999999999") {
			return f, false
		}
	case 11: // "MH12 2011…"
		y = w.Start
		f.Start -= 5
		if c := w.At(w.Start - 1); f.Start < 0 || c != ' ' && c != '-' || !form.WrittenAs(b[f.Start:w.Start-1], "AA99") {
			return f, false
		}
	case 13: // "DL-0420110…", "DL 04…"
		y = w.Start + 2
		f.Start -= 3
		if c := w.At(w.Start - 1); f.Start < 0 || c != ' ' && c != '-' || !form.WrittenAs(b[f.Start:w.Start-1], "AA") {
			return f, false
		}
	}
	return f, indiaState(b[f.Start], b[f.Start+1]) && !w.AlnumAt(f.Start-1) && !w.AlnumAt(w.End) && (b[y] == '1' && b[y+1] == '9' || b[y] == '2' && b[y+1] == '0')
}

// ABHA detects Indian health account numbers: fourteen digits, 2-4-4-4.
var ABHA = detectors.Spec{
	Name:      "asia/abha",
	Entity:    "IN_HEALTH_ID",
	Subtype:   "abha",
	Doc:       "Indian health account number",
	Anchor:    detectors.Digits(14).Grouped("- "),
	Rule:      number{bare: detectors.None, printed: detectors.Weak, forms: []string{"99-9999-9999-9999"}},
	Labels:    detectors.Labels{"en": {"abha", "abha number", "abha no", "abha id", "health id", "ayushman bharat"}, "hi": {"आभा"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "IN",
	Classes:   health,
	Source:    "National Health Authority, Ayushman Bharat Health Account",
	Valid:     []string{"ABHA 91-1234-5678-9012", "abha number: 91123456789012", "health id 12 3456 7890 1234"},
	Invalid:   []string{"91-1234-5678-9012", "91123456789012", "abha 9112345678901"},
}

// UAN detects universal account numbers of the provident fund: twelve digits.
var UAN = detectors.Spec{
	Name:      "asia/uan",
	Entity:    "IN_SOCIAL_SECURITY",
	Subtype:   "uan",
	Doc:       "Indian provident fund number",
	Anchor:    detectors.Digits(12).Grouped("- "),
	Rule:      number{bare: detectors.None},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"uan", "uan no", "uan number", "universal account number", "epf uan", "pf uan"}},
	Canonical: detectors.DigitsOnly,
	Region:    "IN",
	Classes:   personal,
	Source:    "EPFO, universal account number (twelve digits)",
	Valid:     []string{"UAN 100123456789", "uan number: 1001 2345 6789", "EPF UAN 101234567890"},
	Invalid:   []string{"100123456789", "uan 10012345678", "uan 1001234567890"},
}

// IndiaAccount detects Indian bank accounts by the local label.
var IndiaAccount = detectors.Spec{
	Name:      "asia/in-account",
	Entity:    "IN_BANK_ACCOUNT",
	Subtype:   "account",
	Doc:       "Indian bank account number",
	Anchor:    detectors.Digits(9, 18).Grouped(" -"),
	Rule:      number{bare: detectors.None},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"sbi account", "hdfc account", "icici account", "axis account", "savings account", "a c no", "a/c no", "a/c", "ac no", "a/c number", "sb account", "sb a/c"}, "hi": {"खाता संख्या", "खाता नंबर"}},
	Canonical: detectors.DigitsOnly,
	Region:    "IN",
	Classes:   account,
	Source:    "Reserve Bank of India, report on account number portability (9 to 18 digits)",
	Valid:     []string{"A/C no 123456789012", "खाता संख्या 50100123456789", "SB a/c 0123456789"},
	Invalid:   []string{"123456789012", "a/c no 12345678", "ac 2 ton"},
}

// IndiaPostCode detects PIN codes by their label: six digits, the first 1 to 8.
var IndiaPostCode = detectors.Spec{
	Name:      "asia/in-postcode",
	Entity:    "IN_POSTAL_CODE",
	Doc:       "Indian postal code",
	Anchor:    detectors.Digits(6).Grouped(" "),
	Rule:      number{check: func(d []byte) bool { return d[0] >= '1' && d[0] <= '8' }, bare: detectors.None, forms: []string{"999 999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"pincode", "pin code", "postal index number", "area pin"}, "hi": {"पिन कोड", "पिनकोड"}},
	Canonical: detectors.DigitsOnly,
	Region:    "IN",
	Classes:   place,
	Source:    "India Post, Postal Index Number",
	Valid:     []string{"pincode 400001", "PIN code: 560 034", "पिन कोड 110001"},
	Invalid:   []string{"400001", "pincode 40000", "pincode 4000011"},
}
