package detectors

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// namesIt reports whether a word with this gap behind it says what the number
// is, as in "order no. is 12", and does not merely stand before it, as in "the
// order was charged to 12".
func namesIt(gap []byte) bool {
	for len(gap) > 0 {
		c := gap[0]
		if class[c]&(cLetter|cHigh) == 0 {
			gap = gap[1:]
			continue
		}
		n := 0
		for _, w := range namingBy[c] {
			if beginsFold(gap, w) && (len(gap) == len(w) || w[0] >= 0x80 || class[gap[len(w)]]&cLetter == 0) {
				n = len(w)
				break
			}
		}
		if n == 0 {
			return false
		}
		gap = gap[n:]
	}
	return true
}

var namingWords = [][]byte{
	[]byte("number"), []byte("nomor"), []byte("nomer"), []byte("num"), []byte("no"), []byte("nr"), []byte("id"), []byte("code"), []byte("kode"), []byte("ref"), []byte("sheet"),
	[]byte("is"), []byte("was"), []byte("adalah"), []byte("ini"), []byte("itu"), []byte("saya"), []byte("aku"), []byte("anda"), []byte("nya"), []byte("my"), []byte("your"), []byte("the"), []byte("of"),
	[]byte("es"), []byte("é"), []byte("est"), []byte("ist"), []byte("lautet"), []byte("numero"), []byte("número"),
	[]byte("是"), []byte("为"), []byte("為"), []byte("号"), []byte("號"), []byte("号码"), []byte("：")}

// namingBy are namingWords by the first byte of what they are written with.
var namingBy = byFirst(namingWords)

// byFirst files words, in small letters, under the bytes that they begin with in any
// case.
func byFirst(words [][]byte) *[256][][]byte {
	var t [256][][]byte
	for _, w := range words {
		var seen [256]bool
		first, _ := utf8.DecodeRune(w)
		for r := first; ; {
			c := utf8.AppendRune(nil, r)[0]
			if !seen[c] && (first >= utf8.RuneSelf || c < utf8.RuneSelf) { // see beginsFold
				t[c], seen[c] = append(t[c], w), true
			}
			if r = unicode.SimpleFold(r); r == first {
				break
			}
		}
	}
	return &t
}

// touches reports whether only marks stand between a label and a value, perhaps
// with a word for "number" before them.
func touches(gap []byte) bool {
	if len(gap) > 0 && gap[0] >= 0xE5 {
		for _, w := range hanNumber { // 身份证号 #31…
			gap = bytes.TrimPrefix(gap, w)
		}
	}
	if n := len(gap); n > 2 && (class[gap[n-1]]&cUpper != 0 || gap[n-1] == '-' || gap[n-1] == '/') {
		if n = codeBegins(gap); n < len(gap) {
			gap = gap[:n]
			if n > 2 && namesIt(gap) { // " is QX-"
				return true
			}
		}
	}
	if len(gap) > 2 && gap[0] == ' ' && class[gap[len(gap)-1]]&cLetter == 0 {
		if n := countWord(gap[1:]); n > 0 {
			return len(gap) <= n+4
		}
	}
	if n := len(gap); n > 2 && n <= 5 && gap[n-1] == '#' { // "no. #", ": #", " = #"
		for _, c := range gap {
			if class[c]&(cAlnum|cHigh) != 0 {
				return false
			}
		}
		return true
	}
	return len(gap) <= 2
}

// codeBegins returns where the first letters of the code itself begin at the end of
// gap: ": QX-", ": CLAIM-", ": F"; len(gap) if none do.
func codeBegins(gap []byte) int {
	n := len(gap)
	k, most := n, 3
	if gap[n-1] == '-' || gap[n-1] == '/' {
		k, most = n-1, 10
	}
	low := k - most
	for k > 0 && k > low && class[gap[k-1]]&cUpper != 0 {
		k--
	}
	if k > 0 && class[gap[k-1]]&(cAlnum|cHigh) == 0 || k < n && gap[n-1] == '-' || k < n && gap[n-1] == '/' {
		return k
	}
	return n
}

var hanNumber = [][]byte{[]byte("号"), []byte("號"), []byte("码"), []byte("碼")}

// countWord returns the length of the word for "number" that b begins with, 0
// if none.
func countWord(b []byte) int {
	if len(b) == 0 || b[0]|0x20 != 'n' {
		return 0
	}
	for _, w := range countWords {
		if len(b) > len(w) && beginsFold(b, w) && class[b[len(w)]]&cLetter == 0 {
			return len(w)
		}
	}
	return 0
}

// beginsFold reports whether b begins with w, whose first letter is small or
// outside ASCII, in any case.
func beginsFold(b, w []byte) bool {
	return len(b) >= len(w) && (b[0]|0x20 == w[0] || w[0] >= utf8.RuneSelf) && bytes.EqualFold(b[:len(w)], w)
}

// pastClause reports whether a clause ends in the gap between a word and a
// value: two words or more, then a comma: "pesanan saya salah kirim, 3174…".
func pastClause(gap []byte) bool {
	i := bytes.Index(gap, comma)
	return i > 0 && bytes.Count(gap[:i], comma[1:]) >= 2
}

var comma = []byte(", ")

var countWords = [][]byte{[]byte("number"), []byte("nomor"), []byte("no"), []byte("num"), []byte("nr"), []byte("n")}

// sentenceDot behind a whole word ends its sentence: a negative there speaks of
// something else. Behind a short one it may end an abbreviation: "no. 12".
var sentenceDot = []byte(". ")

// otherNumber reports whether three digits in a row, or a placeholder for a
// value taken out before, stand in b.
func otherNumber(b []byte) bool {
	n := 0
	for i, c := range b {
		if c-'0' <= 9 {
			if n++; n == 3 {
				return true
			}
			continue
		}
		if c == '<' && placeholder(b[i:]) > 0 {
			return true
		}
		n = 0
	}
	return false
}

// sentenceEnd reports whether b ends a sentence.
func sentenceEnd(b []byte) bool {
	for i, c := range b {
		switch c {
		case '!', '?', ';':
			if c != '!' && (i == 0 && len(bytes.TrimSpace(b)) == 1 || c == '?' && wordless(b)) { // "NIK; 3174…", "Passport no.? C123…"
				return false
			}
			return !refersBack(b[i+1:])
		case '.':
			if refersBack(b[i+1:]) {
				return false
			}
			if i >= 2 && i+1 < len(b) && (b[i+1] == ' ' || b[i+1] == '\n') && (class[b[i-1]]&cLetter != 0 || b[i-1] >= 0x80) && (class[b[i-2]]&cLetter != 0 || b[i-2] >= 0x80) && !abbreviated(b[i-2:i]) {
				return true
			}
		case 0xE3:
			if bytes.HasPrefix(b[i:], []byte("。")) {
				return !refersBack(b[i+3:])
			}
		}
	}
	return false
}

// wordless reports whether b holds marks and blanks alone.
func wordless(b []byte) bool {
	for _, c := range b {
		if class[c]&(cAlnum|cHigh) != 0 {
			return false
		}
	}
	return true
}

// abbreviated reports whether the two letters before a full stop end a short word
// for "number" in some language: the sentence goes on.
func abbreviated(b []byte) bool {
	switch string([]byte{b[0] | 0x20, b[1] | 0x20}) {
	case "no", "nr", "um", "br", "ro", "\xe4\xad": // č, its bytes folded likewise
		return true
	}
	return false
}

// refersBack reports whether b, which begins a sentence and ends at a value, says
// no more than "it is": the value is what the sentence before spoke of.
func refersBack(b []byte) bool {
	b = bytes.TrimSpace(b)
	b = bytes.TrimSpace(bytes.TrimRight(b, ":#"))
	if len(b) == 0 || len(b) > longestBack {
		return false
	}
	for _, w := range backBySize[len(b)] {
		if beginsFold(b, w) {
			return true
		}
	}
	return false
}

// longestBack is no less than the bytes of any of them.
const longestBack = 24

// backBySize are the backReferences by their bytes.
var backBySize = func() (t [longestBack + 1][][]byte) {
	for _, w := range backReferences {
		t[len(w)] = append(t[len(w)], w)
	}
	return t
}()

var backReferences = [][]byte{
	[]byte("it is"), []byte("it's"), []byte("it’s"), []byte("its"), []byte("that is"), []byte("that's"), []byte("this is"), []byte("mine is"), []byte("here it is"), []byte("here"), []byte("here you go"), []byte("the number is"), []byte("number is"), []byte("number"), []byte("it was"), []byte("it should be"),
	[]byte("ini"), []byte("ini ya"), []byte("itu"), []byte("yaitu"), []byte("nomornya"), []byte("nomornya adalah"), []byte("ini nomornya"), []byte("ialah"), []byte("adalah"),
	[]byte("es"), []byte("es el"), []byte("es la"), []byte("el número es"), []byte("aquí está"), []byte("é"), []byte("é o"), []byte("é a"), []byte("o número é"), []byte("aqui está"),
	[]byte("c'est"), []byte("c’est"), []byte("c'est le"), []byte("c’est le"), []byte("le voici"), []byte("le numéro est"), []byte("voici"), []byte("es ist"), []byte("sie lautet"), []byte("er lautet"), []byte("die nummer ist"), []byte("die nummer lautet"), []byte("hier"), []byte("das ist"),
	[]byte("è"), []byte("il numero è"), []byte("eccolo"), []byte("het is"), []byte("het nummer is"), []byte("to"), []byte("to jest"), []byte("numer to"), []byte("это"), []byte("вот"), []byte("номер"), []byte("вот он"), []byte("det är"), []byte("det er"), []byte("se on"), []byte("je to"), []byte("είναι"), []byte("bu"), []byte("bu şekilde"), []byte("este"),
	[]byte("là"), []byte("đó là"), []byte("số là"), []byte("是"), []byte("号码是"), []byte("號碼是"), []byte("它是"), []byte("就是"), []byte("如下"), []byte("番号は"), []byte("번호는"), []byte("คือ"), []byte("هو"), []byte("यह है")}

// linked reports whether the gap between a value and a label behind it ties
// the two together: "(WA)", " adalah PIN saya", " is my number", 是我的手机号.
func linked(gap []byte, han bool) bool {
	mine := len(gap) <= 18 && (bytes.HasPrefix(gap, isMine) || saysMine(gap)) // 3374…是我的NPWP
	if len(gap) > directRight && !(len(gap) <= reachTied && isMy(gap)) && !mine || otherNumber(gap) || clauseEnd(gap) {
		return false
	}
	if mine || han && (len(gap) <= 3 || len(gap) <= 9 && bytes.Contains(gap, []byte("是"))) {
		return true
	}
	for i, c := range gap {
		switch {
		case c == '(' || c == '[' || c == '=':
			return true
		case c == ' ' && i+1 < len(gap) && linkFirst[gap[i+1]]:
			for _, w := range links {
				if bytes.HasPrefix(gap[i+1:], w) {
					return true
				}
			}
		}
	}
	return false
}

// tied reports whether "is my" stands behind a value that ends at i.
func (s *Scanner) tied(i int) bool { return isMy(s.text[i:]) }

// isMy reports whether b begins with "is my", "as their" or their like in a few
// languages.
func isMy(b []byte) bool {
	return len(b) >= 8 && b[0] == ' ' && ownFirst[b[1]]&(1<<(b[2]&31)) != 0 && isOwn(b)
}

func isOwn(b []byte) bool {
	for _, w := range ownWords {
		if len(b) > len(w) && string(b[:len(w)]) == w {
			return true
		}
	}
	return false
}

var ownWords = [...]string{" is my ", " is his ", " is her ", " is our ", " is the ", " es mi ", " es el ", " est mon ", " est le ", " ist meine ", " ist mein ",
	" as my ", " as his ", " as her ", " as our ", " as the ", " as your ", " as their ", " como mi ", " como su ", " como meu ", " como seu ", " comme son ", " als ihre ", " als seine ", " als meine "}

// ownFirst has, by the second byte of ownWords, their third as a bit.
var ownFirst = func() (t [256]uint32) {
	for _, w := range ownWords {
		t[w[1]] |= 1 << (w[2] & 31)
	}
	return t
}()

var isMine = []byte("是我")

// saysMine reports whether a gap is "is my" in some language, and no more.
func saysMine(gap []byte) bool {
	if len(gap) < 4 || mineFirst[gap[1]]&(1<<(gap[2]&7)) == 0 {
		return false
	}
	for _, w := range mineWords {
		if len(gap) >= len(w) && len(gap) <= len(w)+1 && string(gap[:len(w)]) == w {
			return true
		}
	}
	return false
}

var mineWords = [...]string{" to mój", " to moja", " to moje", " je moje", " je můj", " je moja", " je môj", " je moj", " är mitt", " är min", " er mit", " er min", " er mitt", " on minu", " on minun", " ir mans", " ir mana", " yra mano",
	" è il mio", " è la mia", " is mijn", " ist meine", " ist mein", " é o meu", " é meu", " é a minha", " é minha", " est mon", " est ma", " es mi", " benim", " là", " - это мой", " - это моя", " это мой", " - мой", " - це мій", " це мій", " е моят", " е моята", " είναι το", " είναι ο", " είναι η",
	" मेरा", " मेरी", " पर", " คือ", "が私の", "は私の", "という", "番の", "이", "번",
	" numaralı", " nolu", " no'lu", " sayılı", "가 제", "이 제", "는 제", "은 제", " هو", " هي", " זה ה", " este", " ialah", " adalah"}

// worn reports whether a label that rest follows is worn by the thing that comes after
// it: a Turkish number stands before its name and "numaralı", "of the number".
func worn(rest []byte) bool {
	if len(rest) < 3 || rest[0] != ' ' && rest[0] != '\'' {
		return false
	}
	for _, w := range wornWords {
		if bytes.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

var wornWords = [][]byte{[]byte(" numaralı"), []byte(" nolu"), []byte(" no'lu"), []byte("'li "), []byte("'lı "), []byte("'lu "), []byte("'lü ")}

// mineFirst has, by the second byte of mineWords, their third as a bit.
var mineFirst = func() (t [256]uint8) {
	for _, w := range mineWords {
		t[w[1]] |= 1 << (w[2] & 7)
	}
	return t
}()

// links tie a value to the label behind it: "12… on file as your phone number".
var links = [][]byte{[]byte("adalah"), []byte("itu "), []byte("is "), []byte("é "), []byte("es "), []byte("ist "), []byte("est "), []byte("ialah "),
	[]byte("as the "), []byte("as your "), []byte("as my "), []byte("as our "), []byte("as his "), []byte("as her "), []byte("as their "), []byte("como "), []byte("comme "), []byte("als "), []byte("jako "), []byte("som "), []byte("sebagai "), []byte("come ")}

// linkFirst are the first bytes of links.
var linkFirst = func() (t [256]bool) {
	for _, w := range links {
		t[w[0]] = true
	}
	return t
}()

// clauseEnd reports whether b ends a clause: what follows speaks of something
// else.
func clauseEnd(b []byte) bool {
	for i, c := range b {
		switch c {
		case ',', ';', '\n', '!', '?', '|':
			return true
		case '.':
			if i+1 < len(b) && b[i+1] == ' ' {
				return true
			}
		case 0xE3, 0xEF:
			if bytes.HasPrefix(b[i:], []byte("。")) || bytes.HasPrefix(b[i:], []byte("，")) || bytes.HasPrefix(b[i:], []byte("、")) || bytes.HasPrefix(b[i:], []byte("；")) {
				return true
			}
		}
	}
	return false
}

// numberFollows reports whether a number stands right behind p, or a placeholder
// of ours for one: then a label that ends at p belongs to it.
func numberFollows(b []byte, p int) bool {
	for k := 0; k < 6 && p < len(b); k++ {
		c := b[p]
		switch {
		case c-'0' <= 9:
			return true
		case c == '<':
			return placeholder(b[p:]) > 0
		}
		if class[c]&cGlue == 0 && c != '#' && c != '=' && c != '(' && c != '+' {
			return false
		}
		p++
	}
	return false
}
