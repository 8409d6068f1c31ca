package tagger

import (
	"bytes"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// abbreviation reports whether the name [start, end) of a Chinese text is a word in small
// letters with a full stop, and more Latin letters follow: "def. K. Larson".
func abbreviation(text []byte, start, end int) bool {
	if text[start]-'a' >= 26 || text[end-1] != '.' || latinEnd(text, start) != end-1 {
		return false
	}
	return end+1 < len(text) && text[end] == ' ' && text[end+1]|0x20-'a' < 26
}

// mostLatin is how many words a name in Latin letters has in a Chinese text.
const mostLatin = 4

// latinBeside makes names in Latin letters whole in a Chinese text, and adds those
// that say in brackets how a name in Han is written at home, 馬泰爾（Luc Martel）, with
// the name before them. The model reads Latin words one by one. dst is in order of its
// starts.
func latinBeside(dst []Name, text []byte, m *Model) []Name {
	from, changed := len(dst), false
	for i := range dst {
		n := &dst[i]
		if n.Language != Chinese || n.Score < probable || text[n.Start] >= utf8.RuneSelf {
			continue
		}
		start, end := latinAround(text, n.Start, n.End)
		end = surnamedLatin(text, start, end)
		changed = changed || start != n.Start || end != n.End
		n.Start, n.End = start, end
	}
	next := 0
	for at := 0; ; {
		k := openedAt(text, at)
		if k < 0 {
			break
		}
		_, size := utf8.DecodeRune(text[k:])
		at = k + size
		for next < from && dst[next].End < k {
			next++
		}
		known := next < from && dst[next].End == k && dst[next].Language == Chinese && dst[next].Score >= probable && text[dst[next].Start] >= utf8.RuneSelf
		spelt := m.foreignBefore(text, k)
		foreign := k-spelt > len("马")
		start, end, several := bracketed(text, at, known || foreign)
		if start == end {
			continue
		}
		if known {
			dst = append(dst, Name{Start: start, End: end, Score: dst[next].Score, Language: Chinese})
		} else if several && words.Given.Has(text[start:latinEnd(text, start)]) {
			dst = append(dst, Name{Start: start, End: end, Score: spoken, Language: Chinese})
			if foreign {
				dst = append(dst, Name{Start: spelt, End: k, Score: spoken, Language: Chinese})
			}
		}
	}
	if !changed && len(dst) == from {
		return dst
	}
	return oneEach(settle(dst))
}

// played adds the actors that brackets name behind who they play, where no name was
// found: 小荷（温如兰饰）. dst is in order of its starts.
func played(dst []Name, text []byte) []Name {
	from := len(dst)
	for _, verb := range [...]string{"饰", "飾"} {
		next := 0 // of dst[:from]
		for at := 0; ; {
			k := bytes.Index(text[at:], []byte(verb))
			if k < 0 {
				break
			}
			k += at
			at = k + len(verb)
			start, n := k, 0
			for n <= longName && start > 0 {
				r, size := utf8.DecodeLastRune(text[:start])
				if !isHan(r) {
					break
				}
				start -= size
				n++
			}
			if n < 2 || n > longName || !closesAt(text, at) || !opensAt(text, start) || !words.SurnameZH(firstHan(text[start:])) {
				continue
			}
			for next < from && (dst[next].End <= start || dst[next].Score < probable) {
				next++
			}
			if next < from && dst[next].Start < k {
				continue // known
			}
			dst = append(dst, Name{Start: start, End: k, Score: spoken, Language: Chinese})
		}
	}
	if len(dst) > from {
		dst = settle(dst)
	}
	return dst
}

// opensAt and closesAt report whether a bracket stands right before p and at p.
func opensAt(text []byte, p int) bool {
	return p > 0 && text[p-1] == '(' || bytes.HasSuffix(text[:p], wideBracket)
}

func closesAt(text []byte, p int) bool {
	return p < len(text) && text[p] == ')' || bytes.HasPrefix(text[p:], []byte("）"))
}

// openedAt returns where from at on a bracket opens right behind Han, -1 if none does.
func openedAt(text []byte, at int) int {
	for at < len(text) {
		ahead := text[at:min(len(text), at+bracketStride+len(wideBracket)-1)]
		k := bytes.IndexByte(ahead, '(')
		if k >= 0 {
			ahead = ahead[:k]
		}
		if wide := bytes.Index(ahead, wideBracket); wide >= 0 {
			k = wide
		}
		if k < 0 {
			at += bracketStride
			continue
		}
		if at += k; at > 2 && text[at-1] >= utf8.RuneSelf {
			if r, _ := utf8.DecodeLastRune(text[:at]); isHan(r) {
				return at
			}
		}
		at++
	}
	return -1
}

var wideBracket = []byte("（")

// bracketStride is how far ahead a bracket is sought at a time: of two kinds of brackets
// the nearest one counts, and the other may be at the end of a long text.
const bracketStride = 256

// oneEach merges the names of dst, in order of their starts, that overlap.
func oneEach(dst []Name) []Name {
	k := 0
	for _, n := range dst {
		if k > 0 && n.Start < dst[k-1].End {
			dst[k-1].End, dst[k-1].Score = max(dst[k-1].End, n.End), max(dst[k-1].Score, n.Score)
			continue
		}
		dst[k] = n
		k++
	}
	return dst[:k]
}

// latinAround widens the name [start, end) of text, in Latin letters with capitals, to
// the words with capitals that a space alone or an initial's full stop parts from it.
func latinAround(text []byte, start, end int) (int, int) {
	if !titleWord(text, start, latinEnd(text, start)) {
		return start, end
	}
	n := 1
	for n < mostLatin {
		s := latinStart(text, start)
		if s == start || !nameWord(text, s, latinEnd(text, s)) {
			break
		}
		start, n = s, n+1
	}
	for n < mostLatin {
		p := end
		if p < len(text) && text[p] == '.' && p-latinHead(text, p) == 1 {
			p++
		}
		if p >= len(text) || text[p] != ' ' {
			break
		}
		e := latinEnd(text, p+1)
		if !nameWord(text, p+1, e) {
			break
		}
		end, n = e, n+1
	}
	return start, end
}

// surnamedLatin returns where the name [start, end) of text, one given name in Latin letters,
// ends with the Chinese surname behind it: Michael|张.
func surnamedLatin(text []byte, start, end int) int {
	r, n := utf8.DecodeRune(text[end:])
	if end-start < 3 || !words.Given.Has(text[start:end]) || !words.SurnameZH(r) || leadsToName.Has(r) || neverSurname.Has(r) {
		return end
	}
	next, _ := utf8.DecodeRune(text[end+n:])
	if isHan(next) && !behindSurname.Has(next) {
		return end
	}
	return end + n
}

var (
	// neverSurname begin words behind a name; behindSurname stand behind a surname.
	neverSurname  = words.NewHan("曾还還就也都和因任在是为為时時应應安常方连連应麻谢謝车車水路单單")
	behindSurname = words.NewHan("说說的是在和来來发發给給扣把被老先女小总總姐哥")
)

// latinEnd is where the Latin word at p ends, with the parts that a hyphen or an
// apostrophe joins.
func latinEnd(text []byte, p int) int {
	for p < len(text) {
		switch c := text[p]; {
		case c|0x20-'a' < 26:
			p++
		case c >= 0xC3 && c <= 0xC9 && p+1 < len(text): // letters with accents
			p += 2
		case (c == '-' || c == '\'') && p+1 < len(text) && text[p+1]-'A' < 26:
			p++
		default:
			return p
		}
	}
	return p
}

// latinHead is where the run of ASCII letters that ends at p begins.
func latinHead(text []byte, p int) int {
	for p > 0 && text[p-1]|0x20-'a' < 26 {
		p--
	}
	return p
}

// latinStart is where the Latin word begins that a space, or an initial's full stop and
// a space, part from the one at p; p if there is none.
func latinStart(text []byte, p int) int {
	e := p
	if e < 2 || text[e-1] != ' ' {
		return p
	}
	if e--; text[e-1] == '.' && e-1-latinHead(text, e-1) == 1 {
		e--
	}
	if s := latinHead(text, e); s < e {
		return s
	}
	return p
}

// titleWord reports whether [start, end) of text begins with a capital and has small
// letters: Steve, McPhee, but not NBA.
func titleWord(text []byte, start, end int) bool {
	if end <= start || text[start]-'A' >= 26 {
		return false
	}
	for _, c := range text[start:end] {
		if c-'a' < 26 || c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// nameWord reports whether [start, end) of text may be a part of a name beside another:
// an initial, or a word with a capital that is no everyday one, no place and no brand.
func nameWord(text []byte, start, end int) bool {
	if end-start == 1 && text[start]-'A' < 26 {
		return end < len(text) && text[end] == '.'
	}
	w := text[start:end]
	return titleWord(text, start, end) && (words.Given.Has(w) || !words.FrequentEN.Has(w) && !words.CommonEN.Has(w) && words.PlacesEN.Kind(w) == 0 && !thingsBehind.Has(w) && !thingsLast.Has(w))
}

// bracketed returns where a name in Latin letters stands that begins at p and goes on to
// the end of its brackets, (Luc Martel), and whether it has several words; of one alone
// only a given name counts, (Amy). Where a name is known before the brackets, or Han that
// spell a foreign one, everyday words with a capital are surnames: 史通(Emma Stone), but
// not 机场(Charlotte Airport).
func bracketed(text []byte, p int, known bool) (start, end int, several bool) {
	n, full := 0, false
	given := words.Given.Has(text[p:latinEnd(text, p)])
	for end = p; n < mostLatin; n++ {
		e := latinEnd(text, end)
		initials := e-end == 2 && text[end]-'A' < 26 && text[end+1]-'A' < 26 // JT
		if !initials && !nameWord(text, end, e) && (n == 0 || !known || !titleWord(text, end, e)) {
			return p, p, false
		}
		full = full || titleWord(text, end, e)
		if e < len(text) && text[e] == '.' {
			e++
		}
		if end = e; end >= len(text) || text[end] != ' ' {
			n++
			break
		}
		end++
	}
	if !closesAt(text, end) {
		return p, p, false
	}
	if !full || n == 1 && !given {
		return p, p, false
	}
	return p, end, n > 1
}
