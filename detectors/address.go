package detectors

import "bytes"

// surelySpelled keeps addresses whose marks are words or in brackets, and with
// a label also those of a plain "at" or an '@' among spaces.
func (s *Scanner) surelySpelled(c *candidate, start, end int) bool {
	if c.Evidence&(Label|FieldName) != 0 {
		return true
	}
	for _, w := range s.weak {
		if start < w.End && end > w.Start {
			return false
		}
	}
	return true
}

// addressMark reads "(at)", "[dot]", " at ", " dot ", " @ ", "艾特" or 点 at p.
// Plain words count only between parts of an address: what stands before is a
// word, and a dot follows within reach; weak reports those that leave a doubt.
func addressMark(b []byte, p int) (mark byte, from, end int, weak bool) {
	c := b[p]
	beside := p > 0 && class[b[p-1]]&cAlnum != 0
	switch {
	case c == '<' && beside && blanksTo(b, p) > 0:
		end = p + blanksTo(b, p) + 1
		return '@', p, end, !mailbox(b[end:]) && !distinctBefore(b, p)
	case c == '(' || c == '[' || c == '{' || c == '<':
		return bracketedMark(b, p)
	case !beside:
		return 0, 0, 0, false
	case c == '_':
		return underscoredMark(b, p)
	case c == ' ' && dotBefore(b, p) > 0:
		return '.', p, p + dotBefore(b, p), true
	case c == ',' || c == '.' || c == ' ' && slip(b, p) > 0:
		if n := slip(b, p); n > 0 && behindAt(b, p) {
			return '.', p, p + n, c != ',' || n > 1
		}
	case c == '@' || blanksTo(b, p) > 0:
		return spacedMark(b, p)
	case c >= 0xE3:
		if n := slip(b, p); n > 0 && behindAt(b, p) {
			return '.', p, p + n, false
		}
		if mark, end = hanMark(b, p, p); mark != 0 {
			return mark, p, end, false
		}
	case c == ' ':
		if mark, end = hanMark(b, p+1, p); mark != 0 { // "example 点 com"
			return mark, p, end, false
		}
		return wordMark(b, p)
	}
	return 0, 0, 0, false
}

// bracketedMark reads "(at)", "[dot]" and the like at p, with the spaces around.
func bracketedMark(b []byte, p int) (mark byte, from, end int, weak bool) {
	for _, m := range addressMarks {
		e := p + 1 + len(m.word)
		if e >= len(b) || !closes(b[p], b[e]) || !bytes.EqualFold(b[p+1:e], []byte(m.word)) {
			continue
		}
		from, end = p, e+1
		for from > 0 && b[from-1] == ' ' && p-from < 2 {
			from--
		}
		for k := 0; k < 2 && end < len(b) && b[end] == ' '; k++ {
			end++
		}
		return m.mark, from, end, m.word == "a" && !mailbox(b[end:]) // the letter of a list, too
	}
	return 0, 0, 0, false
}

// underscoredMark reads the "_AT_" of budi_AT_example_DOT_com at p.
func underscoredMark(b []byte, p int) (mark byte, from, end int, weak bool) {
	for _, m := range addressMarks {
		if e := p + 1 + len(m.word); len(m.word) > 1 && e+1 < len(b) && b[e] == '_' && class[b[e+1]]&cAlnum != 0 && bytes.EqualFold(b[p+1:e], []byte(m.word)) {
			return m.mark, p, e + 1, true
		}
	}
	return 0, 0, 0, false
}

// spacedMark reads an '@' at p or behind the blanks there, with those behind it.
func spacedMark(b []byte, p int) (mark byte, from, end int, weak bool) {
	end = p + 1 + blanksTo(b, p)
	for k := 0; k < 2 && end < len(b) && (blankAt(b, end) > 0 || b[end] == '@'); k++ {
		end += max(1, blankAt(b, end))
	}
	if end == p+1 || !dotAhead(b[end:]) && !slips(b, end+nameEnd(b[end:])) {
		return 0, 0, 0, false
	}
	return '@', p, end, !mailbox(b[end:]) && !distinctBefore(b, p) && !domainSaid(b[end:])
}

// hanMark reads one of hanMarks at p, with a space behind it if one stands before
// it, at from.
func hanMark(b []byte, p, from int) (mark byte, end int) {
	for _, m := range hanMarks {
		e := p + len(m.word)
		if e >= len(b) || string(b[p:e]) != m.word {
			continue
		}
		if from < p && b[e] == ' ' {
			e++
		}
		if e < len(b) && class[b[e]]&cAlnum != 0 && (m.mark == '.' || dotAhead(b[e:])) {
			return m.mark, e
		}
	}
	return 0, 0
}

// wordMark reads " at ", " dot " and the like at p.
func wordMark(b []byte, p int) (mark byte, from, end int, weak bool) {
	for _, m := range addressMarks[bracketed:] {
		e := p + 1 + len(m.word)
		if e+1 >= len(b) || b[e] != ' ' || class[b[e+1]]&cAlnum == 0 || !bytes.EqualFold(b[p+1:e], []byte(m.word)) {
			continue
		}
		if m.mark == '@' {
			if !dotAhead(b[e+1:]) {
				continue
			}
			weak = !domainSaid(b[e+1:]) && !mailbox(b[e+1:])
		}
		return m.mark, p, e + 1, weak
	}
	return 0, 0, 0, false
}

// blankAt returns the length of the space or line break at p, perhaps written
// out, that may stand around an '@' by mistake; 0 if there is none.
func blankAt(b []byte, p int) int {
	switch c := b[p]; {
	case c == ' ' || c == '\n' || c == '\t' || c == '\r':
		return 1
	case c == '<' || c == '&' || c == '\\' || c == 0xE2 && bytes.HasPrefix(b[p:], lineSeparator):
		if c == 0xE2 {
			return len(lineSeparator)
		}
		if n := markAt(b, p); n > 1 {
			return n
		}
	}
	return 0
}

var lineSeparator = []byte("\u2028")

// blanksTo returns how many bytes of blanks, two blanks at most, stand at p
// before an '@'; 0 if none does.
func blanksTo(b []byte, p int) int {
	q := p
	for k := 0; k < 3 && q < len(b); k++ {
		if b[q] == '@' {
			return q - p
		}
		n := blankAt(b, q)
		if n == 0 {
			return 0
		}
		q += n
	}
	return 0
}

// mailbox reports whether b begins with the domain of a large mail service.
func mailbox(b []byte) bool {
	n := nameEnd(b)
	return n < 12 && mailServices[string(bytes.ToLower(b[:n]))]
}

// mailServices are the names, before the first dot, of services that give
// addresses to everybody.
var mailServices = map[string]bool{"gmail": true, "googlemail": true, "yahoo": true, "ymail": true, "outlook": true, "hotmail": true, "live": true, "icloud": true, "protonmail": true, "proton": true,
	"qq": true, "163": true, "126": true, "foxmail": true, "sina": true, "aol": true, "gmx": true, "yandex": true, "naver": true, "zoho": true, "mail": true}

// distinctBefore reports whether the word that ends at p holds a digit, a dot or
// '_' inside, as account names do.
func distinctBefore(b []byte, p int) bool {
	s, marks, letters := p, 0, 0
	for s > 0 && p-s < 32 && (class[b[s-1]]&cAlnum != 0 || (b[s-1] == '.' || b[s-1] == '_') && s < p) {
		s--
		if class[b[s]]&cLetter != 0 {
			letters++
		} else {
			marks++
		}
	}
	return marks > 0 && letters > 1
}

func closes(open, c byte) bool {
	switch open {
	case '(':
		return c == ')'
	case '[':
		return c == ']'
	case '{':
		return c == '}'
	case '<':
		return c == '>'
	}
	return false
}

var addressMarks = []struct {
	word string
	mark byte
}{{"@", '@'}, {".", '.'}, {"a", '@'}, {"at", '@'}, {"dot", '.'}, {"titik", '.'}, {"et", '@'}, {"arroba", '@'}, {"punto", '.'}, {"ponto", '.'}, {"point", '.'}}

// bracketed is how many of them count in brackets alone.
const bracketed = 3

var hanMarks = []struct {
	word string
	mark byte
}{{"艾特", '@'}, {"圈a", '@'}, {"圈A", '@'}, {"点", '.'}, {"點", '.'}}

// slip returns the length of what stands at p in place of the dot of a domain,
// before its end: ",com", "..co.id", " . com", "。cn"; 0 if nothing does.
func slip(b []byte, p int) int {
	n := 1
	switch {
	case b[p] == ',':
	case b[p] == '.' && p+1 < len(b) && b[p+1] == '.':
		n = 2
	case b[p] == ' ' || b[p] == '.':
		q := p
		for q < len(b) && q-p < 2 && b[q] == ' ' {
			q++
		}
		if q == len(b) || b[q] != '.' {
			return 0
		}
		for n = q + 1 - p; n < 4 && p+n < len(b) && b[p+n] == ' '; n++ {
		}
		if n == 1 { // a plain dot
			return 0
		}
	case bytes.HasPrefix(b[p:], hanStop):
		n = len(hanStop)
	default:
		return 0
	}
	for q, k := p+n, 0; k < 3; k++ {
		e := q + nameEnd(b[q:])
		if e == q {
			return 0
		}
		if domainTails[string(bytes.ToLower(b[q:e]))] {
			return n
		}
		switch { // a name with its own dot
		case e+1 < len(b) && b[e] == '.':
			q = e + 1
		case bytes.HasPrefix(b[e:], hanStop):
			q = e + len(hanStop)
		default:
			return 0
		}
	}
	return 0
}

// dotBefore returns the length of a dot with a space on either side at p, in a
// name before an '@' that has spaces around it, too: "budi . k @ example . com".
func dotBefore(b []byte, p int) int {
	if p+3 >= len(b) || b[p+1] != '.' || b[p+2] != ' ' || class[b[p+3]]&cAlnum == 0 {
		return 0
	}
	q := p + 3 + nameEnd(b[p+3:])
	if q+1 < len(b) && b[q] == ' ' && b[q+1] == '@' {
		return 3
	}
	return 0
}

// slips reports whether a slip stands at e, behind a finding.
func slips(b []byte, e int) bool { return e < len(b) && slip(b, e) > 0 }

var hanStop = []byte("。")

// domainTails are the ends of domains that a slip of the finger is taken for a
// dot before.
var domainTails = map[string]bool{"com": true, "net": true, "org": true, "co": true, "id": true, "cn": true, "hk": true, "tw": true, "sg": true, "my": true, "edu": true, "gov": true, "ac": true, "uk": true, "de": true, "br": true, "mx": true, "jp": true, "kr": true, "io": true, "info": true,
	"xyz": true, "me": true, "us": true, "ca": true, "in": true, "ph": true, "vn": true, "th": true, "eu": true, "fr": true, "es": true, "it": true, "nl": true, "au": true, "nz": true, "ru": true, "cc": true, "tv": true, "app": true, "dev": true, "biz": true, "example": true}

// behindAt reports whether an '@' stands before p with a name or names between.
func behindAt(b []byte, p int) bool {
	for k := 0; k < 64 && p > 0; k++ {
		p--
		switch c := b[p]; {
		case c == '@':
			return true
		case c == ' ':
			return p > 0 && b[p-1] == '@'
		case class[c]&cAlnum != 0 || c == '.' || c == ',' || c == '-' || c >= 0x80:
		default:
			return false
		}
	}
	return false
}

// besideAt are the bytes that may stand on either side of an '@' that joins an
// address.
var besideAt = func() (t [256]bool) {
	for c := range t {
		t[c] = c > ' ' && c != '@'
	}
	return t
}()

// atSpec is a Spec anchored on '@'; firsts are the first two letters of the hosts
// it knows, five bits each, nil if it takes any. What it finds is beside the address,
// which the others read, if beside.
type atSpec struct {
	spec   int32
	firsts *[1 << 10 / 64]uint64
	beside bool
}

func newAtSpec(spec int32, hosts []string, beside bool) atSpec {
	a := atSpec{spec: spec, beside: beside}
	for _, h := range hosts {
		if a.firsts == nil {
			a.firsts = new([1 << 10 / 64]uint64)
		}
		k := uint(h[0]&31)<<5 | uint(h[1]&31)
		a.firsts[k>>6] |= 1 << (k & 63)
	}
	return a
}

// may reports whether a host that the Spec takes may stand at p.
func (a *atSpec) may(b []byte, p int) bool {
	if a.firsts == nil {
		return true
	}
	if p+1 >= len(b) {
		return false
	}
	k := uint(b[p]&31)<<5 | uint(b[p+1]&31)
	return a.firsts[k>>6]>>(k&63)&1 != 0
}

// spacedAt reports whether the '@' at i may join an address although spaces,
// another '@' or a full stop of Han are in the way.
func spacedAt(b []byte, i int) bool {
	if i++; i > 1 && i < len(b) && closes(b[i-2], b[i]) {
		i++
	}
	for k := 0; k < 2 && i < len(b) && (blankAt(b, i) > 0 || b[i] == '@'); k++ {
		i += max(1, blankAt(b, i))
	}
	e := i + nameEnd(b[i:])
	return e < len(b) && mayJoin[b[e]] && (dotAhead(b[i:]) || slips(b, e))
}

// mayJoin are the bytes that dotAhead and slip look for behind a name.
var mayJoin = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= 0x80 || bytes.IndexByte([]byte("., ([{<"), byte(c)) >= 0
	}
	return t
}()

// nameEnd returns where the name at the start of b ends: letters, digits and
// hyphens.
func nameEnd(b []byte) int {
	e := 0
	for e < len(b) && e < 64 && (class[b[e]]&cAlnum != 0 || b[e] == '-' || b[e] == '_') {
		e++
	}
	return e
}

// dotAhead reports whether the word at the start of b is followed by a dot or
// a word for one: then "at" before it joins an address.
func dotAhead(b []byte) bool {
	e := nameEnd(b)
	if e == 0 || e >= len(b) {
		return false
	}
	if b[e] == '.' {
		return e+1 < len(b) && class[b[e+1]]&cLetter != 0
	}
	return wordAhead(b)
}

// wordAhead reports whether a word for a dot follows the word at the start of b.
func wordAhead(b []byte) bool {
	e := nameEnd(b)
	if e == 0 || e >= len(b) {
		return false
	}
	return saysDot(b, e) > 0
}

// domainSaid reports whether b begins with a domain whose last dot is a word:
// "contoh dot co dot id".
func domainSaid(b []byte) bool {
	for range 4 {
		e := nameEnd(b)
		n := saysDot(b, e)
		if e == 0 || n == 0 {
			return false
		}
		b = b[e+n:]
		for len(b) > 0 && (b[0] == ' ' || b[0] == ')' || b[0] == ']') {
			b = b[1:]
		}
		if domainTails[string(bytes.ToLower(b[:nameEnd(b)]))] {
			return true
		}
	}
	return false
}

// saysDot returns the length of the word for a dot at p with the space or bracket
// before it, 0 if none stands there.
func saysDot(b []byte, p int) int {
	q := p
	for q < len(b) && q-p < 2 && b[q] == ' ' {
		q++
	}
	rest := b[q:]
	for _, m := range hanMarks {
		if n := len(m.word); m.mark == '.' && len(rest) > n+1 && string(rest[:n]) == m.word {
			if rest[n] == ' ' {
				n++
			}
			if class[rest[n]]&cAlnum != 0 {
				return q - p + n
			}
		}
	}
	open := byte(0)
	if len(rest) > 0 && (rest[0] == '(' || rest[0] == '[' || rest[0] == '{' || rest[0] == '<') {
		open, rest = rest[0], rest[1:]
	} else if q == p {
		return 0
	}
	for i, m := range addressMarks {
		n := len(m.word)
		if m.mark == '.' && (open != 0 || i >= bracketed) && len(rest) > n && bytes.EqualFold(rest[:n], []byte(m.word)) && (open == 0 && rest[n] == ' ' || open != 0 && closes(open, rest[n])) {
			if open != 0 {
				n++
			}
			return q - p + n
		}
	}
	return 0
}
