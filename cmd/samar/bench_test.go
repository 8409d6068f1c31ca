package main

import (
	"bytes"
	"context"
	"io"
	"testing"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/processor"
)

// BenchmarkRedact is the whole way of `samar redact`, reading and writing apart.
func BenchmarkRedact(b *testing.B) {
	for _, bm := range []struct {
		name   string
		format lines.Format
		names  string
	}{{"jsonl", lines.JSONL, "cues"}, {"text", lines.Text, "cues"}, {"jsonl-full", lines.JSONL, "full"}, {"text-full", lines.Text, "full"}} {
		b.Run(bm.name, func(b *testing.B) {
			in := benchInput(bm.format)
			k, err := openKeys("", "")
			if err != nil {
				b.Fatal(err)
			}
			e, err := newEngine(engineFlags{names: bm.names}, k.master, "")
			if err != nil {
				b.Fatal(err)
			}
			proc, err := e.processor(processor.JSON)
			if err != nil {
				b.Fatal(err)
			}
			r := &redactor{proc: proc, w: proc.NewWorker(), view: e.view}
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				err := lines.Run(context.Background(), lines.Config{Files: []string{"-"}, Stdin: bytes.NewReader(in), Format: bm.format,
					Limits: lines.Limits{Record: 1 << 20}, Workers: []lines.Worker{r}, Out: io.Discard, Note: func(lines.Note) error { return nil }})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// benchInput is about 8 MB of generated records.
func benchInput(f lines.Format) []byte {
	var in bytes.Buffer
	gen := corpus.New(corpus.Config{Seed: 7})
	for in.Len() < 8_000_000 {
		if f == lines.Text {
			in.WriteString(gen.NextText().Text)
		} else {
			in.Write(gen.Next().JSON)
		}
		in.WriteByte('\n')
	}
	return in.Bytes()
}
