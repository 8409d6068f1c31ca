package detectors

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"html"
	"unicode"
	"unicode/utf8"
)

// unescape appends to r the text of b with its percent, HTML, backslash and
// quoted-printable escapes read. It returns the first kind it met, or NoLayer
// if b holds none; escapes that do not make valid UTF-8 stay as they are.
func unescape(r *reading, b []byte) Layer {
	first := NoLayer
	done := 0
	for i := 0; i < len(b); {
		var n int
		var l Layer
		var out [4]byte
		var k int
		switch b[i] {
		case '%':
			out, k, n = bytesEscape(b[i:], '%')
			l = LayerPercent
		case '=':
			if i > 0 && b[i-1] != '=' {
				n = softBreak(b[i:])
			}
			if n == 0 {
				out, k, n = bytesEscape(b[i:], '=')
				if k == 1 && out[0] < ' ' && out[0] != '\n' && out[0] != '\r' && out[0] != '\t' {
					n = 0 // "created_at=17004…"
				}
				if k == 1 && class[out[0]]&cAlnum != 0 && (i+n >= len(b) || b[i+n] != '=') && done != i {
					n = 0 // "visa=4111…": nobody escapes one digit among plain ones
				}
				if k == 1 && out[0] == ' ' && first == NoLayer && instantAt(b[i+1:]) {
					n = 0 // "ts=20260712133146"
				}
			}
			l = LayerQuoted
		case '+':
			if i > 0 && i+1 < len(b) && b[i+1] > ' ' && b[i+1] != '@' && !mailTag(b, i+1) && (class[b[i-1]]&cAlnum != 0 || done == i && i > 0) {
				out[0], k, n = ' ', 1, 1 // a form's space
			}
			l = LayerPercent
		case '&':
			out, k, n = entity(b[i:])
			l = LayerHTML
		case '\\':
			if out, k, n = escapedEscape(b[i:]); n == 0 {
				out, k, n = blankEscape(b, i)
			}
			l = LayerUnicode
		}
		if n == 0 {
			i++
			continue
		}
		r.verbatim(b, done, i)
		r.put(out[:k], i, i+n)
		i += n
		done = i
		if first == NoLayer {
			first = l
		}
	}
	if first != NoLayer {
		r.verbatim(b, done, len(b))
	}
	return first
}

// blankEscape reads \n, \r and \t at i as the blanks they stand for, as logs and dumps
// of programs write texts of several lines: "x\nPIN: 4719". A path of Windows has
// them before small letters.
func blankEscape(b []byte, i int) (out [4]byte, k, n int) {
	for n = 1; n <= maxLayers && i+n < len(b) && b[i+n] == '\\'; n++ {
	}
	if i+n >= len(b) {
		return out, 0, 0
	}
	switch b[i+n] {
	case 'n', 'r':
		out[0] = '\n'
	case 't':
		out[0] = '\t'
	default:
		return out, 0, 0
	}
	if n++; i+n < len(b) && class[b[i+n]]&cLower != 0 && (i == 0 || class[b[i-1]]&cAlnum != 0 || b[i-1] == '\\' || b[i-1] == '/' || b[i-1] == '[') && inPath(b[max(0, i-drivePath):i]) {
		return out, 0, 0
	}
	return out, 1, n
}

// drivePath is how far back a path of Windows may begin, in bytes.
const drivePath = 48

// inPath reports whether a drive begins in b: "C:\".
func inPath(b []byte) bool {
	for p := 1; p+1 < len(b); p++ {
		if b[p] == ':' && b[p+1] == '\\' && class[b[p-1]]&cLetter != 0 && (p == 1 || class[b[p-2]]&cAlnum == 0) {
			return true
		}
	}
	return false
}

// instantAt reports whether b begins with a day and a time in digits alone,
// 20260712133146 or without the seconds, and not with the code of a space.
func instantAt(b []byte) bool {
	n := 0
	for n < len(b) && b[n]-'0' <= 9 {
		n++
	}
	if n != 12 && n != 14 {
		return false
	}
	two := func(i int) int { return int(b[i]-'0')*10 + int(b[i+1]-'0') }
	return two(4) >= 1 && two(4) <= 12 && two(6) >= 1 && two(6) <= 31 && two(8) < 24 && two(10) < 60
}

func hexValue(c byte) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// bytesEscape reads one character written as bytes behind mark: %40, =C3=A9.
// It returns the character's bytes, their count and the length of the escape.
func bytesEscape(b []byte, mark byte) (out [4]byte, k, n int) {
	want := 1
	for k < want && n+2 < len(b) && b[n] == mark {
		hi, lo := hexValue(b[n+1]), hexValue(b[n+2])
		if hi < 0 || lo < 0 || mark == '=' && (b[n+1] >= 'a' || b[n+2] >= 'a') {
			break
		}
		out[k] = byte(hi<<4 | lo)
		if k == 0 {
			switch c := out[0]; {
			case c >= 0xF0:
				want = 4
			case c >= 0xE0:
				want = 3
			case c >= 0xC0:
				want = 2
			}
		}
		k++
		n += 3
	}
	if k < want || k == 0 || !utf8.Valid(out[:k]) || out[0] == 0 {
		return out, 0, 0
	}
	return out, k, n
}

// softBreak returns the length of a quoted-printable soft line break.
func softBreak(b []byte) int {
	n := 2
	if len(b) > 1 && b[1] == '\r' {
		n = 3
	}
	if len(b) <= n || b[n-1] != '\n' || b[n] <= ' ' {
		return 0 // the line goes on behind the break
	}
	return n
}

// entity reads an HTML character reference of one character.
func entity(b []byte) (out [4]byte, k, n int) {
	end := 1
	for end < len(b) && end < 12 && (class[b[end]]&cAlnum != 0 || b[end] == '#') {
		end++
	}
	if end < 3 || end >= len(b) || b[end] != ';' {
		return out, 0, 0
	}
	s := html.UnescapeString(string(b[:end+1]))
	if len(s) > 4 || len(s) == 0 || s[0] == '&' && s != "&" || s[0] == 0 {
		return out, 0, 0
	}
	return out, copy(out[:], s), end + 1
}

// mailTag reports whether what stands at i, behind a '+', is the rest of a local
// part whose at sign is escaped: "jane+news%40example.com".
func mailTag(b []byte, i int) bool {
	e := i
	for e < len(b) && e-i < 40 && (class[b[e]]&cAlnum != 0 || b[e] == '.' || b[e] == '-' || b[e] == '_') {
		e++
	}
	return e > i && bytes.HasPrefix(b[e:], escapedAt)
}

var escapedAt = []byte("%40")

// escapedEscape is unicodeEscape with further backslashes before it, as in JSON in
// JSON: \\u0040. A backslash before an escape of the letter of another, "\" and
// then "\u0075" with digits behind, is no part of it.
func escapedEscape(b []byte) (out [4]byte, k, n int) {
	more := 0
	for more < maxLayers && more+1 < len(b) && b[more+1] == '\\' {
		more++
	}
	out, k, n = unicodeEscape(b[more:])
	if n == 0 || more == 0 {
		return out, k, n
	}
	n += more
	if c := out[0] | 0x20; (c == 'u' || c == 'x') && n < len(b) && (class[b[n]]&cHex != 0 || b[n] == '\\' && n+1 < len(b) && b[n+1] != '\\') {
		return out, 0, 0
	}
	return out, k, n
}

// unicodeEscape reads \uXXXX (with surrogate pairs), \u{X…} and \xXX.
func unicodeEscape(b []byte) (out [4]byte, k, n int) {
	if len(b) < 4 {
		return out, 0, 0
	}
	digits := func(p, count int) (rune, bool) {
		var v rune
		if p+count > len(b) {
			return 0, false
		}
		for _, c := range b[p : p+count] {
			h := hexValue(c)
			if h < 0 {
				return 0, false
			}
			v = v<<4 | rune(h)
		}
		return v, true
	}
	var r rune
	ok := false
	switch b[1] {
	case 'x':
		r, ok = digits(2, 2)
		n = 4
	case 'u':
		if b[2] == '{' {
			if end := bytes.IndexByte(b[:min(len(b), 10)], '}'); end > 3 {
				r, ok = digits(3, end-3)
				n = end + 1
			}
			break
		}
		r, ok = digits(2, 4)
		n = 6
		if ok && r>>10 == 0x36 && len(b) >= 12 && b[6] == '\\' && b[7] == 'u' {
			if lo, is := digits(8, 4); is && lo>>10 == 0x37 {
				r = 0x10000 + (r-0xD800)<<10 + lo - 0xDC00
				n = 12
			}
		}
	}
	if !ok || r == 0 || r>>11 == 0x1B || r > unicode.MaxRune {
		return out, 0, 0
	}
	return out, utf8.EncodeRune(out[:], r), n
}

// leastRegion and mostRegion bound a run that is tried as base64 or hex.
const (
	leastRegion = 14
	leastHex    = 10 // characters behind hex digits that are all decimal
	mostRegion  = 1 << 16
	maxRegions  = 8 // of one text
)

// encodable notes the run of base64 characters around the token [ts, te), to be
// read after the stages. It returns the run's end.
func (s *Scanner) encodable(ts, te int) {
	if ts < s.regionEnd || s.depth >= maxLayers || len(s.regions) == maxRegions {
		return
	}
	b := s.text
	for ts > s.regionEnd && te-ts < mostRegion && base64Byte(b[ts-1]) {
		ts--
	}
	for te < len(b) && te-ts < mostRegion && base64Byte(b[te]) {
		te++
	}
	for k := 0; k < 2 && te < len(b) && b[te] == '='; k++ {
		te++
	}
	s.regionEnd = te
	if te-ts >= leastRegion {
		s.regions = append(s.regions, Span{ts, te})
	}
}

// undigited is encodable for the run around the capital at i, behind a small
// letter, if it has no digit: of base64 that hides digits one run in ten. What its
// first characters hide has to be text.
func (s *Scanner) undigited(i int) {
	b := s.text
	ts, te := i, i
	for ts > s.regionEnd && i-ts < leastRegion && class[b[ts-1]]&cLetter != 0 {
		ts--
	}
	for te < len(b) && te-ts < leastRegion && class[b[te]]&cLetter != 0 {
		te++
	}
	if te-ts < leastRegion || ts > 0 && class[b[ts-1]]&cAlnum != 0 {
		return
	}
	var out [6]byte
	if _, err := base64.RawStdEncoding.Decode(out[:], b[ts:ts+8]); err != nil {
		return
	}
	for _, c := range out {
		if c < ' ' || c >= 0x7F {
			return
		}
	}
	s.encodable(ts, te)
}

// decimalHex notes the digits [ts, te) if they may be text as hex: an even
// count, the first characters printable.
func (s *Scanner) decimalHex(ts, te int) {
	if (te-ts)%2 != 0 || ts < s.regionEnd || s.depth >= maxLayers || len(s.regions) == maxRegions {
		return
	}
	for k := ts; k < ts+12; k += 2 {
		if c := s.text[k]; c < '2' || c == '9' || c == '8' && k == ts {
			return
		}
	}
	s.regions = append(s.regions, Span{ts, te})
	s.regionEnd = te
}

func base64Byte(c byte) bool {
	return class[c]&cAlnum != 0 || c == '+' || c == '/' || c == '-' || c == '_'
}

// region decodes the run i, reads it among the text around it and, if it hides
// findings, reports the whole of it.
func (s *Scanner) region(ev *Event, i int) {
	at := s.regions[i]
	b := s.text[at.Start:at.End]
	l := LayerBase64
	s.decoded = s.decoded[:0]
	ok := false
	if s.decoded, ok = decodeHex(s.decoded, b); ok {
		l = LayerHex
	} else if s.decoded, ok = decodeBase64(s.decoded[:0], b); !ok {
		return
	}
	text, r := s.text, s.reading()
	from, to := max(0, at.Start-oddBefore), min(len(text), at.End+oddAfter)
	if i > 0 {
		from = max(from, s.regions[i-1].End)
	}
	if i+1 < len(s.regions) {
		to = min(to, s.regions[i+1].Start)
	}
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	r.verbatim(text, from, at.Start)
	r.put(s.decoded, at.Start, at.End)
	r.verbatim(text, at.End, to)
	s.reread(ev, l, func(c *candidate, start, end int) bool {
		return start < at.End && end > at.Start && c.Score >= DefaultMinScore
	})
}

func decodeHex(dst, b []byte) ([]byte, bool) {
	if len(b)%2 != 0 {
		return dst, false
	}
	for _, c := range b {
		if class[c]&cHex == 0 {
			return dst, false
		}
	}
	dst = append(dst, make([]byte, len(b)/2)...)
	_, err := hex.Decode(dst, b)
	return dst, err == nil && readable(dst)
}

func decodeBase64(dst, b []byte) ([]byte, bool) {
	n := len(b)
	for n > 0 && b[n-1] == '=' {
		n--
	}
	if n%4 == 1 {
		return dst, false
	}
	enc := base64.RawStdEncoding
	for _, c := range b[:n] {
		if c == '-' || c == '_' {
			enc = base64.RawURLEncoding
			break
		}
	}
	dst = append(dst, make([]byte, enc.DecodedLen(n))...)
	k, err := enc.Decode(dst, b[:n])
	return dst[:k], err == nil && readable(dst[:k])
}

// readable reports whether b is text: UTF-8, hardly a control character, and
// more letters, digits, spaces and marks of escapes than anything else.
func readable(b []byte) bool {
	if len(b) < 8 || !utf8.Valid(b) {
		return false
	}
	odd := 0
	for _, c := range b {
		switch {
		case c == '\n', c == '\r', c == '\t':
		case c < 0x20 || c == 0x7F:
			return false
		case c == '&' || c == '#' || c == ';' || c == '%' || c == '\\' || c == '=':
		case c < 0x80 && class[c]&cAlnum == 0 && c != ' ':
			odd++
		}
	}
	return odd*2 <= len(b)
}
