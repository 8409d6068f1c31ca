package pipeline

import (
	"math"
	"sync"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/samar-privacy/samar/detectors"
)

// Records over which the two averages of drift are taken, with weights that
// fall by e over as many.
const (
	recently = 20_000
	usually  = 1_000_000
)

// Bounds of what drift tells, and the least findings that are expected of the
// recent records before it tells anything.
const (
	mostDrift = 100
	leastSeen = 20
)

// drift compares how often an entity is found with how often it was. Safe for
// concurrent use.
type drift struct {
	mu    sync.Mutex
	seen  float64          // records so far
	rates map[string]*rate // by entity
}

// rate is two averages of findings in a record. Both begin at 0; how much of
// that is left in them follows from seen.
type rate struct{ now, usual float64 }

// learn takes in n records.
func (d *drift) learn(n int, found map[string]int64) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.rates == nil {
		d.rates = make(map[string]*rate)
	}
	for entity := range found {
		if d.rates[entity] == nil {
			d.rates[entity] = &rate{}
		}
	}
	d.seen += float64(n)
	fast, slow := 1-math.Exp(-float64(n)/recently), 1-math.Exp(-float64(n)/usually)
	for entity, r := range d.rates {
		share := float64(found[entity]) / float64(n)
		r.now += fast * (share - r.now)
		r.usual += slow * (share - r.usual)
	}
}

// ratio is how many times as often an entity is found as usual; false: too
// little was seen to say.
func (d *drift) ratio(r *rate) (float64, bool) {
	now := r.now / (1 - math.Exp(-d.seen/recently))
	usual := r.usual / (1 - math.Exp(-d.seen/usually))
	if d.seen < recently || usual*recently < leastSeen {
		return 0, false
	}
	return min(max(now/usual, 1./mostDrift), mostDrift), true
}

var driftDesc = prometheus.NewDesc("samar_detectors_findings_drift",
	"Findings in a record of late (some 20,000 records), as a multiple of what is usual (some million); 0.01 to 100.", []string{"entity"}, nil)

// Describe implements prometheus.Collector.
func (d *drift) Describe(ch chan<- *prometheus.Desc) { ch <- driftDesc }

// Collect implements prometheus.Collector.
func (d *drift) Collect(ch chan<- prometheus.Metric) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for entity, r := range d.rates {
		if x, ok := d.ratio(r); ok {
			ch <- prometheus.MustNewConstMetric(driftDesc, prometheus.GaugeValue, x, entity)
		}
	}
}

// learn tells drift of an acknowledged chunk.
func (m *Metrics) learn(c *chunk) {
	if len(c.batch.Records) == 0 || c.rules.EntityName == nil {
		return
	}
	found := make(map[string]int64)
	for _, s := range c.shards[:c.n] {
		for id, k := range s.findings {
			if k > 0 {
				found[c.rules.EntityName(detectors.EntityID(id))] += k
			}
		}
	}
	m.drift.learn(len(c.batch.Records), found)
}
