package address

import (
	"strings"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// hanSuffix is a word that ends the name of a part.
type hanSuffix struct {
	word        string
	kind        hanKind
	least, most int  // characters of the name before it
	joins       bool // may stand without a name behind another part: 中关村|大街
}

// hanSuffixes are by their first character, the longest first.
var hanSuffixes = newHanTable(suffixLists)

var suffixLists = func() map[string][]hanSuffix {
	m := map[string][]hanSuffix{}
	for _, l := range []struct {
		kind        hanKind
		least, most int
		joins       bool
		words       string
	}{
		{hanTown, 1, 6, true, "街道办事处 街道办 街道 办事处 社区居委会 社区 社區"},
		{hanEstate, 1, 9, true, "国际 國際 国际花都 花都 国际城 國際城 国际中心 工贸园 商务楼 小区 小區 花园 花園 花苑 家园 家園 新村 新邨 公寓 雅居 美居 名居 怡居 新居 名邸 府邸 半岛 庄园 世家 名门 水岸 水榭 豪园 佳园 怡园 锦园 御园 丽园 嘉华 华城 锦城 尚城 康城 世纪城 阳光城 华府 御府 御苑 公馆 生活区 住宅区 家属区 公租房 廉租房 教师楼 职工楼 干休所 大厦 大廈 大楼 大樓 别墅 別墅 山庄 山莊 公馆 公館 名城 新城 佳苑 雅苑 嘉苑 嘉园 雅园 华庭 華庭 豪庭 豪苑 名苑 名都 家属院 家属楼 宿舍楼 宿舍 安置房 商住楼 写字楼 写字间 楼盘 大院 学生公寓 工业园区 工业园 工业区 科技园 产业园 软件园 创业园 物流园 开发区 園區 园区 商業中心 工業大廈 工業中心 屋邨 屋苑"},
		{hanSite, 1, 9, true, "厂区 廠區 大学 大學 学院 學院 中学 小学 学校 學校 校区 幼儿园 医院 醫院 商场 商場 广场 廣場 商城 市场 市場 酒店 宾馆 饭店 住院部 住院楼 门诊楼 门诊部 外科楼 内科楼 超市 银行 中心 大酒店 公司 工厂 机场 政府 派出所 卫生院 网吧 健身房 茶楼 药店 便利店"},
		{hanPost, 0, 9, true, "妈妈驿站 兔喜超市 兔喜 菜鸟驿站 菜鳥驛站 快递驿站 驿站 驛站 自提点 自提柜 自提點 快递柜 丰巢柜 丰巢 代收点 快递点 门卫室 门卫 传达室 保安室 物业前台 物业 前台 收发室 值班室 保安亭"},
		{hanRoad, 1, 6, true, "大道东 大道西 大道南 大道北 大道中 大道 大街 胡同 公路 国道 省道 环路 支路 路 街"},
		{hanRoad, 1, 8, false, "大馬路"},
		{hanVillage, 1, 8, false, "村屋"},
		{hanRoad, 1, 4, false, "巷 弄"},
		{hanRoad, 2, 4, false, "道"},
		{hanTown, 1, 5, false, "镇 鎮 乡 鄉"},
		{hanVillage, 2, 8, false, "农场 林场 牧场"},
		{hanVillage, 1, 5, false, "村民委员会 居民委员会 村民小组 村委会 居委会 村 庄 莊 屯 寨"},
		{hanVillage, 1, 4, false, "组 組"},
		{hanAdmin, 2, 12, false, "自治县 自治縣 自治旗"},
		{hanAdmin, 1, 6, false, "县 縣 区 區 市 旗"},
		{hanMark, 0, 0, true, "交叉口 交汇处 交界处 交會處 路口 东北角 东南角 西北角 西南角 东侧 西侧 南侧 北侧 东门 西门 南门 北门 正门 后门 侧门 门口 东户 西户 中户 路南 路北 路东 路西"},
		{hanEstate, 2, 6, false, "苑 府 园 庭 轩 軒 邨 湾 灣 園 峯 薈 郡 城 里 坊 阁 閣"},
		{hanSite, 2, 7, false, "厂 院 店 站 馆 楼 樓 廈 厦"},
	} {
		for _, w := range strings.Fields(l.words) {
			m[w[:3]] = append(m[w[:3]], hanSuffix{w, l.kind, l.least, l.most, l.joins})
		}
	}
	for _, list := range m {
		for i := range list { // a stable sort by length, few elements
			for j := i; j > 0 && len(list[j].word) > len(list[j-1].word); j-- {
				list[j], list[j-1] = list[j-1], list[j]
			}
		}
	}
	return m
}()

// hanEnds are the first characters of the suffixes.
var hanEnds = firstHan(suffixLists)

// firstHan returns the first characters of the keys of m.
func firstHan[V any](m map[string]V) *lexicon.HanSet {
	var b strings.Builder
	for w := range m {
		b.WriteString(w[:3])
	}
	return lexicon.NewHanSet(b.String())
}

// generic are words that end like a part and name none, by their first character.
var generic = newHanTable(func() map[string][]string {
	m := map[string][]string{}
	for _, w := range strings.Fields(`马路 铁路 公路 思路 道路 迷路 半路 顺路 问路 带路 绕路 上路 小路 后路 退路 出路 门路 一路 走路 来路 线路 套路 网路 电路 逛街 上街 大街 小街 知道 味道 频道 渠道 通道 管道 街道 报道 跑道 轨道
园里 院里 楼里 店里 厂里 村里 城里 镇里 县里 房里 屋里 车里 城市 都市 超市 门市 股市 上市 夜市 早市 楼市 全市 本市 小区 社区 地区 园区 景区 专区 学区 校区 客服区 评论区 市区 郊区 区区 老区 战区 时区 误区 全区 全村 农村 乡村 城乡 家乡 故乡 老乡 同乡 小镇 城镇 全县 县城 政府 城府 公园 乐园 校园 家庭 法庭 这里 那里 哪里 区里 里面 公里 心里 家里
商店 网店 本店 开店 到店 进店 全店 门店 实体店 旗舰店 专卖店 车站 网站 本站 全站 医院 学院 出院 住院 法院 影院 宾馆 旅馆 饭馆 上楼 下楼 大楼 电梯楼 商城 京城 长城 全城 同城 县城 工厂 老店`) {
		m[w[:3]] = append(m[w[:3]], w)
	}
	return m
}())

// isGeneric reports whether [p, e) of b is a generic word.
func isGeneric(b []byte, p, e int) bool {
	if p < 0 || e-p < 3 {
		return false
	}
	for _, w := range generic.of(b[p:]) {
		if string(b[p:e]) == w {
			return true
		}
	}
	return false
}
