package detectors

import "encoding/binary"

// wordStage looks at word starts only: cue words that have no digit or mark
// near them, and what known values of the event begin with.
func (s *Scanner) wordStage() {
	b := s.text
	prev := uint64(1) // a word may start at the block's first byte
	i := 0
	for i+blockReach <= len(b) {
		if next, ok := s.wordBlock(b[i:], i, prev); ok {
			prev = next
			i += 64
			continue
		}
		i = s.wordsSlow(i, i+64)
		prev = s.mayStart(i)
	}
	for i < len(b) {
		var pad [blockReach + 64]byte
		n := copy(pad[:], b[i:])
		if next, ok := s.wordBlock(pad[:], i, prev); ok {
			prev = next
			i += min(n, 64)
			continue
		}
		i = s.wordsSlow(i, len(b))
	}
}

// blockReach is how many bytes wordBlock reads: a block, and the letters of a
// word that starts at its end.
const blockReach = 64 + 8

// wordBlock looks at the 64 bytes of src, which stand at i of the text. prev
// is 1 if a word may start at the first of them; so is the answer for the next
// block. It reports false, and has done nothing, if a byte is not ASCII.
func (s *Scanner) wordBlock(src []byte, i int, prev uint64) (uint64, bool) {
	src = src[:blockReach]
	var letters, all uint64
	for k := range 8 {
		v := binary.LittleEndian.Uint64(src[8*k:])
		all |= v
		l := v | 0x20*oneBits
		m := (l + 0x1F*oneBits) & (0xFA*oneBits - l) & highBits
		letters |= m >> 7 * 0x0102040810204080 >> 56 << (8 * k)
	}
	if all&highBits != 0 {
		return 0, false
	}
	f, seeds := s.starts, s.seeds
	for starts := letters &^ (letters<<1 | prev ^ 1); starts != 0; starts &= starts - 1 {
		p := trailing(starts)
		k := asciiKey(binary.LittleEndian.Uint64(src[p:]))
		if h := keyHash(k); f.first.has(h) && (f.alone.has(h) || f.second(s.text, i+p, k)) {
			s.word(i + p)
		}
		if seeds.atWord(src, p, k) {
			s.due = true
		}
	}
	return ^letters >> 63, true
}

// mayStart returns 1 if a word may start at i, else 0.
func (s *Scanner) mayStart(i int) uint64 {
	if c := s.text[i-1]; class[c]&cLetter == 0 && c < 0x80 || c >= 0x80 && isHanTail(s.text, i-1) {
		return 1
	}
	return 0
}

// isHanTail reports whether the character that holds byte i is Han, kana or
// CJK punctuation, so that a word may start behind it.
func isHanTail(b []byte, i int) bool {
	for k := 0; k < 3 && i > 0 && b[i]&0xC0 == 0x80; k++ {
		i--
	}
	return b[i] >= 0xE2
}

// wordsSlow looks at [lo, hi) and at the characters outside ASCII that follow,
// one by one; it returns where it stopped.
func (s *Scanner) wordsSlow(lo, hi int) int {
	b, f := s.text, s.starts
	p := lo
	for p < len(b) && (p < hi || b[p] >= 0x80) {
		c := b[p]
		switch {
		case c >= 0xE0 && p+3 < len(b): // one character of three bytes: its key without a call
			k := uint64(binary.LittleEndian.Uint32(b[p:]) & 0xFFFFFF)
			if h := keyHash(k); f.first.has(h) && f.may(b, p, k, h) {
				s.word(p)
			}
			s.due = s.due || s.seeds.atMarked(b, p)
			p += 3
		case c >= 0x80:
			if c >= 0xC3 {
				if f.starts(b, p) {
					s.word(p)
				}
				s.due = s.due || s.seeds.atMarked(b, p)
			}
			p++
		case class[c]&cLetter == 0:
			p++
		default:
			if wordStart(b, p) {
				if f.starts(b, p) {
					s.word(p)
				}
				s.due = s.due || s.seeds.at(b, p)
			}
			for p++; p < len(b) && class[b[p]]&cLetter != 0; p++ {
			}
		}
	}
	return p
}

// word handles a word start that the filter let through.
func (s *Scanner) word(p int) {
	d := s.chain.dict
	if !s.chain.words {
		return
	}
	if b := s.text[p:]; len(b) > 4 && b[0]|0x20 == 'a' && b[1]|0x20 == 't' && b[2] == ' ' {
		// Most words "at" stand before no domain.
		e := 3
		for e < len(b) && e < 64 && class[b[e]]&cAlnum != 0 {
			e++
		}
		s.dots = s.dots || e+1 < len(b) && b[e] == '.' && class[b[e+1]]&cLetter != 0
		return
	}
	list := d.starts.find(keyAt(s.text, p))
	if len(list) == 0 {
		return
	}
	n, then := firstWord(s.text, p)
	for i := range list {
		if !list[i].may(n, then) {
			continue
		}
		e := &d.entries[list[i].entry]
		end := e.at(s.text, p)
		if end == 0 {
			continue
		}
		switch e.role {
		case roleNumber:
			// Only words that follow each other make a number.
			if p-s.wordEnd > 6 {
				s.row = 0
			}
			s.row++
			s.spelled, s.wordEnd = max(s.spelled, s.row), end
		case roleDot:
			s.dots = true
		case roleAt:
			s.dots = s.dots || p > 0 && end < len(s.text) && closes(s.text[p-1], s.text[end])
		}
		s.cue(e, p, end)
		return
	}
}

// cue calls the Specs anchored on the label e at [p, end).
func (s *Scanner) cue(e *entry, p, end int) {
	w := &s.win
	for _, k := range e.cue {
		if s.chain.onWords[k] && s.inside(k, p) {
			continue
		}
		if s.steps++; s.steps > s.limit && s.chain.onWords[k] {
			s.fault = ErrBudget
			return
		}
		w.Start, w.End, w.Groups, w.Digits, w.Labelled, w.Steps = p, end, 0, nil, true, 0
		f, ok := s.chain.specs[k].Match(w)
		s.steps += w.Steps
		if !ok || f.End <= f.Start {
			continue
		}
		ev := f.Evidence
		if ev&Cue == 0 && !s.chain.onWords[k] {
			ev |= Label
		}
		if sc := plainScore[f.Strength]; sc >= floorScore {
			s.keep(k, &f, sc, ev)
		}
	}
}

// inside reports whether p lies in what the Spec k found shortly before.
func (s *Scanner) inside(k int32, p int) bool {
	for i := len(s.cands) - 1; i >= max(0, len(s.cands)-8) && s.cands[i].Leaf == s.leaf; i-- {
		if c := &s.cands[i]; c.Detector == s.chain.specs[k].Name {
			return c.from <= p && p < c.to
		}
	}
	return false
}
