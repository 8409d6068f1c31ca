package address

import (
	"sync"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// mostHomes is the most that the words around a house are worth.
const mostHomes = 1.75

// homesReach bounds, in bytes, how far on either side such words are sought.
const homesReach = 160

// homesAround is worth of words of houses, neighbours and parcels around [s, e):
// whole in its sentence, half in the ones beside it, which do not count where
// only its own is asked for.
func (r *reader) homesAround(s, e int, sentence bool) float32 {
	return r.homesAroundIn(s, e, sentence, &homeWordsEN)
}

// homeWords are the words of a language that tell of homes, or of other things.
type homeWords struct {
	ranks, dwellers, moving, visits *lexicon.Set
	near                            *lexicon.Set // worth as much as moving; may be nil

	once sync.Once
	told *wordKinds // what each of them tells
}

// What a word tells of a home, the first that it is told by.
const (
	homeRank class = 1 << iota
	homeDweller
	homeMoving
	homeVisit
)

// homeWorth is the worth of a word by its class.
var homeWorth = [homeVisit + 1]float32{homeDweller: 1, homeMoving: .5, homeVisit: -.75}

// class returns what the word w tells.
func (l *homeWords) class(w []byte) class {
	var low [64]byte
	for i, c := range w {
		low[i] = smallLetter(c)
	}
	return l.tells().of(&low, len(w)).class
}

// tells returns the table of all the words.
func (l *homeWords) tells() *wordKinds {
	l.once.Do(func() {
		all := map[string]class{}
		for _, t := range []struct {
			words *lexicon.Set
			tells class
		}{{l.ranks, homeRank}, {l.dwellers, homeDweller}, {l.moving, homeMoving}, {l.near, homeMoving}, {l.visits, homeVisit}} {
			if t.words == nil {
				continue
			}
			t.words.Words(func(w string) {
				if all[w] == 0 {
					all[w] = t.tells
				}
			})
		}
		l.told = newWordKinds(all, nil)
	})
	return l.told
}

// homesAroundIn is homesAround for the words of a language.
func (r *reader) homesAroundIn(s, e int, sentence bool, l *homeWords) float32 {
	b, h := r.b, r.homesOf(l)
	lo, hi := max(0, s-homesReach), min(len(b), e+homesReach)
	from, to := r.quiet.before(b, s-2, lo), r.quiet.behind(b, e, hi)
	if sentence {
		h.extend(b, from, to)
	} else {
		h.extend(b, lo, hi)
	}
	sum, ok := h.in(b, from, s)
	more, ok2 := h.in(b, e, to)
	if !ok || !ok2 {
		return -2
	}
	if sum += more; !sentence {
		left, _ := h.in(b, lo, from)
		right, _ := h.in(b, to, hi)
		sum += (left + right) / 2
	}
	return min(sum, mostHomes)
}

// endMark are the bytes at which a sentence or line may end.
var endMark = [256]bool{'\n': true, '.': true, '!': true, '?': true}

// sentenceEnd reports whether a sentence or line ends at byte k.
func sentenceEnd(b []byte, k int) bool {
	if b[k] == '\n' {
		return true
	}
	if b[k] != '.' && b[k] != '!' && b[k] != '?' || k+1 < len(b) && b[k+1] != ' ' && b[k+1] != '\n' {
		return false
	}
	n := 0
	for n < 3 && k > n && detectors.IsLetter(b[k-1-n]) {
		n++
	}
	return b[k] != '.' || n == 0 || n == 3 // no. 12
}

// homesIn adds up the words of near; ok is false if one of ranks is among them.
func (l *homeWords) homesIn(near []byte) (sum float32, ok bool) {
	for q := 0; q < len(near); {
		if !detectors.IsLetter(near[q]) {
			q++
			continue
		}
		e := wordEnd(near, q)
		c := l.class(near[q:e])
		if c == homeRank {
			return 0, false
		}
		sum += homeWorth[c]
		q = max(e, q+1)
	}
	return sum, true
}

var (
	homeWordsEN = homeWords{ranks: ranks, dwellers: dwellers, moving: moving, visits: visits, near: homes}

	// dwellers are words that hardly anything but homes is spoken of with.
	dwellers = lexicon.New(`neighbour neighbours neighbor neighbors tenant tenants landlord landlady council flat flats gate hedge doorbell bell buzzer letterbox evicted upstairs downstairs stairwell stairs residents resident driveway gutter gas meter ambulance paramedics plumber nan nan's nana mum mum's gran grandad lived lives live moved umbrella chimney fence tow towed
granddad grandpa noisy drain drains porch skip planning roofers solar bins bin buzz lodger caretaker concierge knock knocked street road garden porch postman mail letter letters parcel parcels`)
	// moving are words of what is brought, fetched and kept there.
	moving = lexicon.New(`deliver delivered delivery drop dropped collect collection collected pickup pick picked bring sofa bike cat dog latch skip roof kettle scaffolding broadband chipped register registered address burst flooded leaking locksmith electrician place property house home next door doors opposite building courier couriers rider redeliver redelivery redelivered cleaner installer technician gardener doorman`)
	// visits are words of those who eat, stay or buy somewhere.
	visits = lexicon.New(`parking parked booked guide queue stayed towels ants hotel hotels resort booked booking breakfast buffet pool lobby reception checkout check-in menu dish dishes tasty delicious restaurant museum gallery mall airport terminal station stars rating review floor rooms spa waiter waitress chef
goals scored match game player degrees celsius preheat oven bake roast cook stir minutes mins percent price prices euros dollars lira pesos rupees treadmill speed recorded album season episode chapter`)
)
