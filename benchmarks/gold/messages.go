package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/samar-privacy/samar/internal/evaluate"
)

// errMarks reports a message or a pass that is not in its form.
var errMarks = errors.New("not in the form of the gold messages")

// message is one line of a gold file.
type message struct {
	n    int    // 1-based, through all files of a language
	file string // base name
	line int    // 1-based, in the file
	text []rune // without marks, line breaks real
	gold []evaluate.Span
}

// place names a message without quoting it.
func (m *message) place() string { return fmt.Sprintf("%d %s:%d", m.n, m.file, m.line) }

// half is a for even numbers, b for odd ones.
func (m *message) half() string { return string("ab"[m.n%2]) }

// entities are the marks' letters.
var entities = map[rune]string{'P': "PERSON", 'A': "ADDRESS"}

// kinds are the marked entities in the order of the tables.
var kinds = []string{"PERSON", "ADDRESS"}

// readMarked reads the marked messages of one language: *.txt by name, one
// message a line, # before a comment, \n for a line break inside a message.
func readMarked(dir string) ([]message, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: no *.txt", dir)
	}
	var all []message
	for _, name := range names { // Glob sorts
		if all, err = readFile(name, all); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func readFile(name string, all []message) ([]message, error) {
	in, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	sc := bufio.NewScanner(in)
	for line := 1; sc.Scan(); line++ {
		if sc.Text() == "" || sc.Text()[0] == '#' {
			continue
		}
		m := message{n: len(all) + 1, file: filepath.Base(name), line: line}
		if m.text, m.gold, err = unmark(unescape(sc.Text())); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
		all = append(all, m)
	}
	return all, sc.Err()
}

func unescape(s string) string { return strings.ReplaceAll(s, `\n`, "\n") }
func escape(s string) string   { return strings.ReplaceAll(s, "\n", `\n`) }

// unmark takes the marks {P:…} and {A:…} out of a line. Spans count code
// points, as evaluate's do.
func unmark(line string) (text []rune, spans []evaluate.Span, err error) {
	open := -1
	in := []rune(line)
	for i := 0; i < len(in); i++ {
		switch in[i] {
		case '{':
			if open >= 0 {
				return nil, nil, fmt.Errorf("a mark inside a mark: %w", errMarks)
			}
			if i+2 >= len(in) || entities[in[i+1]] == "" || in[i+2] != ':' {
				return nil, nil, fmt.Errorf("a brace that opens no mark: %w", errMarks)
			}
			open = len(text)
			spans = append(spans, evaluate.Span{Start: open, Type: entities[in[i+1]]})
			i += 2
		case '}':
			if open < 0 || open == len(text) {
				return nil, nil, fmt.Errorf("a brace that closes no mark, or an empty one: %w", errMarks)
			}
			spans[len(spans)-1].End = len(text)
			open = -1
		default:
			text = append(text, in[i])
		}
	}
	if open >= 0 {
		return nil, nil, fmt.Errorf("a mark without an end: %w", errMarks)
	}
	return text, spans, nil
}
