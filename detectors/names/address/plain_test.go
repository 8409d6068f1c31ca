package address

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// What reviews tell of with a number, a name or a word for a place is no address.
func TestReviewsHoldNoAddress(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	for rule, text := range map[string]string{
		"a clause in title case":              "Drop Off At Midnight And Pick Up At 6.45, Easy Car Rental",
		"a clause in capitals":                "DROP OFF AT MIDNIGHT AND PICK UP AT 6.45, EASY CAR RENTAL",
		"a sentence behind a number":          "Moved to 80 Levis from 18. 25 Pine nuts, 12 Bay leaves, 8 Olive oil spoons.",
		"a score":                             "The Place Is 10/10, 12 Brisket Options.",
		"a level of a car park":               "Parked at level 3 and it cost 12 euros.",
		"a nightclub":                         "Waiting outside Studio 54 for an hour",
		"money in small letters":              "van hire at 12 quid per day",
		"points in a game":                    "guard is useless, rider at 40 armour",
		"wins":                                "we are at 24 yankees wins",
		"speeds":                              "I'm at 250 mbps already and happy",
		"a club":                              "he moved to 2 Liverpool and scored",
		"goods swapped":                       "Moved to 14 Timberland from 16.",
		"praise before a place":               "15 Nice Place, would come again.",
		"courts counted":                      "3 Big Court, 2 Small Court, all booked.",
		"a film called like an address":       "We saw 21 Jump Street and then 84 Charing Cross Road",
		"a clause in Indonesian title case":   "Kirim Ke Bogor Cuma 2 Hari, Packing Rapi",
		"a phone bought in place of another":  "PINDAH KE POCO F5 SETELAH 75 TAHUN, PUAS",
		"years in a town":                     "Tinggal di Padang 14 tahun baru tahu toko ini. Tower 12 lantai, bagus",
		"a lobby and its floor":               "ketemu di lobi lantai 3 jam 7",
		"a counter and a gate":                "ambil di loket nomor 4 dekat pintu 25.",
		"a rank":                              "POSISI DI PERINGKAT 8, LAWANNYA CURANG.",
		"towns counted":                       "kirim ke 3 kota sekaligus, 2 sampai 1 hilang.",
		"a floor of a market":                 "beli di pasar baru lantai 4, dapat 2 lembar",
		"a unit of people":                    "Penghuni unit 350 orang boleh masak.",
		"a queue at the district office":      "kecamatan antri nomor 4.",
		"a part behind a sentence's end":      "sinyal 7 bar di desa. barang no 3 di keranjang",
		"a storey in capitals":                "APARTEMEN NYA LANTAI 10, VIEW JOGJA.",
		"on foot in capitals":                 "LOKASI DI SAMPING MINISO, JALAN KAKI 10 MENIT",
		"a perfume called like a street":      "Sale: 8 Acme Jeans, 15 Polo Shirts, 600 Park Avenue perfume.",
		"a film called like a street":         "Film 3 Hari Mencari Cinta lebih bagus dari Jalan Pulang 8.",
		"a floor and a walk":                  "Naik ke Lantai 5 Jalan Dulu 45 Menit.",
		"the lobby of a hotel":                "Ketemu di lobi Melati jam 5.",
		"a bay of a car park":                 "Parked at level 3, bay 12, paid 5.",
		"neighbours at an hour":               "The neighbours at 9 were partying.",
		"a stall beside an exit":              "Come to the stall near exit 4, satay for 3.",
		"a shop of a number behind rooms":     "我们住30楼36号房,隔音一般八号店味道最好",
		"mosquitoes of a garden":              "花园里蚊子多三室一厅2024平",
		"a hotel's floor and room":            "我们住5楼512号房，隔音一般。",
		"buildings of an estate counted":      "小区里12栋都装了，客服说5天。",
		"a stall of a food street":            "美食街12号摊位的凉皮最好吃。",
		"a gate of a mall":                    "大悦城9号门进去左转。",
		"a level of a mall":                   "Meet at Central Plaza level 3, next to the escalator.",
		"a flat that was rented for a night":  "Apartment 88 had no towels.",
		"a place to eat at an hour":           "Lunch at 18 dumplings place by Ginza.",
		"countries counted":                   "Ship To 24 Countries, Cheap.",
		"in front of a shop":                  "COD di depan IKEA aman.",
		"a mall and its floor":                "Kerja di Plaza Indonesia lantai 12 capek.",
		"a block of a game":                   "Blok B nomor 18 di game ini susah.",
		"opening hours":                       "They open at 24, neighbours come early for pho.",
		"an age":                              "At 46, my nan still rides her bike.",
		"a score of neighbours":               "We lost to 46, our neighbours from the other club won at 22.",
		"what a meter shows":                  "The meter went to 55, then the gas stopped.",
		"what a boiler is set to":             "The landlord put the boiler at 60, then left.",
		"an hour of the day":                  "Delivered at 14, no knock.",
		"an hour of noise":                    "The upstairs neighbour plays drums at 23, every night.",
		"how old one is":                      "I'm 46, my nan is 97, we both love the garden chair.",
		"what a bill came to":                 "The skip came to 220, delivered to the road.",
		"a mall, its floor and its car park":  "Ketemu di Grand Indonesia lantai 3, parkirnya luas.",
		"models, the first bare":              "The neighbours next door knocked. I moved from 11 to 13 Mini and regret it.",
		"steps of a parcel":                   "The tenant lives upstairs. Parcel from 2 Shipped to 3 Delivered, the neighbour knocked.",
		"watts":                               "The neighbours upstairs complain. At 300 Watts, the blender wakes the tenants.",
		"a long life":                         "She lived to 102, my nan, and swore by this.",
		"a colour that was not ordered":       "Warna lipstik bukan no 12 tapi no 15, barang salah kirim.",
		"the rank of a courier":               "Barang dikirim ke no 5 kurir tercepat, paket aman.",
		"a size that came":                    "Sepatu ke nomor 42, paket diantar cepat ke rumah.",
		"a knob that broke":                   "Kompor di nomor 3 mati, gas bocor, tukang datang.",
		"a generation of networks":            "I moved to 5G and the signal upstairs is worse. It has no 4K mode and no 5G. The neighbour has both.",
		"a street in a year":                  "In 1999 Park Avenue was full of these bars.",
		"somebody's house, wrongly":           "Delivered to the wrong house, again.",
		"a street that is the best":           "Toko di Jalan Braga nomor satu soal roti jadul.",
		"dishes of the menu":                  "Number 17 was cold and number 23 was spicy, the garden terrace is nice.",
		"goods told by number":                "I ordered no 6 for my mum and got no 8, the parcel was open.",
		"two ways about it":                   "There is no 2 ways about it, the parcel came late.",
		"the best of all drivers":             "The driver was number 1 for service, knocked and waited at the gate.",
		"days to a town":                      "Kirim ke Bandung 2 hari, antar ke depok 20 menit, kirim ke gudang 3 ya.",
		"years in a company":                  "Kerja di astra 12 tahun, saya di level 35.",
		"floors of public places in Chinese":  "人民医院 3楼 挂号，万达广场 2楼 吃饭，我们组 5组 一起去。",
		"provinces and towns of a journey":    "去了浙江省，杭州市，苏州市，都很好玩。从北京/上海/广州发货。",
		"a hall of a museum":                  "博物馆3号馆人少，5号馆在装修，项目组8组一起看的。",
		"what stands beside a road, no house": "文三路银行对面有家店，解放路人民公园旁边很吵。",
		"rooms and their prices":              "酒店 5楼 512 的房间 300元，前台 2号 很热情。",
		"streets that are food":               "We had two high street food stalls and one wide road trip, three main street shows.",
		"things in words":                     "Two more streets, three quiet roads and one of the nicest street corners.",
		"a price and a neighbour":             "Sold the old one to a neighbour at 200.",
		"points of a game":                    "I'm at 3000 points, my mum is at 450, gran at 90.",
		"the best house":                      "House of the Dragon is no 1 in my house.",
		"a film and a song":                   "Film Gang Kelinci 2 lucu. Lagu Jalan Pulang nomor 4, Kampung Halaman nomor 7.",
		"a hall of a cinema":                  "电影城5号厅，8排6座，空调太冷。",
		"a road and what is beside it":        "Warung dekat jalan raya bogor, macet. Di pojok gang ada warung 24 jam.",
		"a house that is praised":             "Rumahnya bagus 2 lantai, pak ke sini 5 menit, jemput saya jam 5.",
		"a parcel to a town":                  "Send it to 5 people, lagos is far. Delivered to 3 shops, accra and back.",
		"a walk to a town":                    "We moved to 2 rooms, paris was loud. Ship to 4 friends, near and far.",
		"an address that works":               "Address: 3 attempts, wrong each time, thanks. Place: 4 stars, great food, lovely.",
		"a service called like a road":        "The domain can be transferred to Amazon Route 53.",
		"a date and a score":                  "We met on 5th and lost, then at 7th and finished. Meet at 3rd and goal.",
		"what a number is of, indoors":        "Taruh aja di meja 12, anter aja ke dapur 12 ya. Saya di posisi 12, posisi di klasemen 10.",
		"a phone one changes to":              "Pindah ke xiaomi 14 saja.",
		"a small count of streets by number":  "All 3 99 Street offers and 2 50 Avenue deals.",
	} {
		t.Run(rule, func(t *testing.T) {
			for _, f := range detectortest.Scan(t, sc, text) {
				t.Errorf("%q: found %q by %s", text, text[f.Start:f.End], f.Detector)
			}
		})
	}
}

// A text may end wherever a part of an address is asked what follows it.
func TestAddressesCutAnywhere(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	for i := range All {
		for _, v := range append(append([]string(nil), All[i].Valid...), All[i].Invalid...) {
			text := []byte("kirim ke rumah 5 ") // worth a look for many words
			text = append(text, strings.NewReplacer("‹", "", "›", "").Replace(v)...)
			for n := range text {
				if n > 0 && text[n]&0xC0 == 0x80 {
					continue
				}
				for _, end := range []string{"", "."} {
					cut := append(append([]byte(nil), text[:n]...), end...)
					if err := sc.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: cut}}}); err != nil {
						t.Fatalf("%s, example %d, %d bytes: %v", All[i].Name, i, n, err)
					}
				}
			}
		}
	}
}
