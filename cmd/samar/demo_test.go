package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestDemoTakesRecordsThatAreTooLargeToProcess(t *testing.T) {
	file := filepath.Join(t.TempDir(), "in.jsonl")
	lines := `{"message":"one@example.com"}` + "\n" + `{"message":"` + strings.Repeat("x", 3<<20) + "\"}\n" + `{"message":"two@example.com"}` + "\n"
	if err := os.WriteFile(file, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("samar", "demo", "--input", file, "--output", "json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var res demoResult
	if err := json.Unmarshal(out, &res); err != nil {
		t.Fatal(err)
	}
	if v := res.Views["analytics"]; res.EventsIn != 3 || v.Out != 2 || v.Dead != 1 {
		t.Errorf("%d in, %+v", res.EventsIn, v)
	}
}

func TestFollowingDemoEndsAtASignal(t *testing.T) {
	for _, tc := range []struct {
		sig  os.Signal
		want int
	}{{syscall.SIGTERM, 0}, {os.Interrupt, 130}} {
		t.Run(tc.sig.String(), func(t *testing.T) {
			cmd := exec.Command("samar", "demo", "--follow", "--rate", "20")
			logs, err := cmd.StderrPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			defer cmd.Process.Kill()
			for scan := bufio.NewScanner(logs); scan.Scan() && !strings.HasPrefix(scan.Text(), "feedback:"); {
			}
			go io.Copy(io.Discard, logs)
			_ = cmd.Process.Signal(tc.sig)
			if code := exitCode(t, cmd.Wait()); code != tc.want {
				t.Errorf("exit code %d, want %d", code, tc.want)
			}
		})
	}
}

func TestDemoLeavesNoFilesBehind(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command("samar", "demo", "--events", "9000000")
	cmd.Env = append(os.Environ(), "TMPDIR="+dir)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	kept := func() int { entries, _ := os.ReadDir(dir); return len(entries) }
	await(t, func() bool { return kept() > 0 })
	_ = cmd.Process.Signal(syscall.SIGTERM)
	if code := exitCode(t, cmd.Wait()); code != exitInterrupted {
		t.Errorf("exit code %d", code)
	}
	if kept() != 0 {
		t.Error("files are left")
	}
}
