package memory_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/memory"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

type harness struct {
	in  *memory.Topic
	out map[string]*memory.Topic
	txn *memory.Transactions // nil: at least once
}

func (h *harness) ExactlyOnce() bool { return h.txn != nil }

func (h *harness) Source(*testing.T) pipeline.Source {
	s := memory.NewSource(h.in)
	s.MostInOne, s.Transactions = 37, h.txn
	return s
}
func (h *harness) Sink(_ *testing.T, name string) pipeline.Sink {
	s := memory.NewSink(h.out[name])
	s.Transactions = h.txn
	return s
}
func (h *harness) Ends(*testing.T) map[int32]int64 { return h.in.Ends() }
func (h *harness) Send(_ *testing.T, p int32, recs ...processor.Record) {
	h.in.Append(p, recs...)
}

func (h *harness) Committed(*testing.T) map[int32]int64 {
	out := make(map[int32]int64)
	for p := range int32(h.in.Partitions()) {
		out[p] = h.in.Committed(p)
	}
	return out
}

func (h *harness) Read(_ *testing.T, name string) [][]processor.Record {
	var out [][]processor.Record
	for p := range int32(h.out[name].Partitions()) {
		out = append(out, h.out[name].Records(p))
	}
	return out
}

func TestDelivery(t *testing.T) {
	for name, txn := range map[string]func() *memory.Transactions{
		"at least once": func() *memory.Transactions { return nil },
		"exactly once":  memory.NewTransactions,
	} {
		t.Run(name, func(t *testing.T) {
			pipelinetest.RunInTime(t, 4, func(t *testing.T) pipelinetest.Harness {
				return &harness{in: memory.NewTopic("in", 4), txn: txn(), out: map[string]*memory.Topic{
					"one": memory.NewTopic("in.one", 4), "two": memory.NewTopic("in.two", 3), pipelinetest.Dead: memory.NewTopic("in.dlq", 1)}}
			})
		})
	}
}
