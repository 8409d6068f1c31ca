package tagger

import (
	"strings"
	"testing"
)

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
		{"Mas'ud Karnavian", Indonesian, "Mas'ud Karnavian"},
		{"H. Karnavian", Indonesian, "Karnavian"},
		{"Nurse Karnavian", Chinese, "Karnavian"},
	} {
		if got := tc.name[bare([]byte(tc.name), 0, len(tc.name), tc.lang):]; got != tc.want {
			t.Errorf("%s in %v: got %q, want %q", tc.name, tc.lang, got, tc.want)
		}
	}
}

func TestThingsCalledAfterPeople(t *testing.T) {
	for text, want := range map[string]bool{"Levis Jeans": true, "Warwick Castle": true, "Raffles Hotel": true, "Kenny Warwick": false, "Warwick": false, "Emily Pike": false, "Scafell Pike": true} {
		if got := ofThing([]byte(text), 0, len(text)); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestFirmsCalledAfterPeople(t *testing.T) {
	for text, want := range map[string]bool{
		"Warwick| Ltd": true, "Warwick|, Inc.": true, "Warwick| and Sons twice": true, "Warwick| & Partners": true, "Warwick| Group": true,
		"Warwick|, Group Manager": false, "Warwick| and sons": false, "Warwick| and Company?": true, "Warwick| & Ann": false, "Warwick|": false,
	} {
		name, behind, _ := strings.Cut(text, "|")
		if got := ofThing([]byte(name+behind), 0, len(name)); got != want {
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

// A name of a Japanese text ends before hiragana, and is none without Han.
func TestNamesEndBeforeHiragana(t *testing.T) {
	for text, want := range map[string]string{"中村さんに聞": "中村", "ホテルの": "", "しました": "", "李明": "李明", "マイケル": "マイケル", "様に発送": ""} {
		if got := text[:withoutKana([]byte(text), 0, len(text))]; got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// Behind 叫 the rest of a clause belongs to a surname.
func TestASurnameAloneBehindCalledGoesOn(t *testing.T) {
	for text, want := range map[string]string{"司机叫张大力，": "张大力", "他叫周全": "周全", "我叫李去拿": "李", "找张大力，": "张", "他叫张大力来了吧": "张"} {
		start := strings.IndexAny(text, "张周李")
		if got := text[start:calledHan([]byte(text), start, start+3)]; got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestShopsHotelsAndDealersAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name that a model read stands in brackets
		want       bool
	}{
		{"a shop behind 's", "[Lena]'s Pet Palace closed", true},
		{"what somebody has behind 's", "[Lena]'s parcel is late", false},
		{"a shop in small letters may be hers", "[Lena]'s garage is full", false},
		{"a hotel's make before it", "Hyatt [Regency Dallas] was full", true},
		{"a hotel in the sentence before", "At the Hyatt. [Dallas Reed] came", false},
		{"a dealer of cars", "at [Phil Burke Honda] in Leeds", true},
		{"a dealer, the make behind", "at [Phil Burke] Honda in Leeds", true},
		{"a surname that is a make", "[Harriet Ford] called", false},
		{"such a surname behind two names", "[Betty Jean Ford] called", false},
		{"such a make where somebody was", "at [Phil Burke Ford] in Leeds", true},
		{"a full name behind which a shop's word stands", "[Sarah Connelly]'s Gym membership", false},
		{"a given name behind a hotel's make", "Hilton [John Whitfield] was in", false},
		{"a wish", "Happy Holiday [Maria]", false},
		{"a make behind one name", "gave [Phil] Honda keys", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start := strings.IndexByte(tc.text, '[')
			end := strings.IndexByte(tc.text, ']') - 1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := ofThing([]byte(text), start, end); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}
