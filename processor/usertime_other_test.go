//go:build !unix

package processor_test

// userSeconds is not known here.
func userSeconds() float64 { return 0 }
