package address

import "unicode/utf8"

// hanKept is what is remembered of readings in Han: where they may begin, and
// those that found nothing. A reading depends on where it begins alone, not on
// the word that it was made for.
type hanKept struct {
	turn  uint32 // of the text
	clear hanClear
	reads [256]hanRead // by where they begin, more than lie in reach
}

// hanClear is a stretch in which nothing ends an address: one that holds what
// stands behind safe may begin at lo.
type hanClear struct {
	lo, safe int
}

// hanRead is a reading that found no address: where it began and where one for a
// word behind it begins.
type hanRead struct {
	turn       uint32
	refused    bool // its parts make no address; false: they end before the word that it was made for
	start, end int
}

// drop forgets all: another text follows.
func (h *hanKept) drop() { h.turn, h.clear = h.turn+1, hanClear{} }

// at returns where the reading that begins at s is remembered.
func (h *hanKept) at(s int) *hanRead { return &h.reads[s%len(h.reads)] }

// read reports whether r is of a reading that begins at s.
func (h *hanKept) read(r *hanRead, s int) bool { return r.turn == h.turn && r.start == s }

// hanLead bounds, in bytes, what hanLeft looks at behind where it stops.
const hanLead = 18

// left is hanLeft, which it asks for what is not known. Where nothing stops it,
// it returns where an earlier reading began, so that neighbouring words share one.
func (h *hanKept) left(b []byte, p int) int {
	c := &h.clear
	if c.safe <= c.lo || p < c.safe || p-c.safe > hanReach {
		lo, _ := hanLeft(b, p, max(0, p-hanReach))
		*c = hanClear{lo, p - hanLead}
		return lo
	}
	lo, ends := hanLeft(b, p, c.safe)
	if ends {
		*c = hanClear{lo, p - hanLead}
		return lo
	}
	if p-c.lo >= 2*hanReach {
		for c.lo = p - hanReach; !utf8.RuneStart(b[c.lo]); c.lo-- {
		}
	}
	c.safe = max(c.safe, p-hanLead)
	return c.lo
}
