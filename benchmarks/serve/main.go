// Command serve measures what `samar serve` costs the server, as its callers see
// it: processor time of one-event requests on a connection that is kept, and of a
// stream of lines and a batch beside `samar redact` over the same events:
//
//	make build && go run ./benchmarks/serve -bin bin/samar
//
// The rows take turns; the figures are medians. Processor time is what the
// server's own metrics say, so that the callers' share of it does not count.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/samar-privacy/samar/internal/corpus"
)

func main() {
	bin := flag.String("bin", "bin/samar", "the binary to measure")
	requests := flag.Int("requests", 30_000, "one-event requests of a round")
	mb := flag.Int("mb", 15, "megabytes of a stream, a batch, a file")
	rounds := flag.Int("rounds", 5, "times each is measured")
	names := flag.String("names", "cues", "people's names: off, cues, full")
	flag.Parse()
	if err := run(*bin, *names, *requests, *mb, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

// row is one way to have events redacted.
type row struct {
	name    string
	do      func() (cpu time.Duration, err error)
	units   float64 // what the time is divided by
	unit    string
	figures []float64
}

func run(bin, names string, requests, mb, rounds int) error {
	events, lines := feedback(mb)
	s, err := start(bin, names)
	if err != nil {
		return err
	}
	defer s.stop()
	size := float64(len(lines)) / 1e6
	rows := []*row{
		{name: "one event a request", units: float64(requests), unit: "µs a request", do: func() (time.Duration, error) {
			return s.spent(func() error {
				for i := range requests {
					if err := s.post("application/json", events[i%len(events)]); err != nil {
						return err
					}
				}
				return nil
			})
		}},
		{name: "a stream of lines (NDJSON)", units: size, unit: "MB/s", do: func() (time.Duration, error) {
			return s.spent(func() error { return s.post("application/x-ndjson", lines) })
		}},
		{name: "samar redact", units: size, unit: "MB/s", do: func() (time.Duration, error) {
			cmd := exec.Command(bin, "redact", "--format", "jsonl", "--names", names)
			cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
			cmd.Stdin = bytes.NewReader(lines)
			if err := cmd.Run(); err != nil {
				return 0, err
			}
			return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), nil
		}},
	}
	for range rounds {
		for _, r := range rows {
			cpu, err := r.do()
			if err != nil {
				return fmt.Errorf("%s: %w", r.name, err)
			}
			if r.unit == "MB/s" {
				r.figures = append(r.figures, r.units/cpu.Seconds())
			} else {
				r.figures = append(r.figures, cpu.Seconds()*1e6/r.units)
			}
		}
	}
	for _, r := range rows {
		slices.Sort(r.figures)
		fmt.Printf("%-28s %7.1f %s (%.1f to %.1f)\n", r.name, r.figures[len(r.figures)/2], r.unit, r.figures[0], r.figures[len(r.figures)-1])
	}
	mid := len(rows[1].figures) / 2
	fmt.Printf("%-28s %6.0f %%\n", "stream, of samar redact", 100*rows[1].figures[mid]/rows[2].figures[mid])
	return nil
}

// feedback makes events, as they are and as lines.
func feedback(mb int) (events [][]byte, lines []byte) {
	g := corpus.New(corpus.Config{Seed: 7})
	for i := 0; len(lines) < mb<<20; i++ {
		e := g.Next().JSON
		lines = append(append(lines, e...), '\n')
		if i < 2000 {
			events = append(events, bytes.Clone(e))
		}
	}
	return events, lines
}

// server is `samar serve` as a process.
type server struct {
	cmd    *exec.Cmd
	url    string
	client *http.Client
}

func start(bin, names string) (*server, error) {
	s := &server{cmd: exec.Command(bin, "serve", "--listen", "127.0.0.1:0", "--names", names), client: &http.Client{Timeout: 5 * time.Minute}}
	s.cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	logs, err := s.cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	scan := bufio.NewScanner(logs)
	at := regexp.MustCompile(`127\.0\.0\.1:\d+`)
	for scan.Scan() {
		if a := at.FindString(scan.Text()); a != "" {
			s.url = "http://" + a
			go func() { _, _ = io.Copy(io.Discard, logs) }()
			return s, nil
		}
	}
	s.stop()
	return nil, errors.New("samar serve names no address")
}

func (s *server) stop() {
	_ = s.cmd.Process.Kill()
	_ = s.cmd.Wait()
}

func (s *server) post(kind string, body []byte) error {
	r, err := s.client.Post(s.url+"/v1/redact", kind, bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer r.Body.Close()
	if _, err := io.Copy(io.Discard, r.Body); err != nil {
		return err
	}
	if r.StatusCode != http.StatusOK {
		return fmt.Errorf("status %s", r.Status)
	}
	return nil
}

// spent is what the server's processor time grew by.
func (s *server) spent(do func() error) (time.Duration, error) {
	before, err := s.cpu()
	if err == nil {
		err = do()
	}
	if err != nil {
		return 0, err
	}
	after, err := s.cpu()
	return after - before, err
}

func (s *server) cpu() (time.Duration, error) {
	r, err := s.client.Get(s.url + "/metrics")
	if err != nil {
		return 0, err
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(b)) {
		if v, ok := strings.CutPrefix(line, "process_cpu_seconds_total "); ok {
			f, err := strconv.ParseFloat(strings.TrimSpace(v), 64)
			return time.Duration(f * 1e9), err
		}
	}
	return 0, errors.New("the server does not say what it has spent")
}
