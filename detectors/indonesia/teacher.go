package indonesia

import "github.com/samar-privacy/samar/detectors"

// NUPTK detects teachers' numbers: sixteen digits without a public check.
var NUPTK = detectors.Spec{
	Name:      "indonesia/nuptk",
	Entity:    "ID_NATIONAL_ID",
	Subtype:   "nuptk",
	Doc:       "Indonesian teacher number",
	Anchor:    detectors.Digits(16).Grouped(" .-"),
	Match:     labelled(detectors.Medium, 5),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"nuptk", "no nuptk", "nomor nuptk", "nomor unik pendidik dan tenaga kependidikan"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "R"},
	Source:    "Persesjen Kemendikbud 1/2018 on NUPTK",
	Valid:     []string{"NUPTK 1234756657200003", "nuptk: 4563 7456 4830 0012", "No. NUPTK 9938752654300072"},
	Invalid:   []string{"1234756657200003", "nuptk 123475665720000", "nuptk 12347566572000031"},
}

// Medic detects registration (STR) and practice (SIP) licences of health
// workers, by their label: digits in groups, at times with letters between.
var Medic = detectors.Spec{
	Name:      "indonesia/medic",
	Entity:    "ID_NATIONAL_ID",
	Subtype:   "medic",
	Doc:       "Indonesian health worker's licence",
	Anchor:    detectors.Digits(2, 22).Grouped(" .-/"),
	Match:     matchMedic,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"str", "no str", "nomor str", "nomor str dokter", "surat tanda registrasi", "no sip", "nomor sip", "sip dokter", "surat izin praktik", "sipa", "sipp", "sipb"}, "en": {"medical licence", "medical license number"}},
	Canonical: detectors.AlnumUpper,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "K"},
	Source:    "UU 17/2023 on health, articles 260 to 263; formats as printed by KTKI and the regencies",
	Valid:     []string{"STR ‹31.2.1.100.3.20.123456›", "No. SIP: ‹446/0123/SIP.DU/2022›", "nomor STR dokter ‹3121100320123456›", "surat izin praktik ‹503/1234/SIP/IX/2023›"},
	Invalid:   []string{"31.2.1.100.3.20.123456", "str 2024", "no sip 12", "surat izin praktik 3 bulan lagi"},
}

func matchMedic(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	if w.AlnumAt(w.Start - 1) {
		return f, false
	}
	// "446/0123/SIP.DU/2022": letters and marks go on behind the digits.
	digits, slashes := len(w.Digits), 0
	for e := w.End; e < len(b) && e-w.Start < 48; e++ {
		c := b[e]
		if detectors.IsAlnum(c) {
			f.End = e + 1
			if detectors.IsDigit(c) {
				digits++
			}
			continue
		}
		if c != '/' && c != '.' && c != '-' || !w.AlnumAt(e+1) {
			break
		}
		if c == '/' {
			slashes++
		}
	}
	for i := w.Start; i < w.End; i++ {
		if b[i] == '/' {
			slashes++
		}
	}
	return f, digits >= 12 && slashes == 0 && f.End == w.End || digits >= 6 && slashes >= 2
}
