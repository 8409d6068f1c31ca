package userrule

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

const (
	maxProgram = 2_000     // steps of a compiled pattern
	searchWork = 2_000_000 // bytes times steps of one search, about 15 ms
)

// badPattern says why a pattern was refused.
type badPattern struct{ message, hint string }

// linear is a pattern that runs in linear time.
type linear struct {
	re       *regexp.Regexp
	after    *regexp.Regexp // re behind one character, nil if that is no matter
	group    int
	where    plan
	slice    int  // bytes that one search reads at most
	word     bool // begins with \b
	start    bool // begins with \A or ^: matches once
	anchored bool // holds ^, $, \A or \z: looks at whole texts
}

func linearPattern(r *Rule) (matcher, int, *badPattern) {
	flags := syntax.Perl
	if r.IgnoreCase {
		flags |= syntax.FoldCase
	}
	tree, err := syntax.Parse(r.Pattern, flags)
	if err != nil {
		bad := refusal(err)
		for _, look := range []string{"(?=", "(?!", "(?<=", "(?<!", "(?>"} {
			if strings.Contains(r.Pattern, look) {
				bad.hint = "look-around needs engine: backtracking"
			}
		}
		return nil, 0, bad
	}
	steps := stepsOf(tree)
	if steps > maxProgram {
		return nil, 0, &badPattern{"the pattern is too large once its repeats are written out", "lower the counts in {}"}
	}
	if matchesNothing(tree) {
		return nil, 0, &badPattern{"the pattern matches the empty text", "let it need at least one character"}
	}
	source := r.Pattern
	if r.IgnoreCase {
		source = "(?i:" + source + ")"
	}
	re, err := regexp.Compile(source)
	if err != nil {
		return nil, 0, refusal(err)
	}
	l := &linear{re: re, group: r.Group, where: planOf(tree), slice: max(2_000, searchWork/steps), word: leads(tree) == syntax.OpWordBoundary}
	l.start = leads(tree) == syntax.OpBeginText
	if holds(tree, syntax.OpBeginText, syntax.OpBeginLine, syntax.OpWordBoundary, syntax.OpNoWordBoundary) {
		if l.after, err = regexp.Compile(`\A(?s:.)(?:` + source + `)`); err != nil {
			return nil, 0, refusal(err)
		}
	}
	l.anchored = holds(tree, syntax.OpBeginText, syntax.OpEndText, syntax.OpBeginLine, syntax.OpEndLine)
	if l.anchored {
		l.where.reach = 0
	}
	return l, re.NumSubexp(), nil
}

func planOf(tree *syntax.Regexp) plan {
	return plan{literals: literalsOf(tree), bytes: bytesOf(tree), reach: reachOf(tree)}
}

// matchesNothing reports whether re matches the empty text.
func matchesNothing(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral, syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL, syntax.OpNoMatch:
		return false
	case syntax.OpCapture, syntax.OpPlus:
		return matchesNothing(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min == 0 || matchesNothing(re.Sub[0])
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if !matchesNothing(sub) {
				return false
			}
		}
		return true
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			if matchesNothing(sub) {
				return true
			}
		}
		return false
	}
	return true // *, ?, and what stands between characters
}

// refusal words an error of package regexp.
func refusal(err error) *badPattern {
	var e *syntax.Error
	if !errors.As(err, &e) {
		return &badPattern{"the pattern does not compile", ""}
	}
	hint := ""
	if e.Code == syntax.ErrInvalidEscape {
		hint = "back-references need engine: backtracking"
	}
	return &badPattern{fmt.Sprintf("bad pattern: %s: %q", e.Code, e.Expr), hint}
}

func (l *linear) plan() plan { return l.where }

func (l *linear) match(r *run, text []byte, lo, hi int, found func(start, end int)) error {
	slice := l.slice
	if l.anchored && hi-lo > slice {
		if hi-lo > 4*slice {
			return detectors.ErrTimeout
		}
		slice = hi - lo
	}
	for pos := lo; pos < hi; {
		if r.late() {
			return detectors.ErrTimeout
		}
		end := hi
		if hi-pos > slice {
			end = min(hi, border(text, pos+slice))
		}
		at, from := l.find(l.re, text[pos:end]), pos
		switch {
		case at == nil && end == hi:
			return nil
		case at == nil: // a match may begin in this slice and end in the next
			pos = advance(text, pos, end-slice/2)
			continue
		case at[1] == end-pos && end < hi: // it may go on behind the slice
			if at[0] == 0 {
				return detectors.ErrTimeout
			}
			pos += at[0]
			continue
		case at[0] == 0 && pos > 0 && l.after != nil:
			// It may begin here only because the text is cut.
			_, n := utf8.DecodeLastRune(text[:pos])
			if at = l.find(l.after, text[pos-n:end]); at == nil {
				next := pos + 1
				for l.word && next < hi && detectors.IsAlnum(text[pos]) && detectors.IsAlnum(text[next]) {
					next++
				}
				pos = advance(text, pos, next)
				continue
			}
			at[0], from = n, pos-n
			if from+at[1] == end && end < hi {
				return detectors.ErrTimeout
			}
		}
		if g := at[2*l.group]; g >= 0 {
			found(from+g, from+at[2*l.group+1])
		}
		if l.start {
			return nil
		}
		pos = advance(text, pos, from+at[1])
	}
	return nil
}

// find returns the first match and its groups, the latter only if one of them
// is the value: they cost time.
func (l *linear) find(re *regexp.Regexp, text []byte) []int {
	if l.group == 0 {
		return re.FindIndex(text)
	}
	return re.FindSubmatchIndex(text)
}

// advance moves to the character at or behind next, one at least.
func advance(text []byte, pos, next int) int {
	next = max(next, pos+1)
	for next < len(text) && text[next]&0xC0 == 0x80 {
		next++
	}
	return next
}
