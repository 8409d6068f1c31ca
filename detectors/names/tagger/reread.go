package tagger

// besideName is the chance that a name needs which nothing but another name of its
// sentence makes a candidate: of those less sure hardly one is a person.
const besideName = 0.9

// reread reads all of the current Chinese sentence where its candidates, dst[from:],
// hold a sure name, and adds the sure names that lie beside those: among people any
// word may be what one of them is called.
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
