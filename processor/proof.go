package processor

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
)

// prover seeks in one view's output the values that it must not show.
type prover struct {
	seeker seeker
	hide   []bool // by find: the view must not show it
	hits   []hit
	tops   []int32 // leaves of document of that lie in no other
	some   []int32 // the memory of tops
	every  []int32 // the numbers from 0 on
	of     *codec.Doc
	next   int // of tops: the one that between looked at last
}

// prove shows that view v's record holds nothing that the view must not show.
// First it sees that what came out is what was decided: see outside and intact.
// Then it looks for the values found in the copied bytes, raw, and once more in
// the decoded text of leaves that are written with escapes. Places inside
// leaves go to w.suffer. stray reports a place in none.
func (w *Worker) prove(v int, finds []find, rec *Record, rd *Rendered) (stray bool, r Reason) {
	p := &w.proof
	w.proved.Views++
	w.proved.Findings += len(finds)
	if !w.outside(v, rec, rd) {
		return false, Leak
	}
	if len(finds) == 0 {
		if !identical(rd.Value, rec.Value) {
			return false, Leak
		}
		for i := range rd.Headers {
			if !identical(rd.Headers[i].Value, rec.Headers[w.headAt[i]].Value) {
				return false, Leak
			}
		}
		return false, OK
	}
	p.hide = p.hide[:0]
	for i := range finds {
		p.hide = append(p.hide, w.hides(v, &finds[i]))
	}
	if !w.documents(v, finds, rd) {
		return false, Leak
	}
	p.seeker.reset()
	p.of = nil
	for i := range finds {
		f := &finds[i]
		if !p.hide[i] || f.media != nil {
			continue
		}
		text := w.docLeaf(f.leaf).Text[f.start:f.end]
		if seekable(text) && !w.p.empty(text) {
			p.seeker.add(text, i)
		}
	}
	if len(p.seeker.values) == 0 {
		return false, OK
	}
	p.seeker.compile(len(rd.Value))
	w.proved.Sought += len(p.seeker.values)
	own := len(w.suffer)
	for i := range w.segs {
		s := &w.segs[i]
		d := w.docAt(s.doc)
		if d.Spliced() {
			stray = w.between(d, s) || stray
			continue
		}
		p.hits = p.seeker.find(p.hits[:0], s.text)
		for _, h := range p.hits {
			if !w.place(d, w.bases[s.doc], h, s.at, finds) {
				stray = true
			}
		}
	}
	if !w.doc.Direct() {
		w.decoded(finds)
	}
	if len(w.suffer) > own && keepsAny(finds) {
		w.suffer = append(w.suffer[:own], slices.DeleteFunc(w.suffer[own:], func(s find) bool { return w.keeps(v, finds, &s) })...)
	}
	if p.seeker.steps < 0 {
		return false, Timeout
	}
	return stray, OK
}

// keepsAny reports whether the policy keeps one of finds.
func keepsAny(finds []find) bool {
	for i := range finds {
		if f := &finds[i]; !f.holds && f.op.Kind == policy.Keep {
			return true
		}
	}
	return false
}

// keeps reports whether a place lies in a find that the policy keeps in view v:
// a number may stand in texts and be dropped with its field.
func (w *Worker) keeps(v int, finds []find, s *find) bool {
	for i := range finds {
		f := &finds[i]
		if f.leaf == s.leaf && f.start <= s.start && s.end <= f.end && !f.holds && !w.proof.hide[i] && f.op.Kind == policy.Keep {
			return true
		}
	}
	return false
}

// hides reports whether view v must not show a find's value.
func (w *Worker) hides(v int, f *find) bool {
	if f.holds {
		return !w.docOf(f.leaf).Spliced() && w.node(f.leaf).rule.Whole[v]
	}
	return f.op.Kind != policy.Keep
}

// documents runs intact over value and headers.
func (w *Worker) documents(v int, finds []find, rd *Rendered) bool {
	i, s := 0, 0
	for n := range w.bases {
		out := rd.Value
		if n > 0 {
			out = rd.Headers[n-1].Value
		}
		end := i
		for end < len(finds) && (n+1 == len(w.bases) || finds[end].leaf < w.bases[n+1]) {
			end++
		}
		last := s
		for last < len(w.segs) && w.segs[last].doc == n {
			last++
		}
		if !w.intact(v, n, out, w.segs[s:last], finds[i:end], w.proof.hide[i:end]) {
			return false
		}
		i, s = end, last
	}
	return true
}

// between reports whether a value stands in what of a copied piece lies in no
// leaf, of a document all of whose leaves decoded looks into.
func (w *Worker) between(d *codec.Doc, s *segment) bool {
	p := &w.proof
	tops := p.topsOf(d)
	n := p.next // pieces come in the order of their places
	if n > 0 && int(d.Leaves[tops[n-1]].End) >= s.at {
		n = 0
	}
	for n < len(tops) && int(d.Leaves[tops[n]].End) < s.at {
		n++
	}
	p.next = n
	from, end := s.at, s.at+len(s.text)
	p.hits = p.hits[:0]
	for ; n < len(tops) && from < end; n++ {
		l := &d.Leaves[tops[n]]
		if l.Nested {
			continue
		}
		if to := min(int(l.Start), end); to-from >= minSought {
			p.hits = p.seeker.find(p.hits, s.text[from-s.at:to-s.at])
		}
		from = max(from, int(l.End))
	}
	if end-from >= minSought {
		p.hits = p.seeker.find(p.hits, s.text[from-s.at:])
	}
	return len(p.hits) > 0
}

// decoded looks for values in the decoded text of leaves with escapes, as far
// as it was copied.
func (w *Worker) decoded(finds []find) {
	p := &w.proof
	next := 0
	for i := range w.doc.Leaves {
		l := &w.doc.Leaves[i]
		for next < len(finds) && finds[next].leaf < i {
			next++
		}
		if l.Nested || !w.doc.Escaped(i) {
			continue
		}
		w.proved.Decoded += len(l.Text)
		if next == len(finds) || finds[next].leaf > i {
			w.sought(i, 0, l.Text, finds)
			continue
		}
		from := 0
		for k := next; ; k++ {
			to := len(l.Text)
			here := k < len(finds) && finds[k].leaf == i
			if here {
				if !p.hide[k] {
					continue
				}
				to = finds[k].start
			}
			if from < to {
				w.sought(i, from, l.Text[from:to], finds)
			}
			if !here {
				break
			}
			from = max(from, finds[k].end)
		}
	}
}

// sought looks for values in text, which begins at from of a leaf's.
func (w *Worker) sought(leaf, from int, text []byte, finds []find) {
	p := &w.proof
	if len(text) < minSought {
		return
	}
	p.hits = p.seeker.find(p.hits[:0], text)
	for _, h := range p.hits {
		w.survivor(leaf, from+h.start, from+h.end, &finds[p.seeker.values[h.value].find])
	}
}

// seekable reports whether a value is distinctive enough to be sought: in the
// first 64 bytes letters and digits, many digits, letters before an '@', or a word
// that is not a common one.
func seekable(all []byte) bool {
	if len(all) < minSought {
		return false
	}
	text := all[:min(len(all), 64)]
	digits, letters := 0, false
	for i := 0; i < len(text); i += 8 {
		x := eightAt(text, i)
		y := x &^ highBits
		low := y | 0x20*oneBits
		l := (low+(0x80-'a')*oneBits)&((0x80+'z')*oneBits-low)&highBits | x&highBits
		d := (y + (0x80-'0')*oneBits) & ((0x80+'9')*oneBits - y) &^ x & highBits
		if digits += bits.OnesCount64(d); digits >= minDigits {
			return true
		}
		if y ^= '@' * oneBits; !letters && l == 0 {
			continue
		}
		at := (0x80*oneBits - y) &^ x & highBits
		if digits > 0 || letters && at != 0 || at > l&-l { // an '@' above the first letter
			return true
		}
		letters = true
	}
	return letters && !commonplace(all)
}

const (
	oneBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

// eightAt returns the eight bytes of text at i, zeros for those behind its end.
func eightAt(text []byte, i int) uint64 {
	if i+8 <= len(text) {
		return binary.LittleEndian.Uint64(text[i:])
	}
	if k := len(text) - 8; k >= 0 {
		return binary.LittleEndian.Uint64(text[k:]) >> (8 * (i - k) & 63)
	}
	var x uint64
	for k, c := range text[i:] {
		x |= uint64(c) << (8 * k & 63)
	}
	return x
}

// What makes a value distinctive.
const (
	aDigit  = 1
	aLetter = 2
)

var signs = func() (t [256]byte) {
	for c := range t {
		switch b := byte(c); {
		case b-'0' <= 9:
			t[c] = aDigit
		case (b|0x20)-'a' < 26, b >= 0x80:
			t[c] = aLetter
		}
	}
	return t
}()

// place notes a hit in the raw bytes as a survivor, if it lies within a leaf.
// Places in escaped leaves are left to the search in their text.
func (w *Worker) place(d *codec.Doc, base int, h hit, at int, finds []find) bool {
	start, end := at+h.start, at+h.end
	tops := w.proof.topsOf(d)
	n, _ := slices.BinarySearchFunc(tops, start, func(i int32, start int) int {
		return cmp.Compare(int(d.Leaves[i].Start), start+1)
	})
	if n == 0 {
		return false
	}
	leaf := int(tops[n-1])
	l := &d.Leaves[leaf]
	switch {
	case int(l.End) < end || l.Nested:
		return false
	case d.Escaped(leaf):
		return true
	}
	w.survivor(base+leaf, start-int(l.Start), end-int(l.Start), &finds[w.proof.seeker.values[h.value].find])
	return true
}

// topsOf returns the leaves of d that are not in a string of JSON, in order.
func (p *prover) topsOf(d *codec.Doc) []int32 {
	if p.of == d {
		return p.tops
	}
	p.of, p.next = d, 0
	if !d.Layered() {
		for i := len(p.every); i < len(d.Leaves); i++ {
			p.every = append(p.every, int32(i))
		}
		p.tops = p.every[:len(d.Leaves):len(d.Leaves)]
		return p.tops
	}
	p.tops = p.some[:0]
	for i := range d.Leaves {
		if d.Leaves[i].Parent < 0 {
			p.tops = append(p.tops, int32(i))
		}
	}
	p.some = p.tops
	return p.tops
}

// survivor notes a further place of a found value.
func (w *Worker) survivor(leaf, start, end int, of *find) {
	f := *of
	f.leaf, f.start, f.end, f.whole, f.inside = leaf, start, end, false, false
	f.evidence = detectors.KnownValue
	if w.ev.Leaves[leaf].Kind == detectors.Number {
		f.start, f.end = 0, len(w.docLeaf(leaf).Text)
	}
	w.suffer = append(w.suffer, f)
}

func (w *Worker) docAt(i int) *codec.Doc {
	if i == 0 {
		return &w.doc
	}
	return &w.heads[i-1]
}

func (w *Worker) docOf(leaf int) *codec.Doc {
	if leaf < len(w.doc.Leaves) {
		return &w.doc
	}
	return &w.heads[leaf-len(w.doc.Leaves)]
}

func (w *Worker) docLeaf(leaf int) *codec.Leaf {
	if leaf < len(w.doc.Leaves) {
		return &w.doc.Leaves[leaf]
	}
	return &w.heads[leaf-len(w.doc.Leaves)].Leaves[0]
}

// fate is what a view made of a finding.
type fate uint8

const (
	kept    fate = iota // the operator keeps it
	let                 // the operator's result equals the value
	hidden              // gone with the declared value around it
	changed             // replaced
)
