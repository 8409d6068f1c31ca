// Command utility says what is left to work with after redaction:
//
//	go run ./benchmarks/utility
//
// Words that are not personal, joins, order of dates, distributions of
// generalised columns, a small topic model trained on raw and on clean text, and
// the k-anonymity and l-diversity of what a view shows, and what holding or
// generalising rows below k costs. The population and the
// texts are made up by seeds; the figures say what operators do to data, not
// what detectors miss.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/samar-privacy/samar/internal/speed"
	"github.com/samar-privacy/samar/processor"
)

func main() {
	n := flag.Int("n", 20_000, "texts, and rows")
	seed := flag.Uint64("seed", 11, "seed of the generators")
	flag.Parse()
	if err := run(os.Stdout, *n, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "utility:", err)
		os.Exit(1)
	}
}

// rules are the built-in operators, with shifted dates, age bands and buckets.
const rules = `version: 1
entities:
  DATE: {do: shift-date, days: 200}
  AGE: generalise
fields:
  order.placed: {entity: DATE}
  order.total: {do: generalise, to: bucket, size: 500000}
`

func run(w io.Writer, n int, seed uint64) error {
	clean, err := worker(rules)
	if err != nil {
		return err
	}
	for _, part := range []func(io.Writer, *processor.Worker, int, uint64) error{words, rows, crowds, topics} {
		if err := part(w, clean, n, seed); err != nil {
			return err
		}
	}
	return nil
}

func worker(src string) (*processor.Worker, error) {
	engine, err := speed.Load("utility.yaml", src)
	if err != nil {
		return nil, err
	}
	return engine.JSON.NewWorker(), nil
}

// redacted returns a value as the view shows it.
func redacted(w *processor.Worker, value []byte, format processor.Format) ([]byte, error) {
	out, reason, detail := w.Redact(nil, value, format, 0)
	if reason != processor.OK {
		return nil, fmt.Errorf("%v: %s", reason, detail)
	}
	return out, nil
}
