package main

import (
	"context"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/internal/buildinfo"
	"github.com/samar-privacy/samar/pipeline/tracing"
)

// tracer is a tracing.Tracer that is closed with a limit. A nil one makes no
// spans.
type tracer struct{ *tracing.Tracer }

// newTracer makes what sends spans; nil: the configuration asks for none.
func newTracer(c *config.Tracing, reg prometheus.Registerer, log *zap.Logger) (*tracer, error) {
	if c == nil {
		return nil, nil
	}
	tls, err := certificates(c.TLS)
	if err != nil {
		return nil, err
	}
	cfg := tracing.Config{Endpoint: c.Endpoint, Service: c.Service, Version: buildinfo.Get().Version, Records: c.Records, Chunks: c.Chunks}
	if cfg.TLS, err = tls.Config(); err != nil {
		return nil, withCode(exitConfig, err)
	}
	if c.Token != "" {
		if _, err := c.Token.Read(); err != nil {
			return nil, configf("tracing.token: %v", err)
		}
		cfg.Header = func() (string, error) {
			b, err := c.Token.Read()
			return "Bearer " + string(b), err
		}
	}
	lost := prometheus.NewCounter(prometheus.CounterOpts{Name: "samar_tracing_lost_spans_total",
		Help: "Spans that the collector did not take. No record waits for them."})
	reg.MustRegister(lost)
	var last atomic.Int64
	cfg.Failed = func(spans int, err error) {
		lost.Add(float64(spans))
		now := time.Now().Unix()
		if before := last.Load(); now-before >= 60 && last.CompareAndSwap(before, now) {
			log.Warn("spans lost", zap.Int("spans", spans), zap.Error(err))
		}
	}
	t, err := tracing.New(cfg)
	if err != nil {
		return nil, withCode(exitConfig, err)
	}
	return &tracer{t}, nil
}

// Close sends what is left, for a second at most.
func (t *tracer) Close() {
	if t == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_ = t.Tracer.Close(ctx)
}
