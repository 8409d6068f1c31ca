package indonesia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// KK detects the number of a family card, Kartu Keluarga: 16 digits like a
// NIK, with the date of registration in place of a birth date. Only the label
// tells the two apart; forms are filled with either.
var KK = detectors.Spec{
	Name:      "indonesia/kk",
	Entity:    "ID_KK",
	Doc:       "Indonesian family card number",
	Anchor:    detectors.Digits(16).Grouped(" .-"),
	Match:     matchKK,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"kk", "no kk", "nomor kk", "nokk", "kartu keluarga", "no kartu keluarga", "nomor kartu keluarga"}, "en": {"family card", "family card number", "indonesian family card", "family card no", "family registration number"}, "zh": {"家庭卡", "家庭卡号", "家庭卡號"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "R"},
	Source:    "Permendagri 109/2019 on population administration forms",
	Valid:     []string{"No. KK: 3174050107099999", "kartu keluarga 3273 0208 0819 0001", "family card 3578101206120003", "No KK: 7371014206770004"},
	Invalid:   []string{"3174050107099999", "kk 31740501070999", "no kk 31740501070999991"},
}

func matchKK(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.CodeTable | detectors.Calendar}
	day := two(d, 6)
	if day > 40 {
		day -= 40
	}
	if areas[two(d, 0)] == (area{}) || !form.Date(two(d, 10), two(d, 8), day) {
		f.Strength, f.Evidence = detectors.Shape, 0
	}
	return f, true
}
