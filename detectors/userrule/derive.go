package userrule

import (
	"regexp/syntax"
	"unicode"
	"unicode/utf8"
)

const (
	maxLiterals = 64      // alternatives of a prefilter
	unbounded   = 1 << 20 // longer matches count as such
)

// literalsOf returns strings one of which is in every match of re, ASCII in
// lower case; nil if there are no such strings of two bytes or more.
func literalsOf(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		if l := longest(re); len(l) >= 2 {
			return []string{l}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return literalsOf(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return literalsOf(re.Sub[0])
		}
	case syntax.OpConcat:
		var best []string
		for _, sub := range re.Sub {
			if l := literalsOf(sub); rarer(l, best) {
				best = l
			}
		}
		return best
	case syntax.OpAlternate:
		var all []string
		for _, sub := range re.Sub {
			l := literalsOf(sub)
			if l == nil || len(all)+len(l) > maxLiterals {
				return nil
			}
			all = append(all, l...)
		}
		return all
	}
	return nil
}

// rarer reports whether a is the better prefilter: its shortest string is
// longer, or there are fewer.
func rarer(a, b []string) bool {
	if a == nil || b == nil {
		return a != nil
	}
	if x, y := shortest(a), shortest(b); x != y {
		return x > y
	}
	return len(a) < len(b)
}

func shortest(list []string) int {
	n := unbounded
	for _, s := range list {
		n = min(n, len(s))
	}
	return n
}

// longest returns the longest part of a literal that is written in one way
// only, ASCII case apart: (?i)k also matches the Kelvin sign.
func longest(re *syntax.Regexp) string {
	best, from := "", 0
	runes := re.Rune
	for i := 0; i <= len(runes); i++ {
		if i < len(runes) && (re.Flags&syntax.FoldCase == 0 || plainCase(runes[i])) {
			continue
		}
		if part := lowerASCII(string(runes[from:i])); len(part) > len(best) {
			best = part
		}
		from = i + 1
	}
	return best
}

// plainCase reports whether the other case of r, if any, is the ASCII one.
func plainCase(r rune) bool {
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		if f >= utf8.RuneSelf || r >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// bytesOf returns the smallest set of ASCII bytes that every match holds one
// of, nil if none is known.
func bytesOf(re *syntax.Regexp) *[256]bool {
	switch re.Op {
	case syntax.OpLiteral:
		if r := re.Rune[0]; r < utf8.RuneSelf && plainCase(r) {
			var set [256]bool
			set[r] = true
			if re.Flags&syntax.FoldCase != 0 {
				set[unicode.ToLower(r)], set[unicode.ToUpper(r)] = true, true
			}
			return &set
		}
	case syntax.OpCharClass:
		var set [256]bool
		for i := 0; i+1 < len(re.Rune); i += 2 {
			if re.Rune[i+1] >= utf8.RuneSelf {
				return nil
			}
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				set[r] = true
			}
		}
		if n := sizeOf(&set); n > 0 && n <= 32 {
			return &set
		}
	case syntax.OpCapture, syntax.OpPlus:
		return bytesOf(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return bytesOf(re.Sub[0])
		}
	case syntax.OpConcat:
		var best *[256]bool
		for _, sub := range re.Sub {
			if s := bytesOf(sub); s != nil && (best == nil || sizeOf(s) < sizeOf(best)) {
				best = s
			}
		}
		return best
	case syntax.OpAlternate:
		var all [256]bool
		for _, sub := range re.Sub {
			s := bytesOf(sub)
			if s == nil {
				return nil
			}
			for i, in := range s {
				all[i] = all[i] || in
			}
		}
		return &all
	}
	return nil
}

func sizeOf(set *[256]bool) int {
	n := 0
	for _, in := range set {
		if in {
			n++
		}
	}
	return n
}

// reachOf returns the length of the longest match in bytes, 0 if there is no
// bound.
func reachOf(re *syntax.Regexp) int {
	if n := most(re); n < unbounded/64 {
		return max(n, 1)
	}
	return 0
}

func most(re *syntax.Regexp) int {
	n := 0
	switch re.Op {
	case syntax.OpLiteral:
		return utf8.UTFMax * len(re.Rune)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return utf8.UTFMax
	case syntax.OpCapture, syntax.OpQuest:
		return most(re.Sub[0])
	case syntax.OpStar, syntax.OpPlus:
		return unbounded
	case syntax.OpRepeat:
		if re.Max < 0 {
			return unbounded
		}
		return min(unbounded, re.Max*most(re.Sub[0]))
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			n = min(unbounded, n+most(sub))
		}
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			n = max(n, most(sub))
		}
	}
	return n
}

// stepsOf estimates the size of the program that re compiles to, before it is
// compiled: repeats multiply.
func stepsOf(re *syntax.Regexp) int {
	n := 1
	for _, sub := range re.Sub {
		n = min(unbounded, n+stepsOf(sub))
	}
	switch re.Op {
	case syntax.OpLiteral:
		n += len(re.Rune)
	case syntax.OpRepeat:
		n = min(unbounded, n*max(re.Min, re.Max, 1))
	}
	return n
}

// holds reports whether re holds one of ops.
func holds(re *syntax.Regexp, ops ...syntax.Op) bool {
	for _, op := range ops {
		if re.Op == op {
			return true
		}
	}
	for _, sub := range re.Sub {
		if holds(sub, ops...) {
			return true
		}
	}
	return false
}

// leads returns what re begins with, groups opened.
func leads(re *syntax.Regexp) syntax.Op {
	for {
		switch re.Op {
		case syntax.OpCapture, syntax.OpConcat:
			re = re.Sub[0]
		default:
			return re.Op
		}
	}
}
