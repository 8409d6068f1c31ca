package codec

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// Bounds of forms and queries in strings.
const (
	leastForm   = 4 // bytes
	maxPairs    = 1024
	maxPairName = 64 // bytes
)

// shape says where the parts of a string stand that is a form body
// ("a=b&c=d") or a URL with a query.
type shape struct {
	query int // where the first pair begins
	end   int // where the last one ends
}

// urlByte are the bytes that stand in URLs (RFC 3986), percent signs included.
var urlByte = func() (t [256]bool) {
	for c := range 256 {
		b := byte(c)
		t[c] = unreserved(b) || bytes.IndexByte([]byte("%:/?#[]@!$&'()+,;="), b) >= 0
	}
	return t
}()

// shapeOf reports whether text is a form body of two pairs or more (one with an
// escape will do; with spaces and letters of any script in its values, if people
// wrote it), or a URL with a query. Queries that carry keys or signatures
// are none: what finds such needs the whole of them.
func shapeOf(text []byte) (s shape, ok bool) {
	if len(text) < leastForm || bytes.IndexByte(text, '=') < 0 {
		return s, false
	}
	typed := false // as people write a form's values, not as browsers do
	for _, c := range text {
		if !urlByte[c] {
			if c != ' ' && c < 0x80 {
				return s, false
			}
			typed = true
		}
	}
	s.end = len(text)
	address := false
	if q := bytes.IndexByte(text, '?'); q >= 0 {
		at := bytes.Index(text[:q], []byte("://"))
		if at <= 0 && text[0] != '/' {
			return s, false
		}
		address, s.query = true, q+1
		if f := bytes.IndexByte(text[q:], '#'); f >= 0 {
			s.end = q + f
		}
	}
	pairs, escapes := 0, false
	for rest := text[s.query:s.end]; ; pairs++ {
		pair, more, found := bytes.Cut(rest, []byte{'&'})
		name, value, is := bytes.Cut(pair, []byte{'='})
		if !is || !pairName(name) || bytes.IndexByte(value, '=') >= 0 || pairs == maxPairs || secretName(name) {
			return s, false
		}
		escapes = escapes || bytes.IndexByte(value, '%') >= 0
		if !found {
			break
		}
		rest = more
	}
	if typed {
		return s, !address && pairs > 0
	}
	return s, address || pairs > 0 || escapes
}

func pairName(name []byte) bool {
	if len(name) == 0 || len(name) > maxPairName {
		return false
	}
	for _, c := range name {
		if !unreserved(c) && c != '[' && c != ']' && c != '%' && c != '+' {
			return false
		}
	}
	return true
}

// secretName reports whether a name of a query tells of a key or a signature.
func secretName(name []byte) bool {
	low := bytes.ToLower(name)
	for _, word := range [...]string{"sig", "token", "key", "secret", "credential", "pass", "auth", "code", "hash", "hmac", "session"} {
		if bytes.Contains(low, []byte(word)) {
			return true
		}
	}
	return string(low) == "sv" || string(low) == "se"
}

// form walks the last leaf as a form or URL, if it is one: its names are
// members of the leaf's path, and what stands around the query is a leaf too.
func (j *JSON) form(d *Doc, layer int) error {
	at := len(d.Leaves) - 1
	text := d.Leaves[at].Text
	cur := d.Leaves[at].Node
	if j.Paths.nodes[cur].flags&Single != 0 { // a password, say
		return nil
	}
	s, ok := shapeOf(text)
	if !ok {
		return nil
	}
	paths, arena, points := j.Paths.Len(), len(d.arena), len(d.points)
	ptr, ptrs := len(d.pointers), len(d.pointer)
	if s.query > 0 {
		j.around(d, at, 0, s.query, cur)
	}
	prev := int32(0)
	for i := s.query; i < s.end; {
		end := i + bytes.IndexByte(text[i:s.end], '&')
		if end < i {
			end = s.end
		}
		eq := i + bytes.IndexByte(text[i:end], '=')
		node, ok, err := j.pair(d, at, text, i, eq, end, cur, prev, layer)
		if err != nil {
			return err
		}
		if !ok { // not UTF-8: the string stays one text
			d.Leaves = d.Leaves[:at+1]
			d.arena, d.points = d.arena[:arena], d.points[:points]
			d.pointers, d.pointer = d.pointers[:ptr], d.pointer[:ptrs]
			j.Paths.truncate(max(paths, j.Paths.kept))
			return nil
		}
		prev = node
		i = end + 1
	}
	if s.end < len(text) {
		j.around(d, at, s.end, len(text), cur)
	}
	d.Leaves[at].Nested, d.layered = true, true
	return nil
}

// around adds a piece of a URL as text.
func (j *JSON) around(d *Doc, at, from, to int, cur int32) {
	l := d.leaf(d.Leaves[at].Text, from, to)
	l.Node, l.Parent, l.Member, l.Kind, l.Enc = cur, int32(at), -1, detectors.Value, Plain
	if j.Locate {
		d.pointer = append(d.pointer, int32(len(d.pointers)))
	}
}

// pair adds the leaves of one name and value.
func (j *JSON) pair(d *Doc, at int, text []byte, from, eq, to int, cur, prev int32, layer int) (int32, bool, error) {
	name, ok := unpercent(nil, text[from:eq])
	if !ok {
		return 0, false, nil
	}
	node, err := j.Paths.step(cur, prev, append(name, '"'))
	if err != nil {
		return 0, false, err
	}
	add := func(from, to int, kind detectors.LeafKind) bool {
		l := d.leaf(text, from, to)
		l.Node, l.Parent, l.Member, l.Kind, l.Enc = node, int32(at), -1, kind, Form
		if bytes.ContainsAny(l.Text, "%+") {
			mark, first := len(d.arena), len(d.points)
			var ok bool
			if d.arena, d.points, ok = decodePercent(d.arena, d.points, l.Text); !ok {
				return false
			}
			l.Text = d.arena[mark:len(d.arena):len(d.arena)]
			l.points, l.npoints = int32(first), int32(len(d.points)-first)
		}
		if j.Locate {
			d.pointers = appendPointer(append(d.pointers, '/'), name)
			d.pointer = append(d.pointer, int32(len(d.pointers)))
		}
		return true
	}
	if (int(node) >= j.Paths.kept || j.Reach != Usual) && j.Paths.nodes[node].flags&Skip == 0 && !add(from, eq, detectors.Key) {
		return 0, false, nil
	}
	if j.Paths.nodes[node].flags&Skip == 0 && to > eq+1 {
		if !add(eq+1, to, detectors.Value) {
			return 0, false, nil
		}
		if layer+1 < maxLayers && looksJSON(d.Leaves[len(d.Leaves)-1].Text) {
			return node, true, j.nested(d, layer+1)
		}
	}
	return node, true, nil
}

func unpercent(dst, b []byte) ([]byte, bool) {
	out, _, ok := decodePercent(dst, nil, b)
	return out, ok
}

// decodePercent appends the text of a part of a form, and an offset point
// behind every escape. False: it is no text.
func decodePercent(dst []byte, pts []point, b []byte) ([]byte, []point, bool) {
	base := len(dst)
	for i := 0; i < len(b); {
		switch c := b[i]; c {
		case '+':
			dst = append(dst, ' ')
			i++
		case '%':
			if i+2 >= len(b) || !hexByte(b[i+1]) || !hexByte(b[i+2]) {
				return dst, pts, false
			}
			dst = append(dst, unhex(b[i+1])<<4|unhex(b[i+2]))
			i += 3
			pts = append(pts, point{dec: int32(len(dst) - base), raw: int32(i)})
		default:
			dst = append(dst, c)
			i++
		}
	}
	return dst, pts, valid(dst[base:]) && indexNUL(dst[base:]) < 0
}

func hexByte(c byte) bool { return c-'0' <= 9 || (c|0x20)-'a' <= 5 }

func unhex(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}
