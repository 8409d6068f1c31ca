package lint

import (
	"slices"
	"testing"
)

// A property that fails in one run in a thousand says nothing of the change
// that it fails in: every package with properties draws from a fixed seed.
func TestPropertiesAreSeeded(t *testing.T) {
	for _, p := range all(t) {
		if slices.Contains(p.tests(), "pgregory.net/rapid") && !slices.Contains(p.tests(), module+"/internal/seeded") {
			t.Errorf("%s: its tests import rapid and not %s/internal/seeded", p.rel(), module)
		}
	}
}
