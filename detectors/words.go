package detectors

import "encoding/binary"

// wordStage looks at word starts only: cue words that have no digit or mark
// near them, and what known values of the event begin with.
func (s *Scanner) wordStage() {
	b := s.text
	if !s.marks.high {
		before := uint64(0) // a letter stands at the end of the block before
		for w, letters := range s.marks.letters {
			starts := letters &^ (letters<<1 | before)
			before = letters >> 63
			switch i := w << 6; {
			case starts == 0:
			case i+blockReach <= len(b):
				s.wordBlock((*[blockReach]byte)(b[i:]), i, starts, letters)
			default:
				var pad [blockReach]byte
				copy(pad[:], b[i:])
				s.wordBlock(&pad, i, starts, letters)
			}
		}
		return
	}
	prev := uint64(1) // a word may start at the block's first byte
	for w, letters := range s.marks.letters {
		i := w << 6
		starts := letters &^ (letters<<1 | prev ^ 1)
		prev = ^letters >> 63
		switch lead := s.marks.lead[w]; {
		case lead != 0 || i > 0 && b[i-1] >= 0x80:
			s.mixed(i, starts, letters, lead)
		case starts == 0:
		case i+blockReach <= len(b):
			s.wordBlock((*[blockReach]byte)(b[i:]), i, starts, letters)
		default:
			var pad [blockReach]byte
			copy(pad[:], b[i:])
			s.wordBlock(&pad, i, starts, letters)
		}
	}
}

// mixed calls mixedBlock.
func (s *Scanner) mixed(i int, starts, letters, lead uint64) {
	if b := s.text; i+blockReach <= len(b) {
		s.mixedBlock((*[blockReach]byte)(b[i:]), i, starts, letters, lead)
	} else {
		var pad [blockReach]byte
		copy(pad[:], b[i:])
		s.mixedBlock(&pad, i, starts, letters, lead)
	}
}

// blockReach is how many bytes wordBlock reads: a block, and the letters of a
// word that starts at its end.
const blockReach = 64 + 8

// wordBlock looks at the words of ASCII letters that start at starts in the
// block src, which stands at i of the text.
func (s *Scanner) wordBlock(src *[blockReach]byte, i int, starts, letters uint64) {
	for cues := s.starts.cues(src, starts, letters); cues != 0; cues &= cues - 1 {
		q := trailing(cues) & 63
		s.word(i+q, asciiKey(binary.LittleEndian.Uint64(src[q:])))
	}
	if s.seeds.firsts != 0 && !s.due {
		s.due = s.seeds.atWords(src, starts)
	}
}

// mixedBlock is wordBlock for a block with characters outside ASCII or behind
// one: words of ASCII letters start at starts, those characters at lead.
func (s *Scanner) mixedBlock(src *[blockReach]byte, i int, starts, letters, lead uint64) {
	b, seeds := s.text, s.seeds
	for cues := s.starts.either(src, starts|lead, letters, lead); cues != 0; cues &= cues - 1 {
		q := trailing(cues) & 63
		p, v := i+q, binary.LittleEndian.Uint64(src[q:])
		switch {
		case byte(v) >= 0x80:
			s.word(p, wideKey(v))
		case p == 0 || b[p-1] < 0x80 || !latinBefore(b, p):
			s.word(p, asciiKey(v))
		}
	}
	if len(seeds.keys) == 0 || s.due {
		return
	}
	for ; starts != 0; starts &= starts - 1 {
		q := trailing(starts) & 63
		k := asciiKey(binary.LittleEndian.Uint64(src[q:]))
		if p := i + q; seeds.firsts>>(k&31)&1 != 0 && (p == 0 || b[p-1] < 0x80 || !latinBefore(b, p)) && seeds.atWord(src[:], q, k) {
			s.due = true
			return
		}
	}
	for ; lead != 0; lead &= lead - 1 {
		q := trailing(lead) & 63
		if seeds.mayWide(binary.LittleEndian.Uint64(src[q:])) && seeds.atMarked(b, i+q) {
			s.due = true
			return
		}
	}
}

// word handles a word start that the filter let through; k is the key there.
func (s *Scanner) word(p int, k uint64) {
	d := s.chain.dict
	if !s.chain.words || k == atKey && s.plainAt(p) {
		return
	}
	i, end := d.starts.at(d.entries, s.text, p, k)
	if i < 0 {
		return
	}
	e := &d.entries[i]
	switch e.role {
	case roleNumber:
		if len(e.cue) == 0 && !s.starts.counted(s.text, end) {
			return
		}
		// Only words that follow each other make a number.
		if p-s.wordEnd > rowGap {
			s.row = 0
		}
		s.row++
		s.spelled, s.wordEnd = max(s.spelled, s.row), end
	case roleInsert:
		s.inserts = true
	case roleDot:
		s.dots = true
	case roleAt:
		s.dots = s.dots || p > 0 && end < len(s.text) && closes(s.text[p-1], s.text[end])
	}
	s.cue(e, p, end)
}

// atKey is the key of "at".
const atKey = 'a' | 't'<<8

// plainAt reports whether the word "at" at p stands before no domain and no
// number of a house, as most do.
func (s *Scanner) plainAt(p int) bool {
	b := s.text[p:]
	if len(b) <= 4 || b[2] != ' ' {
		return false
	}
	e := 3
	for e < len(b) && e < 64 && class[b[e]]&cAlnum != 0 {
		e++
	}
	if e+1 < len(b) && (b[e] == '.' || b[e] == ' ') {
		s.dots = s.dots || b[e] == '.' && class[b[e+1]]&cLetter != 0 || b[e] == ' ' && b[e+1] == 0xE7 // 点
	}
	return b[3]-'0' > 9 && !(b[3]|0x20 == 'n' && b[4]|0x20 == 'o' && (len(b) < 6 || class[b[5]]&cAlnum == 0))
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
		f, ok := s.chain.match[k](w)
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
