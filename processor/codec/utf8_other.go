//go:build !amd64 || purego

package codec

// look reports whether b is UTF-8 and, if so, whether a NUL stands in it.
func look(b []byte) (ok, nul bool) { return scalar(b), indexNUL(b) >= 0 }
