package codec

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// subject is a codec under the suite that all of them pass.
type subject struct {
	name   string
	decode func(src []byte, d *Doc) error
	docs   [][]byte
	exact  bool // a document cut short is never one
}

// awkward are texts that every place for text must be able to hold.
var awkward = []string{"x", "<EMAIL_ADDRESS>", `a "quoted" word`, "comma, semicolon; tab\tand\r\nlines", `back\slash`, "王小明 é 😀", "a&b=c+d %41", " lead", string(bytes.Repeat([]byte("long "), 80))}

func TestConformance(t *testing.T) {
	for _, s := range subjects(t) {
		t.Run(s.name, func(t *testing.T) {
			for i, src := range s.docs {
				conform(t, s, fmt.Sprintf("document %d", i), src)
			}
		})
	}
}

func conform(t *testing.T, s subject, name string, src []byte) {
	t.Helper()
	var d, e Doc
	if err := s.decode(src, &d); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if out := rewrite(&d, -1, ""); !bytes.Equal(out, src) {
		t.Fatalf("%s: without a change it becomes %q", name, out)
	}
	for i := range d.Leaves {
		l := &d.Leaves[i]
		if from, to := d.Raw(i, 0, len(l.Text)); from < 0 || to > len(src) || from > to {
			t.Fatalf("%s: leaf %d lies at [%d,%d)", name, i, from, to)
		}
		if l.Kind != detectors.Value || l.Nested || l.Parent >= 0 && l.Enc == Plain || l.Enc == Binary || i < len(d.places) && d.places[i].kind != placeText {
			continue
		}
		for _, text := range awkward {
			out := rewrite(&d, i, text)
			if err := s.decode(out, &e); err != nil {
				t.Fatalf("%s: leaf %d as %q: %v in %q", name, i, text, err, out)
			}
			want := text
			if l.Enc == Cell && d.comma == '\t' {
				want = string(flat([]byte(text)))
			}
			if !same(&d, &e, i, want) {
				t.Fatalf("%s: leaf %d as %q is not what %q says", name, i, text, out)
			}
		}
	}
	if s.exact {
		for n := range src {
			if err := s.decode(src[:n], &e); err == nil {
				t.Fatalf("%s: its first %d bytes of %d are a document", name, n, len(src))
			}
		}
	}
}

// same reports whether e has d's leaves, but for text in leaf i. Leaves below
// a changed string are not looked at.
func same(d, e *Doc, i int, text string) bool {
	if i >= len(e.Leaves) || string(e.Leaves[i].Text) != text {
		return false
	}
	for k := range i {
		if !bytes.Equal(e.Leaves[k].Text, d.Leaves[k].Text) && !d.Leaves[k].Nested {
			return false
		}
	}
	last := func(d *Doc) []byte { return d.Leaves[len(d.Leaves)-1].Text }
	return i == len(d.Leaves)-1 || bytes.Equal(last(d), last(e))
}

// rewrite renders d with another text for one leaf; -1: none.
func rewrite(d *Doc, leaf int, text string) []byte {
	var edits []Edit
	if leaf >= 0 {
		var bufs [2][]byte
		l := &d.Leaves[leaf]
		enc := bytes.Clone(d.Encode(leaf, []byte(text), &bufs))
		outer, _, _ := d.Outermost(leaf, 0, 0)
		from, to := d.Raw(leaf, 0, len(l.Text))
		if l.Parent < 0 {
			var ok bool
			if enc, from, to, ok = d.Put(nil, leaf, 0, len(l.Text), enc, false, false); !ok {
				return nil
			}
		}
		edits = []Edit{{From: from, To: to, Leaf: outer, Text: enc}}
	}
	if d.Spliced() {
		out, _ := d.Splice(nil, edits)
		return out
	}
	if leaf < 0 {
		return d.Src
	}
	return append(append(append([]byte(nil), d.Src[:edits[0].From]...), edits[0].Text...), d.Src[edits[0].To:]...)
}

func subjects(t *testing.T) []subject {
	binary, _ := avroSubject(t, 0)
	wire, _ := protoSubject(t, 0)
	return []subject{binary, wire, jsonSubject(), textSubject(), csvSubject(t, "csv", ','), csvSubject(t, "semicolons", ';'), csvSubject(t, "tsv", '\t'), rowsSubject(t)}
}

func jsonSubject() subject {
	j := JSON{Paths: plainPaths(), Reach: Everything}
	return subject{name: "json", decode: j.Decode, exact: true, docs: [][]byte{
		[]byte(event), []byte(`{"a":{"b":[1,"x",{"c":null}]},"a":2}`), []byte(`["x","{\"a\":\"b\\\"c\",\"d\":[\"e\"]}","y"]`), []byte(`{"f":"a=b%20c&d=\\u0065","u":"https://example.com/?q=x&r=y"}`), []byte(`"\ud83d\ude00 \u00e9\/\n"`),
	}}
}

func textSubject() subject {
	return subject{name: "text", decode: Text{}.Decode, docs: [][]byte{[]byte("one line"), []byte("王小明")}}
}

func csvSubject(t *testing.T, name string, comma byte) subject {
	c := CSV{Paths: plainPaths()}
	sep := []byte{comma}
	if err := c.Header(bytes.Join([][]byte{[]byte("id"), []byte("name"), []byte(`"note"`)}, sep), comma); err != nil {
		t.Fatal(err)
	}
	var docs [][]byte
	for _, row := range [][]string{{"1", "Ani", "plain"}, {"1", `"say ""hi"""`, "x"}, {"", "", "only"}, {`"a` + string(comma) + `b"`, "c", "\"two\nlines\""}, {"1", "x", ""}} {
		docs = append(docs, []byte(row[0]+string(comma)+row[1]+string(comma)+row[2]))
	}
	return subject{name: name, decode: c.Decode, docs: docs}
}

func rowsSubject(t *testing.T) subject {
	c := CSV{Paths: plainPaths(), Rows: true, Locate: true}
	if err := c.Header([]byte("a,b"), ','); err != nil {
		t.Fatal(err)
	}
	return subject{name: "csv rows", decode: c.Decode, docs: [][]byte{[]byte("1,2\r\n\"x\ny\",4\n"), []byte("1,2\n3,\"4\"")}}
}
