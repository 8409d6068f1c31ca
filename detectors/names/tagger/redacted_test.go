package tagger

import "testing"

func TestNamesBesideRedactedValues(t *testing.T) {
	for _, tc := range []struct {
		rule, name string
		score      float32
		want       bool
	}{
		{"a listed name, as sure as can be", "Martha Zylbrandt", surest, true},
		{"a listed Indonesian name", "Budi Zylbrandt", surest, true},
		{"a listed name that is less sure", "Martha Zylbrandt", 0.96, false},
		{"no list has it", "Pindah Alamat", surest, false},
		{"a Chinese name of three characters", "王小明", surest, true},
		{"a Chinese name that is less sure", "王小明", 0.96, false},
		{"a surname and a character of no name", "王小吃", surest, false},
		{"a Chinese nickname", "阿佳", surest, false},
		{"nothing", "", surest, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := besideRedacted([]byte(tc.name), tc.score); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}
