package corpus

import (
	"encoding/base64"
	"fmt"
	"strings"
)

var sprintf = fmt.Sprintf

// mailDomains are reserved by RFC 2606.
var mailDomains = []string{"example.com", "example.org", "example.net", "mail.example.com", "shop.example.org", "id.example.net", "post.example.com"}

func email(r source, _ string) string {
	given, family := r.pick(givenEN...), r.pick(familyID...)
	if r.chance(.5) {
		given, family = r.pick(givenID...), r.pick(familyEN...)
	}
	s := strings.ToLower(given + r.pick(".", "_", "", "-") + strings.ReplaceAll(family, "'", ""))
	if r.chance(.4) {
		s += r.digits(r.between(1, 4))
	}
	if r.chance(.05) {
		s += "+" + r.pick("shop", "promo", "orders")
	}
	return s + "@" + r.pick(mailDomains...)
}

// phone returns a number of the language's country, or now and then another's.
func phone(r source, lang string) string {
	if r.chance(.12) {
		lang = r.pick(Languages...)
	}
	return localPhone(r, lang)
}

func localPhone(r source, lang string) string {
	switch lang {
	case "id":
		prefix := r.pick("812", "813", "821", "852", "857", "858", "878", "896", "819", "838")
		sep := r.pick("", "", "-", " ")
		rest := r.digits(4) + sep + r.digits(r.between(3, 4))
		switch r.IntN(4) {
		case 0:
			return "+62 " + prefix + sep + rest
		case 1:
			return "+62" + prefix + strings.ReplaceAll(rest, sep, "")
		default:
			return "0" + prefix + sep + rest
		}
	case "zh":
		n := r.pick("130", "131", "135", "137", "138", "139", "150", "152", "158", "159", "176", "180", "186", "188", "199")
		a, b := r.digits(4), r.digits(4)
		sep := r.pick("", "", "", " ", "-")
		return r.pick("", "", "+86 ", "+86") + n + sep + a + sep + b
	default:
		area := r.pick("212", "213", "303", "305", "312", "404", "415", "503", "512", "617", "702", "718", "773", "808", "917")
		exchange := sprintf("%d%d%d", r.between(2, 9), r.between(2, 9), r.between(2, 9))
		return sprintf(r.pick("+1 (%s) %s-%s", "(%s) %s-%s", "%s-%s-%s", "+1-%s-%s-%s", "%s.%s.%s"), area, exchange, r.digits(4))
	}
}

func card(r source, _ string) string {
	n := ""
	switch r.IntN(6) {
	case 0, 1:
		n = luhn("4" + r.digits(14))
	case 2:
		n = luhn(sprintf("5%d", r.between(1, 5)) + r.digits(13))
	case 3:
		n = luhn(r.pick("34", "37") + r.digits(12))
	case 4:
		n = luhn(r.pick("6011", "6521", "3528", "3566", "2223", "2720") + r.digits(11))
	default:
		n = luhn("62" + r.pick("2202", "1700", "2848", "1226") + r.digits(r.pick2(9, 12)))
	}
	if len(n) == 15 && r.chance(.5) {
		sep := r.pick(" ", "-")
		return n[:4] + sep + n[4:10] + sep + n[10:]
	}
	if len(n) == 16 && r.chance(.5) {
		return group(n, 4, r.pick(" ", "-"))
	}
	return n
}

// pick2 returns a or b.
func (r source) pick2(a, b int) int {
	if r.chance(.5) {
		return a
	}
	return b
}

// group puts sep between groups of n characters.
func group(s string, n int, sep string) string {
	var b strings.Builder
	for i := 0; i < len(s); i += n {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(s[i:min(i+n, len(s))])
	}
	return b.String()
}

func iban(r source, _ string) string {
	country, account := "", ""
	switch r.IntN(6) {
	case 0:
		country, account = "DE", r.digits(18)
	case 1:
		country, account = "FR", r.digits(23)
	case 2:
		country, account = "GB", r.pick("NWBK", "BARC", "LOYD")+r.digits(14)
	case 3:
		country, account = "NL", r.pick("ABNA", "INGB", "RABO")+r.digits(10)
	case 4:
		country, account = "ES", spanishAccount(r.digits(8), r.digits(10))
	default:
		country, account = "IT", r.chars(upper, 1)+r.digits(22)
	}
	s := country + mod97(country, account) + account
	if r.chance(.4) {
		return group(s, 4, " ")
	}
	return s
}

// ipv4 lies in the ranges for documentation and benchmarks (RFC 5737, 2544);
// the last octet is never 0, so that the /24 of an address is not the address.
func ipv4(r source, _ string) string {
	return r.pick("192.0.2.", "198.51.100.", "203.0.113.", sprintf("198.18.%d.", r.IntN(256)), sprintf("198.19.%d.", r.IntN(256))) + sprintf("%d", r.between(1, 254))
}

// ipv6 lies in the documentation range of RFC 3849.
func ipv6(r source, _ string) string {
	if r.chance(.3) {
		return "2001:db8:" + r.chars(hexLower[1:], 4) + "::" + r.chars(hexLower[1:], 4)
	}
	s := "2001:0db8"
	for range 6 {
		s += ":" + r.chars(hexLower, 4)
	}
	return s
}

func mac(r source, _ string) string {
	return group("02"+r.digits(1)+r.chars("abcdef", 1)+r.chars(hexLower, 8), 2, r.pick(":", ":", "-"))
}

func birthDate(r source, lang string) string {
	y, m, d := r.between(1950, 2005), r.between(1, 12), r.between(1, 28)
	months := []string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}
	english := []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	switch {
	case r.chance(.4):
		return sprintf("%d-%02d-%02d", y, m, d)
	case lang == "zh":
		return sprintf("%d年%d月%d日", y, m, d)
	case lang == "id" && r.chance(.5):
		return sprintf("%d %s %d", d, months[m-1], y)
	case lang == "en" && r.chance(.5):
		return sprintf("%s %d, %d", english[m-1], d, y)
	}
	return sprintf("%02d/%02d/%d", d, m, y)
}

func coordinates(r source, _ string) string {
	return sprintf("%.6f, %.6f", r.Float64()*20-10.0000005, r.Float64()*45+95)
}

func imei(r source, _ string) string {
	n := luhn(r.pick("35", "86", "01") + r.digits(12))
	if r.chance(.2) {
		return n[:2] + "-" + n[2:8] + "-" + n[8:14] + "-" + n[14:]
	}
	return n
}

func (r source) bytes(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

func bitcoin(r source, _ string) string {
	switch r.IntN(3) {
	case 0:
		return base58Check(0, r.bytes(20))
	case 1:
		return base58Check(5, r.bytes(20))
	}
	return segwit(r.bytes(20))
}

func ether(r source, _ string) string { return ethereum(r.bytes(20)) }

func jwt(r source, _ string) string {
	enc := base64.RawURLEncoding
	return enc.EncodeToString([]byte(`{"alg":"HS256","typ":"JWT"}`)) + "." +
		enc.EncodeToString([]byte(`{"sub":"`+r.digits(10)+`","iat":17`+r.digits(8)+`}`)) + "." + r.chars(alnum+"-_", 43)
}

// secrets in the shape of vendors' keys; random, so none was ever issued.
var secretMakers = []func(r source, lang string) string{
	jwt,
	func(r source, _ string) string { return "AKIA" + r.chars(upper+"234567", 16) },
	func(r source, _ string) string { return "ghp_" + r.chars(alnum, 36) },
	func(r source, _ string) string { return "github_pat_" + r.chars(alnum, 22) + "_" + r.chars(alnum, 59) },
	func(r source, _ string) string { return "AIza" + r.chars(alnum+"-_", 34) + r.chars(alnum, 1) },
	func(r source, _ string) string {
		return "xoxb-" + r.digits(12) + "-" + r.digits(12) + "-" + r.chars(alnum, 24)
	},
	func(r source, _ string) string { return "sk_live_" + r.chars(alnum, 24) },
}

func secret(r source, lang string) string { return secretMakers[r.IntN(len(secretMakers))](r, lang) }

func password(r source, _ string) string {
	switch r.IntN(3) {
	case 0:
		return r.chars(upper, 1) + r.chars(lower, 5) + r.digits(3) + r.pick("!", "#", "$", "*")
	case 1:
		return r.pick("kopi", "mawar", "dragon", "sunset", "harimau", "guitar") + r.digits(4) + r.pick("!", "", "@")
	}
	return r.chars("ABCDEFGHJKLMNPQRSTUWXYZ", 1) + r.chars(alnum, 9) + r.digits(2)
}
