package cputime

import (
	"runtime"
	"testing"
	"time"
)

// A goroutine that waits uses nothing, though time passes.
func TestWaitingIsNoWork(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	w := Start()
	time.Sleep(50 * time.Millisecond)
	used, passed := w.Used(), w.Passed()
	if used > passed || runtime.GOOS == "linux" && used > 25*time.Millisecond {
		t.Errorf("used %v of %v", used, passed)
	}
}

// How the system divides time into the user's and its own is a matter of chance
// for so short a time: all of it counts.
func TestWorkCounts(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	w, before := Start(), Total()
	for w.Used() < 20*time.Millisecond {
	}
	if Total() == before {
		t.Error("the process has used nothing")
	}
}
