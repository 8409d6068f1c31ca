package asia

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// ThaiPlate detects Thai plates by their label: two or three consonants, at
// times a digit before them, and one to four digits: กข 1234, 1กข 1234.
var ThaiPlate = detectors.Spec{
	Name:      "asia/th-plate",
	Entity:    "TH_PLATE",
	Doc:       "Thai vehicle plate",
	Anchor:    detectors.Digits(1, 4),
	Match:     matchThaiPlate,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"th": {"ทะเบียนรถ", "ป้ายทะเบียน", "ทะเบียน", "เลขทะเบียน", "เลขทะเบียนรถ", "ป้ายทะเบียนรถ", "หมายเลขทะเบียน"}, "en": {"thai plate", "plate", "license plate", "plate number"}},
	Canonical: detectors.Exact,
	Region:    "TH",
	Classes:   vehicle,
	Source:    "Vehicle Act B.E. 2522 (1979) of Thailand; Department of Land Transport, plate series",
	Valid:     []string{"ทะเบียนรถ ‹กข 1234› กรุงเทพ", "ป้ายทะเบียน: ‹1กข 1234›", "ป้ายทะเบียน: ‹1 กข 1234›", "ทะเบียน‹กขค 129›", "license plate ‹ฌช-9876›"},
	Invalid:   []string{"กข 1234", "ทะเบียน 1234", "ทะเบียนรถ ก 12345"},
}

func matchThaiPlate(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	s := w.Start
	if c := w.At(s - 1); c == ' ' || c == '-' {
		s--
	}
	f.Start = -1
	for n := 0; n < 3 && thaiConsonant(b, s); n++ {
		s -= 3
		if n == 0 {
			continue
		}
		p := s
		if w.DigitAt(p-1) && !w.AlnumAt(p-2) {
			p--
		} else if w.At(p-1) == ' ' && w.DigitAt(p-2) && !w.AlnumAt(p-3) {
			p -= 2
		}
		if p < 3 || b[p-3] != 0xE0 || seriesBegins(b[:p]) {
			f.Start = p
		}
	}
	return f, f.Start >= 0 && w.Groups == 1 && !w.AlnumAt(w.End)
}

// seriesBegins reports whether a word ends b behind which the letters of a plate
// begin, for Thai writes no spaces.
func seriesBegins(b []byte) bool {
	for _, w := range [...]string{"ทะเบียน", "รถ", "คือ", "เลข"} {
		if bytes.HasSuffix(b, []byte(w)) {
			return true
		}
	}
	return false
}

// thaiConsonant reports whether one of the 44 consonants ends at i.
func thaiConsonant(b []byte, i int) bool {
	return i >= 3 && b[i-3] == 0xE0 && b[i-2] == 0xB8 && b[i-1] >= 0x81 && b[i-1] <= 0xAE
}
