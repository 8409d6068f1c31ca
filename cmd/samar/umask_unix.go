//go:build unix

package main

import (
	"net"
	"syscall"
)

// listenPrivately listens on a socket that the user alone can open (mode 0600).
func listenPrivately(path string) (net.Listener, error) {
	old := syscall.Umask(0o177)
	defer syscall.Umask(old)
	return net.Listen("unix", path)
}
