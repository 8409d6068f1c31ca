package address

import (
	"slices"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// Parts that stand before, inside or behind the street of an English address
// belong to it. The text between the marks is the address.
func TestTailsEN(t *testing.T) {
	marked(t, map[string]string{
		"the town that a street is in":       "the van stood at [733 Larkspur Avenue North in Seattle] all day",
		"a town behind a comma and in":       "they live at [14 Larkspur Road, in Tullow], I think",
		"half a British postcode":            "boiler repair at [52 Ashgrove Rd, SE15].",
		"half a postcode in small letters":   "its [27 bramcote ave, sw9]. thanks",
		"a zone of an Indian town":           "we are at [A-4, Larkspur Bagh, Delhi-61].",
		"a phase in Roman digits":            "ship to [17, Larkspur Vihar Phase II, Delhi-61].",
		"a state with full stops":            "mail it to [404 Larkspur Rd, Roosevelt, N.Y.]",
		"a small word that begins a name":    "deliver to [Flat D, 21/F, Block 3, 14 Larkspur Street, To Kwa Wan, Kowloon].",
		"a rural route and a numbered road":  "mail to [RR#6, 2204 Concession Road 8, Guelph].",
		"an avenue's number and a unit":      "my home is [14 Eunos Road 6, #04-11].",
		"a tower told in words":              "collect from [1 Larkspur Place, #33-01, Tower Two, Singapore 048616].",
		"a round before the street":          "it should go to [RD 4, 221 Larkspur Coast Highway, Kaukapakapa 0984].",
		"a station behind a box":             "mail to [PO Box 317, Station B, Fredericton, NB E3B 5B4].",
		"the ground floor of Hong Kong":      "deliver to [G/F, 31 Larkspur Street, Wan Chai].",
		"a kilometre of a road":              "bring it to [Km 9 Larkspur Road, Ketu, Lagos].",
		"the rear of a house":                "ship it to [Rear of 17 Larkspur Street, Whalley].",
		"a postcode behind a town":           "its [house 12, road 4, banani dhaka 1216], call me",
		"a name behind care of":              "send to [c/o marlowe, 31 fernhill, ballymena] please",
		"a short word for a street":          "[31 bramcote str, tzaneen]",
		"a lettered house":                   "still at home, [31b orchard way, didsbury], all day",
		"a stair of a tenement":              "our flat is [17/2 bramcote walk] top buzzer",
		"a house in a street called the":     "knock at the door, im [31 the paddock]",
		"a street that is called upper":      "the parcel is for [27 upper brook st], not me",
		"a street called after a tree":       "the courier says [46 oak rise] does not exist",
		"an old place and a new one":         "the old one was [27 tennyson], the flat was cold",
		"a house outside which something is": "there is a skip outside [number 48] and bags",
		"a house and its neighbour":          "they left it at [number 8] instead",
		"a house with and without a letter":  "the courier asks which it is, [no. 37] or [no. 37A]",
		"a room of a numbered hall":          "deliver to [hall 4 room 31] please",
		"a code before a pocket":             "my address is [17-b, pocket d, mayur vihar phase 1]",
	})
}

// What looks like such parts and is none stays.
func TestTailsLeaveProse(t *testing.T) {
	marked(t, map[string]string{
		"a month behind in":           "we sold 12 units in March and 14 in May",
		"a level in a game":           "it gives 10 base str and 5 dex",
		"two numbers of a law":        "Form no. 37, no. 37A and no. 38 must be signed, article no. 37 or no. 37A was repealed.",
		"a number to look at":         "have a look at number 12 instead, it is the better film",
		"a queue":                     "we waited outside number 45 and then room 46",
		"a rival":                     "his opposite number 12 scored twice",
		"a colour called by a street": "walnut close 12 is my favourite nail colour, walnut rise 14 is too dark",
		"a model told twice":          "the cedar drive 64 is faster than the cedar drive 32",
		"a chart":                     "outside the top ten, number 48 this week in the charts",
		"a bus":                       "get off outside the mall and take number 48 bus",
		"two rooms of a hotel":        "room 4, number 8 on the list",
		"people at a table":           "the man at seven was late for dinner",
		"a rating and a street":       "10/10 high street brands would shop again",
		"food of the street":          "12 new street food stalls opened",
		"oak furniture":               "the 46 oak tables rise in price",
		"goods in a town":             "they have 3 shops in Seattle and 2 in Leeds",
		"a location praised":          "the location is great, 5 min from 2 stations",
		"a version":                   "the new one is 12 pro max, the old one was 11",
		"a score in a game":           "the new one is 27, the old one was 17",
		"a pocket of a bag":           "2 pockets, pocket b is torn",
		"a station without a box":     "we met at Station B, 5 pm",
		"a floor by its letters":      "the g/f signed, 12 items came",
		"a ratio":                     "17/2 is the score we had on the walk",
		"a phase of a project":        "we are in Phase II, 14 people stay",
		"a price that was":            "the place was 40, the flat was 30 a night",
		"minutes from a shop":         "4 min from the station, 6 from Tesco, room 408 is quiet",
		"kilometres":                  "we drove km 9 to 12 on the road",
		"the back of a queue":         "at the rear of 17 people I waited",
		"a postcode that is a number": "took the a12, m25 and sw9 radio on",
		"mail sent":                   "the email was sent to 3 people, 2 replied",
		"a song":                      "c/o the band, 12 songs were played",
	})
}

// texts gives a scanner with the package's Specs.
func texts(t *testing.T) *detectors.Scanner {
	t.Helper()
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return chain.NewScanner()
}

// marked checks that the text between the marks of each line is found, and nothing
// else.
func marked(t *testing.T, lines map[string]string) {
	t.Helper()
	sc := texts(t)
	for rule, line := range lines {
		text := strings.NewReplacer("[", "", "]", "").Replace(line)
		var want, got []string
		for rest := line; ; {
			s, e := strings.IndexByte(rest, '['), strings.IndexByte(rest, ']')
			if s < 0 {
				break
			}
			want = append(want, rest[s+1:e])
			rest = rest[e+1:]
		}
		for _, f := range detectortest.Scan(t, sc, text) {
			got = append(got, text[f.Start:f.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", rule, got, want)
		}
	}
}

// Parts that stand before, inside or behind the street of an Indonesian address
// belong to it, as do streets and houses without a word for one.
func TestTailsID(t *testing.T) {
	marked(t, map[string]string{
		"a neighbourhood without its words":  "[Kampung Cibogo Hilir 11/03 Plered Purwakarta]",
		"a street called after a lake":       "rumah saya di [jalan danau tempe blok g no 31 sawojajar malang]",
		"a code behind Roman digits":         "alamat: [JL RAYA DARMO PERMAI II/PA-7 SURABAYA]",
		"a code behind an estate":            "sy di [cluster Cendana GA-11, Cimanggis]",
		"an estate and its tower":            "[Sentra Larasati Residence Tower Biru Lt. 3 No. 11]",
		"a lane called wide":                 "kirim ke [gang lebar no 86]",
		"a suite behind a floor":             "kantor pindah ke [Menara Mulia lantai 12 suite 1203, Jl Larasati kav 4]",
		"two levels shortened":               "[Kel. Sei Larasati Kec. Medan Perjuangan]",
		"a hamlet shortened":                 "saya di [dk. larasati rt 4 rw 2 ds. bejen]",
		"a village, a town and its postcode": "[Ds. Larasati, Sirampog, Brebes 52272]",
		"a main street without its word":     "kirim ke sini [Cigadung Raya Timur no 61]",
		"a town as chat shortens it":         "[jl larasati gg 4 no 8 dps]",
		"a quarter before the street":        "[Condongcatur, Jl. Kubus no 8]",
		"what the house looks like":          "[jl larasati no 41 pagar hitam]",
		"squares written with a two":         "[no.54 jl larasati dkt alun2 jepara]",
		"a crossing inside":                  "[Jl. Larasati simpang Garuda No. 6]",
		"a block in talk":                    "saya dari [blok h 13], listrik padam lagi dari sore",
		"a quarter and its sector":           "alamat [Jl. Larasati VII Blok F4/9, Bintaro Jaya Sektor 2]",
		"a quarter called after a market":    "harusnya [Jl. Larasati No. 8C Kel. Pusat Pasar]",
		"a school before its street":         "tujuan [SMAN 1 Larasati, Jl. Lintas Sumatera km 4]",
		"a workshop before its street":       "lokasi [bengkel pak de jl. larasati km 11 kalasan]",
		"a flat by two letters":              "di [apartemen larasati tower g lantai 12 kamar ea]",
		"a street by a title":                "alamat pengirim [Jl. Dg. Larasati 3 No. 13B]",
		"a stall that something goes to":     "kirim ke [pasar larasati lantai 2 blok b 34] ya",
		"a residence that a parcel goes to":  "paket saya di [residence larasati lantai 8 no 812] ya",
		"a flat behind its floor":            "paket saya taruh di [lantai 3 blok c no 12]",
		"a house of an estate":               "rumah saya di [taman larasati blok b no 12] ya",
		"a floor of an estate":               "kosan saya di [taman larasati blok b lantai 2]",
		"a hostel and its house":             "kirim ke [asrama putri UNY gedung 2 kamar 104]",
	})
}

// What looks like such parts and is none stays.
func TestTailsLeaveProseID(t *testing.T) {
	marked(t, map[string]string{
		"a feast":                     "hari raya 2023 libur 3 hari",
		"an anthem":                   "lagu Indonesia Raya 3 bait",
		"a sale":                      "promo belanja raya 12 hari diskon",
		"a block of a market":         "blok a 22 banyak baju murah",
		"a stadium's block":           "tiket blok h 13 sudah habis, mainnya bagus",
		"a road block":                "jalan lebar dan no 1 di kota",
		"a suite of a hotel":          "suite 2 malam kamarnya bagus",
		"a ratio of villages":         "desa wisata 4/5 bintang",
		"a date behind a village":     "panen di desa kami 12/04 kemarin",
		"colours of a phone":          "hp no 4 cat hitam mengkilap",
		"a stall of a market":         "pasar baru lantai 3 blok b 43 banyak baju murah",
		"a corner of a market":        "Baju di pasar baru lantai 3 blok b 43 banyak pilihan",
		"a stall behind a floor":      "kios sepatunya di lantai 1 blok f no 12, yang jual ramah",
		"a floor of a park":           "main ke taman larasati lantai 2 blok b no 7, wahananya seru",
		"a room of a hotel":           "Residence hotel lantai 8 no 812 bersih",
		"a stall of a food court":     "Pujasera blok d no 8 sotonya juara, no 9 baksonya",
		"a shelf":                     "rak blok c no 12 novel lengkap",
		"a stall of a park":           "taman larasati blok b no 3 ada bakso enak",
		"a link":                      "link. nya 4 kali error",
		"two residences praised":      "residence 2 kamar bagus",
		"things twice":                "barang2 oke, no 1",
		"a crossing":                  "simpang lima macet 2 jam",
		"a direction":                 "jalan 5 km, utara masjid bagus",
		"a district and a town alone": "wisata di kec. Batu ramai",
	})
}

// Parts that stand inside or behind a Chinese address belong to it.
func TestTailsZH(t *testing.T) {
	marked(t, map[string]string{
		"a group of buildings":            "我家在[浙江省温州市鹿城区桂田路锦园3组团9幢2单元601室]",
		"a farm and its committee":        "[黑龙江省佳木斯市建三江农垦七星农场三区21委]",
		"an added number":                 "[天津市河北区王串场五号路增6号]",
		"the front half of a floor":       "[深水埗福華街66號3樓前座]",
		"the end of a street":             "[青岛市市北区桂田三路步行街尽头]",
		"a house and a half in a village": "寄到[福州市仓山区城门镇桂田村31-2]",
		"a committee of villagers":        "[云南省昭通市镇雄县泼机镇桂井村民委员会大坪村民小组11号]",
		"a segment behind a space":        "[辽宁省 朝阳市 建平县 桂田街道 人民路 中段]",
		"an estate between wide commas":   "[湖北省宜昌市伍家岗区桂田大道166号，锦绣天下，5栋2单元，1803]",
		"a lane that a number names":      "[东四十条61号平安发展大厦西座]",
		"a house of a university":         "[新竹市東區光復路二段111號 清華大學 仁齋 413室]",
		"a dormitory told by 舍":           "宿舍是[西南大学桂园12舍511]",
		"an estate before its home":       "[桂凰城二期12-1-1103]漏水",
		"the porter of a school":          "送到[红星小学北门传达室]",
		"a house without 號 in Hong Kong":  "寄去[旺角西洋菜南街3B桂田商業中心11樓1102]",
		"a town and a comma":              "[上海,松江区,九亭镇,桂亭南路88弄11号301]",
	})
}

// What looks like such parts and is none stays.
func TestTailsLeaveProseZH(t *testing.T) {
	marked(t, map[string]string{
		"a farm of a game":          "开心农场3区18服满了",
		"a group of people":         "我们3组团建很开心",
		"a committee":               "村委会31-2票通过",
		"the end of the year":       "路的尽头有3家店",
		"a price behind a comma":    "买了3号楼的票，2803元",
		"a row of seats":            "前座后座都坐了3个人",
		"home and work":             "宿舍11号熄灯，很准时",
		"a score":                   "二期15-2赢了",
		"a date behind an estate":   "小区二期2024-12-1交房",
		"a lane that is a list":     "一共十条68号文件",
		"a porter of a park":        "传达室的大爷人很好，3次",
		"a shop of a street":        "这条街3家商业中心都去过",
		"a hospital's ward praised": "住院部8楼的护士很好",
		"a sight of a forest farm":  "莫干山林场2号观景台人少",
		"lessons of a book":         "不是2单元第3课，是3单元第2课",
		"a segment of a road alone": "人民路中段堵车3小时",
		"a special offer":           "特8号套餐好吃，增3元",
	})
}

// Houses of free talk that are told by a street in small letters, its number behind
// it, or beside another house.
func TestTailsTalk(t *testing.T) {
	marked(t, map[string]string{
		"a close that no list knows":       "need a plumber [31 averdale close] asap",
		"a block of flats":                 "burst pipe [15 averham house]",
		"a street before its number":       "the flat above the bookies on [commercial road, number 212]",
		"a street called after a bath":     "i live at [66 bath st]",
		"a side and a numbered street":     "the driver is here at [1208 e 6th]",
		"a block of houses":                "your guy is at [1900 block of averdale] but not here",
		"two houses of a street":           "a sign outside [29 and 31 Averdale Avenue].",
		"a house beside the wrong one":     "you delivered to [11 linden] and we are [11 averdale]",
		"two streets of one name":          "the driver went to [8 averdale terrace] not [8 averdale place]",
		"two flats":                        "water pouring through from [flat 31] into [flat 21]",
		"a flat of my neighbour":           "my neighbour in [14c] has it",
		"a town that a street is named by": "can u collect from [73 wolverton], the wife is in",
		"a code before a sector":           "our house no is [r-312 sector 11-a, karachi]",
		"a box with letters":               "reach me at [P.O. Box AN 7812, Accra-North, Ghana].",
		"an attic before the street":       "parcel for [basement, 41 averham gr] please",
		"a home between two":               "[重庆市万州区高笋塘77号附11号]",
		"the building that is meant":       "上次送错了，我是[18栋2201]",
	})
	marked(t, map[string]string{
		"seconds":               "won 31 close games asap",
		"rooms":                 "we saw 15 house plants",
		"a road before a count": "along the high street, number 4 bus stops",
		"baths":                 "a 2 bath house with 3 beds",
		"a direction":           "we are 11 strong and go e 6th",
		"a block of time":       "the 900 block of ads was long",
		"two ages":              "between 14 and 20 people came",
		"goods of two numbers":  "we have 11 pro and 12 pro",
		"a second court":        "we played on 8 courts, not 8 places",
		"people of a team":      "we are 12 now",
		"cups":                  "my neighbours have 14c weather",
		"towns":                 "we came from 73 leeds fans",
		"a sector of a disk":    "sector 11 is bad, our disk no is 4",
		"an attic":              "the attic, 41 boxes in it",
		"a crescent moon":       "crescent 18 is the model",
		"buildings counted":     "这里有18栋2201户人家",
		"a number of a quarter": "我是万州区第78号选手",
		"a box of letters":      "po box office hit 12 songs",
		"a drive behind a road": "the road drive 2 is full",
		"a lane and a time":     "in the fast lane, 18 of us",
	})
}
