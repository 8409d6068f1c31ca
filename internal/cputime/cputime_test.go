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

func TestWorkCounts(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	w, user := Start(), User()
	for w.Used() < 20*time.Millisecond {
	}
	if User() == user {
		t.Error("the process has used nothing")
	}
}
