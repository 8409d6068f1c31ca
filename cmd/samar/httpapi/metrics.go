package httpapi

import (
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/samar-privacy/samar/processor"
)

// Metrics of a server.
type Metrics struct {
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	records  *prometheus.CounterVec
	bytes    *prometheus.CounterVec

	ready [len(verbWords)]atomic.Pointer[verbMetrics]
}

// verbMetrics are a verb's counters of records that went well, looked up once.
type verbMetrics struct{ records, bytes prometheus.Counter }

// pathMetrics counts the requests of one path.
type pathMetrics struct {
	of      *Metrics
	path    string
	ok      atomic.Pointer[prometheus.Counter] // of code 200
	seconds prometheus.Observer
}

// NewMetrics registers the metrics.
func NewMetrics(reg prometheus.Registerer) *Metrics {
	m := &Metrics{
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_serve_requests_total", Help: "Requests by path and status code."}, []string{"path", "code"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "samar_serve_request_duration_seconds", Help: "Time from the request's head to the end of the answer.",
			Buckets: prometheus.ExponentialBuckets(0.0001, 4, 9)}, []string{"path"}),
		records: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_serve_records_total", Help: "Records by what was asked and what became of them."}, []string{"verb", "outcome"}),
		bytes:   prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_serve_bytes_total", Help: "Bytes of the records asked about."}, []string{"verb"}),
	}
	reg.MustRegister(m.requests, m.seconds, m.records, m.bytes)
	return m
}

// of returns the metrics of a path; nil: none are kept.
func (m *Metrics) of(path string) *pathMetrics {
	if m == nil {
		return nil
	}
	return &pathMetrics{of: m, path: path, seconds: m.seconds.WithLabelValues(path)}
}

func (p *pathMetrics) count(code int, took time.Duration) {
	if p == nil {
		return
	}
	p.seconds.Observe(took.Seconds())
	if code != http.StatusOK {
		p.of.requests.WithLabelValues(p.path, strconv.Itoa(code)).Inc()
		return
	}
	ok := p.ok.Load()
	if ok == nil {
		c := p.of.requests.WithLabelValues(p.path, "200")
		ok = &c
		p.ok.Store(ok)
	}
	(*ok).Inc()
}

// record counts one record.
func (m *Metrics) record(v verb, reason processor.Reason, size int) {
	if m == nil {
		return
	}
	ready := m.ready[v].Load()
	if ready == nil {
		ready = &verbMetrics{m.records.WithLabelValues(verbWords[v], "ok"), m.bytes.WithLabelValues(verbWords[v])}
		m.ready[v].Store(ready)
	}
	ready.bytes.Add(float64(size))
	if reason == processor.OK {
		ready.records.Inc()
		return
	}
	m.records.WithLabelValues(verbWords[v], reason.String()).Inc()
}

var verbWords = [...]string{"redact", "scan"}
