package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/internal/keyset"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/processor"
)

// workplace is a folder with a configuration, keys and an embedded broker.
type workplace struct {
	dir     string
	cluster kafka.Cluster
	broker  *devbroker.Broker
}

func newWorkplace(t *testing.T, cfg devbroker.Config, security string) *workplace {
	t.Helper()
	b, err := devbroker.Start(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	w := &workplace{dir: t.TempDir(), broker: b, cluster: kafka.Cluster{Brokers: b.Addrs()}}
	if err := keyset.Init(filepath.Join(w.dir, "keys"), filepath.Join(w.dir, "private"), nil); err != nil {
		t.Fatal(err)
	}
	w.write(t, "samar.yaml", fmt.Sprintf(`keys: {file: %s}
listen: 127.0.0.1:0
wait: 2s
pipelines:
  - input: {brokers: [%q], topic: raw%s}
    tenant: acme
`, filepath.Join(w.dir, "keys"), b.Addrs()[0], security))
	return w
}

func (w *workplace) write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// append adds lines to a file.
func (w *workplace) append(t *testing.T, name, text string) {
	t.Helper()
	before, err := os.ReadFile(filepath.Join(w.dir, name))
	if err != nil {
		t.Fatal(err)
	}
	w.write(t, name, string(before)+text)
}

func (w *workplace) produce(t *testing.T, topic string, values ...string) {
	t.Helper()
	out, err := newWriter(t.Context(), w.cluster, topic, 1)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	for _, v := range values {
		if err := out.add(t.Context(), []byte("key-of-budi"), []byte(v)); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.flush(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// samar runs the command to its end and returns its exit code and outputs.
func (w *workplace) samar(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "samar", args...)
	cmd.Dir = w.dir
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	return exitCode(t, cmd.Run()), o.String(), e.String()
}

func exitCode(t *testing.T, err error) int {
	t.Helper()
	var ee *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &ee):
		return ee.ExitCode()
	}
	t.Fatal(err)
	return -1
}

var demoTopics = []string{"raw", "raw.analytics", "raw.dlq"}

func TestRunMovesRecordsOnceAndDeadLettersTheRest(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: demoTopics, Partitions: 1}, "")
	w.produce(t, "raw", `{"message":"email budi@example.com"}`, `{"broken`, `{"customer":{"name":"Siti Aminah"},"message":"Siti Aminah ya"}`)
	code, _, stderr := w.samar(t, "run", "--config", "samar.yaml", "--once")
	if code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	if strings.Contains(stderr, "budi@") || strings.Contains(stderr, "Siti") || strings.Contains(stderr, "broken") {
		t.Errorf("a value is in the log: %s", stderr)
	}
	var values, keys []string
	err := readTopic(t.Context(), w.cluster, "raw.analytics", 5*time.Second, io.Discard, func(rs []processor.Record) bool {
		for _, r := range rs {
			values, keys = append(values, string(r.Value)), append(keys, string(r.Key))
			for _, name := range []string{pipeline.HeaderID, pipeline.HeaderPolicy, pipeline.HeaderView, pipeline.HeaderVerdict} {
				if !hasHeader(&r, name) {
					t.Errorf("no header %s", name)
				}
			}
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{`{"message":"email <EMAIL_ADDRESS>"}`, `{"customer":{"name":"<PERSON_1>"},"message":"<PERSON_1> ya"}`}
	if strings.Join(values, "\n") != strings.Join(want, "\n") {
		t.Errorf("clean topic holds\n%s\nwant\n%s", strings.Join(values, "\n"), strings.Join(want, "\n"))
	}
	for _, k := range keys {
		if !strings.HasPrefix(k, "key_1_") {
			t.Errorf("record key %q is no token", k)
		}
	}

	code, stdout, stderr := w.samar(t, "dlq", "list", "--output", "json")
	var list struct {
		Letters []deadLetter `json:"dead_letters"`
	}
	if err := json.Unmarshal([]byte(stdout), &list); code != 0 || err != nil || len(list.Letters) != 1 || list.Letters[0].Reason != "undecodable" || !list.Letters[0].Sealed {
		t.Fatalf("exit code %d, %v: %s %s", code, err, stdout, stderr)
	}
	code, stdout, stderr = w.samar(t, "dlq", "show", list.Letters[0].Source, "--private-key", "private", "--because", "a test")
	if code != 0 || !strings.Contains(stdout, `{\"broken`) || !strings.Contains(stdout, "key-of-budi") {
		t.Errorf("exit code %d: %s %s", code, stdout, stderr)
	}
}

func hasHeader(r *processor.Record, name string) bool {
	for _, h := range r.Headers {
		if h.Key == name {
			return true
		}
	}
	return false
}

func TestSIGTERMDrainsAndExitsWithZero(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: demoTopics, Partitions: 1}, "")
	w.produce(t, "raw", `{"message":"email budi@example.com"}`)
	for _, tc := range []struct {
		name string
		sig  os.Signal
		want int
	}{{"SIGTERM", syscall.SIGTERM, 0}, {"interrupt", os.Interrupt, 130}} {
		t.Run(tc.name, func(t *testing.T) {
			s := w.start(t)
			if status("http://"+s.address+"/livez") != 200 || status("http://"+s.address+"/metrics") != 200 {
				t.Error("livez or metrics do not answer")
			}
			if code := s.stop(t, tc.sig); code != tc.want {
				t.Errorf("exit code %d, want %d: %s", code, tc.want, &s.said)
			}
		})
	}
}

func status(url string) int {
	resp, err := http.Get(url)
	if err != nil {
		return 0
	}
	resp.Body.Close()
	return resp.StatusCode
}

func await(t *testing.T, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatal("waited in vain")
}

func TestWhatIsMissingAtStartIsSaid(t *testing.T) {
	for _, tc := range []struct {
		name     string
		cfg      devbroker.Config
		security string
		code     int
		say      string
	}{
		{"the input topic", devbroker.Config{Topics: []string{"raw.analytics", "raw.dlq"}}, "", 6, "raw"},
		{"an output topic", devbroker.Config{Topics: []string{"raw", "raw.dlq"}}, "", 6, "raw.analytics"},
		{"the right password", devbroker.Config{Topics: demoTopics, Users: map[string]devbroker.User{"samar": {Mechanism: "PLAIN", Password: "right", All: true}}},
			", security: {sasl: {mechanism: PLAIN, user: samar, password: 'env:SAMAR_TEST_PASSWORD'}}", 6, "raw"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Setenv("SAMAR_TEST_PASSWORD", "wrong-password")
			w := newWorkplace(t, tc.cfg, tc.security)
			code, _, stderr := w.samar(t, "run", "--config", "samar.yaml", "--wait", "300ms")
			if code != tc.code || !strings.Contains(stderr, tc.say) {
				t.Errorf("exit code %d, want %d: %s", code, tc.code, stderr)
			}
			if strings.Contains(stderr, "wrong-password") {
				t.Error("the password is in a message")
			}
		})
	}
}
