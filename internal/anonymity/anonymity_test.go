package anonymity

import (
	"strconv"
	"testing"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

// A window agrees with a plain count of its last rows.
func TestAWindowCountsItsLastRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, rows := rapid.IntRange(1, 5).Draw(t, "k"), rapid.IntRange(1, 40).Draw(t, "rows")
		w := New(Config{K: k, L: 1, Rows: rows})
		var all []Row
		for range rapid.IntRange(1, 100).Draw(t, "n") {
			r := RowOf([]string{"a", strconv.Itoa(rapid.IntRange(0, 9).Draw(t, "group"))}, strconv.Itoa(rapid.IntRange(0, 3).Draw(t, "value")))
			r.Person = rapid.Uint64Range(0, 3).Draw(t, "person")
			all = append(all, r)
			all = all[max(0, len(all)-rows):]
			var want Count
			people, values := map[uint64]bool{}, map[uint64]bool{}
			for _, x := range all {
				if x.Group == r.Group {
					want.Rows++
					people[x.Person], values[x.Value] = true, true
				}
			}
			want.People, want.Values = len(people), len(values)
			if got := w.Add(r); got != want {
				t.Fatalf("%+v, want %+v", got, want)
			}
		}
		count := map[Key]int{}
		for _, r := range all {
			count[r.Group]++
		}
		small := 0
		for _, n := range count {
			if n < k {
				small += n
			}
		}
		rep := w.Report()
		if rep.Rows != len(all) || rep.Groups != len(count) || rep.Small != float64(small)/float64(len(all)) {
			t.Fatalf("%+v, want %d rows, %d groups, %d small", rep, len(all), len(count), small)
		}
		if len(w.parts) > 2*rows || len(w.groups) > rows || len(w.ring) > rows {
			t.Fatalf("the window holds more than its %d rows", rows)
		}
	})
}

func TestDiversityCountsSensitiveValues(t *testing.T) {
	w := New(Config{K: 1, L: 2})
	for _, s := range []string{"flu", "flu", "flu"} {
		w.Add(RowOf([]string{"1990", "Bandung"}, s))
	}
	w.Add(RowOf([]string{"1991", "Bandung"}, "flu"))
	w.Add(RowOf([]string{"1991", "Bandung"}, "cold"))
	if rep := w.Report(); rep.Uniform != 0.6 {
		t.Errorf("%+v", rep)
	}
}
