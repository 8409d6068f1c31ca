package processor

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/processor/codec"
)

// A person found in the text is sought in the rest of the event, as one from a
// field is: in parts and other spellings. sure is the least score of such a
// finding, mostFound how many there may be.
const (
	sure      = 0.85
	mostFound = 16
)

// reseek seeks the people whom the scan found for certain in every leaf. It
// reports true, and has not, if one may stand in a member's name that is no leaf.
func (w *Worker) reseek(reach codec.Reach) bool {
	person := w.p.person
	if person == 0 {
		return false
	}
	w.found.reset()
	n := 0
	for _, f := range w.scanner.Findings(nil) {
		if f.ID != person || f.Score < detectors.DefaultMinScore || f.Evidence&detectors.KnownValue != 0 {
			continue
		}
		name := untitled(w.ev.Leaves[f.Leaf].Text[f.Start:f.End])
		number := w.people.number(name) // in the order of the text, whoever is sought
		if f.Score < sure || n == mostFound {
			continue
		}
		if !worthy(name) || commonplace(name) || alone(name) {
			continue
		}
		n++
		w.found.spell(detectors.Known{Text: name, ID: person, Person: number, Leaf: -1, Score: f.Score * 0.99}, aPerson)
	}
	if n == 0 {
		return false
	}
	for i := range w.found.known {
		if reach == codec.Usual && w.paths.Touches(w.found.known[i].Text) {
			return true
		}
	}
	ev := detectors.Event{Leaves: w.ev.Leaves, Known: w.found.known}
	w.scanner.Seek(&ev)
	return false
}

// alone reports whether a name is one short word or one that is a word, too:
// it may be found by what stands around it, but not sought without that.
func alone(name []byte) bool {
	if nameWord(name, 0) < len(name) || name[0] >= 0xE3 {
		return false
	}
	var low [24]byte
	if len(name) > len(low) {
		return false
	}
	_, word := partWords[string(appendFolded(low[:0], name))]
	return word || len(name) < 4
}
