package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// IBAN detects international bank account numbers: country, two check digits,
// an account of the country's own length. Any grouping by single spaces, dots
// or dashes is read.
var IBAN = detectors.Spec{
	Name:   "generic/iban",
	Entity: "IBAN",
	Doc:    "International bank account number",
	Anchor: detectors.Token(4, 38).Or(detectors.OnWords("iban")),
	Forms:  []string{"aa99*", "IBANaa99*"},
	Match:  matchIBAN,
	Labels: detectors.Labels{
		"en": {"iban", "bank account", "account number"},
		"id": {"rekening", "no rekening", "iban"},
		"zh": {"银行账号", "銀行帳號", "账号", "国际银行账号"},
		"es": {"cuenta", "cuenta bancaria"},
		"pt": {"conta", "conta bancária"},
		"de": {"konto", "bankverbindung", "kontonummer"},
		"fr": {"compte", "rib"},
	},
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, HIPAA: "J"},
	Source:    "ISO 13616-1; SWIFT IBAN registry (lengths)",
	Valid: []string{
		"IBAN ‹DE89 3704 0044 0532 0130 00›.",
		"refund to ‹GB29NWBK60161331926819› please",
		"‹NL91-ABNA-0417-1643-00› atas nama",
		"IBAN‹DE89 3704 0044 0532 0130 00›",
		"iban: ‹fr14 2004 1010 0505 0001 3m02 606›",
		"IBAN: ‹NO 93 8601 1117 947›",
		"IBAN ‹DE89 - 3704 - 0044 - 0532 - 0130 - 00›",
		"‹DE89=3704=0044=0532=0130=00›",
		"iban ‹DE89 3704 0044 0532 0130 01›", // mistyped: the label speaks for it
	},
	Invalid: []string{
		"DE89 3704 0044 0532 0130 01",           // check digits wrong
		"XX89370400440532013000",                // no such country
		"part DE89, 3704, 0044, 0532, 0130, 01", // such a list: the digits check
		"part GB29NWBK6016133192681 ok",         // a digit short
		"allow be16 and be32 types in all",      // the digits check
		"DE89370400440532013000X",               // part of a longer code
	},
}

func matchIBAN(w *detectors.Window) (detectors.Found, bool) {
	b, s := w.Text, w.Start
	if w.End-s == 4 && lowerIn(ibanWord, b[s:w.End]) {
		return matchSpacedIBAN(w)
	}
	if w.End-s > 6 && lowerHas(b[s:w.End], "iban") { // the label glued to it
		s += 4
	}
	if !detectors.IsLetter(b[s]) || !detectors.IsLetter(b[s+1]) || !w.DigitAt(s+2) || !w.DigitAt(s+3) {
		return detectors.Found{}, false
	}
	want := ibanLength(b[s]&^0x20, b[s+1]&^0x20)
	if want > 0 && w.End-s <= want {
		if f, ok := readIBAN(w, s, want); ok {
			return f, true
		}
	}
	return otherIBAN(w, s, want)
}

// otherIBAN takes what is written as an IBAN, in capitals, and whose check digits
// hold, but is of another length than its country's, or of a country that issues
// none: a typo, or one made up.
func otherIBAN(w *detectors.Window, s, want int) (detectors.Found, bool) {
	b := w.Text
	var c [34]byte
	n, e := 0, s
	for i := s; i < len(b) && n < len(c); i++ {
		switch {
		case b[i]-'A' < 26 || detectors.IsDigit(b[i]):
			c[n] = b[i]
			n++
			e = i + 1
		case b[i] == ' ' && n%4 == 0 && (w.DigitAt(i+1) || w.At(i+1)-'A' < 26) && w.End-s <= 4:
		default:
			i = len(b)
		}
	}
	if n < 14 || n == want || w.AlnumAt(e) || countDigits(c[4:n]) < 8 || !isCountry(c[:2]) || !checksum.IBAN(c[:n]) {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: s, End: e, Strength: detectors.Medium, Evidence: detectors.Checksum}, true
}

var ibanWord = wordSet("iban")

// matchSpacedIBAN takes the value behind the word that parts the country from
// its check digits: "IBAN: NO 93 8601 1117 947".
func matchSpacedIBAN(w *detectors.Window) (detectors.Found, bool) {
	s, how := valueAfter(w.Text, w.End)
	if how == linkNothing || !w.DigitAt(s+3) || w.At(s+2) != ' ' && w.At(s+2) != '-' {
		return detectors.Found{}, false
	}
	want := ibanLength(w.At(s)&^0x20, w.At(s+1)&^0x20)
	if want == 0 {
		return detectors.Found{}, false
	}
	w.End = s
	return readIBAN(w, s, want)
}

// oddGap returns the length of marks at i that people part the fours of an account
// with although no bank does: two or three of spaces and hyphens, or one that numbers
// have not. 0: none stand there, or no digit or capital behind.
func oddGap(b []byte, i int) int {
	k := i
	for k < len(b) && k-i < 3 && (b[k] == ' ' || b[k] == '-') {
		k++
	}
	if k-i < 2 {
		if k = i + 1; bytes.IndexByte([]byte("/_|,:=~*\t\\"), b[i]) < 0 {
			return 0
		}
		if k < len(b) && b[k] == ' ' {
			k++
		}
	}
	if k < len(b) && (detectors.IsDigit(b[k]) || b[k]-'A' < 26) {
		return k - i
	}
	return 0
}

// readIBAN reads the number of want characters at s.
func readIBAN(w *detectors.Window, s, want int) (detectors.Found, bool) {
	b := w.Text
	var c [34]byte
	n, e, odd := 0, s, false
	for i := s; i < len(b) && n < want; i++ {
		switch {
		case detectors.IsAlnum(b[i]):
			c[n] = b[i]
			n++
			e = i + 1
		case n > 3 && n%4 == 0 && oddGap(b, i) > 0: // "DE55 - 4632 - …", "DE55=4632=…"
			i += oddGap(b, i) - 1
			odd = true
		case (b[i] == ' ' || b[i] == '-' || b[i] == '.' || b[i] == '\n') && w.AlnumAt(i+1):
		default:
			i = len(b)
		}
	}
	if n < want || w.AlnumAt(e) {
		return detectors.Found{}, false
	}
	if odd && !(checksum.IBAN(c[:n]) && b[s]-'A' < 26) {
		return detectors.Found{}, false
	}
	f := detectors.Found{Start: s, End: e, Subtype: "", Strength: detectors.Typo, Evidence: detectors.CodeTable}
	if checksum.IBAN(c[:n]) {
		f.Strength, f.Evidence = detectors.Certain, detectors.CodeTable|detectors.Checksum
		if b[s] >= 'a' && e == w.End {
			f.Strength = detectors.Medium // a lower-case token of this length may be any key
		}
		if b[s] >= 'a' && e > w.End && (w.End-s != 4 || countDigits(c[4:n]) < 6) {
			f.Strength = detectors.Shape // "be16 and be32 types"
		}
	} else if digits := countDigits(c[4:n]); digits < 6 {
		return detectors.Found{}, false // words behind a token
	}
	return f, true
}

func countDigits(b []byte) (n int) {
	for _, c := range b {
		if detectors.IsDigit(c) {
			n++
		}
	}
	return n
}

// ibanLengths: country and length, SWIFT IBAN registry.
const ibanLengths = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18" +
	"GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23" +
	"PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30" +
	"AO25BF28BJ28CF27CG27CI28CM27CV25DZ26GA27GQ27GW25IR26KM27MA28MG27ML28MZ25NE28SN28TD27TG28"

var ibanSize = func() (t [26 * 26]uint8) {
	for i := 0; i < len(ibanLengths); i += 4 {
		s := ibanLengths[i : i+4]
		t[int(s[0]-'A')*26+int(s[1]-'A')] = (s[2]-'0')*10 + s[3] - '0'
	}
	return t
}()

// ibanLength returns the length of a country's IBAN, 0 if it has none.
func ibanLength(a, b byte) int {
	if a-'A' >= 26 || b-'A' >= 26 {
		return 0
	}
	return int(ibanSize[int(a-'A')*26+int(b-'A')])
}
