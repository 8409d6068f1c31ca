package main

import (
	"fmt"
	"io"
	"time"
)

// reportPause is the time between two lines on how far a retry has come.
const reportPause = 5 * time.Second

// report writes a line now and then on how far the retry has come, until stop is
// called: a long one must not look as if it stood.
func (t *retry) report(w io.Writer, every time.Duration) (stop func()) {
	start := time.Now()
	return ticking(every, func() { fmt.Fprintf(w, "samar: %s\n", t.line(time.Since(start))) })
}

// line says how many letters are behind us of how many, and how long the rest will
// take, if it took some time so far.
func (t *retry) line(took time.Duration) string {
	read, total := t.read.Load(), t.total.Load()
	if total == 0 {
		return "looking for dead letters"
	}
	text := fmt.Sprintf("%d of %s read", min(read, total), plural(total, "dead letter"))
	if took > 0 && read > 0 && read < total {
		left := time.Duration(float64(took) * float64(total-read) / float64(read))
		text += fmt.Sprintf(", about %s left", left.Round(time.Second))
	}
	return text
}
