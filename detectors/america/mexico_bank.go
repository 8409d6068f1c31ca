package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

// CLABE detects Mexican interbank account numbers: three digits of the bank,
// three of the place, eleven of the account, and a check digit with weights 3,
// 7, 1 modulo 10.
var CLABE = detectors.Spec{
	Name:      "america/clabe",
	Entity:    "MX_BANK_ACCOUNT",
	Subtype:   "clabe",
	Doc:       "Mexican interbank account number",
	Anchor:    detectors.Digits(18).Grouped(" -"),
	Match:     matchCLABE,
	Forms:     []string{"999999999999999999", "999 999 99999999999 9", "999-999-99999999999-9"},
	Labels:    detectors.Labels{"es": {"clabe", "clabe interbancaria", "cuenta clabe", "cuenta", "cuenta bancaria", "transferencia"}, "en": {"clabe", "bank account", "account number"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "MX",
	Classes:   detectors.Classes{HIPAA: "J"},
	Source:    "Banco de México, Circular 3/2012 and the ABM catalogue of CLABE keys",
	Valid:     []string{"CLABE 072180717731806329", "mi clabe: 002 180 46498931950 9", "cuenta clabe 646-180-50165790552-2", "014180431074279902", "clabe 072180717731806328"},
	Invalid:   []string{"072180717731806328", "pedido 014180431074279902", "720180717731806329", "0721807177318063291"},
}

// clabeBanks are the keys of institutions in use.
var clabeBanks = func() (t [1000]bool) {
	for _, n := range []int{
		2, 6, 9, 12, 14, 19, 21, 22, 30, 32, 36, 37, 42, 44, 58, 59, 60, 62, 72, 102, 103, 106, 108, 110, 112, 113, 116, 124, 126, 127, 128, 129, 130, 131, 132, 133,
		135, 136, 137, 138, 139, 140, 141, 143, 145, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 165, 166, 167, 168, 600, 601, 602, 605, 606, 607,
		608, 610, 613, 614, 615, 616, 617, 618, 619, 620, 621, 622, 623, 626, 627, 628, 629, 630, 631, 632, 633, 634, 636, 637, 638, 640, 642, 646, 647, 648, 649, 651, 652,
		653, 655, 656, 659, 661, 670, 677, 680, 683, 684, 685, 686, 689, 699, 703, 706, 710, 715, 720, 721, 722, 723, 725, 728, 729, 730, 732, 734, 738, 901, 902,
	} {
		t[n] = true
	}
	return t
}()

func matchCLABE(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum | detectors.CodeTable}
	switch bank := value(d[:3]); {
	case same(d):
		return f, false
	case !clabeCheck(d) || !clabeBanks[bank]:
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	case form.WrittenAs(w.Text[w.Start:w.End], "999 999 99999999999 9") || form.WrittenAs(w.Text[w.Start:w.End], "999-999-99999999999-9"):
		f.Strength = detectors.Strong
	case w.Groups > 1 && !w.Labelled:
		return f, false
	case w.Labelled, bank < 200: // keys of the large banks: order numbers seldom begin with 0
		f.Strength = detectors.Medium
	}
	return f, true
}

// clabeCheck adds the last digits of the products, as the circular says; the
// sum with the check digit is a multiple of ten.
func clabeCheck(d []byte) bool {
	return (checksum.Weighted(d, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7)+int(d[17]-'0'))%10 == 0
}
