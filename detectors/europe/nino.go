package europe

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// NINO detects UK national insurance numbers: two prefix letters, six digits, a
// suffix A to D: QQ 12 34 56 C.
var NINO = detectors.Spec{
	Name:      "europe/nino",
	Entity:    "GB_NINO",
	Doc:       "UK national insurance number",
	Anchor:    detectors.Token(3, 9).Or(detectors.Digits(6).Grouped(" -.")),
	Forms:     []string{"aa_99_99*", "aa_999999*", "aa999999*", "aa99*", "aa_999999a"},
	Match:     matchNINO,
	Labels:    detectors.Labels{"en": {"nino", "ni", "ni number", "ni no", "national insurance", "national insurance number", "national insurance no"}, "zh": {"英国国民保险号", "国民保险号"}, "es": {"número de seguro nacional"}},
	Negatives: detectors.Labels{"en": {"order", "order number", "tracking", "invoice", "sku", "serial number", "postcode"}},
	Canonical: detectors.AlnumUpper,
	Region:    "GB",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, HIPAA: "R"},
	Source:    "HMRC, National Insurance Manual NIM39110",
	Valid:     []string{"NINO AB123456C", "national insurance number: AB 12 34 56 C", "ab123456c is my ni number", "NI no AB-12-34-56-C", "mine was ZP 361505 A", "AB 12 34 56 C", "NINO hh 01 02 03 d", "NI number QQ 12 34 56 C"},
	Invalid:   []string{"BG123456C", "AB123456E", "DA123456C", "AB12345C", "ABC123456", "SP800-131A", "at 10 20 30 a piece", "by 10 20 30 c"},
}

func matchNINO(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format | detectors.CodeTable}
	s := w.Start
	// The prefix may stand apart: "AB 12 34 56 C".
	if detectors.IsDigit(b[s]) {
		p := s
		if p > 0 && (b[p-1] == ' ' || b[p-1] == '-' || b[p-1] == '.') {
			p--
		}
		if p < 2 {
			return f, false
		}
		s = p - 2
	}
	if s > 0 && w.AlnumAt(s-1) || s+2 > len(b) || !detectors.IsLetter(b[s]) || !detectors.IsLetter(b[s+1]) {
		return f, false
	}
	n, p, upper := 0, s+2, b[s] < 'a' && b[s+1] < 'a'
	for p < len(b) && n < 6 && p-s < 16 {
		switch {
		case w.DigitAt(p):
			n++
		case b[p] != ' ' && b[p] != '-' && b[p] != '.' || n%2 != 0:
			return f, false
		}
		p++
	}
	if n != 6 {
		return f, false
	}
	if c := w.At(p); c == ' ' || c == '-' || c == '.' {
		p++
	}
	if p >= len(b) || w.AlnumAt(p+1) {
		return f, false
	}
	x, y, z := b[s]&^0x20, b[s+1]&^0x20, b[p]&^0x20
	if z < 'A' || z > 'D' && !w.Labelled || z > 'Z' {
		return f, false
	}
	issued := z <= 'D' && strings.IndexByte("DFIQUV", x) < 0 && strings.IndexByte("DFIQUVO", y) < 0
	switch string([]byte{x, y}) {
	case "BG", "GB", "KN", "NK", "NT", "TN", "ZZ":
		issued = false
	}
	f.Start, f.End = s, p+1
	switch {
	case !issued: // mistyped, or the QQ of forms
		f.Strength = detectors.Typo
	case !upper || b[p] >= 'a':
		f.Strength = detectors.Weak
	}
	return f, true
}
