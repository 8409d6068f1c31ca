//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package keyset

import (
	"os"
	"syscall"
)

// locks says whether files can be locked here.
const locks = true

// lock waits until no other process changes a key file, and returns what ends the wait of
// the next. Who changes the file puts another in its place, so the lock counts only while
// the locked one is the one of that name. Where there is no file to lock, or its file
// system has no locks, it does nothing: the change itself says what is wrong.
func lock(path string) (unlock func()) {
	for {
		f, err := os.Open(path)
		if err != nil {
			return func() {}
		}
		if flock(f) != nil {
			return func() { f.Close() }
		}
		mine, err := f.Stat()
		now, nowErr := os.Stat(path)
		if err != nil || nowErr != nil || os.SameFile(mine, now) {
			return func() { f.Close() }
		}
		f.Close()
	}
}

// flock locks an open file until it is closed.
func flock(f *os.File) error {
	for {
		if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != syscall.EINTR {
			return err
		}
	}
}
