package check

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What the unit starts is a command line that samar takes.
func TestUnit(t *testing.T) {
	src, err := os.ReadFile("../samar.service")
	if err != nil {
		t.Fatal(err)
	}
	_, line, ok := strings.Cut(string(src), "\nExecStart=/usr/local/bin/samar ")
	if !ok {
		t.Fatal("the unit does not start /usr/local/bin/samar")
	}
	line, _, _ = strings.Cut(line, "\n")
	accepted(t, strings.Fields(line))
	if out, err := exec.LookPath("systemd-analyze"); err == nil {
		samar, err := os.Executable() // any file that runs
		if err != nil {
			t.Fatal(err)
		}
		unit := filepath.Join(t.TempDir(), "samar.service")
		if err := os.WriteFile(unit, bytes.ReplaceAll(src, []byte("/usr/local/bin/samar "), []byte(samar+" ")), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(out, "verify", unit).CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%v\n%s", err, out)
		}
	}
}
