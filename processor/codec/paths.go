package codec

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// Flags are what a resolver says of a path.
type Flags uint8

// Flags of a path.
const (
	Skip   Flags = 1 << iota // its values make no leaves
	Small                    // short numbers are leaves too
	Truth                    // true and false are leaves too, of the kind Number
	Hold                     // its objects and arrays are leaves too, see Leaf.Holds
	Single                   // its strings are one value each: one in the shape of a form is none, nor a URL
	Tabled                   // where its values stand in the lists around them is noted, see Doc.Placings
)

// Reach says which leaves a decoder makes beside the usual ones.
type Reach uint8

// How far decoders reach.
const (
	Usual      Reach = iota // no names on kept paths, no short numbers
	WithNames               // names on kept paths, too
	Everything              // and short numbers
)

// Bounds of a Paths: shapes beyond them are resolved anew for every document.
const (
	maxNodes    = 1 << 14 // kept
	maxFresh    = 1 << 18 // of one document
	maxChildren = 256     // kept, of one object
	maxName     = 96      // bytes of a kept name
	minNumber   = 6       // bytes of a number that is a leaf without Small
)

// Paths is the tree of paths that documents have shown so far: one node for a
// member's name, one for all elements of an array. Node 0 is the document. It
// remembers which member followed which, so that documents of one shape are
// walked without hashing.
type Paths struct {
	// Resolve is called once for every new node; node numbers grow by one and
	// shrink again after Forget.
	Resolve func(node int32, path []policy.Segment) Flags

	nodes []node
	index map[edge]int32  // of kept nodes
	newer map[edge]int32  // of the others
	kept  int             // nodes below it survive Forget
	words map[string]int  // how often a word stands in a kept name of ASCII letters
	heads detectors.Seeds // of those words
	wide  []string        // the other kept names, in lower case
	path  []policy.Segment
}

type edge struct {
	parent int32
	raw    string
}

type node struct {
	raw      string // the name as written, with its closing quote; empty: an element
	head     lead
	field    *byte // where a schema keeps the name that led here last
	name     string
	parent   int32
	first    int32 // the member that came first last time
	next     int32 // the member that came behind this one last time
	elem     int32
	children int32
	flags    Flags
}

// NewPaths returns a tree that holds the document's node alone.
func NewPaths(resolve func(node int32, path []policy.Segment) Flags) *Paths {
	p := &Paths{Resolve: resolve, index: map[edge]int32{}, newer: map[edge]int32{}, words: map[string]int{}}
	p.nodes = append(p.nodes, node{parent: -1})
	p.nodes[0].flags = resolve(0, nil)
	p.kept = 1
	return p
}

// Fresh reports whether documents since the last Keep or Forget added paths.
func (p *Paths) Fresh() bool { return len(p.nodes) > p.kept }

// Keep makes the new paths permanent as far as the bounds allow.
func (p *Paths) Keep() {
	if len(p.nodes) > maxNodes {
		p.Forget()
		return
	}
	for _, n := range p.nodes[p.kept:] {
		if len(n.raw) > maxName || p.nodes[n.parent].children > maxChildren {
			p.Forget()
			return
		}
	}
	for e, n := range p.newer {
		p.index[e] = n
		p.count(p.nodes[n].name)
	}
	clear(p.newer)
	p.kept = len(p.nodes)
}

// Forget drops the paths added since the last Keep.
func (p *Paths) Forget() {
	if len(p.newer) > maxNodes {
		p.newer = map[edge]int32{}
	}
	clear(p.newer)
	p.truncate(p.kept)
}

func (p *Paths) truncate(n int) {
	for i := len(p.nodes) - 1; i >= n; i-- {
		nd := &p.nodes[i]
		p.nodes[nd.parent].children--
		if nd.raw != "" && len(p.newer) > 0 {
			delete(p.newer, edge{nd.parent, nd.raw})
		}
		*nd = node{}
	}
	p.nodes = p.nodes[:n]
	if cap(p.nodes) > 4*maxNodes && n <= maxNodes {
		p.nodes = append(make([]node, 0, 2*maxNodes), p.nodes...)
	}
}

// Len is one more than the highest node.
func (p *Paths) Len() int { return len(p.nodes) }

// Parent returns the node of the object or array that node n is a member of, -1 for
// the document.
func (p *Paths) Parent(n int32) int32 { return p.nodes[n].parent }

// Object returns the node of the object that node n is a member of, or an element of a
// member's list; 0 for the document.
func (p *Paths) Object(n int32) int32 {
	for n > 0 && p.nodes[n].raw == "" {
		n = p.nodes[n].parent
	}
	return max(0, p.nodes[n].parent)
}

// Element returns the innermost list's elements that node n is, or lies in; 0 for none.
func (p *Paths) Element(n int32) int32 {
	for n > 0 && p.nodes[n].raw != "" {
		n = p.nodes[n].parent
	}
	return n
}

// Path appends the segments of a node to dst.
func (p *Paths) Path(dst []policy.Segment, n int32) []policy.Segment {
	at := len(dst)
	for ; n > 0; n = p.nodes[n].parent {
		dst = append(dst, policy.Segment{Name: p.nodes[n].name, Index: p.nodes[n].raw == ""})
	}
	for i, j := at, len(dst)-1; i < j; i, j = i+1, j-1 {
		dst[i], dst[j] = dst[j], dst[i]
	}
	return dst
}

func (p *Paths) add(nd node) (int32, error) {
	if len(p.nodes)-p.kept >= maxFresh {
		return 0, ErrPaths
	}
	n := int32(len(p.nodes))
	p.nodes = append(p.nodes, nd)
	p.nodes[n].head = leadOf(nd.raw)
	p.nodes[nd.parent].children++
	p.path = p.Path(p.path[:0], n)
	p.nodes[n].flags = p.Resolve(n, p.path)
	return n, nil
}

// element returns the node of an array's elements.
func (p *Paths) element(parent int32) (int32, error) {
	if e := p.nodes[parent].elem; e > 0 && int(e) < len(p.nodes) && p.nodes[e].parent == parent && p.nodes[e].raw == "" {
		return e, nil
	}
	n, err := p.add(node{parent: parent})
	if err == nil {
		p.nodes[parent].elem = n
	}
	return n, err
}

// step returns the node of parent's member that comes behind prev (0: the
// first) in this document; raw is its name with a quote behind it.
func (p *Paths) step(parent, prev int32, raw []byte) (int32, error) {
	guess := p.nodes[parent].first
	if prev > 0 {
		guess = p.nodes[prev].next
	}
	if p.guess(guess, parent, raw) && len(p.nodes[guess].raw) == len(raw) {
		return guess, nil
	}
	n, err := p.member(parent, raw, raw[:len(raw)-1])
	if err != nil {
		return 0, err
	}
	if prev > 0 {
		p.nodes[prev].next = n
	} else {
		p.nodes[parent].first = n
	}
	return n, nil
}

// field is step for the name of a schema's field, which stays where it is and as
// it is: then its place alone tells it from others.
func (p *Paths) field(parent, prev int32, raw []byte) (int32, error) {
	guess := p.nodes[parent].first
	if prev > 0 {
		guess = p.nodes[prev].next
	}
	if guess > 0 && int(guess) < len(p.nodes) {
		if nd := &p.nodes[guess]; nd.parent == parent && nd.field == &raw[0] {
			return guess, nil
		}
	}
	n, err := p.step(parent, prev, raw)
	if err == nil {
		p.nodes[n].field = &raw[0]
	}
	return n, err
}

// guess reports whether node n, which may have been dropped since, is the
// member of parent whose name and closing quote b begins with.
func (p *Paths) guess(n, parent int32, b []byte) bool {
	if n <= 0 || int(n) >= len(p.nodes) {
		return false
	}
	nd := &p.nodes[n]
	return nd.parent == parent && nd.raw != "" && len(b) >= len(nd.raw) && string(b[:len(nd.raw)]) == nd.raw
}

// member returns the node of parent's member; raw is its name as written with
// the closing quote, name the decoded one.
func (p *Paths) member(parent int32, raw, name []byte) (int32, error) {
	if n, ok := p.index[edge{parent, string(raw)}]; ok {
		return n, nil
	}
	if n, ok := p.newer[edge{parent, string(raw)}]; ok && len(p.newer) > 0 {
		return n, nil
	}
	r := string(raw)
	nm := r[:len(r)-1]
	if nm != string(name) {
		nm = string(name)
	}
	n, err := p.add(node{parent: parent, raw: r, name: nm})
	// An object with so many names holds data: its paths will not be kept.
	if err == nil && p.nodes[parent].children <= maxChildren {
		p.newer[edge{parent, r}] = n
	}
	return n, err
}
