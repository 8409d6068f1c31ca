package address

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// What people say they are at, number as neighbours do and tell couriers in small
// letters is an address.
func TestSaid(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	for name, line := range map[string]string{
		"a street in small letters behind im":     "they mixed it up, im [31 heath dr]",
		"a street that opens a message":           "[18 jubilee tce], knock loud",
		"a street of one word behind its":         "hi its [11 the crescent] again",
		"a name without a word behind its":        "its [4415 n clark], top bell",
		"a street of a grid by letters":           "they went to [2910 nw 7th] and left",
		"a number behind its street":              "living at [linden lane 44]",
		"a number behind its street and a comma":  "I live on [Alder Crescent, 14], you went to Alder Close",
		"another house of the same street":        "driver left it at [32 instead of 23 mason st]",
		"a list of houses":                        "my landlord owns [10, 12 and 14 Dover Street, Ryde]",
		"a Scottish flat by floor and door":       "New: [4F1, 90 Gorgie Terrace, Edinburgh EH11 2PZ]",
		"a crossing in small letters":             "wait at the [corner of queen and bay], by the shop",
		"a crossing told as an intersection":      "the crash at the [intersection of Fulton and 3rd], near us",
		"a unit and the name of a house":          "its [flat 8 dunmore house], ring twice",
		"a unit and a house with its article":     "it's [apt 7 at the willows]",
		"a block by its letter between units":     "deliver to [plot 9 block c phase 2 abuja]",
		"a side of a grid, its letter and a unit": "Home: [740 S Wabash #1405, Chicago 60605]",
		"an ordinal behind a letter":              "the lease for [550 E. 21st, Apt. 9F, Brooklyn]",
		"a street between a number and a unit":    "Moved out of [900 Lothian, Apt 22] on the 3rd.",
		"a pin code behind a town":                "To: [14 Civil Lines, Jabalpur 482001]",
		"a postcode behind a street alone":        "She wrote from [Gaol Lane, Bedley BD4 7QQ].",
		"an initial before a quarter":             "Deliver [12, Temple Road, T. Nagar]. Landmark: Saravana.",
		"a home before its street":                "He was discharged to [Maple Court Nursing Home, 118 Regent Rd, Hull].",
		"a house on its street":                   "Their house, [number 12 on Tolpuddle Way], has a leak.",
		"a number before a unit of Singapore":     "Vendor: [71 Kallang Way 4 #02-06, Singapore 349178]",
		"a plot by a letter":                      "pls deliver [p-4 street 9 satellite town, jhelum]",
		"a bell":                                  "Ring [Flat 2], the name is Dube.",
		"names of houses beside keys":             "Collect the keys, they are at [The Haven, Sandy Lane].",
		"a segment before an address":             "come to [plainsview estate, court 5 hse 11]",
		"a name before a road":                    "reach [gulshan circle, road 90, house 14, apartment b5]",
		"a quarter, its area and a door":          "the lady is in [mathare north, area 2, door 19]",
		"a house by its roof":                     "the house is in [mbezi beach, makonde, house with the blue roof]",
		"somebody's name before a ward":           "i am theofilus, [ward 6 bed 11], come in the morning",
		"a number and heights":                    "pin wrong bro. [no. 4 tebrau heights]",
		"those who live at a number":              "[no 31] have had a skip outside for weeks",
		"a number in brackets behind a name":      "Mr Doyle ([no. 6]) has the spare key",
		"a neighbour in a flat":                   "the couple in [4b] are arguing again",
		"a number that greets":                    "hi from [number 88]!",
		"what belongs to a house":                 "the cat belongs to [number 8] next door",
		"a planning notice":                       "Has [no. 44] got planning permission for that extension?",
		"the part of a house":                     "it was found in the hedge at [40]",
		"a number without a space":                "call at [no.4] and ask for Jean, the parcel is there",
		"a flat that makes noise":                 "noise from [flat 5] again at 2am",
		"a flat and what stood outside it":        "my buggy was taken from outside [flat 7]",
		"houses called after trees":               "someone at [5 Larches] rang you",
		"a side of a grid and a unit":             "yo its [1711 w belmont unit 3], code",
		"a spinney":                               "Mrs Crowe, [8 The Spinney, Great Totham]",
		"a wing and a floor":                      "at [sagar apts, b wing, 5th flr], second lift",
		"a villa and a park behind a cue":         "please leave at [Rose Villa, Tivoli Park]",
		"a street of Bangkok":                     "send it to [12/3 Sukhumvit Soi 22, Bangkok]",
		"a grove, shortened":                      "staying with my aunt, [27 coniston gr]",
		"a bell with a letter":                    "package is with Jo, ring [15a]",
		"a flat by its letter and number":         "wrong door. [flat c-1403]",
		"from one house to another":               "no collection at [4 to 12 Ferndale Close] again",
		"a town with small words":                 "bill [2227 Miller Street, San Jose de Buenavista, 3863 Kalinga] please",
		"a glade of Australia":                    "send someone to [98 Jesus Glade, West Amanda, ACT, 2684] today",
		"a quarter before a phase":                "pls come [lekki ph 1, admiralty way, house 9b], black gate",
	} {
		t.Run(name, func(t *testing.T) { oneMarked(t, sc, line) })
	}
}

// What is counted, ranked and visited is none, however it is told.
func TestSaidOfNoPlace(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	for _, text := range []string{
		"its 5 mile drive from the airport, lovely", "it's 2 court game with 3 sets", "im 16 weeks pregnant and tired", "i'm 12b in maths class this year",
		"the intersection of art and technology is where they shine", "at the intersection of Faith and Reason we find peace", "the intersection of price and quality", "corner of table and wall was dirty", "the corner of the room and the ceiling leaked",
		"we ate at The Ivy, West Street, and it was pricey", "had lunch at The Anchor, Bridge Street, with friends",
		"number 4 have the best fries on the menu", "number 19, not number 16, was the dish we ordered", "no 9 on the list was sold out", "number 7 is the one with prawns, number 8 with beef", "ranked number 3 not number 2 in the league", "she finished number 14 of 20 runners",
		"ok 2 thumbs up from me", "ok 20 bucks is fine", "said 3 times it was broken", "he said 40 people came", "its 64 gb version, not 32", "it's 30 celsius in the room",
		"going 12 miles, after the bridge, turn left", "the hotel, near the station, has 120 rooms", "the terrace, opposite the pool, was noisy", "great park, behind the mall, free entry", "nice view, off season price",
		"in july, 20 people came", "in short, 5 stars", "in addition, 2 socks were missing", "in paris, 3 days", "in bali, 4 nights, hotel was fine",
		"the boy at 14 was taller than his dad", "the couple in 4k resolution looked great", "people in 5g areas get better speed", "a family in 3d animation",
		"the junction of old and new makes the museum special", "the intersection of school and work is stressful", "the crossing of art and market, the corner of old and new",
		"In lane 4 he won", "At lane 4, she came second", "In street 4, he slipped", "the couple in 12A kept talking on the flight", "the lady in 2c got extra peanuts from the crew", "a family in 21B, bags in the overhead bin",
		"apt 9 at the weekends, house 4 on weekdays", "apt 9 at the cinemas", "apt 9 at the earliest", "the roofers at 3 were still working", "garden at 9 is quiet", "house at 40 degrees", "the roof at 12 metres",
		"they have 12 and 14 inch models", "size 29 and 31 jeans fit well", "we own 10 and 12 gauge wires", "12, 14 and 16 inch pizzas", "23 instead of 32 gb", "12 not 14 pieces", "we had 3 or 4 old town tours",
		"plot 7 of the season has a block b twist", "level 3 section b row 2", "channel 5, after the news, at 9", "hard drive, off warranty, 2 years", "the court, near the gym, has 4 nets", "car park, behind the shop, 2 pounds an hour",
		"on Sunset Drive, 12 songs are about love", "we went to Bourbon Street, 3 nights in a row", "at Abbey Road, 12 tracks", "from Sesame Street, 40 years on",
		"Mr Bean (no. 1) comedy", "Symphony (no. 6) by Mr Beethoven, at home", "hi from 20 of us!", "hello from number 1 fans", "next to number 1 in sales", "belongs to number 5 in the series", "between number 3 and number 4 on the chart",
		"outside 20 degrees, inside 30", "knock 20 off the price", "press 2 for english", "ring 2 is too big", "ring 12 times", "the cursor moved to first non-blank", "the place moved to second vizag", "its 1500 w inverter", "upgrade to 1200 n adapter", "the lady at one", "the lady at eleven was late", "soi sauce is 2 dollars", "my place 2 hours away", "my house 3 floors", "our home 40 years on", "leave at 7, Green Day live", "leave at once, Best Buy", "b wing, 3rd floor of the mall", "buzz 2 is better than buzz 1",
	} {
		for _, f := range detectortest.Scan(t, sc, text) {
			t.Errorf("%q: %q is found by %s", text, text[f.Start:f.End], f.Detector)
		}
	}
}

// What Indonesians tell of the way and the looks of a house belongs to its address.
func TestSaidID(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	for name, line := range map[string]string{
		"a way before a house":        "mas turunin di [pertigaan toko emas, masuk dikit rumah no 6]",
		"a quarter before a street":   "gw tinggal di [daerah cipete, jl. damai 2 no 30 yg ada pohon mangga]",
		"a roundabout before a lane":  "sampe [bundaran pusri belok kiri, jl. yos sudarso lr. mufakat no 45]",
		"looks behind a number":       "rumah [nomor 22, cat biru, depan lapangan voli]",
		"a stall that keeps parcels":  "paketnya titip [warung bu yati depan balai desa] aja",
		"a shop beside a workshop":    "tolong cod di [indomaret pramuka samping bengkel las]",
		"a workshop at a crossing":    "orangnya di [bengkel pak min, prapatan ngasem]",
		"words before a street":       "posisi [gg h. sarmili no 9 jurangmangu]",
		"an estate called villa":      "[Villa Bukit Tidar C3-220, Merjosari, Lowokwaru, Kota Malang, Jawa Timur 65144]",
		"a way beside a landmark":     "kirim ke [samping toko mas, jl. mawar no 3]",
		"what broke before a street":  "barang rusak, samping kiri pecah, [jl. mawar no 3]",
		"a letter box":                "[KOTAK POS 1123 YKAP] untuk surat pembaca",
		"a block of industry":         "bongkar muat di [Kawasan Industri Candi Blok 11]",
		"a sentence behind a mosque":  "[Gg. Swadaya II RT 9, samping mushola] banjir selutut",
		"a colour as it is said":      "kirim ke [jl kenanga no 8 pager ijo] ya",
		"a house of a row, in a lane": "kos di [gg delima no 4, rumah ke 3 pagar hitam]",
	} {
		t.Run(name, func(t *testing.T) { oneMarked(t, sc, line) })
	}
	for _, text := range []string{
		"titip salam buat bu yati depan rumah", "titip warung sebentar ya bu", "titip barang di loker stasiun 2 jam", "titip aja ya, no 4 belum dikirim",
		"nginap di villa bukit indah kamar 12 lantai 2, sarapan enak", "villa 3 kamar dekat pantai, bagus", "villa puncak murah, 2 malam saja", "Villa Kayu Manis bersih, kolam 5 meter",
		"dari bundaran belok kiri, jalan sudirman macet", "daerah sini ramai, jalan rusak 2 km", "di pertigaan macet, jalan 3 jam", "depan rumah saya, jalan rusak 5 titik", "masuk tol, jalan lancar 80 km",
		"kontrakan 5 pintu dijual cepat", "rumah ke 3 yang saya lihat, pagar bagus", "yg ada pohon mangga rasanya manis", "indomaret samping bengkel tutup terus", "makan di warung bu yati enak banget",
		"ketemu di bundaran jam 7 malam", "drop di terminal 3 bandara", "turun di stasiun pasar senen jam 5", "orangnya di lantai 3 lagi rapat", "orangnya di toko sebelah kasir", "cod di depan mall jam 4",
		"kotak pos penuh 3 hari", "kotak pos rusak", "barang rusak, samping kiri pecah, jalan terus 3 hari", "kotak pos 3 warna, bahan kayu", "kotak pos 2 kunci",
	} {
		for _, f := range detectortest.Scan(t, sc, text) {
			t.Errorf("%q: %q is found by %s", text, text[f.Start:f.End], f.Detector)
		}
	}
}

// Chinese addresses are whole with the crossings, floors, stalls and brackets that they
// end with, and estates are told by their buildings behind a cue.
func TestSaidZH(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	for name, line := range map[string]string{
		"an estate by its building":           "我公司在[创智云图7号楼502]，前台代收",
		"a row of a works' housing":           "我妈住[纺织厂家属院3排7号]，别敲错",
		"a guard's room of an estate":         "师傅，送到[锦绣华庭南门保安室]，我下来拿",
		"a crossing and its corner":           "[和平路与建设街交叉口西北角]，红色招牌那家",
		"a district's road behind a parcel":   "包裹退回[廊坊固安县大清河经济开发区兴园路京东仓]",
		"a road of a quarter by number":       "[臺中市西屯區工業區一路70號9樓之6]",
		"a long road in Hong Kong":            "[香港新界葵涌大連排道200號偉倫中心第二期19樓1902-4室]",
		"a road of Macau":                     "[澳門氹仔孫逸仙博士大馬路456號鴻發花園第三座8樓F]",
		"a block without the word for a flat": "[屯門良景邨良傑樓 1623]，放門口得喇",
		"opening hours in brackets":           "[上海市浦东新区张杨路500号](营业中)",
		"what is said in brackets":            "[深圳市南山区科技园南路18号]（推荐指数）",
		"somebody in brackets":                "[昆山市玉山镇北门路757号](王小明)",
		"a shop in brackets":                  "[昆山市玉山镇北门路757号(红星美凯龙)]",
		"a span of floors":                    "[北京市丰台区南三环西路91号院2区3号楼-1至3层]",
		"a shop of a market":                  "[浙江省金华市义乌市国际商贸城二区28号门3楼16街16985店面]",
		"what is within":                      "[苏州市姑苏区平江路狮林寺巷75号内]",
		"a crossing in brackets":              "[甘肃省兰州市城关区静宁路308号(静宁路与庆阳路十字)]",
		"a whole floor":                       "寄到[杭州市滨江区江南大道288号康恩贝大厦28层整层]",
		"a number with a part of the house":   "寄到[浦口区江浦街道凤凰大街7-3]，洗衣店",
		"a town with a character of requests": "[大庆市让胡路区西灵村乘南小区10-4号商服]",
	} {
		t.Run(name, func(t *testing.T) { oneMarked(t, sc, line) })
	}
	for _, text := range []string{
		"解放路与建设路交叉口堵车", "和平路与建设街交叉口西北角堵得厉害", "我们住在希尔顿酒店3号楼，早餐不错", "住在度假村7号楼502，隔音差", "公司在3号线附近", "公司在全国有502家店",
		"万达影城3排7号视野好", "我们坐在3排7号", "送到保安室了", "快递放保安室", "值班室没人", "开发区一路畅通", "小区一路走来都是花", "工業區一路塞車",
		"1至3层都是服装", "商服很热情", "店面很大，服务好", "5个店面都倒闭了", "整层都是我们公司的", "退回了我的押金", "退回3次了", "派至今没消息", "村屋好安靜", "导航到3号门",
	} {
		for _, f := range detectortest.Scan(t, sc, text) {
			t.Errorf("%q: %q is found by %s", text, text[f.Start:f.End], f.Detector)
		}
	}
}
