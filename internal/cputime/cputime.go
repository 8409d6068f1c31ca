// Package cputime tells what this process has used of processors. Tests that
// bound work and programs that measure it start with User: other processes
// disturb it less than they do the clock. Where the system does not tell, it
// is the time that has passed.
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
