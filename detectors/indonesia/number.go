package indonesia

import "github.com/samar-privacy/samar/detectors"

// same reports whether all digits are one digit.
func same(d []byte) bool {
	for _, c := range d {
		if c != d[0] {
			return false
		}
	}
	return true
}

// labelled takes whole numbers of at most groups groups, all but those of one
// digit: for kinds that a label of their own tells apart.
func labelled(st detectors.Strength, groups int) func(*detectors.Window) (detectors.Found, bool) {
	return func(w *detectors.Window) (detectors.Found, bool) {
		return detectors.Found{Start: w.Start, End: w.End, Strength: st}, w.Groups <= groups && !same(w.Digits) && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
	}
}

// mobile reports whether d begins like an Indonesian mobile number: 08 or 628.
func mobile(d []byte) bool {
	return len(d) >= 10 && (d[0] == '0' && d[1] == '8' && d[2] != '0' || d[0] == '6' && d[1] == '2' && d[2] == '8')
}
