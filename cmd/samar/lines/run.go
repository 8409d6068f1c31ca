package lines

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"github.com/samar-privacy/samar/processor/codec"
)

// Config of a run.
type Config struct {
	Files   []string // "-" is standard input
	Stdin   io.Reader
	Format  Format
	Frame   Frame // of Protobuf, and of Avro without a container; nil: there are none
	Limits  Limits
	Workers []Worker // one goroutine each
	Out     io.Writer
	// Stop ends the reading; what has been read by then is still answered, and
	// Run returns ErrStopped. A nil channel never stops it.
	Stop <-chan struct{}
	// Read is told of every piece of a file that was read; nil: no one is.
	Read func(n int)
	// Note is called for every record that was not written, in order; an
	// error ends the run after the output before that record.
	Note func(Note) error
	// Wrote is told of every answer that was written, in order; nil: no one is.
	Wrote func(*Answer)
}

var errNoFrame = errors.New("its records cannot be told apart without a schema")

// ErrStopped reports that Stop came before the end of the input.
var ErrStopped = errors.New("stopped before the end of the input")

// ErrCut reports that a worker gave a chunk up.
var ErrCut = errors.New("given up before the end of the input")

type job struct {
	chunk Chunk
	ans   Answer
	done  chan struct{}
}

// Run reads all files in order. It returns the first error of reading, of
// writing, of Note, or of the context; by then everything before is written.
// A read that blocks does not hold up the end of a cancelled run; its
// goroutine is left behind.
func Run(parent context.Context, cfg Config) error {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	depth := 2*len(cfg.Workers) + 2
	var (
		free    = make(chan *job, depth)
		work    = make(chan *job, depth)
		ordered = make(chan *job, depth)
		readErr error
		wg      sync.WaitGroup
	)
	for range depth {
		free <- &job{done: make(chan struct{}, 1)}
	}
	for _, w := range cfg.Workers {
		wg.Go(func() { serve(ctx, w, work) })
	}
	go func() {
		defer close(ordered)
		defer close(work)
		readErr = readAll(ctx, cfg, free, func(j *job) {
			ordered <- j
			work <- j
		})
	}()
	err := collect(ctx, cfg, ordered, free)
	if err == nil {
		err = readErr
	}
	cancel()
	wg.Wait()
	return err
}

func serve(ctx context.Context, w Worker, work <-chan *job) {
	for {
		select {
		case j, ok := <-work:
			if !ok {
				return
			}
			w.Work(&j.chunk, &j.ans)
			j.done <- struct{}{}
		case <-ctx.Done():
			return
		}
	}
}

// collect writes the answers in the order of their chunks.
func collect(ctx context.Context, cfg Config, ordered <-chan *job, free chan<- *job) error {
	stop, stopped := cfg.Stop, false
	out := joiner{w: cfg.Out, bytes: cfg.Frame != nil}
	for {
		var j *job
		var ok bool
		if stopped {
			select {
			case j, ok = <-ordered:
			default:
				return ErrStopped
			}
		} else {
			select {
			case j, ok = <-ordered:
			case <-stop:
				stopped = true
				continue
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		if !ok {
			return nil
		}
		select {
		case <-j.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if j.ans.Cut {
			return ErrCut
		}
		if err := emit(cfg, &out, j); err != nil {
			return err
		}
		if cfg.Wrote != nil {
			cfg.Wrote(&j.ans)
		}
		j.ans = Answer{Out: j.ans.Out[:0], Notes: j.ans.Notes[:0]}
		free <- j
	}
}

// emit writes one answer, up to a note that ends the run.
func emit(cfg Config, to *joiner, j *job) error {
	out := j.ans.Out
	for _, n := range j.ans.Notes {
		if err := cfg.Note(n); err != nil {
			if werr := to.write(j.chunk.File, out[:n.At]); werr != nil {
				return werr
			}
			return err
		}
	}
	return to.write(j.chunk.File, out)
}

// joiner writes the answers of one file behind those of another: each begins
// on a line of its own.
type joiner struct {
	w     io.Writer
	bytes bool // records have no lines
	file  int
	open  bool // the last line has no end
}

func (j *joiner) write(file int, out []byte) error {
	if len(out) == 0 {
		return nil
	}
	if file != j.file && j.open && !j.bytes {
		if _, err := j.w.Write(newline); err != nil {
			return err
		}
	}
	j.file, j.open = file, out[len(out)-1] != '\n'
	_, err := j.w.Write(out)
	return err
}

func readAll(ctx context.Context, cfg Config, free chan *job, hand func(*job)) error {
	for i, name := range cfg.Files {
		if err := readFile(ctx, cfg, i, name, free, hand); err != nil {
			return err
		}
	}
	return nil
}

func readFile(ctx context.Context, cfg Config, i int, name string, free chan *job, hand func(*job)) error {
	src, err := open(name, cfg.Stdin, cfg.Read)
	if err != nil {
		return Named(name, err)
	}
	defer src.Close()
	r := &reader{src: src, file: i, format: formatOf(name, cfg.Format), limit: cfg.Limits.Record, line: 1}
	contained := r.format == Avro && cfg.Frame == nil
	if r.format == Auto || r.format == Avro {
		if err := r.fill(); err != nil {
			return Named(name, err)
		}
		if bytes.HasPrefix(r.buf, []byte(codec.ContainerMagic)) {
			r.format, contained = Avro, true
		}
	}
	next := r.next
	switch {
	case contained:
		next = (&container{r: r}).next
	case r.format == Avro || r.format == Protobuf:
		if cfg.Frame == nil {
			return Named(name, errNoFrame)
		}
		next = (&frames{r: r, frame: cfg.Frame}).next
	}
	for {
		var j *job
		select {
		case j = <-free:
		case <-ctx.Done():
			return ctx.Err()
		}
		err = next(ctx, &j.chunk)
		if err == io.EOF {
			free <- j
			return nil
		}
		if err != nil {
			return Named(name, err)
		}
		hand(j)
	}
}

// Named says which file could not be read, unless the error does, or is about
// no file.
func Named(name string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) || errors.Is(err, context.Canceled) {
		return err
	}
	if name == "-" {
		name = "standard input"
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("%s: compressed data is cut short: %w", name, err)
	}
	return fmt.Errorf("%s: %w", name, err)
}
