package kafkatest

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Cluster is one or more brokers, each a controller too, that clients reach
// through proxies: those give them trouble.
type Cluster struct {
	Nodes   []*Kafka // Addr is the way past the proxies, for judges
	Proxies []*Proxy // one for each node
}

// StartCluster starts a cluster of n nodes for one test and stops it at the
// test's end. Topics have as many replicas as there are nodes, three at most,
// and stay writable while one node is away.
func StartCluster(t testing.TB, n int, options ...Option) *Cluster {
	t.Helper()
	classes := find(t)
	c := &Cluster{}
	ports := freePorts(t, 3*n)
	var quorum []string
	for i := range n {
		quorum = append(quorum, fmt.Sprintf("%d@127.0.0.1:%d", i+1, ports[3*i+1]))
	}
	for i := range n {
		k := &Kafka{dir: t.TempDir(), classes: classes, port: ports[3*i]}
		k.Addr = "127.0.0.1:" + strconv.Itoa(k.port)
		proxy := newProxy(t, "127.0.0.1:"+strconv.Itoa(ports[3*i+2]))
		file := k.configureNode(t, node{id: i + 1, nodes: n, controller: ports[3*i+1], behind: ports[3*i+2], proxy: proxy.Addr,
			quorum: strings.Join(quorum, ",")}, options)
		k.format(t, file)
		c.Nodes, c.Proxies = append(c.Nodes, k), append(c.Proxies, proxy)
	}
	t.Cleanup(func() {
		for _, k := range c.Nodes {
			k.Kill()
		}
	})
	for _, k := range c.Nodes {
		k.start(t)
	}
	for _, k := range c.Nodes {
		k.awaitPort(t)
	}
	return c
}

// Addrs returns the brokers' addresses past the proxies.
func (c *Cluster) Addrs() (addrs []string) {
	for _, k := range c.Nodes {
		addrs = append(addrs, k.Addr)
	}
	return addrs
}

// Proxied returns the proxies' addresses.
func (c *Cluster) Proxied() (addrs []string) {
	for _, p := range c.Proxies {
		addrs = append(addrs, p.Addr)
	}
	return addrs
}

// node says what is particular to one node.
type node struct {
	id, nodes  int
	controller int // port
	behind     int // port that the proxy passes on to
	proxy      string
	quorum     string
}

// configureNode writes server.properties of one node.
func (k *Kafka) configureNode(t testing.TB, n node, options []Option) string {
	t.Helper()
	replicas, least := min(n.nodes, 3), max(min(n.nodes, 3)-1, 1)
	var b strings.Builder
	for _, line := range []string{
		"process.roles=broker,controller",
		fmt.Sprintf("node.id=%d", n.id),
		"controller.quorum.voters=" + n.quorum,
		fmt.Sprintf("listeners=PLAINTEXT://127.0.0.1:%d,PROXIED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d", k.port, n.behind, n.controller),
		fmt.Sprintf("advertised.listeners=PLAINTEXT://127.0.0.1:%d,PROXIED://%s", k.port, n.proxy),
		"listener.security.protocol.map=PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT",
		"inter.broker.listener.name=PLAINTEXT",
		"controller.listener.names=CONTROLLER",
		"log.dirs=" + filepath.Join(k.dir, "logs"),
		fmt.Sprintf("default.replication.factor=%d", replicas),
		fmt.Sprintf("min.insync.replicas=%d", least),
		fmt.Sprintf("offsets.topic.replication.factor=%d", replicas),
		"offsets.topic.num.partitions=3",
		fmt.Sprintf("transaction.state.log.replication.factor=%d", replicas),
		fmt.Sprintf("transaction.state.log.min.isr=%d", least),
		"transaction.state.log.num.partitions=3",
		"share.coordinator.state.topic.replication.factor=1",
		"share.coordinator.state.topic.min.isr=1",
		"group.initial.rebalance.delay.ms=0",
		"group.min.session.timeout.ms=1000",
		"auto.create.topics.enable=false",
		keepAll,
		"broker.session.timeout.ms=6000",
	} {
		b.WriteString(line + "\n")
	}
	for _, o := range options {
		o(&b)
	}
	text := k.formatting(b.String())
	file := filepath.Join(k.dir, "server.properties")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// OldTransactions takes transaction.version 2 from a cluster.
func OldTransactions() Option { return Property(formatMark, "--feature transaction.version=0") }

// AsDeployed runs brokers as Kafka's own scripts do: with the compiler that takes
// long and makes fast code, G1 and 1 GiB of heap. Measurements need that, and time
// for the broker to warm up; other tests would start slower for it.
func AsDeployed() Option {
	return Property(machineMark, "-Xms1g -Xmx1g -server -XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:InitiatingHeapOccupancyPercent=35 -XX:+ExplicitGCInvokesConcurrent")
}

// Properties that are none: their values go to the storage tool and to the broker's
// virtual machine.
const (
	formatMark  = "samar.test.format"
	machineMark = "samar.test.machine"
)

// formatting takes the storage tool's and the virtual machine's arguments out of
// the properties.
func (k *Kafka) formatting(text string) string {
	var rest strings.Builder
	for line := range strings.Lines(text) {
		if args, ok := strings.CutPrefix(strings.TrimSpace(line), formatMark+"="); ok {
			k.formatArgs = append(k.formatArgs, strings.Fields(args)...)
			continue
		}
		if args, ok := strings.CutPrefix(strings.TrimSpace(line), machineMark+"="); ok {
			k.machine = strings.Fields(args)
			continue
		}
		rest.WriteString(line)
	}
	return rest.String()
}

// format makes the folder of a node.
func (k *Kafka) format(t testing.TB, file string) {
	t.Helper()
	args := append([]string{"format", "-t", "c2FtYXJrYWZrYXRlc3RzMA", "-c", file}, k.formatArgs...)
	if out, err := k.java(t.Context(), "kafka.tools.StorageTool", args...).CombinedOutput(); err != nil {
		t.Fatalf("format Kafka's storage: %v\n%s", err, out)
	}
}
