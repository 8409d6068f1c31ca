package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// townHeads stand before the name that a town is called after: "West Manuel", "Port Dana".
// toTown are the words before such a town.
var (
	townHeads = words.New("west east north south new port lake fort mount")
	toTown    = words.New("in at near from to of via")
)

// townEnds make a town of the given name before them: "Christophertown".
var townEnds = [...][]byte{[]byte("town"), []byte("ville"), []byte("view"), []byte("mouth"), []byte("stad"), []byte("haven"), []byte("borough"), []byte("burgh"), []byte("chester"), []byte("shire"), []byte("bury"), []byte("furt"), []byte("fort"), []byte("port"), []byte("side")}

// leastCalled is how many letters a given name has at least that a town is made of.
const leastCalled = 4

// namesTown reports whether the name [start, end) of an English text is that of a town that
// is called after somebody.
func namesTown(text []byte, start, end int) bool {
	name := text[start:end]
	head, last, two := bytes.Cut(name, []byte(" "))
	if bytes.IndexByte(last, ' ') >= 0 || bytes.IndexByte(name, ',') >= 0 {
		return false
	}
	if two {
		return townHeads.Has(head) && townStands(text, start)
	}
	if start > 1 && text[start-1] == ' ' {
		if p := latinHead(text, start-1); townHeads.Has(text[p:start-1]) && text[p]-'A' < 26 {
			return townStands(text, p)
		}
	}
	if words.NamesEN.Has(name) || words.NamesID.Has(name) {
		return false
	}
	for _, e := range townEnds {
		if stem := len(name) - len(e); stem >= leastCalled && bytes.HasSuffix(name, e) && words.Given.Has(name[:stem]) {
			return true
		}
	}
	return false
}

// townStands reports whether a town may be named at p: behind a preposition, a comma of a
// table, or at the start of a line but the first.
func townStands(text []byte, p int) bool {
	if p == 0 {
		return false
	}
	if c := text[p-1]; c == ',' || c == '\n' {
		return true
	}
	if text[p-1] != ' ' {
		return false
	}
	return toTown.Has(text[lastWord(text, 0, p-1) : p-1])
}
