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
	ErrUTF16     = errors.New("UTF-16, not UTF-8: convert it first (iconv -f UTF-16 -t UTF-8)")
	ErrEmpty     = errors.New("empty value")
	ErrDepth     = errors.New("nested too deep")
	ErrPaths     = errors.New("too many distinct paths")

	ErrColumns    = errors.New("wrong number of columns")
	ErrSeparator  = errors.New("the first line names a separator, not the columns: leave it out")
	ErrQuote      = errors.New("a quote is not closed")
	ErrBareQuote  = errors.New("a quote or line end inside a cell without quotes")
	ErrAfterQuote = errors.New("text behind a closing quote")
)

// Faults are all reasons why a record is not in its format.
var Faults = []error{ErrSyntax, ErrUTF8, ErrSurrogate, ErrNUL, ErrUTF16, ErrEmpty, ErrColumns, ErrSeparator, ErrQuote, ErrBareQuote, ErrAfterQuote,
	ErrVarint, ErrShort, ErrRest, ErrBranch, ErrSymbol, ErrBoolean, ErrBlock, ErrFrame,
	ErrMessage, ErrWire, ErrTag, ErrGroup}

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
	Nested     bool // a string that was read as JSON, a form or a URL: its own leaves follow it
	Holds      bool // an object, array or null, without text: what is in it follows, up to End
	Enc        Encoding
}

// Encoding is how text is written at a leaf's place.
type Encoding uint8

// Encodings.
const (
	Plain      Encoding = iota // as it is
	Quoted                     // the content of a JSON string
	Form                       // a part of a form or query: %XX, + for a space
	Cell                       // a CSV cell without quotes
	QuotedCell                 // the content of a CSV cell in quotes
	Binary                     // bytes that are no text
)

// Doc is a decoded document: its leaves in order of their place.
type Doc struct {
	Src      []byte
	Leaves   []Leaf
	Placings []Placing // of leaves whose paths are Tabled, in their order

	arena    []byte
	points   []point
	pointers []byte  // see JSON.Locate
	pointer  []int32 // ends in pointers, by leaf

	layered bool // a leaf lies in another
	spliced bool // pieces depend on each other: see Splice
	comma   byte // of CSV
	items   []item
	lengths []length
	places  []place // by leaf, of formats with a schema

	totals  []int // of Splice
	inner   []grown
	late    []Edit
	varints []byte
}

// Placing says where a leaf of JSON stands in the two lists around it.
type Placing struct {
	Leaf   int32
	Row    int // its element of the outer list, from 0; -1: there is none
	Column int // its element of the inner one
}

// point says that decoded offset dec, and those behind it until the next
// point, lie at raw offset raw + (offset - dec).
type point struct{ dec, raw int32 }

// item is where an object in a list begins, or a row or document of several: what lies
// on the same paths before it belongs to another.
type item struct {
	leaf int32 // the first in it
	node int32 // of the list's elements; 0: of the documents
}

// began notes that an element of a list begins.
func (d *Doc) began(node int32) { d.items = append(d.items, item{int32(len(d.Leaves)), node}) }

// Apart reports whether leaves a and b, in their order, lie in different elements of the
// list whose elements are node, see Paths.Element.
func (d *Doc) Apart(a, b int, node int32) bool {
	n := sort.Search(len(d.items), func(i int) bool { return int(d.items[i].leaf) > a })
	for ; n < len(d.items) && int(d.items[n].leaf) <= b; n++ {
		if d.items[n].node == node {
			return true
		}
	}
	return false
}

// Reset empties the document.
func (d *Doc) Reset() { d.reset(nil) }

func (d *Doc) reset(src []byte) {
	d.Src = src
	d.Leaves = d.Leaves[:0]
	d.arena = d.arena[:0]
	d.points = d.points[:0]
	d.pointers = d.pointers[:0]
	d.pointer = d.pointer[:0]
	d.layered, d.spliced, d.comma = false, false, 0
	d.Placings = d.Placings[:0]
	d.items, d.lengths, d.places = d.items[:0], d.lengths[:0], d.places[:0]
}

// Escaped reports whether the leaf's text differs from its bytes in the
// document, or its borders cannot be told by the bytes beside it.
func (d *Doc) Escaped(leaf int) bool {
	l := &d.Leaves[leaf]
	return l.npoints > 0 || l.Parent >= 0 || d.spliced
}

// Direct reports whether no leaf is Escaped.
func (d *Doc) Direct() bool { return len(d.points) == 0 && !d.layered && !d.spliced }

// Layered reports whether a leaf may lie in another.
func (d *Doc) Layered() bool { return d.layered }

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
	if l := &d.Leaves[leaf]; l.npoints == 0 && l.Parent < 0 {
		return int(l.Start) + start, int(l.Start) + end
	}
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

// Layers appends the formats that the leaf lies in above the document's own,
// the outermost first: "json", "form".
func (d *Doc) Layers(dst []string, leaf int) []string {
	l := &d.Leaves[leaf]
	if l.Parent < 0 {
		return dst
	}
	dst = d.Layers(dst, int(l.Parent))
	if l.Enc == Form {
		return append(dst, "form")
	}
	return append(dst, "json")
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
	ok, nul := look(src)
	if !ok {
		return ErrUTF8
	}
	if nul {
		return ErrNUL
	}
	d.Leaves = append(d.Leaves, Leaf{Text: src, End: int32(len(src)), Parent: -1, Member: -1})
	return nil
}
