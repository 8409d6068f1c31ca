// Package stdio makes a pipeline out of files: a source that reads lines as
// records, a sink that writes one view's values as lines, and one that writes
// dead letters as JSON lines. Start with NewSource, NewSink and NewLetters.
//
// There is one lane; a record's offset is its line's number, from 0. Nothing is
// committed: a run that dies starts over. Line ends are "\n"; a carriage return
// before it belongs to the line.
package stdio

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// Sizes of reading, in bytes.
const (
	readSize = 256 << 10
	mostLine = 8 << 20 // longer lines are skipped over, and are dead letters of reason oversize
)

// errRead reports trouble with the input; its cause may quote the input.
var errRead = errors.New("the input cannot be read")

// Source reads lines.
type Source struct {
	in   io.Reader
	name string
}

var _ pipeline.Source = (*Source)(nil)

// NewSource returns a source of the lines of in. Name stands for the topic.
func NewSource(in io.Reader, name string) *Source { return &Source{in: in, name: name} }

// Run hands out the one lane.
func (s *Source) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	l := &lane{src: s, want: make(chan []byte, 1), got: make(chan []byte, 1), buf: make([]byte, readSize)}
	defer close(l.want)
	go l.read()
	work(context.WithoutCancel(ctx), l)
	return nil
}

// lane cuts what a reading goroutine brings into lines.
type lane struct {
	src   *Source
	want  chan []byte // buffers to read into; closed at the end
	got   chan []byte // what was read; closed at the end of the input
	err   error       // of the read, if not io.EOF; set before got is closed
	buf   []byte      // goes to and fro between want and got
	asked bool        // buf is with the reader

	rest []byte // the line begun
	skip bool   // it is too long and not kept
	next int64  // offset of the next line
	over bool   // the input has ended
}

// read serves reads, so that a Fetch can be given up while one blocks. The
// goroutine ends when the lane is done and the read under way returns.
func (l *lane) read() {
	defer close(l.got)
	for buf := range l.want {
		n, err := l.src.in.Read(buf)
		if n > 0 {
			l.got <- buf[:n]
		}
		if err != nil {
			if err != io.EOF {
				l.err = errRead
			}
			return
		}
		if n == 0 {
			l.got <- nil
		}
	}
}

func (l *lane) Partition() pipeline.Partition {
	return pipeline.Partition{Cluster: "stdio", Topic: l.src.name, TopicID: l.src.name}
}

// Commit does nothing: a pipe cannot be read twice.
func (l *lane) Commit(context.Context, int64) error { return nil }

// Fetch waits for at least one whole line and takes what was read with it.
func (l *lane) Fetch(ctx context.Context, b *pipeline.Batch, _ int) error {
	b.Buf = b.Buf[:0]
	for !l.over {
		if !l.asked {
			l.want <- l.buf
			l.asked = true
		}
		select {
		case got, ok := <-l.got:
			l.asked = false
			if !ok {
				l.over = true
				break
			}
			if cut := bytes.LastIndexByte(got, '\n') + 1; cut > 0 {
				l.begin(b)
				b.Buf = append(b.Buf, got[:cut]...)
				l.keep(got[cut:])
				l.lines(b)
				return nil
			}
			l.keep(got)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	if l.err != nil {
		return fmt.Errorf("%w: %w", l.err, pipeline.ErrFatal)
	}
	if len(l.rest) == 0 && !l.skip {
		return pipeline.ErrEnd
	}
	l.begin(b)
	l.lines(b)
	return nil
}

// keep adds to the line begun.
func (l *lane) keep(part []byte) {
	if l.skip || len(l.rest)+len(part) > mostLine {
		l.rest, l.skip = l.rest[:0], true
		return
	}
	l.rest = append(l.rest, part...)
}

// begin puts the line begun at the front of b; one too long as a fault.
func (l *lane) begin(b *pipeline.Batch) {
	if l.skip {
		b.Faults = append(b.Faults, pipeline.Fault{Record: 0, Reason: processor.Oversize, Detail: "line longer than 8 MiB"})
	}
	b.Buf = append(b.Buf, l.rest...)
	l.rest, l.skip = l.rest[:0], false
}

// lines cuts b.Buf into records.
func (l *lane) lines(b *pipeline.Batch) {
	rest, faulty := b.Buf, len(b.Faults) > 0
	for len(rest) > 0 || faulty && len(b.Records) == 0 {
		line := rest
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			line, rest = rest[:i:i], rest[i+1:]
		} else {
			rest = nil
		}
		if faulty && len(b.Records) == 0 {
			line = nil
		}
		b.Records = append(b.Records, processor.Record{Topic: l.src.name, Offset: l.next, Value: line})
		l.next++
	}
	b.Next = l.next
}
