//go:build !linux

package kafkatest

import (
	"net"
	"os/exec"
	"testing"
)

// endWithUs leaves it to the test to end cmd.
func endWithUs(*exec.Cmd) {}

// freePorts returns n ports that were free a moment ago.
func freePorts(t testing.TB, n int) (ports []int) {
	t.Helper()
	for range n {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		ports = append(ports, l.Addr().(*net.TCPAddr).Port)
	}
	return ports
}
