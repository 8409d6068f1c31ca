package main

import (
	"strings"
	"testing"
)

// Between views of different purposes nothing links that is not named.
func TestTwoViewsLinkByNothingUnnamed(t *testing.T) {
	var out strings.Builder
	faults, err := run(&out, 1500, 3)
	if err != nil {
		t.Fatal(err)
	}
	if faults > 0 {
		t.Errorf("%d faults\n%s", faults, &out)
	}
}

// The attack has teeth: with one purpose for both views, tokens link.
func TestTheAttackFindsTokensOfOnePurpose(t *testing.T) {
	people := population(200, 3)
	views, err := render(people, "version: 1\nviews: {a: {purpose: one}, b: {purpose: one}}\n")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if faults := report(&out, people, views); faults < 4 || linked(views, channels[0].value) < 0.99 {
		t.Errorf("%d faults\n%s", faults, &out)
	}
}
