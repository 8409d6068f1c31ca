package tagger

import "testing"

// TestToldByDictionary: texts without function words are told by the words that one
// dictionary alone has.
func TestToldByDictionary(t *testing.T) {
	const frequent = 3 << TierWord
	words := func(lang Language, list ...string) *Model {
		p := Params{Language: lang, Unit: 0.01, Words: map[uint64]Class{}, Features: map[uint64][Labels]int8{}}
		for _, w := range list {
			p.Words[WordHash(w)] = frequent
		}
		file, err := Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		m, err := Open("test", file)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	models := Models{English: words(English, "parcel", "came", "late", "yellow", "cards", "data"), Indonesian: words(Indonesian, "barang", "tiba", "data")}
	tg := NewTagger(&models)
	for _, tc := range []struct {
		rule, text string
		want       Language
	}{
		{"words of English", "Zadok's parcel came late", English},
		{"words of Indonesian", "barang Zadok tiba", Indonesian},
		{"a word with a capital counts beside a small one", "Yellow cards: Zadok", English},
		{"capitals alone tell nothing", "Yellow Parcel", Languages},
		{"one word is too few", "parcel", Languages},
		{"words of both tell nothing", "data data data", Languages},
		{"words of both beside one of English", "data parcel data", English},
		{"words of neither", "kapten parcel lewat came benar", Languages},
		{"a name with accents beside them", "Çelik's parcel came late", English},
		{"words with accents are passed over", "yellow çiçek", Languages},
		{"codes are no words", "parcel_came late/2 parcel", Languages},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := tg.told([]byte(tc.text)); got != tc.want {
				t.Errorf("%d", got)
			}
		})
	}
}
