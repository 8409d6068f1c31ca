package detectors

import (
	"slices"
	"strings"
)

// inherit gives a label with a word for "number" about it what the label alone
// says: the longest match alone counts, and "passport number" is also "passport".
//
// Two labels that differ in their spaces alone say the same: of 여권번호 and
// 여권 번호 only one is found.
//
// A label that begins or ends with a shorter one hides it. Of a kind whose
// country is unknown it says what the shorter says: "national tax number" is a
// tax number still. Of other kinds it does not: a "cédula ecuatoriana" is no
// Colombian's, a "card verification code" no verification code.
func (d *dictionary) inherit(byText map[string]int32, specs []Spec) {
	d.shareAlike()
	for i := range d.entries {
		e := &d.entries[i]
		if !e.isPos {
			continue
		}
		for _, tail := range numberTails {
			if !tailEnds[e.text[len(e.text)-1]] {
				break
			}
			if bare, ok := strings.CutSuffix(e.text, tail); ok {
				e.take(d, byText, strings.TrimSuffix(bare, " "))
			}
		}
		for _, head := range numberHeads {
			if e.text[0] != head[0] {
				break // all begin alike
			}
			if bare, ok := strings.CutPrefix(e.text, head); ok {
				e.take(d, byText, bare)
			}
		}
		for p := strings.IndexByte(e.text, ' '); p > 0; {
			e.takeKin(d, byText, e.text[:p], specs)
			e.takeKin(d, byText, e.text[p+1:], specs)
			next := strings.IndexByte(e.text[p+1:], ' ')
			if next < 0 {
				break
			}
			p += 1 + next
		}
	}
}

// shareAlike lets entries that differ in their spaces alone say the same.
func (d *dictionary) shareAlike() {
	slots := 16
	for slots < 2*len(d.entries) {
		slots *= 2
	}
	first := make([]int32, slots)         // the first entry of those alike, plus one, by spaceless
	next := make([]int32, len(d.entries)) // the next of them, plus one
	last := make([]int32, len(d.entries)) // of the first: the last of them
	heads := make([]int32, 0, len(d.entries)/8)
	for i := range d.entries {
		t := d.entries[i].text
		at := spaceless(t) & uint32(slots-1)
		for first[at] > 0 && !alikeButSpaces(d.entries[first[at]-1].text, t) {
			at = (at + 1) & uint32(slots-1)
		}
		if first[at] == 0 {
			first[at], last[i] = int32(i)+1, int32(i)
			continue
		}
		h := first[at] - 1
		if last[h] == h {
			heads = append(heads, h)
		}
		next[last[h]], last[h] = int32(i)+1, int32(i)
	}
	for _, h := range heads {
		for i := h + 1; i > 0; i = next[i-1] {
			e := &d.entries[i-1]
			for k := h + 1; k > 0; k = next[k-1] {
				e.takeOf(&d.entries[k-1])
			}
			e.isPos = e.isPos || len(e.pos.list) > 0
		}
	}
}

// spaceless is a hash of text without its spaces.
func spaceless(text string) uint32 {
	h := uint32(0)
	for i := range len(text) {
		if c := text[i]; c != ' ' {
			h = (h ^ uint32(c)) * 0x9E3779B1
		}
	}
	return h ^ h>>16
}

// alikeButSpaces reports whether a and b differ in their spaces alone.
func alikeButSpaces(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && a[i] == ' ' {
			i++
		}
		for j < len(b) && b[j] == ' ' {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i++
		j++
	}
}

// unknownCountry reports whether e is a kind whose country is not known.
func unknownCountry(e Entity) bool {
	return strings.HasPrefix(string(e), "XX_") || e == "PLATE" || e == "BANK_ACCOUNT"
}

// takeKin adds the Specs of the entry text that are of a family e announces: those
// whose country is unknown, or the others if e has none but those.
func (e *entry) takeKin(d *dictionary, byText map[string]int32, text string, specs []Spec) {
	k, ok := byText[text]
	if !ok {
		return
	}
	own := e.pos.list[:len(e.pos.list):len(e.pos.list)]
	unknown := 0
	for _, o := range own {
		if unknownCountry(specs[o].Entity) {
			unknown++
		}
	}
	if unknown > 0 && unknown < len(own) {
		return
	}
	for _, s := range d.entries[k].pos.list {
		if e := specs[s].Entity; unknown == 0 && !strings.HasPrefix(string(e), "XX_") || unknown > 0 && unknownCountry(e) {
			continue
		}
		kin := slices.ContainsFunc(own, func(o int32) bool { return familyOf(specs[o].Entity) == familyOf(specs[s].Entity) })
		if kin && !e.names(s) {
			e.pos.list = append(e.pos.list, s)
		}
	}
}

// names reports whether the entry speaks for or against a Spec.
func (e *entry) names(spec int32) bool {
	return slices.Contains(e.pos.list, spec) || slices.Contains(e.neg.list, spec)
}

// take adds the Specs of the entry text, if there is one, to e.
func (e *entry) take(d *dictionary, byText map[string]int32, text string) {
	if k, ok := byText[text]; ok {
		e.takeOf(&d.entries[k])
	}
}

// takeOf adds the Specs of o to e.
func (e *entry) takeOf(o *entry) {
	if o == e {
		return
	}
	for _, s := range o.pos.list {
		if !e.names(s) {
			e.pos.list = append(e.pos.list, s)
		}
	}
	for _, s := range o.neg.list {
		if !e.names(s) {
			e.neg.list = append(e.neg.list, s)
			e.isNeg = true
		}
	}
}

// tailEnds are the last bytes of numberTails.
var tailEnds = func() (t [256]bool) {
	for _, tail := range numberTails {
		t[tail[len(tail)-1]] = true
	}
	return t
}()

// numberTails and numberHeads are words that say no more of a label than that
// it is a number.
var (
	numberTails = []string{"no", "num", "nr", "number", "numbers", "code", "号", "號", "号码", "號碼", "字号", "字號"}
	numberHeads = []string{"no ", "nomor ", "nomer ", "nombor ", "nr ", "numéro de "}
)
