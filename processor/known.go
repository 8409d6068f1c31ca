package processor

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// knownSet counts the distinct known values of one event. They come from
// outside and may be hostile: short values and common words are not sought.
type knownSet struct {
	texts [][]byte // of the event
}

func (k *knownSet) reset() { k.texts = k.texts[:0] }

// add reports whether text is to be sought and was not added before. A name
// may be a common word: then it is sought beside a form of address alone.
func (k *knownSet) add(text []byte, name bool) bool {
	if !worthy(text) || !name && commonplace(text) {
		return false
	}
	for _, t := range k.texts {
		if len(t) == len(text) && bytes.Equal(t, text) {
			return false
		}
	}
	k.texts = append(k.texts, text)
	return true
}

// worthy reports whether text has at least 3 letters, 2 Han characters or 6
// digits: less occurs everywhere.
func worthy(text []byte) bool {
	if len(text) >= 6 && text[0] < utf8.RuneSelf {
		three := signs[text[0]] & signs[text[1]] & signs[text[2]]
		switch three & signs[text[3]] & signs[text[4]] & signs[text[5]] {
		case aDigit:
			return true
		}
		if three == aLetter && text[1]|text[2] < utf8.RuneSelf {
			return true
		}
	}
	letters, han, digits := 0, 0, 0
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case c >= '0' && c <= '9':
				digits++
			case c|0x20 >= 'a' && c|0x20 <= 'z':
				letters++
			}
		} else {
			r, n := utf8.DecodeRune(text[i:])
			i += n
			switch {
			case unicode.Is(unicode.Han, r):
				han++
			case unicode.IsLetter(r):
				letters++
			case unicode.IsDigit(r):
				digits++
			}
		}
		if letters >= 3 || han >= 2 || digits >= 6 {
			return true
		}
	}
	return false
}

// commonplace reports whether every word of text is a common one: Latin words
// one by one, other scripts as a whole. Words of two letters are common, numbers
// and other scripts within a text are not.
func commonplace(text []byte) bool {
	words := 0
	for i := 0; i < len(text); {
		c, from := text[i], i
		switch {
		case c >= utf8.RuneSelf:
			return words == 0 && i == 0 && commonWords.Has(text)
		case c >= '0' && c <= '9':
			return false
		case c|0x20 < 'a' || c|0x20 > 'z':
			i++
			continue
		}
		i = lettersAt(text, i)
		if i-from > 2 && !commonWords.Has(text[from:i]) {
			return false
		}
		words++
	}
	return words > 0
}
