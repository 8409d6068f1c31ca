package tagger

import "testing"

func TestPartsOfForeignNamesAreOne(t *testing.T) {
	p := Params{Language: Chinese, Unit: 0.05, Features: map[uint64][Labels]int8{}, Words: map[uint64]Class{}}
	for _, r := range "皮特奥德利戈登米勒曼马丽娜李" {
		p.Words[WordHash(string(r))] = ClassForeign
	}
	file, err := Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Open("zh.bin", file)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		rule, text string
		found      []string // by the model
		want       string
	}{
		{"a hyphen", "教练皮特-奥德利说", []string{"皮特", "奥德利"}, "皮特-奥德利|"},
		{"one part found", "教练皮特-奥德利说", []string{"奥德利"}, "皮特-奥德利|"},
		{"an initial", "教授戈登·T·米勒曼说", []string{"戈登", "米勒曼"}, "戈登·T·米勒曼|"},
		{"an initial with a full stop", "教授戈登·T.米勒曼说", []string{"戈登·T", "米勒曼"}, "戈登·T.米勒曼|"},
		{"two people", "马丽-李娜组合", []string{"马丽", "李娜"}, "马丽|李娜|"},
		{"a part of other characters", "教练王伟-奥德利说", []string{"奥德利"}, "奥德利|"},
		{"a comma", "教练皮特，奥德利说", []string{"皮特", "奥德利"}, "皮特|奥德利|"},
		{"too long before it", "皮特奥德利戈登米-奥德利说", []string{"奥德利"}, "奥德利|奥德利|"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var dst []Name
			at := 0
			for _, f := range tc.found {
				for i := at; i+len(f) <= len(tc.text); i++ {
					if tc.text[i:i+len(f)] == f {
						dst = append(dst, Name{Start: i, End: i + len(f), Score: 0.9, Language: Chinese})
						at = i + len(f)
					}
				}
			}
			got := ""
			for _, n := range foreignParts(dst, []byte(tc.text), m) {
				got += tc.text[n.Start:n.End] + "|"
			}
			if got != tc.want {
				t.Errorf("%s, want %s", got, tc.want)
			}
		})
	}
}
