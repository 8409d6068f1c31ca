package cputime

import "time"

// Watch measures what the goroutine that started it uses from then on.
type Watch struct {
	began   time.Time
	thread  time.Duration
	process time.Duration
}

// Start returns a watch that runs.
func Start() Watch { return Watch{time.Now(), thread(), Total()} }

// Passed returns the time that has passed.
func (w Watch) Passed() time.Duration { return time.Since(w.began) }

// Used returns the processor time of the goroutine: what its thread has used, or
// Most where the system does not tell, or that cannot be, for the goroutine has
// moved to another thread. Of one that has moved and does not show it, it may be
// too little: whoever sets a bound asks Most, too.
func (w Watch) Used() time.Duration {
	most := w.Most()
	if d := thread() - w.thread; w.thread > 0 && d >= 0 && d <= most {
		return d
	}
	return most
}

// Most returns what the goroutine cannot have exceeded: what the process has used,
// and the time that has passed.
func (w Watch) Most() time.Duration {
	passed := w.Passed()
	if d := Total() - w.process; w.process > 0 && d >= 0 {
		return min(d, passed)
	}
	return passed
}
