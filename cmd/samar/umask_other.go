//go:build !unix

package main

import "net"

// listenPrivately listens on a socket in path, whose folder says who can open it.
func listenPrivately(path string) (net.Listener, error) { return net.Listen("unix", path) }
