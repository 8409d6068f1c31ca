package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// CanadaPassport detects Canadian passport numbers by their label: two letters
// and six digits, or since 2023 a letter, six digits and two letters.
var CanadaPassport = detectors.Spec{
	Name:      "america/ca-passport",
	Entity:    "CA_PASSPORT",
	Doc:       "Canadian passport number",
	Anchor:    detectors.Token(8, 9),
	Match:     shaped("AA999999", "A999999AA"),
	Labels:    detectors.Labels{"en": {"canadian passport", "canada passport", "passport canada"}, "fr": {"passeport canadien", "passeport du canada", "passeport", "numéro de passeport"}, "zh": {"加拿大护照"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CA",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "IRCC, Canadian Passport Order; new passport design (2023)",
	Valid:     []string{"Canadian passport AB123456", "passeport canadien: a123456bc", "canada passport GK654321"},
	Invalid:   []string{"AB123456", "Canadian passport AB12345", "Canadian passport A12345BC"},
}

// CanadaPostCode detects Canadian postal codes: letter, digit, letter, digit,
// letter, digit; D, F, I, O, Q, U are not used, W and Z not first.
var CanadaPostCode = detectors.Spec{
	Name:      "america/ca-postcode",
	Entity:    "CA_POSTAL_CODE",
	Doc:       "Canadian postal code",
	Anchor:    detectors.Token(6, 6).Or(detectors.Token(3, 3)),
	Match:     matchCanadaPostCode,
	Labels:    detectors.Labels{"en": {"postal code", "post code", "postcode", "zip code", "zip"}, "fr": {"code postal"}, "zh": {"邮编", "邮政编码"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CA",
	Classes:   detectors.Classes{HIPAA: "B", Quasi: true},
	Source:    "Canada Post, Addressing Guidelines",
	Valid:     []string{"postal code K1A 0B1", "code postal: H2X1Y4", "Ottawa ON K1A 0B1", "postcode m5v-3l9"},
	Invalid:   []string{"K1A0B1", "K1A 0B1", "postal code D1A 0B1", "postal code K1A 0B11"},
}

const provinces = "AB BC MB NB NL NS NT NU ON PE QC SK YT"

func matchCanadaPostCode(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	second := w.Start + 3
	if w.End-w.Start == 3 {
		if c := w.At(second); c != ' ' && c != '-' {
			return f, false
		}
		second++
		f.End = second + 3
		f.Strength = detectors.Weak
	}
	if f.End > len(b) || w.AlnumAt(f.End) || !postLetter(b[w.Start]) || !detectors.IsDigit(b[w.Start+1]) || !postLetter(b[w.Start+2]) ||
		!detectors.IsDigit(b[second]) || !postLetter(b[second+1]) || !detectors.IsDigit(b[second+2]) {
		return f, false
	}
	if c := upper(b[w.Start]); c == 'W' || c == 'Z' {
		return f, false
	}
	if p := w.Start; p > 3 && b[p-1] == ' ' && listed(provinces, b[p-3], b[p-2]) && !w.AlnumAt(p-4) {
		f.Strength, f.Evidence = detectors.Medium, detectors.Format|detectors.CodeTable
	}
	return f, true
}

func postLetter(c byte) bool {
	switch upper(c) {
	case 'D', 'F', 'I', 'O', 'Q', 'U':
		return false
	}
	return detectors.IsLetter(c)
}

// CanadaLicence detects Canadian driving licences: Ontario's letter and
// fourteen digits as printed, the others by their label.
var CanadaLicence = detectors.Spec{
	Name:      "america/ca-licence",
	Entity:    "CA_DRIVER_LICENSE",
	Doc:       "Canadian driving licence number",
	Anchor:    detectors.Token(5, 15).Or(detectors.Digits(7, 9).Grouped("-")),
	Forms:     []string{"a9999-99999*", "a9999-999999*"},
	Match:     matchCanadaLicence,
	Labels:    detectors.Labels{"en": {"driver's licence", "driver’s licence", "drivers licence", "driver licence", "driver s licence", "driving licence", "ontario licence", "licence number", "driver's license", "drivers license"}, "fr": {"permis de conduire", "numéro de permis"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CA",
	Classes:   detectors.Classes{HIPAA: "K"},
	Source:    "Ontario MTO, SAAQ and the other provinces' registrars (formats by province)",
	Valid:     []string{"driver's licence A1234-56789-01234", "G6101-40706-60905", "permis de conduire M123412345678", "permis M1234-123456-78", "drivers licence a12345678901234", "ontario licence 123456-789"},
	Invalid:   []string{"A1234-56789-0123", "M123412345678", "G6101-40706-609051"},
}

func matchCanadaLicence(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	if w.Groups > 0 { // Alberta, British Columbia and others
		f.Evidence = 0
		return f, w.Labelled && !same(w.Digits)
	}
	const ontario, quebec = "A9999-99999-99999", "A9999-999999-99"
	switch w.End - w.Start {
	case 5:
		f.Strength = detectors.Strong
		for _, p := range [...]string{ontario, quebec} {
			if f.End = w.Start + len(p); f.End <= len(b) && form.WrittenAs(b[w.Start:f.End], p) && !w.AlnumAt(f.End) {
				return f, true
			}
		}
	case 13: // Quebec
		return f, form.WrittenAs(b[w.Start:w.End], "A999999999999")
	case 15:
		return f, form.WrittenAs(b[w.Start:w.End], "A99999999999999")
	}
	return f, false
}
