package stdio_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"go.uber.org/goleak"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/pipeline/stdio"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func runner(t *testing.T, in io.Reader, out, dead io.Writer) *pipeline.Runner {
	t.Helper()
	proc := &pipelinetest.Processor{Views: 1}
	r, err := pipeline.New(pipeline.Config{Source: stdio.NewSource(in, "stdin"), NewWorker: proc.NewWorker, Policy: "p@1:0",
		Views:       []pipeline.View{{Name: "v", Sink: stdio.NewSink(out), NewIDs: func() pipeline.IDs { return pipeline.NewIDs(nil) }}},
		DeadLetters: pipeline.DeadLetters{Sink: stdio.NewLetters(dead)}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestLinesKeepTheirOrderAndBytes(t *testing.T) {
	var in, want strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&in, "line %d %s\r\n", i, pipelinetest.Secret)
		fmt.Fprintf(&want, "line %d <CLEAN>\r\n", i)
	}
	for name, wrap := range map[string]func(io.Reader) io.Reader{
		"whole":  func(r io.Reader) io.Reader { return r },
		"halves": iotest.HalfReader, "data with the error": iotest.DataErrReader,
	} {
		t.Run(name, func(t *testing.T) {
			var out, dead bytes.Buffer
			if err := runner(t, wrap(strings.NewReader(in.String())), &out, &dead).Run(context.Background()); err != nil {
				t.Fatal(err)
			}
			if out.String() != want.String() || dead.Len() > 0 {
				t.Errorf("%d bytes out, %d wanted, %d dead", out.Len(), want.Len(), dead.Len())
			}
		})
	}
}

func TestEdges(t *testing.T) {
	long := strings.Repeat("x", 9<<20)
	for _, tc := range []struct{ name, in, out, dead string }{
		{"nothing in, nothing out", "", "", ""},
		{"a last line without end is a line", "a\nb", "a\nb\n", ""},
		{"empty lines are records", "\n\na\n", "\n\na\n", ""},
		{"a dead line is named and left out", "a\n" + pipelinetest.DoPanic + "\nb\n", "a\nb\n",
			`{"reason":"panic","source":"stdin/0/1"}` + "\n"},
		{"a line too long is dead by reference", "a\n" + long + "\nb\n", "a\nb\n",
			`{"reason":"oversize","source":"stdin/0/1"}` + "\n"},
		{"even at the end", "a\n" + long, "a\n", `{"reason":"oversize","source":"stdin/0/1"}` + "\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var out, dead bytes.Buffer
			if err := runner(t, strings.NewReader(tc.in), &out, &dead).Run(context.Background()); err != nil {
				t.Fatal(err)
			}
			if out.String() != tc.out || dead.String() != tc.dead {
				t.Errorf("out %q, dead %q", out.String(), dead.String())
			}
		})
	}
}

func TestALineIsWrittenWithoutWaitingForTheNext(t *testing.T) {
	pr, pw := io.Pipe()
	or, ow := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- runner(t, pr, ow, io.Discard).Run(context.Background()) }()
	for i := range 3 {
		fmt.Fprintf(pw, "ping %d\n", i)
		buf := make([]byte, 64)
		n, err := or.Read(buf)
		if want := fmt.Sprintf("ping %d\n", i); err != nil || string(buf[:n]) != want {
			t.Fatalf("%q, %v", buf[:n], err)
		}
	}
	pw.Close()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func TestAStopDoesNotWaitForInput(t *testing.T) {
	pr, pw := io.Pipe()
	defer pw.Close()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- runner(t, pr, io.Discard, io.Discard).Run(ctx) }()
	stop()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func TestAFailedWriteEndsTheRun(t *testing.T) {
	pr, pw := io.Pipe()
	pr.Close()
	if err := runner(t, strings.NewReader("a\n"), pw, io.Discard).Run(context.Background()); err == nil {
		t.Error("no error")
	}
}
