package processor

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"slices"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/anonymity"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
)

// Row is what a Crowd compares of a rendered record: digests, never values. A
// tombstone is no row.
type Row struct {
	Counted bool
	row     anonymity.Row
}

// countable refuses views with k_anonymity for values that are not one row.
func countable(cfg Config) error {
	for i := range cfg.Policy.Views {
		if cfg.Policy.Views[i].Crowd == nil {
			continue
		}
		switch cfg.Format {
		case Text, JSONLines, CSVTable:
			return fmt.Errorf("%w: view %s: k_anonymity counts each record as a row with fields; lines of text, JSON lines and CSV tables are none", ErrConfig, cfg.Policy.Views[i].Name)
		}
	}
	return nil
}

// rowReader reads what renderings show of their view's quasi-identifiers. It
// decodes the rendered bytes, so that it counts what readers will see.
type rowReader struct {
	p     *Processor
	paths *codec.Paths
	parts [][]policy.Part // by node, by view
	json  codec.JSON
	csv   codec.CSV
	avro  codec.Avro
	proto codec.Protobuf
	doc   codec.Doc

	seen   []rowPart
	digest hash.Hash
	sum    [sha256.Size]byte
}

// rowPart is one leaf of a row.
type rowPart struct {
	part policy.Part
	leaf int
}

func newRowReader(p *Processor) *rowReader {
	r := &rowReader{p: p, digest: sha256.New()}
	r.paths = codec.NewPaths(r.resolve)
	r.json = codec.JSON{Paths: r.paths, MaxDepth: p.limits.Depth}
	r.csv = codec.CSV{Paths: r.paths, MaxDepth: p.limits.Depth}
	r.avro = codec.Avro{Paths: r.paths, MaxDepth: p.limits.Depth}
	r.proto = codec.Protobuf{Paths: r.paths, MaxDepth: p.limits.Depth}
	return r
}

// resolve notes what a new path is to each view's crowd.
func (r *rowReader) resolve(n int32, path []policy.Segment) codec.Flags {
	parts := make([]policy.Part, r.p.shown)
	any := false
	for v := range parts {
		if c := r.p.views[v].crowd; c != nil {
			parts[v] = c.Part(path)
			any = any || parts[v] != policy.NoPart
		}
	}
	r.parts = append(r.parts[:n], parts)
	if any {
		return codec.Small | codec.Truth
	}
	return 0
}

// read returns the row that a rendering of view v is.
func (r *rowReader) read(v int, value []byte, format Format, s *Schema) (Row, error) {
	if value == nil {
		return Row{}, nil
	}
	r.doc.Reset()
	err := r.decode(value, format, s)
	r.seen = r.seen[:0]
	for i := range r.doc.Leaves {
		l := &r.doc.Leaves[i]
		if part := r.parts[l.Node][v]; part != policy.NoPart && l.Kind != detectors.Key && !l.Holds {
			r.seen = append(r.seen, rowPart{part, i})
		}
	}
	slices.SortStableFunc(r.seen, func(a, b rowPart) int { return int(a.part) - int(b.part) })
	out := Row{Counted: true, row: anonymity.Row{
		Group:  r.hash(policy.FieldPart, ^policy.Part(0)),
		Person: r.half(policy.PersonPart),
		Value:  r.half(policy.SensitivePart),
	}}
	r.paths.Keep()
	return out, err
}

func (r *rowReader) half(part policy.Part) uint64 {
	sum := r.hash(part, part)
	return binary.LittleEndian.Uint64(sum[:])
}

// hash digests the pieces of the parts from first to last, in that order.
func (r *rowReader) hash(first, last policy.Part) (key anonymity.Key) {
	r.digest.Reset()
	var head [5]byte
	for _, p := range r.seen {
		if p.part < first || p.part > last {
			continue
		}
		text := r.doc.Leaves[p.leaf].Text
		head[0] = byte(p.part)
		binary.LittleEndian.PutUint32(head[1:], uint32(len(text)))
		r.digest.Write(head[:])
		r.digest.Write(text)
	}
	copy(key[:], r.digest.Sum(r.sum[:0]))
	return key
}

func (r *rowReader) decode(value []byte, format Format, s *Schema) error {
	start := 0
	if r.p.schemas != nil && format >= Avro {
		var err error
		if _, start, err = codec.Frame(value); err != nil {
			return err
		}
	}
	switch {
	case format == JSON:
		return r.json.Decode(value, &r.doc)
	case format == CSV:
		return r.csv.Decode(value, &r.doc)
	case format == JSONSchema:
		return r.json.DecodeAt(value, start, &r.doc)
	case format == Avro && s != nil && s.Avro != nil:
		return r.avro.Decode(value, start, s.Avro, &r.doc)
	case format == Protobuf && s != nil && s.Proto != nil:
		return r.proto.Decode(value, start, r.p.schemas != nil, s.Proto, &r.doc)
	}
	return ErrNoSchema
}

// count fills in the rows of res for the views that count them.
func (w *Worker) count(rec *Record, res *Result, format Format) {
	if res.Reason != OK || len(res.Views) <= w.p.shown && w.rows == nil {
		return
	}
	all := res.Views
	res.Views = all[:w.p.shown]
	if w.rows == nil || format == CSVHeader {
		return
	}
	schema := w.schema
	if w.p.schemas != nil {
		schema = w.framed
	}
	for n := range all {
		v := w.p.views[n].of
		if w.p.views[v].crowd == nil || all[n].Verdict == Dropped || rec.Value == nil {
			continue
		}
		row, err := w.rows.read(v, all[n].Value, format, schema)
		if err != nil {
			res.fail(PolicyRefused, "no row with fields, which k_anonymity needs")
			return
		}
		all[n].Row = row
		if n != v {
			all[v].Wider = &all[n]
		}
	}
}
