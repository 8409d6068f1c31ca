package tagger

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
