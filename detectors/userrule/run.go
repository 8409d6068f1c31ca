package userrule

import (
	"cmp"
	"slices"
	"time"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/cputime"
)

// Time that the rules may take: the processor's, so that a machine that is busy,
// or a container that is held back, costs no event its rules. One search by
// backtracking may overrun maxSpent by maxSearch, a linear one by a slice of it.
const (
	maxSpent  = 100 * time.Millisecond // on one event
	maxSearch = 60 * time.Millisecond  // on one search by backtracking, wall clock
	maxPassed = time.Second            // on one leaf, wall clock, if the process has worked for maxSpent of it
)

// run is one scanner's use of a set.
type run struct {
	set     *Set
	spent   time.Duration // on the current event's leaves before this one
	leaf    cputime.Watch // runs since the start of the current leaf
	hits    []literalHit
	found   []match
	open    []stretch // by rule: where it is still to be tried
	runes   []rune
	offsets []int32 // by rune: byte offset; empty: the text is ASCII
	runesOf []byte  // the text that runes holds
}

// stretch is a range of the current text; empty if end is 0.
type stretch struct{ start, end int }

// match is a value in the current text.
type match struct {
	start, end int
	rule       int
	keyword    bool
}

// Begin starts a new event.
func (r *run) Begin() { r.spent = 0 }

// late reports whether the event's time is up.
func (r *run) late() bool {
	passed := r.leaf.Passed() // cheap, and never less than what was used
	if r.spent+passed <= maxSpent {
		return false
	}
	return r.spent+r.leaf.Used() > maxSpent || passed > maxPassed && r.spent+r.leaf.Most() > maxSpent
}

// rest ends a leaf.
func (r *run) rest() {
	used := r.leaf.Passed()
	if used > time.Millisecond { // else the system's answer costs more than it tells
		used = r.leaf.Used()
	}
	r.spent += used
}

// Scan runs every rule over one leaf.
func (r *run) Scan(w *detectors.StageWindow) error {
	s := r.set
	r.hits = s.words.find(r.hits[:0], w.Text)
	alone := false
	for i := range s.rules {
		alone = alone || s.rules[i].alone
	}
	if len(r.hits) == 0 && !alone {
		return nil
	}
	r.leaf = cputime.Start()
	r.found, r.runesOf = r.found[:0], nil
	defer r.rest()
	if err := r.search(w.Text); err != nil {
		return err
	}
	slices.SortFunc(r.found, func(a, b match) int {
		return cmp.Or(a.start-b.start, a.rule-b.rule, b.end-a.end)
	})
	for i, m := range r.found {
		if i%256 == 255 && r.late() {
			return detectors.ErrTimeout
		}
		r.report(w, m)
	}
	return nil
}

// search fills r.found.
func (r *run) search(text []byte) error {
	if r.spent > maxSpent {
		return detectors.ErrTimeout
	}
	rules := r.set.rules
	r.open = append(r.open[:0], make([]stretch, len(rules))...)
	for _, h := range r.hits {
		if h.use.keyword {
			end := h.end
			if h.use.phrase > 0 {
				end = phraseEnd(text, end, r.set.phrases[h.use.phrase-1])
			}
			if end > 0 && wholeWord(text, h.start, end) {
				r.found = append(r.found, match{h.start, end, int(h.use.rule), true})
			}
			continue
		}
		if err := r.near(int(h.use.rule), text, h.start, h.end); err != nil {
			return err
		}
	}
	for i := range rules {
		if rules[i].alone {
			if err := r.alone(i, text); err != nil {
				return err
			}
		} else if err := r.close(i, text); err != nil {
			return err
		}
	}
	return nil
}

// near notes that a rule is to be tried around what a match of it must hold.
// Stretches that touch become one, so no byte is searched twice.
func (r *run) near(i int, text []byte, start, end int) error {
	reach := r.set.rules[i].matcher.plan().reach
	lo, hi := 0, len(text)
	if reach > 0 {
		lo, hi = widen(text, start-reach, end+reach)
	}
	w := &r.open[i]
	if w.end > 0 && lo <= w.end {
		w.start, w.end = min(w.start, lo), max(w.end, hi)
		return nil
	}
	err := r.close(i, text)
	*w = stretch{lo, hi}
	return err
}

// close tries a rule in the stretch that is open for it.
func (r *run) close(i int, text []byte) error {
	w := r.open[i]
	if w.end == 0 {
		return nil
	}
	return r.set.rules[i].matcher.match(r, text, w.start, w.end, func(s, e int) { r.note(i, s, e) })
}

// alone tries a rule that has no literal.
func (r *run) alone(i int, text []byte) error {
	m := r.set.rules[i].matcher
	p := m.plan()
	if p.bytes == nil {
		return m.match(r, text, 0, len(text), func(s, e int) { r.note(i, s, e) })
	}
	last := 0 // end of the last match: the next begins behind it
	for at := 0; at < len(text); {
		for at < len(text) && !p.bytes[text[at]] {
			at++
		}
		if at == len(text) {
			return nil
		}
		if p.reach == 0 {
			return m.match(r, text, 0, len(text), func(s, e int) { r.note(i, s, e) })
		}
		// Bytes of the set that are no further apart than two matches reach
		// are one stretch, with those that it is widened to.
		end := at + 1
		lo, hi := 0, 0
		for k := end; k < len(text) && (k-end <= 2*p.reach || k < hi); k++ {
			if p.bytes[text[k]] {
				end, hi = k+1, 0
			} else if k-end == 2*p.reach {
				_, hi = widen(text, at, end+p.reach)
			}
		}
		lo, hi = widen(text, at-p.reach, end+p.reach)
		if err := m.match(r, text, max(lo, last), hi, func(s, e int) {
			r.note(i, s, e)
			last = max(last, e)
		}); err != nil {
			return err
		}
		at = end
	}
	return nil
}

// note keeps a match once.
func (r *run) note(rule, start, end int) {
	if end <= start {
		return
	}
	for k := len(r.found) - 1; k >= 0 && k >= len(r.found)-8; k-- {
		if f := &r.found[k]; f.rule == rule && f.start == start && f.end == end {
			return
		}
	}
	r.found = append(r.found, match{start, end, rule, false})
}

func (r *run) report(w *detectors.StageWindow, m match) {
	c := &r.set.rules[m.rule]
	f := detectors.Found{Start: m.start, End: m.end, Strength: c.strength, Evidence: detectors.Format}
	if m.keyword {
		f.Evidence = detectors.Lexicon
	} else if c.check != nil {
		if c.check(w.Text[m.start:m.end]) {
			f.Evidence |= detectors.Checksum
		} else {
			f.Strength = detectors.Typo
			if c.sure {
				return
			}
		}
	}
	if c.sure {
		w.AddSure(m.rule, f)
		return
	}
	w.Add(m.rule, f)
}

// contextBytes is how far a stretch is widened to reach a space, so that \b
// and look-around see what they would in the whole text.
const contextBytes = 64

// widen moves a stretch out to spaces nearby, and always to the borders of
// characters.
func widen(text []byte, lo, hi int) (int, int) {
	if lo > 0 {
		from := lo
		for lo > 0 && from-lo < contextBytes && !space(text[lo]) {
			lo--
		}
		for lo > 0 && text[lo]&0xC0 == 0x80 {
			lo--
		}
	}
	lo = max(0, lo)
	hi = border(text, hi)
	return lo, hi
}

// border moves hi on to a space nearby, or to the end of a character.
func border(text []byte, hi int) int {
	for k := 0; hi < len(text) && k < contextBytes && !space(text[hi]); k++ {
		hi++
	}
	for hi < len(text) && text[hi]&0xC0 == 0x80 {
		hi++
	}
	return min(hi, len(text))
}

func space(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }
