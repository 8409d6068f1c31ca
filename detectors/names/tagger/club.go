package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// What clubs, parties and offices are called, where a role stands before them and a name
// behind: "Striker Borneo FC |Matheus|", "Kepala BNPB |Suharyanto|".
var (
	// clubEnds end the names of clubs.
	clubEnds = words.New("fc united city utd")

	// rolesOfSport are roles that only people of a club have: any capital behind it is one.
	rolesOfSport = words.New("striker penyerang gelandang bek kiper winger bomber pelatih kapten pemain asisten legenda playmaker")

	// headsOfNames stand before what they are of, not before who works there: a town, a
	// region, an owner.
	headsOfNames = words.New(`dprd dpd dpc dpp dpw dpra kpu kpud bawaslu polda polres polresta polsek polri kodim kodam koramil korem kejari kejati pn pt cv ud tbk bank grup group
	universitas univ institut sekolah akademi politeknik stie stikes yayasan pondok pesantren smk sma smp sd sdn smpn sman smkn rs rsud rsup rsu klinik puskesmas hotel toko warung stasiun bandara
	kabupaten kota kab provinsi kecamatan kec desa kelurahan dusun dinas badan kantor komisi fraksi partai komite asosiasi persatuan ikatan himpunan serikat forum aliansi gerakan tim timnas klub liga cabang wilayah daerah
	pmi pwi mui nu pbnu pwnu pcnu kadin hipmi pssi koni bpbd bnn bps bkd bappeda dishub disdik dinkes lpm bem pdam pln basarnas samsat imigrasi pengadilan`)
)

// club appends the Indonesian names, of one word or two, that stand between a role with
// its club or office and what goes on in small letters or behind a mark. One that no
// list has counts behind a club alone. Names that are known, dst[from:], stay.
func (s *Sentence) club(dst []Name, from int) []Name {
	if s.mode != modeNormal {
		return dst
	}
	n := len(dst)
	for i := 0; i+2 < len(s.tokens); i++ {
		if next := &s.tokens[i+1]; s.tokens[i].kind != word || next.kind != word || next.shape == shapeLower || next.gap != 1 {
			continue // no club follows
		}
		sport := rolesOfSport.Has(s.letters(i))
		if !sport && Class(s.class[i])&ClassRole == 0 {
			continue
		}
		k := s.ofClub(i+1, sport)
		if k == 0 {
			continue
		}
		last := k
		if s.partOfName(k + 1) {
			last++
		}
		if !s.partOfName(k) || !s.goesOn(last+1) || Class(s.class[k])&listed == 0 && !(sport && Class(s.class[k])&ClassCommon == 0 && !done(s.letters(k))) {
			continue
		}
		dst = s.unknown(dst, from, n, s.article(k), last, Indonesian)
		i = last
	}
	return join(dst, from, n)
}

// done reports whether word, which no list has, is made as Indonesian verbs of what
// befell or is done by somebody are: Diskors, Kebobolan, Andalkan. Diego and Kean are not.
func done(word []byte) bool {
	n := len(word)
	if n < 7 {
		return false
	}
	switch w := [...]byte{word[0] | 0x20, word[1] | 0x20, word[2] | 0x20}; {
	case w[0] == 'd' && w[1] == 'i':
		return bytes.IndexByte([]byte("aeiou"), w[2]) < 0
	case w[0] == 'k' && w[1] == 'e':
		return words.HasSuffix(word, "an")
	}
	return words.HasSuffix(word, "kan", "nya")
}

// ofClub returns the token behind the name of a club, a party or an office at token i,
// which no name of its own must follow; 0 if there is none. In sport a town or a country
// is a club as well.
func (s *Sentence) ofClub(i int, sport bool) int {
	k, org := i, false
	for k < len(s.tokens) && k-i < 3 && s.tokens[k].kind == word && s.tokens[k].gap == 1 && s.tokens[k].shape != shapeLower && s.tokens[k].size > 1 {
		c, w := Class(s.class[k]), s.letters(k)
		switch {
		case headsOfNames.Has(w):
			return 0
		case c&ClassOrg != 0 || clubEnds.Has(w):
			org = true
		case k+1 < len(s.tokens) && s.tokens[k+1].gap == 1 && clubEnds.Has(s.letters(k+1)):
		case c&ClassPlace != 0 && (sport || c&listed == 0):
			org = org || sport
		default:
			if org {
				return k
			}
			return 0
		}
		k++
	}
	if org && k < len(s.tokens) {
		return k
	}
	return 0
}

// partOfName reports whether token i is a word with a capital that may be somebody's
// name and is neither a place nor an organisation nor a role.
func (s *Sentence) partOfName(i int) bool {
	if i >= len(s.tokens) {
		return false
	}
	t, c := &s.tokens[i], Class(s.class[i])
	return t.kind == word && t.shape == shapeTitle && t.gap == 1 && t.size > 2 && c&(ClassPlace|ClassOrg|ClassRole|ClassTitle|ClassDay|ClassBrand) == 0 && (c&ClassCommon == 0 || c&listed != 0)
}

// goesOn reports whether the sentence ends at token i, or goes on with a mark or a
// word in small letters.
func (s *Sentence) goesOn(i int) bool {
	return i >= len(s.tokens) || s.tokens[i].kind == other || s.tokens[i].kind == word && s.tokens[i].shape == shapeLower && s.tokens[i].gap == 1
}
