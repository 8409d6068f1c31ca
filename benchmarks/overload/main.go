// Command overload measures how much memory the service takes when far more
// records wait than it can process, large ones among them:
//
//	make build && go run ./benchmarks/overload -bin bin/samar
//
// It runs an embedded broker, fills a topic, starts the binary on one processor,
// and reports the most resident memory the kernel has seen of it until the topic
// is through.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/processor"
)

var (
	bin        = flag.String("bin", "bin/samar", "the binary to measure")
	partitions = flag.Int("partitions", 12, "of the input")
	megabytes  = flag.Int("mb", 600, "size of the input")
	large      = flag.Float64("large", 0.3, "part of the bytes that comes in records of nearly 1 MiB")
	budget     = flag.String("budget", "64MiB", "byte_budget")
	trace      = flag.Bool("trace", false, "print what the garbage collector does")
	procs      = flag.Int("procs", 1, "GOMAXPROCS of the binary")
)

func main() {
	flag.Parse()
	for _, delivery := range []string{"at_least_once", "exactly_once"} {
		if err := measure(delivery); err != nil {
			fmt.Fprintln(os.Stderr, "overload:", err)
			os.Exit(1)
		}
	}
}

const policyFile = `version: 1
name: overload
languages: [id]
views:
  analytics: {purpose: product-analytics}
  support: {purpose: customer-support}
`

func measure(delivery string) error {
	dir, err := os.MkdirTemp("", "overload-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	ctx, stop := context.WithTimeout(context.Background(), time.Hour)
	defer stop()
	broker, err := devbroker.Start(ctx, devbroker.Config{Dir: filepath.Join(dir, "log"), Partitions: *partitions, MaxRecordBytes: 4 << 20,
		Topics: []string{"raw", "raw.analytics", "raw.support", "raw.dlq"}})
	if err != nil {
		return err
	}
	defer broker.Close()
	cluster := kafka.Cluster{Brokers: broker.Addrs()}
	n, err := fill(ctx, cluster)
	if err != nil {
		return err
	}
	config := fmt.Sprintf(`keys: {file: %s/keys}
listen: ""
byte_budget: %s
log: {level: error}
pipelines:
  - input: {brokers: [%q], topic: raw}
    policy: policy.yaml
    delivery: %s
`, dir, *budget, broker.Addrs()[0], delivery)
	for name, text := range map[string]string{"samar.yaml": config, "policy.yaml": policyFile} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			return err
		}
	}
	if out, err := exec.CommandContext(ctx, *bin, "keys", "init", "--file", filepath.Join(dir, "keys")).CombinedOutput(); err != nil {
		return fmt.Errorf("keys: %w: %s", err, out)
	}
	cmd := exec.CommandContext(ctx, *bin, "run", "--config", filepath.Join(dir, "samar.yaml"), "--once")
	cmd.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(*procs))
	if *trace {
		cmd.Env = append(cmd.Env, "GODEBUG=gctrace=1")
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return err
	}
	start, peak := time.Now(), 0
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for {
		select {
		case err := <-ended:
			took := time.Since(start)
			fmt.Printf("%-14s %d records, %d MB, budget %s: resident at most %d MiB, %.1f s, %.1f MB/s\n",
				delivery, n, *megabytes, *budget, peak>>10, took.Seconds(), float64(*megabytes)/took.Seconds())
			return err
		case <-time.After(20 * time.Millisecond):
			peak = max(peak, highWater(cmd.Process.Pid))
		}
	}
}

var high = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// highWater returns the most resident memory of a process so far, in KiB.
func highWater(pid int) int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	m := high.FindSubmatch(status)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(string(m[1]))
	return n
}

// fill writes records of 300 bytes, and large ones among them.
func fill(ctx context.Context, cluster kafka.Cluster) (n int, err error) {
	sink, err := kafka.NewSink(kafka.SinkConfig{Cluster: cluster, Topic: "raw", BatchBytes: 2 << 20})
	if err != nil {
		return 0, err
	}
	defer sink.Close()
	if err := sink.Check(ctx, 10*time.Second); err != nil {
		return 0, err
	}
	rng := rand.New(rand.NewPCG(1, 2))
	small := `{"event_id":"e%d","message":"email saya pelanggan%d@example.com, ` + strings.Repeat("mohon dicek ", 18) + `"}`
	big := strings.Repeat("tolong dicek ya kak, pesanan saya belum sampai juga padahal sudah lama. ", 14_500)[:1000<<10]
	for p := range *partitions {
		out, err := sink.Open(ctx, pipeline.Partition{Number: int32(p)})
		if err != nil {
			return 0, err
		}
		for left := *megabytes * 1e6 / *partitions; left > 0; {
			var batch []processor.Record
			for size := 0; size < 1_500_000; {
				v := fmt.Appendf(nil, small, n, n)
				if rng.Float64() < *large/(1-*large)*300/float64(len(big)) {
					v = fmt.Appendf(nil, `{"event_id":"e%d","message":%q}`, n, big)
				}
				batch = append(batch, processor.Record{Timestamp: time.Now().UnixMilli(), Key: fmt.Append(nil, n%997), Value: v})
				size += len(v)
				n++
			}
			if err := out.Produce(ctx, batch); err != nil {
				return 0, err
			}
			for _, r := range batch {
				left -= len(r.Value)
			}
		}
	}
	return n, nil
}
