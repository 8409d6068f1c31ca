// Package names finds people in running text by the cue beside them: a title
// or an introduction, followed by something like a name. Start with All. A cue
// alone is no name: what follows must be in a name lexicon or be written as a
// name, and must not be a role ("pak kurir", "王经理" names Wang, "经理" nobody).
// The matchers are pure functions, safe for concurrent use. The package does not
// find names without a cue.
package names

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{
	introducedID, titledID, relatedID, staffID, selfID,
	introducedEN, titledEN, officeHolderEN, relatedEN, staffEN, facedEN, greetedEN, calledEN, bookedEN, signedEN, mailbox, commonName,
	introducedZH, introducedPinyin, titledZH, familiarZH, kinZH, signedZH,
	introducedEU, titledEU, relatedEU,
	introducedCaseless, introducedKO, titledKO, introducedJA, titledJA, introducedTH,
}

var classes = detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, LGPD: detectors.General, HIPAA: "A"}

const (
	maxWords  = 4  // of one name
	maxTitles = 16 // in a row before it; from more the last alone counts
)

// style says what one kind of cue demands of the words that follow.
type style struct {
	names  *lexicon.Set
	common *lexicon.Set
	// lower accepts a first word that is neither capitalised nor in the
	// lexicon: after "nama saya" whatever follows is the name.
	lower bool
	// proper accepts a first word that is capitalised and not common.
	proper bool
	// particles lets "de la", "von" and the like stand inside the name.
	particles bool
	// newline lets the name stand on the next line, as under a letter.
	newline bool
	// other holds more words that are no names, of a second language.
	other *lexicon.Set
	// sure is for cues that hardly anything but a name follows: a listed name
	// that is a word, too, counts in small letters beside another, or where a
	// clause ends or goes on as people do about themselves.
	sure bool
	// strict takes a common word for no name even when it is capitalised.
	strict bool
	// comma lets a comma stand before the name: "my son, Tom".
	comma bool
	// surname takes one unknown word in lower case behind a first name.
	surname bool
	// capitals wants every word of the name capitalised.
	capitals bool
	// firm refuses what is the name of a firm.
	firm bool
	// product reports what behind a name shows that it names a thing.
	product func(behind []byte) bool
}

// isCommon reports whether word is a frequent word of the cue's languages.
func (st *style) isCommon(word []byte) bool {
	return st.commonly(lexicon.WordOf(word))
}

func (st *style) commonly(word lexicon.Word) bool {
	return st.common.Holds(word) || st.other != nil && st.other.Holds(word)
}

// after returns the name that starts behind the cue, if there is one.
func (st *style) after(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	p := gap(b, w.End, st.newline || st.comma)
	if p < 0 || glued(w) || w.At(w.End) == '.' && w.At(w.End+1) == ' ' && !abbreviated(b[w.Start:w.End]) {
		return detectors.Found{}, false // "regards. Gave": the full stop ends a sentence, not an abbreviation
	}
	f := detectors.Found{Start: p, Evidence: detectors.Cue, Strength: detectors.Medium}
	p, ok := st.first(w, &f)
	if !ok {
		return f, false
	}
	for n := 1; n < maxWords && p < len(b) && b[p] == ' '; n++ {
		if p = st.next(b, &f, p+1, n); p < 0 {
			break
		}
	}
	if st.proper {
		f.End = initialsBehind(b, f.Start, f.End)
	}
	if st.product != nil && st.product(b[f.End:]) || st.firm && isFirm(b, f.Start, f.End) {
		return f, false
	}
	return f, true
}

// first reads the first word of the name that starts at f.Start, perhaps behind
// titles, which f leaves out, and initials, which it takes in. It returns the end
// of the word, and whether it begins a name.
func (st *style) first(w *detectors.Window, f *detectors.Found) (end int, ok bool) {
	b := w.Text
	for p, titles := f.Start, 0; ; {
		e, capital := st.word(b, p)
		if e == p {
			return 0, false
		}
		key := lexicon.WordOf(b[p:e])
		ranked := title.Holds(key)
		if ranked {
			if titles == 0 && amidTitles(b, w.Start, b[p:e]) || titles == maxTitles {
				return 0, false
			}
			titles++
		} else if !capital && (st.capitals || st.commonly(key) && !(st.sure && st.surely(b, e))) {
			return 0, false // most words behind a cue are everyday ones
		}
		if e < len(b) && (detectors.IsDigit(b[e]) || b[e] == '_') || partOfAddress(b, p, e) {
			return 0, false // a code
		}
		if ranked { // "Yth. Bapak Budi": the title is not the name
			if p = gap(b, e, false); p < 0 {
				return 0, false
			}
			f.Start = p
			continue
		}
		if k := initial(b, p, e); k > e && st.proper {
			p = k // "Officer B. Crutchfield"
			continue
		}
		f.End = e
		switch {
		case st.names.Holds(key) && st.named(b, p, e, key, capital):
			f.Strength, f.Evidence = detectors.Strong, detectors.Cue|detectors.Lexicon
			return e, true
		case st.commonly(key), e-p < 3:
			return 0, false
		}
		return e, capital && st.proper || st.lower && isWord(b[p:e])
	}
}

// word returns the end of the word at p, with the second part of a hyphened name,
// and whether it begins with a capital.
func (st *style) word(b []byte, p int) (end int, capital bool) {
	end = wordEnd(b, p)
	if capital = detectors.BeginsCapital(b[p:end]); capital {
		end = st.hyphened(b, p, end)
	}
	return end, capital
}

// named reports whether the listed name [p, e), perhaps an everyday word as well,
// is meant as a name.
func (st *style) named(b []byte, p, e int, key lexicon.Word, capital bool) bool {
	if !st.commonly(key) || capital && !(st.strict && !st.nameFollows(b, e)) {
		return true
	}
	return st.sure && st.surely(b, e) || st.newline && capital && lineEnds(b, e)
}

// next reads the word at p, behind n words of the name f, and takes it in if the
// name goes on with it. It returns where the next word may follow, -1 if none does.
func (st *style) next(b []byte, f *detectors.Found, p, n int) int {
	e, capital := st.word(b, p)
	for st.particles && e > p && !partOfAddress(b, p, e) {
		k := particle(b, p)
		if k <= p {
			break
		}
		p = k
		e, capital = st.word(b, p)
	}
	if e == p || partOfAddress(b, p, e) || st.capitals && !capital {
		return -1
	}
	key := lexicon.WordOf(b[p:e])
	if st.surname && n == 1 && !capital && !detectors.BeginsCapital(b[f.Start:]) && !st.commonly(key) && isWord(b[p:e]) {
		f.End = e // "my name is maria brixton and": what is no word is the family name
		return -1
	}
	letter := e-p == 1 && capital && initialEnds(b, e)
	if !letter && !st.goesOn(b, f.Start, p, e, key, capital) {
		return -1
	}
	f.End = e
	if letter && e+1 < len(b) && b[e] == '.' && b[e+1] == ' ' {
		e++
	}
	return e
}

// goesOn reports whether the word [p, e) is a part of the name that starts at
// start before it.
func (st *style) goesOn(b []byte, start, p, e int, key lexicon.Word, capital bool) bool {
	upper := detectors.BeginsCapital(b[start:])
	common := st.commonly(key)
	if st.names.Holds(key) && (!common || st.sure && !capital && !upper || st.lastName(b, start, p, e)) {
		return true
	}
	if !capital {
		return false
	}
	word := isWord(b[p:e])
	switch {
	case upper && word && (!common || st.newline && lineEnds(b, e)):
		return true
	case word && p > 2 && b[p-2] == '.': // behind an initial
		return true
	}
	return marked(b[start:e]) || st.endsName(b, start, p, e)
}

// glued reports whether the cue is the end of a code or of a token, "45sc3013bu
// The seller". A label with its colon may stand behind its number: "2nama: Budi".
func glued(w *detectors.Window) bool {
	return w.Start > 0 && detectors.IsDigit(w.Text[w.Start-1]) && w.At(w.End) != ':'
}

// initialEnds reports whether the capital that ends at e is an initial by what
// follows it: a full stop, another name, or the end of the clause ("Fajar N, ").
func initialEnds(b []byte, e int) bool {
	if e >= len(b) {
		return true
	}
	switch b[e] {
	case '.', ',', ';', ')', '\n', '"':
		return true
	case ' ':
		return detectors.BeginsCapital(b[e+1:])
	}
	return false
}

// everyday reports whether no name follows the cue because an everyday word does,
// or nothing. It is a first look at what after reads, for cues behind which most
// words are everyday ones.
func (st *style) everyday(w *detectors.Window) bool {
	b := w.Text
	p := gap(b, w.End, st.newline || st.comma)
	if p < 0 {
		return true
	}
	e := wordEnd(b, p)
	word := b[p:e]
	if len(word) < 3 || e < len(b) && b[e] == '.' || detectors.BeginsCapital(word) {
		return false
	}
	key := lexicon.WordOf(word)
	return !title.Holds(key) && (st.capitals || st.commonly(key) && !(st.sure && st.surely(b, e)))
}

// hyphened returns the end of a name of two parts with the second in lower case
// that begins at p: "Eun-ji", but not "Smith-led". Without one it returns e.
func (st *style) hyphened(b []byte, p, e int) int {
	if e-p < 2 || e-p > 6 || e+2 >= len(b) || b[e] != '-' || !detectors.BeginsCapital(b[p:]) {
		return e
	}
	k := wordEnd(b, e+1)
	if k-e-1 < 2 || k-e-1 > 5 || detectors.BeginsCapital(b[e+1:]) || st.isCommon(b[e+1:k]) && !st.names.Has(b[p:k]) || !isWord(b[p:k]) {
		return e
	}
	return k
}

// endsName reports whether the word [p, e) closes a name that starts at start:
// capitalised behind a capitalised name, with a mark behind it, as in "Edna
// Root, who".
func (st *style) endsName(b []byte, start, p, e int) bool {
	if e-p < 3 || !detectors.BeginsCapital(b[start:]) || openers.Has(b[p:e]) {
		return false
	}
	return e < len(b) && (b[e] == ',' || b[e] == ')' || b[e] == ';') || bytes.HasPrefix(b[e:], []byte("'s "))
}

// lineEnds reports whether nothing but marks stands behind e in its line, as
// behind the name under a letter.
func lineEnds(b []byte, e int) bool {
	for e < len(b) && (b[e] == ' ' || b[e] == '.' || b[e] == ',' || b[e] == '\r') {
		e++
	}
	return e >= len(b) || b[e] == '\n'
}

// surely reports whether the listed name that ends at e, a word as well, is a
// name by what follows it.
func (st *style) surely(b []byte, e int) bool {
	if e >= len(b) {
		return true
	}
	switch b[e] {
	case ',', '.', '\n', ';', ')':
		return true
	case ' ':
		next := lexicon.WordOf(b[e+1 : wordEnd(b, e+1)])
		return st.names.Holds(next) || afterSelf.Holds(next) || from.Holds(next)
	}
	return false
}

// from is said before the place somebody comes from.
var from = lexicon.New("dari dr")

// nameFollows reports whether behind the word that ends at e another part of a
// name stands, so that "Bill" of "Bill Trask" is no bill.
func (st *style) nameFollows(b []byte, e int) bool {
	if e+1 >= len(b) || b[e] != ' ' {
		return false
	}
	next := b[e+1 : wordEnd(b, e+1)]
	return detectors.BeginsCapital(next) && isWord(next) && !st.isCommon(next)
}

// lastName reports whether the common word [p, e) behind a name that starts at
// start is a family name: "Horatio Banks wrote", not "Colin Will you".
func (st *style) lastName(b []byte, start, p, e int) bool {
	if e-p < 4 || !detectors.BeginsCapital(b[start:]) || !detectors.BeginsCapital(b[p:e]) || openers.Has(b[p:e]) {
		return false
	}
	return e+1 >= len(b) || b[e] != ' ' || !detectors.BeginsCapital(b[e+1:])
}

// openers are names that also begin a sentence.
var openers = lexicon.New("will may hope mark bill grace can could please thanks great good sorry hello long love best happy rush guy king street park hall court road lane hill")

// title words may stand between a cue and the name.
var title = lexicon.New(`bapak bpk ibu pak bu sdr sdri saudara saudari mas mbak kak dra drg tn ny nn pdt ust kh kiai kyai mr mrs ms dr prof h hj drs ir
	sr sra srta señor señora don doña dona senhor senhora frau herr herrn monsieur madame
	haji hajah camat lurah kades ustadz almarhum almarhumah alm almh encik puan cik tuan miss professor doctor sir`)

// amidTitles reports whether two titles stand before the one at p. Of a row of
// titles the first and the last are asked for the name behind it: each of those
// between would read along the rest of the row for the same answer. One title, which
// may well be the others, is told.
func amidTitles(b []byte, p int, one []byte) bool {
	for range 2 {
		for k := 0; k < 3 && p > 0 && betweenTitles[b[p-1]]; k++ {
			p--
		}
		s := p
		for s > 0 && p-s < 12 && (detectors.IsLetter(b[s-1]) || b[s-1] >= utf8.RuneSelf) {
			s--
		}
		if !bytes.Equal(b[s:p], one) && !title.Has(b[s:p]) {
			return false
		}
		p = s
	}
	return true
}

// betweenTitles are the marks that gap passes over within a line.
var betweenTitles = func() (t [256]bool) {
	for _, c := range []byte(" \t.:/-\"'=") {
		t[c] = true
	}
	return t
}()

// abbreviations are the cues that a full stop belongs to.
var abbreviations = map[string]bool{
	"sr": true, "sra": true, "srta": true, "m": true, "sig": true, "dhr": true, "mevr": true, "dra": true, "mme": true, "atte": true,
	"bpk": true, "sdr": true, "sdri": true, "yth": true, "hj": true, "ny": true, "tn": true, "nn": true, "drs": true, "drg": true, "pdt": true, "ttd": true, "a n": true, "a.n": true, "an": true, "attn": true,
	"mr": true, "mrs": true, "ms": true, "mx": true, "dr": true, "prof": true, "messrs": true,
	"rev": true, "sen": true, "gov": true, "gen": true, "col": true, "capt": true, "lt": true, "sgt": true, "cpl": true, "rep": true,
}

// abbreviated reports whether cue is one of them.
func abbreviated(cue []byte) bool {
	low := lower(cue)
	return abbreviations[string(low.bytes())]
}

// gap skips what may stand between a cue and a name and returns where the name
// starts, or -1.
func gap(b []byte, p int, newline bool) int {
	if p+1 < len(b) && b[p] == ' ' && b[p+1] > '@' {
		return p + 1 // the most frequent by far
	}
	return wideGap(b, p, newline)
}

func wideGap(b []byte, p int, newline bool) int {
	marks, most := 0, 2
	if p < len(b) && (b[p] == '"' || b[p] == '\'') {
		most = 3 // "nama": "…"
	}
	if p < len(b) && b[p] == '>' {
		p++ // <nama>…
	}
	for k := 0; k < 6 && p < len(b); k++ {
		switch c := b[p]; {
		case c == ' ', c == '\t':
		case c == '.', c == ':', c == '/', c == ',', c == '-', c == '"', c == '\'', c == '=':
			if c == ',' && !newline {
				return -1
			}
			if marks++; marks > most {
				return -1
			}
		case c == '\n', c == '\r':
			if !newline {
				return -1
			}
		default:
			return p
		}
		p++
	}
	return -1
}

// wordEnd returns the end of the word at p: letters of any script with words,
// inner apostrophes and hyphens.
func wordEnd(b []byte, p int) int {
	if p >= len(b) {
		return p
	}
	for i, c := range b[p:min(p+40, len(b))] {
		if !detectors.IsLetter(c) {
			if c == ' ' {
				return p + i
			}
			return restOfWord(b, p, p+i)
		}
	}
	return min(p+40, len(b))
}

// restOfWord is wordEnd for a word that begins at p and goes on to e at least.
func restOfWord(b []byte, p, e int) int {
	for e < len(b) && e-p < 40 {
		c := b[e]
		switch {
		case detectors.IsLetter(c):
			e++
		case c >= 0xC3 && c < 0xE0 && e+1 < len(b):
			e += 2
		case vietnamese(b, e):
			e += 3
		case (c == '\'' || c == '-') && e > p && e+1 < len(b) && detectors.IsLetter(b[e+1]) && b[e+1] < 'a':
			e++
		default:
			return e
		}
	}
	return e
}

// initial returns where the capitalised word behind a first initial [p, e)
// starts ("B. Crutchfield", "J.R. Oakley"), e if it is none.
func initial(b []byte, p, e int) int {
	i := e
	for n := 0; n < 3; n++ {
		if i-p != 1 || !detectors.BeginsCapital(b[p:i]) || i+1 >= len(b) || b[i] != '.' {
			return e
		}
		if i++; b[i] == ' ' {
			i++
		}
		p = i
		if i = wordEnd(b, p); i-p > 1 && detectors.BeginsCapital(b[p:i]) {
			return p
		}
	}
	return e
}

// partOfAddress reports whether the word [p, e) belongs to a mail address or
// another name written with marks: "budi@…", "budi.santoso@…".
func partOfAddress(b []byte, p, e int) bool {
	for e < len(b) && e-p < 64 && (b[e] == '.' || b[e] == '_' || b[e] == '-' || b[e] == '+' || detectors.IsAlnum(b[e])) {
		e++
	}
	return e < len(b) && b[e] == '@'
}

// vietnamese reports whether one of the Latin letters stands at p that have two
// marks and take three bytes (U+1E00 to U+1EFF).
func vietnamese(b []byte, p int) bool {
	return b[p] == 0xE1 && p+2 < len(b) && b[p+1] >= 0xB8 && b[p+1] <= 0xBB
}

// marked reports whether a name is written with such letters: all its words
// begin with a capital, and some are words elsewhere ("Nguyễn Văn An").
func marked(name []byte) bool {
	for i := range name {
		if vietnamese(name, i) {
			return true
		}
	}
	return false
}

// particle returns where the capitalised word behind a particle at p starts
// ("de la Cruz", "von Berg"), p if none stands there.
func particle(b []byte, p int) int {
	i := p
	for range 2 {
		e := wordEnd(b, i)
		low := lower(b[i:e])
		if !particles[string(low.bytes())] || e >= len(b) || b[e] != ' ' {
			return p
		}
		i = e + 1
		if e = wordEnd(b, i); e > i && detectors.BeginsCapital(b[i:e]) {
			return i
		}
	}
	return p
}

var particles = map[string]bool{"de": true, "del": true, "la": true, "las": true, "los": true, "da": true, "do": true, "das": true, "dos": true, "di": true, "du": true, "von": true, "van": true, "der": true, "den": true, "zu": true, "bin": true, "binti": true, "le": true}

// isWord reports whether w has a vowel: "ga", "yg" and codes are no names.
func isWord(w []byte) bool {
	if len(w) < 3 {
		return false
	}
	for _, c := range w {
		switch c | 0x20 {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			return true
		}
		if c >= 0x80 {
			return true
		}
	}
	return false
}

// short is a word of up to 20 bytes in lower case; longer ones are empty.
type short struct {
	b [20]byte
	n int
}

func (s *short) bytes() []byte { return s.b[:s.n] }

func lower(w []byte) (s short) {
	if len(w) > len(s.b) {
		return s
	}
	for i, c := range w {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		s.b[i] = c
	}
	s.n = len(w)
	return s
}
