// Package checksum computes the check digits that identifiers carry. Start
// with Luhn or Mod97; every function is pure, allocates nothing unless it says
// so, and is safe for concurrent use. Inputs are ASCII; functions that take
// digits report false (or -1) for anything else. It knows no identifier:
// lengths, prefixes and calendars are the detectors' business.
package checksum

// Luhn reports whether the last of the digits is the Luhn check digit of the
// others (ISO/IEC 7812-1 annex B). At least two digits.
func Luhn(digits []byte) bool {
	if len(digits) < 2 {
		return false
	}
	sum, double := 0, false
	for i := len(digits) - 1; i >= 0; i-- {
		d := int(digits[i] - '0')
		if d > 9 {
			return false
		}
		if double {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		double = !double
		sum += d
	}
	return sum%10 == 0
}

// Weighted returns the sum of digit × weight over the shorter of the two, or
// -1 when a byte is not a digit.
func Weighted(digits []byte, weights ...int) int {
	sum := 0
	for i, d := range digits {
		if i == len(weights) {
			break
		}
		if d -= '0'; d > 9 {
			return -1
		}
		sum += int(d) * weights[i]
	}
	return sum
}

// Digits reports whether every byte is a decimal digit and there is one.
func Digits(b []byte) bool {
	for _, c := range b {
		if c-'0' > 9 {
			return false
		}
	}
	return len(b) > 0
}

// AlnumValue returns 0–9 for digits, 10–35 for letters of either case, else -1.
func AlnumValue(c byte) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// MRZ returns the check digit of a machine readable field, 0–9: weights 7 3 1,
// letters 10–35, '<' 0 (ICAO Doc 9303-3, 4.9); -1 for other bytes.
func MRZ(field []byte) int {
	weights := [3]int{7, 3, 1}
	sum := 0
	for i, c := range field {
		v := AlnumValue(c)
		if c == '<' {
			v = 0
		}
		if v < 0 {
			return -1
		}
		sum += v * weights[i%3]
	}
	return sum % 10
}
