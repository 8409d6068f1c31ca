//go:build race

package userrule_test

// slower is how much the race detector slows a search down.
const slower = 8
