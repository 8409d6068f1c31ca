// Command gen writes corpus files for benchmarks:
//
//	go run ./benchmarks/gen -mb 200 -format jsonl -out events.jsonl
//	go run ./benchmarks/gen -mb 200 -format text -out texts.txt
//	go run ./benchmarks/gen -n 5000 -format gold-text -out gold.jsonl
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/samar-privacy/samar/internal/corpus"
)

func main() {
	mb := flag.Float64("mb", 50, "megabytes to write, if -n is 0")
	n := flag.Int("n", 0, "records to write")
	seed := flag.Uint64("seed", 7, "seed of the generator")
	pii := flag.Float64("pii", 0.30, "share of records with values in their texts")
	langs := flag.String("lang", "", "languages, with commas between; empty for all")
	format := flag.String("format", "jsonl", "jsonl | text | clean | gold-text | gold-event")
	out := flag.String("out", "-", "file to write, - for standard output")
	flag.Parse()
	if err := run(*mb, *n, *seed, *pii, *langs, *format, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(mb float64, n int, seed uint64, pii float64, langs, format, out string) (err error) {
	if pii == 0 {
		pii = -1
	}
	cfg := corpus.Config{Seed: seed, PII: pii}
	if langs != "" {
		cfg.Langs = strings.Split(langs, ",")
	}
	write, err := writer(corpus.New(cfg), format)
	if err != nil {
		return err
	}
	f := os.Stdout
	if out != "-" {
		if f, err = os.Create(out); err != nil {
			return err
		}
		defer func() {
			if e := f.Close(); err == nil {
				err = e
			}
		}()
	}
	c := &counter{w: bufio.NewWriterSize(f, 1<<20)}
	for i := 0; n > 0 && i < n || n == 0 && c.n < int64(mb*1e6); i++ {
		if err := write(c); err != nil {
			return err
		}
	}
	return c.w.Flush()
}

// writer returns what writes one record of the format.
func writer(g *corpus.Generator, format string) (func(io.Writer) error, error) {
	line := func(w io.Writer, s string) error { _, err := io.WriteString(w, s+"\n"); return err }
	switch format {
	case "jsonl":
		return func(w io.Writer) error { return line(w, string(g.Next().JSON)) }, nil
	case "text":
		return func(w io.Writer) error { return line(w, g.NextText().Text) }, nil
	case "clean":
		return func(w io.Writer) error { return line(w, g.NextClean().Text) }, nil
	case "gold-text":
		return func(w io.Writer) error { t := g.NextText(); return t.Gold(w) }, nil
	case "gold-event":
		return func(w io.Writer) error { return g.Next().Gold(w) }, nil
	}
	return nil, fmt.Errorf("unknown format %q", format)
}

type counter struct {
	w *bufio.Writer
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}
