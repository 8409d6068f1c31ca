package detectors

// LeafKind says what a leaf was in its event.
type LeafKind uint8

// The kinds of leaves.
const (
	Value  LeafKind = iota // a string value or plain text
	Key                    // the name of an object's member
	Number                 // a JSON number, as it was written
)

// Leaf is one piece of text of an event.
type Leaf struct {
	Text  []byte // decoded, valid UTF-8; only read, never kept after Scan
	Field *Field // what the field's name says, nil if there is none; see Chain.Field
	Kind  LeafKind
}

// Known is a value of the event's own personal fields, sought in every leaf.
type Known struct {
	Text   []byte   // exact value; found exactly and case-folded, as whole words
	ID     EntityID // what it is
	Person int      // number of the person within the event, from 1; else 0
	Leaf   int      // the leaf it came from: not reported there; -1 if from outside
}

// Event is what one call of Scan reads: every leaf of one record.
type Event struct {
	Leaves []Leaf
	Known  []Known
}
