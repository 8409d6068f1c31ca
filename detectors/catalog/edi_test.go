package catalog

import "testing"

// TestMessagesOfTrade holds what EDI segments say of people by their places alone,
// marked ‹›, to the whole of it, and lets segments of firms and goods stand.
func TestMessagesOfTrade(t *testing.T) {
	findsMarked(t, []marked{
		{"a person's name", "NM1*IL*1*‹DOE*JANE*A›***XX~"},
		{"a member's number", "NM1*QC*1*‹DOE›*****MI*‹00044190733›~"},
		{"a date of birth", "DMG*D8*‹19800512›*F~REF*1L*44~"},
		{"an address in two segments", "N3*‹12 ELM STREET*FLAT 4›~N4*‹SPRINGFIELD*IL*62704›~"},
		{"a telephone", "PER*IC*‹JANE DOE›*TE*‹2175550123›~"},
		{"EDIFACT", "UNB+UNOC:3+A+B+261123:1200+1'NAD+BY+++‹Jane Miller›+12 High Street+London++SW1A 1AA+GB'COM+‹02079460958›:TE'"},
		{"EDIFACT behind its marks", "UNA:+.? ~UNB+UNOC:3+A+B+261123:1200+1~NAD+BY+++‹Jane Miller›~COM+‹02079460958›:TE~"},
		{"a firm and its claim", "NM1*PR*2*ACME INSURANCE*****PI*99999~CLM*26463774*100***11:B:1~"},
		{"words between stars", "so * much * to * do~ and more"},
	})
}
