package tagger

import "testing"

func TestOwners(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		at         int // token of the name
		want       bool
	}{
		{"what people have", "Wendy's luggage is lost", 0, true},
		{"the mark of typesetters", "Wendy’s luggage is lost", 0, true},
		{"with spaces", "Wendy 's parcel is late", 0, true},
		{"what a shop sells", "Wendy's fries are cold", 0, false},
		{"a shop of ours", "our Wendy's order is cold", 1, false},
		{"a work", "Wendy's Luggage is lost", 0, false},
		{"in small letters", "wendy's parcel is late", 0, false},
		{"no name that is well known", "Zara's parcel is late", 0, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			s := sentenceOf(t, tc.text)
			if tc.rule != "no name that is well known" {
				s.class[tc.at] = uint64((ClassGiven | ClassBrand).WithTier(TierGiven, 3))
			}
			if got := s.owner(tc.at); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}
