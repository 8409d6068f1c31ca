package address

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// Addresses of free talk are found to their ends: each line tells another way to
// say where somebody lives. The text between the marks is the address.
func TestTalk(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	for name, line := range map[string]string{
		"a number behind a neighbour":            "my neighbour at [52] signed for it",
		"number and its word":                    "the van has been outside [number 28] for a week, tell the driver",
		"a name without a word for a street":     "we're at [14 Maple] now",
		"a crossing":                             "standing at the [corner of Queen and Bathurst], hurry",
		"bed and ward":                           "patient is in [ward 9 bed 3], name on the door",
		"a unit in words":                        "the tap in [unit five oh six] leaks",
		"two house numbers":                      "drop it at [17 or 19 Priory Street], same family",
		"a hyphened number":                      "[forty-one Larch Crescent, apartment six], that's my address",
		"the foot of a block":                    "wait at [blk 12a lobby b]",
		"a unit of Singapore first":              "[#12-08 Sunrise Tower], please",
		"a quarter of the Philippines":           "[Sitio Pulo, Brgy. Maligaya, Calamba City] po",
		"a sentence behind a landmark":           "deliver to [Kinoo, third gate after Naivas], it’s the blue one, hse no 12",
		"a move to another street":               "the tenant upstairs moved from 12 flats to [14 Alderley], the neighbour says",
		"a clause behind a cue":                  "delivered to [Kinoo, third gate after Naivas, door no 12].",
		"a landmark before a street":             "mangkal [depan smp 3 jl. teratai], ya",
		"a house number behind rumah":            "di depan rumah [no 15] ada kabel putus",
		"a hamlet and what it belongs to":        "[dukuh Ngasem, desa Karangdowo, klaten]",
		"a lodging and its room":                 "antar ke [asrama putri UNY kamar 14]",
		"a stall of a market":                    "ambil di [pasar gede lantai 2 los 7] ya",
		"a street called after a lake":           "kirim ke [jl. danau toba 14] ya",
		"a half number":                          "[jl. cempaka nomor 9 setengah], jangan ketuker",
		"a block told with a slash":              "warga [blok A1/7], minta surat",
		"a quarter that no list knows":           "gw di [jl merbau gg swadaya 3 no 44 sidokerto] udah nunggu",
		"a hint in brackets":                     "antar ke [jl. pisang no 8 (masuk samping kios jamu)] ya",
		"a way in and a look":                    "di [gang sawo no 5b, masuk dari samping pom bensin, rumah cat ungu]",
		"a landmark behind a ride":               "jemput di [depan alfamart kenanga] ya",
		"a guard house":                          "tolong titip di [pos satpam cluster violet]",
		"an owner's lodging":                     "patokannya [warung soto pak darto]",
		"a side of a town":                       "[jl. pinus no 7, kec. purwokerto timur]",
		"initials":                               "kirim ke [jl a.w. sudarto no 16 rt 2/3] ya",
		"a lane that ends":                       "rumahnya di [gg. buntu no 31] situ",
		"a house number behind place is":         "my place is [310 Birchmere], gate code needed",
		"a shop on a named street":               "meet me at [the chip shop on Colwyn Lane] at 6",
		"what a house stands beside":             "house is [next to the bakery in Colwyn Street, number 8]",
		"a ward and towns in small letters":      "i am staying with my brother at [ward 7, sarapur, chandrani]",
		"a house with a letter":                  "the parcel was left with the people at [23a]",
		"a town and a state in small letters":    "send it to [221 harrow rd unit b brackwell ga]",
		"a house by its name":                    "he lives up at [the old forge, netherbrook]",
		"an estate without a word for one":       "寄到[吴中区世茂滨江6#1004]就行",
		"a committee of a village":               "我住[大唐县新民镇下塘村西头]，快递不送",
		"a crossing told with 跟":                 "在[鄞州区永福街跟永庆街路口东北角]等你",
		"a hint in Chinese brackets":             "快递送到[郑州市中原区翠竹苑5栋2902室（放门口）]，谢谢",
		"owners and their fees":                  "物业费欠缴:[3-101] 王某",
		"a committee of residents":               "还是[铁西街二委三组平房]",
		"a side of a quarter's house":            "在[解放路钢铁厂家属区东二楼]，下午在家",
		"a postcode of Taiwan behind a cue":      "包裹送到[433 蘆洲區龍山寺巷9號4樓]了",
		"pinyin":                                 "ji dao [chaoyang qu wangjing jie 9 hao] xiexie",
		"a parcel point at a corner":             "放在[城南新区凤凰大道与桂花路交叉口东北角的菜鸟驿站]",
		"a place of work":                        "公司在[国贸大厦12层]",
		"a name of no list and neighbours":       "a van hit the wall at [12 Dunmore], the neighbours saw it",
		"a chain that no form reads":             "please bring the parcel to [Hut 3, Camp Kilo, Juba]",
		"a number behind whose place it is":      "we met the tenant at his flat, [7 Dunmore], and knocked",
		"a number beside a meter":                "tolong cek meteran di [nomor 27], tetangga saya juga",
		"the door of a lodging":                  "tukang AC nya ke [kontrakan haji Romli pintu 4] ya",
		"a block and number in words":            "rumah saya di [perumahan citra asri blok be dua nomor tiga] ya",
		"a number before what is counted":        "paket ke [jl kenari gg mawar no 9] kali ini telat",
		"a street called by a number":            "it's at [10417 98 Street NW, Edmonton, AB T5J 4N2].",
		"a suite before its house":               "we moved to [210-1066 Alder Street, Vancouver, BC V6B 2G4] in May",
		"half a house number":                    "[318 1/2 E Plum St, Walla Walla, WA 99362], back door",
		"a number on a grid":                     "mail it to [W158 N7712 Larkspur Dr, Menomonee Falls, WI 53051].",
		"a unit and a slash with spaces":         "please write to [7 / 22 Amber Brace, Lake Mitchell, QLD, 4812].",
		"a state in its old short form":          "bill me at [2840 East Quartz Rd, Phoenix, Ariz. 85016].",
		"a state of India before its code":       "we are at [Village Kherli, Post Office Sadar, District Meerut, UP 250001].",
		"two small words in a Spanish name":      "drop it at [2417 Avenida de los Robles, San Diego, CA 92104].",
		"a warehouse first":                      "the label has [Warehouse 6, 1730 Foundry Pkwy, Elkhart, IN 46516] printed",
		"a floor and a building of Hong Kong":    "my address is [9/F Wing Lok House, Tai Wo Hau].",
		"a unit on a street":                     "The property is [Lot 11 on Banksia Road].",
		"a number with a sign":                   "I'm a tenant at [Juniper Court #118]",
		"streets in small letters":               "pickup at [7th and pine], now",
		"a street by direction and number":       "im at [512 w 8th] come get me",
		"a house behind moved into":              "moved into [52 haverford] last week and still no broadband",
		"someone with a title and a number":      "mrs adeyemi from [63] says her meter is running backwards",
		"a number not to be taken for one":       "tell the driver we're [no 8], the blue one",
		"a dog behind a number":                  "the dog at [no 45] barks all night",
		"a neighbour asked":                      "can you ask [number 34] to move their bins",
		"landmarks behind a label":               "Address: [Kasoa, Iron City, near the blue mosque, third house on the left]",
		"landmarks in small letters":             "deliver to [flat 12 opp sbi atm kukatpally]",
		"a street called after a market":         "kirim ke [jl pasar senen no 15 medan] ya",
		"a street called after a hospital":       "kirim ke [jalan rumah sakit no 9] ya",
		"an initial without a full stop":         "kirim ke [jl a yani km 4,5 gg sempati no 14] ya",
		"a short word in a street's name":        "kirim ke [Jl. Gn. Agung No. 27, Denpasar] ya",
		"a side of a street":                     "gw di [jl tebet timur dalam raya no 54] nih",
		"a lane of Medan":                        "antar ke [jl setia budi pasar 2 komplek tasbih blok ww no 40] kak",
		"a second part of a street's name":       "kirim ke [jl toddopuli 10 baru no 8] ya",
		"an estate in small letters":             "kirim ke [puri betawi 2 jl kembang 3 no 9] ya",
		"a street without a word for one":        "antar ke [kenjeran 304 surabaya] kak",
		"a street and its house alone":           "antar ke [pakis gunung 2 no 33] ya",
		"parts of a Chinese address in space":    "寄到[广东省 佛山市 南海区 桂城街道 南平西路 66号 保利大厦 1座 1508]，谢谢",
		"parts with wide commas":                 "地址是[江西省，南昌市，红谷滩区，丰和北大道1316号]，谢谢",
		"parts with slashes":                     "寄到[山西省/吕梁市/孝义市/新义街道/府前街16号]，谢谢",
		"an estate and a space":                  "我的地址是[保利香槟花园 8栋 1单元 2703]",
		"what is said behind a number":           "反映[槐荫区张庄路街道绿地国际花都7号楼1单元]电梯坠落问题，至今没修",
		"a company behind a number":              "收货地址：[温岭大溪镇塘岙工业区永安路6号华升鞋业]，电话见备注",
		"a group of a village":                   "我住[浏阳市沿溪镇沙龙村新屋组]，谢谢",
		"a building and a room on a road":        "寄到[无锡市梁溪区五爱北路5-301]，谢谢",
		"letters in the name of an estate":       "寄到[广州市海珠区新港中路395号TIT创意园B4栋]，谢谢",
		"a hall of a market":                     "寄到[昆明官渡区螺蛳湾国际商贸城一期3号馆]，谢谢",
		"what stands beside a road":              "寄到[新乡市红旗区平原路东段人民公园对面]，谢谢",
		"what stands beside a village":           "寄到[海宁许村镇李家村郭店大桥旁]，谢谢",
		"a long name of a village":               "我的地址是[白云区嘉禾望岗尹边村中街东二巷9号301]",
		"a verb before an address":               "快来[新华路345弄7号]，着火了",
		"a verb behind please":                   "快递请放[碧桂园天玺3街12号门口]",
		"a postcode behind to send":              "请寄[200030 上海市徐汇区华山路1956号]",
		"an estate of Hong Kong":                 "[大埔太和邨福和樓312]",
		"the ground floor in Hong Kong":          "[元朗錦田水尾村126號地下]，請放門口",
		"a number in many words":                 "my address is [one hundred and six beechwood drive]",
		"a number told digit by digit":           "i said [one oh five maple court], not one fifty",
		"a number in words, no cue":              "the ambulance needs [thirty high street] please hurry",
		"a flat in words":                        "i'm at [four fifty west thirty fourth street, apartment nine f]",
		"a flat and a house in small letters":    "no water at [flat 11 marsh house]",
		"a letter and a floor":                   "deliver to [a-22 second floor, lajpat nagar]",
		"a block and lot in small letters":       "ang bahay ko [b3 l17 narra st, imus]",
		"a usual word for a street":              "maps says [1127 oakmere dr] but that is a field",
		"a street by a direction's letter":       "uber to [2418 s kedzie], she lives there, the gate is open",
		"a number in Indonesian words":           "di [jalan soekarno hatta nomor seratus dua puluh] pak",
		"a floor in Indonesian words":            "di [apartemen kalibata tower ebony lantai tujuh belas] ya",
		"neighbours in Javanese words":           "ning [dusun krajan rt loro rw siji]",
		"a landmark before a lane":               "rumahnya [sebelah masjid al ikhlas gang nangka]",
		"a landmark, shortened, and a street":    "jemput saya [dpn alfamart jl raya ciledug]",
		"a quarter and a town, in small letters": "please deliver to [no 3 close 14, satellite town, lagos], thanks",
		"what a house is behind":                 "please deliver to [behind total petrol station, east legon, accra], thanks",
		"a short word for a street and a town":   "please deliver to [29 long str, cape town], thanks",
		"a floor above a shop":                   "my address is [2nd floor, above Mehta Medicals, Station Road, Anand]",
		"a berth behind a label":                 "Address: [Slip 16, Harbour Marina, Kinsale]",
		"a stall at a junction":                  "goods for betty from the salon, [container 8, madina zongo junction]. call first",
		"a hint behind a label":                  "ALAMAT : [JL. PERTANIAN WOSI DALAM (MASUK SAMPING KIOS BUGIS), MANOKWARI BARAT 98312]",
		"a state with full stops":                "come over to [50 Cedar Ave., Somerset, N.J. 08873].",
		"a title on the line before":             "please mail it to Dr Gordon Whitmore\n[475 Whittaker Lodge, Port Anne, IV6 8RR]",
		"a province by two small letters":        "kirim ke [jl. surapati no. 6, makassar, sn 90767] ya",
		"a change of address":                    "alamat saya diganti ke [Jl. Cemara No. 14, Duren Sawit] ya",
		"a neighbour by number":                  "tetangga [nomor 9] yang terima",
	} {
		t.Run(name, func(t *testing.T) { oneMarked(t, sc, line) })
	}
}

// oneMarked fails unless what stands in brackets is the one address of line.
func oneMarked(t *testing.T, sc *detectors.Scanner, line string) {
	t.Helper()
	var want string
	text := make([]byte, 0, len(line))
	from := -1
	for i := range len(line) {
		switch line[i] {
		case '[':
			from = len(text)
		case ']':
			want = string(text[from:])
		default:
			text = append(text, line[i])
		}
	}
	fs := detectortest.Scan(t, sc, string(text))
	if len(fs) != 1 || string(text[fs[0].Start:fs[0].End]) != want {
		t.Errorf("%q: got %d findings, want the marked one", line, len(fs))
		for _, f := range fs {
			t.Logf("%q by %s", text[f.Start:f.End], f.Detector)
		}
	}
}
