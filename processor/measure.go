package processor

import "github.com/samar-privacy/samar/detectors"

// tailDigits is how many last digits a number must share with a known value to be
// another spelling of it, whatever code of a country or zero stands before them.
const tailDigits = 7

// longestMeasure is the digits of the longest number that is taken for a measure: with
// more there are cards and identity numbers, and hardly a count.
const longestMeasure = 15

// weigh gives back to the detectors the measures that end as a known value of the event
// does: {"phone":"081200000042","total":6281200000042}. No other number there is
// somebody's.
func (w *Worker) weigh(leaves []detectors.Leaf) {
	tails := make([]uint32, 0, 8)
	for _, known := range w.known.texts {
		if t, ok := tail(known); ok {
			tails = append(tails, t)
		}
	}
	if len(tails) == 0 {
		return
	}
	for _, i := range w.measures {
		text := w.doc.Leaves[i].Text
		t, ok := tail(text)
		for k := 0; ok && k < len(tails); k++ {
			if tails[k] == t {
				leaves[i].Text = text
				break
			}
		}
	}
}

// tail returns the last digits of text as a number, and whether there are enough of
// them in it; what stands between is passed over.
func tail(text []byte) (t uint32, ok bool) {
	n, place := 0, uint32(1)
	for i := len(text) - 1; i >= 0 && n < tailDigits; i-- {
		if c := text[i]; c >= '0' && c <= '9' {
			t += uint32(c-'0') * place
			place *= 10
			n++
		}
	}
	return t, n == tailDigits
}
