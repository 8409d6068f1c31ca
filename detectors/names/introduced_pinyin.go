package names

import (
	"sync"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// introducedPinyin finds who says "wo jiao" in a Chinese text in Latin letters.
var introducedPinyin = detectors.Spec{
	Name:      "names/introduced-pinyin",
	Entity:    "PERSON",
	Doc:       "Person introduced in Chinese written in Latin letters",
	Anchor:    detectors.OnWords("wo jiao", "wojiao", "wo xing"),
	Match:     matchIntroducedPinyin,
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "ISO 7098 (Hanyu Pinyin)",
	Valid:     []string{"wo jiao ‹feng lei›, shouji dabuliao zhongwen", "ni hao wo jiao ‹zhang wei›", "wo jiao ‹Lin Xiaoyu›.", "wojiao ‹wang fang›", "wo xing ‹zhou›, dianhua dabutong"},
	Invalid:   []string{"wo jiao waimai", "wo jiao le che", "wo jiao de waimai", "kamu wo jiao", "wo jiao ni bie lai", "wo xing qi yi lai"},
}

// surnamesPinyin are the readings of Chinese surnames.
var surnamesPinyin = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{"ouyang": true, "sima": true, "zhuge": true, "shangguan": true}
	for r := rune(0x4E00); r <= 0x9FFF; r++ {
		if lexicon.SurnameZH(r) {
			if p := lexicon.PinyinSurname(r); p != "" {
				m[p] = true
			}
		}
	}
	return m
})

// notPinyin are words of grammar that read like a surname, or follow what is no name.
var notPinyin = lexicon.New("le de ni ta zhe na bu dian che you yi qi zai shi ge wai kuai mei zuo dao guo lai qu hai jiu dou ren dong xi wan fan")

func matchIntroducedPinyin(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.End + 1, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Medium}
	if w.At(w.End) != ' ' {
		return f, false
	}
	first := letters(b, f.Start)
	word := smallLetters(b[f.Start:first])
	if len(word) < 2 || len(word) > 9 || notPinyin.Has([]byte(word)) || !surnamesPinyin()[word] {
		return f, false
	}
	f.End = first
	if b[w.End-1]|0x20 == 'g' { // wo xing: the surname alone
		return f, w.At(first) != ' '
	}
	if w.At(first) != ' ' {
		return f, false
	}
	n := 0
	for p := first; n < 2 && w.At(p) == ' '; n++ {
		e := letters(b, p+1)
		size := e - p - 1
		if size < 1 || size > 12 || notPinyin.Has(b[p+1:e]) || n > 0 && (size > 6 || w.At(e) == ' ') {
			break
		}
		f.End, p = e, e
		if size > 6 {
			break // two syllables already
		}
	}
	return f, f.End > first
}

// letters is where the run of ASCII letters at p ends.
func letters(b []byte, p int) int {
	for p < len(b) && detectors.IsLetter(b[p]) {
		p++
	}
	return p
}

// smallLetters is b in small letters.
func smallLetters(b []byte) string {
	var buf [16]byte
	n := copy(buf[:], b)
	for i := range n {
		buf[i] |= 0x20
	}
	return string(buf[:n])
}
