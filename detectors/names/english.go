package names

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var introEN = style{names: lexicon.NamesEN, common: lexicon.CommonEN, lower: true, proper: true}
var letterEN = style{names: lexicon.NamesEN, common: lexicon.CommonEN, proper: true, newline: true}
var properEN = style{names: lexicon.NamesEN, common: lexicon.CommonEN, proper: true}
var looseEN = style{names: lexicon.NamesEN, common: lexicon.CommonEN}

var introducedEN = detectors.Spec{
	Name:   "names/introduced-en",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in English",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedEN,
	Labels: detectors.Labels{"en": {
		"name", "my name is", "my name's", "name is", "full name", "first name", "last name", "customer name", "recipient name", "contact name", "account holder", "cardholder name", "name on card",
		"dear", "regards", "best regards", "kind regards", "warm regards", "sincerely", "yours sincerely", "cheers", "this is", "i am", "i'm", "ask for", "attn", "call me", "signed",
	}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "English letter and form conventions",
	Valid:     []string{"my name is ‹Jane Okonkwo› and", "Kind regards,\n‹Peter Novak›", "Dear ‹Susan›,", "this is ‹jon› from apt 4b", "full name: ‹maria lopez›", "Name: ‹Aisha Henderson› | Phone", "i'm ‹David Miller› btw"},
	Invalid:   []string{"my name is not on the list", "name Tupperware on it", "Dear Sir or Madam", "Dear Customer Service", "this is great", "I am happy", "regards to all", "kind regards. Gave it away", "this is Great stuff", "if the file name is specified", "Upstream-Name: pygobject", "$name: look it up", "Name: child1"},
}

func matchIntroducedEN(w *detectors.Window) (detectors.Found, bool) {
	st := &introEN
	if c := w.At(w.Start - 1); c == '-' || c == '_' {
		return detectors.Found{}, false // "Upstream-Name: …"
	}
	low := lower(w.Text[w.Start:w.End])
	switch string(low.bytes()) {
	case "name":
		if w.At(w.End) != ':' || w.At(w.Start-1) == '$' {
			return detectors.Found{}, false
		}
		if w.Start > 1 && detectors.IsLetter(w.At(w.Start-2)) {
			st = &properEN // "object name: look …"
		}
	case "name is":
		st = &properEN
	case "this is", "i am", "i'm", "call me", "ask for", "cheers", "signed":
		st = &looseEN
	case "regards", "best regards", "kind regards", "warm regards", "sincerely", "yours sincerely", "dear", "attn":
		st = &letterEN
	}
	return st.after(w)
}

var titleEN = style{names: lexicon.NamesEN, common: lexicon.CommonEN, proper: true}

var titledEN = detectors.Spec{
	Name:      "names/titled-en",
	Entity:    "PERSON",
	Doc:       "Person after an English title",
	Anchor:    detectors.OnCue(),
	Match:     matchTitledEN,
	Labels:    detectors.Labels{"en": {"mr", "mrs", "ms", "mister", "miss", "mx", "dr", "prof", "professor", "sir", "madam"}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "English forms of address",
	Valid:     []string{"ask for Ms. ‹Okafor›", "Mr ‹Takahashi› called", "dr. ‹smith› was kind", "Prof. ‹Anna B. Keller›"},
	Invalid:   []string{"Dear Sir, thanks", "miss the old app", "mr delivery man", "Dr Pepper? no: dr who", "MS-DOS and MS Serif", "the MX Ergo mouse", "ip6mr: Fix skb_under_panic", "Mr Coffee machine"},
}

func matchTitledEN(w *detectors.Window) (detectors.Found, bool) {
	cue := w.Text[w.Start:w.End]
	if c := w.At(w.End); c == '-' || c == '/' || c == ':' || w.AlnumAt(w.Start-1) || w.At(w.Start-1) == '.' || len(cue) == 2 && cue[1] < 'a' && cue[0]|0x20 == 'm' && cue[1] != 'R' {
		return detectors.Found{}, false // MS and MX are products
	}
	return titleEN.after(w)
}
