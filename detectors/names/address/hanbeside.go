package address

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// besideWords tell that something stands beside what they follow; besideEnds do
// so where the clause ends.
var (
	besideWords = newHanWords("斜对面", "对面", "對面", "旁边", "旁邊", "隔壁", "骑楼下", "騎樓下", "楼下", "樓下", "楼上", "樓上", "后面", "後面", "附近")
	besideEnds  = newHanWords("旁", "边上", "邊上", "门前", "門前", "门口", "門口", "里面", "裡面", "院内", "院里", "巷口", "村口", "溪口", "路口", "尽头", "盡頭", "拐角处", "拐角", "胡同口", "弄口", "街口", "桥头", "岗亭", "平房", "老房子", "西头", "东头", "南头", "北头", "村头", "村尾", "小卖部", "村委会旁", "村委会", "超市旁边", "超市旁", "门口保安亭", "保安亭", "地下车库", "地下", "地鋪", "大堂", "前台", "架空层", "架空層", "一楼大堂", "南首", "北首", "东首", "西首", "一楼大厅", "楼下驿站", "门口驿站", "楼下快递柜", "内", "內", "整层", "全层", "全層", "半层", "商服", "营业房", "商业用房", "商住", "旁铁皮屋", "旁鐵皮屋")
	roomTails   = newHanWords("库", "間", "间", "厅", "廳", "柜", "堂", "舖", "铺", "檯", "處", "廊")
	besidePosts = newHanWords("楼下驿站", "樓下驛站", "楼下快递柜", "门口保安亭", "旁边驿站", "门口驿站")
	roomWords   = newHanWords("前座", "後座", "后座", "底商", "药房", "商铺", "门面", "车库")
)

// beside returns the length of what tells of a place beside the address, or of a
// room in it: 对面, 车库, 隔壁14号.
func (p *hanParts) beside() int {
	if q := p.end; p.last >= hanNumber && q < len(p.b) && p.b[q]-'A' < 26 && (q+1 == len(p.b) || !detectors.IsAlnum(p.b[q+1])) {
		return 1 // 12樓H
	}
	if n := p.toward(p.end); n > 0 {
		return n
	}
	if p.last == hanRoad && p.count[hanRoad] > 1 && p.count[hanAdmin] > 0 && bytes.HasPrefix(p.b[p.end:], []byte("口")) { // 景华路 南昌路|口
		probe := *p
		if probe.end += 3; probe.ends() {
			if n := towards.at(p.b, probe.end+1); n > 0 && p.b[probe.end] == ' ' {
				if m := hasHan(p.b, probe.end+1+n, []string{"东", "西", "南", "北", "東"}); m > 0 && closedAt(p.b, probe.end+1+n+m) {
					return 3 + 1 + n + m
				}
			}
			return 3
		}
	}
	if n := besidePosts.at(p.b, p.end); n > 0 && p.last >= hanEstate {
		return n
	}
	if n := besideWords.at(p.b, p.end); n > 0 && p.last != hanAdmin {
		probe := *p
		probe.last = hanEstate
		if m, k := probe.numbered(p.end + n); m > 0 && k == hanNumber {
			p.count[hanNumber]++
			p.sum++
			return n + m
		}
		return n
	}
	if n := besideEnds.at(p.b, p.end); n > 0 && p.last >= hanTown {
		probe := *p
		if probe.end += n; probe.ends() {
			return n
		}
	}
	if n := p.besideNamed(); n > 0 {
		return n
	}
	if p.last != hanFloor && p.last != hanNumber {
		return 0
	}
	if n := roomWords.at(p.b, p.end); n > 0 {
		return n
	}
	for q, k := p.end, 0; k < 4 && isHan(p.b, q) && !hanStops.At(p.b, q); k++ {
		q += 3
		if k > 0 && roomTails.at(p.b, q-3) > 0 && hasHan(p.b, q-6, []string{"时", "中", "之", "空", "瞬", "期", "晚", "夜"}) == 0 {
			return q - p.end
		}
	}
	return 0
}

// besideNamed returns the length of a name of two to six characters behind a road or
// a village that the clause ends with as what stands there: 东段|人民公园对面,
// 李家村|郭店大桥旁.
func (p *hanParts) besideNamed() int {
	road := p.last == hanRoad || p.last == hanFloor && bytes.HasSuffix(p.b[:p.end], []byte("段"))
	if !road && p.last != hanVillage && p.last != hanTown || p.count[hanAdmin]+p.count[hanTown] == 0 || notName.at(p.b, p.end) > 0 {
		return 0
	}
	for q, k := p.end, 0; k < 7 && isHan(p.b, q) && !hanStops.At(p.b, q); k++ {
		if n := besideNames.at(p.b, q); n > 0 && k > 1 {
			probe := *p
			if probe.end = q + n; probe.closed() {
				return q + n - p.end
			}
		}
		q += 3
	}
	return 0
}

// besideNames tell that an address is beside what stands before them.
var besideNames = newHanWords("对面", "對面", "旁边", "旁邊", "旁", "隔壁", "附近", "后面", "後面", "路口", "楼下")

var towards = newHanWords("往", "向")

// toward returns the length of 往北200米 at at, 0 if it does not stand there.
func (p *hanParts) toward(at int) int {
	b := p.b
	n := towards.at(b, at)
	if n == 0 || p.last < hanRoad {
		return 0
	}
	q := at + n
	m := hasHan(b, q, []string{"东", "西", "南", "北", "東", "里", "前"})
	if m == 0 {
		return 0
	}
	q += m
	q += hasHan(b, q, []string{"约", "走", "大约"})
	s := q
	for q < len(b) && detectors.IsDigit(b[q]) {
		q++
	}
	if q == s {
		return 0
	}
	if m = hasHan(b, q, []string{"米处", "米路北", "米路南", "米路东", "米路西", "米", "公里"}); m == 0 {
		return 0
	}
	return q + m - at
}

var andHan = newHanWords("与", "與", "和", "及", "跟", "同")

// crossing returns the length of a road that crosses the one before, with the
// word for it: 与芙蓉路交叉口.
func (p *hanParts) crossing(at int) int {
	b := p.b
	n := andHan.at(b, at)
	if n == 0 || p.last != hanRoad {
		return 0
	}
	probe := *p
	m, k := probe.named(at + n)
	if k != hanRoad {
		return 0
	}
	q := at + n + m
	if w := hasHan(b, q, []string{"交叉口", "交汇处", "交会处", "交會處", "交界处", "十字路口", "十字", "什字", "丁字路口", "交口", "路口", "口"}); w > 0 {
		p.count[hanRoad]++
		p.sum++
		return q + w - at
	}
	return 0
}

// standing returns the length of what stands at at by a corner or a gate that the
// address ends with: 东北角|的菜鸟驿站, 门口|的水果店.
func (p *hanParts) standing(at int) int {
	if p.count[hanRoad]+p.count[hanEstate]+p.count[hanSite] == 0 || !bytes.HasPrefix(p.b[at:], []byte("的")) && !bytes.HasPrefix(p.b[at:], []byte("那间")) && !bytes.HasPrefix(p.b[at:], []byte("那間")) {
		return 0
	}
	if p.last != hanMark && !lexicon.HasSuffix(p.b[:at], "角", "口", "旁", "侧", "門", "门", "旁边", "旁邊", "对面", "對面", "隔壁", "后面") {
		return 0
	}
	q := at + len("的")
	if p.b[at] != "的"[0] || !bytes.HasPrefix(p.b[at:], []byte("的")) {
		q = at + len("那间")
	}
	for k := 0; k < 6 && isHan(p.b, q) && !hanStops.At(p.b, q); k++ {
		if n := hasHan(p.b, q, []string{"驿站", "驛站", "便利店", "超市", "水果店", "小门", "侧门", "摊", "攤", "店", "馆", "柜"}); n > 0 && (k > 0 || n > 3) {
			probe := *p
			probe.end = q + n
			probe.end += hasHan(p.b, probe.end, []string{"旁邊", "旁边"})
			if probe.ends() || bytes.HasPrefix(p.b[q:], []byte("驿站")) {
				return probe.end - at
			}
		}
		q += 3
	}
	return 0
}

// ends reports whether the clause ends behind the address or goes on with what is
// done there.
func (p *hanParts) ends() bool {
	return p.closed() || hasHan(p.b, p.end, []string{"了", "就", "吧", "等", "能", "来", "谢", "取", "作废", "收", "）"}) > 0
}

// hint returns the length of a bracket at at that tells how to find the door:
// （放门口）, （超市旁）.
func (p *hanParts) hint(at int) int {
	open, shut := "（", "）"
	if at < len(p.b) && p.b[at] == '(' {
		open, shut = "(", ")"
	}
	if !bytes.HasPrefix(p.b[at:], []byte(open)) || p.count[hanNumber]+p.count[hanBare] == 0 {
		return 0
	}
	in := p.b[at+len(open) : min(len(p.b), at+60)]
	k := bytes.Index(in, []byte(shut))
	if k < 6 || bytes.IndexByte(in[:k], '\n') >= 0 {
		return 0
	}
	if p.bracketed(in[:k], at+len(open)+k+len(shut)) {
		return len(open) + k + len(shut)
	}
	for _, w := range [...]string{"门", "門", "旁", "对面", "對面", "楼下", "樓下", "侧", "柜", "驿站", "前台", "保安", "入口", "隔壁", "附近", "路口", "交叉口", "路与", "米"} {
		if bytes.Contains(in[:k], []byte(w)) {
			return len(open) + k + len(shut)
		}
	}
	return 0
}

// bracketed reports whether the bracket that holds in and ends at e is a name of two to
// eight characters behind an address of several levels, which ends its clause: 北二中路
// 6-1号|(红星美凯龙)|. What looks like somebody's name is left to those who find people.
func (p *hanParts) bracketed(in []byte, e int) bool {
	if n := len(in) / 3; n < 2 || n > 8 || p.count[hanAdmin] == 0 || p.count[hanRoad]+p.count[hanVillage] == 0 || !closedAt(p.b, e) || notNamed(in) {
		return false
	} else if r, _ := utf8.DecodeRune(in); n < 4 && lexicon.SurnameZH(r) {
		return false
	}
	for q := 0; q < len(in); q += 3 {
		if in[q] < 0xE4 || in[q] > 0xE9 || hanStops.At(in, q) || shopNotes.at(in, q) > 0 {
			return false
		}
	}
	return true
}

// shopNotes are said of a shop or a house in brackets: when it is open, what it is worth.
var shopNotes = newHanWords("休息", "营业", "停业", "歇业", "推荐", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末", "平日", "工作日", "节假", "假期", "全天", "小时", "免费", "预约", "排队", "停车", "人均", "味道", "环境", "服务", "评分", "打卡", "装修", "搬迁", "暂", "仅", "限", "价格", "优惠", "本人", "家里", "备用", "默认", "待定", "原址", "新址", "地址")

// behindCue reports whether a cue stands right before the address.
func (p *hanParts) behindCue() bool {
	if p.asked == unasked {
		p.asked = noCueBefore
		if p.cue || hanCue(p.b, p.start) {
			p.asked = cueThere
		}
	}
	return p.asked == cueThere
}

// numberedHan reports whether b ends with the word behind a house's number.
func numberedHan(b []byte) bool {
	return lexicon.HasSuffix(b, "号", "號", "栋", "棟", "楼", "樓", "室", "元")
}

// trim takes back a gate at the end that the sentence goes on about: 206号|门口卖唱.
func (p *hanParts) trim() {
	for _, w := range []string{"门口", "門口"} {
		if p.last == hanMark && bytes.HasSuffix(p.b[:p.end], []byte(w)) && numberedHan(p.b[:p.end-len(w)]) && p.count[hanNumber] > 0 && !p.closed() {
			p.end -= len(w)
		}
	}
}
