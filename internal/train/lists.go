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
	Given, Family, Nick []string
	Full                []string // whole names as they are written
	Foreign             []string // parts of names transliterated into Chinese
}

// Lists are the names of all cultures and the classes of words by language.
type Lists struct {
	Names   map[string]*Names // by folder of names/
	Classes [tagger.Languages]map[uint64]tagger.Class
}

// listClasses are the classes that a file below names/ or a row of words/ gives
// its words.
var listClasses = map[string]tagger.Class{
	"given": tagger.ClassGiven, "nick": tagger.ClassGiven, "family": tagger.ClassFamily,
	"common": tagger.ClassCommon, "guard": tagger.ClassCommon, "title": tagger.ClassTitle, "role": tagger.ClassRole,
	"place": tagger.ClassPlace, "org": tagger.ClassOrg, "says": tagger.ClassSays, "brand": tagger.ClassBrand,
	"day": tagger.ClassDay, "link": tagger.ClassLink, "intro": tagger.ClassIntro, "kin": tagger.ClassKin,
	"foreign": tagger.ClassForeign, "shop": tagger.ClassShop,
}

// ReadLists reads names/<culture>/*.txt and words/<lang>.txt below a root. A
// names file has one name a line, a words file rows of "class: word word …",
// where "_" in a word is a space.
func ReadLists(root fs.FS) (*Lists, error) {
	l := &Lists{Names: map[string]*Names{}}
	for i := range l.Classes {
		l.Classes[i] = map[uint64]tagger.Class{}
	}
	files, err := fs.Glob(root, "names/*/*.txt")
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	for _, f := range files {
		src, err := fs.ReadFile(root, f)
		if err != nil {
			return nil, err
		}
		l.names(path.Base(path.Dir(f)), strings.TrimSuffix(path.Base(f), ".txt"), string(src))
	}
	for lang := range tagger.Language(tagger.Languages) {
		src, err := fs.ReadFile(root, "words/"+lang.String()+".txt")
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(src)) {
			class, words, ok := strings.Cut(line, ":")
			if c := listClasses[class]; ok && c != 0 {
				for _, w := range strings.Fields(words) {
					l.note(lang, strings.ReplaceAll(w, "_", " "), c)
					if lang == tagger.English && (class == "brand" || class == "org") {
						l.note(tagger.Indonesian, strings.ReplaceAll(w, "_", " "), c) // brands are the same there
					}
				}
			}
		}
	}
	l.shared()
	return l, nil
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
		n = new(Names)
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
	kind, _, _ := strings.Cut(file, "_")
	kind, _, _ = strings.Cut(kind, "-")
	switch kind {
	case "given":
		n.Given = append(n.Given, items...)
	case "family", "surname":
		kind = "family"
		n.Family = append(n.Family, items...)
	case "nick":
		n.Nick = append(n.Nick, items...)
	case "foreign":
		n.Foreign = append(n.Foreign, items...)
	case "full", "japanese":
		n.Full = append(n.Full, items...)
	}
	for _, it := range items {
		l.classify(it, kind, culture)
	}
}

// classify notes what a listed item says of its words.
func (l *Lists) classify(item, kind, culture string) {
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
	for _, w := range words(item) {
		if len(w) > 1 {
			for lang := range tagger.Language(tagger.Languages) {
				if lang.String() == culture {
					l.note(lang, w, c)
				} else {
					l.note(lang, w, tagger.ClassForeign)
				}
			}
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
	if utf8.RuneCountInString(w) > 4 && isHan(w) {
		return
	}
	l.Classes[lang][tagger.WordHash(w)] |= c
	if n := utf8.RuneCountInString(w); n > 1 && isHan(w) {
		first, _ := utf8.DecodeRuneInString(w)
		l.Classes[lang][tagger.WordHash(string(first))] |= tagger.ClassStarts2 << (n - 2)
	}
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
		}
	}
	for k, n := range counts {
		if n >= 3 {
			l.note(lang, k.word, k.class)
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
