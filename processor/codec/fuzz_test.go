package codec

import (
	"bytes"
	"encoding/json"
	"net/url"
	"testing"
	"unicode/utf8"
)

// FuzzForm holds forms and queries in strings against net/url: each leaf has
// the text that net/url reads where it stands, and what is put in its place is
// read back.
func FuzzForm(f *testing.F) {
	for _, s := range []string{"name=Ani+Lestari&email=ani%40example.com", "https://example.com/p?id=7&q=x%20y#top", "/p?id=7", "a=%4&b=c", "a=%ff&b=c", "a=&b=c", "a=%7B%22b%22%3A%22c%22%7D&d=e", "user[name]=x&b=%E4%BD%A0"} {
		f.Add(s)
	}
	paths := plainPaths()
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		src, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		j := JSON{Paths: paths, Reach: Everything, Locate: true}
		var d Doc
		if err := j.Decode(src, &d); err != nil {
			t.Fatal(err)
		}
		defer paths.Keep()
		var tmp [2][]byte
		for i := range d.Leaves {
			l := &d.Leaves[i]
			if l.Enc != Form || l.Parent < 0 {
				continue
			}
			raw := string(d.Leaves[l.Parent].Text[l.Start:l.End])
			if got, err := url.QueryUnescape(raw); err != nil || got != string(l.Text) {
				t.Fatalf("%q stands for %q, net/url reads %q (%v)", raw, l.Text, got, err)
			}
			put := []byte("a b&c=%é\"\\")
			s, e := d.Raw(i, 0, len(l.Text))
			out := append(append(bytes.Clone(src[:s]), d.Encode(i, put, &tmp)...), src[e:]...)
			var whole string
			if err := json.Unmarshal(out, &whole); err != nil {
				t.Fatalf("what was put in makes it no JSON: %q", out)
			}
		}
	})
}

// FuzzContainer reads heads and blocks of Avro files: whatever the bytes, no
// block is longer than what is there, and one that is written is read again.
func FuzzContainer(f *testing.F) {
	head := []byte(ContainerMagic + "\x02\x16avro.schema\x10\"string\"\x00" + "0123456789abcdef")
	f.Add(append(bytes.Clone(head), "\x02\x08\x06abc0123456789abcdef"...))
	f.Add(head[:20])
	f.Fuzz(func(t *testing.T, src []byte) {
		c, more, err := ParseContainer(src)
		if err != nil || more {
			return
		}
		if c.Size > len(src) {
			t.Fatalf("a head of %d bytes in %d", c.Size, len(src))
		}
		for rest := src[c.Size:]; len(rest) > 0; {
			b, more, err := c.NextBlock(rest)
			if err != nil || more {
				break
			}
			if b.Size <= 0 || b.Size > len(rest) || len(b.Data) > b.Size || b.Records < 0 {
				t.Fatalf("a block of %d bytes and %d records in %d bytes", b.Size, b.Records, len(rest))
			}
			again, _, err := c.NextBlock(c.AppendBlock(nil, b.Records, b.Data))
			if err != nil || again.Records != b.Records || !bytes.Equal(again.Data, b.Data) {
				t.Fatalf("a block that was written is not read: %v", err)
			}
			rest = rest[b.Size:]
		}
	})
}

// FuzzSchemas reads schemas of others: whatever they say, it ends, and the
// fields that they declare can be asked for.
func FuzzSchemas(f *testing.F) {
	f.Add(`{"type":"record","name":"R","fields":[{"name":"u","type":["null","string","R"]},{"name":"m","type":{"type":"map","values":"R"}}]}`)
	f.Add(`{"type":"object","properties":{"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"anyOf":[{"type":"string","pattern":"^x"},{"$ref":"#/$defs/a"}]}}}`)
	f.Add(`{"$ref":"#"}`)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		fields := 0
		yield := func(x Field) bool {
			if x.Fits != nil {
				x.Fits("<EMAIL_ADDRESS>")
			}
			fields++
			return fields < 1000
		}
		if s, err := ParseAvro(text); err == nil {
			s.Fields(yield)
			a := Avro{Paths: plainPaths()}
			_ = a.Decode([]byte(text), 0, s, new(Doc))
		}
		if s, err := ParseJSONSchema(text, nil); err == nil {
			fields = 0
			s.Fields(yield)
			s.At(nil)
		}
	})
}

// rewritten is the document with strings of its own replaced, and which were
// not: those whose number, from 0 to 7 and again, is a bit of stay.
func rewritten(t *testing.T, d *Doc, stay byte) (out []byte, kept [][]byte) {
	t.Helper()
	var edits []Edit
	for i := range d.Leaves {
		l := &d.Leaves[i]
		if l.Parent >= 0 || d.places[i].kind != placeText {
			continue
		}
		if stay>>(i%8)&1 != 0 {
			kept = append(kept, bytes.Clone(l.Text))
			continue
		}
		text, from, to, ok := d.Put(nil, i, 0, len(l.Text), []byte("replaced by a text of some length"), i%3 == 0, false)
		if !ok {
			t.Fatalf("leaf %d holds no text", i)
		}
		edits = append(edits, Edit{from, to, i, text})
	}
	out, _ = d.Splice(nil, edits)
	return out, kept
}

// holds checks that the strings that were kept stand in d, in their order.
func holds(t *testing.T, d *Doc, kept [][]byte) {
	t.Helper()
	for i := range d.Leaves {
		if len(kept) > 0 && d.Leaves[i].Parent < 0 && bytes.Equal(d.Leaves[i].Text, kept[0]) {
			kept = kept[1:]
		}
	}
	if len(kept) > 0 {
		t.Fatalf("%d strings that were kept are gone, first %q", len(kept), kept[0])
	}
}
