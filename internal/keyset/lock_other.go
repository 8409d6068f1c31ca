//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package keyset

// locks says whether files can be locked here.
const locks = false

// lock does nothing where files cannot be locked.
func lock(string) (unlock func()) { return func() {} }
