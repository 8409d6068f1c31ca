package pipeline

import "time"

// cpuBetween is the processor time of a goroutine between two looks at its
// thread's: where it has moved to another thread in between, and where the
// system does not tell, the time that passed.
func cpuBetween(from, to, passed time.Duration) time.Duration {
	if d := to - from; from > 0 && d >= 0 && d <= passed {
		return d
	}
	return passed
}
