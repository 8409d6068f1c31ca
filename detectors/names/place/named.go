package place

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// named finds what a word for a kind of place names, whether a list knows it or
// not.
var named = detectors.Spec{
	Name:   "names/place-named",
	Entity: "LOCATION",
	Doc:    "Place that a word for its kind names",
	Off:    true,
	Anchor: detectors.OnWords("kota", "kabupaten", "kab", "kecamatan", "kec", "kelurahan", "kel", "desa", "dusun", "provinsi", "prov", "kampung", "pulau", "nagari",
		"city of", "town of", "village of", "county of", "province of", "state of", "island of", "district of"),
	Match:     matchNamed,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Kepmendagri 050-145/2022 (kinds of regions of Indonesia); English usage",
	Valid:     []string{"kec. ‹Sukamaju Baru›", "di desa ‹Wanasari›", "Kabupaten ‹Rejosari›", "the city of ‹Nowhereton› is small", "in the village of ‹Little Ashby›"},
	Invalid:   []string{"kota ini", "desa kami", "state of mind", "kel. kami", "kota Anda", "city of dreams"},
}

func matchNamed(w *detectors.Window) (detectors.Found, bool) {
	b, p := w.Text, w.End
	if p < len(b) && b[p] == '.' {
		p++
	}
	if p < len(b) && (b[p] == ' ' || b[p] == ':') {
		p++
	}
	if p < len(b) && b[p] == ' ' {
		p++
	}
	f := detectors.Found{Start: p, Evidence: detectors.Cue, Strength: detectors.Medium}
	for n := 0; n < 3 && p < len(b) && detectors.BeginsCapital(b[p:]); n++ {
		e := p
		for e < len(b) && e-p < 30 && wordByte(b[e]) {
			e++
		}
		if e-p < 3 || noName.Has(b[p:e]) {
			break
		}
		f.End, p = e, e+1
		if e >= len(b) || b[e] != ' ' {
			break
		}
	}
	return f, f.End > f.Start && !dotted(b, f.Start, f.End)
}

// noName are words that begin with a capital behind such a word and name nothing.
var noName = lexicon.New("anda saya kami kita ini itu tersebut besar kecil tua yang dan atau mind emergency affairs the play art mandiri hati")
