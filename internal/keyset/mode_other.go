//go:build !unix

package keyset

import "io/fs"

// wideOpen reports whether others than the owner may read or write the file.
func wideOpen(info fs.FileInfo) bool { return info.Mode().Perm()&0o077 != 0 }
