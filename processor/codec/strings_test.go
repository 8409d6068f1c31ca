package codec

import (
	"bytes"
	"testing"
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
