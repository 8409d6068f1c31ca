package china

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

// ResidentID detects resident identity numbers (居民身份证号码), GB 11643-1999:
//
//	AAAAAA YYYYMMDD SSS C
//	  |       |      |  ISO 7064 MOD 11-2, 0-9 or X
//	  |       |      serial, odd for men
//	  |       date of birth
//	  area; 81, 82, 83: residence permits of Hong Kong, Macau, Taiwan; 9: foreigners
//
// The fifteen digits of before 1999 (two-digit year, no check) need a label.
var ResidentID = detectors.Spec{
	Name:   "china/resident",
	Entity: "CN_RESIDENT_ID",
	Doc:    "Chinese resident identity number",
	Anchor: detectors.Digits(16, 19).Grouped(" -./").Opens(opensResident).Or(detectors.Token(17, 19)).Or(detectors.Digits(15)),
	Match:  matchResident,
	Labels: detectors.Labels{
		"zh": {"身份证", "身份证号", "身份证号码", "身份證", "身份證號", "身份證號碼", "证件号", "证件号码", "證件號", "公民身份号码", "居住证", "永居证", "居民身份证", "居民身份证号", "居民身份证号码", "居民身份證", "居民身份證號碼", "身份证件号", "公民身份证号", "公民身份号"},
		"en": {"id card", "id number", "identity card", "resident id", "identity number", "national id", "chinese id", "resident identity card", "resident identity card number", "resident identity number", "chinese id number", "chinese id card", "chinese national id", "chinese identity card", "chinese resident identity card number", "china id", "prc id", "citizen id", "citizen id number", "ric", "ric no", "identity card number", "id card number", "id card no", "id no", "national id number", "national identity number", "national identification number", "identification number"},
		"id": {"ktp", "nomor identitas", "no identitas", "kartu identitas", "ktp tiongkok", "ktp china", "ktp cina", "id tiongkok", "id penduduk tiongkok", "id penduduk china", "identitas tiongkok", "identitas china", "identitas penduduk tiongkok", "kartu identitas tiongkok", "kartu penduduk tiongkok"},
	},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.Sensitive, UUPDP: detectors.General, CCPA: detectors.Sensitive, HIPAA: "R"},
	Source:    "GB 11643-1999; GB/T 2260 (areas); NIA notice on residence permits 2018 and foreigners' cards 2023",
	Valid: []string{
		"身份证号11010519491231002X",
		"我的身份证是 110105 19491231 002x 谢谢",
		"11010519491231002X",
		"440524188001010014",
		"身份证 110105491231002",
		"身份证号 110105194912310021", // check digit mistyped: the label speaks for it
	},
	Invalid: []string{
		"110105194912310021",    // check digit wrong
		"11010519491331002X",    // month 13
		"21110105194912310029",  // part of a longer run
		"订单号440524188001010015", // an order number, check digit wrong
		"110105491231002",       // fifteen digits without a label
	},
}

func matchResident(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Certain, Evidence: detectors.Checksum | detectors.Calendar | detectors.CodeTable}
	var buf [20]byte
	d := append(buf[:0], w.Digits...)
	if w.Groups == 0 { // a token: seventeen digits and X
		d = append(d[:0], w.Text[w.Start:w.End]...)
		if n := len(d) - 1; d[n]|0x20 != 'x' || !checksum.Digits(d[:n]) {
			return f, false
		}
	} else if x := w.At(w.End); len(d) != 15 && len(d) <= 18 && x|0x20 == 'x' && !w.AlnumAt(w.End+1) { // the X stands in a group with digits or apart
		d = append(d, 'X')
		f.End++
	}
	if len(d) >= 16 && len(d) != 18 { // a digit lost or doubled: the label speaks for it
		f.Strength, f.Evidence = detectors.Typo, detectors.CodeTable
		return f, w.Labelled && len(d) >= 17 && area(d) && (d[6] == '1' && d[7] == '9' || d[6] == '2' && d[7] == '0' || d[7] == '1' && d[8] == '9' || d[5] == '1' && d[6] == '9')
	}
	if len(d) == 15 {
		if !w.Labelled || !area(d) || !date(1900+two(d, 6), two(d, 8), two(d, 10)) {
			return f, false
		}
		f.Strength, f.Evidence, f.Subtype = detectors.Weak, detectors.Calendar|detectors.CodeTable, "fifteen-digit"
		return f, true
	}
	if area(d) && date(two(d, 6)*100+two(d, 8), two(d, 10), two(d, 12)) {
		if c := d[17]; checksum.Mod112(d[:17]) == c || c == 'x' && checksum.Mod112(d[:17]) == 'X' {
			return f, true
		}
		if w.Labelled {
			f.Strength, f.Evidence = detectors.Shape, detectors.Calendar|detectors.CodeTable
			return f, true
		}
	}
	f.Strength, f.Evidence = detectors.Typo, 0
	return f, w.Labelled
}

// opensResident reports whether a number of n digits that begins with head, the X
// apart, can be a resident's without a label.
func opensResident(n, head int) bool {
	return (n == 17 || n == 18) && area([]byte{'0' + byte(head/10), '0' + byte(head%10)})
}

// area reports whether the first two digits are a province, a residence
// permit's code or a foreigner's 9.
func area(d []byte) bool {
	switch p := two(d, 0); {
	case p >= 11 && p <= 15, p >= 21 && p <= 23, p >= 31 && p <= 37, p >= 41 && p <= 46,
		p >= 50 && p <= 54, p >= 61 && p <= 65, p == 71, p >= 81 && p <= 83, p >= 91 && p <= 99:
		return true
	}
	return false
}

// date reports whether a date between 1850 and 2099 exists.
func date(y, m, d int) bool {
	return y >= 1850 && y <= 2099 && form.Date(y, m, d)
}
