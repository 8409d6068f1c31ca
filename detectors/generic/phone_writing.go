package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// brazilMobile reports an area code and nine digits from 9: "(61) 9 9848-3451".
func brazilMobile(m *number) bool {
	return m.n == 11 && m.first == 2 && m.d()[0] != '0' && m.d()[1] != '0' && m.d()[2] == '9'
}

// writtenAsPhone reports national writings that countries share and little else
// has: an area code in brackets, "(11) 2345-6789", and a leading zero before
// three groups or more of two to four digits, "012 34 70 21".
func writtenAsPhone(w *detectors.Window, m *number) bool {
	low, high := 9, 0 // digits of the groups behind the first
	for i, size := m.first, 0; i < m.n; i++ {
		if size++; i+1 == m.n || m.ends[i+1] != m.ends[i]+1 {
			low, high, size = min(low, size), max(high, size), 0
		}
	}
	if m.open && w.At(m.start) == '(' {
		if p := w.At(m.start - 1); p == ' ' && w.AlnumAt(m.start-2) && w.DigitAt(m.start-2) {
			return false // "45 (12) 1234-1245": a volume's issue and pages
		}
		return m.first >= 2 && m.first <= 4 && m.groups <= 4 && m.groups >= 2 && m.n >= 8 && m.n <= 12 && m.n-m.first >= 6 && (low >= 2 && (m.groups > 2 || m.d()[0] == '0') || brazilMobile(m))
	}
	if high == 3 && low == 3 && m.n%3 == 0 || bytes.IndexByte(w.Text[w.Start:w.End], '.') >= 0 {
		return false // thousands, or a fraction
	}
	return m.d()[0] == '0' && m.groups >= 3 && m.groups <= 5 && m.n >= 9 && m.n <= 11 && m.first >= 2 && m.first <= 4 && low >= 2 && high <= 4
}
