package names

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var calledEN = detectors.Spec{
	Name:   "names/called-en",
	Entity: "PERSON",
	Doc:    "Person behind a form of address of the English-speaking world, in any case",
	Anchor: detectors.OnCue(),
	Match:  matchCalledEN,
	Labels: detectors.Labels{"en": {
		"ma'am", "maam", "mam", "mdm", "sis", "bro", "uncle", "aunty", "auntie", "aunt", "nana", "nan", "gran", "granny", "grandma", "grandpa", "grandad",
		"lola", "lolo", "tita", "tito", "kuya", "nanay", "tatay", "ninang", "ninong", "gogo", "oga", "alhaji", "alhaja", "hajia", "mallam", "mzee",
		"shri", "smt", "chacha", "chachi", "bhaiya", "sarpanch", "pakcik", "makcik", "cikgu",
	}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Forms of address in the Englishes of Africa, Asia and Europe",
	Valid: []string{
		"ma'am ‹hope› was away", "aunty ‹joy› sent rice", "thanks to uncle ‹bill›.", "kuya ‹Rodel› kept it", "nana ‹ruby› is ninety", "Grandma ‹Pearl› sings", "oga ‹Emeka› said no", "sis ‹patience› leads",
	},
	Invalid: []string{
		"ma'am hope you are well", "uncle at the stall", "sis i told you", "Uncle Ben's rice", "bro mark my words", "auntie next door", "nan bread and rice", "ma'am can you help", "bro bill me later", "Aunt Jemima syrup",
	},
}

func matchCalledEN(w *detectors.Window) (detectors.Found, bool) {
	if c := w.At(w.Start - 1); c == '-' || c == '\'' || w.At(w.End) != ' ' {
		return detectors.Found{}, false
	}
	f, ok := looseEN.after(w)
	if !ok {
		f, ok = wordNamed(w)
	}
	return f, ok && !officeThing.Has(w.Text[f.Start:wordEnd(w.Text, f.Start)])
}

// wordNamed finds a given name that is an everyday word right behind the cue,
// where the next word does not go on as behind the everyday one.
func wordNamed(w *detectors.Window) (detectors.Found, bool) {
	b, p := w.Text, w.End+1
	if w.At(w.End) != ' ' {
		return detectors.Found{}, false
	}
	e := wordEnd(b, p)
	if !wordNames.Has(b[p:e]) {
		return detectors.Found{}, false
	}
	if e < len(b) && (detectors.IsDigit(b[e]) || b[e] == '_' || b[e] == '@' || b[e] == '-') || thingBehind(b[e:]) {
		return detectors.Found{}, false
	}
	if e+1 < len(b) && b[e] == ' ' && goesOn.Has(b[e+1:wordEnd(b, e+1)]) {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: p, End: e, Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Lexicon}, true
}

// wordNames holds given names that are everyday words.
var wordNames = lexicon.New(`joy hope faith grace gift mercy june april rose lily daisy ivy violet ruby pearl opal amber jade crystal summer autumn dawn eve
	angel prince princess precious blessing lucky sunny patience comfort innocent memory bill bob rob mark jack drew frank grant pat gene dean ray
	sandy penny olive hazel heather holly iris fern ginger coral melody harmony destiny victor joyce charity prudence constance felicity honour
	honor juniper rosemary poppy willow sage scarlett skye star trinity genesis goodness peace promise treasure favour beauty happiness clement
	dot bea vi gus basil jasmine sharon cherry jewel sapphire esmeralda marina carol robin nick sunday monday friday wednesday chance clay cliff glen forest miles pierce reed rusty
	skip chip buddy chuck dick rich rod stew wade warren woody`)

// goesOn holds words that stand behind an everyday word and hardly behind a
// name.
var goesOn = lexicon.New(`i you u we they he she it me him us them my your his our their its this that these those the a an please pls not never be
	to of for all any no more some day time i'm you're it's everything nothing ya yall`)

var bookedEN = detectors.Spec{
	Name:      "names/booked-en",
	Entity:    "PERSON",
	Doc:       "Passenger as bookings write names: surname, stroke, given name, title",
	Anchor:    detectors.OnCue(),
	Match:     matchBookedEN,
	Labels:    detectors.Labels{"en": {"mr", "mrs", "ms", "miss", "mstr", "chd", "inf"}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "IATA reservations: SURNAME/GIVEN TITLE",
	Valid:     []string{"PAX ‹OKEKE/CHIDI› MR", "1. ‹NOVAK/JANA› MRS", "‹Santos/Maria› MSTR"},
	Invalid:   []string{"AND/OR MR Smart", "yes/no ms", "km/h mr", "READ/WRITE MR"},
}

// matchBookedEN reads back from the title.
func matchBookedEN(w *detectors.Window) (detectors.Found, bool) {
	b, end := w.Text, w.Start-1
	if w.At(end) != ' ' {
		return detectors.Found{}, false
	}
	mid := partBefore(b, end)
	if end-mid < 2 || mid < 3 || b[mid-1] != '/' || !detectors.BeginsCapital(b[mid:]) {
		return detectors.Found{}, false
	}
	start := partBefore(b, mid-1)
	if mid-1-start < 2 || !detectors.BeginsCapital(b[start:]) || start > 0 && (b[start-1] == '/' || detectors.IsDigit(b[start-1])) {
		return detectors.Found{}, false
	}
	family, given := b[start:mid-1], b[mid:end]
	if !lexicon.NamesEN.Has(family) && !lexicon.NamesEN.Has(given) || lexicon.CommonEN.Has(family) && lexicon.CommonEN.Has(given) {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: start, End: end, Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Lexicon}, true
}

// partBefore returns where the letters that end at end begin.
func partBefore(b []byte, end int) int {
	for end > 0 && (detectors.IsLetter(b[end-1]) || b[end-1] >= 0x80 || b[end-1] == '-' || b[end-1] == '\'') {
		end--
	}
	return end
}
