package indonesia

import "github.com/samar-privacy/samar/detectors"

// topUp lists the company codes that banks put before a telephone number to
// top up an e-wallet. Source: the wallets' top-up pages.
var topUp = []struct{ code, wallet string }{
	{"3901", "dana"}, {"8059", "dana"}, {"88810", "dana"}, {"89508", "dana"}, {"8810", "dana"}, {"8528", "dana"},
	{"39358", "ovo"}, {"88099", "ovo"}, {"60001", "ovo"}, {"8099", "ovo"}, {"8740", "ovo"},
	{"70001", "gopay"}, {"70017", "gopay"}, {"301341", "gopay"}, {"60737", "gopay"}, {"8898", "gopay"}, {"9002", "gopay"},
	{"122", "shopeepay"}, {"112", "shopeepay"}, {"893", "shopeepay"}, {"8807", "shopeepay"}, {"88708", "shopeepay"},
	{"88788", "linkaja"}, {"26215", "linkaja"}, {"09110", "linkaja"}, {"8521", "linkaja"},
}

// VirtualAccount detects virtual account numbers made of an e-wallet's company
// code and the holder's mobile number: 39358 0812 3456 7890.
var VirtualAccount = detectors.Spec{
	Name:      "indonesia/virtual-account",
	Entity:    "BANK_ACCOUNT",
	Subtype:   "virtual-account",
	Doc:       "Indonesian virtual account: company code and mobile number",
	Anchor:    detectors.Digits(13, 19).Grouped(" -.").Opens(opensTopUp),
	Match:     matchVirtualAccount,
	Labels:    detectors.Labels{"id": {"va", "no va", "virtual account", "briva", "top up", "topup", "isi saldo"}, "en": {"virtual account", "top up"}, "zh": {"虛擬帳號"}},
	Negatives: detectors.Labels{"id": {"resi", "no resi", "pesanan", "no pesanan", "invoice"}, "en": {"tracking", "order number"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.Specific, CCPA: detectors.Sensitive, HIPAA: "J"},
	Source:    "Top-up instructions of DANA, OVO, GoPay, ShopeePay and LinkAja",
	Valid:     []string{"39358081234567890", "transfer ke 3901 0812 3456 7890", "VA 70001-081234567890 sudah dibayar", "va 122 081234567890"},
	Invalid:   []string{"39358071234567890", "12345081234567890", "resi 393580812345678"},
}

// opensTopUp reports whether head are the first two digits of a company code that
// makes n digits with a mobile number.
func opensTopUp(n, head int) bool {
	for i := range topUp {
		c := topUp[i].code
		if int(c[0]-'0')*10+int(c[1]-'0') == head && n >= len(c)+10 && n <= len(c)+13 {
			return true
		}
	}
	return false
}

func matchVirtualAccount(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.CodeTable | detectors.Format}
	d := w.Digits
	if d[0] == '0' && d[1] != '9' || w.Groups > 5 || w.AlnumAt(w.Start-1) || w.AlnumAt(w.End) {
		return f, false
	}
	if !mobileBehind(d) {
		return f, false
	}
	for i := range topUp {
		t := &topUp[i]
		n := len(t.code)
		if string(d[:n]) != t.code || len(d) < n+10 || len(d) > n+13 {
			continue
		}
		if p := d[n:]; p[0] != '0' || p[1] != '8' || p[2] == '0' || p[2] == '4' || p[2] == '6' {
			continue
		}
		if n == 3 && !w.Labelled {
			f.Strength = detectors.Medium
		}
		return f, true
	}
	return f, false
}

// mobileBehind reports whether a mobile number may follow a company code of three
// to six digits in d.
func mobileBehind(d []byte) bool {
	for n := 3; n <= 6; n++ {
		if d[n] == '0' && d[n+1] == '8' {
			return true
		}
	}
	return false
}

// Wallet detects account numbers of e-wallets that are not the telephone number
// itself, by the wallet's name.
var Wallet = detectors.Spec{
	Name:      "indonesia/wallet",
	Entity:    "BANK_ACCOUNT",
	Subtype:   "wallet",
	Doc:       "Indonesian e-wallet account, by its name",
	Anchor:    detectors.Digits(8, 18).Grouped(" -"),
	Match:     matchWallet,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"gopay", "akun gopay", "id gopay", "no gopay", "ovo", "akun ovo", "ovo id", "no ovo", "akun dana", "id dana", "no dana", "nomor dana", "dana id", "shopeepay", "akun shopeepay", "no shopeepay", "linkaja", "no linkaja", "sakuku", "flazz", "e money", "emoney", "tapcash", "brizzi", "kartu e money", "no kartu flazz", "isaku", "doku id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.Specific, HIPAA: "J"},
	Source:    "PBI 23/6/2021 on payment service providers; the wallets' help pages",
	Valid:     []string{"id dana: 216810000123456789", "no kartu flazz 0145 2000 1234 5678", "akun gopay 10023456"},
	Invalid:   []string{"216810000123456789", "gopay 150000", "akun ovo, no transaksi 12345678901"},
}

func matchWallet(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	d := w.Digits
	if mobile(d) || same(d) || w.Groups > 5 || w.AlnumAt(w.Start-1) || w.AlnumAt(w.End) {
		return f, false // a telephone number is one
	}
	n := len(d)
	zeros := n >= 3 && string(d[n-3:]) == "000" // an amount
	return f, !zeros
}
