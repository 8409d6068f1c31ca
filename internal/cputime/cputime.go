// Package cputime tells what this process has used of processors: User and
// Total for all of it, Start for what one goroutine uses. Bounds on work and
// measures of it stand on that, for other processes disturb it less than they do
// the clock. Where the system does not tell, it is the time that has passed.
package cputime

import "time"

// User returns the process's user time so far.
func User() time.Duration {
	user, _ := used()
	return user
}

// Total returns the process's user and system time so far.
func Total() time.Duration {
	user, system := used()
	return user + system
}
