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
	m := map[string]role{"belas": roleNumber, "puluh": roleNumber, "double": roleNumber, "dot": roleDot, "titik": roleDot}
	for w := range digitWords {
		m[w] = roleNumber
	}
	for _, r := range rareHan {
		m[string(r)] = roleNumber
	}
	return m
}()

// spellOut appends to r the text of b with runs of spelled-out digits as
// digits, and "at" and "dot" in brackets or between words of an address as '@'
// and '.'. It reports whether anything changed.
func spellOut(r *reading, b []byte) bool {
	changed := false
	done := 0
	for p := 0; p < len(b); {
		if end := digitRun(nil, b, p); end > p {
			r.verbatim(b, done, p)
			digitRun(r, b, p)
			p, done, changed = end, end, true
			continue
		}
		if mark, from, end := addressMark(b, p); mark != 0 {
			r.verbatim(b, done, from)
			r.put([]byte{mark}, from, end)
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

// addressMark reads "(at)", "[dot]", " at " or " dot " at p. The plain words
// count only between parts of an address: what stands before is a word, and a
// dot follows within reach.
func addressMark(b []byte, p int) (mark byte, from, end int) {
	c := b[p]
	if c == '(' || c == '[' || c == '{' || c == '<' {
		for _, m := range addressMarks {
			e := p + 1 + len(m.word)
			if e < len(b) && (b[e] == ')' || b[e] == ']' || b[e] == '}' || b[e] == '>') && bytes.EqualFold(b[p+1:e], []byte(m.word)) {
				from, end = p, e+1
				for from > 0 && b[from-1] == ' ' && p-from < 2 {
					from--
				}
				for k := 0; k < 2 && end < len(b) && b[end] == ' '; k++ {
					end++
				}
				return m.mark, from, end
			}
		}
		return 0, 0, 0
	}
	if c != ' ' || p == 0 || class[b[p-1]]&cAlnum == 0 {
		return 0, 0, 0
	}
	for _, m := range addressMarks {
		e := p + 1 + len(m.word)
		if e+1 >= len(b) || b[e] != ' ' || class[b[e+1]]&cAlnum == 0 || !bytes.EqualFold(b[p+1:e], []byte(m.word)) {
			continue
		}
		if m.mark == '@' && !dotAhead(b[e+1:]) {
			continue
		}
		return m.mark, p, e + 1
	}
	return 0, 0, 0
}

var addressMarks = []struct {
	word string
	mark byte
}{{"at", '@'}, {"dot", '.'}, {"titik", '.'}, {"et", '@'}, {"arroba", '@'}, {"punto", '.'}, {"ponto", '.'}, {"point", '.'}}

// dotAhead reports whether the word at the start of b is followed by a dot or
// a word for one: then "at" before it joins an address.
func dotAhead(b []byte) bool {
	e := 0
	for e < len(b) && e < 64 && (class[b[e]]&cAlnum != 0 || b[e] == '-' || b[e] == '_') {
		e++
	}
	if e == 0 || e >= len(b) {
		return false
	}
	if b[e] == '.' {
		return e+1 < len(b) && class[b[e+1]]&cLetter != 0
	}
	for _, m := range addressMarks {
		if m.mark == '.' && e+2+len(m.word) < len(b) && bytes.EqualFold(bytes.TrimLeft(b[e:min(len(b), e+3+len(m.word))], " (["), []byte(m.word+" ")) {
			return true
		}
		if m.mark == '.' && len(b) >= e+2+len(m.word) && (b[e] == ' ' || b[e] == '(' || b[e] == '[') && bytes.EqualFold(b[e+1:e+1+len(m.word)], []byte(m.word)) {
			return true
		}
	}
	return false
}

// imitated maps letters typed in place of digits.
var imitated = [256]byte{'o': '0', 'O': '0', 'l': '1', 'I': '1', 'i': '1', 'S': '5', 's': '5', 'B': '8', 'b': '6', 'Z': '2', 'z': '2', 'q': '9', 'g': '9'}

// retype appends to r the text of b with letters typed in place of digits
// turned back, in words that are digits for the most part.
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
		if mistyped(b[p:e]) {
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

// mistyped reports whether w is a number with a few letters in place of digits.
func mistyped(w []byte) bool {
	digits, letters := 0, 0
	for _, c := range w {
		switch {
		case c-'0' <= 9:
			digits++
		case imitated[c] != 0:
			letters++
		default:
			return false
		}
	}
	return letters > 0 && digits >= 2 && letters <= digits
}
