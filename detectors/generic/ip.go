package generic

import "github.com/samar-privacy/samar/detectors"

// ipv4End returns the end of the dotted quad that begins at i, or 0. Octets
// have no leading zeros beyond one digit.
func ipv4End(b []byte, i int) int {
	for octet := 0; ; octet++ {
		v, j := 0, i
		for j < len(b) && j < i+3 && detectors.IsDigit(b[j]) {
			v = v*10 + int(b[j]-'0')
			j++
		}
		if j == i || v > 255 || j-i > 1 && b[i] == '0' {
			return 0
		}
		if octet == 3 {
			if j < len(b) && detectors.IsDigit(b[j]) {
				return 0
			}
			return j
		}
		if j >= len(b) || b[j] != '.' {
			return 0
		}
		i = j + 1
	}
}
