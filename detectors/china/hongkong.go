package china

import "github.com/samar-privacy/samar/detectors"

// HKID detects Hong Kong identity card numbers: one or two letters, six
// digits, and a check digit 0-9 or A, usually in brackets: A123456(3), at times
// with a space behind the letters or a dash before the check.
var HKID = detectors.Spec{
	Name:      "china/hkid",
	Entity:    "HK_ID",
	Doc:       "Hong Kong identity card number",
	Anchor:    detectors.Token(7, 9).Or(detectors.Digits(6).Grouped(" ")),
	Match:     matchHKID,
	Labels:    detectors.Labels{"zh": {"香港id", "身份证", "身份證", "香港身份證", "香港身份证", "香港身份證號碼", "香港身份证号码", "香港居民身份证", "香港居民身份證", "身份證號碼", "身分證"}, "en": {"hkid", "hk id", "hong kong id", "id card", "identity card", "id no", "hong kong id card", "hong kong id number", "hong kong identity card", "hong kong identity card number", "hk identity card", "hk id card", "hkid no", "hkid number", "identity card number", "id card number", "id card no", "id number", "identity number", "national id", "national id number", "national identity number", "national identification number", "identification number"}, "id": {"ktp hong kong", "no hkid", "hkid", "ktp hongkong"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "HK",
	Classes:   detectors.Classes{HIPAA: "R", PIPL: detectors.Sensitive},
	Source:    "Registration of Persons Regulations, Cap. 177A; check digit as published in the ImmD interface specification",
	Valid:     []string{"A123456(3)", "身份證 AB987654(3)", "HKID: A1234563", "香港身份证C668668(E)", "my hkid is a123456 (3)", "‹A 123456(3)›", "‹A123456-3›", "身份證 ‹AB 987654(3)›", "HKID: ‹A-123456(3)›", "香港身份證 ‹A 123456 (3)›", "HKID ‹A 123 456(3)›", "hkid ‹A123456/3›"},
	Invalid:   []string{"A123456(4)", "A1234563", "ABC123456(3)", "A123456-4", "A 123456(4)", "see A 123456 (3 items)"},
}

func matchHKID(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format | detectors.Checksum}
	s := w.Start
	if w.Groups > 0 { // the digits alone: the letters stand before a space
		if w.At(w.End) != '(' && !(w.Labelled && w.At(w.End) == ' ' && w.At(w.End+1) == '(') || w.At(s-1) != ' ' && !(w.Labelled && w.At(s-1) == '-') || w.Groups > 1 && !w.Labelled {
			return f, false
		}
		return hkidApart(w)
	}
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
	check, bracket, dash := byte(0), false, false
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
		} else if (o == '-' || o == '/' && w.Labelled) && p == w.End && w.AlnumAt(p+1) && !w.AlnumAt(p+2) {
			check, dash = b[p+1], true
			f.End = p + 2
		} else {
			return f, false
		}
	}
	want := hkidCheck(b[s:s+n], b[s+n:s+n+6])
	if check >= 'a' && check <= 'z' {
		check -= 0x20
	}
	switch {
	case check == want && bracket:
	case check == want && dash && b[s]-'A' < 26:
		f.Strength = detectors.Medium
	case check == want:
		f.Strength = detectors.Weak
	case w.Labelled || bracket:
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
	default:
		return f, false
	}
	return f, true
}

// hkidCheck returns the check character of one or two letters and six digits.
func hkidCheck(letters, digits []byte) byte {
	sum := 36*9 + letter(letters[len(letters)-1])*8
	if len(letters) == 2 {
		sum += (letter(letters[0]) - 36) * 9
	}
	for i, c := range digits {
		sum += int(c-'0') * (7 - i)
	}
	if v := (11 - sum%11) % 11; v < 10 {
		return byte('0' + v)
	}
	return 'A'
}

// hkidApart takes capitals, a space, six digits at the window and the check in
// brackets: "A 123456(3)".
func hkidApart(w *detectors.Window) (detectors.Found, bool) {
	b, i := w.Text, w.Start-1
	p := w.End // of the bracket
	if w.At(p) == ' ' {
		p++
	}
	f := detectors.Found{End: p + 3, Strength: detectors.Strong, Evidence: detectors.Format | detectors.Checksum}
	for f.Start = i; f.Start > 0 && i-f.Start < 3 && b[f.Start-1]-'A' < 26; f.Start-- {
	}
	if n := i - f.Start; n < 1 || n > 2 || w.AlnumAt(f.Start-1) || w.At(p+2) != ')' {
		return f, false
	}
	if b[p+1] != hkidCheck(b[f.Start:i], w.Digits) {
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
		return f, w.Labelled
	}
	return f, true
}

// letter is 10 for A up to 35 for Z.
func letter(c byte) int { return int(c&^0x20-'A') + 10 }
