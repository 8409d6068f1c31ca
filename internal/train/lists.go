package train

import (
	"io/fs"
	"path"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/lexicon"
	"github.com/samar-privacy/samar/detectors/names/tagger"
)

// Names are the names of one culture.
type Names struct {
	Given, Family, Nick   []string
	GivenTop, FamilyTop   []string // the most frequent, most frequent first
	GivenRare, FamilyRare []string
	Full                  []string // whole names as they are written
	Foreign               []string // parts of names transliterated into Chinese
	Word                  []string // words that people are called by

	only *tagger.Language // the only language that looks them up, nil: all
}

// all are the lists of whole names and their parts.
func (n *Names) all() [][]string {
	return [][]string{n.Given, n.Family, n.Nick, n.GivenTop, n.FamilyTop, n.GivenRare, n.FamilyRare, n.Full}
}

// Lists are the names of all cultures and the classes of words by language.
type Lists struct {
	Names   map[string]*Names // by folder of names/
	Classes [tagger.Languages]map[uint64]tagger.Class

	rows [tagger.Languages]map[string][]string // by class: words as the files have them
	han  map[string]bool                       // words of several Chinese characters that are no names
}

// listClasses are the classes that a file below names/ or a row of words/ gives
// its words.
var listClasses = map[string]tagger.Class{
	"given": tagger.ClassGiven, "nick": tagger.ClassGiven, "family": tagger.ClassFamily,
	"common": tagger.ClassCommon, "guard": tagger.ClassCommon, "title": tagger.ClassTitle, "role": tagger.ClassRole,
	"place": tagger.ClassPlace, "org": tagger.ClassOrg, "says": tagger.ClassSays, "brand": tagger.ClassBrand,
	"day": tagger.ClassDay, "link": tagger.ClassLink, "intro": tagger.ClassIntro, "kin": tagger.ClassKin,
	"foreign": tagger.ClassForeign, "shop": tagger.ClassShop, "proper": tagger.ClassProper,
	"word3": 3 << tagger.TierWord, "word2": 2 << tagger.TierWord, "word1": 1 << tagger.TierWord,
}

// ReadLists reads names/<culture>/*.txt and words/<lang>.txt, words/<lang>-*.txt
// below a root. A names file has one name a line or many, a words file rows of
// "class: word word …", where "_" in a word is a space. A names file whose name
// ends in _top has the most frequent names first; _rare and _seldom have those
// that only the language itself looks up, as it does those of a folder
// LANG-CULTURE.
func ReadLists(root fs.FS) (*Lists, error) {
	l := &Lists{Names: map[string]*Names{}, han: map[string]bool{}}
	for i := range l.Classes {
		l.Classes[i] = map[uint64]tagger.Class{}
	}
	for lang := range tagger.Language(tagger.Languages) {
		err := each(root, "words/"+lang.String()+"*.txt", func(f, src string) { l.words(lang, src) })
		if err != nil {
			return nil, err
		}
	}
	l.nouns(tagger.English)
	l.shared()
	err := each(root, "names/*/*.txt", func(f, src string) {
		l.names(path.Base(path.Dir(f)), strings.TrimSuffix(path.Base(f), ".txt"), src)
	})
	l.unbrand()
	if err != nil {
		return nil, err
	}
	return l, l.frequencies(root)
}

// unbrand takes brands that are called after a frequent name, such as John's,
// for names.
func (l *Lists) unbrand() {
	for _, classes := range l.Classes {
		for h, c := range classes {
			if c>>tagger.TierGiven&3 == 3 {
				classes[h] = c &^ (tagger.ClassBrand | tagger.ClassOrg)
			}
		}
	}
}

// each calls f for every file of a pattern, by name.
func each(root fs.FS, pattern string, f func(file, src string)) error {
	files, err := fs.Glob(root, pattern)
	if err != nil {
		return err
	}
	sort.Strings(files)
	for _, file := range files {
		src, err := fs.ReadFile(root, file)
		if err != nil {
			return err
		}
		f(file, string(src))
	}
	return nil
}

// words adds one file of classes.
func (l *Lists) words(lang tagger.Language, src string) {
	for line := range strings.Lines(src) {
		class, words, ok := strings.Cut(line, ":")
		c := listClasses[class]
		if kinds, is := strings.CutPrefix(class, "is-"); is {
			l.parts(lang, kinds, strings.Fields(words))
			continue
		}
		if !ok || c == 0 {
			continue
		}
		if l.rows[lang] == nil {
			l.rows[lang] = map[string][]string{}
		}
		for _, w := range strings.Fields(words) {
			if len(w) > 2 && !strings.ContainsAny(w, "_'-&.") {
				l.rows[lang][class] = append(l.rows[lang][class], w)
			}
			l.note(lang, strings.ReplaceAll(w, "_", " "), c)
			if lang == tagger.English && (class == "brand" || class == "org") {
				l.note(tagger.Indonesian, strings.ReplaceAll(w, "_", " "), c) // brands are the same there
			}
			if lang == tagger.English && class != "word1" {
				l.note(tagger.Chinese, strings.ReplaceAll(w, "_", " "), c) // English words stand in Chinese text
			}
		}
	}
}

// partOf are the parts of speech by their letter in a row "is-<letters>: word …".
var partOf = map[rune]tagger.Class{
	'v': tagger.PartVerb, 'z': tagger.PartVerbS, 'd': tagger.PartPast, 'g': tagger.PartIng,
	'n': tagger.PartNoun, 's': tagger.PartNouns, 'j': tagger.PartAdj,
}

// anyPart are all parts of speech.
const anyPart = tagger.PartVerb | tagger.PartVerbS | tagger.PartPast | tagger.PartIng | tagger.PartNoun | tagger.PartNouns | tagger.PartAdj

// parts notes the parts of speech of words.
func (l *Lists) parts(lang tagger.Language, kinds string, words []string) {
	c := tagger.Class(0)
	for _, k := range kinds {
		c |= partOf[k]
	}
	for _, w := range words {
		l.Classes[lang][tagger.WordHash(w)] |= c
	}
}

// nouns takes words of the dictionary that no row has for what their
// endings say.
func (l *Lists) nouns(lang tagger.Language) {
	for _, class := range []string{"word3", "word2", "word1"} {
		for _, w := range l.rows[lang][class] {
			h := tagger.WordHash(w)
			c := l.Classes[lang][h]
			switch {
			case c&anyPart != 0:
			case strings.HasSuffix(w, "ing") && len(w) > 5:
				l.Classes[lang][h] = c | tagger.PartIng
			case strings.HasSuffix(w, "ed") && len(w) > 4:
				l.Classes[lang][h] = c | tagger.PartPast
			case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
				l.Classes[lang][h] = c | tagger.PartNouns
			default:
				l.Classes[lang][h] = c | tagger.PartNoun
			}
		}
	}
}

// shared adds the lists that the product has: everyday words and places.
func (l *Lists) shared() {
	for _, lang := range []tagger.Language{tagger.Indonesian, tagger.English} {
		lexicon.CommonEN.Words(func(w string) { l.note(lang, w, tagger.ClassCommon) })
		lexicon.CommonEU.Words(func(w string) { l.note(lang, w, tagger.ClassCommon) })
		for _, p := range []*lexicon.Places{lexicon.PlacesID, lexicon.PlacesEN} {
			p.Names(func(n string, _ lexicon.Place) {
				for _, w := range words(n) {
					if len(w) > 3 {
						l.note(lang, w, tagger.ClassPlace)
					}
				}
			})
		}
	}
	lexicon.CommonEN.Words(func(w string) { l.note(tagger.Chinese, w, tagger.ClassCommon) })
	lexicon.CommonID.Words(func(w string) { l.note(tagger.Indonesian, w, tagger.ClassCommon) })
	for _, list := range []string{lexicon.ProvincesZH, lexicon.CitiesZH, lexicon.DistrictsZH} {
		for _, w := range strings.Fields(list) {
			l.note(tagger.Chinese, w, tagger.ClassPlace)
		}
	}
}

// names adds one file of a culture.
func (l *Lists) names(culture, file, src string) {
	n := l.Names[culture]
	if n == nil {
		n = &Names{only: onlyFor(culture)}
		l.Names[culture] = n
	}
	var items []string
	for line := range strings.Lines(src) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if f := strings.Fields(line); len(f) > 6 && file != "full" {
			items = append(items, f...)
		} else {
			items = append(items, line)
		}
	}
	kind, how, _ := strings.Cut(file, "_")
	kind, _, _ = strings.Cut(kind, "-")
	if kind == "surname" {
		kind = "family"
	}
	tier := tagger.Class(2)
	given, family := &n.Given, &n.Family
	switch how {
	case "top":
		tier, given, family = 3, &n.GivenTop, &n.FamilyTop
	case "rare", "seldom":
		tier, given, family = 1, &n.GivenRare, &n.FamilyRare
	}
	switch kind {
	case "given":
		*given = append(*given, items...)
	case "family":
		*family = append(*family, items...)
	case "nick":
		n.Nick = append(n.Nick, items...)
	case "foreign":
		n.Foreign = append(n.Foreign, items...)
	case "word":
		n.Word = append(n.Word, items...)
	case "full", "japanese":
		n.Full = append(n.Full, items...)
	}
	for _, it := range items {
		l.classify(it, kind, culture, tier, n.only)
	}
}

// onlyFor returns the language that alone looks up the names of a folder
// LANG-CULTURE, nil for other folders.
func onlyFor(culture string) *tagger.Language {
	before, _, ok := strings.Cut(culture, "-")
	for lang := range tagger.Language(tagger.Languages) {
		if ok && lang.String() == before {
			return &lang
		}
	}
	return nil
}

// classify notes what a listed item says of its words, to one language or to all.
func (l *Lists) classify(item, kind, culture string, tier tagger.Class, only *tagger.Language) {
	if isHan(item) {
		l.classifyHan(item, kind)
		return
	}
	c := listClasses[kind]
	if kind == "full" {
		c = tagger.ClassGiven
	}
	if c == 0 {
		return
	}
	shift := tagger.TierGiven
	if kind == "family" {
		shift = tagger.TierFamily
	}
	for _, w := range words(item) {
		if len(w) < 2 {
			continue
		}
		for lang := range tagger.Language(tagger.Languages) {
			mine := lang.String() == culture
			if !mine && tier == 1 || only != nil && *only != lang {
				continue
			}
			h := tagger.WordHash(w)
			was := l.Classes[lang][h]
			frequent := was>>tagger.TierWord&3 >= 2 // a frequent word of the dictionary as well
			rank := tier
			if frequent && tier < 3 {
				rank = 1
			}
			switch {
			case !mine:
				was |= tagger.ClassForeign
			case tier > 1 || kind == "given" && !frequent:
				was |= c
			}
			l.Classes[lang][h] = was.WithTier(shift, rank)
		}
	}
}

// classifyHan does so for Chinese: surnames are listed whole, given names by
// their characters, foreign names both ways.
func (l *Lists) classifyHan(item, kind string) {
	two := utf8.RuneCountInString(item) > 1
	switch kind {
	case "family":
		l.note(tagger.Chinese, item, tagger.ClassFamily)
		if !two && strings.Contains(commonSurnames, item) {
			l.note(tagger.Chinese, item, tagger.ClassTop)
		}
	case "given":
		for _, r := range item {
			l.note(tagger.Chinese, string(r), tagger.ClassGiven)
		}
	case "foreign":
		for _, r := range item {
			l.note(tagger.Chinese, string(r), tagger.ClassForeign)
		}
		if two {
			l.note(tagger.Chinese, item, tagger.ClassGiven)
		}
	case "japanese":
		if two {
			l.note(tagger.Chinese, item, tagger.ClassGiven)
		}
	}
}

func (l *Lists) note(lang tagger.Language, w string, c tagger.Class) {
	if isHan(w) {
		switch n := utf8.RuneCountInString(w); {
		case n > 4:
			return
		case n > 1:
			l.starts(w)
			if c&(tagger.ClassGiven|tagger.ClassFamily) != c {
				l.han[w] = true
			}
		}
	}
	const tier = 3 << tagger.TierWord
	l.Classes[lang][tagger.WordHash(w)] = (l.Classes[lang][tagger.WordHash(w)] | c&^tier).WithTier(tagger.TierWord, c&tier>>tagger.TierWord)
}

func isHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0x3400 && r <= 0x9FFF
}

// Count notes what the learning texts say of words: those written in small
// letters in three texts are everyday words, those marked as a place or an
// organisation in three are parts of such names.
func (l *Lists) Count(texts []Text, lang tagger.Language) {
	if lang == tagger.Chinese {
		return
	}
	type key struct {
		word  string
		class tagger.Class
	}
	counts := map[key]int{}
	small := map[uint64]int{} // texts with a word in small letters that is no person
	for i := range texts {
		t := &texts[i]
		seen := map[key]bool{}
		at := 0
		for _, s := range append(t.Spans[:len(t.Spans):len(t.Spans)], Span{len(t.Text), len(t.Text), 0}) {
			for _, w := range words(t.Text[at:s.Start]) {
				if len(w) > 1 && strings.ToLower(w) == w {
					seen[key{w, tagger.ClassCommon}] = true
				}
			}
			c := map[byte]tagger.Class{'L': tagger.ClassPlace, 'O': tagger.ClassOrg, 'B': tagger.ClassBrand}[s.Kind]
			for _, w := range words(t.Text[s.Start:s.End]) {
				if c != 0 && len(w) > 2 && strings.ToLower(w) != w {
					seen[key{strings.ToLower(w), c}] = true
				}
			}
			at = s.End
		}
		for k := range seen {
			counts[k]++
			if k.class == tagger.ClassCommon {
				small[tagger.WordHash(k.word)]++
			}
		}
	}
	for k, n := range counts {
		if n >= 3 {
			l.note(lang, k.word, k.class)
		}
	}
	if lang == tagger.Indonesian {
		l.rather(lang, small)
	}
}

// seldom is the least of the learning texts in which a word has to stand to be
// no ClassRather.
const seldom = 5

// rather notes the names that are words as well, but seldom so.
func (l *Lists) rather(lang tagger.Language, small map[uint64]int) {
	const also = tagger.ClassCommon | tagger.ClassPlace | tagger.ClassBrand | tagger.ClassOrg
	const never = tagger.ClassTitle | tagger.ClassRole | tagger.ClassSays | tagger.ClassDay | tagger.ClassLink | tagger.ClassIntro | tagger.ClassKin | tagger.ClassShop
	for h, c := range l.Classes[lang] {
		if c&tagger.ClassGiven != 0 && c>>tagger.TierGiven&3 > 1 && c&also != 0 && c&never == 0 && small[h] < seldom {
			l.Classes[lang][h] = c | tagger.ClassRather
		}
	}
}

// words are the runs of letters in a name.
func words(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool {
		return r < 'A' || r > 'Z' && r < 'a' || r > 'z' && r < 0xC0 || r == '·'
	})
}

// inHalf reports whether every word of a name is in one half: that to learn
// from, or that held out to measure with. Words of up to three letters are in
// both.
func inHalf(name string, held bool) bool {
	if isHan(name) {
		return hash(name)%2 == 0 != held
	}
	for _, w := range words(strings.ToLower(name)) {
		if len(w) > 3 && hash(w)%2 == 0 == held {
			return false
		}
	}
	return true
}
