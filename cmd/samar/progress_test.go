package main

import (
	"io"
	"testing"
	"time"
)

func TestProgressSaysHowFar(t *testing.T) {
	for _, tc := range []struct {
		name        string
		read, total int64
		took        time.Duration
		want        string
	}{
		{"a stream", 5_000_000, 0, time.Second, "samar: 5 MB read, 5 MB/s"},
		{"a file", 250, 1000, time.Second, "samar: 250 B read, 250 B/s, 25 %"},
		{"a file for a while", 50_000_000, 200_000_000, 5 * time.Second, "samar: 50 MB read, 10 MB/s, 25 %, 15s left"},
		{"a file that grew", 2000, 1000, time.Second, "samar: 2 KB read, 2 KB/s"},
		{"nothing yet", 0, 0, 0, "samar: 0 B read, 0 B/s"},
	} {
		p := &progress{total: tc.total}
		p.read.Store(tc.read)
		if got := p.line(tc.took); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
	var none *progress
	none.add(1)
	none.stop()
	if newProgress(io.Discard, io.Discard, nil) != nil {
		t.Error("progress is told to what is no terminal")
	}
}
