package userrule

import (
	"runtime"
	"testing"
	"time"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/cputime"
)

// A rule whose process is held back is not late until it has been for long.
func TestOthersTimeIsNotTheRules(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	r := run{leaf: cputime.Start()}
	time.Sleep(maxSpent + maxSpent/2)
	if r.late() {
		t.Error("late without having worked")
	}
	time.Sleep(maxPassed - maxSpent)
	if !r.late() {
		t.Error("never late")
	}
	if r.rest(); r.spent > maxSpent {
		t.Errorf("%v counted", r.spent)
	}
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
