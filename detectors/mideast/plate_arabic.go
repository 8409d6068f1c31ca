package mideast

import "github.com/samar-privacy/samar/detectors"

// ArabicPlate detects plates in Arabic letters by their label, as Saudi Arabia,
// Egypt and their neighbours write them: two or three letters, with spaces or
// without, and one to four digits on either side: أ ب ح 1234, 1234 ق ل م.
var ArabicPlate = detectors.Spec{
	Name:      "mideast/plate-arabic",
	Entity:    "PLATE",
	Subtype:   "arabic",
	Doc:       "Vehicle plate in Arabic letters",
	Anchor:    detectors.Digits(1, 4),
	Match:     matchArabicPlate,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ar": {"رقم اللوحة", "لوحة السيارة", "رقم لوحة السيارة", "لوحة", "اللوحة", "نمرة العربية", "رقم العربية"}, "en": {"plate", "license plate", "plate number", "saudi plate", "egyptian plate"}},
	Canonical: detectors.Exact,
	Classes:   vehicle,
	Source:    "Saudi Traffic Law, executive regulations, art. 7 (letters and digits of plates); Egyptian traffic law 121/2008",
	Valid:     []string{"رقم اللوحة: ‹أ ب ح 1234›", "لوحة السيارة ‹1234 ق ل م›", "رقم اللوحة ‹س ص 987›", "plate: ‹ن ط ج 567›"},
	Invalid:   []string{"أ ب ح 1234", "لوحة السيارة مكسورة 12", "لوحة السيارة تحتاج 500 ريال"},
}

func matchArabicPlate(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	if w.Groups > 1 || w.AlnumAt(w.Start-1) || w.AlnumAt(w.End) {
		return f, false
	}
	letters := 0
	for i := w.Start; letters < 4; letters++ {
		p := i
		if c := w.At(p - 1); c == ' ' || c == '-' {
			p--
		}
		if !arabicAlone(w, p-2) {
			break
		}
		i, f.Start = p-2, p-2
	}
	if letters == 0 {
		for i := w.End; letters < 4; letters++ {
			p := i
			if c := w.At(p); c == ' ' || c == '-' {
				p++
			}
			if !arabicAlone(w, p) {
				break
			}
			i, f.End = p+2, p+2
		}
	}
	return f, letters == 2 || letters == 3
}

// arabicAlone reports whether a letter of Arabic stands at i between marks.
func arabicAlone(w *detectors.Window, i int) bool {
	if i < 0 || i+2 > len(w.Text) || !(w.Text[i] == 0xD8 && w.Text[i+1] >= 0xA1 || w.Text[i] == 0xD9 && w.Text[i+1] <= 0x8A) {
		return false
	}
	return w.At(i-1) < 0x80 && w.At(i+2) < 0x80
}
