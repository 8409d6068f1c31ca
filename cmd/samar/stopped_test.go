package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// A letter counts as behind us when its offset is committed: what was fetched may be
// given up, and another lane fetches it again.
func TestLettersAreCountedWhenTheyAreCommitted(t *testing.T) {
	r := &retry{input: kafka.SourceConfig{Topic: "raw"}, at: map[int32]int64{}}
	r.total.Store(9)
	refused := errors.New("refused")
	log := &logLane{most: 9}
	var err error
	lane := &retryLane{Lane: &committing{log, &err}, t: r}
	fetch := func(n int) {
		for range n {
			if err := lane.Fetch(t.Context(), &pipeline.Batch{}, 1); err != nil {
				t.Fatal(err)
			}
		}
	}
	counts := func(next, read, left int64) {
		t.Helper()
		_ = lane.Commit(t.Context(), next)
		if r.read.Load() != read || r.left.Load() != left {
			t.Errorf("after a commit of %d: %d read, %d left; want %d and %d", next, r.read.Load(), r.left.Load(), read, left)
		}
	}
	fetch(5)
	err = refused
	counts(3, 0, 0)
	err = nil
	counts(3, 3, 3)
	log.at = 3 // the lane is lost, and comes again
	lane = &retryLane{Lane: lane.Lane, t: r}
	fetch(6)
	counts(9, 9, 9)
}

// committing is a lane whose commits fail with an error, if there is one.
type committing struct {
	pipeline.Lane
	err *error
}

func (c *committing) Commit(context.Context, int64) error { return *c.err }

// large are records of which a fetch brings a few only.
func large(n int, record string) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = strings.Replace(record, "…", strings.Repeat("a ", 200_000), 1)
	}
	return all
}

// What is stopped before its end must not look as if it were done.
func TestWhatEndsByItselfSaysWhenItWasStopped(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: demoTopics, Partitions: 1, MaxRecordBytes: 1 << 20}, "")
	stopped := func(group, topic string, sig os.Signal, args ...string) (int, string) {
		cmd := exec.Command("samar", args...)
		cmd.Dir = w.dir
		var said said
		cmd.Stderr = &said
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		defer cmd.Process.Kill()
		c, err := kafka.NewClient(w.cluster)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		await(t, func() bool {
			at, err := c.Committed(t.Context(), group, topic)
			return err == nil && at[0] > 0
		})
		if err := cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		return exitCode(t, cmd.Wait()), said.String()
	}
	// A busy machine may find even the drain too long: then that is told.
	tells := func(code, want int, said, what string) bool {
		return code == want && strings.Contains(said, what) || code == 1 && strings.Contains(said, pipeline.ErrDrain.Error())
	}
	w.configure(t, "")
	w.produce(t, "raw", large(40, `{"message":"…`)...)
	if code, said := stopped("samar", "raw", syscall.SIGTERM, "run", "--once", "--rate", "1"); !tells(code, 0, said, "stopped before its end") {
		t.Errorf("run --once: exit code %d: %s", code, said)
	}
	w.must(t, "run", "--once")
	code, said := stopped("samar.retry", "raw.dlq", os.Interrupt, "dlq", "retry", "--private-key", "private", "--because", "a test", "--rate", "1")
	if !tells(code, 130, said, "of 40 dead letters read; the next retry goes on there") {
		t.Errorf("dlq retry: exit code %d: %s", code, said)
	}
}
