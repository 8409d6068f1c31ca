package operator

import (
	"bytes"
	"strconv"
)

// Substitute writes a realistic stand-in for a value of an entity: keyed and
// consistent, so that the same value gets the same one, and never valid. Names
// keep their language and script, numbers their grouping. It refuses entities
// and scripts that it has no stand-ins for.
//
//	PERSON          names of Indonesian, English, Chinese, word for word
//	EMAIL_ADDRESS   at example.com (RFC 2606)
//	PHONE_NUMBER    in a range not in service, see phoneStandIn
//	CREDIT_CARD     fails the Luhn check
//	ID_NIK          serial 0000, which is not issued
//	CN_RESIDENT_ID  wrong check character
//	US_SSN          area 900 to 999 with group 00, which is not issued
//	BR_CPF, IBAN    wrong check digits
//	IP_ADDRESS      of the documentation networks (RFC 5737, RFC 3849)
func Substitute(dst, value []byte, kind Kind, domain string, keys Tokeniser) ([]byte, bool) {
	if kind.Entity == "PERSON" {
		return personStandIn(dst, value, domain, keys)
	}
	d := draw{seed: keys.Seed(domain, kind.Form, value)}
	n := len(dst)
	for range 8 { // a stand-in is never the value itself
		out, ok := d.standIn(dst, value, kind, keys)
		if !ok || !bytes.Equal(out[n:], value) {
			return out, ok
		}
	}
	return dst, false
}

func (d *draw) standIn(dst, value []byte, kind Kind, keys Tokeniser) ([]byte, bool) {
	switch kind.Entity {
	case "EMAIL_ADDRESS":
		return d.email(dst), true
	case "USERNAME":
		return append(append(dst, d.handle()...), d.letters(nil, 4)...), true
	case "PHONE_NUMBER":
		var space [64]byte
		return d.phone(dst, value, keys.Canonical(space[:0], kind.Form, value))
	case "ADDRESS":
		return d.address(dst, value), true
	case "URL":
		return d.letters(append(dst, "https://example.com/"...), 8), true
	case "IP_ADDRESS":
		return d.network(dst, value), true
	case "DATE_OF_BIRTH", "DATE":
		return Shift(dst, value, d.below(2*365)-365)
	}
	return d.number(dst, value, kind.Entity)
}

// handles are first parts of made-up addresses and account names.
var handles = []string{"river", "maple", "lotus", "amber", "cedar", "coral", "delta", "ember", "fern", "grove", "hazel", "iris", "jade", "kelp", "lark", "meadow", "nova", "olive", "pearl", "quartz", "reef", "sage", "tulip", "willow"}

func (d *draw) handle() string { return d.one(handles) }

func (d *draw) email(dst []byte) []byte {
	dst = append(append(dst, d.handle()...), '.')
	return append(d.letters(dst, 8), "@example.com"...)
}

// network writes an address of the documentation networks.
func (d *draw) network(dst, value []byte) []byte {
	if bytes.IndexByte(value, ':') >= 0 && bytes.IndexByte(value, '.') < 0 {
		dst = append(dst, "2001:db8"...)
		for range 6 {
			dst = append(dst, ':')
			dst = strconv.AppendInt(dst, int64(d.below(1<<16)), 16)
		}
		return dst
	}
	dst = append(dst, d.one([]string{"192.0.2.", "198.51.100.", "203.0.113."})...)
	return strconv.AppendInt(dst, int64(1+d.below(254)), 10)
}
