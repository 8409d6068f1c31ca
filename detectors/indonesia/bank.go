package indonesia

import "github.com/samar-privacy/samar/detectors"

// Bank detects accounts at banks beside the largest, by the bank's name; the
// word for an account has a detector of its own.
var Bank = detectors.Spec{
	Name:      "indonesia/bank",
	Entity:    "BANK_ACCOUNT",
	Doc:       "Indonesian bank account number, by the bank's name",
	Anchor:    detectors.Digits(9, 16).Grouped(" -."),
	Match:     matchBank,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"ocbc", "ocbc nisp", "maybank", "bank mega", "panin", "bank panin", "bjb", "bank bjb", "bank jatim", "bank jateng", "bank dki", "bank sumut", "bank bpd", "btpn", "jenius", "blu bca", "blu by bca", "bank neo", "neobank", "neo commerce", "allo bank", "bank muamalat", "muamalat", "bca syariah", "sinarmas", "bank sinarmas", "uob", "dbs", "digibank", "line bank", "superbank", "krom", "bank aladin", "bank raya", "bank ina", "bukopin", "kb bank", "bank mayora", "artha graha", "bank saqu", "nobu", "tmrw"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.Specific, CCPA: detectors.Sensitive, HIPAA: "J"},
	Source:    "The banks' transfer guides (9 to 16 digits); Bank Indonesia, list of participants of BI-FAST",
	Valid:     []string{"transfer ke Jenius 90012345678", "OCBC NISP 693812345678 an Siti", "Maybank: 8123456789", "bank jatim 0012 3456 78"},
	Invalid:   []string{"90012345678", "jenius 150000000", "bank mega 12345", "jenius hp 081234567890"},
}

func matchBank(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	n := len(d)
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	amount := string(d[n-3:]) == "000" || w.Groups > 2 && w.At(w.End-4) == '.'
	return f, !same(d) && !amount && !mobile(d) && w.Groups < 6 && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
}
