package tagger

import (
	"cmp"
	"slices"

	"github.com/samar-privacy/samar/detectors"
)

// thing is a place or an organisation that a model names.
type thing struct {
	start, end int
	label      uint8 // LabelL or LabelG
	language   Language
}

// thingScore is how sure a model is of a place or an organisation: it learnt
// them to tell people from them.
const thingScore = 0.6

// Also returns a stage that finds LOCATION and ORGANIZATION, too, where they are
// among entities. Its models then read every sentence, not only those that may
// name a person.
func (s *Stage) Also(entities ...detectors.Entity) *Stage {
	c := *s
	c.specs = slices.Clone(s.specs)
	for _, k := range [...]struct {
		entity detectors.Entity
		label  uint8
		name   string
		doc    string
	}{
		{"LOCATION", LabelL, "place", "Place in running text, by a statistical model"},
		{"ORGANIZATION", LabelG, "organisation", "Organisation in running text, by a statistical model"},
	} {
		if !slices.Contains(entities, k.entity) || c.things[k.label] > 0 {
			continue
		}
		c.things[k.label] = len(c.specs)
		c.specs = append(c.specs, detectors.Spec{
			Name: "names/tagger-" + k.name, Entity: k.entity, Doc: k.doc, Canonical: detectors.Words,
			Classes: detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, LGPD: detectors.General, Quasi: true},
			Source:  "docs/models.md",
		})
	}
	return &c
}

// note keeps the places and organisations on the decoder's path.
func (t *Tagger) note(text []byte, lang Language, w window) {
	toks, d := t.sentence.tokens[w.lo:w.hi], &t.decoder
	for i := 0; i < len(toks); i++ {
		l := d.path[i]
		if l != LabelL && l != LabelG {
			continue
		}
		j := i
		for j+1 < len(toks) && d.path[j+1] == l && toks[j+1].start-toks[j].end <= 1 {
			j++
		}
		start, end := int(toks[i].start), int(toks[j].end)
		i = j
		if end-start < 3 || code(text, start, end) || text[start] >= 'a' && text[start] <= 'z' {
			continue
		}
		t.things = append(t.things, thing{start, end, l, lang})
	}
}

// sortThings puts what the models of two languages named in the order of the text.
func (t *Tagger) sortThings() {
	slices.SortFunc(t.things, func(a, b thing) int { return cmp.Or(a.start-b.start, b.end-a.end) })
}

// addThings reports the things that start before p and are no part of a person.
func (r *run) addThings(w *detectors.StageWindow, p int) {
	for r.next < len(r.tagger.things) && r.tagger.things[r.next].start < p {
		g := r.tagger.things[r.next]
		r.next++
		i := r.thing[g.label]
		if i == 0 || g.end > p && p < len(w.Text) || w.Taken(i, g.start, g.end) {
			continue
		}
		w.AddScored(i, detectors.Found{Start: g.start, End: g.end, Strength: detectors.Medium, Evidence: detectors.Model}, thingScore)
	}
}
