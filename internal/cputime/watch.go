package cputime

import "time"

// Watch measures what the goroutine that started it uses from then on.
type Watch struct {
	began  time.Time
	thread time.Duration
}

// Start returns a watch that runs.
func Start() Watch { return Watch{time.Now(), thread()} }

// Passed returns the time that has passed.
func (w Watch) Passed() time.Duration { return time.Since(w.began) }

// Used returns the processor time of the goroutine: what its thread has used,
// or the time that has passed where the goroutine has moved to another thread,
// or the system does not tell.
func (w Watch) Used() time.Duration {
	passed := w.Passed()
	if d := thread() - w.thread; w.thread > 0 && d >= 0 && d <= passed {
		return d
	}
	return passed
}
