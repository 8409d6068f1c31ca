// Package train makes the name models from the training text and the name lists
// beside it. Start with Load, which reads both, and Learn, which makes one
// language's parameters of them; Score measures a model on text that was held
// out. Same inputs, same bytes: every choice is drawn from a fixed seed, and
// what runs at the same time is put together in a fixed order. Nothing here runs in
// the product.
package train

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"path"
	"sort"
	"strings"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// Span is a marked range of a text.
type Span struct {
	Start, End int  // bytes
	Kind       byte // 'P' person, 'A' address, 'L' place, 'O' organisation, 'B' brand, product, dish, work
}

// Text is one text of the training set.
type Text struct {
	File  string // base name
	Text  string
	Spans []Span // by start, disjoint
}

// ErrMarks reports a training line whose marks do not close or are unknown.
var ErrMarks = errors.New("bad marks")

// Parse reads one line: {P:…}, {A:…}, {L:…}, {O:…} and {B:…} mark spans, \n is a
// new line.
func Parse(line string) (Text, error) {
	var t Text
	var b strings.Builder
	line = strings.ReplaceAll(line, `\n`, "\n")
	open := byte(0)
	start := 0
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case c == '{' && i+2 < len(line) && line[i+2] == ':' && strings.IndexByte("PALOB", line[i+1]) >= 0:
			if open != 0 {
				return t, ErrMarks
			}
			open, start = line[i+1], b.Len()
			i += 2
		case c == '}' && open != 0:
			if b.Len() == start {
				return t, ErrMarks
			}
			t.Spans = append(t.Spans, Span{start, b.Len(), open})
			open = 0
		default:
			b.WriteByte(c)
		}
	}
	if open != 0 {
		return t, ErrMarks
	}
	t.Text = b.String()
	return t, nil
}

// Texts reads text/<lang>/*.txt below a root, in the order of file names.
func Texts(root fs.FS, lang tagger.Language) ([]Text, error) {
	files, err := fs.Glob(root, path.Join("text", lang.String(), "*.txt"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []Text
	for _, f := range files {
		src, err := fs.ReadFile(root, f)
		if err != nil {
			return nil, err
		}
		for n, line := range strings.Split(string(src), "\n") {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' && !strings.Contains(line, "{") {
				continue
			}
			t, err := Parse(line)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", f, n+1, err)
			}
			t.File = strings.TrimSuffix(path.Base(f), ".txt")
			out = append(out, t)
		}
	}
	return out, nil
}

// retell writes t anew and marks its spans again: between writes what stands in
// [from, to) outside them, within says what a span holds; nil: as it is.
func (t *Text) retell(between func(b *strings.Builder, from, to int), within func(s Span, v string) string) Text {
	if between == nil {
		between = func(b *strings.Builder, from, to int) { b.WriteString(t.Text[from:to]) }
	}
	out := Text{File: t.File}
	var b strings.Builder
	at := 0
	for _, s := range t.Spans {
		between(&b, at, s.Start)
		v := t.Text[s.Start:s.End]
		if within != nil {
			v = within(s, v)
		}
		start := b.Len()
		b.WriteString(v)
		out.Spans = append(out.Spans, Span{start, b.Len(), s.Kind})
		at = s.End
	}
	between(&b, at, len(t.Text))
	out.Text = b.String()
	return out
}

// hash is the same for a string on every machine.
func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	x := h.Sum64()
	x ^= x >> 33
	x *= 0xFF51AFD7ED558CCD
	return x ^ x>>33
}

// heldOut is one text in heldOutOf.
const heldOutOf = 10

// Split parts texts into those to learn from and those to measure with, by a
// hash of the text without its names; fold chooses which tenth is held out.
func Split(all []Text, fold int) (learn, held []Text) {
	for _, t := range all {
		if hash(t.frame())%heldOutOf == uint64(fold) {
			held = append(held, t)
		} else {
			learn = append(learn, t)
		}
	}
	return learn, held
}

// SplitFiles holds out whole files, one in folds, so that what is measured is
// of another kind than what was learnt. A file's digits do not count: news2
// goes with news.
func SplitFiles(all []Text, fold, folds int) (learn, held []Text) {
	for _, t := range all {
		kind, _, _ := strings.Cut(strings.TrimRight(t.File, "0123456789"), "_")
		if hash(kind)%uint64(folds) == uint64(fold) {
			held = append(held, t)
		} else {
			learn = append(learn, t)
		}
	}
	return learn, held
}

// frame is the text with every person left out.
func (t *Text) frame() string {
	var b strings.Builder
	at := 0
	for _, s := range t.Spans {
		if s.Kind == 'P' {
			b.WriteString(t.Text[at:s.Start])
			at = s.End
		}
	}
	b.WriteString(t.Text[at:])
	return b.String()
}
