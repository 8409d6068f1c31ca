package address

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// readers are what the matchers of a scanner keep of the text: a reader for each
// table of words.
type readers struct {
	id, en, eu, pinyin reader
	world              wReader
	han                hanKept
}

// What words are to each reader.
var (
	kindsID = newWordKinds(wordsID, nil)
	kindsEN = newWordKinds(wordsEN, leadsEN)
	kindsEU = newWordKinds(wordsEU, nil)
	kindsPY = newWordKinds(wordsPY, nil)
)

var keeper = detectors.Keeper{New: func() any {
	k := &readers{}
	for _, r := range []struct {
		*reader
		kinds  *wordKinds
		places *lexicon.Places
	}{{&k.id, kindsID, lexicon.PlacesID}, {&k.en, kindsEN, lexicon.PlacesEN}, {&k.eu, kindsEU, lexicon.PlacesEU}, {&k.pinyin, kindsPY, lexicon.PlacesEN}} {
		r.reader.kinds, r.reader.places = r.kinds, r.places
	}
	return k
}}

// readersOf returns the readers for w's text.
func readersOf(w *detectors.Window) *readers {
	v, other := w.Kept(&keeper)
	k := v.(*readers)
	for _, r := range []*reader{&k.id, &k.en, &k.eu, &k.pinyin} {
		r.looks, r.kept.steps = 0, 0
	}
	if other {
		for _, r := range []*reader{&k.id, &k.en, &k.eu, &k.pinyin} {
			r.dropHomes()
		}
		for _, t := range []*tokens{&k.id.kept, &k.en.kept, &k.eu.kept, &k.pinyin.kept, &k.world.kept} {
			t.drop()
		}
		k.han.drop()
		k.en.starts.drop()
		k.en.chains.drop()
		k.eu.starts.drop()
	}
	return k
}

// steps returns what the reader's last matcher cost, for Window.Steps.
func (r *reader) steps() int {
	n := r.kept.steps/4 + 2*r.looks
	r.kept.steps, r.looks = 0, 0
	return n
}
