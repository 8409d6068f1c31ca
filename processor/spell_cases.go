package processor

import (
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// endings are what the last letters of a Cyrillic name become in the cases of
// Russian and Ukrainian: Ольга, Ольги, Ольге; Смирнов, Смирнова, Смирнову.
// Longest first; a name without one of them takes plainEndings behind it.
var endings = []struct {
	last    string
	cases   []string
	surname bool // the forms are no other words
}{
	{"ская", []string{"ской", "скую"}, true}, {"цкая", []string{"цкой", "цкую"}, true}, {"ський", []string{"ського", "ському", "ським"}, true},
	{"ский", []string{"ского", "скому", "ским", "ском"}, true}, {"цкий", []string{"цкого", "цкому", "цким"}, true},
	{"ова", []string{"овой", "ову", "ової", "овій"}, true}, {"ева", []string{"евой", "еву"}, true}, {"ина", []string{"иной", "ине", "ину", "ины"}, false},
	{"ия", []string{"ии", "ию", "ией"}, false}, {"ій", []string{"ія", "ію", "ієм"}, false}, {"ий", []string{"ия", "ию", "ием", "ии"}, false}, {"ей", []string{"ея", "ею", "еем", "ее"}, false}, {"ай", []string{"ая", "аю", "аем", "ае"}, false},
	{"ов", []string{"ова", "ову", "овым", "ове"}, true}, {"ев", []string{"ева", "еву", "евым", "еве"}, true}, {"ин", []string{"ина", "ину", "иным", "ине"}, false},
	{"а", []string{"ы", "и", "е", "у", "ой", "ою", "і"}, false}, {"я", []string{"и", "е", "ю", "ей", "ею", "і"}, false}, {"ь", []string{"я", "ю", "ем", "е", "и"}, false}, {"о", []string{"а", "у", "ом", "ові"}, false},
}

var plainEndings = []string{"а", "у", "ом", "ем", "е", "ові", "і"}

// surnameStem is the least stem of a surname, in bytes.
const surnameStem = 6

// cases notes the forms that a Cyrillic name takes in a sentence. Those of given
// names and short words are words of every day, too, and count with a capital.
func (s *speller) cases(p []byte) {
	r, _ := utf8.DecodeRune(p)
	if r < 0x0400 || r > 0x04FF || len(p) < 6 {
		return
	}
	for _, e := range endings {
		stem := len(p) - len(e.last)
		if stem < 4 || string(p[stem:]) != e.last {
			continue
		}
		near := detectors.Capital
		if e.surname && stem >= surnameStem {
			near = detectors.Anything
		}
		for _, c := range e.cases {
			s.put(s.made(p[:stem], []byte(c)), near)
		}
		return
	}
	if last, _ := utf8.DecodeLastRune(p); unicode.Is(unicode.Cyrillic, last) {
		for _, c := range plainEndings {
			s.put(s.made(p, []byte(c)), detectors.Capital)
		}
	}
}

// hangulGiven notes the given name of a Korean name written in one piece: it
// counts beside a form of address, as most are words, too.
func (s *speller) hangulGiven(p []byte) {
	n := len(p) / 3
	if n < 3 || n > 4 {
		return
	}
	for i := 0; i < len(p); i += 3 {
		if r, size := utf8.DecodeRune(p[i:]); size != 3 || !unicode.Is(unicode.Hangul, r) {
			return
		}
	}
	s.put(p[len(p)-6:], detectors.Addressed)
}
