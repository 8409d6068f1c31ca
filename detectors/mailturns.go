package detectors

import "bytes"

// mailTurns looks for addresses of mail that people send in several messages:
// "budi.s@", then "example.com"; "budi.s", "@", "example.com".
func (s *Scanner) mailTurns(ev *Event) {
	at, behind := -1, 0 // the last leaf that ends in '@', and how many follow it
	for i := range ev.Leaves {
		l := &ev.Leaves[i]
		n := len(l.Text)
		if l.Kind != Value || n == 0 {
			continue
		}
		switch {
		case l.Text[0] == '@' && n > 3 && domainAlone(l.Text[1:]):
			if k := localLeaf(ev, i); k >= 0 {
				s.mailTurn(ev, [3]int{k, -1, i})
			}
		case at >= 0 && domainAlone(l.Text):
			if len(ev.Leaves[at].Text) > 1 {
				s.mailTurn(ev, [3]int{at, -1, i})
			} else if k := localLeaf(ev, at); k >= 0 {
				s.mailTurn(ev, [3]int{k, at, i})
			}
		}
		if behind++; l.Text[n-1] == '@' {
			at, behind = i, 0
		} else if behind == 2 {
			at = -1
		}
	}
}

// domainAlone reports whether b is one word with a full stop inside, as domains
// are.
func domainAlone(b []byte) bool {
	dot := 0
	for i, c := range b {
		switch {
		case c == '.':
			dot = i
		case class[c]&cAlnum == 0 && c != '-':
			return false
		}
	}
	return len(b) <= turnBefore && dot > 0 && dot < len(b)-2
}

// localLeaf returns the leaf, three back at most, that may end in the local part
// of the address that goes on in leaf i; -1 if none does.
func localLeaf(ev *Event, i int) int {
	for k, n := i-1, 0; k >= 0 && n < 3; k-- {
		l := &ev.Leaves[k]
		if l.Kind == Key || len(l.Text) == 0 {
			continue
		}
		if e := len(l.Text); l.Kind == Value && e >= 3 && class[l.Text[e-1]]&cAlnum != 0 {
			return k
		}
		n++
	}
	return -1
}

// mailTurn reads the end of the first leaf and the others, where they are, as one
// text and keeps an address that reaches into all of them. A label must stand
// before it, or its name has marks or digits as accounts have them, or its service
// gives addresses to everybody.
func (s *Scanner) mailTurn(ev *Event, leaves [3]int) {
	head := ev.Leaves[leaves[0]].Text
	from := lastFrom(head, turnBefore)
	s.joined = append(s.joined[:0], head[from:]...)
	cut := len(s.joined)
	for _, k := range leaves[1:] {
		if k >= 0 {
			s.joined = append(s.joined, ev.Leaves[k].Text...)
		}
	}
	text := s.joined
	sub := s.readJoined(ev, text, ev.Leaves[leaves[0]].Field)
	for i := range sub.cands {
		c := &sub.cands[i]
		if c.Start >= cut || c.End < len(text) || c.strength < Strong || bytes.IndexByte(text[c.Start:c.End], '@') < 0 {
			continue
		}
		at := bytes.LastIndexByte(text, '@')
		if c.Evidence&(Label|FieldName) == 0 && !distinctBefore(text, at) && !mailbox(text[at+1:]) {
			continue // "thanks", "@example.com"
		}
		s.keepPart(c, leaves[0], from+c.Start, len(head))
		for _, k := range leaves[1:] {
			if k >= 0 {
				s.keepPart(c, k, 0, len(ev.Leaves[k].Text))
			}
		}
		return
	}
}
