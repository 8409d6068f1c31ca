package train

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// unlistedTier is how frequent a word of a list is taken to be that the table
// of frequencies has not.
const unlistedTier = 4

// frequencies reads how frequent words of Chinese are, rows of "<tier>[v]: word
// word …" in words/zh-frequency.txt, and how usual characters are in given
// names, rows of "mid<n>: c c …" and "last<n>: c c …" in
// words/zh-characters.txt. Either file may be missing.
func (l *Lists) frequencies(root fs.FS) error {
	type one struct{ tier, mid, last int }
	ones := map[string]one{}
	err := rows(root, "words/zh-characters.txt", func(row string, words []string) {
		for _, w := range words {
			o := ones[w]
			if n, ok := strings.CutPrefix(row, "mid"); ok {
				o.mid, _ = strconv.Atoi(n)
			} else {
				o.last, _ = strconv.Atoi(strings.TrimPrefix(row, "last"))
			}
			ones[w] = o
		}
	})
	if err != nil {
		return err
	}
	zh := l.Classes[tagger.Chinese]
	for w := range l.han {
		zh[tagger.WordHash(w)] |= tagger.Frequent(unlistedTier, false)
	}
	err = rows(root, "words/zh-frequency.txt", func(row string, words []string) {
		tier, _ := strconv.Atoi(strings.TrimSuffix(row, "v"))
		for _, w := range words {
			if utf8.RuneCountInString(w) == 1 {
				o := ones[w]
				o.tier = tier
				ones[w] = o
				continue
			}
			h := tagger.WordHash(w)
			zh[h] = zh[h]&^tagger.Frequent(15, true) | tagger.Frequent(tier, strings.HasSuffix(row, "v"))
			l.starts(w)
		}
	})
	if err != nil {
		return err
	}
	for w, o := range ones {
		zh[tagger.WordHash(w)] |= tagger.FrequentOne(o.tier, o.mid, o.last)
	}
	return nil
}

// rows calls f with every row of a file of words; a file that is not there has
// none.
func rows(root fs.FS, name string, f func(row string, words []string)) error {
	src, err := fs.ReadFile(root, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(src)) {
		if row, words, ok := strings.Cut(line, ":"); ok && line[0] != '#' {
			f(row, strings.Fields(words))
		}
	}
	return nil
}

// starts notes of the first character of a word that a word of its length
// begins with it.
func (l *Lists) starts(w string) {
	first, _ := utf8.DecodeRuneInString(w)
	l.Classes[tagger.Chinese][tagger.WordHash(string(first))] |= tagger.ClassStarts2 << (utf8.RuneCountInString(w) - 2)
}
