package detectors

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// beside reports whether what v asks for stands around [p, e).
func (s *Scanner) beside(v *knownValue, p, e int) bool {
	b := s.text
	switch v.near {
	case Tail:
		return announced(b, p)
	case Capital:
		if r, _ := utf8.DecodeRune(b[p:e]); r >= 0x370 && r < 0x590 { // Greek, Cyrillic, Armenian
			return unicode.IsUpper(r)
		}
		if amidst(b, p, e) || bytes.IndexByte(v.text, ' ') > 0 && capitals(b[p:e]) {
			return true
		}
	}
	if b[p] >= 0xE2 {
		return addressedHan(b, p, e)
	}
	return addressed(b, p, e)
}

// addressed reports whether a form of address or an introduction stands right
// before the Latin word at [p, e), or it signs the text.
func addressed(b []byte, p, e int) bool {
	q, marks, lines := p, 0, 0
	for q > 0 && p-q < 4 && (gapByte(b[q-1]) || b[q-1] == ':' || b[q-1] == '"' || b[q-1] == '@') {
		q--
		switch b[q] {
		case '@':
			return true
		case '\n':
			lines++
		case ' ', '\t', '\r':
		default:
			marks++
		}
	}
	if q == p {
		return false
	}
	word := latinWordBefore(b, q)
	if lines > 0 || marks > 0 && b[q] == ',' {
		// The name stands alone at the end: "Salam,\nBunga".
		if rest := bytes.TrimRight(b[e:], " .\n\r!"); len(rest) == 0 && isUpper(b[p]) {
			return true
		}
	}
	return lines == 0 && lexicon.Addressing.Has(word)
}

// latinWordBefore returns the word of ASCII letters that ends at q.
func latinWordBefore(b []byte, q int) []byte {
	w := q
	for w > 0 && q-w < 20 && class[b[w-1]]&cLetter != 0 {
		w--
	}
	return b[w:q]
}

// latinWordAfter returns the word of ASCII letters at q.
func latinWordAfter(b []byte, q int) []byte {
	w := q
	for w < len(b) && w-q < 20 && class[b[w]]&cLetter != 0 {
		w++
	}
	return b[q:w]
}

func isUpper(c byte) bool { return class[c]&cUpper != 0 }

// amidst reports whether the word at [p, e) begins with a capital between words
// that do not: as names do within a sentence.
func amidst(b []byte, p, e int) bool {
	if !isUpper(b[p]) || e-p < 2 || isUpper(b[p+1]) || p < 2 || b[p-1] != ' ' || class[b[p-2]]&cLower == 0 {
		return false
	}
	w := latinWordBefore(b, p-1)
	if len(w) == 0 || isUpper(w[0]) {
		return false
	}
	if e+1 < len(b) && b[e] == ' ' && isUpper(b[e+1]) {
		return false
	}
	return true
}

// capitals reports whether every word begins with a capital, and not all
// letters are capitals.
func capitals(name []byte) bool {
	small := false
	for i, c := range name {
		if class[c]&cLetter == 0 {
			continue
		}
		if (i == 0 || class[name[i-1]]&cAlnum == 0) && !isUpper(c) {
			return false
		}
		small = small || !isUpper(c)
	}
	return small
}

// hanBefore and hanAfter are what people say before and behind a name in
// Chinese, Japanese and Korean. Longer ones first.
var (
	hanBefore = []string{"我叫", "我是", "名叫", "姓名", "名字是", "收件人", "联系人", "聯絡人", "收货人", "称呼", "你好", "您好", "谢谢", "謝謝", "感谢", "小", "老", "阿", "叫", "找", "让", "给", "@"}
	hanAfter  = []string{"先生", "女士", "小姐", "太太", "老师", "老師", "师傅", "師傅", "同学", "同學", "经理", "經理", "医生", "醫生", "教练", "店长", "店長", "主任", "妈妈", "媽媽", "爸爸", "阿姨", "叔叔", "哥", "姐", "总", "總", "嫂", "爷", "奶",
		"さん", "さま", "様", "くん", "ちゃん", "です", "と申", "님", " 님", "씨", " 씨", "이가", "이는", "이라고", "입니다"}
)

func addressedHan(b []byte, p, e int) bool {
	q := p
	for q > 0 && p-q < 6 && (b[q-1] == ' ' || b[q-1] == ':') {
		q--
	}
	if bytes.HasSuffix(b[:q], []byte("：")) {
		q -= len("：")
	}
	for _, w := range hanBefore {
		if bytes.HasSuffix(b[:q], []byte(w)) {
			return true
		}
	}
	for _, w := range hanAfter {
		if bytes.HasPrefix(b[e:], []byte(w)) {
			return true
		}
	}
	return false
}

// tails announce the last digits of a phone, card or other number.
var tails = []string{
	"尾号", "尾號", "后四位", "後四碼", "末四", "尾数", "尾數", "最后", "最後", "ending", "ends", "last", "final", "belakang", "terakhir", "akhir", "ujung", "ekor", "termina", "últim", "ultim", "fin ",
}

// announced reports whether one of tails stands shortly before p.
func announced(b []byte, p int) bool {
	from := max(0, p-40)
	for from < p && !utf8.RuneStart(b[from]) {
		from++
	}
	var low [40]byte
	n := copy(low[:], b[from:p])
	for i, c := range low[:n] {
		if isUpper(c) {
			low[i] = c | 0x20
		}
	}
	for _, t := range tails {
		if bytes.Contains(low[:n], []byte(t)) {
			return true
		}
	}
	return false
}

// equalFold compares two words, ASCII letters of any case alike.
func equalFold(a, b []byte) bool { return len(a) == len(b) && bytes.EqualFold(a, b) }

// widen takes further words of the same person into the name at [p, e): its
// other parts in any order, an initial of one, a word between two of them.
func (s *Scanner) widen(person, p, e int) (int, int) {
	b := s.text
	if b[p] >= 0xE2 {
		return p, e
	}
	for range 4 {
		q := e
		for q < len(b) && q-e < 2 && (b[q] == ' ' || b[q] == '.' || b[q] == ',' || b[q] == '-') {
			q++
		}
		if q == e || q >= len(b) {
			break
		}
		if n := s.partAt(person, q); n > q {
			if repeats(b[wordsBefore(b, p):e], b[q:n]) || b[e] == ',' && localPart(b[n:]) || b[e] == '.' && q == e+2 && len(latinWordBefore(b, e)) > 4 {
				break // the same again, a mail address, or the next sentence is no second part
			}
			e = n
			continue
		}
		if b[e] == ',' {
			break // only another part follows a comma: "Kusuma, Dewi"
		}
		if w := latinWordAfter(b, q); lexicon.Particles.Has(w) && q+len(w)+1 < len(b) && b[q+len(w)] == ' ' {
			n := s.partAt(person, q+len(w)+1)
			if n == q+len(w)+1 {
				break
			}
			e = n
			continue
		}
		if !isUpper(b[q]) {
			break
		}
		if q+1 == len(b) || class[b[q+1]]&cAlnum == 0 && b[q+1] < 0x80 {
			if q != e+1 || b[e] != ' ' || !s.initial(person, b[q]) {
				break
			}
			e = q + 1
			continue
		}
		w := q
		for w < len(b) && w-q < 16 && class[b[w]]&cLetter != 0 {
			w++
		}
		if w+1 >= len(b) || b[w] != ' ' || class[b[q+1]]&cLower == 0 || b[q-1] != ' ' {
			break
		}
		n := s.partAt(person, w+1)
		if n <= w+1 {
			break
		}
		e = n
	}
	if p >= 2 && (b[p-1] == ' ' || b[p-1] == '.') {
		q := p - 1
		for q > 0 && p-q < 3 && (b[q] == ' ' || b[q] == '.') {
			q--
		}
		if isUpper(b[q]) && (q == 0 || class[b[q-1]]&cAlnum == 0 && b[q-1] < 0x80) && s.initial(person, b[q]) {
			p = q
		}
	}
	return p, e
}

// wordsBefore returns where the words begin, three at most, that single spaces part
// from what begins at p.
func wordsBefore(b []byte, p int) int {
	for range 3 {
		if p == 0 || b[p-1] != ' ' {
			break
		}
		w := latinWordBefore(b, p-1)
		if len(w) == 0 {
			break
		}
		p -= len(w) + 1
	}
	return p
}

// localPart reports whether b goes on with the end of the part of a mail address
// before its '@'.
func localPart(b []byte) bool {
	n := 0
	for n < len(b) && n < 64 && (class[b[n]]&cAlnum != 0 || b[n] == '.' || b[n] == '_' || b[n] == '+' || b[n] == '-') {
		n++
	}
	return n < len(b) && b[n] == '@'
}

// repeats reports whether a word of more is one of name already: "Dewi Kusuma,
// Dewi" is a person twice.
func repeats(name, more []byte) bool {
	for w := range bytes.FieldsFuncSeq(more, nameGap) {
		for n := range bytes.FieldsFuncSeq(name, nameGap) {
			if equalFold(w, n) {
				return true
			}
		}
	}
	return false
}

// nameGap reports what stands between the words of a name.
func nameGap(r rune) bool { return r < 0x80 && class[byte(r)]&cAlnum == 0 && r != '\'' }

// partAt returns the end of a value of the person that stands at q, or q.
func (s *Scanner) partAt(person, q int) int {
	b, k := s.text, &s.known
	if class[b[q]]&cLetter == 0 && b[q] < 0xC3 {
		return q
	}
	r, _ := utf8.DecodeRune(b[q:])
	end := q
	for i := k.first[knownList(base(r))]; i > 0; i = k.vals[i-1].next {
		if v := &k.vals[i-1]; v.person == person && !v.digits && v.leaf != s.leaf {
			end = max(end, s.spelledAt(v, q))
		}
	}
	return end
}

// initial reports whether a word of the person's name begins with c.
func (s *Scanner) initial(person int, c byte) bool {
	for i := range s.known.vals {
		v := &s.known.vals[i]
		if v.person != person || v.digits {
			continue
		}
		for j, x := range v.text {
			if x == c|0x20 && (j == 0 || v.text[j-1] == ' ') {
				return true
			}
		}
	}
	return false
}
