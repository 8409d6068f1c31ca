package tagger

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// kind is the script class of a token.
type kind uint8

const (
	word  kind = iota // letters that spaces part
	han               // one character of Chinese
	digit             // a run of digits
	other             // one mark
)

// The shapes of words; of other tokens the shape is shapeMark, of numbers shapeDigits.
const (
	shapeLower  = iota // lower
	shapeTitle         // Title
	shapeUpper         // UPPER
	shapeOne           // X
	shapeMixed         // iPhone
	shapeNone          // letters without case
	shapeDigits        // 42
	shapeLong          // 12345
	shapeMark          // ,
	shapeHan
)

// token is a word, a character of Chinese, a number or a mark.
type token struct {
	start, end int32
	kind       kind
	shape      uint8
	gap        uint8 // before it: 0 nothing, 1 space, 2 new line
	size       uint8 // letters, at most 15
	hash       uint64
	head, tail uint64 // first and last eight bytes in lower case
}

// maxWord is how many bytes of a word count; the rest of a longer one is
// passed over.
const maxWord = 64

// scan appends the tokens of text from at, up to the end of the sentence or
// maxTokens, and returns where it stopped.
func scan(dst []token, text []byte, at int) ([]token, int) {
	gap := uint8(2)
	for at < len(text) && len(dst) < maxTokens {
		c := text[at]
		switch {
		case c == ' ' || c == '\t' || c == '\r':
			gap = max(gap, 1)
			at++
			continue
		case c == '\n':
			at++
			if len(dst) > 0 {
				return dst, at
			}
			gap = 2
			continue
		}
		t := token{start: int32(at), gap: gap}
		at = t.read(text, at)
		gap = 0
		if t.kind == other && t.size == 0 {
			gap = 1 // white space or an invisible character outside ASCII
			continue
		}
		dst = append(dst, t)
		if t.kind == other && stops(text, at, dst) {
			return dst, at
		}
	}
	return dst, at
}

// maxTokens is the most of one sentence: longer ones are cut.
const maxTokens = 192

// stops reports whether the mark that ends dst, before at, ends a sentence.
func stops(text []byte, at int, dst []token) bool {
	t := &dst[len(dst)-1]
	switch t.head {
	case '!', '?':
		return at >= len(text) || text[at] <= ' ' || text[at] >= 0x80
	case '。', '！', '？', '；':
		return true
	case '.':
	default:
		return false
	}
	if at < len(text) && text[at] > ' ' {
		return false
	}
	if len(dst) > 1 {
		// "A. Rahman", "Dr. Siti": an abbreviation ends no sentence.
		p := &dst[len(dst)-2]
		if p.kind == word && t.gap == 0 && (p.shape == shapeOne || p.size <= 4 && (p.shape != shapeUpper && p.shape != shapeLower && abbreviated[string(text[p.start:p.end])] || shortened[string(text[p.start:p.end])])) {
			return false
		}
	}
	return true
}

// abbreviated are words before a full stop inside a sentence.
var abbreviated = map[string]bool{
	"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Drs": true, "Dra": true, "Prof": true, "Bpk": true, "Ibu": true, "Sdr": true, "Sdri": true, "Hj": true,
	"Ir": true, "Jl": true, "St": true, "Yth": true, "Sen": true, "Rep": true, "Gov": true, "Gen": true, "Lt": true, "Sgt": true, "Col": true, "Jr": true, "Sr": true, "Rev": true,
	"Kol": true, "Kapt": true, "Letk": true, "Tn": true, "Ny": true, "Nn": true, "Moh": true, "Muh": true, "Abd": true, "Inc": true, "Ltd": true, "Co": true, "vs": true,
}

// shortened are words of Indonesian before a full stop inside a sentence, which
// stand in small letters as well.
var shortened = map[string]bool{
	"moch": true, "moh": true, "muh": true, "mohd": true, "Moch": true, "Mohd": true, "MOCH": true, "MOH": true, "MUH": true, "br": true, "dg": true, "Dg": true, "Kgs": true, "Kms": true, "Mgs": true,
	"pdt": true, "Pdt": true, "drg": true, "bpk": true, "hj": true, "sdr": true, "ust": true, "Ust": true, "tgk": true, "Tgk": true, "Fam": true, "FAM": true, "Kel": true,
	"jl": true, "jln": true, "Jln": true, "JL": true, "gg": true, "Gg": true, "dr": true, "DR": true, "kh": true, "KH": true, "KRT": true, "ir": true, "drs": true, "dra": true, "tn": true, "ny": true, "nn": true,
	"UD": true, "ud": true, "PT": true, "CV": true, "cv": true, "RS": true, "kec": true, "kab": true,
}

// read fills t with the token at at and returns its end. A space or an
// invisible character is kind other of size 0.
func (t *token) read(text []byte, at int) int {
	c := text[at]
	switch {
	case c >= '0' && c <= '9':
		t.kind, t.shape, t.hash = digit, shapeDigits, hashDigits
		i := at + 1
		for i < len(text) && text[i]-'0' <= 9 {
			i++
		}
		t.size = uint8(min(i-at, 15))
		if i-at > 4 {
			t.shape = shapeLong
		}
		t.hash += uint64(min(i-at, 5))
		t.end = int32(i)
		return i
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return t.letters(text, at)
	case c < utf8.RuneSelf:
		t.kind, t.shape, t.size, t.head, t.hash = other, shapeMark, 1, uint64(c), finish(uint64(c))
		t.end = int32(at + 1)
		if c < ' ' {
			t.size = 0
		}
		return at + 1
	}
	r, n := utf8.DecodeRune(text[at:])
	switch {
	case isHan(r):
		r = simplified(r)
		t.kind, t.shape, t.size, t.head, t.hash = han, shapeHan, 1, uint64(r), finish(uint64(r))
	case unicode.IsLetter(r):
		return t.letters(text, at)
	default:
		t.kind, t.shape, t.size, t.head, t.hash = other, shapeMark, 1, uint64(r), finish(uint64(r))
		if unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Mn, unicode.Cc) {
			t.size = 0
		}
	}
	t.end = int32(at + n)
	return at + n
}

const hashDigits = 0x6469676974

func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x323AF || r == '〇' || r >= 0xF900 && r <= 0xFAFF
}

// letters reads a word.
func (t *token) letters(text []byte, at int) int {
	if w, end := lettersAt(text, at); end > at && end-at <= 8 && (end == len(text) || text[end] < utf8.RuneSelf) {
		t.short(text[at:end], w)
		t.end = int32(end)
		return end
	}
	var low [maxWord + utf8.UTFMax]byte
	n, upper, count := 0, 0, 0
	first, cased := false, true
	i := at
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			if c|0x20 < 'a' || c|0x20 > 'z' {
				break
			}
			if c < 'a' {
				upper++
				first = first || count == 0
			}
			if n < maxWord {
				low[n] = c | 0x20
				n++
			}
			count++
			i++
			continue
		}
		r, k := utf8.DecodeRune(text[i:])
		if unicode.Is(unicode.Mn, r) { // accents written apart
			i += k
			continue
		}
		if !unicode.IsLetter(r) || isHan(r) {
			break
		}
		l := unicode.ToLower(r)
		switch {
		case l != r:
			upper++
			first = first || count == 0
		case !unicode.IsLower(r):
			cased = false
		}
		if n < maxWord {
			n += utf8.EncodeRune(low[n:], l)
		}
		count++
		i += k
	}
	t.end, t.kind, t.size = int32(i), word, uint8(min(count, 15))
	if t.shape = shapeOf(count, upper, first); !cased {
		t.shape = shapeNone
	}
	t.hash = wordHash(low[:n])
	for k := range min(n, 8) {
		t.head |= uint64(low[k]) << (8 * k)
		t.tail |= uint64(low[n-1-k]) << (8 * k)
	}
	return i
}

// short reads a word of one to eight ASCII letters, which w holds in lower case.
func (t *token) short(b []byte, w uint64) {
	upper := 0
	t.hash = hashStart
	for i, c := range b {
		upper += int(c>>5&1) ^ 1
		t.hash = (t.hash ^ w>>(8*i)&0xFF) * hashStep
	}
	t.hash = finish(t.hash)
	t.kind, t.size, t.shape = word, uint8(len(b)), shapeOf(len(b), upper, b[0] < 'a')
	t.head, t.tail = w, bits.ReverseBytes64(w)>>(64-8*len(b))
}

// shapeOf tells the shape of a word of so many letters, of which so many are
// capitals, the first among them or not.
func shapeOf(count, upper int, first bool) uint8 {
	switch {
	case upper == 0:
		return shapeLower
	case count == 1:
		return shapeOne
	case upper == count:
		return shapeUpper
	case upper == 1 && first:
		return shapeTitle
	}
	return shapeMixed
}

const (
	hashStart = 0x9E3779B97F4A7C15
	hashStep  = 0x100000001B3
)

// wordHash hashes a word in lower case.
func wordHash(low []byte) uint64 {
	h := uint64(hashStart)
	for _, c := range low {
		h = (h ^ uint64(c)) * hashStep
	}
	return finish(h)
}

// finish spreads a value over all bits.
func finish(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	return h ^ h>>32
}
