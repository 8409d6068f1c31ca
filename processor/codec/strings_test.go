package codec

import (
	"bytes"
	"testing"

	"github.com/samar-privacy/samar/policy"
)

func TestStringEndIsTheFirstByteThatEndsAString(t *testing.T) {
	for _, fill := range []byte{'a', '!', '#', '[', ']', 0x7F, 0x80, 0xA2, 0xDC, 0xFF} {
		for length := range 20 {
			for at := range length {
				for c := range 256 {
					b := bytes.Repeat([]byte{fill}, length)
					b[at] = byte(c)
					want := length
					if c == '"' || c == '\\' || c < 0x20 {
						want = at
					}
					for from := range at + 1 {
						if got := stringEnd(b, from); got != want {
							t.Fatalf("%x from %d: got %d, want %d", b, from, got, want)
						}
					}
				}
			}
		}
	}
}

func TestLead(t *testing.T) {
	for _, raw := range []string{`"`, `a"`, `name"`, `status"`, `channel"`, `event_id"`, `conversation"`, `conversations"`, `conversations_"`} {
		l := leadOf(raw)
		text := `"` + raw + `:`
		if fits := len(text) <= mostLead; fits != (l.n > 0) {
			t.Errorf("a lead of %d bytes: fits %t", len(text), fits)
			continue
		} else if !fits {
			continue
		}
		doc := []byte(text + "1234567890123456")
		if !l.begins(doc) {
			t.Errorf("a document that begins with a lead of %d bytes: no", len(text))
		}
		for i := range text {
			doc[i] ^= 1
			if l.begins(doc) {
				t.Errorf("byte %d of %d is another: yes", i, len(text))
			}
			doc[i] ^= 1
		}
	}
	if l := leadOf(""); l.begins(make([]byte, mostLead)) {
		t.Error("an element stands somewhere")
	}
}

func TestAFieldOfASchemaIsToldByItsPlace(t *testing.T) {
	p := NewPaths(func(int32, []policy.Segment) Flags { return 0 })
	a, b := []byte(`a"`), []byte(`b"`)
	for range 2 {
		for _, again := range []bool{false, true} { // what is not kept is forgotten
			first, _ := p.field(0, 0, a)
			second, _ := p.field(0, first, b)
			if first == second || p.nodes[first].name != "a" || p.nodes[second].name != "b" {
				t.Fatal("two fields are one")
			}
			if other, _ := p.field(0, 0, bytes.Clone(a)); other != first {
				t.Error("the same name elsewhere is another path")
			}
			if inner, _ := p.field(first, 0, a); inner == first || p.nodes[inner].parent != first {
				t.Error("a field of a field is the field")
			}
			if again {
				p.Keep()
			} else {
				p.Forget()
			}
		}
	}
}
