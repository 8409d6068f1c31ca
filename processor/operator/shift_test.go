package operator

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestShift(t *testing.T) {
	for _, tc := range []struct {
		name, value string
		days        int
		want        string
	}{
		{"the writing stays", "1990-05-17", 20, "1990-06-06"},
		{"day first", "17/05/1990", -17, "30/04/1990"},
		{"month first, where the day says so", "05/17/1990", 1, "05/18/1990"},
		{"no zeros where there were none", "17.5.1990", 20, "6.6.1990"},
		{"eight digits", "19900517", 1, "19900518"},
		{"eight digits, year last", "17051990", 1, "18051990"},
		{"a time stays", "2024-02-28T10:30:00Z", 2, "2024-03-01T10:30:00Z"},
		{"a time behind a blank", "2024-02-28 10:30", 2, "2024-03-01 10:30"},
		{"Chinese", "1990年5月17日", 15, "1990年6月1日"},
		{"a month's name becomes a number", "17 Mei 1990", 1, "1990-05-18"},
		{"digits of other scripts", "１９９０-０５-１７", 1, "1990-05-18"},
		{"day and month alike", "05/05/1990", 1, "06/05/1990"},
		{"day or month", "05/04/1990", 1, ""},
		{"no day", "1990-05", 1, ""},
		{"a year", "1990", 1, ""},
		{"no such day", "2023-02-29", 1, ""},
		{"no date", "kapan saja", 1, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, ok := Shift(nil, []byte(tc.value), tc.days)
			if string(got) != tc.want || ok != (tc.want != "") {
				t.Errorf("%q %v, want %q", got, ok, tc.want)
			}
		})
	}
}

func TestShiftKeepsOrderAndDistance(t *testing.T) {
	epoch := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.IntRange(0, 50000).Draw(t, "a"), rapid.IntRange(0, 50000).Draw(t, "b")
		days := rapid.IntRange(-3650, 3650).Draw(t, "days")
		var moved [2]time.Time
		for i, n := range []int{a, b} {
			out, ok := Shift(nil, []byte(epoch.AddDate(0, 0, n).Format("2006-01-02")), days)
			if !ok {
				t.Fatal("refused")
			}
			moved[i], _ = time.Parse("2006-01-02", string(out))
		}
		if got := moved[1].Sub(moved[0]).Hours() / 24; int(got) != b-a {
			t.Fatalf("%d days apart became %v", b-a, got)
		}
	})
}
