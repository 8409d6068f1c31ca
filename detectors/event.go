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

	// Name is that of the member the value is of, or its list is. Without one, the
	// name is what stands in the leaf before, if that is a Key.
	Name []byte
}

// Known is a value of the event's own personal fields, sought in every leaf as
// whole words: in any case, with or without accents, its words parted by any
// marks or by none. The digits of one that has no letters may be parted, too.
type Known struct {
	Text   []byte
	ID     EntityID // what it is
	Person int      // number of the person within the event, from 1; else 0
	Leaf   int      // the leaf it came from: not reported there; -1 if from outside
	Near   Near
	Score  float32 // of its findings; 0: as sure as can be
}

// Near says what has to stand beside a known value, so that words that are
// also names and short numbers are not taken for the person's everywhere.
type Near uint8

// What stands beside a value.
const (
	Anything  Near = iota
	Addressed      // a form of address, an introduction or the end of a letter
	Capital        // the same, or the value is written as a name within a sentence
	Tail           // words that announce the last digits of a number
)

// Event is what one call of Scan reads: every leaf of one record.
type Event struct {
	Leaves []Leaf
	Known  []Known

	// Seeds, where they are not nil, hold what all known values begin with, and
	// Spell returns the values: it is called at most once, and only if a text
	// holds a word that begins so. Known is then ignored.
	Seeds *Seeds
	Spell func() []Known
}

// Spelled returns the known values, spelled if they are not yet.
func (ev *Event) Spelled() []Known {
	if ev.Spell != nil {
		ev.Known, ev.Spell = ev.Spell(), nil
	}
	return ev.Known
}
