package cputime

import (
	"runtime"
	"testing"
	"testing/synctest"
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

// A goroutine that has moved to another thread has used no more than its process.
func TestAGoroutineThatHasMovedIsBoundByItsProcess(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := Start()
		w.thread += time.Hour // of another thread
		time.Sleep(time.Minute)
		if used := w.Used(); used > w.Passed() || (runtime.GOOS == "linux" || runtime.GOOS == "darwin") && used > 30*time.Second {
			t.Errorf("used %v of %v", used, w.Passed())
		}
	})
}
