//go:build !purego

package detectors

// markBlocks marks the n blocks of 64 bytes at b, of which the first is block w; n is
// one or more. SSE2, which every amd64 processor has.
//
//go:noescape
func markBlocks(m *byteMarks, w int, b *byte, n int)

// mark marks b, for which there is room.
func (m *byteMarks) mark(b []byte) {
	w := len(b) >> 6
	if w > 0 {
		markBlocks(m, 0, &b[0], w)
	}
	switch over := len(b) & 63; {
	case over == 0:
	case w > 0: // the last 64 bytes, of which some have been marked
		markBlocks(m, w, &b[len(b)-64], 1)
		m.pass(w, 64-over)
	case over > fewBytes:
		var pad [64]byte
		copy(pad[:], b)
		markBlocks(m, 0, &pad[0], 1)
	default:
		m.short(b)
	}
}

// fewBytes is up to how many bytes they are marked eight at a time.
const fewBytes = 8
