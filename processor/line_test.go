package processor_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// Lines in which nothing is found take a short way. It answers as the long one
// does, and leaves nothing behind for the line that follows.
func TestLinesAnswerAsRecordsDo(t *testing.T) {
	lines := []string{
		"", "a", "nothing to see here", "mail budi@example.com now", "nothing again", "call +62 812 3456 7890", "broken \xff text", "a zero \x00 byte",
		"nothing after a broken line", "2026-03-21T10:00:00Z", "data:image/png;base64,iVBORw0KGgo=", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ",
		strings.Repeat("long ", 400), "short", "你好，东西很好", "mail siti@example.com now",
	}
	for name, views := range map[string]string{
		"one view":       "views:\n  v: {default: redact}\n",
		"keeps the rest": "views:\n  v: {default: keep, entities: {EMAIL_ADDRESS: {do: mask}}}\n",
		"drops records":  "views:\n  v: {default: redact, entities: {EMAIL_ADDRESS: {do: drop, scope: record}}}\n",
		"new fields":     "views:\n  v: {default: redact}\non_new_field: hold\nfields: {a: {scan: true}}\n",
	} {
		t.Run(name, func(t *testing.T) {
			p := custom(t, "version: 1\nname: x\nlimits: {record_bytes: 1KiB}\n"+views, func(c *processor.Config) {
				c.Format = processor.Text
			})
			short, long := p.NewWorker(), p.NewWorker()
			var res processor.Result
			for _, line := range lines {
				out, reason, detail := short.Redact(nil, []byte(line), processor.Text, 0)
				long.Process(&processor.Record{Value: []byte(line)}, &res)
				if reason != res.Reason || detail != res.Detail {
					t.Fatalf("line of %d bytes: %v %q, want %v %q", len(line), reason, detail, res.Reason, res.Detail)
				}
				if reason != processor.OK {
					continue
				}
				view := res.Views[0]
				dropped := view.Verdict == processor.Dropped
				if short.Dropped() != dropped || !dropped && !bytes.Equal(out, view.Value) {
					t.Fatalf("line of %d bytes: dropped %v, or other bytes", len(line), short.Dropped())
				}
				if short.Evidence() != long.Evidence() {
					t.Fatalf("line of %d bytes: evidence %+v, want %+v", len(line), short.Evidence(), long.Evidence())
				}
			}
		})
	}
}
