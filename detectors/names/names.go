// Package names finds people in running text by the cue beside them: a title
// or an introduction, followed by something like a name. Start with All. A cue
// alone is no name: what follows must be in a name lexicon or be written as a
// name, and must not be a role ("pak kurir", "王经理" names Wang, "经理" nobody).
// The matchers are pure functions, safe for concurrent use. The package does not
// find names without a cue.
package names

import (
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{
	introducedID, titledID, introducedEN, titledEN, introducedZH, titledZH, familiarZH, kinZH, introducedEU, titledEU,
}

var classes = detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, LGPD: detectors.General, HIPAA: "A"}

// maxWords bounds the words of one name.
const maxWords = 4

// style says what one kind of cue demands of the words that follow.
type style struct {
	names  *lexicon.Set
	common *lexicon.Set
	// lower accepts a first word that is neither capitalised nor in the
	// lexicon: after "nama saya" whatever follows is the name.
	lower bool
	// proper accepts a first word that is capitalised and not common.
	proper bool
	// particles lets "de la", "von" and the like stand inside the name.
	particles bool
	// newline lets the name stand on the next line, as under a letter.
	newline bool
}

// after returns the name that starts behind the cue, if there is one.
func (st *style) after(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	p := gap(b, w.End, st.newline)
	cue := lower(w.Text[w.Start:w.End])
	if p < 0 || w.At(w.End) == '.' && w.At(w.End+1) == ' ' && !abbreviations[string(cue.bytes())] {
		return detectors.Found{}, false // "regards. Gave": the full stop ends a sentence, not an abbreviation
	}
	f := detectors.Found{Start: p, Evidence: detectors.Cue, Strength: detectors.Medium}
	n := 0
	for n < maxWords {
		e := wordEnd(b, p)
		word := b[p:e]
		if len(word) == 0 {
			break
		}
		if n == 0 && e < len(b) && (detectors.IsDigit(b[e]) || b[e] == '_') {
			return f, false // a code
		}
		if partOfAddress(b, p, e) {
			break
		}
		capital := isCapital(word)
		known := st.names.Has(word)
		initial := len(word) == 1 && capital && n > 0
		if n == 0 {
			if low := lower(word); title[string(low.bytes())] { // "Yth. Bapak Budi": the title is not the name
				p = gap(b, e, false)
				if p < 0 {
					return f, false
				}
				f.Start = p
				continue
			}
			switch {
			case known && !(st.common.Has(word) && !capital):
				f.Strength, f.Evidence = detectors.Strong, detectors.Cue|detectors.Lexicon
			case st.common.Has(word), len(word) < 3:
				return f, false
			case capital && st.proper, st.lower && isWord(word):
			default:
				return f, false
			}
		} else if k := particle(b, p); st.particles && k > p {
			p = k
			continue
		} else if !(known && !st.common.Has(word) || initial || capital && !st.common.Has(word) && isWord(word) && isCapital(b[f.Start:])) {
			break
		}
		f.End = e
		if initial && e < len(b) && b[e] == '.' && e+1 < len(b) && b[e+1] == ' ' {
			e++
		}
		n++
		if e >= len(b) || b[e] != ' ' {
			break
		}
		p = e + 1
	}
	return f, n > 0
}

// title words may stand between a cue and the name.
var title = map[string]bool{
	"bapak": true, "bpk": true, "ibu": true, "pak": true, "bu": true, "sdr": true, "sdri": true, "saudara": true, "saudari": true, "mas": true, "mbak": true, "kak": true,
	"mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "h": true, "hj": true, "drs": true, "ir": true,
}

// abbreviations are the cues that a full stop belongs to.
var abbreviations = map[string]bool{
	"sr": true, "sra": true, "srta": true, "m": true, "sig": true, "dhr": true, "mevr": true, "dra": true, "mme": true, "atte": true,
	"bpk": true, "sdr": true, "sdri": true, "yth": true, "hj": true, "a n": true, "a.n": true, "attn": true,
	"mr": true, "mrs": true, "ms": true, "mx": true, "dr": true, "prof": true,
}

// gap skips what may stand between a cue and a name and returns where the name
// starts, or -1.
func gap(b []byte, p int, newline bool) int {
	marks := 0
	for k := 0; k < 6 && p < len(b); k++ {
		switch c := b[p]; {
		case c == ' ', c == '\t':
		case c == '.', c == ':', c == '/', c == ',', c == '-', c == '"', c == '\'', c == '=':
			if c == ',' && !newline {
				return -1
			}
			if marks++; marks > 2 {
				return -1
			}
		case c == '\n', c == '\r':
			if !newline {
				return -1
			}
		default:
			return p
		}
		p++
	}
	return -1
}

// wordEnd returns the end of the word at p: letters of any script with words,
// inner apostrophes and hyphens.
func wordEnd(b []byte, p int) int {
	e := p
	for e < len(b) && e-p < 40 {
		c := b[e]
		switch {
		case detectors.IsLetter(c):
			e++
		case c >= 0xC3 && c < 0xE0 && e+1 < len(b):
			e += 2
		case (c == '\'' || c == '-') && e > p && e+1 < len(b) && detectors.IsLetter(b[e+1]) && b[e+1] < 'a':
			e++
		default:
			return e
		}
	}
	return e
}

// partOfAddress reports whether the word [p, e) belongs to a mail address or
// another name written with marks: "budi@…", "budi.santoso@…".
func partOfAddress(b []byte, p, e int) bool {
	for e < len(b) && e-p < 64 && (b[e] == '.' || b[e] == '_' || b[e] == '-' || b[e] == '+' || detectors.IsAlnum(b[e])) {
		e++
	}
	return e < len(b) && b[e] == '@'
}

func isCapital(w []byte) bool {
	if len(w) > 0 && w[0] >= utf8.RuneSelf {
		r, _ := utf8.DecodeRune(w)
		return unicode.IsUpper(r)
	}
	return len(w) > 0 && w[0] >= 'A' && w[0] <= 'Z'
}

// particle returns where the capitalised word behind a particle at p starts
// ("de la Cruz", "von Berg"), p if none stands there.
func particle(b []byte, p int) int {
	i := p
	for range 2 {
		e := wordEnd(b, i)
		low := lower(b[i:e])
		if !particles[string(low.bytes())] || e >= len(b) || b[e] != ' ' {
			return p
		}
		i = e + 1
		if e = wordEnd(b, i); e > i && isCapital(b[i:e]) {
			return i
		}
	}
	return p
}

var particles = map[string]bool{"de": true, "del": true, "la": true, "las": true, "los": true, "da": true, "do": true, "das": true, "dos": true, "di": true, "du": true, "von": true, "van": true, "der": true, "den": true, "zu": true, "bin": true, "binti": true, "le": true}

// isWord reports whether w has a vowel: "ga", "yg" and codes are no names.
func isWord(w []byte) bool {
	if len(w) < 3 {
		return false
	}
	for _, c := range w {
		switch c | 0x20 {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			return true
		}
		if c >= 0x80 {
			return true
		}
	}
	return false
}

// short is a word of up to 20 bytes in lower case; longer ones are empty.
type short struct {
	b [20]byte
	n int
}

func (s *short) bytes() []byte { return s.b[:s.n] }

func lower(w []byte) (s short) {
	if len(w) > len(s.b) {
		return s
	}
	for i, c := range w {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		s.b[i] = c
	}
	s.n = len(w)
	return s
}
