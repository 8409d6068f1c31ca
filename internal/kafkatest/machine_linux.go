package kafkatest

import (
	"os/exec"
	"syscall"
	"testing"
)

// endWithUs has the system end cmd with this process, however that ends: a test
// that runs out of time cleans nothing up.
func endWithUs(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }

// freePorts returns n ports of 127.0.0.1 that are kept for the test: a socket is
// bound to each and does not listen. The system gives such a port to no one who
// asks for any, nor to a connection on its way out, and lets a server listen on
// it that sets SO_REUSEADDR, as Java's do; so a broker that was killed finds its
// port free, too.
func freePorts(t testing.TB, n int) (ports []int) {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("keep a port: %v", err)
		}
	}
	for range n {
		s, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
		must(err)
		t.Cleanup(func() { _ = syscall.Close(s) })
		must(syscall.SetsockoptInt(s, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1))
		must(syscall.Bind(s, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}))
		at, err := syscall.Getsockname(s)
		must(err)
		ports = append(ports, at.(*syscall.SockaddrInet4).Port)
	}
	return ports
}
