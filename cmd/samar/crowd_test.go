package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/internal/devbroker"
)

// Rows that too few others are like are held from every view, or left out of
// one, or generalised; the counts add up with each, and held rows come back.
func TestRowsBelowKAreHeldDroppedOrGeneralised(t *testing.T) {
	for _, tc := range []struct {
		delivery, below         string
		research, support, dead int
	}{
		{"at_least_once", "hold", 6, 6, 4},
		{"exactly_once", "drop", 6, 10, 0},
		{"exactly_once", "generalise", 10, 10, 0},
	} {
		t.Run(tc.below, func(t *testing.T) {
			w := newWorkplace(t, devbroker.Config{Topics: []string{"raw", "raw.research", "raw.support", "raw.dlq", "raw.ledger"}, Partitions: 1}, "")
			w.configure(t, "    delivery: "+tc.delivery+"\n    ledger: {}\n")
			w.write(t, "policy.yaml", fmt.Sprintf(`version: 1
views:
  support: {}
  research:
    k_anonymity: {fields: [city], k: 3, window: 100, below: %s}
fields:
  city: {entity: LOCATION, do: keep}
`, tc.below))
			var values []string
			for i := range 8 {
				values = append(values, fmt.Sprintf(`{"n":%d,"city":"Bandung"}`, i))
			}
			values = append(values, `{"n":8,"city":"Bogor"}`, `{"n":9,"city":"Bogor"}`)
			w.produce(t, "raw", values...)
			w.must(t, "run", "--once")

			stdout, _ := w.must(t, "verify", "--output", "json")
			var v verified
			if err := json.Unmarshal([]byte(stdout), &v); err != nil || !v.AddsUp || v.Dead.Counted != int64(tc.dead) {
				t.Fatalf("%v: %s", err, stdout)
			}
			research, support := w.values(t, "raw.research"), w.values(t, "raw.support")
			if len(research) != tc.research || len(support) != tc.support {
				t.Errorf("%d rows in research, %d in support; want %d and %d", len(research), len(support), tc.research, tc.support)
			}
			all := strings.Join(research, "\n")
			if strings.Contains(all, "Bogor") || !strings.Contains(all, `{"n":2,"city":"Bandung"}`) || strings.Contains(all, `{"n":1,"city":"Bandung"}`) {
				t.Errorf("research shows\n%s", all)
			}
			if tc.below == "generalise" && research[0] != `{"n":0,"city":"<LOCATION>"}` {
				t.Errorf("research begins with %s", research[0])
			}
			if tc.below == "hold" {
				stdout, _ := w.must(t, "dlq", "list", "--output", "json")
				if strings.Count(stdout, `"reason":"policy"`)+strings.Count(stdout, `"reason": "policy"`) != tc.dead {
					t.Errorf("dead letters: %s", stdout)
				}
			}
		})
	}
}

// A record that one view holds is dead for all, also for those that leave it
// out or drop it: it is counted once in each.
func TestARecordHeldByOneViewIsCountedOnceInEach(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: []string{"raw", "raw.holds", "raw.leaves", "raw.drops", "raw.dlq", "raw.ledger"}, Partitions: 1}, "")
	w.configure(t, "    ledger: {}\n")
	w.write(t, "policy.yaml", `version: 1
views:
  holds: {k_anonymity: {fields: [city], k: 2, below: hold}}
  leaves: {k_anonymity: {fields: [town], k: 3, below: drop}}
  drops: {fields: {secret: {do: drop, scope: record}}}
fields:
  city: {entity: LOCATION, do: keep}
  town: {entity: LOCATION, do: keep}
`)
	var values []string
	for i := range 12 {
		values = append(values, fmt.Sprintf(`{"n":%d,"city":"c%d","town":"t%d"%s}`, i, i%4, i%3, []string{"", `,"secret":"x"`}[i%2]))
	}
	w.produce(t, "raw", values...)
	w.must(t, "run", "--once")
	stdout, _ := w.must(t, "verify", "--output", "json")
	var v verified
	if err := json.Unmarshal([]byte(stdout), &v); err != nil || !v.AddsUp || v.Dead.Counted != 4 {
		t.Fatalf("%v: %s", err, stdout)
	}
	holds, leaves, drops := w.values(t, "raw.holds"), w.values(t, "raw.leaves"), w.values(t, "raw.drops")
	if len(holds) != 8 || len(leaves) != 6 || len(drops) != 4 {
		t.Errorf("%d, %d and %d rows; want 8, 6 and 4", len(holds), len(leaves), len(drops))
	}
}
