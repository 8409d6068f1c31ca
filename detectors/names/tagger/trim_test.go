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
		{"Nurse Karnavian", Chinese, "Karnavian"},
	} {
		if got := tc.name[bare([]byte(tc.name), 0, len(tc.name), tc.lang):]; got != tc.want {
			t.Errorf("%s in %v: got %q, want %q", tc.name, tc.lang, got, tc.want)
		}
	}
}

func TestThingsCalledAfterPeople(t *testing.T) {
	for text, want := range map[string]bool{"Levis Jeans": true, "Warwick Castle": true, "Raffles Hotel": true, "Kenny Warwick": false, "Warwick": false} {
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

func TestKinAndSoundsEndNoChineseName(t *testing.T) {
	for text, want := range map[string]string{"李哥": "李", "江爸": "江", "李娜": "李娜", "李": "李", "王小姐": "王小姐", "谌(chén)": "谌", "谌": "谌", "": ""} {
		if got := text[:plainHan([]byte(text), 0, len(text))]; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestTwice: four characters with one surname twice are two people.
func TestTwice(t *testing.T) {
	for text, want := range map[string]bool{"穆青穆川": true, "穆青穆青": false, "穆青林川": false, "青穆川穆": false} {
		var s Sentence
		s.Read([]byte(text), 0)
		s.Prepare(lexicon{WordHash("穆"): ClassFamily, WordHash("林"): ClassFamily})
		if got := s.twice(0); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}
