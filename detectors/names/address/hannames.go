package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// unnamed passes over a name that no word for a part ends, two to eight
// characters behind a house or a road, where a number or the clause's end follows.
func (p *hanParts) unnamed(at int) int {
	if bytes.HasSuffix(p.b[:at], []byte("，")) {
		return 0
	}
	if p.last == hanAdmin && (p.count[hanAdmin] > 1 || p.behindCue()) || p.last == hanTown && p.count[hanAdmin] > 0 {
		if n := p.estateBuilding(at); n > 0 {
			return n
		}
		if n := p.quarterHan(at); n > 0 {
			return n
		}
	}
	if p.last == hanAdmin && (p.count[hanAdmin] > 1 || bytes.Contains(p.b[p.start:at], []byte("市"))) && p.behindCue() {
		if n := p.quarterAlone(at); n > 0 {
			return n
		}
	}
	if p.last == hanSite && p.count[hanNumber] > 0 && p.b[at-1] == ' ' {
		if n := p.schoolHouse(at); n > 0 {
			return n
		}
	}
	if p.last != hanNumber && p.last != hanRoad && p.last != hanEstate && !((p.last == hanTown || p.last == hanVillage) && (p.opens || p.behindCue())) {
		return 0
	}
	q, n := at, 0
	for n < 9 && isHan(p.b, q) && !hanStops.At(p.b, q) {
		if hasHan(p.b, q, []string{"女士", "先生", "小姐", "收", "老师", "阿姨", "师傅"}) > 0 {
			return 0 // 202室 王女士收
		}
		if n >= 2 && p.last == hanNumber && p.count[hanRoad] > 0 && hasHan(p.b, q, []string{"全体", "业主", "业委会", "物业", "居民", "住户"}) > 0 {
			return q - at // 长白路19号|恒大绿洲|全体业主
		}
		if n >= 2 {
			probe := *p
			probe.last = hanEstate
			if m, k := probe.numbered(q); m > 0 && (k == hanNumber || k == hanFloor) {
				return q - at
			}
		}
		q += 3
		n++
		if n >= 2 && q+1 < len(p.b) && p.b[q] == ' ' && detectors.IsDigit(p.b[q+1]) { // 88号 保利中环| 1座
			probe := *p
			probe.last = hanEstate
			if m, k := probe.numbered(q + 1); m > 0 && (k == hanNumber || k == hanFloor) {
				return q + 1 - at
			}
		}
	}
	switch {
	case n < 2 || n > 8:
		return 0
	case q < len(p.b) && (detectors.IsDigit(p.b[q]) || detectors.IsLetter(p.b[q])):
		probe := *p
		probe.last = hanEstate
		if m, _ := probe.numbered(q); m > 0 {
			return q - at
		}
		return 0
	}
	if n >= 3 && p.last != hanNumber && !p.broken && p.count[hanAdmin] > 0 && p.levels() > 1 && p.behindCue() && notName.at(p.b, at) == 0 {
		if q == len(p.b) || p.b[q] == '\n' || p.b[q] == ',' || hasHan(p.b, q, []string{"，", "。"}) > 0 {
			return q - at // 大唐镇杭福路皮草大世界
		}
	}
	if p.last == hanNumber && !p.broken && p.count[hanRoad] > 0 && n <= 6 && notName.at(p.b, at) == 0 && (q == len(p.b) || p.b[q] == ',' || p.b[q] == '\n' || p.b[q] == '.' || bytes.HasPrefix(p.b[q:], []byte("。"))) {
		return q - at
	}
	if p.last == hanNumber && !p.broken && p.count[hanRoad] > 0 && p.count[hanAdmin]+p.count[hanTown] > 0 && n > 2 && n <= 6 && notName.at(p.b, at) == 0 && bytes.HasPrefix(p.b[q:], []byte("，")) && firmEnds.At(p.b, q-3) && !notNamed(p.b[at:q]) {
		return q - at // 永安路3号华升鞋业，
	}
	return 0
}

// quarterAlone returns the length of the name of a quarter of two to four characters at
// at, which no word ends, behind a city and its district, where the clause ends: 寄到
// 上海市浦东新区|陆家嘴|.
func (p *hanParts) quarterAlone(at int) int {
	if !p.listed || !lexicon.HasSuffix(p.b[:at], "区", "區", "县", "縣") {
		return 0
	}
	q, n := at, 0
	for n < 5 && isHan(p.b, q) && !hanStops.At(p.b, q) && (n == 0 || !hanNumerals.At(p.b, q)) {
		q, n = q+3, n+1
	}
	if n < 2 || n > 4 || notNamed(p.b[at:q]) || partOfArea.before(p.b, q) || !closedAt(p.b, q) {
		return 0
	}
	p.parts++
	p.count[hanTown]++
	p.last = hanTown
	p.sum++
	return q - at
}

// partOfArea end what tells in which part of a place something is, or which place it
// is, what the post has there, or what became of a parcel, and name no quarter: 北部,
// 境内, 政府, 网点, 延误.
var partOfArea = newHanWords("部", "境内", "城区", "郊区", "市区", "中心", "一带", "地区", "周边", "政府", "法院", "警方", "公安", "公安局", "分局", "消防", "人民", "人士", "人氏", "郊外", "郊", "内", "外", "全境", "沿海", "本地", "农村", "户口", "户籍", "上班", "工作", "开业", "长大", "出生", "上学", "定居", "生活", "打工", "租房", "朋友", "老家", "网点", "門店", "门店", "客户", "客戶", "单位", "單位", "分拨", "分拣", "邮费", "几天", "延误", "超时", "丢件", "丢失")

// quarterHan returns the length of the name of a quarter of two to four characters at
// at, which no word ends and the number of a house follows: 万州区|高笋塘|78号.
func (p *hanParts) quarterHan(at int) int {
	q, n := at, 0
	for n < 5 && isHan(p.b, q) && !hanStops.At(p.b, q) && !hanNumerals.At(p.b, q) {
		q, n = q+3, n+1
	}
	if n < 2 || n > 4 || notName.at(p.b, at) > 0 || !p.listed {
		return 0
	}
	e := q
	for e < len(p.b) && detectors.IsDigit(p.b[e]) {
		e++
	}
	if e == q || e-q > 4 || hasHan(p.b, e, []string{"号", "號"}) == 0 {
		return 0
	}
	probe := *p
	probe.last = hanNone
	if !probe.house(e + 3) {
		return 0
	}
	p.parts++
	p.count[hanRoad]++
	p.last = hanRoad
	p.sum++
	return q - at
}

// schoolHouse returns the length of the name of a house of a school at at, behind a
// space, where the code of a room follows: 清華大學 |信齋| 512室.
func (p *hanParts) schoolHouse(at int) int {
	q, n := at, 0
	for n < 6 && isHan(p.b, q) && !hanStops.At(p.b, q) {
		q, n = q+3, n+1
	}
	if q < len(p.b) && p.b[q] == ' ' {
		q++
	}
	e := codeEnd(p.b, q)
	if n < 2 || n > 5 || e == q || !hasDigit(p.b[q:e]) || hasHan(p.b, e, []string{"室", "房", "樓", "楼", "號", "号"}) == 0 && !closedAt(p.b, e) {
		return 0
	}
	p.count[hanEstate]++
	p.last = hanEstate
	return q - at
}

// estateBuilding returns the length of a name of two to eight characters that no
// word for an estate ends and that the number of a building follows:
// 思明区|恒大绿洲|A座24层, 吴中区|世茂滨江|6#1004.
func (p *hanParts) estateBuilding(at int) int {
	q := at
	for n := 0; n < 9 && isHan(p.b, q) && !hanStops.At(p.b, q); n++ {
		q += 3
		if q >= len(p.b) || n < 1 || !detectors.IsAlnum(p.b[q]) {
			continue
		}
		e := codeEnd(p.b, q)
		if e == q || e-q > 10 {
			return 0
		}
		if hasHan(p.b, e, []string{"栋", "棟", "幢", "座", "号楼", "號樓", "单元", "期"}) > 0 || e < len(p.b)-3 && p.b[e] == '#' && detectors.IsDigit(p.b[e+1]) || bytes.Count(p.b[q:e], []byte("-")) == 2 && detectors.IsDigit(p.b[e-1]) {
			p.parts++
			p.count[hanEstate]++
			p.last = hanEstate
			p.sum++
			return q - at
		}
		return 0
	}
	return 0
}

// firmEnds end names of firms and shops; what is said of a house hardly ends with one:
// 1单元电梯坠落问题，.
var firmEnds = lexicon.NewHanSet("业業行部社所局坊铺舖廊吧堂斋汇匯贸貿具材饰飾械厂廠司店馆館")

// notNamed reports whether v, a few characters behind the number of a house, holds a
// word of what is said of it.
func notNamed(v []byte) bool {
	for k := 0; k < len(v); k += 3 {
		if notName.at(v, k) > 0 {
			return true
		}
	}
	return false
}

// levels counts the parts that say where a road lies, and the road.
func (p *hanParts) levels() uint8 {
	c := &p.count
	return c[hanAdmin] + c[hanTown] + c[hanVillage] + min(c[hanRoad], c[hanTown])
}

// notName begin what follows an address and is no name.
var notName = newHanWords("全体", "业主", "居民", "住户", "业委会", "附近", "旁边", "对面", "等", "收", "谢", "请", "麻烦", "不", "已", "没", "为", "是", "快", "尽", "电话", "手机", "联系", "的", "门口", "楼下", "可以", "好", "都", "多", "今", "昨", "作废", "来", "停水", "停电", "送", "收货", "漏水", "取", "无人", "没人", "换", "能", "会", "要", "修", "装", "有人", "上午", "下午", "晚上")

var adminTails = newHanWords("哈萨克自治州", "蒙古自治州", "藏族自治州", "回族自治州", "苗族侗族自治州", "布依族苗族自治州", "彝族自治州", "白族自治州", "傣族自治州", "傣族景颇族自治州", "土家族苗族自治州", "朝鲜族自治州", "柯尔克孜自治州", "壮族苗族自治州", "哈尼族彝族自治州", "傈僳族自治州", "藏族羌族自治州", "蒙古族藏族自治州", "黎族苗族自治县", "特别行政区", "特別行政區", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "新区", "新區", "地区", "省", "市", "区", "區", "县", "縣", "州", "盟")

// named reads a name and the word for what it names.
func (p *hanParts) named(at int) (int, hanKind) {
	b := p.b
	q := at
	for n := 0; n <= 10 && q < len(b); n++ {
		if !isHan(b, q) {
			// Letters and digits stand in names of estates: 万科V镇, 金地8号.
			if n == 0 && !(p.last >= hanNumber && detectors.IsLetter(b[q])) || n > 6 || !detectors.IsAlnum(b[q]) {
				return 0, hanNone
			}
			q++
			continue
		}
		if hanStops.At(b, q) && !keptStop(b, q) {
			return 0, hanNone
		}
		if !hanEnds.At(b, q) {
			q += 3
			continue
		}
		for _, s := range hanSuffixes.of(b[q:]) {
			least := s.least
			if p.parts > 0 && (p.last == hanSite || p.last == hanEstate) && s.kind == hanEstate {
				least = 1
			}
			most := s.most
			if s.word == "道" && p.last == hanAdmin && p.parts > 0 {
				most += 2 // 新界|葵涌大連排道
			}
			if s.kind == hanVillage && p.last == hanAdmin && p.parts > 0 {
				most += 2 // 白云区|嘉禾望岗尹边村
			}
			if n < least && !(n == 0 && s.joins && p.parts > 0) || n > most || !begins(b, q, s.word) {
				continue
			}
			if (s.word == "组" || s.word == "組") && p.last != hanVillage {
				continue // a team, if no village stands before it
			}
			if n == 0 && s.kind == hanSite && isHan(b, q+len(s.word)) && besideWords.at(b, q+len(s.word)) == 0 {
				continue // 31-1号|市场监管所
			}
			if n == 1 && isGeneric(b, at, q+len(s.word)) || n > 0 && isGeneric(b, q-3, q+len(s.word)) && !(n > 1 && s.kind == hanRoad && q+len(s.word) < len(b) && detectors.IsDigit(b[q+len(s.word)])) {
				continue
			}
			e := q + len(s.word)
			if (s.word == "区" || s.word == "區") && n >= 2 && hanNumerals.At(b, q-3) && numberNear(b[:min(len(b), e+1)], e) {
				return e - at, hanEstate // 解放一区21座
			}
			if m := roadOfQuarter(b, e, s.kind); m > 0 && n > 0 {
				return e + m - at, hanRoad // 工業區|一路
			}
			if m, k := p.longer(e, n+runesIn([]byte(s.word))); m > 0 && n > 0 {
				return e + m - at, k
			}
			if s.kind == hanRoad {
				e = roadTail(b, e)
			}
			return e - at, s.kind
		}
		q += 3
	}
	return 0, hanNone
}

// roadOfQuarter returns the length of a number in Han and a word for a road at e, behind
// the word for an estate or a quarter: 工業區|一路, 开发区|三街.
func roadOfQuarter(b []byte, e int, kind hanKind) int {
	if kind != hanEstate && kind != hanAdmin {
		return 0
	}
	q := e
	for q-e < 6 && hanNumerals.At(b, q) {
		q += 3
	}
	if q == e {
		return 0
	}
	if n := hasHan(b, q, []string{"大道", "路", "街"}); n > 0 {
		return roadTail(b, q+n) - e
	}
	return 0
}

// laneHan reads 西四北三条, a lane that a number names, before that of a house.
func laneHan(b []byte, at int) int {
	q := at
	for n := 0; n < 5 && isHan(b, q) && !hanStops.At(b, q); n++ {
		q += 3
		if n > 0 && hanNumerals.At(b, q-3) && bytes.HasPrefix(b[q:], []byte("条")) && q+3 < len(b) && detectors.IsDigit(b[q+3]) {
			return q + 3 - at
		}
	}
	return 0
}

// longer reports a suffix of a level that stands at e, behind a name of n
// characters that ends like a part itself: 大王店|镇, 中关村|大街.
func (p *hanParts) longer(e, n int) (int, hanKind) {
	if n > 5 || !hanEnds.At(p.b, e) {
		return 0, hanNone
	}
	for _, s := range hanSuffixes.of(p.b[e:]) {
		if (s.kind == hanEstate && len(s.word) == 3 || s.word == "樓" || s.word == "楼") && begins(p.b, e, s.word) {
			return 3, hanEstate
		}
		if s.kind != hanTown && s.kind != hanRoad && s.kind != hanVillage && (s.kind != hanAdmin || s.word == "市") || !begins(p.b, e, s.word) {
			continue
		}
		m := len(s.word)
		if s.kind == hanRoad {
			m = roadTail(p.b, e+m) - e
		}
		return m, s.kind
	}
	return 0, hanNone
}

var (
	roadEnds  = newHanWords("东", "西", "南", "北", "中", "東", "街", "路")
	roadParts = newHanWords("东段", "西段", "南段", "北段", "中段", "東段", "东", "西", "南", "北", "中", "東")
)

// roadTail goes on behind a road's name: 东 西 南 北 中, 二段.
func roadTail(b []byte, e int) int {
	if bytes.HasPrefix(b[e:], []byte("段")) && roadEnds.at(b, e-3) > 0 {
		return e + 3 // 大道东|段
	}
	if n := roadParts.at(b, e); n > 0 && (e+n == len(b) || numberNear(b[:min(len(b), e+n+4)], e+n)) {
		e += n
	}
	q := e
	for k := 0; k < 2 && q < len(b); k++ {
		if detectors.IsDigit(b[q]) {
			q++
		} else if hanNumerals.At(b, q) {
			q += 3
		}
	}
	if q > e && bytes.HasPrefix(b[q:], []byte("段")) {
		return q + 3
	}
	return e
}
