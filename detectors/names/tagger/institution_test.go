package tagger

import (
	"strings"
	"testing"
)

func TestClassesAndAuthoritiesAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		want       bool
	}{
		{"a year and its branch", "wali kelas [X MIPA] 2", true},
		{"a year of several letters", "jadwal [XI IPS] 1", true},
		{"a class in capitals", "rapat [KELAS II] besok", true},
		{"an initial and a family name", "surat dari [X Marsudi]", false},
		{"an initial that is a year", "surat dari [V Hartono]", false},
		{"a given name behind a letter", "hello [X Mia]", false},
		{"a branch before the years of branches", "HELLO [I MIA]", false},
		{"a year in small letters", "halo [x mipa]", false},
		{"a name before the year", "[Darmawan II] hadir", false},
		{"a class and a name", "ketua [Kelas Danu]", false},
		{"a court", "the [Landgericht Kassel] dismissed it", true},
		{"a town behind a court", "at Amtsgericht [Lindau] on Friday", true},
		{"a half of an authority's town", "[Bürgeramt Linda]u is closed", true},
		{"a word that is no court", "the [Gericht Kassel]", false},
		{"who is named whole behind it", "Finanzamt [Greta Lindner] asks", false},
		{"a mark between", "Amtsgericht, [Greta] asks", false},
		{"a title between", "Jugendamt Frau [Lindner] asks", false},
		{"a person alone", "at the court [Greta] asks", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start, end := strings.IndexByte(tc.text, '['), strings.IndexByte(tc.text, ']')-1
			text := []byte(strings.NewReplacer("[", "", "]", "").Replace(tc.text))
			if got := ofClass(text[start:end]) || ofAuthority(text, start, end); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}
