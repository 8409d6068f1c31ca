package model

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
)

// TestALabelIsNobody holds the models to people where forms label numbers: ‹› is all
// of a person's name that may be found.
func TestALabelIsNobody(t *testing.T) {
	stage, err := Stage()
	if err != nil {
		t.Fatal(err)
	}
	chain, err := detectors.NewChain(catalog.All(), detectors.Options{Stages: []detectors.Stage{stage}})
	if err != nil {
		t.Fatal(err)
	}
	s := chain.NewScanner()
	for _, marked := range []string{
		"| CUIT | 50-26756531-4 |",
		"| Sozialversicherungsnummer | 3407019217 |",
		"Bitte geben Sie Steuernummer 36574261809 an.",
		"SIREN\n552 737 553",
		"VAT reg no (200 2196 83)",
		"ha 75 anni",
		`<field name="Siret">73282932000074</field>`,
		"填表人：如实填写",
		"meja 7 ‹yusuf› minta tambah air",
		"老哥，你的鱼竿我给你搁那儿了",
		"‹Budi Santoso›, NIK 3174054107909999",
	} {
		before, rest, _ := strings.Cut(marked, "‹")
		name, after, _ := strings.Cut(rest, "›")
		ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(before + name + after)}}}
		if err := s.Scan(&ev); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range s.Findings(nil) {
			if f.Entity == "PERSON" {
				got += string(ev.Leaves[0].Text[f.Start:f.End])
			}
		}
		if got != name {
			t.Errorf("%s: found %q", marked, got)
		}
	}
}
