package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"
)

// progress tells a person how far reading has come: one line on a terminal,
// written over and over.
type progress struct {
	w     io.Writer
	total int64 // bytes of all files; 0: unknown
	read  atomic.Int64
	start time.Time
	halt  func()
}

// progressPause is the time between two lines.
const progressPause = 250 * time.Millisecond

// newProgress returns nil, which counts nothing, unless a person watches w and
// the output goes elsewhere.
func newProgress(w, out io.Writer, files []string) *progress {
	if !isTerminal(w) || isTerminal(out) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	p := &progress{w: w, total: sizes(files), start: time.Now()}
	p.halt = ticking(progressPause, func() { fmt.Fprintf(w, "\r\x1b[K%s", p.line(time.Since(p.start))) })
	return p
}

// sizes is the number of bytes of all files, 0 if one of them is no file.
func sizes(files []string) (n int64) {
	for _, name := range files {
		info, err := os.Stat(name)
		if name == "-" {
			info, err = os.Stdin.Stat()
		}
		if err != nil || !info.Mode().IsRegular() {
			return 0
		}
		n += info.Size()
	}
	return n
}

// add counts bytes as they are read, packed ones as they lie in the file.
func (p *progress) add(n int) {
	if p != nil {
		p.read.Add(int64(n))
	}
}

// ticking calls f at each pause until stop is called, which waits for the last call.
func ticking(pause time.Duration, f func()) (stop func()) {
	quit, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(pause)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				f()
			case <-quit:
				return
			}
		}
	}()
	return func() { close(quit); <-done }
}

// line says how much is read, how fast, and how long it will take.
func (p *progress) line(took time.Duration) string {
	read := p.read.Load()
	speed := float64(read) / max(took.Seconds(), 1e-3)
	text := fmt.Sprintf("samar: %s read, %s/s", size(float64(read)), size(speed))
	if p.total > 0 && read <= p.total {
		text += fmt.Sprintf(", %d %%", 100*read/p.total)
		if speed > 0 && took > 2*time.Second {
			text += fmt.Sprintf(", %s left", time.Duration(float64(p.total-read)/speed*float64(time.Second)).Round(time.Second))
		}
	}
	return text
}

func size(n float64) string {
	for _, unit := range []string{"B", "KB", "MB", "GB"} {
		if n < 1000 {
			return fmt.Sprintf("%.3g %s", n, unit)
		}
		n /= 1000
	}
	return fmt.Sprintf("%.3g TB", n)
}

// stop takes the line away.
func (p *progress) stop() {
	if p != nil {
		p.halt()
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
