package codec

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"github.com/samar-privacy/samar/policy"
)

// What is not UTF-8 is said to be that, wherever the byte stands and whatever
// else is wrong: a value that is skipped is read, too.
func TestJSONThatIsNotUTF8(t *testing.T) {
	skip := func(_ int32, path []policy.Segment) Flags {
		if n := len(path); n > 0 && path[n-1].Name == "kept" {
			return Skip
		}
		return 0
	}
	for name, src := range map[string]string{
		"a value":              "{\"a\":\"b\xffc\"}",
		"the end of a value":   "{\"a\":\"0123456789abcdef\xc3\"}",
		"a name":               "{\"a\xff\":1}",
		"an escaped value":     "{\"a\":\"b\\n\xff\"}",
		"a value that is kept": "{\"kept\":\"\xe4\xbd\"}",
		"behind a fault":       "{\"a\" 1} \xff",
		"outside":              "{\"a\":1}\xff",
		"nested JSON":          "{\"a\":\"{\\\"b\\\":\\\"\xff\\\"}\"}",
	} {
		j := JSON{Paths: NewPaths(skip)}
		var d Doc
		if err := j.Decode([]byte(src), &d); !errors.Is(err, ErrUTF8) {
			t.Errorf("%s: %v", name, err)
		}
		if err := j.DecodeLines([]byte("{}\n"+src), &d); !errors.Is(err, ErrUTF8) {
			t.Errorf("%s, in lines: %v", name, err)
		}
	}
}

func TestJSONIsRefusedAsUTF8OnlyWhereItIsNot(t *testing.T) {
	parts := rapid.SampledFrom([]string{`{"a":`, `"`, `b`, `\n`, `\"`, `}`, `,`, ` `, "\xff", "é", "王", "\xe7\x8e", "😀", `"c":1`, `[`, `]`, strings.Repeat("x", 15)})
	j := JSON{Paths: NewPaths(func(int32, []policy.Segment) Flags { return 0 })}
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(parts, 1, 9).Draw(t, "parts"), "")
		var d Doc
		err := j.Decode([]byte(src), &d)
		if strings.TrimLeft(src, " ") != "" && errors.Is(err, ErrUTF8) == utf8.ValidString(src) {
			t.Fatalf("%q: %v", src, err)
		}
	})
}

// What is UTF-8 is told alike wherever it stands in blocks of a text and between
// them, by what the processor has for it and by what Go has.
func TestUTF8AtEveryPlace(t *testing.T) {
	var ends [][]byte
	for _, a := range []byte{'a', 0, 0x80, 0xBF} {
		for _, b := range []byte{'a', 0x80} {
			ends = append(ends, []byte{a, b})
		}
	}
	for _, n := range []int{66, 70, 74, 134, 140, 201} {
		text := []byte(strings.Repeat("a", n))
		for at := 0; at < n; at++ {
			if at > 9 && at%64 > 9 && at%64 < 56 && n-at > 9 {
				continue
			}
			for lead := 0x80; lead <= 0xFF; lead++ {
				for _, second := range []byte{0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0} {
					for _, end := range ends {
						copy(text[at:], append([]byte{byte(lead), second}, end...))
						told(t, text)
					}
				}
			}
			clear(text)
			told(t, text)
			for i := range text {
				text[i] = 'a'
			}
		}
	}
}

func TestUTF8OfAnyText(t *testing.T) {
	part := rapid.SampledFrom([]string{"a", "word ", "é", "王", "小明", "😀", "\x00", "\xe7", "\xbd", "ไทย", "한", "\U0010FFFF", strings.Repeat("x", 15)})
	rapid.Check(t, func(t *rapid.T) {
		told(t, []byte(strings.Join(rapid.SliceOfN(part, 0, 60).Draw(t, "parts"), "")))
	})
}

func told(t interface{ Fatalf(string, ...any) }, b []byte) {
	want := utf8.Valid(b)
	if got := scalar(b); got != want {
		t.Fatalf("%q by Go alone: %v", b, got)
	}
	if ok, nul := look(b); ok != want || ok && nul != (indexNUL(b) >= 0) {
		t.Fatalf("%q: %v, NUL %v", b, ok, nul)
	}
}
