package main

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/processor"
)

// foundLine is one record's answer.
type foundLine struct {
	ID       json.RawMessage `json:"id"`
	Error    string          `json:"error,omitempty"`
	Findings []foundItem     `json:"findings,omitzero"`

	File string `json:"file,omitempty"` // where there are several, or for tables and SARIF
	Line int64  `json:"line,omitempty"` // for tables and SARIF alone
}

type foundItem struct {
	Entity   string   `json:"entity"`
	Subtype  string   `json:"subtype,omitempty"`
	Path     string   `json:"path"`
	In       string   `json:"in,omitempty"`
	Layers   []string `json:"layers,omitempty"`
	Inner    string   `json:"inner,omitempty"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Score    float64  `json:"score"`
	Detector string   `json:"detector"`
	Evidence []string `json:"evidence"`
	Observed bool     `json:"observed,omitempty"` // counted, not changed: mode observe
	Value    *string  `json:"value,omitempty"`
}

// finder reports the records of chunks.
type finder struct {
	proc   *processor.Processor
	w      *processor.Worker
	view   int
	schema *processor.Schema // of records without a container
	only   map[detectors.Entity]bool
	values bool
	bytes  bool
	long   bool // say file and line too
	files  []string
	found  bool
	header header
	blocks blocks
	report processor.Report
	line   foundLine
	buf    bytes.Buffer
}

// Work implements lines.Worker.
func (f *finder) Work(c *lines.Chunk, ans *lines.Answer) {
	if c.TooLong {
		f.refuse(c, c.Line, processor.Oversize, "larger than limits.record_bytes of the policy", ans)
		return
	}
	if c.Frame != nil {
		f.frames(c, ans)
		return
	}
	if c.Format == lines.Avro {
		f.block(c, ans)
		return
	}
	format, bad, why := f.header.begin(f.w, c)
	for it := range c.Records() {
		if it.Blank {
			continue
		}
		as := format
		if c.First && it.Line == c.Line {
			as = processor.CSVHeader
		}
		f.report = processor.Report{Reason: bad, Detail: why, Findings: f.report.Findings[:0]}
		if bad == processor.OK {
			f.scan(it.Record, as)
		}
		if f.report.Reason != processor.OK {
			f.refuse(c, it.Line, f.report.Reason, f.report.Detail, ans)
			continue
		}
		if as != processor.CSVHeader || len(f.report.Findings) > 0 {
			f.write(c, it.Line, ans)
		}
	}
}

func (f *finder) scan(record []byte, format processor.Format) {
	defer func() {
		if p := recover(); p != nil {
			f.w, f.header, f.blocks = f.proc.NewWorker(), header{}, blocks{}
			f.report = processor.Report{Reason: processor.Panic, Detail: "a detector failed"}
		}
	}()
	f.w.Scan(record, format, f.view, &f.report)
}

func (f *finder) write(c *lines.Chunk, at int64, ans *lines.Answer) {
	l := &f.line
	*l = foundLine{ID: f.report.ID, Findings: l.Findings[:0]}
	if len(l.ID) == 0 {
		l.ID = strconv.AppendInt(nil, at, 10)
	}
	if l.Findings == nil {
		l.Findings = []foundItem{}
	}
	for i := range f.report.Findings {
		d := &f.report.Findings[i]
		if f.only != nil && !f.only[d.Entity] {
			continue
		}
		item := foundItem{Entity: string(d.Entity), Subtype: d.Subtype, Path: d.Path, Layers: d.Layers, Inner: d.Inner,
			Start: d.Start, End: d.End, Score: score(d.Score), Detector: d.Detector, Evidence: d.Evidence.Words(), Observed: d.Observed}
		if d.InKey {
			item.In = "key"
		}
		if f.bytes {
			item.Start, item.End = d.Bytes[0], d.Bytes[1]
		}
		if f.values {
			v := string(d.Value)
			item.Value, item.Path, item.Inner = &v, d.RawPath, d.RawInner
		}
		l.Findings = append(l.Findings, item)
		f.found = true
	}
	f.encode(c, at, ans)
}

// refuse notes a record that could not be read, and answers for it.
func (f *finder) refuse(c *lines.Chunk, at int64, r processor.Reason, detail string, ans *lines.Answer) {
	ans.Notes = append(ans.Notes, lines.Note{File: c.File, Line: at, At: len(ans.Out), Reason: r.String(), Detail: detail})
	old := f.line.Findings
	f.line = foundLine{ID: strconv.AppendInt(nil, at, 10), Error: r.String()}
	f.encode(c, at, ans)
	f.line.Findings = old
}

func (f *finder) encode(c *lines.Chunk, at int64, ans *lines.Answer) {
	if f.long || len(f.files) > 1 {
		f.line.File = f.files[c.File]
	}
	if f.long {
		f.line.Line = at
	}
	f.buf.Reset()
	enc := json.NewEncoder(&f.buf)
	enc.SetEscapeHTML(false)
	if enc.Encode(&f.line) != nil { // an id that is no JSON: no answer is lost for it
		f.buf.Reset()
		f.line.ID = strconv.AppendInt(nil, at, 10)
		_ = enc.Encode(&f.line)
	}
	ans.Out = append(ans.Out, f.buf.Bytes()...)
}

// score rounds to two digits, as people read it.
func score(s float32) float64 {
	f, _ := strconv.ParseFloat(strconv.FormatFloat(float64(s), 'f', 2, 32), 64)
	return f
}
