package stdio

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// Sink writes the values of one view as lines.
type Sink struct {
	out    io.Writer
	append func(dst []byte, rec *processor.Record) []byte
}

var _ pipeline.Sink = (*Sink)(nil)

// NewSink returns a sink that writes every value and a line end to out.
func NewSink(out io.Writer) *Sink { return &Sink{out: out, append: appendValue} }

// NewLetters returns a sink for dead letters: a JSON object on each line with
// "reason", "source" (name/partition/line from 0) and, if the record is in it,
// "sealed" (base64).
func NewLetters(out io.Writer) *Sink { return &Sink{out: out, append: appendLetter} }

// Open returns the one output.
func (s *Sink) Open(context.Context, pipeline.Partition) (pipeline.Output, error) {
	return &output{sink: s}, nil
}

type output struct {
	sink *Sink
	buf  []byte
}

func (o *output) Limit() int   { return 0 }
func (o *output) Close() error { return nil }

// Produce writes all records in one call. What a failed write has written
// cannot be taken back, so the run ends.
func (o *output) Produce(_ context.Context, recs []processor.Record) error {
	o.buf = o.buf[:0]
	for i := range recs {
		o.buf = o.sink.append(o.buf, &recs[i])
	}
	if _, err := o.sink.out.Write(o.buf); err != nil {
		return fmt.Errorf("write output: %w: %w", err, pipeline.ErrFatal)
	}
	return nil
}

func appendValue(dst []byte, rec *processor.Record) []byte {
	dst = append(dst, rec.Value...)
	return append(dst, '\n')
}

func appendLetter(dst []byte, rec *processor.Record) []byte {
	var line struct {
		Reason string `json:"reason"`
		Source string `json:"source"`
		Sealed string `json:"sealed,omitempty"`
	}
	if d, err := pipeline.ReadDeadLetter(rec); err == nil {
		line.Reason, line.Source = d.Reason, d.Position()
		line.Sealed = base64.StdEncoding.EncodeToString(d.Sealed)
	}
	text, _ := json.Marshal(line) // strings alone
	dst = append(dst, text...)
	return append(dst, '\n')
}
