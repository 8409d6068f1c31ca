package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// secretStop are words that stand behind a label without being the value.
var secretStop = wordSet("salah", "lupa", "reset", "wrong", "invalid", "incorrect", "required", "tidak", "error", "none", "null", "nil", "harus", "must",
	"should", "is", "was", "has", "not", "tetap", "sudah", "belum", "benar", "true", "false", "empty", "kosong", "expired", "changed", "forgotten",
	"protected", "baru", "lama", "new", "old", "saya", "anda", "kamu", "my", "your", "the", "a", "an", "ini", "itu", "yang", "dan", "atau", "or", "and",
	"dengan", "untuk", "for", "field", "hidden", "redacted", "string", "undefined", "incorreta", "incorrecta", "errada", "unknown", "ganti", "gagal",
	"diganti", "tak", "gak", "ga", "nggak", "cannot", "can", "does", "doesn", "doesnt", "never", "min", "minimal", "minimum", "at", "please", "tolong")

// states are words that say how it is with an account, a password or a field, in the
// languages of the labels.
var states = wordSet("failed", "failure", "closed", "blocked", "locked", "taken", "denied", "disabled", "enabled", "missing", "optional", "mandatory", "offline", "online", "crash", "refund", "available", "unavailable", "anonymous", "anonim", "everyone",
	"vergeben", "belegt", "falsch", "gesperrt", "erforderlich", "ungültig", "vergessen", "verloren", "abgelaufen", "bezet", "fout", "ongeldig", "verplicht", "verkeerd", "vergeten", "geblokkeerd", "verlopen",
	"obligatorio", "obligatoria", "requerido", "opcional", "bloqueado", "bloqueada", "ocupado", "incorrecto", "olvidada", "obrigatório", "incorreto", "inválida", "inválido", "esquecida", "obligatoire", "requis", "aucun", "aucune", "introuvable", "incorrect", "refusé", "oublié",
	"obbligatorio", "richiesto", "errato", "errata", "bloccato", "bloccata", "scaduta", "scaduto", "dimenticata", "optaget", "ugyldig", "forkert", "glemt", "upptaget", "ogiltigt", "glömt", "varattu", "unohtunut", "obsazeno", "neplatné", "zauzeto", "zasedeno", "gresit", "greșit", "invalid", "zablokowane", "zablokowany",
	"wajib", "tutup", "ditutup", "diblokir", "terblokir", "ditolak", "dipakai", "terpakai", "hilang", "diwajibkan", "tersedia", "dihapus", "digunakan", "hatalı", "yanlış")

// What stands between a label and its value.
const (
	linkNothing = iota // nothing, and the value does not begin: no value
	linkNone           // a space, or Han directly before
	linkWord           // "is", "adalah", 是
	linkMark           // ':' or '='
)

var linkWords = [...]string{"is", "are", "was", "adalah", "ialah", "yaitu", "es", "é", "est", "ist", "nya", "saya", "aku", "gue", "gw", "anda", "my", "me", "kami",
	"sy", "sya", "aq", "gua", "gwe", "ane", // chat for "saya", "aku" and "gue"

	"ist", "lautet", "est", "ialah", "itu", "é", "è", "mia", "mi", "je", "este", "είναι", "คือ", "هو", "הוא", "jest", "to", "meu", "olan", "sie", "sono", "ko", "ay", "är", "er", "là", "है", "jest", "это", "は", "는", "은",
	"是", "为", "為", "就是", "is now", "of", "for", "you", "ku",
	"ของฉัน", "ของผม", "ของเรา", "ของดิฉัน", "שלי", "היא", "الخاص", "الخاصة", "بي", "هي", "من", "ir", "yra", "е", "ми", "mea", "meu", "của", "tôi", "mình", "μου", "le", "el", "il", "mój", "moje", "min", "mitt", "mit", "minun", "on file"}

// linksBy and turnsBy are the link words and the turn words by their first byte, in
// either case.
var linksBy, turnsBy = byFirst(linkWords[:]), byFirst(turnWords[:])

func byFirst(words []string) (t [256][]string) {
	for _, w := range words {
		t[w[0]] = append(t[w[0]], w)
		if detectors.IsLetter(w[0]) {
			t[w[0]-0x20] = append(t[w[0]-0x20], w)
		}
	}
	return t
}

// valueAfter returns where the value behind a label that ends at i begins, and
// how it is joined. It reads at most 48 bytes.
func valueAfter(b []byte, i int) (int, int) {
	j := joint{b: b, i: i, limit: min(len(b), i+48), how: linkNone}
	for j.i < j.limit {
		switch c := b[j.i]; {
		case c == ' ' || c == '\t':
			j.i++
		case j.points(c) || j.marks(c):
		case jointMarks[c] && j.passes(c):
			if j.done {
				return j.i, j.how
			}
		case jointMarks[c] && j.opens(c):
			return j.i, j.how // a value that begins with a mark
		case valueEnds[c]:
			return j.i, linkNothing
		case j.word():
		default:
			return j.i, j.how
		}
	}
	return min(j.i, len(b)), linkNothing
}

// joint is what has been read between a label and its value: b as far as i.
type joint struct {
	b        []byte
	i, limit int
	how      int
	words    int
	done     bool // the value begins at i
}

// jointMarks are the bytes that passes and opens tell of; valueEnds those that, where
// they do not, end what may hold a value.
var (
	jointMarks = byteSet("|>-*`\"'\n.],?!&)(\xE2")
	valueEnds  = byteSet("\n\r,.;?!)/&")
)

func byteSet(s string) (t [256]bool) {
	for i := range len(s) {
		t[s[i]] = true
	}
	return t
}

// at reports whether c stands k bytes further on.
func (j *joint) at(k int, c byte) bool { return j.i+k < j.limit && j.b[j.i+k] == c }

// skip goes on over n bytes, behind which how joins the label and its value.
func (j *joint) skip(n, how int) bool {
	j.i, j.how = j.i+n, how
	return true
}

// begins ends the joint: the value begins at i.
func (j *joint) begins(i, how int) bool {
	j.i, j.how, j.done = i, how, true
	return true
}

// points goes on over a sign of direction: "Password → Reset" is a way through menus.
func (j *joint) points(c byte) bool {
	if j.how == linkMark || pointers[c] == nil {
		return false
	}
	n := pointer(j.b, j.i)
	if n == 0 {
		return false
	}
	j.skip(n, linkWord)
	j.limit = min(len(j.b), j.i+48)
	return true
}

// marks goes on over a mark that gives a value to a label.
func (j *joint) marks(c byte) bool {
	switch {
	case c == ':', c == '=' && (j.how != linkMark || j.b[j.i-1] == '='), c == '>' && j.b[j.i-1] == '-':
		return j.skip(1, linkMark)
	}
	return false
}

// passes goes on over another mark that may stand between a label and its value.
func (j *joint) passes(c byte) bool {
	switch c {
	case '-', 0xE2:
		return j.dash(c)
	case '"', '\'':
		return j.quote(c)
	case '|', '>', '\n':
		return j.frame(c)
	case ',', '?', '(':
		return j.clause(c)
	case '*', '`':
		if c == '*' && j.how == linkMark && j.at(1, '*') && j.at(2, ' ') { // "**label:** value"
			return j.skip(2, j.how)
		}
		return j.how != linkMark && (j.b[j.i-1] == c || j.i > 0 && detectors.IsLetter(j.b[j.i-1])) && j.skip(1, j.how) // a label in bold
	case '.': // "serial no.: value"
		return j.how == linkNone && (j.at(1, ' ') || j.at(1, ':')) && shortNumber(j.b, j.i) && j.skip(1, j.how)
	case ']': // "[label] value"
		return j.how == linkNone && j.at(1, ' ') && j.skip(1, linkWord)
	}
	return false
}

// dash goes on over a dash of either length, and the suffix of Indonesian that one joins.
func (j *joint) dash(c byte) bool {
	b, i := j.b, j.i
	switch {
	case c == 0xE2:
		return i+4 < j.limit && b[i+1] == 0x80 && (b[i+2] == 0x93 || b[i+2] == 0x94) && b[i+3] == ' ' && b[i-1] == ' ' && j.how < linkMark && j.skip(3, linkWord)
	case j.at(1, ' ') && b[i-1] == ' ' && j.how < linkMark:
		return j.skip(1, linkWord)
	case j.how == linkNone && i+4 < j.limit && string(b[i:i+4]) == "-nya" && (b[i+4] == ' ' || b[i+4] == ':'): // "PIN-nya 4711"
		return j.skip(4, linkWord)
	}
	return j.at(1, '>') && j.skip(1, j.how)
}

// quote goes on over the end of a label in quotes, or "'s".
func (j *joint) quote(c byte) bool {
	switch {
	case c == '"' && j.how == linkNone && j.at(1, '>') && endTagIn(j.b[j.i:lineEnd(j.b, j.i)]): // `name="label">value</`
		return j.begins(j.i+2, linkMark)
	case j.how != linkMark && (j.at(1, ':') || j.at(1, ' ') || j.at(1, '=')):
		return j.skip(1, j.how)
	}
	return c == '\'' && j.how == linkNone && j.at(1, 's') && j.at(2, ' ') && j.skip(2, linkWord) // "my password's hunter2"
}

// frame goes on over what parts cells, elements and lines.
func (j *joint) frame(c byte) bool {
	b, i := j.b, j.i
	switch {
	case c != '\n' && j.how == linkMark && blockScalar(b, i) > 0:
		return j.begins(blockScalar(b, i), j.how)
	case c == '>':
		return j.how == linkNone && elementEnds(b, i) && j.begins(i+1, linkMark) // "<label>value</label>"
	case c == '|':
		return j.how == linkNone && (lastCell(b, i) || loneCell(b, i)) && j.skip(1, linkMark)
	case j.how == linkNone && valueBelow(b, i) > 0:
		return j.begins(valueBelow(b, i), linkMark)
	}
	return (j.how == linkNone || b[i-1] == ':') && loneLine(b, i) && j.skip(1, linkMark)
}

// clause goes on over a mark of a sentence that goes on with the value.
func (j *joint) clause(c byte) bool {
	b, i := j.b, j.i
	if c == ',' && j.how == linkWord && i > 7 && string(b[i-8:i]) == " on file" && j.at(1, ' ') { // "the PIN on file, 4711, is wrong"
		return j.skip(1, j.how)
	}
	if j.how <= linkNone {
		if k := refersBack(b, i+1); k > 0 {
			return j.skip(k-i, linkWord)
		}
	}
	return c == '?' && i+2 < j.limit && j.how <= linkWord && answered(b, i, i+2) && j.skip(2, linkWord) // "your password? hunter2."
}

// opens reports a mark that the value itself begins with.
func (j *joint) opens(c byte) bool {
	return (c == '!' || c == '&' || c == ')' || c == '?') && j.how >= linkWord && j.i+1 < j.limit && j.b[j.i+1] > ' ' && (j.b[j.i-1] == ' ' || j.b[j.i-1] >= utf8.RuneSelf)
}

// word goes on over a sign for "number", or a word that turns or links to the value.
func (j *joint) word() bool {
	if j.how == linkNone {
		if n := numberSign(j.b, j.i); n > 0 {
			return j.skip(n, j.how)
		}
		if n := turnWordAt(j.b, j.i); n > 0 && j.words < 3 {
			j.words++
			return j.skip(n, j.how)
		}
	}
	if j.how == linkMark || j.words >= 4 {
		return false
	}
	if n := linkWordAt(j.b, j.i); n > 0 {
		j.words++
		return j.skip(n, linkWord)
	}
	return false
}

// shortNumber reports whether the word that ends at i is short for "number" in one of
// the languages of labels: a full stop behind it ends no sentence.
func shortNumber(b []byte, i int) bool {
	return i > 2 && !detectors.IsAlnum(b[i-3]) && lowerIn(numberShort, b[i-2:i]) || i > 3 && !detectors.IsAlnum(b[i-4]) && lowerIn(numberShort, b[i-3:i])
}

// valueBelow returns where the value begins that the line below the line break at i
// gives to what the line above is called, as lists of settings have it: "- name:
// DB_PASSWORD\n  value: …". It is 0 if none does.
func valueBelow(b []byte, i int) int {
	i++
	for i < len(b) && b[i] == ' ' {
		i++
	}
	if !bytes.HasPrefix(b[i:], []byte("value: ")) {
		return 0
	}
	i += len("value: ")
	if i == len(b) || b[i] < ' ' {
		return 0
	}
	return i
}

// blockScalar returns where the text of a YAML block begins whose mark, '|' or '>',
// stands at i, 0 if none does.
func blockScalar(b []byte, i int) int {
	i++
	if i < len(b) && (b[i] == '-' || b[i] == '+') {
		i++
	}
	if i < len(b) && b[i] == '\r' {
		i++
	}
	if i+1 >= len(b) || b[i] != '\n' || b[i+1] != ' ' {
		return 0
	}
	for i < len(b) && (b[i] == '\n' || b[i] == ' ') {
		i++
	}
	if i == len(b) { // an empty block
		return 0
	}
	return i
}

// elementEnds reports whether the tag of an element begins less than longestElement
// bytes before the '>' at i, and the element ends on the same line, near enough.
func elementEnds(b []byte, i int) bool {
	s := i
	for s > 0 && i-s < longestElement && (detectors.IsAlnum(b[s-1]) || b[s-1] >= 0x80 || b[s-1] == '_' || b[s-1] == '-' || b[s-1] == ':' || b[s-1] == '.') {
		s--
	}
	return s > 0 && s < i && b[s-1] == '<' && endTagIn(b[i:lineEnd(b, i)])
}

// endTagIn reports whether "</" stands in b. It is sought by its slash: elements that
// never end are full of '<'.
func endTagIn(b []byte) bool {
	for p := 1; p < len(b); p++ {
		k := bytes.IndexByte(b[p:], '/')
		if k < 0 {
			return false
		}
		if p += k; b[p-1] == '<' {
			return true
		}
	}
	return false
}

const longestElement = 48

// pointers are signs between a name and its value in forms and lists, by their first
// byte: arrows, angles, leaders of dots.
var pointers = func() (t [256][]string) {
	for _, p := range [...]string{"=>", "->", ">>", "...", "___", "…", "→", "⇒", "⟶", "➜", "➔", "➡", "▸", "►", "▶", "▷", "»", "›", "⇨", "↦"} {
		t[p[0]] = append(t[p[0]], p)
	}
	return t
}()

// pointer returns the length of a pointer at i, with the space around it, that a
// value follows on the same line; 0 if none does. A leader is as long as its dots
// are. Signs that programs have too want a space on both sides, and no call behind.
func pointer(b []byte, i int) int {
	for _, p := range pointers[b[i]] {
		if !bytes.HasPrefix(b[i:], []byte(p)) {
			continue
		}
		e := i + len(p)
		leader := b[i] == '.' || b[i] == '_'
		for leader && e < len(b) && e-i < longestLeader && b[e] == b[i] {
			e++
		}
		spaced := e < len(b) && b[e] == ' '
		for e < len(b) && b[e] == ' ' {
			e++
		}
		if e >= len(b) || b[e] < ' ' || b[i] < utf8.RuneSelf && (!spaced || !leader && (i == 0 || b[i-1] != ' ' || calls(b[e:]))) {
			return 0
		}
		return e - i
	}
	return 0
}

// longestLeader bounds a row of dots between a label and its value, in bytes.
const longestLeader = 40

// calls reports whether the word b begins with opens a bracket or closes one: a
// function's name, or what a function of a name gives.
func calls(b []byte) bool {
	for _, c := range b[:min(len(b), longestLeader)] {
		if c <= ' ' {
			return false
		}
		if c == '(' || c == ')' {
			return true
		}
	}
	return false
}

// answered reports whether the question that ends with the mark at i asks for a value
// and the word at start is all of the answer: not "forgot your PIN? 14045."
func answered(b []byte, i, start int) bool {
	if b[i] != '?' || b[start-1] != ' ' || !alone(b, start) || product(bytes.TrimRight(b[start:wordEnd(b, start)], ".,;")) {
		return false
	}
	from := max(0, i-longestQuestion)
	if k := bytes.LastIndexAny(b[from:i], ".!?;\n"); k >= 0 {
		from += k + 1
	}
	for p := from; p < i; p++ {
		if p > from && detectors.IsLetter(b[p-1]) && b[p] < utf8.RuneSelf {
			continue
		}
		for _, w := range troubleWords[b[p]] {
			if p+len(w) <= i && detectors.EqualLower(b[p:p+len(w)], w) {
				return false
			}
		}
	}
	return true
}

const longestQuestion = 80

// troubleWords begin words of who asks what to do about a secret, not for it, by
// their first byte in either case.
var troubleWords = byFirst([]string{"forg", "lost", "lose", "reset", "need", "chang", "trouble", "problem", "no ", "wrong", "lupa", "hilang", "salah", "ganti", "ubah", "butuh", "tidak", "gagal", "olvid", "perdi", "cambi", "esque", "alter", "oubli", "perdu", "vergess", "vergaß", "vergeten", "verloren", "änder", "dimentic",
	"glöm", "glem", "zapom", "zabud", "unoh", "unut", "quên", "забы", "забу", "потер", "сброс", "忘", "丢", "丟", "改", "重置", "重設", "잊", "분실"})

// wordEnd returns where the word at i ends.
func wordEnd(b []byte, i int) int {
	for i < len(b) && b[i] > ' ' {
		i++
	}
	return i
}

// alone reports whether one word stands between i and the end of its sentence: an
// answer behind the question.
func alone(b []byte, i int) bool {
	e := i
	for e < len(b) && b[e] > ' ' && e-i < 64 {
		e++
	}
	return e > i && (e == len(b) || b[e] == '\n' || b[e-1] == '.' || b[e-1] == ',' || b[e-1] == ';')
}

// lastCell reports whether the bar at i stands between the two cells of a row, and
// the row is not the head of a table.
func lastCell(b []byte, i int) bool {
	end := lineEnd(b, i+1)
	row := bytes.TrimRight(b[i+1:end], " \r")
	return len(row) > 2 && row[len(row)-1] == '|' && bytes.IndexByte(row, '|') == len(row)-1 && !(end+2 < len(b) && b[end+1] == '|' && (b[end+2] == '-' || b[end+2] == ':' || b[end+2] == ' ' && end+3 < len(b) && (b[end+3] == '-' || b[end+3] == ':')))
}

// loneCell reports whether the bar at i is the only one behind a label on its line,
// and one word that words are not written as stands behind it: a form of two columns
// without bars at its ends.
func loneCell(b []byte, i int) bool {
	return loneLine(b, i) && bytes.IndexByte(b[i+1:lineEnd(b, i+1)], '|') < 0
}

// loneLine reports whether the line break at i stands between a line that a label
// ends and a line of one word that words are not written as: a form that writes
// each label above its value. Behind a colon a line with a name of its own is the
// next setting: "password:\nhost=db1".
func loneLine(b []byte, i int) bool {
	line := bytes.Trim(b[i+1:lineEnd(b, i+1)], " \t\r")
	if b[i-1] == ':' && (bytes.IndexByte(line, '=') >= 0 || bytes.HasPrefix(line, []byte("${"))) {
		return false
	}
	if len(line) < 5 || len(line) > 64 || bytes.IndexByte(line, ' ') >= 0 {
		return false
	}
	digits, other := countDigits(line), false
	for _, c := range line {
		if c >= utf8.RuneSelf {
			return false
		}
		other = other || !detectors.IsDigit(c)
	}
	return other && digits > 0 && line[len(line)-1] != ':'
}

// lineEnd returns where the line at i ends, or what is read of a long one.
func lineEnd(b []byte, i int) int {
	near := min(len(b), i+longestLine)
	if n := bytes.IndexByte(b[i:near], '\n'); n >= 0 {
		return i + n
	}
	return near
}

// longestLine bounds what is read of a line for its end, in bytes.
const longestLine = 256

// numberSign returns the length of a sign for "number" at i, with the space
// behind it, or 0.
func numberSign(b []byte, i int) int {
	if c := b[i]; c|0x20 != 'n' && c != 0xC4 && c != 0xE2 {
		return 0
	}
	for _, sign := range numberSigns {
		if bytes.HasPrefix(b[i:], []byte(sign)) && i+len(sign) < len(b) && b[i+len(sign)] == ' ' {
			return len(sign) + 1
		}
	}
	return 0
}

// turnWords stand between a label and the value it is changed to: "change my
// password to …". They say less than link words: what follows is looked at as if
// they were not there.
var turnWords = [...]string{"to", "în", "par", "jadi", "menjadi", "ke", "kepada", "na", "til", "till", "la", "a", "auf", "in", "para", "con", "with", "na", "u", "v", "muotoon", "erre", "thành", "i", "σε", "на", "إلى", "إلي", "เป็น", "の", "を", "를", "을", "改成", "改为", "改為", "换成", "設為", "设为", "ใหม่", "ชั่วคราว", "mới", "cũ", "tạm thời", "new", "baru", "temporary"}

// turnWordAt returns the length of a turn word at i, 0 if none stands there.
func turnWordAt(b []byte, i int) int {
	if i >= len(b) {
		return 0
	}
	for _, w := range turnsBy[b[i]] {
		if n := len(w); i+n < len(b) && detectors.EqualLower(b[i:i+n], w) && (b[i+n] == ' ' || w[0] >= 0xE3) {
			return n
		}
	}
	return 0
}

// refersBack returns the end of "it is" or its like behind i, 0 if none stands
// there: "my code, it is 4711".
func refersBack(b []byte, i int) int {
	for _, l := range [...]string{" it is ", "which is ", " it's ", " it’s ", " which is ", " yaitu ", " que es ", " que é ", " qui est ", " sie lautet ", " che è ", "是", "就是"} {
		if len(b)-i > len(l) && detectors.EqualLower(b[i:i+len(l)], l) {
			return i + len(l)
		}
	}
	return 0
}

// linkWordAt returns the length of a link word at i, 0 if none stands there.
func linkWordAt(b []byte, i int) int {
	if i >= len(b) {
		return 0
	}
	n := 0
	for _, l := range linksBy[b[i]] {
		if len(l) > n && i+len(l) <= len(b) && detectors.EqualLower(b[i:i+len(l)], l) && (l[0] >= 0xE3 || i+len(l) == len(b) || !detectors.IsAlnum(b[i+len(l)])) {
			n = len(l)
		}
	}
	return n
}

// valueEnd returns the end of the value at s: the closing quote, white space,
// or for a value in ASCII the first Han character; and whether it was quoted.
// Punctuation that ends a sentence is not part of it.
func valueEnd(b []byte, s int) (int, bool) {
	if s >= len(b) {
		return s, false
	}
	limit := min(len(b), s+129)
	if s > 0 && (b[s-1] == '"' || b[s-1] == '\'') {
		for e := s; e < limit; e++ {
			if b[e] == b[s-1] {
				return e, true
			}
		}
	}
	e := s
	for e < limit && b[e] > ' ' && !(b[e] >= 0xE0 && b[e] <= 0xEF) && b[e] != '"' && b[e] != '<' && !(b[e] == '&' || b[e] == ';') || e < limit && (b[e] == '&' || b[e] == ';') && inValue(b, e) {
		e++
	}
	for e < len(b) && e > s && b[e]&0xC0 == 0x80 {
		e--
	}
	for e > s && (b[e-1] == '.' || b[e-1] == ',' || b[e-1] == ')' || b[e-1] == '?' || b[e-1] == '}' || b[e-1] == ']' || b[e-1] == '\'' || b[e-1] == ':') {
		e--
	}
	return e, false
}

// inValue reports whether the '&' or ';' at i is part of a value, not the end
// of one: neither white space, a quote nor "name=" follows.
func inValue(b []byte, i int) bool {
	i++
	if i >= len(b) || b[i] <= ' ' || b[i] >= utf8.RuneSelf || b[i] == '"' || b[i] == '<' || b[i] == '\'' || b[i-1] == ';' && b[i] == '}' {
		return false
	}
	for n := 0; i < len(b) && n < 24; n++ {
		switch c := b[i]; {
		case c == '=' || c == ':':
			return n == 0
		case c <= ' ' || c == '&' || c == '"':
			return n > 0 && c != '&'
		case !detectors.IsAlnum(c) && c != '_' && c != '-':
			return true
		}
		i++
	}
	return true
}

// enclosed returns the inside of the brackets that open at s, when they close
// on the same line with no white space between.
func enclosed(b []byte, s int) (start, end int, ok bool) {
	if s >= len(b) || !opens[b[s]] {
		return 0, 0, false
	}
	for _, p := range brackets {
		if len(b)-s <= len(p[0]) || string(b[s:s+len(p[0])]) != p[0] {
			continue
		}
		start = s + len(p[0])
		for e := start; e < len(b) && e-start < 129 && b[e] > ' '; e++ {
			if len(b)-e >= len(p[1]) && string(b[e:e+len(p[1])]) == p[1] && (e+len(p[1]) == len(b) || !detectors.IsAlnum(b[e+len(p[1])])) {
				return start, e, e > start
			}
		}
	}
	return 0, 0, false
}

var brackets = [...][2]string{{"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}, {"`", "`"}, {"**", "**"}, {"「", "」"}, {"『", "』"}, {"“", "”"}, {"‘", "’"}, {"《", "》"}, {"【", "】"}, {"«", "»"}}

// opens are the first bytes of brackets.
var opens = func() (t [256]bool) {
	for _, p := range brackets {
		t[p[0][0]] = true
	}
	return t
}()

// tagged returns the value of the element whose tag holds the label [s, e):
// <user_password>hunter2</user_password>.
func tagged(b []byte, s, e int) (start, end int, ok bool) {
	for s > 0 && e-s < 64 && nameByte(b[s-1]) {
		s--
	}
	if s == 0 || b[s-1] != '<' {
		return 0, 0, false
	}
	for e < len(b) && e-s < 64 && nameByte(b[e]) {
		e++
	}
	if e >= len(b) || b[e] != '>' {
		return 0, 0, false
	}
	start = e + 1
	n := bytes.IndexByte(b[start:min(len(b), start+129)], '<')
	if n < 1 || !bytes.HasPrefix(b[start+n+1:], []byte("/")) || !bytes.HasPrefix(b[start+n+2:], b[s:e]) {
		return 0, 0, false
	}
	return start, start + n, true
}

func nameByte(c byte) bool {
	return detectors.IsAlnum(c) || c == '_' || c == '-' || c == '.' || c >= utf8.RuneSelf
}

// mixed reports whether b has what passwords have and words lack: a digit, a
// symbol inside, or capitals inside.
func mixed(b []byte) bool {
	for i, c := range b {
		if detectors.IsDigit(c) || i > 0 && (c-'A' < 26 && b[i-1]-'a' < 26 || c == '!' || c == '@' || c == '#' || c == '$' || c == '%' || c == '^' || c == '*' || c == '_' || c == '+') {
			return true
		}
	}
	return false
}

func hasLower(b []byte) bool {
	for _, c := range b {
		if c-'a' < 26 {
			return true
		}
	}
	return false
}

// masked reports whether b is stars, dots or crosses.
func masked(b []byte) bool {
	for _, c := range b {
		if c != '*' && c != '.' && c != 'x' && c != 'X' && c != '#' && c != '-' && c != '_' {
			return false
		}
	}
	return true
}

// wordFollows reports whether another plain word stands behind e in the same
// clause: then the value reads as the start of a phrase.
func wordFollows(b []byte, e int) bool {
	return e+1 < len(b) && b[e] == ' ' && detectors.IsLetter(b[e+1])
}

// settingFollows reports whether a name and its value follow the value that ends at e:
// "pass=kembang ip=192.0.2.3".
func settingFollows(b []byte, e int) bool {
	i := e + 1
	for i < len(b) && i-e < 24 && (detectors.IsAlnum(b[i]) || b[i] == '_' || b[i] == '-' || b[i] == '.') {
		i++
	}
	return i > e+2 && i+1 < len(b) && b[i] == '=' && b[i+1] > ' ' && b[i+1] != '='
}
