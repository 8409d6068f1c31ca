package detectors

// dictionary finds label words: for every word start one hashed look at up to
// four letters (or one Han character) rejects nearly all of them.
type dictionary struct {
	labelAt wordFilter
	cueAt   wordFilter // of cues and words with a role
	labels  wordTable
	starts  wordTable // of cues and words with a role
	entries []entry
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

// isHanByte reports whether c starts a character of Han, kana or Hangul.
func isHanByte(c byte) bool { return c >= 0xE3 && c <= 0xED }

// match returns the longest entry at the word start p and its end, or -1.
func (d *dictionary) match(b []byte, p int) (int32, int) {
	k := keyAt(b, p)
	if !d.labelAt.first.has(firstHash(k)) {
		return -1, 0
	}
	return d.lookUp(b, p, k)
}

// lookUp is match without the filter; k is the key at p.
func (d *dictionary) lookUp(b []byte, p int, k uint64) (int32, int) {
	return d.labels.at(d.entries, b, p, k)
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
			if marks++; marks > 1 && !(marks == 2 && b[q] == '-' && b[q-1] == '.') || b[q] == '.' && (n > 6 && !cyrillic(b[q-1], b[q-2]) || n > 12 || n > 4 && b[q-1] < 0x80) && q+1 < len(b) && b[q+1] == ' ' {
				return p
			}
		default:
			return q
		}
	}
	return q
}

// cyrillic reports whether the last two bytes of a word, the last first, are a letter of
// Cyrillic, which has two.
func cyrillic(last, before byte) bool { return last >= 0x80 && (before == 0xD0 || before == 0xD1) }

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
