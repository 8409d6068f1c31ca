// Package codec turns the bytes of a record into leaves and says where each
// leaf stands, so that a rewriter can replace pieces and keep every other byte.
// Start with JSON.Decode or Text.Decode; both fill a Doc. Frame cuts a stream
// of bytes into records.
//
// A Doc, a JSON and its Paths belong to one goroutine and reuse their buffers:
// what Decode made is valid until the next Decode on the same Doc. The package
// decides nothing about what a leaf means.
package codec

import (
	"errors"
	"sort"

	"github.com/samar-privacy/samar/detectors"
)

// Why a record cannot be read. The texts are constant and hold no data.
var (
	ErrSyntax    = errors.New("not JSON")
	ErrUTF8      = errors.New("not UTF-8")
	ErrSurrogate = errors.New("lone surrogate")
	ErrNUL       = errors.New("raw NUL byte")
	ErrEmpty     = errors.New("empty value")
	ErrDepth     = errors.New("nested too deep")
	ErrPaths     = errors.New("too many distinct paths")
)

// Leaf is one piece of text of a document.
type Leaf struct {
	Text       []byte // decoded
	Start, End int32  // what is replaced when all of it goes, without quotes: bytes of the parent's Text, or of Doc.Src
	Node       int32  // its path, see Paths
	Parent     int32  // the string that holds it as nested JSON; -1: the document itself
	Member     int32  // offset of the opening quote of the member's name, like Start; -1: no member's value
	points     int32  // first of its offset points, if escaped
	npoints    int32
	Kind       detectors.LeafKind
	Nested     bool // a string that was read as JSON: its own leaves follow it
	Quoted     bool // a JSON string or name: replacements need escaping
}

// Doc is a decoded document: its leaves in order of their place.
type Doc struct {
	Src    []byte
	Leaves []Leaf

	arena    []byte
	points   []point
	pointers []byte  // see JSON.Locate
	pointer  []int32 // ends in pointers, by leaf
}

// point says that decoded offset dec, and those behind it until the next
// point, lie at raw offset raw + (offset - dec).
type point struct{ dec, raw int32 }

// Reset empties the document.
func (d *Doc) Reset() { d.reset(nil) }

func (d *Doc) reset(src []byte) {
	d.Src = src
	d.Leaves = d.Leaves[:0]
	d.arena = d.arena[:0]
	d.points = d.points[:0]
	d.pointers = d.pointers[:0]
	d.pointer = d.pointer[:0]
}

// Escaped reports whether the leaf's text differs from its bytes in the
// document.
func (d *Doc) Escaped(leaf int) bool {
	l := &d.Leaves[leaf]
	return l.npoints > 0 || l.Parent >= 0
}

// outward maps an offset of the leaf's text to one of its parent's text.
func (d *Doc) outward(l *Leaf, off int) int {
	pts := d.points[l.points : l.points+l.npoints]
	n := sort.Search(len(pts), func(i int) bool { return int(pts[i].dec) > off })
	if n == 0 {
		return int(l.Start) + off
	}
	return int(l.Start) + int(pts[n-1].raw) + off - int(pts[n-1].dec)
}

// Outermost maps a byte range of a leaf's text to the outermost string around
// it: that leaf's index and the range of its Text.
func (d *Doc) Outermost(leaf, start, end int) (outer, s, e int) {
	for d.Leaves[leaf].Parent >= 0 {
		l := &d.Leaves[leaf]
		start, end = d.outward(l, start), d.outward(l, end)
		leaf = int(l.Parent)
	}
	return leaf, start, end
}

// Raw maps a byte range of a leaf's text to bytes of Src.
func (d *Doc) Raw(leaf, start, end int) (s, e int) {
	leaf, start, end = d.Outermost(leaf, start, end)
	l := &d.Leaves[leaf]
	return d.outward(l, start), d.outward(l, end)
}

// RawOf maps a range in the coordinates of Leaf.Start to bytes of Src.
func (d *Doc) RawOf(leaf, start, end int) (s, e int) {
	p := d.Leaves[leaf].Parent
	if p < 0 {
		return start, end
	}
	return d.Raw(int(p), start, end)
}

// Level is how many JSON strings lie around a replacement for the leaf: it has
// to be escaped that often.
func (d *Doc) Level(leaf int) int {
	n := 0
	if d.Leaves[leaf].Quoted {
		n++
	}
	for p := d.Leaves[leaf].Parent; p >= 0; p = d.Leaves[p].Parent {
		n++
	}
	return n
}

// Layers is how many levels of JSON in strings lie above the leaf.
func (d *Doc) Layers(leaf int) int {
	n := 0
	for p := d.Leaves[leaf].Parent; p >= 0; p = d.Leaves[p].Parent {
		n++
	}
	return n
}

// Pointer returns the leaf's JSON Pointer (RFC 6901) within its own document,
// when JSON.Locate was set. For text it is empty.
func (d *Doc) Pointer(leaf int) []byte {
	if leaf >= len(d.pointer) {
		return nil
	}
	from := int32(0)
	if leaf > 0 {
		from = d.pointer[leaf-1]
	}
	return d.pointers[from:d.pointer[leaf]]
}

// Text decodes plain text: one leaf, nothing escaped.
type Text struct{}

// Decode fills d with src as one leaf of node 0.
func (Text) Decode(src []byte, d *Doc) error {
	d.reset(src)
	if !valid(src) {
		return ErrUTF8
	}
	if indexNUL(src) >= 0 {
		return ErrNUL
	}
	d.Leaves = append(d.Leaves, Leaf{Text: src, End: int32(len(src)), Parent: -1, Member: -1})
	return nil
}
