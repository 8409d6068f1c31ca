package model

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/names/tagger"
)

func TestFullNamesWhereverTheyStand(t *testing.T) {
	tg := tagger.NewTagger(open(t))
	for _, want := range []string{
		"have you heard [Jack Blackburn] speak yet?",
		"You can tell he was a huge [Molly Murphy] fan.",
		"We stayed near the Diana Murphy Hall for a night.",
		"a jack-blackburn cable for the car",
		"the new Jack Orchard cider is good",
		"we had a grace period and more time",
		"The Ryan Moore Foundation wrote to us.",
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(want)
		if got := marked(tg, text); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// TestIndonesianLabelsAreNobody reads forms too short to tell their language.
func TestIndonesianLabelsAreNobody(t *testing.T) {
	stage := tagger.New(*open(t))
	chain, err := detectors.NewChain(nil, detectors.Options{Stages: []detectors.Stage{stage}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Penerima Manfaat: Vega Widiastuti":                "Vega Widiastuti",
		"| Kartika Samosir | Sumber Daya Manusia | 4412 |": "Kartika Samosir",
		"Kartika Samosir | Pelayanan Pelanggan":            "Kartika Samosir",
		"Dewi Lestari | Bagian":                            "Dewi Lestari",
	} {
		s := chain.NewScanner()
		if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range s.Findings(nil) {
			got += text[f.Start:f.End]
		}
		if got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}
