package corpus

import (
	"strings"
	"unicode/utf8"
)

// builder writes one text and keeps the code point positions of its plants.
type builder struct {
	path   string
	lang   string
	line   bool // one line: no line ends
	text   []byte
	runes  int
	plants []Plant
}

func (b *builder) reset(path, lang string, line bool) {
	*b = builder{path: path, lang: lang, line: line, text: b.text[:0], plants: b.plants[:0]}
}

func (b *builder) add(s string) {
	if b.line && strings.Contains(s, "\n") {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	b.text = append(b.text, s...)
	b.runes += utf8.RuneCountInString(s)
}

func (b *builder) plant(entity, value string, known bool) {
	start := b.runes
	b.add(value)
	b.plants = append(b.plants, Plant{Path: b.path, Entity: entity, Lang: b.lang, Value: value, Start: start, End: b.runes, Known: known})
}

// size returns the bytes of a text: log-normal, median 300, 60 to 3000.
func (g *Generator) size() int {
	return min(3000, max(60, int(g.r.logNormal(5.7, .8))))
}

// write fills the body with sentences of about n bytes; with pii, one to three
// clauses that hold a value stand between or inside them.
func (g *Generator) write(l *language, n int, pii bool) {
	var at [3]int
	plants := 0
	if pii {
		plants = []int{1, 1, 1, 2, 2, 3}[g.r.IntN(6)]
		for i := range plants {
			at[i] = g.r.IntN(n)
		}
	}
	b, done := &g.body, 0
	for len(b.text) < n || done < plants {
		due := done
		for due < plants && (at[due] <= len(b.text) || len(b.text) >= n) {
			due++
		}
		inside := due > done && g.r.chance(.35)
		sentence := g.sentence(l, !inside)
		if inside {
			cut := cutPoint(sentence, g.r.IntN(len(sentence)))
			g.join(l)
			b.add(sentence[:cut])
			for ; done < due; done++ {
				g.clause(l, true)
				if l.code == "zh" {
					b.add("，")
				} else if endsInName(b) {
					b.add(",")
				}
			}
			g.join(l)
			b.add(strings.TrimPrefix(sentence[cut:], " "))
			continue
		}
		g.join(l)
		b.add(sentence)
		for ; done < due; done++ {
			g.clause(l, false)
			if l.code == "zh" || g.r.chance(.6) || endsInName(b) {
				b.add(map[bool]string{true: "。", false: "."}[l.code == "zh"])
			}
		}
	}
}

// join separates what comes next from what was written.
func (g *Generator) join(l *language) {
	b := &g.body
	if len(b.text) == 0 {
		return
	}
	if l.code != "zh" || b.text[len(b.text)-1] < utf8.RuneSelf {
		b.add(" ")
	}
}

// endsInName reports whether a person's name was written last: what follows
// must not read as more of it.
func endsInName(b *builder) bool {
	n := len(b.plants)
	return n > 0 && b.plants[n-1].Entity == "PERSON" && b.plants[n-1].End == b.runes
}

// clause plants one value with or without words around it; inside a sentence
// it has them, or a distinctive form.
func (g *Generator) clause(l *language, inside bool) {
	b := &g.body
	if g.member.name != "" && g.r.chance(.12) {
		g.space(l)
		g.knownClause(l)
		return
	}
	if g.r.chance(.06) {
		g.space(l)
		g.form(l)
		return
	}
	i := g.r.weighted(l.weights)
	if i == len(kinds) {
		g.space(l)
		value, core := urlSecret(g.r)
		b.plant("SECRET", value, false)
		b.plants[len(b.plants)-1].Core = core
		return
	}
	k := &kinds[i]
	for inside && k.bare == 1 {
		k = &kinds[g.r.weighted(l.weights[:len(kinds)])]
	}
	bare := g.r.chance(k.bare) && (!inside || k.distinct())
	if bare && !inside || k.entity == "PERSON" {
		g.stop(l)
	}
	g.space(l)
	value := k.make(g.r, l.code)
	if bare {
		b.plant(k.entity, value, false)
		return
	}
	before, after, _ := strings.Cut(g.r.pick(k.clauses[l.code]...), "{}")
	b.add(before)
	b.plant(k.entity, value, false)
	b.add(after)
}

// space parts a clause from the words before it.
func (g *Generator) space(l *language) {
	b := &g.body
	n, last := len(b.text), len(b.plants)-1
	switch {
	case n == 0:
	case last >= 0 && b.plants[last].End > b.runes-12 && b.text[n-1] != '.' && !b.closed():
		b.add(map[bool]string{true: "，", false: ", "}[l.code == "zh"])
	case l.code != "zh" || g.r.chance(.5):
		b.add(" ")
	default:
		b.add("，")
	}
}

// closed reports whether a Chinese mark was written last.
func (b *builder) closed() bool {
	r, _ := utf8.DecodeLastRune(b.text)
	return r == '。' || r == '，'
}

// stop ends the sentence before a value without words of its own, unless a
// mark ends it: "next order" would announce a number.
func (g *Generator) stop(l *language) {
	b := &g.body
	if n := len(b.text); n > 0 && (b.text[n-1]|0x20 >= 'a' && b.text[n-1]|0x20 <= 'z' || b.text[n-1] >= utf8.RuneSelf && l.code != "zh") {
		b.add(".")
	}
}

// knownClause repeats a value of the event's customer without a label.
func (g *Generator) knownClause(l *language) {
	b := &g.body
	switch g.r.IntN(4) {
	case 0:
		b.plant("EMAIL_ADDRESS", g.member.email, true)
	case 1:
		b.plant("PHONE_NUMBER", g.member.phone, true)
	default:
		b.add(map[string]string{"en": "- ", "id": "~ ", "zh": "——"}[l.code])
		b.plant("PERSON", g.member.name, true)
	}
}

// sentence returns a sentence of the language, or a row of its words; one in
// nine with a look-alike in it, if it may.
func (g *Generator) sentence(l *language, mayHold bool) string {
	s := ""
	if g.r.chance(.4) {
		var sb strings.Builder
		for i := range g.r.between(5, 14) {
			if i > 0 {
				sb.WriteString(l.joint)
			}
			sb.WriteString(g.r.pick(l.words...))
		}
		s = sb.String() + map[bool]string{true: "。", false: "."}[l.code == "zh"]
	} else {
		s = g.r.pick(l.sentences...)
	}
	if mayHold && g.r.chance(.12) {
		cut := cutPoint(s, g.r.IntN(len(s)))
		near := g.lookAlike(l)
		if l.code == "zh" {
			return s[:cut] + near + s[cut:]
		}
		return s[:cut] + " " + near + s[cut:]
	}
	return s
}

// cutPoint returns a place at or behind i between two words, or two characters
// of Han text; not behind a word that announces something.
func cutPoint(s string, i int) int {
	for ; i < len(s); i++ {
		if s[i] == ' ' && !contains(cues, strings.ToLower(s[strings.LastIndexByte(s[:i], ' ')+1:i])) || s[i] >= 0xE3 && s[i] < 0xEA && i > 0 && s[i-1] >= utf8.RuneSelf {
			return i
		}
	}
	return len(s)
}
