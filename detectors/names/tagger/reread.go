package tagger

// besideName is the chance that a name needs which nothing but another name of its
// sentence makes a candidate: of those less sure hardly one is a person.
const besideName = 0.9

// reread reads all of the current Chinese sentence but its most frequent words where
// its candidates, dst[from:], hold a sure name, and adds the sure names that lie beside
// those: among people any word may be what one of them is called.
func (t *Tagger) reread(dst []Name, from int, text []byte, m *Model) []Name {
	s, all := &t.sentence, window{0, len(t.sentence.tokens)}
	sure := false
	for i := from; i < len(dst); i++ {
		sure = sure || dst[i].Score >= besideName
	}
	if !sure || len(s.open) == 1 && s.open[0] == all {
		return dst
	}
	s.hot, s.asked, s.filled = s.hot[:0], 0, window{}
	for i := range s.tokens {
		s.ask(i)
	}
	s.fill(all)
	if !t.wanted {
		t.decoder.pass(s)
	}
	if !t.decoder.further(m, s, dst[from:]) {
		return dst
	}
	n, things := len(dst), len(t.things)
	dst = t.window(dst, text, m, all)
	t.things = t.things[:things]
	k := n
	for _, x := range dst[n:] {
		beside := x.Score >= besideName
		for i := from; i < n && beside; i++ {
			beside = x.Start >= dst[i].End || dst[i].Start >= x.End
		}
		if beside {
			dst[k] = x
			k++
		}
	}
	return join(dst[:k], from, n)
}

// further reports whether the likeliest reading of the whole sentence, with people
// favoured, has a person beside names.
func (d *decoder) further(m *Model, s *Sentence, names []Name) bool {
	n := len(s.tokens)
	d.emissions(m, s, window{0, n})
	if !d.best(m, n, int32(doubt/m.unit)) {
		return false
	}
	k := 0
	for i := range s.tokens {
		for k < len(names) && names[k].End <= int(s.tokens[i].start) {
			k++
		}
		if Person(int(d.path[i])) && (k == len(names) || names[k].Start > int(s.tokens[i].start)) {
			return true
		}
	}
	return false
}

// pass takes what of a sentence has not been read and is hardly anybody's name for
// nothing: marks, numbers, and words that are among the most frequent.
func (d *decoder) pass(s *Sentence) {
	for i := range s.tokens {
		if !d.known[i] && s.ordinary(i) {
			d.known[i], d.given[i] = true, nothing
		}
	}
}

// nothing are the weights of a token that is no part of anything, nowhere those of
// what it is not: 192 of them and more stay above never.
var nothing = [labels]int32{LabelB: nowhere, LabelI: nowhere, LabelE: nowhere, LabelS: nowhere, LabelL: nowhere, LabelG: nowhere, LabelX: nowhere}

const nowhere = -1 << 18

// ordinary reports whether token i is a number, a mark that stands in no name, or in a
// Chinese word that is too frequent to be what somebody is called.
func (s *Sentence) ordinary(i int) bool {
	t := &s.tokens[i]
	switch t.kind {
	case digit:
		return true
	case other:
		return t.head != '·' && t.head != '*'
	case han:
		if s.parts[i].size == 1<<4 {
			return s.parts[i].tier >= grammar && !s.beginsGiven(i)
		}
		return s.parts[i].tier >= oftenWord
	}
	return false
}

// beginsGiven reports whether the frequent character i may begin a given name whose last
// character is no word and is usual there: 一|诺.
func (s *Sentence) beginsGiven(i int) bool {
	return s.class[i]&markGiven != 0 && s.alone(i+1) && s.tokens[i+1].gap == 0 && s.parts[i+1].tier < grammar && s.class[i+1]&markGiven != 0 && s.class[i+1]>>freqShift&15 >= 2<<2
}
