package tagger

import "testing"

func TestTitlesOfOnePeopleAreNamesOfAnother(t *testing.T) {
	for _, tc := range []struct {
		name string
		lang Language
		want string
	}{
		{"Puan Maharani", Indonesian, "Puan Maharani"},
		{"Tito Karnavian", Indonesian, "Tito Karnavian"},
		{"Tito Karnavian", English, "Karnavian"},
		{"Pak Karnavian", Indonesian, "Karnavian"},
		{"H. Karnavian", Indonesian, "Karnavian"},
	} {
		if got := tc.name[bare([]byte(tc.name), 0, len(tc.name), tc.lang):]; got != tc.want {
			t.Errorf("%s in %v: got %q, want %q", tc.name, tc.lang, got, tc.want)
		}
	}
}

func TestThingsCalledAfterPeople(t *testing.T) {
	for text, want := range map[string]bool{"Warwick Castle": true, "Raffles Hotel": true, "Kenny Warwick": false, "Warwick": false} {
		if got := ofThing([]byte(text), 0, len(text)); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestMarksEndNoName(t *testing.T) {
	for text, want := range map[string]string{"rina =": "rina", "Rina | ": "Rina", "张*": "张*", "Rina S.": "Rina S.", "=": ""} {
		if got := text[:said([]byte(text), 0, len(text))]; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
