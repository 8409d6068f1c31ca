package tagger

import (
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// calledHan returns where the name ends of which the model took the surname
// alone, [start, end) of text, behind 叫: 司机叫张|大力，. The rest is a word
// elsewhere; here nothing else stands between the verb and the clause's end.
func calledHan(text []byte, start, end int) int {
	if end-start != 3 || start < 3 || string(text[start-3:start]) != "叫" {
		return end
	}
	if r, _ := utf8.DecodeRune(text[start:]); !words.SurnameZH(r) {
		return end
	}
	e, n := end, 0
	for ; e < len(text) && n < 3; n++ {
		r, size := utf8.DecodeRune(text[e:])
		if !isHan(r) {
			break
		}
		e += size
	}
	if n == 0 || n > 2 || verbsBehind.Has(firstHan(text[end:])) {
		return end
	}
	return e
}

// verbsBehind begin what somebody does, not a given name: 他叫王来, but 我叫李去拿.
var verbsBehind = words.NewHan("去来了说的给把在是也都就先不没")

func firstHan(b []byte) rune {
	r, _ := utf8.DecodeRune(b)
	return r
}
