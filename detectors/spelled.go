package detectors

import "bytes"

// leastSpelled is the count of number words in a row that makes a text worth reading
// for spelled-out digits.
const leastSpelled = 4

// digitWords maps words to the digits they stand for, in Indonesian, English
// and Malay. Words for tens and teens count where they stand between digits:
// "nol delapan dua belas" is 0812.
var digitWords = map[string]string{
	"nol": "0", "kosong": "0", "satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6", "tujuh": "7", "delapan": "8", "sembilan": "9",
	"sepuluh": "10", "sebelas": "11", "lapan": "8",
	"zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
	"twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}

// hanDigits maps Han numerals, plain and as on cheques, to digits.
var hanDigits = map[string]byte{
	"零": '0', "〇": '0', "一": '1', "幺": '1', "壹": '1', "二": '2', "两": '2', "兩": '2', "贰": '2', "三": '3', "叁": '3', "四": '4', "肆": '4',
	"五": '5', "伍": '5', "六": '6', "陆": '6', "陸": '6', "七": '7', "柒": '7', "八": '8', "捌": '8', "九": '9', "玖": '9',
}

// rareHan are the numerals that are counted: 一 stands in every second sentence.
const rareHan = "零〇幺壹二贰三叁四肆五伍六陆七柒八捌九玖"

// roleWords are the words that the word stage counts.
var roleWords = func() map[string]role {
	m := map[string]role{"belas": roleNumber, "puluh": roleNumber, "double": roleNumber, "dobel": roleNumber, "triple": roleNumber, "dot": roleDot, "titik": roleDot, "艾特": roleDot, "圈a": roleDot, "at": roleAt}
	for w := range digitWords {
		m[w] = roleNumber
	}
	for _, r := range rareHan {
		m[string(r)] = roleNumber
	}
	return m
}()

// spellOut appends to r the text with runs of spelled-out digits as digits,
// and "at" and "dot" in brackets or between words of an address as '@' and '.'.
// It reports whether anything changed.
func (s *Scanner) spellOut(r *reading) bool {
	b := s.text
	changed := false
	done := 0
	for p := 0; p < len(b); {
		if end := digitRun(nil, b, p); end > p {
			r.verbatim(b, done, p)
			n := len(r.text)
			digitRun(r, b, p)
			if x := checkX(b, end); x > end && len(r.text)-n == 17 {
				r.put([]byte("X"), end, x)
				end = x
			}
			p, done, changed = end, end, true
			continue
		}
		if mark, from, end, weak := addressMark(b, p); mark != 0 {
			from = max(from, done)
			r.verbatim(b, done, from)
			r.put([]byte{mark}, from, end)
			if weak {
				s.weak = append(s.weak, Span{from, end})
			}
			p, done, changed = end, end, true
			continue
		}
		p++
	}
	if changed {
		r.verbatim(b, done, len(b))
	}
	return changed
}

// checkX returns the end of the X that stands, perhaps behind a space, at p.
func checkX(b []byte, p int) int {
	q := p
	if q < len(b) && (b[q] == ' ' || b[q] == '-') {
		q++
	}
	if q < len(b) && b[q]|0x20 == 'x' && (q+1 == len(b) || class[b[q+1]]&cAlnum == 0) {
		return q + 1
	}
	return p
}

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

// digitRun reads the spelled-out number that starts at p: at least six digits,
// most of them words. It returns its end, or p; r may be nil.
func digitRun(r *reading, b []byte, p int) int {
	if !(wordStart(b, p)) {
		return p
	}
	start, end := p, p
	digits, words := 0, 0
	prev := 0 // value of a tens word that takes a unit behind it
	double := 0
	for p < len(b) {
		n, ds, kind := numberWord(b, p)
		if n == 0 {
			break
		}
		q := p + n
		switch kind {
		case 'x': // double, triple
			double = int(ds[0] - '0')
		case 'b': // belas: the digit before is the unit of a teen
			if r != nil && len(r.text) > 0 {
				unit := r.text[len(r.text)-1]
				last := len(r.text) - 1
				r.text[last] = '1'
				r.put([]byte{unit}, int(r.from[last]), q)
			}
			digits++
			words++
		case 't': // puluh: the digit before is a ten
			if r != nil {
				r.put([]byte{'0'}, p, q)
			}
			digits++
			words++
			prev = 2
		default:
			for range max(1, double) {
				if prev > 0 && len(ds) == 1 && ds[0] != '0' {
					if r != nil && len(r.text) > 0 { // twenty one
						last := len(r.text) - 1
						r.text[last] = ds[0]
						r.to[last] = int32(q)
					}
				} else {
					if r != nil {
						r.put([]byte(ds), p, q)
					}
					digits += len(ds)
				}
			}
			prev = 0
			if kind == 'w' {
				words++
				if len(ds) == 2 && ds[1] == '0' && ds[0] != '1' {
					prev = 1
				}
			}
			double = 0
		}
		end = q
		for k := 0; k < 3 && q < len(b) && (b[q] == ' ' || b[q] == '-' || b[q] == ',' || b[q] == '.' || b[q] == '\n'); k++ {
			q++
		}
		if prev == 1 {
			prev = 2
		} else if prev == 2 && kind != 't' && kind != 'w' {
			prev = 0
		}
		p = q
	}
	if digits < 6 || words < 4 {
		return start
	}
	return end
}

// numberWord reads one word of a spelled-out number at p: its length, its
// digits, and its kind: w word, d plain digits, b belas, t puluh, x double.
func numberWord(b []byte, p int) (n int, digits string, kind byte) {
	c := b[p]
	switch {
	case c >= 0xE3 && p+3 <= len(b):
		if d, ok := hanDigits[string(b[p:p+3])]; ok {
			return 3, digitText[d-'0'], 'w'
		}
		return 0, "", 0
	case c-'0' <= 9:
		e := p
		for e < len(b) && b[e]-'0' <= 9 {
			e++
		}
		if e-p > 8 || e < len(b) && class[b[e]]&cLetter != 0 {
			return 0, "", 0
		}
		return e - p, string(b[p:e]), 'd'
	}
	e := p
	var low [10]byte
	for e < len(b) && class[b[e]]&cLetter != 0 {
		if e-p == len(low) {
			return 0, "", 0
		}
		low[e-p] = b[e] | 0x20
		e++
	}
	w := low[:e-p]
	switch string(w) {
	case "belas":
		return e - p, "", 'b'
	case "puluh":
		return e - p, "", 't'
	case "double", "dobel":
		return e - p, "2", 'x'
	case "triple", "tripel":
		return e - p, "3", 'x'
	}
	if d, ok := digitWords[string(w)]; ok {
		return e - p, d, 'w'
	}
	return 0, "", 0
}

var digitText = [10]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}

// addressMark reads "(at)", "[dot]", " at ", " dot ", " @ ", "艾特" or 点 at p.
// Plain words count only between parts of an address: what stands before is a
// word, and a dot follows within reach; weak reports those that leave a doubt.
func addressMark(b []byte, p int) (mark byte, from, end int, weak bool) {
	c := b[p]
	switch {
	case c == '(' || c == '[' || c == '{' || c == '<':
		for _, m := range addressMarks {
			e := p + 1 + len(m.word)
			if e < len(b) && closes(c, b[e]) && bytes.EqualFold(b[p+1:e], []byte(m.word)) {
				from, end = p, e+1
				for from > 0 && b[from-1] == ' ' && p-from < 2 {
					from--
				}
				for k := 0; k < 2 && end < len(b) && b[end] == ' '; k++ {
					end++
				}
				return m.mark, from, end, false
			}
		}
		return 0, 0, 0, false
	case p == 0 || class[b[p-1]]&cAlnum == 0:
		return 0, 0, 0, false
	case c == ',' || c == '.':
		if n := slip(b, p); n > 0 && behindAt(b, p) {
			return '.', p, p + n, true
		}
		return 0, 0, 0, false
	case c == '@' || c == ' ' && p+1 < len(b) && b[p+1] == '@':
		end = p + 1
		if c == ' ' {
			end++
		}
		for k := 0; k < 2 && end < len(b) && (b[end] == ' ' || b[end] == '@'); k++ {
			end++
		}
		if end == p+1 || !dotAhead(b[end:]) && !slips(b, end+nameEnd(b[end:])) {
			return 0, 0, 0, false
		}
		return '@', p, end, true
	case c >= 0xE3:
		for _, m := range hanMarks {
			if n := slip(b, p); n > 0 && behindAt(b, p) {
				return '.', p, p + n, false
			}
			if e := p + len(m.word); e < len(b) && class[b[e]]&cAlnum != 0 && string(b[p:e]) == m.word && (m.mark == '.' || dotAhead(b[e:])) {
				return m.mark, p, e, false
			}
		}
		return 0, 0, 0, false
	case c != ' ':
		return 0, 0, 0, false
	}
	for _, m := range addressMarks {
		e := p + 1 + len(m.word)
		if e+1 >= len(b) || b[e] != ' ' || class[b[e+1]]&cAlnum == 0 || !bytes.EqualFold(b[p+1:e], []byte(m.word)) {
			continue
		}
		if m.mark == '@' {
			if !dotAhead(b[e+1:]) {
				continue
			}
			weak = !wordAhead(b[e+1:])
		}
		return m.mark, p, e + 1, weak
	}
	return 0, 0, 0, false
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
}{{"at", '@'}, {"dot", '.'}, {"titik", '.'}, {"et", '@'}, {"arroba", '@'}, {"punto", '.'}, {"ponto", '.'}, {"point", '.'}}

var hanMarks = []struct {
	word string
	mark byte
}{{"艾特", '@'}, {"圈a", '@'}, {"圈A", '@'}, {"点", '.'}, {"點", '.'}}

// slip returns the length of what stands at p in place of the dot of a domain,
// before its end: ",com", "..co.id", "。cn"; 0 if nothing does.
func slip(b []byte, p int) int {
	n := 1
	switch {
	case b[p] == ',':
	case b[p] == '.' && p+1 < len(b) && b[p+1] == '.':
		n = 2
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

// slips reports whether a slip stands at e, behind a finding.
func slips(b []byte, e int) bool { return e < len(b) && slip(b, e) > 0 }

var hanStop = []byte("。")

// domainTails are the ends of domains that a slip of the finger is taken for a
// dot before.
var domainTails = map[string]bool{"com": true, "net": true, "org": true, "co": true, "id": true, "cn": true, "hk": true, "tw": true, "sg": true, "my": true, "edu": true, "gov": true, "ac": true, "uk": true, "de": true, "br": true, "mx": true, "jp": true, "kr": true, "io": true, "info": true}

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

// spacedAt reports whether the '@' at i may join an address although spaces,
// another '@' or a full stop of Han are in the way.
func spacedAt(b []byte, i int) bool {
	i++
	for k := 0; k < 2 && i < len(b) && (b[i] == ' ' || b[i] == '@'); k++ {
		i++
	}
	return i < len(b) && (dotAhead(b[i:]) || slips(b, i+nameEnd(b[i:])))
}

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
	return saysDot(b, e)
}

// saysDot reports whether a word for a dot stands at p, in brackets or not.
func saysDot(b []byte, p int) bool {
	q := p
	for q < len(b) && q-p < 2 && b[q] == ' ' {
		q++
	}
	rest := b[q:]
	for _, m := range hanMarks {
		if m.mark == '.' && len(rest) > len(m.word) && string(rest[:len(m.word)]) == m.word && class[rest[len(m.word)]]&cAlnum != 0 {
			return true
		}
	}
	open := byte(0)
	if len(rest) > 0 && (rest[0] == '(' || rest[0] == '[' || rest[0] == '{' || rest[0] == '<') {
		open, rest = rest[0], rest[1:]
	} else if q == p {
		return false
	}
	for _, m := range addressMarks {
		n := len(m.word)
		if m.mark == '.' && len(rest) > n && bytes.EqualFold(rest[:n], []byte(m.word)) && (open == 0 && rest[n] == ' ' || open != 0 && closes(open, rest[n])) {
			return true
		}
	}
	return false
}

// imitated maps letters typed in place of digits.
var imitated = [256]byte{'o': '0', 'O': '0', 'l': '1', 'I': '1', 'i': '1', 'S': '5', 's': '5', 'B': '8', 'b': '6', 'Z': '2', 'z': '2', 'q': '9', 'g': '9'}

// retype appends to r the text of b with letters typed in place of digits
// turned back, in words that are digits for the most part or belong to a number.
func retype(r *reading, b []byte) bool {
	changed := false
	done := 0
	for p := 0; p < len(b); p++ {
		if class[b[p]]&cAlnum == 0 || p > 0 && class[b[p-1]]&cAlnum != 0 {
			continue
		}
		e := p
		for e < len(b) && class[b[e]]&cAlnum != 0 {
			e++
		}
		if mistyped(b[p:e]) || besideNumber(b, p, e) {
			for i := p; i < e; i++ {
				if d := imitated[b[i]]; d != 0 {
					r.verbatim(b, done, i)
					r.put([]byte{d}, i, i+1)
					done, changed = i+1, true
				}
			}
		}
		p = e
	}
	if changed {
		r.verbatim(b, done, len(b))
	}
	return changed
}

// imitation counts the digits of w and the letters that imitate one; ok is
// false if there is another letter. The check character X may stand last.
func imitation(w []byte) (digits, letters int, ok bool) {
	for i, c := range w {
		switch {
		case c-'0' <= 9:
			digits++
		case imitated[c] != 0:
			letters++
		case c|0x20 == 'x' && i > 0 && i == len(w)-1:
		default:
			return 0, 0, false
		}
	}
	return digits, letters, true
}

// mistyped reports whether w is a number with a few letters in place of digits.
func mistyped(w []byte) bool {
	digits, letters, ok := imitation(w)
	return ok && len(w) >= 4 && letters > 0 && digits >= 2 && letters <= digits
}

// besideNumber reports whether the word [p, e) is a group of a number, though
// letters are most or all of it: another group is joined to it. Without a digit
// in it the mark must be a hyphen, with one a space will do.
func besideNumber(b []byte, p, e int) bool {
	digits, letters, ok := imitation(b[p:e])
	if !ok || letters == 0 || e-p < 2 || e-p > 20 {
		return false
	}
	joins := func(c byte) bool { return c == '-' || digits > 0 && (c == ' ' || c == '.') }
	if p > 1 && joins(b[p-1]) {
		q := p - 1
		for q > 0 && p-q < 20 && class[b[q-1]]&cAlnum != 0 {
			q--
		}
		if d, _, ok := imitation(b[q : p-1]); ok && d >= 2 {
			return true
		}
	}
	if e+1 < len(b) && joins(b[e]) {
		q := e + 1
		for q < len(b) && q-e < 20 && class[b[q]]&cAlnum != 0 {
			q++
		}
		if d, _, ok := imitation(b[e+1 : q]); ok && d >= 2 {
			return true
		}
	}
	return false
}

// maybeTyped reports whether the token [ts, te) makes a text worth reading with
// letters for digits: one stands before a digit, as in "o812" but not in "500g",
// or the token is joined to another number.
func maybeTyped(b []byte, ts, te int) bool {
	w := b[ts:te]
	if _, letters, ok := imitation(w); !ok || letters == 0 {
		return false
	}
	for i := 0; i+1 < len(w); i++ {
		if class[w[i]]&cLetter != 0 && w[i+1]-'0' <= 9 {
			return true
		}
	}
	return ts > 1 && b[ts-1] == '-' && b[ts-2]-'0' <= 9 || te+1 < len(b) && b[te] == '-' && b[te+1]-'0' <= 9
}
