package codec

import (
	"encoding/binary"
	"strconv"

	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/samar-privacy/samar/detectors"
)

// mapEntry reads the entry of a map up to end: its value is a member under its
// key, whichever of the two comes first.
func (p *Protobuf) mapEntry(m *protoMessage, cur int32, end, depth int) error {
	start := p.i
	key, from, to, err := p.findKey(m, end)
	if err != nil {
		return err
	}
	p.name = append(append(p.name[:0], key...), '"')
	node, err := p.Paths.step(cur, 0, p.name)
	if err != nil {
		return err
	}
	mark := len(p.path)
	p.enter(key)
	p.i = start
	for p.i < end {
		at := p.i
		number, typ, err := p.tag(end)
		if err != nil {
			return err
		}
		f := m.field(number)
		switch {
		case number == 1 && f != nil && f.takes(typ) && f.wire == wireText:
			at, end, err := p.span(end)
			if err != nil {
				return err
			}
			if p.i == from && end == to && from < to && (int(node) >= p.Paths.kept || p.Reach != Usual) && p.Paths.nodes[node].flags&Skip == 0 {
				l := p.d.leaf(p.b, from, to)
				l.Enc = Plain
				p.counted(at, to)
				p.settle(l, node, place{from: int32(at), to: int32(to), wire: wireText, required: true}, detectors.Key)
			}
			p.i = end
		case number == 1 && f != nil && f.takes(typ) && typ != typeBytes: // nothing else can stand for it
			n := len(p.d.Leaves)
			if err = p.number(f, at, node, end); len(p.d.Leaves) > n {
				p.d.Leaves[n].Kind = detectors.Key
			}
		case number == 2 && f != nil && f.takes(typ):
			err = p.field(f, at, typ, node, end, depth)
		default:
			err = p.unknown(at, number, typ, node, end, depth)
		}
		if err != nil {
			return err
		}
	}
	p.path = p.path[:mark]
	return nil
}

// findKey returns the text of an entry's key and, if it is a string, where it
// stands.
func (p *Protobuf) findKey(m *protoMessage, end int) (key []byte, from, to int, err error) {
	twice := false
	for p.i < end {
		number, typ, err := p.tag(end)
		if err != nil {
			return nil, 0, 0, err
		}
		f := m.field(1)
		if number != 1 || f == nil || !f.takes(typ) {
			if err := p.skip(typ, number, end, 0); err != nil {
				return nil, 0, 0, err
			}
			continue
		}
		if f.kind == protoreflect.StringKind {
			_, end, err := p.span(end)
			if err != nil {
				return nil, 0, 0, err
			}
			key, from, to = p.b[p.i:end], p.i, end
			if !valid(key) {
				return nil, 0, 0, ErrUTF8
			}
			if twice {
				return nil, 0, 0, ErrWire // of two keys the first would be seen by nobody
			}
			twice = true
			p.i = end
			continue
		}
		at := p.i
		if err := p.skip(typ, 1, end, 0); err != nil {
			return nil, 0, 0, err
		}
		key = strconv.AppendUint(nil, rawNumber(p.b[at:p.i], typ), 10)
	}
	return key, from, to, nil
}

func rawNumber(b []byte, typ int) uint64 {
	switch typ {
	case type64:
		return binary.LittleEndian.Uint64(b)
	case type32:
		return uint64(binary.LittleEndian.Uint32(b))
	}
	v, _ := binary.Uvarint(b)
	return v
}

// skip passes over a field's value.
func (p *Protobuf) skip(typ int, number int32, end, depth int) error {
	switch typ {
	case typeVarint:
		_, err := p.uvarint(end)
		return err
	case type64, type32:
		n := 8
		if typ == type32 {
			n = 4
		}
		if end-p.i < n {
			return ErrShort
		}
		p.i += n
		return nil
	case typeBytes:
		_, to, err := p.span(end)
		p.i = to
		return err
	case typeOpen:
		return p.group(number, end, depth+1)
	}
	return ErrWire
}

// group passes over the fields of a group.
func (p *Protobuf) group(number int32, end, depth int) error {
	if depth >= depthLimit(p.MaxDepth) {
		return ErrDepth
	}
	for p.i < end {
		n, typ, err := p.tag(end)
		switch {
		case err != nil:
			return err
		case typ == typeClose:
			if n != number {
				return ErrGroup
			}
			return nil
		}
		if err := p.skip(typ, n, end, depth); err != nil {
			return err
		}
	}
	return ErrGroup
}

// Eight bytes that no schema explains are a whole number from 9 to 18 digits: as
// a double they would be smaller than 1e-290, and as a double any number that
// people write has 19 digits here.
const minWhole, maxWhole = 1e8, 1e18

var (
	unknownVarint = protoField{wire: wireVar, place: placeUnsigned}
	unknownFixed  = protoField{wire: wire64, place: placeUnsigned}
	unknownFour   = protoField{wire: wire32, place: placeUnsigned}
)

// unknown adds the leaves of a field that the schema does not know: text, the
// fields of what can only be a message, long numbers, and bytes of no meaning.
func (p *Protobuf) unknown(at int, number int32, typ int, cur int32, end, depth int) error {
	p.name = append(strconv.AppendInt(append(p.name[:0], '#'), int64(number), 10), '"')
	node, err := p.Paths.member(cur, p.name, p.name[:len(p.name)-1])
	if err != nil {
		return err
	}
	mark := len(p.path)
	p.enter(p.name[:len(p.name)-1])
	defer func() { p.path = p.path[:mark] }()
	named := p.Paths.nodes[node].flags&Small != 0 // a rule wants to know of all values here
	switch typ {
	case typeVarint:
		return p.number(&unknownVarint, at, node, end)
	case type32:
		if named {
			return p.number(&unknownFour, at, node, end)
		}
		return p.skip(typ, number, end, depth)
	case typeOpen:
		return p.message(nil, node, end, number, depth+1)
	case type64:
		if named || end-p.i >= 8 && binary.LittleEndian.Uint64(p.b[p.i:])-minWhole < maxWhole-minWhole {
			return p.number(&unknownFixed, at, node, end)
		}
		return p.skip(typ, number, end, depth)
	case typeBytes:
	default:
		return p.skip(typ, number, end, depth)
	}
	from, to, err := p.span(end)
	if err != nil {
		return err
	}
	b := p.b[p.i:to]
	if len(b) == 0 || p.Paths.nodes[node].flags&Skip != 0 {
		p.i = to
		return nil
	}
	if (b[0] < ' ' || !printable(b)) && p.messageLike(to, depth+1) {
		p.counted(from, to)
		return p.message(nil, node, to, 0, depth+1)
	}
	utf := valid(b)
	p.text(at, from, to, node, true, !utf)
	if utf {
		return p.inner.look(p.d)
	}
	return nil
}

// messageLike reports whether the bytes up to end are fields of some message.
func (p *Protobuf) messageLike(end, depth int) bool {
	start := p.i
	defer func() { p.i = start }()
	for p.i < end {
		number, typ, err := p.tag(end)
		if err != nil || p.skip(typ, number, end, depth) != nil {
			return false
		}
	}
	return true
}
