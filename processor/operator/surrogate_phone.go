package operator

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// phonePlans are the ranges that stand-ins for telephone numbers come from, by
// country code: none is in service. A '#' is any digit.
//
//   - 1: central office 555, line 0100 to 0199, set aside for fiction (NANPA);
//     area codes as they come.
//   - 44: 07700 900000 to 900999, set aside for drama (Ofcom).
//   - 62: mobile prefix 084, not assigned in the numbering plan (Permenkominfo
//     14/2018, amended).
//   - 86: mobile prefix 154, not assigned (MIIT numbering plan).
//
// Numbers elsewhere become +999…, a country code that the ITU has not assigned
// (Recommendation E.164, list of country codes).
var phonePlans = []struct{ code, national string }{
	{"1", "###55501##"},
	{"44", "7700900###"},
	{"62", "84########"},
	{"86", "154########"},
}

// phone writes a number that is not in service in the shape of value, as far
// as its digits go. e164 is the canonical form of value.
func (d *draw) phone(dst, value, e164 []byte) ([]byte, bool) {
	digits := 0
	for _, r := range string(value) {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r): // "ext. 12" and the like
			value = value[:bytes.IndexRune(value, r)]
			return d.phone(dst, value, e164)
		}
	}
	if digits < 5 || digits > 24 {
		return dst, false
	}
	var space [32]byte
	number := d.plan(space[:0], e164)
	// A national spelling shows the national number alone, with a zero before
	// it where value has one.
	if value = bytes.TrimSpace(value); bytes.IndexByte(e164, '+') == 0 && number != nil && !international(value, e164) {
		number = number[planCode(e164):]
		if value[0] == '0' || value[0] == '(' && len(value) > 1 && value[1] == '0' {
			number = append([]byte{'0'}, number...)
		}
	}
	if number == nil || len(number) > digits+2 {
		number = append(space[:0], "999"...)
		for len(number) < max(digits, 8) {
			number = append(number, d.digit())
		}
		return append(append(dst, '+'), number...), true
	}
	for len(number) < digits && bytes.HasPrefix(e164, []byte("+62")) { // of 9 to 12 digits
		number = append(number, d.digit())
	}
	for _, r := range string(value) {
		if !unicode.IsDigit(r) {
			dst = utf8.AppendRune(dst, r)
			continue
		}
		if len(number) > 0 {
			dst, number = append(dst, number[0]), number[1:]
		}
	}
	return bytes.TrimRight(append(dst, number...), " -.()/"), true
}

// plan writes country code and national number of the plan that a number has.
func (d *draw) plan(dst, e164 []byte) []byte {
	for _, p := range phonePlans {
		if len(e164) < 3 || e164[0] != '+' || !bytes.HasPrefix(e164[1:], []byte(p.code)) {
			continue
		}
		dst = append(dst, p.code...)
		for i := range len(p.national) {
			c := p.national[i]
			if c == '#' {
				if c = d.digit(); i == 0 { // an area code begins with 2 to 9
					c = byte('2' + d.below(8))
				}
			}
			dst = append(dst, c)
		}
		return dst
	}
	return nil
}

func planCode(e164 []byte) int {
	if e164[1] == '1' {
		return 1
	}
	return 2
}

// international reports a spelling that begins with its country code.
func international(value, e164 []byte) bool {
	value = bytes.TrimLeft(value, "+(0 ")
	return bytes.HasPrefix(value, e164[1:1+planCode(e164)]) && (e164[1] != '1' || len(value) > 10)
}
