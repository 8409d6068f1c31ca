package train

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// Shares of the copies whose words vary, of the nouns of those that become other
// nouns, of the others that are names as well, and of the nouns and adjectives
// that get a capital.
const (
	varied      = 0.5
	otherNoun   = 0.20
	alsoName    = 0.5
	emphasised  = 0.06
	otherInside = 0.35
)

// Vary writes t with other nouns of the dictionary in place of its own, outside
// its spans and in the names of things, and with capitals on some: a noun that no
// text has is no person for it ("kale and chia", "my studies in Chemistry").
func (w *Writer) Vary(t *Text) Text {
	if w.lang != tagger.English || w.rng.Float64() >= varied {
		return *t
	}
	if w.nouns == nil {
		w.nouns, w.namedNouns = w.lists.nounPools(w.lang)
	}
	return t.retell(func(b *strings.Builder, from, to int) {
		at := from
		for at < to {
			r, n := utf8.DecodeRuneInString(t.Text[at:])
			if !unicode.IsLetter(r) {
				b.WriteString(t.Text[at : at+n])
				at += n
				continue
			}
			e := at + n
			for e < to {
				c, k := utf8.DecodeRuneInString(t.Text[e:])
				if !unicode.IsLetter(c) && c != '\'' && c != '-' {
					break
				}
				e += k
			}
			b.WriteString(w.vary(t.Text[at:e]))
			at = e
		}
	}, func(s Span, v string) string {
		if s.Kind != 'B' && s.Kind != 'O' || w.lang != tagger.English {
			return v
		}
		parts := strings.Split(v, " ")
		if len(parts) < 2 {
			return v
		}
		for i, p := range parts {
			if len(p) > 3 && unicode.IsUpper(rune(p[0])) && w.noun(strings.ToLower(p)) && w.rng.Float64() < otherInside {
				n := w.anyNoun()
				parts[i] = strings.ToUpper(n[:1]) + n[1:]
			}
		}
		return strings.Join(parts, " ")
	})
}

// vary writes one word outside spans.
func (w *Writer) vary(v string) string {
	if len(v) < 4 || !unicode.IsLower(rune(v[0])) || !w.noun(v) {
		return v
	}
	if w.rng.Float64() < otherNoun {
		v = w.anyNoun()
	}
	if w.rng.Float64() < emphasised {
		v = strings.ToUpper(v[:1]) + v[1:]
	}
	return v
}

func (w *Writer) anyNoun() string {
	if w.rng.Float64() < alsoName {
		return w.pick(w.namedNouns)
	}
	return w.pick(w.nouns)
}

// noun reports whether a word of small letters is a noun and nothing that stands
// beside names.
func (w *Writer) noun(v string) bool {
	return isNoun(w.lists.Classes[w.lang][tagger.WordHash(v)])
}

func isNoun(c tagger.Class) bool {
	const beside = tagger.ClassTitle | tagger.ClassRole | tagger.ClassSays | tagger.ClassDay | tagger.ClassLink | tagger.ClassIntro | tagger.ClassKin | tagger.ClassOrg
	return c&(tagger.PartNoun|tagger.PartNouns) != 0 && c&beside == 0 && c>>tagger.TierWord&3 != 0
}

// nounPools are the nouns of the dictionary, and those of them that are names as
// well.
func (l *Lists) nounPools(lang tagger.Language) (all, named []string) {
	for _, class := range []string{"word3", "word2", "word1"} {
		for _, v := range l.rows[lang][class] {
			c := l.Classes[lang][tagger.WordHash(v)]
			if !isNoun(c) || len(v) < 3 {
				continue
			}
			all = append(all, v)
			if c&(tagger.ClassGiven|tagger.ClassFamily|tagger.ClassForeign) != 0 || c>>tagger.TierGiven&15 != 0 {
				named = append(named, v)
			}
		}
	}
	return all, named
}
