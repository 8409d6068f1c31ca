package userrule

import (
	"maps"
	"slices"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// validators check a value without its separators.
var validators = map[string]func(value []byte) bool{
	"luhn":      digits(2, checksum.Luhn),
	"verhoeff":  digits(2, checksum.Verhoeff),
	"mod11-10":  digits(2, checksum.Mod1110),
	"mod11-2":   letters(2, func(b []byte) bool { n := len(b) - 1; return checksum.Mod112(b[:n]) == b[n] && b[n] != 0 }),
	"mod37-36":  letters(2, checksum.Mod3736),
	"mod97":     letters(3, func(b []byte) bool { return checksum.Mod97(b) == 1 }),
	"iban":      letters(15, checksum.IBAN),
	"no-repeat": letters(1, varied),
}

// Validators lists the names of the validators, "none" too.
func Validators() []string {
	return append(slices.Sorted(maps.Keys(validators)), "none")
}

// digits runs check over the digits of a value, least at the least.
func digits(least int, check func([]byte) bool) func([]byte) bool {
	return func(value []byte) bool {
		var buf [64]byte
		b := buf[:0]
		for _, c := range value {
			if detectors.IsDigit(c) {
				if len(b) == len(buf) {
					return false
				}
				b = append(b, c)
			}
		}
		return len(b) >= least && check(b)
	}
}

// letters runs check over the letters and digits of a value, in upper case.
func letters(least int, check func([]byte) bool) func([]byte) bool {
	return func(value []byte) bool {
		var buf [64]byte
		b := buf[:0]
		for _, c := range value {
			if detectors.IsAlnum(c) {
				if len(b) == len(buf) {
					return false
				}
				if c >= 'a' {
					c -= 'a' - 'A'
				}
				b = append(b, c)
			}
		}
		return len(b) >= least && check(b)
	}
}

// varied reports whether a value is not one character again and again.
func varied(b []byte) bool {
	for _, c := range b[1:] {
		if c != b[0] {
			return true
		}
	}
	return false
}
