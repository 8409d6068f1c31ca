package detectors

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// newDictionary compiles the labels of specs. It fails on a label that is not
// lower case or starts with neither letter nor Han.
func newDictionary(specs []Spec) (*dictionary, error) {
	d := &dictionary{}
	words := len(roleWords)
	for i := range specs {
		words += specs[i].words()
	}
	byText, forms := make(map[string]int32, words), newWritings()
	d.entries = make([]entry, 0, words)
	get := func(t string) (*entry, error) {
		if i, ok := byText[t]; ok {
			return &d.entries[i], nil
		}
		if t == "" || asciiUpper(t) || !IsLetter(t[0]) && t[0] < 0x80 || strings.Contains(t, "  ") {
			return nil, fmt.Errorf("label %q: want lower case words, one space between, starting with a letter", t)
		}
		byText[t] = int32(len(d.entries))
		last, _ := utf8.DecodeLastRuneInString(t)
		d.entries = append(d.entries, entry{text: t, han: isHanByte(t[0]), hanEnd: last >= 0x2E80})
		return &d.entries[len(d.entries)-1], nil
	}
	for i := range specs {
		s := &specs[i]
		cue := s.Anchor.on(anchorCue)
		for lang, words := range s.Labels {
			if !cue {
				words = forms.plainly(lang, words)
			}
			for _, w := range forms.of(words) {
				e, err := get(w)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", s.Name, err)
				}
				e.isPos = true
				if addLast(&e.pos.list, int32(i)) && cue {
					e.cue = append(e.cue, int32(i))
				}
			}
		}
		for _, a := range s.Anchor.all() {
			if a.kind != anchorWords {
				continue
			}
			for _, w := range forms.of(a.literalsOf()) {
				e, err := get(w)
				if err != nil {
					return nil, fmt.Errorf("%s: anchor %w", s.Name, err)
				}
				addLast(&e.cue, int32(i))
			}
		}
		for lang, words := range s.Negatives {
			for _, w := range forms.of(forms.plainly(lang, words)) {
				e, err := get(w)
				if err != nil {
					return nil, fmt.Errorf("%s: negative %w", s.Name, err)
				}
				e.isNeg = true
				addLast(&e.neg.list, int32(i))
			}
		}
	}
	for w, r := range roleWords {
		e, err := get(w)
		if err != nil {
			return nil, err
		}
		e.role = r
	}
	d.inherit(byText, specs)
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
