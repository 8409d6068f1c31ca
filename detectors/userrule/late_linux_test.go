package userrule

import (
	"runtime"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/cputime"
)

// A process that is held back has not worked: its events keep their rules, however
// much time passes. If it has worked and a goroutine may have been on several
// threads, the clock decides.
func TestOthersTimeIsNotTheRules(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // time that only passes
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		r := run{leaf: cputime.Start()}
		if time.Sleep(time.Minute); r.late() {
			t.Error("late without having worked")
		}
		if r.rest(); r.spent > maxSpent/2 {
			t.Errorf("%v counted", r.spent)
		}
		r = run{leaf: cputime.Start()}
		var others sync.WaitGroup
		others.Go(func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			for before := cputime.Total(); cputime.Total()-before <= maxSpent; {
			}
		})
		if others.Wait(); r.late() {
			t.Error("late at once, though others worked")
		}
		if time.Sleep(maxPassed + time.Millisecond); !r.late() {
			t.Error("never late")
		}
	})
}

func TestASearchIsRepeatedWhereOthersHadTheProcessor(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	idle := func() error { time.Sleep(maxSearch + time.Millisecond); return detectors.ErrTimeout }
	busy := func() error {
		for w := cputime.Start(); w.Used() <= maxSearch; {
		}
		return detectors.ErrTimeout
	}
	for _, tc := range []struct {
		name   string
		search func() error
		want   int
	}{
		{"held back", idle, 4},
		{"at work", busy, 1},
		{"refused at once", func() error { return detectors.ErrTimeout }, 1},
		{"found", func() error { return nil }, 1},
	} {
		n := 0
		err := again(func() error { n++; return tc.search() })
		if n != tc.want || (err == nil) != (tc.name == "found") {
			t.Errorf("%s: %d searches, %v", tc.name, n, err)
		}
	}
}
