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
	if k := first - 1; k >= 0 && last == first+1 && toks[first].gap == 0 && int(toks[k].start) >= floor && (t.sentence.alone(lo+k) || t.sentence.thanked(lo+k)) && t.beforeGiven(lo+k) && t.surelyGiven(lo, first, last) {
		first = k // 感谢|谢德华
	}
	if k := first - 2; k >= 0 && last <= first+1 && toks[first].gap == 0 && int(toks[k].start) >= floor && t.sentence.compound(lo+k) {
		first = k // 独孤|松涛
	}
	most := longName
	if family(first) && t.sentence.class[lo+first]&markFamilyTwo == 0 {
		most--
	}
	for k := last + 1; k < len(toks) && k-first < most && toks[k].start == toks[last].end && t.aside(&toks[k], k); k++ {
		last = k
	}
	if k := last + 1; last == first+1 && k < len(toks) && toks[k].start == toks[last].end && family(first) && t.sentence.endsGiven(lo+k) {
		last = k
	}
	if last == first && family(first) {
		last = unnamed(toks, last)
	}
	return first, last
}

// Words of grammar that a model may read as the first or the last character of a name of
// four, which has a surname of its own: 但|吴昌明, 许文友|曾透露.
var (
	opensClauses = words.NewHan("但而且因若虽雖故则則及与與和跟被把对對在由让讓请請")
	goesOnHan    = words.NewHan("曾已还還也却卻将將正便就仍又再并並均都亦才刚剛未不没沒能会會可应應须須必遭被把与與和在是为為于於从從向对對给給")

	// endsToo of them end given names, too: 高桥正和|说.
	endsToo = words.NewHan("和与與为為将將可应應能会會必才正")
)

// narrower returns the Chinese name of four characters first to last without such a word
// before a surname of one character and a given name of two, or behind them.
func (s *Sentence) narrower(first, last int) (int, int) {
	if last == first || last > first+4 {
		return first, last
	}
	for i := first; i <= last; i++ {
		if s.tokens[i].kind != han {
			return first, last
		}
	}
	if last != first+3 {
		return first, s.verbless(first, last)
	}
	single := func(i int) bool { return s.class[i]&markFamily != 0 && s.class[i]&markFamilyTwo == 0 }
	switch {
	case opensClauses.Has(rune(s.tokens[first].head)) && single(first+1) && s.parts[first].size == 1<<4:
		return first + 1, last
	case goesOnHan.Has(rune(s.tokens[last].head)) && single(first) && s.class[first+1]&markFamily == 0 && !(endsToo.Has(rune(s.tokens[last].head)) && s.nameEnds(last+1)):
		return first, last - 1
	}
	return first, last
}

// verbless returns the last token of the Chinese name first to last without what somebody
// does behind it, which a model reads on into: 小王|问的, 何欢|一看, 蘇|曾說, 马俪文|谦虚.
func (s *Sentence) verbless(first, last int) int {
	next := rune(0)
	if last+1 < len(s.tokens) && s.tokens[last+1].kind == han && s.tokens[last+1].gap == 0 {
		next = rune(s.tokens[last+1].head)
	}
	end := rune(s.tokens[last].head)
	switch family := s.class[first]&markFamily != 0; last - first {
	case 1:
		if family && end == '曾' && next != 0 && saidOnce.Has(next) {
			return first
		}
	case 2:
		if h := s.tokens[first].head; (h == '小' || h == '老' || h == '阿') && doneByFamiliar.Has(end) && next != 0 && s.class[last+1]&(markTitle|markSays) == 0 {
			return last - 1
		}
		if family && end == '于' && last+1 < len(s.tokens) && s.tokens[last+1].kind == digit {
			return last - 1 // 王建|于2019年
		}
		if family && end == '一' && next != 0 && doneOnce.Has(next) {
			return last - 1
		}
	case 4:
		if p := &s.parts[first+3]; family && s.class[first]&markFamilyTwo == 0 && p.size == 2<<4 && p.tier >= rareWord && s.parts[first].size == 1<<4 {
			return first + 2
		}
	}
	return last
}

var (
	saidOnce       = words.NewHan("说表任获担因与和把被在是")
	doneByFamiliar = words.NewHan("问说讲来去在叫给让打把被跟和就也都是还没不会能要想")
	// Of what is done once, 说, 笑 and 走 stand as often behind a given name's 一: 陈天一|说.
	doneOnce = words.NewHan("看听想愣把脸边直个起见家")
)

// nameEnds reports whether a name that ends before token i ends there for sure: at a mark,
// or before who speaks or a title.
func (s *Sentence) nameEnds(i int) bool {
	if i >= len(s.tokens) || s.tokens[i].kind != han || s.class[i]&(markTitle|markTitleOne|markSays) != 0 {
		return true
	}
	switch s.tokens[i].head {
	case '说', '道', '问', '称', '讲', '笑', '却', '则':
		return s.alone(i)
	}
	return false
}

// endsGiven reports whether the Chinese token i, behind a surname and another character,
// is the last one of the name: no word holds it, it is usual at the end of given names or
// hardly stands elsewhere, and a mark, a title or what people say follows: 瞿逸|尘|说.
func (s *Sentence) endsGiven(i int) bool {
	if s.tokens[i].kind != han || !s.alone(i) || s.class[i]&(markTitle|markTitleOne|markSays|markFamily) != 0 {
		return false
	}
	if closed := i+1 < len(s.tokens) && closesName(&s.tokens[i+1]); s.parts[i].tier >= grammar {
		return closed && endsNoClause.Has(rune(s.tokens[i].head))
	} else if closed && !endsClause.Has(rune(s.tokens[i].head)) && s.tokens[i+1].head != ',' && s.tokens[i+1].head != '，' {
		return true // （记者 文礼愿）
	}
	switch s.tokens[i].head {
	case '公', '氏', '君', '兄', '工':
		return false // 元庆|公
	}
	if s.class[i]>>freqShift&15 < 2<<2 && s.parts[i].tier >= unknown {
		return false
	}
	return s.nameEnds(i + 1)
}

// closesName reports whether a token ends an item: a comma, a bracket, 、.
func closesName(t *token) bool {
	if t.kind != other {
		return false
	}
	switch t.head {
	case ',', '，', '、', ')', '）', ';', '；':
		return true
	}
	return false
}

var (
	// endsNoClause are words of grammar that stand in given names and before no comma: 彭文|能，.
	endsNoClause = words.NewHan("能之为于以而其如与同自应可若则")

	// endsClause are what people do or say before a mark: 李明|等、.
	endsClause = words.NewHan("等好来在去到说走是有行对做用看收签送拿急忙买退找回换写打叫哭笑病死跑饿吃喝玩睡住吗呢吧啊呀哦的了着过们先也都就还又再很太最公氏君兄工饰摄爸妈嫂婶爷奶叔姨哥姐总")
)

// compound reports whether token i begins a surname of two characters.
func (s *Sentence) compound(i int) bool {
	return s.class[i]&markFamilyTwo != 0 && s.class[i+1]&markInFamilyTwo != 0 && s.tokens[i+1].gap == 0
}

// compounded returns the last token of the name that ends at token last of a window from
// token lo, with the given name behind it where all of it is a surname of two characters:
// the likeliest reading may have two people there, 轩辕|凡凡.
func (t *Tagger) compounded(toks []token, lo, last int) int {
	k := last + 1
	if !t.sentence.compound(lo+last-1) || k >= len(toks) || toks[k].kind != han || toks[k].gap != 0 {
		return last
	}
	switch {
	case t.decoder.path[k] == LabelS:
		return k
	case t.decoder.path[k] == LabelB && k+1 < len(toks) && t.decoder.path[k+1] == LabelE:
		return k + 1
	}
	return last
}

// rareSurname are surnames that are words more often: the lists that models learn from
// leave them out, and they count before a sure given name alone.
var rareSurname = words.NewHan("危羿庾桓暨仲伊宦禄弘束幸印牧扶祖丰农俎冮妫姒庹斛雒遆侍檀阙")

// beforeGiven reports whether token i is a surname that is hardly anything else before a
// given name: one of the lists that is no preposition, or a rare one.
func (t *Tagger) beforeGiven(i int) bool {
	r := rune(t.sentence.tokens[i].head)
	return rareSurname.Has(r) || t.sentence.class[i]&markFamily != 0 && !leadsToName.Has(r)
}

// thanked reports whether token i is the surname 谢 behind 感谢, which words divides
// otherwise: 感谢|谢德华.
func (s *Sentence) thanked(i int) bool {
	return i > 1 && s.tokens[i].head == '谢' && s.tokens[i-1].head == '谢' && s.tokens[i-2].head == '感'
}

// leadsToName are surnames that stand before a name as other words: 向建国, 于建国.
var leadsToName = words.NewHan("向于於时時从由应經经过过當当连連查任和让那是有代同位支方单包老小大阿我你他她")

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
