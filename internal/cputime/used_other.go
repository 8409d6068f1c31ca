//go:build !unix

package cputime

import "time"

var started = time.Now()

func used() (user, system time.Duration) { return time.Since(started), 0 }
