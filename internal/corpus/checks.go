package corpus

import (
	"math/big"
	"strings"
)

// The check digits are computed here a second time, apart from the detectors,
// so that an error there is not planted as truth.

// luhn appends the Luhn check digit to a number.
func luhn(body string) string {
	sum := 0
	for i := range len(body) {
		d := int(body[len(body)-1-i] - '0')
		if i%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return body + string(rune('0'+(10-sum%10)%10))
}

// weightedSum multiplies digits by weights and adds up.
func weightedSum(body string, weights ...int) int {
	sum := 0
	for i, w := range weights {
		sum += int(body[i]-'0') * w
	}
	return sum
}

// mod97 returns the two check digits of an IBAN (ISO 7064 MOD 97-10).
func mod97(country, account string) string {
	var b strings.Builder
	for _, c := range account + country + "00" {
		if c >= 'A' {
			c = c - 'A' + 10
			b.WriteByte(byte('0' + c/10))
			c %= 10
		} else {
			c -= '0'
		}
		b.WriteByte(byte('0' + c))
	}
	n, _ := new(big.Int).SetString(b.String(), 10)
	check := 98 - int(new(big.Int).Mod(n, big.NewInt(97)).Int64())
	return string([]byte{byte('0' + check/10), byte('0' + check%10)})
}

// residentCheck returns the last character of a Chinese resident number
// (GB 11643, ISO 7064 MOD 11-2).
func residentCheck(body string) string {
	sum := weightedSum(body, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
	return "10X98765432"[sum%11 : sum%11+1]
}

const usccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// usccCheck returns the last character of a unified social credit code (GB 32100).
func usccCheck(body string) string {
	sum, w := 0, 1
	for i := range len(body) {
		sum += strings.IndexByte(usccAlphabet, body[i]) * w
		w = w * 3 % 31
	}
	c := (31 - sum%31) % 31
	return usccAlphabet[c : c+1]
}

// hongKongCheck returns the character in the brackets of a Hong Kong identity
// card number of one or two letters and six digits.
func hongKongCheck(body string) string {
	value := func(c byte) int {
		if c >= 'A' {
			return int(c-'A') + 10
		}
		return int(c - '0')
	}
	sum, w := 0, 8
	if len(body) == 8 {
		w = 9
	} else {
		sum = 36 * 9
	}
	for i := range len(body) {
		sum += value(body[i]) * w
		w--
	}
	return "0123456789A"[(11-sum%11)%11:][:1]
}

// taiwanLetters are the letters of a Taiwanese identity number in the order of
// their codes, from 10.
const taiwanLetters = "ABCDEFGHJKLMNPQRSTUVXYWZIO"

// taiwanCheck returns the last digit of a Taiwanese identity number.
func taiwanCheck(body string) string {
	code := strings.IndexByte(taiwanLetters, body[0]) + 10
	sum := code/10 + code%10*9 + weightedSum(body[1:], 8, 7, 6, 5, 4, 3, 2, 1)
	return string(rune('0' + (10-sum%10)%10))
}

// mod11 is the check digit of Brazilian numbers: 11 less the remainder, 0 above 9.
func mod11(body string, weights ...int) string {
	d := 11 - weightedSum(body, weights...)%11
	if d > 9 {
		d = 0
	}
	return string(rune('0' + d))
}

// verhoeff appends the Verhoeff check digit, from the dihedral group D5.
func verhoeff(body string) string {
	mul := func(a, b int) int {
		switch {
		case a < 5 && b < 5:
			return (a + b) % 5
		case a < 5:
			return (a+b-5)%5 + 5
		case b < 5:
			return (a-b)%5 + 5
		default:
			return (a - b + 5) % 5
		}
	}
	step := [10]int{1, 5, 7, 6, 2, 8, 3, 0, 9, 4}
	c := 0
	for i := range len(body) {
		d := int(body[len(body)-1-i] - '0')
		for range (i + 1) % 8 {
			d = step[d]
		}
		c = mul(c, d)
	}
	inverse := c
	if c > 0 && c < 5 {
		inverse = 5 - c
	}
	return body + string(rune('0'+inverse))
}

// spanishAccount puts the two check digits between branch and account number.
func spanishAccount(branch, account string) string {
	check := func(ten string) string {
		d := 11 - weightedSum(ten, 1, 2, 4, 8, 5, 10, 9, 7, 3, 6)%11
		if d > 9 {
			d = 11 - d
		}
		return string(rune('0' + d))
	}
	return branch + check("00"+branch) + check(account) + account
}
