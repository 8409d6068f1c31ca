package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// shopForms stand between the name of a Chinese shop's owner and what it sells.
var shopForms = [...][]byte{[]byte("姐"), []byte("哥"), []byte("婆"), []byte("婆婆"), []byte("叔"), []byte("嫂"), []byte("妈"), []byte("媽"), []byte("爷"), []byte("伯"), []byte("记"), []byte("記"), []byte("氏"), []byte("家"), []byte("师傅"), []byte("師傅"), []byte("先生"), []byte("大叔"), []byte("大妈"), []byte("大媽"), []byte("老")}

// keepsShop reports whether the Chinese name [start, end) of text is that of a
// shop: 去赵美丽火锅, 张姐烤肉. A surname and a given name before a title are a
// person's.
func keepsShop(text []byte, start, end int) bool {
	b := text[end:]
	full := end-start > len("欧阳")
	if shop := words.ShopNamedZH(text, start, end, !full); shop || full {
		return shop
	}
	for _, form := range shopForms {
		if bytes.HasPrefix(b, form) && words.ShopNamedZH(text, start, end+len(form), true) {
			return true
		}
	}
	return false
}

// titled reports whether [start, end) of text is all of a work's title: 《伊丽莎白》.
func titled(text []byte, start, end int) bool {
	return bytes.HasSuffix(text[:start], []byte("《")) && bytes.HasPrefix(text[end:], []byte("》"))
}

// doorOrRobot reports whether the Chinese name [start, end) of text begins with what
// a number counts, 5号|门进, is that of a robot, 小美|机器人, or 贵行.
func doorOrRobot(text []byte, start, end int) bool {
	if yours.Has(text[start:end]) || bytes.HasPrefix(text[end:], []byte("机器人")) || bytes.HasPrefix(text[end:], []byte("機器人")) {
		return true
	}
	number := len("号")
	return start > number && text[start-number-1]-'0' <= 9 && (bytes.HasSuffix(text[:start], []byte("号")) || bytes.HasSuffix(text[:start], []byte("號"))) && bytes.HasPrefix(text[start:], []byte("门"))
}

// listedFirm reports whether the code of a share stands in brackets behind p, (600771.SH),
// or right before it, 600771.|SH: who has one is a company.
func listedFirm(text []byte, start, end int) bool {
	b := text[end:]
	if len(b) > 0 && b[0] == '(' {
		b = b[1:]
	} else if rest, ok := bytes.CutPrefix(b, wideBracket); ok {
		b = rest
	} else {
		return start > shareDigits && text[start-1] == '.' && sixDigits(text[start-1-shareDigits:])
	}
	return sixDigits(b) && len(b) > shareDigits && (b[shareDigits] == '.' || closesAt(b, shareDigits))
}

// shareDigits is how many digits the code of a share has on the mainland.
const shareDigits = 6

// sixDigits reports whether b begins with as many digits.
func sixDigits(b []byte) bool {
	for i := range shareDigits {
		if i >= len(b) || b[i]-'0' > 9 {
			return false
		}
	}
	return true
}

// yours are words of politeness that begin with a surname: 贵行, 贵司.
var yours = words.New("贵行 貴行 贵司 贵店 貴店 贵校 貴校 贵院 貴院 贵方 貴方 贵处 贵部 贵台 貴台 贵站 贵网 贵厂 贵局 贵州 贵宾 貴賓")

// mistaken reports whether the Chinese tokens first to last, read as a name with
// less than certain a chance, are rather a thing or a character in its own sense.
func (s *Sentence) mistaken(lex Lexicon, first, last int) bool {
	return first == last && s.bareSurname(first) || s.brand(lex, first, last) || s.fond(first, last)
}

// fond reports whether the Chinese tokens first and last say what somebody likes to do:
// 朋友|爱喝, 孩子|爱看.
func (s *Sentence) fond(first, last int) bool {
	if last != first+1 || s.tokens[first].head != '爱' {
		return false
	}
	switch s.tokens[last].head {
	case '吃', '喝', '看', '玩', '听', '穿', '用', '买', '笑', '哭', '睡', '说', '唱', '做', '逛':
		return true
	}
	return false
}

// towards reports whether the Chinese tokens first and last say in which direction
// something goes, 一路|向北, and not who does or is called what.
func (s *Sentence) towards(first, last int) bool {
	if s.tokens[first].head != '向' || last != first+1 || first > 0 && (s.class[first-1]&announces != 0 || s.leads(first-1)) {
		return false
	}
	switch s.tokens[last].head {
	case '东', '南', '西', '北', '前', '后', '左', '右', '上', '下', '内', '外':
	default:
		return false
	}
	if last+1 < len(s.tokens) && s.tokens[last+1].kind == han {
		return s.class[last+1]&(markTitle|markTitleOne|markSays) == 0
	}
	return first > 0 && s.tokens[first-1].kind == han
}

// counted reports whether the Chinese tokens first to last, read as a name, are a
// classifier and what it counts: 唱了|段山歌, 一|张纸巾.
func (s *Sentence) counted(first, last int) bool {
	if first == 0 || last != first+2 || s.tokens[last].kind != han || s.parts[first+1].size != 2<<4 || s.parts[first].size != 1<<4 {
		return false
	}
	switch s.tokens[first].head {
	case '段', '张', '管', '项', '支', '方', '包', '班', '席', '路', '单':
	default:
		return false
	}
	if c := s.class[first+1]; c&markName != 0 || c>>freqShift&3 > 1 {
		return false // 见了张建国: usual in the middle of names
	}
	switch s.tokens[first-1].head {
	case '了', '一', '两', '几', '半', '这', '那', '每', '首', '整', '三', '四', '五', '六', '八', '十':
		return s.parts[first+1].tier >= countedTier
	}
	return false
}

// priced reports whether the Chinese tokens first to last, read as a name, are part of
// a row of numbers and what they count: 一|毛七, 两|金一银.
func (s *Sentence) priced(first, last int) bool {
	if first == 0 || first == last || !numeral(s.tokens[first-1].head) || numeral(s.tokens[first].head) {
		return false
	}
	for i := first + 1; i <= last; i++ {
		if numeral(s.tokens[i].head) {
			return true
		}
	}
	return false
}

// numeral reports whether a character is a Chinese number.
func numeral(h uint64) bool {
	switch h {
	case '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '几', '半':
		return true
	}
	return false
}

// countedTier is the tier from which a word is hardly a given name.
const countedTier = 4

// brand reports whether the Chinese tokens first to last are all of a listed brand,
// work or place that is no listed name, and stand where people are not announced.
func (s *Sentence) brand(lex Lexicon, first, last int) bool {
	if last-first < 1 || last-first > 3 || first > 0 && s.tokens[first-1].kind == han && s.class[first-1]&announces != 0 ||
		last+1 < len(s.tokens) && s.tokens[last+1].kind == han && s.class[last+1]&(markTitle|markTitleOne|markSays) != 0 {
		return false
	}
	h := uint64(hanSeed)
	for i := first; i <= last; i++ {
		if s.tokens[i].kind != han {
			return false
		}
		h = hanPart(h, s.tokens[i].head)
	}
	c := lex.Classes(finish(h))
	return c&(ClassBrand|ClassPlace|ClassOrg) != 0 && c&ClassGiven == 0
}

// bareSurname reports whether the Chinese token i, all of a name, stands without what
// a surname alone has beside it: a title or 家 behind, 姓 before, marks on both sides.
func (s *Sentence) bareSurname(i int) bool {
	if s.tokens[i].kind != han || i > 0 && s.tokens[i-1].head == '姓' {
		return false
	}
	if i+1 >= len(s.tokens) || s.tokens[i+1].kind != han {
		return false
	}
	return s.class[i+1]&(markTitle|markTitleOne|markInTitle) == 0 && s.tokens[i+1].head != '家' && s.tokens[i+1].head != '某'
}

// roleAlone reports whether every word of name says who somebody is to a shop, or
// what a form wants: "Zadovoljan Kupac", "Vaš Kupac".
func roleAlone(name []byte) bool {
	all := false
	for w := range bytes.FieldsSeq(name) {
		if all = words.RolesEU.Has(w); !all {
			return false
		}
	}
	return all
}

// indonesianWords reports whether name, of two words or more that the English model read as
// somebody, is a label or a desk in Indonesian: each an everyday word there and in no list
// of names, as in "Penerima Manfaat:".
func (t *Tagger) indonesianWords(name []byte) bool {
	m := t.models[Indonesian]
	if m == nil || bytes.IndexByte(name, ' ') < 0 || inList(name) {
		return false
	}
	for v := range bytes.FieldsSeq(name) {
		var w token
		w.letters(v, 0)
		if c := m.Classes(w.hash); c&names != 0 || c>>TierWord&3 < 2 && c&ClassCommon == 0 {
			return false
		}
	}
	return true
}
