package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
)

// checkCode is the script command `code N samar …`: it runs samar and fails
// unless the exit code is N. The file "stdin" is its input, if there is one;
// output goes to the files "out" and "err".
func checkCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N samar args…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	self, err := os.Executable()
	ts.Check(err)
	cmd := exec.Command(filepath.Join(filepath.Dir(self), filepath.Base(self)))
	if path, err := exec.LookPath(args[1]); err == nil {
		cmd = exec.Command(path)
	}
	cmd.Args = args[1:]
	cmd.Dir = ts.MkAbs(".")
	for _, name := range []string{"PATH", "HOME", "TMPDIR", "SAMAR_KEYS_FILE", "SAMAR_MIN_SCORE", "SAMAR_LISTEN", "GOCOVERDIR"} {
		if v := ts.Getenv(name); v != "" {
			cmd.Env = append(cmd.Env, name+"="+v)
		}
	}
	if in, err := os.Open(ts.MkAbs("stdin")); err == nil {
		defer in.Close()
		cmd.Stdin = in
	}
	out, err := os.Create(ts.MkAbs("out"))
	ts.Check(err)
	defer out.Close()
	errs, err := os.Create(ts.MkAbs("err"))
	ts.Check(err)
	defer errs.Close()
	cmd.Stdout, cmd.Stderr = out, errs
	code := 0
	if err := cmd.Run(); err != nil {
		var ee *exec.ExitError
		if !errors.As(err, &ee) {
			ts.Check(err)
		}
		code = ee.ExitCode()
	}
	if code != want {
		text, _ := os.ReadFile(ts.MkAbs("err"))
		ts.Fatalf("exit code %d, want %d; stderr:\n%s", code, want, text)
	}
}
