package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/processor"
)

const (
	demoTopic      = "feedback.raw"
	demoPartitions = 4
	demoInMemory   = 100_000 // events; more are kept in a temporary directory
)

type demoFlags struct {
	engineFlags
	events int
	follow bool
	rate   int
	lang   []string
	input  string
	output string
	listen string
	seed   uint64
}

func newDemo() *cobra.Command {
	var f demoFlags
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "See it work: an embedded Kafka, generated feedback, before and after",
		Long: `demo starts a small Kafka inside this process, writes generated customer feedback
(invented people, in Indonesian, Chinese and English) to the topic feedback.raw,
runs the same pipeline as ` + "`samar run`" + ` over TCP, and reads the clean topic back.
It shows a few events before and after, what was found, and that every record is
accounted for. Then it looks for every planted value in what came out, without
the detectors: if one is left, or a record is missing, the exit code is 4.

Nothing is installed and nothing leaves this machine. The tokens are made with
a random key, so joins end with this process.`,
		Example: `  samar demo --events 2000
  samar demo --lang id --events 2000
  samar demo --events 2000 --output json
  samar demo --input feedback.jsonl
  samar demo --follow`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	f.detection(cmd)
	addOutput(cmd, &f.output, "text", "text", "json")
	fl := cmd.Flags()
	fl.IntVar(&f.events, "events", 20000, "how many events to generate")
	fl.BoolVar(&f.follow, "follow", false, "go on generating until interrupted")
	fl.IntVar(&f.rate, "rate", 2000, "events a second with --follow")
	fl.StringSliceVar(&f.lang, "lang", nil, "languages of the feedback: id, en, zh (default: all)")
	fl.StringVar(&f.input, "input", "", "use these records (JSONL, also .gz and .zst) instead of generated ones")
	fl.StringVar(&f.listen, "listen", "127.0.0.1:0", "address of /livez, /readyz and /metrics; port 0 takes a free one")
	fl.Uint64Var(&f.seed, "seed", 1, "seed of the generator")
	fixed(cmd, "lang", corpus.Languages...)
	_ = cmd.MarkFlagFilename("input")
	return cmd
}

func (f *demoFlags) check() error {
	if err := oneOf("output", f.output, "text", "json"); err != nil {
		return err
	}
	for _, l := range f.lang {
		if err := oneOf("lang", l, corpus.Languages...); err != nil {
			return err
		}
	}
	switch {
	case f.events < 1 || f.events > 10_000_000:
		return usagef("--events: want 1 to 10000000")
	case f.rate < 1:
		return usagef("--rate: want at least 1")
	case f.follow && f.input != "":
		return usagef("--follow and --input exclude each other")
	case f.follow && f.output == "json":
		return usagef("--follow prints text only")
	}
	return nil
}

// demo is one run of the demonstration.
type demo struct {
	f       *demoFlags
	errs    func(format string, args ...any) // to standard error
	out     io.Writer
	engine  *engine
	broker  *devbroker.Broker
	dir     string // where the broker keeps many records
	watched bool   // a person looks at standard error
	cluster kafka.Cluster
	svc     *service
	sought  *corpus.Sought // nil with --input
	pairs   pairs
	planted int
	events  int64
	leftIn  []string // ids of some events that still hold a planted value
}

func (f *demoFlags) run(cmd *cobra.Command) error {
	if err := f.check(); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGTERM)
	defer stop()
	err := f.show(ctx, cmd)
	switch {
	case errors.Is(err, context.Canceled):
		return withCode(exitInterrupted, errors.New("interrupted"))
	case err == nil && f.follow && cmd.Context().Err() != nil:
		return silent(exitInterrupted)
	}
	return err
}

func (f *demoFlags) show(ctx context.Context, cmd *cobra.Command) error {
	d := &demo{f: f, out: cmd.OutOrStdout(), pairs: newPairs()}
	d.errs = func(format string, args ...any) { fmt.Fprintf(cmd.ErrOrStderr(), format, args...) }
	d.watched = isTerminal(cmd.ErrOrStderr())
	if f.view != "" {
		return usagef("--view: the demo shows every view of the policy")
	}
	keys, err := openKeys("", "")
	if err != nil {
		return err
	}
	if d.engine, err = newEngineAllViews(f.engineFlags, keys.master, "demo"); err != nil {
		return err
	}
	if err := d.start(ctx); err != nil {
		return err
	}
	defer d.end()

	registry := newRegistry()
	log, err := newLogger(cmd.ErrOrStderr(), "error", "console")
	if err != nil {
		return err
	}
	if err := d.build(log, pipeline.NewMetrics(registry)); err != nil {
		return err
	}
	defer d.svc.Close()
	if f.follow {
		d.sought = nil
	} else if err := d.fill(ctx); err != nil {
		return err
	}
	if err := d.svc.check(ctx, 10*time.Second); err != nil {
		return err
	}
	if !f.follow {
		ends, err := d.svc.source.Ends(ctx)
		if err != nil {
			return err
		}
		d.svc.cfg.Until = ends
	}
	if err := d.svc.open(); err != nil {
		return err
	}
	h, err := serveHealth(f.listen, registry, func() ([]string, bool) { return nil, d.svc.runner.Ready() == nil })
	if err != nil {
		return err
	}
	defer h.Close()
	if f.follow {
		d.say("metrics:    http://%s/metrics", h.addr)
		return d.follow(ctx)
	}
	return d.once(ctx)
}

// start runs the embedded broker and creates the topics.
func (d *demo) start(ctx context.Context) error {
	topics := []string{demoTopic, demoTopic + ".dlq"}
	for _, v := range viewNames(d.engine.policy) {
		topics = append(topics, demoTopic+"."+v)
	}
	cfg := devbroker.Config{Partitions: demoPartitions, Topics: topics, RetentionBytes: 4 << 30, MaxRecordBytes: 16 << 20}
	if d.f.follow {
		cfg.RetentionBytes = 16 << 20
	}
	if d.f.events > demoInMemory && !d.f.follow && d.f.input == "" {
		dir, err := os.MkdirTemp("", "samar-demo-")
		if err != nil {
			return configf("temporary directory: %v", err)
		}
		cfg.Dir, d.dir = dir, dir
	}
	var err error
	if d.broker, err = devbroker.Start(context.WithoutCancel(ctx), cfg); err != nil {
		return err
	}
	d.cluster = kafka.Cluster{Brokers: d.broker.Addrs()}
	d.say("broker:     an embedded Kafka on %s, gone when this ends", d.cluster.Brokers[0])
	return nil
}

func (d *demo) say(format string, args ...any) { d.errs(format+"\n", args...) }

// end stops the broker and removes what it kept.
func (d *demo) end() {
	d.broker.Close()
	if d.dir != "" {
		os.RemoveAll(d.dir)
	}
}

// progress rewrites one line while a person looks on.
func (d *demo) progress(what string, n int64) {
	if d.watched {
		d.errs("\r\x1b[K%s %d", what, n)
	}
}

// clear takes the progress line away.
func (d *demo) clear() {
	if d.watched {
		d.errs("\r\x1b[K")
	}
}

// build makes the pipeline of `samar run` for the demo's topics.
func (d *demo) build(log *zap.Logger, metrics *pipeline.Metrics) error {
	r := route{
		engine: d.engine, values: values{format: processor.JSON},
		source:  kafka.SourceConfig{Cluster: d.cluster, Topic: demoTopic, Group: "samar", Poll: 100 * time.Millisecond},
		letters: kafka.SinkConfig{Cluster: d.cluster, Topic: demoTopic + ".dlq"},
	}
	for _, v := range viewNames(d.engine.policy) {
		r.outputs = append(r.outputs, kafka.SinkConfig{Cluster: d.cluster, Topic: demoTopic + "." + v})
	}
	var err error
	d.svc, err = newService(r, log, metrics)
	return err
}

// fill writes the raw topic, before the clock of the pipeline starts.
func (d *demo) fill(ctx context.Context) error {
	w, err := newWriter(ctx, d.cluster, demoTopic, demoPartitions)
	if err != nil {
		return err
	}
	defer w.Close()
	if d.f.input != "" {
		if d.events, err = d.fromFile(ctx, w); err != nil {
			return err
		}
		d.say("feedback:   %d records of %s in topic %s", d.events, d.f.input, demoTopic)
		return nil
	}
	d.sought = corpus.NewSought()
	gen := corpus.New(corpus.Config{Seed: d.f.seed, Langs: d.f.lang})
	for range d.f.events {
		e := gen.Next()
		d.sought.Add(e)
		d.planted += len(e.Plants)
		d.pairs.offer(e)
		if err := w.add(ctx, e.Key, e.JSON); err != nil {
			return err
		}
		if d.events++; d.events%5000 == 0 {
			d.progress("generating", d.events)
		}
	}
	d.clear()
	if err := w.flush(ctx); err != nil {
		return err
	}
	d.say("feedback:   %d generated events in topic %s, %d personal values planted in them", d.events, demoTopic, d.planted)
	return nil
}

// once moves what is in the raw topic and judges the result.
func (d *demo) once(ctx context.Context) error {
	if err := d.move(ctx); err != nil {
		return unavailable(err)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	stats := d.svc.runner.Stats()
	res := demoResult{SchemaVersion: 1, EventsIn: stats.In, Views: map[string]demoView{}, Findings: stats.Findings,
		Seconds: stats.Last.Sub(stats.First).Seconds()}
	fault := adrift(stats)
	left := 0
	for i, v := range stats.Views {
		res.Views[v.Name] = demoView{v.Out, v.Dead, v.Suppressed, v.Dropped}
		r, err := d.readBack(ctx, demoTopic+"."+v.Name, i == 0)
		if err != nil {
			return err
		}
		left += r.left
		d.leftIn = append(d.leftIn, r.where...)
		if fault == nil && int64(r.records) != v.Out {
			fault = fmt.Errorf("view %s: %d records counted out, %d in its topic", v.Name, v.Out, r.records)
		}
		if fault == nil && r.ids != r.records {
			fault = fmt.Errorf("view %s: %d records with %d distinct samar-ids", v.Name, r.records, r.ids)
		}
	}
	if fault == nil && stats.In != d.events {
		fault = fmt.Errorf("%d events went in, %d came through", d.events, stats.In)
	}
	if d.sought != nil {
		res.RawValuesLeft = &left
	}
	if err := d.print(res, stats, fault); err != nil {
		return err
	}
	if fault != nil {
		return withCode(exitGate, fault)
	}
	if left > 0 {
		return withCode(exitGate, fmt.Errorf("%d planted values are left in what came out", left))
	}
	return nil
}
