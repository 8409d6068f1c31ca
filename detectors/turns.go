package detectors

// Bounds of a value that begins at the end of one text and goes on in the next.
const (
	turnBefore = 64 // bytes of the first text that are read again, its label with them
	turnDigits = 15 // digits of its last number, at most
	turnBehind = 24 // bytes of the next text's first number
	turnSkip   = 16 // bytes of a leaf between them, which has no digit: a role, a name
)

// turns looks for numbers that people send in two messages: "my number is
// 0812-3456", then "7890". A label must stand before the first part.
func (s *Scanner) turns(ev *Event) {
	first := -1
	for i := range ev.Leaves {
		l := &ev.Leaves[i]
		if l.Kind == Key || len(l.Text) == 0 {
			continue
		}
		if l.Kind == Number { // what people send is text
			first = -1
			continue
		}
		if n := firstNumber(l.Text); first >= 0 && n > 0 {
			s.turn(ev, first, i, n)
		}
		switch {
		case endsInPart(l.Text):
			first = i
		case first >= 0 && len(l.Text) <= turnSkip && !anyDigit(l.Text):
		default:
			first = -1
		}
	}
}

// firstNumber returns the end of the number of three digits or more that b
// begins with, 0 if there is none or a word goes on behind it.
func firstNumber(b []byte) int {
	if b[0]-'0' > 9 {
		return 0
	}
	end, digits := 0, 0
	for i := 0; i < len(b); i++ {
		c := b[i]
		if c-'0' <= 9 {
			digits++
			end = i + 1
			continue
		}
		if class[c]&cSep == 0 || i > end {
			break
		}
	}
	if digits < 3 || end > turnBehind || end < len(b) && (class[b[end]]&cAlnum != 0 || b[end] == ',' || b[end] == ':' || b[end] == '%') {
		return 0
	}
	return end
}

// endsInPart reports whether b ends in a number of three digits or more behind
// other words: codes and paths are no messages.
func endsInPart(b []byte) bool {
	digits, i := 0, len(b)
	if i < 5 || b[i-1]-'0' > 9 {
		return false
	}
	for i > 0 && (b[i-1]-'0' <= 9 || class[b[i-1]]&cSep != 0 && digits > 0) {
		i--
		if b[i]-'0' <= 9 {
			digits++
		}
	}
	return digits >= 3 && digits <= turnDigits && i > 1 && (b[i] == ' ' || b[i-1] == ' ' || b[i-1] == ':' || b[i-1] >= 0x80)
}

func anyDigit(b []byte) bool {
	for _, c := range b {
		if c-'0' <= 9 {
			return true
		}
	}
	return false
}

// turn reads the end of leaf a and the first n bytes of leaf b as one text and
// keeps, as one candidate for each, what lies in both and has a label.
func (s *Scanner) turn(ev *Event, a, b, n int) {
	head := ev.Leaves[a].Text
	from := max(0, len(head)-turnBefore)
	for from > 0 && from < len(head) && head[from]&0xC0 == 0x80 {
		from++
	}
	s.joined = append(append(append(s.joined[:0], head[from:]...), '-'), ev.Leaves[b].Text[:n]...)
	cut := len(head) - from
	*s.spare = spareBase
	sub := s.inner(ev)
	sub.one(0, s.joined, ev.Leaves[a].Field, Value, ev)
	s.steps += sub.steps + len(s.joined)/stepsPerByte
	for i := range sub.cands {
		c := &sub.cands[i]
		if c.Start >= cut || c.End <= cut+1 || c.Evidence&Label == 0 || c.strength < Shape || c.Score < DefaultMinScore {
			continue
		}
		for part, leaf := range [2]int{a, b} {
			p := *c
			p.Leaf, p.Start, p.End = leaf, from+c.Start, len(head)
			if part == 1 {
				p.Start, p.End = 0, min(n, c.End-cut-1)
			}
			p.from, p.to = p.Start, p.End
			p.Evidence |= Decoded
			copy(p.Layers[1:], c.Layers[:])
			p.Layers[0] = LayerSplit
			s.cands = append(s.cands, p)
		}
	}
}
