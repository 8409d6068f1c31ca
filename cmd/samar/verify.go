package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/processor"
)

func newVerify() *cobra.Command {
	var f fileFlags
	var output, generation string
	cmd := &cobra.Command{
		Use:   "verify --config samar.yaml",
		Short: "Replay the ledger's manifests against the topics: is everything where it should be?",
		Long: `verify reads the ledger of each pipeline that has one, and then its clean topics
and dead letters. Each manifest says which records a chunk had and how many of
them went where; verify computes the samar-id that every one of them bears in
every view (the key file is needed) and looks whether it is there, how often,
and whether the counts agree. It opens nothing and prints no data.

It reports gaps between manifests, records that are missing, that came twice or
that no manifest knows. What came after the ledger was read is not judged. What
retention has cut from the beginning of an output counts as expired, and what is
gone from a compacted one, too: neither can be judged.

Exit code 4: it does not add up.`,
		Example: `  samar verify --config samar.yaml
  samar verify --config samar.yaml --output json
  samar verify --config samar.yaml --generation backfill`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("output", output, "table", "json"); err != nil {
				return err
			}
			cfg, err := f.load(cmd)
			if err != nil {
				return err
			}
			p, err := f.resolve(cfg, "cues")
			if err != nil {
				return err
			}
			out := verified{SchemaVersion: 1, Views: []*verifiedView{}}
			for i := range p.routes {
				if p.routes[i].ledger.Topic == "" {
					continue
				}
				if generation != "" {
					(&window{generation: generation}).rename(&p.routes[i])
				}
				v := verifier{route: &p.routes[i], wait: time.Duration(cfg.Wait), notes: cmd.ErrOrStderr(), out: &out}
				if err := v.run(cmd.Context()); err != nil {
					return err
				}
			}
			if len(p.routes) > 0 && out.Chunks == 0 && !slices.ContainsFunc(p.routes, func(r route) bool { return r.ledger.Topic != "" }) {
				return configf("%s: no pipeline has a ledger; write ledger: {} under one that shall keep manifests", f.config)
			}
			if output == "json" {
				err = writeJSON(cmd.OutOrStdout(), out)
			} else {
				out.show(cmd.OutOrStdout())
			}
			if err == nil && !out.AddsUp {
				err = withCode(exitGate, fmt.Errorf("the manifests and the topics do not add up%s", out.otherKeys()))
			}
			return err
		},
	}
	f.add(cmd, false)
	cmd.Flags().StringVar(&generation, "generation", "", "of the topics that a backfill of this name wrote (see samar run --generation)")
	addOutput(cmd, &output, "table", "table", "json")
	return cmd
}

// verified is the answer of verify.
type verified struct {
	SchemaVersion int             `json:"schema_version"`
	AddsUp        bool            `json:"adds_up"`
	Chunks        int             `json:"chunks"`
	Records       int64           `json:"records"`
	Replayed      int             `json:"chunks_replayed"`
	Gaps          int             `json:"gaps"`       // between manifests
	Unbalanced    int             `json:"unbalanced"` // manifests that do not add up by themselves
	Dead          verifiedDead    `json:"dead_letters"`
	Views         []*verifiedView `json:"views"`
}

type verifiedDead struct {
	Counted int64 `json:"counted"`
	Found   int64 `json:"found"`
	Missing int64 `json:"missing"`
	Expired int64 `json:"expired"` // not there, as the topic was cut or compacted behind them
	Again   int64 `json:"again"`   // letters of records that were tried again and died again
	Twice   int64 `json:"twice"`   // copies beyond the first
}

type verifiedView struct {
	View    string `json:"view"`
	Topic   string `json:"topic"`
	Counted int64  `json:"counted"` // by the manifests
	Found   int64  `json:"found"`   // distinct samar-ids of theirs
	Missing int64  `json:"missing"`
	Expired int64  `json:"expired"` // not there, as the topic was cut or compacted behind them
	Retried int64  `json:"retried"` // dead letters that came through later
	Twice   int64  `json:"twice"`   // copies beyond the first
	Unknown int64  `json:"unknown"` // samar-ids that no manifest covers (yet)
}

// verifier checks one pipeline.
type verifier struct {
	route  *route
	wait   time.Duration
	notes  io.Writer
	out    *verified
	chunks []*pipeline.Manifest // in order, replays left out
	once   bool
}

func (v *verifier) run(ctx context.Context) error {
	if v.out.Chunks == 0 {
		v.out.AddsUp = true
	}
	if err := v.readLedger(ctx); err != nil {
		return err
	}
	if err := v.checkDead(ctx); err != nil {
		return err
	}
	for i := range v.route.outputs {
		if err := v.checkView(ctx, i); err != nil {
			return err
		}
	}
	return nil
}

// readLedger reads the manifests and looks for gaps.
func (v *verifier) readLedger(ctx context.Context) error {
	var all []*pipeline.Manifest
	err := readTopic(ctx, v.route.ledger.Cluster, v.route.ledger.Topic, v.wait, v.notes, func(records []processor.Record) bool {
		for i := range records {
			if m, err := pipeline.ReadManifest(&records[i]); err == nil && m.Topic == v.route.source.Topic {
				all = append(all, m)
			}
		}
		return true
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(all, func(a, b *pipeline.Manifest) int {
		return cmp.Or(cmp.Compare(a.TopicID, b.TopicID), cmp.Compare(a.Partition, b.Partition), cmp.Compare(a.First, b.First), cmp.Compare(b.Next, a.Next))
	})
	var last *pipeline.Manifest
	for _, m := range all {
		v.out.Chunks++
		v.once = v.once || m.Once
		if !m.Balanced() {
			v.out.Unbalanced++
			v.out.AddsUp = false
		}
		same := last != nil && last.TopicID == m.TopicID && last.Partition == m.Partition
		switch {
		case same && m.First > last.Next:
			v.out.Gaps++
			v.out.AddsUp = false
		case same && m.First < last.Next:
			v.out.Replayed++
			if m.Once {
				v.out.AddsUp = false
			}
			if m.Next <= last.Next {
				continue
			}
			v.chunks = append(v.chunks, tailOf(m, last.Next))
			last = m
			continue
		}
		v.out.Records += m.Records
		v.chunks = append(v.chunks, m)
		last = m
	}
	return nil
}

// tailOf is the part of a replayed chunk that no earlier one covers: its counts
// are those of the whole and cannot be compared.
func tailOf(m *pipeline.Manifest, from int64) *pipeline.Manifest {
	t := *m
	t.First, t.Views, t.Dead = from, nil, nil
	return &t
}

// checkDead looks for the dead letters that the manifests count.
func (v *verifier) checkDead(ctx context.Context) error {
	found, tried := make(map[string]int64), make(map[string]int64)
	past := sync.OnceValues(func() (retried, error) { return v.retries(ctx) }) // asked when the cluster is there
	err := readTopic(ctx, v.route.letters.Cluster, v.route.letters.Topic, v.wait, v.notes, func(records []processor.Record) bool {
		for i := range records {
			if d, err := pipeline.ReadDeadLetter(&records[i]); err == nil && d.Topic == v.route.source.Topic {
				found[d.Position()]++
				if r, _ := past(); r.tried(d.Reason, records[i].Partition, records[i].Offset) {
					tried[d.Position()]++
				}
			}
		}
		return true
	})
	if err != nil {
		return err
	}
	if len(found) > 0 {
		if _, err := past(); err != nil {
			return err
		}
	}
	cut, err := v.cutOf(ctx, v.route.letters, false)
	if err != nil {
		return err
	}
	first := v.firstOf(func(p *pipeline.Partition, o int64) bool { return found[pipeline.Position(p.Topic, p.Number, o)] > 0 })
	d := &v.out.Dead
	for at, n := range found {
		d.Found++
		if again := min(tried[at], n-1); v.once {
			d.Again += again
			d.Twice += n - 1 - again
		}
	}
	for _, m := range v.chunks {
		var counted, here int64
		for _, n := range m.Dead {
			counted += n
		}
		if m.Views == nil {
			continue
		}
		for o := m.First; o < m.Next && counted > 0; o++ {
			if found[pipeline.Position(m.Topic, m.Partition, o)] > 0 {
				here++
			}
		}
		d.Counted += counted
		expired, missing := cut.split(m, first, max(counted-here, 0))
		d.Expired += expired
		d.Missing += missing
	}
	if d.Missing > 0 || d.Twice > 0 {
		v.out.AddsUp = false
	}
	return nil
}

// checkView looks for the samar-ids that the manifests promise in one view.
func (v *verifier) checkView(ctx context.Context, i int) error {
	name := v.route.engine.policy.Views[i].Name
	key, err := v.route.engine.ring.OriginKey(name)
	if err != nil {
		return err
	}
	ids := pipeline.NewIDs(key)
	found := make(map[[26]byte]uint32)
	row := &verifiedView{View: name, Topic: v.route.outputs[i].Topic}
	v.out.Views = append(v.out.Views, row)
	if err := v.readIDs(ctx, v.route.outputs[i], name, found); err != nil {
		return err
	}
	cut, err := v.cutOf(ctx, v.route.outputs[i], v.route.outputs[i].ByKey)
	if err != nil {
		return err
	}
	var id []byte
	first := v.firstOf(func(p *pipeline.Partition, o int64) bool {
		id = ids.AppendID(id[:0], p, o)
		return found[[26]byte(id)] > 0
	})
	for _, m := range v.chunks {
		p := pipeline.Partition{Cluster: m.Cluster, Topic: m.Topic, TopicID: m.TopicID, Number: m.Partition}
		var here int64
		for o := m.First; o < m.Next; o++ {
			id = ids.AppendID(id[:0], &p, o)
			at := [26]byte(id)
			n, ok := found[at]
			if !ok {
				continue
			}
			here++
			row.Twice += int64(n) - 1
			delete(found, at)
		}
		row.Found += here
		if m.Views == nil {
			row.Counted += here
			continue
		}
		want := m.Views[name].Out
		row.Counted += want
		expired, missing := cut.split(m, first, max(want-here, 0))
		row.Expired += expired
		row.Missing += missing
		row.Retried += max(here-want, 0)
	}
	row.Unknown = int64(len(found))
	if row.Missing > 0 || v.once && row.Twice > 0 {
		v.out.AddsUp = false
	}
	return nil
}

// readIDs counts the samar-ids of one view's topic.
func (v *verifier) readIDs(ctx context.Context, out kafka.SinkConfig, view string, found map[[26]byte]uint32) error {
	return readTopic(ctx, out.Cluster, out.Topic, v.wait, v.notes, func(records []processor.Record) bool {
		for i := range records {
			var id []byte
			ours := false
			for _, h := range records[i].Headers {
				switch h.Key {
				case pipeline.HeaderID:
					id = h.Value
				case pipeline.HeaderView:
					ours = string(h.Value) == view
				}
			}
			if ours && len(id) == 26 {
				found[[26]byte(id)]++
			}
		}
		return true
	})
}

// otherKeys is a hint that the keys are not those that samar run had: then every
// record is missing under its samar-id, and there under one that nobody knows.
func (v *verified) otherKeys() string {
	for _, r := range v.Views {
		if r.Found == 0 && r.Missing > 0 && r.Unknown > 0 {
			return fmt.Sprintf("\n  no samar-id in %s is one that these keys give: are they those that samar run had? See keys.file, and SAMAR_KEYS_FILE", r.Topic)
		}
	}
	return ""
}

func (v *verified) show(w io.Writer) {
	fmt.Fprintf(w, "%s, %s, %d replayed, %d gaps, %d unbalanced\n", plural(int64(v.Chunks), "chunk"), plural(v.Records, "record"), v.Replayed, v.Gaps, v.Unbalanced)
	fmt.Fprintf(w, "dead letters: %d counted, %d found, %d missing, %d expired, %d dead again, %d twice\n",
		v.Dead.Counted, v.Dead.Found, v.Dead.Missing, v.Dead.Expired, v.Dead.Again, v.Dead.Twice)
	t := newTable(w)
	t.AppendHeader(table.Row{"View", "Topic", "Counted", "Found", "Missing", "Expired", "Retried", "Twice", "Unknown"})
	for _, r := range v.Views {
		t.AppendRow(table.Row{r.View, r.Topic, r.Counted, r.Found, r.Missing, r.Expired, r.Retried, r.Twice, r.Unknown})
	}
	if len(v.Views) > 0 {
		t.Render()
	}
}
