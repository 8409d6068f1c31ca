package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/twmb/avro"

	"github.com/samar-privacy/samar/cmd/samar/lines"
)

const letterProto = `syntax = "proto3"; package post.v1; message Letter { string email = 1; int32 n = 2; } message Other { int32 n = 1; }`

// messages are messages of letterProto, each behind its length.
func messages(mails ...string) (out []byte) {
	for i, m := range mails {
		body := append([]byte{0x0a, byte(len(m))}, m...)
		body = append(body, 0x10, byte(i+1))
		out = append(binary.AppendUvarint(out, uint64(len(body))), body...)
	}
	return out
}

// people are bare Avro values of peopleSchema, one behind another.
func people(t *testing.T, mails ...string) (out []byte) {
	t.Helper()
	s := avro.MustParse(peopleSchema)
	for i, m := range mails {
		b, err := s.Encode(&person{Email: m, N: int64(i)})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, b...)
	}
	return out
}

func placed(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Files of bare records come out as such files, the schema being given.
func TestBareRecordsAreRedactedAndScanned(t *testing.T) {
	w := &workplace{dir: t.TempDir()}
	policy := placed(t, "p.yaml", []byte("version: 1\nviews: {all: {default: redact}}\n"))
	proto, avsc := placed(t, "letter.proto", []byte(letterProto)), placed(t, "person.avsc", []byte(peopleSchema))
	for _, tc := range []struct {
		name     string
		in, want []byte
		schema   []string
	}{
		{"protobuf", messages("budi@example.com", "", "ani@example.com"), messages("<EMAIL_ADDRESS>", "", "<EMAIL_ADDRESS>"), []string{"--schema", proto, "--message", "post.v1.Letter"}},
		{"avro", people(t, "budi@example.com", "", "ani@example.com"), people(t, "<EMAIL_ADDRESS>", "", "<EMAIL_ADDRESS>"), []string{"--schema", avsc}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			a, b := placed(t, "a", tc.in), placed(t, "b", tc.in)
			code, stdout, stderr := w.samar(t, append([]string{"redact", "--policy", policy, "--quiet", a, b}, tc.schema...)...)
			if want := string(tc.want) + string(tc.want); code != 0 || stdout != want {
				t.Errorf("exit code %d: %s\ngot  %q\nwant %q", code, stderr, stdout, want)
			}
			code, stdout, _ = w.samar(t, append([]string{"scan", a}, tc.schema...)...)
			if code != 0 || strings.Count(stdout, "\n") != 3 || strings.Count(stdout, `"path":"/email"`) != 2 || !strings.HasPrefix(stdout, `{"id":1,`) {
				t.Errorf("exit code %d: %s", code, stdout)
			}
			cut := placed(t, "cut", tc.in[:len(tc.in)-3])
			code, stdout, stderr = w.samar(t, append([]string{"redact", "--policy", policy, "--quiet", cut}, tc.schema...)...)
			if code != 1 || !bytes.HasPrefix(tc.want, []byte(stdout)) || !strings.Contains(stderr, "record 3: it ends within a record") {
				t.Errorf("cut short: exit code %d, out %q: %s", code, stdout, stderr)
			}
		})
	}
}

// A message that is none is named by its number; the others come out.
func TestABareRecordThatIsNoneIsNamed(t *testing.T) {
	w := &workplace{dir: t.TempDir()}
	proto := placed(t, "letter.proto", []byte(letterProto))
	in := placed(t, "in", append(append(messages(""), "\x03\x0a\x7fa"...), messages("")...))
	code, stdout, stderr := w.samar(t, "redact", "--quiet", "--schema", proto, "--message", "Letter", in)
	if want := string(messages("")) + string(messages("")); code != 1 || stdout != want || !strings.Contains(stderr, "line 2: undecodable: ") {
		t.Errorf("exit code %d, out %q: %s", code, stdout, stderr)
	}
}

func TestSchemasThatDoNotDo(t *testing.T) {
	w := &workplace{dir: t.TempDir()}
	proto := placed(t, "letter.proto", []byte(letterProto))
	number := placed(t, "n.avsc", []byte(`{"type":"record","name":"r","fields":[{"name":"phone","type":"long"}]}`))
	in := placed(t, "in", messages("x"))
	for _, tc := range []struct {
		name string
		args []string
		code int
		say  string
	}{
		{"no schema", []string{"--format", "protobuf"}, 2, "needs --schema"},
		{"no message", []string{"--message", "Letter"}, 2, "goes with --schema"},
		{"another format", []string{"--format", "csv", "--schema", proto}, 2, "is a schema of protobuf, and --format says csv"},
		{"another file", []string{"--schema", in}, 2, "want a .avsc, .proto or .desc file"},
		{"no such file", []string{"--schema", "none.proto"}, 3, "none.proto: no such file"},
		{"no such message", []string{"--schema", proto, "--message", "None"}, 3, "None"},
		{"a type that cannot hold it", []string{"--schema", number}, 3, "field phone is a long"},
	} {
		code, stdout, stderr := w.samar(t, append([]string{"redact", in}, tc.args...)...)
		if code != tc.code || stdout != "" || !strings.Contains(stderr, tc.say) {
			t.Errorf("%s: exit code %d, out %q: %s", tc.name, code, stdout, stderr)
		}
	}
}

// A length beyond the limit ends the file: what follows cannot be told apart.
func TestAFrameBeyondTheLimitEndsTheFile(t *testing.T) {
	in := append(messages("x"), binary.AppendUvarint(nil, 1<<40)...)
	for name, src := range map[string][]byte{"a length that is none": in, "too long": append(messages("x"), append(binary.AppendUvarint(nil, 2<<20), make([]byte, 3<<20)...)...)} {
		var out bytes.Buffer
		err := lines.Run(t.Context(), lines.Config{Files: []string{"-"}, Stdin: bytes.NewReader(src), Format: lines.Protobuf, Frame: protoFrame, Limits: lines.Limits{Record: 1 << 20},
			Workers: []lines.Worker{passing{}}, Out: &out, Note: func(lines.Note) error { return nil }})
		if err == nil || !strings.Contains(err.Error(), "record 2: ") || out.String() != string(messages("x")) {
			t.Errorf("%s: %v, out %q", name, err, out.String())
		}
	}
}

// passing writes each record as it was.
type passing struct{}

func (passing) Work(c *lines.Chunk, ans *lines.Answer) { ans.Out = append(ans.Out, c.Data...) }
