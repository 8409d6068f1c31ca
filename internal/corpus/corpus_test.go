package corpus

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestEqualConfigsGiveEqualEvents(t *testing.T) {
	a, b, c := New(Config{Seed: 3}), New(Config{Seed: 3}), New(Config{Seed: 4})
	same := 0
	for range 200 {
		x, y, z := a.Next(), b.Next(), c.Next()
		if !bytes.Equal(x.JSON, y.JSON) {
			t.Fatalf("event %s differs between equal seeds", x.ID)
		}
		if bytes.Equal(x.JSON, z.JSON) {
			same++
		}
	}
	if same > 0 {
		t.Errorf("%d events equal under different seeds", same)
	}
}

func TestPlantsStandWhereTheySay(t *testing.T) {
	g := New(Config{Seed: 1, PII: 1})
	escaped := false
	for range 2000 {
		e := g.Next()
		var doc any
		dec := json.NewDecoder(bytes.NewReader(e.JSON))
		dec.UseNumber()
		if err := dec.Decode(&doc); err != nil {
			t.Fatalf("event %s is not JSON: %v", e.ID, err)
		}
		escaped = escaped || bytes.Contains(e.JSON, []byte(`\u`))
		for _, p := range e.Plants {
			leaf := []rune(lookUp(t, doc, p.Path))
			if p.Start < 0 || p.End > len(leaf) || string(leaf[p.Start:p.End]) != p.Value {
				t.Fatalf("event %s: %s plant at %s [%d,%d) is not there", e.ID, p.Entity, p.Path, p.Start, p.End)
			}
			if p.Field && (p.Start != 0 || p.End != len(leaf)) {
				t.Errorf("event %s: field plant at %s is not the whole field", e.ID, p.Path)
			}
		}
	}
	if !escaped {
		t.Error("no event with \\u escapes")
	}
}

func TestPlantsOfOneTextAreSortedAndDisjoint(t *testing.T) {
	g := New(Config{Seed: 5, PII: 1})
	for range 2000 {
		x := g.NextText()
		end := 0
		for _, p := range x.Plants {
			if p.Start < end {
				t.Fatalf("text %s: plants overlap", x.ID)
			}
			end = p.End
		}
		if len(x.Plants) == 0 || strings.ContainsAny(x.Text, "\r\n") || !utf8.ValidString(x.Text) {
			t.Fatalf("text %s: no plant, a line end or broken UTF-8", x.ID)
		}
	}
}

func TestEveryKindIsPlantedInEveryLanguageThatHasIt(t *testing.T) {
	g := New(Config{Seed: 2, PII: 1})
	seen := map[string]int{}
	for range 20000 {
		for _, p := range g.NextText().Plants {
			seen[p.Lang+p.Entity]++
		}
	}
	for i := range kinds {
		for j, lang := range Languages {
			if kinds[i].weight[j] > 0 && seen[lang+kinds[i].entity] == 0 {
				t.Errorf("%s never planted in %s", kinds[i].entity, lang)
			}
			if kinds[i].weight[j] > 0 && kinds[i].bare < 1 && len(kinds[i].clauses[lang]) == 0 {
				t.Errorf("%s has no words in %s", kinds[i].entity, lang)
			}
		}
	}
}

func TestCleanTextsHoldNoPlant(t *testing.T) {
	g := New(Config{Seed: 6, PII: 1})
	for range 500 {
		if x := g.NextClean(); len(x.Plants) != 0 {
			t.Fatalf("text %s has a plant", x.ID)
		}
	}
}

func TestLanguagesCanBeChosen(t *testing.T) {
	g := New(Config{Langs: []string{"zh"}})
	for range 50 {
		if e := g.Next(); e.Lang != "zh" {
			t.Fatalf("language %s, want zh", e.Lang)
		}
	}
}

func TestSizesFollowTheirDistribution(t *testing.T) {
	g := New(Config{Seed: 9})
	total := 0
	const n = 5000
	for range n {
		total += len(g.Next().JSON)
	}
	if mean := total / n; mean < 900 || mean > 1300 {
		t.Errorf("mean event of %d bytes, want about 1,100", mean)
	}
}

func lookUp(t *testing.T, doc any, pointer string) string {
	t.Helper()
	for _, step := range strings.Split(pointer, "/")[1:] {
		switch v := doc.(type) {
		case map[string]any:
			doc = v[step]
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i >= len(v) {
				t.Fatalf("no element %s", pointer)
			}
			doc = v[i]
		}
	}
	switch v := doc.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	}
	t.Fatalf("no leaf at %s", pointer)
	return ""
}

func BenchmarkNext(b *testing.B) {
	g := New(Config{Seed: 1})
	b.ReportAllocs()
	for b.Loop() {
		b.SetBytes(int64(len(g.Next().JSON)))
	}
}
