package train

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// Things marks the brands and places of a text that the lists know and that
// nobody marked, so that all of them are learnt as what they are.
func (l *Lists) Things(t *Text, lang tagger.Language) Text {
	out := Text{File: t.File, Text: t.Text}
	at := 0
	for _, s := range append(t.Spans[:len(t.Spans):len(t.Spans)], Span{Start: len(t.Text), End: len(t.Text)}) {
		out.Spans = l.things(out.Spans, t.Text, at, s.Start, lang)
		if at = s.End; s.Kind != 0 {
			out.Spans = append(out.Spans, s)
		}
	}
	return out
}

// things appends those of text[at:end].
func (l *Lists) things(dst []Span, text string, at, end int, lang tagger.Language) []Span {
	for at < end {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLetter(r) {
			at += n
			continue
		}
		e := at
		for e < end {
			c, k := utf8.DecodeRuneInString(text[e:])
			if !unicode.IsLetter(c) {
				break
			}
			e += k
		}
		if kind := l.kind(text[at:e], lang); kind != 0 && unicode.IsUpper(r) {
			dst = append(dst, Span{at, e, kind})
		}
		at = e
	}
	return dst
}

// kind tells what a capitalised word is that is no name and no word.
func (l *Lists) kind(w string, lang tagger.Language) byte {
	c := l.Classes[lang][tagger.WordHash(w)]
	const other = tagger.ClassGiven | tagger.ClassFamily | tagger.ClassCommon | tagger.ClassTitle | tagger.ClassRole | tagger.ClassSays | tagger.ClassDay
	switch {
	case len(w) < 3 || c&other != 0 || c>>tagger.TierWord&3 >= 2:
		return 0
	case c&tagger.ClassPlace != 0:
		return 'L'
	case c&tagger.ClassOrg != 0:
		return 'O'
	case c&tagger.ClassBrand != 0:
		return 'B'
	}
	return 0
}

// Shares of the copies whose brands and places are other ones, of the words of
// these, and of the words made up; of the Chinese words, and of those written as a
// given name: no list has most hotels, shops and brands, and what surrounds them is to
// tell.
const (
	renamedThings = 0.5
	otherThing    = 0.5
	madeUp        = 0.7
	otherHan      = 0.6
	nameLike      = 0.35
)

// Swap writes brands, organisations and places of one word with others of their
// kind or with made-up words: what surrounds them is to tell them from people.
func (w *Writer) Swap(t *Text) Text {
	if w.rng.Float64() >= renamedThings {
		return *t
	}
	if w.things == nil {
		w.things = w.lists.pools(w.lang)
	}
	return t.retell(nil, func(s Span, v string) string {
		if w.lang == tagger.Chinese {
			return w.swapHan(s, v)
		}
		if s.Kind != 'P' && s.Kind != 'A' && !strings.ContainsAny(v, " -'.&") && unicode.IsUpper(rune(v[0])) && w.rng.Float64() < otherThing {
			if pool := w.things[s.Kind]; len(pool) > 0 && w.rng.Float64() >= madeUp {
				v = w.pick(pool)
			} else {
				v = w.invent(s.Kind)
			}
		}
		return v
	})
}

// swapHan does so for two to four Chinese characters; one in six is made of the
// beginning and the end of two others.
func (w *Writer) swapHan(s Span, v string) string {
	pool := w.things[s.Kind]
	if n := utf8.RuneCountInString(v); s.Kind == 'P' || s.Kind == 'A' || len(pool) == 0 || n < 2 || n > 4 || len(v) != 3*n || w.rng.Float64() >= otherHan {
		return v
	}
	if c := w.half["zh"]; c != nil && len(c.Given) > 0 && w.rng.Float64() < nameLike {
		return w.ofLength(c.Given, 2)
	}
	a := w.pick(pool)
	if w.rng.IntN(6) > 0 {
		return a
	}
	b := w.pick(pool)
	return a[:3] + b[3:]
}

// invent makes up a brand or a place: syllables, or for a brand two words run
// together.
func (w *Writer) invent(kind byte) string {
	from := func(s string) string { f := strings.Fields(s); return f[w.rng.IntN(len(f))] }
	if kind == 'B' && w.rng.IntN(3) == 0 && len(w.things['w']) > 0 {
		a, b := w.pick(w.things['w']), w.pick(w.things['w'])
		if w.rng.IntN(3) == 0 {
			b = strings.ToUpper(b[:1]) + b[1:]
		}
		return strings.ToUpper(a[:1]) + a[1:] + b
	}
	var b strings.Builder
	for range 1 + w.rng.IntN(3) {
		b.WriteString(from("b c d f g h j k l m n p r s t v w z br cr dr fl gl gr kl pl pr sh sk sl sp st str th tr qu ch"))
		b.WriteString(from("a e i o u a e i o ai ea oo ee y ia"))
		if w.rng.IntN(2) == 0 {
			b.WriteString(from("n r l s t x m ck nd rt st ng sh"))
		}
	}
	end := from("o a i ly ify io ex on er us ix ora eo el")
	if kind == 'L' {
		end = from("ton ville ham burg field by ia o ford stad wick port mouth shire an land ay u")
	}
	v := b.String() + end
	return strings.ToUpper(v[:1]) + v[1:]
}

// pools are the words to draw brands, organisations and places from, and short
// frequent words for brands made of two.
func (l *Lists) pools(lang tagger.Language) map[byte][]string {
	out := map[byte][]string{}
	for class, kind := range map[string]byte{"place": 'L', "org": 'O', "brand": 'B', "word3": 'w'} {
		for _, v := range l.rows[lang][class] {
			switch {
			case lang == tagger.Chinese:
				if isHan(v) && (class == "brand" || class == "place") && len(v) <= 12 && len(v)%3 == 0 {
					out[kind] = append(out[kind], v)
				}
			case kind == 'w' && len(v) < 6:
				out[kind] = append(out[kind], v)
			case kind != 'w' && l.kind(v, lang) == kind:
				r, n := utf8.DecodeRuneInString(v)
				out[kind] = append(out[kind], string(unicode.ToUpper(r))+v[n:])
			}
		}
	}
	return out
}
