package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/processor"
)

// words measures what share of the words outside planted values comes out.
func words(w io.Writer, clean *processor.Worker, n int, seed uint64) error {
	g := corpus.New(corpus.Config{Seed: seed, PII: 0.5})
	all, left := map[string]int{}, map[string]int{}
	for range n {
		t := g.NextText()
		out, err := redacted(clean, []byte(t.Text), processor.Text)
		if err != nil {
			return err
		}
		there := map[string]int{}
		for _, word := range split(string(out)) {
			there[word]++
		}
		for _, word := range split(without(t)) {
			all[t.Lang]++
			if there[word] > 0 {
				there[word]--
				left[t.Lang]++
			}
		}
	}
	fmt.Fprintf(w, "## Words that are not personal, %d texts\n\n| Language | Words | Left |\n|---|---|---|\n", n)
	for _, lang := range corpus.Languages {
		fmt.Fprintf(w, "| %s | %d | %.3f %% |\n", lang, all[lang], 100*float64(left[lang])/float64(max(all[lang], 1)))
	}
	return nil
}

// without returns a text with its planted values taken out.
func without(t corpus.Text) string {
	runes := []rune(t.Text)
	for _, p := range t.Plants {
		for i := p.Start; i < p.End; i++ {
			runes[i] = ' '
		}
	}
	return string(runes)
}

// split cuts text into words of letters; a character of Han writing is one.
func split(text string) []string {
	var out []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		at := 0
		for i, r := range word {
			if unicode.Is(unicode.Han, r) {
				if at < i {
					out = append(out, word[at:i])
				}
				out = append(out, string(r))
				at = i + len(string(r))
			}
		}
		if at < len(word) {
			out = append(out, word[at:])
		}
	}
	return out
}
