package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// ABA detects US bank routing numbers: Federal Reserve district, six digits, a
// check digit with weights 3, 7, 1 modulo 10.
var ABA = detectors.Spec{
	Name:   "america/aba",
	Entity: "US_ABA_ROUTING",
	Doc:    "US bank routing number",
	Anchor: detectors.Digits(9).Grouped("- "),
	Rule:   rule{check: abaCheck, word: "rtn", speaks: detectors.Checksum | detectors.CodeTable, bare: detectors.Weak, printed: detectors.Weak, forms: []string{"9999-9999-9"}},
	Labels: detectors.Labels{
		"en": {"aba", "routing", "routing number", "routing no", "aba number", "aba routing number", "bank routing number", "bank routing", "aba routing", "aba routing no", "routing transit number", "rtn", "ach routing", "wire routing"},
		"es": {"número de ruta", "número de ruta bancaria", "numero de ruta"}, "zh": {"路由号", "路由号码", "银行路由号"},
	},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.General, HIPAA: "J", Quasi: true},
	Source:    "American Bankers Association, Routing Number Policy and Procedures",
	Valid:     []string{"routing number 021031731", "ABA: 121053910", "routing no. 0119-6789-9", "routing number 021031732"},
	Invalid:   []string{"021031731", "order no 121053910", "routing number 02103173"},
}

func abaCheck(d []byte) bool {
	switch p := value(d[:2]); {
	case p <= 12, p >= 21 && p <= 32, p >= 61 && p <= 72, p == 80:
		return checksum.Weighted(d, 3, 7, 1, 3, 7, 1, 3, 7, 1)%10 == 0
	}
	return false
}

// USAccount detects US bank account numbers by their label: six to seventeen
// digits, as each bank likes.
var USAccount = detectors.Spec{
	Name:      "america/us-account",
	Entity:    "US_BANK_ACCOUNT",
	Doc:       "US bank account number",
	Anchor:    detectors.Digits(6, 17).Grouped("- "),
	Match:     matchUSAccount,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"checking account", "checking account number", "checking account no", "savings account", "savings account number", "savings account no", "checking acct", "savings acct", "direct deposit account", "acct", "acct no", "acct number"}, "es": {"cuenta de cheques"}},
	Negatives: detectors.Labels{"en": {"balance", "amount", "total", "order", "deposit of"}, "es": {"saldo", "monto", "total"}},
	Canonical: detectors.DigitsOnly,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, HIPAA: "J"},
	Source:    "Nacha Operating Rules, appendix 3 (DFI account number, up to 17 characters)",
	Valid:     []string{"checking account 000123456789", "Checking acct: 1234567890", "savings account number: 9876-543210"},
	Invalid:   []string{"000123456789", "checking account 12345", "savings account with 3 cards"},
}

func matchUSAccount(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak}
	return f, !same(w.Digits) && string(w.Digits[len(w.Digits)-4:]) != "0000" // an amount
}
