package detectors

import "encoding/binary"

// wordStage looks at word starts only: cue words that have no digit or mark
// near them, and the known values of the event.
func (s *Scanner) wordStage() {
	b := s.text
	const high = 0x8080808080808080
	prev := uint64(0x80) // the byte before the block is no letter: bit 7 of byte 0
	i := 0
	for ; i+8 <= len(b); i += 8 {
		v := binary.LittleEndian.Uint64(b[i:])
		if v&high != 0 {
			s.wordsSlow(i, i+8)
			prev = 0
			if c := b[i+7]; class[c]&cLetter == 0 && c < 0x80 || isHanTail(b, i+7) {
				prev = 0x80
			}
			continue
		}
		// High bit of each byte that is an ASCII letter.
		l := v | 0x2020202020202020
		m := (l + 0x1F1F1F1F1F1F1F1F) & (0xFAFAFAFAFAFAFAFA - l) & high
		starts := m &^ (m << 8)
		if prev == 0 {
			starts &^= 0x80
		}
		prev = ^m >> 56 & 0x80
		for starts != 0 {
			p := i + trailing(starts)>>3
			starts &= starts - 1
			if p+4 <= len(b) {
				v := binary.LittleEndian.Uint32(b[p:])
				if s.starts[startHash(v)] == 0 || s.starts[startHash(v)]&startKnown == 0 && s.chain.dict.cues[keyHash(asciiKey(v))] == 0 {
					continue
				}
			}
			s.word(p)
		}
	}
	if i < len(b) {
		s.wordsSlow(i, len(b))
	}
}

// isHanTail reports whether the character that holds byte i is Han, kana or
// CJK punctuation, so that a word may start behind it.
func isHanTail(b []byte, i int) bool {
	for k := 0; k < 3 && i > 0 && b[i]&0xC0 == 0x80; k++ {
		i--
	}
	return b[i] >= 0xE2
}

func (s *Scanner) wordsSlow(lo, hi int) {
	b := s.text
	for p := lo; p < hi; p++ {
		c := b[p]
		switch {
		case c >= 0xE0 && p+3 < len(b): // one character of three bytes: its key without a call
			v := binary.LittleEndian.Uint32(b[p:]) & 0xFFFFFF
			if s.starts[keyHash(v)] == 0 {
				p += 2
				continue
			}
		case c >= 0x80 && c < 0xC3, class[c]&cLetter == 0 && c < 0x80:
			continue
		}
		if c < 0x80 && p+4 <= len(b) && s.starts[startHash(binary.LittleEndian.Uint32(b[p:]))] == 0 {
			continue
		}
		if wordStart(b, p) {
			s.word(p)
		}
	}
}

// word handles a word start that the filter let through.
func (s *Scanner) word(p int) {
	if s.known.n > 0 {
		s.knownAt(p)
	}
	d := s.chain.dict
	if !s.chain.words {
		return
	}
	for _, i := range d.bucket(keyAt(s.text, p)) {
		e := &d.entries[i]
		if len(e.cue) == 0 {
			continue
		}
		end := e.at(s.text, p)
		if end == 0 {
			continue
		}
		s.cue(e, p, end)
		return
	}
}

// cue calls the Specs anchored on the label e at [p, end).
func (s *Scanner) cue(e *entry, p, end int) {
	w := &s.win
	for _, k := range e.cue {
		s.steps++
		w.Start, w.End, w.Groups, w.Digits, w.Labelled = p, end, 0, nil, true
		f, ok := s.chain.specs[k].Match(w)
		if !ok || f.End <= f.Start {
			continue
		}
		ev := f.Evidence
		if ev&Cue == 0 {
			ev |= Label
		}
		if sc := plainScore[f.Strength]; sc >= floorScore {
			s.keep(k, &f, sc, ev)
		}
	}
}
