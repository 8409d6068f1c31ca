package detectors

import "testing"

// Two values in a row, where the first one's label takes any digits: the
// reading that swallows part of the second must yield.
func TestLabelledNumberEndsWhereTheNextBegins(t *testing.T) {
	specs := []Spec{
		{Name: "t/phone", Entity: "PHONE_NUMBER", Anchor: Digits(7, 15).Grouped(" .-"), Labels: Labels{"id": {"hp"}}, Match: func(w *Window) (Found, bool) {
			st := Shape
			if len(w.Digits) == 11 || len(w.Digits) == 12 {
				st = Strong
			}
			return Found{Start: w.Start, End: w.End, Strength: st, Evidence: Format}, st == Strong || w.Labelled
		}},
		{Name: "t/quad", Entity: "IP_ADDRESS", Anchor: Digits(4, 12).Grouped("."), Match: func(w *Window) (Found, bool) {
			return Found{Start: w.Start, End: w.End, Strength: Strong}, w.Groups == 4
		}},
		{Name: "t/card", Entity: "CREDIT_CARD", Anchor: Digits(16).Grouped(" -"), Match: func(w *Window) (Found, bool) {
			return Found{Start: w.Start, End: w.End, Strength: Strong}, true
		}},
	}
	c, err := NewChain(specs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, text, want string }{
		{"another mark between", "hp 150-4162-1963 4040 1574 0228 3370", "hp <PHONE_NUMBER:150-4162-1963> <CREDIT_CARD:4040 1574 0228 3370>"},
		{"in one run", "hp 081975056241 203.0.113.198", "hp <PHONE_NUMBER:081975056241> <IP_ADDRESS:203.0.113.198>"},
		{"another entity first", "hp 198.51.100.27 4150-6033-0973-9572", "hp <IP_ADDRESS:198.51.100.27> <CREDIT_CARD:4150-6033-0973-9572>"},
		{"in a folded text", "hp １50-4162-1963 4040 1574 0228 3370", "hp <PHONE_NUMBER:１50-4162-1963> <CREDIT_CARD:4040 1574 0228 3370>"},
		{"a sentence ends between", "hp 404.963.6161. 0812 345 6789", "hp <PHONE_NUMBER:404.963.6161>. <PHONE_NUMBER:0812 345 6789>"},
		{"nothing stronger within", "hp 1234 5678 90", "hp <PHONE_NUMBER:1234 5678 90>"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := render(tc.text, scanAll(t, c, tc.text)); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}
