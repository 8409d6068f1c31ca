package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// What Indonesians join to a name, and what they call after people.
var (
	// birthFirst stands before the second part of a name of Bali or Buton: "i wayan", "la ode".
	birthFirst  = words.New("i ni la wa")
	birthSecond = words.New("dewa gede gusti made wayan nyoman ketut putu kadek komang nengah luh ode")

	// shortFirst are abbreviated first names are written with a full stop: "moch. ali".
	shortFirst = words.New("m moh moch muh mohd muhd abd abdur kgs kms mgs rd tb")

	// descent stands between a name and the father's or the clan's: "Siti br. Ginting", "Kasim Dg. Rani".
	descent = words.New("br boru bt bte binti bin dg")

	// numerals tell rulers of one name apart.
	numerals = words.New("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi")

	// calledAfter are places and things that are called after the people whose name follows.
	calledAfter = words.New(`masjid mesjid musholla mushola musala mushalla langgar surau gereja paroki kapel katedral santo santa st nabi rasul
	rs rsu rsud rsup rsia rsab klinik apotek tpu sd sdn smp smpn sma sman smk smkn mi mts universitas univ institut akademi yayasan panti pesantren ponpes perguruan
	jalan jl jln gang gg stadion gelora bandara pelabuhan museum monumen tugu jembatan waduk gedung aula auditorium rusunawa terowongan underpass flyover distrik jorong nagari kelurahan kecamatan desa dusun
	bus bis po km kmp film lakon wayang motif batik kurma penyakit sindrom sindroma vaksin bedak salep font merk merek warteg hotel wisma villa ud pt hukum siklon topan badai`)
	// headed of them have heads, who are people.
	headed = words.New("desa dusun kelurahan kecamatan distrik nagari jorong yayasan panti pesantren klinik masjid gereja paroki hotel")

	// insideCalled may stand between such a word and the name.
	insideCalled = words.New("umum daerah al an as at ar islam dr kh pangeran sultan raden teuku tengku cut nyak jenderal letjen mayjen kapten laksamana haji ki panglima ra")
	// companies are words behind a name that make it a company's.
	companies = words.New("air rekan partners")
)

// letters returns the letters of token i.
func (s *Sentence) letters(i int) []byte {
	if i < 0 || i >= len(s.tokens) || s.tokens[i].kind != word {
		return nil
	}
	return s.text[s.tokens[i].start:s.tokens[i].end]
}

// mark reports whether token i is the mark c.
func (s *Sentence) mark(i int, c uint64) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].kind == other && s.tokens[i].head == c
}

// thing reports whether the words of tokens [first, last] name a place or a thing
// by what stands around them, or are no name by their form.
func (s *Sentence) thing(first, last int) bool {
	t := &s.tokens[first]
	if s.friday(first) {
		return true
	}
	if first == last { // "oke-oke", "manggut-manggut"; "Pendirinya"
		for _, i := range [...]int{first + 2, first - 2} {
			if w := s.letters(i); w != nil && s.mark((first+i)/2, '-') && s.tokens[i].hash == t.hash {
				return true
			}
		}
		if w := s.letters(first); len(w) >= 8 && string(w[len(w)-3:]) == "nya" {
			return true
		}
	}
	if first+2 == last && s.mark(first+1, '-') && s.tokens[last].hash == t.hash {
		return true
	}
	if w := s.letters(last + 1); w != nil && companies.Has(w) && s.tokens[last+1].shape == shapeTitle {
		return true
	}
	if s.mark(last+1, '&') && companies.Has(s.letters(last+2)) {
		return true
	}
	titled := false
	for i, n := first-1, 0; i >= 0 && n < 6; i, n = i-1, n+1 {
		if s.tokens[i+1].gap == 2 {
			return false
		}
		if s.mark(i, '.') {
			continue
		}
		w := s.letters(i)
		if w == nil {
			return false
		}
		c := Class(s.class[i])
		switch {
		case string(w) == "sakit" && i > 0 && string(s.letters(i-1)) == "rumah", string(w) == "Sakit" && i > 0 && string(s.letters(i-1)) == "Rumah":
			return true
		case calledAfter.Has(w) && !(i > 0 && (s.tied(i-1) || string(s.letters(i-1)) == "semata")): // "Mas'ud" is no firm, "semata wayang" no play
			return !(headed.Has(w) && i > 0 && Class(s.class[i-1])&(ClassRole|ClassTitle) != 0)
		case titled && c&ClassShop != 0, titled && i > 0 && s.letters(i-1) != nil && s.tokens[i].gap == 1 && Class(s.class[i-1])&ClassShop != 0 && !owned.Has(s.letters(i-1)) && !owned.Has(w):
			return !owned.Has(w)
		case insideCalled.Has(w), len(w) == 1:
		case c&ClassTitle != 0:
			titled = true
		default:
			return false
		}
	}
	return false
}

// owned are places that belong to the people behind them ("di rumah pak Hadi"),
// and words that say so of any other.
var owned = words.New("rumah milik punya kepunyaan sama dan dari untuk buat kata bareng dengan oleh ke di itu ini si bilang")

// saying returns the last token of the name in tokens [first, last] before an
// everyday word with "nya" behind it, which no name ends with: "Ramon Kuahnya".
func (s *Sentence) saying(first, last int) int {
	for i := first + 1; i <= last; i++ {
		if t := &s.tokens[i]; t.kind == word && t.size >= 6 && t.tail&0xFFFFFF == 'a'|'y'<<8|'n'<<16 && Class(s.class[i])&listed == 0 {
			return i - 1
		}
	}
	return last
}

// stretch widens the name in tokens [first, last] to what belongs to it.
func (s *Sentence) stretch(first, last int) (int, int) {
	if w := s.letters(first - 1); w != nil && birthFirst.Has(w) && birthSecond.Has(s.letters(first)) {
		first--
	}
	if w := s.letters(first - 2); w != nil && s.mark(first-1, '.') && s.tokens[first-1].gap == 0 && shortFirst.Has(w) && s.tokens[first].gap <= 1 {
		first -= 2
	}
	if d := s.letters(last + 1); d != nil && descent.Has(d) {
		n := last + 2
		if s.mark(n, '.') {
			n++
		}
		if w := s.letters(n); len(w) > 2 && (s.tokens[n].shape != shapeLower || Class(s.class[n])&names != 0 && Class(s.class[n])&ClassCommon == 0) {
			last = n
		}
	}
	if w := s.letters(last + 1); w != nil && last > first && s.tokens[last+1].gap == 1 && s.mode == modeNormal && numerals.Has(w) && w[0] < 'a' {
		last++ // "Hamengku Buwono X"
	}
	if w := s.letters(last + 1); len(w) == 1 && s.tokens[last+1].gap == 1 && s.tokens[last+1].shape == shapeLower && w[0] != 'g' && w[0] != 'y' {
		n := last + 2
		switch {
		case s.mark(n, '.') && s.tokens[n].gap == 0:
			last = n
			for len(s.letters(last+1)) == 1 && s.tokens[last+1].gap == 0 && s.mark(last+2, '.') {
				last += 2
			}
		case n >= len(s.tokens), s.mark(n, ','), s.mark(n, ')'), s.tokens[n].kind == digit:
			last++
		}
	}
	if first == last && s.family(last+1) && s.tokens[first].shape == shapeLower {
		last++ // "joko susilo harga naik"
	}
	return first, last
}

// family reports whether token i, in small letters right behind another, is a well
// known family name and nothing else.
func (s *Sentence) family(i int) bool {
	if s.letters(i) == nil || s.tokens[i].gap != 1 || s.tokens[i].shape != shapeLower {
		return false
	}
	c := Class(s.class[i])
	return c&ClassFamily != 0 && c>>TierFamily&3 >= 2 && c&plain == 0 && c>>TierWord&3 == 0
}

// led returns where the name in tokens [first, last] begins behind a country, an
// organisation or a role that a role before it has: "Penyerang Uruguay |Cavani". A
// word that a list of names has stays.
func (s *Sentence) led(first, last int) int {
	if first == last || first == 0 || s.mode != modeNormal || !s.ofRole(first) {
		return first
	}
	for i := first; i < last; i++ {
		c := Class(s.class[i])
		if s.tokens[i+1].gap != 1 || c&listed != 0 || c&(ClassPlace|ClassOrg|ClassRole) == 0 {
			break
		}
		first = i + 1
	}
	return first
}

// ofRole reports whether a role stands right before token i, or with one organisation
// between: "Pemain |…", "Pemain Persib |…".
func (s *Sentence) ofRole(i int) bool {
	if Class(s.class[i-1])&ClassRole != 0 {
		return true
	}
	return i > 1 && s.tokens[i].gap == 1 && s.tokens[i-1].gap == 1 && Class(s.class[i-1])&ClassOrg != 0 && Class(s.class[i-2])&ClassRole != 0
}
