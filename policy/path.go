package policy

import (
	"errors"
	"strings"
)

// maxSteps bounds a pattern's length; matching keeps its state in one word.
const maxSteps = 32

type stepKind uint8

// Steps of a pattern, most specific first.
const (
	stepName stepKind = iota // one member of that name
	stepItem                 // [*]: any element of an array
	stepAny                  // *: one member or element
	stepDeep                 // **: any number of members and elements, none included
)

type step struct {
	kind stepKind
	name string
}

// pattern is a path of a policy's fields.
type pattern []step

var (
	errEmptyPath  = errors.New("an empty path")
	errEmptyStep  = errors.New("a path has an empty step")
	errOpenQuote  = errors.New("a quoted name in a path is not closed")
	errAfterName  = errors.New("a quoted name in a path must be followed by a dot or [*]")
	errIndex      = errors.New("an array element in a path is written [*]")
	errStarInName = errors.New("a star in a path stands alone")
	errPointer    = errors.New("a path begins with a name, not with / or $")
	errLongPath   = errors.New("a path has more than 32 steps")
)

// parsePattern reads "conversation[*].text", "**.email" or `"a.b".c`.
func parsePattern(s string) (pattern, error) {
	if s == "" {
		return nil, errEmptyPath
	}
	var p pattern
	for rest := s; ; {
		st, tail, err := parseStep(rest)
		if err != nil {
			return nil, err
		}
		if st.kind != stepItem || st.name != "skip" {
			p = append(p, st)
		}
		for strings.HasPrefix(tail, "[") {
			if !strings.HasPrefix(tail, "[*]") {
				return nil, errIndex
			}
			p = append(p, step{kind: stepItem})
			tail = tail[3:]
		}
		if len(p) > maxSteps {
			return nil, errLongPath
		}
		if tail == "" {
			return p, nil
		}
		if tail[0] != '.' {
			return nil, errAfterName
		}
		rest = tail[1:]
	}
}

// parseStep reads one step up to a dot or bracket.
func parseStep(s string) (step, string, error) {
	if strings.HasPrefix(s, `"`) {
		end := strings.IndexByte(s[1:], '"')
		if end < 0 {
			return step{}, "", errOpenQuote
		}
		if end == 0 {
			return step{}, "", errEmptyStep
		}
		return step{name: s[1 : 1+end]}, s[end+2:], nil
	}
	if strings.HasPrefix(s, "[") { // a path that starts with an array
		return step{kind: stepItem, name: "skip"}, s, nil
	}
	end := strings.IndexAny(s, ".[")
	if end < 0 {
		end = len(s)
	}
	name, rest := s[:end], s[end:]
	switch {
	case name == "":
		return step{}, "", errEmptyStep
	case name == "*":
		return step{kind: stepAny}, rest, nil
	case name == "**":
		return step{kind: stepDeep}, rest, nil
	case name[0] == '/' || name == "$":
		return step{}, "", errPointer
	case strings.ContainsAny(name, `*"]`):
		return step{}, "", errStarInName
	}
	return step{name: name}, rest, nil
}

// match returns how many segments of path the pattern covers, the longest
// prefix that fits, or -1. len(path) means that it names the very path, less
// that it names a parent.
func (p pattern) match(path []Segment) int {
	accept := uint64(1) << len(p)
	state := p.open(1)
	longest := -1
	for i := 0; ; i++ {
		if state&accept != 0 {
			longest = i
		}
		if i == len(path) || state == 0 {
			break
		}
		state = p.open(p.step(state, path[i]))
	}
	return longest
}

// below reports whether the pattern may name something below path.
func (p pattern) below(path []Segment) bool {
	state := p.open(1)
	for i := 0; i < len(path) && state != 0; i++ {
		state = p.open(p.step(state, path[i]))
	}
	return state&(1<<len(p)-1) != 0
}

// step returns the states behind one segment.
func (p pattern) step(state uint64, seg Segment) (next uint64) {
	for at, st := range p {
		if state&(1<<at) == 0 {
			continue
		}
		switch st.kind {
		case stepName:
			if !seg.Index && seg.Name == st.name {
				next |= 1 << (at + 1)
			}
		case stepItem:
			if seg.Index {
				next |= 1 << (at + 1)
			}
		case stepAny:
			next |= 1 << (at + 1)
		case stepDeep:
			next |= 1 << at
		}
	}
	return next
}

// open adds the states that are reached by leaving out a "**".
func (p pattern) open(state uint64) uint64 {
	for at, st := range p {
		if st.kind == stepDeep && state&(1<<at) != 0 {
			state |= 1 << (at + 1)
		}
	}
	return state
}

// moreSpecific reports whether p goes before q where both cover the same
// number of segments: step by step, a name goes before [*], that before *,
// that before **; then the longer pattern.
func (p pattern) moreSpecific(q pattern) bool {
	for i := range min(len(p), len(q)) {
		if p[i].kind != q[i].kind {
			return p[i].kind < q[i].kind
		}
	}
	return len(p) > len(q)
}

// ParsePath reads a plain path such as `items[0].name` or `"a.b".c`: every
// bracket is an array element. It is for flags and tests; a bad path gives nil.
func ParsePath(s string) []Segment {
	var out []Segment
	for s != "" {
		if s[0] == '[' {
			end := strings.IndexByte(s, ']')
			if end < 0 {
				return nil
			}
			out, s = append(out, Segment{Index: true}), strings.TrimPrefix(s[end+1:], ".")
			continue
		}
		st, tail, err := parseStep(s)
		if err != nil || st.kind != stepName || len(out) > 1024 {
			return nil
		}
		out = append(out, Segment{Name: st.name})
		s = strings.TrimPrefix(tail, ".")
	}
	return out
}
