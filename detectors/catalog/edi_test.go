package catalog

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// TestMessagesOfTrade holds what EDI segments say of people by their places alone,
// marked ‹›, to the whole of it, and lets segments of firms and goods stand.
func TestMessagesOfTrade(t *testing.T) {
	c, err := detectors.NewChain(All(), detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := c.NewScanner()
	for _, tc := range []struct{ rule, text string }{
		{"a person's name", "NM1*IL*1*‹DOE*JANE*A›***XX~"},
		{"a member's number", "NM1*QC*1*‹DOE›*****MI*‹00044190733›~"},
		{"a date of birth", "DMG*D8*‹19800512›*F~REF*1L*44~"},
		{"an address in two segments", "N3*‹12 ELM STREET*FLAT 4›~N4*‹SPRINGFIELD*IL*62704›~"},
		{"a telephone", "PER*IC*‹JANE DOE›*TE*‹2175550123›~"},
		{"EDIFACT", "UNB+UNOC:3+A+B+261123:1200+1'NAD+BY+++‹Jane Miller›+12 High Street+London++SW1A 1AA+GB'COM+‹02079460958›:TE'"},
		{"EDIFACT behind its marks", "UNA:+.? ~UNB+UNOC:3+A+B+261123:1200+1~NAD+BY+++‹Jane Miller›~COM+‹02079460958›:TE~"},
		{"a firm and its claim", "NM1*PR*2*ACME INSURANCE*****PI*99999~CLM*26463774*100***11:B:1~"},
		{"words between stars", "so * much * to * do~ and more"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, want := "", []string(nil)
			for i, part := range strings.Split(strings.ReplaceAll(tc.text, "›", "‹"), "‹") {
				if text += part; i%2 == 1 {
					want = append(want, part)
				}
			}
			got := map[string]bool{}
			for _, f := range detectortest.Scan(t, sc, text) {
				got[text[f.Start:f.End]] = true
			}
			for _, w := range want {
				if !got[w] {
					t.Errorf("not found whole: part of %d bytes of %v", len(w), got)
				}
			}
			if want == nil && len(got) > 0 {
				t.Errorf("found %v", got)
			}
		})
	}
}
