package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"sync"
	"testing"
)

// running is `samar run` as a process.
type running struct {
	cmd     *exec.Cmd
	address string // of /readyz and /metrics
	said    said
	silent  chan struct{} // closed when it has said all
}

// start starts `samar run`, and waits until it is ready.
func (w *workplace) start(t *testing.T, args ...string) *running {
	t.Helper()
	s := &running{cmd: exec.Command("samar", append([]string{"run", "--config", "samar.yaml"}, args...)...), silent: make(chan struct{})}
	s.cmd.Dir = w.dir
	logs, err := s.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.cmd.Process.Kill(); _ = s.cmd.Wait() })
	s.address = addressIn(t, logs)
	go func() { defer close(s.silent); _, _ = io.Copy(&s.said, logs) }()
	await(t, func() bool { return status("http://"+s.address+"/readyz") == 200 })
	return s
}

func (s *running) signal(t *testing.T, sig os.Signal) {
	t.Helper()
	if err := s.cmd.Process.Signal(sig); err != nil {
		t.Fatal(err)
	}
}

// stop ends it by a signal, and returns its exit code.
func (s *running) stop(t *testing.T, sig os.Signal) int {
	t.Helper()
	s.signal(t, sig)
	<-s.silent // Wait would throw away what was not read
	return exitCode(t, s.cmd.Wait())
}

// addressIn waits for the log line that names the health server's address.
func addressIn(t *testing.T, r io.Reader) string {
	t.Helper()
	scan := bufio.NewScanner(r)
	for scan.Scan() {
		var line struct{ Address string }
		if json.Unmarshal(scan.Bytes(), &line) == nil && line.Address != "" {
			return line.Address
		}
	}
	t.Fatal("no address in the log")
	return ""
}

// said is what a process says while it is read. Safe for concurrent use.
type said struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *said) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(b)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}
