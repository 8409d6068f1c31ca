package train

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shares of the copies that are mistyped, and of the words of those.
const (
	mistyped = 0.25
	badWords = 0.10
)

// Mistype writes t with slips of the finger outside its names, so that a word
// in no list is not taken for a name.
func (w *Writer) Mistype(t *Text) Text {
	if w.rng.Float64() >= mistyped {
		return *t
	}
	return t.retell(func(b *strings.Builder, from, to int) {
		for i, word := range strings.SplitAfter(t.Text[from:to], " ") {
			if i > 0 && utf8.RuneCountInString(word) > 4 && w.rng.Float64() < badWords {
				word = slip(w.rng, word)
			}
			b.WriteString(word)
		}
	}, nil)
}

// slip leaves out, doubles, swaps or strikes beside a letter inside word.
func slip(rng *rand.Rand, word string) string {
	rs := []rune(word)
	k := 1 + rng.IntN(len(rs)-2)
	if !unicode.IsLower(rs[k]) || !unicode.IsLower(rs[k+1]) {
		return word
	}
	switch rng.IntN(4) {
	case 0:
		return string(rs[:k]) + string(rs[k+1:])
	case 1:
		return string(rs[:k]) + string(rs[k]) + string(rs[k:])
	case 2:
		rs[k], rs[k+1] = rs[k+1], rs[k]
	default:
		const keys = "qwertyuiopasdfghjklzxcvbnm"
		if i := strings.IndexRune(keys, rs[k]); i > 0 {
			rs[k] = rune(keys[i-1])
		}
	}
	return string(rs)
}
