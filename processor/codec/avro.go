package codec

import (
	"encoding/binary"
	"errors"
	"math"
	"strconv"

	"github.com/samar-privacy/samar/detectors"
)

// Avro decodes Avro's binary encoding (specification 1.12) in place: strings,
// bytes that are text, keys of maps, and numbers as long as an identity number
// are leaves under the names of their fields. Nothing is re-encoded but what a
// replacement touches. Unions add no step to a path.
type Avro struct {
	Paths    *Paths
	MaxDepth int // deepest nesting of records, arrays and maps; 0: 128
	Reach    Reach
	Locate   bool // prepare Doc.Pointer

	d     *Doc
	b     []byte
	i     int
	steps int // items left
	path  []byte
	name  []byte
	inner inner
	union union // whose branch is being read

	sizing bool // measure alone: all is at node 0, which is skipped, and what a value holds is not looked at
}

// Why a record is not Avro of its schema.
var (
	ErrVarint  = errors.New("a number is cut short or too long")
	ErrShort   = errors.New("it ends too early")
	ErrRest    = errors.New("bytes behind the end")
	ErrBranch  = errors.New("no such branch of a union")
	ErrSymbol  = errors.New("no such symbol of an enum")
	ErrBoolean = errors.New("a boolean is neither 0 nor 1")
	ErrBlock   = errors.New("a block is not as long as it says")
	ErrItems   = errors.New("too many items")
)

// maxItems bounds the items of all arrays and maps of one record: such that
// take no bytes would cost nothing to write.
const maxItems = 1 << 20

// union is where the index of a union stands, and its branches of interest.
type union struct{ at, null, text int32 }

var noUnion = union{at: -1}

// Decode fills d with the leaves of the value of schema s that begins at start
// and ends with src.
func (a *Avro) Decode(src []byte, start int, s *AvroSchema, d *Doc) error {
	d.reset(src)
	d.spliced = true
	if len(src) == 0 {
		return ErrEmpty
	}
	a.d, a.b, a.i, a.steps, a.path, a.union = d, src, start, maxItems, a.path[:0], noUnion
	a.inner.begin(a.Paths, a.MaxDepth, a.Reach, a.Locate)
	if err := a.value(s.root, 0, 0); err != nil {
		return err
	}
	if a.i != len(src) {
		return ErrRest
	}
	return nil
}

// AvroSizer measures values that stand one behind another. It is for one
// goroutine; the zero value is ready.
type AvroSizer struct{ avro Avro }

// Size is how many bytes the first value of src takes.
func (z *AvroSizer) Size(s *AvroSchema, src []byte) (int, error) {
	a := &z.avro
	if a.Paths == nil {
		*a = Avro{Paths: NewPaths(skipAll), d: &Doc{}, sizing: true}
	}
	a.b, a.i, a.steps, a.union = src, 0, maxItems, noUnion
	a.d.reset(nil)
	err := a.value(s.root, 0, 0)
	return a.i, err
}

func (a *Avro) long() (int64, error) {
	if a.i < len(a.b) && a.b[a.i] < 0x80 {
		c := a.b[a.i]
		a.i++
		return int64(c>>1) ^ -int64(c&1), nil
	}
	v, n := binary.Varint(a.b[min(a.i, len(a.b)):])
	if n <= 0 {
		return 0, ErrVarint
	}
	a.i += n
	return v, nil
}

// span reads a length and returns where what it counts begins and ends.
func (a *Avro) span() (at, body, end int, err error) {
	at = a.i
	n, err := a.long()
	if err != nil {
		return 0, 0, 0, err
	}
	if n < 0 || n > int64(len(a.b)-a.i) {
		return 0, 0, 0, ErrShort
	}
	body = a.i
	a.i += int(n)
	return at, body, a.i, nil
}

func (a *Avro) take(n int) (from int, err error) {
	if len(a.b)-a.i < n {
		return 0, ErrShort
	}
	from = a.i
	a.i += n
	return from, nil
}

func (a *Avro) value(t *avroType, cur int32, depth int) error {
	flags := a.Paths.nodes[cur].flags
	from := a.i
	switch t.kind {
	case avroNull:
	case avroBoolean:
		if _, err := a.take(1); err != nil {
			return err
		}
		if a.b[from] > 1 {
			return ErrBoolean
		}
		if flags&(Skip|Truth) == Truth {
			text := "false"
			if a.b[from] == 1 {
				text = "true"
			}
			a.typed(from, append(a.d.arena, text...), t, cur, placeBoolean)
		}
	case avroInt, avroLong:
		v, err := a.long()
		if err != nil {
			return err
		}
		if t.kind == avroInt && v != int64(int32(v)) {
			return ErrVarint
		}
		a.integer(from, v, t, cur, flags)
	case avroFloat, avroDouble:
		size := 8
		if t.kind == avroFloat {
			size = 4
		}
		if _, err := a.take(size); err != nil {
			return err
		}
		a.float(from, size, t, cur, flags)
	case avroString, avroBytes:
		at, body, end, err := a.span()
		if err != nil {
			return err
		}
		return a.text(at, body, end, t, cur, flags)
	case avroFixed:
		if _, err := a.take(t.size); err != nil {
			return err
		}
		if flags&Skip == 0 && t.size > 0 && (flags&Small != 0 || printable(a.b[from:a.i]) && !t.decimal) {
			l := a.d.leaf(a.b, from, a.i)
			a.settle(l, cur, placeFixed, -1)
		}
	case avroEnum:
		v, err := a.long()
		if err != nil {
			return err
		}
		if a.sizing {
			return nil
		}
		if v < 0 || v >= int64(len(t.symbols)) {
			return ErrSymbol
		}
		if flags&(Skip|Small) == Small {
			a.typed(from, append(a.d.arena, t.symbols[v]...), t, cur, placeEnum)
		}
	default:
		return a.nested(t, cur, depth)
	}
	return nil
}

func (a *Avro) nested(t *avroType, cur int32, depth int) error {
	if depth >= depthLimit(a.MaxDepth) {
		return ErrDepth
	}
	if t.kind != avroUnion {
		a.union = noUnion
	}
	switch t.kind {
	case avroUnion:
		at := a.i
		v, err := a.long()
		if err != nil {
			return err
		}
		if v < 0 || v >= int64(len(t.branches)) {
			return ErrBranch
		}
		a.union = union{int32(at), t.null, t.text}
		err = a.value(t.branches[v], cur, depth+1)
		a.union = noUnion
		return err
	case avroRecord:
		prev := int32(0)
		for i := range t.fields {
			f := &t.fields[i]
			node := cur
			if !a.sizing {
				var err error
				if node, err = a.Paths.field(cur, prev, f.raw); err != nil {
					return err
				}
			}
			prev = node
			if f.typ.kind == avroString && !a.Locate {
				at, body, end, err := a.span()
				if err == nil {
					err = a.text(at, body, end, f.typ, node, a.Paths.nodes[node].flags)
				}
				if err != nil {
					return err
				}
				continue
			}
			mark := len(a.path)
			if a.Locate {
				a.enter(f.raw[:len(f.raw)-1])
			}
			if err := a.value(f.typ, node, depth+1); err != nil {
				return err
			}
			a.path = a.path[:mark]
		}
		return nil
	}
	return a.blocks(t, cur, depth)
}

// blocks reads the items of an array or a map.
func (a *Avro) blocks(t *avroType, cur int32, depth int) error {
	elem, prev, index := int32(0), int32(0), 0
	for {
		n, err := a.long()
		if err != nil {
			return err
		}
		if n == 0 {
			return nil
		}
		until := -1
		if n < 0 {
			if n = -n; n < 0 {
				return ErrBlock
			}
			at, body, end, err := a.span()
			if err != nil {
				return err
			}
			a.d.lengths = append(a.d.lengths, length{int32(at), int32(body), int32(end), true})
			until, a.i = end, body
		}
		if n > int64(a.steps) {
			return ErrItems
		}
		a.steps -= int(n)
		for range n {
			node := elem
			mark := len(a.path)
			switch {
			case t.kind == avroMap:
				if node, err = a.key(cur, prev); err != nil {
					return err
				}
				prev = node
			case a.sizing:
				node = cur
			case elem == 0:
				if elem, err = a.Paths.element(cur); err != nil {
					return err
				}
				node = elem
				fallthrough
			default:
				if a.Locate {
					a.path = strconv.AppendInt(append(a.path, '/'), int64(index), 10)
				}
			}
			if t.kind != avroMap && !a.sizing {
				a.d.began(node)
			}
			index++
			if err := a.value(t.items, node, depth+1); err != nil {
				return err
			}
			a.path = a.path[:mark]
		}
		if until >= 0 && a.i != until {
			return ErrBlock
		}
	}
}

// key reads a key of a map, which is a leaf where it may be data.
func (a *Avro) key(cur, prev int32) (int32, error) {
	at, body, end, err := a.span()
	if err != nil {
		return 0, err
	}
	name := a.b[body:end]
	if a.sizing {
		return cur, nil
	}
	if !valid(name) {
		return 0, ErrUTF8
	}
	a.name = append(append(a.name[:0], name...), '"')
	node, err := a.Paths.step(cur, prev, a.name)
	if err != nil {
		return 0, err
	}
	a.enter(name)
	if len(name) > 0 && (int(node) >= a.Paths.kept || a.Reach != Usual) && a.Paths.nodes[node].flags&Skip == 0 {
		l := a.d.leaf(a.b, body, end)
		a.d.lengths = append(a.d.lengths, length{int32(at), int32(body), int32(end), true})
		a.settle(l, node, placeText, at)
		a.d.Leaves[len(a.d.Leaves)-1].Kind = detectors.Key
	}
	return node, nil
}

// enter adds a step to the pointer and returns where it began.
func (a *Avro) enter(name []byte) int {
	mark := len(a.path)
	if a.Locate {
		a.path = appendPointer(append(a.path, '/'), name)
	}
	return mark
}

// text adds the leaf of a string or of bytes.
func (a *Avro) text(at, body, end int, t *avroType, cur int32, flags Flags) error {
	if a.sizing {
		return nil
	}
	b := a.b[body:end]
	utf := valid(b)
	if !utf && t.kind == avroString {
		return ErrUTF8
	}
	if flags&Skip != 0 || len(b) == 0 || t.decimal && flags&Small == 0 {
		return nil
	}
	l := a.d.leaf(a.b, body, end)
	a.d.lengths = append(a.d.lengths, length{int32(at), int32(body), int32(end), true})
	a.settle(l, cur, placeText, at)
	if !utf || t.decimal {
		a.d.Leaves[len(a.d.Leaves)-1].Enc = Binary
		return nil
	}
	return a.inner.look(a.d)
}

func (a *Avro) integer(from int, v int64, t *avroType, cur int32, flags Flags) {
	if flags&Skip != 0 {
		return
	}
	kind := placeLong
	if t.kind == avroInt {
		kind = placeInt
	}
	if t.instant != noInstant {
		if flags&Small != 0 {
			a.typed(from, appendInstant(a.d.arena, v, t.instant), t, cur, kind)
		}
		return
	}
	if flags&Small == 0 && a.Reach != Everything && v > -1e4 && v < 1e5 { // fewer than minNumber bytes
		return
	}
	a.typed(from, strconv.AppendInt(a.d.arena, v, 10), t, cur, kind)
}

func (a *Avro) float(from, size int, t *avroType, cur int32, flags Flags) {
	if flags&Skip != 0 {
		return
	}
	var v float64
	kind := placeDouble
	if size == 4 {
		v, kind = float64(math.Float32frombits(binary.LittleEndian.Uint32(a.b[from:]))), placeFloat
	} else {
		v = math.Float64frombits(binary.LittleEndian.Uint64(a.b[from:]))
	}
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return
	}
	mark := len(a.d.arena)
	arena := appendFloat(a.d.arena, v, size*8)
	if flags&Small == 0 && a.Reach != Everything && len(arena)-mark < minNumber {
		return
	}
	a.typed(from, arena, t, cur, kind)
}

// typed adds a leaf whose text is what arena has more than the document's.
func (a *Avro) typed(from int, arena []byte, t *avroType, cur int32, kind placeKind) {
	mark := len(a.d.arena)
	a.d.arena = arena
	l := a.d.leaf(a.b, from, a.i)
	l.Text = arena[mark:len(arena):len(arena)]
	a.settle(l, cur, kind, -1)
	n := len(a.d.Leaves) - 1
	a.d.Leaves[n].Kind = detectors.Number
	if t.instant != noInstant || kind == placeEnum {
		a.d.Leaves[n].Kind = detectors.Value
	}
	p := &a.d.places[n]
	p.instant, p.symbols = t.instant, t.symbols
}

// settle completes the leaf just added.
func (a *Avro) settle(l *Leaf, cur int32, kind placeKind, at int) {
	l.Node, l.Parent, l.Member, l.Kind, l.Enc = cur, -1, -1, detectors.Value, Plain
	p := a.d.stand()
	p.from, p.to, p.kind = l.Start, l.End, kind
	if at >= 0 {
		p.from = int32(at)
	}
	if u := &a.union; u.at >= 0 {
		p.from, p.null, p.text = u.at, u.null, u.text
	}
	if a.Locate {
		a.d.pointers = append(a.d.pointers, a.path...)
		a.d.pointer = append(a.d.pointer, int32(len(a.d.pointers)))
	}
}

// stand gives the last leaf an empty place, and those before it that have none.
func (d *Doc) stand() *place {
	n := len(d.Leaves)
	d.places = d.places[:min(len(d.places), n-1)]
	for len(d.places) < n {
		d.places = append(d.places, place{})
	}
	return &d.places[n-1]
}
