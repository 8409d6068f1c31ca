package detectors

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// wordTable finds entries by the key of their first word: open addressing, a
// power of two, never full.
type wordTable struct {
	buckets []bucket
	order   []choice // bucket by bucket, the longest first; then what slots are of
	slots   [][slotCount]slot
}

// slot is the range of order where the choices of a long bucket are that may
// stand before what falls into it.
type slot struct{ from, to int32 }

const (
	slotCount  = 16
	allSlots   = 1<<slotCount - 1
	longBucket = 6 // choices of a bucket with slots, at least
)

// slotOf returns the slot of what wordAt and hanAt return.
func slotOf(then uint32) uint32 { return then * 0x9E3779B1 >> 28 }

type bucket struct {
	key      uint64
	from, to int32  // range of order; empty: no such key
	thens    uint64 // thenBit of what may follow a first word of eight letters at most
	slots    int32  // index of its slots, plus one; 0: it has none
	word     int32  // letters of the one entry, if the key is all of it; else 0
}

// thenBit is a filter over what wordAt and hanAt return.
func thenBit(then uint32) uint64 { return 1 << (then * 0x9E3779B1 >> 26) }

// thens returns the thenBit of what may follow the key k where c's entry stands.
func (c *choice) thens(k uint64) uint64 {
	switch {
	case c.first > 8:
		return 0
	case c.then == 0 || c.joined(k):
		return ^uint64(0)
	case c.first == 0:
		return thenBit(c.then)
	}
	return thenBit(c.then) | thenBit(c.run)
}

// joined reports whether k is the key of c's words written as one.
func (c *choice) joined(k uint64) bool { return c.first > 0 && (bits.Len64(k)+7)>>3 > int(c.first) }

// choice is an entry with what tells at a glance that it is not the one.
type choice struct {
	entry     int32
	then, run uint32 // wordAt of its second word, and of all behind the first written as one; 0 if it has one word; hanAt and thirdAt of what begins so
	first     uint8  // letters of its first word, 0 where that is not ASCII
	known     uint8  // bytes of its text that the key, and then of Han, are enough to know
	whole     bool   // it is one word, and the key is all of it
	mark      byte   // what stands behind its first word, 0 if that is a space or nothing
}

// find returns the bucket of the entries whose first word has the key k, nil if
// there are none.
func (t *wordTable) find(k uint64) *bucket {
	mask := uint32(len(t.buckets) - 1)
	for h := keyHash(k) & mask; ; h = (h + 1) & mask {
		b := &t.buckets[h]
		if b.key == k {
			return b
		}
		if b.from == b.to {
			return nil
		}
	}
}

// keyed is an entry under one of its keys.
type keyed struct {
	key   uint64
	entry int32
}

// newWordTable makes the table of pairs, each of which comes once.
func newWordTable(entries []entry, pairs []keyed) (t wordTable) {
	at := make([]int32, len(pairs)) // bucket of each pair
	for n := roomFor(pairs); !t.place(pairs, at, n); {
		n *= 2
	}
	next := int32(0)
	for i := range t.buckets {
		b := &t.buckets[i]
		b.from, b.to, next = next, next, next+b.to
	}
	t.order = make([]choice, len(pairs))
	for i := range pairs {
		b := &t.buckets[at[i]]
		c := newChoice(pairs[i].entry, entries[pairs[i].entry].text)
		t.order[b.to] = c
		b.to++
		b.thens |= c.thens(b.key)
	}
	for i := range t.buckets {
		switch b := &t.buckets[i]; {
		case b.to == b.from+1:
			if c := &t.order[b.from]; c.whole && c.first < 8 {
				b.word = int32(c.first)
			}
		case b.to > b.from:
			slices.SortFunc(t.order[b.from:b.to], func(x, y choice) int {
				return cmp.Or(len(entries[y.entry].text)-len(entries[x.entry].text), int(x.entry-y.entry))
			})
			if b.to-b.from >= longBucket {
				t.slot(b)
			}
		}
	}
	return t
}

// place gives the table n buckets, counts the pairs of each key in to and notes
// where they are. It reports false if n are too few.
func (t *wordTable) place(pairs []keyed, at []int32, n int) bool {
	t.buckets = make([]bucket, n)
	keys := 0
	for i := range pairs {
		k := pairs[i].key
		h := keyHash(k) & uint32(n-1)
		for t.buckets[h].to > 0 && t.buckets[h].key != k {
			h = (h + 1) & uint32(n-1)
		}
		if b := &t.buckets[h]; b.to == 0 {
			b.key = k
			if keys++; keys == n {
				return false
			}
		}
		t.buckets[h].to++
		at[i] = int32(h)
	}
	return true
}

// roomFor returns how many buckets are about twice as many as pairs have keys.
func roomFor(pairs []keyed) int {
	var seen bitset
	for i := range pairs {
		seen.add(keyHash(pairs[i].key))
	}
	n := 16
	for keys := seen.count(); n < 2*keys; {
		n *= 2
	}
	return n
}

// slot gives the bucket b slots, if they help.
func (t *wordTable) slot(b *bucket) {
	list := t.order[b.from:b.to]
	var at [slotCount]slot
	everywhere := 0
	for i := range list {
		of := list[i].slots(b.key)
		if of == allSlots {
			everywhere++
		}
		for ; of != 0; of &= of - 1 {
			at[trailing(of)].to++
		}
	}
	if 4*everywhere > len(list) {
		return
	}
	next := int32(len(t.order))
	for h := range at {
		at[h].from, at[h].to, next = next, next, next+at[h].to
	}
	t.order = slices.Grow(t.order, int(next)-len(t.order))[:next]
	for i := range list {
		for of := list[i].slots(b.key); of != 0; of &= of - 1 {
			in := &at[trailing(of)]
			t.order[in.to] = list[i]
			in.to++
		}
	}
	t.slots = append(t.slots, at)
	b.slots = int32(len(t.slots))
}

// slots returns the slots of c where its key is k, as bits.
func (c *choice) slots(k uint64) uint64 {
	switch {
	case c.first > 8:
		return 0
	case c.then == 0 || c.joined(k):
		return allSlots
	case c.first == 0:
		return 1 << slotOf(c.then)
	}
	return 1<<slotOf(c.then) | 1<<slotOf(c.run)
}

func newChoice(entry int32, text string) choice {
	c := choice{entry: entry}
	for int(c.first) < len(text) && class[text[c.first]]&cLetter != 0 {
		c.first++
	}
	if i := strings.IndexByte(text, ' '); i == int(c.first) && c.first > 0 {
		rest := text[i+1:]
		c.then = wordAt([]byte(rest), 0)
		c.run = wordAt([]byte(strings.ReplaceAll(rest, " ", "")), 0)
	}
	if text[0] >= 0xE0 {
		c.then = hanAt([]byte(text), 0)
		if len(text) >= 8 && text[6] >= 0xE0 && c.then != 0 {
			c.run = thirdAt([]byte(text), 0)
		}
	}
	switch {
	case text[0] < utf8.RuneSelf:
		c.known = min(c.first, 8)
	case text[0] < 0xE0:
		c.known = 2
	case c.then == 0:
		c.known = 3
	default:
		c.known = 6
	}
	if n := int(c.first); n > 0 && n < len(text) && text[n] != ' ' {
		c.mark = text[n]
	}
	c.whole = int(c.first) == len(text) && len(text) <= 8
	return c
}

// firstWord is the shape of the word at p of b, whose key is k: its letters, and
// wordAt of the next word; of what is not Latin, hanAt.
func firstWord(b []byte, p int, k uint64) (n uint8, then uint32) {
	if b[p] >= 0xE0 {
		return 0, hanAt(b, p)
	}
	e := p
	if b[p] < utf8.RuneSelf {
		e += (bits.Len64(k) + 7) >> 3
	}
	if e != p+8 && e+9 <= len(b) && b[e] == ' ' && e > p { // as most words stand
		if v := binary.LittleEndian.Uint64(b[e+1:]); class[byte(v)]&cLetter != 0 {
			return uint8(e - p), uint32(asciiKey(v))
		}
	}
	for e < len(b) && e-p < 60 && class[b[e]]&cLetter != 0 {
		e++
	}
	n = uint8(e - p)
	for k := 0; k < 3 && e < len(b) && class[b[e]]&cGlue != 0; k++ {
		e++
	}
	return n, wordAt(b, e)
}

// hanAt returns the character of three bytes or more that follows the one at p,
// or 0.
func hanAt(b []byte, p int) uint32 {
	if p+6 > len(b) || b[p+3] < 0xE0 {
		return 0
	}
	return uint32(b[p+3]) | uint32(b[p+4])<<8 | uint32(b[p+5])<<16
}

// thirdAt returns the first two bytes of the third character behind two of three bytes
// at p, or 0.
func thirdAt(b []byte, p int) uint32 {
	if p+8 > len(b) {
		return 0
	}
	return uint32(b[p+6]) | uint32(b[p+7])<<8
}

// may reports whether the entry, which begins with ASCII letters, can stand at a word
// of that shape.
func (c *choice) may(n uint8, then uint32) bool {
	if n == c.first {
		return c.then == 0 || c.then == then || c.run == then
	}
	return n > c.first && c.then != 0 // both words written as one
}

// at returns the longest entry at the word start p of b, where the key k stands,
// and its end, or -1.
func (t *wordTable) at(entries []entry, b []byte, p int, k uint64) (int32, int) {
	at := t.find(k)
	if at == nil {
		return -1, 0
	}
	if at.word > 0 {
		if end := p + int(at.word); end >= len(b) || b[end] < 0xC3 || b[end] >= 0xE0 {
			return t.order[at.from].entry, end
		}
		return -1, 0
	}
	n, then := firstWord(b, p, k)
	if n <= 8 && at.thens&thenBit(then) == 0 {
		return -1, 0
	}
	from, to := at.from, at.to
	if at.slots > 0 && n <= 8 {
		in := &t.slots[at.slots-1][slotOf(then)]
		from, to = in.from, in.to
	}
	list := t.order[from:to]
	if n == 0 { // a character outside ASCII, and entries that begin with it
		third := thirdAt(b, p)
		for i := range list {
			if c := &list[i]; c.then == 0 || c.then == then && (c.run == 0 || c.run == third) {
				if end := c.at(entries, b, p); end > 0 {
					return c.entry, end
				}
			}
		}
		return -1, 0
	}
	mark := byte(0)
	if e := p + int(n); e < len(b) {
		mark = b[e]
	}
	for i := range list {
		c := &list[i]
		if !c.may(n, then) || c.mark != 0 && c.mark != mark && mark != 0xE2 { // a curled apostrophe
			continue
		}
		if end := c.at(entries, b, p); end > 0 {
			return c.entry, end
		}
	}
	return -1, 0
}

// at reports the end of c's entry at p, or 0; what stands there has c's key and
// shape.
func (c *choice) at(entries []entry, b []byte, p int) int {
	if !c.whole {
		return entries[c.entry].at(b, p, int(c.known))
	}
	end := p + int(c.first)
	if end < len(b) && b[end] >= 0xC3 && b[end] < 0xE0 {
		return 0
	}
	return end
}
