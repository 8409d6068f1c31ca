package processor_test

import (
	"runtime"
	"testing"

	"github.com/samar-privacy/samar/internal/badinput"
	"github.com/samar-privacy/samar/processor"
)

// protoSchema is what the suite's messages are written with.
func protoSchema(t *testing.T) *processor.Schema {
	suites, err := badinput.Suites()
	if err != nil {
		t.Fatal(err)
	}
	for i := range suites {
		if suites[i].Format == processor.Protobuf {
			return suites[i].Schema
		}
	}
	t.Fatal("no suite of Protobuf")
	return nil
}

// TestBadInput: every malformed value has a reason of the closed list and a
// constant detail, and no view gets any part of it.
func TestBadInput(t *testing.T) {
	suites, err := badinput.Suites()
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for i := range suites {
		s := &suites[i]
		w := custom(t, redactAll+"limits: {record_bytes: 32MiB}\n", func(c *processor.Config) {
			c.Format, c.Columns = s.Format, s.Columns
			if c.Schemas = s.Source(); c.Schemas == nil {
				c.Schema = s.Schema
			}
		}).NewWorker()
		for k := range s.Cases {
			c := &s.Cases[k]
			total++
			var res processor.Result
			w.Process(&processor.Record{Value: c.Value}, &res)
			if res.Reason != c.Want() || len(res.Views) > 0 || res.Detail == "" || len(res.Detail) > 100 {
				t.Errorf("%s: %s: %v: %q with %d views, want %v", s.Name, c.Name, res.Reason, res.Detail, len(res.Views), c.Want())
			}
		}
	}
	if total < 500 {
		t.Errorf("%d cases, fewer than 500", total)
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapAlloc > 1<<30 {
		t.Errorf("%d MiB are held", m.HeapAlloc>>20)
	}
}

// A view that the policy has not is refused: nothing passes for it.
func TestAnUnknownViewIsRefused(t *testing.T) {
	w := redactor(t, "version: 1\n")
	for _, view := range []int{-1, 1, 99} {
		for _, in := range []string{"plain text", "mail a@example.com"} {
			if out, reason, detail := w.Redact([]byte("x"), []byte(in), processor.Text, view); string(out) != "x" || reason != processor.PolicyRefused || detail == "" {
				t.Errorf("view %d: %v %s: %s", view, reason, detail, out)
			}
			var rep processor.Report
			if w.Scan([]byte(in), processor.Text, view, &rep); rep.Reason != processor.PolicyRefused || len(rep.Findings) > 0 {
				t.Errorf("view %d: %v, %d findings", view, rep.Reason, len(rep.Findings))
			}
		}
	}
	if w.Dropped() {
		t.Error("nothing was dropped")
	}
}
