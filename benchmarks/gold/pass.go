package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/samar-privacy/samar/internal/evaluate"
)

// A pass is what one reader marked, a line for each message with something:
//
//	17<TAB>P:Dewi Lestari|A:Jl. Melati No. 7|P:Dewi#2
//
// The spans stand in the order of the text, in its characters, with \n for a
// line break. Each is looked for behind the one before; #2 (up to #9) asks for
// the second occurrence in the whole message instead.

// readPass reads a pass over msgs: the spans by message number.
func readPass(name string, msgs []message) (map[int][]evaluate.Span, error) {
	in, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	pass := map[int][]evaluate.Span{}
	sc := bufio.NewScanner(in)
	for line := 1; sc.Scan(); line++ {
		if sc.Text() == "" || sc.Text()[0] == '#' {
			continue
		}
		num, list, _ := strings.Cut(sc.Text(), "\t")
		n, err := strconv.Atoi(num)
		if err != nil || n < 1 || n > len(msgs) || pass[n] != nil {
			return nil, fmt.Errorf("%s:%d: no number of a message, or one used before: %w", name, line, errMarks)
		}
		if pass[n], err = placeSpans(string(msgs[n-1].text), list); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	return pass, sc.Err()
}

// placeSpans finds the spans of a pass's line in the message.
func placeSpans(text, list string) ([]evaluate.Span, error) {
	var spans []evaluate.Span
	pos := 0 // bytes
	for i, item := range strings.Split(list, "|") {
		kind, value, _ := strings.Cut(item, ":")
		if len(kind) != 1 || entities[rune(kind[0])] == "" || value == "" {
			return nil, fmt.Errorf("span %d: want P:… or A:…: %w", i+1, errMarks)
		}
		value = unescape(value)
		at := strings.Index(text[pos:], value)
		if at >= 0 {
			at += pos
		} else if v, nth := occurrence(value); nth > 0 {
			value = v
			if at = index(text, v, nth); at < pos {
				at = -1
			}
		}
		if at < 0 {
			return nil, fmt.Errorf("span %d: not in the message behind the span before: %w", i+1, errMarks)
		}
		pos = at + len(value)
		start := len([]rune(text[:at]))
		spans = append(spans, evaluate.Span{Start: start, End: start + len([]rune(value)), Type: entities[rune(kind[0])]})
	}
	return spans, nil
}

// occurrence splits Dewi#2 into Dewi and 2; without a number it is 0.
func occurrence(value string) (string, int) {
	i := strings.LastIndexByte(value, '#')
	if i <= 0 {
		return value, 0
	}
	n, err := strconv.Atoi(value[i+1:])
	if err != nil || n < 1 || n > 9 || len(value)-i != 2 {
		return value, 0
	}
	return value[:i], n
}

// index returns where the nth occurrence begins, or -1; they may overlap.
func index(text, value string, nth int) int {
	at := -1
	for range nth {
		i := strings.Index(text[at+1:], value)
		if i < 0 {
			return -1
		}
		at += 1 + i
	}
	return at
}

// writePass writes the marks of a message as a line of a pass.
func writePass(w io.Writer, m *message) {
	if len(m.gold) == 0 {
		return
	}
	fmt.Fprintf(w, "%d\t%s\n", m.n, passLine(m.text, m.gold))
}

func passLine(text []rune, spans []evaluate.Span) string {
	all := string(text)
	items := make([]string, len(spans))
	pos := 0 // bytes
	for i, s := range spans {
		value := string(text[s.Start:s.End])
		start := len(string(text[:s.Start]))
		items[i] = s.Type[:1] + ":" + escape(value)
		if pos+strings.Index(all[pos:], value) != start {
			nth := 1
			for index(all, value, nth) < start {
				nth++
			}
			items[i] += "#" + strconv.Itoa(nth)
		}
		pos = start + len(value)
	}
	return strings.Join(items, "|")
}
