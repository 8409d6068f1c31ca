package catalog

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// A matcher looks at what stands behind a label or a mark: the text may end there.
func TestTextsThatBreakOff(t *testing.T) {
	s := chainOf(t).NewScanner()
	broken := func(name, text string) {
		text = strings.NewReplacer("‹", "", "›", "").Replace(text)
		for end := range text {
			func() {
				defer func() {
					if recover() != nil {
						t.Errorf("%s: panic at a text of %d of the %d bytes of an example", name, end, len(text))
					}
				}()
				if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text[:end])}}}); err != nil {
					t.Errorf("%s: %d of %d bytes: %v", name, end, len(text), err)
				}
				for _, f := range s.Findings(nil) {
					if f.End > end || !utf8.ValidString(text[f.Start:f.End]) {
						t.Errorf("%s: [%d, %d) found in %d bytes", name, f.Start, f.End, end)
					}
				}
			}()
		}
	}
	for _, label := range []string{"password", "PIN", "number plate", "ID number"} {
		broken("on file", "my "+label+" on file, 4719")
	}
	for _, sp := range All() {
		for _, text := range append(append([]string(nil), sp.Valid...), sp.Invalid...) {
			broken(sp.Name, text)
		}
	}
}
