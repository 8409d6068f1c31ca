package pipeline_test

import (
	"fmt"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
)

const crowdPolicy = `version: 1
views:
  a: {k_anonymity: {fields: [city], k: 2, window: 100, below: hold}}
  b: {k_anonymity: {fields: [town], k: 3, window: 100, below: generalise}}
fields:
  city: {entity: LOCATION, do: keep}
  town: {entity: LOCATION, do: keep}
`

// Rows are judged in the order of the partition, whatever the number of workers;
// every outcome is counted, and the counts of all views add up.
func TestRowsAreJudgedInOrderAndCounted(t *testing.T) {
	chain, err := detectors.NewChain(nil, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pol, err := policy.Load("p.yaml", []byte(crowdPolicy), chain.Registry())
	if err != nil {
		t.Fatal(err)
	}
	proc, err := processor.New(processor.Config{Policy: pol, Chain: chain, Judged: true, Tokeniser: func(string) (processor.Tokeniser, error) { return nil, nil }})
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for i := range 600 {
		values = append(values, fmt.Sprintf(`{"n":%d,"city":"c%d","town":"t%d"}`, i, i%7, i*i%11))
	}
	var first [2]string
	for n, workers := range []int{1, 4} {
		x := newBench(values...)
		reg := prometheus.NewRegistry()
		x.cfg.Metrics, x.cfg.Workers = pipeline.NewMetrics(reg), workers
		x.cfg.FetchBytes = 1000 // many batches
		x.cfg.NewWorker = func() pipeline.Worker { return proc.NewWorker() }
		for v := range x.cfg.Views {
			x.cfg.Views[v].Crowd = pol.Views[v].Crowd
		}
		s := x.mustRun(t)
		got := [2]string{memoryValues(x, 0), memoryValues(x, 1)}
		if n == 0 {
			first = got
		} else if got != first {
			t.Errorf("%d workers judge otherwise than one", workers)
		}
		if held := s.Dead["policy"]; held != 7 || s.Views[0].Out != 593 || s.Views[1].Out != 593 {
			t.Errorf("%d held; %+v", held, s.Views)
		}
		want := map[string]float64{"a hold": 7, "b generalise": 12}
		for outcome, k := range smallRows(t, reg) {
			if want[outcome] != k {
				t.Errorf("%s: %v, want %v", outcome, k, want[outcome])
			}
			delete(want, outcome)
		}
		if len(want) > 0 {
			t.Errorf("not counted: %v", want)
		}
	}
}

func memoryValues(x *bench, view int) string {
	if view == 0 {
		return values(x.a)
	}
	return values(x.b)
}

// smallRows reads the metric by view and outcome.
func smallRows(t *testing.T, reg *prometheus.Registry) map[string]float64 {
	t.Helper()
	families, err := reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]float64{}
	for _, f := range families {
		if f.GetName() != "samar_pipeline_small_rows_total" {
			continue
		}
		for _, m := range f.GetMetric() {
			label := map[string]string{}
			for _, l := range m.GetLabel() {
				label[l.GetName()] = l.GetValue()
			}
			out[label["view"]+" "+label["outcome"]] = m.GetCounter().GetValue()
		}
	}
	return out
}
