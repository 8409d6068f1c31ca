package address

import "testing"

// Houses on routes, highways and streets called by a letter, as postal lists write
// them. The text between the marks is the address.
func TestRoutesEN(t *testing.T) {
	marked(t, map[string]string{
		"a street called by a letter":         "My home address is [614 K Street Northwest], please update it.",
		"a letter and a unit":                 "the patient, who resides at [1625 M Street, Suite 810], came",
		"an avenue called by a letter":        "Please ship it to [10815 Avenue H].",
		"an avenue with a side":               "I live at [9915 S. Avenue H]",
		"a county road behind a side":         "Address: [750 W. County Road 1225]",
		"a county's road":                     "I live at [3381 Larkspur County Rd 455]",
		"a state's route behind a side":       "send it to [28871 W State Rte 125].",
		"a spur":                              "I live at [9051 Spur 594], thanks",
		"a loop with a side":                  "The package was sent to [835 NW Loop 415] and never came",
		"a ZIP code of nine digits":           "I live at [31 Larkspur Hill Saint Louis MO 631241234]",
		"a sixth floor":                       "Please ship it to [35 West 28th Street Sixth Floor].",
		"a lower level":                       "come to [2615 West 24th Place Lower Level]",
		"a route's number behind a sign":      "mail to [RR # 2, Box 152, Larkspur IL 62704].",
		"a highway contract route":            "mail to [HC Route 68 Box 25A].",
		"a box of a post office, written out": "Write to us: [Post Office Box 1180, Nelson 7040, New Zealand]",
		"such a box in small letters":         "mail it to [post office box 552, Larkspur IL 62704]",
		"a highway contract route in short":   "it is [HCR 99 Box 25B].",
		"a star route":                        "mail to [Star Rte 12 Box 95].",
		"a state of Australia":                "Can you send a technician to [54 Averdale Riviera, Larkspurham, NSW, 2484] today?",
		"an avenue's letter behind a dot":     "The package was sent to [10815 Ave. H] and never came",
		"a fort":                              "ship to [45 Elm Ave, Ft Marlowe, FL]",
		"a fort and a beach":                  "ship to [45 Elm Ave, Ft. Marlowe Beach, FL 33931]",
		"a fort in capitals":                  "ship to [45 ELM AVE, FT MARLOWE, FL]",
		"a numbered street and its side":      "I live at [35 w 28 st]",
		"a suite without its word":            "mail it to [350 W. Averdale St. 200, Chicago, IL 60654].",
		"a suite between commas":              "I live at [300 S. Averdale Dr., 1600, Chicago, IL 60606]",
		"a side and a town's name":            "[908 W. Madison, Chicago, IL 60607]",
		"a side behind a comma":               "deliver to [871 Old Larkspur Road, N.W. Norcross, GA 30043] before noon",
		"a side with a full stop":             "Address: [445 S. Averdale, Chicago, IL 60605]",
	})
	marked(t, map[string]string{
		"a vitamin":              "take 1200 K units of it on the street",
		"a loop in code":         "the 200 loops ran, then Loop 3 was empty",
		"a loop counted":         "in 12 Loop 3 was the best",
		"a spur":                 "a spur of 540 jobs",
		"a star":                 "a 5 star box of 12, star rated",
		"a star's route":         "star route of 12 climbs",
		"a state":                "vic 12 won, tas 3 lost, nsw 18 drew",
		"a state's players":      "NSW 2484 beat QLD 3911",
		"a lower level of sound": "play it at a lower level and on the sixth floor you hear nothing",
		"a county road":          "County Road 1225 is closed",
		"a box at a post office": "my post office, box 3 arrived broken, and the post office box was full",
		"a chemical":             "HC 12 and HCR 99 are codes in a box 25 wide",
		"a sixth floor":          "the sixth floor was loud",
		"a grade":                "Avenue H is long",
		"money":                  "they paid 4500 US 19 times",
		"feet and a name":        "45 elm boards, Ft 12 of wire",
		"a side of a ratio":      "we won 30 w 26 losses",
		"a letter of a list":     "Ave H I think",
		"nine digits":            "MO 631241234 is a part of it",
	})
}

// Writers who set a space between digits and Han write addresses so, too.
func TestSpacedCountersZH(t *testing.T) {
	marked(t, map[string]string{
		"a house and its floors":   "寄到[浙江省杭州市西湖区云溪小镇科海路 66 号 3 幢 5 楼]，谢谢",
		"a house, a floor, a room": "我住在[文三路 12 号通信大厦 7 楼 501]。",
		"an estate":                "送到[幸福小区 3 栋 2 单元 501 室]就行",
		"a field":                  "[北京市朝阳区建国路 88 号 3 号楼 1202 室]",
		"a lane and an alley":      "[新北市板橋區文化路一段 188 巷 12 弄 3 號 5 樓之 2]",
		"a name behind a comma":    "配送至：[山东省青岛市市南区香港中路 10 号，云和国际 A 座 2806 室]",
		"one without spaces":       "配送至：[山东省青岛市市南区香港中路10号，云和国际A座2806室]",
		"a phase":                  "[香港九龍觀塘道 418 號創紀之城 5 期 22 樓 2201 室]",
		"a house beside a house":   "寄件地址：[云南省大理白族自治州大理市下关街道人民路 56 号附 3 号]",
		"a tower":                  "请寄往：[重庆市渝北区龙溪街道红锦大道 57 号 嘉州协信中心 A 塔 1808]",
		"Traditional characters":   "地址：[台北市大安區和平東路二段 106 號 5 樓]",
	})
	marked(t, map[string]string{
		"a line of the metro":  "坐 3 号线到人民广场",
		"a day":                "杭州市 5 号发货",
		"a floor of a mall":    "万达广场 3 楼的火锅店",
		"a number of a shirt":  "买了 42 号的鞋",
		"floors of a building": "这里有 12 层，每层 4 户",
		"buildings counted":    "建了 18 栋楼",
		"a mountain range":     "这 3 座山很高",
		"a floor to eat on":    "我们在 5 楼吃饭",
		"a unit of a lesson":   "第 2 单元很难",
		"a phase of works":     "工程 3 期开工",
		"a mountain in a list": "全程 10 号线，还有 3 座山",
		"a part of a tale":     "这一段 3 巷里的故事",
		"a side dish":          "附 3 号产品说明",
		"a number asked for":   "请 66 号到 3 号窗口",
	})
}

// Quarters that no word ends, floors and parks that a number begins, in Han.
func TestQuartersZH(t *testing.T) {
	marked(t, map[string]string{
		"a quarter behind a cue":       "寄到[上海市浦东新区陆家湾]，谢谢",
		"a quarter that lists know":    "我住在[上海市浦东新区陆家嘴]。",
		"a quarter of a listed city":   "地址：[湖北省武汉市洪山区云谷]",
		"a floor with its letter":      "地址：[福建省福州市福清市石竹街道云明综合楼3F]",
		"a park that a number begins":  "寄到[深圳市龙华区龙华街道1970科技文化产业园3栋317]，谢谢",
		"a road of Taiwan's principle": "公司位于[47335 台北民有路879號1樓]，电话见下",
	})
	marked(t, map[string]string{
		"a district and nothing more": "寄到上海市浦东新区，谢谢",
		"a part of a district":        "我住在北京市朝阳区东部。",
		"where something lies":        "位于浙江省杭州市西湖区境内",
		"work":                        "我在广东省广州市天河区上班。",
		"a place of the post":         "寄到深圳市南山区网点",
		"whose it is":                 "寄到广州市天河区客户，谢谢",
		"how long it takes":           "寄到北京市朝阳区几天？",
		"what became of it":           "快递发到北京市朝阳区延误。",
		"a household":                 "户籍所在地：四川省成都市武侯区农村",
		"no cue":                      "上海市浦东新区陆家湾很热闹",
		"a road there is":             "附近有路灯12号",
		"no road":                     "这里没有路3号楼",
		"a year":                      "龙华街道1970年建成",
		"a mall's floor":              "在综合楼3F吃饭",
	})
}
