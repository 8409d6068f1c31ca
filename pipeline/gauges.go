package pipeline

import (
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// gauges tell how runners stand when they are asked. Safe for concurrent use.
type gauges struct {
	mu      sync.Mutex
	runners map[*Runner]struct{}

	lag, stalled, policy *prometheus.Desc
}

func (g *gauges) describe() {
	g.lag = prometheus.NewDesc("samar_pipeline_lag_seconds",
		"Age of the record before the oldest one that waits; 0 at the end of the partition.", []string{"topic", "partition"}, nil)
	g.stalled = prometheus.NewDesc("samar_pipeline_stalled_lanes",
		"Partitions that wait because a call to a dependency failed and is being tried again.", []string{"topic", "dependency"}, nil)
	g.policy = prometheus.NewDesc("samar_pipeline_policy_info",
		"One, with the policy that records are processed by as label.", []string{"topic", "policy"}, nil)
}

// add takes a runner up; the result lets it go.
func (g *gauges) add(r *Runner) (remove func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.runners == nil {
		g.runners = make(map[*Runner]struct{})
	}
	g.runners[r] = struct{}{}
	return func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		delete(g.runners, r)
	}
}

// Describe implements prometheus.Collector.
func (g *gauges) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{g.lag, g.stalled, g.policy} {
		ch <- d
	}
}

type labelled struct{ topic, name string }

// Collect implements prometheus.Collector. What two runners say of the same
// labels is told once.
func (g *gauges) Collect(ch chan<- prometheus.Metric) {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := time.Now()
	lag, stalled, policies := map[labelled]float64{}, map[labelled]float64{}, map[labelled]float64{}
	for r := range g.runners {
		topic := ""
		r.mu.Lock()
		for l := range r.lanes {
			topic = l.partition.Topic
			if age, ok := l.age(now); ok {
				lag[labelled{topic, strconv.Itoa(int(l.partition.Number))}] = age.Seconds()
			}
		}
		r.mu.Unlock()
		if topic == "" {
			continue
		}
		for _, d := range r.Dependencies() {
			stalled[labelled{topic, d.Name}] += float64(d.Lanes)
		}
		policies[labelled{topic, r.Policy()}] = 1
	}
	for d, rows := range map[*prometheus.Desc]map[labelled]float64{g.lag: lag, g.stalled: stalled, g.policy: policies} {
		for at, v := range rows {
			ch <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, at.topic, at.name)
		}
	}
}

// age is how old the record is that was acknowledged last, or fetched first, if
// others wait behind it; false: nothing is known yet.
func (l *lane) age(now time.Time) (time.Duration, bool) {
	end, through, at := l.end.Load(), l.through.Load(), l.stamp.Load()
	switch {
	case end <= 0:
		return 0, false
	case through >= end:
		return 0, true
	case at <= 0:
		return 0, false
	}
	return max(now.Sub(time.UnixMilli(at)), 0), true
}
