package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What is read is never what is written: raw records would lie beside clean ones, or
// the key file under a list of links.
func TestNoFileIsReadAndWritten(t *testing.T) {
	const raw = "mail tio@example.com\n"
	for _, tc := range []struct {
		name, shell, want string
		code              int
	}{
		{"behind what is read", "samar redact in.txt >> in.txt", "in.txt is read, and standard output goes there", 2},
		{"a link to it", "ln -s in.txt link.txt; samar redact link.txt >> in.txt", "link.txt is read, and standard output goes there", 2},
		{"standard input", "samar redact < in.txt >> in.txt", "standard input is read, and standard output goes there", 2},
		{"in the folder that is read", "mkdir d; cp in.txt d/a.txt; samar redact d > d/b.txt", "b.txt is read, and standard output goes there", 2},
		{"findings", "samar scan in.txt >> in.txt", "in.txt is read, and standard output goes there", 2},
		{"dead letters", "samar redact --dead-letters in.txt in.txt", "--dead-letters: in.txt is read, too", 2},
		{"links", "samar redact --links in.txt in.txt", "--links: in.txt is read, too", 2},
		{"links over the keys", "samar keys init --file k; samar redact --keys k --links k in.txt", "--links: k is read, too", 2},
		{"a page over the gold", "samar eval --data in.txt --html in.txt", "--html: in.txt is read, too", 2},
		{"another file of the folder", "samar redact in.txt > out.txt; cat out.txt", "", 0},
		{"no file at all", "samar redact < /dev/null > /dev/null", "", 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			in := filepath.Join(dir, "in.txt")
			if err := os.WriteFile(in, []byte(raw), 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command("sh", "-c", tc.shell)
			cmd.Dir = dir
			var said bytes.Buffer
			cmd.Stderr = &said
			if code := exitCode(t, cmd.Run()); code != tc.code || !strings.Contains(said.String(), tc.want) {
				t.Errorf("exit code %d, want %d and %q:\n%s", code, tc.code, tc.want, &said)
			}
			if left, err := os.ReadFile(in); err != nil || string(left) != raw {
				t.Error("the input is not what it was")
			}
		})
	}
}
