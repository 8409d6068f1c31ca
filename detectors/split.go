package detectors

import (
	"bytes"
	"unicode/utf8"
)

// Bounds of a value that lies in several leaves.
const (
	mostPiece   = 18 // bytes of a piece of a number
	mostGroup   = 15 // digits of one
	mostAddress = 40 // bytes of a piece of an address
	mostPieces  = 24
	mostSplit   = 20 // digits of them together
)

// piece is a leaf's part of a joined text.
type piece struct {
	leaf       int
	start, end int // in the joined text
}

// pieceKind says what a leaf may be a part of.
type pieceKind uint8

const (
	noPiece pieceKind = iota
	digitPiece
	addressPiece
)

// split looks for numbers and addresses whose parts are the values of
// neighbouring fields or items: ["0812", "3456", "7890"].
func (s *Scanner) split(ev *Event) {
	kind := noPiece
	var field *Field
	s.pieces, s.joined = s.pieces[:0], s.joined[:0]
	for i := range ev.Leaves {
		l := &ev.Leaves[i]
		if l.Kind == Key {
			continue
		}
		k := pieceOf(l)
		if k != kind || k != noPiece && (len(s.pieces) == mostPieces || !kindred(field, l.Field)) {
			s.joins(ev, kind, field)
			kind, field = k, l.Field
		}
		if k == noPiece {
			continue
		}
		if k == digitPiece && len(s.pieces) > 0 && !(len(l.Text) == 1 && s.pieces[0].end == 1) {
			s.joined = append(s.joined, '-')
		}
		n := len(s.joined)
		s.joined = append(s.joined, l.Text...)
		s.pieces = append(s.pieces, piece{i, n, len(s.joined)})
	}
	s.joins(ev, kind, field)
}

// pieceOf says what the leaf may be a part of. An address is looked for in
// fields whose name says something.
func pieceOf(l *Leaf) pieceKind {
	n := len(l.Text)
	if n == 0 || n > mostAddress || l.Kind != Value {
		return noPiece
	}
	if c := l.Text[0]; n <= mostPiece && (c-'0' <= 9 || c == '+' || c == '(' || c|0x20 == 'x' && n == 1) {
		digits := 0
		for i, c := range l.Text {
			switch {
			case c-'0' <= 9:
				digits++
			case class[c]&cSep != 0, c == '+' && i == 0, c|0x20 == 'x' && i == n-1:
			default:
				digits = mostGroup + 1
			}
		}
		if digits <= mostGroup && isoDate(l.Text, 0) != n {
			return digitPiece
		}
	}
	if l.Field == nil {
		return noPiece
	}
	for _, c := range l.Text {
		if class[c]&cAlnum == 0 && c != '@' && c != '.' && c != '_' && c != '-' && c != '+' {
			return noPiece
		}
	}
	return addressPiece
}

// kindred reports whether the names of two fields speak for a common Spec, or
// neither says anything.
func kindred(a, b *Field) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil {
		return false
	}
	for i := range a.pos {
		if a.pos[i]&b.pos[i] != 0 {
			return true
		}
	}
	return false
}

// readJoined reads text, which leaves make together, on a scanner of its own and
// returns that.
func (s *Scanner) readJoined(ev *Event, text []byte, field *Field) *Scanner {
	*s.spare = spareBase
	sub := s.inner(ev)
	sub.one(0, text, field, Value, ev)
	s.steps += sub.steps + len(text)/stepsPerByte
	return sub
}

// lastFrom returns where the last n bytes of b begin, or the first character in
// them.
func lastFrom(b []byte, n int) int {
	from := max(0, len(b)-n)
	for from > 0 && from < len(b) && !utf8.RuneStart(b[from]) {
		from++
	}
	return from
}

// joins scans the pieces as one text and keeps, as one candidate for each leaf,
// what lies in several and a field's name or a calendar and a check speak for.
func (s *Scanner) joins(ev *Event, kind pieceKind, field *Field) {
	pieces, text := s.pieces, s.joined
	s.pieces, s.joined = s.pieces[:0], s.joined[:0]
	if len(pieces) < 2 || kind == addressPiece && bytes.Count(text, at) != 1 || kind == digitPiece && !oneNumber(pieces, text, field != nil) {
		return
	}
	sub := s.readJoined(ev, text, field)
	for i := range sub.cands {
		c := &sub.cands[i]
		named := c.Evidence&FieldName != 0 && c.Evidence&(Format|Checksum|Calendar|CodeTable) != 0
		if !named && (c.strength < Strong || c.Evidence&Calendar == 0) || c.Score < DefaultMinScore {
			continue
		}
		over := 0
		for _, p := range pieces {
			if c.Start < p.end && c.End > p.start {
				over++
			}
		}
		for _, p := range pieces {
			start, end := max(c.Start, p.start), min(c.End, p.end)
			if over < 2 || start >= end {
				continue
			}
			s.keepPart(c, p.leaf, start-p.start, end-p.start)
		}
	}
}

// keepPart keeps the part [start, end) of leaf of what c was found to be.
func (s *Scanner) keepPart(c *candidate, leaf, start, end int) {
	p := *c
	p.Leaf, p.Start, p.End = leaf, start, end
	p.from, p.to = start, end
	p.Evidence |= Decoded
	copy(p.Layers[1:], c.Layers[:])
	p.Layers[0] = LayerSplit
	s.cands = append(s.cands, p)
}

// oneNumber reports whether the pieces may be one number: single digits, or
// groups of which one at most is short unless their fields' names speak for it.
func oneNumber(pieces []piece, text []byte, named bool) bool {
	total, short, single := 0, 0, true
	for _, p := range pieces {
		n := 0
		for _, c := range text[p.start:p.end] {
			if c-'0' <= 9 {
				n++
			}
		}
		total += n
		if n < 3 {
			short++
		}
		single = single && p.end-p.start == 1
	}
	return total >= leastOdd && total <= mostSplit && (single || short <= 1 || named)
}

var at = []byte("@")
