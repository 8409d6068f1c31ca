package main

import (
	"errors"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// blocks reads the blocks of Avro files for one worker.
type blocks struct {
	packing lines.Packing
	sizer   codec.AvroSizer
	of      *codec.Container
	schema  *codec.AvroSchema
	err     error // of the schema: no record of the file can be read
	out     []byte
}

var errAlone = errors.New("containers cannot stand one behind another: give one Avro file at a time")

var errCut = errors.New("it cannot be told apart, nor can what follows in its block")

// begin tells w what the file at hand is written with.
func (b *blocks) begin(p *processor.Processor, w *processor.Worker, c *lines.Chunk) error {
	if b.of != c.Container {
		b.of = c.Container
		if b.schema, b.err = codec.ParseAvro(c.Container.Schema); b.err == nil {
			b.err = p.Fits(&processor.Schema{Avro: b.schema})
		}
	}
	if b.err == nil {
		w.Written(&processor.Schema{Avro: b.schema})
	}
	return b.err
}

// each calls do for every record of a block, up to one that cannot be told
// apart.
func (b *blocks) each(c *lines.Chunk, do func(n int64, record []byte)) (read int64, err error) {
	data, err := b.packing.Unpack(c.Container.Packing, c.Data)
	if err != nil {
		return 0, err
	}
	for n := range c.Count {
		size, err := b.sizer.Size(b.schema, data)
		if err != nil {
			return n, errCut
		}
		if size == 0 && n > 1<<20 {
			return n, codec.ErrItems
		}
		do(n, data[:size:size])
		data = data[size:]
	}
	if len(data) > 0 {
		return c.Count, codec.ErrBlock
	}
	return c.Count, nil
}

// block renders one block of an Avro file, or passes its head.
func (r *redactor) block(c *lines.Chunk, ans *lines.Answer) {
	note := func(line int64, reason, detail string) {
		ans.Notes = append(ans.Notes, lines.Note{File: c.File, Line: line, At: len(ans.Out), Reason: reason, Detail: detail})
	}
	err := r.blocks.begin(r.proc, r.w, c)
	if r.several {
		err = errAlone
	}
	if err != nil {
		if c.First {
			ans.Records++
			note(0, processor.PolicyRefused.String(), err.Error())
		}
		return
	}
	if c.First {
		ans.Out = append(ans.Out, c.Container.Head(c.Data, func(text []byte) ([]byte, bool) {
			out, reason, detail := r.redact(nil, text, processor.Text)
			if reason != processor.OK {
				note(0, reason.String(), detail)
			}
			return out, reason == processor.OK && !r.w.Dropped()
		})...)
		return
	}
	out, kept := r.blocks.out[:0], int64(0)
	read, err := r.blocks.each(c, func(n int64, record []byte) {
		ans.Records++
		at := len(out)
		next, reason, detail := r.redact(out, record, processor.Avro)
		if reason != processor.OK {
			note(c.Line+n, reason.String(), detail)
			out = next[:at]
			return
		}
		out = next
		if r.w.Dropped() {
			ans.Dropped++
		} else {
			kept++
		}
	})
	if err != nil {
		ans.Records++
		note(c.Line+read, processor.Undecodable.String(), err.Error())
		if read == c.Count {
			kept, out = 0, out[:0]
		}
	}
	r.blocks.out = out
	if kept == 0 {
		return
	}
	packed, err := r.blocks.packing.Pack(c.Container.Packing, out)
	if err != nil {
		note(c.Line, processor.SinkRejected.String(), "the block cannot be packed")
		return
	}
	ans.Out = c.Container.AppendBlock(ans.Out, kept, packed)
}

// head reports on what a writer put into an Avro file's head, as record 0.
func (f *finder) head(c *lines.Chunk, ans *lines.Answer) {
	c.Container.Head(c.Data, func(text []byte) ([]byte, bool) {
		f.report = processor.Report{Findings: f.report.Findings[:0]}
		f.scan(text, processor.Text)
		switch {
		case f.report.Reason != processor.OK:
			f.refuse(c, 0, f.report.Reason, f.report.Detail, ans)
		case len(f.report.Findings) > 0:
			f.write(c, 0, ans)
		}
		return text, true
	})
}

// block reports on the records of one block of an Avro file.
func (f *finder) block(c *lines.Chunk, ans *lines.Answer) {
	err := f.blocks.begin(f.proc, f.w, c)
	if errors.Is(err, processor.ErrFits) { // nothing is written, so nothing has to fit
		f.w.Written(&processor.Schema{Avro: f.blocks.schema})
		err = nil
	}
	if err != nil {
		if c.First {
			f.refuse(c, 0, processor.PolicyRefused, err.Error(), ans)
		}
		return
	}
	if c.First {
		f.head(c, ans)
		return
	}
	read, err := f.blocks.each(c, func(n int64, record []byte) {
		f.scan(record, processor.Avro)
		if f.report.Reason != processor.OK {
			f.refuse(c, c.Line+n, f.report.Reason, f.report.Detail, ans)
			return
		}
		f.write(c, c.Line+n, ans)
	})
	if err != nil {
		f.refuse(c, c.Line+read, processor.Undecodable, err.Error(), ans)
	}
}
