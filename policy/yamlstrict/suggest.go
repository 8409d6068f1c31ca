package yamlstrict

import (
	"reflect"
	"slices"
	"strings"
)

// MaxDistance is the greatest edit distance at which a word is suggested.
const MaxDistance = 2

// Suggest returns the word of list nearest to got, if it is within MaxDistance
// edits (insert, delete, change, swap neighbours; case is free) and no more
// than half of it is mistyped.
func Suggest(got string, list []string) (string, bool) {
	if len(got) == 0 || len(got) > 64 {
		return "", false
	}
	g := []rune(strings.ToLower(got))
	best, at := MaxDistance+1, -1
	for i, w := range list {
		if d := distance(g, []rune(strings.ToLower(w))); d < best && 2*d <= len(g) {
			best, at = d, i
		}
	}
	if at < 0 {
		return "", false
	}
	return list[at], true
}

// didYouMean is a hint: the nearest word, or the whole list when it is short.
func didYouMean(got string, list []string) string {
	if w, ok := Suggest(got, list); ok {
		return `did you mean "` + w + `"?`
	}
	if len(list) > 0 && len(list) <= 24 {
		return "one of " + strings.Join(list, ", ")
	}
	return ""
}

// keyHint says which of fields an unknown key may stand for: one that others
// call so, one that holds a key of that name, or one of a like name.
func keyHint(got string, fields []field) string {
	for _, f := range fields {
		if slices.ContainsFunc(f.called, func(w string) bool { return strings.EqualFold(w, got) }) {
			return `did you mean "` + f.key + `"?`
		}
	}
	if w, ok := Suggest(got, keysOf(fields)); ok {
		return `did you mean "` + w + `"?`
	}
	for _, f := range fields {
		t := f.typ
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() == reflect.Struct && slices.Contains(keysOf(fieldsOf(t)), got) {
			return `it belongs under "` + f.key + `"`
		}
	}
	return didYouMean(got, keysOf(fields))
}

// wordHint says which word of enum got may stand for.
func (t tags) wordHint(got string) string {
	for _, m := range t.meant {
		if wrong, right, _ := strings.Cut(m, "="); strings.EqualFold(wrong, got) {
			return `did you mean "` + right + `"?`
		}
	}
	return didYouMean(got, t.enum)
}

// distance is the restricted Damerau-Levenshtein distance, MaxDistance+1 at most.
func distance(a, b []rune) int {
	if d := len(a) - len(b); d > MaxDistance || -d > MaxDistance {
		return MaxDistance + 1
	}
	two, one, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range one {
		one[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(one[j]+1, cur[j-1]+1, one[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], two[j-2]+1)
			}
		}
		two, one, cur = one, cur, two
	}
	return min(one[len(b)], MaxDistance+1)
}
