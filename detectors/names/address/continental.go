package address

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// continental are the forms of addresses in which the word for a street stands
// first and a postcode says which country's form it is, so that many more words
// for streets than European reads, and many towns, need no list.
var continental = detectors.Spec{
	Name:      "names/address-continental",
	Entity:    "ADDRESS",
	Doc:       "Postal address of Spain, Latin America, Brazil, Portugal, Italy, France, Quebec, Poland or the Netherlands, by the form of its postcode",
	Anchor:    detectors.OnWordsOf(continentalHeads),
	Match:     matchContinental,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "UPU S42 templates (Spain, Mexico, Colombia, Brazil, Portugal, Italy, France, Canada, Poland, Netherlands): order of the parts and postcodes",
	Valid: []string{
		"ship to ‹Cuesta Elena Iruña 83\nLleida, 25002› today",
		"‹Circuito Rosales 666 Edif. 9, Depto. 510, San Gerardo de la Sierra, MOR 62600› is wrong",
		"I live at ‹Calle 28 # 32-41 Sur, Apto. 86, 152289, Tibasosa, Boyacá›.",
		"went to ‹Favela Valente Prado, 74, Santa Clara, 20031-170 Monte Azul / RJ› and",
		"residing at ‹Rua Francisco Prates, S/N\n2625-090 Póvoa de Santa Iria›, asks",
		"bill to ‹Contrada Lina, 23 Piano 5\n08012, Bortigali (NU)› please",
		"at ‹boulevard de Bodin, 44510 Lecroix-sur-Mer› on Monday",
		"from ‹9791 chemin Gautier, Lac-Vert, QC J0T 1B0› to",
		"sent to ‹plac Kwiatowy 79/19, 02-931 Nowe Pole› today",
	},
	Invalid: []string{"la place 3, 75011", "Parque Norte, 2024", "rue the day, 20000 people", "campo 12, 30000 Euro", "route 5, 12345 Times", "Plaza Mayor 5 was nice, 28013 likes", "area 51, 12345-678 units", "tour at Hyde park 1, 1999 UK Show", "Windows park 10, 2024 US Open"},
}

// headsOf lists the words for streets by form.
var headsOf = map[string]string{
	"es": "c acceso alameda avenida avda callejón calle camino cañada cuesta glorieta pasadizo pasaje paseo plaza rambla ronda urbanización via vial vía ampliación andador boulevard calzada cerrada circuito circunvalación continuación corredor diagonal eje peatonal periférico privada prolongación retorno viaducto carretera travesía",
	"co": "calle cl carrera cra cr kr diagonal dg transversal tr tv avenida av ac autopista circular",
	"br": "aeroporto alameda área avenida campo chácara colônia condomínio conjunto distrito esplanada estação estrada favela fazenda feira jardim ladeira lago lagoa largo loteamento morro núcleo parque passarela pátio praça praia quadra recanto residencial rodovia rua setor sítio travessa trecho trevo vale vereda via viaduto viela vila av r beco",
	"it": "piazza strada via borgo contrada rotonda incrocio viale stretto vicolo canale corso largo piazzale lungomare salita",
	"fr": "montée allé allée avenue boulevard bd chemin impasse passage place quai rang route rue ruelle square cours voie",
	"pl": "ulica ul plac pl aleja al osiedle os",
}

func continentalHeads() []string {
	seen := map[string]bool{}
	var all []string
	for _, k := range []string{"es", "co", "br", "it", "fr", "pl"} {
		for _, h := range strings.Fields(headsOf[k]) {
			if !seen[h] {
				seen[h] = true
				all = append(all, h)
			}
		}
	}
	return all
}

const (
	coWord  = `\p{Lu}[\p{L}'’.-]*`
	coLink  = `(?: (?:de|del|da|do|dos|das|di|du|des|la|las|los|le|les|el|lo|von|sur|sous|en|y|e|et|in|al|dei|della|delle|degli|nel|bij|aan|ao)){0,2}`
	coLike  = `(?:` + coLink + `(?:[ -]|- | -(?:sur|sous|le|la|les|en)-)(?:[dlDL]['’])?` + coWord + `){0,5}`
	coName  = `(?:(?:de|del|da|do|dos|das|di|du|des|la|las|los|le|les|della|dei|delle) ){0,2}(?:[dlDL]['’])?(?:` + coWord + `|[0-9]{1,3}[A-Z]?)` + coLike
	coNamed = `(?:(?:de|du|des|la|le|les) ){0,2}(?:[dlDL]['’])?` + coWord + coLike
	coTown  = `(?:[dD][aeio]s? )?(?:[dlDL]['’])?` + coWord + coLike + `(?: los (?:altos|bajos))?`
	coSep   = `(?: ?, ?\n?| ?\n)`
	coUnit  = `(?:(?: |, ?| , ?| ?\n)(?:[Ee]dif|[Dd]epto|[Ii]nterior|[Ii]nt|[Pp]iso|[Pp]uerta|[Aa]pt|[Aa]pto|[Aa]partamento|[Cc]asa|[Oo]ficina|[Tt]orre|[Ee]tapa|[Bb]odega|[Ll]ocal|[Bb]loque|[Bb]loco|[Aa]ppartamento|[Pp]iano|[Ss]uite|[Mm]anzana|[Ll]ote|[Uu]nidad|[Aa]ndar|[Ss]ala|[Gg]arage|[Ss]cala|[Mm]z)\.? ?[0-9A-Z][0-9A-Za-z-]{0,4})`
	coNum   = `[0-9]{1,5}[A-Za-z]?(?:[ /-][0-9]{1,4})?`
)

// continentalForms read what begins at a word for a street, with its number before
// it where that is the custom.
var continentalForms = [...]struct {
	name string
	code int // what codesBehind must say
	form func() *regexp.Regexp
}{
	{"co", codeCO, compiled(`^(?:(?:Avenida|Av\.|Ac|Ak) (?:[Cc]alle|[Cc]arrera)|[\p{L}]+\.?) [0-9\p{Lu}][\p{L}0-9 ]{0,30}?# ?[0-9]{1,3}[A-Z]{0,2}(?: [Bb]is)?(?: [A-Z])? ?- ?[0-9]{1,3}(?: (?:Sur|Este|Norte|Oeste))?` + coUnit + `{0,3}(?:` + coSep + `[0-9]{6})?(?:` + coSep + coTown + `(?:, ` + coTown + `)?)?`)},
	{"es", codeES, compiled(`^[\p{L}]+\.?(?: vial)? ` + coName + `,? ` + coNum + coUnit + `{0,3} ?` + coSep + coTown + `, (?:(?:[A-Z]\. ?)?[A-Z]{2,5} )?[0-9]{5}(?:-[0-9]{4})?\b`)},
	{"br", codeBR, compiled(`^[\p{L}]+\.? ` + coName + `(?:,? (?:` + coNum + `|[Ss]/[Nn]))?` + coUnit + `{0,2}(?:` + coSep + coTown + `(?: [0-9]{1,2}ª?(?: \p{Lu}\p{L}+)?)?(?: / [A-Z]{2})?)?` + coSep + `(?:[0-9]{5}-?[0-9]{3}|[0-9]{4}-[0-9]{3}) ` + coTown + `(?: ?[/-] ?[A-Z]{2}\b)?`)},
	{"it", codeIT, compiled(`^[\p{L}]+\.? ` + coName + `,? [0-9]{1,4}[A-Za-z]?` + coUnit + `{0,2}` + coSep + `[0-9]{5},? ` + coTown + `(?: \([A-Z]{2}\))`)},
	{"fr", codeFR, compiled(`^(?:[0-9]{1,5}(?: ?(?:bis|ter))?,? )?[\p{L}]+ ` + coNamed + `(?: [Aa]pp?t?\.? [0-9]{1,4}| Suite [0-9]{1,4})?` + coSep + `[0-9]{5} ` + coTown)},
	{"fr", codeQC, compiled(`^[0-9]{1,5}(?: ?(?:bis|ter))?,? [\p{L}]+ ` + coNamed + `(?: [Aa]pp?t?\.? [0-9]{1,4}| Suite [0-9]{1,4})?` + coSep + coTown + `,? (?:\()?[A-Z]{2}\)? [A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]\b`)},
	{"pl", codePL, compiled(`^[\p{L}]+\.? ` + coName + ` [0-9]{1,4}[A-Za-z]?(?:/[0-9]{1,4})?` + coSep + `[0-9]{2}-[0-9]{3} ` + coTown)},
}

// matchContinental reads the address whose word for a street is at w.
func matchContinental(w *detectors.Window) (detectors.Found, bool) {
	b, s := w.Text, w.Start
	if detectors.IsAlnum(w.At(w.End)) || s > 0 && (detectors.IsAlnum(b[s-1]) || b[s-1] >= 0x80) {
		return detectors.Found{}, false
	}
	return continentalAt(b, s, w.End, &w.Steps)
}

// continentalAt reads the address whose word for a street is [s, end), and adds what
// a form costs to steps.
func continentalAt(b []byte, s, end int, steps *int) (detectors.Found, bool) {
	if end-s == 1 && (end >= len(b) || b[end] != '.') {
		return detectors.Found{}, false
	}
	hi := min(len(b), end+200)
	for hi < len(b) && !utf8.RuneStart(b[hi]) {
		hi--
	}
	codes := codesBehind(b, end, hi)
	if codes == 0 {
		return detectors.Found{}, false
	}
	*steps += 60
	head := string(bytes.ToLower(b[s:end]))
	lo := s // 12 bis, |rue
	for lo > 0 && s-lo < 11 && b[lo-1] != '\n' && (b[lo-1] == ' ' || b[lo-1] == ',' || detectors.IsDigit(b[lo-1]) || bytes.HasSuffix(b[:lo], []byte("bis")) || lo < s && (b[lo] == 'i' || b[lo] == 's' || b[lo] == 'e' || b[lo] == 'r') && detectors.IsLetter(b[lo-1])) {
		lo--
	}
	for lo < s && !detectors.IsDigit(b[lo]) || lo > 0 && lo < s && detectors.IsAlnum(b[lo-1]) {
		lo++
	}
	for i := range continentalForms {
		f := &continentalForms[i]
		if codes&f.code == 0 || !among(headsOf[f.name], head) {
			continue
		}
		from := s
		if f.name == "fr" {
			from = lo
		}
		if f.name != "fr" && f.name != "pl" && b[s] >= 'a' && b[s] <= 'z' {
			continue // these begin with a capital
		}
		if m := f.form().FindIndex(b[from:hi]); m != nil {
			return foundWithCountry(b, from, from+trimmedEnd(b[from:from+m[1]]), plenty)
		}
	}
	return detectors.Found{}, false
}

// among reports whether word is one of list, which spaces part.
func among(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// dutchStreet is a street and its number right before a Dutch postcode.
var dutchStreet = compiled(`(?:^|[\s(])((?:\p{Lu}[\p{L}'’.-]* ){0,3}\p{Lu}?[\p{L}'’-]*(?:` + strings.Join(dutchWords[:], "|") + `) [0-9]{1,4}(?:[ -]?(?:[A-Za-z]|[0-9]{1,3}))?)(?:, ?\n?|\n| )$`)

var dutchTown = compiled(`^[0-9]{4} ?[A-Z]{2}\b(?:, ?\n?|\n| )(?:'s-)?` + coTown)

// dutch reads the address around the postcode at w: "Kastanjedreef 28, |1012 TX|
// Baard".
func dutch(w *detectors.Window) (detectors.Found, bool) {
	b, s := w.Text, w.Start
	e := s + 4
	if s < 8 || e+2 > len(b) || b[s] == '0' || !detectors.IsDigit(b[e-1]) {
		return detectors.Found{}, false
	}
	if b[e] == ' ' {
		e++
	}
	if e+2 > len(b) || b[e]-'A' > 25 || b[e+1]-'A' > 25 || e+2 >= len(b) || b[e+2] != ' ' && b[e+2] != ',' && b[e+2] != '\n' || b[s-1] != ' ' && b[s-1] != '\n' && b[s-1] != ',' || yearOf(b, e) || !dutchBefore(b, s) {
		return detectors.Found{}, false
	}
	lo := max(0, s-60)
	for lo < s && !utf8.RuneStart(b[lo]) {
		lo++
	}
	hi := min(len(b), e+60)
	for hi < len(b) && !utf8.RuneStart(b[hi]) {
		hi--
	}
	w.Steps += 30
	m := dutchStreet().FindSubmatchIndex(b[lo:s])
	t := dutchTown().FindIndex(b[s:hi])
	if m == nil || t == nil {
		return detectors.Found{}, false
	}
	return foundWithCountry(b, lo+m[2], s+trimmedEnd(b[s:s+t[1]]), plenty)
}
