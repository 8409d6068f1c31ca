package tagger

import (
	"strings"
	"testing"
)

func TestWordsThatANumberIsOf(t *testing.T) {
	for text, want := range map[string]bool{
		"ha 75 ‹anni›":             true,
		"seit 3 ‹jahren› kunde":    true,
		"kamar 12 ‹joko› belum":    false,
		"antrian 3 ‹yanti›":        false,
		"bed 4 ‹agus› demam":       false,
		"no hp 0812345 ‹budi›":     false,
		"total 1.75 ‹budi›":        false,
		"‹versie› v5.21.9-rc9":     true,
		"‹budi› 5 buku":            false,
		"‹Harga› Rp 7.837 per kg":  true,
		"‹Harga Rp› 7.837 per kg":  true,
		"‹Harga› Rp494.039":        true,
		"‹Budi› Rp 50.000":         false,
		"‹Harga› Utami 12":         false,
		"‹Artikelnummer› X105105":  true,
		"‹Artikelnummer› ist neu.": false,
	} {
		before, rest, _ := strings.Cut(text, "‹")
		name, after, _ := strings.Cut(rest, "›")
		if got := measured([]byte(before+name+after), len(before), len(before)+len(name)); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}
