package main

import (
	"strings"
	"testing"
)

func TestTheReportIsWhole(t *testing.T) {
	var out strings.Builder
	if err := run(&out, 400, 3); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"| customer id | 100.000 % | 100.000 % |", "| e-mail | 100.000 % | 100.000 % |", "| phone | 100.000 % | 100.000 % |", "100.000 % of ", "| birth date → year | 0.0000 |", "| clean | clean | ", "| hold | "} {
		if !strings.Contains(out.String(), part) {
			t.Errorf("no %q in\n%s", part, &out)
		}
	}
}
