package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"time"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/pipeline/registry"
	"github.com/samar-privacy/samar/processor"
)

// route is one pipeline: where records come from and where each view goes.
type route struct {
	engine  *engine
	build   func() (*engine, error) // again, from the policy file as it is then; nil: it has none
	values  values
	source  kafka.SourceConfig
	outputs []kafka.SinkConfig // by view of the policy
	letters kafka.SinkConfig
	ledger  kafka.SinkConfig // no topic: no manifests
	once    bool             // exactly once
	config  *config.Pipeline
	rate    int // records a second; 0: any number

	namespace string          // of transactional ids; empty: the service's own
	harmless  bool            // write and commit nothing
	again     bool            // dead letters are read, and those that die again written
	sealer    pipeline.Sealer // nil: dead letters by reference only
	tracer    *tracer         // nil: no spans
	tune      func(*pipeline.Config)
}

// service is a route that was built: run and demo move records with it.
type service struct {
	source *kafka.Source
	sinks  []*kafka.Sink       // views, dead letters, ledger if there is one
	txn    *kafka.Transactions // nil: at least once
	again  bool                // reads dead letters
	cfg    pipeline.Config
	runner *pipeline.Runner

	registry *registry.Source // nil: values name no schema
	subject  string
	values   values
	proc     atomic.Pointer[processor.Processor] // that the newest rules are of
	log      *zap.Logger
}

// newService builds a route; it connects to nothing.
func newService(r route, log *zap.Logger, metrics *pipeline.Metrics) (*service, error) {
	source, err := newSchemas(r.values, log)
	if err != nil {
		return nil, err
	}
	keptCertificates(log, append([]kafka.SinkConfig{{Cluster: r.source.Cluster}, r.letters, r.ledger}, r.outputs...)...)
	proc, err := r.engine.build(r.values, source)
	if err != nil {
		return nil, err
	}
	s := &service{again: r.again, values: r.values}
	s.proc.Store(proc)
	if r.once {
		s.txn, err = kafka.NewTransactions(kafka.TransactionsConfig{
			Cluster: r.letters.Cluster, Group: r.source.Group, Anchor: r.letters.Topic, Namespace: r.namespace, Logger: log,
			LeaveHanging: r.config != nil && r.config.Hanging == "wait"})
		if err != nil {
			return nil, withCode(exitConfig, err)
		}
		r.source.Transactions = s.txn
	}
	r.source.Logger = log
	for _, out := range r.outputs {
		r.source.Outputs = append(r.source.Outputs, out.Topic)
	}
	if s.source, err = kafka.NewSource(r.source); err != nil {
		s.Close()
		return nil, withCode(exitConfig, err)
	}
	outputs := append(slices.Clone(r.outputs), r.letters)
	if r.ledger.Topic != "" {
		outputs = append(outputs, r.ledger)
	}
	for _, out := range outputs {
		out.Transactions = s.txn
		sink, err := kafka.NewSink(out)
		if err != nil {
			s.Close()
			return nil, withCode(exitConfig, err)
		}
		s.sinks = append(s.sinks, sink)
	}
	s.cfg = pipeline.Config{
		Source:      s.source,
		NewWorker:   workersOf(proc),
		DeadLetters: pipeline.DeadLetters{Sink: s.sinks[len(r.outputs)], Sealer: r.sealer},
		Policy:      r.engine.policy.Header(),
		EntityName:  namesOf(r.engine),
		Logger:      log,
		Metrics:     metrics,

		MaxRecordBytes: r.engine.policy.Limits.RecordBytes,
		ExactlyOnce:    r.once,
	}
	if r.ledger.Topic != "" {
		s.cfg.Ledger = s.sinks[len(s.sinks)-1]
	}
	for i := range r.engine.policy.Views {
		name := r.engine.policy.Views[i].Name
		key, err := r.engine.ring.OriginKey(name)
		if err != nil {
			s.Close()
			return nil, err
		}
		s.cfg.Views = append(s.cfg.Views, pipeline.View{Name: name, Sink: s.sinks[i], Crowd: r.engine.policy.Views[i].Crowd,
			NewIDs: func() pipeline.IDs { return pipeline.NewIDs(key) }})
	}
	s.cfg.Rate = r.rate
	if r.tracer != nil {
		s.cfg.Tracer = r.tracer.Tracer
	}
	if r.tune != nil {
		r.tune(&s.cfg)
	}
	if err := s.schemas(r.values, source, proc, log); err != nil {
		s.Close()
		return nil, err
	}
	if r.harmless {
		s.harmless()
	}
	return s, nil
}

// harmless takes the outputs away.
func (s *service) harmless() {
	for _, sink := range s.sinks {
		sink.Close()
	}
	s.sinks = nil
	for v := range s.cfg.Views {
		s.cfg.Views[v].Sink = nowhere{}
	}
	s.cfg.DeadLetters.Sink, s.cfg.Ledger = nowhere{}, nil
}

// check waits up to wait for the schema registry, brokers and topics, and
// refuses a loop.
func (s *service) check(ctx context.Context, wait time.Duration) error {
	if err := s.checkSchemas(ctx, wait); err != nil {
		return err
	}
	if err := s.source.Check(ctx, wait); err != nil {
		return unavailable(err)
	}
	for _, sink := range s.sinks {
		if err := sink.Check(ctx, wait); err != nil {
			return unavailable(err)
		}
	}
	if s.txn != nil {
		if err := s.txn.Check(ctx, wait); err != nil {
			return unavailable(err)
		}
		for _, sink := range s.sinks[1:] {
			if a, b := s.sinks[0].Topic(), sink.Topic(); a.Cluster != b.Cluster {
				return configf("exactly_once: topics %s and %s are in different clusters; a transaction spans no two", a.Name, b.Name)
			}
		}
	}
	if s.again {
		return withCode(exitConfig, kafka.CheckLoop(s.source, s.sinks[:len(s.cfg.Views)]...))
	}
	if err := s.checkCompacted(); err != nil {
		return err
	}
	return withCode(exitConfig, kafka.CheckLoop(s.source, s.sinks...))
}

// checkCompacted refuses an input whose partitions are not those of a compacted
// view: its keys would be where no later record of theirs replaces them. The same
// holds when the input grows.
func (s *service) checkCompacted() error {
	for i := range s.cfg.Views {
		if len(s.sinks) == 0 || !s.sinks[i].Compacted() {
			continue
		}
		in, out := s.source.Topic(), s.sinks[i].Topic()
		if in.Partitions != out.Partitions {
			return configf("output %s is compacted and has %d partitions, the input %s has %d: give it as many, or make it anew",
				out.Name, out.Partitions, in.Name, in.Partitions)
		}
		s.source.Pin(out.Name)
	}
	return nil
}

// open makes the runner; call check before.
func (s *service) open() error {
	var err error
	s.runner, err = pipeline.New(s.cfg)
	return err
}

// Close closes the connections.
func (s *service) Close() {
	if s.source != nil {
		s.source.Close()
	}
	for _, sink := range s.sinks {
		sink.Close()
	}
	if s.txn != nil {
		s.txn.Close()
	}
}

// unavailable gives errors about brokers their exit code.
func unavailable(err error) error {
	if errors.Is(err, kafka.ErrUnavailable) {
		return withCode(exitUnavailable, err)
	}
	if errors.Is(err, kafka.ErrOwnOutput) {
		return withCode(exitConfig, err)
	}
	return err
}

// adrift says what is wrong when the counts of a run do not add up.
func adrift(s pipeline.Stats) error {
	for _, v := range s.Views {
		if !v.Balanced() {
			return fmt.Errorf("view %s: %d in, but %d out + %d dead + %d suppressed + %d dropped", v.Name, v.In, v.Out, v.Dead, v.Suppressed, v.Dropped)
		}
		if v.In != s.In {
			return fmt.Errorf("view %s: %d in of %d", v.Name, v.In, s.In)
		}
	}
	return nil
}
