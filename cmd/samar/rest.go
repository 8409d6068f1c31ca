package main

import (
	"runtime"
	"runtime/debug"
	"sync"
)

// restPercent is the collector's percentage until its first cycle behind the
// start: with so little in use before, it begins at a heap of 32 MiB.
const restPercent = 800

var rested sync.Once

// restCollector lets the garbage collector rest until what it returns is called
// and, the first time, a cycle longer: a command makes tables of some 12 MiB
// that stay, and one for a short file ends before there is anything to collect.
// GOGC=off and a memory limit hold all the time.
func restCollector() (wake func()) {
	wake = func() {}
	rested.Do(func() {
		percent := debug.SetGCPercent(-1)
		if percent < 0 || percent > restPercent {
			debug.SetGCPercent(percent)
			return
		}
		wake = func() {
			runtime.SetFinalizer(new([16]byte), func(*[16]byte) { debug.SetGCPercent(percent) })
			debug.SetGCPercent(restPercent)
		}
	})
	return wake
}
