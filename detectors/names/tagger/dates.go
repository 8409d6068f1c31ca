package tagger

import (
	"bytes"
	"unicode/utf8"
)

// undated takes the days out of a sentence of Chinese that stand between who did
// something and what, as in reports: 周振华|3日|会见了. Learnt texts have few of
// them, and a name before a figure looks like a part of a model's or a street's.
func (s *Sentence) undated() {
	k := 0
	for i := 0; i < len(s.tokens); i++ {
		if n := s.dayAt(i); n > 0 {
			i += n - 1
			continue
		}
		s.tokens[k] = s.tokens[i]
		k++
	}
	s.tokens = s.tokens[:k]
}

// dayAt returns how many tokens at i are a day behind a character that no date
// ends with and before what goes on; 0 if they are none.
func (s *Sentence) dayAt(i int) int {
	t := s.tokens
	if i == 0 || t[i].kind != digit || t[i].size > 2 || i+2 >= len(t) || t[i-1].kind != han || t[i].gap > 0 || t[i-1].head == '月' || t[i-1].head == '年' || t[i-1].head == '第' {
		return 0
	}
	if t[i+1].head != '日' || t[i+2].kind != han || t[i+2].gap > 0 {
		return 0
	}
	n := 2
	switch t[i+2].head {
	case '上', '下', '中', '晚', '凌':
		if i+4 < len(t) && (t[i+3].head == '午' || t[i+3].head == '间' || t[i+3].head == '晨') {
			n = 4
		}
	}
	return n
}

// beforeDay returns the last token of the name from first to last that stands before
// a day which undated took out: 王建|3日国庆前离职.
func beforeDay(toks []token, text []byte, first, last int) int {
	for i := first; i < last; i++ {
		if e := toks[i].end; toks[i].kind == han && e < toks[i+1].start && text[e]-'0' <= 9 {
			return i
		}
	}
	return last
}

// toldBehind reports whether the figures b begins with are a day, a year, an age, a
// telephone number, an amount or a score, which stand right behind names in Chinese;
// others make a code of both.
func toldBehind(b []byte) bool {
	n := 0
	for n < len(b) && b[n]-'0' <= 9 {
		n++
	}
	for _, w := range [...]string{"元", "块", "塊", "万", "萬", "票", "分"} {
		if bytes.HasPrefix(b[n:], []byte(w)) {
			return true
		}
	}
	if n > 2 {
		return n >= 7 || n == 4 && bytes.HasPrefix(b[n:], []byte("年"))
	}
	for _, w := range [...]string{"日", "月", "岁", "歲", "比"} {
		if bytes.HasPrefix(b[n:], []byte(w)) {
			return true
		}
	}
	return false
}

// inAmounts reports whether the Chinese name [start, end) of text and the number behind it
// are an item of a row of such items: 王芳8400，李娜5000.
func inAmounts(text []byte, start, end int) bool {
	p := end
	for p < len(text) && text[p]-'0' <= 9 {
		p++
	}
	if p-end > 6 {
		return false
	}
	if before := itemMark(text[:start], true); before > 0 {
		if q := start - before; q > 0 && text[q-1]-'0' <= 9 {
			return p == len(text) || text[p] == '\n' || itemMark(text[p:], false) > 0 || endsSentence(text[p:])
		}
	} else if start > 0 && !bytes.HasSuffix(text[:start], []byte("：")) && text[start-1] != ':' {
		return false
	}
	k := itemMark(text[p:], false)
	if k == 0 {
		return false
	}
	n := 0
	for p += k; p < len(text) && n < 5; n++ {
		r, size := utf8.DecodeRune(text[p:])
		if r < 0x4E00 || r > 0x9FFF {
			break
		}
		p += size
	}
	return n > 1 && n < 5 && p < len(text) && text[p]-'0' <= 9
}

// itemMark is the length of the mark between items that b begins or, behind, ends with.
func itemMark(b []byte, behind bool) int {
	for _, m := range [...]string{"，", "、", "；", ",", ";", "\n"} {
		if behind && bytes.HasSuffix(b, []byte(m)) || !behind && bytes.HasPrefix(b, []byte(m)) {
			return len(m)
		}
	}
	return 0
}

// endsSentence reports whether b begins with a mark that ends a sentence.
func endsSentence(b []byte) bool { return b[0] == '.' || bytes.HasPrefix(b, []byte("。")) }
