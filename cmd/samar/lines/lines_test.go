package lines

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/zstd"
	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

// upper answers every record in capitals and refuses those that hold "bad".
type upper struct{}

func (upper) Work(c *Chunk, ans *Answer) {
	if c.TooLong {
		ans.Notes = append(ans.Notes, Note{File: c.File, Line: c.Line, At: len(ans.Out), Reason: "oversize"})
		return
	}
	line := c.Line
	for data := c.Data; len(data) > 0; {
		record, end, rest := Next(data, c.Format)
		if bytes.Contains(record, []byte("bad")) {
			ans.Notes = append(ans.Notes, Note{File: c.File, Line: line, At: len(ans.Out), Reason: "undecodable"})
		} else {
			ans.Out = append(append(ans.Out, bytes.ToUpper(record)...), end...)
		}
		line += int64(bytes.Count(record, []byte("\n"))) + 1
		data = rest
	}
}

func run(t testing.TB, in io.Reader, f Format, limit int) (string, []Note) {
	t.Helper()
	var out bytes.Buffer
	var notes []Note
	err := Run(context.Background(), Config{
		Files: []string{"-"}, Stdin: in, Format: f, Limits: Limits{Record: limit},
		Workers: []Worker{upper{}, upper{}, upper{}}, Out: &out,
		Note: func(n Note) error { notes = append(notes, n); return nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), notes
}

func TestEveryByteAndTheOrderAreKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.StringMatching(`[ -~]{0,40}`), 0, 300).Draw(t, "lines")
		in := strings.Join(parts, rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "end"))
		if strings.Contains(in, "bad") {
			t.Skip()
		}
		var src io.Reader = strings.NewReader(in)
		if rapid.Bool().Draw(t, "slow") {
			src = iotest.OneByteReader(src)
		}
		var out bytes.Buffer
		err := Run(context.Background(), Config{Files: []string{"-"}, Stdin: src, Format: Text,
			Limits: Limits{Record: 1 << 20}, Workers: []Worker{upper{}, upper{}}, Out: &out,
			Note: func(Note) error { return errors.New("no note expected") }})
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.ToUpper(in); out.String() != want {
			t.Fatalf("got %q, want %q", out.String(), want)
		}
	})
}

func TestARefusedRecordLeavesWithItsLineEnd(t *testing.T) {
	out, notes := run(t, strings.NewReader("a\nbad\r\nb\nbad"), Text, 100)
	if out != "A\nB\n" {
		t.Errorf("output %q", out)
	}
	if len(notes) != 2 || notes[0].Line != 2 || notes[1].Line != 4 {
		t.Errorf("notes %+v, want lines 2 and 4", notes)
	}
}

func TestALongLineIsSkippedWhole(t *testing.T) {
	in := "a\n" + strings.Repeat("x", 3<<20) + "\nb\n"
	out, notes := run(t, strings.NewReader(in), Text, 1<<10)
	if out != "A\nB\n" {
		t.Errorf("output has %d bytes, want 4", len(out))
	}
	if len(notes) != 1 || notes[0].Line != 2 || notes[0].Reason != "oversize" {
		t.Errorf("notes %+v", notes)
	}
}

func TestAPrivateKeyBlockIsOneRecord(t *testing.T) {
	block := "key: -----BEGIN RSA PRIVATE KEY-----\nabc\nbad\n-----END RSA PRIVATE KEY-----\n"
	for name, r := range map[string]io.Reader{
		"at once":      strings.NewReader("one\n" + block + "two\n"),
		"byte by byte": iotest.OneByteReader(strings.NewReader("one\n" + block + "two\n")),
	} {
		t.Run(name, func(t *testing.T) {
			out, notes := run(t, r, Text, 1<<20)
			if out != "ONE\nTWO\n" {
				t.Errorf("output %q: the block must be refused as one", out)
			}
			if len(notes) != 1 || notes[0].Line != 2 {
				t.Errorf("notes %+v, want one at line 2", notes)
			}
		})
	}
}

func TestAKeyBlockWithoutItsEndIsOneRecord(t *testing.T) {
	body := strings.Repeat("MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu\n", 3)
	for _, tc := range []struct{ name, in, out string }{
		{"text follows", "bad -----BEGIN RSA PRIVATE KEY-----\n" + body + "abc=\ntwo\n", "TWO\n"},
		{"nothing follows", "bad -----BEGIN RSA PRIVATE KEY-----\n" + body, ""},
		{"no last line end", "bad -----BEGIN PRIVATE KEY-----\n" + strings.TrimSpace(body), ""},
		{"with headers", "bad -----BEGIN RSA PRIVATE KEY-----\r\nProc-Type: 4,ENCRYPTED\r\n\r\n" + body + "\r\ntwo", "\r\nTWO"},
		{"no body at all", "bad -----BEGIN RSA PRIVATE KEY-----\n\ntwo words\n", "\nTWO WORDS\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			out, notes := run(t, strings.NewReader(tc.in), Text, 1<<20)
			if out != tc.out || len(notes) != 1 {
				t.Errorf("output %q, want %q; notes %+v, want one", out, tc.out, notes)
			}
		})
	}
}

func TestALongJSONValueIsNamedByItsOwnLine(t *testing.T) {
	_, notes := run(t, strings.NewReader("{\"a\":1}\n\n{\"b\":\""+strings.Repeat("x", 5000)+"\"}\n"), JSON, 1000)
	if len(notes) != 1 || notes[0].Line != 3 {
		t.Errorf("notes %+v, want one at line 3", notes)
	}
}

func TestJSONValuesOverManyLines(t *testing.T) {
	in := "{\n \"a\": \"}\\\"{\"\n}\n[1,\n2]  {\"b\":1}\n7 \n"
	var records []string
	w := workFunc(func(c *Chunk, ans *Answer) { ans.Out = append(append(ans.Out, c.Data...), '|') })
	var out bytes.Buffer
	err := Run(context.Background(), Config{Files: []string{"-"}, Stdin: strings.NewReader(in), Format: JSON,
		Limits: Limits{Record: 1 << 20}, Workers: []Worker{w}, Out: &out, Note: func(Note) error { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	for r := range strings.SplitSeq(out.String(), "|") {
		if r = strings.TrimSpace(r); r != "" {
			records = append(records, r)
		}
	}
	want := []string{"{\n \"a\": \"}\\\"{\"\n}", "[1,\n2]", `{"b":1}`, "7"}
	if strings.Join(records, "|") != strings.Join(want, "|") {
		t.Errorf("records %q, want %q", records, want)
	}
	if strings.ReplaceAll(out.String(), "|", "") != in {
		t.Errorf("bytes were lost: %q", out.String())
	}
}

type workFunc func(c *Chunk, ans *Answer)

func (f workFunc) Work(c *Chunk, ans *Answer) { f(c, ans) }

func TestSniff(t *testing.T) {
	for _, tc := range []struct {
		name, head string
		eof        bool
		want       Format
		sure       bool
	}{
		{"plain text", "hello", false, Text, true},
		{"a JSON line", "{\"a\":1}\n", false, JSONL, true},
		{"a JSON line after a BOM", "\xef\xbb\xbf{\"a\":1}\n", false, JSONL, true},
		{"half a line needs more", "{\"a\":", false, 0, false},
		{"a document over lines", "{\n  \"a\": 1\n}\n", false, JSON, true},
		{"a first line cut short, then JSON lines", "{\"a\":\n{\"a\":1}\n", false, JSONL, true},
		{"a bracket that is a log line", "[INFO] started\n", false, Text, true},
		{"a broken JSON line is no text", "{oops}\n", false, JSONL, true},
		{"nothing yet", "", false, Text, false},
		{"nothing at all", "", true, Text, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, sure := sniff([]byte(tc.head), tc.eof)
			if sure != tc.sure || sure && got != tc.want {
				t.Errorf("got %v %v, want %v %v", got, sure, tc.want, tc.sure)
			}
		})
	}
}

func TestCompressedFilesAreKnownByTheirBytes(t *testing.T) {
	dir := t.TempDir()
	var gz, zs bytes.Buffer
	zw := gzip.NewWriter(&gz)
	io.WriteString(zw, "from gzip\n")
	zw.Close()
	ze, _ := zstd.NewWriter(&zs)
	io.WriteString(ze, "from zstd\n")
	ze.Close()
	files := map[string][]byte{"a": gz.Bytes(), "b": zs.Bytes(), "c": []byte("plain\n")}
	var names []string
	for _, n := range []string{"a", "b", "c"} {
		p := filepath.Join(dir, n)
		if err := os.WriteFile(p, files[n], 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, p)
	}
	var out bytes.Buffer
	err := Run(context.Background(), Config{Files: names, Format: Text, Limits: Limits{Record: 1 << 20},
		Workers: []Worker{upper{}}, Out: &out, Note: func(Note) error { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	if want := "FROM GZIP\nFROM ZSTD\nPLAIN\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestAStreamIsAnsweredBeforeItEnds(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	go Run(context.Background(), Config{Files: []string{"-"}, Stdin: inR, Format: Auto, Limits: Limits{Record: 1 << 20},
		Workers: []Worker{upper{}}, Out: outW, Note: func(Note) error { return nil }})
	io.WriteString(inW, "ping\n")
	b := make([]byte, 16)
	if n, _ := outR.Read(b); string(b[:n]) != "PING\n" {
		t.Errorf("got %q", b[:n])
	}
	inW.Close()
}

func TestCancelEndsARunThatWaitsForInput(t *testing.T) {
	inR, _ := io.Pipe()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- Run(ctx, Config{Files: []string{"-"}, Stdin: inR, Format: Text, Limits: Limits{Record: 1 << 20},
			Workers: []Worker{upper{}}, Out: io.Discard, Note: func(Note) error { return nil }})
	}()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestStopAnswersWhatHasBeenRead(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	stop, done := make(chan struct{}), make(chan error, 1)
	go func() {
		done <- Run(context.Background(), Config{Files: []string{"-"}, Stdin: inR, Format: Text, Limits: Limits{Record: 1 << 20},
			Workers: []Worker{upper{}}, Out: outW, Stop: stop, Note: func(Note) error { return nil }})
	}()
	go io.WriteString(inW, "ping\nhalf")
	b := make([]byte, 16)
	if n, _ := outR.Read(b); string(b[:n]) != "PING\n" {
		t.Errorf("got %q", b[:n])
	}
	close(stop)
	if err := <-done; !errors.Is(err, ErrStopped) {
		t.Errorf("got %v", err)
	}
}

func TestADamagedFileIsNamed(t *testing.T) {
	var gz bytes.Buffer
	zw := gzip.NewWriter(&gz)
	io.WriteString(zw, strings.Repeat("a line\n", 1000))
	zw.Close()
	name := filepath.Join(t.TempDir(), "cut.gz")
	if err := os.WriteFile(name, gz.Bytes()[:gz.Len()-9], 0o600); err != nil {
		t.Fatal(err)
	}
	err := Run(context.Background(), Config{Files: []string{name}, Format: Text, Limits: Limits{Record: 1 << 20},
		Workers: []Worker{upper{}}, Out: io.Discard, Note: func(Note) error { return nil }})
	if err == nil || !strings.Contains(err.Error(), "cut.gz: compressed data is cut short") {
		t.Errorf("got %v", err)
	}
}

// What was read before a file breaks off is answered, up to the last whole record.
func TestWholeRecordsBeforeADamageAreAnswered(t *testing.T) {
	var gz bytes.Buffer
	zw := gzip.NewWriter(&gz)
	io.WriteString(zw, strings.Repeat("a line\n", 1000)+"half a")
	zw.Close()
	name := filepath.Join(t.TempDir(), "more.gz")
	if err := os.WriteFile(name, append(gz.Bytes(), "none of it"...), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, format := range []Format{Text, Auto} {
		var out bytes.Buffer
		err := Run(context.Background(), Config{Files: []string{name}, Format: format, Limits: Limits{Record: 1 << 20},
			Workers: []Worker{upper{}}, Out: &out, Note: func(Note) error { return nil }})
		if err == nil || out.String() != strings.Repeat("A LINE\n", 1000) {
			t.Errorf("got %v and %d bytes, want an error and the lines before it", err, out.Len())
		}
	}
}

func TestANoteCanStopTheRun(t *testing.T) {
	stop := errors.New("stop")
	var out bytes.Buffer
	err := Run(context.Background(), Config{Files: []string{"-"}, Stdin: strings.NewReader("a\nbad\nb\n"), Format: Text,
		Limits: Limits{Record: 1 << 20}, Workers: []Worker{upper{}}, Out: &out, Note: func(Note) error { return stop }})
	if !errors.Is(err, stop) || out.String() != "A\n" {
		t.Errorf("got %v and %q, want stop and what came before", err, out.String())
	}
}

func TestAChunkThatIsGivenUpEndsTheRun(t *testing.T) {
	for _, depth := range []int{1, 3} { // workers: the chunks behind it may be done first
		n := 0
		lines := readFunc(func(p []byte) (int, error) {
			if n++; n > 20 {
				return 0, io.EOF
			}
			return copy(p, fmt.Sprintf("line %d\n", n)), nil
		})
		var out bytes.Buffer
		w := workFunc(func(c *Chunk, ans *Answer) {
			if ans.Cut = bytes.Contains(c.Data, []byte("line 4\n")); !ans.Cut {
				ans.Out = append(ans.Out, c.Data...)
			}
		})
		err := Run(context.Background(), Config{Files: []string{"-"}, Stdin: lines, Format: Text, Limits: Limits{Record: 1 << 20},
			Workers: slices.Repeat([]Worker{w}, depth), Out: &out, Note: func(Note) error { return nil }})
		if !errors.Is(err, ErrCut) || strings.Contains(out.String(), "line 5") {
			t.Errorf("%d workers: %v, and %q was written", depth, err, out.String())
		}
	}
}

func TestWhatIsCountedWasWritten(t *testing.T) {
	full := errors.New("full")
	n := 0
	lines := readFunc(func(p []byte) (int, error) {
		if n++; n > 20 {
			return 0, io.EOF
		}
		return copy(p, "line\n"), nil
	})
	wrote, counted := 0, int64(0)
	out := writeFunc(func(p []byte) (int, error) {
		if wrote++; wrote > 3 {
			return 0, full
		}
		return len(p), nil
	})
	w := workFunc(func(c *Chunk, ans *Answer) {
		ans.Out, ans.Records = append(ans.Out, c.Data...), 1
	})
	err := Run(context.Background(), Config{Files: []string{"-"}, Stdin: lines, Format: Text, Limits: Limits{Record: 1 << 20},
		Workers: []Worker{w, w, w}, Out: out, Note: func(Note) error { return nil }, Wrote: func(a *Answer) { counted += a.Records }})
	if !errors.Is(err, full) || counted != 3 {
		t.Errorf("%d counted, want 3; %v", counted, err)
	}
}

type writeFunc func([]byte) (int, error)

func (f writeFunc) Write(p []byte) (int, error) { return f(p) }

type readFunc func([]byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }

func FuzzReader(f *testing.F) {
	f.Add([]byte("{\"a\":1}\n{\"b\":2}\n"), uint8(0))
	f.Add([]byte("-----BEGIN PRIVATE KEY-----\n"), uint8(3))
	f.Add([]byte("[[[\"\\\"\n]"), uint8(2))
	f.Fuzz(func(t *testing.T, in []byte, mode uint8) {
		format := Format(mode % 4)
		var out bytes.Buffer
		w := workFunc(func(c *Chunk, ans *Answer) {
			for data := c.Data; len(data) > 0; {
				record, end, rest := Next(data, c.Format)
				ans.Out = append(append(ans.Out, record...), end...)
				data = rest
			}
		})
		err := Run(context.Background(), Config{Files: []string{"-"}, Stdin: &headed{head: in, r: strings.NewReader("")}, Format: format,
			Limits: Limits{Record: 1 << 20}, Workers: []Worker{w}, Out: &out, Note: func(Note) error { return nil }})
		if err != nil {
			return // a damaged gzip or zstd stream
		}
		packed := bytes.HasPrefix(in, []byte{0x1f, 0x8b}) || bytes.HasPrefix(in, []byte{0x28, 0xb5, 0x2f, 0xfd})
		if !packed && !bytes.Equal(out.Bytes(), in) {
			t.Fatalf("got %q, want %q", out.Bytes(), in)
		}
	})
}
