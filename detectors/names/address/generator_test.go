package address

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The generator writes addresses of streets that no list of the package knows:
// the names are made of syllables.

// pick takes one of the words of list.
func pick(r *rand.Rand, list string) string {
	w := strings.Fields(list)
	return strings.ReplaceAll(w[r.IntN(len(w))], "_", " ")
}

func maybe(r *rand.Rand, p float64, s string) string {
	if r.Float64() < p {
		return s
	}
	return ""
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// made is an invented word.
func made(r *rand.Rand, onset, nucleus, coda string, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pick(r, onset) + pick(r, nucleus))
	}
	return title(strings.TrimSpace(b.String() + pick(r, coda)))
}

func nameID(r *rand.Rand) string {
	return made(r, "k s m b t d l r p j c n w g", "a i u e o a", "n r s ng h _", 2+r.IntN(2))
}

func nameEN(r *rand.Rand) string {
	return made(r, "br th st w h f gr m l d cl b", "ar ing e o u ee al", "ton well ley den ford man sby", 1)
}

func nameEU(r *rand.Rand) string {
	return made(r, "b r v l m c p s t g f", "a e i o u", "n r s l _", 2+r.IntN(2))
}

func nameZH(r *rand.Rand) string {
	const chars = "云霞翠柏松梅兰桂锦绣康泰裕丰祥瑞福禄晨曦明珠金银碧玉紫荆凤凰麒麟鹤鹿泉溪湖滨江岸山峰岭秀雅静思源致远博文学府育才和谐"
	rs := []rune(chars)
	s := ""
	for range 2 + r.IntN(2) {
		s += string(rs[r.IntN(len(rs))])
	}
	return s
}

type addressStyle struct {
	name, lang string
	make       func(r *rand.Rand) string
}

func num(r *rand.Rand, most int) string { return fmt.Sprint(1 + r.IntN(most)) }

func digitsOf(r *rand.Rand, n int) string {
	s := string(rune('1' + r.IntN(9)))
	for len(s) < n {
		s += string(rune('0' + r.IntN(10)))
	}
	return s
}

const (
	citiesID = "Cirebon Bandung Surabaya Semarang Bekasi Jakarta_Selatan Depok Sleman Makassar Medan Denpasar Pontianak Kediri Tegal Bogor"
	citiesUS = "Springfield,_IL Austin,_TX Portland,_OR Fresno,_CA Tampa,_FL Boise,_ID Newark,_NJ"
	suffixUS = "Street Avenue Road Lane Drive Court Place Boulevard Way Circle Terrace Trail Square St Ave Rd Ln Dr Ct Blvd St. Ave. Rd. Dr."
	suffixFk = "Street Ports Mews Points Shoals Brooks Motorway Underpass Falls Vista Village Landing Ridge Throughway Prairie Islands Crossing Union Station Plain Squares Views Loaf Route"
)

var addressStyles = []addressStyle{
	{"id formal", "id", func(r *rand.Rand) string {
		return pick(r, "Jl. Jalan Jln. Jl.") + " " + nameID(r) + maybe(r, .4, " "+nameID(r)) + " No. " + num(r, 200) + maybe(r, .2, pick(r, "A B C")) + maybe(r, .5, fmt.Sprintf(" RT %02d/RW %02d", 1+r.IntN(12), 1+r.IntN(9))) +
			maybe(r, .5, ", Kel. "+nameID(r)) + maybe(r, .5, ", Kec. "+nameID(r)) + ", " + maybe(r, .3, "Kota ") + pick(r, citiesID) + maybe(r, .5, ", "+pick(r, "Jawa_Barat Jawa_Timur Jawa_Tengah DKI_Jakarta")) + maybe(r, .6, " "+digitsOf(r, 5))
	}},
	{"id chat", "id", func(r *rand.Rand) string {
		return strings.ToLower(pick(r, "jl jln jalan gg jl") + " " + nameID(r) + " no " + num(r, 99) + maybe(r, .7, " rt "+num(r, 9)+" rw "+num(r, 9)) + maybe(r, .4, " "+pick(r, "dkt depan sebelah")+" "+pick(r, "masjid indomaret alfamart sekolah")) + maybe(r, .4, " "+pick(r, citiesID)))
	}},
	{"id estate", "id", func(r *rand.Rand) string {
		return pick(r, "Perum Perumahan Komplek Komp.") + " " + nameID(r) + " " + pick(r, "Asri Permai Indah Residence") + " Blok " + pick(r, "A B C D E") + num(r, 20) + " No. " + num(r, 40) + ", " + maybe(r, .5, "Desa "+nameID(r)+", ") + "Kab. " + pick(r, citiesID)
	}},
	{"id village", "id", func(r *rand.Rand) string {
		return pick(r, "Dusun Dsn. Kp. Kampung") + " " + nameID(r) + fmt.Sprintf(" RT %d RW %d ", 1+r.IntN(12), 1+r.IntN(9)) + pick(r, "Desa Ds.") + " " + nameID(r) + " Kec. " + nameID(r) + " Kab. " + pick(r, citiesID)
	}},
	{"id tower", "id", func(r *rand.Rand) string {
		return "Apartemen " + nameID(r) + " " + pick(r, "City Park Residence") + " Tower " + nameID(r) + pick(r, "_lt_ _Lt._ _lantai_") + num(r, 30) + pick(r, "_no_ _unit_ _kamar_") + num(r, 40)
	}},
	{"zh formal", "zh", func(r *rand.Rand) string {
		return pick(r, "浙江省杭州市西湖区 广东省深圳市南山区 江苏省南京市鼓楼区 四川省成都市武侯区 湖北省武汉市洪山区 福建省厦门市思明区 北京市朝阳区 上海市浦东新区") + maybe(r, .3, nameZH(r)+"街道") + nameZH(r) + pick(r, "路 街 大道 北路 西路 东街") + num(r, 999) + "号" + maybe(r, .8, nameZH(r)+pick(r, "大厦 小区 花园 公寓 广场 家园 苑 府")) + maybe(r, .6, num(r, 20)+pick(r, "栋 号楼 幢")) + maybe(r, .5, num(r, 5)+"单元") + maybe(r, .7, num(r, 29)+"0"+num(r, 9)+"室")
	}},
	{"zh short", "zh", func(r *rand.Rand) string {
		return maybe(r, .6, pick(r, "西湖区 福田区 海淀区 武昌区 天河区 江宁区")) + nameZH(r) + pick(r, "路 街 大道 北路") + num(r, 999) + "号" + maybe(r, .6, nameZH(r)+pick(r, "小区 花园 公寓")+num(r, 9)+"栋"+num(r, 30)+"0"+num(r, 9))
	}},
	{"zh estate", "zh", func(r *rand.Rand) string {
		return nameZH(r) + pick(r, "小区 花园 家园 苑 公寓 新村") + num(r, 30) + pick(r, "栋 号楼 幢") + maybe(r, .7, num(r, 4)+"单元") + num(r, 29) + "0" + num(r, 4) + maybe(r, .6, "室")
	}},
	{"zh village", "zh", func(r *rand.Rand) string {
		return pick(r, "湖南省长沙市浏阳市 河南省南阳市邓州市 山东省临沂市沂水县 安徽省阜阳市临泉县") + nameZH(r) + pick(r, "镇 乡 镇") + nameZH(r) + "村" + pick(r, "三 五 二 八") + "组" + maybe(r, .5, num(r, 99)+"号")
	}},
	{"zh post", "zh", func(r *rand.Rand) string {
		return pick(r, "杭州市西湖区 深圳市南山区 成都市武侯区") + nameZH(r) + pick(r, "小区 花园 家园") + pick(r, "菜鸟驿站 自提点 丰巢柜 驿站")
	}},
	{"zh school", "zh", func(r *rand.Rand) string {
		return pick(r, "浙江 四川 华南理工 西南 东北师范") + "大学" + maybe(r, .4, nameZH(r)+"校区") + num(r, 20) + pick(r, "号宿舍楼 号公寓 栋宿舍 号楼") + digitsOf(r, 3) + maybe(r, .5, "室")
	}},
	{"zh tw", "zh", func(r *rand.Rand) string {
		return pick(r, "台北市大安區 新北市板橋區 高雄市三民區 台中市西屯區") + nameZH(r) + pick(r, "路 街 東路二段 路一段") + maybe(r, .3, num(r, 90)+"巷") + maybe(r, .2, num(r, 9)+"弄") + num(r, 300) + "號" + maybe(r, .7, num(r, 14)+"樓") + maybe(r, .2, "之"+num(r, 5))
	}},
	{"zh hk", "zh", func(r *rand.Rand) string {
		return pick(r, "九龍旺角 香港銅鑼灣 新界沙田 九龍觀塘 香港灣仔") + nameZH(r) + pick(r, "道 街 道") + num(r, 600) + "號" + nameZH(r) + pick(r, "大廈 商業中心 中心") + num(r, 30) + "樓" + maybe(r, .6, pick(r, "A B C D")+"室")
	}},
	{"us", "en", func(r *rand.Rand) string {
		return num(r, 9999) + " " + maybe(r, .2, pick(r, "N S E W North West N.")+" ") + nameEN(r) + " " + pick(r, suffixUS) + maybe(r, .4, pick(r, ",_ _")+pick(r, "Apt_5B Apt._12 Suite_200 Unit_3 #4")) + ", " + pick(r, citiesUS) + " " + digitsOf(r, 5)
	}},
	{"us lines", "en", func(r *rand.Rand) string {
		return num(r, 99999) + " " + nameEN(r) + " " + pick(r, suffixFk) + maybe(r, .5, " "+pick(r, "Apt. Suite")+" "+num(r, 999)) + "\n" + maybe(r, .4, pick(r, "North Port Lake New")+" ") + nameEN(r) + pick(r, "_ ville burgh") + ", " + pick(r, "IL TX OR MT VA OK") + " " + digitsOf(r, 5)
	}},
	{"us short", "en", func(r *rand.Rand) string {
		return num(r, 9999) + " " + nameEN(r) + " " + pick(r, "Street Avenue Road Lane Drive Court Blvd St") + maybe(r, .5, pick(r, ",_ _")+pick(r, "Apt_5B apt_4 Suite_12"))
	}},
	{"us lower", "en", func(r *rand.Rand) string {
		return strings.ToLower(num(r, 9999) + " " + nameEN(r) + " " + pick(r, "street st ave rd lane dr") + maybe(r, .5, " apt "+num(r, 99)) + maybe(r, .6, " "+strings.ReplaceAll(pick(r, citiesUS), ",", "")+" "+digitsOf(r, 5)))
	}},
	{"po box", "en", func(r *rand.Rand) string {
		return pick(r, "PO_Box P.O._Box PO_BOX po_box") + " " + num(r, 9999) + maybe(r, .7, ", "+pick(r, citiesUS)+" "+digitsOf(r, 5))
	}},
	{"military", "en", func(r *rand.Rand) string {
		return pick(r, "PSC Unit") + " " + num(r, 9999) + pick(r, ",_ _") + "Box " + num(r, 9999) + "\n" + pick(r, "APO FPO DPO") + " " + pick(r, "AA AE AP") + " " + digitsOf(r, 5)
	}},
	{"uk", "en", func(r *rand.Rand) string {
		return maybe(r, .3, "Flat "+num(r, 30)+", ") + num(r, 200) + " " + nameEN(r) + " " + pick(r, "Road Street Lane Close Avenue Gardens Crescent Drive Terrace") + ", " + maybe(r, .3, nameEN(r)+", ") + pick(r, "Leeds Bristol London Norwich Glasgow") + pick(r, "_ ,_") + pick(r, "LS1 BS8 SW1A NR21 G12 E1") + " " + pick(r, "4AP 1QX 2DN 9ZZ")
	}},
	{"uk lines", "en", func(r *rand.Rand) string {
		return pick(r, "Flat Studio Flat") + " " + num(r, 90) + "\n" + nameEN(r) + " " + pick(r, "drive mews street loaf avenue forge") + "\n" + pick(r, "North Port Lake") + " " + nameEN(r) + "\n" + pick(r, "LS1 BS8 SW1A NR21 G12 E1") + " " + pick(r, "4AP 1QX 2DN 9ZZ")
	}},
	{"sg", "en", func(r *rand.Rand) string {
		return pick(r, "Blk Block Blk") + " " + num(r, 900) + " " + nameID(r) + " " + pick(r, "Avenue_3 Street_21 Road Drive Crescent") + " #" + fmt.Sprintf("%02d-%d", 1+r.IntN(30), 1+r.IntN(300)) + maybe(r, .8, ", Singapore "+digitsOf(r, 6))
	}},
	{"au", "en", func(r *rand.Rand) string {
		return maybe(r, .4, "Unit "+num(r, 30)+", ") + maybe(r, .2, num(r, 9)+"/") + num(r, 200) + " " + nameEN(r) + " " + pick(r, "Rd St Street Parade Crescent Ave") + ", " + pick(r, "Parramatta_NSW Geelong_VIC Cairns_QLD Fremantle_WA") + " " + digitsOf(r, 4)
	}},
	{"in", "en", func(r *rand.Rand) string {
		return pick(r, "Flat_No._302 H.No._12-3-45 Plot_No_18 #45 Door_No._7") + ", " + maybe(r, .5, nameID(r)+" "+pick(r, "Residency Apartments Enclave Towers")+", ") + nameID(r) + " " + pick(r, "Road Nagar Marg Street Colony Layout") + ", " + pick(r, "Bengaluru Hyderabad Chennai Pune New_Delhi Mumbai") + pick(r, "_ _-_ ,_") + digitsOf(r, 6)
	}},
	{"de", "eu", func(r *rand.Rand) string {
		return pick(r, nameEU(r)+"straße "+nameEU(r)+"weg "+nameEU(r)+"er_Straße "+nameEU(r)+"str. "+nameEU(r)+"platz") + " " + num(r, 150) + maybe(r, .2, "a") + maybe(r, .8, ", "+digitsOf(r, 5)+" "+pick(r, "Berlin Köln Freiburg Bad_"+nameEU(r)+" "+nameEU(r)+"stadt"))
	}},
	{"fr", "eu", func(r *rand.Rand) string {
		return num(r, 150) + maybe(r, .2, " bis") + maybe(r, .3, ",") + " " + pick(r, "rue avenue boulevard allée chemin impasse") + " " + pick(r, "des de_la du de") + " " + nameEU(r) + maybe(r, .8, ", "+digitsOf(r, 5)+" "+pick(r, "Paris Lyon Saint-"+nameEU(r)+" "+nameEU(r)))
	}},
	{"es", "eu", func(r *rand.Rand) string {
		return pick(r, "Calle Avenida Av. Paseo C/") + " " + maybe(r, .4, pick(r, "de_la de_los del")+" ") + nameEU(r) + pick(r, "_ ,_") + maybe(r, .2, "nº ") + num(r, 200) + maybe(r, .4, ", "+pick(r, "3º_B 2º_A piso_4")) + maybe(r, .7, ", "+digitsOf(r, 5)+" "+pick(r, "Madrid Sevilla "+nameEU(r)))
	}},
	{"pt", "eu", func(r *rand.Rand) string {
		return pick(r, "Rua Avenida Av. Travessa R.") + " " + pick(r, "das dos da de") + " " + nameEU(r) + ", " + num(r, 2000) + maybe(r, .4, pick(r, ",_ _-_")+"Apto "+num(r, 90)) + maybe(r, .5, ", "+nameEU(r)) + maybe(r, .7, pick(r, ",_ _-_")+pick(r, "São_Paulo Curitiba Recife")+pick(r, "_-_ /")+pick(r, "SP PR PE")) + maybe(r, .6, ", "+digitsOf(r, 5)+"-"+digitsOf(r, 3))
	}},
	{"it", "eu", func(r *rand.Rand) string {
		return pick(r, "Via Viale Corso Piazza") + " " + nameEU(r) + pick(r, "_ ,_") + num(r, 150) + maybe(r, .8, ", "+digitsOf(r, 5)+" "+pick(r, "Milano Roma "+nameEU(r)))
	}},
	{"nl", "eu", func(r *rand.Rand) string {
		return nameEU(r) + pick(r, "straat laan gracht weg") + " " + num(r, 300) + ", " + digitsOf(r, 4) + " " + pick(r, "CJ AB XK") + " " + pick(r, "Amsterdam Utrecht "+nameEU(r)+"dam")
	}},
	{"ms", "ms", func(r *rand.Rand) string {
		return pick(r, "No. No Lot") + " " + num(r, 99) + ", Jalan " + nameID(r) + maybe(r, .5, " "+num(r, 9)+"/"+num(r, 20)) + ", Taman " + nameID(r) + ", " + digitsOf(r, 5) + " " + pick(r, "Petaling_Jaya Shah_Alam Ipoh Klang") + maybe(r, .6, ", "+pick(r, "Selangor Perak Johor"))
	}},
}

// around are sentences about an address, {} in its place; those with "bare" true
// announce nothing.
var around = map[string][]string{
	"id":    {"kirim ke {} ya kak", "alamat saya {}", "Alamat: {}\nNo HP saya nanti menyusul", "rumah saya di {}, kurir malah nyasar", "paket saya ke {} belum sampai juga", "Saya tinggal di {}.", "{}", "barangnya salah kirim, harusnya {} bukan tempat lama"},
	"zh":    {"收货地址：{}，请尽快发货", "寄到{}就行", "我住在{}，快递一直没到", "{}", "地址是{}。", "麻烦送到{}，谢谢", "客服你好，地址改成{}可以吗", "订单还没到，{}，请查一下"},
	"eu":    {"Adresse: {}", "{}", "dirección: {}.", "Endereço: {}", "indirizzo {}"},
	"world": {"{}", "Adres: {}", "Адрес: {}.", "Địa chỉ: {}", "住所: {}", "주소: {}", "ที่อยู่ {}", "{}\nAnna", "tel. 12, {}"},
	"ms":    {"hantar ke {} ya", "Alamat: {}", "{}", "rumah saya di {}."},
	"en":    {"ship to {} please", "My address is {}.", "I live at {} and the courier never came", "{}", "Please deliver to {}", "Address: {}", "The parcel went to {} instead of mine", "We moved from {} last year, update it."},
}
