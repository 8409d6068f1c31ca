package generic

import "github.com/samar-privacy/samar/detectors"

// Subscriber detects identities of mobile subscriptions, cards and CDMA
// equipment by their label: IMSI, ICCID, MEID.
var Subscriber = detectors.Spec{
	Name:   "generic/subscriber",
	Entity: "IMEI",
	Doc:    "Mobile subscriber, card or CDMA equipment identity (IMSI, ICCID, MEID), by its label",
	Anchor: detectors.Digits(14, 22).Grouped(" -.").Or(detectors.Token(14, 20)),
	Match:  matchSubscriber,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"en": {"imsi", "imsi number", "international mobile subscriber identity", "subscriber identity", "iccid", "iccid number", "sim card number", "sim serial number", "sim serial", "sim number", "meid", "meid number", "mobile equipment identifier", "eid", "esim eid"},
		"id": {"nomor kartu sim", "nomor imsi", "nomor iccid"}, "zh": {"sim卡号", "imsi号", "iccid号"}, "es": {"número de sim"}, "pt": {"número do chip"}, "fr": {"numéro de carte sim"}, "de": {"sim kartennummer", "simkartennummer"},
	},
	Canonical: detectors.AlnumUpper,
	Classes:   deviceClasses,
	Source:    "3GPP TS 23.003, clause 2 (IMSI); ITU-T E.118 (ICCID: 89, 19 or 20 digits); TIA/3GPP2 X.S0008 (MEID: 14 hexadecimal digits)",
	Valid: []string{
		"IMSI: ‹510101234567895›",
		"ICCID ‹8962 1000 1234 5678 901›",
		"MEID ‹A10000009296F2›",
		"MEID ‹23363 65069 0755 3710 0›",
	},
	Invalid: []string{
		"510101234567895x",
		"IMSI 1234567890",
		"MEID A10000009296F2Z",
	},
}

func matchSubscriber(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	if w.Groups == 0 {
		f.Subtype = "meid"
		for _, c := range b[w.Start:w.End] {
			if !isHex(c) {
				return f, false
			}
		}
		return f, w.End-w.Start == 14 || w.End-w.Start == 15
	}
	d := w.Digits
	switch n := len(d); {
	case beside(b, w.Start, w.End):
		return f, false
	case n >= 18 && n <= 22 && d[0] == '8' && d[1] == '9':
		f.Subtype = "iccid"
	case n == 14 || n == 18 || n == 19: // 18 digits, and a check digit
		f.Subtype = "meid"
	case n == 15:
		f.Subtype = "imsi"
	default:
		return f, false
	}
	return f, true
}
