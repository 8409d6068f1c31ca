package tagger

import (
	"bytes"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// window is a range of tokens that may hold a name, with what surrounds it.
type window struct{ lo, hi int }

// Chinese characters before and behind a candidate that are scored with it: a
// name begins with its candidate.
const (
	hanBefore = 2
	hanBehind = 5
)

// inWord marks a character of an everyday word or a place.
const inWord = markCommon | markInCommon | markPlace | markInPlace

// han returns the marks of token i, with inWord set where it is no Chinese
// character that directly follows the one before.
func (s *Sentence) han(i int) uint64 {
	if i < 0 || i >= len(s.tokens) || s.tokens[i].kind != han {
		return inWord
	}
	return s.class[i]
}

// surname reports whether a Chinese name may begin with the surname at i: a
// character that is a word of its own, or that begins a rare one.
func (s *Sentence) surname(i int) bool {
	c, next := s.han(i), s.han(i+1)
	switch {
	case c&(markFamilyTwo|markName) != 0:
		return true
	case c&markFamily == 0:
		return false
	}
	p := &s.parts[i]
	at, n := p.size&15, p.size>>4
	switch {
	case at == 0 && n == 1 && s.han(i+1) == inWord && (i == 0 || s.tokens[i-1].kind != han || s.class[i-1]&announces != 0):
		return true // 霍、郜; 邓sir
	case at == 0 && n == 1, at == n-1 && n == 2 && p.tier < rareWord && s.alone(i+1):
		return next&(markUsual|markTitle|markTitleOne|markFamily|markGiven) != 0 || s.alone(i+1) || i > 0 && s.tokens[i-1].head == '姓'
	case at == 0:
		return p.tier < rareWord || i > 0 && p.tier < oftenWord && s.class[i-1]&announces != 0 || s.alone(i+int(n)) && s.han(i+int(n))&markUsual != 0 && (c&markTop != 0 || s.parts[i+int(n)].tier < oftenWord || p.tier < oftenWord && s.class[i+int(n)]>>freqShift&15 >= 10)
	}
	return false
}

// announces marks what stands before a name.
const announces = markInTitle | markIntro | markSays | markTitleOne

// rareWord is the tier below which a word may as well be part of a name.
const rareWord = 6

// oftenWord is the tier below which a word is not among the most frequent.
const oftenWord = 9

// alone reports whether token i is one character that no word holds.
func (s *Sentence) alone(i int) bool {
	return i < len(s.tokens) && s.tokens[i].kind == han && s.parts[i].size == 1<<4
}

// bareGiven reports whether tokens i and i+1 may be a given name: they belong to
// no word or are a rare one, and are usual in given names, or one twice.
func (s *Sentence) bareGiven(i int) bool {
	if s.han(i)&(markFamily|markUsual|markForeign) == 0 || i+1 >= len(s.tokens) || s.tokens[i+1].kind != han {
		return false
	}
	p := &s.parts[i]
	if p.size != 2<<4 && !(s.alone(i) && s.alone(i+1)) {
		return false
	}
	if s.tokens[i].head == s.head(i+1) {
		return p.tier < oftenWord
	}
	if p.size == 1<<4 && (s.class[i]|s.class[i+1])&markUsual != 0 && s.class[i]&s.class[i+1]&markGiven != 0 && s.leads(i-1) {
		return true
	}
	usual := s.class[i]&markUsual >= 2*markFreq && s.class[i+1]&markUsual >= 2*markFreq
	return usual && (p.size == 1<<4 || p.tier < rareWord) || p.tier < oftenWord && (usual || p.tier < rareWord) && i > 0 && s.class[i-1]&announces != 0
}

// leads reports whether token i is what often stands right before a name: nothing,
// a mark between names, 跟 和 给 找.
func (s *Sentence) leads(i int) bool {
	if i < 0 {
		return true
	}
	switch s.tokens[i].head {
	case '、', '@', '跟', '和', '给', '找', '与', '让', '问', '请', '由', '叫', '谢', '喊', '替', '陪', '托':
		return true
	}
	return false
}

// called reports whether a given name alone may stand beside i: behind a
// relative, a title or a cue, before a title, behind 小 老 阿, or before what
// somebody says or does.
func (s *Sentence) called(i int) bool {
	c, h := s.han(i), s.tokens[i].head
	if h == '叫' && s.parts[i].size == 1<<4 {
		return true
	}
	if c&(markTitle|markTitleOne) != 0 && s.opens(i) {
		return true
	}
	given := func(k int) bool { m := s.han(k); return m&markGiven != 0 && m&(inWord|markTitle|markInTitle) == 0 }
	switch {
	case c&(inWord) == 0 && (h == '小' || h == '老' || h == '阿'):
		return s.han(i+1)&(markGiven|markFamily) != 0 && s.han(i+1)&(markInTitle|markInCommon) == 0 || s.nickname(i)
	case h == '大' && s.nickname(i):
		return true
	case c&(markTitle|markTitleOne) != 0 && given(i-1) && given(i-2):
		return true
	case c&(markInTitle|markIntro) != 0 && s.han(i+1)&(markInTitle|markInCommon) == 0 && given(i+1) && s.han(i+2)&markGiven != 0:
		return true
	}
	if c&markInTitle != 0 && s.behindRole(i) {
		return true
	}
	if s.placed(i) {
		return true
	}
	return h == s.head(i+1) && given(i) && given(i+1)
}

// nickname reports whether the Chinese characters i and i+1, 小 老 阿 大 and another one,
// are of no word, and the other is no word of grammar, where a name may stand: 阿栓, 大程.
func (s *Sentence) nickname(i int) bool {
	if !s.alone(i) || !s.alone(i+1) || s.parts[i+1].tier >= grammar || s.tokens[i+1].gap != 0 {
		return false
	}
	return s.tokens[i].head != '大' && s.parts[i+1].tier < oftenWord || i == 0 || s.tokens[i-1].kind != han || s.leads(i-1) || s.class[i-1]&announces != 0
}

// behindRole reports whether behind the Chinese title or role that ends at token i
// a word of two characters stands that is not among the most frequent and that a
// mark, a number, another title or what people do follows: 会计喜乐说.
func (s *Sentence) behindRole(i int) bool {
	if s.parts[i].size&15 != s.parts[i].size>>4-1 || i+2 >= len(s.tokens) || s.tokens[i+1].kind != han || s.tokens[i+1].gap != 0 {
		return false
	}
	p := &s.parts[i+1]
	if p.size != 2<<4 || p.tier >= oftenWord {
		return false
	}
	return i+3 >= len(s.tokens) || s.tokens[i+3].kind != han || s.class[i+3]&(markSays|markTitle|markTitleOne) != 0
}

// placed reports whether the Chinese token i is the first character of a word of
// two that is no verb and not among the most frequent, and stands where people are
// named: behind 找 跟 谢谢 or a relative of somebody's, or at the start of a clause
// before 说 or 你. Any word is somebody's nickname there.
func (s *Sentence) placed(i int) bool {
	p := &s.parts[i]
	if p.size != 2<<4 || p.verb || p.tier >= oftenWord || s.class[i]&(markTitle|markPlace) != 0 {
		return false
	}
	if i == 0 || s.tokens[i-1].kind != han {
		if i+2 >= len(s.tokens) || s.tokens[i+2].kind != han {
			return i > 0 && s.tokens[i-1].head == '@'
		}
		switch s.tokens[i+2].head {
		case '说', '讲', '问', '你':
			return true
		case '他', '她':
			return s.head(i+3) == '妈' || s.head(i+3) == '爸'
		}
		return s.class[i+2]&markSays != 0
	}
	switch s.tokens[i-1].head {
	case '找', '跟', '问', '叫', '让', '@', '给', '喊', '替', '陪', '托':
		return s.parts[i-1].size == 1<<4
	case '谢':
		return i > 1 && s.tokens[i-2].head == '谢' || i > 1 && s.tokens[i-2].head == '感'
	}
	if q := &s.parts[i-1]; s.class[i-1]&markInTitle != 0 && q.size&15 == q.size>>4-1 {
		k := i - 1 - int(q.size>>4)
		return k >= 0 && (s.tokens[k].head == '我' || s.tokens[k].head == '他' || s.tokens[k].head == '她')
	}
	return false
}

// initialHan reports whether the Latin word i, of few letters, stands for a name in
// Chinese: behind 小 老 阿 大, before 哥, 仔 or a title: 老K, 阿May, q仔, Z同学.
func (s *Sentence) initialHan(i int) bool {
	if i > 0 && s.tokens[i].gap == 0 && s.alone(i-1) {
		switch s.tokens[i-1].head {
		case '小', '老', '阿', '大':
			return true
		}
	}
	if i+1 >= len(s.tokens) || s.tokens[i+1].gap != 0 {
		return false
	}
	switch next := s.head(i + 2); s.tokens[i+1].head {
	case '哥', '姐', '仔', '总', '叔', '姨', '妹':
		return s.alone(i + 1)
	case '同':
		return next == '学'
	case '老':
		return next == '师'
	case '先':
		return next == '生'
	case '女':
		return next == '士'
	}
	return false
}

// wordAlone reports whether the Chinese word of two characters at token i may be what
// somebody is called: it is not among the most frequent, its characters stand in given
// names, and nothing but a mark, a title or a word that leads to names is beside it.
func (s *Sentence) wordAlone(i int) bool {
	if s.parts[i].tier >= oftenWord || i+1 >= len(s.tokens) || s.class[i]&(markTitle|markPlace) != 0 {
		return false
	}
	if s.class[i]&(markFamily|markUsual) == 0 || s.class[i+1]&markUsual == 0 && s.class[i+1]&markGiven == 0 {
		return false
	}
	left := i == 0 || s.tokens[i-1].kind != han || s.leads(i-1) || s.class[i-1]&announces != 0 || s.tokens[i-1].head == '是'
	right := i+2 >= len(s.tokens) || s.tokens[i+2].kind != han || s.class[i+2]&(markTitle|markTitleOne|markSays) != 0
	return left && right
}

// surnamed reports whether a surname alone and a word of two characters behind it that
// is not among the most frequent begin at token i: 赛|金山.
func (s *Sentence) surnamed(i int) bool {
	if s.parts[i].size != 1<<4 || i+2 >= len(s.tokens) || s.parts[i+1].size != 2<<4 || s.parts[i+1].tier >= oftenWord {
		return false
	}
	return s.tokens[i+1].kind == han && (s.class[i+1]&markUsual != 0 && s.class[i+2]&markUsual != 0 || s.parts[i+1].tier < rareWord)
}

// opens reports whether what stands right before token i may be what somebody is
// called: a rare word of one or two Chinese characters or any at the start of a
// clause, or two characters that are no words: 小葵同学, 晴天妈妈.
func (s *Sentence) opens(i int) bool {
	if i == 0 || s.tokens[i-1].kind != han || s.parts[i-1].size&15 != s.parts[i-1].size>>4-1 {
		return false
	}
	p := &s.parts[i-1]
	from := i - int(p.size>>4)
	if i-from > 2 {
		return false
	}
	if p.tier < rareWord || from == 0 || s.tokens[from-1].kind != han || s.class[from-1]&markInTitle != 0 {
		return true
	}
	return i-from == 1 && s.alone(from-1) && (from == 1 || s.tokens[from-2].kind != han)
}

// named reports whether the Chinese token i begins what a form or a speaker calls
// somebody: all of a line before its colon, or what stands behind a colon and
// before a mark.
func (s *Sentence) named(i int) bool {
	if i > 0 && !s.colon(i-1) || s.parts[i].size&15 != 0 {
		return false
	}
	k := i + 1
	for k < len(s.tokens) && k-i <= maxSpeaker && s.tokens[k].kind == han && s.tokens[k].gap == 0 {
		k++
	}
	if k-i > maxSpeaker {
		return false
	}
	if i == 0 {
		return k < len(s.tokens) && s.colon(k)
	}
	return (k == len(s.tokens) || s.tokens[k].kind == other) && i > 1 && s.han(i-2)&(markInTitle|markTitle|markIntro) != 0
}

// maxSpeaker is the most characters of a nickname before a colon.
const maxSpeaker = 3

func (s *Sentence) colon(i int) bool { h := s.tokens[i].head; return h == ':' || h == '：' }

// beside reports whether a Chinese role or introduction stands before the Latin
// word i, or a title or what people do behind it: 专员elsa, kk说.
func (s *Sentence) beside(i int) bool {
	if i > 0 && s.tokens[i-1].kind == han && (s.class[i-1]&announces != 0 || s.tokens[i-1].head == '叫' || s.tokens[i-1].head == '是') {
		return true
	}
	if i+1 >= len(s.tokens) || s.tokens[i+1].kind != han {
		return false
	}
	switch s.tokens[i+1].head {
	case '说', '姐', '哥', '妈', '爸', '收':
		return true
	}
	return s.class[i+1]&(markSays|markTitle|markTitleOne) != 0
}

func (s *Sentence) head(i int) uint64 {
	if i >= len(s.tokens) {
		return 0
	}
	return s.tokens[i].head
}

// left is where the window of a word begins: one word more, since a name may
// begin with a word that is no candidate, and what marks and single letters
// join to it.
func (s *Sentence) left(i int) int {
	lo := i - 1
	for lo > 0 && i-lo < 5 && s.joins(lo) {
		lo--
	}
	return lo
}

// right is where it ends.
func (s *Sentence) right(i int) int {
	hi := i + 1
	for hi < len(s.tokens) && hi-i < 5 && s.joins(hi) {
		hi++
	}
	return hi + 1
}

// joins reports whether token i may stand inside a name: a single letter, a full
// stop behind one, an apostrophe, a hyphen, "van".
func (s *Sentence) joins(i int) bool {
	t := &s.tokens[i]
	switch t.kind {
	case word:
		return t.size == 1 || Class(s.class[i])&ClassLink != 0
	case other:
		return t.head == '.' || t.head == '-' || t.head == '\'' || t.head == '’'
	}
	return false
}

// windows finds the candidates of the sentence and what surrounds them. Prepare
// comes first.
func (s *Sentence) windows() []window {
	s.open, s.hot, s.asked = s.open[:0], s.hot[:0], 0
	foreign := 0
	for i := range s.tokens {
		t, c := &s.tokens[i], s.class[i]
		switch t.kind {
		case word:
			initial := s.hans && t.size <= 3 && s.initialHan(i)
			if initial {
				s.ask(i - 1)
			}
			if initial || s.likely(i, t, Class(c)) || s.hans && t.size > 1 && s.beside(i) || s.inRow(i, t, Class(c)) {
				s.ask(i)
				if initial {
					s.ask(i + 1)
				}
				s.widen(s.left(i), s.right(i))
			}
			foreign = 0
		case han:
			if c&inWord != 0 || c&markForeign == 0 {
				foreign = 0
			} else if foreign++; foreign >= 3 {
				s.ask(i)
				s.widen(i-hanBehind, i+hanBehind)
			}
			switch {
			case s.surname(i), s.bareGiven(i), s.parts[i].size == 1<<4 && s.strangePair(i), s.parts[i].size == 2<<4 && s.listedBeside(i):
				s.ask(i)
				if k := i + int(s.parts[i].size>>4-s.parts[i].size&15); s.alone(k) && (k > i+1 || s.class[k]&markUsual >= 2*markFreq) {
					s.ask(k) // 谷雨|桐: the word says little of the surname
				}
				s.widen(i-hanBefore, i+hanBehind)
			case s.parts[i].size == 2<<4 && s.wordAlone(i), c&markFamily != 0 && s.surnamed(i):
				s.ask(i)
				s.ask(i + 1)
				s.widen(i-hanBefore, i+hanBehind)
			case s.called(i), s.named(i):
				for k := i - 2; k <= i+1; k++ {
					s.ask(k)
				}
				s.widen(i-hanBefore, i+hanBehind)
			}
		case other:
			if s.hans && (t.head == '*' || t.head == '·') {
				s.ask(i)
				s.widen(i-hanBehind, i+hanBehind)
			}
		}
	}
	return s.open
}

// ask notes a token whose own score tells whether its window is worth reading.
func (s *Sentence) ask(i int) {
	if n := len(s.hot); i >= 0 && i < len(s.tokens) && (n == 0 || int(s.hot[n-1]) < i) {
		s.hot = append(s.hot, int32(i))
	}
}

// widen adds tokens to the windows.
func (s *Sentence) widen(lo, hi int) {
	lo, hi = max(lo, 0), min(hi, len(s.tokens))
	if n := len(s.open); n > 0 && s.open[n-1].hi >= lo {
		w := &s.open[n-1]
		w.lo, w.hi = min(w.lo, lo), max(w.hi, hi)
		return
	}
	s.open = append(s.open, window{lo, hi})
}

// plain are the classes of words that are no names by themselves.
const plain = ClassCommon | ClassTitle | ClassRole | ClassPlace | ClassOrg | ClassSays | ClassDay | ClassLink | ClassIntro | ClassKin | ClassShop | ClassBrand

// onlyRare are the tiers of a word that is a rare name and nothing else.
const onlyRare = 3<<TierGiven | 3<<TierFamily

// coded are the bytes that join a word to a code: "Chrome/126", "user_name",
// "A546E".
var coded = [256]bool{'/': true, '_': true, '@': true, '\\': true, '=': true, '0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true}

// will is a name, but in small letters hardly ever.
var will = WordHash("will")

// likely reports whether a word may be part of a name.
func (s *Sentence) likely(i int, t *token, c Class) bool {
	if e := int(t.end); e < len(s.text) && coded[s.text[e]] || t.start > 0 && coded[s.text[t.start-1]] && !keyed(s.text[:t.start]) {
		return c&listed != 0 && c&plain == 0 && s.slashed(int(t.start), e) // "rajan/rajesh"
	}
	switch {
	case t.shape == shapeLower && c&plain != 0 && c&(listed|ClassGiven) == 0 && c>>TierGiven&3 != 3:
		return false // most words
	case c&listed != 0 && (c&plain == 0 || t.shape != shapeLower):
		return true
	case s.english && t.size > 2 && (c&ClassGiven != 0 || c>>TierGiven&3 == 3) && (t.hash != will || s.surnameBehind(i)):
		return true // "dawn did the flowers"
	case c&listed != 0 && (c&ClassRather != 0 || s.cued(i)):
		return true // "mbak sari", "my girl dawn": a name that is a word, too
	case t.shape == shapeTitle && s.mode == modeNormal && i > 0 && s.class[i-1]&uint64(ClassTitle|ClassKin) != 0:
		return true // "my daughter Juniper"
	case s.english && t.shape == shapeTitle && s.mode == modeNormal && i > 0 && s.class[i-1]&uint64(ClassTitle|ClassKin|ClassIntro) != 0:
		return true // "a man called Big Steve", "Ms Sydney"
	case t.shape == shapeOne:
		return s.initial(i)
	case t.shape == shapeTitle && i > 1 && s.tokens[i-1].head == '.' && s.tokens[i-2].shape == shapeOne:
		return true // "J. Boiling"
	case !s.english && t.shape == shapeUpper && t.size < 4 && i > 0 && (s.tokens[i-1].hash == initialed || s.tokens[i-1].hash == initialedBy):
		return true // "berinisial RS"
	case c&plain != 0 || t.size < 2:
		return false
	case t.shape != shapeLower && t.shape != shapeNone && (s.mode == modeNormal || s.mode == modeTitle):
		return true
	case c&^onlyRare == 0 && s.strange && t.size >= 3:
		return true
	}
	return s.cued(i)
}

// surnameBehind reports whether a well known family name stands right behind token i, that
// is no usual verb: "will smith", not "will cook".
func (s *Sentence) surnameBehind(i int) bool {
	if i+1 >= len(s.tokens) || s.tokens[i+1].kind != word || s.tokens[i+1].gap != 1 {
		return false
	}
	c := Class(s.class[i+1])
	return c&ClassFamily != 0 && c>>TierFamily&3 > 1 && !(c&PartVerb != 0 && c>>TierWord&3 > 1)
}

// inRow reports whether "and", "dan" or a comma alone joins the listed word i to a
// candidate right before it: "putra dan cinta", "jon and fi".
func (s *Sentence) inRow(i int, t *token, c Class) bool {
	if c&listed == 0 || t.size < 2 || i < 2 || t.gap != 1 {
		return false
	}
	n := len(s.hot)
	return n > 0 && int(s.hot[n-1]) == i-2 && s.conjoins(i-1)
}

// conjoins reports whether token i joins what stands before and behind it.
func (s *Sentence) conjoins(i int) bool {
	t := &s.tokens[i]
	return t.kind == other && (t.head == ',' || t.head == '&') || t.kind == word && (t.hash == andEN || t.hash == andID)
}

// The words of conjoins, and those that Indonesian news put before initials.
var (
	andEN, andID           = WordHash("and"), WordHash("dan")
	initialed, initialedBy = WordHash("inisial"), WordHash("berinisial")
)

// slashed reports whether a stroke alone joins the word [start, end) to others of
// letters.
func (s *Sentence) slashed(start, end int) bool {
	if start > 0 && coded[s.text[start-1]] && (s.text[start-1] != '/' || start < 2 || s.text[start-2]|0x20-'a' >= 26) {
		return false
	}
	return end >= len(s.text) || !coded[s.text[end]] || s.text[end] == '/' && end+1 < len(s.text) && s.text[end+1]|0x20-'a' < 26
}

// initial reports whether the single letter i may be a name: behind a title, or
// a line of its own.
func (s *Sentence) initial(i int) bool {
	if i == 0 {
		return s.tokens[0].start > 0 && s.tokens[0].gap == 2 && (len(s.tokens) == 1 || len(s.tokens) == 2 && s.tokens[1].head == '.')
	}
	if s.tokens[i-1].head == '.' && i > 1 {
		i--
	}
	return s.class[i-1]&uint64(ClassTitle) != 0
}

// cued reports whether one of the two words before token i is a cue.
func (s *Sentence) cued(i int) bool {
	return i > 0 && s.class[i-1]&uint64(cues) != 0 || i > 1 && s.class[i-2]&uint64(cues) != 0
}

// shop reports whether a title and, right before it, a dish or a kind of shop
// stand before token i: Bakso Pak Min is a place to eat.
func (s *Sentence) shop(i int) bool {
	return i > 1 && s.tokens[i-1].kind == word && Class(s.class[i-1])&ClassTitle != 0 && s.tokens[i-2].kind == word && Class(s.class[i-2])&ClassShop != 0
}

// code reports whether [start, end) is part of what is written without spaces
// and is no text: an address of the web or of mail, a path, a handle, a code.
func code(text []byte, start, end int) bool {
	if text[end-1] == '$' || end < len(text) && text[end] == '$' { // R$ 45
		return true
	}
	if ofNotes(text, start, end) {
		return false
	}
	lo, hi := start, end
	for lo > 0 && start-lo < maxWord && glued(text[lo-1]) {
		lo--
	}
	for hi < len(text) && hi-end < maxWord && glued(text[hi]) {
		hi++
	}
	if lo == start && hi == end {
		return false
	}
	if lo < start {
		switch c := text[start-1]; {
		case c == '@' && text[start] >= 0x80 && (start == 1 || text[start-2] <= ' '):
			// how WeChat calls somebody
		case c == '=' && keyed(text[:start]):
			lo = start // "name=Alistair Boyd;"
		case c-'0' <= 9 && text[start] >= 0x80 && plainNumber(text[lo:start]) && !countsHan(text[start:]):
			lo = start // 工号0872胡小满
		case c == '@', c == '_', c == '\\', c == '#', c == '=', c == '&', c == '$', c == '/' && start-2 >= lo && text[start-2] == '/', c-'0' <= 9:
			return true
		case c == '.' && start-2 >= lo && text[start-2]-'a' < 26 && text[start]-'a' < 26:
			return true
		}
	}
	if hi > end {
		switch c := text[end]; {
		case c-'0' <= 9 && text[end-1] >= 0x80 && (toldBehind(text[end:]) || inAmounts(text, start, end)):
			hi = end // 周振华3日会见, 王芳13800138000, 王芳8400，李娜5000
		case c == '@', c == '_', c == '\\', c == '=', c-'0' <= 9:
			return true
		case c == '.' && end+1 < hi && text[end-1]-'a' < 26 && text[end+1]-'a' < 26:
			return true
		}
	}
	for i := lo; i < hi; i++ {
		if i < start || i >= end {
			switch c := text[i]; {
			case c == '@' && i == start-1 && text[start] >= 0x80 && lo == i:
			case c == '@', c == '_', c == '\\', c == '=':
				return true
			case c == ':':
				if i+2 < hi && text[i+1] == '/' && text[i+2] == '/' {
					return true
				}
			case c == '.':
				if i+4 < hi && (string(text[i+1:i+4]) == "com" || string(text[i+1:i+4]) == "www" || string(text[i+1:i+4]) == "org") {
					return true
				}
			}
		}
	}
	return false
}

// plainNumber reports whether b is digits alone, as many as the number of a worker or a
// room has: one is mostly an amount, 7雷达.
func plainNumber(b []byte) bool {
	if len(b) < 2 {
		return false
	}
	for _, c := range b {
		if c-'0' > 9 {
			return false
		}
	}
	return true
}

// classifiers are surnames that stand between a number and what is counted or numbered.
var classifiers = words.NewHan("张張章周段项項包班路单單支方卷季石管席时時年楼樓门門强強冠米分钱錢毛元平成伏安房和")

// countsHan reports whether b begins with such a classifier.
func countsHan(b []byte) bool {
	r, _ := utf8.DecodeRune(b)
	return classifiers.Has(r)
}

// ofNotes reports whether [start, end) of text is the name in an address of Lotus
// Notes, several words with capitals before a stroke or "@" and more capitals:
// "Ann Lee/NYC/Acme@ACME", "Ann Lee@ACME".
func ofNotes(text []byte, start, end int) bool {
	if end+1 >= len(text) || text[end] != '/' && text[end] != '@' || text[end+1]-'A' >= 26 || !capitals(text[start:end]) {
		return false
	}
	return bytes.IndexByte(text[start:end], ' ') > 0 && (start == 0 || !glued(text[start-1]))
}

// nameKeys are the last words of keys whose values are people.
var nameKeys = words.New("name nama namalengkap fullname firstname lastname surname nachname nombre nome nom namn contact kontak customer pelanggan patient pasien recipient penerima sender pengirim owner pemilik driver sopir agent agen guest tamu employee karyawan student siswa teacher guru doctor dokter tenant insured applicant pemohon attn pic")

// keyed reports whether text ends with a key of people and an equals sign: "name=".
func keyed(text []byte) bool {
	e := len(text) - 1
	if e < 1 || text[e] != '=' {
		return false
	}
	b := e
	for b > 0 && e-b < 16 && (text[b-1]|0x20)-'a' < 26 {
		b--
	}
	return nameKeys.Has(text[b:e])
}

// glued reports whether c may stand inside a code: no space, no Chinese.
func glued(c byte) bool {
	return c > ' ' && c < 0x80 && c != ',' && c != ';' && c != '"' && c != '(' && c != ')' && c != '<' && c != '>'
}
