package detectors

import (
	"encoding/binary"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"
)

// folded is the canonical view of one leaf: digits of every script and
// full-width forms as ASCII, odd spaces and dashes plain, invisible characters
// gone, look-alike letters inside mixed words as the Latin letter they imitate.
type folded struct {
	text []byte
	off  []int32 // off[i] = offset in the leaf of the character that text[i] belongs to; len(text)+1
}

// hasHigh reports whether b holds a byte outside ASCII.
func hasHigh(b []byte) bool {
	for len(b) >= 8 {
		if binary.LittleEndian.Uint64(b)&0x8080808080808080 != 0 {
			return true
		}
		b = b[8:]
	}
	for _, c := range b {
		if c >= 0x80 {
			return true
		}
	}
	return false
}

// suspects tells of a character whether folding may change it, a bit a character.
// Most of what people write does not need a closer look.
type suspects struct {
	two   [32]uint64     // by the first byte
	three [16][64]uint64 // by the first and second
	plane [64]uint64     // F0 9F: by the third
}

var suspect = func() (t suspects) {
	for r := rune(0x80); r < 0x10000; r++ {
		switch r {
		case 0x3400: // Han
			r = 0xA000 - 1
			continue
		case 0xAC00: // Hangul, surrogates, private use
			r = 0xF900 - 1
			continue
		}
		if to, drop := foldSign(r); drop || to != r || raisedDigit(r) >= 0 || accent(r) {
			t.add(r)
		}
	}
	for r := rune(0x1F000); r < 0x20000; r++ {
		if to, drop := foldSign(r); drop || to != r || raisedDigit(r) >= 0 {
			t.add(r)
		}
	}
	for _, zero := range digitZeros {
		for d := range rune(10) {
			t.add(zero + d)
		}
	}
	for r := range imitates {
		t.add(r)
	}
	return t
}()

func (t *suspects) add(r rune) {
	switch bit := uint64(1) << (r & 63); {
	case r < 0x80:
	case r < 0x800:
		t.two[r>>6] |= bit
	case r < 0x10000:
		t.three[r>>12][r>>6&63] |= bit
	case r >= 0x1F000 && r < 0x20000:
		t.plane[r>>6&63] |= bit
	}
}

// at reports whether folding may change the character at i, which is not ASCII.
func (t *suspects) at(b []byte, i int) bool {
	c := b[i]
	switch {
	case c < 0xE0:
		return i+1 >= len(b) || t.two[c&31]>>(b[i+1]&63)&1 != 0
	case c < 0xF0:
		return i+2 >= len(b) || t.three[c&15][b[i+1]&63]>>(b[i+2]&63)&1 != 0
	case c == 0xF0 && i+3 < len(b) && b[i+1] == 0x9F:
		return t.plane[b[i+2]&63]>>(b[i+3]&63)&1 != 0
	}
	return true
}

// needsFold reports whether folding would change b.
func needsFold(b []byte) bool {
	for i := 0; i < len(b); {
		c := b[i]
		if c < 0x80 {
			rest := b[i+1:]
			for len(rest) >= 8 && binary.LittleEndian.Uint64(rest)&highBits == 0 {
				rest = rest[8:]
			}
			i = len(b) - len(rest)
			continue
		}
		n := int(utf8Len[c])
		if c-0xE4 >= 6 && suspect.at(b, i) { // not Han from U+4000 on
			if folds(b, i) {
				return true
			}
			_, n = utf8.DecodeRune(b[i:])
		}
		i += n
	}
	return false
}

// needsFold is needsFold of the text b that m marks.
func (m *byteMarks) needsFold(b []byte) bool {
	for w, lead := range m.lead {
		if lead == 0 {
			continue
		}
		for odd := m.odd[w]; odd != 0; odd &= odd - 1 {
			if i := w<<6 + trailing(odd); suspect.at(b, i) && folds(b, i) {
				return true
			}
		}
	}
	return false
}

// folds reports whether folding changes the character at i of b.
func folds(b []byte, i int) bool {
	r, n := utf8.DecodeRune(b[i:])
	if f, _ := foldRune(r); f != r {
		return !lookAlike(r) || amongASCII(b, i, n)
	}
	return raisedDigit(r) >= 0 && besideRaised(b, i, n) || accent(r) && i > 0 && b[i-1]-'0' <= 9
}

// accent reports whether r is a mark that hangs on the character before it. Letters
// keep theirs; no script hangs one on a digit of ASCII.
func accent(r rune) bool { return r >= 0x300 && r <= 0x36F }

var utf8Len = func() (t [256]uint8) {
	for i := range t {
		switch {
		case i < 0xC0:
			t[i] = 1
		case i < 0xE0:
			t[i] = 2
		case i < 0xF0:
			t[i] = 3
		default:
			t[i] = 4
		}
	}
	return t
}()

// set fills f with the folded form of b. No character grows.
func (f *folded) set(b []byte) {
	f.text, f.off = slices.Grow(f.text[:0], len(b))[:len(b)], slices.Grow(f.off[:0], len(b)+1)[:len(b)+1]
	n := 0 // bytes written
	for i := 0; i < len(b); {
		c := b[i]
		if c < 0x80 {
			for rest := b[i:]; len(rest) >= 8; rest = rest[8:] {
				v := binary.LittleEndian.Uint64(rest)
				if v&highBits != 0 {
					break
				}
				binary.LittleEndian.PutUint64(f.text[n:], v)
				o, at := (*[8]int32)(f.off[n:]), int32(i)
				o[0], o[1], o[2], o[3], o[4], o[5], o[6], o[7] = at, at+1, at+2, at+3, at+4, at+5, at+6, at+7
				n += 8
				i += 8
			}
			if i < len(b) && b[i] < 0x80 {
				f.text[n], f.off[n] = b[i], int32(i)
				n++
				i++
			}
			continue
		}
		if c-0xE4 < 6 { // nearly all Han, from U+4000 on
			for ; len(b)-i >= 4 && b[i]-0xE4 < 6; i += 3 {
				binary.LittleEndian.PutUint32(f.text[n:], binary.LittleEndian.Uint32(b[i:]))
				o := (*[3]int32)(f.off[n:])
				o[0], o[1], o[2] = int32(i), int32(i), int32(i)
				n += 3
			}
			if i == len(b) || b[i]-0xE4 >= 6 {
				continue
			}
		}
		size := min(int(utf8Len[c]), len(b)-i)
		r, to, drop := rune(0), rune(0), false
		if suspect.at(b, i) {
			r, size = utf8.DecodeRune(b[i:])
			to, drop = foldRune(r)
			if lookAlike(r) && !amongASCII(b, i, size) {
				to = r
			} else if d := raisedDigit(r); d >= 0 && besideRaised(b, i, size) {
				to = '0' + d
			} else if accent(r) && n > 0 && f.text[n-1]-'0' <= 9 {
				drop = true
			}
		}
		switch {
		case drop:
		case to == r:
			for k := range size {
				f.text[n], f.off[n] = b[i+k], int32(i)
				n++
			}
		default:
			f.text[n], f.off[n] = byte(to), int32(i)
			n++
		}
		i += size
	}
	f.off[n] = int32(len(b))
	f.text, f.off = f.text[:n], f.off[:n+1]
}

// span maps a span of the folded text back to the leaf b. Marks that hang on
// the last character (key caps, variation selectors) go with it.
func (f *folded) span(b []byte, start, end int) (int, int) {
	if start >= end {
		return int(f.off[start]), int(f.off[start])
	}
	s, e := int(f.off[start]), int(f.off[end-1])
	e = min(e+int(utf8Len[b[e]]), len(b))
	for e < len(b) && b[e] >= 0x80 {
		r, n := utf8.DecodeRune(b[e:])
		if (r < 0x20D0 || r > 0x20F0) && (r < 0xFE00 || r > 0xFE0F) && !accent(r) {
			break
		}
		e += n
	}
	return s, e
}

// maxWord bounds, in characters, how far a word is followed for a letter of ASCII.
const maxWord = 24

// amongASCII reports whether a letter or digit of ASCII stands in the same word
// or address as the look-alike b[i:i+n], with nothing but look-alikes and the
// marks of addresses between: "раypal", "со.uk".
func amongASCII(b []byte, i, n int) bool {
	p := i
	for k := 0; k < maxWord && p > 0; k++ {
		if c := b[p-1]; c < 0x80 {
			if class[c]&cAlnum != 0 {
				return true
			}
			if !addressByte(c) {
				break
			}
			p--
			continue
		}
		r, m := utf8.DecodeLastRune(b[:p])
		if !lookAlike(r) && !unseen(r) {
			break
		}
		p -= m
	}
	p = i + n
	for k := 0; k < maxWord && p < len(b); k++ {
		if c := b[p]; c < 0x80 {
			if class[c]&cAlnum != 0 {
				return true
			}
			if !addressByte(c) {
				break
			}
			p++
			continue
		}
		r, m := utf8.DecodeRune(b[p:])
		if !lookAlike(r) && !unseen(r) {
			break
		}
		p += m
	}
	return false
}

func addressByte(c byte) bool { return c == '@' || c == '.' || c == '_' }

func unseen(r rune) bool { _, drop := foldRune(r); return drop }

// raisedDigit returns the value of a digit written above or below the line, in
// brackets or with a full stop, or -1. One alone is an exponent, a note or an
// item of a list; those side by side are a number.
func raisedDigit(r rune) rune {
	switch {
	case r == 0xB9:
		return 1
	case r == 0xB2, r == 0xB3:
		return r - 0xB0
	case r == 0x2070, r >= 0x2074 && r <= 0x2079:
		return r - 0x2070
	case r >= 0x2080 && r <= 0x2089:
		return r - 0x2080
	case r >= 0x2474 && r <= 0x247C: // ⑴ to ⑼
		return r - 0x2474 + 1
	case r >= 0x2488 && r <= 0x2490: // ⒈ to ⒐
		return r - 0x2488 + 1
	case r == 0x1F100: // 🄀
		return 0
	}
	return -1
}

// besideRaised reports whether another raised digit touches b[i:i+n].
func besideRaised(b []byte, i, n int) bool {
	l, _ := utf8.DecodeLastRune(b[:i])
	r, _ := utf8.DecodeRune(b[i+n:])
	if x, _ := utf8.DecodeRune(b[i:]); x >= 0x2474 && x <= 0x247C && (l == '0' || r == '0') {
		return true // there is no zero in brackets
	}
	if l-'0' <= 9 && l >= '0' && r >= '0' && r <= '9' {
		return true // no exponent: the number goes on
	}
	return raisedDigit(l) >= 0 || raisedDigit(r) >= 0 || oddDigit(l) || oddDigit(r)
}

// oddDigit reports whether r is a digit outside ASCII.
func oddDigit(r rune) bool {
	to, _ := foldRune(r)
	return r >= 0x80 && to-'0' < 10 && to >= '0'
}

// foldRune returns the ASCII character that r folds to, r itself where it
// stays, and drop for what no reader sees.
func foldRune(r rune) (to rune, drop bool) {
	if to, drop = foldSign(r); drop || to != r || r > 0x3000 && r < 0xA620 {
		return to, drop
	}
	if d, ok := digitValue(r); ok {
		return '0' + d, false
	}
	if a, ok := imitates[r]; ok {
		return rune(a), false
	}
	return r, false
}

// foldSign is foldRune but for the digits of other scripts and for letters that
// look like those of ASCII.
func foldSign(r rune) (to rune, drop bool) {
	switch {
	case r == 0x3164: // Hangul filler
		return 0, true
	case r > 0x3000 && r < 0xA620: // kana, Han and their punctuation
		return r, false
	case r >= 0xFF01 && r <= 0xFF5E:
		// Punctuation of running Chinese stays: labels and sentences end there.
		switch a := r - 0xFEE0; a {
		case ',', ':', ';', '!', '?', '(', ')':
			if a == '(' || a == ')' || a == ':' {
				return a, false
			}
			return r, false
		default:
			return a, false
		}
	case r == 0x3000, r == 0xA0, r == 0x1680, r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F:
		return ' ', false
	case r >= 0x2010 && r <= 0x2015, r == 0x2212, r == 0xFE63, r == 0xFE58:
		return '-', false
	case r == 0xAD, r == 0x34F, r == 0x332, r == 0x333, r >= 0x335 && r <= 0x338, r == 0x35F, // lines below and through
		r == 0x61C, r >= 0x115F && r <= 0x1160, r == 0x17B4, r == 0x17B5, r >= 0x180B && r <= 0x180F,
		r >= 0x200B && r <= 0x200F, r >= 0xFFF9 && r <= 0xFFFB, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r >= 0x20D0 && r <= 0x20F0, r >= 0xFE00 && r <= 0xFE0F,
		r == 0xFEFF, r == 0xFFA0, r >= 0x1BCA0 && r <= 0x1BCA3, r >= 0xE0000 && r <= 0xE0FFF:
		return 0, true
	case r == 0xFE6B:
		return '@', false
	case r == 0x2024, r == 0xFF61, r == 0xFE52: // one dot leader, half-width full stop, small full stop
		return '.', false
	case r >= 0x24B6 && r <= 0x24CF: // Ⓐ to Ⓩ
		return 'A' + r - 0x24B6, false
	case r >= 0x24D0 && r <= 0x24E9: // ⓐ to ⓩ
		return 'a' + r - 0x24D0, false
	case r == 0x2796: // ➖
		return '-', false
	case r >= 0x2460 && r <= 0x2468: // ① to ⑨
		return '1' + r - 0x2460, false
	case r == 0x24EA, r == 0x24FF:
		return '0', false
	case r >= 0x2776 && r <= 0x277E: // ❶ to ❾
		return '1' + r - 0x2776, false
	case r >= 0x2780 && r <= 0x2788: // ➀ to ➈
		return '1' + r - 0x2780, false
	case r >= 0x278A && r <= 0x2792: // ➊ to ➒
		return '1' + r - 0x278A, false
	case r >= 0x24F5 && r <= 0x24FD: // ⓵ to ⓽
		return '1' + r - 0x24F5, false
	case r == 0x1F10B, r == 0x1F10C: // 🄋 🄌
		return '0', false
	case r == 0x2795: // ➕
		return '+', false
	case r >= 0x1D400 && r <= 0x1D6A3: // mathematical letters, 26 capitals and 26 small in turn
		k := (r - 0x1D400) % 52
		if k < 26 {
			return 'A' + k, false
		}
		return 'a' + k - 26, false
	}
	return r, false
}

// digitZeros holds the zero of every run of ten decimal digits in Unicode.
var digitZeros = func() (z []rune) {
	for _, t := range unicode.Nd.R16 {
		for r := rune(t.Lo); r <= rune(t.Hi); r += 10 {
			z = append(z, r)
		}
	}
	for _, t := range unicode.Nd.R32 {
		for r := rune(t.Lo); r <= rune(t.Hi); r += 10 {
			z = append(z, r)
		}
	}
	return z
}()

func digitValue(r rune) (rune, bool) {
	i := sort.Search(len(digitZeros), func(i int) bool { return digitZeros[i] > r })
	if i == 0 {
		return 0, false
	}
	d := r - digitZeros[i-1]
	return d, d < 10
}

func lookAlike(r rune) bool {
	return (r >= 0x370 && r < 0x590 || r == 0x251 || r == 0x261) && imitates[r] != 0
}

// imitates lists letters of Greek, Cyrillic and Armenian that look like a Latin
// one, and the small letters of Roman numerals.
var imitates = func() map[rune]byte {
	m := map[rune]byte{}
	for _, p := range []struct{ from, to string }{
		{"абеорсухіјѕԁԛһӏԝѵмктҽз", "a6eopcyxijsdqhlwvmkte3"},
		{"АВЕКМНОРСТУХІЈЅԜЗЧӀ", "ABEKMHOPCTYXIJSW34l"},
		{"αογνικρτυχϲ", "aoyvikptuxc"},
		{"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"},
		{"ոսօցհɑɡⅼⅽⅾⅿⅰⅴⅹ", "nuoghaglcdmivx"},
	} {
		i := 0
		for _, r := range p.from {
			m[r] = p.to[i]
			i++
		}
	}
	return m
}()
