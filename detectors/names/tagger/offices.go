package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// What Indonesian papers put between an office and who holds it.
var (
	// acting stand before an office held for a time: "Plh Bupati".
	acting = words.New("plh plt pj pjs plth pgs")

	// authorities are written short and stand behind an office or before a place: "Setda
	// |Banyuraya", "Mapolsek |Wonoasri". Nobody bears one.
	authorities = words.New(`setda setdakab setdaprov setdako setwan protokol protokoler humas pemprov pemkab pemkot pemda pemdes pemerintah
	mapolsek mapolres mapolresta mapolda makodim makorem makoramil mako polsek polres polresta polda kodim koramil korem kodam lanal lanud kejari kejati kejagung bareskrim ditreskrimum ditreskrimsus satreskrim satlantas satnarkoba propam
	kemendagri kemenkes kemenkeu kemenhub kemenag kemensos kemendikbud kemenkumham kementan kemenhut kemendes kemenpora kemenlu kemenaker kemenperin kemenpan bpsdm bkpsdm bkd bpkad bapenda bappeda bpbd dprd dinsos dinkes dishub disdik dispora disnaker diskominfo kesbangpol satpol inspektorat`)

	// posts of them have a place behind them, not who works there.
	posts = words.New("mapolsek mapolres mapolresta mapolda makodim makorem makoramil polsek polres polresta polda kodim koramil korem kodam lanal lanud kejari kejati pemkab pemkot")

	// credits are whom a paper names before a colon: "Editor: |Lia Kemuning".
	credits = words.New("editor penulis reporter pewarta redaktur penyunting kontributor fotografer foto wartawan author photo photographer writer")

	// providers stand behind a credit before whose picture it is: "Foto: Dok |Rani Permana".
	providers = words.New("courtesy dok doc dokumen dokumentasi documentation istimewa ist instagram facebook twitter youtube tiktok humas tim team via oleh by from dari antara getty reuters collection koleksi arsip archive screenshot tangkapan ilustrasi illustration supplied handout")
)

// behindOffice returns where the name in tokens first to last begins behind an authority,
// a place it is of, or the second part of a place of two words, and last+1 where nothing
// is left: "Setda Banyuraya |Kadarisman", "Bupati Muara |Enim|".
func (s *Sentence) behindOffice(first, last int) int {
	at := first
	if at > 0 && s.tokens[at].gap == 1 && s.placeOf(at-1, at) && Class(s.class[at])&listed == 0 {
		at++
	}
	led := at > first || at > 0 && s.tokens[at].gap == 1 && authorities.Has(s.letters(at-1))
	for at <= last && s.tokens[at].kind == word && authorities.Has(s.letters(at)) {
		at++
		led = true
	}
	if led && at < last && Class(s.class[at])&listed == 0 && s.tokens[at+1].gap == 1 && words.PlacesID.Kind(s.letters(at)) != 0 {
		at++
	}
	if at == last && at > first && s.tokens[at].kind == word && posts.Has(s.letters(at-1)) && Class(s.class[at])&listed == 0 {
		at++ // "Mapolsek Wonoasri": where it is
	}
	return at
}

// offices are held by one person for a place, whose name stands between or not at all.
var offices = words.New("bupati wabup gubernur wagub walikota wakot camat lurah kades sekda kapolres kapolresta kapolda kapolsek dandim danrem danramil kajari kajati mendagri menkeu menhub menkes mensos")

// held appends the Indonesian names, all of their words in a list of names, that stand
// right behind an office or behind it and its place, and go on in small letters or with a
// mark: "Bupati Muara Enim |Ahmad Fauzan| ditahan". Streets are called after many of them;
// an office has no street. Names that are known, dst[from:], stay.
func (s *Sentence) held(dst []Name, from int) []Name {
	if s.mode != modeNormal {
		return dst
	}
	n := len(dst)
	for i := 0; i+1 < len(s.tokens); i++ {
		if s.class[i]&uint64(ClassRole) == 0 || !offices.Has(s.letters(i)) && !(i > 0 && string(s.letters(i)) == "Kota" && string(s.letters(i-1)) == "Wali") {
			continue
		}
		k := i + 1
		switch {
		case k+1 < len(s.tokens) && s.tokens[k].gap == 1 && s.tokens[k+1].gap == 1 && s.placeOf(k, k+1):
			k += 2
		case s.tokens[k].kind == word && words.PlacesID.Kind(s.letters(k)) != 0:
			k++
		}
		last := k
		for last < len(s.tokens) && last-k < maxHeld && s.bears(last) {
			last++
		}
		if last--; last < k || !s.goesOn(last+1) || s.mark(last+1, '-') {
			continue
		}
		dst = s.unknown(dst, from, n, k, last, Indonesian)
		i = last
	}
	return join(dst, from, n)
}

// maxHeld is the most words of such a name.
const maxHeld = 3

// bears reports whether token i is a word with a capital that lists have as somebody's
// name, and no town, party or title.
func (s *Sentence) bears(i int) bool {
	t, c := &s.tokens[i], Class(s.class[i])
	return t.kind == word && t.shape == shapeTitle && t.gap == 1 && t.size > 2 && c&names != 0 && c&(ClassOrg|ClassRole|ClassTitle|ClassDay|ClassBrand|ClassCommon) == 0 && words.PlacesID.Kind(s.letters(i)) == 0
}

// placeOf reports whether tokens i and k, with capitals, are a place of two words.
func (s *Sentence) placeOf(i, k int) bool {
	if s.tokens[i].kind != word || s.tokens[k].kind != word || s.tokens[i].shape != s.tokens[k].shape || s.tokens[i].shape == shapeLower {
		return false
	}
	return words.PlacesID.Kind(s.text[s.tokens[i].start:s.tokens[k].end]) != 0
}

// credited returns where the name that begins with token first begins where one word with
// a capital alone parts it from the colon behind a credit: "Editor: |Rival Satriaji".
func (s *Sentence) credited(first int) int {
	i := first - 1
	if i < 2 || s.tokens[first].gap != 1 || s.tokens[i].kind != word || s.tokens[i].shape != shapeTitle || s.tokens[first].shape != shapeTitle || !s.mark(i-1, ':') || !credits.Has(s.letters(i-2)) {
		return first
	}
	if providers.Has(s.letters(i)) || Class(s.class[i])&(ClassOrg|ClassBrand|ClassTitle|ClassShop) != 0 {
		return first
	}
	return i
}

// article returns where the name that begins with token first begins with the Arabic
// article before it: "Al |Fikri".
func (s *Sentence) article(first int) int {
	if i := first - 1; i >= 0 && s.tokens[first].gap == 1 && s.tokens[i].shape == s.tokens[first].shape && arabic.Has(s.letters(i)) && (i == 0 || !calledAfter.Has(s.letters(i-1))) {
		return i
	}
	return first
}

var arabic = words.New("al el")

// A degree is written as its level and its fields, "S.Pt", "M.Kom". Names that full stops
// join have neither: "Moh.Roni".
var (
	degreeLevels = words.New("a b d m s dr ll ph sp")
	degreeFields = words.New("a ab ag ak and ap arch as d ds e eng far farm fil g gz h hum hut i ik ikom ip k keb ked kep kes kg kh km kn kom log m ma mb md mm mn or p pd ph pi pk psi pt s sc se sh si sn sos st stat sy t th tp tr trk")
)

// degree reports whether name is an academic degree: a level and fields that full stops
// without spaces join, "M.Si.", "S.Pt.MM".
func degree(name []byte) bool {
	level, rest, ok := bytes.Cut(bytes.TrimSuffix(name, stop), stop)
	if !ok || !degreeLevels.Has(level) {
		return false
	}
	for ok {
		var field []byte
		if field, rest, ok = bytes.Cut(rest, stop); !degreeFields.Has(field) {
			return false
		}
	}
	return true
}

// credentials stand behind a name and a comma and say what its bearer may do.
var credentials = words.New("md m.d m.d. d.o d.o. phd ph.d ph.d. rn r.n r.n. pa-c aprn dnp bsn lpn lcsw lmft lpc lmhc pmhnp dds dmd dvm pharmd pharm.d pharm.d. psyd psy.d psy.d. jd j.d j.d. cpa cfa cfp mba mph msw cissp facp facs frcs mrcp mrcgp")

// credential reports whether the name [start, end) of text is what stands behind another's
// comma: "Laurel Finch, |LCSW|".
func credential(text []byte, start, end int) bool {
	if end-start > 8 || start < 3 || text[start-1] != ' ' || text[start-2] != ',' || text[start-3]|0x20-'a' >= 26 || !credentials.Has(text[start:end]) {
		return false
	}
	capitals := 0
	for _, c := range text[start:end] {
		if c-'A' < 26 {
			capitals++
		}
	}
	return capitals > 1
}

// namedMonths are months that are names as well.
var namedMonths = words.New("april may june august januari februari maret april juni juli agustus september")

// monthDay reports whether the name [start, end) of text is a month with its day or year:
// "Date: |June| 3, 2023".
func monthDay(text []byte, start, end int) bool {
	return end-start < 10 && end+1 < len(text) && text[end] == ' ' && text[end+1]-'0' <= 9 && namedMonths.Has(text[start:end])
}

var stop = []byte(".")

// beforeDegree returns where the name [start, end) of text ends before the level of a
// degree that goes on behind it: "Henra S|.Pt.", but not "Siti Ani|.Dia".
func beforeDegree(text []byte, start, end int) int {
	p := lastWord(text, start, end)
	if p <= start || end-p > 2 || end+1 >= len(text) || text[end] != '.' || text[end+1]-'A' >= 26 || end+2 < len(text) && text[end+2] == '.' {
		return end
	}
	if !degreeLevels.Has(text[p:end]) || !degreeFields.Has(text[end+1:latinEnd(text, end+1)]) {
		return end
	}
	return p - 1
}
