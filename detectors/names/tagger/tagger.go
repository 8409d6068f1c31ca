// Package tagger finds people's names in running text by statistics: a
// linear-chain conditional random field for each language, whose features are
// words, their forms, what word lists say of them, and their neighbours. Start
// with New, which makes a detectors.Stage of models; Open reads a model file,
// and package names/model holds those that come with samar.
//
// A text is read sentence by sentence. Only sentences with a candidate are
// scored: a capital inside a sentence, a listed name, a cue, a Chinese surname.
// Script and function words choose the model; a doubtful text is read by two.
//
// Models and the stage are safe for concurrent use, a Tagger is not. Nothing is
// learnt here: internal/train makes the models. The package finds people, and with
// Stage.Also places and organisations.
package tagger

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// Name is one person's name in a text.
type Name struct {
	Start, End int     // bytes
	Score      float32 // how sure, in (0, 1)
	Language   Language

	frail bool // one English word that is hardly a name
	thing bool // frail, and rather a word, place or brand
}

// Models are one model of each language.
type Models [Languages]*Model

// Tagger finds names. It owns its buffers.
type Tagger struct {
	models   *Models
	sentence Sentence
	decoder  decoder
	scored   int     // bytes of the sentences that models read, for measuring
	wanted   bool    // places and organisations are sought as well
	things   []thing // those of the last text
}

// NewTagger returns a tagger for one goroutine.
func NewTagger(models *Models) *Tagger { return &Tagger{models: models} }

// Scored is how many bytes of text models have read; read by two they count
// twice.
func (t *Tagger) Scored() int { return t.scored }

// doubt is the favour, in weight, that a person gets when unlikely names are
// sought, and least the chance that a name needs.
const (
	doubt  = 1.5
	least  = 0.2
	surest = 0.97      // no model is certain
	faint  = 1.0 / 128 // what little is left of a doubt
)

// probableHan is the chance from which a Chinese name is probable, placedHan that
// which it needs where people are named: behind a role, 跟 or 给, before a title or
// what people say.
const (
	probableHan = 0.4
	placedHan   = 0.25
)

// fairly is the chance from which a given name that is nothing else is probable.
const fairly = 0.3

// strangeLess is how much less sure a name of one word that no list has is taken
// to be: most of those that are hardly likely are brands and things.
const strangeLess = 0.1

// Tag appends the names in text, in order of their start.
func (t *Tagger) Tag(dst []Name, text []byte) []Name {
	if bytes.HasPrefix(text, []byte("Mozilla/")) {
		return dst // a browser's name for itself
	}
	t.things = t.things[:0]
	latin, sure, spelt := route(text)
	if spelt && t.told(text) == English {
		latin, sure = English, true // "jo brown wants a refund"
	}
	accents := !sure && accented(text)
	foreign := !sure && (latin != Languages || accents)
	amounts := accents && numbered(text)
	hans, begin, asked := false, len(dst), false
	for at := 0; at < len(text); {
		at = t.sentence.Read(text, at)
		s := &t.sentence
		if s.Len() == 0 {
			continue
		}
		from := len(dst)
		if s.hans {
			hans = true
			s.undated()
			s.strange = true // pinyin and English names stand in small letters, too
			dst = t.read(dst, text, Chinese)
		}
		if s.words && !s.hans {
			s.strange = latin != Languages // other languages have no dictionary
			if latin != English {
				dst = t.read(dst, text, Indonesian)
			}
			if latin != Indonesian {
				n := len(dst)
				dst = apart(t.read(dst, text, English), n, text)
				givenBehind(dst, from, n, text)
				dst = withShort(join(dst, from, n), from, text)
			}
			if !sure && len(dst) > from {
				if !asked {
					asked = true
					if l := t.told(text); l != Languages && (latin == l || latin == Languages) {
						// Once more from the start, as a text in that language.
						latin, sure = l, true
						dst, t.things, at = dst[:begin], t.things[:0], 0
						continue
					}
				}
				dst = t.dropDoubtful(dst, from, text, latin == English, foreign, amounts)
			}
		}
	}
	if len(dst) > 1 && len(dst) < mostAgain {
		again(dst, text)
	}
	besidePeople(dst, text)
	alone(dst)
	uncapital(dst, text, t.known)
	if hans && t.models[Chinese] != nil {
		dst = enumerated(givenAlone(dst, text, t.models[Chinese]), text, t.models[Chinese])
		dst = rowPeople(dst, text, t.models[Chinese])
		dst = speakers(dst, text, t.models[Chinese])
		dst = surnameAlone(played(dst, text), text)
		dst = latinBeside(foreignParts(dst, text, t.models[Chinese]), text, t.models[Chinese])
	}
	return dst
}

// beforeAddress returns the last of the tokens first to last that stands before a
// mail address, with the marks between them: "Rina Wati, rina@example.com".
func beforeAddress(toks []token, first, last int) int {
	for k := first + 1; k < last; k++ {
		if toks[k].kind != other || toks[k].head != '@' || toks[k].gap != 0 {
			continue
		}
		for k--; k > first && toks[k].gap == 0; k-- {
		}
		for k--; k > first && toks[k].kind == other; k-- {
		}
		return max(k, first)
	}
	return last
}

// beforeRow returns the last of the tokens first to last before the first comma where
// there are two: those are several people, or none.
func beforeRow(toks []token, first, last int) int {
	end, commas := last, 0
	for k := first + 1; k < last; k++ {
		if toks[k].kind == other && toks[k].head == ',' {
			if commas++; commas == 1 {
				end = k - 1
			}
		}
	}
	if commas < 2 {
		return last
	}
	return end
}

// surely is the chance that one word needs to be a name in a text whose language
// no model knows: a capital alone says little there ("Euro", "Моему").
const surely = 0.92

// likely is surely for a word that is nothing else where nothing speaks for another
// language, as in tables and lists.
const likely = 0.75

// surelyFirst is surely for the word that a sentence in another language begins
// with, a word in small letters behind it: "Han är", "Suma wynosi".
const surelyFirst = 0.98

// dropDoubtful leaves out of dst[from:] the names of one word below surely, and
// those in small letters; european tells that it reads as another language of
// Europe than English, foreign that it does or has letters with accents, amounts
// that it has such letters and digits.
func (t *Tagger) dropDoubtful(dst []Name, from int, text []byte, european, foreign, amounts bool) []Name {
	k := from
	for _, n := range dst[from:] {
		v := text[n.Start:n.End]
		first, _ := utf8.DecodeRune(v)
		small := unicode.IsLower(first)
		several := bytes.IndexByte(v, ' ') > 0
		least := float32(surely)
		if !foreign && !several && !t.everyday(v) {
			least = likely
		}
		if labelsNumber(text, n.End) || bytes.ContainsAny(v, "0123456789") {
			continue // "Cena: 51 620", "Celkem 51620737 Kč."
		}
		if !several && (countsBehind(text, n.End) || small && amounts) {
			continue // "Ciro 2,9 %", "milyon ciro"
		}
		if foreign && !several && opens(text, n.Start) && smallBehind(text, n.End) {
			if least = surelyFirst; !inList(v) {
				continue // "Orașul are", "Tåget går"
			}
		}
		if n.Score >= least && !(small && accented(v)) && !(foreign && several && !capitals(v)) || several && !small && capitals(v) && (!european || inList(v)) {
			dst[k] = n
			k++
		}
	}
	return dst[:k]
}

// everyday reports whether a model knows the word v as anything but a name.
func (t *Tagger) everyday(v []byte) bool {
	var w token
	w.letters(v, 0)
	for _, m := range t.models[:Chinese] {
		if m != nil {
			if c := m.Classes(w.hash); c&plain != 0 || c>>TierWord&3 != 0 {
				return true
			}
		}
	}
	return false
}

// inList reports whether a word of v is the name of somebody in a list.
func inList(v []byte) bool {
	for word := range bytes.FieldsSeq(v) {
		if words.NamesEN.Has(word) || words.NamesID.Has(word) {
			return true
		}
	}
	return false
}

// opens reports whether a sentence begins at i.
func opens(text []byte, i int) bool {
	for i > 0 && text[i-1] == ' ' {
		i--
	}
	return i == 0 || text[i-1] == '\n' || text[i-1] == '.' || text[i-1] == '!' || text[i-1] == '?'
}

// smallBehind reports whether a word in small letters follows at i.
func smallBehind(text []byte, i int) bool {
	if i+1 >= len(text) || text[i] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRune(text[i+1:])
	return unicode.IsLower(r)
}

// labelsNumber reports whether a colon, a space and a digit follow at i.
func labelsNumber(text []byte, i int) bool {
	return i+2 < len(text) && text[i] == ':' && text[i+1] == ' ' && text[i+2]-'0' <= 9
}

// countsBehind reports whether an amount, a version or a percentage stands behind
// i: a number with a full stop or comma in it, or a percent sign behind it.
func countsBehind(text []byte, i int) bool {
	if i+1 >= len(text) || text[i] != ' ' || text[i+1]-'0' > 9 {
		return false
	}
	digits, marks := 0, 0
	for i++; i < len(text); i++ {
		switch c := text[i]; {
		case c-'0' <= 9:
			digits++
		case (c == ',' || c == '.') && i+1 < len(text) && text[i+1]-'0' <= 9:
			marks++
		default:
			return marks > 0 || digits < 7 && (c == '%' || c == ' ' && i+1 < len(text) && text[i+1] == '%')
		}
	}
	return marks > 0
}

// capitals reports whether every word of v begins with a capital or is a particle
// of three letters at most, not the last: "Joana dos Santos", not "Tổng cộng",
// "Byen har" or "Моему сыну".
func capitals(v []byte) bool {
	for len(v) > 0 {
		word, rest, _ := bytes.Cut(v, []byte(" "))
		if r, _ := utf8.DecodeRune(word); unicode.IsLower(r) && (utf8.RuneCount(word) > 3 || len(rest) == 0) {
			return false
		}
		v = rest
	}
	return true
}

// join merges two models' names, dst[from:second] and dst[second:]: of two that
// overlap the surer stays.
func join(dst []Name, from, second int) []Name {
	if second == from || second == len(dst) {
		return dst
	}
	for i := second; i < len(dst); i++ {
		for j := from; j < len(dst); j++ {
			if a, b := &dst[i], &dst[j]; i != j && b.Score >= 0 && a.Start < b.End && b.Start < a.End {
				if a.Score > b.Score || a.Score == b.Score && a.End-a.Start > b.End-b.Start {
					b.Score = -1
				} else {
					a.Score = -1
					break
				}
			}
		}
	}
	k := from
	for i := from; i < len(dst); i++ {
		if dst[i].Score >= 0 {
			dst[k] = dst[i]
			k++
		}
	}
	dst = dst[:k]
	for i := from + 1; i < len(dst); i++ { // few: by insertion
		for j := i; j > from && dst[j].Start < dst[j-1].Start; j-- {
			dst[j], dst[j-1] = dst[j-1], dst[j]
		}
	}
	return dst
}

// read appends the names that one model finds in the current sentence.
func (t *Tagger) read(dst []Name, text []byte, lang Language) []Name {
	m, s := t.models[lang], &t.sentence
	if m == nil {
		return dst
	}
	s.classify(m)
	s.english = lang == English
	t.decoder.sentence(len(s.tokens), lang == Chinese)
	from := len(dst)
	for _, w := range s.windows() {
		s.fill(w)
		n := len(dst)
		dst = t.window(dst, text, m, w)
		if from < n && n < len(dst) && dst[n].Start < dst[n-1].End {
			dst = join(dst, from, n)
		}
	}
	switch lang {
	case Chinese:
		dst = t.reread(dst, from, text, m)
	case Indonesian:
		dst = s.spokenTo(s.held(s.club(dst, from), from), from)
	case English:
		dst = s.dismissed(s.houses(s.opening(s.aged(dst, from), from), from), from)
		dst = s.fullNames(dst, from)
	}
	return dst
}

// window appends the names in one range of tokens.
func (t *Tagger) window(dst []Name, text []byte, m *Model, w window) []Name {
	s, d, n := &t.sentence, &t.decoder, w.hi-w.lo
	if !t.wanted && !d.hopeful(m, s, w) {
		return dst
	}
	t.scored += int(s.tokens[w.hi-1].end - s.tokens[w.lo].start)
	d.emissions(m, s, w)
	if t.wanted {
		d.best(m, n, 0)
		t.note(text, m.language, w)
	}
	if !d.best(m, n, int32(doubt/m.unit)) {
		return dst
	}
	d.chances(m, n)
	from := len(dst)
	dst = t.names(dst, text, m.language, w, least, probable)
	second := len(dst)
	if d.best(m, n, 0) {
		dst = t.names(dst, text, m.language, w, least, 1)
	}
	// The likeliest reading comes first; the doubtful one adds what it has not.
	for i := from; i < second; i++ {
		for j := second; j < len(dst); j++ {
			if dst[i].Start < dst[j].End && dst[j].Start < dst[i].End {
				dst[i].Score = -1
			}
		}
	}
	dst = join(dst, from, second)
	dst = besideNumbers(dst, from, text)
	if m.language == English {
		row(dst, from, text)
		dst = s.turned(together(dst, from, text), from, text)
	}
	if m.language == Indonesian {
		dst = adjoin(dst, from, text, s.mode == modeLower)
	}
	return dst
}

// adjoin makes one name of two of dst[from:] that are written with capitals and
// that a space alone parts: few people are named beside each other without a
// mark or "dan". Of two in small letters both are probable.
func adjoin(dst []Name, from int, text []byte, small bool) []Name {
	k := from
	for i := from; i < len(dst); i++ {
		n := dst[i]
		if k > from && dst[k-1].End+1 == n.Start && text[n.Start-1] == ' ' && (text[n.Start]-'A' < 26 && text[dst[k-1].Start]-'A' < 26 || small && min(n.Score, dst[k-1].Score) >= probable) {
			dst[k-1].End, dst[k-1].Score = n.End, max(dst[k-1].Score, n.Score)
			continue
		}
		dst[k] = n
		k++
	}
	return dst[:k]
}

// opening reports a mark that opens what a name stands in and is no part of it.
func opening(t *token) bool {
	if t.kind != other {
		return false
	}
	switch t.head {
	case '"', '\'', '(', '[', '“', '”', '‘', '«', '「', '『', '（', '【':
		return true
	}
	return false
}

// unopened reports whether the tokens of a name end with a bracket that closes what the
// name stands in: LeVon Barrow).
func unopened(toks []token) bool {
	t := &toks[len(toks)-1]
	if t.kind != other || t.head != ')' && t.head != '）' {
		return false
	}
	for i := range toks {
		if toks[i].kind == other && (toks[i].head == '(' || toks[i].head == '（') {
			return false
		}
	}
	return true
}

// names appends the names on the decoder's path whose chance is in [low, high].
func (t *Tagger) names(dst []Name, text []byte, lang Language, w window, low, high float32) []Name {
	toks, d := t.sentence.tokens[w.lo:w.hi], &t.decoder
	from := len(dst)
	for i := 0; i < len(toks); i++ {
		if !Person(int(d.path[i])) {
			continue
		}
		first, j, sure := i, i, d.sure[i]
		for d.path[j] != LabelE && d.path[j] != LabelS && j+1 < len(toks) {
			j++
			if lang == Indonesian && (t.sentence.tied(w.lo+j) || t.sentence.tied(w.lo+j-1)) {
				continue // "Perangin-angin": the word before tells
			}
			sure = min(sure, d.sure[j])
		}
		if lang == Chinese && j == first+1 {
			j = t.compounded(toks, w.lo, j)
		}
		at := j
		for first < j && opening(&toks[first]) {
			first++
		}
		if j > first && unopened(toks[first:j+1]) {
			j--
		}
		j = beforeAddress(toks, first, beforeRow(toks, first, j))
		for j > first && toks[j].kind == other && toks[j].head >= 0x80 {
			j-- // a picture behind the name
		}
		if lang == Chinese {
			floor := 0
			if len(dst) > from {
				floor = dst[len(dst)-1].End
			}
			first, j = t.wider(toks, w.lo, first, beforeDay(toks, text, first, j), floor)
			first, j = t.sentence.narrower(w.lo+first, w.lo+j)
			first, j = first-w.lo, j-w.lo
		}
		if lang != Chinese {
			first = t.sentence.behindWith(w.lo+first, w.lo+j) - w.lo
			j = t.surname(w.lo, first, j, len(toks))
			at = max(at, j)
		}
		start, end := int(toks[first].start), int(toks[j].end)
		i = at
		if toks[first].kind == other && first == i || sure < low || sure > high || code(text, start, end) || t.sentence.shop(w.lo+first) || t.sentence.eponym(w.lo+j+1, sure) {
			continue
		}
		if lang == Chinese && (sure >= probableHan || sure >= placedHan && t.sentence.amongPeople(w.lo+first, w.lo+j)) {
			sure = max(sure, probable)
		}
		if lang == Chinese && j == first+3 && t.sentence.twice(w.lo+first) {
			half := int(toks[first+1].end)
			dst = append(dst, Name{Start: start, End: half, Score: min(surest, float32(int32(sure*128))/128), Language: lang})
			start = half
		}
		if lang == Chinese && (t.sentence.counted(w.lo+first, w.lo+j) || t.sentence.towards(w.lo+first, w.lo+j) || t.sentence.priced(w.lo+first, w.lo+j) || t.sentence.plainWord(w.lo+first, w.lo+j, text[start:end]) || t.sentence.justNow(w.lo+first, w.lo+j) || sure < certain && (t.sentence.mistaken(t.models[lang], w.lo+first, w.lo+j) || t.sentence.weakPair(w.lo+first, w.lo+j, sure))) {
			continue
		}
		if lang == Indonesian {
			j = t.sentence.saying(w.lo+first, w.lo+j) - w.lo
			first = t.sentence.led(w.lo+first, w.lo+j) - w.lo
			if t.sentence.thing(w.lo+first, w.lo+j) || sure < surely && (first == j && t.sentence.slang(t.models[lang], w.lo+first) || t.sentence.allCommon(w.lo+first, w.lo+j)) {
				continue
			}
			if first = t.sentence.behindOffice(w.lo+first, w.lo+j) - w.lo; first > j {
				continue
			}
			a, z := t.sentence.glued(t.sentence.stretch(t.sentence.credited(t.sentence.article(w.lo+first)), t.sentence.beforeVerb(w.lo+first, w.lo+j)))
			a, z = t.sentence.belongs(a, z)
			if !t.sentence.strange {
				a, z = t.sentence.hyphened(a, z) // a text that may be English
			}
			if sure < probable && sure >= fairly && t.sentence.listedOnly(w.lo+first, w.lo+j) {
				sure = probable
			}
			start, end = int(t.sentence.tokens[a].start), int(t.sentence.tokens[z].end)
			end = beforeDegree(text, start, unstopped(text, start, end))
			if n := len(dst); n > from && start < dst[n-1].End { // both were stretched: one name
				dst[n-1].End = max(dst[n-1].End, end)
				continue
			}
		}
		if lang == English {
			if first == j && sure < surely && t.sentence.liked(w.lo+first) {
				continue
			}
			a, z := t.sentence.belongs(t.sentence.hyphened(t.sentence.virtue(t.sentence.credited(w.lo+first), w.lo+j), w.lo+j))
			if sure < probable && (t.sentence.fullName(a, z, sure) || a == z && sure >= fairly && t.sentence.givenOnly(a)) {
				sure = probable
			}
			start, end = int(t.sentence.tokens[a].start), unstopped(text, start, int(t.sentence.tokens[z].end))
			if n := len(dst); n > from && start < dst[n-1].End {
				dst[n-1].End = max(dst[n-1].End, end)
				continue
			}
		}
		if lang == English && first == j && t.sentence.class[w.lo+first]&uint64(listed|onlyRare) == 0 {
			if sure -= strangeLess; sure < low {
				continue
			}
		}
		if lang != Chinese {
			end = suffixed(text, start, end)
		}
		if lang == English {
			start = apostrophed(text, unarticled(text, start, end))
		}
		n := Name{Start: start, End: end, Score: min(surest, float32(int32(sure*128))/128), Language: lang}
		if lang == English && first == j && sure < aloneBelow && t.sentence.owner(w.lo+first) {
			n.Score = max(n.Score, probable)
		} else if lang == English && first == j && t.sentence.frail(w.lo+first) {
			c := Class(t.sentence.class[w.lo+first])
			n.frail, n.thing = true, asThing(c)
		}
		dst = append(dst, n)
	}
	return dst
}
