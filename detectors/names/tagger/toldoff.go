package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// doneAt are what people do at each other: "shouted at Anna".
var doneAt = words.New("shouted shout shouts shouting yelled yell yells yelling screamed screaming smiled smiles smiling laughed laughing stared staring glanced glancing winked waved waving snapped snapping swore swearing angry mad")

// toldOff reports whether the well known given name at token i, which is no word, stands alone
// behind what is done at people; brands, places and words are looked at, too.
func (s *Sentence) toldOff(i int) bool {
	if i < 2 || s.tokens[i-1].hash != at || !doneAt.Has(s.letters(i-2)) {
		return false
	}
	return s.titleAt(i) && s.tokens[i].gap == 1 && Class(s.class[i])>>TierWord&3 < 2 && !s.capitalBeside(i, i)
}
