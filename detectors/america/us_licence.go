package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// USLicence detects driving licence numbers of the US states by their label:
// the shapes of licenceShapes, at times in groups: S530-4600-1234.
var USLicence = detectors.Spec{
	Name:   "america/us-licence",
	Entity: "US_DRIVER_LICENSE",
	Doc:    "US driving licence number",
	Anchor: detectors.Digits(6, 14).Grouped("- ").Or(detectors.Token(4, 19)),
	Match:  matchLicence,
	Labels: detectors.Labels{
		"en": {"driver license", "drivers license", "driver s license", "driver's license", "driver’s license", "driver’s license number", "driver licence", "driving licence", "driver license number", "drivers license number", "driver's license number", "license number", "license no", "driver id", "dl", "dl no", "dl number", "dln", "operator license", "state id", "drivers lic", "driver lic", "driver's lic", "cdl", "cdl number", "my license", "my licence", "driver id number"},
		"es": {"licencia de conducir", "licencia de manejo", "número de licencia"}, "zh": {"驾照", "驾照号", "驾驶证号", "駕照"}, "id": {"sim amerika"},
	},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, HIPAA: "K"},
	Source:    "AAMVA D20 and the states' motor vehicle departments (formats by state)",
	Valid: []string{
		"driver's license D1234567", "DL: S530-4600-1234-0", "drivers license number 12345678", "my driver license is WDLABCD456DG", "DL no. B 123 4567",
		"driver’s license is F255-9215-0094", "please check the driver's license: 93109479",
	},
	Invalid: []string{"D1234567", "driver's license 12", "dl speed 100 mbps", "drivers license expired 2024"},
}

// licenceShapes lists each state's letters (L) and digits (D) in turn. Numbers
// of digits alone are all of 6 to 14.
var licenceShapes = func() map[uint32]bool {
	shapes := map[uint32]bool{}
	for _, states := range []string{
		"L8 AZ HI KS KY MA MT NE VA FL", "L7 CA NE NY NV", "L12 FL IL MD MI MN", "L11 IL", "L9 IN KY OK MO VA", "L14 NJ", "L13 WI", "L10 MI VA", "L18 NY",
		"L3 CO", "L4 CO OH", "L5 CO MO OH WV", "L6 CO MO NE RI WV OH", "LL2 CO", "LL3 CO OH", "LL4 CO OH", "LL5 CO OH WV", "LL6 OH WV", "LL7 OH", "LLL6 ND",
	} {
		n, i := 0, 0
		for ; states[i] == 'L'; i++ {
		}
		letters := i
		for ; states[i] != ' '; i++ {
			n = n*10 + int(states[i]-'0')
		}
		shapes[uint32(letters)<<8|uint32(n)] = true
	}
	return shapes
}()

func matchLicence(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	b := w.Text
	if w.Groups > 0 {
		f.Evidence = 0
		if c := w.At(w.Start - 2); w.Labelled && len(w.Digits) > 6 && (w.At(w.Start-1) == ' ' || w.At(w.Start-1) == '-') && c >= 'A' && c <= 'Z' && !w.AlnumAt(w.Start-3) {
			f.Start -= 2
		}
		return f, w.Labelled && !spoken(w, "dl") && w.Groups < 5 && !same(w.Digits)
	}
	p, letters := w.Start, 0
	for p < w.End && detectors.IsLetter(b[p]) {
		p++
	}
	if letters = p - w.Start; letters == 0 || letters > 7 {
		return f, trailingLetters(b[w.Start:w.End])
	}
	digits := 0
	for ; p < w.End && detectors.IsDigit(b[p]); p++ {
		digits++
	}
	if p < w.End {
		return f, w.End-w.Start == 12 && (letters >= 3 && upper(b[w.Start]) == 'W' || letters == 7 && digits == 3) // Washington
	}
	// Groups behind the token.
	for end := p; ; {
		if licenceShapes[uint32(letters)<<8|uint32(digits)] {
			f.End = end
		}
		if w.At(end) != '-' && w.At(end) != ' ' || !w.DigitAt(end+1) {
			break
		}
		n := 0
		for end++; w.DigitAt(end); end++ {
			n++
		}
		if digits += n; digits > 18 || w.AlnumAt(end) {
			break
		}
	}
	if f.End == w.End && !licenceShapes[uint32(letters)<<8|uint32(p-w.Start-letters)] {
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, serial(b[w.Start:w.End])
	}
	return f, !adrift(w, "dl")
}

// trailingLetters reports the shapes of digits before letters: 9999999A of
// Maine and Vermont, 99999999AA and 999999999A of Missouri, 99AAA99999 of New
// Hampshire, 999AA9999 of Iowa.
func trailingLetters(b []byte) bool {
	for _, p := range [...]string{"9999999A", "99999999AA", "999999999A", "99AAA99999", "999AA9999"} {
		if form.WrittenAs(b, p) {
			return true
		}
	}
	return false
}
