package kafkatest

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Kafka is a broker of one node, controller included.
type Kafka struct {
	Addr string // host:port

	// Patience is how long the console consumer, not told how many records there are,
	// waits for another before it takes the topic for read to its end; 8 s at least.
	Patience time.Duration

	dir     string // logs, properties
	classes string
	port    int
	cmd     *exec.Cmd
	exited  chan struct{}
	output  *bytes.Buffer

	formatArgs []string // of the storage tool
	machine    []string // the broker's virtual machine's arguments; nil: what starts fastest
}

// Option changes the broker's properties.
type Option func(*strings.Builder)

// Property sets a property of the broker.
func Property(key, value string) Option {
	return func(b *strings.Builder) { fmt.Fprintf(b, "%s=%s\n", key, value) }
}

// Start starts a broker for one test, and stops it at the test's end.
func Start(t testing.TB, options ...Option) *Kafka {
	t.Helper()
	classes := find(t)
	k := &Kafka{dir: t.TempDir(), classes: classes}
	ports := freePorts(t, 2)
	k.port, k.Addr = ports[0], "127.0.0.1:"+strconv.Itoa(ports[0])
	file := k.configure(t, ports[1], options)
	k.format(t, file)
	k.Launch(t)
	t.Cleanup(func() { k.Kill() })
	return k
}

// find returns the class path, or ends the test.
func find(t testing.TB) string {
	t.Helper()
	required := os.Getenv("SAMAR_REQUIRE_KAFKA") == "1"
	missing := func(why string) {
		t.Helper()
		if required {
			t.Fatal("SAMAR_REQUIRE_KAFKA=1, but: " + why)
		}
		t.Skip("real Kafka left out: " + why)
	}
	if testing.Short() && !required {
		t.Skip("real Kafka left out: -short")
	}
	if _, err := exec.LookPath("java"); err != nil {
		missing("no java on the PATH (17 or newer)")
	}
	dir, err := Dir()
	if err == nil && required {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
		defer cancel()
		dir, err = Fetch(ctx)
	}
	if err != nil {
		missing(err.Error())
	}
	classes, err := classpath(dir)
	if err != nil {
		missing(err.Error())
	}
	return classes
}

// keepAll is for records whose timestamps are years old: 30 s after its start a
// broker looks for the first time for what is older than a week, and deletes it.
const keepAll = "log.retention.ms=-1"

// configure writes server.properties.
func (k *Kafka) configure(t testing.TB, controller int, options []Option) string {
	t.Helper()
	var b strings.Builder
	for _, line := range []string{
		"process.roles=broker,controller",
		"node.id=1",
		fmt.Sprintf("controller.quorum.voters=1@127.0.0.1:%d", controller),
		fmt.Sprintf("listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d", k.port, controller),
		fmt.Sprintf("advertised.listeners=PLAINTEXT://127.0.0.1:%d", k.port),
		"controller.listener.names=CONTROLLER",
		"log.dirs=" + filepath.Join(k.dir, "logs"),
		"offsets.topic.replication.factor=1",
		"offsets.topic.num.partitions=1",
		"transaction.state.log.replication.factor=1",
		"transaction.state.log.min.isr=1",
		"transaction.state.log.num.partitions=1",
		"share.coordinator.state.topic.replication.factor=1",
		"share.coordinator.state.topic.min.isr=1",
		"group.initial.rebalance.delay.ms=0",
		"group.min.session.timeout.ms=1000",
		"auto.create.topics.enable=false",
		keepAll,
	} {
		b.WriteString(line + "\n")
	}
	for _, o := range options {
		o(&b)
	}
	file := filepath.Join(k.dir, "server.properties")
	if err := os.WriteFile(file, []byte(k.formatting(b.String())), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// java returns a command that runs a class of Kafka's. The machine's own warnings
// would go to standard output, between the records.
func (k *Kafka) java(ctx context.Context, class string, args ...string) *exec.Cmd {
	return k.javaWith(ctx, quickMachine, class, args...)
}

// quickMachine are arguments for a virtual machine that has not long to live: a
// small heap, and no time spent on making code fast.
var quickMachine = []string{"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"}

// javaWith is java with other arguments for the virtual machine. What libraries
// unpack lies in the test's directory: a broker that is killed removes nothing.
func (k *Kafka) javaWith(ctx context.Context, machine []string, class string, args ...string) *exec.Cmd {
	all := append([]string{"-XX:-UsePerfData", "-Xlog:disable", "-Djava.io.tmpdir=" + k.dir, "-cp", k.classes}, machine...)
	cmd := exec.CommandContext(ctx, "java", append(append(all, class), args...)...)
	cmd.Dir = k.dir
	return cmd
}

// startPatience is for a machine that is busy: a broker that ends is seen at once.
const startPatience = 4 * time.Minute

// Launch starts the broker's process and waits until it serves. It serves
// again what it held before a Kill.
func (k *Kafka) Launch(t testing.TB) {
	t.Helper()
	k.start(t)
	k.awaitPort(t)
}

func (k *Kafka) start(t testing.TB) {
	t.Helper()
	k.output, k.exited = &bytes.Buffer{}, make(chan struct{})
	machine := k.machine
	if machine == nil {
		machine = quickMachine
	}
	k.cmd = k.javaWith(context.Background(), machine, "kafka.Kafka", filepath.Join(k.dir, "server.properties"))
	k.cmd.Stdout, k.cmd.Stderr = k.output, k.output
	endWithUs(k.cmd)
	if err := k.cmd.Start(); err != nil {
		t.Fatalf("start Kafka: %v", err)
	}
	go func(cmd *exec.Cmd, exited chan struct{}) { _ = cmd.Wait(); close(exited) }(k.cmd, k.exited)
}

func (k *Kafka) awaitPort(t testing.TB) {
	t.Helper()
	for deadline := time.Now().Add(startPatience); ; {
		if c, err := net.DialTimeout("tcp", k.Addr, time.Second); err == nil {
			c.Close()
			return
		}
		select {
		case <-k.exited:
			t.Fatalf("Kafka ended at its start:\n%s", k.output)
		case <-time.After(50 * time.Millisecond):
		}
		if time.Now().After(deadline) {
			k.Kill()
			t.Fatalf("Kafka did not start in time:\n%s", k.output)
		}
	}
}

// Stop ends the broker in good order.
func (k *Kafka) Stop() {
	_ = k.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-k.exited:
	case <-time.After(60 * time.Second):
		k.Kill()
	}
}

// Kill ends the broker at once, as a crash would.
func (k *Kafka) Kill() {
	if k.cmd == nil || k.cmd.Process == nil {
		return
	}
	_ = k.cmd.Process.Signal(syscall.SIGKILL)
	<-k.exited
}
