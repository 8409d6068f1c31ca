package codec

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

func plainPaths() *Paths {
	return NewPaths(func(int32, []policy.Segment) Flags { return Small })
}

var seeds = []string{
	`{}`, `[]`, `""`, `0`, `-0.1e+5`, `true`, ` null `, `{"a":{"b":[1,"x",{"c":null}]},"a":2}`, `"\ud83d\ude00\u00e9\/\n"`,
	"\xEF\xBB\xBF{\"a\":1}\r\n", `{"m":"{\"e\":[\"b@example.com\",12345678]}"}`, `["[1,2,{\"a\":\"[\\\"x\\\"]\"}]"]`, `{"a\u0062":1,"ab":2}`,
	`"\ud83d"`, `{"a":1,}`, `[1 2]`, `01`, `1.`, `.5`, `+1`, `{"a"}`, "\"\x00\"", "\"\xff\"", `"\u12g4"`, `{"a":[}`, strings.Repeat("[", 200), `{"":{"":""}}`, `"/?0="`, `{"m":"a=b&c=%7B%22d%22%3A%22e%22%7D"}`, `"` + strings.Repeat("x", 40) + `\`,
}

// FuzzJSON holds the walk against encoding/json: what one takes the other
// takes, and every leaf has the text that encoding/json reads there.
func FuzzJSON(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	paths := plainPaths()
	f.Fuzz(func(t *testing.T, src []byte) {
		j := JSON{Paths: paths, Reach: Everything, Locate: true}
		var d Doc
		err := j.Decode(src, &d)
		valid := utf8.Valid(src) && json.Valid(bytes.TrimPrefix(src, bom))
		switch {
		case errors.Is(err, ErrSurrogate), errors.Is(err, ErrDepth):
			paths.Forget()
			return
		case (err == nil) != valid:
			t.Fatalf("decode says %v, encoding/json %v", err, valid)
		case err != nil:
			paths.Forget()
			return
		}
		for i := range d.Leaves {
			checkLeaf(t, &d, i)
		}
		fresh := JSON{Paths: plainPaths(), Reach: Everything, Locate: true}
		var e Doc
		if err := fresh.Decode(src, &e); err != nil || len(e.Leaves) != len(d.Leaves) {
			t.Fatalf("a fresh tree of paths gives %d leaves, %v; want %d", len(e.Leaves), err, len(d.Leaves))
		}
		for i := range d.Leaves {
			if !bytes.Equal(d.Leaves[i].Text, e.Leaves[i].Text) || string(d.Pointer(i)) != string(e.Pointer(i)) {
				t.Fatalf("leaf %d depends on paths seen before", i)
			}
		}
		paths.Keep()
	})
}

func checkLeaf(t *testing.T, d *Doc, i int) {
	t.Helper()
	l := &d.Leaves[i]
	within := d.Src
	if l.Parent >= 0 {
		within = d.Leaves[l.Parent].Text
	}
	raw := within[l.Start:l.End]
	if l.Enc == Form || l.Enc == Plain && l.Kind != detectors.Number { // a part of a form or URL in a string
		if s, err := url.QueryUnescape(string(raw)); string(raw) != string(l.Text) && (l.Enc != Form || err != nil || s != string(l.Text)) {
			t.Fatalf("part %q stands for %q", l.Text, raw)
		}
		return
	}
	if l.Kind == detectors.Number {
		if !bytes.Equal(raw, l.Text) || !json.Valid(raw) {
			t.Fatalf("number %q stands for %q", l.Text, raw)
		}
	} else {
		var s string
		if err := json.Unmarshal(within[l.Start-1:l.End+1], &s); err != nil || s != string(l.Text) {
			t.Fatalf("string %q stands for %q (%v)", l.Text, raw, err)
		}
	}
	last := 0
	for off := 0; off <= len(l.Text); off++ {
		if off < len(l.Text) && !utf8.RuneStart(l.Text[off]) {
			continue
		}
		_, at := d.Raw(i, 0, off)
		if at < last || at > len(d.Src) {
			t.Fatalf("offset %d maps to %d, behind %d", off, at, last)
		}
		last = at
		if l.Kind == detectors.Number {
			continue
		}
		var s string
		if err := json.Unmarshal([]byte(`"`+string(within[l.Start:d.outward(l, off)])+`"`), &s); err != nil || s != string(l.Text[:off]) {
			t.Fatalf("offset %d of %q maps to the end of %q", off, l.Text, s)
		}
	}
}

func FuzzEscape(f *testing.F) {
	f.Add([]byte("a\"b\\c\n\x01é😀"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if !utf8.Valid(text) {
			return
		}
		quoted := append(AppendEscaped([]byte{'"'}, text), '"')
		var s string
		if err := json.Unmarshal(quoted, &s); err != nil || s != string(text) {
			t.Fatalf("%q is written %s", text, quoted)
		}
		if NeedsEscape(text) == (len(quoted) == len(text)+2) {
			t.Fatalf("NeedsEscape(%q) = %v", text, NeedsEscape(text))
		}
	})
}

func TestPointers(t *testing.T) {
	j := JSON{Paths: plainPaths(), Reach: Everything, Locate: true}
	var d Doc
	if err := j.Decode([]byte(`{"a/b":[1,[2,{"~":"x"}]],"é":{"":"y"},"n":"{\"k\":[7]}"}`), &d); err != nil {
		t.Fatal(err)
	}
	var got []string
	for i := range d.Leaves {
		if d.Leaves[i].Kind != detectors.Key {
			got = append(got, string(d.Leaves[i].Text)+"="+string(d.Pointer(i)))
		}
	}
	want := []string{"1=/a~1b/0", "2=/a~1b/1/0", "x=/a~1b/1/1/~0", "y=/é/", `{"k":[7]}=/n`, "7=/k/0"}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPathsAreKeptOnceAndForgottenWhole(t *testing.T) {
	var asked []string
	p := NewPaths(func(_ int32, path []policy.Segment) Flags {
		var b strings.Builder
		for _, s := range path {
			if s.Index {
				b.WriteString("[*]")
			} else {
				b.WriteString("." + s.Name)
			}
		}
		asked = append(asked, b.String())
		return 0
	})
	j := JSON{Paths: p}
	var d Doc
	decode := func(s string) {
		t.Helper()
		if err := j.Decode([]byte(s), &d); err != nil {
			t.Fatal(err)
		}
	}
	decode(`{"a":[{"b":1},{"b":2}],"c":3}`)
	p.Keep()
	decode(`{"c":3,"a":[{"b":1}]}`)
	if want := " .a .a[*] .a[*].b .c"; strings.Join(asked, " ") != want {
		t.Errorf("resolved %q, want %q", asked, want)
	}
	if p.Fresh() {
		t.Error("members in another order count as new paths")
	}
	n := p.Len()
	decode(`{"x":{"y":[1]}}`)
	p.Forget()
	if p.Len() != n || p.Touches([]byte("x")) {
		t.Error("forgotten paths stay")
	}
	decode(`{"q":{"r":[1]},"a":[{"b":1}]}`)
	if len(d.Leaves) != 2 {
		t.Errorf("%d leaves, want the two new names", len(d.Leaves))
	}
}

func TestManyNamesStayBounded(t *testing.T) {
	p := plainPaths()
	j := JSON{Paths: p}
	var d Doc
	for i := range 100 {
		var b strings.Builder
		b.WriteString(`{"x":0`)
		for k := range 100 {
			b.WriteString(`,"n` + strings.Repeat("a", i) + strings.Repeat("b", k) + `":1`)
		}
		if err := j.Decode([]byte(b.String()+"}"), &d); err != nil {
			t.Fatal(err)
		}
		p.Keep()
	}
	if p.Len() > maxChildren+2 || len(p.index) >= p.Len() {
		t.Errorf("%d nodes, %d in the index", p.Len(), len(p.index))
	}
	var b strings.Builder
	b.WriteString(`{"x":0`)
	for range maxFresh {
		b.WriteString(`,"` + strings.Repeat("z", 1+b.Len()%7) + string(rune('a'+b.Len()%26)) + string(rune(0x4e00+b.Len()%20000)) + string(rune(0x4e00+b.Len()/20000)) + `":1`)
	}
	if err := j.Decode([]byte(b.String()+"}"), &d); !errors.Is(err, ErrPaths) {
		t.Errorf("more new paths than fit: %v", err)
	}
	p.Forget()
}

func FuzzValid(f *testing.F) {
	for _, s := range []string{"abcdefghij", "王小明 é 😀 abcdefgh", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc3", "abcdefgh\xe7\x8e", "\xef\xbf\xbd"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if valid(b) != utf8.Valid(b) {
			t.Fatalf("valid(%q) = %v", b, valid(b))
		}
	})
}
