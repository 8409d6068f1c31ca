package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// talk finds houses as people speak of them, where no form of an address is
// kept: what is written and what stands around is weighed together.
var talk = detectors.Spec{
	Name:      "names/address-talk",
	Entity:    "ADDRESS",
	Doc:       "House told in talk by a number, a name or what it is in, weighed with the words around it, in English",
	Anchor:    detectors.OnWords("to", "from", "of number", "side of", "back of", "instead of", "it's", "its", "ok", "said", "in", "reach", "going", "we're", "i'm", "im", "this is", "buzz", "ring", "we are", "i am", "one is", "one was", "mine is", "place is", "place was", "flat is", "flat was", "house was", "place", "flat", "mine", "house", "home", "door", "office", "shop", "near", "behind", "beside", "outside", "opposite", "at"),
	Match:     matchTalk,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "How neighbours, couriers and callers speak of houses",
	Valid: []string{
		"the tenants moved from ‹2206 Alderley› in June and you still bill them for gas",
		"we met the seller at his flat, ‹7 Dunmore›, and knocked",
		"my parcel went to ‹thirteen farncombe›, says the neighbour",
		"the plumber needs access to ‹1A›, not the flat above",
		"please put the bins back at ‹46›, you lot",
		"please leave it round the side of ‹17a› thanks",
		"its ‹unit 6 upstairs›, the one with the bins outside",
		"the keys are in hut 3, we go to ‹Hut 3, Camp Kilo, Juba›",
	},
	Invalid: []string{"upgraded from 12 Pro to 14 Pro Max", "the battery lasts from 8 to 10 Hours", "we went from 3 Stars to 5 Stars", "it's 20 Celsius in here", "the price is 45 Euro", "in 2019 Honda made it", "the driver is 5 Minutes away", "delivered to 12 Customers", "parcel of 4 Cartons", "recorded at 45 Speed", "roast at 200, then stir", "the driver will be at gate 4, terminal 2", "Section 7, Row 2, Seat 8", "dropped at 10 instead of 12", "delivered at 14 instead of 16, driver was late", "it's level 3 upstairs", "the left side of 12 Pro", "he drew the back of one flapper over his eyes", "the back of two Arbens", "the battery is at 20 and we are 30 people", "got 16 instead of 32 Gigs"},
}

// matchTalk reads a house behind the word of w.
func matchTalk(w *detectors.Window) (detectors.Found, bool) {
	house, chain := talkWorth(w.Text, w.Start, w.End), chainWorth(w.Text, w.Start, w.End)
	if !house && !chain {
		return detectors.Found{}, false
	}
	r := &readersOf(w).en
	at := r.loadTo(w.Text, w.Start, firstReach)
	for at+1 < r.n && r.t[at+1].start < w.End {
		at++ // this is
	}
	if r.isMark(at+1, ',') || r.isMark(at+1, ':') {
		at++
	}
	f, ok := detectors.Found{}, false
	if house {
		f, ok = r.talked(at + 1)
	}
	if chain && !ok {
		f, _, ok = r.chainFrom(at+1, at+1, 0)
	}
	if chain && !ok {
		f, ok = r.storeyed(at + 1)
	}
	w.Steps += r.steps() + 8
	return f, ok
}

// talkAt weighs the house that begins at p, behind a cue: moved into |44 Alderley|.
func talkAt(r *reader, b []byte, p int) (detectors.Found, bool) {
	if p == 0 || b[p-1] != ' ' || !talkWorth(b, lastSpace(b, max(0, p-24), p-1), p-1) {
		return detectors.Found{}, false
	}
	at := r.loadTo(b, p, firstReach)
	if r.t[at].start != p {
		return detectors.Found{}, false
	}
	return r.talked(at)
}

// houseGoesOn reports whether w may follow the number of a house: a name, or what
// goes on a sentence.
func houseGoesOn(w []byte) bool {
	switch {
	case len(w) == 0:
		return false
	case w[0] == 'w' && (string(w) == "we" || string(w) == "we're"):
		return true // at 3552 we are 3525
	case w[0]-'A' < 26, doorGoesOn.Has(w), leafy.Has(w):
		return true
	case len(w) == 1, len(w) == 2 && bytesIn(w[0], "ns") && bytesIn(w[1], "ew"):
		return bytesIn(w[0], "nsew") // 2418 n kedzie
	}
	return len(w) > 3 && !lexicon.CommonEN.Has(w)
}

// chainWorth is a quick look: behind the word [start, end) stands a word and a
// number, or a name in capitals with a number or a comma soon behind it.
func chainWorth(b []byte, start, end int) bool {
	if end+2 >= len(b) || b[end] != ' ' || start > 0 && (detectors.IsAlnum(b[start-1]) || b[start-1] == '\'' || b[start-1] == '-') {
		return false
	}
	p := end + 1
	if end-start == 2 && b[start]|0x20 == 'i' && (b[end+1]-'a' > 25 || !commaThenDigit(b, p)) {
		return false
	}
	e := wordEnd(b, p)
	if e == p {
		return false
	}
	if w := b[p:e]; e+1 < len(b) && (b[e] == ' ' || b[e] == '-') && detectors.IsDigit(b[e+1]) {
		return !lexicon.FrequentEN.Has(w) && !counted.Has(w)
	}
	if end-start == 2 && b[start]|0x20 == 'i' {
		if lexicon.FrequentEN.Has(b[p:e]) || lexicon.CommonEN.Has(b[p:e]) || lexicon.CommonID.Has(b[p:e]) {
			return false // in |mathare north, area 2
		}
	} else if end-start < 4 && b[start]|0x20 != 'a' || b[start]|0x20 == 'h' || b[start]|0x20 == 'p' || b[start]|0x20 == 'm' {
		return false // only behind at, from, near and the like
	}
	most := 48
	if b[p]-'A' > 25 && !bytes.HasPrefix(b[p:], []byte("the ")) {
		if most = 24; b[start]|0x20 != 'a' && b[start]|0x20 != 'i' && b[start]|0x20 != 'g' && b[start]|0x20 != 'r' || lexicon.FrequentEN.Has(b[p:e]) || lexicon.CommonEN.Has(b[p:e]) && !leafy.Has(b[p:e]) {
			return false
		}
	}
	for k := e; k < min(len(b), e+most); k++ {
		switch c := b[k]; {
		case detectors.IsDigit(c):
			return true
		case c == '.' && k+1 < len(b) && b[k+1] == ' ' && k-lastSpace(b, p, k) > 3, c == '!', c == '?', c == '\n':
			return false
		}
	}
	return false
}

// commaThenDigit reports whether a comma stands within two words from p on and a digit
// soon behind it: mathare north, area 2.
func commaThenDigit(b []byte, p int) bool {
	comma := bytes.IndexByte(b[p:min(len(b), p+24)], ',')
	return comma > 0 && hasDigit(b[p+comma:min(len(b), p+comma+32)])
}

// talkWorth is a quick look: a number or the word for one follows the word [start,
// end), and letters or a mark follow that; behind the word for a number, what may be
// a name.
func talkWorth(b []byte, start, end int) bool {
	if end+3 >= len(b) || start > 0 && (detectors.IsAlnum(b[start-1]) || b[start-1] == '\'' || b[start-1] == '-') {
		return false
	}
	p := end + 1
	switch {
	case b[end] == ',' || b[end] == ':': // my place, 14 Coppice
		if p++; b[end+1] != ' ' || end-start < 4 || !detectors.IsDigit(b[p]) {
			return false
		}
	case b[end] != ' ':
		return false
	case !detectors.IsDigit(b[p]):
		return (b[p]|0x20 == 't' || b[p]|0x20 == 'f' || b[p]|0x20 == 's' || b[p]|0x20 == 'e' || b[p]|0x20 == 'n' || b[p]|0x20 == 'o') && spelledHouse(b, p)
	}
	for p < len(b) && detectors.IsDigit(b[p]) {
		p++
	}
	if p-end > 6 || p == len(b) {
		return p-end < 7
	}
	switch c := b[p]; {
	case c == ' ':
		return p+2 < len(b) && houseGoesOn(b[p+1:wordEnd(b, p+1)])
	case c == ',':
		return p+1 < len(b) && b[p+1] == ' '
	case c == '.', c == '?', c == ';', c == '\n', c == ')':
		return p+1 == len(b) || !detectors.IsAlnum(b[p+1])
	default:
		return c|0x20 >= 'a' && c|0x20 <= 'h' && (p+1 == len(b) || !detectors.IsAlnum(b[p+1]))
	}
}

// spelledHouse is a quick look: up to three words for a number begin at p, and what
// may begin a name of a street follows (see talkParts.house). Of what is not written
// with one space between it says that it may.
func spelledHouse(b []byte, p int) bool {
	for n := 0; ; n++ {
		e := wordEnd(b, p)
		if n == 3 || classEN(b[p:e])&enOne == 0 {
			return n > 0 && mayName(b[p:e])
		}
		switch {
		case e+1 >= len(b) || b[e] == '\n':
			return false
		case b[e] != ' ':
			return spaceByte(b[e])
		case spaceByte(b[e+1]):
			return b[e+1] != '\n'
		}
		p = e + 1
	}
}

// mayName reports whether w may begin the name of a street in talk.
func mayName(w []byte) bool {
	if len(w) < 3 || lexicon.FrequentEN.Has(w) || counted.Has(w) {
		return false
	}
	return w[0] < 'a' || w[0] >= 0x80 || !lexicon.CommonEN.Has(w) && !lexicon.CommonID.Has(w) || leafy.Has(w)
}

// talked weighs the place that begins at token s, behind a word that may say that
// it is one.
func (r *reader) talked(s int) (detectors.Found, bool) {
	t := talkParts{reader: r, first: s}
	e := t.house(s)
	if e == 0 || t.sum < 0 {
		return detectors.Found{}, false
	}
	r.looks += 12 // the words around it, too
	frame := t.frame(s)
	if t.sum += frame; t.sum+mostHomes < enough {
		return detectors.Found{}, false
	}
	if frame == 0 {
		return detectors.Found{}, false
	}
	around := r.homesAround(r.t[s].start, r.t[e-1].end, t.alone)
	if frame == cuePoints {
		around = min(around, around-.5) // the cue is one of the words
	}
	if t.sum += around; t.sum < enough {
		return detectors.Found{}, false
	}
	p := enParts{reader: r, first: s, end: e, street: true, housed: true, sum: enough, lower: !t.capital}
	p.goOn()
	return found(r.t[s].start, r.t[p.end-1].end, t.sum, 0)
}
