package tagger

import (
	"strings"
	"testing"
)

func TestCompaniesByTheirLegalFormAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		lang       Language
		want       bool
	}{
		{"a form behind", "I work for [Orrowe] KG in town", English, true},
		{"two of them", "from [Orrowe] AG & Co. KG", English, true},
		{"a form with full stops", "Thanks to [Orrowe] e.V. for it", English, true},
		{"a form as the last word", "paid by [Siering Orrowe KGaA].", English, true},
		{"one with full stops as the last word", "paid by [Orrowe e.G.] twice", English, true},
		{"a head before", "asked Stichting [Orrowe]", English, true},
		{"a head as the first word", "asked [Koninklijke Orrowe]", English, true},
		{"an Indonesian head before", "lewat UD [Sekar Wangi]", Indonesian, true},
		{"an Indonesian head as the first word", "lewat [PD Sekar Wangi]", Indonesian, true},
		{"a listed company", "lewat [Sekar Wangi] Tbk.", Indonesian, true},
		{"a state's company", "lewat [Sekar Wangi] (Persero)", Indonesian, true},
		{"a person", "met [Ana Orrowe] today", English, false},
		{"a word behind", "met [Ana Orrowe] Kgale", English, false},
		{"a state and its code", "[Ana Orrowe] NV 89501", English, false},
		{"small letters", "asked [Ana Orrowe] ag", English, false},
		{"a police department", "asked PD [Orrowe]", English, false},
		{"a head in small letters", "lewat ud [Sekar Wangi]", Indonesian, false},
		{"a head behind a comma", "Stichting, [Orrowe]", English, false},
		{"a unit of weight", "for [Orrowe], KG", English, false},
		{"a preposition", "Pd [Sekar Wangi] saja", Indonesian, false},
		{"a head alone", "met [Firma]", Indonesian, false},
		{"the end", "met [Orrowe]", English, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start, end := strings.IndexByte(tc.text, '['), strings.IndexByte(tc.text, ']')-1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := ofCompany([]byte(text), start, end, tc.lang); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}

func TestFirmsOfThreeFamiliesAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		want       bool
	}{
		{"the first, one verb", "[Orrowe], Lall and Kim is a bank", true},
		{"the second", "Orrowe, [Lall] and Kim was founded", true},
		{"the third", "Orrowe, Lall and [Kim] has grown", true},
		{"where somebody works", "I work for [Orrowe], Lall and Kim.", true},
		{"a label", "Employer: Orrowe, Lall and [Kim]", true},
		{"people", "[Orrowe], Lall and Kim are here", false},
		{"people who are met", "I met Orrowe, [Lall] and Kim", false},
		{"given names, one verb", "[Maria], Anna and John is coming", false},
		{"given names, the last", "Maria, Anna and [John] has paid", false},
		{"given names, where somebody works", "I work for Maria, [Anna] and John", false},
		{"a space that is none of ASCII", "[Maria]\u00a0, Anna and John is coming", false},
		{"two", "[Lall] and Kim is", false},
		{"four", "I work for Ana, [Orrowe], Lall and Kim", false},
		{"a full name", "I work for [Ana Orrowe], Lall and Kim", false},
		{"alone", "I work for [Orrowe]", false},
		{"a word between", "[Orrowe], then Lall and Kim is", false},
		{"an employer before one", "I work for [Lall], she is nice", false},
		{"a row that ends", "[Orrowe], Lall and", false},
		{"guests", "Guests: [Orrowe], Lall and Kim", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start, end := strings.IndexByte(tc.text, '['), strings.IndexByte(tc.text, ']')-1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := inFirmRow([]byte(text), start, end); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}
