package address

import "strings"

// suffixesEN end names of streets and much else: they count beside other parts
// of an address, or behind a name that is no word.
const suffixesEN = `
hills walk pike path annex bend bluff bottom branch bridge brook brooks burg burgs bypass camp canyon cape causeway center centers centre circles cliff cliffs club common commons corner corners course courts cove coves creek crest
crossing crossroad crossroads curve dale dam divide drives estate estates extension extensions falls ferry field fields flats ford fords forest forge forges fork forks fort freeway garden gateway glen glens greens groves harbor
harbors harbour haven hollow inlet island islands isle junction junctions key keys knoll knolls lake lakes land landing light lights loaf lock locks lodge mall manor manors meadow meadows mill mills mission motorway mount mountain
mountains neck orchard oval overpass parks parkways pass passage pine pines plain plains point points port ports prairie radial ramp ranch rapid rapids rest ridge ridges river roads rue run shoal shoals shore shores skyway spring
springs spur spurs squares stravenue stream streets summit throughway trace track trafficway tunnel underpass union unions valley valleys via viaduct views village villages ville vista walks wall ways well wells chase wharf vale
dene croft lawn glebe brae amble approach basin beach bow bowl bridges broads brow chowk ganj zila circuit circus colonnade concourse copse cross cruiseway cutting dell edge elbow end entrance fairway foreshore gap gates grange
ground gully interchange intersection ley link links lookout mead meander nook outlook pathway piazza pocket promenade quad quadrangle quadrant quays ramble range reach reserve retreat ridgeway ring rising roadway siding slope
sound steps strand strip subway thoroughfare tor towers triangle trunkway turn wade walkway alleyway highroad byway gr cct esp bvd roadside access crossway courtyard parklands corso riverway anchorage lees route villas waters wynd paddock paddocks maltings concession spinney ridings frontage centreway distributor brace glade tarn rosebowl ronde laneway tramway shrubbery rookery nurseries leas lea fold garth holt sideroad lines bagh puram enclave vihar
`

// suffixesShort end names of streets and are short for words that end much else, which
// themselves end little (USPS Publication 28, appendix C1).
const suffixesShort = "xing holw mdws lndg spgs rdg rdgs hls cyn vly vlys crk trce hts tpke knl knls mnr shrs vlg blf blfs fls frst frk hbr hvn ests cswy expy fwy xrd grvs gtwy rnch skwy"

// Classes of English words.
const (
	enStreet class = 1 << iota // strong: a street and hardly anything else
	enSuffix                   // may end a street's name
	enUnit
	enLevel
	enBox
	enBuilding
	enDirection
	enState
	enHead  // before its number: Highway 61, Avenue C, Blk 5
	enStop  // no part of a name
	enJoin  // inside a name: of the
	enCount // what a number before it counts
	enNo
	enOne      // a number as a word
	enHouse    // numbers a house and other things: villa, office
	enDwelling // one of these in which people live
	enNear
	enLead    // begins a street's name
	enFirst   // an address may begin with it
	enUsual   // a suffix that stands in other phrases, too: drive, court
	enGoods   // goods and works that are called after a street
	enCounted // a suffix that is goods or deeds counted, too: lights, steps
)

var wordsEN = classesOf(map[class]string{
	enStreet | enSuffix:          "street st avenue ave av road rd lane ln boulevard blvd crescent cres cresc parkway pkwy terrace ter mews esplanade turnpike str tce terr pde gdns",
	enStreet | enSuffix | enHead: "highway hwy soi",
	enSuffix | enUsual:           "drive dr court ct crt place pl square sq close circle cir trail trl grove gardens parade alley way row quay yard arcade " + suffixesShort,
	enSuffix:                     "broadway plaza loop hill park view green rise heights expressway marg nagar colony layout ext " + suffixesEN,
	enHead:                       "route rte fm",
	enUnit:                       "units villa house hostel cabin desk mooring purok zone stand pillar apt apartment apartments unit suite ste flat room rm building bldg tower lot shop plot door dept hno hse studio psc cmr container croft qtr quarter",
	enUnit | enHead:              "blk block",
	enUnit | enSuffix:            "sector phase",
	enHouse:                      "office bay erf section ward line court complex chawl gali chalet cubicle stall kiosk wing dorm block phase ph lp extension ext penthouse trailer trlr warehouse space spc slip farm room berth mooring pitch cell hangar pocket quarters qtrs km chak",
	enHouse | enDwelling:         "hse bungalow cottage",
	enNear:                       "near nr opp opposite behind beside besides off facing",
	enLead:                       "calle rue camino via avenida paseo jalan jln lorong lor persiaran rua",
	enGoods:                      "perfume perfumes cologne deodorant fragrance blues episode episodes album albums jeans shirts sneakers bags watches lipstick soundtrack remix sauce burger burgers pizza pizzas brewing brewery records vinyl lager lagers ale ales ipa ipas stout stouts cider ciders",
	enLevel:                      "floor fl flr level lvl",
	enBox:                        "box pobox",
	enCounted:                    "lines points lights locks keys steps rings cards fields links runs strips passes cross outlook access pocket sound range",
	enBuilding:                   "house manse rectory annexe schoolhouse cottages heights court tower towers building mansions apartments residency residences cottage farm society complex plaza centre center hall villa villas enclave manor lodge hospital infirmary school smithy maltings dairy chapel chambers bldg apts condominium vicarage rectory barn farmhouse priory grange bungalow apartment mansion gatehouse forge stables granary homes estate condo subd subdivision village ville gardens",
	enDirection:                  "central n s e w ne nw se sw north south east west northeast northwest southeast southwest",
	enState:                      "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr vi gu as mp fm mh pw nu yt nf aa ae ap fpo apo dpo nsw vic qld tas act nt on qc bc ab mb sk ns nb nl pe uk us usa sa",
	enNo:                         "no number num",
	enOne:                        hyphened() + "ground gnd second third fourth fifth first one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
	enFirst:                      "p po post gpo apartado ward bay dorm wing sitio h d rr hc hcr star apo fpo dpo pmb private locked rural general village vill ground first second third lower uss usns usnv uscgc",
	enJoin:                       "of the de la del los las el san santa saint st van der and",
	enStop | enJoin:              "in on at to for from by with a an",
	enStop:                       `i we you he she it they my your our his her their this that is was are were be been has have had do did does will would can could should not no yes and or but if so as then than when where while because please thanks thank hi hello dear order ordered item items package arrived delivered bought price paid worth about around over under after before down up along into onto near just only very really more most less each every per ago since until till instead tomorrow yesterday`,
	enStop | enCount:             "minute minutes min mins hour hours hr hrs day days week weeks month months year years mile miles km kilometers meter meters feet foot ft inch inches blocks star stars time times people person guests nights night bedroom bedrooms bed beds piece pieces pcs pack packs dollars bucks percent car cars lanes pounds lbs oz gb mb cups cup x story stories acre acres yr yrs am pm",
	enCount:                      "lane way block bath point story storey",
})

// hyphened lists the numbers that are written with a hyphen: "forty-one".
func hyphened() string {
	var l strings.Builder
	for _, tens := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		for _, one := range strings.Fields("one two three four five six seven eight nine") {
			l.WriteString(tens + "-" + one + " ")
		}
	}
	return l.String()
}

// anchorsEN lists the words at which an address is sought.
func anchorsEN() []string {
	words := strings.Fields(`
street st avenue ave road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace crescent cres close way parkway pkwy highway hwy circle cir trail trl mews grove gardens parade row
alley broadway plaza quay esplanade loop route expressway turnpike hill walk park view green rise heights nagar marg colony layout sector apt apartment unit suite ste flat pobox pmb brgy barangay
jalan lorong blk ter str cresc rr floor fl room house villa estate extension subd subdivision purok homes taman tower block hostel rt phase rm plot lot studio psc cmr yard arcade hse brae village vill tehsil mandal
` + suffixesEN + " " + suffixesShort)
	words = append(words, "soi", "tce", "pde", "gdns", "sitio", "apartado", "stand", "erf", "stall", "berth", "mooring", "pitch", "quarters", "wing", "units", "hse", "bay", "door no", "shop", "croft", "cottages", "mansions", "almshouses", "crt", "terr", "bldg", "ward", "container", "level", "po box", "post office box", "p o box", "gpo box", "private bag", "rural route", "locked bag", "hc", "hcr", "star route", "star rte", "state rte", "us hwy", "nsw", "qld", "vic", "tas", "house no", "h no")
	seen := map[string]bool{}
	kept := words[:0]
	for _, w := range words {
		if !seen[w] {
			seen[w] = true
			kept = append(kept, w)
		}
	}
	return kept
}
