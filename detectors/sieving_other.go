//go:build !amd64

package detectors

// ahead is for processors that have a quicker way for the first blocks of a text; it
// returns how many were sieved.
func (s *sieving) ahead(*wordFilter, []byte, *byteMarks) int { return 0 }
