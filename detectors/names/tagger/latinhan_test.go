package tagger

import (
	"strings"
	"testing"
)

func TestNamesInLatinLettersAreWhole(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		start, end int
		want       string
	}{
		{"the word behind", "看到Wes Calloway的镜头", 6, 9, "Wes Calloway"},
		{"the word before", "看到Wes Calloway的镜头", 10, 18, "Wes Calloway"},
		{"an initial between", "教授Hugh W. Braydon来了", 6, 10, "Hugh W. Braydon"},
		{"a hyphen", "教授Jean-Luc Tessier来了", 6, 14, "Jean-Luc Tessier"},
		{"an everyday word", "和Amy Very好", 3, 6, "Amy"},
		{"a town", "和Amy London见", 3, 6, "Amy"},
		{"capitals alone", "和Amy NBA见", 3, 6, "Amy"},
		{"small letters", "和amy wong见", 3, 6, "amy"},
		{"another mark", "和Amy，Wong见", 3, 6, "Amy"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			s, e := latinAround([]byte(tc.text), tc.start, tc.end)
			if got := tc.text[s:e]; got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestNamesInBracketsBehindHan(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		known      bool
		want       string
	}{
		{"a full name", "馬泰爾(Luc Martel)得分", false, "Luc Martel"},
		{"wide brackets", "馬泰爾（Luc Martel）得分", false, "Luc Martel"},
		{"initials", "卡薩爾(J. M. Casal)亮牌", false, "J. M. Casal"},
		{"two letters", "瑞曼(JT Rehman)說", true, "JT Rehman"},
		{"a surname that is a word behind a given name", "史通(Emma Stone)來", true, "Emma Stone"},
		{"a word behind a given name and no name in Han", "機場(Charlotte Airport)轉機", false, ""},
		{"a colour", "金色(Rose Gold)好看", false, ""},
		{"a house", "歌剧院(Sydney Opera House)外观", false, ""},
		{"a surname that is a word behind a known name", "哈姆(Dorvin Ham)來", true, "Dorvin Ham"},
		{"a given name alone", "王芳(Amy)来", true, "Amy"},
		{"a word alone", "王芳(Gold)来", true, ""},
		{"a team", "公牛(Chicago Bulls)勝", false, ""},
		{"what is learnt", "學習(Machine Learning)課", false, ""},
		{"capitals", "欧姆(OMRON)血压计", true, ""},
		{"more than a name", "馬泰爾(Luc Martel, 23)", true, ""},
		{"no bracket behind it", "馬泰爾(Luc Martel", true, ""},
		{"a bracket behind a space", "馬泰爾 (Luc Martel)", true, ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, got := []byte(tc.text), ""
			if k := openedAt(text, 0); k >= 0 {
				at := k + 1
				if text[k] != '(' {
					at = k + len("（")
				}
				if s, e, _ := bracketed(text, at, tc.known); e > s {
					got = tc.text[s:e]
				}
			}
			if got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestBracketsAreSoughtByStrides(t *testing.T) {
	for n := bracketStride - 8; n < bracketStride+8; n++ {
		for _, open := range []string{"(", "（"} {
			text := []byte(strings.Repeat("a", n) + "佟" + open + strings.Repeat("b", 3*bracketStride) + "佟(")
			if got, want := openedAt(text, 0), n+len("佟"); got != want {
				t.Errorf("%s behind %d bytes: %d", open, n, got)
			}
			if got := openedAt(text, n+len("佟")+len(open)); got != len(text)-1 {
				t.Errorf("the next one behind %d bytes: %d", n, got)
			}
		}
	}
}

func TestNameAndBracketsAreTwoFinds(t *testing.T) {
	m, err := Open("id.bin", small(t))
	if err != nil {
		t.Fatal(err)
	}
	text := "馬泰爾(Luc Martel)得分，佟(Mei)也是"
	names := []Name{{Start: 0, End: 9, Score: 0.9, Language: Chinese}, {Start: 14, End: 20, Score: 0.6, Language: Chinese}}
	got := ""
	for _, n := range latinBeside(names, []byte(text), m) {
		got += text[n.Start:n.End] + "|"
	}
	if want := "馬泰爾|Luc Martel|"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAbbreviationsAmongNamesAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		start, end int
		want       bool
	}{
		{"before a name", "(TPE) def. K. Larson", 6, 10, true},
		{"a nickname that ends the sentence", "谢谢amy.", 6, 10, false},
		{"a capital", "(TPE) Def. K. Larson", 6, 10, false},
		{"no full stop", "(TPE) def K. Larson", 6, 9, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := abbreviation([]byte(tc.text), tc.start, tc.end); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}

func TestClosingBracketsAreNoPartOfNames(t *testing.T) {
	for text, want := range map[string]bool{"Martel)": true, "Martel）": true, "Amy (Mei)": false, "Martel": false, "": false} {
		var s Sentence
		s.Read([]byte(text), 0)
		if got := s.Len() > 0 && unopened(s.tokens); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestActorsInBrackets(t *testing.T) {
	for _, tc := range []struct{ rule, text, want string }{
		{"behind a part", "小荷（温如兰饰）走了", "温如兰"},
		{"traditional", "Cherry(溫如蘭飾)走了", "溫如蘭"},
		{"no surname", "小荷（的如兰饰）走了", ""},
		{"more than a name", "小荷（由温如兰来饰）走了", ""},
		{"a verb that goes on", "小荷（温如兰饰演）走了", ""},
		{"no brackets", "温如兰饰，走了", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			got := ""
			for _, n := range played(nil, []byte(tc.text)) {
				got += tc.text[n.Start:n.End]
			}
			if got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
	known := []Name{{Start: len("小荷（"), End: len("小荷（温如兰"), Score: 0.9, Language: Chinese}}
	if got := played(known, []byte("小荷（温如兰饰）走了")); len(got) != 1 {
		t.Errorf("found twice: %v", got)
	}
}

func TestListedFirmsAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		want       bool
	}{
		{"a share's code", "[安誉]远(600999.SH)公告", false},
		{"behind it", "[安誉远](600999.SH)公告", true},
		{"wide brackets", "[安誉远]（600999）公告", true},
		{"the exchange", "(600999.[SH])公告", true},
		{"an age", "[安誉远]（34）说", false},
		{"a telephone", "[安誉远](13800138000)", false},
		{"nothing", "[安誉远]", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start, end := strings.IndexByte(tc.text, '['), strings.IndexByte(tc.text, ']')-1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := listedFirm([]byte(text), start, end); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}
