package indonesia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// NPWP detects taxpayer numbers. The old form has 15 digits, written
// 99.999.999.9-999.999: a Luhn check over the first nine, then tax office and
// branch. Since 2024 it has 16: the old one behind a 0, or the person's NIK.
var NPWP = detectors.Spec{
	Name:      "indonesia/npwp",
	Entity:    "ID_NPWP",
	Doc:       "Indonesian taxpayer number",
	Anchor:    detectors.Digits(15, 16).Grouped(" .-/").Opens(func(n, head int) bool { return n == 15 || head < 10 || areas[head] != area{} }),
	Match:     matchNPWP,
	Labels:    detectors.Labels{"id": {"npwp", "no npwp", "nomor npwp", "npwp16", "nomor pokok wajib pajak"}, "en": {"npwp", "tax id", "taxpayer number", "tax number", "tin", "indonesian vat number", "indonesian tax number", "indonesian tax id", "tax no", "tax id number", "tax identification number", "taxpayer identification number", "tax registration number", "vat number", "vat id"}, "zh": {"税号", "稅號", "印尼税号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.Specific, HIPAA: "R"},
	Source:    "PMK 112/PMK.03/2022 on taxpayer numbers; PER-04/PJ/2020",
	Valid: []string{
		"NPWP 01.300.061.4-091.000",
		"npwp: 013000614091000",
		"01.300.061.4-091.000",
		"NPWP16 0013000614091000",
		"npwp saya 3174054107909999",
		"0013000617091000",
		"0013.0006.1709.1000",
		"01 300 061 7 091 000",
		"013000617-091.000",
		"‹001.300.061.7-091.000›",
		"‹0.01.300.061.7-091.000›",
		"‹3174054107909999›是我的NPWP",
	},
	Invalid: []string{
		"013000614091000",      // bare: a weak check alone
		"1.300.061.4-091.000",  // a group short
		"01 300 061 4 091 000", // spaces alone, the check fails
		"0013000615091000",     // 16 digits, the check fails
		"0013000617091017",     // a branch: the check alone is weak
		"Rp13.000.614.091.000",
		"resi 013000614091000",
	},
}

func matchNPWP(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.Checksum, Strength: detectors.Weak}
	if len(d) == 16 {
		printed := printedGroups(w, 3, 3, 3, 1, 3, 3) || printedGroups(w, 1, 2, 3, 3, 1, 3, 3)
		switch {
		case !w.Labelled && printed && (d[0] == '0' && checksum.Luhn(d[1:10]) || nikStrength(d) != detectors.None):
			f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.Format
		case !w.Labelled && d[0] == '0' && string(d[13:]) == "000" && d[10] < '9' && (w.Groups == 1 || printedGroups(w, 4, 4, 4, 4)):
			// The check, and the branch that nearly all have.
			f.Strength = detectors.Medium
			return f, checksum.Luhn(d[1:10]) && !same(d[1:10])
		case !w.Labelled:
			return f, false
		case d[0] == '0' && checksum.Luhn(d[1:10]):
			f.Strength = detectors.Medium
		case nikStrength(d) != detectors.None:
			f.Strength, f.Evidence = detectors.Medium, detectors.CodeTable|detectors.Calendar
		default:
			f.Strength, f.Evidence = detectors.Typo, 0
		}
		return f, true
	}
	printed := npwpPrinted(w)
	if !printed && !w.Labelled && checksum.Luhn(d[:9]) && npwpSpaced(w) {
		f.Strength, f.Evidence = detectors.Medium, detectors.Checksum|detectors.Format
		return f, true
	}
	switch ok := checksum.Luhn(d[:9]); {
	case ok && printed:
		f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.Format
	case printed:
		// Numbers of the first years fail the check; the writing is used for nothing else.
		f.Strength, f.Evidence = detectors.Medium, detectors.Format
	case !ok && !w.Labelled:
		return f, false
	case !ok:
		f.Strength, f.Evidence = detectors.Typo, 0
	}
	return f, true
}

// npwpSpaced reports the groups of the printed writing with spaces alone, and
// the nine digits before a dash: "123456789-012.000".
func npwpSpaced(w *detectors.Window) bool {
	b := w.Text[w.Start:w.End]
	if len(b) > 12 && b[9] == '-' && w.Groups <= 3 {
		return len(b) == 16 || len(b) == 17 && b[13] == '.'
	}
	return len(b) == 20 && w.Groups == 6 && b[2] == ' ' && b[6] == ' ' && b[10] == ' ' && b[12] == ' ' && b[16] == ' '
}

// npwpPrinted reports the printed writing: groups 2.3.3.1-3.3, any separators
// but spaces alone.
func npwpPrinted(w *detectors.Window) bool { return printedGroups(w, 2, 3, 3, 1, 3, 3) }

// printedGroups reports whether the digits stand in these groups, any
// separators but spaces alone between six of them.
func printedGroups(w *detectors.Window, want ...int) bool {
	if w.Groups != len(want) {
		return false
	}
	n, g, marks := 0, 0, 0
	for i := w.Start; i <= w.End; i++ {
		if i < w.End && w.DigitAt(i) {
			n++
			continue
		}
		if n > 0 {
			if n != want[g] {
				return false
			}
			g, n = g+1, 0
		}
		if i < w.End && w.Text[i] != ' ' {
			marks++
		}
	}
	return g == len(want) && (g < 6 || marks >= 3)
}

// NITKU detects the number of a taxpayer's place of business: the 16-digit
// NPWP and six digits more.
var NITKU = detectors.Spec{
	Name:      "indonesia/nitku",
	Entity:    "ID_NPWP",
	Subtype:   "nitku",
	Doc:       "Indonesian place-of-business tax number",
	Anchor:    detectors.Digits(22).Grouped(" .-"),
	Match:     matchWhole(detectors.Shape),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"nitku", "nomor identitas tempat kegiatan usaha"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General},
	Source:    "PMK 112/PMK.03/2022",
	Valid:     []string{"NITKU 0013000614091000000000", "nitku: 0013000614091000 000001", "Nomor Identitas Tempat Kegiatan Usaha 0013000614091000000002"},
	Invalid:   []string{"0013000614091000000000", "nitku 001300061409100", "nitku belum terbit"},
}

// matchWhole takes the whole number at a fixed strength: for kinds that only
// their label tells apart.
func matchWhole(st detectors.Strength) func(*detectors.Window) (detectors.Found, bool) {
	return func(w *detectors.Window) (detectors.Found, bool) {
		return detectors.Found{Start: w.Start, End: w.End, Strength: st}, true
	}
}
