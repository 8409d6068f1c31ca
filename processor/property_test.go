package processor

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// token is one token of a JSON text and the bytes before it.
type jsonToken struct{ gap, raw string }

// tokens cuts a JSON text with encoding/json alone.
func tokens(t interface{ Fatalf(string, ...any) }, src []byte) []jsonToken {
	dec := json.NewDecoder(bytes.NewReader(src))
	dec.UseNumber()
	var out []jsonToken
	last := 0
	for {
		_, err := dec.Token()
		if err != nil {
			return append(out, jsonToken{gap: string(src[last:])})
		}
		end := int(dec.InputOffset())
		scrap := src[last:end]
		n := len(scrap) - len(bytes.TrimLeft(scrap, " \t\r\n,:"))
		out = append(out, jsonToken{string(scrap[:n]), string(scrap[n:])})
		last = end
	}
}

// expected says what the fake chain makes of one token; declared fields aside.
func expected(raw string) string {
	if raw == "" || raw[0] != '"' {
		if fakePatterns[1].re.MatchString(raw) {
			return `"<ID_NIK>"`
		}
		return raw
	}
	var s string
	if json.Unmarshal([]byte(raw), &s) != nil {
		return raw
	}
	return fakePatterns[1].re.ReplaceAllString(fakePatterns[0].re.ReplaceAllString(s, "<EMAIL_ADDRESS>"), "<ID_NIK>")
}

var scrap = rapid.SampledFrom([]string{
	"halo", " ", " budi@example.com ", " 3174054107909999 ", `\n`, `\"`, `\\`, `\/`, `\u0041`, `\u00e9`, `\ud83d\ude00`, "王小明", "é", "👩‍👩‍👧", "-", ",", " x.y@example.org ",
	` \u0062udi\u0040example.com `, "1", "{", "]", ":", "\u2028", `\u0000`, "harga Rp 125.000",
})

func drawJSON(t *rapid.T, depth int) string {
	gap := rapid.SampledFrom([]string{"", "", " ", "\n\t", "\r\n"}).Draw(t, "gap")
	str := func() string { return `"` + strings.Join(rapid.SliceOfN(scrap, 0, 6).Draw(t, "text"), "") + `"` }
	switch rapid.IntRange(0, 7+2*depth).Draw(t, "kind") {
	case 0:
		return rapid.SampledFrom([]string{"0", "-1.50", "1e9", "3174054107909999", "12345678901234567890", "1E+2", "-0"}).Draw(t, "number")
	case 1:
		return rapid.SampledFrom([]string{"true", "false", "null"}).Draw(t, "word")
	case 2, 3, 4, 5, 6, 7:
		return str()
	case 8, 9, 10:
		var b strings.Builder
		b.WriteString("{" + gap)
		for i := range rapid.IntRange(0, 4).Draw(t, "members") {
			if i > 0 {
				b.WriteString("," + gap)
			}
			b.WriteString(str() + gap + ":" + gap + drawJSON(t, depth-1))
		}
		return b.String() + gap + "}"
	}
	var b strings.Builder
	b.WriteString("[" + gap)
	for i := range rapid.IntRange(0, 4).Draw(t, "elements") {
		if i > 0 {
			b.WriteString("," + gap)
		}
		b.WriteString(drawJSON(t, depth-1))
	}
	return b.String() + gap + "]"
}

func TestEveryByteOutsideAValueIsKept(t *testing.T) {
	w := fakeProcessor(&fakeRules{}, fakeChain{}).NewWorker()
	rapid.Check(t, func(t *rapid.T) {
		in := drawJSON(t, 3)
		if bytes.Contains([]byte(in), []byte(`"{`)) || bytes.Contains([]byte(in), []byte(`"[`)) {
			t.Skip("JSON in a string has a test of its own")
		}
		out, reason, detail := w.Redact(nil, []byte(in), JSON, 0)
		if reason != OK {
			t.Fatalf("%s: %v: %s", in, reason, detail)
		}
		was, is := tokens(t, []byte(in)), tokens(t, out)
		if len(was) != len(is) {
			t.Fatalf("%d tokens became %d\n in %s\nout %s", len(was), len(is), in, out)
		}
		for i := range was {
			if was[i].gap != is[i].gap {
				t.Fatalf("bytes between tokens changed\n in %s\nout %s", in, out)
			}
			want := expected(was[i].raw)
			if strings.Contains(want, "<") && strings.HasPrefix(is[i].raw, `"`) && !strings.HasPrefix(want, `"`) {
				var s string
				if err := json.Unmarshal([]byte(is[i].raw), &s); err != nil || s != want {
					t.Fatalf("token %s became %s, want %q", was[i].raw, is[i].raw, want)
				}
			} else if !strings.Contains(want, "<") && is[i].raw != was[i].raw {
				t.Fatalf("token %s became %s", was[i].raw, is[i].raw)
			}
		}
		again, _, _ := w.Redact(nil, out, JSON, 0)
		if !bytes.Equal(again, out) {
			t.Fatalf("redacted twice\nonce  %s\ntwice %s", out, again)
		}
	})
}

// Any JSON in strings in JSON stays JSON of the same shape, however deep.
func TestJSONInStringsKeepsItsShape(t *testing.T) {
	w := fakeProcessor(feedbackRules(), fakeChain{}).NewWorker()
	rapid.Check(t, func(t *rapid.T) {
		in := `{"v":` + drawJSON(t, 2) + `}`
		levels := rapid.IntRange(1, 3).Draw(t, "levels")
		for range levels {
			b, _ := json.Marshal(in)
			in = fmt.Sprintf(`{"customer":{"name":"Rina Wati"},"body":%s}`, b)
		}
		out, reason, detail := w.Redact(nil, []byte(in), JSON, 0)
		if reason != OK {
			t.Fatalf("%s: %v: %s", in, reason, detail)
		}
		for text, l := out, levels; l > 0; l-- {
			var v struct{ Body string }
			if err := json.Unmarshal(text, &v); err != nil {
				t.Fatalf("level %d is no JSON any more: %s", l, text)
			}
			text = []byte(v.Body)
			if l == 1 && !json.Valid(text) {
				t.Fatalf("innermost text is no JSON any more: %s", text)
			}
		}
		if bytes.Contains(out, []byte("3174054107909999")) || bytes.Contains(out, []byte("budi@")) || bytes.Contains(out, []byte("Rina")) {
			t.Fatalf("a value is left in %s", out)
		}
	})
}

func TestPlainTextKeepsEveryByteOutsideAValue(t *testing.T) {
	w := fakeProcessor(&fakeRules{}, fakeChain{}).NewWorker()
	rapid.Check(t, func(t *rapid.T) {
		in := strings.Join(rapid.SliceOfN(scrap, 0, 12).Draw(t, "text"), "")
		out, reason, _ := w.Redact(nil, []byte(in), Text, 0)
		want := fakePatterns[1].re.ReplaceAllString(fakePatterns[0].re.ReplaceAllString(in, "<EMAIL_ADDRESS>"), "<ID_NIK>")
		if reason != OK || string(out) != want {
			t.Fatalf("%v: got %q, want %q", reason, out, want)
		}
	})
}

func FuzzRedact(f *testing.F) {
	for _, s := range []string{
		`{"m":"budi@example.com pin hunter22","k":{"hunter22":"Hunter22"}}`, `{"customer":{"name":"Rina Wati","id":1},"m":"{\"x\":\"rina wati\"}"}`,
		`["pin \"quo\\te","\"quo\\te"]`, `{"a":"pin aaaaa aaaaa","b":"aaaaaaaaaa aaaaa"}`, `{"customer":[{"name":"李娜李娜"},"李娜李娜"]}`, `"pin a\u0041aa\u0041"`,
	} {
		f.Add([]byte(s))
	}
	kept := fakeProcessor(feedbackRules(), fakeChain{}).NewWorker()
	f.Fuzz(func(t *testing.T, src []byte) {
		out, reason, _ := kept.Redact(nil, src, JSON, 0)
		fresh, r2, _ := fakeProcessor(feedbackRules(), fakeChain{}).NewWorker().Redact(nil, src, JSON, 0)
		if reason != r2 || !bytes.Equal(out, fresh) {
			t.Fatalf("another worker gives %v %q, not %v %q", r2, fresh, reason, out)
		}
		valid := utf8.Valid(src) && json.Valid(bytes.TrimPrefix(src, []byte("\xEF\xBB\xBF")))
		switch reason {
		case OK:
			if !valid || !json.Valid(bytes.TrimPrefix(out, []byte("\xEF\xBB\xBF"))) {
				t.Fatalf("%q became %q", src, out)
			}
			if _, reason, _ := kept.Redact(nil, out, JSON, 0); reason != OK {
				t.Fatalf("%q became %q, which fails: %v", src, out, reason)
			}
		case Leak:
			t.Fatalf("%q leaks", src)
		case Undecodable:
			if valid && !bytes.Contains(src, []byte(`\u`)) {
				t.Fatalf("%q is JSON", src)
			}
		}
	})
}
