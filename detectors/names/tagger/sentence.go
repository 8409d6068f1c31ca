package tagger

// Lexicon says what is known of words: a Model at run time, the trainer's lists
// before there is one.
type Lexicon interface {
	// Classes returns what is known of the word with this hash; see WordHash.
	Classes(hash uint64) Class
}

// Sentence is one sentence made ready for features. The zero value is ready;
// its memory is reused by the next Read.
type Sentence struct {
	text    []byte
	tokens  []token
	class   []uint64 // by token: Class of a word, of Chinese: marks
	parts   []part   // by token and one more: the words of Chinese
	items   []item   // the tokens with pads items before and behind
	filled  window   // the tokens whose items are made
	open    []window
	hot     []int32 // candidates: their own scores are asked first
	asked   int     // of hot: they have been scored
	mode    uint64
	hans    bool // has Chinese characters
	words   bool // has words of letters
	english bool // the English model reads it
	strange bool // a word that no list has is a candidate in small letters, too
}

// item is what features are made of.
type item struct {
	id    uint64 // the word, or what stands for any name
	shape uint64 // with the sentence's mode and the gap before it
	class uint64 // lower bits of the Class of a word; of Chinese: marks
	rank  uint64 // tiers of a word
	part  uint64 // parts of speech of a word
	sort  uint64 // what a word is for most, and how much of a name; see sortOf
	head  uint64 // first and last eight bytes of a word in small letters, the last byte first
	tail  uint64
	size  uint64 // letters of a word, at most 15

	// Of Chinese: how the character stands in its word, and the words before
	// and behind it.
	seg, before, behind uint64
}

const pads = 3

// The modes of a sentence's letters.
const (
	modeNormal = iota
	modeLower
	modeUpper
	modeTitle
)

// Read takes the sentence of text that begins at at and returns where the next
// one does.
func (s *Sentence) Read(text []byte, at int) int {
	s.text = text
	s.tokens, at = scan(s.tokens[:0], text, at)
	s.look()
	return at
}

// Len is the number of tokens.
func (s *Sentence) Len() int { return len(s.tokens) }

// Span is where token i stands in the text.
func (s *Sentence) Span(i int) (start, end int) {
	return int(s.tokens[i].start), int(s.tokens[i].end)
}

// Hash is the WordHash of token i.
func (s *Sentence) Hash(i int) uint64 { return s.tokens[i].hash }

// Word reports whether token i is a word of letters, and whether it is written
// in small ones.
func (s *Sentence) Word(i int) (letters, lower bool) {
	t := &s.tokens[i]
	return t.kind == word, t.shape == shapeLower
}

// Prepare looks the words up and notes what the features of every token need.
func (s *Sentence) Prepare(lex Lexicon) {
	s.classify(lex)
	s.fill(window{0, len(s.tokens)})
}

// classify looks the words up.
func (s *Sentence) classify(lex Lexicon) {
	s.class = s.class[:0]
	for i := range s.tokens {
		t := &s.tokens[i]
		c := Class(0)
		if t.kind == word {
			if c = lex.Classes(t.hash); c == 0 {
				c = s.stem(t, lex)
			}
		}
		s.class = append(s.class, uint64(c))
	}
	if s.hans {
		s.characters(lex)
		s.segment()
	}
	n := len(s.tokens) + 2*pads
	if cap(s.items) < n {
		s.items = make([]item, n, maxTokens+2*pads)
	}
	s.items = s.items[:n]
	s.filled = window{0, 0}
	for k := range pads {
		s.items[k] = item{id: uint64(101 + k), shape: 99, class: 1 << 20}
		s.items[n-pads+k] = item{id: uint64(111 + k), shape: 98, class: 1 << 20}
	}
}

// fill makes the items of the tokens that the features of a window look at.
// Windows come in order.
func (s *Sentence) fill(w window) {
	lo, hi := max(w.lo-pads, s.filled.hi), min(w.hi+pads, len(s.tokens))
	for i := lo; i < hi; i++ {
		t, it := &s.tokens[i], &s.items[i+pads]
		*it = item{id: t.hash, shape: uint64(t.shape) | s.mode<<4 | uint64(t.gap)<<6, class: s.class[i]}
		switch t.kind {
		case word:
			it.sort = sortOf(Class(it.class))
			it.part = it.class >> parts & partBits
			it.class, it.rank = it.class&bits16, it.class>>TierGiven&tiers
			it.letters(t, Class(it.class))
		case other:
			it.shape |= t.head << 8
		case digit:
			it.shape |= uint64(t.size) << 8
		case han:
			it.seg, it.before, it.behind = s.around(i)
		}
	}
	s.filled.hi = max(s.filled.hi, hi)
}

// letters fills the item of a word.
func (it *item) letters(t *token, c Class) {
	it.shape |= uint64(min(t.size, 4)) << 8
	if c&listed != 0 && c&plain == 0 {
		it.id = uint64(c&listed) + 1000 // any name is like another
	}
	it.head, it.tail, it.size = t.head, t.tail, uint64(t.size)
}

// stem returns ClassCommon for an everyday word with an Indonesian suffix or in
// the passive, or with its last letter written more than twice.
func (s *Sentence) stem(t *token, lex Lexicon) Class {
	n := 0
	switch {
	case t.size < 5:
		return 0
	case t.head&0xFFFF == 'd'|'i'<<8 && t.size > 5:
		return s.passive(t, lex)
	case t.tail&0xFFFFFF == 'a'|'y'<<8|'n'<<16, t.tail&0xFFFFFF == 'h'|'a'<<8|'l'<<16, t.tail&0xFFFFFF == 'h'|'a'<<8|'k'<<16, t.tail&0xFFFFFF == 'n'|'u'<<8|'p'<<16:
		n = 3
	case t.tail&0xFF == t.tail>>8&0xFF && t.tail&0xFF == t.tail>>16&0xFF:
		for n < 7 && t.tail>>(8*n)&0xFF == t.tail>>(8*n+8)&0xFF {
			n++
		}
	default:
		return 0
	}
	var stem token
	end := int(t.end) - n
	if end <= int(t.start) {
		return 0
	}
	stem.letters(s.text[:end], int(t.start))
	return lex.Classes(stem.hash) & ClassCommon
}

// passive returns ClassCommon for "di" before an everyday word, which may have
// "kan" or "i" behind it: dilayani, dititipkan.
func (s *Sentence) passive(t *token, lex Lexicon) Class {
	w := s.text[int(t.start)+2 : t.end]
	for _, n := range [...]int{0, 1, 3} {
		if n == 1 && w[len(w)-1]|0x20 != 'i' || n == 3 && (len(w) < 6 || string(w[len(w)-3:]) != "kan") {
			continue
		}
		var stem token
		stem.letters(w[:len(w)-n], 0)
		if c := lex.Classes(stem.hash) & ClassCommon; c != 0 {
			return c
		}
	}
	return 0
}

// look finds the sentence's scripts and how its letters are written.
func (s *Sentence) look() {
	lower, upper, title, first := 0, 0, 0, -1
	s.hans, s.words = false, false
	for i := range s.tokens {
		t := &s.tokens[i]
		switch t.kind {
		case han:
			s.hans = true
			continue
		case word:
			s.words = true
		default:
			continue
		}
		if first < 0 {
			first = i
		}
		switch t.shape {
		case shapeLower:
			if t.size > 3 || i == first {
				lower++
			}
		case shapeUpper:
			upper++
		case shapeTitle, shapeMixed, shapeOne:
			title++
		}
	}
	switch {
	case upper+title == 0:
		s.mode = modeLower
	case upper > 1 && lower == 0 && title <= upper/2:
		s.mode = modeUpper
	case lower == 0:
		s.mode = modeTitle
	default:
		s.mode = modeNormal
	}
}

const hanSeed = 0x68616E

func hanPart(h, r uint64) uint64 { return (h ^ r) * 0x9E3779B97F4A7C15 }

func hanHash(h, r uint64) uint64 { return finish(hanPart(h, r)) }

// WordHash is the hash under which a word is listed: of letters in lower case,
// or of one to four Chinese characters.
func WordHash(w string) uint64 {
	h, n := uint64(hanSeed), 0
	for _, r := range w {
		if !isHan(r) {
			n = 0
			break
		}
		h = hanPart(h, uint64(simplified(r)))
		n++
	}
	if n > 0 {
		return finish(h)
	}
	var t token
	t.letters([]byte(w), 0)
	return t.hash
}
