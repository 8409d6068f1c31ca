package cputime

import (
	"syscall"
	"time"
)

// thread is the processor time of the thread at work; 0: not known.
func thread() time.Duration {
	const thisThread = 1 // RUSAGE_THREAD
	var u syscall.Rusage
	if syscall.Getrusage(thisThread, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
