package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/pipeline/kafka"
)

type purgeFlags struct {
	dlqFlags
	because string
	before  string
	retried bool
	all     bool
}

func newDLQPurge() *cobra.Command {
	var f purgeFlags
	cmd := &cobra.Command{
		Use:   "purge --because TEXT --before TIME|--retried|--all",
		Short: "Delete dead letters for good: the oldest up to a point",
		Long: `purge deletes the dead letters of a pipeline from their topic: those older than a
time, those that samar dlq retry has passed, or all. A log can only be cut at its
beginning, so everything before the point goes, whatever its reason. There is no
way back. Who did this, when and why is written to standard error.`,
		Example: `  samar dlq purge --config samar.yaml --because "retention" --before 2026-01-31T00:00:00Z
  samar dlq purge --config samar.yaml --because "tried again, ticket 812" --retried`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	fl := cmd.Flags()
	fl.StringVarP(&f.config, "config", "c", "samar.yaml", "configuration file")
	fl.IntVar(&f.pipeline, "pipeline", 0, "number of the pipeline in the configuration file, from 0")
	fl.StringVar(&f.because, "because", "", "why, for the audit line")
	fl.StringVar(&f.before, "before", "", "delete letters older than this time")
	fl.BoolVar(&f.retried, "retried", false, "delete letters that samar dlq retry (without --reason) has passed")
	fl.BoolVar(&f.all, "all", false, "delete every letter that is there now")
	return cmd
}

// point returns the time of --before, zero without it.
func (f *purgeFlags) point() (at time.Time, err error) {
	if f.because == "" {
		return at, usagef("--because is needed")
	}
	chosen := 0
	for _, yes := range []bool{f.before != "", f.retried, f.all} {
		if yes {
			chosen++
		}
	}
	if chosen != 1 {
		return at, usagef("one of --before, --retried and --all is needed")
	}
	if f.before == "" {
		return at, nil
	}
	if at, err = time.Parse(time.RFC3339, f.before); err != nil {
		return at, usagef("--before: want a time such as 2026-01-31T00:00:00Z")
	}
	return at, nil
}

func (f *purgeFlags) run(cmd *cobra.Command) error {
	at, err := f.point()
	if err != nil {
		return err
	}
	cfg, err := f.load(cmd)
	if err != nil {
		return err
	}
	from, topic, err := f.letters(cfg)
	if err != nil {
		return err
	}
	group := retryGroup(cfg.Pipelines[f.pipeline].Input.Group, "")
	src, err := kafka.NewSource(kafka.SourceConfig{Cluster: from, Topic: topic, Group: group})
	if err != nil {
		return withCode(exitConfig, err)
	}
	defer src.Close()
	ctx := cmd.Context()
	if err := src.Check(ctx, time.Duration(cfg.Wait)); err != nil {
		return unavailable(err)
	}
	cut, err := purgePoint(ctx, src, at, f.retried)
	if err != nil {
		return unavailable(err)
	}
	audit(cmd, "dead letters deleted", topic, f.because)
	n, err := purgeTopic(ctx, from, topic, cut)
	if err != nil {
		return err
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "samar: %s of topic %s deleted\n", plural(n, "offset"), topic)
	return nil
}

// purgePoint returns the offsets to delete before.
func purgePoint(ctx context.Context, src *kafka.Source, at time.Time, retried bool) (map[int32]int64, error) {
	switch {
	case retried:
		return src.Committed(ctx)
	case !at.IsZero():
		return src.Offsets(ctx, at)
	}
	return src.Ends(ctx)
}

// purgeTopic deletes the records before cut and returns how many offsets that were.
func purgeTopic(ctx context.Context, cluster kafka.Cluster, topic string, cut map[int32]int64) (n int64, err error) {
	c, err := kafka.NewClient(cluster)
	if err != nil {
		return 0, withCode(exitConfig, err)
	}
	defer c.Close()
	bounds, err := c.Bounds(ctx, topic)
	if err != nil {
		return 0, unavailable(err)
	}
	for p, to := range cut {
		if to <= bounds[p].First {
			delete(cut, p)
			continue
		}
		n += to - bounds[p].First
	}
	if err := c.DeleteBefore(ctx, topic, cut); err != nil {
		if kafka.Refused(err) {
			err = withCode(exitUnavailable, err)
		}
		return 0, err
	}
	return n, nil
}
