package detectors

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// writings returns words, which must be in lower case, and the forms of those with
// letters outside ASCII that begin with a capital or are capitals throughout.
// Case of ASCII letters is folded when labels are looked for.
func writings(words []string) []string {
	out := words[:len(words):len(words)]
	for _, w := range words {
		if !isASCII(w) && !caseless(w) {
			out = append(out, inCapitals(w)...)
		}
	}
	return out
}

// inCapitals returns the forms of w that begin with a capital outside ASCII or
// are capitals throughout.
func inCapitals(w string) (out []string) {
	r, n := utf8.DecodeRuneInString(w)
	if u := upper(r); u >= utf8.RuneSelf && u != r {
		out = append(out, string(u)+w[n:])
	}
	all := strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf {
			return r
		}
		if u := upper(r); u >= utf8.RuneSelf {
			return u
		}
		return unicode.ToLower(upper(r)) // dotless i
	}, w)
	if all == w {
		return out
	}
	out = append(out, all)
	if t := titled(w); t != w && !slices.Contains(out, t) {
		out = append(out, t)
	}
	for _, t := range abbreviatedWords(w) {
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

// upper is unicode.ToUpper, faster for the letters that most labels are made of.
func upper(r rune) rune {
	switch {
	case r >= 'а' && r <= 'я', r >= 'à' && r <= 'þ' && r != '÷', r >= 'α' && r <= 'ω' && r != 'ς':
		return r - 0x20
	case r >= 'ѐ' && r <= 'џ':
		return r - 0x50
	case r < 'µ':
		if r >= 'a' && r <= 'z' {
			return r - 0x20
		}
		return r
	}
	return unicode.ToUpper(r)
}

// abbreviatedWords returns the forms of a label whose first or last word is an abbreviation
// in capitals outside ASCII: "ПИН код", "код из СМС".
func abbreviatedWords(w string) (out []string) {
	first, last := strings.IndexByte(w, ' '), strings.LastIndexByte(w, ' ')
	if first < 0 {
		return nil
	}
	if first <= 8 && strange(w[:first]) {
		out = append(out, strings.ToUpper(w[:first])+w[first:])
	}
	if len(w)-last-1 <= 8 && strange(w[last+1:]) {
		out = append(out, w[:last+1]+strings.ToUpper(w[last+1:]))
	}
	return out
}

// strange reports whether w has no letter of ASCII.
func strange(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return r < utf8.RuneSelf }) < 0
}

// titled writes the first letter of every word outside ASCII large: "Единен
// Граждански Номер".
func titled(w string) string {
	words := strings.Split(w, " ")
	for i, x := range words {
		r, n := utf8.DecodeRuneInString(x)
		if u := upper(r); u >= utf8.RuneSelf && u != r {
			words[i] = string(u) + x[n:]
		}
	}
	return strings.Join(words, " ")
}

// asciiUpper reports whether s holds a capital of ASCII.
func asciiUpper(s string) bool {
	for i := range len(s) {
		if s[i]-'A' < 26 {
			return true
		}
	}
	return false
}

// caseless reports whether no letter outside ASCII in s is known to have another
// case: it is ASCII, Han, kana, Hangul, or of a script of the Near East, India or
// South East Asia that has no capitals.
func caseless(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
		case c >= 0xE3 && c <= 0xED && c != 0xEA: // U+3000 to U+9FFF, U+B000 to U+DFFF
			i += 2
		case c >= 0xD7 && c <= 0xDF: // U+05C0 to U+07FF
			i++
		case c == 0xE0: // U+0800 to U+0FFF
			i += 2
		default:
			return false
		}
	}
	return true
}
