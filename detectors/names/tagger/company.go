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

// singular go on behind one firm, not behind several people, and who works, works there.
var (
	singular = words.New("is was has isn wasn hasn")
	worksAt  = [...][]byte{[]byte("work for "), []byte("works for "), []byte("worked for "), []byte("working for "), []byte("work at "), []byte("works at "), []byte("worked at "), []byte("working at "), []byte("employed by "), []byte("employed at "), []byte("Employer: "), []byte("Company: "), []byte("law firm "), []byte("law firm of ")}
)

// inFirmRow reports whether the lone word [start, end) of text is one of three that a firm
// is called after: "Orrowe, Lall and Kim is". Somebody works there, or one verb is theirs.
func inFirmRow(text []byte, start, end int) bool {
	if bytes.IndexByte(text[start:end], ' ') >= 0 {
		return false
	}
	for back := 0; back < 3; back++ {
		if stop := firmRow(text, start); stop >= end {
			if allGiven(text[start:stop]) {
				return false
			}
			if stop+1 < len(text) && text[stop] == ' ' && singular.Has(firstWord(text[stop+1:])) {
				return true
			}
			for _, cue := range worksAt {
				if bytes.HasSuffix(text[:start], cue) {
					return true
				}
			}
			return false
		}
		if back == 0 && start > 5 && bytes.HasSuffix(text[:start], []byte(" and ")) {
			start = latinHead(text, start-len(" and "))
		} else if start > 2 && bytes.HasSuffix(text[:start], []byte(", ")) {
			start = latinHead(text, start-len(", "))
		} else {
			return false
		}
	}
	return false
}

// allGiven reports whether each word with a capital of row is a given name.
func allGiven(row []byte) bool {
	for w := range bytes.FieldsSeq(row) {
		if w = bytes.TrimSuffix(w, []byte(",")); len(w) > 0 && w[0]-'A' < 26 && !words.Given.Has(w) {
			return false
		}
	}
	return true
}

// firmRow returns where three words with capitals end that begin at p as "A, B and C", -1
// where others stand there.
func firmRow(text []byte, p int) int {
	for i := 0; ; i++ {
		if p >= len(text) || text[p]-'A' >= 26 {
			return -1
		}
		w := firstWord(text[p:])
		if p += len(w); i == 2 {
			return p
		}
		link := [...]string{", ", " and "}[i]
		if !bytes.HasPrefix(text[p:], []byte(link)) {
			return -1
		}
		p += len(link)
	}
}

// companyHead reports whether w, with a capital, begins what companies are called. One of two
// letters has two capitals: "Pd" is short for pada.
func companyHead(w []byte, lang Language) bool {
	return len(w) > 1 && w[0]-'A' < 26 && (len(w) > 2 || w[1]-'A' < 26) && (companyHeads.Has(w) || lang == Indonesian && companyHeadsID.Has(w))
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
