package address

import (
	"bytes"
	"maps"
	"slices"

	"github.com/samar-privacy/samar/detectors"
)

var chinese = detectors.Spec{
	Name:      "names/address-zh",
	Entity:    "ADDRESS",
	Doc:       "Postal address in Chinese, from its parts",
	Anchor:    detectors.OnWordsOf(func() []string { return slices.Sorted(maps.Keys(hanAnchors)) }),
	Match:     matchChinese,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "GB/T 23705 (parts of a Chinese address) and postal practice in Hong Kong and Taiwan; places: lexicon.PlacesZH",
	Valid: []string{
		"‹北京市朝阳区望京街道花园路88号› 13812345678", "‹北京市朝阳区望京街道花园路88号› 电话13812345678", "‹高雄市前鎮區三多二路475巷1弄2-3號› 0937003257", "(‹中山市城桂路6号›)全天候", "‹110台湾台北市信義區忠孝東路四段559巷16弄2號›", "‹灣仔軒尼詩道233號地下B舖›唔該", "‹朝阳区建国路88号3号楼1202›收",
		"收货地址：‹浙江省杭州市西湖区文三路123号华星大厦5楼501室›",
		"我住在‹朝阳区建国路88号3号楼1202室›，谢谢",
		"寄到‹幸福小区3栋2单元501›就行",
		"‹台北市大安區和平東路二段106號5樓›",
		"‹九龍旺角彌敦道610號荷李活商業中心12樓›",
		"在‹西南大学3号宿舍楼402›取件",
		"‹湖南省长沙市浏阳市大瑶镇南山村三组›",
		"寄到‹元朗新街11號祥發大廈5字樓B›，請確認",
		"现居‹梅县区松口镇大黄村›，请登记",
		"寄到‹宁波北仑区小港街道红联渡口路海天塑机集团›，谢谢",
		"他们在‹上海市闵行区中山小区14-3-204›开店",
		"送到‹昆山市桃源雅居14座501›。",
		"家住‹洪山区丰收巷979号人民超市隔壁64号›，麻烦快点",
		"花了 300 ‹北京市朝阳区建国路88号3号楼›",
		"订单 123456 ‹杭州市西湖区文三路123号›",
		"邮编 ‹310012 杭州市西湖区文三路123号›",
		"在‹锦江区丰收路与芙蓉路交叉口往北200米›等",
		"‹36405 蘆竹市成功巷2段4號3樓›",
		"地址为‹春申小区23栋3单元802室›。",
		"送错了，我是‹11栋›不是1栋",
		"就在‹渝中区大黄路25号附6号楼下›，要出人命",
	},
	Invalid: []string{"2楼B超室", "坐3号线到人民广场站5号口", "一号店的东西不错", "鞋子买了42号", "第2单元很难", "浙江省杭州市西湖区", "杭州市5号发货", "在人民医院3楼等了半天", "万达广场3楼的火锅店", "我不知道市场路在哪", "快递放在菜鸟驿站了", "2栋楼", "这个小区5号楼下", "小区3-5天就发一次通知", "植物大战僵尸花园5-10太难", "杭州市西湖区文三路堵车严重", "房山区阎村镇发布山洪预警", "解放路与建设路交叉口堵车", "杭州市西湖区三墩镇房价下跌", "杭州市西湖区北山街道风景优美", "我是3号不是4号选手", "我是1楼不是2楼上车的"},
}

// matchChinese finds the address around a word of w.
func matchChinese(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	if !hanWorth(b, w.Start, w.End) {
		return detectors.Found{}, false
	}
	h := &readersOf(w).han
	var first *hanRead // of those remembered one behind another
	for s := h.left(b, w.Start); s <= w.Start; {
		r := h.at(s)
		if h.read(r, s) {
			if r.end < w.End {
				s = r.end
				if first == nil {
					first = r
				}
				first.end = s // words further on need not go from one to the next
				continue
			}
			if r.refused {
				return detectors.Found{}, false
			}
		}
		first = nil
		p := hanParts{b: b, end: s, start: s, opens: s == 0 || b[s-1] == '\n'}
		if c := b[s]; c >= 0x80 || detectors.IsAlnum(c) {
			p.read(s)
		}
		w.Steps += 4 * (p.parts + 1)
		if p.end < w.End || p.parts == 0 {
			next := max(p.end, s+runeLen(b[s]))
			if p.parts > 0 || next <= w.Start {
				*r = hanRead{h.turn, false, s, next}
			}
			s = next
			continue
		}
		points := p.points()
		if hanCue(b, s) {
			p.cue = true
			points += cuePoints
		} else if p.homes > 0 && p.count[hanBare] > 0 && p.parts == 2 && roomLast(b[s:p.end]) && whichHome.before(b, s) {
			points++ // 我是|18栋2201|不是18栋2102
		} else if p.homes > 0 && p.parts == 1 && whichHome.before(b, s) && notThat.at(b, p.end) > 0 {
			return found(s, p.end, enough, 0) // 我是|11栋|不是1栋
		} else if p.whole(s) || p.count[hanAdmin] > 1 && livedThere.at(b, p.end) > 0 {
			p.cue = true
			points += cuePoints
		}
		if points < enough || !p.specific() {
			*r = hanRead{h.turn, true, s, p.end}
			return detectors.Found{}, false
		}
		if p.guest() || mallZH(b[s:p.end]) || !p.cue && p.parts == 2 && p.count[hanVillage] == 1 && !p.ends() && bytes.Contains(b[s:p.end], []byte("场")) { // 林场2号|观景台
			return detectors.Found{}, false
		}
		ev := detectors.Evidence(0)
		if p.listed {
			ev = detectors.Lexicon
		}
		return found(codeBefore(b, leadHan(b, s, p.end)), codeAfter(b, p.end, p.count[hanAdmin]), points, ev)
	}
	return detectors.Found{}, false
}

// whichHome stand before the home that somebody means.
var whichHome = newHanWords("我是", "不是", "我家是", "应该是", "應該是", "而是", "就是", "敲了", "到了")

// notThat stand between the home that somebody means and the one that he does not.
var notThat = newHanWords("不是", "，不是", "唔係")

// roomLast reports whether v ends with the digits of a room.
func roomLast(v []byte) bool {
	n := 0
	for n < len(v) && detectors.IsDigit(v[len(v)-1-n]) {
		n++
	}
	return roomFits(v[len(v)-n:])
}

// livedThere follow an address where somebody lives or works.
var livedThere = newHanWords("上班", "工作", "上学", "居住", "租房", "开店", "开了", "安家")

// mallZH reports whether the address v is a mall and one of its floors or gates
// and nothing more: 大悦城9号门.
func mallZH(v []byte) bool {
	if mallsZH.at(v, 0) == 0 {
		return false
	}
	return !bytes.ContainsAny(v, "路街区區县縣市镇村弄栋棟幢单單元室座") && (bytes.Contains(v, []byte("门")) || bytes.Contains(v, []byte("層")) || bytes.Contains(v, []byte("层")) || bytes.Contains(v, []byte("楼")))
}

var mallsZH = newHanWords("大悦城", "太古里", "万达", "银泰", "吾悦", "来福士", "万象城", "印象城", "龙湖天街", "天街", "恒隆", "世纪金源", "百联", "海港城", "时代广场")
