package tagger

import (
	"slices"
	"strings"
	"testing"
)

func TestRowsOfPeopleNameAllOfThem(t *testing.T) {
	lex := lexicon{WordHash("苏州"): ClassPlace, WordHash("海尔"): ClassBrand, WordHash("主任"): ClassRole}
	for _, tc := range []struct{ rule, text, want string }{ // [found], want: what is added
		{"an item between people", "名单：[王芳]、钱塘、[李娜]、[周海]", "钱塘"},
		{"somebody in doubt", "名单：[王芳]、<钱塘>、[李娜]、[周海]", "钱塘"},
		{"the first and the last", "皮蛋、[王芳]、[李娜]、[周海]、石头。", "皮蛋 石头"},
		{"behind what leads to the row", "感谢室友[瓜瓜]、皮蛋、[老葛]", "皮蛋"},
		{"half, the others may be what they got", "[王芳]、[李娜]、红包、礼物", ""},
		{"fewer than half", "[王芳]、[李娜]、钱塘、楚天、江南、塞北", ""},
		{"one person", "[王芳]、钱塘", ""},
		{"a place, a brand, a role", "[王芳]、[李娜]、[周海]、苏州、海尔、主任", ""},
		{"with what it does", "[王芳]、[李娜]、猴子都来了", ""},
		{"a longer item", "[王芳]、[李娜]、五险一金缴纳证明", ""},
		{"people who are parts of items", "[王]经理、[李]主管、皮蛋", ""},
		{"another clause", "[王芳]、[李娜]，皮蛋", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var dst []Name
			var b strings.Builder
			for _, r := range tc.text {
				switch r {
				case '[':
					dst = append(dst, Name{Start: b.Len(), Score: 0.9, Language: Chinese})
				case '<':
					dst = append(dst, Name{Start: b.Len(), Score: 0.3, Language: Chinese})
				case ']', '>':
					dst[len(dst)-1].End = b.Len()
				default:
					b.WriteRune(r)
				}
			}
			text := b.String()
			var added []string
			for _, n := range rowPeople(slices.Clone(dst), []byte(text), lex) {
				if n.Score == spoken && !slices.Contains(dst, n) {
					added = append(added, text[n.Start:n.End])
				}
			}
			if got := strings.Join(added, " "); got != tc.want {
				t.Errorf("added %q, want %q", got, tc.want)
			}
		})
	}
}
