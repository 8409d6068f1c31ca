package train

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// syllables are those of Hanyu Pinyin that names have.
var syllables = func() map[string]bool {
	out := map[string]bool{}
	for r := rune(0x4E00); r < 0xA000; r++ {
		if p := lexicon.Pinyin(r); p != "" {
			out[p] = true
		}
	}
	return out
}()

// pinyin reports whether every word of v is written in syllables of Hanyu
// Pinyin: "Zhang Weiming", "leilei".
func pinyin(v string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(v)) {
		if !divides(word) {
			return false
		}
	}
	return v != ""
}

func divides(w string) bool {
	if w == "" {
		return true
	}
	for n := min(6, len(w)); n > 0; n-- {
		if syllables[w[:n]] && divides(w[n:]) {
			return true
		}
	}
	return false
}

// romanised draws a Chinese name and writes it in pinyin as v is written: in so
// many words, in capitals, in small letters; one syllable twice as one twice.
func (w *Writer) romanised(v string, words int) string {
	c := w.half["zh"]
	given := ""
	low := strings.ToLower(v)
	if n := len(low) / 2; words == 1 && low[:n] == low[n:] {
		for range 32 {
			r, _ := utf8.DecodeRuneInString(w.pick(c.Given))
			if given = lexicon.Pinyin(r); given != "" {
				break
			}
		}
		given += given
	} else {
		for _, r := range w.pick(c.Given) {
			given += lexicon.Pinyin(r)
		}
		r, _ := utf8.DecodeRuneInString(w.surname(1))
		family := lexicon.PinyinSurname(r)
		switch {
		case family == "" || given == "":
			return v
		case words == 2:
			given = family + " " + given
		case words == 1 && len(v) > 8, words == 1 && w.rng.IntN(3) == 0:
			given = family + given
		case words > 2:
			return v
		}
	}
	if given == "" {
		return v
	}
	switch {
	case strings.ToUpper(v) == v:
		return strings.ToUpper(given)
	case low == v:
		return given
	}
	parts := strings.Fields(given)
	for i, p := range parts {
		parts[i] = string(unicode.ToUpper(rune(p[0]))) + p[1:]
	}
	return strings.Join(parts, " ")
}
