//go:build unix

package faults

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// fleet is the workers: processes of the built binary.
type fleet struct {
	t       testing.TB
	bin     string
	config  string
	workers []*worker
	made    int
	said    []*words // by every process that was started
}

// heard counts what processes said, over all of them.
func (f *fleet) heard(what string) (n int) {
	for _, w := range f.said {
		n += strings.Count(w.String(), what)
	}
	return n
}

const policyFile = `version: 1
name: faults
languages: [id]
views:
  analytics: {purpose: product-analytics}
  support: {purpose: customer-support, entities: {EMAIL_ADDRESS: {do: tokenise}}}
fields:
  event_id: {keep: true}
`

func newFleet(t testing.TB, brokers []string, delivery string) *fleet {
	t.Helper()
	dir := t.TempDir()
	f := &fleet{t: t, bin: filepath.Join(dir, "samar")}
	if *binary != "" {
		f.bin = *binary
	} else {
		f.must("go", "build", "-o", f.bin, "github.com/samar-privacy/samar/cmd/samar")
	}
	f.must(f.bin, "keys", "init", "--file", filepath.Join(dir, "samar.keys"))
	write(t, dir, "policy.yaml", policyFile)
	timeout := session
	if *measure {
		timeout = *sessions
	}
	f.config = write(t, dir, "samar.yaml", fmt.Sprintf(`keys: {file: %s}
listen: ""
byte_budget: 8MiB
pipelines:
  - input: {brokers: [%s], topic: %s, group: %s, session_timeout: %v}
    tenant: acme
    policy: policy.yaml
    delivery: %s
    ledger: {}
`, filepath.Join(dir, "samar.keys"), `"`+strings.Join(brokers, `", "`)+`"`, input, group, timeout, delivery))
	t.Cleanup(func() {
		for _, w := range f.workers {
			w.thaw()
			w.kill()
		}
	})
	return f
}

func (f *fleet) must(name string, args ...string) {
	f.t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		f.t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
}

func (f *fleet) launch(n int) {
	for range n {
		f.add()
	}
}

// add starts one more worker.
func (f *fleet) add() *worker {
	f.made++
	w := &worker{fleet: f, number: f.made}
	w.start()
	f.workers = append(f.workers, w)
	return w
}

// drop forgets a worker that has ended.
func (f *fleet) drop(w *worker) {
	for i, x := range f.workers {
		if x == w {
			f.workers = append(f.workers[:i], f.workers[i+1:]...)
			return
		}
	}
}

func (f *fleet) lastWords() string {
	if f == nil {
		return ""
	}
	var b strings.Builder
	for _, w := range f.workers {
		fmt.Fprintf(&b, "worker %d:\n%s\n", w.number, w.tail())
	}
	return b.String()
}

// owner finds the worker at the other end of a connection.
func (f *fleet) owner(client net.Addr) *worker {
	tcp, ok := client.(*net.TCPAddr)
	if !ok {
		return nil
	}
	inode := socketInode(tcp.Port)
	for _, w := range f.workers {
		if inode != "" && w.holds(inode) {
			return w
		}
	}
	return nil
}

// socketInode looks a local port up in the kernel's table.
func socketInode(port int) string {
	table, err := os.ReadFile("/proc/net/tcp")
	if err != nil {
		return ""
	}
	want := fmt.Sprintf("0100007F:%04X", port)
	for line := range strings.Lines(string(table)) {
		if f := strings.Fields(line); len(f) > 9 && f[1] == want && f[9] != "0" {
			return f[9]
		}
	}
	return ""
}

// worker is one process, started again and again.
type worker struct {
	fleet  *fleet
	number int

	mu     sync.Mutex
	cmd    *exec.Cmd
	stderr *words
}

// words is what a process has said so far. Safe for concurrent use.
type words struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (w *words) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.Write(b)
}

func (w *words) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.String()
}

func (w *worker) start() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.cmd, w.stderr = exec.Command(w.fleet.bin, "run", "--config", w.fleet.config, "--wait", "60s"), &words{}
	w.cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	w.cmd.Stderr = w.stderr
	w.fleet.said = append(w.fleet.said, w.stderr)
	if err := w.cmd.Start(); err != nil {
		w.fleet.t.Errorf("start a worker: %v", err)
	}
}

// kill ends the process at once; called twice it does no harm.
func (w *worker) kill() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.cmd == nil {
		return
	}
	_ = w.cmd.Process.Signal(syscall.SIGKILL)
	_ = w.cmd.Wait()
	w.cmd = nil
}

// stop asks for a graceful end. A process that has just been started hears no
// signal yet: it is given time to come up.
func (w *worker) stop() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	for range 3000 { // a minute
		if strings.Contains(w.stderr.String(), "samar starts") {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	_ = w.cmd.Process.Signal(syscall.SIGTERM)
	ended := make(chan error, 1)
	go func() { ended <- w.cmd.Wait() }()
	select {
	case err := <-ended:
		w.cmd = nil
		return err
	case <-time.After(time.Minute):
		return errors.New("no end within a minute")
	}
}

func (w *worker) freeze() { _ = w.cmd.Process.Signal(syscall.SIGSTOP) }

func (w *worker) thaw() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.cmd != nil {
		_ = w.cmd.Process.Signal(syscall.SIGCONT)
	}
}

func (w *worker) tail() string {
	s := w.stderr.String()
	return s[max(len(s)-3000, 0):]
}

// holds reports whether the process has a socket open.
func (w *worker) holds(inode string) bool {
	w.mu.Lock()
	cmd := w.cmd
	w.mu.Unlock()
	if cmd == nil {
		return false
	}
	dir := fmt.Sprintf("/proc/%d/fd", cmd.Process.Pid)
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		if to, _ := os.Readlink(filepath.Join(dir, f.Name())); to == "socket:["+inode+"]" {
			return true
		}
	}
	return false
}
