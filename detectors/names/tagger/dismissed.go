package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// How a batsman's innings ends is told by letters between names: "R. Tarrant c Bhosle b
// Oakeshott 14", "lbw b Pillai".
var dismissals = words.New("c b st lbw")

// dismissed appends the English names of one word that stand behind those letters where
// the sentence has two such letters, or one and a name before it and a number behind. Names
// that are known, dst[from:], stay; one with such a letter inside is parted.
func (s *Sentence) dismissed(dst []Name, from int) []Name {
	seen, first := 0, -1
	for i := range s.tokens {
		if t := &s.tokens[i]; t.size == 1 && t.kind == word && t.shape == shapeLower && s.dismissal(i) {
			if seen++; first < 0 {
				first = i
			}
		}
	}
	if seen == 0 || seen == 1 && !s.scored(first) {
		return dst
	}
	k := from
	for _, n := range dst[from:] {
		for i := first; i < len(s.tokens) && int(s.tokens[i].start) < n.End; i++ {
			if i > 0 && int(s.tokens[i].start) > n.Start && s.dismissal(i) {
				n.End = int(s.tokens[i-1].end)
			}
		}
		dst[k] = n
		k++
	}
	dst = dst[:k]
	for i := first; i+1 < len(s.tokens); i++ {
		if s.dismissal(i) && s.tokens[i+1].shape == shapeTitle && s.tokens[i+1].size > 2 {
			dst = s.unknown(dst, from, k, i+1, i+1, English)
			for j := from; j < len(dst); j++ {
				if dst[j].Start == int(s.tokens[i+1].start) {
					dst[j].Score, dst[j].frail = max(dst[j].Score, byForm), false
				}
			}
		}
	}
	return join(dst, from, k)
}

// byForm is how sure a name is that the form of its line tells.
const byForm = 0.95

// dismissal reports whether token i is such a letter in small letters between who is out
// and who did it, or beside another such letter: not "vitamin c Serum".
func (s *Sentence) dismissal(i int) bool {
	t := &s.tokens[i]
	if t.kind != word || t.shape != shapeLower || t.size > 3 || t.gap == 0 || !dismissals.Has(s.letters(i)) || i+1 >= len(s.tokens) {
		return false
	}
	if i > 0 && !s.player(i-1) && !dismissals.Has(s.letters(i-1)) {
		return false
	}
	return s.tokens[i+1].gap == 1 && (s.player(i+1) || s.tokens[i+1].shape == shapeLower && dismissals.Has(s.letters(i+1)))
}

// player reports whether token i is a word with a capital that may be somebody's name: a
// list of names has it, or it is no word, place or brand.
func (s *Sentence) player(i int) bool {
	t, c := &s.tokens[i], Class(s.class[i])
	return t.kind == word && t.shape == shapeTitle && (c&names != 0 || c&(plain|ClassProper) == 0 && c>>TierWord&3 == 0)
}

// scored reports whether the word behind token i ends its line or has a number behind it,
// as runs stand behind a bowler, and a name with a capital or "lbw" is before it.
func (s *Sentence) scored(i int) bool {
	if i == 0 || s.tokens[i-1].kind != word || s.tokens[i-1].shape != shapeTitle && !dismissals.Has(s.letters(i-1)) {
		return false
	}
	return i+2 < len(s.tokens) && s.tokens[i+2].kind == digit && i+3 >= len(s.tokens)
}
