package detectors

import (
	"bytes"
	"encoding/base64"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// Bounds of what is read of the heads of mails and of cards.
const (
	mostFolds     = 32   // lines of one text that go on in the next
	longestFolded = 2048 // bytes of such a line, whole
	longestWord   = 1024 // bytes of an encoded word: more than the 75 allowed, for those who fold late
)

// encodedWords appends to r the text with its encoded words ("=?UTF-8?B?…?=") read;
// each character stands for the whole word. Blanks between two of them go (RFC 2047,
// section 6.2). It returns the encoding of the first, NoLayer if there is none.
func encodedWords(r *reading, b []byte) Layer {
	first, done := NoLayer, 0
	for i := 0; i < len(b); {
		k := bytes.Index(b[i:], wordOpens)
		if k < 0 {
			break
		}
		i += k
		at, l := len(r.text), NoLayer
		if first == NoLayer || len(bytes.Trim(b[done:i], " \t\r\n")) > 0 || done == 0 {
			r.verbatim(b, done, i)
			at = len(r.text)
		}
		end := i
		if end, l = r.encodedWord(b, i); end == i {
			r.text, r.from, r.to = r.text[:at], r.from[:at], r.to[:at]
			r.verbatim(b, i, i+2)
			i += 2
			done = i
			continue
		}
		if first == NoLayer {
			first = l
		}
		i, done = end, end
	}
	if first != NoLayer {
		r.verbatim(b, done, len(b))
	}
	return first
}

var (
	wordOpens  = []byte("=?")
	wordCloses = []byte("?=")
)

// encodedWord appends the text of the encoded word at i. It returns its end, i if
// none is there.
func (r *reading) encodedWord(b []byte, i int) (int, Layer) {
	in := b[i+2 : min(len(b), i+longestWord)]
	k := bytes.IndexByte(in, '?')
	if k < 2 || k > 40 || k+3 >= len(in) || in[k+2] != '?' {
		return i, NoLayer
	}
	charset, _, _ := bytes.Cut(in[:k], []byte("*")) // behind it a language (RFC 2231)
	enc, err := htmlindex.Get(strings.ToLower(string(charset)))
	if err != nil || enc == encoding.Replacement {
		return i, NoLayer
	}
	how := in[k+1] | 0x20
	in = in[k+3:]
	n := bytes.Index(in, wordCloses)
	if n <= 0 {
		return i, NoLayer
	}
	end := i + 2 + k + 3 + n + 2
	var raw []byte
	l := LayerBase64
	switch in = in[:n]; how {
	case 'b':
		out := make([]byte, base64.RawStdEncoding.DecodedLen(len(in)))
		m, err := base64.RawStdEncoding.Decode(out, bytes.TrimRight(in, "="))
		if err != nil {
			return i, NoLayer
		}
		raw = out[:m]
	case 'q':
		l = LayerQuoted
		for p := 0; p < len(in); p++ {
			switch c := in[p]; {
			case c == '_':
				raw = append(raw, ' ')
			case c == '=' && p+2 < len(in) && hexValue(in[p+1]) >= 0 && hexValue(in[p+2]) >= 0:
				raw = append(raw, byte(hexValue(in[p+1])<<4|hexValue(in[p+2])))
				p += 2
			case c <= ' ':
				return i, NoLayer
			default:
				raw = append(raw, c)
			}
		}
	default:
		return i, NoLayer
	}
	if !EqualLower(charset, "utf-8") && !EqualLower(charset, "utf8") { // of which a character may go on in the next word
		if raw, err = enc.NewDecoder().Bytes(raw); err != nil {
			return i, NoLayer
		}
	}
	r.put(raw, i, end)
	return end, l
}

// unfold appends to r the lines of heads that go on in lines behind a blank, each in
// one: heads of mails (RFC 5322, section 2.2.3) and cards (RFC 6350, section 3.2). It
// reports whether there were any.
func unfold(r *reading, b []byte) bool {
	folds := 0
	for i := 0; i < len(b) && folds < mostFolds; {
		end := lineEnd(b, i)
		if !goesOn(b, end) || !headLine(b[i:end]) {
			i = end + 1
			continue
		}
		from := i
		for folds < mostFolds && end-i < longestFolded {
			r.verbatim(b, from, len(bytes.TrimRight(b[:end], "\r")))
			if !goesOn(b, end) {
				break
			}
			folds++
			from = end + 2
			end = lineEnd(b, from)
		}
		r.put(newLine, end-1, end)
		i = end + 1
	}
	return folds > 0
}

// mayFold reports whether a line of b goes on in the next.
func mayFold(b []byte) bool {
	return bytes.Contains(b, []byte("\n ")) || bytes.Contains(b, []byte("\n\t"))
}

// lineEnd returns where the line at i ends.
func lineEnd(b []byte, i int) int {
	if k := bytes.IndexByte(b[i:], '\n'); k >= 0 {
		return i + k
	}
	return len(b)
}

// goesOn reports whether the line that ends at end goes on in the next.
func goesOn(b []byte, end int) bool {
	return end+2 < len(b) && (b[end+1] == ' ' || b[end+1] == '\t') && b[end+2] > ' '
}

// headLine reports whether a line is one of a head: a word and a colon, perhaps with
// parameters between ("Reply-To:", "TEL;TYPE=cell:").
func headLine(line []byte) bool {
	n := 0
	for n < len(line) && n < 40 && (class[line[n]]&cAlnum != 0 || line[n] == '-' || line[n] == '.') {
		n++
	}
	return n > 1 && n < len(line) && (line[n] == ':' || line[n] == ';')
}

// acrossFold keeps what lies across a fold: what stands in one line is found there.
func acrossFold(c *candidate, start, end int) bool {
	return end-start > c.End-c.Start && (c.strength >= Strong || c.Evidence&(Label|FieldName|Cue) != 0)
}
