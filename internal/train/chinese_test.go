package train

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// hanLists are a few names, nicknames and brands of Chinese.
func hanLists(t *testing.T) *Lists {
	t.Helper()
	lists, err := ReadLists(fstest.MapFS{
		"names/zh/given.txt":  {Data: []byte("晓兰\n志远\n雨\n建国\n若曦\n子墨")},
		"names/zh/family.txt": {Data: []byte("王\n李\n邓\n欧阳")},
		"names/zh/word.txt":   {Data: []byte("汤圆\n饺子\n石榴\n松果")},
		"words/zh.txt":        {Data: []byte("brand: 甲乙 丙丁 戊己庚\nplace: 辛壬 癸子\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

// What somebody is called by changes with its form kept: doubled, behind 小 or 阿,
// two characters, some of them a word.
func TestNicknamesAreWrittenAnew(t *testing.T) {
	text, err := Parse("{P:晶晶}和{P:阿芬}找{P:心怡}")
	if err != nil {
		t.Fatal(err)
	}
	lists := hanLists(t)
	w := NewWriter(lists, tagger.Chinese, Whole, 4)
	doubles, behind, words := map[string]bool{}, map[string]bool{}, 0
	for range 400 {
		a := w.Rename(&text)
		v := make([]string, len(a.Spans))
		for i, s := range a.Spans {
			if v[i] = a.Text[s.Start:s.End]; utf8.RuneCountInString(v[i]) != 2 {
				t.Fatal("a name changed its length")
			}
		}
		if v[0][:3] != v[0][3:] || !strings.HasPrefix(v[1], "阿") {
			t.Fatal("a nickname lost its form")
		}
		doubles[v[0]], behind[v[1]] = true, true
		if strings.Contains("汤圆饺子石榴松果", v[2]) {
			words++
		}
	}
	if len(doubles) < 3 || len(behind) < 3 || words == 0 {
		t.Errorf("%d doubled, %d behind 阿, %d words", len(doubles), len(behind), words)
	}
}

func TestChineseThingsAreSwapped(t *testing.T) {
	text, err := Parse("在{L:辛壬}买{B:甲乙}，{P:晓兰}说{O:某某研究所}好")
	if err != nil {
		t.Fatal(err)
	}
	w := NewWriter(hanLists(t), tagger.Chinese, Whole, 4)
	brands := map[string]bool{}
	for range 200 {
		a := w.Swap(&text)
		for i, s := range a.Spans {
			v, was := a.Text[s.Start:s.End], text.Text[text.Spans[i].Start:text.Spans[i].End]
			if s.Kind == 'B' {
				brands[v] = true
			} else if s.Kind != 'L' && v != was {
				t.Fatal("what is no brand and no place was swapped")
			}
			if !utf8.ValidString(v) || v == "" {
				t.Fatal("a character was cut")
			}
		}
	}
	if len(brands) < 3 {
		t.Errorf("%d brands", len(brands))
	}
}

// What stands where a brand stands is no person for its name: some brands are
// written as given names of two characters.
func TestChineseThingsAreWrittenAsNames(t *testing.T) {
	text, err := Parse("又去{B:戊己庚}排队")
	if err != nil {
		t.Fatal(err)
	}
	w := NewWriter(hanLists(t), tagger.Chinese, Whole, 4)
	given := 0
	for range 100 {
		a := w.Swap(&text)
		v := a.Text[a.Spans[0].Start:a.Spans[0].End]
		if a.Spans[0].Kind == 'B' && len(v) == 6 && strings.Contains("晓兰志远建国若曦子墨", v) {
			given++
		}
	}
	if given == 0 {
		t.Error("no brand is written as a given name")
	}
}

// Without given names things are swapped for those of the lists.
func TestThingsWithoutNames(t *testing.T) {
	lists, err := ReadLists(fstest.MapFS{"words/zh.txt": {Data: []byte("brand: 甲乙 丙丁\n")}})
	if err != nil {
		t.Fatal(err)
	}
	text, err := Parse("又去{B:戊己}排队")
	if err != nil {
		t.Fatal(err)
	}
	w := NewWriter(lists, tagger.Chinese, Whole, 4)
	for range 50 {
		if a := w.Swap(&text); len(a.Text) != len(text.Text) || a.Spans[0].Kind != 'B' {
			t.Fatal("a brand is lost")
		}
	}
}

func TestMeanOfPasses(t *testing.T) {
	f := &field{weights: []float32{1, 4}}
	var m mean
	m.give(f)
	if f.weights[0] != 1 {
		t.Error("the mean of nothing changed the weights")
	}
	m.add(f)
	f.weights[0], f.weights[1], f.moves[0][1] = 3, 0, 2
	m.add(f)
	m.give(f)
	if f.weights[0] != 2 || f.weights[1] != 2 || f.moves[0][1] != 1 {
		t.Errorf("got %v, %v", f.weights, f.moves[0][1])
	}
}
