package tagger

import (
	"strings"
	"testing"
)

// hans is a lexicon of Chinese words by tier, each noted as the trainer does.
func hans(tiers map[string]int) lexicon {
	l := lexicon{}
	for w, tier := range tiers {
		switch n := len([]rune(w)); n {
		case 1:
			l[WordHash(w)] |= FrequentOne(tier, 0, 0)
		default:
			l[WordHash(w)] |= Frequent(tier, false)
			l[WordHash(string([]rune(w)[:1]))] |= ClassStarts2 << (n - 2)
		}
	}
	return l
}

func TestSentenceDividesIntoTheLikeliestWords(t *testing.T) {
	lex := hans(map[string]int{"研究": 10, "研究生": 7, "生命": 10, "命": 8, "起源": 8, "的": 15, "生": 9})
	for _, want := range []string{"研究|生命|的|起源", "研究生|的|生命", "研|的|究"} {
		text := strings.ReplaceAll(want, "|", "")
		var s Sentence
		s.Read([]byte(text), 0)
		s.Prepare(lex)
		var b strings.Builder
		for i := range s.Len() {
			if s.parts[i].size&15 == 0 && i > 0 {
				b.WriteByte('|')
			}
			start, end := s.Span(i)
			b.WriteString(text[start:end])
		}
		if b.String() != want {
			t.Errorf("got %s, want %s", b.String(), want)
		}
	}
}

func TestFrequenciesComeBackAsTheyWerePacked(t *testing.T) {
	for tier := range 16 {
		if c := Frequent(tier, tier%2 == 0); c.hanTier() != int32(tier) || c&bits16 != 0 {
			t.Errorf("word of tier %d: %d, classes %b", tier, c.hanTier(), c&bits16)
		}
		if c := FrequentOne(tier, tier&3, tier>>2); c.hanTier() != int32(tier) || c.inGiven() != uint64(tier) || c&bits16 != 0 {
			t.Errorf("character of tier %d: %d, %d in names, classes %b", tier, c.hanTier(), c.inGiven(), c&bits16)
		}
	}
}

func TestTraditionalReadsAsSimplified(t *testing.T) {
	for simple, traditional := range map[string]string{"张伟说": "張偉說", "刘国强": "劉國強"} {
		if WordHash(simple) != WordHash(traditional) {
			t.Errorf("%s and %s are two words", simple, traditional)
		}
	}
	if WordHash("于") == WordHash("於") {
		t.Error("a surname and a preposition are one word")
	}
}
