package indonesia

import "github.com/samar-privacy/samar/detectors"

// BPJS detects membership numbers of the two social insurers: 13 digits for
// health (Kesehatan, usually 000…), 11 for employment (Ketenagakerjaan, the
// KPJ). Neither has a public check, so a label is needed.
var BPJS = detectors.Spec{
	Name:      "indonesia/bpjs",
	Entity:    "ID_BPJS",
	Doc:       "Indonesian social insurance number",
	Anchor:    detectors.Digits(11).Grouped(" .-").Or(detectors.Digits(13).Grouped(" .-")),
	Match:     matchBPJS,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"bpjs", "no bpjs", "nomor bpjs", "bpjs kesehatan", "bpjs ketenagakerjaan", "bpjs tk", "kartu bpjs", "kpj", "no kpj", "jkn", "no jkn", "kis", "jamsostek"}, "en": {"bpjs", "health insurance number"}, "zh": {"社保号", "印尼社保"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.Specific, HIPAA: "I"},
	Source:    "BPJS Kesehatan and BPJS Ketenagakerjaan, membership card descriptions",
	Valid:     []string{"BPJS 0001234567890", "no. bpjs kesehatan: 0002 0305 67890", "KPJ 12345678901", "KPJ: ‹17240435146›"},
	Invalid:   []string{"0001234567890", "bpjs 12345", "bayar bpjs 150.000"},
}

func matchBPJS(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Subtype: "employment"}
	if len(w.Digits) == 13 {
		f.Subtype = "health"
		if w.Digits[0] == '0' && w.Digits[1] == '0' {
			f.Strength = detectors.Weak
		}
	} else if w.Labelled && len(w.Digits) == 11 && !mobile(w.Digits) {
		f.Strength = detectors.Medium // a mobile number of China may look the same
	}
	return f, true
}
