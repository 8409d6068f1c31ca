package china

import "github.com/samar-privacy/samar/detectors"

// twLetters holds the number of each place letter, A to Z.
var twLetters = [26]int{10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33}

// TWID detects Taiwan's national identity numbers: a place letter, 1 or 2 for
// sex (8 or 9 for residents), seven digits and a check digit modulo 10.
var TWID = detectors.Spec{
	Name:      "china/twid",
	Entity:    "TW_ID",
	Doc:       "Taiwanese identity number",
	Anchor:    detectors.Token(10, 10).Or(detectors.Digits(9).Grouped(" -")).Or(detectors.Token(4, 4)),
	Forms:     []string{"a999999999"},
	Match:     matchTWID,
	Labels:    detectors.Labels{"zh": {"身分證", "身分證字號", "身份證", "身份證字號", "身份证", "居留證", "居留證號", "居留證號碼", "統一證號", "身分證統一編號", "身分證號碼", "身份證統一編號", "台湾身份证", "台灣身分證"}, "en": {"taiwan id", "national id", "id number", "arc", "arc number", "taiwan id number", "taiwanese id", "taiwan national id", "taiwan identity card", "national identification card", "roc id", "identity card", "identity card number", "id card", "id card number", "id card no", "id no", "identity number", "national id number", "national identity number", "national identification number", "identification number"}, "id": {"ktp taiwan"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "TW",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ministry of the Interior, Household Registration: identity number encoding; NIA notice on the new resident number (2021)",
	Valid:     []string{"A123456789", "身分證字號：A123456789", "taiwan id a123456789", "居留證 A800000014", "身分證字號 ‹A 123456789›", "身分證：‹A-123-456-789›", "身分證 ‹A123 456 789›"},
	Invalid:   []string{"A123456788", "A323456789", "AE23456789", "A 123456789", "身分證 a 123456789"},
}

func matchTWID(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text[w.Start:w.End]
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format | detectors.Checksum}
	var joined [10]byte
	if w.Groups == 0 && len(b) == 4 { // "A123 456 789"
		e := w.End + 8
		if !w.Labelled || e > len(w.Text) || !written(w.Text[w.Start:e], "A999 999 999") && !written(w.Text[w.Start:e], "A999-999-999") || w.AlnumAt(e) {
			return f, false
		}
		copy(joined[:4], b)
		copy(joined[4:7], w.Text[w.End+1:])
		copy(joined[7:], w.Text[w.End+5:e])
		f.End, b = e, joined[:]
	}
	if w.Groups > 0 { // "A 123456789"
		start, end, v, ok := apart(w, "a999999999")
		if !ok {
			return f, false
		}
		f.Start, f.End, b = start, end, v.Bytes()
	}
	if !detectors.IsLetter(b[0]) {
		return f, false
	}
	for _, c := range b[1:] {
		if !detectors.IsDigit(c) {
			return f, false
		}
	}
	switch b[1] {
	case '1', '2', '8', '9':
	default:
		return f, false
	}
	v := twLetters[b[0]&^0x20-'A']
	sum := v/10 + v%10*9 + int(b[9]-'0')
	for i := 1; i < 9; i++ {
		sum += int(b[i]-'0') * (9 - i)
	}
	if sum%10 != 0 {
		if !w.Labelled {
			return f, false
		}
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
	}
	return f, true
}
