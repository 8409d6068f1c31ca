package token

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestTheQuickWaysWriteWhatTheOthersDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.SliceOfN(rapid.Byte(), bodySize, bodySize).Draw(t, "body")
		if got, want := appendBase32([]byte("x"), body), encoding.AppendEncode([]byte("x"), body); !bytes.Equal(got, want) {
			t.Errorf("base 32: %s, want %s", got, want)
		}
		address := []byte(rapid.StringOfN(rapid.SampledFrom([]rune("maAZilto:@.<>? \t_+0é")), 0, 12, -1).Draw(t, "address"))
		if rapid.Bool().Draw(t, "link") {
			address = append([]byte("mAilto:"), address...)
		}
		if got, want := appendEmail([]byte("x"), address), appendDressed([]byte("x"), address); !bytes.Equal(got, want) {
			t.Errorf("address %q: %q, want %q", address, got, want)
		}
	})
}

func TestIdleCharactersOfANumberSayNothing(t *testing.T) {
	for c := range byte(utf8.RuneSelf) {
		if !idle[c] || c-'0' <= 9 {
			continue
		}
		for _, number := range []string{"_12345678", "+1_2345678", "12345678_9", "_+12345678"} {
			text := bytes.ReplaceAll([]byte(number), []byte("_"), []byte{c})
			bare := bytes.ReplaceAll([]byte(number), []byte("_"), nil)
			got, plus := phoneDigits(nil, text)
			want, wantPlus := phoneDigits(nil, bare)
			if !bytes.Equal(got, want) || plus != wantPlus {
				t.Errorf("byte %#x: %s, %t", c, got, plus)
			}
		}
	}
}
