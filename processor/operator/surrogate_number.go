package operator

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// maxNumber is the greatest number of letters and digits of a stand-in.
const maxNumber = 64

// number writes a stand-in of the value's shape: digit for digit, letter for
// letter, all else in its place. What would pass for a real number of the
// entity is made wrong.
func (d *draw) number(dst, value []byte, entity detectors.Entity) ([]byte, bool) {
	start := len(dst)
	var place [maxNumber]int
	n := 0
	hex := entity == "MAC_ADDRESS" || entity == "UUID"
	for _, r := range string(value) {
		c := r
		switch {
		case unicode.IsDigit(r), hex && r|0x20 >= 'a' && r|0x20 <= 'f':
			c = rune(d.digit())
			if hex {
				c = rune("0123456789abcdef"[d.below(16)])
			}
		case r < utf8.RuneSelf && letter(byte(r)):
			c = rune('A' + d.below(26))
			if unicode.IsLower(r) {
				c |= 0x20
			}
		case unicode.IsLetter(r):
			return dst[:start], false
		}
		if c != r || unicode.IsDigit(r) || r < utf8.RuneSelf && letter(byte(r)) {
			if n == len(place) {
				return dst[:start], false
			}
			place[n] = len(dst)
			n++
		}
		dst = utf8.AppendRune(dst, c)
	}
	if n == 0 {
		return dst[:start], false
	}
	out := dst[start:]
	at := place[:n]
	for i := range at {
		at[i] -= start
	}
	ok := true
	switch entity {
	case "CREDIT_CARD":
		ok = n >= 12 && failLuhn(out, at)
	case "ID_NIK":
		ok = nikShape(d, out, at)
	case "CN_RESIDENT_ID":
		ok = residentShape(d, out, at)
	case "US_SSN":
		if ok = n == 9; ok {
			put(out, at, 0, "9")
			put(out, at, 3, "00")
		}
	case "BR_CPF":
		if ok = n == 11; ok {
			failCPF(out, at)
		}
	case "IBAN":
		ok = failIBAN(value, out, at)
	case "MAC_ADDRESS":
		if ok = n == 12; ok { // locally administered, of no maker
			put(out, at, 1, "2")
		}
	}
	if !ok || bytes.Equal(out, value) {
		return dst[:start], false
	}
	return dst, true
}

// put writes text over the characters from index i on.
func put(out []byte, at []int, i int, text string) {
	for k := range len(text) {
		out[at[i+k]] = text[k]
	}
}

func pick(out []byte, at []int) []byte {
	b := make([]byte, len(at))
	for i, p := range at {
		b[i] = out[p]
	}
	return b
}

// failLuhn changes the last digit if the number passes the check.
func failLuhn(out []byte, at []int) bool {
	digits := pick(out, at)
	if !checksum.Digits(digits) {
		return false
	}
	if checksum.Luhn(digits) {
		last := at[len(at)-1]
		out[last] = '0' + (out[last]-'0'+5)%10
	}
	return true
}

// nikShape makes 16 digits look like a NIK: a province, a date, serial 0000.
func nikShape(d *draw, out []byte, at []int) bool {
	if len(at) != 16 {
		return false
	}
	put(out, at, 0, string(two(11+d.below(9))))
	put(out, at, 2, string(two(1+d.below(25))))
	put(out, at, 4, string(two(1+d.below(20))))
	put(out, at, 6, string(two(1+d.below(28)+40*d.below(2))))
	put(out, at, 8, string(two(1+d.below(12))))
	put(out, at, 10, string(two(50+d.below(50))))
	put(out, at, 12, "0000")
	return true
}

func two(n int) []byte { return []byte{byte('0' + n/10), byte('0' + n%10)} }

// residentShape makes 18 characters look like a resident id with a wrong check
// character (ISO 7064 MOD 11-2).
func residentShape(d *draw, out []byte, at []int) bool {
	if len(at) != 18 {
		return false
	}
	put(out, at, 0, string(two(11+d.below(5))))
	put(out, at, 6, "19")
	put(out, at, 8, string(two(50+d.below(50))))
	put(out, at, 10, string(two(1+d.below(12))))
	put(out, at, 12, string(two(1+d.below(28))))
	wrong := byte('0' + d.below(10))
	if right := checksum.Mod112(pick(out, at)[:17]); right == wrong {
		wrong = '0' + (wrong-'0'+1)%10
	}
	put(out, at, 17, string(wrong))
	return true
}

// failCPF makes the first check digit of a CPF wrong.
func failCPF(out []byte, at []int) {
	sum := checksum.Weighted(pick(out, at)[:9], 10, 9, 8, 7, 6, 5, 4, 3, 2)
	right := byte('0')
	if r := sum % 11; r > 1 {
		right = byte('0' + 11 - r)
	}
	if out[at[9]] == right {
		out[at[9]] = '0' + (right-'0'+1)%10
	}
}

// failIBAN keeps the country and makes the check digits 00 or 99, which no IBAN
// has (ISO 13616: 02 to 98).
func failIBAN(value, out []byte, at []int) bool {
	if len(at) < 15 || !letter(value[at[0]]) || !letter(value[at[1]]) {
		return false
	}
	put(out, at, 0, string([]byte{value[at[0]], value[at[1]]}))
	put(out, at, 2, "00")
	if checksum.IBAN(bytes.ToUpper(pick(out, at))) {
		put(out, at, 2, "99")
	}
	return true
}
