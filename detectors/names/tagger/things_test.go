package tagger

import (
	"slices"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// A stage declares what it finds: people, and what it is asked for besides.
func TestAlsoDeclaresWhatIsWanted(t *testing.T) {
	people := New(Models{English: {}})
	entities := func(s *Stage) (out []detectors.Entity) {
		for _, sp := range s.Specs() {
			out = append(out, sp.Entity)
		}
		return out
	}
	for _, tc := range []struct {
		name   string
		wanted []detectors.Entity
		want   []detectors.Entity
	}{
		{"nothing besides", nil, []detectors.Entity{"PERSON"}},
		{"what no model names", []detectors.Entity{"AGE"}, []detectors.Entity{"PERSON"}},
		{"places", []detectors.Entity{"LOCATION"}, []detectors.Entity{"PERSON", "LOCATION"}},
		{"both", []detectors.Entity{"ORGANIZATION", "LOCATION"}, []detectors.Entity{"PERSON", "LOCATION", "ORGANIZATION"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := entities(people.Also(tc.wanted...)); !slices.Equal(got, tc.want) {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
	if got := entities(people); len(got) != 1 {
		t.Errorf("the first stage now declares %v", got)
	}
}
