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
	records  *prometheus.CounterVec   // topic, view, outcome
	dead     *prometheus.CounterVec   // topic, reason
	findings *prometheus.CounterVec   // entity
	fresh    *prometheus.CounterVec   // topic
	small    *prometheus.CounterVec   // topic, view, outcome
	bytes    *prometheus.CounterVec   // topic
	lag      *prometheus.GaugeVec     // topic, partition
	inFlight *prometheus.GaugeVec     // topic
	input    *prometheus.CounterVec   // topic
	output   *prometheus.CounterVec   // topic, view
	cpu      *prometheus.CounterVec   // topic, view
	rejoined *prometheus.CounterVec   // topic
	ended    *prometheus.CounterVec   // topic
	hung     *prometheus.GaugeVec     // topic
	astray   *prometheus.GaugeVec     // topic, view
	stage    *prometheus.HistogramVec // stage
	delay    prometheus.Histogram
	drift    drift
	gauges   gauges
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
		input: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_input_records_total",
			Help: "Records acknowledged. Each view accounts for all of them: its outcomes add up to this."}, []string{"topic"}),
		output: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_output_bytes_total",
			Help: "Size of the records written: key, value and headers, before compression."}, []string{"topic", "view"}),
		cpu: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_cpu_seconds_total",
			Help: "Processor time spent in processing records; that of a record is shared out among its views by their bytes."}, []string{"topic", "view"}),
		rejoined: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_rebalances_total",
			Help: "Times that the group has shared out the partitions anew."}, []string{"topic"}),
		ended: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "samar_pipeline_ended_transactions_total",
			Help: "Partitions in which a transaction hung, its markers missing, and was ended as its coordinator had decided."}, []string{"topic"}),
		hung: prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "samar_pipeline_hung_partitions",
			Help: "Partitions, of the input or of an output, that wait since the brokers have not ended a transaction in them."}, []string{"topic"}),
		astray: prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "samar_pipeline_unaccounted_records",
			Help: "Records in, less those out, dead, suppressed or dropped: anything but 0 is a fault of samar's."}, []string{"topic", "view"}),
		stage: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "samar_pipeline_stage_duration_seconds",
			Help:    "What a chunk of records takes: process, produce (all outputs), commit (the transaction, or the offset), chunk (from its fetch to its last acknowledgement).",
			Buckets: prometheus.ExponentialBuckets(1e-3, 2, 15)}, []string{"stage"}),
		delay: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "samar_pipeline_delay_seconds",
			Help:    "From a record's own timestamp to its acknowledgement by every output; the last record of each chunk.",
			Buckets: prometheus.ExponentialBuckets(5e-3, 2, 16)}),
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
	m.gauges.describe()
	reg.MustRegister(m.records, m.dead, m.findings, m.fresh, m.small, m.bytes, m.lag, m.inFlight, m.scan,
		m.input, m.output, m.cpu, m.rejoined, m.ended, m.hung, m.astray, m.stage, m.delay, &m.drift, &m.gauges)
	return m
}

// account counts one acknowledged chunk.
func (m *Metrics) account(r *Runner, l *lane, c *chunk) {
	topic := l.partition.Topic
	m.bytes.WithLabelValues(topic).Add(float64(c.bytes))
	if end := l.end.Load(); end > 0 {
		m.behind(&l.partition, end-c.batch.Next)
	}
	for v := range c.views {
		row := c.row(v)
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
		m.astray.WithLabelValues(topic, name).Set(float64(r.counts.views[v].astray()))
		m.records.WithLabelValues(topic, name, "out").Add(float64(row.Out))
		m.records.WithLabelValues(topic, name, "dead").Add(float64(row.Dead))
		m.records.WithLabelValues(topic, name, "suppressed").Add(float64(row.Suppressed))
		m.records.WithLabelValues(topic, name, "dropped").Add(float64(row.Dropped))
	}
	m.input.WithLabelValues(topic).Add(float64(len(c.batch.Records)))
	m.spent(r, c, topic)
	m.took(c)
	m.learn(c)
	for _, s := range c.shards[:c.n] {
		m.fresh.WithLabelValues(topic).Add(float64(s.fresh))
		if c.rules.EntityName == nil {
			continue
		}
		for id, k := range s.findings {
			if k > 0 {
				m.findings.WithLabelValues(c.rules.EntityName(detectors.EntityID(id))).Add(float64(k))
			}
		}
	}
	for i, k := range c.reasons() {
		if k > 0 {
			m.dead.WithLabelValues(topic, processor.Reason(i).String()).Add(float64(k))
		}
	}
}

// behind sets a lane's lag.
func (m *Metrics) behind(p *Partition, n int64) {
	m.lag.WithLabelValues(p.Topic, strconv.Itoa(int(p.Number))).Set(float64(max(n, 0)))
}

// holds returns what sets the bytes in flight.
func (m *Metrics) holds(p *Partition) func(int64) {
	gauge := m.inFlight.WithLabelValues(p.Topic)
	return func(n int64) { gauge.Set(float64(n)) }
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

// spent counts the bytes written and the processor time behind them.
func (m *Metrics) spent(r *Runner, c *chunk, topic string) {
	var cpu time.Duration
	for _, s := range c.shards[:c.n] {
		cpu += s.cpu
	}
	sizes, sum := make([]int, len(c.views)), 0
	for v, row := range c.views {
		for i := range row {
			sizes[v] += size(&row[i])
		}
		sum += sizes[v]
	}
	for v, n := range sizes {
		share := 1 / float64(len(sizes))
		if sum > 0 {
			share = float64(n) / float64(sum)
		}
		name := r.cfg.Views[v].Name
		m.output.WithLabelValues(topic, name).Add(float64(n))
		m.cpu.WithLabelValues(topic, name).Add(cpu.Seconds() * share)
	}
}

// took records how long the chunk's stages were.
func (m *Metrics) took(c *chunk) {
	n := len(c.batch.Records)
	if n == 0 {
		return
	}
	now := time.Now()
	m.stage.WithLabelValues("chunk").Observe(now.Sub(c.fetched).Seconds())
	if p := c.processed.Load(); p > 0 {
		m.stage.WithLabelValues("process").Observe(time.Duration(p).Seconds())
	}
	if c.writing > 0 {
		m.stage.WithLabelValues("produce").Observe(c.writing.Seconds())
	}
	if at := c.batch.Records[n-1].Timestamp; at > 0 {
		m.delay.Observe(max(now.Sub(time.UnixMilli(at)), 0).Seconds())
	}
}

// committed records what a commit took; nil metrics record nothing.
func (m *Metrics) committed(took time.Duration) {
	if m != nil {
		m.stage.WithLabelValues("commit").Observe(took.Seconds())
	}
}

// rebalanced counts new shares of partitions.
func (m *Metrics) rebalanced(topic string, n int64) {
	m.rejoined.WithLabelValues(topic).Add(float64(n))
}

// hangs notes how many partitions wait for a transaction that hangs, and counts
// those that were ended.
func (m *Metrics) hangs(topic string, waiting int, ended int64) {
	m.hung.WithLabelValues(topic).Set(float64(waiting))
	m.ended.WithLabelValues(topic).Add(float64(ended))
}
