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
	if n := len(v) - 1; n > 3 && (v[0] == '\'' || v[0] == '"') && v[n] == v[0] { // quotes of a shell within quotes
		v = v[1:n]
	}
	if len(v) < 3 {
		return false
	}
	switch {
	case v[0] == '&' && bytes.HasPrefix(v, []byte("&lt;")) && bytes.HasSuffix(v, []byte("&gt;")), v[0] == '\\' && v[1] == '$', len(v) <= longestPlain && lowerIn(plainSettings, v):
		return true
	case opensTemplate(v):
		return v[0] != '$' || v[1] != '{' || bytes.IndexByte(v, ':') < 0
	case v[0] == '$' || v[0] == '@':
		name := v[1:]
		return isName(name) && (namesSecret(name) || noSmall(name) && (v[0] == '$' && countDigits(name) < 2 || bytes.IndexByte(name, '_') > 0))
	}
	if v[0] == 'E' && bytes.HasPrefix(v, []byte("ENC[")) { // sealed by SOPS
		return true
	}
	return variable(v) || slot(v) || isName(v) && noSmall(v) && bytes.IndexByte(v, '_') > 0 && namesSecret(v) || bytes.Contains(v, []byte("{}")) && countDigits(v) == 0
}

// plainSettings are what programs are given beside secrets: hosts, sets of characters
// and algorithms.
var plainSettings = wordSet("localhost", "utf-8", "utf8", "utf-16", "ascii", "latin-1", "latin1", "iso-8859-1", "hs256", "hs384", "hs512", "rs256", "es256", "sha1", "sha256", "sha512", "sha-256", "sha-512", "md5", "bcrypt", "scrypt", "argon2id", "pbkdf2", "aes-256-gcm", "aes-256-cbc", "aes256")

const longestPlain = 11 // bytes of the longest of plainSettings

// opensTemplate reports whether v begins with a bracket of a template or a shell, and a
// name or another bracket in it: "${db.pass}", "#{password}", "%(pw)s", "{{ vault }}". A
// password may begin with the same marks: "${9kLx2".
func opensTemplate(v []byte) bool {
	if v[1] != '{' && v[1] != '(' && v[1] != '%' {
		return v[0] == '!' && yamlTag(v[1:])
	}
	switch string(v[:2]) {
	case "${", "$(", "{{", "#{", "%{", "%(", "<%":
		return !detectors.IsDigit(v[2])
	}
	return false
}

// yamlTag reports whether v begins with a tag that says how a value is come by, of
// CloudFormation's or Ansible's files.
func yamlTag(v []byte) bool {
	n := leadLetters(v)
	return lowerIn(yamlTags, v[:n])
}

var yamlTags = wordSet("ref", "sub", "getatt", "join", "importvalue", "findinmap", "select", "vault", "secret", "env", "encrypted", "unsafe")

// refersInCode is refers for a value without quotes: what a function returns or what
// is read out of a table is none either.
func refersInCode(b []byte, s, e int) bool {
	v := b[s:e]
	if len(v) == 0 || refers(v) {
		return true
	}
	if n := len(v) - 1; v[n] == '=' && isName(v[:n]) && !padded(v) || v[0] == '$' && bytes.Contains(v, []byte("->")) {
		return true // the next of several names, a member of a thing
	}
	if dot := bytes.IndexByte(v, '.'); dot > 1 && lowerIn(scopes, v[:dot]) && countDigits(v) == 0 && isPath(v[dot+1:]) {
		return true
	}
	if v[0] == '(' && isName(v[1:]) || bytes.Count(v, []byte(".")) > 1 && bytes.IndexByte(v, '_') > 0 && isPath(v) {
		return true // a type that another is made into, an attribute of a resource
	}
	i := 0
	for i < len(v) && (detectors.IsLetter(v[i]) || v[i] == '_' || v[i] == '.' || i > 0 && detectors.IsDigit(v[i])) {
		i++
	}
	if i < 2 || i+1 >= len(v) || goesOn(b, s+i) {
		return false
	}
	number := detectors.IsDigit(v[i+1])
	return v[i] == '(' && countDigits(v[:i]) == 0 && (!number || bytes.IndexAny(v[:i], "_.") > 0) || v[i] == '[' && (v[i+1] == '\'' || v[i+1] == '"' || number)
}

// padded reports whether v, letters and digits with a '=' behind, is text in base64
// and no name: whole groups of four, with a figure or more than one change of case.
func padded(v []byte) bool {
	changes := 0
	for i := 1; i < len(v)-1; i++ {
		if v[i]-'A' < 26 && v[i-1]-'a' < 26 {
			changes++
		}
	}
	return len(v)%4 == 0 && (countDigits(v) > 0 || changes > 1)
}

// goesOn reports whether letters or digits follow the bracket that closes the one at
// i: nothing in a program does, but a password: "rumah[7]biru".
func goesOn(b []byte, i int) bool {
	shut := byte(']')
	if b[i] == '(' {
		shut = ')'
	}
	k := bytes.IndexByte(b[i:min(len(b), i+32)], shut)
	return k > 0 && i+k+1 < len(b) && detectors.IsAlnum(b[i+k+1])
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

// scopes are what programs and settings read values out of, by a point and a name.
var scopes = wordSet("var", "local", "data", "module", "each", "self", "this", "config", "settings", "env", "process", "args", "opts", "options", "params", "request", "req", "props", "ctx", "cfg", "conf", "values", "secrets", "vars", "inputs", "state", "form", "body")

// isPath reports whether v is names joined by points.
func isPath(v []byte) bool {
	for _, c := range v {
		if !detectors.IsLetter(c) && c != '_' && c != '.' {
			return false
		}
	}
	return len(v) > 1
}

// slot reports whether v is words in angle brackets: <your-password>.
func slot(v []byte) bool {
	n := len(v) - 1
	if v[0] != '<' || v[n] != '>' {
		return false
	}
	for _, c := range v[1:n] {
		if !detectors.IsLetter(c) && c != '-' && c != '_' && c != ' ' {
			return false
		}
	}
	return true
}
