package main

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/cmd/samar/lines"
)

// TestAPanicIsAReasonOfOneRecord: the record that a worker failed at is named
// and left out; the next one has a new worker.
func TestAPanicIsAReasonOfOneRecord(t *testing.T) {
	proc := plainEngine(t).proc
	chunk := &lines.Chunk{Line: 1, Data: []byte("budi@example.com\nani@example.com\n"), Format: lines.Text}
	for name, w := range map[string]lines.Worker{
		"redact": &redactor{proc: proc}, // no worker: its first use panics
		"scan":   &finder{proc: proc, files: []string{"-"}},
	} {
		t.Run(name, func(t *testing.T) {
			var ans lines.Answer
			w.Work(chunk, &ans)
			if len(ans.Notes) != 1 || ans.Notes[0].Line != 1 || ans.Notes[0].Reason != "panic" {
				t.Fatalf("notes %+v, want a panic at line 1", ans.Notes)
			}
			out := string(ans.Out)
			if strings.Contains(out, "budi") || !strings.Contains(out, "EMAIL_ADDRESS") {
				t.Errorf("output %q", out)
			}
		})
	}
}
