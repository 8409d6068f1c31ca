// Package special finds what people say about health, faith, descent, views and
// the like: the special categories of data protection law. Start with All. All
// Specs are off by default and switched on by entity; a Spec that is off costs
// nothing. A term that is said about somebody ("saya penderita diabetes") scores
// higher than the same term on goods ("obat diabetes"), which is kept only as a
// candidate. The matchers are pure functions, safe for concurrent use. The
// package does not read what is only implied, and does not tell whom a term is
// about.
package special

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{
	condition, complaint, medicine, remedy,
	faith, descent, view, union, orientation,
	record, biometric, child, small, childAge,
}

// sensitive are the legal classes of GDPR article 9, PIPL article 28 and UU PDP
// article 4 (2).
var sensitive = detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, GDPR9: true, CCPA: detectors.Sensitive, LGPD: detectors.Sensitive}

const law = "GDPR article 9; PIPL article 28; UU 27/2022 article 4 (2)"

// terms splits lists of terms, which commas and line ends part, when it is
// wanted.
func terms(lists ...string) func() []string {
	return func() []string {
		var out []string
		seen := map[string]bool{}
		for _, l := range lists {
			for t := range strings.FieldsFuncSeq(l, func(r rune) bool { return r == ',' || r == '\n' }) {
				if t = strings.TrimSpace(t); t != "" && !seen[t] {
					seen[t] = true
					out = append(out, t)
				}
			}
		}
		return out
	}
}

// bond is how a term is tied to a person.
type bond uint8

const (
	held bond = iota // somebody has or takes it: health
	been             // somebody is one, or of it: faith, descent
	own              // it is somebody's own: small children
	done             // a person in the sentence is enough: records, biometric data
)

// mentions returns the matcher of terms: alone is the strength of one that
// nobody is near.
func mentions(b bond, alone detectors.Strength) func(w *detectors.Window) (detectors.Found, bool) {
	return func(w *detectors.Window) (detectors.Found, bool) {
		f := detectors.Found{Start: w.Start, End: w.End, Strength: alone, Evidence: detectors.Lexicon}
		w.Steps++
		switch judge(w.Text, w.Start, w.End, b) {
		case ofSomebody:
			f.Strength, f.Evidence = detectors.Strong, detectors.Lexicon|detectors.Cue
		case nearSomebody:
			f.Strength = max(alone, detectors.Medium)
		case ofGoods:
			f.Strength = detectors.Weak
		}
		return f, true
	}
}
