package tagger

// edgeLatin is the chance from which a word with a capital behind a given name is its
// family name: of one that is a word as well the likeliest reading often leaves it.
const edgeLatin = 0.3

// surname returns the last token of the name first to last of a window from token lo,
// with the word behind it where the name is one given name, the word is somebody's with a
// fair chance, and both are written alike: with a capital in a sentence that is not, "to
// Mario |Low| when", or in small letters where a list has it, "to pam |black| for".
func (t *Tagger) surname(lo, first, last, n int) int {
	s, k := &t.sentence, last+1
	if first != last || k >= n || Person(int(t.decoder.path[k])) || t.decoder.sure[k] < edgeLatin {
		return last
	}
	a, b, c := &s.tokens[lo+first], &s.tokens[lo+k], Class(s.class[lo+k])
	if a.shape != b.shape || b.gap != 1 || b.size < 3 || Class(s.class[lo+first])&ClassGiven == 0 {
		return last
	}
	switch {
	case a.shape == shapeTitle && s.mode == modeNormal:
	case a.shape == shapeLower && c&ClassFamily != 0:
	default:
		return last
	}
	if c&(ClassPlace|ClassOrg|ClassDay|ClassRole|ClassTitle|ClassKin) != 0 || !s.goesOn(lo+k+1) {
		return last
	}
	return k
}
