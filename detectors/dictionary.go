package detectors

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// newDictionary compiles the labels of specs. It fails on a label that is not
// lower case or starts with neither letter nor Han.
func newDictionary(specs []Spec) (*dictionary, error) {
	n := len(roleWords)
	for i := range specs {
		n += specs[i].words()
	}
	d := &dictionary{entries: make([]entry, 0, n/2)}
	texts := texts{d, make(map[string]int32, n/2), make(map[wordList][]int32)}
	for i := range specs {
		s := &specs[i]
		// Without its accents a word is a label of the digits that anchor the Spec, and
		// no cue: cues are sought in every text.
		cue := s.Anchor.on(anchorCue)
		onCue := cue && !s.Anchor.on(anchorDigits)
		for lang, words := range s.Labels {
			list, err := texts.all(lang, words, !onCue)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", s.Name, err)
			}
			for _, k := range list {
				e := &d.entries[k]
				e.isPos = true
				addLast(&e.pos.list, int32(i))
			}
			if !cue {
				continue
			}
			if !onCue {
				if list, err = texts.all(lang, words, false); err != nil {
					return nil, fmt.Errorf("%s: %w", s.Name, err)
				}
			}
			for _, k := range list {
				addLast(&d.entries[k].cue, int32(i))
			}
		}
		for _, a := range s.Anchor.all() {
			if a.kind != anchorWords {
				continue
			}
			list, err := texts.all("", a.literalsOf(), false)
			if err != nil {
				return nil, fmt.Errorf("%s: anchor %w", s.Name, err)
			}
			for _, k := range list {
				addLast(&d.entries[k].cue, int32(i))
			}
		}
		for lang, words := range s.Negatives {
			list, err := texts.all(lang, words, true)
			if err != nil {
				return nil, fmt.Errorf("%s: negative %w", s.Name, err)
			}
			for _, k := range list {
				e := &d.entries[k]
				e.isNeg = true
				addLast(&e.neg.list, int32(i))
			}
		}
	}
	for w, r := range roleWords {
		k, err := texts.entry(w)
		if err != nil {
			return nil, err
		}
		d.entries[k].role = r
	}
	d.inherit(texts.known, specs)
	labels, cues := make([]keyed, 0, 2*len(d.entries)), make([]keyed, 0, len(d.entries))
	for i := range d.entries {
		e := &d.entries[i]
		e.pos.seal()
		e.neg.seal()
		k := keyAt([]byte(e.text), 0)
		joined := joinedKey(e.text)
		switch {
		case len(e.cue) == 0 && e.role == roleNumber:
			d.cueAt.addNumber(k)
		case len(e.cue) > 0 || e.role != roleNone:
			d.cueAt.add(e.text, k, joined)
		}
		if len(e.pos.list)+len(e.neg.list) > 0 { // else it only has a role
			d.labelAt.add(e.text, k, joined)
		}
		for _, k := range [...]uint64{k, joined} {
			if len(e.cue) > 0 || e.role != roleNone {
				cues = append(cues, keyed{k, int32(i)})
			}
			if len(e.pos.list)+len(e.neg.list) > 0 {
				labels = append(labels, keyed{k, int32(i)})
			}
			if k == joined {
				break
			}
		}
	}
	d.labels, d.starts = newWordTable(d.entries, labels), newWordTable(d.entries, cues)
	return d, nil
}

// texts finds the entries of a dictionary in the making by their texts.
type texts struct {
	of    *dictionary
	known map[string]int32
	lists map[wordList][]int32
}

// wordList is a list of words as Specs share it: two of three lists were seen
// before.
type wordList struct {
	first *string
	n     int
	lang  string
	plain bool // written plainly, too
}

// all returns the entries of words in all their writings.
func (t *texts) all(lang string, words []string, plain bool) ([]int32, error) {
	if len(words) == 0 {
		return nil, nil
	}
	id := wordList{&words[0], len(words), lang, plain}
	if list, ok := t.lists[id]; ok {
		return list, nil
	}
	if plain {
		words = plainly(lang, words)
	}
	words = writings(words)
	list := make([]int32, len(words))
	for i, w := range words {
		var err error
		if list[i], err = t.entry(w); err != nil {
			return nil, err
		}
	}
	t.lists[id] = list
	return list, nil
}

// entry returns the entry of a text, a new one if there is none.
func (t *texts) entry(text string) (int32, error) {
	if i, ok := t.known[text]; ok {
		return i, nil
	}
	if text == "" || asciiUpper(text) || !IsLetter(text[0]) && text[0] < 0x80 || strings.Contains(text, "  ") {
		return 0, fmt.Errorf("label %q: want lower case words, one space between, starting with a letter", text)
	}
	d := t.of
	i := int32(len(d.entries))
	t.known[text] = i
	last, _ := utf8.DecodeLastRuneInString(text)
	d.entries = append(d.entries, entry{text: text, han: isHanByte(text[0]), hanEnd: last >= 0x2E80})
	return i, nil
}

// words is how many words a Spec's dictionary entries are made of, about.
func (s *Spec) words() (n int) {
	for _, words := range s.Labels {
		n += len(words)
	}
	for _, words := range s.Negatives {
		n += len(words)
	}
	return n
}

// addLast appends the number of a Spec to a list of them in rising order, unless
// it is the last there.
func addLast(list *[]int32, spec int32) bool {
	if n := len(*list); n > 0 && (*list)[n-1] == spec {
		return false
	}
	*list = append(*list, spec)
	return true
}
