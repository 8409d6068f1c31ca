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
