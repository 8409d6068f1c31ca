package operator

import (
	"bytes"
	"encoding/binary"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/policy"
)

// Lets reports whether out is what op may leave of value, by the looks of it: a
// placeholder of the entity, a token's letters, stars and as many characters as
// the policy shows. It is the proof's second opinion and shares no code with
// the operators.
func Lets(op *policy.Operator, kind Kind, value, out []byte) bool {
	switch op.Kind {
	case policy.Drop, policy.Tokenise, policy.Replace:
	default:
		if name, ok := Placeholder(out); ok {
			return string(name) == string(kind.Entity)
		}
	}
	switch op.Kind {
	case policy.Keep:
		return true
	case policy.Redact:
		return false
	case policy.Drop:
		return len(out) == 0
	case policy.Replace:
		return string(out) == op.Text
	case policy.Tokenise:
		return tokenLike(out, op.Domain)
	case policy.Truncate:
		return bytes.Contains(value, out) && utf8.RuneCount(out) <= op.Length
	case policy.Mask:
		return letsMask(op, value, out)
	case policy.Generalise:
		return letsCoarse(op, out)
	}
	return !standsIn(out, value)
}

// minStanding is the digits of a number that a stand-in does not hold by chance:
// 198.51.100.1 may stand for 1.
const minStanding = 4

// standsIn reports whether value is in out with no digit or ASCII letter going
// on beside it: 192.0.2.2 does not stand in 192.0.2.219.
func standsIn(out, value []byte) bool {
	if len(value) < minStanding && len(bytes.Trim(value, "0123456789")) == 0 {
		return bytes.Equal(out, value)
	}
	for at := 0; len(value) > 0; {
		i := bytes.Index(out[at:], value)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(value)
		if (start == 0 || !letterOrDigit(out[start-1]) || !letterOrDigit(value[0])) && (end == len(out) || !letterOrDigit(out[end]) || !letterOrDigit(value[len(value)-1])) {
			return true
		}
		at = start + 1
	}
	return false
}

// tokenLike reports text in a token's letters, of a domain.
func tokenLike(out []byte, domain string) bool {
	n := len(domain)
	if len(out) < n+29 || string(out[:n]) != domain || out[n] != '_' {
		return false
	}
	for out = out[n+1:]; len(out) > 8; out = out[8:] {
		if !tokenBytes(binary.LittleEndian.Uint64(out)) {
			return false
		}
	}
	rest := [8]byte{'_', '_', '_', '_', '_', '_', '_', '_'}
	copy(rest[:], out)
	return tokenBytes(binary.LittleEndian.Uint64(rest[:]))
}

// tokenBytes reports whether eight bytes may stand in a token behind its domain:
// '_', digits, and letters from a to v.
func tokenBytes(x uint64) bool {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	y := x &^ highs
	digits := (y + (0x80-'0')*ones) & ((0x80+'9')*ones - y)
	letters := (y + (0x80-'a')*ones) & ((0x80+'v')*ones - y)
	lines := (y + (0x80-'_')*ones) & ((0x80+'_')*ones - y)
	return (digits|letters|lines)&^x&highs == highs
}

func letsMask(op *policy.Operator, value, out []byte) bool {
	shown := op.KeepFirst + op.KeepLast
	switch op.Show {
	case policy.ShowDomain:
		if at := bytes.LastIndexByte(out, '@'); at >= 0 {
			if !bytes.HasSuffix(value, out[at:]) {
				return false
			}
			out = out[:at]
		}
	case policy.ShowInitials:
		shown = len(bytes.Fields(value))
	}
	clear := 0
	for _, r := range string(out) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			clear++
		}
	}
	return clear <= shown
}

// manyDigits reports whether four digits stand in a row in b.
func manyDigits(b []byte) bool {
	for i := 0; i+4 <= len(b); i++ {
		if span(b[i:min(len(b), i+4)]) == 4 {
			return true
		}
	}
	return false
}

// letsCoarse reports text that a generalisation may write, whatever the value.
func letsCoarse(op *policy.Operator, out []byte) bool {
	switch op.To {
	case "year", "month":
		return span(out) == 4 && (len(out) == 4 || op.To == "month" && len(out) == 7 && out[4] == '-' && span(out[5:]) == 2)
	case "network":
		at := bytes.LastIndexByte(out, '/')
		return at > 0 && span(out[at+1:]) == len(out)-at-1 && len(out) < 64
	case "band", "bucket":
		_, _, ok := rangeOf(out)
		return ok || string(out) == "90+" || string(out) == "<0"
	case "decimals":
		for i, c := range out {
			if c == '.' && span(out[i+1:]) > op.Decimals {
				return false
			}
		}
		return len(out) < 96
	case "host":
		if _, rest, ok := bytes.Cut(out, []byte("://")); ok {
			out = rest
		}
		return len(out) <= longestHost && bytes.IndexAny(out, "/?#@:%= ") < 0 && bytes.IndexByte(out, '.') > 0 && !manyDigits(out)
	}
	return len(out) < 96 && bytes.IndexAny(out, "0123456789@") < 0
}
