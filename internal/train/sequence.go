package train

import (
	"math/rand/v2"
	"sort"
	"strings"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// sequence is one sentence ready to learn from.
type sequence struct {
	features [][]int32 // by token: indices
	gold     []uint8   // by token
	source   int       // the text it was made of
}

// partial is a lexicon of which some words are hidden, so that the model
// learns to do without.
type partial struct {
	classes map[uint64]tagger.Class
	hidden  map[uint64]tagger.Class // what is hidden of a word
}

func (p *partial) Classes(h uint64) tagger.Class { return p.classes[h] &^ p.hidden[h] }

// Chances that what the lists know of a word is hidden.
const (
	hideName  = 0.30
	hideLower = 0.15 // in a text of small letters, where little else tells
	hideAll   = 0.08 // every name of a text
	hideOther = 0.15
)

// reader turns texts into sequences.
type reader struct {
	lang     tagger.Language
	lists    *Lists
	rng      *rand.Rand
	sentence tagger.Sentence
	hashes   map[uint64]int32 // feature to index
	seenIn   []int32          // by feature: the last text it was seen in, plus one
	texts    []int32          // by feature: number of texts it was seen in
	index    bool             // new features get an index
	buf      []uint64
}

// read appends the sequences of one text.
func (r *reader) read(dst []sequence, t *Text, source int) []sequence {
	lex := &partial{classes: r.lists.Classes[r.lang], hidden: map[uint64]tagger.Class{}}
	r.hide(lex, t)
	text := []byte(t.Text)
	for at := 0; at < len(text); {
		s := &r.sentence
		at = s.Read(text, at)
		if s.Len() == 0 {
			continue
		}
		s.Prepare(lex)
		q := sequence{source: source, gold: Gold(s, t.Spans)}
		for i := range s.Len() {
			r.buf = s.Features(r.buf[:0], i, r.lang)
			ids := make([]int32, 0, len(r.buf))
			for _, h := range r.buf {
				id, ok := r.hashes[h]
				if !ok {
					if !r.index {
						continue
					}
					id = int32(len(r.texts))
					r.hashes[h] = id
					r.texts, r.seenIn = append(r.texts, 0), append(r.seenIn, 0)
				}
				if r.index && r.seenIn[id] != int32(source)+1 {
					r.seenIn[id] = int32(source) + 1
					r.texts[id]++
				}
				ids = append(ids, id)
			}
			q.features = append(q.features, ids)
		}
		dst = append(dst, q)
	}
	return dst
}

// listedAs are the classes and tiers of names.
const listedAs = tagger.ClassGiven | tagger.ClassFamily | tagger.ClassForeign | 3<<tagger.TierGiven | 3<<tagger.TierFamily

// hide draws what the lexicon does not know in this text.
func (r *reader) hide(lex *partial, t *Text) {
	all, hide := r.rng.Float64() < hideAll, hideName
	if strings.ToLower(t.Text) == t.Text {
		all, hide = false, hideLower
	}
	for _, s := range t.Spans {
		if s.Kind != 'P' {
			continue
		}
		v := t.Text[s.Start:s.End]
		if isHan(v) {
			continue // single characters: they are what a Chinese name is known by
		}
		for _, w := range words(v) {
			if all || r.rng.Float64() < hide {
				lex.hidden[tagger.WordHash(w)] |= listedAs
			}
		}
	}
	for _, s := range t.Spans {
		if s.Kind != 'P' && r.rng.Float64() < 0.5 {
			for _, w := range words(t.Text[s.Start:s.End]) {
				lex.hidden[tagger.WordHash(w)] |= tagger.ClassPlace | tagger.ClassBrand
			}
		}
	}
	for _, w := range strings.Fields(t.Text) {
		if r.rng.Float64() < hideOther {
			lex.hidden[tagger.WordHash(strings.Trim(w, ".,!?"))] |= tagger.ClassCommon
		}
	}
}

// Gold are the labels of a sentence whose text has these spans.
func Gold(s *tagger.Sentence, spans []Span) []uint8 {
	gold := make([]uint8, s.Len())
	for _, sp := range spans {
		lo := sort.Search(s.Len(), func(i int) bool { _, end := s.Span(i); return end > sp.Start })
		hi := lo
		for hi < s.Len() {
			if start, _ := s.Span(hi); start >= sp.End {
				break
			}
			hi++
		}
		for i := lo; i < hi; i++ {
			switch sp.Kind {
			case 'P':
				gold[i] = tagger.LabelI
			case 'L', 'A':
				gold[i] = tagger.LabelL
			case 'O':
				gold[i] = tagger.LabelG
			case 'B':
				gold[i] = tagger.LabelX
			}
		}
		if sp.Kind == 'P' && hi > lo {
			gold[lo], gold[hi-1] = tagger.LabelB, tagger.LabelE
			if hi == lo+1 {
				gold[lo] = tagger.LabelS
			}
		}
	}
	return gold
}
