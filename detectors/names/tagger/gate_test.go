package tagger

import "testing"

// TestMoreCandidatesOfChinese asks which tokens open a window, by the character the text
// marks with a bracket.
func TestMoreCandidatesOfChinese(t *testing.T) {
	lex := hans(map[string]int{
		"投诉": 11, "签收": 9, "方圆": 7, "安然": 6, "舒畅": 7, "我们": 14, "这家": 9, "金山": 7, "质量": 11, "赛": 9, "退休": 9, "时间": 13, "说": 15, "是": 15, "今晚": 10, "不": 15, "来": 14, "到": 14, "给": 13, "老": 12, "小": 12, "的": 15, "珑": 6, "思": 9, "下": 14, "单": 9, "阿": 9, "大": 13, "栓": 8, "璁": 3, "哥": 10, "麦子": 7, "杰": 10, "土": 10, "麦片": 11, "谢": 12,
	})
	for _, w := range []string{"方", "圆", "安", "然", "舒", "畅", "金", "山", "珑", "思", "质", "量", "时", "间"} {
		lex[WordHash(w)] |= FrequentOne(9, 1, 1) | ClassGiven
	}
	lex[WordHash("赛")] |= ClassFamily
	lex[WordHash("麦")] |= ClassFamily
	lex[WordHash("杰")] |= FrequentOne(10, 3, 3) | ClassGiven
	lex[WordHash("土")] |= FrequentOne(10, 1, 1)
	lex[WordHash("璁")] |= ClassGiven
	for _, tc := range []struct {
		rule, text string
		at         int // token
		want       bool
	}{
		{"a word all of a clause", "安然，投诉", 0, true},
		{"behind 是 and before a mark", "签收是方圆，", 3, true},
		{"behind what leads to names", "投诉给舒畅。", 3, true},
		{"a word inside a clause", "质量方圆不", 2, false},
		{"one of the most frequent", "时间，投诉", 0, false},
		{"a surname before a word", "到赛金山退休", 1, true},
		{"no surname before a word", "到不金山退休", 1, false},
		{"two characters usual in names", "投诉珑思下单", 2, true},
		{"a letter behind 老", "老K不来", 1, true},
		{"a letter before 哥", "到B哥", 1, true},
		{"a letter before a figure", "到B2楼", 1, false},
		{"a letter by itself", "投诉A，", 2, false},
		{"a character of no word behind 阿", "投诉阿栓的", 2, true},
		{"a character of no word behind 大", "，大栓不", 1, true},
		{"大 inside a clause", "质量大栓不", 2, false},
		{"grammar behind 阿", "投诉阿的", 2, false},
		{"a character of hardly anything but names", "投诉璁单的", 2, true},
		{"a surname in a word before what ends given names", "投诉麦子杰的", 2, true},
		{"a surname in a word before another character", "投诉麦子土的", 2, false},
		{"a surname in a frequent word", "投诉麦片杰的", 2, false},
		{"behind thanks", "谢大栓不", 1, true},
		{"frequent characters", "投诉下来到", 2, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			got := false
			for _, w := range s.windows() {
				got = got || w.lo <= tc.at && tc.at < w.hi
			}
			if got != tc.want {
				t.Errorf("%s: token %d opens a window: %v", tc.text, tc.at, got)
			}
		})
	}
}
