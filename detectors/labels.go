package detectors

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dictionary finds label words: for every word start one hashed look at up to
// four letters (or one Han character) rejects nearly all of them.
type dictionary struct {
	labelAt wordFilter
	cueAt   wordFilter // of cues and words with a role
	labels  wordTable
	starts  wordTable // of cues and words with a role
	entries []entry
}

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
	}
	return thenBit(c.then) | thenBit(c.run)
}

// joined reports whether k is the key of c's words written as one.
func (c *choice) joined(k uint64) bool { return c.first > 0 && (bits.Len64(k)+7)>>3 > int(c.first) }

// choice is an entry with what tells at a glance that it is not the one.
type choice struct {
	entry     int32
	then, run uint32 // wordAt of its second word, and of all behind the first written as one; 0 if it has one word; hanAt of what begins so
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
	n := 16
	for keys := t.place(pairs, at, max(n, 1<<bits.Len(uint(len(pairs))))); n < 2*keys; {
		n *= 2
	}
	if n != len(t.buckets) {
		t.place(pairs, at, n)
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
// where they are. It returns how many keys there are.
func (t *wordTable) place(pairs []keyed, at []int32, n int) (keys int) {
	t.buckets = make([]bucket, n)
	for i := range pairs {
		k := pairs[i].key
		h := keyHash(k) & uint32(n-1)
		for t.buckets[h].to > 0 && t.buckets[h].key != k {
			h = (h + 1) & uint32(n-1)
		}
		if b := &t.buckets[h]; b.to == 0 {
			b.key = k
			keys++
		}
		t.buckets[h].to++
		at[i] = int32(h)
	}
	return keys
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

// may reports whether the entry can stand at a word of that shape.
func (c *choice) may(n uint8, then uint32) bool {
	switch {
	case c.first == 0:
		return c.then == 0 || c.then == then
	case n == c.first:
		return c.then == 0 || c.then == then || c.run == then
	}
	return n > c.first && c.then != 0 // both words written as one
}

// entry is one label: all Specs that carry it, for or against.
type entry struct {
	text     string // lower case, single spaces
	han      bool   // starts outside ASCII: no word boundary needed before it
	hanEnd   bool
	cue      []int32 // Specs anchored on it
	pos, neg specList
	isPos    bool
	isNeg    bool
	role     role
}

// role is what a word tells of its text, beside being a label.
type role uint8

const (
	roleNone   role = iota
	roleNumber      // a digit as a word
	roleDot         // a dot as a word
	roleInsert      // "insert into": a statement whose values have columns
	roleAt          // "at" as a word: counts in brackets or before a name with a dot
)

// keyAt returns the dictionary key of the word that starts at p: its letters in
// lower case, the first eight of them, or one character outside ASCII.
func keyAt(b []byte, p int) uint64 {
	v := wordOf(b, p)
	if byte(v) < 0x80 {
		return asciiKey(v)
	}
	return wideKey(v)
}

// wideKey is keyAt for a character outside ASCII, whose bytes v begins with.
func wideKey(v uint64) uint64 {
	if byte(v) >= 0xE0 {
		return v & 0xFFFFFF
	}
	return v & 0xFFFF
}

// markedKey is keyAt for a word of ASCII letters that v begins with, at q of a
// block whose letters are marked in letters.
func markedKey(v, letters uint64, q int) uint64 {
	n := trailing(^(letters >> (q & 63)))
	if n+q == 64 { // the word may go on in the next block
		return asciiKey(v)
	}
	return (v | 0x20*oneBits) & keyMask[n&63]
}

// keyMask keeps the first n of eight bytes.
var keyMask = func() (t [64]uint64) {
	for n := range t {
		t[n] = 1<<(8*min(n, 8)) - 1
	}
	return t
}()

// asciiKey returns the letters at the start of v, in lower case, up to the
// first byte that is none.
func asciiKey(v uint64) uint64 {
	l := v&^highBits | 0x20*oneBits
	letters := (l + 0x1F*oneBits) & (0xFA*oneBits - l) &^ v & highBits
	non := ^letters & highBits
	return l & (non&-non>>7 - 1)
}

const (
	oneBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

// newDictionary compiles the labels of specs. It fails on a label that is not
// lower case or starts with neither letter nor Han.
func newDictionary(specs []Spec) (*dictionary, error) {
	d := &dictionary{}
	words := len(roleWords)
	for i := range specs {
		words += specs[i].words()
	}
	byText := make(map[string]int32, words)
	d.entries = make([]entry, 0, words)
	get := func(t string) (*entry, error) {
		if i, ok := byText[t]; ok {
			return &d.entries[i], nil
		}
		if t == "" || asciiUpper(t) || !IsLetter(t[0]) && t[0] < 0x80 || strings.Contains(t, "  ") {
			return nil, fmt.Errorf("label %q: want lower case words, one space between, starting with a letter", t)
		}
		byText[t] = int32(len(d.entries))
		last, _ := utf8.DecodeLastRuneInString(t)
		d.entries = append(d.entries, entry{text: t, han: isHanByte(t[0]), hanEnd: last >= 0x2E80})
		return &d.entries[len(d.entries)-1], nil
	}
	for i := range specs {
		s := &specs[i]
		cue := s.Anchor.on(anchorCue)
		for _, words := range s.Labels {
			for _, w := range written(words) {
				e, err := get(w)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", s.Name, err)
				}
				e.isPos = true
				if addLast(&e.pos.list, int32(i)) && cue {
					e.cue = append(e.cue, int32(i))
				}
			}
		}
		for _, a := range s.Anchor.all() {
			if a.kind != anchorWords {
				continue
			}
			for _, w := range written(a.literalsOf()) {
				e, err := get(w)
				if err != nil {
					return nil, fmt.Errorf("%s: anchor %w", s.Name, err)
				}
				addLast(&e.cue, int32(i))
			}
		}
		for _, words := range s.Negatives {
			for _, w := range written(words) {
				e, err := get(w)
				if err != nil {
					return nil, fmt.Errorf("%s: negative %w", s.Name, err)
				}
				e.isNeg = true
				addLast(&e.neg.list, int32(i))
			}
		}
	}
	for w, r := range roleWords {
		e, err := get(w)
		if err != nil {
			return nil, err
		}
		e.role = r
	}
	d.inherit(byText, specs)
	labels, cues := make([]keyed, 0, 2*len(d.entries)), make([]keyed, 0, len(d.entries))
	for i := range d.entries {
		e := &d.entries[i]
		e.pos.seal()
		e.neg.seal()
		k := keyAt([]byte(e.text), 0)
		joined := joinedKey(e.text)
		switch {
		case len(e.cue) == 0 && e.role == roleNumber:
			d.cueAt.addNumber(k)
		case len(e.cue) > 0 || e.role != roleNone:
			d.cueAt.add(e.text, k, joined)
		}
		if len(e.pos.list)+len(e.neg.list) > 0 { // else it only has a role
			d.labelAt.add(e.text, k, joined)
		}
		for _, k := range [...]uint64{k, joined} {
			if len(e.cue) > 0 || e.role != roleNone {
				cues = append(cues, keyed{k, int32(i)})
			}
			if len(e.pos.list)+len(e.neg.list) > 0 {
				labels = append(labels, keyed{k, int32(i)})
			}
			if k == joined {
				break
			}
		}
	}
	d.labels, d.starts = newWordTable(d.entries, labels), newWordTable(d.entries, cues)
	return d, nil
}

// words is how many words a Spec's dictionary entries are made of, about.
func (s *Spec) words() (n int) {
	for _, words := range s.Labels {
		n += len(words)
	}
	for _, words := range s.Negatives {
		n += len(words)
	}
	return n
}

// addLast appends the number of a Spec to a list of them in rising order, unless
// it is the last there.
func addLast(list *[]int32, spec int32) bool {
	if n := len(*list); n > 0 && (*list)[n-1] == spec {
		return false
	}
	*list = append(*list, spec)
	return true
}

// written returns words, which must be in lower case, and the forms of those
// with letters outside ASCII that begin with a capital or are capitals
// throughout. Case of ASCII letters is folded when labels are looked for.
func written(words []string) []string {
	out := words[:len(words):len(words)]
	for _, w := range words {
		if caseless(w) {
			continue
		}
		r, n := utf8.DecodeRuneInString(w)
		if u := unicode.ToUpper(r); u >= utf8.RuneSelf && u != r {
			out = append(out, string(u)+w[n:])
		}
		all := strings.Map(func(r rune) rune {
			if r < utf8.RuneSelf {
				return r
			}
			if u := unicode.ToUpper(r); u >= utf8.RuneSelf {
				return u
			}
			return unicode.ToLower(unicode.ToUpper(r)) // dotless i
		}, w)
		if all != w {
			out = append(out, all)
			if t := titled(w); t != w && !slices.Contains(out, t) {
				out = append(out, t)
			}
			for _, t := range abbreviatedWords(w) {
				if !slices.Contains(out, t) {
					out = append(out, t)
				}
			}
		}
	}
	return out
}

// abbreviatedWords returns the forms of a label whose first or last word is an abbreviation
// in capitals outside ASCII: "ПИН код", "код из СМС".
func abbreviatedWords(w string) (out []string) {
	first, last := strings.IndexByte(w, ' '), strings.LastIndexByte(w, ' ')
	if first < 0 {
		return nil
	}
	if first <= 8 && strange(w[:first]) {
		out = append(out, strings.ToUpper(w[:first])+w[first:])
	}
	if len(w)-last-1 <= 8 && strange(w[last+1:]) {
		out = append(out, w[:last+1]+strings.ToUpper(w[last+1:]))
	}
	return out
}

// strange reports whether w has no letter of ASCII.
func strange(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return r < utf8.RuneSelf }) < 0
}

// titled writes the first letter of every word outside ASCII large: "Единен
// Граждански Номер".
func titled(w string) string {
	words := strings.Split(w, " ")
	for i, x := range words {
		r, n := utf8.DecodeRuneInString(x)
		if u := unicode.ToUpper(r); u >= utf8.RuneSelf && u != r {
			words[i] = string(u) + x[n:]
		}
	}
	return strings.Join(words, " ")
}

// numberTails and numberHeads are words that say no more of a label than that
// it is a number.
var (
	numberTails = []string{"no", "num", "nr", "number", "numbers", "code", "号", "號", "号码", "號碼", "字号", "字號"}
	numberHeads = []string{"no ", "nomor ", "nomer ", "nombor ", "nr ", "numéro de "}
)

// inherit gives a label with a word for "number" about it what the label alone
// says: the longest match alone counts, and "passport number" is also "passport".
//
// Two labels that differ in their spaces alone say the same: of 여권번호 and
// 여권 번호 only one is found.
//
// A label that begins or ends with a shorter one hides it. Of a kind whose
// country is unknown it says what the shorter says: "national tax number" is a
// tax number still. Of other kinds it does not: a "cédula ecuatoriana" is no
// Colombian's, a "card verification code" no verification code.
func (d *dictionary) inherit(byText map[string]int32, specs []Spec) {
	same := make(map[string]int32, len(d.entries)) // the first entry of those that are one without spaces
	next := make([]int32, len(d.entries))          // the next of them, plus one
	last := make([]int32, len(d.entries))          // of the first: the last of them
	head := make([]int32, len(d.entries))
	for i := range d.entries {
		t := d.entries[i].text
		if strings.IndexByte(t, ' ') > 0 {
			t = strings.ReplaceAll(t, " ", "")
		}
		h, ok := same[t]
		if !ok {
			h = int32(i)
			same[t] = h
		} else {
			next[last[h]] = int32(i) + 1
		}
		head[i], last[h] = h, int32(i)
	}
	for i := range d.entries {
		if h := head[i]; next[h] > 0 {
			e := &d.entries[i]
			for k := h + 1; k > 0; k = next[k-1] {
				e.takeOf(&d.entries[k-1])
			}
			e.isPos = e.isPos || len(e.pos.list) > 0
		}
	}
	for i := range d.entries {
		e := &d.entries[i]
		if !e.isPos {
			continue
		}
		for _, tail := range numberTails {
			if bare, ok := strings.CutSuffix(e.text, tail); ok {
				e.take(d, byText, strings.TrimSuffix(bare, " "))
			}
		}
		for _, head := range numberHeads {
			if bare, ok := strings.CutPrefix(e.text, head); ok {
				e.take(d, byText, bare)
			}
		}
		for p := strings.IndexByte(e.text, ' '); p > 0; {
			e.takeKin(d, byText, e.text[:p], specs)
			e.takeKin(d, byText, e.text[p+1:], specs)
			next := strings.IndexByte(e.text[p+1:], ' ')
			if next < 0 {
				break
			}
			p += 1 + next
		}
	}
}

// unknownCountry reports whether e is a kind whose country is not known.
func unknownCountry(e Entity) bool {
	return strings.HasPrefix(string(e), "XX_") || e == "PLATE" || e == "BANK_ACCOUNT"
}

// takeKin adds the Specs of the entry text that are of a family e announces: those
// whose country is unknown, or the others if e has none but those.
func (e *entry) takeKin(d *dictionary, byText map[string]int32, text string, specs []Spec) {
	k, ok := byText[text]
	if !ok {
		return
	}
	own := e.pos.list[:len(e.pos.list):len(e.pos.list)]
	unknown := 0
	for _, o := range own {
		if unknownCountry(specs[o].Entity) {
			unknown++
		}
	}
	if unknown > 0 && unknown < len(own) {
		return
	}
	for _, s := range d.entries[k].pos.list {
		if e := specs[s].Entity; unknown == 0 && !strings.HasPrefix(string(e), "XX_") || unknown > 0 && unknownCountry(e) {
			continue
		}
		kin := slices.ContainsFunc(own, func(o int32) bool { return familyOf(specs[o].Entity) == familyOf(specs[s].Entity) })
		if kin && !e.names(s) {
			e.pos.list = append(e.pos.list, s)
		}
	}
}

// names reports whether the entry speaks for or against a Spec.
func (e *entry) names(spec int32) bool {
	return slices.Contains(e.pos.list, spec) || slices.Contains(e.neg.list, spec)
}

// take adds the Specs of the entry text, if there is one, to e.
func (e *entry) take(d *dictionary, byText map[string]int32, text string) {
	if k, ok := byText[text]; ok {
		e.takeOf(&d.entries[k])
	}
}

// takeOf adds the Specs of o to e.
func (e *entry) takeOf(o *entry) {
	if o == e {
		return
	}
	for _, s := range o.pos.list {
		if !e.names(s) {
			e.pos.list = append(e.pos.list, s)
		}
	}
	for _, s := range o.neg.list {
		if !e.names(s) {
			e.neg.list = append(e.neg.list, s)
			e.isNeg = true
		}
	}
}

// asciiUpper reports whether s holds a capital of ASCII.
func asciiUpper(s string) bool {
	for i := range len(s) {
		if s[i]-'A' < 26 {
			return true
		}
	}
	return false
}

// caseless reports whether no letter outside ASCII in s is known to have another
// case: it is ASCII, Han, kana or Hangul.
func caseless(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
		case c >= 0xE3 && c <= 0xED && c != 0xEA: // U+3000 to U+9FFF, U+B000 to U+DFFF
			i += 2
		default:
			return false
		}
	}
	return true
}

// isHanByte reports whether c starts a character of Han, kana or Hangul.
func isHanByte(c byte) bool { return c >= 0xE3 && c <= 0xED }

// match returns the longest entry at the word start p and its end, or -1.
func (d *dictionary) match(b []byte, p int) (int32, int) {
	k := keyAt(b, p)
	if !d.labelAt.first.has(keyHash(k)) {
		return -1, 0
	}
	return d.lookUp(b, p, k)
}

// lookUp is match without the filter; k is the key at p.
func (d *dictionary) lookUp(b []byte, p int, k uint64) (int32, int) {
	return d.labels.at(d.entries, b, p, k)
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
	list := t.order[at.from:at.to]
	if at.slots > 0 && n <= 8 {
		in := &t.slots[at.slots-1][slotOf(then)]
		list = t.order[in.from:in.to]
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

// at reports the end of e at p, or 0, where its first bytes are known to stand.
// A space of the label matches up to three glue characters, or none.
func (e *entry) at(b []byte, p, known int) int {
	t := e.text
	word := 0
	p += known
	for i := known; i < len(t); i++ {
		c := t[i]
		if c == ' ' {
			q := glue(b, p, i-word)
			if q == p && i-word < 2 {
				return 0 // "a n" is not "an"
			}
			p, word = q, i+1
			continue
		}
		if p >= len(b) {
			return 0
		}
		x := b[p]
		switch {
		case class[x]&cUpper != 0:
			x |= 0x20
		case i > 0 && x >= 0x80 && x <= 0x9E && b[p-1] == 0xC3: // second byte of À to Þ
			x |= 0x20
		}
		if x == 0xE2 && c == '\'' && p+2 < len(b) && b[p+1] == 0x80 && b[p+2] == 0x99 { // a curled apostrophe
			p += 3
			continue
		}
		if x != c {
			return 0
		}
		p++
	}
	if !e.hanEnd && p < len(b) {
		if n := b[p]; class[n]&cLetter != 0 || n >= 0xC3 && n < 0xE0 {
			return 0
		}
	}
	return p
}

// glue skips what may stand between two words of a label at p, the first of n
// letters: spaces, one mark; a full stop and a space only after an abbreviation.
func glue(b []byte, p, n int) int {
	marks := 0
	q := p
	for ; q < len(b) && q-p < 3; q++ {
		switch b[q] {
		case ' ', '\t':
		case '.', '_', '-', '/', '\'':
			if marks++; marks > 1 && !(marks == 2 && b[q] == '-' && b[q-1] == '.') || b[q] == '.' && n > 4 && q+1 < len(b) && b[q+1] == ' ' {
				return p
			}
		default:
			return q
		}
	}
	return q
}

// wordStart reports whether a label may start at p.
func wordStart(b []byte, p int) bool {
	c := b[p]
	if class[c]&cLetter != 0 {
		if p == 0 {
			return true
		}
		l := b[p-1]
		return class[l]&cLetter == 0 && (l < 0x80 || l >= 0x80 && !latinBefore(b, p))
	}
	return c >= 0xC3
}

// latinBefore reports whether the character that ends before p is a letter
// outside ASCII of a script with words: 'é' before 'tat' is no word start.
func latinBefore(b []byte, p int) bool {
	q := p - 1
	for q > 0 && p-q < 4 && b[q]&0xC0 == 0x80 {
		q--
	}
	return b[q] >= 0xC3 && b[q] < 0xE0
}
