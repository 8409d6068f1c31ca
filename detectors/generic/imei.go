package generic

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// IMEI detects mobile equipment identities: type allocation code (8), serial
// (6), Luhn check digit; or 16 digits with a software version and no check
// (IMEISV).
var IMEI = detectors.Spec{
	Name:   "generic/imei",
	Entity: "IMEI",
	Doc:    "International mobile equipment identity",
	Anchor: detectors.Digits(14, 16).Grouped(" -/.").Opens(func(_, head int) bool { return reportingBody([]byte{'0' + byte(head/10), '0' + byte(head%10)}) }),
	Match:  matchIMEI,
	Labels: detectors.Labels{
		"en": {"imei", "imei no", "imei number", "imeisv", "imei sv", "equipment identity", "mobile equipment identity", "international mobile equipment identity", "device imei"},
		"id": {"no imei", "nomor imei", "imei hp"},
		"zh": {"imei", "imei号", "串号", "设备号", "手机串号", "序號"},
		"es": {"imei", "número imei"},
		"pt": {"imei", "número imei"},
	},
	Negatives: detectors.Labels{
		"en": {"order", "order no", "order number", "invoice", "tracking", "tracking number", "sku", "isbn", "ean", "timestamp"},
		"id": {"pesanan", "no pesanan", "resi", "no resi", "invoice", "faktur", "no transaksi", "npwp"},
		"zh": {"订单", "订单号", "訂單", "快递", "单号", "运单号", "流水号"},
		"es": {"pedido", "factura", "seguimiento"},
		"pt": {"pedido", "fatura", "rastreio"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "M"},
	Source:    "3GPP TS 23.003, clause 6; GSMA TS.06 (reporting body identifiers)",
	Valid: []string{
		"IMEI: 490154203237518",
		"imei 35-209900-176148-1 hilang",
		"手机串号356938035643809",
		"imeisv 3569380356438091",
	},
	Invalid: []string{
		"356938035643808",               // check digit wrong, no label
		"nomor pesanan 123456789012347", // Luhn holds, no such reporting body
		"3782 822463 10005",             // a card
		"011 44 1624 757442",            // dialled from America
		"1717171717171717",              // microseconds
	},
}

func matchIMEI(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.CodeTable}
	body := reportingBody(d)
	if w.Groups > 6 || !body && !w.Labelled || beside(w.Text, w.Start, w.End) && !w.Labelled || same(d) || decimal(w) {
		return f, false
	}
	luhn := len(d) == 15 && checksum.Luhn(d)
	switch {
	case luhn && body && w.Groups == 4 && !w.DigitAt(w.End-2): // 2-6-6-1, 6-2-6-1
		f.Strength, f.Evidence = detectors.Strong, detectors.CodeTable|detectors.Checksum|detectors.Format
	case luhn && body && (d[0] == '3' && d[1] == '5' || d[0] == '8' && d[1] == '6'): // the two that still allocate widely
		f.Strength, f.Evidence = detectors.Medium, detectors.CodeTable|detectors.Checksum
	case luhn:
		f.Strength, f.Evidence = detectors.Weak, detectors.Checksum
	case len(d) == 16 && w.Labelled && body:
		f.Strength, f.Subtype = detectors.Shape, "imeisv"
	case len(d) == 14 && !w.Labelled:
	case w.Labelled: // mistyped, with a software version, or without its check digit
		f.Strength = detectors.Typo
	}
	return f, f.Strength != detectors.None
}

// reportingBody reports whether d begins with the identifier of a body that
// allocates type codes.
func reportingBody(d []byte) bool {
	switch string(d[:2]) {
	case "01", "35", "86", "99", "98", "91", "49", "44", "45", "50", "51", "52", "53", "54", "33", "30":
		return true
	}
	return false
}
