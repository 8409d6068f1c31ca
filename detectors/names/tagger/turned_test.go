package tagger

import "testing"

func TestGivenNamesBehindTheComma(t *testing.T) {
	for _, tc := range []struct {
		rule, text       string
		start, end, half int // of the name with a comma, and where the half read alone begins
		want             bool
	}{
		{"behind a label", "Holder: Bates, Karen", 8, 20, 15, true},
		{"in a cell", "| Bates, Karen", 2, 14, 9, true},
		{"at the start", "Bates, Karen", 0, 12, 7, true},
		{"behind a word", "met Bates, Karen", 4, 16, 11, false},
		{"two words before the comma", "By: Ana Bates, Karen", 4, 20, 15, false},
		{"two commas", "By: Bates, Ana, Karen", 4, 21, 16, false},
		{"no comma", "By: Bates Karen", 4, 15, 10, false},
		{"half before the comma", "By: Bates Ann, Karen", 4, 20, 10, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			dst := []Name{{Start: tc.half, End: tc.end, Score: 0.9}, {Start: tc.start, End: tc.end, Score: 0.5}}
			givenBehind(dst, 0, 1, []byte(tc.text))
			if got := dst[1].Score == surest; got != tc.want {
				t.Errorf("%v", dst[1].Score)
			}
		})
	}
}

func TestPeopleWithACommaBetweenThem(t *testing.T) {
	for text, want := range map[string]int{
		"Eliza Kolber, John Watkins": 2, "Eliza D. Kolber, John": 2, "Kolber, Eliza John": 1, "Eliza Kolber, D. John": 1, "Eliza Kolber, Orrowe": 1, "Eliza, John": 1, "van Orrowe, Eliza": 1, "Eliza Kolber": 1,
	} {
		if got := apart([]Name{{End: len(text), Score: 0.9}}, 0, []byte(text)); len(got) != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestShortFirstNamesBelongToWhatFollows(t *testing.T) {
	for _, tc := range []struct {
		text             string
		first, next, end int // where the first name ends and the second begins and ends
		want             int
	}{
		{"Muh. Ivan Siregar", 3, 5, 17, 1}, {"Moch. Ivan", 4, 6, 10, 1}, {"Budi. Ivan", 4, 6, 10, 2}, {"Muh, Ivan", 3, 5, 9, 2}, {"Muh.  Ivan", 3, 6, 10, 2}, {"Muh Ivan", 3, 4, 8, 2}, {"Sari Muh. Ivan", 8, 10, 14, 2},
	} {
		dst := []Name{{End: tc.first, Score: 0.9}, {Start: tc.next, End: tc.end, Score: 0.8}}
		if got := withShort(dst, 0, []byte(tc.text)); len(got) != tc.want || got[len(got)-1].End != tc.end {
			t.Errorf("%s: %v", tc.text, got)
		}
	}
}
