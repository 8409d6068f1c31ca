package pipeline

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/samar-privacy/samar/processor"
)

// Manifest says what became of one batch. It is written to the ledger behind
// everything it counts: in its transaction, or before its offset is committed.
// A replay writes another one. It holds no data.
type Manifest struct {
	Version   int                    `json:"version"` // 1
	Cluster   string                 `json:"cluster"`
	Topic     string                 `json:"topic"`
	TopicID   string                 `json:"topic_id"`
	Partition int32                  `json:"partition"`
	First     int64                  `json:"first"`   // offset that the batch was fetched from
	Next      int64                  `json:"next"`    // offset after it
	Records   int64                  `json:"records"` // fewer than next − first where the log has gaps
	Policy    string                 `json:"policy"`  // value of samar-policy
	Views     map[string]ManifestRow `json:"views"`
	Dead      map[string]int64       `json:"dead,omitempty"` // dead letters by reason
	Once      bool                   `json:"exactly_once,omitempty"`
}

// ManifestRow counts one view's records: in = out + dead + suppressed + dropped.
type ManifestRow struct {
	Out        int64 `json:"out"`
	Dead       int64 `json:"dead,omitempty"`
	Suppressed int64 `json:"suppressed,omitempty"`
	Dropped    int64 `json:"dropped,omitempty"`
}

// manifestVersion is Manifest.Version.
const manifestVersion = 1

// ErrManifest reports a record that is no manifest.
var ErrManifest = errors.New("not a manifest")

// ReadManifest reads a record of the ledger.
func ReadManifest(rec *processor.Record) (*Manifest, error) {
	var m Manifest
	if json.Unmarshal(rec.Value, &m) != nil || m.Version != manifestVersion || m.Topic == "" || m.First < 0 || m.Next < m.First {
		return nil, fmt.Errorf("read %s: %w", Position(rec.Topic, rec.Partition, rec.Offset), ErrManifest)
	}
	return &m, nil
}

// Balanced reports whether every view accounts for all records.
func (m *Manifest) Balanced() bool {
	for _, v := range m.Views {
		if v.Out+v.Dead+v.Suppressed+v.Dropped != m.Records {
			return false
		}
	}
	return true
}

// record writes the chunk's manifest, if there is a ledger.
func (l *lane) record(c *chunk) error {
	if l.ledger.Output == nil || len(c.batch.Records) == 0 {
		return nil
	}
	value, err := json.Marshal(l.manifest(c))
	if err != nil {
		return fmt.Errorf("write manifest: %w: %w", ErrFatal, err)
	}
	at := Position(l.partition.Topic, l.partition.Number, c.first)
	rec := processor.Record{Partition: l.partition.Number, Offset: c.first,
		Timestamp: c.fetched.UnixMilli(), Key: []byte(at), Value: value}
	err = l.retry(l.hard, onLedger, "write manifest", func(ctx context.Context) error { return l.ledger.Produce(ctx, []processor.Record{rec}) })
	if rej := (*RejectedError)(nil); errors.As(err, &rej) {
		return fmt.Errorf("the ledger's topic rejected a manifest: %w", ErrFatal)
	}
	return err
}

// manifest counts a chunk that every output has taken.
func (l *lane) manifest(c *chunk) *Manifest {
	p := &l.partition
	m := &Manifest{Version: manifestVersion, Cluster: p.Cluster, Topic: p.Topic, TopicID: p.TopicID, Partition: p.Number,
		First: c.first, Next: c.batch.Next, Records: int64(len(c.batch.Records)), Policy: c.rules.Policy,
		Views: make(map[string]ManifestRow, len(c.views)), Once: l.txn != nil}
	for reason, n := range c.reasons() {
		if n == 0 {
			continue
		}
		if m.Dead == nil {
			m.Dead = make(map[string]int64)
		}
		m.Dead[processor.Reason(reason).String()] = n
	}
	for v := range c.views {
		m.Views[l.r.cfg.Views[v].Name] = c.row(v)
	}
	return m
}
