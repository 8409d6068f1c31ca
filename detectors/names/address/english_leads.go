package address

import "strings"

// leads says what a word of an English address may begin or tell beside what its
// class says, so that one look tells which forms need not be tried at it.
type leads uint32

const (
	leadsBox     leads = 1 << iota // a box or a base of the forces: pobox
	leadsQuarter                   // a quarter or a village: quarter
	leadsRound                     // a postman's round: delivery
	leadsCross                     // a street that a number names: cross
	leadsFloor                     // a floor: floorAt
	leadsBed                       // a ward or a dormitory: bedAt
	leadsUnit                      // a unit that is none by its class: unitNamed
	leadsBeside                    // a landmark, beside those of enNear
	leadsHighway
	leadsJalan
	strongUnit    // a unit that hardly is anything else
	framing       // a place may follow
	segmentStrong // a unit in a chain of segments, by what it is worth
	segmentPlain
	segmentWeak
	publicPlace  // nobody's home
	settlement   // ends the name of a place where people live
	homeStreet   // ends the name of a street with homes
	dwellingUnit // a unit in which people live
	countsID     // what numbers count in Indonesian
)

var leadsEN = func() map[string]leads {
	m := map[string]leads{}
	for l, words := range map[leads]string{
		leadsBox:      "p po post gpo pobox apartado pmb rural private locked rr hc hcr star rt apo fpo dpo uss usns usnv uscgc general",
		leadsQuarter:  "brgy barangay bgy post police village vill tehsil teh taluka taluk mandal district dist distt thana purok sitio zone taman kampung bandar kg",
		leadsRound:    "rd b rr station stn",
		leadsCross:    "street gali lane road rd ward st",
		leadsFloor:    "ground first second third lower upper top basement sixth seventh eighth ninth tenth eleventh twelfth lobby rear front side bsmt lbby frnt lowr uppr",
		leadsBed:      "dorm hostel hall ward bay wing block cabin",
		leadsUnit:     "app appt apto house h d hse door shop qtr",
		leadsBeside:   "next adjacent close across",
		leadsHighway:  "us sr cr fm i state county old ranch farm interstate loop spur",
		leadsJalan:    "jalan jln lorong lor",
		strongUnit:    "apt flat suite ste unit apartment blk block house villa h d hse hno plot door studio croft psc cmr",
		segmentStrong: unitsStrong,
		segmentPlain:  unitsPlain,
		segmentWeak:   unitsWeak,
		publicPlace:   publicEN,
		settlement:    settlements,
		homeStreet:    "ct crt pl cir ter terr trl trce xing cv parade gr gdns cl cres tce pde mews gardens terrace rise grove close court view walk row way heights dale croft bank chase vale green hill drive dr place lane crescent mount wynd brae fold garth holt dene paddock paddocks st street rd road ave avenue",
		dwellingUnit:  "apt flat apartment house villa h d hse hno plot qtr croft",
		countsID:      "kamar orang malam lantai hari menit",
		framing:       "at to from outside opposite is it's we're i'm im address pickup live residence",
	} {
		for _, w := range strings.Fields(words) {
			m[w] |= l
		}
	}
	return m
}()

// leads reports whether token i is a word that leads one of l.
func (r *reader) leads(i int, l leads) bool { return i >= 0 && i < r.n && r.t[i].leads&l != 0 }
