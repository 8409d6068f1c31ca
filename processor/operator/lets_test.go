package operator

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// What an operator makes passes the second opinion, whatever the value.
func TestLetsTakesWhatOperatorsMake(t *testing.T) {
	values := map[detectors.Entity][]string{
		"ID_NIK": {"3174054107909999", "10", "500000"}, "PHONE_NUMBER": {"0812-3456-7890"}, "EMAIL_ADDRESS": {"budi@example.com", "a@b"}, "PERSON": {"Budi Santoso", "Al", "王小明"},
		"DATE_OF_BIRTH": {"1990-05-17", "1990", "17 Mei 1990", "05/06/1990"}, "IP_ADDRESS": {"192.0.2.0", "192.0.2.7", "2001:db8::", "2001:db8::1"}, "ADDRESS": {"Jl. Melati 5, Bandung 40115", "Bandung", "浙江省杭州市"},
		"AGE": {"30", "34", "95"}, "COORDINATES": {"-6.2", "-6.21462, 106.84513"}, "CREDIT_CARD": {"4111 1111 1111 1111"},
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(Statements).Draw(t, "operator")
		entity := rapid.SampledFrom([]detectors.Entity{"ID_NIK", "PHONE_NUMBER", "EMAIL_ADDRESS", "PERSON", "DATE_OF_BIRTH", "IP_ADDRESS", "ADDRESS", "AGE", "COORDINATES", "CREDIT_CARD"}).Draw(t, "entity")
		value := []byte(rapid.SampledFrom(values[entity]).Draw(t, "value"))
		op := policy.Operator{Kind: s.Operator, Text: "gone", Domain: "x", Days: 400, Length: rapid.IntRange(1, 6).Draw(t, "length"), Width: rapid.IntRange(0, 4).Draw(t, "width"),
			To:   rapid.SampledFrom([]string{"year", "month", "network", "city", "province", "band", "bucket", "decimals", "host"}).Draw(t, "to"),
			Size: rapid.SampledFrom([]int{5, 10, 500000}).Draw(t, "size"), Decimals: 2}
		if op.Show = rapid.SampledFrom([]policy.Show{policy.ShowNothing, policy.ShowDomain, policy.ShowInitials}).Draw(t, "show"); op.Show == policy.ShowNothing {
			op.KeepFirst, op.KeepLast = rapid.IntRange(0, 3).Draw(t, "first"), rapid.IntRange(0, 4).Draw(t, "last")
		}
		kind := Kind{Entity: entity, Subject: []byte("C-1")}
		out := Append(nil, value, &op, kind, fakeTokens{})
		if string(out) != string(value) && s.Operator != policy.Tokenise && !Lets(&op, kind, value, out) {
			t.Fatalf("%s: %q became %q, which is refused", op.Kind, value, out)
		}
		if s.Operator > policy.Truncate && s.Operator != policy.Mask && Lets(&op, kind, value, value) && len(value) > 0 {
			t.Fatalf("%s: the value itself is taken", op.Kind)
		}
	})
}
