package detectors

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
)

// ErrTimeout reports a stage that would not end in time. It is never taken for
// "nothing found".
var ErrTimeout = errors.New("stage over its time")

// Stage is a detector that reads whole leaves instead of waiting at an anchor,
// such as the rules that users write. Safe for concurrent use.
type Stage interface {
	// Specs declares what the stage finds: entity, labels, negatives, need. They
	// join the catalog's for evidence and scores; anchors and matchers are not
	// looked at. The answer never changes.
	Specs() []Spec
	// NewRun returns what one scanner needs to run the stage.
	NewRun() StageRun
}

// A Steady stage finds the same in a leaf whatever the rest of the event is, so
// leaves in which nothing was found need not be read again.
type Steady interface {
	Stage
	Steady()
}

// StageRun runs a stage for one scanner. Not safe for concurrent use.
type StageRun interface {
	// Begin starts a new event.
	Begin()
	// Scan reads one leaf, or what an encoding in it hides. An error ends the
	// scan of the event and is what Scanner.Scan returns.
	Scan(w *StageWindow) error
}

// StageWindow is one leaf as a stage sees it, after the anchor stage.
type StageWindow struct {
	Text []byte // folded, see Window
	Kind LeafKind

	scanner *Scanner
	specs   []int32 // index of each of the stage's Specs in the chain, -1: off
	taken   []taken // by start; valid when listed
	listed  bool
	passed  int // of taken: they end before the last question's start
}

// taken is where a candidate of the leaf that counts by default stands.
type taken struct {
	start, end int
	id         EntityID
}

// Add reports what the stage found for the i-th of its Specs. Calls come with
// growing f.Start; labels around the span count as for any matcher.
func (w *StageWindow) Add(i int, f Found) {
	s, k := w.scanner, w.specs[i]
	if k < 0 || f.End <= f.Start || s.written(f.Start, f.End) {
		return
	}
	s.steps++
	s.around(f.Start, f.End)
	if s.chain.need[k] && !s.ctx.direct.has(int(k)) && (s.field == nil || !s.field.pos.has(int(k))) {
		return
	}
	s.found(k, &f, false)
}

// OfThing reports whether the leaf is what a thing is called, see Field.OfThing.
func (w *StageWindow) OfThing() bool {
	f := w.scanner.field
	return f != nil && f.thing
}

// AddSure reports what is personal data whatever stands around it: its score
// is 1.
func (w *StageWindow) AddSure(i int, f Found) {
	if k := w.specs[i]; k >= 0 && f.End > f.Start && !w.scanner.written(f.Start, f.End) {
		w.scanner.steps++
		w.scanner.keep(k, &f, 1, f.Evidence)
	}
}

// AddScored is Add with a score of the stage's own, whatever stands around.
func (w *StageWindow) AddScored(i int, f Found, score float32) {
	if k := w.specs[i]; k >= 0 && f.End > f.Start && score >= floorScore && !w.scanner.written(f.Start, f.End) {
		w.scanner.steps++
		w.scanner.keep(k, &f, score, f.Evidence)
	}
}

// Taken reports whether the anchor stage found in [start, end) what is not of
// the i-th Spec's entity, or what is of it and only partly inside. Calls come
// with growing start.
func (w *StageWindow) Taken(i, start, end int) bool {
	k := w.specs[i]
	if k < 0 {
		return false
	}
	w.list()
	for w.passed < len(w.taken) && w.taken[w.passed].end <= start {
		w.passed++
	}
	for _, t := range w.taken[w.passed:] {
		if t.start >= end {
			return false
		}
		if t.end <= start {
			continue
		}
		if t.id != w.scanner.chain.ids[k] || !(t.start <= start && t.end >= end || t.start >= start && t.end <= end) {
			return true
		}
	}
	return false
}

// Labels reports whether [start, end) is a label and nothing else, and behind its
// colon or equals sign stands what it is a label of: found by the anchor stage,
// a placeholder, or a token. Then it is no name, whoever is called so.
func (w *StageWindow) Labels(start, end int) bool {
	b, d := w.Text, w.scanner.chain.dict
	p := end
	for p < len(b) && p-end < 3 && b[p] == ' ' {
		p++
	}
	if p == len(b) || b[p] != ':' && b[p] != '=' {
		return false
	}
	for p++; p < len(b) && (b[p] == ' ' || b[p] == '"' || b[p] == '\''); p++ {
	}
	i, e := d.match(b, start)
	if i < 0 || e != end || p == len(b) {
		return false
	}
	if b[p] == '<' {
		id, ours := w.scanner.placed(b[p:])
		return ours && w.labels(i, id)
	}
	if w.scanner.guarded(p, p+1) {
		return true // a token
	}
	w.list()
	for _, t := range w.takenAt(p) {
		if t.start != p {
			break
		}
		if w.labels(i, t.id) {
			return true
		}
	}
	return false
}

// takenAt returns of the sorted w.taken those that start at p or behind it.
func (w *StageWindow) takenAt(p int) []taken {
	at, _ := slices.BinarySearchFunc(w.taken, p, func(t taken, p int) int { return cmp.Compare(t.start, p) })
	return w.taken[at:]
}

// labelAround is how far before a name a label may begin that the name is a part of.
const labelAround = 16

// BeforeLabel returns where a label that [start, end) reaches into begins, start at
// least, if what it is a label of stands right behind it and has a digit: of "Sie
// Steuernummer 36574261809" the second word, of "VAT |reg| no 200219683" the first.
// Else it returns end.
func (w *StageWindow) BeforeLabel(start, end int) int {
	b := w.Text
	if !numberNear(b, end) {
		return end
	}
	w.list()
	for q := max(0, start-labelAround); q < end; q++ {
		if !wordStart(b, q) {
			continue
		}
		if i, e := w.scanner.chain.dict.match(b, q); i >= 0 && e >= end && w.labelsBehind(i, e) {
			return max(q, start)
		}
	}
	return end
}

// numberNear reports whether a digit stands soon behind i.
func numberNear(b []byte, i int) bool {
	return bytes.IndexAny(b[i:min(len(b), i+labelAround+mostLink)], "0123456789") >= 0
}

// labelsBehind reports whether what stands behind e, the end of the label i, is found,
// holds a digit and is what the label is one of.
func (w *StageWindow) labelsBehind(i int32, e int) bool {
	p := pastLink(w.Text, e)
	for _, t := range w.takenAt(p) {
		if t.start != p {
			break
		}
		if w.labels(i, t.id) && bytes.IndexAny(w.Text[p:t.end], "0123456789") >= 0 {
			return true
		}
	}
	return false
}

const mostLink = 5 // letters of a word between a label and its value

// pastLink returns where a value begins behind a label that ends at i: marks and a
// short word between, "is", "è", 是.
func pastLink(b []byte, i int) int {
	skip := func(p int) int {
		for n := 0; p < len(b) && n < 4 && (b[p] == ' ' || b[p] == ':' || b[p] == '(' || b[p] == '=' || b[p] == '#' || b[p] == '.' || b[p] == '\n' || b[p] == '\r' || b[p] == '\t' || b[p] == '|'); n++ {
			p++
		}
		return p
	}
	p := skip(i)
	q := p
	for q < len(b) && q-p < mostLink && (class[b[q]]&cLower != 0 || b[q] >= 0x80) {
		q++
	}
	if q > p && q < len(b) && (b[q] == ' ' || b[p] >= 0xE3) {
		return skip(q)
	}
	return p
}

// labels reports whether an entry of the dictionary is a label of id.
func (w *StageWindow) labels(entry int32, id EntityID) bool {
	c := w.scanner.chain
	for _, k := range c.dict.entries[entry].pos.list {
		if c.ids[k] == id {
			return true
		}
	}
	return false
}

// Whole reports whether one candidate that counts by default is the whole leaf.
func (w *StageWindow) Whole() bool {
	s := w.scanner
	for i := s.leafFrom; i < len(s.cands); i++ {
		if c := &s.cands[i]; c.from == 0 && c.to == len(s.text) && c.Score >= DefaultMinScore {
			return true
		}
	}
	return false
}

// list fills taken for the current leaf.
func (w *StageWindow) list() {
	if w.listed {
		return
	}
	w.taken, w.passed, w.listed = w.taken[:0], 0, true
	s := w.scanner
	for i := s.leafFrom; i < len(s.cands); i++ {
		if c := &s.cands[i]; c.Score >= DefaultMinScore {
			w.taken = append(w.taken, taken{c.from, c.to, c.ID})
		}
	}
	slices.SortFunc(w.taken, func(a, b taken) int { return cmp.Or(a.start-b.start, a.end-b.end) })
}

// near is how many bytes from a placeholder words still stand beside it.
const near = 48

// Redacted reports whether a placeholder of ours stands near [start, end):
// somebody has looked for values there before.
func (w *StageWindow) Redacted(start, end int) bool {
	b, s := w.Text, w.scanner
	for _, part := range [...][2]int{{max(0, start-near), start}, {end, min(len(b), end+near)}} {
		for p := part[0]; p < part[1]; p++ {
			at := bytes.IndexByte(b[p:part[1]], '<')
			if at < 0 {
				break
			}
			p += at
			if _, ours := s.placed(b[p:]); ours {
				return true
			}
		}
	}
	return false
}

// stages runs the stages over the current leaf.
func (s *Scanner) stages() {
	if s.fault != nil {
		return
	}
	w := &s.stage
	w.Text, w.Kind, w.scanner = s.text, s.win.Kind, s
	for i, run := range s.runs {
		w.specs, w.listed = s.chain.stageSpecs[i], false
		s.hits, s.hitHi = s.hits[:0], 0 // each stage goes through the leaf from its start
		if s.fault = run.Scan(w); s.fault != nil {
			return
		}
	}
}

// Fold appends the form in which texts are matched: digits of every script and
// full-width letters in ASCII, invisible characters gone. Case stays.
func Fold(dst, text []byte) []byte {
	if !hasHigh(text) || !needsFold(text) {
		return append(dst, text...)
	}
	var f folded
	f.set(text)
	return append(dst, f.text...)
}
