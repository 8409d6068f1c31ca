package detectors

import "testing"

// The table holds keys that its own hash does not tell apart, too.
func TestWordTableHoldsKeysOfOneHash(t *testing.T) {
	e := []entry{{text: "a"}}
	var pairs []keyed
	for k := uint64(1); len(pairs) < 40; k++ {
		if keyHash(k) == 7 {
			pairs = append(pairs, keyed{key: k})
		}
	}
	table := newWordTable(e, pairs)
	for _, p := range pairs {
		if b := table.find(p.key); b == nil || b.key != p.key || b.to != b.from+1 {
			t.Fatalf("key %d is not in the table", p.key)
		}
	}
	if table.find(1<<60+1) != nil {
		t.Error("a key is in the table that nobody entered")
	}
}
