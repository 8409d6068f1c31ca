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
	same := make(map[string]int32, len(d.entries)) // the first entry of those that are one without spaces
	next := make([]int32, len(d.entries))          // the next of them, plus one
	last := make([]int32, len(d.entries))          // of the first: the last of them
	head := make([]int32, len(d.entries))
	var joined []byte
	for i := range d.entries {
		t := d.entries[i].text
		h, ok := int32(0), false
		if p := strings.IndexByte(t, ' '); p > 0 {
			joined = append(joined[:0], t[:p]...)
			for _, c := range []byte(t[p:]) {
				if c != ' ' {
					joined = append(joined, c)
				}
			}
			if h, ok = same[string(joined)]; !ok {
				t = string(joined)
			}
		} else {
			h, ok = same[t]
		}
		if !ok {
			h = int32(i)
			same[t] = h
		} else {
			next[last[h]] = int32(i) + 1
		}
		head[i], last[h] = h, int32(i)
	}
	for i := range d.entries {
		if h := head[i]; next[h] > 0 {
			e := &d.entries[i]
			for k := h + 1; k > 0; k = next[k-1] {
				e.takeOf(&d.entries[k-1])
			}
			e.isPos = e.isPos || len(e.pos.list) > 0
		}
	}
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
