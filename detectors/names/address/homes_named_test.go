package address

import "testing"

// A house in a street whose last word ends other phrases, too, is found by what a number
// does not count; units, towns and labels of forms are read for what they are.
func TestHomesNamed(t *testing.T) {
	marked(t, map[string]string{
		"a rise":                        "I own [31 Larkspur Rise] and want to sell it",
		"a rise of a common name":       "can I pay for [14 Orchard Rise] and [16 Orchard Rise]",
		"a view behind for":             "invoice 4411 for [27 Station View] is wrong",
		"a walk that opens a text":      "[12 Windmill Walk]",
		"a fold of the North":           "the parcel for [9 Tanner Fold] is missing",
		"a garth":                       "bins at [22 Minster Garth] were left",
		"a lower-case rise moved from":  "we moved from [31 orchard rise] to the coast",
		"a flat and its twin":           "i gave [flat 12] but it's [flat 21, 9 Mill Road]",
		"a flat above":                  "water comes from [flat 3] above me, since monday",
		"a court behind a mark":         "party saturday! [22 Larkspur Ct], bouncy castle from 2",
		"a street called as a tower is": "visit 3pm [31 Tower Mill Rd Ipswich], Mr Bunn, hip replacement",
		"an avenue of something":        "please reroute to [1290 Avenue of the Stars Ste 6]",
		"a house between two":           "i'm between [House 9] and [House 11, Larkspur Estate]",
		"a row of cottages":             "bring it to [19c Larkspur Side Cottages]",
		"a corner of bridges":           "meet at [the corner of Bridge St & Wharf St] today",
		"a side and a name":             "leave it at [3907 W Larkspur]",
		"a long code in small letters":  "i live at [512 3rd st s larkspur beach fl 32250-6611]",
		"a state that is a small word":  "ship it to [2518 county road 6 ste 102 larkhart in 46514-5411], please",
		"a flat behind its street":      "[3158 Larkspur Ave 39]",
		"a quarter of a saint":          "pick up at [Blk 6 Lot 11, Larkspur Street, Brgy. Sta. Lucia, Larkspur City 1880].",
		"a town behind in":              "she is at [118 Larkspur Court in Gahanna, Ohio].",
		"a label's line":                "Address Line 1: [Flat 4]\nAddress Line 2: [22 Orme Road]",
		"an address listed as":          "our records show your address as [89 Larkspur Terrace, Apt. 3C].",
		"a Malaysian lane and quarter":  "ship it to [14 Jalan Larkspur 2 Taman Mewah 43200 CHERAS SELANGOR Malaysia].",
		"a district called as a garden": "kirim ke [Jl. Larkspur No.5, Kejuran, Kec. Taman, Kota Madiun].",
		"a district called as a town":   "[Jl. Melur No. 2, RT 02/RW 05, Kel. Larkspur, Kec. Kota]",
		"a house called graha":          "kirim ke [Jl. Larkspur Kav. 5-6, Gedung Melur Graha, Lantai 5, Jakarta 12190].",
		"a district with a number":      "mertua di [Jorong Koto Melur, Nagari Larkspur, Kec. X Koto]",
		"a quarter of Palembang":        "ktp saya [Lorong Melur No. 120 RT 18, 14 Ulu, Palembang]",
		"both words of a neighbourhood": "tinggal di [DUSUN MELUR RT/RW 001/002 KEL. LARKSPUR]",
		"a house behind the quarter":    "saya warga [RT 04 RW 03 Kelurahan Melur, rumah nomor 9]",
		"a lane inside":                 "gw tinggal di [melur timur dalam 8 no 4]",
		"a workshop by name":            "kirim ke [Jl Larkspur No.5, sebelah bengkel Jaya Motor, Kisaran]",
		"a tower by city":               "dikirim ke [tower B unit 1509 Larkspur City]",
	})
}

// What counts, names or tells something else stays.
func TestHomesNamedLeaveProse(t *testing.T) {
	marked(t, map[string]string{
		"things counted":           "we booked 2 Lake Views for May",
		"one of a kind":            "there is 1 Park View left",
		"a score":                  "won by 3 Forest Green fans",
		"a round of a cup":         "in round 5 Forest Green won",
		"a model":                  "the Trek 31 Mountain Rise is light",
		"a chapter":                "in chapter 7 Windy Hill is sold",
		"a level of a game":        "on level 12 Crystal Walk, I died",
		"a day":                    "on june 12 Larkspur View opened",
		"a year":                   "in 2003 Larkspur Rise was built",
		"a list's length":          "the 12 Garden Walk, we loved it",
		"rooms of a hotel":         "we had 20 Ocean View rooms",
		"a dish":                   "we ate 2 Golden Croft pies",
		"a flat without a twin":    "flat 12 tyres and flat 21 tyres",
		"a unit of a book":         "unit 3, 40 pages, and unit 4, 30 pages",
		"servers":                  "we moved from 3 servers to 5",
		"as in prose":              "the address as 3 people told me was wrong",
		"a label of a form":        "Phone Line 2: busy",
		"a lane of a garden":       "di taman kota indah sekali",
		"a district alone":         "ke Kec. Kota, Kediri",
		"upstream":                 "perahu 14 ulu sungai",
		"a rate":                   "rt/rw net 10 mbps",
		"a house and its rooms":    "rumah nomor satu di kelas",
		"inside a number":          "dalam 8 jam",
		"a barangay in a sentence": "Brgy. is short. Ana said so",
		"watts":                    "rated at 5000 W Power and 300 N Force",
		"a code in a sentence":     "I was in 46514-5422 area",
		"laps of a loop":           "we ran 100 Loop 5 times before lunch",
		"food of the street":       "3 Larkspur Street food vans were parked",
		"beers":                    "we shared 4 Larkspur Street lagers and 2 Stone Lane IPAs",
		"chapters of thorns":       "chapter 31 Court of Larkspurs was slow",
		"accounts of a bank":       "I have 2 Larkspur Bank cards, called 3 Larkspur Bank",
		"cottages counted":         "we booked 3 Larkspur Cottages for June",
		"a tower of a game":        "we built 31 Tower Defence games",
		"a quarter in a sentence":  "Taman Mini was fun, 43200 people came",
	})
}
