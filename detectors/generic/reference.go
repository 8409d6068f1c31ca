package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// refers reports whether v, as it stands behind a label, names where a secret is kept
// instead of being one: a variable of a shell or a template, the name of a setting in
// capitals, a place that a program fills in. A reference with a default, "${PW:-…}",
// holds a value.
func refers(v []byte) bool {
	if len(v) < 3 {
		return false
	}
	switch {
	case v[0] == '$' && v[1] == '{':
		return bytes.IndexByte(v, ':') < 0
	case v[0] == '$' && v[1] == '(', v[0] == '{' && v[1] == '{', v[0] == '#' && v[1] == '{', v[0] == '%' && v[1] == '{', v[0] == '%' && v[1] == '(', v[0] == '<' && v[1] == '%', v[0] == '!' && v[1] == 'R' && bytes.HasPrefix(v, []byte("!Ref")):
		return true
	case v[0] == '$' || v[0] == '@':
		name := v[1:]
		return isName(name) && (noSmall(name) || namesSecret(name))
	}
	return variable(v) || isName(v) && noSmall(v) && bytes.IndexByte(v, '_') > 0 && namesSecret(v) || bytes.Contains(v, []byte("{}"))
}

// refersInCode is refers for a value without quotes: what a function returns or what
// is read out of a table is none either.
func refersInCode(b []byte, s, e int) bool {
	v := b[s:e]
	if len(v) == 0 || refers(v) {
		return true
	}
	if n := len(v) - 1; v[n] == '=' && isName(v[:n]) || v[0] == '$' && bytes.Contains(v, []byte("->")) {
		return true // the next of several names, a member of a thing
	}
	i := 0
	for i < len(v) && (detectors.IsLetter(v[i]) || v[i] == '_' || v[i] == '.' || i > 0 && detectors.IsDigit(v[i])) {
		i++
	}
	if i < 2 || i+1 >= len(v) {
		return false
	}
	return v[i] == '(' && countDigits(v[:i]) == 0 || v[i] == '[' && (v[i+1] == '\'' || v[i+1] == '"' || detectors.IsDigit(v[i+1]))
}

// isName reports whether v is written as programs write names.
func isName(v []byte) bool {
	for i, c := range v {
		if !detectors.IsLetter(c) && c != '_' && (i == 0 || !detectors.IsDigit(c)) {
			return false
		}
	}
	return len(v) > 1
}

// noSmall reports whether no small letter stands in v.
func noSmall(v []byte) bool { return !hasLower(v) && hasLetter(v) }

// namesSecret reports whether a name ends in a word for a secret.
func namesSecret(name []byte) bool {
	for _, word := range [...]string{"password", "passwd", "passphrase", "pass", "pwd", "secret", "token", "key", "credential", "credentials", "here"} {
		if s := len(name) - len(word); s >= 0 && detectors.EqualLower(name[s:], word) {
			return true
		}
	}
	return false
}
