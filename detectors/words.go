package detectors

import "encoding/binary"

// wordStage looks at word starts only: cue words that have no digit or mark
// near them.
func (s *Scanner) wordStage() {
	b := s.text
	s.sieve.all(&s.chain.dict.cueAt, b, &s.marks)
	for w, cues := range s.sieve.cues {
		for ; cues != 0; cues &= cues - 1 {
			p := w<<6 + trailing(cues)
			switch v := wordOf(b, p); {
			case byte(v) >= 0x80:
				s.word(p, wideKey(v))
			case p == 0 || b[p-1] < 0x80 || !latinBefore(b, p):
				s.word(p, asciiKey(v))
			}
		}
	}
}

// blockReach is how many bytes are read of a block: it, and the letters of a word
// that starts at its end.
const blockReach = 64 + 8

// seedStage looks for words that known values of the event begin with.
func (s *Scanner) seedStage() {
	b, seeds := s.text, s.seeds
	within := uint64(0) // a letter stands at the end of the block before
	for w, letters := range s.marks.letters {
		i, lead := w<<6, s.marks.lead[w]
		starts := letters &^ (letters<<1 | within)
		within = letters >> 63
		if starts|lead == 0 {
			continue
		}
		var pad [blockReach]byte
		src := &pad
		if i+blockReach <= len(b) {
			src = (*[blockReach]byte)(b[i:])
		} else {
			copy(pad[:], b[i:])
		}
		if lead == 0 && (i == 0 || b[i-1] < 0x80) {
			s.due = seeds.firsts != 0 && seeds.atWords(src, starts)
		} else {
			s.due = s.seedsAmong(src, i, starts, lead)
		}
		if s.due {
			return
		}
	}
}

// seedsAmong reports whether a known value may begin in a block with characters
// outside ASCII or behind one: words of ASCII letters start at starts, those
// characters at lead.
func (s *Scanner) seedsAmong(src *[blockReach]byte, i int, starts, lead uint64) bool {
	b, seeds := s.text, s.seeds
	for ; starts != 0; starts &= starts - 1 {
		q := trailing(starts) & 63
		k := asciiKey(binary.LittleEndian.Uint64(src[q:]))
		if p := i + q; seeds.firsts>>(k&31)&1 != 0 && (p == 0 || b[p-1] < 0x80 || !latinBefore(b, p)) && seeds.atWord(src[:], q, k) {
			return true
		}
	}
	for ; lead != 0; lead &= lead - 1 {
		q := trailing(lead) & 63
		if seeds.mayWide(binary.LittleEndian.Uint64(src[q:])) && seeds.atMarked(b, i+q) {
			return true
		}
	}
	return false
}

// word handles a word start that the filter let through; k is the key there.
func (s *Scanner) word(p int, k uint64) {
	d := s.chain.dict
	if k == atKey && s.plainAt(p) {
		return
	}
	i, end := d.starts.at(d.entries, s.text, p, k)
	if i < 0 {
		return
	}
	e := &d.entries[i]
	switch e.role {
	case roleNumber:
		if len(e.cue) == 0 && !d.cueAt.counted(s.text, end) {
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
	if p > 0 && (s.text[p-1] == '<' || s.text[p-1] == '_') && s.written(p, end) {
		return // the words of a placeholder announce nothing
	}
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
