package detectors

// sieveBlocks is sieving.words over the first n blocks of the text at b, n one or more:
// behind each are blockReach-64 bytes and one block of letters at least.
//
//go:noescape
func sieveBlocks(s *sieving, f *wordFilter, b *byte, letters *uint64, n int)

// ahead is words for the first blocks of b. It returns how many.
func (s *sieving) ahead(f *wordFilter, b []byte, m *byteMarks) int {
	n := (len(b) - (blockReach - 64)) >> 6
	if n <= 0 {
		return 0
	}
	sieveBlocks(s, f, &b[0], &m.letters[0], n)
	return n
}
