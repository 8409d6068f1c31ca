package lexicon

import (
	"strings"
	"testing"
)

func TestMedicinesAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		want       bool
	}{
		{"a stem of drugs", "Terapi: [Omeprazole], tablet", true},
		{"as Indonesian writes it", "minum [amoksisilin] tiga kali", true},
		{"one that is listed", "started on [Solu-Medrol] today", true},
		{"an illness", "type 2 diabetes [mellitus] and", true},
		{"who has a known name", "[April] was kind", false},
		{"who has a short one", "[Asilin] was kind", false},
		{"said to be a name", "name: [Lyrica]", false},
		{"one word of two", "[Lyrica Santos] was kind", false},
		{"none", "[Melati] datang", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start, end := strings.IndexByte(tc.text, '['), strings.IndexByte(tc.text, ']')-1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := OfMedicine([]byte(text), start, end); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
