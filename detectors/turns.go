package detectors

import "bytes"

// Bounds of a value that begins at the end of one text and goes on in the next.
const (
	turnBefore = 64 // bytes of the first text that are read again, its label with them
	turnDigits = 15 // digits of its last number, at most
	turnBehind = 24 // bytes of the next text's first number
	turnSkip   = 16 // bytes of a leaf between them, which has no digit: a role, a name
)

// turns looks for numbers that people send in several messages: "my number is
// 0812-3456", then "7890"; or "my number", "0812", "34567890". A label must stand
// before the first part. Addresses in several messages are for mailTurns.
func (s *Scanner) turns(ev *Event) {
	var row turnRow
	row.reset()
	mail := false
	for i := range ev.Leaves {
		l := &ev.Leaves[i]
		if l.Kind == Key || len(l.Text) == 0 {
			continue
		}
		if l.Kind == Number { // what people send is text
			s.endRow(ev, &row)
			continue
		}
		if n := firstNumber(l.Text); n > 0 && (n > 2 || row.count > 0) && row.count < len(row.parts) && (row.head >= 0 || n == len(l.Text)) {
			row.parts[row.count] = piece{leaf: i, end: n}
			if row.count++; n == len(l.Text) {
				continue
			}
			s.endRow(ev, &row)
		} else if row.head >= 0 || row.count > 0 {
			if len(l.Text) <= turnSkip && !anyDigit(l.Text) && l.Text[len(l.Text)-1] != '@' && l.Text[0] != '@' {
				continue
			}
			s.endRow(ev, &row)
		}
		if endsInPart(l.Text) {
			row.head = i
		}
		mail = mail || l.Text[0] == '@' || l.Text[len(l.Text)-1] == '@'
	}
	s.endRow(ev, &row)
	if mail {
		s.mailTurns(ev)
	}
}

// turnRow is a number in several messages: a first one that ends in a part of it,
// or none, and those that begin with its other parts.
type turnRow struct {
	head  int // leaf, -1: none
	parts [5]piece
	count int
}

func (r *turnRow) reset() { r.head, r.count = -1, 0 }

// endRow reads the row that ends, all of it at first.
func (s *Scanner) endRow(ev *Event, r *turnRow) {
	if r.count == 0 {
		r.head = -1
		return
	}
	if r.head >= 0 {
		for k, p := range r.parts[:r.count] {
			if !sameField(keyOf(ev, p.leaf), keyOf(ev, r.head)) && s.foundAtEnd(ev, r.head) {
				r.count = k // "telp 0812-3456-789", then a quantity
				break
			}
		}
		for n := r.count; n > 0; n-- {
			if s.turn(ev, r.head, r.parts[:n], true) || n > 1 && s.turn(ev, r.head, r.parts[:n], false) {
				break
			}
		}
	} else if r.count > 1 {
		total := 0
		for _, p := range r.parts[:r.count] {
			if total += p.end; !bytes.Equal(keyOf(ev, p.leaf), keyOf(ev, r.parts[0].leaf)) {
				total = mostOdd + 1 // of several fields
			}
		}
		if total >= leastOdd && total <= mostOdd && !s.turn(ev, -1, r.parts[:r.count], true) {
			s.turn(ev, -1, r.parts[:r.count], false)
		}
	}
	r.reset()
}

// firstNumber returns the end of the number that b begins with, of three digits or
// more or all of b, 0 if there is none or a word goes on behind it.
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
		if c|0x20 == 'x' && i == end && i == len(b)-1 { // a check character
			end = i + 1
		}
		if class[c]&cSep == 0 || i > end {
			break
		}
	}
	if digits < 3 && end < len(b) || digits < 2 || end > turnBehind || end < len(b) && (class[b[end]]&cAlnum != 0 || b[end] == ',' || b[end] == ':' || b[end] == '%') {
		return 0
	}
	return end
}

// endsInPart reports whether b ends in a number of three digits or more, or a
// country code, behind other words: codes and paths are no messages.
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
	for i < len(b) && class[b[i]]&cSep != 0 && b[i] != '(' {
		i++
	}
	if i > 1 && b[i-1] == '+' {
		i--
	}
	plus := b[i] == '+' && digits > 0 // a country code
	return (digits >= 3 || plus) && digits <= turnDigits && i > 1 && (b[i-1] == ' ' || b[i-1] == ':' || b[i-1] >= 0x80)
}

func anyDigit(b []byte) bool {
	for _, c := range b {
		if c-'0' <= 9 {
			return true
		}
	}
	return false
}

// keyOf returns the name of the member that leaf i is of, nil if there is none.
func keyOf(ev *Event, i int) []byte {
	if name := ev.Leaves[i].Name; len(name) > 0 {
		return name
	}
	if i > 0 && ev.Leaves[i-1].Kind == Key {
		return ev.Leaves[i-1].Text
	}
	return nil
}

// sameField reports whether two keys are one, or numbered ones: text1, text2.
func sameField(a, b []byte) bool {
	const digits = "0123456789"
	return bytes.Equal(bytes.TrimRight(a, digits), bytes.TrimRight(b, digits))
}

// foundAtEnd reports whether a label and a number behind it, found already by more
// than its length, end the leaf.
func (s *Scanner) foundAtEnd(ev *Event, leaf int) bool {
	for i := range s.cands {
		if c := &s.cands[i]; c.Leaf == leaf && c.End == len(ev.Leaves[leaf].Text) && c.Evidence&Label != 0 && c.Score >= DefaultMinScore && c.strength > Shape {
			return true
		}
	}
	return false
}

// saidBefore appends what the messages before leaf i say, as far as it has no
// digit: the words that announce a number sent behind them.
func (s *Scanner) saidBefore(ev *Event, i int) {
	from := i
	for k, n := i-1, 0; k >= 0 && n < 3; k-- {
		l := &ev.Leaves[k]
		if l.Kind == Key || len(l.Text) == 0 {
			continue
		}
		if l.Kind == Number || len(l.Text) > turnBefore || anyDigit(l.Text) {
			break
		}
		from, n = k, n+1
	}
	for k := from; k < i; k++ {
		if l := &ev.Leaves[k]; l.Kind != Key && len(l.Text) > 0 {
			s.joined = append(append(s.joined, l.Text...), ' ')
		}
	}
}

// turn reads the end of leaf a, if that is one, and the parts as one text, with
// hyphens between or without, and keeps, as one candidate for each, what lies in
// all of them and has a label. It reports whether there was any.
func (s *Scanner) turn(ev *Event, a int, parts []piece, hyphens bool) bool {
	s.joined = s.joined[:0]
	from := 0
	if a >= 0 {
		head := ev.Leaves[a].Text
		from = lastFrom(head, turnBefore)
		s.joined = append(s.joined, head[from:]...)
	} else if s.saidBefore(ev, parts[0].leaf); len(s.joined) == 0 {
		return false
	}
	cut := len(s.joined)
	for k, p := range parts {
		if hyphens && (a >= 0 || k > 0) {
			s.joined = append(s.joined, '-')
		}
		s.joined = append(s.joined, ev.Leaves[p.leaf].Text[:p.end]...)
	}
	field := ev.Leaves[parts[0].leaf].Field
	if a >= 0 {
		field = ev.Leaves[a].Field
	}
	text := s.joined
	sub := s.readJoined(ev, text, field)
	found := false
	for i := range sub.cands {
		c := &sub.cands[i]
		if c.Evidence&Label == 0 && (c.strength < Strong || c.Evidence&Calendar == 0) || c.strength < Shape || c.Score < DefaultMinScore {
			continue
		}
		last := len(text) - parts[len(parts)-1].end
		if a >= 0 && c.Start >= cut || a < 0 && (c.Start > cut || c.End < len(text)) || c.End <= last || a < 0 && c.strength < Weak {
			continue
		}
		found = true
		at := cut
		if a >= 0 {
			s.keepPart(c, a, from+c.Start, from+cut)
		}
		for k, p := range parts {
			if hyphens && (a >= 0 || k > 0) {
				at++
			}
			s.keepPart(c, p.leaf, 0, min(p.end, c.End-at))
			at += p.end
		}
	}
	return found
}
