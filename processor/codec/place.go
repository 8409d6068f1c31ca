package codec

import (
	"encoding/binary"
	"math"
	"slices"
	"strconv"
)

// place is where a value of a format with a schema stands, and what it can
// hold.
type place struct {
	from, to int32 // the whole of it: with the index of its union, its length or its tag
	kind     placeKind
	instant  instant
	wire     wire     // of Protobuf
	null     int32    // branch of the union that is null, plus one
	text     int32    // branch of the union that is a string, plus one
	symbols  []string // of an enum of Avro
	required bool     // Protobuf's field cannot be left out
}

// placeKind is what stands in a place.
type placeKind uint8

const (
	placeText placeKind = iota // text of any length
	placeFixed
	placeInt
	placeLong
	placeFloat
	placeDouble
	placeBoolean
	placeEnum
	placeUnsigned
	placeUnsigned32
)

// wire is how Protobuf writes a number.
type wire uint8

const (
	notWire  wire = iota // Avro
	wireVar              // varint, two's complement
	wireZig              // varint, zigzag
	wire32               // four bytes
	wire64               // eight bytes
	wireText             // a length and text
)

// Put appends what is to stand for the bytes [start, end) of a leaf's text, and
// says which bytes of Src it replaces. none asks for no value at all: null
// where the place can hold one, else an empty text. orNull lets a value whose
// type cannot hold the text become null. False: the place can hold neither.
func (d *Doc) Put(dst []byte, leaf, start, end int, text []byte, none, orNull bool) (out []byte, from, to int, ok bool) {
	l := &d.Leaves[leaf]
	if leaf >= len(d.places) {
		from, to = d.Raw(leaf, start, end)
		if none {
			return dst, from, to, true
		}
		return append(dst, text...), from, to, true
	}
	p := &d.places[leaf]
	if none && p.nullable() {
		return p.appendNull(dst), int(p.from), int(p.to), true
	}
	if p.kind == placeText {
		from, to = int(l.Start), int(l.End)
		if !none {
			from, to = d.Raw(leaf, start, end)
			dst = append(dst, text...)
		}
		return dst, from, to, true
	}
	if p.kind == placeFixed {
		return appendFilled(dst, int(l.End-l.Start), text, none || l.Enc == Binary), int(l.Start), int(l.End), true
	}
	if start > 0 || end < len(l.Text) {
		text = slices.Concat(l.Text[:start], text, l.Text[end:])
	}
	if !none {
		if out, ok = p.append(dst, text); ok {
			return out, int(l.Start), int(l.End), true
		}
		if p.text > 0 {
			dst = binary.AppendVarint(dst, int64(p.text-1))
			dst = binary.AppendVarint(dst, int64(len(text)))
			return append(dst, text...), int(p.from), int(p.to), true
		}
	}
	if orNull && p.nullable() {
		return p.appendNull(dst), int(p.from), int(p.to), true
	}
	return dst, 0, 0, false
}

// nullable reports whether the place can do without a value.
func (p *place) nullable() bool { return p.null > 0 || p.wire != notWire && !p.required }

// appendNull appends what stands for no value: Protobuf leaves the field out.
func (p *place) appendNull(dst []byte) []byte {
	if p.wire != notWire {
		return dst
	}
	return binary.AppendVarint(dst, int64(p.null-1))
}

// appendFilled appends text if it has the size, else as many stars, or zeros.
func appendFilled(dst []byte, size int, text []byte, zeros bool) []byte {
	if len(text) == size && !zeros {
		return append(dst, text...)
	}
	fill := byte('*')
	if zeros {
		fill = 0
	}
	for range size {
		dst = append(dst, fill)
	}
	return dst
}

// append appends the value that text says in the place's type, if it can.
func (p *place) append(dst, text []byte) ([]byte, bool) {
	switch p.kind {
	case placeInt, placeLong, placeUnsigned, placeUnsigned32:
		return p.appendInteger(dst, text)
	case placeFloat, placeDouble:
		size := 64
		if p.kind == placeFloat {
			size = 32
		}
		v, err := strconv.ParseFloat(string(text), size)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			return dst, false
		}
		if size == 32 {
			return binary.LittleEndian.AppendUint32(dst, math.Float32bits(float32(v))), true
		}
		return binary.LittleEndian.AppendUint64(dst, math.Float64bits(v)), true
	case placeBoolean:
		switch string(text) {
		case "true":
			return append(dst, 1), true
		case "false":
			return append(dst, 0), true
		}
	case placeEnum:
		if n := slices.Index(p.symbols, string(text)); n >= 0 && p.wire == notWire {
			return binary.AppendVarint(dst, int64(n)), true
		}
	}
	return dst, false
}

func (p *place) appendInteger(dst, text []byte) ([]byte, bool) {
	size := 64
	if p.kind == placeInt {
		size = 32
	}
	var v int64
	var err error
	switch {
	case p.instant != noInstant:
		var ok bool
		if v, ok = parseInstant(string(text), p.instant); !ok || size == 32 && v != int64(int32(v)) {
			return dst, false
		}
	case p.kind == placeUnsigned, p.kind == placeUnsigned32:
		if p.kind == placeUnsigned32 {
			size = 32
		}
		var u uint64
		u, err = strconv.ParseUint(string(text), 10, size)
		v = int64(u)
	default:
		v, err = strconv.ParseInt(string(text), 10, size)
	}
	if err != nil {
		return dst, false
	}
	switch p.wire {
	case wireVar:
		return binary.AppendUvarint(dst, uint64(v)), true
	case wire32:
		return binary.LittleEndian.AppendUint32(dst, uint32(v)), true
	case wire64:
		return binary.LittleEndian.AppendUint64(dst, uint64(v)), true
	}
	return binary.AppendVarint(dst, v), true
}

// Placed reports whether a leaf has a place of its own in a format with a
// schema: what is replaced is for Put to say.
func (d *Doc) Placed(leaf int) bool { return leaf < len(d.places) }
