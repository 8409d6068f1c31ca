//go:build !unix

package speed

import "time"

var started = time.Now()

// userCPU is wall time where the system has no getrusage.
func userCPU() time.Duration { return time.Since(started) }
