package anonymity

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// A window agrees with a plain count of its last rows.
func TestAWindowCountsItsLastRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, rows := rapid.IntRange(1, 5).Draw(t, "k"), rapid.IntRange(1, 40).Draw(t, "rows")
		w := New(Config{K: k, L: 1, Rows: rows})
		var all []int
		for range rapid.IntRange(1, 100).Draw(t, "n") {
			g := rapid.IntRange(0, 9).Draw(t, "group")
			all = append(all, g)
			all = all[max(0, len(all)-rows):]
			size := 0
			for _, x := range all {
				if x == g {
					size++
				}
			}
			if got := w.Add([]string{"a", strconv.Itoa(g)}, "s"); got != size {
				t.Fatalf("group of %d, want %d", got, size)
			}
		}
		count := map[int]int{}
		for _, g := range all {
			count[g]++
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
	})
}

func TestRowsWithoutRoomCountAsAlone(t *testing.T) {
	w := New(Config{K: 2, L: 2, Rows: 100, Groups: 3})
	for i := range 10 {
		w.Add([]string{strconv.Itoa(i)}, "s")
	}
	if rep := w.Report(); rep.Groups != 3 || rep.Alone != 7 || rep.Small != 1 || rep.Smallest != 1 {
		t.Errorf("%+v", rep)
	}
}

func TestDiversityCountsSensitiveValues(t *testing.T) {
	w := New(Config{K: 1, L: 2})
	for _, s := range []string{"flu", "flu", "flu"} {
		w.Add([]string{"1990", "Bandung"}, s)
	}
	w.Add([]string{"1991", "Bandung"}, "flu")
	w.Add([]string{"1991", "Bandung"}, "cold")
	if rep := w.Report(); rep.Uniform != 0.6 {
		t.Errorf("%+v", rep)
	}
}
