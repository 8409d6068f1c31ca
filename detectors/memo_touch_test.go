package detectors

import (
	"testing"

	"pgregory.net/rapid"
)

func TestARememberedTextIsTouchedWhereASeedStands(t *testing.T) {
	texts := rapid.StringMatching(`([abAB1]{0,5}['(/ .-]?){1,8}`)
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(texts.Draw(t, "text"))
		var seeds Seeds
		for range rapid.IntRange(0, 4).Draw(t, "values") {
			seeds.Add([]byte(rapid.StringMatching(`[ab1][ab1' ]{0,6}`).Draw(t, "value")))
		}
		want := false
		for p, c := range text {
			if class[c]&cAlnum != 0 && (p == 0 || class[text[p-1]]&cAlnum == 0 || (c-'0' <= 9) != (text[p-1]-'0' <= 9)) {
				want = want || seeds.at(text, p)
			}
		}
		var e begins
		if got := e.touches(text, &seeds); got != want {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}
