package form

import "github.com/samar-privacy/samar/detectors"

// WrittenAs reports whether b has the form: '9' stands for a digit, 'A' for a
// letter, '*' for either, all else for itself.
func WrittenAs(b []byte, form string) bool {
	if len(b) != len(form) {
		return false
	}
	for i, c := range b {
		switch form[i] {
		case '9':
			if !detectors.IsDigit(c) {
				return false
			}
		case 'A':
			if !detectors.IsLetter(c) {
				return false
			}
		case '*':
			if !detectors.IsAlnum(c) {
				return false
			}
		default:
			if c != form[i] {
				return false
			}
		}
	}
	return true
}
