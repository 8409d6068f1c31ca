// Package devbroker runs a small Kafka cluster inside the process, for the
// demo and for tests. Start with Start.
//
// It speaks the real protocol over TCP on the loopback interface: consumer
// groups, idempotent producers, transactions, credentials, rights. It is no
// broker to keep data in: without Config.Dir all records stay in memory, up to
// Config.RetentionBytes for each partition, beyond which the oldest go.
package devbroker

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kfake"
	"github.com/twmb/franz-go/pkg/kmsg"
)

// Config describes a cluster; the zero value is one broker without topics.
type Config struct {
	ID             string   // the cluster's; default samar-embedded
	Brokers        int      // default 1
	Partitions     int      // of each of Topics; default 4
	Topics         []string // created at start
	Dir            string   // where records are kept; empty: in memory
	RetentionBytes int64    // of one partition; default 256 MiB in memory, unlimited in Dir
	MaxRecordBytes int      // most bytes of a record batch; default 1 MiB

	Network *Network // nil: TCP on the loopback interface

	// Users by name, with their SASL mechanism and password; with any, clients
	// must log in. Rights are checked only if some user has Topics.
	Users map[string]User
}

// User is someone who may log in.
type User struct {
	Mechanism string // PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512
	Password  string
	All       bool     // may do anything
	Read      []string // topics; reading includes being in any group
	Write     []string // topics
}

// Broker is a running cluster. Safe for concurrent use.
type Broker struct {
	cluster *kfake.Cluster
	addrs   []string
	network *Network // nil: TCP
	done    chan struct{}
	ended   sync.WaitGroup
	once    sync.Once
}

// Start starts a cluster. It runs until Close is called or ctx is done.
func Start(ctx context.Context, cfg Config) (*Broker, error) {
	cluster, err := kfake.NewCluster(cfg.options()...)
	if err != nil {
		return nil, fmt.Errorf("start the embedded kafka: %w", err)
	}
	if err := cfg.create(cluster); err != nil {
		cluster.Close()
		return nil, fmt.Errorf("start the embedded kafka: %w", err)
	}
	b := &Broker{cluster: cluster, addrs: cluster.ListenAddrs(), network: cfg.Network, done: make(chan struct{})}
	b.ended.Go(func() {
		tick := time.NewTicker(2 * time.Second)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				b.once.Do(b.cluster.Close)
				return
			case <-b.done:
				return
			case <-tick.C:
				b.cluster.ApplyRetention()
			}
		}
	})
	return b, nil
}

func (c Config) options() []kfake.Opt {
	retention := c.RetentionBytes
	if retention == 0 {
		retention = 256 << 20
		if c.Dir != "" {
			retention = -1
		}
	}
	// Records keep the time they were made at, which may be years ago.
	configs := map[string]string{"log.retention.bytes": strconv.FormatInt(retention, 10), "log.retention.ms": "-1"}
	if c.MaxRecordBytes > 0 {
		configs["message.max.bytes"] = strconv.Itoa(c.MaxRecordBytes)
	}
	opts := []kfake.Opt{
		kfake.NumBrokers(max(c.Brokers, 1)), kfake.ClusterID(cmp.Or(c.ID, "samar-embedded")),
		kfake.BrokerConfigs(configs), kfake.GroupMinSessionTimeout(500 * time.Millisecond),
	}
	if c.Dir != "" {
		opts = append(opts, kfake.DataDir(c.Dir))
	}
	if c.Network != nil {
		opts = append(opts, kfake.ListenFn(c.Network.listen))
	}
	return append(opts, c.users()...)
}

// create creates the topics. Each is told MaxRecordBytes itself: clients ask the
// topic, and are not told what it has from the broker.
func (c Config) create(cluster *kfake.Cluster) error {
	partitions := c.Partitions
	if partitions <= 0 {
		partitions = 4
	}
	configs := map[string]string{}
	if c.MaxRecordBytes > 0 {
		configs["max.message.bytes"] = strconv.Itoa(c.MaxRecordBytes)
	}
	for _, t := range c.Topics {
		if err := cluster.CreateTopic(t, int32(partitions), configs); err != nil && !errors.Is(err, kerr.TopicAlreadyExists) {
			return fmt.Errorf("topic %s: %w", t, err)
		}
	}
	return nil
}

func (c Config) users() []kfake.Opt {
	var opts []kfake.Opt
	rights := false
	for name, u := range c.Users {
		if u.All {
			opts = append(opts, kfake.Superuser(u.Mechanism, name, u.Password))
			continue
		}
		rights = rights || len(u.Read)+len(u.Write) > 0
		opts = append(opts, kfake.User(u.Mechanism, name, u.Password, u.acls()...))
	}
	if len(c.Users) > 0 {
		opts = append(opts, kfake.EnableSASL())
	}
	if rights {
		opts = append(opts, kfake.EnableACLs())
	}
	return opts
}

func (u User) acls() []kfake.ACL {
	allow := func(r kmsg.ACLResourceType, name string, op kmsg.ACLOperation) kfake.ACL {
		return kfake.ACL{Resource: r, Name: name, Pattern: kmsg.ACLResourcePatternTypeLiteral, Operation: op, Allow: true}
	}
	var out []kfake.ACL
	for _, t := range u.Read {
		out = append(out, allow(kmsg.ACLResourceTypeTopic, t, kmsg.ACLOperationRead))
	}
	if len(u.Read) > 0 {
		out = append(out, allow(kmsg.ACLResourceTypeGroup, "*", kmsg.ACLOperationRead))
	}
	for _, t := range u.Write {
		out = append(out, allow(kmsg.ACLResourceTypeTopic, t, kmsg.ACLOperationWrite))
	}
	return out
}

// Addrs returns the brokers' addresses, host:port.
func (b *Broker) Addrs() []string { return slices.Clone(b.addrs) }

// Close stops the cluster; what it holds in memory is gone.
func (b *Broker) Close() {
	b.once.Do(func() {
		close(b.done)
		b.cluster.Close()
	})
	b.ended.Wait()
}

// Trouble is an error that brokers shall answer instead of serving a request.
// A produce that fails with 7 or 20 takes effect all the same.
type Trouble struct {
	API   int16  // key of the request: 0 produce, 1 fetch, 8 offset commit, 12 heartbeat, 22 init producer id …
	Topic string // empty: any
	Code  int16  // Kafka's error code
	Times int    // −1: until the returned function is called
}

// Inject makes requests fail; the result ends that, and says how many did.
func (b *Broker) Inject(t Trouble) (stop func() int) {
	h := b.cluster.Fault(kfake.Fault{Keys: []kmsg.Key{kmsg.Key(t.API)}, Topic: t.Topic,
		Err: kerr.TypedErrorForCode(t.Code), Count: t.Times})
	return func() int {
		h.Remove()
		return int(h.Hits())
	}
}

// Compact gives a topic the cleanup policy "compact".
func (b *Broker) Compact(ctx context.Context, topic string) error {
	client, err := b.admin()
	if err != nil {
		return err
	}
	defer client.Close()
	value := "compact"
	req := kmsg.NewPtrIncrementalAlterConfigsRequest()
	res := kmsg.NewIncrementalAlterConfigsRequestResource()
	res.ResourceType, res.ResourceName = kmsg.ConfigResourceTypeTopic, topic
	cfg := kmsg.NewIncrementalAlterConfigsRequestResourceConfig()
	cfg.Name, cfg.Value = "cleanup.policy", &value
	res.Configs = append(res.Configs, cfg)
	req.Resources = append(req.Resources, res)
	answer, err := req.RequestWith(ctx, client)
	if err == nil && len(answer.Resources) == 1 {
		err = kerr.ErrorForCode(answer.Resources[0].ErrorCode)
	}
	return err
}

// MoveLeader makes another broker lead a partition. Brokers count from 0.
func (b *Broker) MoveLeader(topic string, partition, broker int32) error {
	return b.cluster.MoveTopicPartition(topic, partition, broker)
}

// Truncate removes the records of a partition before offset.
func (b *Broker) Truncate(topic string, partition int32, offset int64) error {
	return b.cluster.DeleteRecords(topic, partition, offset)
}
