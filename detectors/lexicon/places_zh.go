package lexicon

import (
	"math/bits"
	"strings"
)

// ProvincesZH, CitiesZH and DistrictsZH hold the names of provinces, prefectures
// and the better known counties and districts of China, Hong Kong, Macao and
// Taiwan, in Simplified writing and where another is used in Traditional, without
// 省 市 区 县. Compiled from general knowledge of the administrative division.
const (
	ProvincesZH = `北京 上海 天津 重庆 重慶 河北 山西 辽宁 遼寧 吉林 黑龙江 黑龍江 江苏 江蘇 浙江 安徽 福建 江西 山东 山東 河南 湖北 湖南 广东 廣東 海南 四川 贵州 貴州 云南 雲南 陕西 陝西 甘肃 甘肅 青海 台湾 臺灣 台灣
内蒙古 內蒙古 广西 廣西 西藏 宁夏 寧夏 新疆 香港 澳门 澳門 九龙 九龍 新界 港岛 香港岛 香港島`

	CitiesZH = `石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善
沈阳 瀋陽 大连 大連 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 吉林 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
南京 无锡 無錫 徐州 常州 苏州 蘇州 南通 连云港 淮安 盐城 扬州 揚州 镇江 泰州 宿迁 昆山 张家港 常熟 太仓 江阴 宜兴 杭州 宁波 寧波 温州 溫州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 余姚 慈溪 诸暨 海宁 桐乡 瑞安 乐清 永康 东阳 温岭 临海 上虞 富阳 临安
合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 廈門 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 石狮 南安 福清 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
济南 濟南 青岛 青島 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 莱芜 临沂 德州 聊城 滨州 菏泽 即墨 胶州 寿光 章丘 郑州 鄭州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源
武汉 武漢 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架 长沙 長沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 浏阳 醴陵 宁乡
广州 廣州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 東莞 中山 潮州 揭阳 云浮 普宁 增城 从化 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 文昌 琼海 万宁 五指山 东方
成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 都江堰 彭州 崇州 邛崃 简阳 西昌 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 凯里 都匀 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆
拉萨 日喀则 昌都 林芝 山南 那曲 阿里 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 海北 黄南 果洛 玉树 海西 银川 石嘴山 吴忠 固原 中卫
乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰 石河子 库尔勒 北京 上海 天津 重庆 重慶
台北 臺北 新北 桃园 桃園 台中 臺中 台南 臺南 高雄 基隆 新竹 嘉义 嘉義 苗栗 彰化 南投 云林 雲林 屏东 屏東 宜兰 宜蘭 花莲 花蓮 台东 臺東 台東 澎湖 金门 金門 连江 連江`

	DistrictsZH = `东城 西城 朝阳 朝陽 丰台 石景山 海淀 门头沟 房山 通州 顺义 昌平 大兴 怀柔 平谷 密云 延庆 亦庄 望京 中关村 黄浦 徐汇 长宁 静安 普陀 虹口 杨浦 闵行 宝山 嘉定 浦东 浦东新 金山 松江 青浦 奉贤 崇明 闸北 卢湾 陆家嘴
和平 河东 河西 南开 河北 红桥 东丽 西青 津南 北辰 武清 宝坻 滨海 滨海新 宁河 静海 蓟州 万州 涪陵 渝中 大渡口 江北 沙坪坝 九龙坡 南岸 北碚 綦江 大足 渝北 巴南 黔江 长寿 江津 合川 永川 南川 璧山 铜梁 潼南 荣昌 两江新
越秀 荔湾 海珠 天河 白云 黄埔 番禺 花都 南沙 罗湖 福田 南山 盐田 宝安 龙岗 龙华 坪山 光明 大鹏 禅城 南海 顺德 三水 高明 香洲 斗门 金湾 惠城 惠阳 惠东 博罗 蓬江 江海 新会 开平 台山 鹤山 端州 鼎湖 高要 四会 金平 龙湖 濠江 潮阳 潮南 澄海
虎门 长安 厚街 塘厦 常平 寮步 大朗 凤岗 石龙 南城 东坑 石岐 小榄 古镇 上城 下城 拱墅 西湖 滨江 萧山 余杭 临平 钱塘 桐庐 淳安 建德 海曙 鄞州 镇海 北仑 奉化 象山 宁海 鹿城 龙湾 瓯海 洞头 苍南 平阳 永嘉 南湖 秀洲 嘉善 平湖 海盐 吴兴 南浔 德清 长兴 安吉 越城 柯桥 新昌 嵊州 婺城 金东 兰溪 椒江 黄岩 路桥 玉环
玄武 秦淮 建邺 鼓楼 浦口 栖霞 雨花台 江宁 六合 溧水 高淳 梁溪 锡山 惠山 滨湖 新吴 姑苏 虎丘 吴中 相城 吴江 天宁 钟楼 武进 新北 金坛 溧阳 崇川 港闸 海门 启东 如皋 如东 海安 广陵 邗江 江都 仪征 高邮 京口 润州 丹徒 丹阳 句容 扬中 云龙 泉山 铜山 贾汪 沛县 丰县 睢宁 邳州 新沂
锦江 青羊 金牛 武侯 成华 龙泉驿 青白江 新都 温江 双流 郫都 郫县 新津 金堂 大邑 蒲江 高新 江岸 江汉 硚口 汉阳 武昌 青山 洪山 东西湖 汉南 蔡甸 江夏 黄陂 新洲 芙蓉 天心 岳麓 开福 雨花 望城 长沙县 中原 二七 管城 金水 上街 惠济 中牟 巩义 荥阳 新郑 新密 登封 郑东新
新城 碑林 莲湖 灞桥 未央 雁塔 阎良 临潼 长安 高陵 鄠邑 蓝田 周至 历下 市中 槐荫 天桥 历城 长清 市南 市北 黄岛 崂山 李沧 城阳 平度 莱西 沈河 大东 皇姑 铁西 苏家屯 浑南 沈北新 于洪 中山 西岗 沙河口 甘井子 旅顺口 金州 普兰店 瓦房店 庄河
道里 道外 南岗 香坊 平房 松北 呼兰 阿城 南关 宽城 二道 绿园 双阳 九台 瑶海 庐阳 蜀山 包河 肥东 肥西 长丰 巢湖 台江 仓山 马尾 晋安 长乐 闽侯 连江 思明 海沧 湖里 集美 同安 翔安 鲤城 丰泽 洛江 惠安 安溪 东湖 西湖 青云谱 青山湖 新建 红谷滩
桥西 裕华 新华 藁城 鹿泉 栾城 正定 小店 迎泽 杏花岭 尖草坪 万柏林 晋源 回民 玉泉 赛罕 五华 盘龙 官渡 西山 东川 呈贡 晋宁 安宁 云岩 南明 花溪 乌当 观山湖 青秀 兴宁 江南 西乡塘 良庆 邕宁 武鸣 城关 七里河 西固 安宁 红古 天山 沙依巴克 水磨沟 兴庆 金凤 西夏 龙华 秀英 琼山 美兰 吉阳 天涯 海棠 崖州
中西 湾仔 灣仔 油尖旺 深水埗 九龙城 九龍城 黄大仙 黃大仙 观塘 觀塘 葵青 荃湾 荃灣 屯门 屯門 元朗 大埔 沙田 西贡 西貢 离岛 離島 铜锣湾 銅鑼灣 尖沙咀 旺角 油麻地 中环 中環 上环 上環 北角 鲗鱼涌 鰂魚涌 将军澳 將軍澳 大角咀 红磡 紅磡 何文田 土瓜湾 土瓜灣 天水围 天水圍 粉岭 粉嶺 上水 马鞍山 馬鞍山 柴湾 柴灣 筲箕湾 筲箕灣
大安 信义 信義 中正 万华 萬華 松山 大同 士林 北投 内湖 內湖 南港 文山 板桥 板橋 三重 中和 永和 新庄 新莊 新店 土城 芦洲 蘆洲 树林 樹林 汐止 三峡 三峽 莺歌 鶯歌 淡水 林口 五股 泰山 中坜 中壢 平镇 平鎮 八德 杨梅 楊梅 芦竹 蘆竹 西屯 南屯 北屯 丰原 豐原 大里 太平 乌日 烏日 沙鹿 永康 安平 安南 归仁 歸仁 三民 左营 左營 楠梓 苓雅 前镇 前鎮 凤山 鳳山 鼓山 小港 仁武 冈山 岡山 竹北 罗东 羅東`
)

// HanPlaces knows names of places written in Han. Read-only, safe for
// concurrent use.
type HanPlaces struct {
	kinds   map[string]Place
	first   *HanSet
	pairs   [64]uint64                     // filter over the first two characters
	lengths [lastHan - firstHan + 1]uint16 // by the first: a bit for each length of a name in characters
}

// PlacesZH holds ProvincesZH, CitiesZH and DistrictsZH.
var PlacesZH = newHanPlaces()

func newHanPlaces() *HanPlaces {
	p := &HanPlaces{kinds: map[string]Place{}}
	var first strings.Builder
	for _, l := range []Named{{Province, ProvincesZH}, {City, CitiesZH}, {District, DistrictsZH}} {
		start := 0
		for i := 0; i <= len(l.Names); i++ {
			if i < len(l.Names) && l.Names[i] != ' ' && l.Names[i] != '\n' {
				continue
			}
			if n := l.Names[start:i]; n != "" {
				p.kinds[n] |= l.Kind
				first.WriteString(n[:3])
				p.lengths[ideograph([]byte(n))] |= 1 << (len(n) / 3)
				p.pairs[n[2]&63] |= 1 << (n[5] & 63)
			}
			start = i + 1
		}
	}
	p.first = NewHanSet(first.String())
	return p
}

// At returns the longest name at the start of b, in bytes, and what it is; 0 if
// none begins there.
func (p *HanPlaces) At(b []byte) (int, Place) {
	if len(b) < 6 || !p.first.At(b, 0) {
		return 0, 0
	}
	if p.pairs[b[2]&63]>>(b[5]&63)&1 == 0 {
		return 0, 0
	}
	for of := p.lengths[ideograph(b)]; of != 0; {
		n := bits.Len16(of) - 1
		of &^= 1 << n
		if 3*n > len(b) {
			continue
		}
		if k := p.kinds[string(b[:3*n])]; k != 0 {
			return 3 * n, k
		}
	}
	return 0, 0
}

// ideograph returns the number of the ideograph that b begins with, from firstHan.
func ideograph(b []byte) int {
	return int(b[0]&0x0F)<<12 | int(b[1]&0x3F)<<6 | int(b[2]&0x3F) - firstHan
}
