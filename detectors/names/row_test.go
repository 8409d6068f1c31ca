package names

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// Of a row of titles, however long, the last finds the name behind it.
func TestLastOfManyTitlesFindsTheName(t *testing.T) {
	text := []byte(strings.Repeat("Mr ", 40) + "Okonkwo called")
	at := strings.Index(string(text), "Okonkwo")
	f, ok := matchTitledEN(&detectors.Window{Text: text, Start: at - 3, End: at - 1})
	if !ok || f.Start != at || f.End != at+len("Okonkwo") {
		t.Errorf("found %v, [%d, %d), want [%d, %d)", ok, f.Start, f.End, at, at+len("Okonkwo"))
	}
}
