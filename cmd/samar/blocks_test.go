package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/twmb/avro"
	"github.com/twmb/avro/ocf"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/processor"
)

const peopleSchema = `{"type":"record","name":"Person","fields":[{"name":"email","type":"string"},{"name":"note","type":["null","string"]},{"name":"n","type":"long"}]}`

type person struct {
	Email string  `avro:"email"`
	Note  *string `avro:"note"`
	N     int64   `avro:"n"`
}

func avroFile(t testing.TB, schema string, codec ocf.Codec, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	opts := []ocf.WriterOpt{ocf.WithBlockCount(10)}
	if codec != nil {
		opts = append(opts, ocf.WithCodec(codec))
	}
	w, err := ocf.NewWriter(&b, avro.MustParse(schema), opts...)
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		note := fmt.Sprintf("write to ani%d@example.com today", i)
		if err := w.Encode(&person{Email: fmt.Sprintf("budi%d@example.com", i), Note: &note, N: int64(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// plainEngine is the built-in policy with keys of its own, and its processor.
func plainEngine(t testing.TB) *engine {
	t.Helper()
	k, err := openKeys("", "")
	if err != nil {
		t.Fatal(err)
	}
	e, err := newEngine(engineFlags{names: "cues"}, k.master, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.processor(processor.JSON); err != nil {
		t.Fatal(err)
	}
	return e
}

// redacted runs in through the worker of redact; it does not stop at notes.
func redacted(t testing.TB, in []byte) (out []byte, notes []lines.Note, err error) {
	t.Helper()
	e := plainEngine(t)
	var b bytes.Buffer
	r := &redactor{proc: e.proc, w: e.proc.NewWorker(), view: e.view}
	err = lines.Run(context.Background(), lines.Config{Files: []string{"-"}, Stdin: bytes.NewReader(in),
		Limits: lines.Limits{Record: 1 << 20}, Workers: []lines.Worker{r}, Out: &b, Note: func(n lines.Note) error { notes = append(notes, n); return nil }})
	return b.Bytes(), notes, err
}

func TestAvroFiles(t *testing.T) {
	for name, codec := range map[string]ocf.Codec{"null": nil, "deflate": ocf.DeflateCodec(6), "snappy": ocf.SnappyCodec(), "zstandard": ocf.MustZstdCodec(nil, nil)} {
		t.Run(name, func(t *testing.T) {
			out, notes, err := redacted(t, avroFile(t, peopleSchema, codec, 25))
			if err != nil || len(notes) > 0 {
				t.Fatalf("%v, notes %+v", err, notes)
			}
			r, err := ocf.NewReader(bytes.NewReader(out))
			if err != nil {
				t.Fatal(err)
			}
			for i := range 25 {
				var p person
				if err := r.Decode(&p); err != nil {
					t.Fatalf("record %d: %v", i, err)
				}
				if !strings.HasPrefix(p.Email, "email_1_") || *p.Note != "write to <EMAIL_ADDRESS> today" || p.N != int64(i) {
					t.Errorf("record %d is %+v", i, p)
				}
			}
		})
	}
}

func TestAvroFileThatCannotHoldThePolicy(t *testing.T) {
	type caller struct {
		Phone int64 `avro:"phone"`
	}
	var b bytes.Buffer
	w, err := ocf.NewWriter(&b, avro.MustParse(`{"type":"record","name":"Caller","fields":[{"name":"phone","type":"long"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Encode(&caller{6281234567890}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out, notes, err := redacted(t, b.Bytes())
	if err != nil || len(notes) != 1 || len(out) > 0 || !strings.Contains(notes[0].Detail, "field phone is a long and cannot hold what view analytics makes of it (tokenise)") {
		t.Errorf("%d bytes, %v, notes %+v", len(out), err, notes)
	}
}

func TestAvroFilesThatAreDamaged(t *testing.T) {
	whole := avroFile(t, peopleSchema, ocf.DeflateCodec(6), 25)
	for n := 5; n < len(whole)-1; n += 37 {
		out, notes, err := redacted(t, whole[:n])
		if err == nil && len(notes) == 0 {
			if r, rerr := ocf.NewReader(bytes.NewReader(out)); rerr != nil || r == nil {
				t.Errorf("cut at %d of %d: nothing is said", n, len(whole))
			}
		}
		if bytes.Contains(out, []byte("@example.com")) {
			t.Errorf("cut at %d: a value comes out", n)
		}
	}
	bad := bytes.Clone(whole)
	bad[len(bad)-40] ^= 0xff
	if _, notes, err := redacted(t, bad); err == nil && len(notes) == 0 {
		t.Error("a damaged block: nothing is said")
	}
}

// A block that unpacks to far more than it takes is refused before that.
func TestAvroBlockBomb(t *testing.T) {
	for name, codec := range map[string]ocf.Codec{"deflate": ocf.DeflateCodec(9), "snappy": ocf.SnappyCodec(), "zstandard": ocf.MustZstdCodec(nil, nil)} {
		var b bytes.Buffer
		w, err := ocf.NewWriter(&b, avro.MustParse(`"bytes"`), ocf.WithCodec(codec), ocf.WithBlockCount(1))
		if err != nil {
			t.Fatal(err)
		}
		bomb := make([]byte, 65<<20)
		if err := w.Encode(&bomb); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		_, notes, err := redacted(t, b.Bytes())
		if err != nil || len(notes) != 1 || notes[0].Detail != "a block unpacks to more than 64 MiB" {
			t.Errorf("%s: %v, notes %+v", name, err, notes)
		}
	}
}

// A record's own number names it, and a type that cannot hold what the view
// makes of it hinders nobody from finding it.
func TestAvroFilesAreScanned(t *testing.T) {
	type caller struct {
		ID    int64 `avro:"id"`
		Phone int64 `avro:"phone"`
	}
	var b bytes.Buffer
	w, err := ocf.NewWriter(&b, avro.MustParse(`{"type":"record","name":"Caller","fields":[{"name":"id","type":"long"},{"name":"phone","type":"long"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	for i := range int64(2) {
		if err := w.Encode(&caller{7000 + i, 6281234567890}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	k, err := openKeys("", "")
	if err != nil {
		t.Fatal(err)
	}
	e, err := newEngine(engineFlags{names: "off"}, k.master, "")
	if err != nil {
		t.Fatal(err)
	}
	proc, err := e.processor(processor.JSON)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	f := &finder{proc: proc, w: proc.NewWorker(), view: e.view, files: []string{"-"}}
	err = lines.Run(context.Background(), lines.Config{Files: []string{"-"}, Stdin: &b, Limits: lines.Limits{Record: 1 << 20},
		Workers: []lines.Worker{f}, Out: &out, Note: func(n lines.Note) error { t.Errorf("note %s: %s", n.Reason, n.Detail); return nil }})
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n") {
		if want := fmt.Sprintf(`{"id":%d,"findings":[{"entity":"PHONE_NUMBER","path":"/phone"`, 7000+i); !strings.HasPrefix(line, want) {
			t.Errorf("got %s, want %s…", line, want)
		}
	}
	if n := strings.Count(out.String(), "\n"); n != 2 {
		t.Errorf("%d lines, want 2", n)
	}
}

// Two containers one behind another are none: nothing of them comes out.
func TestAvroFilesAreWrittenAlone(t *testing.T) {
	w := &workplace{dir: t.TempDir()}
	a, b := placed(t, "a.avro", avroFile(t, peopleSchema, nil, 3)), placed(t, "b.avro", avroFile(t, peopleSchema, nil, 3))
	code, stdout, stderr := w.samar(t, "redact", "--quiet", a, b)
	if code != 1 || stdout != "" || strings.Count(stderr, "give one Avro file at a time") != 2 {
		t.Errorf("exit code %d, %d bytes out: %s", code, len(stdout), stderr)
	}
	if code, stdout, stderr := w.samar(t, "scan", a, b); code != 0 || strings.Count(stdout, "\n") != 6 {
		t.Errorf("scan: exit code %d: %s%s", code, stdout, stderr)
	}
}

// What a writer put into a file's head is gone through like a text; the schema
// and what Avro needs stay.
func TestTheHeadOfAnAvroFileIsScanned(t *testing.T) {
	head := func(owner string) []byte {
		b := []byte("Obj\x01\x06")
		for _, s := range []string{"avro.schema", `"string"`, "avro.codec", "null", "owner", owner} {
			b = append(binary.AppendVarint(b, int64(len(s))), s...)
		}
		return append(b, "\x000123456789abcdef"...)
	}
	e := plainEngine(t)
	for _, tc := range []struct{ owner, want string }{{"ask budi@example.com", "ask <EMAIL_ADDRESS>"}, {"team 7", "team 7"}, {"", ""}} {
		if out, notes, err := whole(t, e, lines.Avro, head(tc.owner)); err != nil || len(notes) > 0 || out != string(head(tc.want)) {
			t.Errorf("%q: %v, %v\ngot  %q\nwant %q", tc.owner, err, notes, out, head(tc.want))
		}
	}
	// What cannot be read is left out.
	without := bytes.Replace(bytes.Replace(head(""), []byte("\x0aowner\x00"), nil, 1), []byte("Obj\x01\x06"), []byte("Obj\x01\x04"), 1)
	if out, _, err := whole(t, e, lines.Avro, head("\xff")); err != nil || out != string(without) {
		t.Errorf("%v\ngot  %q\nwant %q", err, out, without)
	}
}

// A text that is no UTF-8 costs its own record, not the rest of its block.
func TestARecordThatCanBeToldApartIsSkippedAlone(t *testing.T) {
	head := []byte("Obj\x01\x02\x16avro.schema\x10\"string\"\x000123456789abcdef")
	block := func(n byte, data string) string {
		return string([]byte{2 * n, byte(2 * len(data))}) + data + "0123456789abcdef"
	}
	out, notes, err := whole(t, plainEngine(t), lines.Avro, append(bytes.Clone(head), block(3, "\x02a\x02\xff\x02b")...))
	if err != nil || out != string(head)+block(2, "\x02a\x02b") || len(notes) != 1 || notes[0].Line != 2 || notes[0].Detail != "not UTF-8" {
		t.Errorf("%v, notes %+v\ngot %q", err, notes, out)
	}
}

// What a writer put into a file's head is reported as record 0.
func TestScanReportsOnAnAvroFilesHead(t *testing.T) {
	var head []byte
	for _, s := range []string{"avro.schema", `"string"`, "owner", "mail budi@example.com"} {
		head = append(binary.AppendVarint(head, int64(len(s))), s...)
	}
	head = append(append([]byte("Obj\x01\x04"), head...), "\x000123456789abcdef"...)
	w := &workplace{dir: t.TempDir()}
	file := placed(t, "a.avro", append(bytes.Clone(head), "\x02\x04\x02a0123456789abcdef"...))
	code, stdout, stderr := w.samar(t, "scan", file, "--fail-on-finding")
	if code != 4 || strings.Count(stdout, "\n") != 2 || !strings.HasPrefix(stdout, `{"id":0,"findings":[{"entity":"EMAIL_ADDRESS"`) {
		t.Errorf("exit code %d: %s%s", code, stdout, stderr)
	}
}
