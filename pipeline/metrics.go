package pipeline

import (
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/processor"
)

// Metrics are the Prometheus metrics of all pipelines of a process. They are
// counted when a chunk is acknowledged, like Stats.
type Metrics struct {
	records  *prometheus.CounterVec // topic, view, outcome
	dead     *prometheus.CounterVec // topic, reason
	findings *prometheus.CounterVec // entity
	fresh    *prometheus.CounterVec // topic
	small    *prometheus.CounterVec // topic, view, outcome
	bytes    *prometheus.CounterVec // topic
	lag      *prometheus.GaugeVec   // topic, partition
	inFlight *prometheus.GaugeVec   // topic
	scan     prometheus.Histogram
}

// NewMetrics makes the metrics and registers them with reg. Names already
// taken in reg are a programming error.
func NewMetrics(reg prometheus.Registerer) *Metrics {
	m := &Metrics{
		records: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_records_total",
			Help: "Records acknowledged, by what became of them: out, dead, suppressed or dropped."}, []string{"topic", "view", "outcome"}),
		dead: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_dead_letters_total",
			Help: "Records sent to the dead letters."}, []string{"topic", "reason"}),
		findings: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_detectors_findings_total",
			Help: "Findings, counted once for each record however many views it has."}, []string{"entity"}),
		fresh: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_new_fields_total",
			Help: "Values of fields that the policy does not name, where its on_new_field says what to do with them."}, []string{"topic"}),
		small: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_small_rows_total",
			Help: "Rows that fewer others were like than the view's k_anonymity asks for, by what became of them: hold, drop or generalise."}, []string{"topic", "view", "outcome"}),
		bytes: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_input_bytes_total",
			Help: "Raw size of the records acknowledged."}, []string{"topic"}),
		lag: prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "samar_pipeline_lag_records",
			Help: "Records between what is acknowledged and the end of the partition, as last seen."}, []string{"topic", "partition"}),
		inFlight: prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "samar_pipeline_in_flight_bytes",
			Help: "Raw bytes fetched and not yet acknowledged."}, []string{"topic"}),
		scan: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "samar_detectors_scan_duration_seconds",
			Help:    "Wall-clock time to process one record, the mean of the records that a worker takes at a time.",
			Buckets: prometheus.ExponentialBuckets(1e-6, 4, 12)}),
	}
	reg.MustRegister(m.records, m.dead, m.findings, m.fresh, m.small, m.bytes, m.lag, m.inFlight, m.scan)
	return m
}

// account counts one acknowledged chunk.
func (m *Metrics) account(r *Runner, l *lane, c *chunk, rejected [][]int, buried int64) {
	topic := l.partition.Topic
	m.bytes.WithLabelValues(topic).Add(float64(c.bytes))
	if end := l.end.Load(); end > 0 {
		m.behind(&l.partition, end-c.batch.Next)
	}
	for v, row := range c.views {
		var suppressed, dropped int64
		for _, s := range c.shards[:c.n] {
			suppressed += s.suppressed[v]
			dropped += s.dropped[v]
		}
		refused := 0
		if v < len(rejected) {
			refused = len(rejected[v])
		}
		name := r.cfg.Views[v].Name
		for outcome, word := range smallOutcomes {
			if word == "" {
				continue
			}
			var n int64
			for _, s := range c.shards[:c.n] {
				n += s.rows[v].outcomes[outcome]
			}
			if n > 0 {
				m.small.WithLabelValues(topic, name, word).Add(float64(n))
			}
		}
		m.records.WithLabelValues(topic, name, "out").Add(float64(len(row) - refused))
		m.records.WithLabelValues(topic, name, "dead").Add(float64(buried + int64(refused)))
		m.records.WithLabelValues(topic, name, "suppressed").Add(float64(suppressed))
		m.records.WithLabelValues(topic, name, "dropped").Add(float64(dropped))
	}
	var reasons [processor.SinkRejected + 1]int64
	reasons[processor.SinkRejected] = int64(len(c.dead)) - buried
	for _, s := range c.shards[:c.n] {
		for i, k := range s.reasons {
			reasons[i] += k
		}
		m.fresh.WithLabelValues(topic).Add(float64(s.fresh))
		if r.cfg.EntityName == nil {
			continue
		}
		for id, k := range s.findings {
			if k > 0 {
				m.findings.WithLabelValues(r.cfg.EntityName(detectors.EntityID(id))).Add(float64(k))
			}
		}
	}
	for i, k := range reasons {
		if k > 0 {
			m.dead.WithLabelValues(topic, processor.Reason(i).String()).Add(float64(k))
		}
	}
}

// behind sets a lane's lag.
func (m *Metrics) behind(p *Partition, n int64) {
	m.lag.WithLabelValues(p.Topic, strconv.Itoa(int(p.Number))).Set(float64(max(n, 0)))
}

// holds sets the bytes in flight.
func (m *Metrics) holds(p *Partition, n int64) {
	m.inFlight.WithLabelValues(p.Topic).Set(float64(n))
}

// forget removes a lane's gauge, so that lag is told by the lane's new owner alone.
func (m *Metrics) forget(p *Partition) {
	m.lag.DeleteLabelValues(p.Topic, strconv.Itoa(int(p.Number)))
}

// observe records what processing n records took.
func (m *Metrics) observe(took time.Duration, n int) {
	if n > 0 {
		m.scan.Observe(took.Seconds() / float64(n))
	}
}
