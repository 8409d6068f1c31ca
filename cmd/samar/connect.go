package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// probe is one thing that was asked of a dependency.
type probe struct {
	Pipeline string `json:"pipeline"` // input topic
	What     string `json:"what"`
	OK       bool   `json:"ok"`
	Found    string `json:"found,omitempty"`
	Fault    string `json:"fault,omitempty"`
	Fix      string `json:"fix,omitempty"`

	err error
}

// connection asks everything of the dependencies of a plan.
type connection struct {
	wait    time.Duration
	probes  []probe
	grants  []grant // of samar run
	more    []grant // of other commands, beside those
	clients map[clusterKey]*reached
}

type clusterKey struct {
	brokers  string
	security *config.Security
}

// reached is a cluster that was tried.
type reached struct {
	client *kafka.Client
	id     string // empty: it was not reached
}

// connect tries a plan's dependencies, one after another.
func connect(ctx context.Context, p *plan, services []*service) (*connection, error) {
	c := &connection{wait: time.Duration(p.cfg.Wait), clients: make(map[clusterKey]*reached)}
	defer func() {
		for _, r := range c.clients {
			r.client.Close()
		}
	}()
	for i := range p.routes {
		if err := c.route(ctx, &p.routes[i], services[i]); err != nil {
			return nil, err
		}
	}
	return c, ctx.Err()
}

// cluster reaches a cluster, once; nil: it was not reached.
func (c *connection) cluster(ctx context.Context, topic string, to config.Cluster) (*reached, error) {
	key := clusterKey{strings.Join(to.Brokers, ","), to.Security}
	if r, ok := c.clients[key]; ok {
		return r, nil
	}
	cfg, err := cluster(to)
	if err != nil {
		return nil, err
	}
	client, err := kafka.NewClient(cfg)
	if err != nil {
		return nil, withCode(exitConfig, err)
	}
	r := &reached{client: client}
	c.clients[key] = r
	r.id, err = client.Reach(ctx, c.wait)
	fix := ""
	switch {
	case err == nil:
	case kafka.FaultOf(err) == kafka.Login || strings.Contains(err.Error(), "credentials"):
		fix = "see security.sasl: mechanism, user, password or token, as the brokers know them"
	default:
		fix = "see brokers and security: do address and port belong to a listener that speaks what security says?"
	}
	c.add(topic, "cluster "+brokers(to.Brokers), err, "id "+r.id, fix)
	return r, nil
}

func (c *connection) add(topic, what string, err error, found, fix string) {
	p := probe{Pipeline: topic, What: what, OK: err == nil, err: err}
	if err == nil {
		p.Found = found
	} else {
		p.Fault, p.Fix = err.Error(), fix
	}
	c.probes = append(c.probes, p)
}

// route tries what one pipeline depends on.
func (c *connection) route(ctx context.Context, r *route, s *service) error {
	topic, cfg := r.source.Topic, r.config
	in, err := c.cluster(ctx, topic, cfg.Input.Cluster)
	if err != nil {
		return err
	}
	own := r.grants(ctx, in.id)
	c.grants = once(c.grants, own)
	c.more = once(c.more, r.moreGrants(ctx, in.id))
	var input kafka.Topic
	if in.id != "" {
		input, err = in.client.CheckReader(ctx, topic, 0)
		c.add(topic, "read "+topic, err, plural(int64(input.Partitions), "partition"), mend(err, own, "topic", topic, usualPartitions, in.replicas(ctx)))
		err = in.client.CheckGroup(ctx, r.source.Group, 0)
		c.add(topic, "group "+r.source.Group, err, "", mend(err, own, "group", r.source.Group, 0, 0))
	}
	for v, out := range r.outputs {
		name := r.engine.policy.Views[v].Name
		if err := c.output(ctx, r, own, input, "view "+name, out.Topic, cfg.Output(name).Cluster, true); err != nil {
			return err
		}
	}
	dead := cfg.DeadLetter()
	if err := c.output(ctx, r, own, input, "dead letters", dead.Topic, dead.Cluster, false); err != nil {
		return err
	}
	if l, ok := cfg.Manifests(); ok {
		if err := c.output(ctx, r, own, input, "manifests", l.Topic, l.Cluster, false); err != nil {
			return err
		}
	}
	if to := c.clients[clusterKey{strings.Join(dead.Brokers, ","), dead.Security}]; r.once && to.id != "" {
		prefix := own[len(own)-1].Name
		err := to.client.CheckTransactions(ctx, prefix+"check", 0)
		c.add(topic, "transactions "+prefix, err, "", mend(err, own, "transactional-id", prefix, 0, 0))
		if err == nil {
			c.hanging(ctx, r, s, input)
		}
	}
	if s.registry != nil {
		err := s.checkSchemas(ctx, c.wait)
		c.add(topic, "schema "+s.subject, err, "", "see input.registry: urls, user, password or token; does the policy fit the schema's types?")
	}
	return nil
}

// once adds rights that are not there yet.
func once(all, more []grant) []grant {
	for _, g := range more {
		if !slices.ContainsFunc(all, func(h grant) bool { return h.Command == g.Command && h.For == g.For }) {
			all = append(all, g)
		}
	}
	return all
}

// output tries one topic that is written.
func (c *connection) output(ctx context.Context, r *route, own []grant, input kafka.Topic, what, topic string, at config.Cluster, view bool) error {
	to, err := c.cluster(ctx, r.source.Topic, at)
	if err != nil || to.id == "" {
		return err
	}
	t, err := to.client.CheckWriter(ctx, topic, 0)
	found := plural(int64(t.Partitions), "partition")
	fix := mend(err, own, "topic", topic, cmp.Or(input.Partitions, usualPartitions), to.replicas(ctx))
	switch compacted := err == nil && to.client.Compacted(ctx, topic); {
	case err != nil:
	case t.Name == input.Name && t.Cluster == input.Cluster && t.ID == input.ID:
		err, fix = withCode(exitConfig, kafka.ErrOwnOutput), "give the output a topic of its own"
	case view && compacted && input.Name != "" && t.Partitions != input.Partitions:
		err = configf("output %s is compacted and has %d partitions, the input %s has %d", topic, t.Partitions, input.Name, input.Partitions)
		fix = "make it anew, with as many partitions as the input"
	case !t.Configurable():
		found += "; without DescribeConfigs samar does not know how large records may be, nor whether the topic is compacted"
	case view && t.Partitions < input.Partitions:
		found += fmt.Sprintf("; the input has %d: several of its partitions share one", input.Partitions)
	}
	c.add(r.source.Topic, "write "+topic+", "+what, err, found, fix)
	return nil
}

// What a topic is to be made with where nothing else says.
const (
	usualPartitions = 12
	usualReplicas   = 3
)

// replicas is how many copies of a topic the cluster has room for.
func (r *reached) replicas(ctx context.Context) int {
	n, err := r.client.Brokers(ctx)
	if err != nil || n < 1 {
		return usualReplicas
	}
	return min(n, usualReplicas)
}

// mend says how to mend the fault of a check.
func mend(err error, own []grant, resource, name string, partitions, replicas int) string {
	switch kafka.FaultOf(err) {
	case kafka.Absent:
		for _, g := range own {
			if g.Resource == resource && g.Name == name {
				return fmt.Sprintf("kafka-topics.sh --bootstrap-server %s --create --topic %s --partitions %d --replication-factor %d",
					shellWord(g.Cluster), shellWord(name), partitions, replicas)
			}
		}
	case kafka.Forbidden:
		var lines []string
		for _, g := range own {
			if g.Resource == resource && g.Name == name {
				lines = append(lines, g.Command)
			}
		}
		return strings.Join(lines, " && ")
	}
	return ""
}

// err is the fault of all probes together, with the exit code of the first.
func (c *connection) err() error {
	if c == nil {
		return nil
	}
	var errs []error
	code := 0
	for _, p := range c.probes {
		if p.err == nil {
			continue
		}
		err := fmt.Errorf("%s: %s", p.Pipeline, p.Fault)
		if p.Fix != "" {
			err = fmt.Errorf("%w\n  to mend it: %s", err, p.Fix)
		}
		errs = append(errs, err)
		if code == 0 {
			code = codeOf(context.Background(), unavailable(p.err))
		}
	}
	if len(errs) == 0 {
		return nil
	}
	return withCode(code, errors.Join(errs...))
}
