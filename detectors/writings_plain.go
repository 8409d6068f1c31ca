package detectors

import (
	"strings"
	"unicode/utf8"
)

// Letters that a label has at least to be sought without its accents too: short
// ones become other words, "né le" the French for "not the", "số máy" English.
const (
	leastPlain           = 5
	leastPlainVietnamese = 7
)

// plainly returns words and what becomes of them on keyboards without their
// letters: "numero de telefono", "rodne cislo", "so dien thoai", "τηλεφωνο",
// "Fuehrerschein".
func plainly(lang string, words []string) []string {
	least := leastPlain
	if lang == "vi" {
		least = leastPlainVietnamese
	}
	out := words[:len(words):len(words)]
	for _, w := range words {
		if len(w) < least || isASCII(w) || caseless(w) {
			continue
		}
		p := withoutAccents(w)
		if p == w || utf8.RuneCountInString(p)-strings.Count(p, " ") < least {
			continue
		}
		out = append(out, p)
		if lang == "de" {
			out = append(out, umlauts.Replace(w))
		}
	}
	return out
}

var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss")

// withoutAccents returns w in the letters that its accented ones are made of; a
// final sigma stays one.
func withoutAccents(w string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < 0xC0 || r == 'ς' || r >= 0x460 && r < 0x1E00 || r >= 0x1F00:
			return r
		}
		return base(r)
	}, w)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
