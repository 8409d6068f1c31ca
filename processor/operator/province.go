package operator

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Province writes the province of an address: the one that City's city lies in,
// or the province itself where the address names it, as Chinese addresses do.
// It knows the provinces of provinces alone, and refuses cities elsewhere.
func Province(dst, value []byte) ([]byte, bool) {
	if len(value) > 1024 {
		return dst, false
	}
	if text := bytes.TrimSpace(value); len(text) > 0 && text[0] >= utf8.RuneSelf {
		text = bytes.TrimPrefix(text[:min(len(text), maxHanCity)], []byte("中国"))
		for name := range hanProvinces {
			if bytes.HasPrefix(text, []byte(name)) {
				return append(dst, name...), true
			}
		}
	}
	var space [96]byte
	if city, ok := City(space[:0], value); ok {
		name, ok := provinceOf[strings.TrimSuffix(string(city), "市")]
		return append(dst, name...), ok
	}
	for len(value) > 0 {
		cut := bytes.LastIndexAny(value, ",;\n")
		if name, ok := latinProvinces[strings.ToLower(strings.Trim(string(value[cut+1:]), " .\t\r0123456789"))]; ok {
			return append(dst, name...), true
		}
		value = value[:max(cut, 0)]
	}
	return dst, false
}

// provinceOf gives the province of a city as City writes it; the other two are
// the names of provinces, those of Latin writing by their lower case.
var provinceOf, latinProvinces, hanProvinces = func() (of, latin map[string]string, han map[string]bool) {
	of, latin, han = map[string]string{}, map[string]string{}, map[string]bool{}
	for line := range strings.Lines(provinces) {
		name, cities, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if name == "" {
			continue
		}
		if name[0] < utf8.RuneSelf {
			latin[strings.ToLower(name)] = name
		} else {
			han[name] = true
		}
		for city := range strings.SplitSeq(cities, ", ") {
			of[city] = name
		}
	}
	return of, latin, han
}()

// provinces are the provinces of Indonesia (38, UU 14–16/2022, 29/2022) and of
// China with the cities of City that lie in them.
const provinces = `
Aceh: Banda Aceh, Langsa, Lhokseumawe, Sabang, Subulussalam
Sumatera Utara: Binjai, Gunungsitoli, Medan, Padangsidimpuan, Pematangsiantar, Sibolga, Tanjungbalai, Tebing Tinggi
Sumatera Barat: Bukittinggi, Padang, Padangpanjang, Pariaman, Payakumbuh, Sawahlunto, Solok
Riau: Dumai, Pekanbaru
Kepulauan Riau: Batam, Tanjungpinang
Jambi: Jambi, Sungai Penuh
Sumatera Selatan: Lubuklinggau, Palembang, Prabumulih
Kepulauan Bangka Belitung: Pangkalpinang
Bengkulu: Bengkulu
Lampung: Bandar Lampung, Metro
DKI Jakarta: Jakarta, Jakarta Barat, Jakarta Pusat, Jakarta Selatan, Jakarta Timur, Jakarta Utara
Jawa Barat: Bandung, Banjar, Bekasi, Bogor, Ciamis, Cianjur, Cikarang, Cimahi, Cirebon, Depok, Garut, Indramayu, Karawang, Kuningan, Majalengka, Pangandaran, Purwakarta, Subang, Sukabumi, Sumedang, Tasikmalaya
Banten: Cilegon, Lebak, Serang, Tangerang, Tangerang Selatan
Jawa Tengah: Banyumas, Boyolali, Brebes, Cilacap, Demak, Jepara, Karanganyar, Kebumen, Kendal, Klaten, Kudus, Magelang, Pati, Pekalongan, Pemalang, Purbalingga, Purworejo, Rembang, Salatiga, Semarang, Solo, Sragen, Sukoharjo, Surakarta, Tegal, Temanggung, Wonogiri, Wonosobo
DI Yogyakarta: Bantul, Kulon Progo, Sleman, Yogyakarta
Jawa Timur: Banyuwangi, Batu, Blitar, Bojonegoro, Gresik, Jember, Jombang, Kediri, Lamongan, Lumajang, Madiun, Magetan, Malang, Mojokerto, Nganjuk, Ngawi, Pacitan, Pasuruan, Ponorogo, Probolinggo, Sidoarjo, Situbondo, Sumenep, Surabaya, Tuban, Tulungagung
Bali: Denpasar, Gianyar, Singaraja
Nusa Tenggara Barat: Bima, Mataram
Nusa Tenggara Timur: Kupang
Kalimantan Barat: Pontianak, Singkawang
Kalimantan Tengah: Palangka Raya
Kalimantan Selatan: Banjarbaru, Banjarmasin
Kalimantan Timur: Balikpapan, Bontang, Samarinda
Kalimantan Utara: Tarakan
Sulawesi Utara: Bitung, Manado, Tomohon
Gorontalo: Gorontalo
Sulawesi Tengah: Palu
Sulawesi Barat: Mamuju
Sulawesi Selatan: Gowa, Makassar, Palopo, Parepare
Sulawesi Tenggara: Kendari
Maluku: Ambon, Tual
Maluku Utara: Ternate, Tidore
Papua: Jayapura
Papua Barat: Manokwari
Papua Barat Daya: Sorong
Papua Selatan: Merauke
Papua Tengah: Nabire
Papua Pegunungan: Wamena
北京市: 北京
上海市: 上海
天津市: 天津
重庆市: 重庆
河北省: 石家庄, 唐山, 秦皇岛, 邯郸, 邢台, 保定, 张家口, 承德, 沧州, 廊坊, 衡水
山西省: 太原, 大同, 阳泉, 长治, 晋城, 晋中, 运城, 临汾
内蒙古自治区: 呼和浩特, 包头, 赤峰, 鄂尔多斯
辽宁省: 沈阳, 大连, 鞍山, 抚顺, 锦州, 营口
吉林省: 长春, 吉林, 四平
黑龙江省: 哈尔滨, 齐齐哈尔, 大庆, 佳木斯, 牡丹江
江苏省: 南京, 无锡, 徐州, 常州, 苏州, 南通, 连云港, 淮安, 盐城, 扬州, 镇江, 泰州, 宿迁
浙江省: 杭州, 宁波, 温州, 嘉兴, 湖州, 绍兴, 金华, 衢州, 舟山, 台州, 丽水
安徽省: 合肥, 芜湖, 蚌埠, 淮南, 马鞍山, 安庆, 黄山, 滁州, 阜阳, 六安
福建省: 福州, 厦门, 莆田, 三明, 泉州, 漳州, 南平, 龙岩, 宁德
江西省: 南昌, 景德镇, 萍乡, 九江, 赣州, 吉安, 宜春, 上饶
山东省: 济南, 青岛, 淄博, 枣庄, 东营, 烟台, 潍坊, 济宁, 泰安, 威海, 日照, 临沂, 德州, 聊城, 滨州, 菏泽
河南省: 郑州, 开封, 洛阳, 平顶山, 安阳, 新乡, 焦作, 许昌, 南阳, 商丘, 信阳, 周口, 驻马店
湖北省: 武汉, 黄石, 十堰, 宜昌, 襄阳, 荆州, 黄冈, 咸宁
湖南省: 长沙, 株洲, 湘潭, 衡阳, 邵阳, 岳阳, 常德, 郴州, 永州, 怀化
广东省: 广州, 韶关, 深圳, 珠海, 汕头, 佛山, 江门, 湛江, 茂名, 肇庆, 惠州, 梅州, 清远, 东莞, 中山, 潮州, 揭阳
广西壮族自治区: 南宁, 柳州, 桂林, 北海, 玉林
海南省: 海口, 三亚
四川省: 成都, 自贡, 泸州, 德阳, 绵阳, 遂宁, 内江, 乐山, 南充, 宜宾, 达州
贵州省: 贵阳, 遵义
云南省: 昆明, 曲靖, 玉溪, 大理
西藏自治区: 拉萨
陕西省: 西安, 宝鸡, 咸阳, 渭南, 汉中, 榆林
甘肃省: 兰州, 天水
青海省: 西宁
宁夏回族自治区: 银川
新疆维吾尔自治区: 乌鲁木齐
台湾省: 台北, 新北, 桃园, 台中, 台南, 高雄
香港特别行政区: 香港
澳门特别行政区: 澳门
`
