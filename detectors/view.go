package detectors

import "bytes"

// Layer is one encoding that a finding lies under.
type Layer uint8

// Layers, as scan names them.
const (
	NoLayer Layer = iota
	LayerPercent
	LayerHTML
	LayerUnicode // \u escapes
	LayerQuoted  // quoted-printable
	LayerBase64
	LayerHex
	LayerSpelled // digits, @ and dots as words
	LayerTyped   // letters in place of digits
	LayerParted  // odd marks or line breaks between groups
	LayerSplit   // parts in several leaves
)

var layerNames = [...]string{"", "percent", "html", "unicode-escape", "quoted-printable", "base64", "hex", "spelled", "typed", "parted", "split"}

// Layers are the encodings that a finding lies under, the outermost first; the
// rest is NoLayer.
type Layers [maxLayers]Layer

// String returns the layer's word.
func (l Layer) String() string { return layerNames[l] }

// maxLayers bounds how deep encodings are followed.
const maxLayers = 3

// reading is another way to read a text, with the way back: byte i of text
// comes from the bytes [from[i], to[i]) of the text it was made of.
type reading struct {
	text     []byte
	from, to []int32
}

func (r *reading) reset() { r.text, r.from, r.to = r.text[:0], r.from[:0], r.to[:0] }

// put appends bytes that all stand for [from, to).
func (r *reading) put(b []byte, from, to int) {
	for _, c := range b {
		r.text = append(r.text, c)
		r.from = append(r.from, int32(from))
		r.to = append(r.to, int32(to))
	}
}

// verbatim appends b[from:to] as it is.
func (r *reading) verbatim(b []byte, from, to int) {
	r.text = append(r.text, b[from:to]...)
	for i := from; i < to; i++ {
		r.from = append(r.from, int32(i))
		r.to = append(r.to, int32(i+1))
	}
}

// readings looks for encodings in the current leaf and scans what they hide.
// It runs after the stages, on the folded text.
func (s *Scanner) readings(ev *Event) {
	if s.depth >= maxLayers || len(s.text) > maxReading {
		return
	}
	b := s.text
	if s.spelled >= leastSpelled || s.dots {
		if s.spellOut(s.reading()) {
			s.reread(ev, LayerSpelled, s.surelySpelled)
		}
	}
	if s.typed && s.depth == 0 {
		if retype(s.reading(), b) {
			s.reread(ev, LayerTyped, labelled)
		}
	}
	if len(s.odds) > 0 {
		s.rejoin(ev)
	}
	if s.depth == 0 && len(b) >= leastLaid {
		if s.bracketed() && untag(s.reading(), b) {
			s.reread(ev, LayerHTML, told)
			if s.rowed(s.reading(), b) {
				s.reread(ev, LayerHTML, told)
			}
		}
		if s.inserts && s.inserted(s.reading(), b) {
			s.reread(ev, NoLayer, told)
		}
		lines := bytes.IndexByte(b, '\n') >= 0
		if (lines || s.bracketed()) && s.attributed(s.reading(), b) {
			s.reread(ev, NoLayer, told)
		}
		if s.question && (lines || s.replied) {
			s.answered(ev)
		}
		if lines {
			if s.tabulated(s.reading(), b) {
				s.reread(ev, NoLayer, told)
			}
			if s.stacked(s.reading(), b) {
				s.reread(ev, NoLayer, told)
			}
			s.speakers(b)
			if mayFold(b) && unfold(s.reading(), b) {
				s.reread(ev, LayerParted, acrossFold)
			}
		}
	}
	if s.heads {
		if l := encodedWords(s.reading(), b); l != NoLayer {
			s.reread(ev, l, func(c *candidate, start, end int) bool { return end-start > c.End-c.Start })
		}
	}
	for i := range s.regions {
		s.region(ev, i)
	}
	if s.escapes {
		if l := unescape(s.reading(), b); l != NoLayer {
			s.reread(ev, l, nil)
		}
	}
}

// maxReading is the longest text, in bytes, that is read in another way.
const maxReading = 1 << 17

// sparePerByte and spareBase bound, in bytes, all that is read in other ways for
// one text, however the ways nest.
const (
	sparePerByte = 4
	spareBase    = 1 << 12
)

// reading returns the empty reading of this depth.
func (s *Scanner) reading() *reading {
	s.read.reset()
	return &s.read
}

// labelled keeps what a label speaks for.
func labelled(c *candidate, _, _ int) bool { return c.Evidence&(Label|FieldName) != 0 }

// reread scans s.read and takes what it holds, and keep agrees to, back to the
// leaf; a nil keep agrees to everything.
func (s *Scanner) reread(ev *Event, l Layer, keep func(c *candidate, start, end int) bool) {
	r := &s.read
	if *s.spare < len(r.text) {
		return
	}
	s.veiled = s.veiled || l != LayerTyped // of that one only what a label speaks for is kept
	*s.spare -= len(r.text)
	sub := s.inner(ev)
	sub.one(s.leaf, r.text, s.field, s.win.Kind, ev)
	s.steps += sub.steps + len(r.text)/stepsPerByte
	for i := range sub.cands {
		c := &sub.cands[i]
		if c.End > len(r.from) {
			continue
		}
		start, end := int(r.from[c.Start]), int(r.to[c.End-1])
		if keep != nil && !keep(c, start, end) {
			continue
		}
		if end-start == c.End-c.Start && bytes.Equal(s.text[start:end], r.text[c.Start:c.End]) && s.has(start, end, c) {
			continue // written plainly, and found so
		}
		s.adopt(c, start, end, l)
	}
}

// adopt keeps a candidate of an inner scan as one over [start, end) of the
// current text.
func (s *Scanner) adopt(c *candidate, start, end int, l Layer) {
	if s.guarded(start, end) {
		return
	}
	n := *c
	n.from, n.to = start, end
	n.Start, n.End = start, end
	if s.mapped {
		n.Start, n.End = s.fold.span(s.orig, start, end)
	}
	if l != NoLayer {
		n.Evidence |= Decoded
		copy(n.Layers[1:], c.Layers[:])
		n.Layers[0] = l
	}
	s.cands = append(s.cands, n)
}

// inner returns the scanner for texts hidden in this one's.
func (s *Scanner) inner(ev *Event) *Scanner {
	if s.sub == nil {
		s.sub = s.chain.NewScanner()
		s.sub.depth, s.sub.runs, s.sub.spare = s.depth+1, s.runs, s.spare
	}
	if s.sub.event != s.event {
		s.sub.event = s.event
		s.sub.seeds, s.sub.known.n, s.sub.known.loaded = s.seeds, 0, false
	}
	s.sub.cands, s.sub.steps, s.sub.limit = s.sub.cands[:0], 0, s.limit-s.steps
	return s.sub
}
