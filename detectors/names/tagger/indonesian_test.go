package tagger

import (
	"slices"
	"strings"
	"testing"
)

func TestIndonesianThings(t *testing.T) {
	for text, want := range map[string]bool{
		"di masjid nurul":             true,
		"RS Dr. Budi":                 true,
		"soto ayam pak budi":          true,
		"di rumah pak budi":           false,
		"kepala desa Budi":            false,
		"di desa Budi":                true,
		"rumah sakit islam siti":      true,
		"ibu sakit, siti":             false,
		"di tpu siti":                 true,
		"di gedung Budi":              true,
		"toko dijawab sama pak budi":  false,
		"Tahu Tek Pak Budi":           false, // no word of a shop in the model of this test
		"kapal Budi":                  false,
		"kata Budi":                   false,
		"oke-oke":                     true,
		"lampu itu, pendirinya":       true,
		"lampu itu, sonya":            false,
		"kantor hukum Budi dan teman": true,
	} {
		s := sentenceOf(t, text)
		first, last := len(s.tokens)-1, len(s.tokens)-1
		if text == "kantor hukum Budi dan teman" {
			first, last = 2, 2
		}
		if got := s.thing(first, last); got != want {
			t.Errorf("thing of %q: %v, want %v", text, got, want)
		}
	}
}

func TestIndonesianStretch(t *testing.T) {
	for text, want := range map[string]string{
		"saya i wayan darma":  "i wayan darma",
		"order moch. darma":   "moch. darma",
		"a/n darma w, meja":   "darma w",
		"a/n darma p.m. meja": "darma p.m.",
		"darma br. Sinaga":    "darma br. Sinaga",
		"darma k mana":        "darma",
		"lalu darma":          "darma",
		"darma Lama X yang":   "darma",
		"Sri wayan darma X":   "wayan darma X",
	} {
		s := sentenceOf(t, text)
		first, last := 0, 0
		for i := range s.tokens {
			switch string(s.letters(i)) {
			case "wayan":
				first = i
			case "darma":
				last = i
				if first == 0 {
					first = i
				}
			}
		}
		a, z := s.stretch(first, last)
		if got := text[s.tokens[a].start:s.tokens[z].end]; got != want {
			t.Errorf("stretch in %q: %q, want %q", text, got, want)
		}
	}
}

func TestAdjoin(t *testing.T) {
	text := []byte("Darma Lama, Siti dan dina lala")
	found := []Name{{Start: 0, End: 5, Score: 0.6}, {Start: 6, End: 10, Score: 0.9}, {Start: 12, End: 16, Score: 0.9}, {Start: 21, End: 25, Score: 0.9}, {Start: 26, End: 30, Score: 0.9}}
	got := adjoin(slices.Clone(found), 0, text, false)
	if len(got) != 4 || got[0].End != 10 || got[0].Score != 0.9 {
		t.Errorf("%v", got)
	}
	if got = adjoin(slices.Clone(found), 0, text, true); len(got) != 3 || got[2].End != 30 {
		t.Errorf("in small letters %v", got)
	}
	found[4].Score = 0.4
	if got = adjoin(found, 0, text, true); len(got) != 4 {
		t.Errorf("a doubtful one in small letters %v", got)
	}
}

// sentenceOf reads text with the classes of a few words.
func sentenceOf(t *testing.T, text string) *Sentence {
	t.Helper()
	s := new(Sentence)
	s.Read([]byte(text), 0)
	s.class = make([]uint64, len(s.tokens))
	for i := range s.tokens {
		c := Class(0)
		switch string(s.letters(i)) {
		case "pak", "Pak", "Dr":
			c = ClassTitle
		case "kepala":
			c = ClassRole
		case "soto", "ayam", "rumah":
			c = ClassShop
		}
		s.class[i] = uint64(c)
	}
	return s
}

func TestFamilyNamesBehindGivenOnesInSmallLetters(t *testing.T) {
	lex := lexicon{}
	lex[WordHash("susilo")] = ClassFamily.WithTier(TierFamily, 2)
	lex[WordHash("harga")] = ClassCommon
	lex[WordHash("bulan")] = (ClassFamily | ClassCommon).WithTier(TierFamily, 2)
	for _, tc := range []struct {
		rule, text string
		want       int // last token of the name that is token 1
	}{
		{"a well known family name", "kata joko susilo harga naik", 2},
		{"an everyday word", "kata joko harga susilo naik", 1},
		{"a family name that is a word as well", "kata joko bulan ini", 1},
		{"a family name with a capital", "kata joko Susilo datang", 1},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			if _, got := s.stretch(1, 1); got != tc.want {
				t.Errorf("got token %d, want %d", got, tc.want)
			}
		})
	}
}

func TestNamesBeginBehindWhatARoleIsOf(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		want       string // the name that a model read is all but the first word
	}{
		{"a country", "kepala Uruguay Darma datang", "Darma"},
		{"two words of an organisation", "kepala Uruguay Kopassus Darma datang", "Darma"},
		{"a listed name that is a place as well", "kepala Surya Darma datang", "Surya Darma"},
		{"no role before it", "oleh Uruguay Darma datang", "Uruguay Darma"},
		{"nothing behind it", "kepala Uruguay datang", "Uruguay"},
		{"a town of the organisation that the role is of", "kepala Kopassus Uruguay Darma datang", "Darma"},
		{"an organisation without a role", "oleh Kopassus Uruguay Darma datang", "Uruguay Darma"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			s := sentenceOf(t, tc.text)
			for i := range s.tokens {
				switch string(s.letters(i)) {
				case "Uruguay":
					s.class[i] = uint64(ClassPlace)
				case "Kopassus":
					s.class[i] = uint64(ClassOrg)
				case "Surya":
					s.class[i] = uint64(ClassPlace | ClassGiven)
				}
			}
			last := len(s.tokens) - 2
			first := 1
			if strings.Contains(tc.text, "Kopassus Uruguay") {
				first = 2
			}
			start, _ := s.Span(s.led(first, last))
			_, end := s.Span(last)
			if got := tc.text[start:end]; got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}
