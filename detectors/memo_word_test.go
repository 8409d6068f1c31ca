package detectors

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

func TestAShortWordIsNoOther(t *testing.T) {
	words := rapid.StringMatching(`[abB]{2,16}|[a-cZ]{0,9}[a-z@\[{é1' ]?[a-cZ]{0,9}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := []byte(words.Draw(t, "one")), []byte(words.Draw(t, "other"))
		letters := len(a) >= 2 && len(a) < leastMemo
		for _, c := range a {
			letters = letters && class[c]&cLetter != 0
		}
		v, w := shortWordOf(a), shortWordOf(b)
		if v.n > 0 != letters {
			t.Fatalf("a word of letters alone: %t, want %t", v.n > 0, letters)
		}
		if v.n > 0 && (v == w) != bytes.Equal(a, b) {
			t.Fatalf("one is the other: %t", v == w)
		}
	})
}

func TestARememberedWordIsSoughtAmongKnownValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(rapid.StringMatching(`[abAB]{2,6}`).Draw(t, "text"))
		var seeds Seeds
		for range rapid.IntRange(0, 3).Draw(t, "values") {
			seeds.Add([]byte(rapid.StringMatching(`[abé1][abAB1' ]{0,6}`).Draw(t, "value")))
		}
		var e wordEntry
		e.put(shortWordOf(text), &Leaf{Text: text}, false)
		if got, want := seeds.hasWord(e.key), seeds.at(text, 0); got != want {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}
