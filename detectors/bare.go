package detectors

import "strings"

// probe notes how the Specs that count without a label were reached.
type probe struct {
	run, group, token []bool // by spec
}

// note records a finding of spec in a number of g groups, 0 in a token.
func (p *probe) note(spec int32, g int) {
	switch g {
	case 0:
		p.token[spec] = true
	case 1:
		p.run[spec] = true
	default:
		p.group[spec] = true
	}
}

// findBare tells apart, in every dispatch list, the Specs that can count where
// no label is in reach: by the examples of those anchored on numbers and tokens,
// scanned with no labels at all. Matchers of the others would be called for
// nothing at every number of a text.
// A Spec that reports without a label therefore shows an example of every
// writing that it so reports; the conformance suite holds it to that.
func (c *Chain) findBare(anchored int) {
	n := len(c.specs)
	p := &probe{run: make([]bool, n), group: make([]bool, n), token: make([]bool, n)}
	c.allBare()
	blind := *c
	var err error
	if blind.dict, err = newDictionary(nil); err != nil {
		return
	}
	blind.words, blind.cues, blind.stages = false, false, nil
	s := blind.NewScanner()
	s.probe = p
	var ev Event
	ev.Leaves = make([]Leaf, 1)
	for i := range c.specs[:anchored] {
		sp := &c.specs[i]
		if c.need[i] || !sp.Anchor.on(anchorDigits) && !sp.Anchor.on(anchorToken) {
			continue
		}
		if len(sp.Valid) == 0 { // a rule of the policy: nothing is known of it
			for g := range 3 {
				p.note(int32(i), g)
			}
		}
		for _, v := range sp.Valid {
			if strings.Contains(v, "‹") {
				v = exampleMarks.Replace(v)
			}
			ev.Leaves[0].Text = []byte(v)
			_ = s.Scan(&ev) // an example over the budget shows nothing
		}
	}
	for i := range c.byRun {
		d := &c.byRun[i]
		d.part(func(k int32) bool { return p.run[k] && i >= c.specs[k].Anchor.bare })
		d.gates = newGates(c.opened(c.gated(d.bare, false, i), i))
	}
	for i := range c.byGroup {
		d := &c.byGroup[i]
		d.part(func(k int32) bool { return p.group[k] && i >= c.specs[k].Anchor.bare })
		d.gates = newGates(c.opened(c.gated(d.bare, false, 0), i))
	}
	for i := range c.byToken {
		d := &c.byToken[i]
		d.part(func(k int32) bool { return p.token[k] })
		d.gates = newGates(c.gated(d.bare, true, i))
	}
}

// part sorts the free Specs into those that can count without a label and the
// rest.
func (d *dispatch) part(counts func(k int32) bool) {
	d.bare, d.sure = nil, specSet{}
	for _, k := range d.free {
		if counts(k) {
			d.bare = append(d.bare, k)
			d.sure.add(int(k))
			continue
		}
		if d.rest == nil {
			d.rest = new(specSet)
		}
		d.rest.add(int(k))
	}
}

// allBare lets every free Spec be tried everywhere.
func (c *Chain) allBare() {
	c.eachList(func(d *dispatch) {
		d.bare = d.free
		list := make([]gate, 0, len(d.free))
		for _, k := range d.free {
			list = append(list, gate{shape{^uint64(0), ^uint64(0)}, k})
			d.sure.add(int(k))
		}
		d.gates = newGates(list)
	})
}

// exampleMarks takes the marks out of an example that show the expected span.
var exampleMarks = strings.NewReplacer("‹", "", "›", "")

func (c *Chain) eachList(do func(*dispatch)) {
	for i := range c.byRun {
		do(&c.byRun[i])
	}
	for i := range c.byGroup {
		do(&c.byGroup[i])
	}
	for i := range c.byToken {
		do(&c.byToken[i])
	}
}
