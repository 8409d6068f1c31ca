package asia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// Aadhaar detects Indian identity numbers: twelve digits, the first 2 to 9, the
// last a Verhoeff check digit; written in fours. Palindromes are not issued.
var Aadhaar = detectors.Spec{
	Name:      "asia/aadhaar",
	Entity:    "IN_AADHAAR",
	Doc:       "Indian identity number",
	Anchor:    detectors.Digits(12).Grouped(" -."),
	Forms:     []string{"9999_9999_9999"},
	Match:     matchAadhaar,
	Labels:    detectors.Labels{"en": {"aadhaar", "aadhar", "adhaar", "aadhaar no", "aadhaar number", "aadhaar card", "aadhar no", "aadhar number", "aadhar card", "aadhaar id", "uid", "uidai"}, "hi": {"आधार", "आधार संख्या"}, "zh": {"印度身份证"}},
	Negatives: detectors.Labels{"en": {"order", "order number", "tracking", "invoice", "timestamp", "sku", "serial number", "upc", "awb"}, "id": {"resi", "no resi", "pesanan"}},
	Canonical: detectors.DigitsOnly,
	Region:    "IN",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "UIDAI, Aadhaar numbering scheme (2009); Aadhaar Act 2016",
	Valid:     []string{"Aadhaar 2341 2341 2346", "my aadhaar number is 234123412346", "आधार 2341 2341 2346", "2341 2341 2346", "Aadhaar 1341 2341 2346"},
	Invalid:   []string{"2341 2341 2347", "1341 2341 2346", "234123412346", "tracking 2341 2341 2346", "6011 2341 2341 2346", "2341 2341 2346 1508"},
}

func matchAadhaar(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.Checksum}
	if d[0] < '2' && !w.Labelled {
		return f, false
	}
	fours := w.Groups == 3 && w.DigitAt(w.Start+3) && !w.DigitAt(w.Start+4) && !w.DigitAt(w.Start+9) && w.End-w.Start == 14
	ok := d[0] >= '2' && checksum.Verhoeff(d) && !palindrome(d)
	switch {
	case ok && fours && !w.Labelled && inChain(w):
		return f, false // part of a card or an account in fours
	case ok && fours:
		f.Strength, f.Evidence = detectors.Medium, detectors.Checksum|detectors.Format
	case ok && w.Labelled:
		f.Strength = detectors.Medium
	case ok && w.Groups == 1:
		f.Strength, f.Evidence = detectors.Shape, detectors.Checksum
	case w.Labelled:
		f.Strength, f.Evidence = detectors.Typo, 0
	default:
		return f, false
	}
	return f, true
}

func palindrome(d []byte) bool {
	for i := range len(d) / 2 {
		if d[i] != d[len(d)-1-i] {
			return false
		}
	}
	return true
}

// inChain reports whether another group of digits stands before or behind the
// number, one separator between.
func inChain(w *detectors.Window) bool {
	return w.DigitAt(w.Start-2) && w.At(w.Start-1) == w.At(w.Start+4) ||
		w.DigitAt(w.End+1) && w.At(w.End) == w.At(w.Start+4)
}
