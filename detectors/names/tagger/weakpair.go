package tagger

// weakPair reports whether the Chinese tokens first and last, read as a name with less than
// certain a chance, have nothing but that chance: no surname, no 小 老 阿 大 before one
// letter, nothing beside them where people are named, and a sentence that goes on behind
// them. Most of those are halves of words and what shops are called: 叔叔|家刚|装修.
func (s *Sentence) weakPair(first, last int, sure float32) bool {
	if last != first+1 || s.tokens[first].kind != han || s.class[first]&(markFamily|markFamilyTwo) != 0 {
		return false
	}
	if s.class[first]&markUsual >= 2*markFreq && s.class[last]&markUsual >= 2*markFreq && (sure >= fairlyPair || first == 0 || s.tokens[first-1].kind != han) {
		return false
	}
	switch s.tokens[first].head {
	case '小', '老', '阿', '大':
		return false
	}
	if last+1 >= len(s.tokens) || s.tokens[last+1].kind != han || s.tokens[last+1].gap != 0 {
		return false
	}
	return !s.amongPeople(first, last) && !(first > 0 && s.leads(first-1))
}

// fairlyPair is the chance from which two letters that are usual in given names stay.
const fairlyPair = 0.7

// justNow reports whether the Chinese tokens first and last say what has just been done, 阿姨|家刚|
// 换了空调: a thing or a home, 刚 and what was done.
func (s *Sentence) justNow(first, last int) bool {
	if last != first+1 || s.tokens[last].head != '刚' && s.tokens[last].head != '剛' || last+1 >= len(s.tokens) || s.tokens[last+1].kind != han || s.class[last+1]&(markTitle|markTitleOne|markSays) != 0 {
		return false
	}
	switch s.tokens[first].head {
	case '书', '書', '家', '车', '車', '货', '貨', '件', '饭', '飯', '菜', '药', '藥', '店', '房', '课', '課', '机', '衣', '鞋', '娃':
		return true
	}
	return false
}
