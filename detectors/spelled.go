package detectors

// leastSpelled is the count of number words in a row, each with another number
// behind it, that makes a text worth reading for spelled-out digits. rowGap is
// how many bytes may stand between two.
const (
	leastSpelled = 3
	rowGap       = 6
)

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
	"五": '5', "伍": '5', "六": '6', "陆": '6', "陸": '6', "七": '7', "柒": '7', "洞": '0', "拐": '7', "勾": '9', "八": '8', "捌": '8', "九": '9', "玖": '9',
}

// rareHan are the numerals that are counted: 一 stands in every second sentence.
const rareHan = "零〇洞拐勾幺壹二贰三叁四肆五伍六陆七柒八捌九玖"

// roleWords are the words that the word stage counts.
var roleWords = func() map[string]role {
	m := map[string]role{"belas": roleNumber, "puluh": roleNumber, "double": roleNumber, "dobel": roleNumber, "triple": roleNumber, "dot": roleDot, "titik": roleDot, "艾特": roleDot, "圈a": roleDot, "at": roleAt, "insert into": roleInsert}
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
			from := saidPlus(b, done, p)
			r.verbatim(b, done, from)
			if from < p {
				r.put(plusSign, from, p)
			}
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

// saidPlus returns where the word for a plus begins that stands before the
// spelled-out number at p, no earlier than done; p if none does.
func saidPlus(b []byte, done, p int) int {
	q := p
	for q > done && p-q < 2 && b[q-1] == ' ' {
		q--
	}
	for _, w := range plusWords {
		if from := q - len(w); from >= done && beginsFold(b[from:q], w) && (w[0] >= 0x80 || q < p && (from == 0 || class[b[from-1]]&cAlnum == 0)) {
			return from
		}
	}
	return p
}

// plusWords are what people say for the plus before a country code.
var plusWords = [][]byte{[]byte("plus"), []byte("tambah"), []byte("加"), []byte("加号"), []byte("加號")}

var plusSign = []byte("+")

// checkX returns the end of the X that stands, perhaps behind a space, at p.
func checkX(b []byte, p int) int {
	q := p
	for k := 0; k < 2 && q < len(b) && (b[q] == ' ' || b[q] == '-' || b[q] == ','); k++ {
		q++
	}
	if q < len(b) && b[q]|0x20 == 'x' && (q+1 == len(b) || class[b[q+1]]&cAlnum == 0) {
		return q + 1
	}
	return p
}

// digitRun reads the spelled-out number that starts at p: at least six digits,
// most of them words. It returns its end, or p; r may be nil.
func digitRun(r *reading, b []byte, p int) int {
	if !(wordStart(b, p)) {
		return p
	}
	start, end := p, p
	digits, words := 0, 0
	prev := 0               // value of a tens word that takes a unit behind it
	double, doubled := 0, 0 // how often the next digit counts, and where the word for it stands
	for p < len(b) {
		n, ds, kind := numberWord(b, p)
		if n == 0 {
			break
		}
		q := p + n
		switch kind {
		case 'x': // double, triple
			double, doubled = int(ds[0]-'0'), p
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
					if r != nil && double > 0 {
						r.put([]byte(ds), doubled, q)
					} else if r != nil {
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
		if q+3 <= len(b) && (string(b[q:q+3]) == "、" || string(b[q:q+3]) == "，") {
			q += 3
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
