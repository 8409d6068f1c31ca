package address

// starts remembers the readings of a text that found no address, by where they
// began: what a reading finds depends on that, and not on the word that it was
// made for, unless it came near the end of what was read around it.
type starts struct {
	turn uint32 // of the text
	of   [256]started
	over [nested]span // readings refused last
	next int
}

// started is a reading that began at start; end is where the token behind it
// begins.
type started struct {
	turn       uint32
	start, end int32
	as         startedAs
}

type startedAs uint8

const (
	unread   startedAs = iota
	tooShort           // it ends before the word that it was made for
	refused            // what it found is no address, for no word
	barred             // nor does one begin behind it
	alone              // refused, which says nothing of readings that begin within it
)

type span struct{ start, end int32 }

// nested is how many readings that found nothing may hold the beginning of another:
// in a row of units each one begins a reading of all that follow.
const nested = 4

// leftMargin and rightMargin are how many tokens on either side of a reading must
// have been read for it to be remembered.
const (
	leftMargin  = 12
	rightMargin = 16
)

// drop forgets all: another text follows.
func (s *starts) drop() { s.turn, s.over = s.turn+1, [nested]span{} }

// at returns what is remembered of the reading from start for the word at p.
func (s *starts) at(start, p int) startedAs {
	e := &s.of[start%len(s.of)]
	switch {
	case e.turn != s.turn || e.start != int32(start):
	case e.as != tooShort || int(e.end) <= p:
		return e.as
	}
	for _, o := range s.over {
		if int(o.start) >= start || int(o.end) <= start {
			return unread
		}
	}
	return refused
}

// put remembers the reading from start to end.
func (s *starts) put(start, end int, as startedAs) {
	s.of[start%len(s.of)] = started{s.turn, int32(start), int32(end), as}
	if as == refused && end > start {
		s.over[s.next%nested] = span{int32(start), int32(end)}
		s.next++
	}
}

// remember keeps what became of the reading of the tokens from i to end.
func (r *reader) remember(i, end int, as startedAs) { r.rememberIn(&r.starts, i, end, as) }

// rememberIn is remember for readings of another kind.
func (r *reader) rememberIn(s *starts, i, end int, as startedAs) {
	if i < leftMargin && r.t[0].start > 0 || end+rightMargin >= r.n && r.t[r.n-1].end < len(r.b) {
		return
	}
	e := len(r.b)
	if end < r.n {
		e = r.t[end].start
	}
	s.put(r.t[i].start, e, as)
}
