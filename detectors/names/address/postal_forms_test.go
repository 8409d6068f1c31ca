package address

import "testing"

// Forms that postal authorities write down, beside streets and towns of no list. The
// text between the marks is the address.
func TestPostalForms(t *testing.T) {
	marked(t, map[string]string{
		"a short word for a street":           "she moved to [88 Larkspur Mdws] in May",
		"a short word of two":                 "the crew went to [2214 Larkspur Crk Trce] yesterday",
		"a house behind an hour":              "SALE sat 9am [3108 Larkspur Dr], everything must go",
		"heights of Singapore":                "it is [Blk 41 Bukit Larkspur Hts #06-14]",
		"general delivery":                    "mail it to [General Delivery, Larkspur AK 99603]",
		"a grid of Utah":                      "the clinic moved to [1840 North 300 West] last year",
		"a grid and its unit":                 "they live at [620 S 300 E #1402, Larkspur UT 84102], I think",
		"a street's number and Singapore":     "ship it to [6 Larkspur Business Park Central 2, Singapore].",
		"a street's number and a flat":        "[14 Larkspur Road 6\n#04-11 Larkspur Centre\nSingapore 239011]",
		"a suburb called by miles":            "ship it to [14 Larkspur Road, Four Mile Creek, QLD 4520].",
		"a flat by block, floor and number":   "i moved to [C-09-11 Larkspur Heights, Jalan Medang] now",
		"a unit without a number":             "ship it to [411 W Larkspur Dr lobby 60604].",
		"a doctor's street":                   "I live at [1810 N. Dr. Martin Larkspur King Jr. Memorial Drive].",
		"a street after a son":                "the courier came to [1810 S. Owen Larkspur, Jr., Road] at noon",
		"the lower part of a street":          "[Larkspur Street Lower\nDublin 2\nD02 XY45\nIreland]",
		"a street that opens a text":          "[Larkspur Lane, Norwich, NR21 0AB]",
		"a numbered road of Bangladesh":       "i'm at [house 9, rd 41/B], pls call",
		"a Danish street and code":            "I live at [Larkspurvej 12, DK-8210 Aarhus, Denmark] and love it",
		"a Finnish code and capitals":         "Dana\n[Larkspurkatu 9\nFI-33100 TAMPERE\nFINLAND]",
		"a Swedish flat":                      "seen at [Larkspursgatan 8 lgh 1102, 58230 Linköping], today",
		"a Swedish street of two words":       "came to [Larkspurs allé 7, 58230 Linköping] at noon",
		"a German street shortened":           "came to [Am Larkspurpl. 9, 79100 Freiburg] at noon",
		"the country behind a Polish address": "[Ul. Larkspurska 4\n80-210 LIPOWO\nPOLAND]",
		"the country behind a Dutch address":  "I live at [Larkspurlaan 31, 2511 BX 's-Gravenhage, Netherlands].",
		"a floor and a code of Argentina":     "ship it to [Larkspur No 418, Piso 3 Dto. 6, C1043BBZ Capital Federal, ARGENTINA].",
		"a country that is a given name":      "send it to [Calle Larkspur 5, 28013 Madrid], Chad will sign",
		"a country that begins a sentence":    "send it to [Calle Larkspur 5, 28013 Madrid]. Israel will sign",
		"a country behind a line's end":       "send it to [Calle Larkspur 5, 28013 Madrid]\nJordan: got it",
		"a country of the next paragraph":     "send it to [Calle Larkspur 5, 28013 Madrid]\n\nSpain",
		"a country that nobody is called":     "send it to [Calle Larkspur 5, 28013 Madrid, Spain] please",
		"a Portuguese side":                   "left it in [Rua da Larkspur 61, 2 esq], can you post it",
		"a Spanish ground floor":              "go to [calle Larkspur 27 bajo], nobody there",
		"a street called by a day":            "ship it to [18 Rue du 11 Novembre].",
		"a street called by a date":           "j'habite [7 rue du 8 Mai 1945, 69100 Larqueville]",
		"a Russian flat in Latin letters":     "at [ul. Sadovaya d. 7, kv. 31, g. KAZAN, 420111, RUSSIA] now",
	})
}

// What looks like those and is none stays.
func TestPostalFormsLeaveProse(t *testing.T) {
	marked(t, map[string]string{
		"a short word and a count":        "we counted 40 Bald Hls in a day",
		"a crossing of deer":              "watch for deer xing 5 miles on",
		"an hour and what was done":       "at 9am 40 Units arrived",
		"general delivery of a year":      "General Delivery, Please note the time",
		"general delivery of goods":       "our general delivery, Monday to Friday",
		"sides of a compass":              "the temperature was 20 N 400 E of us",
		"coordinates":                     "the wreck lies at 55 N 12 E in 400 m",
		"a number before a country":       "rank 3 in Business Park Central 1 of Asia",
		"miles on foot":                   "we walked Eight Mile after mile",
		"a part's number":                 "the part A-3-5 Premium is fine",
		"a score":                         "it ended B-12-7 on points",
		"the lobby of a hotel":            "the lobby 60604 visitors saw",
		"patients of a doctor":            "see 14 Dr. Smith patients today",
		"a man and his son":               "we met 12 King, Jr., fans",
		"the lower part of a page":        "see the lower left, Dublin 1 Galway 0",
		"a road that opens a text":        "Abbey Road, London is great",
		"a drive that opens a text":       "Oak Drive, the movie, London 2020",
		"speeds of an engine":             "Motor 5, 2000 RPM and Pumpe 12, 20000 UPM",
		"a price":                         "bought Canon 5, 1500 EUR net",
		"tickets":                         "The Larkspur 3, 90000 TICKETS sold",
		"a model with letters":            "model XC-5000 Turbo 5, XB-4000 Pro",
		"a kit with a country's letters":  "Version 3, DK-2000 Kit was late",
		"a day in French":                 "le 11 novembre 2020, 69100 visiteurs",
		"a country of a team":             "Auto 5, Germany 3",
		"a low number in Spanish":         "el número 14 bajo la lluvia",
		"a side in Spanish":               "3 izquierda, gire",
		"letters and figures in capitals": "use C1099BBC as the code",
	})
}
