package address

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// More styles, as customers, forms and parcel labels write them.

func hanName(r *rand.Rand, n int) string {
	const chars = "新文建光华兴盛永安东西南北中丽景阳春江海河青白红石龙凤山林桥塘湾坪岭沙水木田园星月天宏伟达昌荣富顺通利友谊英才前后上大官张王李陈刘"
	rs := []rune(chars)
	s := ""
	for range n {
		s += string(rs[r.IntN(len(rs))])
	}
	return s
}

func room(r *rand.Rand) string { return fmt.Sprintf("%d0%d", 1+r.IntN(29), 1+r.IntN(8)) }

const (
	headsZH  = "浙江省杭州市余杭区 杭州余杭区 余杭区 浙江温州平阳县 义乌市 永康市 广东深圳南山区 深圳市宝安区 苏州工业园区 江苏省苏州市吴中区 上海市闵行区 上海浦东 北京朝阳区 北京市海淀区 广州市天河区 成都市高新区 重庆市渝北区 武汉市江夏区 长沙市岳麓区 河南省郑州市金水区 山东青岛市黄岛区 陕西省西安市雁塔区 福建省泉州晋江市 天津市滨海新区 合肥市蜀山区 辽宁省大连市甘井子区 云南省昆明市官渡区 海宁市 慈溪市 乐清市 苍南县 嘉善县"
	ruralZH  = "四川省南充市仪陇县 河北省邢台市南宫市 内蒙古自治区赤峰市敖汉旗 广西壮族自治区桂林市全州县 新疆维吾尔自治区伊犁哈萨克自治州霍城县 贵州省黔东南州黎平县 甘肃省天水市秦安县 江西省赣州市于都县 安徽省六安市霍邱县 云南省大理州祥云县 湖北恩施州利川市 黑龙江省绥化市望奎县 宁夏固原市西吉县 青海省海东市互助县"
	statesUS = "California Texas Ohio New_York North_Carolina Washington Florida"
	roadsUS  = "Street Avenue St Ave Blvd Rd Drive Ln Pkwy Cir Ct Way Terrace Trl Hwy Pl"
)

func streetEN(r *rand.Rand) string {
	return pick(r, "Ashgrove Millbrook Fernhill Larkspur Kestrel Old_Mill Juniper Cedar_Hollow Whitmore Pinecrest Ravenswood Stonebridge Maple Oak Washington Lincoln Park Church Station Victoria King's Queen Hawthorne Eastgate 5th 42nd Main")
}

func townEN(r *rand.Rand) string {
	return pick(r, "Millfield Ashford_Heights Port_Larkin West_Dunmore Brookhaven Fairmont Cedar_Falls Newbridge Lake_Harmon Marlow_Springs")
}

var moreStyles = []addressStyle{
	{"zh road", "zh", func(r *rand.Rand) string {
		return pick(r, headsZH) + maybe(r, .5, hanName(r, 2)+pick(r, "街道 镇")) + hanName(r, 2) + pick(r, "路 街 大道 北路 东路 中路 西街") + num(r, 1999) + pick(r, "号 弄 号 号") + maybe(r, .6, hanName(r, 2)+pick(r, "大厦 广场 小区 花苑 公寓 科技园 商务中心 工业园 国际中心 新村")) + maybe(r, .5, pick(r, "A座 B座 3幢 12栋 5号楼 南楼 C区8栋")) + maybe(r, .5, pick(r, "3楼 8层")+maybe(r, .6, room(r)+pick(r, "室 房")))
	}},
	{"zh poi", "zh", func(r *rand.Rand) string {
		return pick(r, headsZH) + maybe(r, .4, hanName(r, 2)+pick(r, "街道 镇")) + hanName(r, 2) + pick(r, "大厦 广场 小区 花苑 公寓 科技园 商务中心 工业园 新村 家园 名苑 佳园 国际城 豪庭") + pick(r, "A座 B座 3幢 12栋 5号楼 南区6栋 二期9幢 三区12号") + maybe(r, .4, pick(r, "1单元 二单元")) + maybe(r, .7, room(r)+maybe(r, .5, "室"))
	}},
	{"zh place", "zh", func(r *rand.Rand) string {
		return pick(r, headsZH) + hanName(r, 2) + pick(r, "街道 镇") + hanName(r, 2) + pick(r, "路 村 社区 大道 小区 工业区 花园 广场")
	}},
	{"zh rural", "zh", func(r *rand.Rand) string {
		return pick(r, ruralZH) + hanName(r, 2) + pick(r, "镇 乡 镇") + hanName(r, 2) + "村" + maybe(r, .6, num(r, 12)+pick(r, "组 社 队 号")) + maybe(r, .2, num(r, 99)+"号")
	}},
	{"zh dorm", "zh", func(r *rand.Rand) string {
		return maybe(r, .6, pick(r, headsZH)) + maybe(r, .4, hanName(r, 2)+"路"+num(r, 999)+"号") + hanName(r, 2) + pick(r, "大学 职业技术学院 师范大学 理工学院") + maybe(r, .5, pick(r, "南 东 新 本部")+"校区") + maybe(r, .7, pick(r, "南苑 学生公寓 宿舍 东区")) + num(r, 20) + pick(r, "栋 号楼 舍 幢") + room(r) + maybe(r, .4, "室")
	}},
	{"zh pickup", "zh", func(r *rand.Rand) string {
		return maybe(r, .8, pick(r, headsZH)) + hanName(r, 2) + pick(r, "小区 花园 家园 新村 佳苑") + maybe(r, .5, pick(r, "南门 北门 东门 5栋楼下 3号楼 西侧")) + pick(r, "菜鸟驿站 丰巢柜 快递柜 妈妈驿站 物业 门卫")
	}},
	{"zh spaced", "zh", func(r *rand.Rand) string {
		return pick(r, "浙江省_杭州市_西湖区 广东省_深圳市_福田区 江苏省,南京市,江宁区 北京市_北京市_昌平区 湖南省-长沙市-雨花区") + " " + maybe(r, .7, hanName(r, 2)+"街道 ") + hanName(r, 2) + "路" + num(r, 200) + "号" + hanName(r, 2) + "小区" + num(r, 30) + "栋" + num(r, 4) + "单元" + room(r)
	}},
	{"zh tw full", "zh", func(r *rand.Rand) string {
		return maybe(r, .4, digitsOf(r, 3)+maybe(r, .5, digitsOf(r, 2))) + pick(r, "新北市中和區 臺中市西區 台南市東區 高雄市鳳山區 桃園市中壢區 花蓮縣吉安鄉 彰化縣員林市 新竹縣竹北市") + maybe(r, .2, hanName(r, 2)+"里"+num(r, 20)+"鄰") + hanName(r, 2) + pick(r, "路 街 路三段 路二段 東街 北路一段") + maybe(r, .4, num(r, 400)+"巷") + maybe(r, .3, num(r, 30)+"弄") + num(r, 300) + pick(r, "號 號 之2號 號之3") + maybe(r, .7, num(r, 20)+"樓") + maybe(r, .2, "之"+num(r, 6))
	}},
	{"zh hk full", "zh", func(r *rand.Rand) string {
		return maybe(r, .4, "香港") + pick(r, "九龍深水埗 新界沙田 香港島北角 屯門 九龍觀塘 荃灣 將軍澳 元朗") + pick(r, hanName(r, 2)+"邨"+hanName(r, 2)+"樓 "+hanName(r, 2)+"道"+num(r, 400)+"號"+hanName(r, 2)+"大廈 "+hanName(r, 3)+"苑"+num(r, 12)+"座 "+hanName(r, 2)+"街"+num(r, 90)+"-"+num(r, 90)+"號"+hanName(r, 2)+"商業大廈") + num(r, 40) + "樓" + pick(r, "A室 C室 1203室 12室 D座")
	}},
	{"zh dashed", "zh", func(r *rand.Rand) string {
		return pick(r, headsZH) + hanName(r, 2) + "街道" + hanName(r, 2) + "路" + num(r, 300) + "号" + hanName(r, 2) + "小区" + num(r, 30) + "-" + num(r, 4) + "-" + room(r)
	}},
	{"us states", "en", func(r *rand.Rand) string {
		return num(r, 9999) + " " + maybe(r, .3, pick(r, "N. South West E")+" ") + streetEN(r) + " " + pick(r, roadsUS) + maybe(r, .4, pick(r, ",_ _")+pick(r, "Apt_5B Apartment_12 Ste_200 Unit_C #4 Floor_3 Bldg_2")) + ", " + townEN(r) + pick(r, ",_ _") + pick(r, statesUS) + maybe(r, .7, " "+digitsOf(r, 5)+maybe(r, .3, "-"+digitsOf(r, 4))) + maybe(r, .2, pick(r, ",_USA ,_United_States"))
	}},
	{"us upper", "en", func(r *rand.Rand) string {
		return strings.ToUpper(num(r, 9999) + " " + streetEN(r) + " " + pick(r, roadsUS) + maybe(r, .4, " APT "+num(r, 99)) + pick(r, ",_ _") + townEN(r) + pick(r, ",_ _") + pick(r, "IL TX NC WA FL NJ") + " " + digitsOf(r, 5))
	}},
	{"us plain", "en", func(r *rand.Rand) string {
		return strings.ToLower(num(r, 9999) + " " + streetEN(r) + " " + pick(r, "street st ave rd drive dr ln way blvd") + maybe(r, .4, pick(r, ",_ _")+pick(r, "apt_5 unit_12 #7")) + pick(r, ",_ _") + townEN(r) + maybe(r, .7, pick(r, ",_ _")+pick(r, "il tx nc wa fl nj")+maybe(r, .7, " "+digitsOf(r, 5))))
	}},
	{"us rural", "en", func(r *rand.Rand) string {
		return pick(r, "RR_2_Box_15 Rural_Route_3,_Box_88 HC_61_Box_12 1250_County_Road_12 8840_State_Highway_6_South 402_FM_1488 12_US-1_North 5500_Highway_61") + ", " + townEN(r) + ", " + pick(r, "IL TX NC WA MT") + " " + digitsOf(r, 5)
	}},
	{"us lines2", "en", func(r *rand.Rand) string {
		return num(r, 9999) + " " + streetEN(r) + " " + pick(r, roadsUS) + "\n" + maybe(r, .4, pick(r, "Apt Suite Unit")+" "+num(r, 500)+"\n") + townEN(r) + ", " + pick(r, "IL TX NC WA FL NJ Texas") + " " + digitsOf(r, 5) + maybe(r, .3, "\n"+pick(r, "USA United_States"))
	}},
	{"us short2", "en", func(r *rand.Rand) string {
		return num(r, 9999) + " " + streetEN(r) + " " + pick(r, roadsUS) + maybe(r, .5, ", "+townEN(r))
	}},
	{"ca", "en", func(r *rand.Rand) string {
		return pick(r, num(r, 90)+"-"+num(r, 999)+"_ Unit_5_-_220_ "+num(r, 999)+"_ Suite_300,_"+num(r, 999)+"_") + streetEN(r) + " " + pick(r, "St_W Street Rd Avenue_East Crescent Drive Blvd Rue") + ", " + pick(r, "Hamilton Toronto Calgary Burnaby "+strings.ReplaceAll(townEN(r), " ", "_")) + ", " + pick(r, "ON Ontario AB BC QC") + " " + pick(r, "M3B L8P T2P V5H H3Z") + pick(r, "_ _") + pick(r, "3J5 1A1 0K2")
	}},
	{"uk names", "en", func(r *rand.Rand) string {
		return pick(r, "Rose_Cottage,_ The_Old_Rectory,_ Flat_2,_Ashby_House,_ "+num(r, 90)+"_ "+num(r, 90)+"a_") + streetEN(r) + " " + pick(r, "Lane Road Street Close Hill Mews Gardens Green Row Way") + ", " + maybe(r, .4, pick(r, "Little_Ashby Upton Headingley")+", ") + pick(r, "Norwich Leeds Bath York Reading Exeter") + maybe(r, .3, ", "+pick(r, "Norfolk Kent Devon")) + pick(r, "_ ,_") + pick(r, "NR21 LS6 EC1A M1 YO1 B33") + " " + pick(r, "4AB 3QX 1BB 8TH")
	}},
	{"uk town", "en", func(r *rand.Rand) string {
		return num(r, 200) + " " + streetEN(r) + " " + pick(r, "Lane Road Street Close Avenue Drive") + ", " + pick(r, "Norwich Leeds Manchester York London Glasgow")
	}},
	{"ie", "en", func(r *rand.Rand) string {
		return pick(r, "Apartment_12,_The_Mill,_ "+num(r, 90)+"_") + streetEN(r) + " " + pick(r, "Street Road Quay Terrace") + ", " + pick(r, "Dublin_8 Cork Galway Rathmines,_Dublin_6") + maybe(r, .6, ", "+pick(r, "D08_XY12 T12_AB34 H91_W2N3"))
	}},
	{"au2", "en", func(r *rand.Rand) string {
		return pick(r, "Level_3,_ Lot_5_ Unit_8/ "+num(r, 30)+"/ Suite_2,_ Shop_4,_") + num(r, 300) + " " + streetEN(r) + " " + pick(r, "Street Rd Parade Esplanade Highway Terrace Close") + ", " + pick(r, "Melbourne Bendigo Subiaco "+strings.ReplaceAll(townEN(r), " ", "_")) + " " + pick(r, "VIC NSW QLD WA SA") + " " + digitsOf(r, 4)
	}},
	{"nz za", "en", func(r *rand.Rand) string {
		return num(r, 90) + maybe(r, .3, "b") + " " + streetEN(r) + " " + pick(r, "Road Street Avenue Drive") + ", " + pick(r, "Karori Gardens Newtown Sandton") + ", " + pick(r, "Wellington_6012 Cape_Town_8001 Auckland_1021 Johannesburg_2196")
	}},
	{"in2", "en", func(r *rand.Rand) string {
		return pick(r, "B-204,_ H.No_12-4-56/A,_ Flat_5C,_ #221,_2nd_Floor,_ House_No._17,_ 3rd_Floor,_Plot_22,_") + maybe(r, .6, pick(r, "Sunrise_Apartments Lotus_Heights Shanti_Niwas")+", ") + pick(r, "Sector_21 Street_No_3 MG_Road Gandhi_Nagar 4th_Cross,_HSR_Layout Linking_Road") + ", " + maybe(r, .4, pick(r, "Near_Hanuman_Temple Opp._City_Mall Behind_SBI_Bank")+", ") + pick(r, "Dwarka,_New_Delhi Warangal,_Telangana Bengaluru,_Karnataka Bandra_West,_Mumbai Pune") + pick(r, "_ _-_") + digitsOf(r, 6)
	}},
	{"sg2", "en", func(r *rand.Rand) string {
		return pick(r, num(r, 200)+"_Anson_Road Blk_35_Mandalay_Road "+num(r, 99)+"_Jalan_Besar Block_412_Tampines_Street_41 "+num(r, 99)+"_Bukit_Batok_Crescent") + pick(r, "_ ,_") + fmt.Sprintf("#%02d-%02d", 1+r.IntN(30), 1+r.IntN(90)) + maybe(r, .4, " Harbour Plaza") + pick(r, "_ ,_") + pick(r, "Singapore_"+digitsOf(r, 6)+" S("+digitsOf(r, 6)+") Singapore_"+digitsOf(r, 6))
	}},
	{"ph", "en", func(r *rand.Rand) string {
		return pick(r, "Unit_1204,_Tower_2,_Avida_Residences,_123_Pasong_Street,_ 45_Mabini_St.,_ Blk_5_Lot_12,_Phase_2,_Camella_Homes,_ 27-B_Kalayaan_Avenue,_") + maybe(r, .7, pick(r, "Brgy. Barangay")+" "+pick(r, "San_Antonio Poblacion Malinta")+", ") + pick(r, "Makati_City Quezon_City Bacoor,_Cavite Cebu_City") + maybe(r, .6, pick(r, "_ ,_")+digitsOf(r, 4))
	}},
	{"ng", "en", func(r *rand.Rand) string {
		return pick(r, "No._ No_") + num(r, 99) + pick(r, "_ ,_") + pick(r, "Adeola Ogunlana Awolowo Ademola_Adetokunbo") + " " + pick(r, "Street Drive Road Crescent Close") + ", " + pick(r, "Victoria_Island,_Lagos Surulere,_Lagos_State Wuse_II,_Abuja Ikeja,_Lagos")
	}},
	{"hk en", "en", func(r *rand.Rand) string {
		return pick(r, "Flat_C,_3/F,_ Room_1203,_12/F,_ Unit_5,_8/F,_Block_2,_") + pick(r, "Cheung_Lee_Commercial_Building Harbour_Court Lai_King_House") + ", " + num(r, 300) + " " + pick(r, "Nathan Cheung_Sha_Wan Queen's Hennessy") + " " + pick(r, "Road Street Road_Central") + ", " + pick(r, "Kowloon Wan_Chai,_Hong_Kong Mong_Kok,_Kowloon Hong_Kong")
	}},
	{"box", "en", func(r *rand.Rand) string {
		return pick(r, "P.O._Box_1234-00100,_Nairobi PO_Box_99,_Marlow_Springs,_TX_78418 P.O._Box_55,_Dubai,_UAE GPO_Box_12,_Sydney_NSW_2001 Private_Bag_X12,_Pretoria_0001 PMB_204,_Ikeja,_Lagos")
	}},
	{"id extra", "id", func(r *rand.Rand) string {
		return pick(r, "Ruko_Sentra_Niaga_Blok_C_No._8 Kav._DPR_No_12 Graha_Raya_Cluster_Melia_Blok_GM5/11 Rusunawa_Cibinong_Tower_2_Lt._5_No._12 Kost_Putri_Bu_Ani_kamar_5 Perum_Griya_Asri_C5/12") + ", " + maybe(r, .5, "Jl. "+nameID(r)+" "+pick(r, "Raya Timur III")+", ") + maybe(r, .5, "RT. 0"+num(r, 9)+"/0"+num(r, 9)+", ") + pick(r, "Kel. Desa Kelurahan") + " " + nameID(r) + ", " + pick(r, "Kec. Kecamatan") + " " + nameID(r) + ", " + pick(r, citiesID) + " " + digitsOf(r, 5)
	}},
	{"id upper", "id", func(r *rand.Rand) string {
		return strings.ToUpper("JL. " + nameID(r) + " GG. " + nameID(r) + " NO." + num(r, 99) + " RT." + num(r, 9) + " RW." + num(r, 9) + " KEL." + nameID(r) + " KEC." + nameID(r) + " " + pick(r, citiesID))
	}},
	{"id west", "id", func(r *rand.Rand) string {
		return pick(r, "jorong korong nagari lingkungan banjar dukuh") + " " + strings.ToLower(nameID(r)) + " " + pick(r, "nagari desa kel. ds") + " " + strings.ToLower(nameID(r)) + " kec " + strings.ToLower(nameID(r)) + " kab " + strings.ToLower(pick(r, citiesID))
	}},
	{"pl", "world", func(r *rand.Rand) string {
		return pick(r, "ul. ulica al. os. ul.") + " " + nameEU(r) + "a" + maybe(r, .2, " "+nameEU(r)+"a") + " " + num(r, 150) + maybe(r, .3, "A") + pick(r, "/12 _m._7 _lok._3") + maybe(r, .8, ", "+fmt.Sprintf("%02d-%03d", r.IntN(100), r.IntN(1000))+" "+pick(r, "Warszawa Kraków Nowa_Huta Bielsko-Biała "+nameEU(r)))
	}},
	{"ru", "world", func(r *rand.Rand) string {
		return maybe(r, .3, digitsOf(r, 6)+", ") + maybe(r, .8, pick(r, "г._Москва г._Казань Москва Московская_обл.,_г._Химки Республика_Татарстан,_г._Казань")+", ") + pick(r, "ул._ улица_ пр-т_ пер._ наб._ проспект_") + pick(r, "Садовая Ленина Новый_Арбат Гагарина Зелёная") + ", " + pick(r, "д._ дом_ д.") + num(r, 150) + maybe(r, .3, ", корп. "+num(r, 4)) + maybe(r, .7, pick(r, ",_кв._ ,_кв. ,_квартира_")+num(r, 300))
	}},
	{"tr", "world", func(r *rand.Rand) string {
		return pick(r, "Atatürk Cumhuriyet Yeşilova Fatih_Sultan") + " " + pick(r, "Mah. Mahallesi Mah.") + maybe(r, .5, ",") + " " + pick(r, "Gül Lale Papatya Şehit_Kaya") + " " + pick(r, "Sok. Sokak Caddesi Cad. Sk.") + pick(r, "_No:_ _No:") + num(r, 200) + maybe(r, .6, pick(r, "_D:3 _Daire:_5 ,_Kat:2,_Daire_7 /4")) + maybe(r, .3, ", "+digitsOf(r, 5)) + " " + pick(r, "Kadıköy/İstanbul Çankaya/Ankara Konak_/_İzmir")
	}},
	{"vi", "world", func(r *rand.Rand) string {
		return maybe(r, .3, "số ") + num(r, 900) + maybe(r, .3, "/"+num(r, 40)) + " " + pick(r, "đường phố hẻm đường Đường") + " " + pick(r, "Nguyễn_Trãi Lê_Lợi Trần_Hưng_Đạo Điện_Biên_Phủ") + ", " + pick(r, "Phường_2 phường_Bến_Nghé P._Tân_Định Phường_Hàng_Bài") + ", " + pick(r, "Quận_5 quận_Hoàn_Kiếm Q._1 Quận_Bình_Thạnh") + maybe(r, .8, ", "+pick(r, "TP._Hồ_Chí_Minh Hà_Nội Thành_phố_Đà_Nẵng"))
	}},
	{"ja", "world", func(r *rand.Rand) string {
		return maybe(r, .4, "〒"+digitsOf(r, 3)+"-"+digitsOf(r, 4)+" ") + pick(r, "東京都新宿区 大阪府大阪市北区 神奈川県横浜市中区 北海道札幌市中央区 愛知県名古屋市中村区 福岡県福岡市博多区") + pick(r, "西新町 梅田 青葉台 本町 桜ヶ丘 みどり町") + pick(r, num(r, 9)+"-"+num(r, 20)+"-"+num(r, 20)+" "+num(r, 5)+"丁目"+num(r, 20)+"番"+num(r, 9)+"号 "+num(r, 900)+"番地 "+num(r, 4)+"丁目"+num(r, 20)+"-"+num(r, 20)) + maybe(r, .5, pick(r, "_青空ビル5階 _コーポ緑302号室 _メゾン桜102"))
	}},
	{"ko", "world", func(r *rand.Rand) string {
		return maybe(r, .3, digitsOf(r, 5)+" ") + pick(r, "서울특별시_강남구 서울_마포구 경기도_성남시_분당구 부산광역시_해운대구 충청북도_청주시_흥덕구 제주특별자치도_제주시") + " " + pick(r, "푸른로_"+num(r, 300)+" 하늘로"+num(r, 60)+"번길_"+num(r, 40)+" 새싹길_"+num(r, 90)+"-"+num(r, 9)+" 나래동_"+num(r, 900)+"-"+num(r, 30)+"번지") + maybe(r, .6, pick(r, "_101동_1203호 ,_4층 _별빛아파트_203동_501호 _(가온동)"))
	}},
	{"th", "world", func(r *rand.Rand) string {
		return num(r, 900) + maybe(r, .5, "/"+num(r, 90)) + " " + maybe(r, .4, "หมู่ "+num(r, 9)+" ") + maybe(r, .3, "ซอยสุขใจ "+num(r, 9)) + maybe(r, .6, " ถนนสายลม") + pick(r, "_แขวงบางดาว_เขตบางเดือน_กรุงเทพมหานคร _ตำบลในเมือง_อำเภอเมือง_จังหวัดขอนแก่น _ต.ดอนทราย_อ.เมือง_จ.ระยอง") + maybe(r, .8, " "+digitsOf(r, 5))
	}},
}
