package tagger

// told tells which language a text is in whose function words do not, or that has
// letters neither language has, by the words of its first sentences: nearly all of
// those in small letters are words of one dictionary, and hardly any of the other.
// Words with letters outside ASCII are passed over, as a name's they say nothing.
// Languages means that neither is so. Its memory is the sentence's.
func (t *Tagger) told(text []byte) Language {
	en, id := t.models[English], t.models[Indonesian]
	if en == nil || id == nil {
		return Languages
	}
	s := &t.sentence
	var known [2]int // words of Indonesian and of English alone
	all, both, small := 0, 0, 0
	for at := 0; at < len(text) && all < toldBy; {
		at = s.Read(text, at)
		for i := range s.tokens {
			w := &s.tokens[i]
			if w.kind != word || w.size < 3 || w.shape > shapeTitle || w.start > 0 && coded[text[w.start-1]] || int(w.end) < len(text) && coded[text[w.end]] {
				continue
			}
			if int(w.end-w.start) != int(w.size) && w.size < 15 {
				continue // letters of several bytes
			}
			e, d := en.Classes(w.hash), id.Classes(w.hash)
			english := e>>TierWord&3 >= 2
			if w.shape == shapeTitle && (!english || e&listed != 0) {
				continue // a name, or what begins a sentence
			}
			indonesian := d>>TierWord&3 >= 2 || d&ClassCommon != 0 && e&ClassCommon == 0 && e>>TierWord&3 == 0
			all++
			if w.shape == shapeLower {
				small++
			}
			switch {
			case english && indonesian:
				both++
			case english:
				known[English]++
			case indonesian:
				known[Indonesian]++
			}
		}
	}
	if small == 0 || all < toldLeast {
		return Languages
	}
	for l := range known {
		if k := known[l]; k > 2*known[1-l] && 4*(k+both) >= 3*all {
			return Language(l)
		}
	}
	return Languages
}

// toldBy is how many words are enough to tell by, toldLeast how few.
const (
	toldBy    = 24
	toldLeast = 2
)
