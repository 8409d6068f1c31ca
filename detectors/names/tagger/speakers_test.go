package tagger

import (
	"strings"
	"testing"
)

// TestSpeakers: who speaks in a chat is somebody, whatever word it is; what a form
// holds is nobody.
func TestSpeakers(t *testing.T) {
	lex := lexicon{WordHash("客服"): ClassRole, WordHash("二姨"): ClassKin}
	for _, tc := range []struct{ rule, want string }{
		{"speaks again", "[香菇]：到了没\n[木炭]：堵车\n[香菇]：那我先点"},
		{"Latin letters", "[lulu]: 在吗\n[tingting]: 在\n[lulu]: 好"},
		{"two words with capitals", "[Ka Yan]：聽日點\n[木炭]：照舊\n[Ka Yan]：好"},
		{"a sentence in English", "please note：在吗\n木炭：在\nplease note：好"},
		{"a role speaks, too", "[木炭]：能退吗\n客服：可以\n二姨：问问\n[香菇]：在\n[木炭]：好"},
		{"with a role alone", "[木炭]：能退吗\n客服：可以\n[木炭]：好"},
		{"a thing and its price", "木炭：一袋\n价格：十元\n木炭：两袋"},
		{"brackets and a time", "[[石板]] 14:02 几点关门\n[[砖头]] 14:03 九点"},
		{"a day and a time", "[铁轨] 2024-03-11 09:20:01\n又掉线了\n[枕木] 2024-03-11 09:21:45\n我看看"},
		{"nobody speaks again", "香菇：半斤\n木炭：一袋"},
		{"fields of a form", "服务：好\n环境：一般\n服务：又问一遍\n环境：一般"},
		{"one speaker", "香菇：半斤\n香菇：一斤"},
		{"one line", "香菇：半斤"},
		{"a list of codes", "WMS：慢\nERP：卡\nWMS：又慢"},
		{"addresses", "ab://x\ncd://y\nab://z"},
	} {
		text := strings.NewReplacer("[[", "[", "]]", "]").Replace(tc.want)
		if !strings.Contains(tc.want, "[[") {
			text = strings.NewReplacer("[", "", "]", "").Replace(tc.want)
		}
		var b strings.Builder
		at := 0
		for _, n := range speakers(nil, []byte(text), lex) {
			b.WriteString(text[at:n.Start] + "[" + text[n.Start:n.End] + "]")
			at = n.End
		}
		if got := b.String() + text[at:]; got != tc.want {
			t.Errorf("%s: got %q, want %q", tc.rule, got, tc.want)
		}
	}
	found := []Name{{Start: 0, End: len("香菇"), Score: 0.9, Language: Chinese}}
	if got := speakers(found, []byte("香菇：在\n木炭：在\n香菇：好"), lex); len(got) != 3 || got[0].Score != 0.9 || got[1].Score != spoken {
		t.Errorf("with one speaker known: %v", got)
	}
	found[0].Score = 0.3
	if got := speakers(found, []byte("香菇：在\n木炭：在\n香菇：好"), lex); len(got) != 3 || got[0].Score != spoken {
		t.Errorf("with one speaker in doubt: %v", got)
	}
}

// TestPlaced: a word is looked at as a nickname where people are named.
func TestPlaced(t *testing.T) {
	lex := hans(map[string]int{"土豆": 6, "同事": 10, "找": 11, "谢": 9, "我": 15, "说": 14, "你": 15, "炖": 8, "的": 15})
	lex[WordHash("说")] |= ClassSays
	lex[WordHash("同事")] |= ClassKin
	for _, tc := range []struct {
		text string
		at   int // character
		want bool
	}{
		{"找土豆", 1, true}, {"谢谢土豆", 2, true}, {"我同事土豆", 3, true}, {"土豆说", 0, true}, {"土豆你", 0, true}, {"@土豆", 1, true},
		{"土豆炖", 0, false}, {"的土豆", 1, false}, {"土豆", 0, false}, {"找土豆", 2, false},
	} {
		var s Sentence
		s.Read([]byte(tc.text), 0)
		s.Prepare(lex)
		if got := s.placed(tc.at); got != tc.want {
			t.Errorf("%s: got %v", tc.text, got)
		}
	}
}
