package train

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

func turnedLists() *Lists {
	l := &Lists{Names: map[string]*Names{
		"en":    {Given: []string{"Nils", "Orla"}, Family: []string{"Ekman", "Keane"}},
		"en-xx": {Given: []string{"Zyx"}, Family: []string{"Zyx"}, only: onlyFor("en-xx")},
	}}
	for i := range l.Classes {
		l.Classes[i] = map[uint64]tagger.Class{}
	}
	return l
}

func TestFamilyNameStaysFirst(t *testing.T) {
	l := turnedLists()
	w := NewWriter(l, tagger.English, Whole, 1)
	for _, v := range []string{"Vance, Otto", "Vance^Otto", "Vance/Otto"} {
		for range 20 {
			got := w.anotherLatin(v, map[string]string{}, l.Names["en"])
			between := strings.Trim(v, "VanceOtto")
			family, given, ok := strings.Cut(got, between)
			if !ok || !strings.Contains("Ekman Keane", family) || !strings.Contains("Nils Orla", given) {
				t.Fatalf("%q became %q", v, got)
			}
		}
	}
}

func TestFolderOfOneLanguageIsForItAlone(t *testing.T) {
	l := turnedLists()
	for lang, want := range map[tagger.Language]bool{tagger.English: true, tagger.Indonesian: false, tagger.Chinese: false} {
		if has := NewWriter(l, lang, Whole, 1).half["en-xx"] != nil; has != want {
			t.Errorf("%v: %v", lang, has)
		}
		l.classify("Zyx", "given", "en-xx", 2, onlyFor("en-xx"))
		if has := l.Classes[lang][tagger.WordHash("zyx")] != 0; has != want {
			t.Errorf("%v looks the name up: %v", lang, has)
		}
	}
}

func TestPartnersKeepTheForm(t *testing.T) {
	l := turnedLists()
	w := NewWriter(l, tagger.English, Whole, 1)
	for range 20 {
		got := w.partners("Keane, Ekman and Keane")
		if strings.Count(got, ",") != 1 || !strings.Contains(got, " and ") {
			t.Fatalf("%q", got)
		}
	}
	if got := w.partners("Keane Ltd"); got != "Keane Ltd" {
		t.Errorf("%q", got)
	}
}
