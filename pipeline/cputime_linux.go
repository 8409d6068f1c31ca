package pipeline

import (
	"syscall"
	"time"
)

// threadTime is the processor time of the thread at work, if it is wanted; 0:
// not known.
func threadTime(wanted bool) time.Duration {
	const thisThread = 1 // RUSAGE_THREAD
	var r syscall.Rusage
	if !wanted || syscall.Getrusage(thisThread, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
