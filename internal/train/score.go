package train

import (
	"fmt"
	"unicode"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// Result counts people found in held-out text.
type Result struct {
	Gold, Found, Exact int
	Letters, Covered   int // letters and digits of gold names, and those found
	Bytes              int
	False              int // found where no gold person is
}

// F1 is the harmonic mean of precision and recall of exact spans, in percent.
func (r *Result) F1() float64 {
	if r.Gold+r.Found == 0 {
		return 100
	}
	return 200 * float64(r.Exact) / float64(r.Gold+r.Found)
}

// Masked is the share of the letters of names that were found, in percent.
func (r *Result) Masked() float64 { return 100 * float64(r.Covered) / float64(max(1, r.Letters)) }

// Join adds up two results.
func (r *Result) Join(o *Result) {
	r.Gold, r.Found, r.Exact, r.False = r.Gold+o.Gold, r.Found+o.Found, r.Exact+o.Exact, r.False+o.False
	r.Letters, r.Covered, r.Bytes = r.Letters+o.Letters, r.Covered+o.Covered, r.Bytes+o.Bytes
}

// String reports the numbers on one line.
func (r *Result) String() string {
	pc := func(a, b int) float64 { return 100 * float64(a) / float64(max(1, b)) }
	return fmt.Sprintf("n=%-5d P %5.1f  R %5.1f  F1 %5.1f  letters %5.1f  false/MB %5.0f", r.Gold, pc(r.Exact, r.Found), pc(r.Exact, r.Gold), r.F1(), r.Masked(),
		float64(r.False)*1e6/float64(max(1, r.Bytes)))
}

// Add counts one text.
func (r *Result) Add(t *Text, found []tagger.Name, least float32) {
	r.Bytes += len(t.Text)
	covered := make([]bool, len(t.Text))
	for _, f := range found {
		if f.Score < least {
			continue
		}
		r.Found++
		meets := false
		for _, s := range t.Spans {
			if s.Kind != 'P' {
				continue
			}
			if s.Start == f.Start && s.End == f.End {
				r.Exact++
			}
			meets = meets || f.Start < s.End && s.Start < f.End
		}
		if !meets {
			r.False++
		}
		for i := f.Start; i < f.End; i++ {
			covered[i] = true
		}
	}
	for _, s := range t.Spans {
		if s.Kind != 'P' {
			continue
		}
		r.Gold++
		for i, c := range t.Text[s.Start:s.End] {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				r.Letters++
				if covered[s.Start+i] {
					r.Covered++
				}
			}
		}
	}
}
