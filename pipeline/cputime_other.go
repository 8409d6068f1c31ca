//go:build !linux

package pipeline

import "time"

// threadTime is not known here.
func threadTime(bool) time.Duration { return 0 }
