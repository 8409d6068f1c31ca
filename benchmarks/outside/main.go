// Command outside measures the built binary as a user would: user CPU of
// samar redact over large files on one core, time to the first line, and the
// demo from end to end:
//
//	make build && go run ./benchmarks/outside -bin bin/samar
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	"github.com/samar-privacy/samar/internal/corpus"
)

func main() {
	bin := flag.String("bin", "bin/samar", "the binary to measure")
	mb := flag.Int("mb", 200, "megabytes of each file")
	runs := flag.Int("runs", 3, "times each is measured")
	events := flag.Int("events", 100000, "events of the demo; 0 leaves it out")
	flag.Parse()
	if err := run(*bin, *mb, *runs, *events); err != nil {
		fmt.Fprintln(os.Stderr, "outside:", err)
		os.Exit(1)
	}
}

func run(bin string, mb, runs, events int) error {
	dir, err := os.MkdirTemp("", "samar-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for _, format := range []string{"jsonl", "text"} {
		file := filepath.Join(dir, format)
		size, err := write(file, format, mb)
		if err != nil {
			return err
		}
		for range runs {
			if err := redact(bin, format, file, size); err != nil {
				return err
			}
		}
	}
	for range runs {
		if err := firstLine(bin); err != nil {
			return err
		}
	}
	for range runs {
		if events == 0 {
			break
		}
		if err := demo(bin, events); err != nil {
			return err
		}
	}
	return nil
}

// write fills a file with about mb megabytes of records.
func write(name, format string, mb int) (size int64, err error) {
	f, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	g := corpus.New(corpus.Config{Seed: 7})
	for size < int64(mb)*1e6 {
		var n int
		if format == "text" {
			n, err = w.WriteString(g.NextText().Text + "\n")
		} else {
			n, err = w.Write(append(g.Next().JSON, '\n'))
		}
		if err != nil {
			return size, errors.Join(err, f.Close())
		}
		size += int64(n)
	}
	return size, errors.Join(w.Flush(), f.Close())
}

// redact runs the binary over a file on one core.
func redact(bin, format, file string, size int64) error {
	cmd := exec.Command(bin, "redact", "--format", format, "--names", "cues", file)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	cmd.Stdout = io.Discard
	var messages bytes.Buffer
	cmd.Stderr = &messages
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("redact --format %s: %w: %s", format, err, messages.Bytes())
	}
	wall, user := time.Since(start).Seconds(), cmd.ProcessState.UserTime().Seconds()
	fmt.Printf("redact --format %-5s  %4d MB  user %6.2f s  %6.1f MB/s user   wall %6.2f s  %6.1f MB/s wall\n",
		format, size/1e6, user, float64(size)/1e6/user, wall, float64(size)/1e6/wall)
	return nil
}

// firstLine measures from start to the first redacted line of a stream that
// stays open.
func firstLine(bin string) error {
	cmd := exec.Command(bin, "redact", "--format", "text")
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return err
	}
	if _, err := io.WriteString(in, "hubungi 0812-3456-7890\n"); err != nil {
		return err
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		return err
	}
	fmt.Printf("redact: first line after %d ms\n", time.Since(start).Milliseconds())
	return errors.Join(in.Close(), cmd.Wait())
}

// demo runs the embedded broker, the generator and the pipeline.
func demo(bin string, events int) error {
	cmd := exec.Command(bin, "demo", "--events", strconv.Itoa(events), "--output", "json")
	out, err := cmd.Output()
	var d struct {
		In      int     `json:"events_in"`
		Left    *int    `json:"raw_values_left"`
		Seconds float64 `json:"seconds"`
	}
	if json.Unmarshal(out, &d) != nil || d.Seconds == 0 || d.Left == nil {
		return fmt.Errorf("demo: %w", errors.Join(err, errors.New("no figures in its output")))
	}
	fmt.Printf("demo: %d events in %.2f s, %.0f events/s, user CPU of the whole process %.2f s, raw values left %d\n",
		d.In, d.Seconds, float64(d.In)/d.Seconds, cmd.ProcessState.UserTime().Seconds(), *d.Left)
	return nil
}
