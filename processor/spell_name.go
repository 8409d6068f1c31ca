package processor

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// maxParts bounds the words of one name that are looked at.
const maxParts = 6

// person notes the spellings of a name without its titles: whole, its parts in
// any order, joined as in user names, short forms, letters with marks in two
// plain ones, and Chinese names in Latin letters.
func (s *speller) person(name []byte) {
	name = s.ordered(withoutDegrees(name))
	if r, _ := utf8.DecodeRune(name); unicode.Is(unicode.Han, r) {
		s.han(name)
		return
	}
	var parts [maxParts][]byte
	n := 0
	for _, w := range bytes.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' && !unicode.IsMark(r)
	}) {
		if n < maxParts {
			parts[n] = w
			n++
		}
	}
	if n == 0 {
		s.put(name, detectors.Anything)
		return
	}
	if n == 1 {
		s.part(parts[0])
		s.cases(parts[0])
		s.hangulGiven(parts[0])
		s.twoPlain(parts[0])
		s.short(parts[0])
		return
	}
	near := detectors.Anything
	if commonplace(name) {
		near = detectors.Capital // Will White; or a hostile one: The Order
	}
	s.put(name, near)
	if near != detectors.Anything {
		for _, p := range parts[:n] {
			s.part(p)
		}
		return
	}
	s.put(s.made(parts[:n]...), near)
	s.twoPlain(name)
	first, last := parts[0], parts[n-1]
	if n > 2 {
		s.put(s.made(first, last), near)
	}
	if len(last) >= 4 && first[0] < utf8.RuneSelf {
		s.put(s.made(first[:1], last), near)
	}
	for _, p := range parts[:n] {
		s.part(p)
		s.cases(p)
		s.twoPlain(p)
	}
	s.short(first)
}

// nameWord returns the end of the word of a name at i: letters, apostrophes,
// hyphens and whatever is not ASCII.
func nameWord(name []byte, i int) int {
	for i < len(name) {
		c := name[i]
		if c < utf8.RuneSelf && (c|0x20 < 'a' || c|0x20 > 'z') && c != '\'' && c != '-' {
			break
		}
		i++
	}
	return i
}

// part notes one word of a name. One that is a common word, too, counts only
// beside a form of address or where it is plainly written as a name.
func (s *speller) part(p []byte) {
	letters := utf8.RuneCount(p)
	var low [24]byte
	word := low[:0]
	if len(p) <= len(low) {
		word = appendFolded(word, p)
	}
	near, listed := partWords[string(word)]
	switch {
	case letters < 2, near == nobody:
	case listed:
		s.put(p, near)
	case letters == 2 && len(p) == 2:
		s.put(p, detectors.Addressed)
	case letters >= 3 || p[0] >= 0xE3:
		s.put(p, detectors.Anything)
	}
}

// partWords says what has to stand beside a part of a name that is a word, too.
var partWords = func() map[string]detectors.Near {
	m := make(map[string]detectors.Near, 2000)
	wordNames.Words(func(w string) { m[w] = detectors.Capital })
	commonWords.Words(func(w string) { m[w] = detectors.Addressed })
	particles.Words(func(w string) { m[w] = nobody })
	return m
}()

// nobody is for words of names that name nobody.
const nobody = detectors.Near(255)

// particles are parts of names that name nobody.
var particles = lexicon.New("bin binti bt van von der den de del della di da do dos das du la las los le el al ul y e zu ter ten af av ibn abu abd i ni boru br mc mac san santa o")

// ordered returns "Last, First" as First Last.
func (s *speller) ordered(name []byte) []byte {
	i := bytes.IndexByte(name, ',')
	if i < 0 {
		return name
	}
	return s.made(bytes.TrimSpace(name[i+1:]), []byte(" "), bytes.TrimSpace(name[:i]))
}

// withoutDegrees cuts what follows a comma and is a degree or a rank: ", S.E.,
// M.M.", ", PhD", " Jr.", " III".
func withoutDegrees(name []byte) []byte {
	for {
		name = bytes.TrimRight(name, " ,.")
		i := bytes.LastIndexAny(name, ", ")
		if i <= 0 {
			return name
		}
		tail := name[i+1:]
		var low [12]byte
		n := 0
		for _, c := range tail {
			if c != '.' {
				if n == len(low) {
					return name
				}
				low[n] = c | 0x20
				n++
			}
		}
		if !degrees.Has(low[:n]) && !(bytes.IndexByte(tail, '.') > 0 && name[i] == ' ' && bytes.IndexByte(name, ',') > 0 && n <= 6) {
			return name
		}
		name = name[:i]
	}
}

// degrees are written behind names, without their full stops.
var degrees = lexicon.New("se sh st ssos skom spd spdi sked sip si spsi stp skep ners sst spt sag sei amd amdkeb amdkep mm msi mpd mkom mt mh mkes mba ma msc bsc ba phd md dds esq cpa jr sr ii iii iv spa spog spb spm spjp spkj spthtkl spog sppd ak")

// twoPlain notes a spelling with letters with marks as two plain ones: Müller,
// Mueller.
func (s *speller) twoPlain(p []byte) {
	if ascii(p) {
		return
	}
	from := len(s.arena)
	changed := false
	for i := 0; i < len(p); {
		r, n := utf8.DecodeRune(p[i:])
		if to := plainPairs[r]; to != "" {
			s.arena = append(s.arena, to...)
			changed = true
		} else {
			s.arena = append(s.arena, p[i:i+n]...)
		}
		i += n
	}
	if !changed {
		s.arena = s.arena[:from]
		return
	}
	s.put(s.arena[from:len(s.arena):len(s.arena)], detectors.Anything)
}

var plainPairs = map[rune]string{'ä': "ae", 'ö': "oe", 'ü': "ue", 'Ä': "Ae", 'Ö': "Oe", 'Ü': "Ue", 'ß': "ss", 'ø': "oe", 'Ø': "Oe", 'å': "aa", 'Å': "Aa", 'æ': "ae", 'Æ': "Ae"}

// short notes the short forms of a given name.
func (s *speller) short(first []byte) {
	var low [24]byte
	if len(first) < 4 || len(first) > len(low) {
		return
	}
	for _, nick := range nicknames[string(appendFolded(low[:0], first))] {
		s.part(nick)
	}
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
