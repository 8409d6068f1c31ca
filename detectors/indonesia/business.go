package indonesia

import "github.com/samar-privacy/samar/detectors"

// NIB detects business identity numbers (Nomor Induk Berusaha): thirteen
// digits without a public check.
var NIB = detectors.Spec{
	Name:      "indonesia/nib",
	Entity:    "ID_BUSINESS_ID",
	Subtype:   "nib",
	Doc:       "Indonesian business identity number",
	Anchor:    detectors.Digits(13).Grouped(" .-"),
	Match:     labelled(detectors.Medium, 5),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"nib", "no nib", "nomor nib", "nomor induk berusaha"}, "en": {"business identification number", "nib"}, "zh": {"印尼营业执照", "营业识别号"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, Quasi: true},
	Source:    "PP 5/2021 on risk-based business licensing, article 176 (thirteen digits)",
	Valid:     []string{"NIB 1234000567891", "nomor induk berusaha: 0220100501234", "no. NIB: 9120 0012 34567"},
	Invalid:   []string{"1234000567891", "nib 123400056789", "nib 12340005678912"},
}

// NMID detects QRIS merchant numbers: ID and thirteen digits.
var NMID = detectors.Spec{
	Name:      "indonesia/nmid",
	Entity:    "ID_BUSINESS_ID",
	Subtype:   "nmid",
	Doc:       "Indonesian QRIS merchant number",
	Anchor:    detectors.Token(15, 15).Or(detectors.Digits(13)),
	Match:     matchNMID,
	Labels:    detectors.Labels{"id": {"nmid", "no nmid", "nomor nmid", "national merchant id", "merchant qris"}, "en": {"nmid", "national merchant id", "merchant id"}, "zh": {"商户号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, Quasi: true},
	Source:    "PADG 21/18/2019 on QRIS; ASPI, national merchant repository",
	Valid:     []string{"NMID: ID1020021234567", "nmid id2023301234567", "NMID : ID 1020021234567"},
	Invalid:   []string{"ID1020021234567", "nmid ID102002123456", "order ID1020021234567"},
}

func matchNMID(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	p := w.Start
	if w.Groups == 0 {
		p += 2
	} else if f.Start -= 3; !w.Labelled || w.At(w.Start-1) != ' ' || w.AlnumAt(f.Start-1) {
		return f, false
	}
	if w.At(f.Start)|0x20 != 'i' || w.At(f.Start+1)|0x20 != 'd' {
		return f, false
	}
	for i := p; i < f.End; i++ {
		if !w.DigitAt(i) {
			return f, false
		}
	}
	if w.Labelled {
		f.Strength = detectors.Medium
	}
	return f, true
}

// NOP detects land tax object numbers: eighteen digits, province, regency,
// district, village, block, serial, kind: 32.73.010.001.002-0034.0.
var NOP = detectors.Spec{
	Name:      "indonesia/nop",
	Entity:    "ID_TAX_ID",
	Subtype:   "nop",
	Doc:       "Indonesian land tax object number",
	Anchor:    detectors.Digits(18).Grouped(" .-"),
	Match:     matchNOP,
	Forms:     []string{"99_99_999_999_999_9999_9"},
	Labels:    detectors.Labels{"id": {"nop", "no nop", "nomor nop", "nomor objek pajak", "nop pbb", "no pbb", "pbb", "sppt"}, "en": {"tax object number", "land tax number"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.Specific, HIPAA: "R"},
	Source:    "PER-31/PJ/2008 and its predecessors on tax object numbers",
	Valid:     []string{"NOP 32.73.010.001.002-0034.0", "nop pbb: 327301000100200340", "35.78.010.001.002.0034.0", "nomor objek pajak 31 74 010 001 002 0034 0"},
	Invalid:   []string{"327301000100200340", "nop 32730100010020034", "99.73.010.001.002-0034.0"},
}

func matchNOP(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.CodeTable}
	if areas[two(w.Digits, 0)] == (area{}) {
		return f, false
	}
	switch {
	case grouped(w, 2, 2, 3, 3, 3, 4, 1):
		f.Strength, f.Evidence = detectors.Strong, detectors.Format|detectors.CodeTable
	case !w.Labelled:
		return f, false
	default:
		f.Strength = detectors.Medium
	}
	return f, true
}

// grouped reports whether the digits stand in groups of these sizes, with marks
// between them.
func grouped(w *detectors.Window, sizes ...int) bool {
	if w.Groups != len(sizes) {
		return false
	}
	i := w.Start
	for k, n := range sizes {
		for ; n > 0; n-- {
			if !w.DigitAt(i) {
				return false
			}
			i++
		}
		if k < len(sizes)-1 {
			if w.DigitAt(i) {
				return false
			}
			i++
		}
	}
	return i == w.End
}
