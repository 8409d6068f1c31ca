package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var (
	titleEN  = style{names: lexicon.NamesEN, common: lexicon.CommonEN, other: lexicon.CommonID, proper: true, product: thingBehind}
	knownEN  = style{names: lexicon.NamesEN, common: lexicon.CommonEN, strict: true, capitals: true, product: thingBehind}
	officeEN = style{names: lexicon.NamesEN, common: lexicon.CommonEN, proper: true, strict: true, capitals: true, product: thingBehind}
)

var titledEN = detectors.Spec{
	Name:      "names/titled-en",
	Entity:    "PERSON",
	Doc:       "Person after an English title",
	Anchor:    detectors.OnCue(),
	Match:     matchTitledEN,
	Labels:    detectors.Labels{"en": {"mr", "mrs", "ms", "mister", "miss", "mx", "dr", "prof", "professor", "doctor", "sir", "madam", "messrs", "rev", "reverend"}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "English forms of address",
	Valid:     []string{"ask for Ms. ‹Okafor›", "Mr ‹Takahashi› called", "dr. ‹smith› was kind", "Prof. ‹Anna B. Keller›", "Rev. ‹Thomas Oduya› was wonderful", "Mrs ‹Stone›'s class", "Sir ‹Jin-woo Cha› called", "Dr ‹Lim Hui Fen›, an adviser", "Ms ‹Hye-jin Kwon›", "Mr ‹Bradford C. Nettles› wrote", "di rs dr ‹Andi› memeriksa saya"},
	Invalid: []string{
		"Dear Sir, thanks", "miss the old app", "mr delivery man", "Dr Pepper? no: dr who", "MS-DOS and MS Serif", "the MX Ergo mouse", "ip6mr: Fix skb_under_panic", "Mr Coffee machine",
		"Mr. Bean was on TV", "Dr. Scholl's insoles", "Dr. Oetker pizza", "Ms. Pac-Man cabinet", "the Dr. Martens run big", "Miss Dior is lighter", "Mr Kipling's cakes", "Professor Plum in the library", "RSUD Dr Wirasaba penuh",
	},
}

func matchTitledEN(w *detectors.Window) (detectors.Found, bool) {
	cue := w.Text[w.Start:w.End]
	if c := w.At(w.End); c == '-' || c == '/' || c == ':' || w.AlnumAt(w.Start-1) || w.At(w.Start-1) == '.' || len(cue) == 2 && cue[1] < 'a' && cue[0]|0x20 == 'm' && cue[1] != 'R' {
		return detectors.Found{}, false // MS and MX are products
	}
	f, ok := titleEN.after(w)
	if !ok {
		return f, false
	}
	if hospital := plainBefore(w.Text, w.Start); hospitalsID.Has(hospital) && detectors.BeginsCapital(hospital) {
		return detectors.Found{}, false
	}
	return f, ok && !titledThing.Has(w.Text[f.Start:f.End]) && !lexicon.Namesake(w.Text, f.Start, f.End)
}

// hospitalsID are the kinds of Indonesian hospitals, many of which are called
// after a doctor, written with a capital: "di rs dr Andi" tells of his visit there.
var hospitalsID = lexicon.New("rs rsu rsud rsup rsi rsia rsab rsal rsad rspad rumkit")

// titledThing holds names that with a title before them are a brand, a figure of
// a tale or a game.
var titledThing = lexicon.New(`pepper martens coffee clean muscle bean potato kipling tayto dior pac-man oetker scholl scholls bronner bronners jart
	seuss plum who robot strange dre doubtfire universe world america earth grand sheen fox bump happy beast wolf incredible miyagi magoo piggy
	marple fortune cellophane dolittle jekyll hyde evil octopus frost phil oz no green snuffles butterworth dash freeze crabs`)

var officeHolderEN = detectors.Spec{
	Name:   "names/office-en",
	Entity: "PERSON",
	Doc:    "Person after an English title of office or rank, written with a capital",
	Anchor: detectors.OnCue(),
	Match:  matchOfficeEN,
	Labels: detectors.Labels{"en": {
		"president", "vice president", "prime minister", "minister", "secretary", "senator", "sen", "governor", "gov", "mayor", "judge", "justice", "chancellor", "ambassador", "commissioner",
		"congressman", "congresswoman", "representative", "rep", "councillor", "inspector", "detective", "officer", "sheriff", "sergeant", "sgt", "captain", "capt", "lieutenant", "lt", "colonel", "col", "general", "gen", "major", "corporal", "cpl", "admiral",
		"bishop", "archbishop", "cardinal", "pastor", "imam", "rabbi", "father", "sister", "brother", "uncle", "aunt", "auntie", "coach", "chef", "nurse", "agent", "lord", "lady", "dame", "prince", "princess", "sheikh", "chairman", "attorney",
	}},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "English titles of office and rank",
	Valid:     []string{"President ‹Vossberg› said", "Judge ‹Eleanor Vance› adjourned", "Sen. ‹Carla Jimenez› asked", "Coach ‹Renee› was patient", "Chef ‹Yuki Tanabe› came out", "Inspector ‹B. Crutchfield› responded", "with Gov. ‹Bill Trask›", "Uncle ‹Vernon› is ill"},
	Invalid: []string{
		"the president said", "Judge for yourself", "General Motors recalled it", "Captain Morgan rum", "General Manager", "Prince Albert Road", "Lady Gaga Oreos", "Uncle Ben's rice", "Aunt Jemima syrup", "Auntie Anne's pretzels", "Princess Diana Hospital",
		"Major League", "Father Christmas", "Sister Act", "Minister Of Health", "Agent Was Rude", "Chef Boyardee", "Colonel Sanders", "General Tso's chicken", "Captain Crunch", "General Electric", "Justice League", "Officer Friendly", "General Punctuation", "Major API Changes", "x7General Vossberg", "LADY BEETLE", "BISHOP ROTATED NINETY",
	},
}

func matchOfficeEN(w *detectors.Window) (detectors.Found, bool) {
	if !detectors.BeginsCapital(w.Text[w.Start:w.End]) || w.At(w.Start-1) == '-' || w.At(w.End) != ' ' && w.At(w.End) != '.' {
		return detectors.Found{}, false
	}
	st, cue := &officeEN, lower(w.Text[w.Start:w.End])
	if alsoWord[string(cue.bytes())] || detectors.BeginsCapital(w.Text[w.Start+1:]) {
		st = &knownEN
	}
	f, ok := st.after(w)
	if !ok || officeThing.Has(w.Text[f.Start:wordEnd(w.Text, f.Start)]) || lexicon.Namesake(w.Text, f.Start, f.End) {
		return detectors.Found{}, false
	}
	return f, true
}

// alsoWord holds the offices and ranks that are common words of other meaning:
// the name behind them must be known.
var alsoWord = map[string]bool{
	"general": true, "major": true, "minister": true, "justice": true, "agent": true, "representative": true, "rep": true, "sister": true, "father": true, "brother": true,
	"officer": true, "lady": true, "lord": true, "col": true, "gen": true, "sen": true, "lt": true, "secretary": true, "private": true, "cardinal": true,
}

// officeThing holds first words behind an office or rank that make a brand or a
// firm of it.
var officeThing = lexicon.New(`motors electric mills dynamics tso tsos morgan gaga ben bens jemima anne annes boyardee sanders crunch league act
	friendly christmas assembly hospital hotel inn suites clinton-street antilles marvel underpants tire custard america planet birdie grey greys
	roger rogers sam bobs bob julio julios consort charming peach daisy leia jasmine garden house square plaza island edward`)

// thingBehind reports whether what stands behind a name makes it a place, a
// thing or a firm: "Prince Albert Road", "Jack Daniel's sauce".
func thingBehind(b []byte) bool {
	b = bytes.TrimPrefix(bytes.TrimPrefix(b, []byte("'s")), []byte("’s"))
	if len(b) > 1 && b[0] == ' ' && b[1] == '&' {
		return true
	}
	if len(b) == 0 || b[0] != ' ' {
		return false
	}
	word := b[1:wordEnd(b, 1)]
	return things.Has(word)
}

// things holds what a name may be part of the name of.
var things = lexicon.New(`street st road rd avenue ave lane drive boulevard blvd square park hotel hospital clinic school university college academy
	airport station bridge centre center stadium arena foundation museum library award prize cup trophy act island lake river mount mountain
	county city town beach church chapel cathedral temple mall plaza tower towers building hall house inn restaurant cafe bar pub grill kitchen
	pizza burger burgers sandwich sauce salad chicken rice rum whisky whiskey tea coffee wine beer cake cakes cookies chocolate shoes boots jeans
	shirt shirts jacket bag bags watch watches perfume lipstick shampoo soap cream phone phones app game games toys doll dolls movie film films novel
	books show series album song band inc ltd llc corp plc gmbh company brothers bros sons airlines bank motors electronics store stores shop shops mart
	supermarket salon spa gym dental insurance oreos plush figure figurine poster mug t-shirt costume edition collection spaniel spaniels terrier`)
