package tagger

import (
	"strings"
	"testing"
)

func TestEnumeratedThings(t *testing.T) {
	lex := lexicon{WordHash("妈妈"): ClassKin}
	for _, tc := range []struct {
		rule, text, name string
		want             bool // the name stays
	}{
		{"one of four items", "苏绣、宋锦、缂丝、年画集中展示", "宋锦", false},
		{"the last item, with what it does", "中远、海控、达飞宣布上调", "达飞", false},
		{"the first item", "山竹、莲雾、凤梨都有", "山竹", false},
		{"the first item behind what is no mark", "感谢山竹、莲雾、凤梨的帮助", "山竹", true},
		{"two items alone", "苏绣、宋锦集中展示", "宋锦", true},
		{"beside a relative", "爸爸、妈妈、宋锦都来", "宋锦", true},
		{"a surname and two characters", "苏绣、宋锦绣、缂丝、年画", "宋锦绣", true},
		{"half of the row", "苏绣、[宋锦]、[缂丝]、年画", "宋锦", true},
		{"behind whom one counts", "苏绣、宋锦、成功三名同学", "宋锦", true},
		{"another clause", "苏绣，宋锦，缂丝、年画", "宋锦", true},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var dst []Name
			text := tc.text
			if strings.Contains(text, "[") {
				text = strings.NewReplacer("[", "", "]", "").Replace(text)
				at := strings.Index(text, "缂丝")
				dst = append(dst, Name{Start: at, End: at + 6, Score: surest, Language: Chinese})
			}
			at := strings.Index(text, tc.name)
			dst = append([]Name{{Start: at, End: at + len(tc.name), Score: surest, Language: Chinese}}, dst...)
			n := len(dst)
			if got := len(enumerated(dst, []byte(text), lex)) == n; got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

// What counts in a row are the names of the row, not those of the text.
func TestEnumeratedCountsItsOwnRow(t *testing.T) {
	const row = "苏绣、宋锦、缂丝、年画。"
	text := strings.Repeat(row, 3)
	var dst []Name
	for i := range 3 {
		at := i * len(row)
		dst = append(dst, Name{Start: at + 9, End: at + 15, Score: surest, Language: Chinese})
	}
	dst = append(dst[:2], Name{Start: 2*len(row) + 9, End: 2*len(row) + 15, Score: surest, Language: Chinese}, Name{Start: 2*len(row) + 18, End: 2*len(row) + 24, Score: surest, Language: Chinese})
	if got := enumerated(dst, []byte(text), lexicon{}); len(got) != 2 || got[0].Start < 2*len(row) {
		t.Errorf("%d names are left, want the two of the row where they are half", len(got))
	}
}
