package detectors

// maxSpecs bounds a catalog.
const maxSpecs = 1024

// specSet is a set of indices into Chain.specs.
type specSet [maxSpecs / 64]uint64

func (s *specSet) add(i int)      { s[i>>6] |= 1 << (i & 63) }
func (s *specSet) remove(i int)   { s[i>>6] &^= 1 << (i & 63) }
func (s *specSet) has(i int) bool { return s[i>>6]>>(i&63)&1 != 0 }

// specList is a set of Specs that is mostly small: as a list, and where that is
// long as a set, too.
type specList struct {
	list []int32
	set  *specSet
}

// longList is from how many Specs on a set is quicker.
const longList = 8

// seal makes the set of a list that is long.
func (l *specList) seal() {
	if len(l.list) >= longList {
		l.set = &specSet{}
		for _, k := range l.list {
			l.set.add(int(k))
		}
	}
}

// union adds l to s.
func (s *specSet) union(l *specList) {
	if l.set != nil {
		for i := range s {
			s[i] |= l.set[i]
		}
		return
	}
	for _, k := range l.list {
		s.add(int(k))
	}
}

// unionBut adds to s what is in l and not in but.
func (s *specSet) unionBut(l *specList, but *specSet) {
	if l.set != nil {
		for i := range s {
			s[i] |= l.set[i] &^ but[i]
		}
		return
	}
	for _, k := range l.list {
		if !but.has(int(k)) {
			s.add(int(k))
		}
	}
}

// subtract takes l from s.
func (s *specSet) subtract(l *specList) {
	for _, k := range l.list {
		s.remove(int(k))
	}
}
