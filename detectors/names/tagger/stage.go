package tagger

import (
	"github.com/samar-privacy/samar/detectors"
	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// Stage runs the models over every leaf of a chain.
type Stage struct {
	models Models
	specs  []detectors.Spec
	things [labels]int // index into specs of what finds LabelL and LabelG, 0: nothing
}

var _ detectors.Steady = (*Stage)(nil)

// New returns a stage of the models.
func New(models Models) *Stage {
	s := &Stage{models: models}
	for l, m := range models {
		if m == nil {
			continue
		}
		s.specs = append(s.specs, detectors.Spec{
			Name: "names/tagger-" + Language(l).String(), Entity: "PERSON",
			Doc:       "Person in running text, by a statistical model",
			Canonical: detectors.Words,
			Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, LGPD: detectors.General, HIPAA: "A"},
			Source:    "docs/models.md",
		})
	}
	return s
}

// Specs declares what the stage finds: one Spec a model.
func (s *Stage) Specs() []detectors.Spec { return s.specs }

// Steady: a leaf's names depend on nothing else.
func (s *Stage) Steady() {}

// NewRun returns the buffers of one scanner.
func (s *Stage) NewRun() detectors.StageRun {
	r := &run{tagger: NewTagger(&s.models), thing: s.things}
	r.tagger.wanted = s.things != [labels]int{}
	n := 0
	for l, m := range s.models {
		if m != nil {
			r.spec[l] = n
			n++
		}
	}
	return r
}

// run is one scanner's use of the stage.
type run struct {
	tagger *Tagger
	spec   [Languages]int
	found  []Name
	thing  [labels]int
	next   int // of the tagger's things
}

// Begin starts a new event; the stage remembers nothing of the last.
func (r *run) Begin() {}

// leastText is how long a text with a name is, in bytes.
const leastText = 4

// prose reports whether a text is more than one word of ASCII, or holds the parts of
// a name as HL7 joins them, SAPUTRA^BAGAS: a lone word is a code, an address of mail
// or a state far more often than a name. With a comma behind it, it is who is
// written to: "Michelle,".
func prose(text []byte) bool {
	if n := len(text) - 1; text[n] == ',' && text[0]-'A' < 26 && text[n-1]-'a' < 26 {
		return true
	}
	for _, c := range text {
		if c == ' ' || c >= 0x80 || c == '^' {
			return true
		}
	}
	return false
}

// Scan adds the names of one leaf that are no part of another finding.
func (r *run) Scan(w *detectors.StageWindow) error {
	if w.Kind != detectors.Value || len(w.Text) < leastText || !prose(w.Text) || w.OfThing() || w.Whole() {
		return nil
	}
	r.found = r.tagger.Tag(r.found[:0], w.Text)
	if r.next = 0; r.tagger.wanted {
		r.tagger.sortThings()
	}
	for _, n := range r.found {
		r.addThings(w, n.Start)
		for r.next < len(r.tagger.things) && r.tagger.things[r.next].start < n.End {
			r.next++ // a part of the name
		}
		if n.Start = bare(w.Text, n.Start, n.End, n.Language); n.Start == n.End {
			continue
		}
		if n.Language == Chinese {
			if n.End = plainHan(w.Text, n.Start, withoutKana(w.Text, n.Start, n.End)); n.Start == n.End {
				continue
			}
			n.End = calledHan(w.Text, n.Start, n.End)
		}
		if e := w.BeforeLabel(n.Start, n.End); e < n.End {
			n.End = wordEndAt(w.Text, n.Start, e)
		}
		if n.End = said(w.Text, n.Start, n.End); n.End <= n.Start || r.nobody(w, &n) {
			continue
		}
		if !besideRedacted(w.Text[n.Start:n.End], n.Score) && w.Redacted(n.Start, n.End) {
			continue
		}
		w.AddScored(r.spec[n.Language], detectors.Found{Start: n.Start, End: n.End, Strength: detectors.Medium, Evidence: detectors.Model}, n.Score)
	}
	r.addThings(w, len(w.Text))
	return nil
}

// beforeNames are put before what somebody is called and are nobody alone: 老哥，….
var beforeNames = words.New("老 小 阿 大")

// wordEndAt returns end without the marks and spaces before it, not below start.
func wordEndAt(text []byte, start, end int) int {
	for end > start && text[end-1] < 0x80 && !detectors.IsAlnum(text[end-1]) {
		end--
	}
	return end
}

// nobody reports whether what the tagger found is no person, or something of
// another kind. Calls come with growing n.Start.
func (r *run) nobody(w *detectors.StageWindow, n *Name) bool {
	b, s, e := w.Text, n.Start, n.End
	if w.Taken(r.spec[n.Language], s, e) || words.OnlyThing(b, s, e) || ofVersion(b[s:e]) || words.Namesake(b, s, e) || words.Labelled(b, s) || fieldNamed(b, s) || w.Labels(s, e) || n.Language != Chinese && (roleAlone(b[s:e]) || ofClass(b[s:e]) || ofAuthority(b, s, e) || measured(b, s, e) || words.OfDish(b, s, e) || words.OfMedicine(b, s, e) || credential(b, s, e) || monthDay(b, s, e) || onMap(b, s, e) || ofMaker(b, s, e) || workTitled(b, s, e) || ofHotel(b, s, e)) {
		return true
	}
	switch n.Language {
	case Chinese:
		return keepsShop(b, s, e) || doorOrRobot(b, s, e) || titled(b, s, e) || beforeNames.Has(b[s:e]) || abbreviation(b, s, e) || listedFirm(b, s, e) || words.FirmNamedZH(b[e:]) || words.InTitleZH(b, s, e) || namesVenue(b, s, e) || demonstrative(b, s, e) || stayed(b, s, e) || ofGoods(b, s, e) || ofLine(b, s, e) || halfQuoted(b, s, e) || boughtAt(b, s, e) || consonants(b[s:e]) || roach(b, s, e) || venueAgain(b, s, e)
	case English:
		return eatenAt(b, s, e) || ofScore(b, s, e) || placeElsewhere(b, s, e) || ofThing(b, s, e) || ofCompany(b, s, e, English) || namesTown(b, s, e) || r.tagger.indonesianWords(b[s:e]) || inFirmRow(b, s, e) || isPlace(b, s, e) || isCountry(b, s, e) || isState(b, s, e)
	case Indonesian:
		last := lastWord(b, s, e)
		return last > s && isCountry(b, s, e) || ofCompany(b, s, e, Indonesian) || degree(b[s:e]) || crowds.Has(b[last:e]) // "Oman" is a given name there
	}
	return false
}
