package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// edgeHan is the chance from which a character beside a short Chinese name is a part of
// it: of a name that nobody else bears the likeliest reading often leaves one character
// (靳长|锁, 应|小琴).
const edgeHan = 0.2

// wider returns the Chinese name first to last of a window from token lo with what
// beside it is a person's with a fair chance: a surname before a given name, and the
// characters that a name shorter than most goes on with. It begins at byte floor at the
// earliest.
func (t *Tagger) wider(toks []token, lo, first, last, floor int) (int, int) {
	if toks[first].kind != han || toks[last].kind != han {
		return first, last
	}
	family := func(i int) bool { return t.sentence.class[lo+i]&markFamily != 0 }
	if k := first - 1; k >= 0 && last-k < longName && int(toks[k].start) >= floor && family(k) && !family(first) && toks[k].end == toks[first].start && t.aside(&toks[k], k) {
		first = k
	}
	if k := first - 1; k >= 0 && last == first+1 && toks[first].gap == 0 && int(toks[k].start) >= floor && rareSurname.Has(rune(toks[k].head)) && t.sentence.alone(lo+k) && t.surelyGiven(lo, first, last) {
		first = k
	}
	most := longName
	if family(first) && t.sentence.class[lo+first]&markFamilyTwo == 0 {
		most--
	}
	for k := last + 1; k < len(toks) && k-first < most && toks[k].start == toks[last].end && t.aside(&toks[k], k); k++ {
		last = k
	}
	if last == first && family(first) {
		last = unnamed(toks, last)
	}
	return first, last
}

// rareSurname are surnames that are words more often: the lists that models learn from
// leave them out, and they count before a sure given name alone.
var rareSurname = words.NewHan("危羿庾桓暨仲伊宦禄弘束幸印牧扶祖丰农俎冮妫姒庹斛雒遆侍檀阙")

// surelyGiven reports whether the tokens first and last of a window from token lo are
// surely a name, of characters that given names have and no common surname.
func (t *Tagger) surelyGiven(lo, first, last int) bool {
	a, b := t.sentence.class[lo+first], t.sentence.class[lo+last]
	return a&b&markGiven != 0 && a&markTop == 0 && min(t.decoder.sure[first], t.decoder.sure[last]) >= besideName
}

// unnamed returns the last token of what reports put for the rest of a name behind its
// surname, token i: 王某, 李某某, 焦某甲; i if there is nothing.
func unnamed(toks []token, i int) int {
	last := i
	for k := i + 1; k < len(toks) && k <= i+2 && toks[k].start == toks[k-1].end && toks[k].head == '某'; k++ {
		last = k
	}
	if k := last + 1; last > i && k < len(toks) && toks[k].start == toks[last].end {
		switch toks[k].head {
		case '甲', '乙', '丙', '丁':
			return k
		case '些', '种', '个', '天', '日', '年', '地', '处', '位':
			return i
		}
	}
	return last
}

// longName is the characters of a name of two surnames or of a people with longer
// ones; with one surname a name has one less.
const longName = 4

// aside reports whether the token i of a window is a character that the likeliest
// reading gives to nobody, and which is a person's with a fair chance.
func (t *Tagger) aside(tok *token, i int) bool {
	return tok.kind == han && !Person(int(t.decoder.path[i])) && t.decoder.sure[i] >= edgeHan
}
