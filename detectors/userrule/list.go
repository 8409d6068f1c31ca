package userrule

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// Pass is one value, or kind of values, that is never masked.
type Pass struct {
	Value   string           // compared without case; numbers without separators too
	Pattern string           // linear; has to match the whole value
	Entity  detectors.Entity // as this entity alone; empty: as any
}

const (
	maxPassValue   = 256 // bytes of a value that patterns are tried on
	maxPassProgram = 300 // steps of such a pattern
)

// Passes is a compiled allow list. Safe for concurrent use.
type Passes struct {
	values   map[string][]detectors.Entity
	patterns []passPattern
}

type passPattern struct {
	re     *regexp.Regexp
	entity detectors.Entity
}

// CompilePasses makes an allow list; a Fault's Rule is the index of its entry.
func CompilePasses(list []Pass) (*Passes, []Fault) {
	p := &Passes{values: map[string][]detectors.Entity{}}
	var faults []Fault
	for i, e := range list {
		switch {
		case (e.Value == "") == (e.Pattern == ""):
			faults = append(faults, Fault{i, "", -1, "an entry has a value or a pattern", ""})
		case e.Value != "":
			k := string(passKey(nil, detectors.Fold(nil, []byte(strings.TrimSpace(e.Value)))))
			p.values[k] = append(p.values[k], e.Entity)
		default:
			tree, err := syntax.Parse(e.Pattern, syntax.Perl)
			if err != nil {
				faults = append(faults, Fault{i, "pattern", -1, refusal(err).message, ""})
				continue
			}
			if n := stepsOf(tree); n > maxPassProgram || len(e.Pattern) > maxPattern {
				faults = append(faults, Fault{i, "pattern", -1, fmt.Sprintf("the pattern is too large: %d steps, at most %d", n, maxPassProgram), ""})
				continue
			}
			if matchesNothing(tree) {
				faults = append(faults, Fault{i, "pattern", -1, "the pattern matches the empty text", "it would let everything through, or nearly"})
				continue
			}
			re, err := regexp.Compile(`\A(?i:` + e.Pattern + `)\z`)
			if err != nil {
				faults = append(faults, Fault{i, "pattern", -1, refusal(err).message, ""})
				continue
			}
			p.patterns = append(p.patterns, passPattern{re, e.Entity})
		}
	}
	return p, faults
}

// Allows reports whether a value passes as an entity.
func (p *Passes) Allows(e detectors.Entity, value []byte) bool {
	if len(p.values) > 0 && len(value) <= maxPassValue {
		var buf [maxPassValue]byte
		for _, as := range p.values[string(passKey(buf[:0], value))] {
			if as == "" || as == e {
				return true
			}
		}
	}
	if len(value) > maxPassValue {
		return false
	}
	for i := range p.patterns {
		if pp := &p.patterns[i]; (pp.entity == "" || pp.entity == e) && pp.re.Match(value) {
			return true
		}
	}
	return false
}

// passKey appends a value in lower case, and without separators if it has no
// letters: "1500 123" and "1500-123" are one.
func passKey(dst, value []byte) []byte {
	number := true
	for _, c := range value {
		if detectors.IsLetter(c) || c >= 0x80 {
			number = false
			break
		}
	}
	for _, c := range value {
		if number && strings.IndexByte(" .-/()+", c) >= 0 {
			continue
		}
		dst = append(dst, lower[c])
	}
	return dst
}
