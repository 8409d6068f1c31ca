package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What was written before an input broke off is counted, with what was skipped.
func TestWhatWasWrittenIsCountedWhereTheInputBreaksOff(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte("{\"a\":1}\n")); err != nil || z.Close() != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, data := range map[string][]byte{"whole.jsonl": []byte("{\"a\":1}\n{\n{\"a\":2}\n"), "cut.jsonl.gz": packed.Bytes()[:packed.Len()-9]} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("samar", "redact", "--format", "jsonl", "whole.jsonl", "cut.jsonl.gz")
	cmd.Dir = dir
	var out, said strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &said
	code := exitCode(t, cmd.Run())
	if code != 1 || !strings.HasPrefix(out.String(), "{\"a\":1}\n{\"a\":2}\n{\"a\":1}\n") {
		t.Errorf("exit code %d, out %q", code, out.String())
	}
	for _, want := range []string{"whole.jsonl: line 2: undecodable", "in, 3 out, 1 skipped (undecodable 1)", "cut.jsonl.gz: compressed data is cut short"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("not said: %q in\n%s", want, said.String())
		}
	}
}
