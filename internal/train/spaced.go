package train

import "strings"

// spaced is the share of the copies whose marks stand apart.
const spaced = 0.08

// Space writes t as corpora and some feeds do: a space on both sides of every
// mark and before 's.
func (w *Writer) Space(t *Text) Text {
	if w.rng.Float64() >= spaced {
		return *t
	}
	out := Text{File: t.File}
	var b strings.Builder
	at := 0
	for _, s := range append(t.Spans[:len(t.Spans):len(t.Spans)], Span{Start: len(t.Text), End: len(t.Text)}) {
		for i := at; i < s.Start; i++ {
			c := t.Text[i]
			end := i+1 == len(t.Text) || t.Text[i+1] == ' ' || t.Text[i+1] == '\n'
			switch {
			case strings.IndexByte("()\"", c) >= 0, end && strings.IndexByte(".,!?;:", c) >= 0, strings.HasPrefix(t.Text[i:], "'s "):
				gap(&b)
				b.WriteByte(c)
				if c != '\'' && !end {
					b.WriteByte(' ')
				}
			default:
				b.WriteByte(c)
			}
		}
		if at = s.End; s.Kind != 0 {
			start := b.Len()
			b.WriteString(t.Text[s.Start:s.End])
			out.Spans = append(out.Spans, Span{start, b.Len(), s.Kind})
		}
	}
	out.Text = b.String()
	return out
}

// gap writes a space where there is none.
func gap(b *strings.Builder) {
	if s := b.String(); s != "" && s[len(s)-1] != ' ' && s[len(s)-1] != '\n' {
		b.WriteByte(' ')
	}
}
