package tagger

import "testing"

func TestWhatIsPassedOverBesideNames(t *testing.T) {
	lex := hans(map[string]int{"我们": 13, "柜子": 8, "的": 15, "锁": 9, "一": 15, "诺": 9, "个": 14})
	lex[WordHash("一")] |= ClassGiven
	lex[WordHash("诺")] |= FrequentOne(9, 3, 3) | ClassGiven
	for _, tc := range []struct {
		text string
		want bool // the first token is passed over
	}{
		{"我们去", true}, {"的人", true}, {"12个", true}, {"，好", true}, {"柜子坏了", false}, {"锁坏了", false}, {"璁来", false}, {"·史密斯", false}, {"*华", false}, {"Amy到", false}, {"一诺来", false}, {"一个来", true}, {"的诺来", true},
	} {
		var s Sentence
		s.Read([]byte(tc.text), 0)
		s.Prepare(lex)
		if got := s.ordinary(0); got != tc.want {
			t.Errorf("%s: %v", tc.text, got)
		}
	}
}
