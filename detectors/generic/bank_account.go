package generic

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/samar-privacy/samar/detectors"
)

// BankAccount detects bank and virtual account numbers, by the word for one or
// the name of a bank. A number of the length the named bank gives its accounts
// is better evidence than another.
var BankAccount = detectors.Spec{
	Name:   "generic/bank-account",
	Entity: "BANK_ACCOUNT",
	Doc:    "Bank account number, by its label",
	Anchor: detectors.Digits(6, 18).Grouped(" -."),
	Match:  matchBankAccount,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"tr": {"hesaba", "hesabıma", "hesabına"},
		"id": {"rek", "rekening", "no rek", "norek", "no rekening", "nomor rekening", "rekening saya", "bca", "bri", "bni", "mandiri", "bsi", "btn", "cimb", "permata", "danamon", "jago", "seabank", "va", "virtual account", "no va", "briva", "transfer ke", "tf ke"},
		"en": {"acc #", "acc#", "account number", "account no", "acct no", "bank account", "acc no", "acct number", "account num", "account", "savings account", "checking account"},
		"zh": {"存折", "存摺", "银行卡账号", "对公账户", "對公帳戶", "帐号", "轉帳帳號", "匯款帳號", "收款帐号", "账号", "帳號", "帳戶", "账户", "银行账号", "銀行帳號", "银行账户", "开户账号", "收款账号"},
		"es": {"cuenta", "número de cuenta", "cuenta bancaria"},
		"pt": {"conta", "número da conta", "conta corrente", "conta bancária"},
		"fr": {"numéro de compte", "compte bancaire"},
		"de": {"kontonummer", "konto"},
		"ms": {"akaun", "no akaun", "nombor akaun"},
		"ko": {"계좌", "계좌번호", "계좌 번호", "입금 계좌", "국민은행", "신한은행", "우리은행", "하나은행", "농협", "카카오뱅크", "기업은행", "토스뱅크", "은행 계좌", "통장번호"},
		"vi": {"số tài khoản", "stk", "số tk", "tài khoản nhận", "tk ngân hàng", "tài khoản ngân hàng"},
		"th": {"เข้าบัญชี", "กสิกร", "ไทยพาณิชย์", "กรุงไทย", "เลขบัญชี", "เลขที่บัญชี", "บัญชีเลขที่", "บช", "บัญชีธนาคาร"},
		"ar": {"حساب رقم", "رقم الحساب", "الحساب البنكي"},
		"is": {"reikningsnúmer"},
		"af": {"rekeningnommer"},
		"sw": {"akaunti namba"},
		"bn": {"ব্যাংক হিসাব নম্বর", "একাউন্ট নম্বর"},
	},
	Negatives: detectors.Labels{
		"id": {"harga", "total", "resi", "no resi", "pesanan", "no pesanan", "npwp", "nik"},
		"en": {"order", "order number", "invoice", "tracking", "customer"},
		"zh": {"订单", "订单号", "快递", "金额"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, HIPAA: "J"},
	Source:    "UU 27/2022, article 4 (2) f (personal financial data); account lengths as the banks publish them in their transfer guides",
	Valid: []string{
		"tolong refund ke rek BCA ‹1234567890› an Siti",
		"no rekening mandiri ‹123-00-0456789-0›",
		"account number: ‹000123456789›",
		"Transfer the funds to account ‹47418157›.", "Account: ‹09323427›", "Please credit my account: BCA ‹1234567890›", "account saya kena blokir, rek BCA ‹1234567890›", "my account, norek ‹47418157›",
		"账号‹6214 8500 1234›",
		"账户：‹621485001234›", "银行账户我记得是‹621485001234›",
		"BRI ‹0012 0100 1234 567›",
	},
	Invalid: []string{
		"1234567890",
		"transfer Rp 150000 ke toko",
		"rekening saya diblokir 12 hari",
		"transfer ke toko 1.250.000",
		"bca 111111111", // one digit
		"my account balance is 50000000 now", "my account shows 50000000 points", "account deleted after 10000000 calls", "the account of order 47418157", "your account 2021-02-01 to 2021-02-28",
		"рахунок № 2026129256", // an invoice
		"账户余额 50000000", "您的账户有 10000000 积分", "帳戶將於 20241231 到期",
	},
}

// bankDigits: account lengths by the bank's name, lower case.
var bankDigits = []struct {
	name    string
	lengths uint32
}{
	{"bca", sizes(10)}, {"bri", sizes(15)}, {"bni", sizes(10)}, {"mandiri", sizes(13)}, {"bsi", sizes(10)}, {"btn", sizes(16)},
	{"cimb", sizes(12, 13, 14)}, {"permata", sizes(10)}, {"danamon", sizes(10)}, {"jago", sizes(12)}, {"seabank", sizes(12)},
}

func matchBankAccount(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	if same(d) || aDay(w.Text[w.Start:w.End]) || beside(w.Text, w.Start, w.End) || decimal(w) || priced(w.Text, w.Start) || thousands(w) || w.Groups > 6 || ofAccount(w.Text, w.Start) || looseAccount(w.Text, w.Start) {
		return f, false
	}
	low := max(0, w.Start-32)
	for _, k := range bankDigits {
		if k.lengths>>min(len(d), 31)&1 == 1 && containsFold(w.Text[low:w.Start], k.name) {
			f.Strength, f.Subtype = detectors.Medium, k.name
			return f, true
		}
	}
	return f, len(d) >= 8 || linkBehind(w.Text, w.Start) == linkMark
}

// ofAccount reports whether the number at start is of something that an account has or
// that becomes of it: 账户余额, 账户有…积分. People have accounts of shops, too, so 账户
// alone stands right before its number.
func ofAccount(b []byte, start int) bool {
	low := max(0, start-accountReach)
	for _, word := range [...]string{"账户", "帳戶"} {
		p := bytes.LastIndex(b[low:start], []byte(word))
		if p < 0 {
			continue
		}
		gap := b[low+p+len(word) : start]
		if endsAny(b[:low+p], banksHan) {
			return false
		}
		for _, r := range string(gap) {
			if unicode.Is(unicode.Han, r) && !strings.ContainsRune("是为為号號码碼的我：", r) {
				return true
			}
		}
		return false
	}
	return false
}

const accountReach = 36

// looseAccount reports whether "account" before the number at start stands neither
// right before it nor behind a word for a bank's: shops have accounts, too.
func looseAccount(b []byte, start int) bool {
	low := max(0, start-accountReach)
	p := bytes.LastIndex(b[low:start], []byte("ccount"))
	if p < 1 {
		return false
	}
	gap := b[low+p+len("ccount") : start]
	if len(gap) == 1 || linkBehind(b, start) == linkMark && len(gap) <= 3 || labelWithin(gap) {
		return false
	}
	return !beginsAny(gap, accountTails) && !endsAny(b[:low+p], accountHeads)
}

// What stands before and behind the word for an account and makes it a bank's.
var (
	banksHan     = []string{"银行", "銀行", "对公", "對公"}
	accountHeads = []string{"bank a", "savings a", "checking a", "bank A", "Savings A", "Checking A", "Bank A"}
	accountTails = []string{" number", " no", " num", " nr", "s "}
)

// labelWithin reports whether another word for an account, or a bank's name, stands in
// what parts "account" from its number: "my account: BCA 1234567890".
func labelWithin(gap []byte) bool {
	for i := 0; i < len(gap); i++ {
		if gap[i] >= 0xE3 {
			return true // 账号, 口座番号
		}
		if !detectors.IsLetter(gap[i]) {
			continue
		}
		s := i
		for i < len(gap) && detectors.IsLetter(gap[i]) {
			i++
		}
		if lowerIn(accountWords, gap[s:i]) {
			return true
		}
	}
	return false
}

var accountWords = wordSet("rek", "rekening", "norek", "va", "briva", "bca", "bri", "bni", "mandiri", "bsi", "btn", "cimb", "permata", "danamon", "jago", "seabank", "acct", "acc", "cuenta", "conta", "compte", "konto", "kontonummer", "rekeningnummer")

// thousands reports whether the groups are those of an amount: "1.250.000".
func thousands(w *detectors.Window) bool {
	if w.Groups < 2 {
		return false
	}
	n := 0
	for i := w.End - 1; i >= w.Start; i-- {
		if detectors.IsDigit(w.Text[i]) {
			n++
			continue
		}
		if n != 3 || w.Text[i] == '-' {
			return false
		}
		n = 0
	}
	return n <= 3
}

// containsFold reports whether b holds the lower-case word s, case folded.
func containsFold(b []byte, s string) bool {
	for i := 0; i+len(s) <= len(b); i++ {
		if detectors.EqualLower(b[i:i+len(s)], s) {
			return true
		}
	}
	return false
}
