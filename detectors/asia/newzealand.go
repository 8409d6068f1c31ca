package asia

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

var newZealand = []detectors.Spec{IRD, NHI, NewZealandPassport, NewZealandAccount, NewZealandLicence}

// IRD detects New Zealand tax numbers: eight or nine digits, modulo 11.
var IRD = detectors.Spec{
	Name:      "asia/ird",
	Entity:    "NZ_TAX_ID",
	Subtype:   "ird",
	Doc:       "New Zealand tax number",
	Anchor:    detectors.Digits(8, 9).Grouped("- ."),
	Rule:      number{check: ird, bare: detectors.Shape, printed: detectors.Weak, forms: []string{"99-999-999", "999-999-999"}},
	Labels:    detectors.Labels{"en": {"ird", "ird no", "ird number", "inland revenue number", "inland revenue department number", "gst number", "nz tax number"}, "mi": {"tau ird"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "NZ",
	Classes:   personal,
	Source:    "Inland Revenue, RWT and NRWT certificate filing specification (IRD number validation)",
	Valid:     []string{"IRD 49-091-850", "ird number: 49098576", "IRD no. 136-410-132", "ird 49-091-851"},
	Invalid:   []string{"49-091-850", "49098576", "ird 4909857"},
}

func ird(d []byte) bool {
	var b [9]byte
	b[0] = '0'
	copy(b[9-len(d):], d)
	if s := string(b[:]); s <= "010000000" || s >= "150000000" {
		return false
	}
	c := (11 - checksum.Weighted(b[:8], 3, 2, 7, 6, 5, 4, 3, 2)%11) % 11
	if c == 10 {
		c = (11 - checksum.Weighted(b[:8], 7, 4, 3, 2, 5, 2, 7, 6)%11) % 11
	}
	return c == int(b[8]-'0')
}

// NHI detects National Health Index numbers: three letters without I and O,
// four digits, modulo 11; since 2019 three letters, two digits, two letters,
// modulo 24.
var NHI = detectors.Spec{
	Name:      "asia/nhi",
	Entity:    "NZ_HEALTH_ID",
	Subtype:   "nhi",
	Doc:       "New Zealand health number",
	Anchor:    detectors.Token(7, 7),
	Rule:      token{check: nhi, bare: detectors.Shape, beside: detectors.Medium, forms: []string{"AAA9999", "AAA99AA"}, capital: true},
	Labels:    detectors.Labels{"en": {"nhi", "nhi no", "nhi number", "national health index"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "NZ",
	Classes:   health,
	Source:    "HISO 10046:2022, consumer health identity standard",
	Valid:     []string{"NHI ZAC5361", "nhi number: zad96lt", "NHI no ZBA1232"},
	Invalid:   []string{"ZAC5361", "nhi ZAC536", "nhi ZIC5361X"},
}

func nhi(b []byte) bool {
	const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ"
	sum := 0
	for i := range 6 {
		v := int(b[i] - '0')
		if !detectors.IsDigit(b[i]) {
			if v = strings.IndexByte(alphabet, upper(b[i])) + 1; v == 0 {
				return false
			}
		}
		sum += v * (7 - i)
	}
	if detectors.IsDigit(b[6]) {
		return sum%11 != 0 && (11-sum%11)%10 == int(b[6]-'0')
	}
	return 24-sum%24 == strings.IndexByte(alphabet, upper(b[6]))+1
}

// NewZealandPassport detects New Zealand passports by their label: two letters
// and six digits.
var NewZealandPassport = detectors.Spec{
	Name:      "asia/nz-passport",
	Entity:    "NZ_PASSPORT",
	Doc:       "New Zealand passport number",
	Anchor:    detectors.Token(8, 8),
	Rule:      token{bare: detectors.Shape, beside: detectors.Weak, forms: []string{"AA999999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"new zealand passport", "nz passport", "kiwi passport"}, "mi": {"uruwhenua"}},
	Canonical: detectors.AlnumUpper,
	Region:    "NZ",
	Classes:   personal,
	Source:    "Department of Internal Affairs, passport numbers (RealMe and DVS formats)",
	Valid:     []string{"NZ passport LA123456", "nz passport number: EA654321", "new zealand passport lh012345"},
	Invalid:   []string{"LA123456", "NZ passport LA12345", "NZ passport L1234567"},
}

// nzBanks maps a bank's two digits to the algorithm of its check, 0 for none.
var nzBanks = [100]byte{
	1: 'A', 2: 'A', 3: 'A', 4: 'A', 6: 'A', 8: 'D', 9: 'E', 10: 'A', 11: 'A', 12: 'A', 13: 'A', 14: 'A', 15: 'A', 16: 'A', 17: 'A', 18: 'A', 19: 'A',
	20: 'A', 21: 'A', 22: 'A', 23: 'A', 24: 'A', 25: 'F', 26: 'G', 27: 'A', 28: 'G', 29: 'G', 30: 'A', 31: 'X', 33: 'F', 35: 'A', 38: 'A', 88: 'X',
}

// nzWeights are the weights and the two moduli of an algorithm.
func nzWeights(algorithm byte) (w [16]int, product, sum int) {
	switch algorithm {
	case 'A':
		return [16]int{0, 0, 6, 3, 7, 9, 0, 10, 5, 8, 4, 2, 1}, 11, 11
	case 'B':
		return [16]int{7: 10, 5, 8, 4, 2, 1}, 11, 11
	case 'D':
		return [16]int{6: 7, 6, 5, 4, 3, 2, 1}, 11, 11
	case 'E':
		return [16]int{9: 5, 4, 3, 2, 15: 1}, 9, 11
	case 'F':
		return [16]int{6: 1, 7, 3, 1, 7, 3, 1}, 10, 10
	case 'G':
		return [16]int{6: 1, 3, 7, 1, 3, 7, 1, 3, 7, 1}, 9, 10
	}
	return w, 1, 1
}

// NewZealandAccount detects New Zealand bank accounts: bank, branch, account,
// suffix: 01-0242-0100194-00.
var NewZealandAccount = detectors.Spec{
	Name:      "asia/nz-account",
	Entity:    "NZ_BANK_ACCOUNT",
	Doc:       "New Zealand bank account number",
	Anchor:    detectors.Digits(15, 16).Grouped("- "),
	Rule:      number{check: nzAccount, bare: detectors.None, printed: detectors.Strong, forms: []string{"99-9999-9999999-99", "99-9999-9999999-999", "99 9999 9999999 99", "99 9999 9999999 999"}},
	Labels:    detectors.Labels{"en": {"bank account", "account number", "account no", "nz bank account", "acct", "account"}},
	Negatives: detectors.Labels{"en": negatives["en"], "id": append([]string{"virtual account", "va", "no va"}, negatives["id"]...)},
	Canonical: detectors.DigitsOnly,
	Region:    "NZ",
	Classes:   account,
	Source:    "Payments NZ, bank branch register; Inland Revenue, account number validation",
	Valid:     []string{"bank account 01-0242-0100194-00", "01-0242-0100194-000", "account no: 01 0242 0100194 00"},
	Invalid:   []string{"01-0242-0100195-00", "99-0242-0100194-00", "order 01-0242-0100195-00"},
}

func nzAccount(d []byte) bool {
	var b [16]byte
	copy(b[:], d)
	if len(d) == 15 { // a suffix of two digits stands for three
		b[13], b[14], b[15] = '0', d[13], d[14]
	}
	algorithm := nzBanks[two(b[:], 0)]
	if algorithm == 0 {
		return false
	}
	if algorithm == 'A' && string(b[6:13]) >= "0990000" {
		algorithm = 'B'
	}
	weights, product, modulus := nzWeights(algorithm)
	sum := 0
	for i, c := range b {
		p := int(c-'0') * weights[i]
		if p > product {
			p %= product
		}
		sum += p
	}
	return sum%modulus == 0
}

// NewZealandLicence detects New Zealand driving licences by their label: two
// letters and six digits.
var NewZealandLicence = detectors.Spec{
	Name:      "asia/nz-licence",
	Entity:    "NZ_DRIVER_LICENSE",
	Doc:       "New Zealand driving licence number",
	Anchor:    detectors.Token(8, 8),
	Rule:      token{bare: detectors.Shape, beside: detectors.Medium, forms: []string{"AA999999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"licence", "nz driver licence", "nz licence", "nz drivers licence", "driver licence", "drivers licence", "driver's licence", "driver s licence"}},
	Canonical: detectors.AlnumUpper,
	Region:    "NZ",
	Classes:   licence,
	Source:    "Waka Kotahi NZ Transport Agency, driver licence card",
	Valid:     []string{"NZ driver licence AB123456", "driver's licence: DJ654321", "licence number ek012345"},
	Invalid:   []string{"AB123456", "NZ licence AB12345", "NZ licence A1234567"},
}
