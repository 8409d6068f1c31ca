package generic

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// TestReachEndsBetweenCharacters puts the end of what a matcher reads at every
// place of a three-byte character.
func TestReachEndsBetweenCharacters(t *testing.T) {
	for shift := range 3 {
		for name, c := range map[string]struct {
			spec   *detectors.Spec
			anchor int
			text   string
		}{
			"connection": {&ConnectionString, len("Server="), "Server=db;Password=qixlMwZzpeh;" + strings.Repeat("x", shift) + strings.Repeat("密", maxURL)},
			"command":    {&Command, len("curl"), "curl" + strings.Repeat(" ", commandReach-40+shift) + "-u bob:g6Dx3ZyP2j" + strings.Repeat("密", 60)},
		} {
			w := detectors.Window{Text: []byte(c.text), End: c.anchor}
			f, ok := c.spec.Match(&w)
			if !ok || f.End >= len(c.text) || !utf8.RuneStart(c.text[f.End]) {
				t.Errorf("%s, shift %d: found %v, ends at %d of %d", name, shift, ok, f.End, len(c.text))
			}
		}
	}
}

func TestConnectionStringCountsItsSteps(t *testing.T) {
	w := detectors.Window{Text: []byte(strings.Repeat("Server= ", 1<<12)), End: len("Server=")}
	if _, ok := matchConnection(&w); ok || w.Steps == 0 {
		t.Errorf("found %v in %d steps", ok, w.Steps)
	}
}

func TestLineEndIsNear(t *testing.T) {
	long := []byte(strings.Repeat("<Brugernavn>", 1000))
	if e := lineEnd(long, 12); e != 12+longestLine {
		t.Errorf("a line without an end is read to %d", e)
	}
	if elementEnds(append(long, "</Brugernavn>"...), 11) {
		t.Error("an end far away ends the element")
	}
	if !elementEnds([]byte("<Brugernavn>blue_wolf33</Brugernavn>"), 11) {
		t.Error("an end near by does not end the element")
	}
}
