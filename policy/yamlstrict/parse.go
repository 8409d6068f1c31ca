package yamlstrict

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Bounds of a file. They are far above what people write by hand.
const (
	MaxBytes  = 256 << 10
	maxDepth  = 32     // nesting of values
	maxTokens = 50_000 // words and marks
	maxWork   = 50_000 // values visited while decoding, those behind aliases counted again
)

// Parse reads one YAML document. The Doc is never nil: after a syntax error
// its Root is nil and Err says why.
func Parse(name string, src []byte) *Doc {
	d := &Doc{Name: name, Src: src}
	switch {
	case len(src) > MaxBytes:
		d.Src = nil
		d.Fault(Pos{}, fmt.Sprintf("the file has %d bytes, the limit is %d", len(src), MaxBytes), "")
	case !utf8.Valid(src):
		d.Fault(posOfByte(src, firstInvalid(src)), "the file is not valid UTF-8", "")
	case bytes.IndexByte(src, 0) >= 0:
		d.Fault(posOfByte(src, bytes.IndexByte(src, 0)), "the file holds a NUL character", "")
	default:
		d.parse()
	}
	return d
}

func (d *Doc) parse() {
	// The parser is a library: what it does on garbage must not stop us.
	defer func() {
		if r := recover(); r != nil {
			d.Root = nil
			d.Fault(Pos{Line: 1, Col: 1}, "the file cannot be read as YAML", "")
		}
	}()
	tokens := lexer.Tokenize(string(bytes.TrimPrefix(d.Src, []byte("\ufeff"))))
	if !d.shallow(tokens) {
		return
	}
	file, err := parser.Parse(joinColons(tokens), 0, parser.AllowDuplicateMapKey())
	if err != nil {
		d.syntax(err)
		return
	}
	b := builder{doc: d, anchors: map[string]*Node{}}
	var root *Node
	for _, doc := range file.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.CommentType {
			continue
		}
		next := b.node(doc.Body, 0)
		if next == nil {
			return
		}
		if root != nil {
			d.Fault(next.Pos, "a second YAML document", "one file holds one")
			break
		}
		root = next
	}
	if root == nil {
		root = &Node{Kind: Object, Pos: Pos{Line: 1, Col: 1}}
	}
	d.Root = root
}

// shallow refuses what would drive the recursive parser deep or keep it busy.
func (d *Doc) shallow(tokens token.Tokens) bool {
	if len(tokens) > maxTokens {
		d.Fault(posOf(tokens[maxTokens]), fmt.Sprintf("the file has more than %d words and marks", maxTokens), "")
		return false
	}
	flow, line, marks := 0, 0, 0
	for _, t := range tokens {
		if t.Position == nil {
			continue
		}
		if t.Position.Line != line {
			line, marks = t.Position.Line, 0
		}
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			flow++
		case token.SequenceEndType, token.MappingEndType:
			flow--
		case token.SequenceEntryType, token.MappingKeyType, token.AnchorType, token.TagType:
			marks++
		case token.MappingValueType:
			if flow <= 0 {
				marks++
			}
		}
		if flow > maxDepth || marks > maxDepth && flow <= 0 || marks > 4096 {
			d.Fault(posOf(t), fmt.Sprintf("values are nested more than %d deep", maxDepth), "")
			return false
		}
	}
	return true
}

func (d *Doc) syntax(err error) {
	var at interface {
		GetToken() *token.Token
		GetMessage() string
	}
	if !errors.As(err, &at) {
		d.Fault(Pos{Line: 1, Col: 1}, "the file cannot be read as YAML", "")
		return
	}
	msg := at.GetMessage()
	if i := strings.IndexByte(msg, '\n'); i >= 0 {
		msg = msg[:i]
	}
	pos := posOf(at.GetToken())
	line, _ := lineOf(d.Src, pos.Line)
	hint := ""
	switch first := strings.TrimLeft(line, " "); {
	case strings.HasPrefix(first, "\t"):
		msg, hint = "a tab indents this line", "indent with spaces"
	case strings.Contains(msg, "escape character"):
		hint = `in double quotes a backslash begins an escape; a pattern stands in single quotes: '\d{6}'`
	case strings.HasPrefix(first, "*"), strings.HasPrefix(first, `"`) && strings.Contains(first, `".`):
		hint = `a path that starts with * or with a quoted name stands in single quotes: '**.email', '"a.b".c'`
	}
	d.Fault(pos, "not valid YAML: "+msg, hint)
}

func posOf(t *token.Token) Pos {
	if t == nil || t.Position == nil {
		return Pos{Line: 1, Col: 1}
	}
	return Pos{Line: max(t.Position.Line, 1), Col: max(t.Position.Column, 1)}
}

func posOfByte(src []byte, at int) Pos {
	before := src[:at]
	start := bytes.LastIndexByte(before, '\n') + 1
	return Pos{Line: bytes.Count(before, []byte{'\n'}) + 1, Col: utf8.RuneCount(before[start:]) + 1}
}

func firstInvalid(src []byte) int {
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return 0
}

type builder struct {
	doc     *Doc
	anchors map[string]*Node
}

// node turns a syntax tree into Nodes. Aliases share the node they name, so
// the result is never larger than the file. After a fault it returns nil.
func (b *builder) node(n ast.Node, depth int) *Node {
	if depth > maxDepth {
		b.doc.Fault(posOf(n.GetToken()), fmt.Sprintf("values are nested more than %d deep", maxDepth), "")
		return nil
	}
	if n == nil {
		return &Node{Kind: Null}
	}
	out := &Node{Pos: posOf(n.GetToken())}
	switch n := n.(type) {
	case *ast.NullNode:
		out.Kind = Null
	case *ast.BoolNode:
		out.Kind, out.Text = Bool, n.Token.Value
	case *ast.IntegerNode:
		out.Kind, out.Text = Int, n.Token.Value
	case *ast.FloatNode:
		out.Kind, out.Text = Float, n.Token.Value
	case *ast.InfinityNode:
		out.Kind, out.Text = String, n.Token.Value
	case *ast.NanNode:
		out.Kind, out.Text = String, n.Token.Value
	case *ast.StringNode:
		out.Kind, out.Text = String, n.Value
	case *ast.LiteralNode:
		out.Kind, out.Text = String, n.Value.Value
	case *ast.SequenceNode:
		out.Kind = List
		for _, v := range n.Values {
			item := b.node(v, depth+1)
			if item == nil {
				return nil
			}
			if item.Pos.Line == 0 {
				item.Pos = out.Pos
			}
			out.Items = append(out.Items, item)
		}
	case *ast.MappingNode:
		out.Kind = Object
		if len(n.Values) > 0 && !n.IsFlowStyle && n.Values[0].Key != nil {
			out.Pos = posOf(n.Values[0].Key.GetToken())
		}
		seen := make(map[string]Pos, len(n.Values))
		for _, v := range n.Values {
			if !b.member(out, v, depth, seen) {
				return nil
			}
		}
	case *ast.MappingValueNode:
		out.Kind = Object
		if !b.member(out, n, depth, map[string]Pos{}) {
			return nil
		}
	case *ast.AnchorNode:
		value := b.node(n.Value, depth+1)
		if value == nil {
			return nil
		}
		b.anchors[n.Name.String()] = value
		return value
	case *ast.AliasNode:
		value, ok := b.anchors[n.Value.String()]
		if !ok {
			b.doc.Fault(out.Pos, "unknown alias", "an anchor (&name) must stand before its alias (*name)")
			return nil
		}
		return value
	case *ast.TagNode:
		b.doc.Fault(out.Pos, "YAML tags are not used here", "")
		return nil
	default:
		b.doc.Fault(out.Pos, "this YAML construct is not used here", "")
		return nil
	}
	return out
}

func (b *builder) member(out *Node, v *ast.MappingValueNode, depth int, seen map[string]Pos) bool {
	pos := posOf(v.Key.GetToken())
	key := ""
	switch k := v.Key.(type) {
	case *ast.StringNode:
		key = k.Value
	case *ast.MergeKeyNode:
		b.doc.Fault(pos, "merge keys (<<) are not used here", "write the keys out")
		return false
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode:
		key = v.Key.GetToken().Value
	default:
		b.doc.Fault(pos, "a key must be a plain word or a quoted string", "")
		return false
	}
	if first, ok := seen[key]; ok {
		b.doc.Fault(pos, fmt.Sprintf("duplicate key %q", key), fmt.Sprintf("it stands in line %d already", first.Line))
		return true
	}
	seen[key] = pos
	value := b.node(v.Value, depth+1)
	if value == nil {
		return false
	}
	if value.Pos.Line == 0 {
		value.Pos = pos
	}
	out.Members = append(out.Members, Member{Key: key, Pos: pos, Value: value})
	return true
}
