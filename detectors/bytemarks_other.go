//go:build !amd64 || purego

package detectors

// mark marks b, for which there is room.
func (m *byteMarks) mark(b []byte) { m.markWords(b) }
