package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// serving starts samar serve on a socket and returns a client for it.
func serving(t *testing.T, args ...string) (*http.Client, *exec.Cmd) {
	t.Helper()
	dir, err := os.MkdirTemp("", "samar") // a socket's path is short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	socket := filepath.Join(dir, "s")
	cmd := exec.Command("samar", append([]string{"serve", "--listen", "unix:" + socket, "--names", "cues"}, args...)...)
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	log := bufio.NewReader(stderr)
	for {
		line, err := log.ReadString('\n')
		if err != nil {
			t.Fatalf("serve ended early: %v", err)
		}
		if strings.Contains(line, "samar serves") {
			break
		}
	}
	go func() { _, _ = io.Copy(io.Discard, log) }()
	return &http.Client{Timeout: 20 * time.Second, Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "unix", socket)
	}}}, cmd
}

func post(t *testing.T, c *http.Client, path, kind, body string) string {
	t.Helper()
	r, err := c.Post("http://samar"+path, kind, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	out, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestServeAnswersWithThePolicy(t *testing.T) {
	c, cmd := serving(t)
	event := `{"message":"hubungi 0812-3456-7890","n":[1, 2]}`
	if got := post(t, c, "/v1/redact", "application/json", event); got != `{"message":"hubungi <PHONE_NUMBER>","n":[1, 2]}` {
		t.Errorf("redact: %s", got)
	}
	if got := post(t, c, "/v1/scan", "application/json", event); !strings.Contains(got, `"entity":"PHONE_NUMBER","path":"/message","start":8,"end":22`) {
		t.Errorf("scan: %s", got)
	}
	if got := post(t, c, "/v1/redact", "application/x-ndjson", event+"\n{broken\n"); got != `{"message":"hubungi <PHONE_NUMBER>","n":[1, 2]}`+"\n"+`{"error":"undecodable","line":2}`+"\n" {
		t.Errorf("stream: %s", got)
	}
	r, err := c.Get("http://samar/metrics")
	if err != nil {
		t.Fatal(err)
	}
	metrics, _ := io.ReadAll(r.Body)
	_ = r.Body.Close()
	if !strings.Contains(string(metrics), `samar_serve_records_total{outcome="undecodable",verb="redact"} 1`) {
		t.Error("the refused record is not counted")
	}
	// SIGTERM: what is asked is answered, then the end is a good one.
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("after SIGTERM: %v", err)
	}
}
