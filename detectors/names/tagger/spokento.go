package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// tellers are what Indonesians do to somebody, with "ke" before who it is.
var tellers = words.New(`bilang blg ngomong omong cerita curhat lapor ngadu komplain komplen protes tanya nanya chat ngechat wa dm telpon telepon nelpon konfirmasi sampaikan sampein titip nitip pinjam pinjem minta pamit salam kabarin infoin
	dibilang ditanya dilaporin dititip dititipin`)

// ke is the preposition between.
var ke = WordHash("ke")

// spokenTo appends the listed given names that stand behind such a word and "ke", and
// that are no word and no place: "udah bilang ke veni tapi". Names that are known,
// dst[from:], stay.
func (s *Sentence) spokenTo(dst []Name, from int) []Name {
	n := len(dst)
	for i := range s.tokens {
		if s.tokens[i].hash != ke || i == 0 || i+1 == len(s.tokens) || !tellers.Has(s.letters(i-1)) {
			continue
		}
		t, c := &s.tokens[i+1], Class(s.class[i+1])
		if t.kind != word || t.gap != 1 || t.size < 4 || t.shape > shapeTitle || c&ClassGiven == 0 || c&plain != 0 || c>>TierWord&3 != 0 {
			continue
		}
		dst = s.unknown(dst, from, n, i+1, i+1, Indonesian)
	}
	return join(dst, from, n)
}

// aged appends the English names of one word with a capital, a given or a family name,
// that an age between commas follows and the sentence goes on in small letters: "Jackson,
// 34, was arrested"; of one that is a town as well, with what one person does.
func (s *Sentence) aged(dst []Name, from int) []Name {
	n := len(dst)
	for i := range max(len(s.tokens)-4, 0) {
		if s.tokens[i+2].kind != digit {
			continue
		}
		t := &s.tokens[i]
		if t.kind != word || t.shape != shapeTitle || t.size < 3 || Class(s.class[i])&names == 0 || !s.mark(i+1, ',') || !s.mark(i+3, ',') {
			continue
		}
		age, next := &s.tokens[i+2], &s.tokens[i+4]
		if age.end-age.start != 2 || s.text[age.start] == '0' || next.kind != word || next.shape != shapeLower {
			continue
		}
		if Class(s.class[i])&ClassPlace != 0 && !ofOne.Has(s.letters(i+4)) {
			continue // London, 12, were
		}
		if i > 0 && (s.tokens[i-1].kind == word && s.tokens[i-1].shape != shapeLower || s.tokens[i-1].kind == digit) {
			continue // the rest of a longer name, a door
		}
		dst = s.unknown(dst, from, n, i, i, English)
	}
	return join(dst, from, n)
}

// opening appends the English family names of one word that a sentence begins with, a
// comma and what is said of one person behind it: "Pope, ranked 88th", "Young, who".
func (s *Sentence) opening(dst []Name, from int) []Name {
	if len(s.tokens) < 4 || s.mode != modeNormal || !s.mark(1, ',') {
		return dst
	}
	t, next, c := &s.tokens[0], &s.tokens[2], Class(s.class[0])
	if t.kind != word || t.shape != shapeTitle || t.size < 3 || c&ClassFamily == 0 {
		return dst
	}
	if tier := c >> TierFamily & 3; tier < 3 && (tier < 2 || c&(ClassPlace|ClassOrg|ClassBrand|ClassTitle|ClassRole|ClassKin|ClassDay) != 0) {
		return dst
	}
	if next.kind != word || next.shape != shapeLower || !saidOfOne.Has(s.letters(2)) || several.Has(s.letters(3)) {
		return dst // Chelsea, who have
	}
	if string(s.letters(2)) == "aged" && (len(s.tokens) < 5 || s.tokens[3].kind != digit) {
		return dst // Bentley, aged in oak
	}
	return join(s.unknown(dst, from, len(dst), 0, 0, English), from, len(dst))
}

// houses appends the English family names between "the" and those who bear it or serve
// whoever does: "the Lowell brothers", "the Lowell administration". One that no list has
// counts before siblings and a government alone; makers have families and campaigns, too.
func (s *Sentence) houses(dst []Name, from int) []Name {
	if s.mode != modeNormal {
		return dst
	}
	n := len(dst)
	for i := 1; i+1 < len(s.tokens); i++ {
		t, c := &s.tokens[i], Class(s.class[i])
		if t.shape != shapeTitle || t.kind != word || t.size < 4 || t.gap != 1 || s.tokens[i-1].hash != the || c&(ClassOrg|ClassBrand|ClassDay|ClassTitle) != 0 {
			continue
		}
		next := &s.tokens[i+1]
		if next.kind != word || next.shape != shapeLower || next.gap != 1 {
			continue
		}
		known := c&ClassFamily != 0 && c>>TierFamily&3 > 1 && c&ClassPlace == 0
		if w := s.letters(i + 1); known && ofFamilies.Has(w) || (known || c&(plain|ClassProper) == 0 && c>>TierWord&3 == 0) && ofNamed.Has(w) {
			dst = s.unknown(dst, from, n, i, i, English)
		}
	}
	return join(dst, from, n)
}

// What stands behind "the" and a family name, and what behind any name there.
var (
	ofFamilies = words.New("family families household campaign regime")
	ofNamed    = words.New("brothers sisters twins siblings administration presidency")
	the        = WordHash("the")
)

// saidOfOne go on behind a comma of one person.
var saidOfOne = words.New("who whose ranked seeded aged")

// ofOne go on behind the age of one person.
var ofOne = words.New("was is has had who whose of from said says told died won pleaded admitted denied suffered lives lived works worked became joined")

// unknown appends the tokens first to last as a probable name, unless a probable one
// of dst[from:n] is there.
func (s *Sentence) unknown(dst []Name, from, n, first, last int, lang Language) []Name {
	a, b := int(s.tokens[first].start), int(s.tokens[last].end)
	for _, x := range dst[from:n] {
		if x.Score >= probable && x.Start < b && a < x.End {
			return dst
		}
	}
	return append(dst, Name{Start: a, End: b, Score: probable, Language: lang})
}
