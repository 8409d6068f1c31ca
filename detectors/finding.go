package detectors

import "math/bits"

// Entity names a kind of personal data: EMAIL_ADDRESS, ID_NIK, or CC_<SUFFIX>.
type Entity string

// EntityID is an entity's index in the Registry of one catalog; 0 is no entity.
type EntityID uint16

// Evidence is the set of reasons behind a finding.
type Evidence uint16

// The closed list of evidence words.
const (
	Format     Evidence = 1 << iota // the writing alone is distinctive
	Checksum                        // check digits hold
	Calendar                        // a date inside is real
	CodeTable                       // an area, issuer or prefix is on its list
	Label                           // a label stands beside it
	FieldName                       // the field's name says so
	Neighbour                       // another finding beside it
	Cue                             // a cue word introduces it
	Lexicon                         // a word list knows it
	Model                           // a statistical model chose it
	KnownValue                      // it is a value of the event's own personal fields
	Decoded                         // found below an encoding
)

var evidenceWords = [...]string{
	"format", "checksum", "calendar", "code-table", "label", "field-name",
	"neighbour", "cue", "lexicon", "model", "known-value", "decoded",
}

// Words returns the evidence as its words, in a fixed order.
func (e Evidence) Words() []string {
	out := make([]string, 0, bits.OnesCount16(uint16(e)))
	for i, w := range evidenceWords {
		if e&(1<<i) != 0 {
			out = append(out, w)
		}
	}
	return out
}

// Finding is one occurrence of personal data. It holds positions, never the
// value.
type Finding struct {
	Leaf       int         // index into Event.Leaves
	Start, End int         // half-open byte range of Leaf.Text
	ID         EntityID    // what it is
	Also       [3]EntityID // other candidates over the same characters, 0 = none; the strictest operator of all of them applies
	Person     int         // for people: the number shared by all spellings within one event, from 1; else 0
	Score      float32     // confidence, 0 to 1
	Evidence   Evidence
	Entity     Entity // the name of ID
	Subtype    string // finer kind, may be empty
	Detector   string // "generic/email"
	Layers     Layers // encodings it lies under, the outermost first
}
