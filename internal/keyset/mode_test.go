//go:build unix

package keyset

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWhoMayReadAKeyFile(t *testing.T) {
	const somebody = 54321
	for _, tc := range []struct {
		name       string
		mode       os.FileMode
		uid, gid   int
		asRoot, ok bool
	}{
		{"the owner alone", 0o600, -1, -1, false, true},
		{"a group too", 0o640, -1, -1, false, false},
		{"everybody", 0o644, -1, -1, false, false},
		{"somebody else's, for our group to read", 0o440, somebody, os.Getegid(), true, true},
		{"somebody else's, for our group to write", 0o460, somebody, os.Getegid(), true, false},
		{"somebody else's, for another group", 0o440, somebody, somebody, true, false},
		{"somebody else's, for everybody", 0o444, somebody, os.Getegid(), true, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.asRoot && os.Geteuid() != 0 {
				t.Skip("only root may give files away")
			}
			path := filepath.Join(t.TempDir(), "k")
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			if tc.asRoot {
				if err := os.Chown(path, tc.uid, tc.gid); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Chmod(path, tc.mode); err != nil {
				t.Fatal(err)
			}
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if got := !wideOpen(info); got != tc.ok {
				t.Errorf("readable to samar: %v, want %v", got, tc.ok)
			}
		})
	}
}
