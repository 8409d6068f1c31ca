package detectors

import "bytes"

// What a tag of HTML does to the words around it.
const (
	tagInline = iota + 1 // nothing: 0812<b>3456</b>7890 is one number
	tagCell              // ends a cell: <td>PIN</td><td>2580</td> is "PIN: 2580"
	tagBlock             // begins a line
)

const longestTag = 256 // bytes of a tag with its attributes

var tagKinds = map[string]int{
	"b": tagInline, "i": tagInline, "u": tagInline, "em": tagInline, "strong": tagInline, "span": tagInline, "a": tagInline, "font": tagInline, "mark": tagInline,
	"small": tagInline, "big": tagInline, "code": tagInline, "wbr": tagInline, "bdi": tagInline,
	"td": tagCell, "th": tagCell, "dt": tagCell, "dd": tagCell, "label": tagCell,
	"br": tagBlock, "p": tagBlock, "div": tagBlock, "li": tagBlock, "ul": tagBlock, "tr": tagBlock, "table": tagBlock, "tbody": tagBlock,
	"h1": tagBlock, "h2": tagBlock, "h3": tagBlock, "h4": tagBlock, "pre": tagBlock,
}

// tagAt returns the kind and the length of the tag that b begins with, 0 if none
// of HTML's: placeholders of ours look alike.
func tagAt(b []byte) (kind, n int) {
	var name [8]byte
	i, k := 1, 0
	if len(b) > 1 && b[1] == '/' {
		i = 2
	}
	for ; i < len(b) && class[b[i]]&cAlnum != 0; i++ {
		if k == len(name) {
			return 0, 0
		}
		name[k] = b[i] | 0x20
		k++
	}
	if kind = tagKinds[string(name[:k])]; kind == 0 || i == len(b) || b[i] != '>' && b[i] != ' ' && b[i] != '/' {
		return 0, 0
	}
	end := bytes.IndexByte(b[i:min(len(b), longestTag)], '>')
	if end < 0 || bytes.IndexByte(b[i:i+end], '<') >= 0 {
		return 0, 0
	}
	return kind, i + end + 1
}

// untag appends to r the text of b without tags. It reports whether there were any.
func untag(r *reading, b []byte) bool {
	done := 0
	for at := bytes.IndexByte(b, '<'); at >= 0 && at < len(b); {
		kind, n := tagAt(b[at:])
		if n > 0 {
			r.verbatim(b, done, at)
			switch last := len(r.text) - 1; {
			case kind == tagInline || last < 0:
			case kind == tagCell && class[r.text[last]]&(cLetter|cHigh) != 0:
				r.put(colonSpace, at, at+n)
			case kind == tagCell:
				if r.text[last] > ' ' {
					r.put(oneSpace, at, at+n)
				}
			default:
				r.put(newLine, at, at+n)
			}
			at += n
			done = at
		} else {
			at++
		}
		next := bytes.IndexByte(b[at:], '<')
		if next < 0 {
			break
		}
		at += next
	}
	if done > 0 {
		r.verbatim(b, done, len(b))
	}
	return done > 0
}

var oneSpace, newLine = []byte(" "), []byte("\n")

// told keeps what a label speaks for, and what is sure by itself.
func told(c *candidate, _, _ int) bool {
	return c.Evidence&(Label|FieldName|Cue) != 0 || c.strength >= Certain
}
