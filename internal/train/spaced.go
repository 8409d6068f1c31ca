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
	return t.retell(func(b *strings.Builder, from, to int) {
		for i := from; i < to; i++ {
			c := t.Text[i]
			end := i+1 == len(t.Text) || t.Text[i+1] == ' ' || t.Text[i+1] == '\n'
			switch {
			case strings.IndexByte("()\"", c) >= 0, end && strings.IndexByte(".,!?;:", c) >= 0, strings.HasPrefix(t.Text[i:], "'s "):
				gap(b)
				b.WriteByte(c)
				if c != '\'' && !end {
					b.WriteByte(' ')
				}
			default:
				b.WriteByte(c)
			}
		}
	}, nil)
}

// smiling is the share of the copies with a picture behind a sentence.
const smiling = 0.06

// Smile writes t with a picture behind it, as people close a line.
func (w *Writer) Smile(t *Text) Text {
	if w.rng.Float64() >= smiling {
		return *t
	}
	out := *t
	out.Text += " " + w.pick(pictures)
	return out
}

var pictures = []string{"👍", "👍👍", "🙏", "😍", "😭", "🔥", "❤️", "😊", "⭐⭐⭐⭐⭐", "😡", "🤣", "✨"}

// gap writes a space where there is none.
func gap(b *strings.Builder) {
	if s := b.String(); s != "" && s[len(s)-1] != ' ' && s[len(s)-1] != '\n' {
		b.WriteByte(' ')
	}
}
