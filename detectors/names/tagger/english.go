package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// hyphened returns the tokens first to last of an English name with the parts that
// hyphens join to it, "Ulrika Vestergaard-Chopra", and without a word that one
// joins: "a Kavanagh-sized man".
func (s *Sentence) hyphened(first, last int) (int, int) {
	for last+2 < len(s.tokens) && s.hyphen(last+1) && s.doubles(last) && s.doubles(last+2) {
		last += 2
	}
	for first > 1 && s.hyphen(first-1) && s.doubles(first) && s.doubles(first-2) {
		first -= 2
	}
	for last-first > 1 && s.hyphen(last-1) && s.tokens[last].shape == shapeLower && s.tokens[last-2].shape == shapeTitle {
		c := Class(s.class[last])
		if c&listed != 0 || c&ClassCommon == 0 && c>>TierWord&3 < 2 {
			break
		}
		last -= 2
	}
	return first, last
}

// belongs widens the name in tokens [first, last] to an initial that a text, a
// value or a clause begins with, "T. Mbeki" in quotes, and to the number of a full
// name: "Cornelius Webb III".
func (s *Sentence) belongs(first, last int) (int, int) {
	if i := first - 2; i >= 0 && s.mark(i+1, '.') && s.tokens[i+1].gap == 0 && s.tokens[i].shape == shapeOne && s.tokens[first].gap <= 1 && s.tokens[first].shape == shapeTitle && s.opened(i) {
		first = i
	}
	if w := s.letters(last + 1); w != nil && first < last && s.tokens[last+1].gap == 1 && s.mode == modeNormal && s.tokens[last+1].shape == shapeUpper && numerals.Has(w) {
		last++
	}
	return first, last
}

// virtue returns the first token of the English name [first, last] with a given name before
// a surname that the text's small letters have for a word as well: "chose |Grace Muthoni".
func (s *Sentence) virtue(first, last int) int {
	i := first - 1
	if first != last || i < 1 || s.mode != modeNormal || s.tokens[first].gap != 1 || s.tokens[i].shape != shapeTitle || s.tokens[i-1].kind != word || s.tokens[i-1].shape != shapeLower {
		return first
	}
	c, behind := Class(s.class[i]), Class(s.class[first])
	if c&(ClassGiven|ClassCommon) != ClassGiven|ClassCommon || c>>TierGiven&3 < 3 || behind&ClassFamily == 0 || behind&ClassCommon != 0 {
		return first
	}
	return i
}

// opened reports whether a text, a quotation, a parenthesis or a value begins with
// token i.
func (s *Sentence) opened(i int) bool {
	if i == 0 {
		return true
	}
	switch s.tokens[i-1].head {
	case '"', '\'', '(', ':', '=', '|', ';':
		return s.tokens[i-1].kind == other
	}
	return false
}

// hyphen reports whether token i is a hyphen between two words.
func (s *Sentence) hyphen(i int) bool {
	return s.tokens[i].head == '-' && s.tokens[i].kind == other && s.tokens[i].gap == 0 && s.tokens[i+1].gap == 0
}

// doubles reports whether token i may be half of a name of two parts.
func (s *Sentence) doubles(i int) bool {
	t, c := &s.tokens[i], Class(s.class[i])
	return t.kind == word && (t.shape == shapeTitle || t.shape == shapeUpper && s.mode == modeUpper) && t.size > 2 && (c&listed != 0 || c&plain == 0)
}

// unstopped returns where the English name [start, end) of text ends without a full
// stop that only ends its sentence.
func unstopped(text []byte, start, end int) int {
	if end-start < 4 || text[end-1] != '.' {
		return end
	}
	if text[end-2] == '.' {
		return end - 1 // "Jr.."
	}
	p := end - 1
	for p > start && (text[p-1]|0x20-'a' < 26 || text[p-1] >= 0x80) {
		p--
	}
	if w := text[p : end-1]; len(w) < 2 || stopped.Has(w) || bytes.IndexByte(w, '.') >= 0 {
		return end
	}
	return end - 1
}

// stopped are short forms in names that have a full stop.
var stopped = words.New("jr sr esq st ma md moh muh mohd abd wm chas geo jas jos thos robt edw phd dds dvm rn cpa")

// together makes one name of two of dst[from:] that a space alone parts and that are
// written with capitals or have an initial between them, "wilfredo b.|santillan", or
// between which a particle stands: "Nuno|da|Rocha".
func together(dst []Name, from int, text []byte) []Name {
	k := from
	for i := from; i < len(dst); i++ {
		n := dst[i]
		if k > from && n.Start > dst[k-1].End+1 && text[n.Start]-'A' < 26 && text[dst[k-1].Start]-'A' < 26 && particles(text[dst[k-1].End:n.Start]) && min(dst[k-1].Score, n.Score) >= probable {
			dst[k-1].End, dst[k-1].Score, dst[k-1].frail = n.End, max(dst[k-1].Score, n.Score), false
			continue
		}
		if k > from && dst[k-1].End+1 == n.Start && text[n.Start-1] == ' ' && (text[n.Start]-'A' < 26 && text[dst[k-1].Start]-'A' < 26 || text[n.Start-2] == '.') && min(dst[k-1].Score, n.Score) >= probable {
			dst[k-1].End, dst[k-1].Score, dst[k-1].frail = n.End, max(dst[k-1].Score, n.Score), false
			continue
		}
		dst[k] = n
		k++
	}
	return dst[:k]
}

// particles reports whether b is one or two words that stand inside names, and the
// spaces around them.
func particles(b []byte) bool {
	if len(b) < 4 || len(b) > len(" van der ") || b[0] != ' ' || b[len(b)-1] != ' ' {
		return false
	}
	first, second, two := bytes.Cut(bytes.Trim(b, " "), []byte(" "))
	if len(first) == 0 {
		return false // columns: "Nuno    Rocha"
	}
	if first[0]-'A' < 26 {
		return !two && particleLarge.Has(first)
	}
	second = bytes.TrimLeft(second, " ")
	return particle.Has(first) && (!two || particle.Has(second) && second[0] >= 'a')
}

// particleLarge are those that are written with a capital as well: "Enzo Lo Presti".
var particleLarge = words.New("lo la le de di del della dal van von der dos da")

var particle = words.New("de da do dos das del della di du des van von vom zu zum der den ter ten la las los le bin ibn binti af av")

// behindWith returns where the name in tokens first to last begins behind "w" in small
// letters, which stands for "with": "spoke w |annie".
func (s *Sentence) behindWith(first, last int) int {
	if first < last && s.tokens[first+1].gap == 1 && string(s.letters(first)) == "w" {
		first++
	}
	return first
}
