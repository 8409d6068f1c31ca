package detectors

// maxSpecs bounds a catalog.
const maxSpecs = 1024

// specSet is a set of indices into Chain.specs.
type specSet [maxSpecs / 64]uint64

func (s *specSet) add(i int)      { s[i>>6] |= 1 << (i & 63) }
func (s *specSet) remove(i int)   { s[i>>6] &^= 1 << (i & 63) }
func (s *specSet) has(i int) bool { return s[i>>6]>>(i&63)&1 != 0 }
