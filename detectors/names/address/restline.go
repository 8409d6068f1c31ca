package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// mostLine bounds, in bytes, an address that only its label tells.
const mostLine = 160

// restOfLine takes what stands behind a label and a colon to the end of the
// line, the next label or the sentence's end, if it has the look of an address: a
// number and words.
func restOfLine(b []byte, p int) (detectors.Found, bool) {
	e := p
	words, digits, marks := 0, false, 0
	for e < len(b) && e-p < mostLine {
		c := b[e]
		switch {
		case detectors.IsDigit(c):
			digits = true
			e++
			continue
		case c == '\n' || c == '|' || c == ';' || c == '!' || c == '?' || c == '"' || c == '<' || c == '\t':
		case c == '@' || c == '_' || c == '=' || c == '{' || c == '\\':
			return detectors.Found{}, false
		case bytes.HasPrefix(b[e:], []byte("。")), bytes.HasPrefix(b[e:], []byte("；")):
		case c == '.' && e+1 < len(b) && b[e+1] == ' ' && e-lastSpace(b, p, e) > 4:
		case c == ':':
			if e+1 < len(b) && b[e+1] == '/' {
				return detectors.Found{}, false
			}
			// The next label: back to the comma or space before it.
			e = max(p, p+bytes.LastIndexAny(b[p:e], ",\n."))
		case c == ',':
			if digits && goesOn(b[e:]) {
				break
			}
			marks++
			e++
			continue
		case c == ' ':
			words++
			e++
			continue
		default:
			e += runeLen(c)
			continue
		}
		break
	}
	e = min(e, len(b))
	v := bytes.TrimRight(b[p:e], " ,.-\r")
	first := v[:wordEnd(v, 0)]
	han := len(v) >= 3 && v[0] >= 0xE3
	switch {
	case e-p >= mostLine, len(v) < 8, !digits || words < 1 && !han, words > 22:
		return detectors.Found{}, false
	case (marks == 0 || v[0] >= 'a') && (plainEN.Has(first) || plainID.Has(first)), wordsID[string(bytes.ToLower(first))]&idStop != 0:
		return detectors.Found{}, false
	case !han && len(first) < 2 && !detectors.IsDigit(v[0]) && !(v[0] == '#' && detectors.IsDigit(v[1]) && marks > 1), len(first) == 0 && v[0] != '#' && bytes.IndexAny(v, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\xc3\xd0\xd1") < 0 && !han:
		return detectors.Found{}, false
	case han && !bytes.ContainsAny(v, "省市县區区镇鎮乡村路街号號楼樓室栋弄"):
		return detectors.Found{}, false
	case marks == 0 && countedWord(v):
		return detectors.Found{}, false
	case !han && v[0] >= 'a' && v[0] <= 'z' && marks == 0:
		return detectors.Found{}, false
	}
	return found(p, p+len(v), enough, 0)
}

// countedWord reports whether v is a number and one word of the language in small
// letters: 3 attempts.
func countedWord(v []byte) bool {
	k := 0
	for k < len(v) && detectors.IsDigit(v[k]) {
		k++
	}
	return k > 0 && k+1 < len(v) && v[k] == ' ' && v[k+1] >= 'a' && wordEnd(v, k+1) == len(v) && lexicon.CommonEN.Has(v[k+1:])
}

// goesOn reports whether the sentence goes on behind the comma that b begins
// with, in small words of the language.
func goesOn(b []byte) bool {
	if len(b) < 3 || b[1] != ' ' || b[2] < 'a' || b[2] > 'z' {
		return false
	}
	first := b[2 : 2+wordEnd(b[2:], 0)]
	return lexicon.CommonEN.Has(first) && wordsEN[string(first)]&^(enStop|enJoin|enCount) == 0 && wordsID[string(first)] == 0 && !lexicon.CommonID.Has(first)
}

func lastSpace(b []byte, lo, e int) int {
	for k := e; k > lo; k-- {
		if b[k-1] == ' ' {
			return k
		}
	}
	return lo
}

// short is a word of up to 24 bytes in lower case; longer ones are empty.
type short struct {
	b [24]byte
	n int
}

func (s *short) bytes() []byte { return s.b[:s.n] }

func lowerOf(w []byte) (s short) {
	if len(w) > len(s.b) {
		return s
	}
	for i, c := range w {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		s.b[i] = c
	}
	s.n = len(w)
	return s
}
