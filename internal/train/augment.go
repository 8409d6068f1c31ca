package train

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// Writer writes texts again with other names and in other ways. Not safe for
// concurrent use.
type Writer struct {
	rng    *rand.Rand
	lang   tagger.Language
	lists  *Lists
	part   Part
	things map[byte][]string // by kind of span: words to swap in
	half   map[string]*Names
	mine   string   // the language's own culture
	rest   []string // the others
	given  map[string]bool
	last   map[string]bool

	nouns, namedNouns []string // see Vary
}

// Part is which names a writer uses.
type Part int

// The parts: the half to learn from, the half to measure with, and both, for a
// model that is not measured.
const (
	Learnt Part = iota
	Held
	Whole
)

// NewWriter returns a writer that uses one part of the lists.
func NewWriter(lists *Lists, lang tagger.Language, part Part, seed uint64) *Writer {
	w := &Writer{rng: rand.New(rand.NewPCG(seed, uint64(lang))), lang: lang, lists: lists, part: part, mine: lang.String(), half: map[string]*Names{}, given: map[string]bool{}, last: map[string]bool{}}
	for _, c := range sortedKeys(lists.Names) {
		n := lists.Names[c]
		if n.only != nil && *n.only != lang {
			continue
		}
		w.half[c] = &Names{Given: w.mineOf(n.Given), Family: w.mineOf(n.Family), Nick: w.mineOf(n.Nick), Full: w.mineOf(n.Full), Foreign: w.mineOf(n.Foreign), Word: w.mineOf(n.Word),
			GivenTop: w.mineOf(n.GivenTop), FamilyTop: w.mineOf(n.FamilyTop), GivenRare: w.mineOf(n.GivenRare), FamilyRare: w.mineOf(n.FamilyRare)}
		if c != w.mine {
			w.rest = append(w.rest, c)
		}
		for _, list := range [][]string{n.Given, n.GivenTop} {
			for _, g := range list {
				w.given[strings.ToLower(g)] = true
			}
		}
		for _, list := range [][]string{n.Family, n.FamilyTop} {
			for _, g := range list {
				w.last[strings.ToLower(g)] = true
			}
		}
	}
	return w
}

func (w *Writer) mineOf(list []string) []string {
	var out []string
	for _, n := range list {
		if w.has(n) {
			out = append(out, n)
		}
	}
	return out
}

// has reports whether the writer may use a name.
func (w *Writer) has(name string) bool { return w.part == Whole || inHalf(name, w.part == Held) }

// keeps is the chance that a name of the text itself stays.
const keeps = 0.35

// Rename writes the people of t with other names; the same name in t becomes
// the same name again.
func (w *Writer) Rename(t *Text) Text {
	now := map[string]string{}
	keep := w.rng.Float64() < keeps
	culture := w.culture()
	return t.retell(nil, func(s Span, v string) string {
		if s.Kind == 'P' && !(keep && w.has(v)) {
			v = w.another(v, now, culture)
		} else if s.Kind != 'P' && !isHan(v) && w.rng.Float64() < recalls {
			if s.Kind == 'O' && w.lang == tagger.English {
				v = w.partners(v)
			}
			v = w.recall(v)
		}
		return v
	})
}

// partners writes the name of a firm with other family names in place of those
// that a comma, a hyphen or "and" joins: "Harrow, Pike and Lund", "Byrne-Holt".
func (w *Writer) partners(v string) string {
	if !strings.ContainsAny(v, ",-&") && !strings.Contains(v, " and ") {
		return v
	}
	var b strings.Builder
	for at := 0; at < len(v); {
		e := at
		for e < len(v) && (v[e]|0x20 >= 'a' && v[e]|0x20 <= 'z' || v[e] >= utf8.RuneSelf) {
			e++
		}
		if p := v[at:e]; len(p) > 2 && p[0] <= 'Z' && w.last[strings.ToLower(p)] {
			b.WriteString(w.drawFamily(w.culture()))
		} else {
			b.WriteString(p)
		}
		if e < len(v) {
			b.WriteByte(v[e])
			e++
		}
		at = e
	}
	return b.String()
}

// recalls is the chance that what is called after people is called after others.
const recalls = 0.5

// recall writes the name of a place, an organisation or a brand with other
// people's names in place of those in it: what stands around them tells that it
// is no person.
func (w *Writer) recall(v string) string {
	parts := strings.Split(v, " ")
	if len(parts) == 1 {
		return v
	}
	for i, p := range parts {
		l := strings.ToLower(p)
		if l == p || len(p) < 3 || i == 0 || w.lists.Classes[w.lang][tagger.WordHash(p)]&tagger.ClassTitle != 0 {
			continue
		}
		draw := w.drawGiven
		switch {
		case w.given[l]:
		case w.last[l]:
			draw = w.drawFamily
		default:
			continue
		}
		if n := draw(w.half[w.mine]); n != "" {
			parts[i] = n
		}
	}
	return strings.Join(parts, " ")
}

// culture draws whose names a text gets.
func (w *Writer) culture() *Names {
	if len(w.rest) > 0 && w.rng.Float64() < 0.22 {
		return w.half[w.rest[w.rng.IntN(len(w.rest))]]
	}
	return w.half[w.mine]
}

func (w *Writer) pick(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[w.rng.IntN(len(list))]
}

// another returns a name to stand for v, with as many parts.
func (w *Writer) another(v string, now map[string]string, c *Names) string {
	if n, ok := now[v]; ok {
		return n
	}
	var n string
	if isHan(v) {
		n = w.anotherHan(v)
	} else {
		n = w.anotherLatin(v, now, c)
	}
	if n == "" {
		n = v
	}
	now[v] = n
	return n
}

func (w *Writer) anotherLatin(v string, now map[string]string, c *Names) string {
	parts := strings.Fields(v)
	if w.lang == tagger.Chinese && len(parts) > 0 && pinyin(v) {
		return w.romanised(v, len(parts))
	}
	if len(c.Given) == 0 || isHan(c.Given[0]) {
		c = w.half["en"]
	}
	if c == nil || len(c.Given) == 0 || len(parts) == 0 {
		return v
	}
	lower, upper := strings.ToLower(v) == v, len(v) > 3 && strings.ToUpper(v) == v
	between := " "
	if k := strings.IndexAny(v, "/^"); k > 0 && len(parts) == 1 && w.lang != tagger.Chinese {
		between = v[k : k+1] // "SAPUTRA^BAGAS"
		parts = strings.Split(v, between)
	}
	turned := len(parts) > 1 && w.lang != tagger.Chinese && (between != " " || strings.HasSuffix(parts[0], ",") || initials(parts[len(parts)-1]))
	for i, p := range parts {
		p, mark := strings.TrimRight(p, ",\"'"), ""
		mark = parts[i][len(p):]
		if strings.HasSuffix(p, ".") || len(p) == 1 || turned && initials(p) { // an initial
			parts[i] = string(rune('A'+w.rng.IntN(26))) + p[1:]
			continue
		}
		if n, ok := now[p]; ok {
			parts[i] = n + mark
			continue
		}
		draw := w.drawGiven
		switch l := strings.ToLower(p); {
		case turned && i == 0 && len(c.Family) > 0:
			draw = w.drawFamily
		case turned:
		case len(parts) == 1 && w.last[l] && !w.given[l] && len(c.Family) > 0:
			draw = w.drawFamily
		case len(parts) == 1 && len(c.Nick) > 0 && !w.given[l] && w.rng.IntN(2) == 0:
			draw = func(c *Names) string { return w.pick(c.Nick) }
		case len(parts) > 1 && i == len(parts)-1 && len(c.Family) > 0 && w.rng.IntN(8) > 0:
			draw = w.drawFamily
		}
		n := draw(c)
		if n == "" {
			continue
		}
		now[p] = n
		parts[i] = n + mark
	}
	if len(c.Full) > 0 && len(parts) > 1 && !turned && w.rng.IntN(6) == 0 {
		parts = []string{w.pick(c.Full)}
	}
	out := strings.Join(parts, between)
	if lower {
		out = strings.ToLower(out)
	}
	if upper {
		out = strings.ToUpper(out)
	}
	return out
}

// initials reports whether p is one or two capitals without a mark: "Smith J",
// "Singh GP".
func initials(p string) bool {
	return len(p) < 3 && p != "" && strings.Trim(p, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// Shares of the names drawn: of the most frequent, and of the rare ones.
const (
	ofTop  = 0.35
	ofRare = 0.15
)

func (w *Writer) drawGiven(c *Names) string { return w.draw(c.GivenTop, c.Given, c.GivenRare) }

func (w *Writer) drawFamily(c *Names) string { return w.draw(c.FamilyTop, c.Family, c.FamilyRare) }

func (w *Writer) draw(top, known, rare []string) string {
	switch x := w.rng.Float64(); {
	case x < ofTop && len(top) > 0:
		return w.frequent(top)
	case x > 1-ofRare && len(rare) > 0:
		return w.pick(rare)
	}
	return w.pick(known)
}

// frequent draws from a list by rank: the first tenth are a third of the draws.
func (w *Writer) frequent(list []string) string {
	x := w.rng.Float64()
	return list[int(x*x*float64(len(list)))]
}

func (w *Writer) anotherHan(v string) string {
	c := w.half["zh"]
	rs := []rune(v)
	if c == nil || len(c.Family) == 0 || len(c.Given) == 0 || strings.ContainsAny(v, "*＊某x×") {
		return v
	}
	switch {
	case strings.Contains(v, "·"):
		return w.pick(c.Foreign) + "·" + w.pick(c.Foreign)
	case len(rs) > 4:
		return w.ofLength(c.Foreign, 3+w.rng.IntN(3))
	case len(rs) == 2 && (rs[0] == '小' || rs[0] == '老' || rs[0] == '阿'):
		if w.last[string(rs[1])] {
			return string(rs[0]) + w.surname(1)
		}
		return string(rs[0]) + w.givenCharacter()
	case len(rs) == 1:
		return w.surname(1)
	case !w.last[string(rs[0])] && !w.last[string(rs[:2])]:
		if len(rs) == 2 && rs[0] == rs[1] {
			one := w.givenCharacter()
			return one + one
		}
		if len(rs) > 2 {
			return w.pick(c.Foreign)
		}
		if len(rs) == 2 && w.rng.Float64() < ofWords {
			return w.pick(c.Word)
		}
		return w.ofLength(c.Given, len(rs))
	case len(rs) == 2:
		if w.last[v] {
			return w.surname(2)
		}
		return w.surname(1) + w.ofLength(c.Given, 1)
	case len(rs) == 4 && w.last[string(rs[:2])]:
		return w.surname(2) + w.ofLength(c.Given, 2)
	case len(rs) == 4:
		if w.rng.IntN(2) == 0 {
			return w.ofLength(c.Foreign, 4)
		}
		return w.ofLength(c.Full, 4) // many of Japan
	}
	switch w.rng.IntN(18) {
	case 0:
		return w.pick(c.Full)
	case 1:
		return w.pick(c.Foreign)
	case 2:
		return w.pick(c.Foreign) + "·" + w.pick(c.Foreign)
	}
	if w.rng.IntN(4) == 0 {
		return w.surname(1) + w.ofLength(c.Given, 1)
	}
	return w.surname(1) + w.ofLength(c.Given, 2)
}

// ofWords is the share of the given names of two characters that are written as a
// word instead: what surrounds them is to tell.
const ofWords = 0.05

// givenCharacter draws the last character of a given name.
func (w *Writer) givenCharacter() string {
	g := w.pick(w.half["zh"].Given)
	_, n := utf8.DecodeLastRuneInString(g)
	return g[len(g)-n:]
}

// commonSurnames are borne by most: half of the surnames drawn.
const commonSurnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬鄭謝羅許韓馮鄧蕭蔣葉蘇魏呂盧鐘譚陸範賈韋鄒閻龍賀顧龔錢嚴湯"

func (w *Writer) surname(n int) string {
	if n == 1 && w.rng.IntN(4) > 0 {
		rs := []rune(commonSurnames)
		x := w.rng.Float64()
		return string(rs[int(x*x*float64(len(rs)))])
	}
	return w.ofLength(w.lists.Names["zh"].Family, n)
}

// ofLength draws an item of n characters, or what it drew last.
func (w *Writer) ofLength(list []string, n int) string {
	s := ""
	for range 64 {
		s = w.pick(list)
		if utf8.RuneCountInString(s) == n {
			break
		}
	}
	return s
}

// Style is a way of writing.
type Style int

// The styles.
const (
	AsIs Style = iota
	Lower
	Upper
	Chat // small letters mostly, marks dropped, letters repeated
	NoMarks
	Capitals // Every Word With One
	Phone    // a capital at the beginning of a sentence and in "I", as telephones write
)

// Style draws a style.
func (w *Writer) Style() Style {
	x := w.rng.Float64()
	if w.lang == tagger.Chinese {
		if x < 0.12 {
			return NoMarks
		}
		return AsIs
	}
	if w.lang == tagger.English && x >= 0.38 && x < 0.55 {
		return Phone
	}
	if w.lang == tagger.Indonesian {
		switch {
		case x < 0.38:
			return AsIs
		case x < 0.42:
			return Capitals
		case x < 0.48:
			return Phone
		}
	}
	switch {
	case x < 0.45:
		return AsIs
	case x < 0.76:
		return Lower
	case x < 0.79:
		return Upper
	case x < 0.93:
		return Chat
	}
	return NoMarks
}

// Restyle writes t in a style.
func (w *Writer) Restyle(t *Text, st Style) Text {
	if st == AsIs {
		return *t
	}
	lower := st == Lower || st == Chat && w.rng.IntN(3) > 0
	begins := true // of Phone: the next letter begins a sentence
	out := Text{File: t.File, Spans: append([]Span(nil), t.Spans...)}
	var b strings.Builder
	k := 0
	for i, r := range t.Text {
		for k < 2*len(t.Spans) && i >= border(t.Spans, k) {
			setBorder(out.Spans, k, b.Len())
			k++
		}
		inside := k%2 == 1
		switch {
		case lower:
			r = unicode.ToLower(r)
		case st == Phone:
			if !unicode.IsLetter(r) {
				begins = begins && r == ' ' || strings.ContainsRune(".!?\n", r)
			} else if begins {
				r, begins = unicode.ToUpper(r), false
			} else if r != 'I' || !alone(t.Text, i) {
				r = unicode.ToLower(r)
			}
		case st == Upper:
			r = unicode.ToUpper(r)
		case st == Capitals && (i == 0 || t.Text[i-1] == ' '):
			r = unicode.ToUpper(r)
		}
		if st == NoMarks || st == Chat {
			if strings.ContainsRune(".,!?;:\"，。！？；：、", r) && !inside && w.rng.IntN(4) > 0 {
				if st == NoMarks && r >= 0x3000 && w.rng.IntN(2) == 0 {
					b.WriteByte(' ')
				}
				continue
			}
		}
		b.WriteRune(r)
		if st == Chat && !inside && strings.ContainsRune("aiueo", r) && endsWord(t.Text[i+1:]) && w.rng.IntN(24) == 0 {
			b.WriteString(strings.Repeat(string(r), 1+w.rng.IntN(3)))
		}
	}
	for ; k < 2*len(t.Spans); k++ {
		setBorder(out.Spans, k, b.Len())
	}
	out.Text = b.String()
	return out
}

// alone reports whether the byte at i is a word of one letter.
func alone(text string, i int) bool {
	return (i == 0 || text[i-1] == ' ') && (i+1 >= len(text) || !unicode.IsLetter(rune(text[i+1])))
}

func endsWord(rest string) bool { return rest == "" || rest[0] == ' ' }

// border is the k-th border of spans: start, end, start, end …
func border(spans []Span, k int) int {
	if k%2 == 0 {
		return spans[k/2].Start
	}
	return spans[k/2].End
}

func setBorder(spans []Span, k, at int) {
	if k%2 == 0 {
		spans[k/2].Start = at
	} else {
		spans[k/2].End = at
	}
}
