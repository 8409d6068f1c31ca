package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// companyForms are legal forms that stand behind the name of a company or are its
// last word, companyHeads words of one that stand before it, and companyHeadsID those
// of Indonesia.
var (
	companyForms   = [...]string{"AG", "KG", "KGaA", "OHG", "GmbH", "e.V.", "eV", "eG", "e.G.", "NV", "N.V.", "BV", "B.V.", "Groep", "Tbk", "(Persero)"}
	companyHeads   = words.New("stichting koninklijke")
	companyHeadsID = words.New("ud pd perum firma")
)

// ofCompany reports whether the name in [start, end) of text is a company's by its legal
// form: Siering|KG, Stichting|Rietveld.
func ofCompany(text []byte, start, end int, lang Language) bool {
	head := firstWord(text[start:end])
	if ahead := wordAhead(text, start); companyHead(head, lang) && len(head) < end-start || companyHead(ahead, lang) {
		return true
	}
	if last := lastWord(text, start, end); last > start {
		if end < len(text) && text[end] == '.' {
			end++
		}
		if n := companyForm(text[last:]); n > 0 && last+n >= end-1 {
			return true
		}
	}
	return end+1 < len(text) && text[end] == ' ' && companyForm(text[end+1:]) > 0
}

// companyHead reports whether w, with a capital, begins what companies are called.
func companyHead(w []byte, lang Language) bool {
	return len(w) > 1 && w[0]-'A' < 26 && (companyHeads.Has(w) || lang == Indonesian && companyHeadsID.Has(w))
}

// companyForm returns how long the legal form is that b begins with, 0 without one. A
// number behind one makes it something else: "Reno NV 89501".
func companyForm(b []byte) int {
	for _, form := range companyForms {
		n := len(form)
		if !bytes.HasPrefix(b, []byte(form)) || n < len(b) && (b[n]|0x20-'a' < 26 || b[n] >= 0x80 || b[n]-'0' < 10) {
			continue
		}
		if n+1 < len(b) && b[n] == ' ' && b[n+1]-'0' < 10 {
			continue
		}
		return n
	}
	return 0
}
