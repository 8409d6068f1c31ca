package processor

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// knownSet counts the distinct known values of one event. They come from
// outside and may be hostile: short values and common words are not sought.
type knownSet struct {
	arena []byte
	ends  []int
	n     int
	low   []byte
}

func (k *knownSet) reset() { k.arena, k.ends, k.n = k.arena[:0], k.ends[:0], 0 }

// add reports whether text is to be sought and was not added before.
func (k *knownSet) add(text []byte) bool {
	if !worthy(text) || k.commonplace(text) {
		return false
	}
	at := 0
	for _, end := range k.ends {
		if bytes.Equal(k.arena[at:end], text) {
			return false
		}
		at = end
	}
	k.arena = append(k.arena, text...)
	k.ends = append(k.ends, len(k.arena))
	k.n++
	return true
}

// worthy reports whether text has at least 3 letters, 2 Han characters or 6
// digits: less occurs everywhere.
func worthy(text []byte) bool {
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

// commonplace reports whether every word of text is a common one, or text is
// a common Han word.
func (k *knownSet) commonplace(text []byte) bool {
	k.low = appendFolded(k.low[:0], text)
	low := k.low
	if commonWords[string(low)] {
		return true
	}
	words := 0
	for len(low) > 0 {
		n := 0
		for n < len(low) && (low[n] >= 'a' && low[n] <= 'z' || low[n] >= utf8.RuneSelf) {
			n++
		}
		if n > 0 {
			if n > 2 && !commonWords[string(low[:n])] {
				return false
			}
			words++
			low = low[n:]
			continue
		}
		if low[0] >= '0' && low[0] <= '9' {
			return false
		}
		low = low[1:]
	}
	return words > 0
}
