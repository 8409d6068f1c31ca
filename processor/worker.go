package processor

import (
	"errors"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
)

// Worker processes records one after another and reuses its buffers: what a
// Result points to is valid until the worker's next call. Not safe for
// concurrent use; not to be used again after a panic.
type Worker struct {
	p       *Processor
	scanner scanner
	tokens  []Tokeniser // by view

	paths *codec.Paths
	json  codec.JSON
	csv   codec.CSV
	avro  codec.Avro
	proto codec.Protobuf

	held      int        // labels that nodes remember, at most
	newLabels []newLabel // of the record at hand
	hasLabels bool       // a path of labels was seen

	fresh  int   // values of fields that the policy does not name
	heldAt int32 // the path of the one that holds the record

	measures []int // leaves of the event that are long numbers in fields of measures
	tabled   bool  // each value has a header row of its own

	schema   *Schema           // of values without an id
	typed    *codec.JSONSchema // of the value at hand, if it is JSON with one
	framed   *Schema           // of framedID
	framedID uint32
	schemaID uint32      // of the value at hand
	doc      codec.Doc   // of the value
	heads    []codec.Doc // of the headers that pass
	nodes    []nodeInfo  // by path node
	name     []policy.Segment

	headAt    []int                // index into the record's headers, by heads
	headInfo  []*nodeInfo          // by heads
	headKnown map[string]*nodeInfo // by lower-case name of the headers that may pass
	bases     []int                // first leaf of the event, by document: value, then headers

	ev       detectors.Event
	declared []find
	asked    []askedLeaf // leaves that something beside their names speaks for, in their order
	cells    cells       // of tables, in their order
	runs     []tableRun  // of the event
	groups   [][]find    // resolved findings by group, in order of place
	merged   []find
	known    knownSet
	seeds    detectors.Seeds
	spell    speller
	spelling func() []detectors.Known // of spell
	counted  counted
	halves   halves
	found    speller // spellings of people that the scan found
	people   people
	proof    prover

	rows     *rowReader // nil: no view counts rows
	crowd    *Crowd     // of the view of Redact
	crowdOf  int
	out      [][]byte   // value, by view
	side     [][]byte   // keys and headers, by view
	hdrs     [][]Header // by view
	tmp      []byte
	tmp2     []byte
	bufs     [2][]byte
	segs     []segment
	edits    []codec.Edit
	texts    []byte // of the edits
	refused  bool   // a place cannot hold its new value
	fate     []fate // by finding of the view being rendered
	rec      Record // of the last Redact
	single   Result
	redacted int    // view of the last Redact
	calm     int    // records since a large one
	scanned  bool   // doc and scanner are of the value at hand already
	suffer   []find // further places of found values

	origin int // where the document being rendered begins in its buffer
	seams  *seams
	proved Evidence

	key          []byte // of the record
	about        []byte // whom the event is about, once subjectKnown
	subjectKnown bool
	values       numbered
}

func newWorker(p *Processor) *Worker {
	n := len(p.views)
	w := &Worker{p: p, scanner: p.chain.scanner(),
		out: make([][]byte, n), side: make([][]byte, n), hdrs: make([][]Header, n),
		groups: make([][]find, len(p.groups))}
	for i := range p.views {
		t, err := p.tokeniser(p.views[i].purpose)
		if err != nil {
			panic("processor: tokeniser refuses a purpose it took before")
		}
		w.tokens = append(w.tokens, t)
	}
	w.headKnown = w.headNodes()
	w.spelling = w.spell.all
	w.paths = codec.NewPaths(w.resolve)
	w.json = codec.JSON{Paths: w.paths, MaxDepth: p.limits.Depth}
	w.csv = codec.CSV{Paths: w.paths, MaxDepth: p.limits.Depth}
	w.avro = codec.Avro{Paths: w.paths, MaxDepth: p.limits.Depth}
	w.proto = codec.Protobuf{Paths: w.paths, MaxDepth: p.limits.Depth}
	w.schema = p.schema
	if p.crowds {
		w.rows = newRowReader(p)
	}
	if len(p.columns) > 0 {
		w.csv.Rows = true
		_ = w.csv.Columned(p.columns, p.comma) // New has tried it
	}
	return w
}

// Process makes res of rec. Nothing of rec is changed; res may point into it.
// Rows of views with k_anonymity are left for a Crowd to judge.
func (w *Worker) Process(rec *Record, res *Result) {
	res.Reset()
	w.process(rec, res, w.p.format, -1)
	w.settle()
	w.count(rec, res, w.p.format)
	if w.p.crowds && !w.p.judged && res.Reason == OK {
		res.fail(PolicyRefused, "k_anonymity is judged by nobody here")
	}
	if res.Reason != OK {
		res.Views = res.Views[:0]
		return
	}
	longest := 0
	for g := range w.groups {
		if len(w.groups[g]) > len(w.groups[longest]) {
			longest = g
		}
	}
	res.New = w.fresh
	for i := range w.groups[longest] {
		if f := &w.groups[longest][i]; !f.inside && f.id != 0 {
			res.Found = append(res.Found, f.id)
		}
	}
}

// process renders rec for one view, or for all if only is negative.
func (w *Worker) process(rec *Record, res *Result, format Format, only int) {
	w.shrink()
	w.proved = Evidence{}
	size := len(rec.Key) + len(rec.Value)
	for i := range rec.Headers {
		size += len(rec.Headers[i].Key) + len(rec.Headers[i].Value)
	}
	if size > w.p.limits.RecordBytes {
		res.fail(Oversize, "larger than limits.record_bytes of the policy")
		return
	}
	if r, detail := w.analyse(rec, format, codec.Usual); r != OK {
		res.fail(r, detail)
		return
	}
	for more := false; ; {
		w.suffer = w.suffer[:0]
		stray, reason := w.renderAll(rec, res, only)
		switch {
		case w.refused:
			res.fail(PolicyRefused, "a field's type cannot hold what the policy makes of it")
			return
		case reason != OK:
			detail := "step budget exceeded"
			if reason == Leak {
				detail = "the output is not what was decided"
			}
			res.fail(reason, detail)
			return
		case len(w.suffer) > 0 && more:
			res.fail(Leak, "a found value survives")
			return
		case len(w.suffer) > 0:
			more = true
			w.proved.Further += len(w.suffer)
			w.extend()
		case stray && w.json.Reach != codec.Everything:
			more = false
			if r, detail := w.analyse(rec, format, codec.Everything); r != OK {
				res.fail(r, detail)
				return
			}
		default:
			return
		}
	}
}

// analyse decodes, scans and resolves a record.
func (w *Worker) analyse(rec *Record, format Format, reach codec.Reach) (Reason, string) {
	if w.json.Reach = reach; format == Text {
		w.json.Reach = codec.Everything
	}
	if !w.scanned {
		w.doc.Reset()
	}
	if rec.Value != nil && !w.scanned {
		if err := w.decode(rec.Value, format); err != nil {
			w.paths.Forget()
			return reasonOf(rec.Value, err)
		}
	}
	w.headers(rec)
	w.key, w.subjectKnown = rec.Key, false
	r, detail := w.detect(reach)
	if r == again {
		return w.analyse(rec, format, codec.WithNames)
	}
	if r != OK {
		w.dropLabels(func(string) bool { return true })
		w.paths.Forget()
		return r, detail
	}
	return OK, ""
}

// reasonOf says why value could not be read.
func reasonOf(value []byte, err error) (Reason, string) {
	switch {
	case (errors.Is(err, codec.ErrNUL) || errors.Is(err, codec.ErrUTF8) || errors.Is(err, codec.ErrSyntax)) && codec.LooksUTF16(value):
		return Undecodable, codec.ErrUTF16.Error()
	case errors.Is(err, codec.ErrDepth):
		return Oversize, "nested deeper than limits.depth of the policy"
	case errors.Is(err, codec.ErrPaths):
		return Oversize, codec.ErrPaths.Error()
	case errors.Is(err, codec.ErrItems):
		return Oversize, codec.ErrItems.Error()
	case errors.Is(err, ErrNoSchema):
		return Undecodable, ErrNoSchema.Error()
	}
	for _, e := range codec.Faults {
		if errors.Is(err, e) {
			return Undecodable, e.Error()
		}
	}
	return Undecodable, codec.ErrSyntax.Error()
}

// detect builds the event of the documents' leaves, scans it and resolves the
// findings of every group.
func (w *Worker) detect(reach codec.Reach) (Reason, string) {
	switch r := w.event(); r {
	case OK:
	case PolicyRefused:
		return r, "a field that the policy does not name (on_new_field: hold): " + heldPath(w.paths.Path(nil, w.heldAt))
	default:
		return r, "too many values of personal fields"
	}
	if reach == codec.Usual && w.named() {
		return again, ""
	}
	if w.scanned { // see cleanLine
		w.scanned = false
	} else if err := w.scanner.Scan(&w.ev); err != nil {
		if errors.Is(err, detectors.ErrTimeout) {
			return Timeout, "a rule of the policy took too long"
		}
		return Timeout, "step budget exceeded"
	}
	if w.reseek(reach) {
		return again, ""
	}
	for g, t := range w.p.groups {
		w.groups[g] = w.resolveGroup(w.groups[g][:0], w.scanner.Findings(t))
	}
	return OK, ""
}

// A worker that has not seen a record of more than largeLeaves leaves for a
// while gives the memory back that such records took.
const (
	largeLeaves = 1 << 15
	calmRecords = 256 // records
)

// shrink lets go of the buffers that uncommonly large records left behind.
func (w *Worker) shrink() {
	if cap(w.doc.Leaves) <= largeLeaves {
		return
	}
	if w.calm++; len(w.doc.Leaves) > largeLeaves {
		w.calm = 0
	}
	if w.calm < calmRecords {
		return
	}
	w.doc = codec.Doc{}
	w.ev = detectors.Event{}
	w.declared, w.merged, w.segs, w.fate, w.suffer = nil, nil, nil, nil, nil
	w.edits, w.texts, w.known = nil, nil, knownSet{}
	w.proof = prover{}
	clear(w.groups)
	clear(w.out)
}

// again asks for the record to be decoded once more, with all names as leaves.
const again = Reason(255)

// named reports whether a known value may stand in a member's name: names on
// paths seen before are no leaves otherwise.
func (w *Worker) named() bool {
	if !w.paths.Meets(&w.seeds) {
		return false
	}
	for _, k := range w.ev.Spelled() {
		if w.paths.Touches(k.Text) {
			return true
		}
	}
	return false
}

// settle keeps the new paths unless a name among them holds personal data:
// such names are not to stay in memory.
func (w *Worker) settle() {
	w.settleLabels()
	if !w.paths.Fresh() {
		return
	}
	for g := range w.groups {
		for i := range w.groups[g] {
			if w.ev.Leaves[w.groups[g][i].leaf].Kind == detectors.Key {
				w.paths.Forget()
				return
			}
		}
	}
	w.paths.Keep()
}
