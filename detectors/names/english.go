package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// After an introduction whatever follows is the name, in any case; after a
// letter's greeting or closing it must be written as a name or be in the
// lexicon; in running text it must be in the lexicon and no common word.
var (
	introEN  = style{names: lexicon.NamesEN, common: lexicon.CommonEN, lower: true, proper: true, surname: true}
	letterEN = style{names: lexicon.NamesEN, common: lexicon.CommonEN, proper: true, newline: true, firm: true}
	properEN = style{names: lexicon.NamesEN, common: lexicon.CommonEN, proper: true, product: thingBehind}
	looseEN  = style{names: lexicon.NamesEN, common: lexicon.CommonEN, other: lexicon.CommonID, strict: true, product: thingBehind}
	nounEN   = style{names: lexicon.NamesEN, common: lexicon.CommonEN, other: lexicon.CommonID, strict: true, surname: true}
	closeEN  = style{names: lexicon.NamesEN, common: lexicon.CommonEN, other: lexicon.CommonID, strict: true, newline: true}
)

var introducedEN = detectors.Spec{
	Name:   "names/introduced-en",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in English",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedEN,
	Labels: detectors.Labels{"en": {
		"name", "my name is", "my name's", "my name", "name is", "full name", "first name", "last name", "customer name", "recipient name", "contact name", "account holder", "cardholder name", "name on card",
		"name on the card", "name on the account", "surname", "real name", "maiden name", "legal name", "given name", "family name", "patient name", "middle name",
		"dear", "regards", "best regards", "kind regards", "warm regards", "sincerely", "yours sincerely", "yours faithfully", "yours truly", "best wishes", "cheers", "this is", "i am", "i'm", "im", "ask for", "attn", "call me", "signed",
		"by the name of", "goes by", "on behalf of", "named", "attention of",
	}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "English letter and form conventions",
	Valid: []string{
		"my name is ‹Jane Okonkwo› and", "Regards, ‹Grace Hill›", "Kind regards, ‹Will›", "Kind regards,\n‹Peter Novak›", "Dear ‹Susan›,", "this is ‹jon› from apt 4b", "full name: ‹maria lopez›", "Name: ‹Aisha Henderson› | Phone", "i'm ‹David Miller› btw",
		"hi my name is ‹shauna brixton› and i want to cancel", "name on card ‹joanna pike›", "a man by the name of ‹Elroy Duchamp›", "Dear ‹Grace›,", "Patient name: ‹Carlos Mendieta›", "signed, ‹Theresa Okafor›", "on behalf of ‹Ethel Morrison›", "my name's ‹Lavinia Sterling›, I was born",
		"{'name': '‹Tomas›', 'phone': '0215550123'}", "name=\"‹Tomas›\" phone=\"0215550123\"", "phone=0215550123 name=‹Tomas›", "<name>‹Tomas›</name><phone>0215550123</phone>", "'full name': '‹Tomas›'",
	},
	Invalid: []string{
		"my name is not on the list", "name Tupperware on it", "Dear Sir or Madam", "Dear Customer Service", "this is great", "I am happy", "regards to all", "kind regards. Gave it away", "this is Great stuff", "if the file name is specified", "Upstream-Name: pygobject", "$name: look it up", "Name: child1",
		"Product Name: Grace Armchair", "Dear Parent or Guardian", "Dear Jury Members", "signed Georgian playmaker", "my name is on the list", "a dog named Max", "I am Strong", "Company name: Hudson Ltd", "Regards,\nPatterson and Sons", "Kind regards,\nMarcus PLC", "Sincerely,\nCampbell Inc", "street name: Elgin Crescent", "named after Victoria Station", "my name was misspelled", "clarify real name requirement", "Name: Acme Support", "Name: Acme Billing\nPhone: 555-0100",
		"<input name=\"Tomas\" type=\"text\">", "{'name': 'Tomas', 'size': 3}", "name=Tomas&size=3", "name> Tomas", "the name \"Tomas\" is on phone: 3", "{'name': 'Hudson Ltd', 'phone': '0215550123'}", "{'name': 'Toko Hudson', 'phone': '0215550123'}", "<name>Espresso</name><phone>none</phone>", "{'name': 'Espresso', 'phone': 'n/a'}",
	},
}

func matchIntroducedEN(w *detectors.Window) (detectors.Found, bool) {
	st := &introEN
	if c := w.At(w.Start - 1); c == '-' || c == '_' {
		return detectors.Found{}, false // "Upstream-Name: …"
	}
	c := w.At(w.End)
	low := lower(w.Text[w.Start:w.End])
	switch string(low.bytes()) {
	case "name":
		if n := wordBefore(w); w.At(w.Start-1) == '$' || len(n) > 0 && !personName.Has(n) {
			return detectors.Found{}, false // "product name: …"
		}
		if w.At(w.End) != ':' {
			return underKey(w)
		}
	case "my name":
		if c != ':' && c != ',' && c != '-' {
			return detectors.Found{}, false
		}
	case "name is":
		if n := wordBefore(w); len(n) > 0 && !personName.Has(n) {
			return detectors.Found{}, false
		}
		st = &properEN
	case "full name", "first name", "last name", "customer name", "recipient name", "contact name", "account holder", "cardholder name", "name on card", "name on the card", "name on the account",
		"surname", "real name", "maiden name", "legal name", "given name", "family name", "patient name", "middle name":
		if w.At(w.End) == ' ' && w.At(w.End+1) != ':' && w.At(w.End+1) != '-' && w.At(w.End+1) != '=' {
			st = &nounEN // "real name requirement"
		}
	case "signed":
		if c != ',' && c != ':' && c != '\n' {
			return detectors.Found{}, false // "signed Georgian playmaker"
		}
		st = &letterEN
	case "named":
		if thing.Has(wordBefore(w)) {
			return detectors.Found{}, false // "a dog named Max"
		}
		st = &looseEN
	case "im":
		if n := wordBefore(w); len(n) > 0 && n[0] >= 'A' && n[0] <= 'Z' {
			return detectors.Found{}, false // German
		}
		st = &looseEN
	case "this is", "i am", "i'm", "call me", "ask for", "cheers", "goes by", "on behalf of", "by the name of", "attention of":
		st = &looseEN
	case "regards", "best regards", "kind regards", "warm regards", "sincerely", "yours sincerely", "yours faithfully", "yours truly", "best wishes", "dear", "attn":
		st = &letterEN
	}
	f, ok := st.after(w)
	return f, ok && !(c == ':' && desk(w.Text, f.Start, f.End))
}

// desks answer for a firm: "Name: Acme Support".
var desks = lexicon.New("support billing helpdesk sales service services team accounts logistics care")

// desk reports whether the name [start, end) behind a label, of one word that is no known
// given name, goes on with a word with a capital for such a desk.
func desk(b []byte, start, end int) bool {
	if lexicon.Given.Has(b[start:end]) || end+1 >= len(b) || b[end] != ' ' || !detectors.BeginsCapital(b[end+1:]) {
		return false
	}
	return desks.Has(b[end+1 : wordEnd(b, end+1)])
}

// wordBefore returns the word that stands one space before the cue on its line.
func wordBefore(w *detectors.Window) []byte {
	e := w.Start - 1
	if e < 1 || w.Text[e] != ' ' {
		return nil
	}
	s := e
	for s > 0 && e-s < 24 && (detectors.IsLetter(w.Text[s-1]) || w.Text[s-1] >= 0x80) {
		s--
	}
	return w.Text[s:e]
}

// personName holds what may stand before "name:" when a person is meant.
var personName = lexicon.New(`a my his her your the full first last given family sur customer recipient contact account holder cardholder
	maiden middle legal patient student employee guest passenger driver sender receiver client user tenant owner applicant author
	preferred real mother father parent guardian spouse child wife husband emergency buyer seller payee member beneficiary insured
	candidate staff agent manager visitor traveller traveler host billing shipping delivery display screen and or complete whose`)

// thing holds what has a name and is no person.
var thing = lexicon.New(`dog cat puppy kitten pet horse parrot bot robot car boat ship storm hurricane cyclone typhoon game app street road
	place company firm store shop restaurant brand product file folder cocktail drink band film movie book song album school village town
	city river doll toy character model been is was were and first so it user column variable function table group channel server domain`)

// firms end the name of a firm that begins with a family name.
var firms = lexicon.New("plc llc llp ltd limited inc incorporated group corp corporation gmbh bv pty holdings partners associates brothers sons daughters")

// isFirm reports whether the last word of the name [start, end), or what stands
// behind it, makes it that of a firm: "Regards, Patterson and Sons".
func isFirm(b []byte, start, end int) bool {
	if p := bytes.LastIndexByte(b[start:end], ' '); p > 0 && firms.Has(b[start+p+1:end]) {
		return true
	}
	b = b[end:]
	for _, and := range []string{" and", " &"} {
		if bytes.HasPrefix(b, []byte(and)) {
			b = b[len(and):]
		}
	}
	return len(b) > 1 && b[0] == ' ' && firms.Has(b[1:wordEnd(b, 1)])
}
