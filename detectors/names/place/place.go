// Package place finds places in running text: countries, provinces, cities and
// districts that the lexicon knows, and what a cue such as "kota" or "city of"
// names. Start with All. Its Spec is off by default and costs nothing then. The
// matchers are pure functions, safe for concurrent use. A postal address with
// its street is package address's; a place inside one goes with it.
package place

import (
	"strings"
	"sync"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// All lists the package's Specs in catalog order.
var All = []detectors.Spec{latin, named, han}

var classes = detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, LGPD: detectors.General, CCPA: detectors.General, HIPAA: "B", Quasi: true}

// gazetteers hold the names in Latin letters.
var gazetteers = sync.OnceValue(func() []*lexicon.Places {
	return []*lexicon.Places{lexicon.PlacesID, lexicon.PlacesEN, lexicon.PlacesEU, lexicon.PlacesWorld()}
})

// latin finds places with a name in Latin letters.
var latin = detectors.Spec{
	Name:      "names/place",
	Entity:    "LOCATION",
	Doc:       "Country, province, city or district by its name in Latin letters",
	Off:       true,
	Anchor:    detectors.OnWordsOf(latinNames),
	Match:     matchLatin,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Kepmendagri 050-145/2022 (regions of Indonesia); ISO 3166; lexicon.PlacesID, PlacesEN, PlacesEU, PlacesWorld",
	Valid: []string{
		"saya tinggal di ‹Bandung›", "dari ‹Cirebon›", "naik bus ke ‹Tegal›", "pengiriman ke ‹jakarta selatan› lama", "rumah saya di ‹malang›", "kirim ke ‹Depok› ya",
		"I live in ‹Austin›", "we flew to ‹Tokyo› in May", "from ‹New York City›", "‹Singapore› is hot", "my aunt in ‹Reading› called", "moved to ‹Canada›", "ich wohne in ‹München›",
	},
	Invalid: []string{"nasi padang enak", "the reading was nice", "Jalan Bandung", "I got a mobile", "soto lamongan", "Manchester United won", "batu akik", "lima hari", "turkey sandwich", "Austin Powers", "nilai saya", "fine china", "Paris Street"},
}

// latinNames are the names of the gazetteers, once each.
func latinNames() []string {
	var out []string
	seen := map[string]bool{}
	for _, g := range gazetteers() {
		g.Names(func(n string, _ lexicon.Place) {
			if !seen[n] && (detectors.IsLetter(n[0]) || n[0] >= 0xC3) && len(n) > 2 {
				seen[n] = true
				out = append(out, n)
			}
		})
	}
	return out
}

// kindOf returns what kinds of place the name [s, e) of b is.
func kindOf(b []byte, s, e int) (k lexicon.Place) {
	var buf [64]byte
	n := lowered(buf[:], b[s:e])
	for _, g := range gazetteers() {
		k |= g.Kind(n)
	}
	return k
}

// matchLatin judges the name at w by its writing and what stands around.
func matchLatin(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Lexicon}
	w.Steps++
	before, after := wordBefore(b, w.Start), wordAfter(b, w.End)
	if notPlace.Has(before) || streets.Has(before) || dotted(b, w.Start, w.End) {
		return f, false
	}
	if detectors.BeginsCapital(after) && namesOther.Has(after) {
		return f, false
	}
	capitals := detectors.BeginsCapital(b[w.Start:])
	cue := placeCues.Has(before)
	if cue {
		f.Evidence |= detectors.Cue
	}
	kind := kindOf(b, w.Start, w.End)
	beside := besidePlace(b, w.End)
	single := !strings.ContainsAny(string(b[w.Start:w.End]), " -")
	switch {
	case single && doubtful.Has(b[w.Start:w.End]):
		switch {
		case capitals && beside:
		case !cue, !capitals && weakCues.Has(before), detectors.BeginsCapital(after) && !beside:
			return f, false
		case !capitals:
			f.Strength = detectors.Medium
		}
	case cue, beside && capitals:
	case !capitals && single && (kind == lexicon.District || w.End-w.Start < 6 || lexicon.PlacesID.Kind(b[w.Start:w.End]) == 0):
		return f, false
	case !capitals, kind == lexicon.District:
		f.Strength = detectors.Medium
	case single && detectors.BeginsCapital(before) && !sentenceStart(b, w.Start) || single && detectors.BeginsCapital(after):
		f.Strength = detectors.Medium
	}
	return f, true
}

// besidePlace reports whether behind e, after a comma, another place stands.
func besidePlace(b []byte, e int) bool {
	if e+2 >= len(b) || b[e] != ',' {
		return false
	}
	p := e + 1
	for p < len(b) && b[p] == ' ' {
		p++
	}
	q := p
	for n := 0; n < 3; n++ {
		for q < len(b) && wordByte(b[q]) {
			q++
		}
		if q > p && (kindOf(b, p, q) != 0 || n == 0 && q-p == 2 && detectors.BeginsCapital(b[p:]) && detectors.BeginsCapital(b[p+1:])) {
			return true
		}
		if q >= len(b) || b[q] != ' ' {
			break
		}
		q++
	}
	return false
}

// doubtful are names of places that are words or people's names, too.
var doubtful = lexicon.New(`batu metro bone ende tual puncak buru bima banjar toba karo agam solok siak kampar pati demak batang kendal kuningan malang padang taman waru candi tugu medan perak pik koja limo setu weru senen tebo bungo kaur lebong siak landak melawi muna sigi poso banggai alor belu sikka tapin natuna lingga bintan sail sako tampan pauh sumber benda curug pinang periuk larangan legok jetis kraton mlati gamping kasihan sukun lawang genteng bulak pakal menteng tebet beji dago regol andir lengkong kedaton plaju rote ngada kerinci merangin dairi langkat sampang tuban blitar lebak serang lima berau paser malinau buol palu barru gowa luwu maros nilai muar miri sibu klang rawang sepang kuta sanur
nice reading bath mobile orange bury hull derby mesa corona reno lincoln madison austin charlotte georgia virginia carolina jersey turkey chad guinea florence essen hamm halle ulm bari natal salvador santos prato pisa york lima cork chester buffalo henderson aurora arlington chandler gilbert garland irving jordan israel chile mali togo stamford dover concord helena pierre columbia bangor paisley sutton preston poole slough crewe barnet harrow ealing enfield durham cheshire fife highland perlis johor lincoln salem eugene cary lancaster florence savannah dayton charleston hamilton windsor regina vaughan london kitchener laval darwin geelong manly orange bendigo penrith surat kota thane goa assam andhra orchard novena bishan bedok perm ufa adana kano leon hue sakai mecca medina tours angers brest metz caen nancy bern graz linz faro braga aveiro modena latina monza trento lecce leiden breda delft puebla merida cali santiago kingston alexandria samara sofia victoria delaware sioux toba dover suva rosario mendoza trujillo cartagena vigo palma burgos soria elche santander odessa amman male dominica samoa nauru palau tonga macon flint fargo juneau olympia lansing provo raleigh derry provence
tampa chino roma para cina jersey hunan xian mersin konya manila panama chester`)

// placeCues stand right before a place.
var placeCues = lexicon.New(`di ke dari kota kab kabupaten kec kecamatan provinsi daerah asal area wilayah sekitar seputaran menuju tiba cabang pulau negara domisili alamat
in from to near at around visit visiting visited city of toward towards leaving left via outside throughout across within downtown live
en de em a à au aus nach em no na voor uit op te i w z z v в из nach`)

// weakCues are cues that stand before other words as well.
var weakCues = lexicon.New("a of at no na de te i w z v to in around via")

// notPlace stand before what a place gives its name to.
var notPlace = lexicon.New(`nasi soto sate rujak bakso bakmi mie mi kopi teh ayam bika rendang gudeg pempek tahu telur lumpia batik kain masakan rm bank universitas univ institut persib hotel pt cv rs rsud bahasa jeruk apel salak ikan kerupuk keripik oleh
university bank hotel saint san santa mr mrs ms miss dr fc`)

// streets are words before the name of a street.
var streets = lexicon.New("jalan jl jln gang gg rue calle rua avenida via viale avenue boulevard plaza praça piazza")

// namesOther stand behind a place that is part of another name.
var namesOther = lexicon.New(`street st road rd avenue ave lane drive boulevard united university college hospital bank airlines airways times post herald hilton powers ware fc raya journal stock exchange insurance school museum opera orchestra philharmonic saint-germain`)
