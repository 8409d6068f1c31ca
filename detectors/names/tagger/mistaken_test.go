package tagger

import (
	"strings"
	"testing"
)

func TestMistakenForPeople(t *testing.T) {
	lex := lexicon{}
	note := func(w string, c Class) {
		lex[WordHash(w)] |= c
		if r := []rune(w); len(r) > 1 {
			lex[WordHash(string(r[:1]))] |= ClassStarts2 << (len(r) - 2)
		}
	}
	note("匡威", ClassBrand)
	note("小鹏", ClassBrand|ClassGiven)
	note("导演", ClassRole)
	note("先生", ClassTitle)
	note("孔", ClassFamily)
	for _, tc := range []struct {
		rule, text  string
		first, last int
		want        bool
	}{
		{"a listed brand", "买的匡威很好", 2, 3, true},
		{"a brand that is a listed name as well", "买的小鹏很好", 2, 3, false},
		{"a brand behind a role", "导演匡威很好", 2, 3, false},
		{"a brand before a title", "买的匡威先生", 2, 3, false},
		{"what no list has", "买的石威很好", 2, 3, false},
		{"a surname in its own sense", "孔太小了", 0, 0, true},
		{"a surname with its title", "孔先生说", 0, 0, false},
		{"a surname and its house", "孔家漏水", 0, 0, false},
		{"a surname behind its verb", "他姓孔啊", 2, 2, false},
		{"a surname at a mark", "顾客孔，", 2, 2, false},
		{"what somebody likes", "朋友爱喝", 2, 3, true},
		{"a name with the same character", "朋友爱莲", 2, 3, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			if got := s.mistaken(lex, tc.first, tc.last); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

func TestCandidatesOfChinese(t *testing.T) {
	lex := hans(map[string]int{"汤圆": 7, "今天": 13, "不来": 11, "会计": 7, "同学": 11, "月亮": 9, "很": 13, "圆": 11, "囡": 3, "宥": 6, "心": 12})
	lex[WordHash("宥")] |= ClassGiven
	lex[WordHash("心")] |= ClassGiven
	lex[WordHash("会计")] |= ClassRole
	lex[WordHash("同学")] |= ClassTitle
	for _, tc := range []struct {
		rule, text string
		want       bool
	}{
		{"a speaker before a colon", "汤圆：今天不来", true},
		{"a word in a sentence", "今天汤圆不来", false},
		{"a word behind a role and before a mark", "会计汤圆，今天不来", true},
		{"a word before a title at the start", "汤圆同学今天不来", true},
		{"no more than a word", "月亮很圆", false},
		{"one character twice", "我很囡囡今天", true},
		{"one character three times", "我很囡囡囡今天", false},
		{"a rare character beside one of names", "今天宥心不来", true},
		{"two words of grammar", "今天宥很不来", false},
		{"a word in a row", "，汤圆、月亮，", true},
		{"a word in a row of words", "今天汤圆、很圆", false},
		{"a word before a title in brackets", "，汤圆（同学）", true},
		{"a word before brackets", "，汤圆（今天）", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			if got := len(s.windows()) > 0; got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

func TestShopsKeepTheirNames(t *testing.T) {
	for _, tc := range []struct {
		name, behind string
		want         bool
	}{
		{"邓红霞", "火锅排队", true},
		{"邓", "姐烤肉店", true},
		{"邓", "师傅烤鱼很好吃", true},
		{"邓", "先生蛋糕已送达", false},
		{"邓", "婆婆串串店", true},
		{"老邓", "家烤鱼吃了两回", true},
		{"邓红霞", "先生牛肉面一份", false},
		{"邓红霞", "奶茶两杯", false},
		{"邓红霞", "蛋糕", false},
		{"邓红霞", "说火锅好吃", false},
		{"邓红霞", "，火锅", false},
		{"邓红霞", "", false},
	} {
		if got := keepsShop([]byte("给"+tc.name+tc.behind), len("给"), len("给"+tc.name)); got != tc.want {
			t.Errorf("%q behind a name: got %v", tc.behind, got)
		}
	}
}

func TestDoorOrRobot(t *testing.T) {
	for _, tc := range []struct {
		rule, text, name string
		want             bool
	}{
		{"a word of politeness", "投诉贵行", "贵行", true},
		{"a gate with its number", "景区9号门进", "门进", true},
		{"a robot", "客服小美机器人答非所问", "小美", true},
		{"a clerk", "客服小美答非所问", "小美", false},
		{"a name behind a number", "5号王芳来了", "王芳", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			s := strings.Index(tc.text, tc.name)
			if got := doorOrRobot([]byte(tc.text), s, s+len(tc.name)); got != tc.want {
				t.Errorf("%q: got %v, want %v", tc.text, got, tc.want)
			}
		})
	}
}

// TestCounted: a classifier and what it counts are nobody, whose surname it is.
func TestCounted(t *testing.T) {
	lex := hans(map[string]int{"山歌": 6, "了": 15, "段": 9, "唱": 10, "见": 10, "志": 5, "强": 6})
	for text, want := range map[string]bool{"唱了段山歌": true, "唱了段志强": false, "唱见段山歌": false, "唱一段山歌": true} {
		var s Sentence
		s.Read([]byte(text), 0)
		s.Prepare(lex)
		if got := s.counted(2, 4); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}

func TestTowards(t *testing.T) {
	lex := lexicon{}
	lex[WordHash("编")] |= ClassStarts2
	lex[WordHash("编剧")] |= ClassRole
	for _, tc := range []struct {
		rule, text  string
		first, last int
		want        bool
	}{
		{"the way that something goes", "一路向北开", 2, 3, true},
		{"a way at the start", "向北直走", 0, 1, true},
		{"who does something", "编剧向北", 2, 3, false},
		{"who is spoken to", "我给向南打", 2, 3, false},
		{"a lone name", "向北，好", 0, 1, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			if got := s.towards(tc.first, tc.last); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

// TestPriced: what stands between numbers is counted by them.
func TestPriced(t *testing.T) {
	for _, tc := range []struct {
		text        string
		first, last int
		want        bool
	}{
		{"降一毛七", 2, 3, true},
		{"收两金一银", 2, 4, true},
		{"找毛七妹", 1, 2, false},
		{"有一毛建国", 2, 4, false},
		{"毛七说", 0, 1, false},
	} {
		var s Sentence
		s.Read([]byte(tc.text), 0)
		if got := s.priced(tc.first, tc.last); got != tc.want {
			t.Errorf("%s: got %v, want %v", tc.text, got, tc.want)
		}
	}
}

// TestTitled: who gives a work its whole title is a character or a subject of it.
func TestTitled(t *testing.T) {
	for text, want := range map[string]bool{"音乐剧《伊丽莎白》": true, "《伊丽莎白传》": false, "伊丽莎白》": false} {
		at := strings.Index(text, "伊丽莎白")
		if got := titled([]byte(text), at, at+len("伊丽莎白")); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}

func TestRoleAlone(t *testing.T) {
	for name, want := range map[string]bool{"Vaš Kupac": true, "Niezadowolony Klient": true, "Lugupidamisega": true, "Ana Kupac": false, "Ivana Horvat": false, "": false} {
		if got := roleAlone([]byte(name)); got != want {
			t.Errorf("roleAlone(%q) = %v", name, got)
		}
	}
}
