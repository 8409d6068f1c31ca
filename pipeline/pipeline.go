// Package pipeline moves records from a source through a processor to one sink
// for each view. Start with New and Run.
//
// A source hands out lanes, one for each partition it was assigned. A lane is
// fetched in batches; the records of a batch are processed by a pool of workers
// that all lanes share, put in order again, and produced to the sink of every
// view and to the dead letters. The lane's watermark is committed only when all
// of them have acknowledged. What cannot be processed goes to the dead letters;
// a raw record never reaches a view.
//
// Delivery is at least once: after a crash or a lost lane whole batches are
// replayed, each record with the samar-id it had before. With Config.ExactlyOnce
// a batch's outputs and its offset are one transaction. The package starts
// goroutines and logs; it holds no record longer than it takes to acknowledge
// it, and writes no value to logs, errors or metrics.
package pipeline

import (
	"context"
	"errors"
	"fmt"

	"github.com/samar-privacy/samar/processor"
)

// Errors by which adapters class what went wrong; wrap them with %w. Any other
// error means: try again, with growing pauses, for as long as the lane is ours.
var (
	// ErrLaneLost reports that the lane belongs to someone else now. What is in
	// flight is given up; its next owner replays it.
	ErrLaneLost = errors.New("lane lost")
	// ErrFatal reports that trying again is pointless: the run ends with the error.
	ErrFatal = errors.New("cannot go on")
	// ErrAborted reports that a transaction was given up: nothing that was
	// produced since Begin will be seen. The same records are produced again
	// after another Begin.
	ErrAborted = errors.New("transaction aborted")
	// ErrEnd reports that a finite lane has come to its end. It is not io.EOF,
	// which is what a broken connection says.
	ErrEnd = errors.New("end of lane")
)

// RejectedError reports records that an output will never take (too large for
// it, say), by index into the produced batch, ascending. All others of the
// batch are acknowledged. The rejected ones go to the dead letters.
type RejectedError struct{ Records []int }

func (e *RejectedError) Error() string {
	return fmt.Sprintf("%d records rejected", len(e.Records))
}

// Partition is the identity of a lane. All of it enters into a record's
// samar-id.
type Partition struct {
	Cluster string // the cluster's id; stable across restarts
	Topic   string // the topic's name
	TopicID string // the topic's id where there is one, else its name
	Number  int32
}

// Source hands out lanes.
type Source interface {
	// Run calls work once for every lane that is assigned, each call in a
	// goroutine of its own; a lane that is taken away and comes back is a new
	// lane. The ctx given to work is done when the lane is being taken away:
	// work then returns within Config.RevokeTimeout, and until then the lane
	// still takes commits if it can. When work returns though the ctx is not done
	// and the lane has not ended, the lane was lost (an output was fenced, say):
	// the source hands it out anew, from its committed offset.
	//
	// When Run's ctx is done, no more lanes are handed out, but those at work
	// stay assigned (their ctx is not done because of it) until work returns;
	// then Run leaves and returns nil. Run also returns nil when a finite source
	// has come to its end, and an error when it cannot go on; in every case only
	// after all calls of work have returned. Passing trouble is the source's own
	// to wait out.
	Run(ctx context.Context, work func(ctx context.Context, lane Lane)) error
}

// Lane is one assigned partition. Fetch is called by one goroutine and Commit
// by another.
type Lane interface {
	Partition() Partition
	// Fetch fills b with the records that follow those of the last successful
	// Fetch (at first: the committed offset), about maxBytes of them or at least
	// one. It waits a while for records, and may return none. ErrEnd: there
	// will be no more (b holds nothing). After any other error it is called
	// again for the same records, or not at all.
	Fetch(ctx context.Context, b *Batch, maxBytes int) error
	// Commit stores next as the offset to go on from after a restart. Offsets
	// ascend.
	Commit(ctx context.Context, next int64) error
}

// Transactor is a Lane whose commits take along what its outputs wrote. With
// Config.ExactlyOnce every lane is one. Outputs that were opened for the lane
// belong to its transactions.
type Transactor interface {
	Lane
	// Begin starts a transaction. What the lane's outputs produce between Begin
	// and Commit becomes visible with the commit, together with the offset, or
	// never. It is called again after ErrAborted.
	//
	// Commit then returns nil only for what is visible for good, ErrAborted only
	// for what never will be, and ErrLaneLost where the next owner of the lane
	// finds out; any other error is taken for ErrAborted.
	Begin(ctx context.Context) error
}

// Batch is what one Fetch delivers, and the unit of replay. The runner keeps a
// few for each lane and hands one back to Fetch only when every record in it is
// acknowledged, so an adapter reuses the memory of Records, Buf and State
// freely, and nowhere else. Fetch finds Records and Faults empty (their capacity kept).
type Batch struct {
	Records []processor.Record
	Faults  []Fault // records that must not be processed, by ascending Record
	Next    int64   // offset after the batch, beyond the last record's plus one where the log has gaps; Fetch always sets it, without records to where it stands
	End     int64   // the partition's end offset (high watermark); 0: not known

	// Origin is where the records stood first, if that is not the lane's partition
	// (dead letters that are tried again): each has the number in its own
	// Partition. Nil: the lane's.
	Origin *Partition

	Buf   []byte // the adapter's
	State any    // the adapter's; a Releaser is told when the batch is acknowledged
}

// Releaser is a Batch.State that shares its memory between batches.
type Releaser interface {
	// Release gives back what the batch's records point to. Fetch follows, or nothing.
	Release()
}

// Fault condemns one record of a batch to the dead letters unprocessed: one
// that could not be decompressed within limits, say. Its Key, Value and Headers
// may be missing.
type Fault struct {
	Record int // index into Batch.Records
	Reason processor.Reason
	Detail string // text for people, never a value
}

// Sink is where the records of one view, or the dead letters, go.
type Sink interface {
	// Open returns an output for what comes from one lane: a session of its own,
	// so that a repeated Produce does not write twice. A lane that comes back
	// opens anew.
	Open(ctx context.Context, lane Partition) (Output, error)
}

// Output is one lane's way into a sink. One goroutine uses it.
type Output interface {
	// Produce writes records in order and returns when all are acknowledged by
	// every replica that has to. Record.Partition is that of the source: a sink
	// with n partitions takes it modulo n. Topic is empty and Offset is the source's. Nil Value: a tombstone.
	//
	// The memory is the caller's: nothing of it may be kept after Produce
	// returns. After an error that is neither RejectedError nor ErrLaneLost nor
	// ErrFatal, Produce is called again with the very same records, and must
	// not write those twice that the first call did write.
	Produce(ctx context.Context, records []processor.Record) error
	// Limit is the most bytes of one record (key, value, header names and
	// values together) that the output takes; 0: no limit.
	Limit() int
	// Close ends the session. It does not wait for anything.
	Close() error
}

// Worker turns one record into its views. One goroutine uses it; the runner
// makes as many as it needs.
type Worker interface {
	// Process fills res, which it finds reset (capacities kept). What res points
	// to may be rec's memory or the worker's own, valid until the next call. A
	// Worker that panicked is not used again.
	Process(rec *processor.Record, res *processor.Result)
}

// IDs computes the samar-id of the records of one view. One goroutine uses it.
type IDs interface {
	// AppendID appends the printable id of the record at offset of p: a keyed
	// hash, so that two views' ids of one record cannot be linked.
	AppendID(dst []byte, p *Partition, offset int64) []byte
}

// Sealer encrypts dead letters so that whoever moves records cannot read them
// again. Safe for concurrent use.
type Sealer interface {
	Seal(dst, plaintext, aad []byte) ([]byte, error)
}

// Opener is the other side of Sealer, for holders of the private key.
type Opener interface {
	Open(dst, ciphertext, aad []byte) ([]byte, error)
}
