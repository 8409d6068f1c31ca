package address

import (
	"sort"

	"github.com/samar-privacy/samar/detectors"
)

// homesRead are the words of a stretch of the text that homeWords have been asked
// for: the words around one house are those around the next, too.
type homesRead struct {
	by     *homeWords
	lo, hi int // the stretch
	words  []homeWord
	long   bool // one of its words was cut: where the next begins depends on where the reading did
}

// homeWord is a word, with the sums of all up to it.
type homeWord struct {
	start, end int
	ranks      int
	sum        float32
}

// mostHomeWords bounds how many words are kept.
const mostHomeWords = 2048

// homesOf returns what has been read of the text for l.
func (r *reader) homesOf(l *homeWords) *homesRead {
	for i := range r.homes {
		if r.homes[i].by == l {
			return &r.homes[i]
		}
	}
	r.homes = append(r.homes, homesRead{by: l, lo: -1})
	return &r.homes[len(r.homes)-1]
}

// dropHomes forgets all: another text follows.
func (r *reader) dropHomes() {
	r.quiet.drop()
	for i := range r.homes {
		r.homes[i].lo = -1
	}
}

// in is homesIn for b[from:to], of which the words read before are not read again.
func (h *homesRead) in(b []byte, from, to int) (sum float32, ok bool) {
	if h.extend(b, from, to); h.long {
		return h.by.homesIn(b[from:to])
	}
	i := sort.Search(len(h.words), func(i int) bool { return h.words[i].end > from })
	j := sort.Search(len(h.words), func(i int) bool { return h.words[i].end > to })
	if i < len(h.words) && h.words[i].start < from { // from stands within a word
		if sum, ok = h.by.homesIn(b[from:min(to, h.words[i].end)]); !ok {
			return 0, false
		}
		if i == j {
			return sum, true
		}
		i++
	}
	if j < len(h.words) && h.words[j].start < to { // to does
		part, ok := h.by.homesIn(b[max(from, h.words[j].start):to])
		if !ok {
			return 0, false
		}
		sum += part
	}
	if i < j {
		last, before := h.words[j-1], homeWord{}
		if i > 0 {
			before = h.words[i-1]
		}
		if last.ranks > before.ranks {
			return 0, false
		}
		sum += last.sum - before.sum
	}
	return sum, true
}

// extend reads on to the word that begins before to, in a new stretch if from lies
// outside this one.
func (h *homesRead) extend(b []byte, from, to int) {
	if h.lo < 0 || from < h.lo || from > h.hi || len(h.words) > mostHomeWords {
		h.lo, h.hi, h.words, h.long = from, from, h.words[:0], false
	}
	for h.hi < to {
		if !detectors.IsLetter(b[h.hi]) {
			h.hi++
			continue
		}
		w := homeWord{start: h.hi, end: max(wordEnd(b, h.hi), h.hi+1)}
		h.long = h.long || w.end-w.start >= longWord
		if n := len(h.words); n > 0 {
			w.ranks, w.sum = h.words[n-1].ranks, h.words[n-1].sum
		}
		c := h.by.class(b[w.start:w.end])
		if w.sum += homeWorth[c]; c == homeRank {
			w.ranks++
		}
		h.words, h.hi = append(h.words, w), w.end
	}
}
