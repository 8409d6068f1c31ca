package kafkatest_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// Sizes of the run: events of about 1 kB, and lines that are no JSON.
const (
	events     = 24_000
	badRecords = 40
	kills      = 3
	input      = "feedback.raw"
	badMark    = "not-json-and-very-private"
)

var views = []string{"analytics", "support"}

// TestKilledAnywhereNothingIsLostNothingIsRaw runs the built binary against a
// real Kafka, kills it in the middle several times, and the broker once, and lets
// the Java consumer say what came out.
func TestKilledAnywhereNothingIsLostNothingIsRaw(t *testing.T) {
	k := kafkatest.Start(t)
	admin, err := kafka.NewClient(kafka.Cluster{Brokers: []string{k.Addr}})
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	s := newSamar(t, k.Addr)
	s.refusesAtStart(t)
	if err := admin.CreateTopics(t.Context(), 4, 1, input, input+".dlq", input+".analytics", input+".support"); err != nil {
		t.Fatal(err)
	}

	feedback, sought := generate()
	k.Produce(t, input, feedback, "compression.type=gzip", "batch.size=65536", "linger.ms=5")
	middle := 0
	for kill := range kills {
		s.start(t)
		await(t, "output behind the kill", func() bool {
			return written(t, admin) > int64((kill+1)*events/(kills+2))
		})
		s.kill()
		if lag(t, admin) > 0 {
			middle++
		}
	}
	before := written(t, admin)
	if middle < 2 {
		t.Errorf("only %d of %d kills hit the middle of the work", middle, kills)
	}
	s.start(t)
	await(t, "output behind the broker's crash", func() bool { return written(t, admin) > before })
	k.Kill()
	k.Launch(t)
	await(t, "lag zero", func() bool { return lag(t, admin) == 0 })
	s.stop(t)

	ids := make(map[string]map[string]bool)
	for _, v := range views {
		ids[v] = judge(t, k, admin, v, sought)
	}
	for id := range ids["analytics"] {
		if ids["support"][id] {
			t.Fatal("two views share a samar-id")
		}
	}
	judgeDead(t, k, admin)
	t.Logf("%d kills, %d in the middle", kills, middle)
}

// generate makes the input: key, tab, value; and what must not come out.
func generate() (*bytes.Buffer, *corpus.Sought) {
	var b bytes.Buffer
	sought := corpus.NewSought()
	g := corpus.New(corpus.Config{Seed: 7, PII: 0.6})
	for i := range events {
		e := g.Next()
		sought.Add(e)
		fmt.Fprintf(&b, "%s\t%s\n", e.Key, e.JSON)
		if i%(events/badRecords) == 0 {
			fmt.Fprintf(&b, "bad-%d\t%s %d {\n", i, badMark, i)
		}
	}
	return &b, sought
}

// judge checks one view as the Java consumer sees it and returns its ids.
func judge(t *testing.T, k *kafkatest.Kafka, admin *kafka.Client, view string, sought *corpus.Sought) map[string]bool {
	t.Helper()
	records := k.Consume(t, input+"."+view, total(t, admin, input+"."+view))
	ids := make(map[string]bool)
	byEvent := make(map[string]string) // samar-id by event_id
	raw, rewritten := 0, 0
	for _, r := range records {
		id := r.Headers["samar-id"]
		ids[id] = true
		if r.Headers["samar-view"] != view || id == "" || !strings.HasPrefix(r.Headers["samar-policy"], "e2e@") {
			t.Fatalf("%s/%s of %s lacks samar's headers", r.Partition, r.Offset, view)
		}
		switch r.Headers["samar-verdict"] {
		case "rewritten":
			rewritten++
		case "unchanged":
		default:
			t.Fatalf("verdict %q", r.Headers["samar-verdict"])
		}
		var e struct {
			ID string `json:"event_id"`
		}
		if json.Unmarshal(r.Value, &e) != nil || e.ID == "" {
			t.Fatalf("%s/%s of %s is no event", r.Partition, r.Offset, view)
		}
		if before, ok := byEvent[e.ID]; ok && before != id {
			t.Fatalf("an event came out under two samar-ids in %s", view)
		}
		byEvent[e.ID] = id
		outputs := [][]byte{r.Value, r.Key}
		for _, h := range r.Headers {
			outputs = append(outputs, []byte(h))
		}
		raw += sought.Left(outputs...)
	}
	t.Logf("%s: %d records, %d distinct, %d replayed, %d rewritten", view, len(records), len(ids), len(records)-len(ids), rewritten)
	if len(ids) != events || len(byEvent) != events {
		t.Errorf("%s: %d samar-ids and %d events came out, %d went in", view, len(ids), len(byEvent), events)
	}
	if raw != 0 {
		t.Errorf("%s: %d planted values came out", view, raw)
	}
	if rewritten == 0 {
		t.Errorf("%s: nothing was rewritten", view)
	}
	return ids
}

// judgeDead checks the dead letters: every bad record, nothing readable.
func judgeDead(t *testing.T, k *kafkatest.Kafka, admin *kafka.Client) {
	t.Helper()
	sources := make(map[string]bool)
	for _, r := range k.Consume(t, input+".dlq", total(t, admin, input+".dlq")) {
		if r.Headers["samar-reason"] != "undecodable" || r.Headers["samar-src"] == "" {
			t.Fatalf("dead letter with reason %q from %q", r.Headers["samar-reason"], r.Headers["samar-src"])
		}
		sources[r.Headers["samar-src"]] = true
		if bytes.Contains(r.Value, []byte(badMark)) || bytes.Contains(r.Key, []byte("bad-")) {
			t.Error("a dead letter is readable")
		}
	}
	if len(sources) != badRecords {
		t.Errorf("%d dead letters, want %d", len(sources), badRecords)
	}
}

func total(t *testing.T, admin *kafka.Client, topic string) int {
	t.Helper()
	bounds, err := admin.Bounds(t.Context(), topic)
	if err != nil {
		t.Fatal(err)
	}
	n := int64(0)
	for _, b := range bounds {
		n += b.End - b.First
	}
	return int(n)
}

func written(t *testing.T, admin *kafka.Client) int64 {
	return int64(total(t, admin, input+".analytics"))
}

func lag(t *testing.T, admin *kafka.Client) int64 {
	t.Helper()
	lags, err := admin.Lag(t.Context(), "e2e", input)
	if err != nil {
		return math.MaxInt64 // the broker is at its start
	}
	n := int64(0)
	for _, l := range lags {
		n += l
	}
	return n
}

func await(t *testing.T, what string, done func() bool) {
	t.Helper()
	for deadline := time.Now().Add(4 * time.Minute); !done(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%s did not come", what)
		}
	}
}

// transcript is what a process has said so far.
type transcript struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (w *transcript) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.Write(p)
}

func (w *transcript) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.String()
}

// samar is the built binary with its files.
type samar struct {
	bin, dir, config string
	cmd              *exec.Cmd
	stderr           transcript
}

const policyFile = `version: 1
name: e2e
languages: [id, zh, en]
views:
  analytics: {purpose: product-analytics}
  support: {purpose: customer-support, entities: {EMAIL_ADDRESS: {do: tokenise}}}
`

func newSamar(t *testing.T, addr string) *samar {
	t.Helper()
	s := &samar{dir: t.TempDir()}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("samar said:\n%s", tail(s.stderr.String(), 8000))
		}
	})
	s.bin, s.config = filepath.Join(s.dir, "samar"), filepath.Join(s.dir, "samar.yaml")
	s.must(t, "go", "build", "-o", s.bin, "github.com/samar-privacy/samar/cmd/samar")
	s.must(t, s.bin, "keys", "init", "--file", filepath.Join(s.dir, "samar.keys"))
	config := fmt.Sprintf(`keys: {file: %s}
listen: ""
byte_budget: 4MiB
pipelines:
  - input: {brokers: [%q], topic: %s, group: e2e}
    tenant: acme
    policy: policy.yaml
`, filepath.Join(s.dir, "samar.keys"), addr, input)
	for name, text := range map[string]string{"samar.yaml": config, "policy.yaml": policyFile} {
		if err := os.WriteFile(filepath.Join(s.dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func (s *samar) must(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
}

// refusesAtStart checks the exit code for a topic and a broker that are not there.
func (s *samar) refusesAtStart(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, s.bin, "run", "--config", s.config, "--wait", "1s")
	out, err := cmd.CombinedOutput()
	if code := cmd.ProcessState.ExitCode(); code != 6 || !bytes.Contains(out, []byte("topic does not exist")) {
		t.Fatalf("a missing topic gave %v, exit %d:\n%s", err, code, out)
	}
}

func (s *samar) start(t *testing.T) {
	t.Helper()
	s.cmd = exec.Command(s.bin, "run", "--config", s.config, "--wait", "30s")
	s.cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	s.cmd.Stderr = &s.stderr
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	cmd := s.cmd
	t.Cleanup(func() { _ = cmd.Process.Kill() })
}

func tail(s string, n int) string { return s[max(len(s)-n, 0):] }

func (s *samar) kill() {
	_ = s.cmd.Process.Signal(syscall.SIGKILL)
	_ = s.cmd.Wait()
}

// stop asks for a graceful end and expects exit code 0.
func (s *samar) stop(t *testing.T) {
	t.Helper()
	_ = s.cmd.Process.Signal(syscall.SIGTERM)
	if err := s.cmd.Wait(); err != nil {
		t.Errorf("SIGTERM ended with %v:\n%s", err, tail(s.stderr.String(), 4000))
	}
}

// configure adds a line to the pipeline's configuration.
func (s *samar) configure(t *testing.T, line string) {
	t.Helper()
	file, err := os.OpenFile(s.config, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := file.WriteString("    " + line + "\n"); err != nil {
		t.Fatal(err)
	}
}

// command runs one of samar's other commands and returns what it says.
func (s *samar) command(t *testing.T, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	out, _ := exec.CommandContext(ctx, s.bin, append(args, "--config", s.config)...).CombinedOutput()
	return string(out)
}
