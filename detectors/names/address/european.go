package address

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var european = detectors.Spec{
	Name:   "names/address-eu",
	Entity: "ADDRESS",
	Doc:    "Postal address in German, French, Spanish, Portuguese, Italian or Dutch, from its parts",
	Anchor: detectors.OnWords("straße", "strasse", "str", "ße", "platz", "allee", "weg", "calle", "c", "avenida", "avda", "av", "plaza", "paseo", "carretera", "rua", "r", "travessa", "praça", "alameda", "estrada", "rodovia",
		"via", "viale", "corso", "piazza", "vicolo", "rue", "boulevard", "avenue", "chemin", "allée", "impasse", "quai", "route", "straat", "laan", "gracht").Or(detectors.Digits(4, 5)).Or(detectors.Token(6, 6)),
	Match:     matchEuropean,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Address forms of the postal unions' members (UPU S42 templates); places: lexicon.PlacesEU",
	Valid: []string{
		"Ich wohne in der ‹Hauptstraße 12, 10115 Berlin› seit Mai",
		"‹Musterweg 5a, 79100 Freiburg›",
		"envíalo a ‹Calle Mayor 12, 3º B, 28013 Madrid›",
		"‹Rua das Palmeiras, 123 - Apto 45, São Paulo - SP, 01310-100›",
		"j'habite ‹12 rue des Lilas, 75011 Paris›",
		"abito in ‹Via Garibaldi 8, 20121 Milano›",
		"damage at ‹Kastanjedreef 28\n1012 TX\nBaard›.",
		"at ‹Lindesingel 2, 7705LK, Azewijn›",
		"‹Keizersgracht 123, 1015 CJ Amsterdam›",
	},
	Invalid: []string{"via email 20 kali", "sent via PayPal 25 dollars", "rue the day 3 times", "la calle está vacía", "Straße 12", "unterwegs 30 Minuten", "2021 in Berlin", "calle Mayor", "10115 Berlin", "c 5 Madrid", "auf dem Weg 20 km", "via Shopee 2 kali"},
}

// Classes of words of these languages.
const (
	euHead class = 1 << iota // before its name: rue, calle, via
	euWeak                   // a word of other languages, too
	euTail                   // behind its name: straße, weg
	euUnit
	euNo
	euJoin
	euStop
	euState
	euArea // before the name of a quarter
	euSide // which flat of a floor, or the floor itself
)

var wordsEU = classesOf(map[class]string{
	euHead:          "calle avenida avda paseo carretera rua travessa praça alameda estrada rodovia viale corso piazza vicolo rue boulevard chemin allée impasse quai avenue ronda camino largo cité sentier esplanade hameau faubourg",
	euHead | euWeak: "via av c r plaza route cours",
	euTail:          "straße strasse str platz allee weg gasse ring damm ufer chaussee straat laan gracht plein kade allé gata gade vej väg torg plads blvd",
	euUnit:          "ap apto apt apartamento piso puerta escalera esc bloque bloco casa sala andar interno int scala etage étage stock wohnung whg lgh dto bât bâtiment appt appartement bus departamento depto dpto",
	euNo:            "nº no num número numero n° nr",
	euJoin:          "de del la las los el da do das dos di du des d l von der den dem ob vorm bei van am im an zum zur e y le les saint santa san são são' della delle dei degli in",
	euStop:          "und oder y o et ou ist es the a an and or with por para con com per non che que si pas est sind war wurde euro eur euros dollars usd reais pesos minuten minutos minutes km tage días dias jours giorni dagen uhr kali x has had was are took",
	euSide:          "esq esquerdo dir direito fte frente izq izqda izquierda dcha derecha drcha bajo ático entresuelo entlo",
	euArea:          "col colonia urb urbanización fracc barrio bairro",
	euState:         "ac al ap am ba ce df es go ma mt ms mg pa pb pr pe pi rj rn rs ro rr sc sp se to mi rm na tn bo fi ve ca",
})

// euParts reads the parts of an address of these languages.
type euParts struct {
	*reader
	first, end int
	sum        float32
	street     bool
	open       bool // a name and a number: counts with a postcode
	listed     bool
	towns      int
}

func matchEuropean(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	if detectors.IsDigit(b[w.Start]) {
		if f, ok := dutch(w); ok || w.Digits == nil {
			return f, ok
		}
		if !townBehind(b, w.Start, w.End) && !(w.End-w.Start == 5 && townBefore(b, w.Start)) {
			return detectors.Found{}, false
		}
	} else if !euWorth(b, w.Start, w.End) {
		return detectors.Found{}, false
	}
	r := &readersOf(w).eu
	f, ok := r.twice(b, w.Start, r.european)
	w.Steps += r.steps()
	return f, ok
}

// european reads an address that goes beyond token at, from where it begins.
func (r *reader) european(at int) (detectors.Found, bool) {
	for i := max(0, at-12); i <= at; i++ {
		if as := r.starts.at(r.t[i].start, r.t[at].start); as == tooShort || as == refused {
			continue
		}
		if !r.startsEU(i) {
			r.remember(i, i, refused)
			continue
		}
		p := euParts{reader: r, first: i}
		p.read(i)
		r.looks++
		if p.end <= at {
			r.remember(i, p.end, tooShort)
			continue
		}
		if !p.street || p.open && p.towns == 0 {
			r.remember(i, p.end, refused)
			continue
		}
		if cueBefore(r.b, r.t[i].start) != noCue {
			p.sum += cuePoints
		}
		if f, ok := answer(r.t[i].start, r.endOf(p.end), p.sum, true, p.listed); ok {
			f.End = withCountry(r.b, f.End)
			return f, true
		}
		r.remember(i, p.end, refused)
	}
	return detectors.Found{}, false
}

// townBehind reports whether the number [s, e) is a postcode by what follows:
// five digits and a capitalised word, four and two capitals.
func townBehind(b []byte, s, e int) bool {
	if e+4 > len(b) || b[e] != ' ' {
		return false
	}
	code := e - s
	if s = countryCode(b, s); s > 0 && b[s-1] != ' ' && b[s-1] != '\n' && b[s-1] != ',' {
		return false
	}
	up := func(i int) bool { return b[i]-'A' < 26 }
	if code == 4 {
		return up(e+1) && (up(e+2) && b[e+3] == ' ' || (b[e+2] >= 'a' || up(e+3)) && numberBefore(b, s) && !year(b[e-4:e]))
	}
	return up(e+1) && (b[e+2] >= 'a' || up(e+3) && numberBefore(b, s)) || b[e+1] == 0xC3
}

// countryCode returns where a country's letters and a hyphen before the postcode at s
// begin, s if none stand there: |DK-8210.
func countryCode(b []byte, s int) int {
	if s < 2 || b[s-1] != '-' {
		return s
	}
	k := s - 1
	for k > 0 && s-k < 4 && b[k-1]-'A' < 26 {
		k--
	}
	if k == s-1 || k > 0 && detectors.IsAlnum(b[k-1]) || !countryLetters.Has(b[k:s-1]) {
		return s
	}
	return k
}

// countryLetters stand before postcodes: those of vehicles, and ISO 3166's.
var countryLetters = lexicon.New("a b d e f h i l n p s at be bg ch cy cz de dk ee es fi fin fr gr hr hu is it li lt lu lv mt nl no pl pt ro se si sk slo")

// numberBefore reports a number and a comma, or a line end, right before s.
func numberBefore(b []byte, s int) bool {
	for s > 0 && spaceByte(b[s-1]) || s > 0 && b[s-1] == ',' {
		s--
	}
	return s > 0 && (detectors.IsDigit(b[s-1]) || s > 1 && detectors.IsLetter(b[s-1]) && detectors.IsDigit(b[s-2]))
}

func year(b []byte) bool { return b[0] == '1' && b[1] == '9' || b[0] == '2' && b[1] == '0' }

// townBefore reports whether the number at s closes "Name 3, Town 48145".
func townBefore(b []byte, s int) bool {
	if s < 8 || b[s-1] != ' ' || !detectors.IsLetter(b[s-2]) {
		return false
	}
	k := s - 1
	for k > 0 && s-k < 40 && (detectors.IsLetter(b[k-1]) || b[k-1] >= 0x80 || b[k-1] == ' ' || b[k-1] == '-') {
		k--
	}
	for k < s && b[k] == ' ' {
		k++
	}
	return k > 2 && b[k]-'A' < 26 && numberBefore(b, k) && b[k-1] != b[k-2] && (b[k-2] == ',' || b[k-1] == '\n')
}

// euWorth is a quick look: a digit within reach.
func euWorth(b []byte, s, e int) bool {
	if e-s == 1 && (e >= len(b) || b[e] != '.' && b[e] != '/') {
		return false
	}
	return hasDigit(b[e:min(len(b), e+50)]) || hasDigit(b[max(0, s-8):s])
}

// startsEU reports whether an address may begin at token i.
func (r *reader) startsEU(i int) bool {
	if r.isNumber(i) {
		n, _ := r.digits(i)
		j := i + 1
		if r.isMark(j, ',') || r.is(j, "bis", "ter") {
			j++
		}
		return n <= 4 && r.has(j, euHead)
	}
	if !r.isWord(i) {
		return false
	}
	return r.has(i, euHead) || r.t[i].capital && r.t[i].class&euStop == 0
}

// tailed reports whether the word at token i ends like a street: Hauptstraße; with a
// full stop behind it also where the word for one is short: Lindenpl.
func (r *reader) tailed(i int) bool {
	if !r.isWord(i) || r.t[i].end-r.t[i].start < 5 {
		return false
	}
	tails := euTails[smallLetter(r.b[r.t[i].end-1])]
	if tails == nil {
		return false
	}
	w := r.lower(r.t[i].start, r.t[i].end)
	for _, t := range tails {
		if n := len(w) - len(t); n >= 3 && string(w[n:]) == t && (t != "pl" || r.isMark(i+1, '.')) {
			return true
		}
	}
	return false
}

// euTails are what names of streets end with in German, Dutch and the languages of the
// North, by their last byte.
var euTails = func() (t [256][]string) {
	for w := range strings.FieldsSeq("straße strasse str weg platz pl allee gasse ring damm ufer steig straat laan gracht plein kade singel dijk hof graben markt gatan gata gade vej vejen vägen väg veien katu plads torget stræde") {
		t[w[len(w)-1]] = append(t[w[len(w)-1]], w)
	}
	return t
}()
