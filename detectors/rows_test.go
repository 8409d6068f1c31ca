package detectors

import (
	"strings"
	"testing"
)

// A row of numbers longer than any number is passed over, but for where one may
// stand: at its beginning behind a label, at a zero, and at its end.
func TestRowsOfNumbersArePassedOver(t *testing.T) {
	pair := func(digits int) Spec {
		return Spec{Name: "t/pairs", Entity: "PHONE_NUMBER", Anchor: Digits(digits).Grouped(" "), Labels: Labels{"en": {"tel"}}, Match: func(w *Window) (Found, bool) {
			return Found{Start: w.Start, End: w.End, Strength: Strong}, w.Digits[0] == '0' || w.Labelled && w.Digits[0] == '5'
		}}
	}
	parted := Spec{Name: "t/parted", Entity: "ID_NIK", Anchor: Digits(12).Grouped("-"), Labels: Labels{"en": {"id"}}, Match: func(w *Window) (Found, bool) {
		return Found{Start: w.Start, End: w.End, Strength: Medium}, w.Labelled && w.Groups == 3
	}}
	grouped := Spec{Name: "t/grouped", Entity: "ID_SSN", Anchor: Digits(9).Grouped(" -"), Labels: Labels{"en": {"ssn"}}, Match: func(w *Window) (Found, bool) {
		return Found{Start: w.Start, End: w.End, Strength: Medium}, w.Text[w.Start+3] == '-' || w.Digits[0] == '0'
	}}
	across := Spec{Name: "t/across", Entity: "CREDIT_CARD", Anchor: Digits(15).Grouped(" -"), Match: func(w *Window) (Found, bool) {
		return Found{Start: w.Start, End: w.End, Strength: Strong}, w.Digits[3] == '4'
	}}
	c, err := NewChain([]Spec{pair(10), parted, grouped, across}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	threes := strings.Repeat("123 ", 20)
	row, cells := strings.Repeat("12 34 ", 20), strings.Repeat("1234,", 20)
	for _, tc := range []struct{ name, text, want string }{
		{"a label before the row", "tel 56 34 56 78 90 " + row, "tel <PHONE_NUMBER:56 34 56 78 90> " + row},
		{"a zero in the row", row + "06 12 34 56 78 " + row, row + "<PHONE_NUMBER:06 12 34 56 78> " + row},
		{"a zero at its end", row + "06 12 34 56 78", row + "<PHONE_NUMBER:06 12 34 56 78>"},
		{"a zero at the end of a row of threes", threes + "012 345 678", threes + "<ID_SSN:012 345 678>"},
		{"two of one form", "ssn 123-45-6789 987-65-4321 ok", "ssn <ID_SSN:123-45-6789> <ID_SSN:987-65-4321> ok"},
		{"three of one form", "123-45-6789 987-65-4321 555-66-7777", "<ID_SSN:123-45-6789> <ID_SSN:987-65-4321> <ID_SSN:555-66-7777>"},
		{"of two forms", "123-456-7 12-345-678", "<CREDIT_CARD:123-456-7 12-345-678>"},
		{"one in two halves", "1234-567 8901-2345", "<CREDIT_CARD:1234-567 8901-2345>"},
		{"commas behind a label", "id 1234,5678,9012 ok", "id <ID_NIK:1234,5678,9012> ok"},
		{"a label within the cells", cells + "id 1234,5678,9012", cells + "id <ID_NIK:1234,5678,9012>"},
		{"cells alone", cells + "1234,5678,9012", cells + "1234,5678,9012"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := render(tc.text, scanAll(t, c, tc.text)); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

func TestPairsThatEndAreNoRow(t *testing.T) {
	b := []byte(strings.Repeat("12 ", maxGroups-1) + "12")
	if got := pastRow(b, 2, 2, len(b)); got != 0 {
		t.Errorf("twelve pairs: passed over up to %d", got)
	}
	long := append(b, " 12 12"...)
	if got := pastRow(long, 2, 2, len(b)); got != 6 {
		t.Errorf("fourteen pairs: next at %d", got)
	}
}
