//go:build unix

package speed

import (
	"syscall"
	"time"
)

// userCPU returns the user CPU time of this process so far.
func userCPU() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano())
}
