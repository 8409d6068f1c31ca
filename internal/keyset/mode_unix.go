//go:build unix

package keyset

import (
	"io/fs"
	"os"
	"slices"
	"syscall"
)

// wideOpen reports whether others than the owner may read or write the file. A
// file that somebody else owns and only a group of ours may read is how
// Kubernetes hands a secret to a process that is not root.
func wideOpen(info fs.FileInfo) bool {
	mode := info.Mode().Perm()
	if mode&0o077 == 0 {
		return false
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok || mode&^0o440 != 0 || int(st.Uid) == os.Geteuid() {
		return true
	}
	if int(st.Gid) == os.Getegid() {
		return false
	}
	groups, err := os.Getgroups()
	return err != nil || !slices.Contains(groups, int(st.Gid))
}
