package token

import (
	"bytes"
	"strings"
)

// plan is what a country's telephone numbering plan says about the shape of a
// number, as far as canonical forms need it. It does not validate.
type plan struct {
	region string // ISO 3166 alpha-2
	code   string // country code
	trunk  string // dialled before a national number, not part of it; may be empty
	bare   string // first digits of numbers also written without the trunk prefix; "*": any
	min    int    // digits of the national significant number
	max    int
	first  string // the digits it can start with

	check func(national []byte, bare bool) bool // narrower rules; nil: none
}

// plans are taken from the countries' numbering plans as registered with the
// ITU (E.164 national numbering plans). Country codes with more than one
// region (+1, +7) stand once for each; their plans are the same.
var plans = []plan{
	{"ID", "62", "0", "8", 7, 12, "123456789", nil},
	{"CN", "86", "0", "1", 10, 11, "123456789", checkCN},
	{"US", "1", "1", "*", 10, 10, "23456789", checkNANP},
	{"CA", "1", "1", "*", 10, 10, "23456789", checkNANP},
	{"HK", "852", "", "*", 8, 8, "2356789", nil},
	{"MO", "853", "", "*", 8, 8, "268", nil},
	{"TW", "886", "0", "", 8, 9, "23456789", nil},
	{"SG", "65", "", "*", 8, 8, "3689", nil},
	{"MY", "60", "0", "", 8, 10, "13456789", nil},
	{"TH", "66", "0", "", 8, 9, "2345689", nil},
	{"VN", "84", "0", "", 9, 10, "2356789", nil},
	{"PH", "63", "0", "", 8, 10, "2345689", nil},
	{"JP", "81", "0", "", 9, 10, "123456789", nil},
	{"KR", "82", "0", "", 8, 10, "123456789", nil},
	{"IN", "91", "0", "6789", 10, 10, "123456789", nil},
	{"AU", "61", "0", "", 9, 9, "23478", nil},
	{"NZ", "64", "0", "", 8, 10, "234679", nil},
	{"GB", "44", "0", "", 9, 10, "1235789", nil},
	{"IE", "353", "0", "", 7, 9, "1245689", nil},
	{"DE", "49", "0", "", 6, 11, "123456789", nil},
	{"FR", "33", "0", "", 9, 9, "12345679", nil},
	{"ES", "34", "", "*", 9, 9, "6789", nil},
	{"PT", "351", "", "*", 9, 9, "2369", nil},
	{"IT", "39", "", "*", 8, 11, "03", nil},
	{"NL", "31", "0", "", 9, 9, "1234567", nil},
	{"BE", "32", "0", "", 8, 9, "123456789", nil},
	{"CH", "41", "0", "", 9, 9, "23456789", nil},
	{"AT", "43", "0", "", 7, 13, "123456789", nil},
	{"SE", "46", "0", "", 7, 9, "123456789", nil},
	{"PL", "48", "", "*", 9, 9, "12345678", nil},
	{"TR", "90", "0", "5", 10, 10, "2345", nil},
	{"RU", "7", "8", "9", 10, 10, "3489", nil},
	{"ZA", "27", "0", "", 9, 9, "12345678", nil},
	{"NG", "234", "0", "", 8, 10, "123456789", nil},
	{"EG", "20", "0", "", 8, 10, "123456789", nil},
	{"SA", "966", "0", "5", 8, 9, "1589", nil},
	{"AE", "971", "0", "", 8, 9, "2345679", nil},
	{"IL", "972", "0", "", 8, 9, "23456789", nil},
	{"BR", "55", "0", "*", 10, 11, "123456789", nil},
	{"MX", "52", "", "*", 10, 10, "23456789", nil},
	{"AR", "54", "0", "*", 10, 11, "12369", nil},
	{"CL", "56", "", "*", 9, 9, "23456789", nil},
	{"CO", "57", "", "*", 10, 10, "36", nil},
	{"PE", "51", "0", "9", 8, 9, "14567892", nil},
}

func planOf(region string) *plan {
	for i := range plans {
		if plans[i].region == region {
			return &plans[i]
		}
	}
	return nil
}

// planOfCode returns the plan whose country code digits start with, and the
// digits behind it. No country code is the beginning of another.
func planOfCode(digits []byte) (*plan, []byte) {
	for i := range plans {
		if rest, ok := bytes.CutPrefix(digits, []byte(plans[i].code)); ok {
			return &plans[i], rest
		}
	}
	return nil, digits
}

// codeFits reports whether digits can be a country code and a number: not all
// codes are in plans, but none begins with 0.
func codeFits(digits []byte) bool {
	return len(digits) >= 8 && digits[0] != '0'
}

// significant cuts the trunk prefix off a number, also one written behind the
// country code, as in +62 (0)812.
func (p *plan) significant(digits []byte) []byte {
	if p.trunk == "" {
		return digits
	}
	rest, ok := bytes.CutPrefix(digits, []byte(p.trunk))
	if ok && (p.trunk == "0" || len(digits) > p.max) {
		return rest
	}
	return digits
}

// fits reports whether digits, written as inside the country, can be a number
// of it, and returns the national significant number.
func (p *plan) fits(digits []byte) ([]byte, bool) {
	national := p.significant(digits)
	bare := len(national) == len(digits)
	if len(national) < p.min || len(national) > p.max || !holds(p.first, national[0]) {
		return nil, false
	}
	if bare && p.bare != "*" && (!holds(p.bare, national[0]) || len(national) < 9) {
		return nil, false
	}
	return national, p.check == nil || p.check(national, bare)
}

// coded is fits for a number behind its country code without a mark.
func (p *plan) coded(digits []byte) ([]byte, bool) {
	rest, ok := bytes.CutPrefix(digits, []byte(p.code))
	if !ok || len(p.code) < 2 {
		return nil, false
	}
	national := p.significant(rest)
	if len(national) < p.min || len(national) > p.max || !holds(p.first, national[0]) {
		return nil, false
	}
	return national, p.check == nil || p.check(national, false)
}

func holds(set string, c byte) bool { return strings.IndexByte(set, c) >= 0 }

// checkCN: mobile numbers are 1[3-9] and 9 digits, written without 0. Of the
// area codes 8xx, only Guiyang, Kunming and Haikou have numbers of 8 digits;
// other 08 numbers of that length are Indonesian mobiles.
func checkCN(national []byte, bare bool) bool {
	if national[0] == '1' && len(national) == 11 {
		return national[1] >= '3'
	}
	if bare {
		return false
	}
	if national[0] == '8' && len(national) == 11 {
		area := string(national[:3])
		return area == "851" || area == "871" || area == "898"
	}
	return true
}

// checkNANP: area code and exchange both begin with 2 to 9.
func checkNANP(national []byte, _ bool) bool { return national[3] >= '2' }
