package processor

import "github.com/samar-privacy/samar/detectors"

// subjectEntities say whom an event is about, the surest first.
var subjectEntities = [...]detectors.Entity{"CUSTOMER_ID", "EMAIL_ADDRESS", "PHONE_NUMBER", "PERSON"}

// subject returns whom the event is about, as the keyed shift of its dates
// takes it: the first value of the surest entity that a field declares, in its
// canonical form behind the entity's name; else the record's key; empty if
// there is neither. It is the same for all views.
func (w *Worker) subject(v int) []byte {
	if w.subjectKnown {
		return w.about
	}
	w.subjectKnown, w.about = true, w.about[:0]
	best, at := len(subjectEntities), -1
	for i := range w.declared {
		name := w.p.entities[w.declared[i].id].name
		for rank, e := range subjectEntities[:best] {
			if e == name {
				best, at = rank, i
				break
			}
		}
	}
	switch {
	case at >= 0:
		f := &w.declared[at]
		w.about = append(append(w.about, subjectEntities[best]...), 0)
		text := w.docLeaf(f.leaf).Text
		if f.id == w.p.person {
			text = untitled(text)
		}
		w.about = w.tokens[v].Canonical(w.about, w.p.entities[f.id].canonical, text)
	case len(w.key) > 0:
		w.about = append(append(w.about, "key\x00"...), w.key...)
	}
	return w.about
}

// numbered gives the values of one event numbers, by entity: equal canonical
// forms have one number.
type numbered struct {
	arena []byte
	seen  []numberedValue
}

type numberedValue struct {
	id         detectors.EntityID
	start, end int
	number     int
}

// maxNumbered is how many values of one event get numbers.
const maxNumbered = 256

func (n *numbered) reset() { n.arena, n.seen = n.arena[:0], n.seen[:0] }

// number returns the number of a value, 0 if there are too many.
func (n *numbered) number(id detectors.EntityID, form detectors.Canonical, value []byte, t Tokeniser) int {
	from := len(n.arena)
	n.arena = t.Canonical(n.arena, form, value)
	own, count := n.arena[from:], 0
	for i := range n.seen {
		s := &n.seen[i]
		if s.id != id {
			continue
		}
		if count++; string(n.arena[s.start:s.end]) == string(own) {
			n.arena = n.arena[:from]
			return s.number
		}
	}
	if len(n.seen) == maxNumbered {
		n.arena = n.arena[:from]
		return 0
	}
	n.seen = append(n.seen, numberedValue{id, from, len(n.arena), count + 1})
	return count + 1
}
