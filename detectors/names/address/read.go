package address

import (
	"encoding/binary"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// leftReach and rightReach bound, in bytes, what is read around an anchor.
const (
	leftReach  = 96
	firstReach = 120 // to the right; the rest is read where an address goes on to its end
	rightReach = 256
	maxTokens  = 128
	beyond     = 32 // tokens behind the last that may be asked for
)

// tokenKind is what a token is.
type tokenKind uint8

const (
	word tokenKind = iota
	number
	mark // one byte of punctuation
	line // line end
)

// token is a word, a number or a mark of the text read.
type token struct {
	start, end int
	kind       tokenKind
	mark       byte
	capital    bool // its first letter is one
	spaced     bool // white space stands before it
	class      class
	leads      leads
}

// class says what a word may be in an address; the bits differ by language.
type class uint32

// reader holds the tokens around an anchor; it is kept from one to the next.
type reader struct {
	b      []byte
	t      [maxTokens + beyond]token
	n      int
	kinds  *wordKinds
	places *lexicon.Places
	kept   tokens
	starts starts
	chains starts // of chained
	homes  []homesRead
	quiet  quiet
	low    [64]byte
	short  bool
	looks  int // parts looked at, for Window.Steps
}

// twice reads the address of the anchor at p, and again with all the text that
// may belong to it if it goes on to the end of what was read.
func (r *reader) twice(b []byte, p int, read func(at int) (detectors.Found, bool)) (detectors.Found, bool) {
	f, ok := read(r.loadTo(b, p, firstReach))
	if ok && r.short && r.n > 0 && f.End+20 > r.t[r.n-1].end {
		f, ok = read(r.loadTo(b, p, rightReach))
	}
	return f, ok
}

// loadTo reads the tokens around the anchor at p, as far as reach bytes to the
// right, and returns the anchor's index.
func (r *reader) loadTo(b []byte, p, reach int) int {
	lo := max(0, p-leftReach)
	for lo > 0 && lo < p && !spaceByte(b[lo-1]) {
		lo++
	}
	hi := min(len(b), p+reach)
	r.b, r.short = b, hi < len(b) && reach < rightReach
	s := r.kept.open(b, lo)
	r.fill(hi, s+maxTokens)
	r.n = r.kept.view(r.t[:], s, hi, maxTokens)
	return indexOf(r.t[:r.n], p)
}

// fill reads tokens until hi, or until there are most.
func (r *reader) fill(hi, most int) {
	b, k := r.b, &r.kept
	i, had := k.hi, len(k.all)
	for i < hi && len(k.all) < most {
		c := b[i]
		if c == ' ' || c == '\t' || c == '\r' {
			k.spaced = true
			i++
			continue
		}
		k.all = append(k.all, token{start: i, spaced: k.spaced})
		t := &k.all[len(k.all)-1]
		k.spaced = false
		switch {
		case c == '\n':
			t.kind, i, k.spaced = line, i+1, true
		case detectors.IsDigit(c):
			t.kind = number
			i = numberEnd(b, i)
		case detectors.IsLetter(c) || c >= 0xC3 && c < 0xE0:
			i = wordEnd(b, i)
			t.capital = c < 'a' || c == 0xC3 && i > t.start+1 && b[t.start+1] < 0xA0
			k := r.kind(t.start, i)
			t.class, t.leads = k.class, k.leads
		default:
			t.kind, t.mark = mark, c
			i += runeLen(c)
		}
		t.end = min(i, len(b))
	}
	k.hi = i
	k.steps += len(k.all) - had
}

// kind returns what the word [s, e) is to the reader.
func (r *reader) kind(s, e int) wordKind {
	if e-s <= 8 && s+8 <= len(r.b) {
		of := uint64(1)<<(8*(e-s)) - 1
		if v := binary.LittleEndian.Uint64(r.b[s:]) & of; v&0x8080808080808080 == 0 { // letters, "'" and '-'
			return r.kinds.at(v | of&0x2020202020202020).kind
		}
	}
	return r.kinds.of(&r.low, len(r.lower(s, e)))
}

func spaceByte(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// numberEnd returns the end of the number at p: 12, 12A, 5th, 12-14, 3/5, 12/A.
func numberEnd(b []byte, p int) int {
	e := p
	for e < len(b) && e-p < 24 {
		c := b[e]
		switch {
		case detectors.IsDigit(c):
			e++
		case detectors.IsLetter(c):
			k := e
			for k < len(b) && detectors.IsLetter(b[k]) {
				k++
			}
			if k-e > 2 {
				return e
			}
			e = k
		case (c == '-' || c == '/') && e+1 < len(b) && (detectors.IsDigit(b[e+1]) || detectors.IsLetter(b[e+1]) && (e+2 == len(b) || !detectors.IsLetter(b[e+2]))):
			e++
		default:
			return e
		}
	}
	return e
}

// longWord is where a word is cut.
const longWord = 48

// wordEnd returns the end of the word at p, with inner apostrophes and hyphens.
func wordEnd(b []byte, p int) int {
	e := p
	for e < len(b) && e-p < longWord {
		c := b[e]
		switch {
		case detectors.IsLetter(c):
			e++
		case c >= 0xC3 && c < 0xE0 && e+1 < len(b):
			e += 2
		case (c == '\'' || c == '-') && e > p && e+1 < len(b) && detectors.IsLetter(b[e+1]):
			e++
		case c == 0xE2 && e > p && e+3 < len(b) && b[e+1] == 0x80 && b[e+2] == 0x99 && detectors.IsLetter(b[e+3]): // ’
			e += 3
		default:
			return e
		}
	}
	return e
}

// lower returns b[s:e] in lower case, ASCII and Latin-1 letters; empty if too
// long. It is valid until the next call.
func (r *reader) lower(s, e int) []byte {
	if e-s > len(r.low) {
		return nil
	}
	out := r.low[:e-s]
	for i := range out {
		c := r.b[s+i]
		if c >= 'A' && c <= 'Z' || c >= 0x80 && c <= 0x9E && c != 0x97 && i > 0 && r.b[s+i-1] == 0xC3 {
			c |= 0x20
		}
		out[i] = c
	}
	return out
}

// among reports whether token i is one of the words of set.
func (r *reader) among(i int, set *lexicon.Set) bool {
	return set.Has(r.b[r.t[i].start:r.t[i].end])
}

// is reports whether token i is one of the words.
func (r *reader) is(i int, words ...string) bool {
	if i < 0 || i >= r.n || r.t[i].kind != word {
		return false
	}
	s, n := r.t[i].start, r.t[i].end-r.t[i].start
	first := r.b[s] | 0x20
	var low []byte
	for _, w := range words {
		if len(w) != n || w[0]|0x20 != first {
			continue
		}
		if low == nil {
			low = r.lower(s, s+n)
		}
		if string(low) == w {
			return true
		}
	}
	return false
}

// has reports whether token i is a word of class c.
func (r *reader) has(i int, c class) bool { return i >= 0 && i < r.n && r.t[i].class&c != 0 }

// bracket returns the token behind a bracket at token i that closes within most
// tokens and holds one that tells of a place, 0 if there is none.
func (r *reader) bracket(i, most int, tells func(k int) bool) int {
	told := false
	for k := i + 1; k < r.n && k-i < most; k++ {
		switch {
		case r.isMark(k, ')'):
			if told {
				return k + 1
			}
			return 0
		case r.t[k].kind == line, r.isMark(k, '('):
			return 0
		}
		told = told || tells(k)
	}
	return 0
}

func (r *reader) isMark(i int, c byte) bool {
	return i >= 0 && i < r.n && r.t[i].kind == mark && r.t[i].mark == c
}

func (r *reader) isNumber(i int) bool { return i >= 0 && i < r.n && r.t[i].kind == number }

func (r *reader) isWord(i int) bool { return i >= 0 && i < r.n && r.t[i].kind == word }

// digits counts the digits of token i; letters tells whether it holds others.
func (r *reader) digits(i int) (n int, letters bool) {
	if i < 0 || i >= r.n || r.t[i].kind != number {
		return 0, false
	}
	for _, c := range r.b[r.t[i].start:r.t[i].end] {
		if detectors.IsDigit(c) {
			n++
		} else {
			letters = true
		}
	}
	return n, letters
}

// place returns how many tokens from i on are the longest known name of a place,
// and what it is.
func (r *reader) place(i int) (int, lexicon.Place) {
	best, kind := 0, lexicon.Place(0)
	for k := 0; k < 4 && i+k < r.n && r.t[i+k].kind == word; k++ {
		t := &r.t[i+k]
		if k > 0 && (!t.spaced || t.start-r.t[i+k-1].end > 1) {
			break
		}
		if t.end-r.t[i].start > r.places.Most() {
			break
		}
		if p := r.places.Kind(r.lower(r.t[i].start, t.end)); p != 0 {
			best, kind = k+1, p
		}
	}
	return best, kind
}

const (
	joined gap = iota
	other
	comma
	stop
	lineBreak
)
