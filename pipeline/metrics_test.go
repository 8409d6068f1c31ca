package pipeline

import (
	"math"
	"testing"
)

// feed tells a drift of n chunks of 1,000 records with k findings each.
func (d *drift) feed(n int, k int64) {
	for range n {
		d.learn(1000, map[string]int64{"EMAIL_ADDRESS": k})
	}
}

func TestDriftIsOneWhileNothingChanges(t *testing.T) {
	var d drift
	d.feed(10, 300)
	if _, ok := d.ratio(d.rates["EMAIL_ADDRESS"]); ok {
		t.Error("told before anything can be known")
	}
	for range 5 {
		d.feed(100, 300)
		if x, ok := d.ratio(d.rates["EMAIL_ADDRESS"]); !ok || math.Abs(x-1) > 0.01 {
			t.Errorf("drift %v, %v; want 1", x, ok)
		}
	}
}

func TestDriftTellsWhatIsFoundLess(t *testing.T) {
	var d drift
	d.feed(1000, 300)
	d.feed(60, 30) // a tenth, for three times the recent records
	if x, ok := d.ratio(d.rates["EMAIL_ADDRESS"]); !ok || x > 0.2 || x < 0.1 {
		t.Errorf("drift %v, %v; want a little over 0.1", x, ok)
	}
	d.feed(1000, 0)
	if x, ok := d.ratio(d.rates["EMAIL_ADDRESS"]); ok && x != 1./mostDrift {
		t.Errorf("drift %v, want its bound", x)
	}
}

func TestDriftSaysNothingOfWhatIsRare(t *testing.T) {
	var d drift
	for i := range 200 {
		d.learn(1000, map[string]int64{"PASSPORT": int64(i % 2)})
	}
	if x, ok := d.ratio(d.rates["PASSPORT"]); ok {
		t.Errorf("ten are expected, and drift is said to be %v", x)
	}
}
