package address

import "testing"

// Every word is found with its class and leads, and no other.
func TestKindsOfWords(t *testing.T) {
	for name, c := range map[string]struct {
		kinds   *wordKinds
		classes map[string]class
		led     map[string]leads
	}{"id": {kindsID, wordsID, nil}, "en": {kindsEN, wordsEN, leadsEN}, "eu": {kindsEU, wordsEU, nil}, "pinyin": {kindsPY, wordsPY, nil}} {
		ask := func(w string) wordKind {
			var low [64]byte
			for i := range low {
				low[i] = 'z' // of the word before
			}
			return c.kinds.of(&low, copy(low[:], w))
		}
		words := map[string]bool{"": true, "zzzzzzzz": true, "elmstreets": true}
		for w := range c.classes {
			words[w], words[w+"s"], words[w[1:]] = true, true, true
		}
		for w := range c.led {
			words[w], words[w+"z"] = true, true
		}
		for w := range words {
			if got, want := ask(w), (wordKind{c.classes[w], c.led[w]}); got != want {
				t.Errorf("%s: %q is %v, want %v", name, w, got, want)
			}
		}
	}
}
