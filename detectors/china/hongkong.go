package china

import "github.com/samar-privacy/samar/detectors"

// HKID detects Hong Kong identity card numbers: one or two letters, six
// digits, and a check digit 0-9 or A, usually in brackets: A123456(3).
var HKID = detectors.Spec{
	Name:      "china/hkid",
	Entity:    "HK_ID",
	Doc:       "Hong Kong identity card number",
	Anchor:    detectors.Token(7, 9),
	Match:     matchHKID,
	Labels:    detectors.Labels{"zh": {"身份证", "身份證", "香港身份證", "香港身份证", "身份證號碼", "身分證"}, "en": {"hkid", "hk id", "hong kong id", "id card", "identity card", "id no", "hong kong id card", "hong kong id number", "hong kong identity card", "hong kong identity card number", "hk identity card", "hk id card", "hkid no", "hkid number", "identity card number", "id card number", "id card no", "id number", "identity number", "national id", "national id number", "national identity number", "national identification number", "identification number"}, "id": {"hkid", "ktp hongkong"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "HK",
	Classes:   detectors.Classes{HIPAA: "R", PIPL: detectors.Sensitive},
	Source:    "Registration of Persons Regulations, Cap. 177A; check digit as published in the ImmD interface specification",
	Valid:     []string{"A123456(3)", "身份證 AB987654(3)", "HKID: A1234563", "香港身份证C668668(E)", "my hkid is a123456 (3)"},
	Invalid:   []string{"A123456(4)", "A1234563", "ABC123456(3)"},
}

func matchHKID(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format | detectors.Checksum}
	s := w.Start
	n := 0
	for n < 3 && detectors.IsLetter(b[s+n]) {
		n++
	}
	if n < 1 || n > 2 || s+n+6 > w.End {
		return f, false
	}
	for i := s + n; i < s+n+6; i++ {
		if !detectors.IsDigit(b[i]) {
			return f, false
		}
	}
	check, bracket := byte(0), false
	switch rest := w.End - (s + n + 6); {
	case rest == 1:
		check = b[w.End-1]
	case rest != 0:
		return f, false
	default:
		p := w.End
		if w.At(p) == ' ' {
			p++
		}
		if o := w.At(p); (o == '(' || o == '[') && (w.At(p+2) == ')' || w.At(p+2) == ']') {
			check, bracket = b[p+1], true
			f.End = p + 3
		} else {
			return f, false
		}
	}
	if check >= 'a' && check <= 'z' {
		check -= 0x20
	}
	sum := 0
	if n == 1 {
		sum = 36*9 + letter(b[s])*8
	} else {
		sum = letter(b[s])*9 + letter(b[s+1])*8
	}
	for i := range 6 {
		sum += int(b[s+n+i]-'0') * (7 - i)
	}
	want := byte('0' + (11-sum%11)%11)
	if want == '0'+10 {
		want = 'A'
	}
	switch {
	case check == want && bracket:
	case check == want:
		f.Strength = detectors.Weak
	case w.Labelled || bracket:
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
	default:
		return f, false
	}
	return f, true
}

// letter is 10 for A up to 35 for Z.
func letter(c byte) int { return int(c&^0x20-'A') + 10 }
