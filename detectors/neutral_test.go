package detectors

import "testing"

// What is passed over ends where it is said to; what only looks like it is read
// as any number.
func TestNeutralNumbers(t *testing.T) {
	for _, tc := range []struct{ rule, before, text, after string }{
		{"version", "app v", "1.2.3", " is slow"},
		{"version of two groups", "(v", "10.12", ")"},
		{"version in capitals", "V", "2.0", ", ok"},
		{"time", "jam ", "9:05", " datang"},
		{"time of day with seconds", "", "23:59:59", ""},
		{"amount", "Rp", "150.000", " saja"},
		{"amount with a space", "$ ", "1,299.50", ""},
	} {
		b := []byte(tc.before + tc.text + tc.after)
		if got, want := neutral(b, len(tc.before)), len(tc.before+tc.text); got != want {
			t.Errorf("%s: got %d, want %d", tc.rule, got, want)
		}
	}
	for _, tc := range []struct{ rule, before, text, after string }{
		{"universal time", "at ", "2026-03-21T09:05:00Z", ", ok"},
		{"a fraction", "", "2026-03-21T09:05:00.123456Z", ""},
		{"a zone", "\"", "2026-03-21T09:05:00+07:00", "\""},
		{"no zone", "[", "2026-03-21t09:05:00", "]"},
	} {
		if got, want := instant([]byte(tc.before+tc.text+tc.after), len(tc.before)), len(tc.before+tc.text); got != want {
			t.Errorf("%s: got %d, want %d", tc.rule, got, want)
		}
	}
	for _, tc := range []struct{ rule, text string }{
		{"a date alone", "2026-03-21 09:05:00"},
		{"no seconds", "2026-03-21T09:05Z"},
		{"letters behind it", "2026-03-21T09:05:00Zulu"},
		{"a number behind it", "2026-03-21T09:05:00-081234567890"},
		{"the local part of an address", "2026-03-21T09:05:00Z@example.com"},
		{"a fraction too long", "2026-03-21T09:05:00.081234567890Z"},
	} {
		if got := instant([]byte(tc.text), 0); got != 0 {
			t.Errorf("%s: got %d, want 0", tc.rule, got)
		}
	}
	for _, tc := range []struct{ rule, before, text string }{
		{"address of a computer behind a v", "v", "10.0.0.1"},
		{"one group", "v", "4 lambat"},
		{"a word that ends with v", "rev", "1.2.3"},
		{"long group", "v", "1.08123 4567"},
		{"version with a tail", "v", "1.2-0812"},
		{"hardware address", "", "12:34:56:78:9a:bc"},
		{"address of version 6", " ", "10:20::1"},
		{"no hour", "", "24:30"},
		{"no minute", "", "12:61"},
		{"minutes of three digits", "", "12:345"},
		{"seconds with a fraction", "", "12:34:56.789"},
		{"behind a mark", "x-", "12:30"},
		{"amount too long", "Rp", "12345678"},
	} {
		if got := neutral([]byte(tc.before+tc.text), len(tc.before)); got != 0 {
			t.Errorf("%s: got %d, want 0", tc.rule, got)
		}
	}
	for text, want := range map[string]int{"2026-03-21": 10, "2026/03/21 x": 10, "2026-03-21T10": 0, "2026-3-21": 0, "2026-03.21": 0, "9026-03-21": 0, "2026-03-211": 0, "2026-03-21-2": 0} {
		if got := isoDate([]byte(text), 0); got != want {
			t.Errorf("date %s: got %d, want %d", text, got, want)
		}
	}
}
