package processor_test

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// A dead letter says which field held it, and no name of a member that may be somebody's.
func TestAHeldRecordSaysWhichFieldHeldIt(t *testing.T) {
	w := custom(t, redactAll+"fields: {id: {keep: true}}\non_new_field: hold\n", nil).NewWorker()
	for in, want := range map[string]string{
		`{"id":1,"loyaltyTier2":"gold"}`:                         "loyaltyTier2",
		`{"id":1,"customer":{"no_hp":"x"}}`:                      "customer.no_hp",
		`{"id":1,"orders":[{"discount_note":"x"}]}`:              "orders[*].discount_note",
		`{"id":1,"balance":{"Fenwick":"x"}}`:                     "balance.*",
		`{"id":1,"balance":{"fenwick_phone":"x"}}`:               "balance.*",
		`{"id":1,"balance":{"rina":"x"}}`:                        "balance.*",
		`{"id":1,"balance":{"Rina Marlina":"x"}}`:                "balance.*",
		`{"id":1,"balance":{"rina@example.com":"x"}}`:            "balance.*",
		`{"id":1,"balance":{"support@home.id":"x"}}`:             "balance.*",
		`{"id":1,"balance":{"support/home":"x"}}`:                "balance.*",
		`{"id":1,"balance":{"3174054107909999":"x"}}`:            "balance.*",
		`{"id":1,"balance":{"张伟":"x"}}`:                          "balance.*",
		`{"id":1,"` + strings.Repeat("balance_", 40) + `x":"v"}`: "…",
	} {
		var res processor.Result
		w.Process(&processor.Record{Value: []byte(in)}, &res)
		if _, at, _ := strings.Cut(res.Detail, "hold): "); res.Reason != processor.PolicyRefused || at != want {
			t.Errorf("%s: %v, %q, want %q", in, res.Reason, at, want)
		}
	}
}
