package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/spf13/cobra"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/internal/buildinfo"
	"github.com/samar-privacy/samar/pipeline"
)

type runFlags struct {
	fileFlags
	names  string
	dryRun bool
	once   bool
	window window
}

func newRun() *cobra.Command {
	var f runFlags
	cmd := &cobra.Command{
		Use:   "run --config samar.yaml",
		Short: "Run the service: raw topics in, clean topics out",
		Long: `run reads the raw topics of samar.yaml, writes one clean topic for each view of
the policy and sends what it cannot process to the dead letters, until it is
stopped. SIGTERM finishes what is in flight, commits and exits with 0. An offset
is committed only when every output has acknowledged, so nothing is lost; after
a crash some records may come again, with the samar-id they had before.
SIGHUP reads the policies again: from the next chunk on they hold; one with a
fault, or with other views, is refused and the old one stays.

With --once it ends at the end that the topics had at start; stopped before that,
it drains, says so and exits with 0. --from and --to make
that a window in time: a backfill. Its outputs, dead letters and manifests go to
topics of their own, named like the usual ones with the generation behind
(feedback.raw.analytics.backfill), and its group is samar.backfill, so that a
backfill stands beside the service and goes on where it was stopped. --rate
holds it back. --dry-run shows the plan and connects to nothing; with --once it
reads and processes too, in a group of its own, and writes and commits nothing.

A broker that is absent at start is waited for, then the exit code is 6; while
running, samar retries and /readyz says not ready. Topics are not created here.`,
		Example: `  samar run --config samar.yaml
  samar run --config samar.yaml --dry-run
  samar run --config samar.yaml --once --dry-run --from 2026-01-01T00:00:00Z
  samar run --config samar.yaml --once --from 2026-01-01T00:00:00Z --to 2026-02-01T00:00:00Z --rate 2000
  samar run --config samar.yaml --keys samar.keys --listen 0.0.0.0:9464`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	f.add(cmd, true)
	cmd.Flags().BoolVar(&f.dryRun, "dry-run", false, "read and check everything, show the plan, connect to nothing; with --once: process, but write nothing")
	f.window.add(cmd)
	cmd.Flags().BoolVar(&f.once, "once", false, "stop at the end that the topics have at start")
	cmd.Flags().StringVar(&f.names, "names", "full", "people's names and addresses in running text: off, cues (by title, cue word or street word), full (by the name models too)")
	fixed(cmd, "names", "off", "cues", "full")
	return cmd
}

func (f *runFlags) run(cmd *cobra.Command) error {
	// At once: reading policies and building detectors takes a moment, in which a
	// SIGTERM is a graceful end too.
	ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGTERM)
	defer stop()
	again := hangups()
	defer signal.Stop(again)
	cfg, err := f.load(cmd)
	if err != nil {
		return err
	}
	p, err := f.resolve(cfg, f.names)
	if err != nil {
		return err
	}
	p.again = again
	if err := f.window.apply(p, f.once); err != nil {
		return err
	}
	if f.dryRun {
		p.show(cmd.OutOrStdout())
		if !f.once {
			return nil
		}
		p.harmless()
		fmt.Fprintf(cmd.OutOrStdout(), "\ndry run: records are read and processed in a group of its own (%s behind its name); nothing is written, no dead letter either, and nothing committed\n", dryRun)
	}
	log, err := newLogger(cmd.ErrOrStderr(), cfg.Log.Level, cfg.Log.Format)
	if err != nil {
		return err
	}
	context.AfterFunc(ctx, func() { go impatient(log) })
	err = p.run(ctx, log, f.once, &f.window)
	if err == nil && cmd.Context().Err() != nil {
		return silent(exitInterrupted)
	}
	return err
}

// impatient ends the process at a second signal.
func impatient(log *zap.Logger) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt, syscall.SIGTERM)
	<-c
	log.Warn("second signal: leaving without draining; what was in flight is replayed")
	os.Exit(exitInterrupted)
}

// memoryLimit tells the garbage collector how much the service may take: four
// times what is in flight, and a fixed part. GOMEMLIMIT goes before it.
func memoryLimit(budget int64) {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(144<<20 + 4*budget)
	}
}

// run moves records until ctx is done or a pipeline fails.
func (p *plan) run(ctx context.Context, log *zap.Logger, once bool, w *window) error {
	memoryLimit(int64(p.cfg.ByteBudget))
	b := buildinfo.Get()
	log.Info("samar starts", zap.String("version", b.Version), zap.Int("pipelines", len(p.routes)))
	registry := newRegistry()
	registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "samar_build_info",
		Help: "One, with the version as label.", ConstLabels: prometheus.Labels{"version": b.Version, "commit": b.Commit}},
		func() float64 { return 1 }))
	metrics := pipeline.NewMetrics(registry)
	tracer, err := newTracer(p.cfg.Tracing, registry, log)
	if err != nil {
		return err
	}
	defer tracer.Close()
	var services []*service
	for i, r := range p.routes {
		r.tracer = tracer
		s, err := newService(r, log.With(zap.String("input", r.source.Topic)), metrics)
		if err != nil {
			return fmt.Errorf("%s: %w", r.title(i), err)
		}
		defer s.Close()
		services = append(services, s)
	}
	var started atomic.Bool
	if p.cfg.Listen != "" {
		h, err := serveHealth(p.cfg.Listen, registry, func() ([]string, bool) { return ready(services, &started) })
		if err != nil {
			return err
		}
		defer h.Close()
		log.Info("health and metrics are served", zap.String("address", h.addr))
	}
	if p.cfg.Pprof != "" {
		h, err := serveProfiles(p.cfg.Pprof)
		if err != nil {
			return err
		}
		defer h.Close()
		log.Info("profiles are served", zap.String("at", "http://"+h.addr+"/debug/pprof/"))
	}
	log.Info("brokers and topics are looked for", zap.Duration("at_most", time.Duration(p.cfg.Wait)))
	if err := checkAll(ctx, services, time.Duration(p.cfg.Wait)); err != nil {
		if ctx.Err() != nil {
			tellEarly(log, once)
			return nil
		}
		return err
	}
	for i, s := range services {
		if once {
			if err := w.bound(ctx, s); err != nil {
				return unavailable(err)
			}
		}
		if err := s.open(); err != nil {
			return fmt.Errorf("%s: %w", p.routes[i].title(i), err)
		}
	}
	started.Store(true)
	defer p.follow(services, registry, log)()
	if err := runAll(ctx, services, log); err != nil || !once {
		return err
	}
	for _, s := range services {
		if !s.runner.Reached() {
			tellEarly(log, once)
			break
		}
	}
	return nil
}

// tellEarly says that a run with an end of its own was stopped before it. Its exit
// code says no more than that all it began is done, as with every drained SIGTERM.
func tellEarly(log *zap.Logger, once bool) {
	if once {
		log.Warn("stopped before its end: the next run with the same flags goes on there")
	}
}

// ready says how each dependency of each pipeline does, and whether all move
// records or could.
func ready(services []*service, started *atomic.Bool) (report []string, ok bool) {
	if !started.Load() {
		return []string{"starting: waiting for brokers and topics"}, false
	}
	ok = true
	for _, s := range services {
		ok = ok && s.runner.Ready() == nil
		for _, d := range s.runner.Dependencies() {
			report = append(report, s.source.Topic().Name+": "+d.String())
		}
	}
	return report, ok
}

// checkAll checks all pipelines at once, so that waits do not add up.
func checkAll(ctx context.Context, services []*service, wait time.Duration) error {
	errs := make([]error, len(services))
	var wg sync.WaitGroup
	for i, s := range services {
		wg.Go(func() { errs[i] = s.check(ctx, wait) })
	}
	wg.Wait()
	return joinFaults(errs)
}

// joinFaults reports all errors, under the exit code of the first.
func joinFaults(errs []error) error {
	var first error
	var texts []string
	for _, err := range errs {
		if err == nil {
			continue
		}
		if first == nil {
			first = err
		}
		texts = append(texts, err.Error())
	}
	if len(texts) < 2 {
		return first
	}
	return withCode(codeOf(context.Background(), first), errors.New(strings.Join(texts, "\n")))
}

// runAll runs every pipeline; when one fails, the others drain and stop.
func runAll(ctx context.Context, services []*service, log *zap.Logger) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	errs := make([]error, len(services))
	var wg sync.WaitGroup
	for i, s := range services {
		wg.Go(func() {
			if errs[i] = s.runner.Run(ctx); errs[i] != nil {
				cancel()
			}
		})
	}
	log.Info("pipelines run", zap.Int("pipelines", len(services)))
	wg.Wait()
	for i, s := range services {
		st := s.runner.Stats()
		for _, v := range st.Views {
			log.Info("view at its end", zap.String("view", v.Name), zap.Int64("in", v.In), zap.Int64("out", v.Out),
				zap.Int64("dead", v.Dead), zap.Int64("suppressed", v.Suppressed), zap.Int64("dropped", v.Dropped))
		}
		if errs[i] == nil {
			errs[i] = adrift(st)
		}
		errs[i] = unavailable(errs[i])
		if errors.Is(errs[i], pipeline.ErrOwnOutput) {
			errs[i] = withCode(exitConfig, errs[i])
		}
	}
	return joinFaults(errs)
}

// show prints the plan of a dry run.
func (p *plan) show(w io.Writer) {
	listen := p.cfg.Listen
	if listen == "" {
		listen = "none"
	}
	fmt.Fprintf(w, "keys      %s\nlisten    %s\n", p.cfg.Keys.File, listen)
	for i, r := range p.routes {
		c := r.config
		fmt.Fprintf(w, "\npipeline %d  tenant %s, policy %s, delivery %s\n", i, c.Tenant, r.engine.policy.Header(), c.Delivery)
		fmt.Fprintf(w, "  read        %s at %s, group %s\n", r.source.Topic, brokers(r.source.Cluster.Brokers), r.source.Group)
		for v, o := range r.outputs {
			view := &r.engine.policy.Views[v]
			fmt.Fprintf(w, "  write       %s at %s: view %s, purpose %s\n", o.Topic, brokers(o.Cluster.Brokers), view.Name, view.Purpose)
		}
		sealed := "position and reason only (no recipient)"
		if r.sealer != nil {
			sealed = "sealed to the recipient"
		}
		fmt.Fprintf(w, "  dead letters %s at %s: %s\n", r.letters.Topic, brokers(r.letters.Cluster.Brokers), sealed)
		if r.ledger.Topic != "" {
			fmt.Fprintf(w, "  manifests   %s at %s\n", r.ledger.Topic, brokers(r.ledger.Cluster.Brokers))
		}
	}
}

func brokers(list []string) string { return strings.Join(list, ",") }
