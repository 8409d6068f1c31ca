package badinput

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/samar-privacy/samar/processor"
)

func badJSON() []Case {
	doc := `{"id":"e-1","customer":{"name":"Budi","tags":["a",true,null,-1.5e+3]},"text":"mail budi@example.com \ud83d\ude00"}`
	out := cut([]byte(doc), never)
	for i := range len(doc) {
		if strings.IndexByte(`{}[]:,`, doc[i]) >= 0 {
			out = append(out, Case{fmt.Sprintf("without the mark at %d", i), []byte(doc[:i] + doc[i+1:]), 0})
		}
	}
	for i := 0; i <= len(doc); i += 4 {
		out = append(out, Case{fmt.Sprintf("a raw NUL at %d", i), []byte(doc[:i] + "\x00" + doc[i:]), 0})
	}
	for name, seq := range notUTF8 {
		out = append(out, Case{name + " in a value", []byte(`{"a":"` + seq + `"}`), 0}, Case{name + " in a name", []byte(`{"` + seq + `":1}`), 0},
			Case{name + " between", []byte(`{"a":1` + seq + `}`), 0})
	}
	for i, s := range []string{`"\ud83d"`, `"\ude00"`, `"\ude00\ud83d"`, `"\ud83dx"`, `"\ud83d\n"`, `"\ud83d\ud83d"`, `{"\udc00":1}`, `["\udbff\u0041"]`} {
		out = append(out, Case{fmt.Sprintf("a lone surrogate, %d", i), []byte(s), 0})
	}
	for _, s := range []string{``, ` `, "\n\t\r ", `01`, `-`, `+1`, `1.`, `.5`, `1e`, `1e+`, `0x1`, `1_000`, `NaN`, `Infinity`, `-Infinity`, `nul`, `nulll`, `True`, `tru`, `fals`,
		`undefined`, `'a'`, `{a:1}`, `{"a":1,}`, `[1,]`, `[,1]`, `{,}`, `{"a"}`, `{"a":}`, `{"a":1 "b":2}`, `[1 2]`, `{}{}`, `{} x`, `[]]`, `}`, `]`, `"a`, `"a\`, `"\x41"`, `"\u12"`, `"\u12g4"`,
		"\"a\nb\"", "\"a\tb\"", "\"\x01\"", "\"\x1f\"", `"a" "b"`, `{"a":"b"`, `/* c */ {}`, `{"a":1} // c`, `{1:2}`, `{null:1}`, `{"a":[}`, `[{]}`, "\x1e{}", `{"a":1}` + "\x00", `--1`, `1 .5`, `{"a"::1}`} {
		out = append(out, Case{"not JSON: " + fmt.Sprintf("%.8q", s), []byte(s), 0})
	}
	for _, mark := range []bool{false, true} {
		out = append(out, Case{"UTF-16, little end first", wide(doc, binary.LittleEndian, mark), 0}, Case{"UTF-16, big end first", wide(doc, binary.BigEndian, mark), 0})
	}
	const million = 1_000_000
	for name, s := range map[string]string{"arrays": strings.Repeat("[", million) + strings.Repeat("]", million), "arrays not closed": strings.Repeat("[", million),
		"objects": strings.Repeat(`{"a":`, million) + "1" + strings.Repeat("}", million), "just too deep": strings.Repeat("[", 129) + strings.Repeat("]", 129),
		"in turn": strings.Repeat(`[{"a":`, 100) + "1" + strings.Repeat("}]", 100)} {
		out = append(out, Case{"too deep: " + name, []byte(s), processor.Oversize})
	}
	var keys strings.Builder
	for i := range million {
		fmt.Fprintf(&keys, `,"k%d":1`, i)
	}
	return append(out, Case{"a million names", []byte("{" + keys.String()[1:] + "}"), processor.Oversize},
		Case{"too large", bytes.Repeat([]byte(" "), 33<<20), processor.Oversize})
}

func badLines() []Case {
	out := []Case{{"nothing", nil, 0}, {"blank lines", []byte("\n\n \n"), 0}, {"two on one line", []byte("{} {}\n"), 0}, {"one over two lines", []byte("{\"a\":\n1}\n"), 0},
		{"the second is none", []byte("{}\n{]\n"), 0}, {"the last is cut short", []byte("{}\n{\"a\":"), 0}}
	out[0].Value = []byte{}
	return out
}

func badText() (out []Case) {
	for name, seq := range notUTF8 {
		out = append(out, Case{name, []byte("mail budi@example.com " + seq), 0})
	}
	return append(out, Case{"a raw NUL", []byte("a\x00b"), 0}, Case{"UTF-16", wide("mail budi@example.com", binary.LittleEndian, true), 0})
}
