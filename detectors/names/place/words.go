package place

import (
	"github.com/samar-privacy/samar/detectors"
)

func wordByte(c byte) bool { return detectors.IsLetter(c) || c >= 0x80 }

// wordBefore returns the word before p with one space, full stop or colon
// between.
func wordBefore(b []byte, p int) []byte {
	e := p
	for k := 0; k < 3 && e > 0 && (b[e-1] == ' ' || b[e-1] == '.' || b[e-1] == ':'); k++ {
		if b[e-1] == '.' && e-2 > 0 && k > 0 && longWord(b, e-1) {
			return nil // the end of a sentence
		}
		e--
	}
	if e == p {
		return nil
	}
	s := e
	for s > 0 && e-s < 24 && wordByte(b[s-1]) {
		s--
	}
	return b[s:e]
}

// longWord reports whether the word that ends at e is no abbreviation.
func longWord(b []byte, e int) bool {
	s := e
	for s > 0 && e-s < 6 && wordByte(b[s-1]) {
		s--
	}
	return e-s > 4
}

// wordAfter returns the word behind one space at p.
func wordAfter(b []byte, p int) []byte {
	if p >= len(b) || b[p] != ' ' {
		return nil
	}
	s := p + 1
	e := s
	for e < len(b) && e-s < 24 && (wordByte(b[e]) || b[e] == '-') {
		e++
	}
	return b[s:e]
}

// sentenceStart reports whether the word before p begins a sentence.
func sentenceStart(b []byte, p int) bool {
	p -= len(wordBefore(b, p)) + 1
	for p > 0 && b[p-1] == ' ' {
		p--
	}
	return p <= 0 || b[p-1] == '.' || b[p-1] == '!' || b[p-1] == '?' || b[p-1] == '\n'
}

// dotted reports whether [s, e) is part of a longer code, address or domain.
func dotted(b []byte, s, e int) bool {
	if s > 0 && (b[s-1] == '@' || b[s-1] == '/' || b[s-1] == '_' || b[s-1] == '-' || b[s-1] == '.' || b[s-1] == '#') {
		return true
	}
	return e < len(b) && (b[e] == '@' || b[e] == '_' || detectors.IsDigit(b[e]) || (b[e] == '.' || b[e] == '-') && e+1 < len(b) && detectors.IsLetter(b[e+1]))
}

// lowered writes w into buf in lower case, with one space where a gap is; the
// text's own gaps may be others.
func lowered(buf, w []byte) []byte {
	n := 0
	for i, c := range w {
		switch {
		case n == len(buf):
			return nil
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case c >= 0x80 && c <= 0x9E && i > 0 && w[i-1] == 0xC3:
			c |= 0x20
		case c == ' ' && n > 0 && buf[n-1] == ' ':
			continue
		}
		buf[n] = c
		n++
	}
	return buf[:n]
}
