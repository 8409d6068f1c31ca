package codec

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// JSON decodes one JSON document (RFC 8259) in one validating walk. Strings,
// numbers and members' names become leaves; a string that holds a JSON object
// or array is walked as well. Duplicate names, huge numbers, a byte order mark
// and escaped NULs pass.
type JSON struct {
	Paths    *Paths
	MaxDepth int // deepest nesting, counting JSON in strings; 0: 128
	Reach    Reach
	Locate   bool // prepare Doc.Pointer

	stack   []frame
	current walk
	equals  bool // '=' stands in the document
}

// frame is one open object or array.
type frame struct {
	node   int32
	prev   int32 // the member before, 0 at first
	index  int32 // of the element
	object bool
	held   int32    // its leaf plus one; 0: none
	name   [2]int32 // where the member's raw name stands, for pointers
}

// walk is the part of the state that JSON in a string starts anew.
type walk struct {
	src    []byte
	parent int32 // leaf that holds src, -1: the document
	floor  int   // stack height at its start
}

const maxLayers = 4

var bom = []byte("\xEF\xBB\xBF")

// Decode fills d with the leaves of src, which stays src's: leaves point into
// it. After an error d is not to be used.
func (j *JSON) Decode(src []byte, d *Doc) error { return j.DecodeAt(src, 0, d) }

// DecodeAt is Decode for a document that begins at start: what stands before it
// is kept.
func (j *JSON) DecodeAt(src []byte, start int, d *Doc) error {
	d.reset(src)
	body := src[start:]
	if len(bytes.TrimLeft(body, " \t\r\n")) == 0 {
		return ErrEmpty
	}
	if bytes.HasPrefix(body, bom) {
		start += len(bom)
	}
	j.stack = j.stack[:0]
	j.current = walk{src: src, parent: -1}
	j.equals = bytes.IndexByte(body, '=') >= 0
	if err := j.walk(d, start, 0, 0); err != nil {
		return utf8First(body, err)
	}
	return nil
}

// utf8First returns what is wrong with body, of which a walk says err: a walk
// ends at the first fault, and text that is not UTF-8 is no JSON at all.
func utf8First(body []byte, err error) error {
	if !valid(body) {
		return ErrUTF8
	}
	return err
}

// DecodeLines fills d with the leaves of any number of documents, one a line.
func (j *JSON) DecodeLines(src []byte, d *Doc) error {
	d.reset(src)
	some := false
	j.equals = true
	for at := len(src) - len(bytes.TrimPrefix(src, bom)); at < len(src); {
		end := at + bytes.IndexByte(src[at:], '\n')
		if end < at {
			end = len(src)
		}
		if space(src[:end], at) < end {
			some = true
			j.stack = j.stack[:0]
			j.current = walk{src: src[:end], parent: -1}
			if err := j.walk(d, at, 0, 0); err != nil {
				return utf8First(src, err)
			}
		}
		at = end + 1
	}
	if !some {
		return ErrEmpty
	}
	return nil
}

func space(b []byte, i int) int {
	for i < len(b) && b[i] <= ' ' && (b[i] == ' ' || b[i] == '\n' || b[i] == '\t' || b[i] == '\r') {
		i++
	}
	return i
}

// walk reads one value of node cur at i, and nothing may follow it but space.
func (j *JSON) walk(d *Doc, i int, cur int32, layer int) error {
	b, p := j.current.src, j.Paths
	floor := len(j.stack)
	limit := depthLimit(j.MaxDepth)
	member := int32(-1)
	quick := -1 // where the last of the names begins that may be read by their leads
	if j.Reach == Usual && !j.Locate {
		quick = len(b) - mostLead - 1
	}
	i = space(b, i)
	for {
		if i >= len(b) {
			return ErrSyntax
		}
		switch c := b[i]; c {
		case '"':
			end, all := stringEndHigh(b, i+1)
			escaped := false
			if end >= len(b) || b[end] != '"' {
				var err error
				if end, escaped, err = quoted(b, i+1); err != nil {
					return err
				}
				all = highs
			}
			if all&highs != 0 && !valid(b[i+1:end]) {
				return ErrUTF8
			}
			if fl := p.nodes[cur].flags; escaped || fl&Skip == 0 {
				if fl&(Skip|Tabled) == Tabled {
					j.placed(d)
				}
				if err := j.str(d, i+1, end, cur, member, escaped, layer); err != nil {
					return err
				}
			}
			i = end + 1
		case '{', '[':
			if len(j.stack) >= limit {
				return ErrDepth
			}
			f := frame{node: cur, object: c == '{'}
			if p.nodes[cur].flags&(Hold|Skip) == Hold {
				j.hold(d, i, cur, member)
				f.held = int32(len(d.Leaves))
			}
			i = space(b, i+1)
			if i >= len(b) {
				return ErrSyntax
			}
			if b[i] == c+2 {
				i++
				if f.held > 0 {
					d.Leaves[f.held-1].End = int32(i)
				}
				break
			}
			var err error
			if f.object {
				if p.nodes[cur].raw == "" {
					d.began(cur)
				}
				j.stack = append(j.stack, f)
				member = int32(i)
				if i, cur, err = j.member(d, i); err != nil {
					return err
				}
			} else {
				if f.prev, err = p.element(cur); err != nil {
					return err
				}
				j.stack = append(j.stack, f)
				cur, member = f.prev, -1
			}
			continue
		case 't':
			if len(b) < i+4 || string(b[i:i+4]) != "true" {
				return ErrSyntax
			}
			j.literal(d, i, i+4, cur, member)
			i += 4
		case 'f':
			if len(b) < i+5 || string(b[i:i+5]) != "false" {
				return ErrSyntax
			}
			j.literal(d, i, i+5, cur, member)
			i += 5
		case 'n':
			if len(b) < i+4 || string(b[i:i+4]) != "null" {
				return ErrSyntax
			}
			if p.nodes[cur].flags&(Hold|Skip) == Hold {
				j.hold(d, i, cur, member)
				d.Leaves[len(d.Leaves)-1].End = int32(i + 4)
			}
			i += 4
		default:
			end := number(b, i)
			if end < 0 {
				if c == 0 {
					return ErrNUL
				}
				return ErrSyntax
			}
			if fl := p.nodes[cur].flags; fl&Skip == 0 && (end-i >= minNumber || fl&Small != 0 || j.Reach == Everything) {
				if fl&Tabled != 0 {
					j.placed(d)
				}
				j.bare(d, i, end, cur, member)
			}
			i = end
		}
		// Nearly always another member follows, the one that did last time.
		if i < quick && b[i] == ',' && len(j.stack) > floor {
			f := &j.stack[len(j.stack)-1]
			if next := p.nodes[f.prev].next; f.object && uint(next) < uint(p.kept) {
				if nd := &p.nodes[next]; nd.parent == f.node && nd.head.begins(b[i+1:]) && b[i+1+nd.head.n] > ' ' {
					f.prev, cur, member = next, next, int32(i+1)
					i += 1 + nd.head.n
					continue
				}
			}
		}
		for {
			i = space(b, i)
			if len(j.stack) == floor {
				if i != len(b) {
					return ErrSyntax
				}
				return nil
			}
			if i >= len(b) {
				return ErrSyntax
			}
			f := &j.stack[len(j.stack)-1]
			if b[i] == ',' {
				i = space(b, i+1)
				if !f.object {
					f.index++
					cur, member = f.prev, -1
					break
				}
				member = int32(i)
				var err error
				if i, cur, err = j.member(d, i); err != nil {
					return err
				}
				break
			}
			if f.object && b[i] != '}' || !f.object && b[i] != ']' {
				return ErrSyntax
			}
			i++
			if f.held > 0 {
				d.Leaves[f.held-1].End = int32(i)
			}
			j.stack = j.stack[:len(j.stack)-1]
		}
	}
}

// hold adds the leaf of an object, array or null, without text.
func (j *JSON) hold(d *Doc, i int, cur, member int32) {
	j.bare(d, i, i, cur, member)
	l := &d.Leaves[len(d.Leaves)-1]
	l.Holds, l.Nested, l.Kind = true, true, detectors.Value
}

// placed notes where the leaf that comes next stands in the lists around it.
func (j *JSON) placed(d *Doc) {
	p := Placing{Leaf: int32(len(d.Leaves)), Row: -1, Column: -1}
	for k := len(j.stack) - 1; k >= j.current.floor && p.Row < 0; k-- {
		switch f := &j.stack[k]; {
		case f.object:
		case p.Column < 0:
			p.Column = int(f.index)
		default:
			p.Row = int(f.index)
		}
	}
	d.Placings = append(d.Placings, p)
}

// literal adds the leaf of true or false, where the path asks for it.
func (j *JSON) literal(d *Doc, i, end int, cur, member int32) {
	if j.Paths.nodes[cur].flags&(Skip|Truth) == Truth {
		j.bare(d, i, end, cur, member)
	}
}

// bare adds the leaf of a value that stands without quotes.
func (j *JSON) bare(d *Doc, i, end int, cur, member int32) {
	l := d.leaf(j.current.src, i, end)
	l.Node, l.Parent, l.Member, l.Kind, l.Enc = cur, j.current.parent, member, detectors.Number, Plain
	if j.Locate {
		j.locate(d)
	}
}

// member reads a member's name at i and the colon behind it; it returns where
// the value begins and its node.
func (j *JSON) member(d *Doc, i int) (int, int32, error) {
	b, p := j.current.src, j.Paths
	f := &j.stack[len(j.stack)-1]
	if i >= len(b) || b[i] != '"' {
		return 0, 0, ErrSyntax
	}
	start := i + 1
	guess := p.nodes[f.node].first
	if f.prev > 0 {
		guess = p.nodes[f.prev].next
	}
	if uint(guess) < uint(p.kept) && j.Reach == Usual && !j.Locate && i < len(b)-mostLead {
		if nd := &p.nodes[guess]; nd.parent == f.node && nd.head.begins(b[i:]) && b[i+nd.head.n] > ' ' {
			f.prev = guess
			return i + nd.head.n, guess, nil
		}
	}
	var cur int32
	if p.guess(guess, f.node, b[start:]) {
		cur = guess
		i = start + len(p.nodes[cur].raw)
	} else {
		end, escaped, err := quoted(b, start)
		if err != nil {
			return 0, 0, err
		}
		name := b[start:end]
		if !valid(name) {
			return 0, 0, ErrUTF8
		}
		if escaped {
			from := len(d.arena)
			if d.arena, d.points, err = unescape(d.arena, d.points, name); err != nil {
				return 0, 0, err
			}
			name = d.arena[from:]
		}
		if cur, err = p.member(f.node, b[start:end+1], name); err != nil {
			return 0, 0, err
		}
		if f.prev > 0 {
			p.nodes[f.prev].next = cur
		} else {
			p.nodes[f.node].first = cur
		}
		i = end + 1
	}
	f.prev = cur
	if j.Locate {
		f.name = [2]int32{int32(start), int32(i - 1)}
	}
	if (int(cur) >= p.kept || j.Reach != Usual) && p.nodes[cur].flags&Skip == 0 {
		if err := j.key(d, start, i-1, cur); err != nil {
			return 0, 0, err
		}
	}
	i = space(b, i)
	if i >= len(b) || b[i] != ':' {
		return 0, 0, ErrSyntax
	}
	return space(b, i+1), cur, nil
}

func (j *JSON) key(d *Doc, start, end int, cur int32) error {
	l := d.leaf(j.current.src, start, end)
	l.Node, l.Parent, l.Member, l.Kind, l.Enc = cur, j.current.parent, -1, detectors.Key, Quoted
	if bytes.IndexByte(l.Text, '\\') >= 0 {
		if err := d.unescape(l); err != nil {
			return err
		}
	}
	if j.Locate {
		j.locate(d)
	}
	return nil
}

// leaf adds a leaf and fills in its text and place alone.
func (d *Doc) leaf(b []byte, start, end int) *Leaf {
	n := len(d.Leaves)
	if n == cap(d.Leaves) {
		d.Leaves = append(d.Leaves, Leaf{})
	}
	d.Leaves = d.Leaves[:n+1]
	l := &d.Leaves[n]
	l.Text, l.Start, l.End = b[start:end], int32(start), int32(end)
	l.points, l.npoints, l.Nested, l.Holds = 0, 0, false, false
	return l
}

func (d *Doc) unescape(l *Leaf) error {
	from, first := len(d.arena), len(d.points)
	var err error
	d.arena, d.points, err = unescape(d.arena, d.points, l.Text)
	l.Text = d.arena[from:len(d.arena):len(d.arena)]
	l.points, l.npoints = int32(first), int32(len(d.points)-first)
	return err
}

// str adds the leaf of a string value, and those of the JSON in it.
func (j *JSON) str(d *Doc, start, end int, cur, member int32, escaped bool, layer int) error {
	l := d.leaf(j.current.src, start, end)
	l.Node, l.Parent, l.Member, l.Kind, l.Enc = cur, j.current.parent, member, detectors.Value, Quoted
	if escaped {
		if err := d.unescape(l); err != nil {
			return err
		}
		if j.Paths.nodes[cur].flags&Skip != 0 {
			d.Leaves = d.Leaves[:len(d.Leaves)-1]
			return nil
		}
	}
	if j.Locate {
		j.locate(d)
	}
	if layer < maxLayers {
		if looksJSON(l.Text) {
			return j.nested(d, layer)
		}
		if (j.equals || escaped || layer > 0) && len(l.Text) >= leastForm {
			return j.form(d, layer)
		}
	}
	return nil
}
