package indonesia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// QRIS detects the text of a payment QR code, QRIS in Indonesia and its likes
// elsewhere: fields of two digits tag, two digits length and value, the first
// 000201, the last 6304 and a CRC-16. It names a merchant and an account.
var QRIS = detectors.Spec{
	Name:      "indonesia/qris",
	Entity:    "BANK_ACCOUNT",
	Subtype:   "qris",
	Doc:       "Text of a payment QR code (QRIS)",
	Anchor:    detectors.Prefix("000201"),
	Match:     matchQRIS,
	Labels:    detectors.Labels{"id": {"qris", "kode qr", "kode qris"}, "en": {"qr payload", "qr code"}, "zh": {"二维码", "收款码"}},
	Canonical: detectors.Exact,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.Specific, CCPA: detectors.Sensitive, HIPAA: "J"},
	Source:    "EMVCo, QR Code Specification for Payment Systems, merchant-presented mode; PADG 21/18/2019 (QRIS)",
	Valid: []string{
		"‹00020101021126610014COM.GO-JEK.WWW01189360091430000000000210G0000000000303UMI51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI5204581253033605802ID5911WARUNG BUDI6007JAKARTA61051234062070703A01630484DE›",
		"payload qris: ‹00020101021126470014COM.GO-JEK.WWW01189360091430000000000303UMI5204581253033605802ID5911WARUNG BUDI6007JAKARTA6304DA28› tidak bisa",
		"kode qr ‹00020101021226300014COM.GO-JEK.WWW01089360091452045812530336054061500005802ID5911WARUNG BUDI6007JAKARTA6304e6c1›",
	},
	Invalid: []string{
		"00020101021126",                  // cut off
		"000201AA0102",                    // no length
		"resi 000201X90210 belum sampai",  // a parcel
		"00020101029926610014COM.GO-JEK.", // a field beyond the end
	},
}

// maxQRIS is the longest text of a code, in bytes.
const maxQRIS = 512

func matchQRIS(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text[w.Start:min(len(w.Text), w.Start+maxQRIS)]
	f := detectors.Found{Start: w.Start, Strength: detectors.Certain, Evidence: detectors.Format | detectors.Checksum}
	for i, fields := 0, 0; i+4 <= len(b) && checksum.Digits(b[i:i+4]); fields++ {
		end := i + 4 + two(b, i+2)
		if end > len(b) {
			return f, false
		}
		if string(b[i:i+4]) == "6304" {
			f.End = w.Start + end
			if crc, ok := hex4(b[i+4 : end]); !ok || crc != checksum.CRC16(b[:i+4]) {
				f.Strength, f.Evidence = detectors.Medium, detectors.Format
			}
			return f, fields >= 5
		}
		i = end
	}
	return f, false
}

// hex4 reads four hex digits.
func hex4(b []byte) (uint16, bool) {
	var n uint16
	for _, c := range b {
		v := checksum.AlnumValue(c)
		if v < 0 || v > 15 {
			return 0, false
		}
		n = n<<4 | uint16(v)
	}
	return n, true
}
