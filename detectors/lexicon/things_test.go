package lexicon

import (
	"bytes"
	"testing"
)

func TestOnlyThings(t *testing.T) {
	for _, tc := range []struct {
		rule, text, name string
		want             bool
	}{
		{"a brand", "switched to Porsche last year", "Porsche", true},
		{"a place in small letters", "we are in bali now", "bali", true},
		{"a name of people", "then Wendy came", "Wendy", false},
		{"said to be somebody's name", "name: Bali", "Bali", false},
		{"beans", "说好送的毛豆没给", "毛豆", true},
		{"a coffee", "幽兰拿铁奶油厚", "拿铁", true},
		{"a brand of cups", "哈尔斯的漏水", "哈尔斯", true},
		{"somebody called like a coffee", "客服拿铁说可以退", "拿铁", false},
		{"a child called after beans", "毛豆妈说的", "毛豆", false},
		{"somebody called so", "我叫米粒", "米粒", false},
		{"who a form says it is", "接诊医生：白芷。", "白芷", false},
		{"what a form lists", "配料：白芷", "白芷", true},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			s := bytes.Index([]byte(tc.text), []byte(tc.name))
			if got := OnlyThing([]byte(tc.text), s, s+len(tc.name)); got != tc.want {
				t.Errorf("%q: got %v, want %v", tc.text, got, tc.want)
			}
		})
	}
}
