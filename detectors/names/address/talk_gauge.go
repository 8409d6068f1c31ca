package address

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// gauged reports whether the number that stands alone at token s, behind a word of
// place, is an age, an hour, a score or what an instrument shows: "at |46, my nan
// rides", "lost to |46", "the boiler is at |60".
func (t *talkParts) gauged(s int) bool {
	k := s - 1
	if _, letters := t.digits(s); letters || k < 0 {
		return false
	}
	if t.is(k, "at") && t.isMark(s+1, ',') && (k == 0 || t.t[k-1].kind == line || t.t[k-1].kind == mark && bytesIn(t.t[k-1].mark, ".!?")) {
		return true // At 18, I lived
	}
	if t.is(k, "to") && t.isNumber(k-1) || t.is(k, "i'm", "im", "am") {
		return true // from 70 to 12; I'm 46
	}
	for i := k - 1; i >= max(0, k-3); i-- {
		if t.t[i].kind != word {
			return false
		}
		w := t.b[t.t[i].start:t.t[i].end]
		switch {
		case gauges.Has(w), t.is(k, "to") && moves.Has(w), t.is(k, "at") && happens.Has(w) && t.ofDay(s):
			return true
		}
	}
	return false
}

// ranges reports whether the number at token s and what it counts, [s, e), are an end
// of a range: from 11 to |13 Mini|, from |2 Shipped| to 3 Delivered.
func (t *talkParts) ranges(s, e int) bool {
	switch {
	case t.is(s-1, "from"):
		return t.is(e, "to") && t.isNumber(e+1)
	case t.is(s-1, "to"):
		return t.is(s-3, "from") && t.isNumber(s-2) || t.is(s-4, "from") && t.isNumber(s-3)
	}
	return false
}

// ofDay reports whether the number at token s may be an hour of 24.
func (t *talkParts) ofDay(s int) bool {
	w := t.b[t.t[s].start:t.t[s].end]
	return len(w) == 1 || len(w) == 2 && detectors.IsDigit(w[1]) && string(w) <= "24"
}

var (
	// gauges are what shows a number, and verbs of what has one.
	gauges = lexicon.New(`meter counter boiler thermostat battery volume brightness pressure temperature temp speed speedometer odometer fridge freezer oven iron heater heating radiator alarm broadband wifi router signal score scores tally points odds bpm tempo total count limit price prices rent cost costs percentage
stuck froze frozen freezes won lost wins lose loved hated plays play played playing rose rises jumped climbed sank shot beat finished ranked tied retired died born aged turned tuned rated maxed capped hovers hovering`)
	// moves are verbs of what goes up and down to a number.
	moves = lexicon.New("came comes come holds tax bill lived lives live dropped drops fell falls down up increased decreased grew risen fallen")
	// happens are verbs of what has an hour.
	happens = lexicon.New("locked shut shuts arrived arrives arriving came comes delivered landed lands started starts ended ends begins began opened opens closed closes woke left leaves back ready due eta")
)
