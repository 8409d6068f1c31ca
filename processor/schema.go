package processor

import (
	"errors"
	"math"
	"strconv"

	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
)

// Schema is what values are written with: one of its parts is set.
type Schema struct {
	Avro  *codec.AvroSchema
	Proto *codec.ProtoSchema
	JSON  *codec.JSONSchema
}

// SchemaSource knows the schemas that values name by an id (the framing of
// Confluent's registry: a zero byte, then the id). Goroutines share it.
type SchemaSource interface {
	// Schema returns a schema from memory, without waiting: whoever hands
	// records to workers has fetched it before. ErrNoSchema: there is none.
	Schema(id uint32) (*Schema, error)
	// OutputID is the id under which a view's values name the same schema.
	OutputID(view int, id uint32) uint32
}

// ErrNoSchema reports a schema id that the registry does not know.
var ErrNoSchema = errors.New("unknown schema id")

// schemaOf returns the schema of a value and where the value itself begins.
func (w *Worker) schemaOf(value []byte) (*Schema, int, error) {
	if w.p.schemas == nil {
		if w.schema == nil {
			return nil, 0, ErrNoSchema
		}
		return w.schema, 0, nil
	}
	id, start, err := codec.Frame(value)
	if err != nil {
		return nil, 0, err
	}
	w.schemaID = id
	if w.framed != nil && w.framedID == id {
		return w.framed, start, nil
	}
	s, err := w.p.schemas.Schema(id)
	if err != nil || s == nil {
		return nil, 0, ErrNoSchema
	}
	w.framed, w.framedID = s, id
	return s, start, nil
}

// Written says what schema the values that follow are written with, in place of
// the one in Config.
func (w *Worker) Written(s *Schema) { w.schema = s }

// reframe gives a view's value the id that its schema has there.
func (w *Worker) reframe(v int, rd *Rendered) {
	if w.p.schemas == nil || len(rd.Value) < codec.FrameSize {
		return
	}
	id := w.p.schemas.OutputID(v, w.schemaID)
	if id == w.schemaID {
		return
	}
	if len(w.out[v]) == 0 || &rd.Value[0] != &w.out[v][0] {
		w.out[v] = append(w.out[v][:0], rd.Value...)
		rd.Value = w.out[v]
	}
	codec.SetFrame(rd.Value, id)
}

// bare makes what stands for a JSON number in w.tmp what its schema allows: a
// number again, a string, or null. It reports whether that is written without
// quotes. Where there is no schema, a coarser number is one.
func (w *Worker) bare(l *codec.Leaf, op *policy.Operator) bool {
	if w.typed == nil {
		return op.Kind == policy.Generalise && codec.Number(w.tmp)
	}
	w.name = w.paths.Path(w.name[:0], l.Node)
	f := w.typed.At(w.name)
	v, err := strconv.ParseFloat(string(w.tmp), 64)
	number := err == nil && codec.Number(w.tmp)
	switch {
	case number && (f.Number || f.Integer && v == math.Trunc(v)):
		return true
	case f.Text:
		return false
	case f.Null && w.placeholder(w.tmp):
		w.tmp = append(w.tmp[:0], "null"...)
		return true
	}
	w.refused = true
	return true
}
