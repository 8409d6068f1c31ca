package codec

import (
	"bytes"
	"encoding/binary"
	"slices"
	"sort"
)

// length is a varint that counts the bytes behind it: of a string, a message, a
// block. They stand in the order of their places, an outer one before those
// that it covers.
type length struct {
	at, body, end int32 // the varint, what it counts, and where that ends
	zigzag        bool
}

// Edit puts Text in the place of the bytes [From, To) of a document.
type Edit struct {
	From, To int
	Leaf     int // that it changes
	Text     []byte
}

// Spliced reports whether changes are to be made by Splice: lengths, or the
// quotes around a cell, depend on them.
func (d *Doc) Spliced() bool { return d.spliced }

// Splice appends the document with the edits made, which are in order and
// apart, and with every length that covers one put right. It may add to edits
// and sort them; every byte outside them and the lengths stays.
func (d *Doc) Splice(dst []byte, edits []Edit) ([]byte, []Edit) {
	if d.comma != 0 {
		edits = d.enclose(edits)
	}
	edits = d.measure(edits)
	done := 0
	for i := range edits {
		e := &edits[i]
		if done < e.From {
			dst = append(dst, d.Src[done:e.From]...)
		}
		if len(e.Text) == 1 { // most lengths
			dst = append(dst, e.Text[0])
		} else {
			dst = append(dst, e.Text...)
		}
		done = e.To
	}
	return append(dst, d.Src[done:]...), edits
}

// grown is by how much the lengths in a piece changed their own size.
type grown struct{ at, by int }

// measure adds an edit for every length that changes.
func (d *Doc) measure(edits []Edit) []Edit {
	n := len(edits)
	if n == 0 || len(d.lengths) == 0 {
		return edits
	}
	total := append(d.totals[:0], 0) // growth of the edits before
	for i := range edits {
		total = append(total, total[i]+len(edits[i].Text)-(edits[i].To-edits[i].From))
	}
	inner := d.inner[:0] // the nearest last
	d.varints = d.varints[:0]
	lo := n
	for i := len(d.lengths) - 1; i >= 0; i-- {
		l := &d.lengths[i]
		for lo > 0 && edits[lo-1].From >= int(l.body) {
			lo--
		}
		if lo > 0 && edits[lo-1].To > int(l.at) {
			continue // an edit replaces the whole of it
		}
		hi := lo
		if hi < n && edits[hi].From < int(l.end) {
			hi++
		}
		if hi > lo && hi < n && edits[hi].From < int(l.end) {
			hi += sort.Search(n-hi, func(k int) bool { return edits[hi+k].From >= int(l.end) })
		}
		if hi == lo && (len(inner) == 0 || inner[len(inner)-1].at >= int(l.end)) {
			continue
		}
		sum := 0
		for len(inner) > 0 && inner[len(inner)-1].at < int(l.end) {
			sum += inner[len(inner)-1].by
			inner = inner[:len(inner)-1]
		}
		if by := total[hi] - total[lo] + sum; by != 0 {
			at := len(d.varints)
			d.varints = l.append(d.varints, int(l.end)-int(l.body)+by)
			edits = append(edits, Edit{From: int(l.at), To: int(l.body), Leaf: -1, Text: d.varints[at:len(d.varints):len(d.varints)]})
			sum += len(d.varints) - at - int(l.body-l.at)
		}
		if sum != 0 {
			inner = append(inner, grown{int(l.at), sum})
		}
	}
	d.totals, d.inner = total, inner[:0]
	d.late = merge(edits, n, d.late)
	return edits
}

// merge sorts edits, of which the first n are in order and the others in the
// opposite one. It uses the memory of spare and returns it.
func merge(edits []Edit, n int, spare []Edit) []Edit {
	spare = append(spare[:0], edits[n:]...)
	for late, to := spare, len(edits)-1; len(late) > 0; to-- {
		if n > 0 && edits[n-1].From > late[0].From {
			n--
			edits[to] = edits[n]
		} else {
			edits[to], late = late[0], late[1:]
		}
	}
	return spare
}

func (l *length) append(dst []byte, n int) []byte {
	if l.zigzag {
		return binary.AppendVarint(dst, int64(n))
	}
	return binary.AppendUvarint(dst, uint64(n))
}

// enclose puts quotes around cells whose new text needs them.
func (d *Doc) enclose(edits []Edit) []Edit {
	n := len(edits)
	for i := 0; i < n; i++ {
		l := &d.Leaves[edits[i].Leaf]
		first := i
		needs := d.special(edits[i].Text)
		for i+1 < n && edits[i+1].Leaf == edits[first].Leaf {
			i++
			needs = needs || d.special(edits[i].Text)
		}
		if l.Enc != Cell || !needs {
			continue
		}
		for k := first; k <= i; k++ {
			if d.comma == '\t' {
				edits[k].Text = flat(edits[k].Text)
			} else {
				edits[k].Text = bytes.ReplaceAll(edits[k].Text, quote, twoQuotes)
			}
		}
		if d.comma != '\t' {
			edits[first].Text = slices.Concat(quote, d.Src[l.Start:edits[first].From], edits[first].Text)
			edits[first].From = int(l.Start)
			edits[i].Text = slices.Concat(edits[i].Text, d.Src[edits[i].To:l.End], quote)
			edits[i].To = int(l.End)
		}
	}
	return edits
}

var (
	quote     = []byte(`"`)
	twoQuotes = []byte(`""`)
)

// special reports whether text cannot stand in a cell without quotes.
func (d *Doc) special(text []byte) bool {
	for _, c := range text {
		if c == d.comma || c == '"' || c == '\n' || c == '\r' {
			return true
		}
	}
	return false
}

// flat replaces what separates cells and rows of TSV, which has no quoting to
// rely on, by spaces.
func flat(text []byte) []byte {
	out := bytes.Clone(text)
	for i, c := range out {
		if c == '\t' || c == '\n' || c == '\r' {
			out[i] = ' '
		}
	}
	return out
}
