package detectors

import "encoding/binary"

// wordStage looks at word starts only: cue words that have no digit or mark
// near them, and what known values of the event begin with.
func (s *Scanner) wordStage() {
	b := s.text
	prev := uint64(1) // a word may start at the block's first byte
	i := 0
	for ; i+blockReach <= len(b); i += 64 {
		prev = s.wordBlock(b[i:], i, prev)
	}
	for ; i < len(b); i += 64 {
		var pad [blockReach + 64]byte
		copy(pad[:], b[i:])
		prev = s.wordBlock(pad[:], i, prev)
	}
}

// blockReach is how many bytes wordBlock reads: a block, and the letters of a
// word that starts at its end.
const blockReach = 64 + 8

// wordBlock looks at the 64 bytes of src, which stand at i of the text. prev
// is 1 if a word may start at the first of them; so is the answer for the next
// block.
func (s *Scanner) wordBlock(src []byte, i int, prev uint64) uint64 {
	src = src[:blockReach]
	var letters, high, lead uint64
	for k := range 8 {
		v := binary.LittleEndian.Uint64(src[8*k:])
		if v&highBits != 0 {
			high |= gather(v&highBits) << (8 * k)
			lead |= gather(v&(v<<1)&highBits) << (8 * k)
		}
		l := v | 0x20*oneBits
		m := (l&^highBits + 0x1F*oneBits) & (0xFA*oneBits - l&^highBits) &^ v & highBits
		letters |= gather(m) << (8 * k)
	}
	starts := letters &^ (letters<<1 | prev ^ 1)
	if high != 0 {
		return s.mixedBlock(src, i, starts, letters, high, lead)
	}
	f, seeds := s.starts, s.seeds
	seeded := len(seeds.keys) > 0
	for ; starts != 0; starts &= starts - 1 {
		p := trailing(starts)
		k := asciiKey(binary.LittleEndian.Uint64(src[p:]))
		if f.first.has(keyHash(k)) && (f.alone.has(aloneHash(k)) || f.second(s.text, i+p, k)) {
			s.word(i + p)
		}
		if seeded && seeds.atWord(src, p, k) {
			s.due = true
		}
	}
	return ^letters >> 63
}

// gather makes bits of the high bits of eight bytes.
func gather(m uint64) uint64 { return m >> 7 * 0x0102040810204080 >> 56 }

// mixedBlock is wordBlock for blocks with characters outside ASCII: words of
// ASCII letters start at starts, those characters at lead.
func (s *Scanner) mixedBlock(src []byte, i int, starts, letters, high, lead uint64) uint64 {
	b, f, seeds := s.text, s.starts, s.seeds
	seeded := len(seeds.keys) > 0
	for todo := starts | lead; todo != 0; todo &= todo - 1 {
		p := trailing(todo)
		v := binary.LittleEndian.Uint64(src[p:])
		var k uint64
		switch c := byte(v); {
		case c >= 0xE0:
			k = v & 0xFFFFFF
		case c >= 0xC3:
			k = v & 0xFFFF
		case c >= 0x80:
			continue
		default:
			if (high<<1)>>p&1 != 0 && latinBefore(b, i+p) {
				continue
			}
			k = asciiKey(v)
			if seeded && seeds.atWord(src, p, k) {
				s.due = true
			}
		}
		if f.first.has(keyHash(k)) && f.may(b, i+p, k) {
			s.word(i + p)
		}
		if seeded && byte(v) >= 0x80 && seeds.mayWide(v) && seeds.atMarked(b, i+p) {
			s.due = true
		}
	}
	if high>>63 != 0 {
		return s.mayStart(i + 64)
	}
	return ^letters >> 63
}

// mayStart returns 1 if a word may start at i, behind a character outside ASCII.
func (s *Scanner) mayStart(i int) uint64 {
	if i < len(s.text) && latinBefore(s.text, i) {
		return 0
	}
	return 1
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
			if p-s.wordEnd > rowGap {
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
