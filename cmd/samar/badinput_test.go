package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/internal/badinput"
	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// mostMemory is what may be allocated for 400 MiB of bad input.
const mostMemory = 64 << 20

// suiteOf returns the bad values of a suite that fit a line of their own.
func suiteOf(t *testing.T, name string) (suite *badinput.Suite, oneLine []*badinput.Case) {
	t.Helper()
	suites, err := badinput.Suites()
	if err != nil {
		t.Fatal(err)
	}
	for i := range suites {
		if suites[i].Name != name {
			continue
		}
		for k := range suites[i].Cases {
			c := &suites[i].Cases[k]
			if !bytes.Contains(c.Value, []byte("\n")) && !lines.Blank(c.Value) {
				oneLine = append(oneLine, c)
			}
		}
		return &suites[i], oneLine
	}
	t.Fatalf("no suite %s", name)
	return nil, nil
}

// Among good lines each bad one is named by its line and reason, and nothing of
// it comes out.
func TestBadLinesAreNamedByLineAndReason(t *testing.T) {
	for _, format := range []struct{ suite, flag string }{{"json", "jsonl"}, {"text", "text"}} {
		t.Run(format.flag, func(t *testing.T) {
			_, cases := suiteOf(t, format.suite)
			var in, out, said bytes.Buffer
			good := func(n int) string { return fmt.Sprintf("[%d]\n", n) }
			for n, c := range cases {
				in.WriteString(good(n))
				out.WriteString(good(n))
				in.Write(c.Value)
				in.WriteByte('\n')
				fmt.Fprintf(&said, "line %d: %s\n", 2*n+2, c.Want())
			}
			name := filepath.Join(t.TempDir(), "bad")
			if err := os.WriteFile(name, in.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			w := workplace{dir: t.TempDir()}
			code, stdout, stderr := w.samar(t, "redact", "--names", "cues", "--quiet", "--format", format.flag, name)
			if code != 1 || stdout != out.String() {
				t.Errorf("exit code %d, %d bytes out of %d", code, len(stdout), out.Len())
			}
			got := strings.Split(strings.TrimSpace(stderr), "\n")
			want := strings.Split(strings.TrimSpace(said.String()), "\n")
			if len(got) != len(want) {
				t.Fatalf("%d lines said, want %d", len(got), len(want))
			}
			for i := range want {
				if got[i] != want[i] && !strings.HasPrefix(got[i], want[i]+": ") {
					t.Errorf("said %q, want %q (%s)", got[i], want[i], cases[i].Name)
				}
			}
		})
	}
}

// whole runs bad input through the worker of redact.
func whole(t *testing.T, e *engine, format lines.Format, in []byte) (out string, notes []lines.Note, err error) {
	t.Helper()
	var b bytes.Buffer
	r := &redactor{proc: e.proc, w: e.proc.NewWorker(), view: e.view}
	err = lines.Run(context.Background(), lines.Config{Files: []string{"-"}, Stdin: bytes.NewReader(in), Format: format, Limits: lines.Limits{Record: 1 << 20},
		Workers: []lines.Worker{r}, Out: &b, Note: func(n lines.Note) error { notes = append(notes, n); return nil }})
	return b.String(), notes, err
}

// several reports whether a file holds good values, one behind another.
func several(file []byte) bool {
	n := 0
	for dec := json.NewDecoder(bytes.NewReader(file)); ; n++ {
		var v json.RawMessage
		if err := dec.Decode(&v); err != nil {
			return n > 1 && errors.Is(err, io.EOF)
		}
	}
}

// A bad value that is a file of its own: a document over lines, rows behind a
// header, or a block of an Avro file.
func TestBadFilesAreRefusedWithALine(t *testing.T) {
	e := plainEngine(t)
	suite, _ := suiteOf(t, "json")
	for i := range suite.Cases {
		c := &suite.Cases[i]
		if lines.Blank(c.Value) || len(c.Value) > 4<<20 || several(c.Value) {
			continue // nothing is no record of a file, and two values are two
		}
		out, notes, err := whole(t, e, lines.JSON, c.Value)
		if err != nil || len(notes) == 0 || notes[len(notes)-1].Line < 1 || strings.Contains(out, "budi@") || notes[len(notes)-1].Reason != c.Want().String() {
			t.Errorf("json: %s: %v, notes %+v, out %.40q", c.Name, err, notes, out)
		}
	}
	suite, _ = suiteOf(t, "csv")
	const head, row = "id,email,note\n", "7,-,\"\"\n"
	for i := range suite.Cases {
		c := &suite.Cases[i]
		if lines.Blank(c.Value) || bytes.Count(bytes.TrimSpace(c.Value), []byte("\n")) > 0 {
			continue // rows are records here: a good one comes out
		}
		out, notes, err := whole(t, e, lines.CSV, []byte(head+row+string(c.Value)))
		if err != nil || len(notes) != 1 || notes[0].Line != 3 || out != head+row || notes[0].Reason != c.Want().String() {
			t.Errorf("csv: %s: %v, notes %+v, out %.40q", c.Name, err, notes, out)
		}
	}
	suite, _ = suiteOf(t, "avro")
	empty := avroFile(t, badinput.AvroText, nil, 0)
	container, _, err := codec.ParseContainer(empty)
	if err != nil {
		t.Fatal(err)
	}
	begin := empty[:container.Size]
	for i := range suite.Cases {
		c := &suite.Cases[i]
		out, notes, err := whole(t, e, lines.Avro, container.AppendBlock(bytes.Clone(begin), 1, c.Value))
		if err != nil || len(notes) == 0 || notes[0].Line < 1 || strings.TrimPrefix(out, string(begin)) != "" {
			t.Errorf("avro: %s: %v, notes %+v, %d bytes out", c.Name, err, notes, len(out))
		}
	}
}

// A stream that unpacks to far more than it takes is one record over the limit,
// however it was packed, and takes little memory.
func TestPackedBombsTakeNoMemory(t *testing.T) {
	e := plainEngine(t)
	for _, tc := range []struct {
		name string
		pack func(io.Writer) io.WriteCloser
	}{
		{"gzip", func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }},
		{"zstandard", func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z }},
	} {
		var packed bytes.Buffer
		z := tc.pack(&packed)
		piece := bytes.Repeat([]byte("["), 1<<20)
		for range 400 {
			if _, err := z.Write(piece); err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		for _, format := range []lines.Format{lines.JSONL, lines.JSON, lines.Text, lines.CSV} {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			out, notes, err := whole(t, e, format, packed.Bytes())
			runtime.ReadMemStats(&after)
			if err != nil || out != "" || len(notes) != 1 || notes[0].Line != 1 || notes[0].Reason != "oversize" {
				t.Errorf("%s, %s: %v, notes %+v, %d bytes out", tc.name, format, err, notes, len(out))
			}
			if took := after.TotalAlloc - before.TotalAlloc; took > mostMemory {
				t.Errorf("%s, %s: %d MiB were taken, one after another", tc.name, format, took>>20)
			}
		}
	}
}

// In a topic each bad value is a dead letter with its reason, and the view gets
// the good ones alone.
func TestBadRecordsAreDeadLetters(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: demoTopics, Partitions: 1}, "")
	suite, _ := suiteOf(t, "json")
	want := map[string]int{}
	var values []string
	for i := range suite.Cases {
		c := &suite.Cases[i]
		if len(c.Value) > 900_000 {
			continue // brokers refuse them
		}
		values = append(values, string(c.Value))
		want[c.Want().String()]++
	}
	values = append(values, `{"message":"ok"}`)
	w.produce(t, "raw", values...)
	w.must(t, "run", "--config", "samar.yaml", "--once")
	stdout, _ := w.must(t, "dlq", "list", "--output", "json")
	var list struct {
		Letters []deadLetter `json:"dead_letters"`
	}
	if err := json.Unmarshal([]byte(stdout), &list); err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	for _, l := range list.Letters {
		got[l.Reason]++
		if l.Sealed != (l.Reason != processor.Oversize.String()) {
			t.Errorf("%s: sealed %v", l.Source, l.Sealed)
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("dead letters %v, want %v", got, want)
	}
	if out := w.values(t, "raw.analytics"); len(out) != 1 || out[0] != `{"message":"ok"}` {
		t.Errorf("%d records came out", len(out))
	}
}
