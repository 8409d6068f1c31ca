package address

import (
	"strings"
	"testing"
)

// What has been read of a text tells of each part of it what reading that part
// would.
func TestHomesReadTellWhatReadingTells(t *testing.T) {
	for _, text := range []string{
		"the neighbour's parcel, dropped next door at nan's; chart hits and flats",
		"paket tetangga dianter ke rumah bu RT, peringkat 3 di chart musim ini, hotel",
		"café's gate – naïve postman 'knocked' upstairs-downstairs",
		strings.Repeat("x", 70) + "flat " + strings.Repeat("y", 47) + "gate ok",
	} {
		b := []byte(text)
		for _, l := range []*homeWords{&homeWordsEN, &homeWordsID, &homeNumberEN, &homeNumberID} {
			r := &reader{}
			for from := range b {
				for to := from; to <= len(b); to++ {
					sum, ok := r.homesOf(l).in(b, from, to)
					want, wantOK := l.homesIn(b[from:to])
					if sum != want || ok != wantOK {
						t.Fatalf("%q [%d:%d]: %v %t, want %v %t", text[:12], from, to, sum, ok, want, wantOK)
					}
				}
			}
		}
	}
}

// Words around many houses are read once.
func TestHomesAreReadOnce(t *testing.T) {
	b := []byte(strings.Repeat("rumah RT 3! ", 100))
	r := &reader{}
	h := r.homesOf(&homeWordsID)
	for p := 0; p+12 <= len(b); p += 12 {
		h.in(b, max(0, p-homesReach), min(len(b), p+homesReach))
	}
	if len(h.words) != 200 || h.lo != 0 {
		t.Errorf("%d words from %d on, want 200 from 0", len(h.words), h.lo)
	}
}
