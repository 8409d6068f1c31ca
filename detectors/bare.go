package detectors

import "strings"

// findBare tells apart, in every dispatch list, the Specs that can count where
// no label is in reach: by their own examples, scanned with no labels at all.
// Matchers of the others would be called for nothing at every number of a text.
// A Spec that reports without a label therefore shows one such example; the
// conformance suite holds it to that.
func (c *Chain) findBare(anchored int) {
	bare := make([]bool, len(c.specs))
	c.allBare()
	blind := *c
	var err error
	if blind.dict, err = newDictionary(nil); err != nil {
		return
	}
	blind.words, blind.cues, blind.stages = false, false, nil
	s := blind.NewScanner()
	var ev Event
	ev.Leaves = make([]Leaf, 1)
	for i := range c.specs[:anchored] {
		sp := &c.specs[i]
		if len(sp.Valid) == 0 { // a rule of the policy: nothing is known of it
			bare[i] = true
		}
		for _, v := range sp.Valid {
			ev.Leaves[0].Text = []byte(exampleMarks.Replace(v))
			if s.Scan(&ev) != nil {
				continue
			}
			for k := range s.cands {
				if f := &s.cands[k]; f.Detector == sp.Name && f.Score >= DefaultMinScore {
					bare[i] = true
				}
			}
		}
	}
	c.eachList(func(d *dispatch) {
		d.bare, d.sure = nil, specSet{}
		for _, k := range d.free {
			if bare[k] {
				d.bare = append(d.bare, k)
				d.sure.add(int(k))
				continue
			}
			if d.rest == nil {
				d.rest = new(specSet)
			}
			d.rest.add(int(k))
		}
	})
}

// allBare lets every free Spec be tried everywhere.
func (c *Chain) allBare() {
	c.eachList(func(d *dispatch) {
		d.bare = d.free
		for _, k := range d.free {
			d.sure.add(int(k))
		}
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
