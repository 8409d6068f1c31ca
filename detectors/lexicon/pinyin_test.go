package lexicon

import "testing"

func TestPinyinReadsNames(t *testing.T) {
	for _, tc := range []struct {
		surname rune
		given   string
		want    string
	}{
		{'李', "娜", "li na"}, {'单', "雪", "shan xue"}, {'吕', "长乐", "lv chang le"}, {'解', "晓", "xie xiao"}, {'張', "偉", "zhang wei"}, {'曾', "玥", "zeng yue"}, {'区', "朝阳", "ou chao yang"},
	} {
		got := PinyinSurname(tc.surname)
		for _, r := range tc.given {
			got += " " + Pinyin(r)
		}
		if got != tc.want {
			t.Errorf("%q read as %q, want %q", string(tc.surname)+tc.given, got, tc.want)
		}
	}
}

func TestEveryNameCharacterHasASound(t *testing.T) {
	for r := rune(0x4E00); r <= 0x9FFF; r++ {
		if (surnamesZH.Has(r) || givenZH.Has(r)) && Pinyin(r) == "" {
			t.Errorf("%q has no sound", r)
		}
	}
}

func TestScriptsMapBack(t *testing.T) {
	for s, tr := range traditional {
		if Simplified(tr) != s && Traditional(Simplified(tr)) != tr {
			t.Errorf("%q becomes %q and that %q", s, tr, Simplified(tr))
		}
	}
}
