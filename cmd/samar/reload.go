package main

import (
	"fmt"
	"os"
	"os/signal"
	"reflect"
	"slices"
	"syscall"

	"github.com/prometheus/client_golang/prometheus"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// hangups are SIGHUPs from now on; they no longer end the process.
func hangups() chan os.Signal {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGHUP)
	return c
}

// follow reads the policies again at each of p.again, until the result is called.
func (p *plan) follow(services []*service, reg *prometheus.Registry, log *zap.Logger) (stop func()) {
	reloads := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_policy_reloads_total",
		Help: "Times that the policies were read again, by whether they were taken or refused."}, []string{"outcome"})
	reg.MustRegister(reloads)
	reloads.WithLabelValues("taken").Add(0)
	reloads.WithLabelValues("refused").Add(0)
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-end:
				return
			case <-p.again:
			}
			if err := p.reload(services); err != nil {
				reloads.WithLabelValues("refused").Inc()
				log.Error("policies not taken, the old ones stay", zap.Error(err))
				continue
			}
			reloads.WithLabelValues("taken").Inc()
			for i, s := range services {
				log.Info("policy taken", zap.String("input", p.routes[i].source.Topic), zap.String("policy", s.runner.Policy()))
			}
		}
	}()
	return func() {
		close(end)
		<-ended
	}
}

// reload reads all policies again, and takes all of them or none.
func (p *plan) reload(services []*service) error {
	engines := make([]*engine, len(services))
	procs := make([]*processor.Processor, len(services))
	for i, s := range services {
		r := &p.routes[i]
		if r.build == nil {
			return fmt.Errorf("%s: its policy is in no file", r.title(i))
		}
		e, err := r.build()
		if err != nil {
			return fmt.Errorf("%s: %w", r.title(i), err)
		}
		if before, now := viewNames(r.engine.policy), viewNames(e.policy); !slices.Equal(before, now) {
			return fmt.Errorf("%s: the policy's views were %v and are %v: that wants a restart", r.title(i), before, now)
		}
		for v := range e.policy.Views {
			if !reflect.DeepEqual(r.engine.policy.Views[v].Crowd, e.policy.Views[v].Crowd) {
				return fmt.Errorf("%s: the k_anonymity of view %s has changed: that wants a restart", r.title(i), e.policy.Views[v].Name)
			}
		}
		if procs[i], err = e.build(s.values, s.registry); err != nil {
			return fmt.Errorf("%s: %w", r.title(i), err)
		}
		if err := procs[i].Fits(s.values.schema); err != nil {
			return fmt.Errorf("%s: %w", r.title(i), err)
		}
		engines[i] = e
	}
	for i, s := range services {
		p.routes[i].engine = engines[i]
		s.proc.Store(procs[i])
		if err := s.runner.Reload(pipeline.Rules{NewWorker: workersOf(procs[i]), Policy: engines[i].policy.Header(),
			EntityName: namesOf(engines[i]), MaxRecordBytes: engines[i].policy.Limits.RecordBytes}); err != nil {
			return err
		}
	}
	return nil
}

// workersOf and namesOf are what a pipeline wants of a processor and its engine.
func workersOf(p *processor.Processor) func() pipeline.Worker {
	return func() pipeline.Worker { return p.NewWorker() }
}

func namesOf(e *engine) func(detectors.EntityID) string {
	reg := e.chain.Registry()
	return func(id detectors.EntityID) string { return string(reg.Info(id).Name) }
}
