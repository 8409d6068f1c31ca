package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// handleApart takes an account name that a mark or a line break parts from its
// network, or that stands before it: "WeChat -> lily_88", "QQ, 123456789",
// "lily_88 is my WeChat", lily88是我的微信. Only names that no word looks like: with a
// digit or '_', of QQ five digits or more.
func handleApart(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Medium, Evidence: detectors.Cue}
	if s := pastMarks(b, w.End); s > 0 {
		f.Start, f.End = s, handleEnd(b, s)
	} else if e := beforeCue(b, w.Start); e > 0 {
		f.End = e
		for f.Start = e; f.Start > 0 && e-f.Start <= 32 && handleByte(b[f.Start-1]) || f.Start > 1 && f.Start < e && (b[f.Start-1] == '-' || b[f.Start-1] == '.') && detectors.IsAlnum(b[f.Start-2]); f.Start-- {
		}
		if f.Start > 0 && (b[f.Start-1] == '/' || b[f.Start-1] == ':') {
			return f, false
		}
	}
	name := bytes.TrimPrefix(b[f.Start:f.End], []byte("@"))
	if len(name) < 5 || len(name) > 30 || f.End < len(b) && (b[f.End] == '@' || b[f.End] == '/') || bytes.IndexByte(name, '@') >= 0 {
		return f, false
	}
	if f.Subtype = network(b[w.Start:w.End]); f.Subtype == "" {
		return f, false
	}
	if countDigits(name) == len(name) {
		return f, f.Subtype == "qq" && len(name) <= 11 && name[0] != '0' && !(len(name) == 11 && name[0] == '1')
	}
	return f, detectors.IsLetter(name[0]) && distinct(name) && wordsIn(name)
}

// pastMarks returns where the value begins behind the marks, or a line break,
// that stand at i, 0 if there are none.
func pastMarks(b []byte, i int) int {
	s, breaks := i, 0
	for s < len(b) && s-i < 8 {
		switch c := b[s]; {
		case c == '\n' || c == ',' || c == ';':
			breaks++
		case c == ' ' || c == '\r' || c == '\t' || c == ':' || c == '*' || c == '-' || c == '>' || c == '|' || c == ')' || c == ']' || c == '"' || c == '(' || c == '#' || c == '=':
		case bytes.HasPrefix(b[s:], []byte("→")):
			s += 2
		default:
			if breaks > 1 || s == i || !handleByte(c) {
				return 0
			}
			return s
		}
		s++
	}
	return 0
}

// handleEnd returns the end of the account name at s.
func handleEnd(b []byte, s int) int {
	e := s
	for e < len(b) && e-s <= 32 && (detectors.IsAlnum(b[e]) || b[e] == '_' || b[e] == '@' && e == s || (b[e] == '-' || b[e] == '.') && e+1 < len(b) && detectors.IsAlnum(b[e+1])) {
		e++
	}
	return e
}

// beforeCue returns the end of the value that what stands before the cue at i
// ties to it: " is my ", 是我的, an opening bracket. 0 if nothing does.
func beforeCue(b []byte, i int) int {
	for _, tie := range [...]string{" is my ", " is our ", "是我的", "是我", "是", " adalah ", " itu ", " es mi ", " é meu ", " (", "("} {
		if e := i - len(tie); e > 0 && string(b[e:i]) == tie && handleByte(b[e-1]) {
			return e
		}
	}
	return 0
}
