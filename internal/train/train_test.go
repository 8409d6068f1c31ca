package train

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

func TestParseReadsMarks(t *testing.T) {
	got, err := Parse(`Kata {P:Dewi} di {L:Bogor},\nlalu pulang.`)
	if err != nil || got.Text != "Kata Dewi di Bogor,\nlalu pulang." || fmt.Sprint(got.Spans) != "[{5 9 80} {13 18 76}]" {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, bad := range []string{"a {P:Dewi", "a {P:}", "a {P:Dewi {L:Bogor}}"} {
		if _, err := Parse(bad); !errors.Is(err, ErrMarks) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// inputs are a few texts and names.
func inputs(t *testing.T) ([]Text, *Lists) {
	t.Helper()
	var b strings.Builder
	for i := range 60 {
		fmt.Fprintf(&b, "Menurut {P:Agus} dan {P:Siti Aminah}, barang ke-%d sudah sampai.\nBarang nomor %d di {L:Bogor} bagus.\n", i, i)
	}
	root := fstest.MapFS{
		"text/id/a.txt":       {Data: []byte("# chat\n" + b.String())},
		"names/id/given.txt":  {Data: []byte("Agus\nSiti\nBudi\nDewi\nRatna\nJoko\nWulan\nTuti\nRina\nDimas")},
		"names/id/family.txt": {Data: []byte("Aminah\nSantoso\nLestari\nNugroho\nHidayat\nSaputra")},
		"words/id.txt":        {Data: []byte("title: pak bu\n")},
		"words/en.txt":        {Data: []byte("")},
		"words/zh.txt":        {Data: []byte("")},
	}
	texts, err := Texts(root, tagger.Indonesian)
	if err != nil {
		t.Fatal(err)
	}
	lists, err := ReadLists(root)
	if err != nil {
		t.Fatal(err)
	}
	return texts, lists
}

func TestSameInputsSameBytes(t *testing.T) {
	set := Defaults
	set.Epochs, set.Copies, set.More = 2, 2, [tagger.Languages]int{}
	var files [2][]byte
	for i := range files {
		texts, lists := inputs(t)
		learn, _ := Split(texts, 0)
		lists.Count(learn, tagger.Indonesian)
		var err error
		if files[i], err = tagger.Encode(Learn(learn, lists, tagger.Indonesian, set)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("two runs made two models")
	}
}

func TestHeldOutNamesAreNeverLearnt(t *testing.T) {
	texts, lists := inputs(t)
	learner, held := NewWriter(lists, tagger.Indonesian, Learnt, 1), NewWriter(lists, tagger.Indonesian, Held, 1)
	seen := map[string]bool{}
	for range 20 {
		for i := range texts {
			a := learner.Rename(&texts[i])
			for _, s := range a.Spans {
				for _, w := range words(a.Text[s.Start:s.End]) {
					if s.Kind == 'P' {
						seen[w] = true
					}
				}
			}
		}
	}
	for i := range texts {
		a := held.Rename(&texts[i])
		for _, s := range a.Spans {
			for _, w := range words(a.Text[s.Start:s.End]) {
				if s.Kind == 'P' && len(w) > 3 && seen[w] {
					t.Fatalf("a name of the half for measuring was learnt")
				}
			}
		}
	}
}

func TestRestyledSpansHoldTheName(t *testing.T) {
	texts, lists := inputs(t)
	w := NewWriter(lists, tagger.Indonesian, Learnt, 3)
	for i := range texts {
		for _, st := range []Style{Lower, Upper, Chat, NoMarks} {
			a := w.Restyle(&texts[i], st)
			for k, s := range a.Spans {
				was := texts[i].Spans[k]
				if !strings.EqualFold(a.Text[s.Start:s.End], texts[i].Text[was.Start:was.End]) {
					t.Fatalf("style %d moved a span", st)
				}
			}
		}
	}
}

func TestMistypedAndSpacedSpansHoldTheName(t *testing.T) {
	text, err := Parse(`The manager ({P:Dewi Lestari}) answered quickly, and {P:Agus}'s parcel "arrived" yesterday.`)
	if err != nil {
		t.Fatal(err)
	}
	w := NewWriter(&Lists{}, tagger.English, Learnt, 5)
	changed := 0
	for range 200 {
		a := w.Mistype(&text)
		a = w.Space(&a)
		if a.Text != text.Text {
			changed++
		}
		for k, s := range a.Spans {
			if was := text.Spans[k]; a.Text[s.Start:s.End] != text.Text[was.Start:was.End] {
				t.Fatal("a span moved off its name")
			}
		}
	}
	if changed == 0 {
		t.Error("nothing was mistyped or spaced")
	}
}
