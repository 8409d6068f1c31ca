package codec

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"strconv"

	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/samar-privacy/samar/detectors"
)

// Protobuf decodes Protobuf's wire format in place: strings, bytes that are
// text, keys of maps, and numbers as long as an identity number are leaves
// under the fields' names as the schema writes them (snake_case). Fields that
// the schema does not know are leaves too, under "#" and their number, and
// stay. A field that is to have no value is left out.
type Protobuf struct {
	Paths    *Paths
	MaxDepth int // deepest nesting of messages; 0: 128
	Reach    Reach
	Locate   bool // prepare Doc.Pointer

	d     *Doc
	b     []byte
	i     int
	path  []byte
	name  []byte
	inner inner
}

// Why a record is not Protobuf.
var (
	ErrMessage = errors.New("no such message in the schema")
	ErrWire    = errors.New("no such wire type")
	ErrTag     = errors.New("no such field number")
	ErrGroup   = errors.New("a group is not closed")
)

// Decode fills d with the leaves of the message that begins at start and ends
// with src. indexed says that message indexes stand in front of it.
func (p *Protobuf) Decode(src []byte, start int, indexed bool, s *ProtoSchema, d *Doc) error {
	d.reset(src)
	d.spliced = true
	p.d, p.b, p.i, p.path = d, src, start, p.path[:0]
	p.inner.begin(p.Paths, p.MaxDepth, p.Reach, p.Locate)
	root := s.root
	if indexed {
		m, n, err := s.indexed(src[start:])
		if err != nil {
			return err
		}
		root, p.i = m, start+n
	}
	return p.message(root, 0, len(src), 0, 0)
}

func (p *Protobuf) uvarint(end int) (uint64, error) {
	if p.i < end && p.b[p.i] < 0x80 {
		p.i++
		return uint64(p.b[p.i-1]), nil
	}
	v, n := binary.Uvarint(p.b[p.i:end])
	if n <= 0 {
		return 0, ErrVarint
	}
	p.i += n
	return v, nil
}

// tag reads the number and the wire type of a field.
func (p *Protobuf) tag(end int) (number int32, typ int, err error) {
	tag, err := p.uvarint(end)
	if err == nil && (tag>>3 == 0 || tag>>3 > 1<<29-1) {
		err = ErrTag
	}
	return int32(tag >> 3), int(tag & 7), err
}

// span reads a length and notes it; p.i stays where what it counts begins.
func (p *Protobuf) span(end int) (at, to int, err error) {
	at = p.i
	n, err := p.uvarint(end)
	if err != nil {
		return 0, 0, err
	}
	if n > uint64(end-p.i) {
		return 0, 0, ErrShort
	}
	return at, p.i + int(n), nil
}

func (p *Protobuf) counted(at, to int) {
	p.d.lengths = append(p.d.lengths, length{at: int32(at), body: int32(p.i), end: int32(to)})
}

// Wire types.
const (
	typeVarint = 0
	type64     = 1
	typeBytes  = 2
	typeOpen   = 3
	typeClose  = 4
	type32     = 5
)

// message reads fields up to end, or up to the end of group number group.
func (p *Protobuf) message(m *protoMessage, cur int32, end int, group int32, depth int) error {
	if depth >= depthLimit(p.MaxDepth) {
		return ErrDepth
	}
	var last *protoField
	prev, elem, index := int32(0), int32(0), 0
	for p.i < end {
		at := p.i
		number, typ, err := p.tag(end)
		if err != nil {
			return err
		}
		if typ == typeClose {
			if group != number {
				return ErrGroup
			}
			return nil
		}
		var f *protoField
		if m != nil {
			f = m.field(number)
		}
		if f == nil || !f.takes(typ) {
			if err := p.unknown(at, number, typ, cur, end, depth); err != nil {
				return err
			}
			continue
		}
		mark := len(p.path)
		node := cur
		if !m.wrapper {
			if f != last {
				if prev, err = p.Paths.field(cur, prev, f.raw); err != nil {
					return err
				}
				elem, index, last = 0, 0, f
			}
			node = prev
			if p.Locate {
				p.enter(f.raw[:len(f.raw)-1])
			}
		}
		if f.repeated && !f.entry {
			if elem == 0 {
				if elem, err = p.Paths.element(node); err != nil {
					return err
				}
			}
			node = elem
			if f.message != nil {
				p.d.began(node)
			}
			if p.Locate {
				p.path = strconv.AppendInt(append(p.path, '/'), int64(index), 10)
			}
			index++
		}
		if err := p.field(f, at, typ, node, end, depth); err != nil {
			return err
		}
		p.path = p.path[:mark]
	}
	if group > 0 {
		return ErrGroup
	}
	return nil
}

// takes reports whether the field may be written with a wire type.
func (f *protoField) takes(typ int) bool {
	switch typ {
	case typeVarint:
		return f.wire == wireVar || f.wire == wireZig
	case type64:
		return f.wire == wire64
	case type32:
		return f.wire == wire32
	case typeOpen:
		return f.kind == protoreflect.GroupKind
	case typeBytes:
		return f.wire == wireText && f.kind != protoreflect.GroupKind || f.repeated && f.wire != wireText
	}
	return false
}

func (p *Protobuf) field(f *protoField, at, typ int, cur int32, end, depth int) error {
	switch {
	case typ == typeOpen:
		return p.message(f.message, cur, end, f.number, depth+1)
	case typ != typeBytes:
		return p.number(f, at, cur, end)
	}
	from, to, err := p.span(end)
	if err != nil {
		return err
	}
	switch {
	case f.entry:
		p.counted(from, to)
		return p.mapEntry(f.message, cur, to, depth+1)
	case f.message != nil:
		p.counted(from, to)
		return p.message(f.message, cur, to, 0, depth+1)
	case f.wire != wireText: // packed numbers
		p.counted(from, to)
		mark := bytes.LastIndexByte(p.path, '/')
		for n := 0; p.i < to; n++ {
			if p.Locate {
				p.path = strconv.AppendInt(append(p.path[:mark], '/'), int64(n), 10)
			}
			if err := p.number(f, p.i, cur, to); err != nil {
				return err
			}
		}
		return nil
	}
	b := p.b[p.i:to]
	if f.packed && p.Paths.nodes[cur].flags&Skip == 0 && p.messageLike(to, depth+1) {
		p.counted(from, to)
		return p.message(nil, cur, to, 0, depth+1)
	}
	utf := valid(b)
	if !utf && f.strict {
		return ErrUTF8
	}
	if len(b) == 0 || p.Paths.nodes[cur].flags&Skip != 0 {
		p.i = to
		return nil
	}
	p.text(at, from, to, cur, !f.required, !utf)
	if !utf {
		return nil
	}
	return p.inner.look(p.d)
}

// text adds the leaf of the string or bytes up to to.
func (p *Protobuf) text(at, from, to int, cur int32, null, binary bool) {
	l := p.d.leaf(p.b, p.i, to)
	if binary {
		l.Enc = Binary
	} else {
		l.Enc = Plain
	}
	p.counted(from, to)
	p.i = to
	p.settle(l, cur, place{from: int32(at), to: int32(to), wire: wireText, required: !null}, detectors.Value)
}

func (p *Protobuf) settle(l *Leaf, cur int32, at place, kind detectors.LeafKind) {
	l.Node, l.Parent, l.Member, l.Kind = cur, -1, -1, kind
	*p.d.stand() = at
	if p.Locate {
		p.d.pointers = append(p.d.pointers, p.path...)
		p.d.pointer = append(p.d.pointer, int32(len(p.d.pointers)))
	}
}

func (p *Protobuf) enter(name []byte) {
	if p.Locate {
		p.path = appendPointer(append(p.path, '/'), name)
	}
}

// number reads a number and adds its leaf, where the path asks for one or it is
// long. at is where its own tag begins, or the number itself if it is packed.
func (p *Protobuf) number(f *protoField, at int, cur int32, end int) error {
	from := p.i
	var v uint64
	var err error
	switch f.wire {
	case wire32:
		if end-p.i < 4 {
			return ErrShort
		}
		v = uint64(binary.LittleEndian.Uint32(p.b[p.i:]))
		p.i += 4
	case wire64:
		if end-p.i < 8 {
			return ErrShort
		}
		v = binary.LittleEndian.Uint64(p.b[p.i:])
		p.i += 8
	default:
		if v, err = p.uvarint(end); err != nil {
			return err
		}
	}
	flags := p.Paths.nodes[cur].flags
	if flags&Skip != 0 || f.skip || f.instant != noInstant && flags&Small == 0 {
		return nil
	}
	mark := len(p.d.arena)
	arena, kind, ok := f.say(p.d.arena, v, flags)
	if !ok || len(arena)-mark < minNumber && flags&Small == 0 && p.Reach != Everything {
		return nil
	}
	p.d.arena = arena
	l := p.d.leaf(p.b, from, p.i)
	l.Text, l.Enc = arena[mark:len(arena):len(arena)], Plain
	pl := place{from: int32(at), to: int32(p.i), kind: f.place, wire: f.wire, instant: f.instant, required: f.required}
	p.settle(l, cur, pl, kind)
	return nil
}

// say appends a number as text. False: it makes no leaf.
func (f *protoField) say(dst []byte, v uint64, flags Flags) ([]byte, detectors.LeafKind, bool) {
	signed := int64(v)
	switch {
	case f.wire == wireZig:
		signed = int64(v>>1) ^ -int64(v&1)
	case f.place == placeInt:
		signed = int64(int32(v))
	}
	switch f.place {
	case placeBoolean:
		return strconv.AppendBool(dst, v != 0), detectors.Number, flags&Truth != 0
	case placeEnum:
		return append(dst, f.symbols[int32(v)]...), detectors.Value, flags&Small != 0 && f.symbols[int32(v)] != ""
	case placeFloat, placeDouble:
		x, size := math.Float64frombits(v), 64
		if f.place == placeFloat {
			x, size = float64(math.Float32frombits(uint32(v))), 32
		}
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return dst, 0, false
		}
		return appendFloat(dst, x, size), detectors.Number, true
	case placeUnsigned, placeUnsigned32:
		return strconv.AppendUint(dst, v, 10), detectors.Number, true
	}
	if f.instant != noInstant {
		return appendInstant(dst, signed, f.instant), detectors.Value, true
	}
	return strconv.AppendInt(dst, signed, 10), detectors.Number, true
}
