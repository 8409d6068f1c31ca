package tagger

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNamesTakeInWhatIsFairlyTheirs(t *testing.T) {
	for _, tc := range []struct {
		rule, text    string
		first, last   int // the likeliest name
		sure          map[int]float32
		floor         int
		wantF, wantTo int
	}{
		{"one more character", "工人靳长锁说", 2, 3, map[int]float32{4: 0.3}, 0, 2, 4},
		{"two behind a surname", "换佟大为来", 1, 1, map[int]float32{2: 0.4, 3: 0.4}, 0, 1, 3},
		{"hardly one", "工人靳长锁说", 2, 3, map[int]float32{4: 0.1}, 0, 2, 3},
		{"a surname before a given name", "妈妈应小琴说", 3, 4, map[int]float32{2: 0.3}, 0, 2, 4},
		{"what is no surname", "妈妈真小琴说", 3, 4, map[int]float32{2: 0.3}, 0, 3, 4},
		{"the end of another name", "妈妈应小琴说", 3, 4, map[int]float32{2: 0.3}, 9, 3, 4},
		{"whole already", "工人靳长锁说", 2, 4, map[int]float32{5: 0.4}, 0, 2, 4},
		{"four characters without a surname", "教师阿呷莫日坚守", 2, 4, map[int]float32{5: 0.4, 6: 0.4}, 0, 2, 5},
		{"what stands for the rest", "投诉佟某某扰", 2, 2, nil, 0, 2, 4},
		{"one of several", "佟某甲和佟", 0, 0, nil, 0, 0, 2},
		{"some of them", "佟某些话", 0, 0, nil, 0, 0, 0},
		{"no surname", "投诉某某扰", 1, 1, nil, 0, 1, 1},
		{"a surname that is a word more often", "写着危志栋说", 3, 4, map[int]float32{3: 0.99, 4: 0.99}, 0, 2, 4},
		{"a name that is not sure", "写着危志栋说", 3, 4, map[int]float32{3: 0.8, 4: 0.99}, 0, 3, 4},
		{"no such surname", "写着着志栋说", 3, 4, map[int]float32{3: 0.99, 4: 0.99}, 0, 3, 4},
		{"a given name of other characters", "写着危土栋说", 3, 4, map[int]float32{3: 0.99, 4: 0.99}, 0, 3, 4},
		{"a surname that ends a word", "患病危志栋说", 3, 4, map[int]float32{3: 0.99, 4: 0.99}, 0, 3, 4},
		{"a common surname before a given name", "昨天佟志栋说", 3, 4, map[int]float32{3: 0.99, 4: 0.99}, 0, 2, 4},
		{"a preposition that is a surname", "找到向志栋说", 3, 4, map[int]float32{3: 0.99, 4: 0.99}, 0, 3, 4},
		{"a surname of two characters", "昨天独孤志栋说", 4, 5, map[int]float32{4: 0.99, 5: 0.99}, 0, 2, 5},
		{"the surname 谢 behind 感谢", "感谢谢志栋说", 3, 4, map[int]float32{3: 0.99, 4: 0.99}, 0, 2, 4},
		{"感谢 alone", "要感谢志栋说", 3, 4, map[int]float32{3: 0.99, 4: 0.99}, 0, 3, 4},
		{"the last one before what somebody says", "佟志栋说", 0, 1, nil, 0, 0, 2},
		{"before a mark", "佟志栋，", 0, 1, nil, 0, 0, 2},
		{"before another word", "佟志栋来", 0, 1, nil, 0, 0, 1},
		{"a word of grammar", "佟志的说", 0, 1, nil, 0, 0, 1},
		{"a character that names do not end with", "佟志土说", 0, 1, nil, 0, 0, 1},
		{"behind a space", "靳长 锁说", 0, 1, map[int]float32{2: 0.4}, 0, 0, 1},
		{"behind a mark", "靳长，锁说", 0, 1, map[int]float32{2: 0.4, 3: 0.4}, 0, 0, 1},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			lex := hans(map[string]int{"的": 15, "土": 9, "锁": 10, "说": 12, "病危": 7, "独孤": 5, "感谢": 11, "谢谢": 12, "昨天": 12})
			for w, c := range map[string]Class{"靳": ClassFamily, "佟": ClassFamily, "应": ClassFamily, "谢": ClassFamily, "向": ClassFamily, "独孤": ClassFamily, "志": ClassGiven, "栋": ClassGiven} {
				lex[WordHash(w)] |= c
			}
			var tg Tagger
			s := &tg.sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			for i := range s.tokens {
				tg.decoder.path[i], tg.decoder.sure[i] = LabelO, tc.sure[i]
			}
			for i := tc.first; i <= tc.last; i++ {
				tg.decoder.path[i] = LabelI
			}
			if f, l := tg.wider(s.tokens, 0, tc.first, tc.last, tc.floor); f != tc.wantF || l != tc.wantTo {
				t.Errorf("tokens %d to %d, want %d to %d", f, l, tc.wantF, tc.wantTo)
			}
		})
	}
}

func TestSurnamesOfTwoCharactersThatAreReadAlone(t *testing.T) {
	lex := hans(map[string]int{"独孤": 5})
	lex[WordHash("独孤")] |= ClassFamily
	for _, tc := range []struct {
		rule, text string
		path       []uint8 // behind the surname
		want       int
	}{
		{"a given name of two", "独孤志栋说", []uint8{LabelB, LabelE}, 3},
		{"of one", "独孤志说", []uint8{LabelS}, 2},
		{"nobody behind it", "独孤说来", []uint8{LabelO, LabelO}, 1},
		{"a longer name", "独孤阿呷莫说", []uint8{LabelB, LabelI, LabelE}, 1},
		{"no such surname", "小栋志栋说", []uint8{LabelB, LabelE}, 1},
		{"a mark between", "独孤、志栋说", []uint8{LabelO, LabelB, LabelE}, 1},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var tg Tagger
			s := &tg.sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			copy(tg.decoder.path[2:], tc.path)
			if got := tg.compounded(s.tokens, 0, 1); got != tc.want {
				t.Errorf("token %d, want %d", got, tc.want)
			}
		})
	}
}

func TestNamesOfFourThatAreOfThree(t *testing.T) {
	lex := hans(map[string]int{"但": 13, "曾": 11, "林": 8})
	for w, c := range map[string]Class{"吴": ClassFamily, "许": ClassFamily, "林": ClassFamily, "独孤": ClassFamily} {
		lex[WordHash(w)] |= c
	}
	lex[WordHash("独")] |= ClassStarts2
	for _, tc := range []struct{ rule, text, want string }{
		{"a conjunction before a surname", "但吴昌明", "吴昌明"},
		{"an adverb behind a given name", "许文友曾", "许文友"},
		{"no surname behind it", "但昌明友", "但昌明友"},
		{"two surnames", "许林阿曾", "许林阿曾"},
		{"a surname of two characters", "独孤文曾", "独孤文曾"},
		{"a name of three", "许文曾", "许文曾"},
		{"a word that ends names, and who speaks", "许文友和|说", "许文友和"},
		{"at a mark", "许文友和|，三十岁", "许文友和"},
		{"somebody else behind it", "许文友和|林阿", "许文友"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			name, _, _ := strings.Cut(tc.text, "|")
			tc.text = strings.Replace(tc.text, "|", "", 1)
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			first, last := s.narrower(0, utf8.RuneCountInString(name)-1)
			start, _ := s.Span(first)
			_, end := s.Span(last)
			if got := tc.text[start:end]; got != tc.want {
				t.Errorf("%s", got)
			}
		})
	}
}
