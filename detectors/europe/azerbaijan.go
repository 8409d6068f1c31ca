package europe

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// FIN detects the personal identification number on Azerbaijani identity cards:
// seven digits and capitals, without I and O. It has no public check.
var FIN = detectors.Spec{
	Name:   "europe/fin-az",
	Entity: "AZ_NATIONAL_ID",
	Doc:    "Azerbaijani personal identification number",
	Anchor: detectors.Token(7, 7),
	Match:  matchFIN,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"az": {"fin", "fin kod", "fin kodu", "fin i", "fərdi identifikasiya nömrəsi", "şv fin"},
		"en": {"azerbaijani fin", "fin code", "azerbaijani personal id"}, "ru": {"фин код", "фин"}, "tr": {"fin kodu"},
	},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "AZ",
	Classes:   national,
	Source:    "Azərbaycan Respublikasının Daxili İşlər Nazirliyi, şəxsiyyət vəsiqəsi (FİN)",
	Valid:     []string{"FIN: 5XK7R2M", "FIN kod 6QP1AB9", "ФИН код 1AB2C3D"},
	Invalid:   []string{"5XK7R2M", "FIN: 5IK7R2M", "FIN kod 5XK7R2", "the FIN section", "fin de mes 2024ABC", "FIN: 1234567", "FIN: ABCDEFG"},
}

// IdentityCardAZ detects numbers of Azerbaijani identity cards: AZE and eight
// digits, or AA and seven on the newer ones.
var IdentityCardAZ = detectors.Spec{
	Name:   "europe/id-card-az",
	Entity: "AZ_NATIONAL_ID",
	Doc:    "Azerbaijani identity card number",
	Anchor: detectors.Token(9, 11).Or(detectors.Digits(7, 8)),
	Rule:   &form.Rule{Forms: []string{"AZE99999999", "AZE 99999999", "AA9999999", "AA 9999999"}, Shape: cardAZ, Bare: detectors.Shape},
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"az": {"şəxsiyyət vəsiqəsi", "şəxsiyyət vəsiqəsinin nömrəsi", "vəsiqə nömrəsi", "vəsiqənin seriya nömrəsi", "şv"},
		"en": {"azerbaijani id card", "azerbaijani identity card"}, "ru": {"удостоверение личности азербайджана"},
	},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "AZ",
	Classes:   national,
	Source:    "PRADO AZE-BO",
	Valid:     []string{"şəxsiyyət vəsiqəsi AZE12345678", "şəxsiyyət vəsiqəsinin nömrəsi AA1234567", "Azerbaijani ID card AZE12345678"},
	Invalid:   []string{"AZE12345678", "şəxsiyyət vəsiqəsi AZE1234567", "şəxsiyyət vəsiqəsi BB1234567", "şəxsiyyət vəsiqəsi AA123456"},
}

// cardAZ reports the letters of an identity card.
func cardAZ(v form.Value) bool {
	b := v.Bytes()
	return b[0]|0x20 == 'a' && (b[1]|0x20 == 'z' || b[1]|0x20 == 'a')
}

// matchFIN takes digits and capitals, some of each.
func matchFIN(w *detectors.Window) (detectors.Found, bool) {
	digits := 0
	for _, c := range w.Text[w.Start:w.End] {
		switch {
		case detectors.IsDigit(c):
			digits++
		case c-'A' >= 26 || c == 'I' || c == 'O':
			return detectors.Found{}, false
		}
	}
	return detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}, digits > 0 && digits < w.End-w.Start && codeBehind(w.Text[:w.Start])
}

// codeBehind reports whether b ends in a mark or a word for a code: "fin" alone is
// an end in other languages.
func codeBehind(b []byte) bool {
	b = bytes.TrimRight(b, " \"'")
	for _, w := range [...]string{":", "=", "kod", "kodu", "kodum", "code", "код", "-i"} {
		if len(b) >= len(w) && bytes.EqualFold(b[len(b)-len(w):], []byte(w)) {
			return true
		}
	}
	return len(b) == 0
}
