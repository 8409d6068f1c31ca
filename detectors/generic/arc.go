package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// sexagesimal reads "6°12'31.7"S 106°50'44.2"E" around its first seconds.
func sexagesimal(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	s := w.Start
	low := max(0, s-16)
	degree := bytes.LastIndex(b[low:s], []byte("°"))
	if degree < 1 {
		return detectors.Found{}, false
	}
	s = low + degree
	for s > low && (detectors.IsDigit(b[s-1]) || b[s-1] == ' ' && s == low+degree) {
		s--
	}
	if s == low+degree || !detectors.IsDigit(b[s]) {
		return detectors.Found{}, false
	}
	e, ok := arc(b, s)
	if !ok {
		return detectors.Found{}, false
	}
	// The second half: seconds of one place are too short a number for the first.
	if j := bytes.LastIndexByte(b[max(0, s-24):s], '\''); j >= 0 {
		if d := bytes.LastIndex(b[max(0, s-24):s], []byte("°")); d > 0 && d < j {
			k := max(0, s-24) + d
			for k > 0 && detectors.IsDigit(b[k-1]) {
				k--
			}
			if x, ok := arc(b, k); ok && x <= s && s-x <= 2 {
				return detectors.Found{Start: k, End: e, Strength: detectors.Certain, Evidence: detectors.Format}, true
			}
		}
	}
	i := e
	for i < len(b) && i-e < 3 && (b[i] == ' ' || b[i] == ',') {
		i++
	}
	e, ok = arc(b, i)
	return detectors.Found{Start: s, End: e, Strength: detectors.Certain, Evidence: detectors.Format}, ok
}

// arc reads one angle with its hemisphere at i.
func arc(b []byte, i int) (int, bool) {
	deg, e := numberAt(b, i, 3)
	e, ok := skip(b, e, "°")
	if !ok || deg > 180 {
		return 0, false
	}
	minute, k := numberAt(b, e, 2)
	if k == e || minute > 59 {
		return 0, false
	}
	if e, ok = skipAny(b, k, "'", "′", "’"); !ok {
		return 0, false
	}
	second, k := numberAt(b, e, 2)
	if k == e || second > 59 {
		return 0, false
	}
	if k < len(b) && b[k] == '.' {
		_, k = numberAt(b, k+1, 8)
	}
	if e, ok = skipAny(b, k, "\"", "″", "''", "”"); !ok {
		return 0, false
	}
	for e < len(b) && b[e] == ' ' {
		e++
	}
	if e < len(b) && compass(b, e) {
		return e + 1, true
	}
	return 0, false
}

func skipAny(b []byte, i int, marks ...string) (int, bool) {
	for _, m := range marks {
		if j, ok := skip(b, i, m); ok {
			return j, true
		}
	}
	return i, false
}
