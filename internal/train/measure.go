package train

import (
	"fmt"
	"io"
	"slices"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// Balanced is the least score of the middle strictness.
const Balanced = 0.5

// Total is what Measure counted over all files.
type Total struct{ All, Lower, Clean Result }

// Measure finds people in held-out texts, each written anew with names of the
// half that is not learnt, and reports them by file and way of writing. With
// errors it prints so many texts that were read wrong.
func Measure(w io.Writer, models *tagger.Models, lang tagger.Language, held []Text, lists *Lists, errors int) Total {
	t := tagger.NewTagger(models)
	writer := NewWriter(lists, lang, Held, 99)
	byFile := map[string]*Result{}
	var all, lower, clean Result
	var found []tagger.Name
	for k := range 3 * len(held) {
		i := k / 3 // each text with three sets of names
		text := writer.Rename(&held[i])
		r := byFile[text.File]
		if r == nil {
			r = new(Result)
			byFile[text.File] = r
		}
		found = t.Tag(found[:0], []byte(text.Text))
		r.Add(&text, found, Balanced)
		before := all
		all.Add(&text, found, Balanced)
		if !people(&text) {
			clean.Add(&text, found, Balanced)
		}
		if wrong := all.Gold-before.Gold != all.Exact-before.Exact || all.Found-before.Found != all.Exact-before.Exact; wrong && errors > 0 {
			errors--
			show(w, &text, found)
		}
		if lang != tagger.Chinese {
			text = writer.Restyle(&text, Lower)
			found = t.Tag(found[:0], []byte(text.Text))
			lower.Add(&text, found, Balanced)
		}
	}
	for _, f := range sortedKeys(byFile) {
		fmt.Fprintf(w, "  %-18s %v\n", f, byFile[f])
	}
	fmt.Fprintf(w, "  %-18s %v\n", "all", &all)
	if lang != tagger.Chinese {
		fmt.Fprintf(w, "  %-18s %v\n", "all, lower case", &lower)
	}
	fmt.Fprintf(w, "  %-18s false/MB %.0f in %d bytes\n", "without people", float64(clean.False)*1e6/float64(max(1, clean.Bytes)), clean.Bytes)
	return Total{all, lower, clean}
}

// Plain finds people in texts that name nobody and reports the false ones; with
// errors it prints so many.
func Plain(w io.Writer, models *tagger.Models, lines []string, errors int) {
	t := tagger.NewTagger(models)
	var r Result
	for _, line := range lines {
		text := Text{Text: line}
		found := t.Tag(nil, []byte(line))
		before := r.False
		r.Add(&text, found, Balanced)
		if r.False > before && errors > 0 {
			errors--
			show(w, &text, found)
		}
	}
	fmt.Fprintf(w, "  %-18s false/MB %.0f: %d in %d bytes\n", "plain reviews", float64(r.False)*1e6/float64(max(1, r.Bytes)), r.False, r.Bytes)
}

// show prints an invented text with gold people in braces and found ones in
// brackets.
func show(w io.Writer, t *Text, found []tagger.Name) {
	type mark struct {
		at, order int
		text      string
	}
	var marks []mark
	for _, s := range t.Spans {
		if s.Kind == 'P' {
			marks = append(marks, mark{s.Start, 1, "{"}, mark{s.End, 0, "}"})
		}
	}
	for _, f := range found {
		marks = append(marks, mark{f.Start, 1, "["}, mark{f.End, 0, fmt.Sprintf("|%.2f]", f.Score)})
	}
	slices.SortStableFunc(marks, func(a, b mark) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.order - b.order
	})
	fmt.Fprintf(w, "    ")
	at := 0
	for _, m := range marks {
		fmt.Fprintf(w, "%s%s", t.Text[at:m.at], m.text)
		at = m.at
	}
	fmt.Fprintf(w, "%s\n", t.Text[at:])
}

// Unlisted is p without the names of the half that is not learnt: what the
// model does with names that no list knows.
func Unlisted(p tagger.Params, lists *Lists) tagger.Params {
	const name = listedAs
	words0 := make(map[uint64]tagger.Class, len(p.Words))
	for h, c := range p.Words {
		words0[h] = c
	}
	for _, n := range lists.Names {
		for _, list := range n.all() {
			for _, item := range list {
				if isHan(item) {
					continue
				}
				for _, w := range words(item) {
					if !inHalf(w, false) {
						words0[tagger.WordHash(w)] &^= name
					}
				}
			}
		}
	}
	p.Words = words0
	return p
}
