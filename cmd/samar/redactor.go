package main

import (
	"bytes"
	"encoding/json"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/processor"
)

// redactor renders the records of chunks for one view.
type redactor struct {
	proc    *processor.Processor
	w       *processor.Worker
	view    int
	raw     bool              // notes carry the record
	several bool              // files, one behind another in the output
	schema  *processor.Schema // of records without a container
	header  header
	blocks  blocks

	evidence *json.Encoder // nil: none is printed
	files    []string
}

// proof is the evidence of one record as --prove prints it.
type proof struct {
	File   string `json:"file,omitempty"`
	Line   int64  `json:"line"`
	Proved bool   `json:"proved"`
	Reason string `json:"reason,omitempty"` // why the record did not come out
	processor.Evidence
}

// Work implements lines.Worker.
func (r *redactor) Work(c *lines.Chunk, ans *lines.Answer) {
	if c.TooLong {
		ans.Records++
		ans.Notes = append(ans.Notes, lines.Note{File: c.File, Line: c.Line, Reason: processor.Oversize.String(), Detail: "larger than limits.record_bytes of the policy"})
		return
	}
	if c.Frame != nil {
		r.frames(c, ans)
		return
	}
	if c.Format == lines.Avro {
		r.block(c, ans)
		return
	}
	format, bad, why := r.header.begin(r.w, c)
	for it := range c.Records() {
		as := format
		if c.First && it.Line == c.Line {
			as = processor.CSVHeader
		}
		if it.Blank {
			ans.Out = append(append(ans.Out, it.Record...), it.End...)
			continue
		}
		if as != processor.CSVHeader {
			ans.Records++
		}
		before := len(ans.Out)
		out, reason, detail := ans.Out, bad, why
		if reason == processor.OK {
			out, reason, detail = r.redact(ans.Out, it.Record, as)
		}
		if r.evidence != nil {
			p := proof{Line: it.Line, Proved: reason == processor.OK, Reason: reason.String(), Evidence: r.w.Evidence()}
			if len(r.files) > 1 {
				p.File = r.files[c.File]
			}
			_ = r.evidence.Encode(p)
		}
		if reason != processor.OK {
			if as == processor.CSVHeader {
				ans.Records++
			}
			n := lines.Note{File: c.File, Line: it.Line, At: before, Reason: reason.String(), Detail: detail}
			if r.raw {
				n.Raw = bytes.Clone(it.Record)
			}
			ans.Out, ans.Notes = out[:before], append(ans.Notes, n)
			continue
		}
		if r.w.Dropped() {
			ans.Dropped++
			ans.Out = out[:before]
			continue
		}
		ans.Out = append(out, it.End...)
	}
}

// redact renders one record; a panic is a reason like any other.
func (r *redactor) redact(dst, record []byte, format processor.Format) (out []byte, reason processor.Reason, detail string) {
	defer func() {
		if p := recover(); p != nil {
			r.w, r.header, r.blocks = r.proc.NewWorker(), header{}, blocks{}
			out, reason, detail = dst, processor.Panic, "a detector failed"
		}
	}()
	return r.w.Redact(dst, record, format, r.view)
}
