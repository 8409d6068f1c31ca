package processor

import (
	"strings"
	"unicode"

	"github.com/samar-privacy/samar/detectors/lexicon"
	"github.com/samar-privacy/samar/policy"
)

// longestHeld bounds the path that says which field held a record, in bytes.
const longestHeld = 160

// heldPath writes the path of a field for a message: names of everyday words as they
// are, elements as [*]. Names of members may be somebody's ({"balance":{"Fenwick":5}}),
// so whatever else a name is made of comes as *.
func heldPath(path []policy.Segment) string {
	var b strings.Builder
	for i, s := range path {
		name := s.Name
		switch {
		case s.Index:
			b.WriteString("[*]")
			continue
		case !tellable(name):
			name = "*"
		}
		if b.Len()+len(name) > longestHeld {
			return b.String() + "…"
		}
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(name)
	}
	return b.String()
}

// tellable reports whether a member's name is a field's for certain: of everyday words
// that nobody is called and those of the dictionary of fields, with short numbers.
func tellable(name string) bool {
	if strings.ContainsFunc(name, foreign) || digitsIn(name) > 2 {
		return false
	}
	said := 0
	for _, word := range wordsOf(name) {
		switch w := []byte(word); {
		case lexicon.NamesEN.Has(w) || lexicon.NamesID.Has(w):
			return false
		case lexicon.CommonEN.Has(w) || lexicon.CommonID.Has(w) || fieldWord(word):
			said++
		case len(w) > 2:
			return false
		}
	}
	return said > 0
}

// foreign reports a character that names of fields are not written in: a mail address
// of everyday words has one.
func foreign(r rune) bool {
	return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-.$", r)
}

// fieldWord reports whether the dictionary of fields has a word.
func fieldWord(word string) bool {
	e, _ := policy.DictionaryEntity([]policy.Segment{{Name: word}})
	return e != ""
}

func digitsIn(s string) (n int) {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

// wordsOf cuts a name of ASCII into its words, in lower case: loyaltyTier2, loyalty-tier.
func wordsOf(name string) (words []string) {
	from := 0
	cut := func(to int) {
		if to > from {
			words = append(words, strings.ToLower(name[from:to]))
		}
	}
	for i := range len(name) {
		switch c := name[i]; {
		case (c|0x20)-'a' >= 26:
			cut(i)
			from = i + 1
		case c < 'a' && i > from && name[i-1] >= 'a':
			cut(i)
			from = i
		}
	}
	cut(len(name))
	return words
}
