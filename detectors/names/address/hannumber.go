package address

import (
	"bytes"
	"encoding/binary"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// counter is a word behind a number.
type counter struct {
	word string
	kind hanKind
}

// counters follow the number of a house, building, unit, floor or room.
var counters = []counter{
	{"号街坊", hanNumber}, {"号宿舍楼", hanNumber}, {"号馆", hanNumber}, {"號館", hanNumber}, {"号库", hanNumber}, {"字樓", hanFloor}, {"号住宅楼", hanNumber}, {"号教学楼", hanNumber}, {"号公寓", hanNumber}, {"号大院", hanNumber}, {"号商铺", hanNumber}, {"号门面", hanNumber}, {"号别墅", hanNumber}, {"号仓库", hanNumber}, {"号厂房", hanNumber},
	{"号楼", hanNumber}, {"號樓", hanNumber}, {"号院", hanNumber}, {"号门", hanNumber}, {"号房", hanNumber}, {"号铺", hanNumber}, {"號舖", hanNumber}, {"号", hanNumber}, {"號", hanNumber}, {"单元", hanNumber}, {"單元", hanNumber},
	{"栋", hanNumber}, {"棟", hanNumber}, {"幢", hanNumber}, {"室", hanNumber}, {"弄", hanNumber}, {"户", hanFloor}, {"戶", hanFloor}, {"房", hanFloor},
	{"楼", hanFloor}, {"樓", hanFloor}, {"层", hanFloor}, {"層", hanFloor}, {"座", hanFloor}, {"期", hanFloor}, {"区", hanFloor}, {"區", hanFloor}, {"组团", hanFloor}, {"組團", hanFloor}, {"组", hanFloor}, {"組", hanFloor}, {"队", hanFloor}, {"社", hanFloor},
	{"舖", hanFloor}, {"鋪", hanFloor}, {"舖位", hanFloor}, {"鋪位", hanFloor}, {"號鋪", hanNumber}, {"店面", hanNumber}, {"商位", hanNumber}, {"铺位", hanNumber}, {"部位", hanFloor}, {"巷", hanFloor}, {"排", hanFloor}, {"铺", hanFloor}, {"门", hanFloor}, {"梯", hanFloor}, {"段", hanFloor}, {"鄰", hanFloor}, {"邻", hanFloor}, {"院", hanFloor}, {"厅", hanFloor}, {"塔", hanFloor}, {"馆", hanFloor}, {"舍", hanFloor}, {"斋", hanFloor}, {"公寓", hanFloor}, {"里", hanFloor}, {"村", hanFloor}, {"园", hanFloor}, {"床", hanFloor}, {"委", hanNumber}, {"F", hanFloor}, {"f", hanFloor}, {"#", hanNumber},
}

// countersByHan are the counters by their first character of Han, countersInASCII
// the others.
var (
	countersByHan   = map[string][]counter{}
	countersInASCII []counter
	countersFirst   = func() *lexicon.HanSet {
		var first strings.Builder
		for _, c := range counters {
			if c.word[0] < 0x80 {
				countersInASCII = append(countersInASCII, c)
				continue
			}
			first.WriteString(c.word[:3])
			countersByHan[c.word[:3]] = append(countersByHan[c.word[:3]], c)
		}
		return lexicon.NewHanSet(first.String())
	}()
)

// countersAt returns the counters that may stand at p.
func countersAt(b []byte, p int) []counter {
	switch {
	case p >= len(b):
		return nil
	case b[p] < 0x80:
		return countersInASCII
	case countersFirst.At(b, p):
		return countersByHan[string(b[p:p+3])]
	}
	return nil
}

// notHouse follow 号 in what is no house: 号线, 号店; afterDay follow it in a
// day of the month.
var (
	notHouse = newHanWords("厅", "廳", "线", "線", "店", "码", "碼", "称", "召", "角", "令", "机", "口", "桌", "客服", "技师", "员工", "员", "球", "选手", "窗口", "电池", "字", "色", "染", "针", "油", "链", "产品", "公告", "文件", "候机", "航站", "登机", "高炉", "机组", "种子", "桥", "仓", "闸", "摊", "攤", "档口", "檔口", "展厅", "车位", "井", "坑", "病房", "病床", "床")
	afterDay = newHanWords("发货", "下单", "到货", "收到", "之前", "以前", "晚上", "早上", "上午", "下午", "中午", "凌晨", "就", "才", "还", "的时候", "左右", "买", "拍", "付款", "签收", "开始", "那天")
)

// numberLeads stand before a number.
var numberLeads = newHanWords("第", "附", "之", "增", "临", "臨", "特")

// numbered reads a number and its counter, or a number that follows one.
func (p *hanParts) numbered(at int) (int, hanKind) {
	b := p.b
	s, ok := p.behindLead(at)
	if !ok {
		return 0, hanNone
	}
	n := hanNumbered{hanParts: p, at: at, s: s, q: codeEnd(b, s)}
	if n.q == s {
		return 0, hanNone
	}
	if q := n.q; p.last >= hanEstate && p.count[hanNumber] > 0 && q+2 <= len(b) && b[q] == '/' && b[q+1] == 'F' && (q+2 == len(b) || !detectors.IsAlnum(b[q+2])) {
		return q + 2 - at, hanFloor // 98號東欣大廈7/F
	}
	if e, kind, ok := n.counted(p.spacedCounter(n.q)); ok {
		return e, kind
	}
	if kind := n.uncounted(); kind != hanNone {
		return n.q - at, kind
	}
	return 0, hanNone
}

// behindLead returns where the number begins behind what may stand before one at token at:
// 第, 附, 负一层.
func (p *hanParts) behindLead(at int) (int, bool) {
	b, q := p.b, at
	if n := numberLeads.at(b, q); n > 0 {
		if p.parts == 0 {
			return 0, false
		}
		if q += n; p.last >= hanNumber && q+1 < len(b) && b[q] == ' ' && detectors.IsDigit(b[q+1]) {
			q++ // 56 号附 3 号
		}
	}
	if bytes.HasPrefix(b[q:], []byte("负")) { // 负一层
		q += len("负")
	}
	return q, true
}

// hanNumbered is a number [s, q) in an address, of a part that begins at at.
type hanNumbered struct {
	*hanParts
	at, s, q int
}

// code is the number as it is written.
func (n *hanNumbered) code() []byte { return n.b[n.s:n.q] }

// counted reads the counter at q, behind the number.
func (n *hanNumbered) counted(q int) (int, hanKind, bool) {
	b := n.b
	for _, c := range countersAt(b, q) {
		if !begins(b, q, c.word) {
			continue
		}
		e := q + len(c.word)
		switch n.counts(c, q, e) {
		case otherCounter:
			continue
		case noCounter:
			return 0, hanNone, true
		}
		if n.building(c.word, q) {
			n.homes++
			return e - n.at, hanNumber, true
		}
		if c.word != "号" && c.word != "號" && c.word != "号房" && c.kind == hanNumber { // 5楼512号房: of a hotel, too
			n.homes++
		}
		return e - n.at, c.kind, true
	}
	return 0, hanNone, false
}

// What a counter behind a number is.
type counterSense uint8

const (
	ofAddress    counterSense = iota
	otherCounter              // a shorter one may stand there
	noCounter                 // and the number is of no address
)

// counts tells whether the counter c at [q, e) is one of an address.
func (n *hanNumbered) counts(c counter, q, e int) counterSense {
	b := n.b
	if (c.word == "号门" || c.word == "门") && hasHan(b, e, []string{"诊", "口", "店", "票", "卫"}) > 0 {
		return otherCounter
	}
	if (c.kind == hanFloor || c.word == "委") && !n.floorFits(c.word) || (c.word == "号" || c.word == "號") && !n.house(e) {
		return noCounter
	}
	if (strings.HasSuffix(c.word, "楼") || strings.HasSuffix(c.word, "樓")) && notFloor.at(b, e) > 0 {
		if strings.HasPrefix(c.word, "号") || strings.HasPrefix(c.word, "號") {
			return otherCounter // 附6号|楼下
		}
		if n.last >= hanNumber && q-n.s >= 3 && detectors.IsDigit(b[q-1]) {
			return otherCounter // 3单元702|楼下
		}
		return noCounter
	}
	if !hasDigit(b[n.s:q]) && len(c.word) == 3 && placeTails.at(b, e) > 0 {
		return noCounter // 北园|村 is a name
	}
	if (c.word == "F" || c.word == "f" || c.word == "#") && e < len(b) && detectors.IsLetter(b[e]) {
		return otherCounter
	}
	return ofAddress
}

// building reports a counter at q that is of a building of homes where an estate or a site
// stands before it: 家属区东二楼, 西南大学橘园11舍.
func (n *hanNumbered) building(word string, q int) bool {
	switch word {
	case "楼":
		return n.last == hanEstate && n.b[n.s] >= 0x80 && hasHan(n.b, n.s, []string{"东", "西", "南", "北"}) > 0
	case "舍", "斋":
		return n.count[hanSite] > 0 && hasDigit(n.b[n.s:q])
	case "座":
		return n.last == hanEstate && hasDigit(n.b[n.s:q])
	}
	return false
}

// uncounted tells what a number without a counter is, by what stands before it.
func (n *hanNumbered) uncounted() hanKind {
	b, q, code := n.b, n.q, n.code()
	switch {
	case n.last == hanRoad && houseCode(code) && isHan(b, q) && n.houseNamed(q): // 西洋菜南街|1A|百寶利商業中心
		n.homes++
		return hanNumber
	case n.last == hanTown && n.count[hanAdmin] > 0 && len(code) > 1 && len(code) < 5 && houseCode(code) && detectors.IsDigit(b[q-1]) && isHan(b, q) && n.houseNamed(q): // 街道|1980|文化创意园3栋
		return hanBare
	case q > n.at+3 && code[0] >= 0x80 && n.last >= hanNumber && bytes.HasPrefix(b[n.at:], []byte("之")): // 24号之一
		return hanBare
	case n.last >= hanEstate && n.last <= hanSite && n.count[hanAdmin]+n.count[hanRoad] > 0 && floorLatin(code) && closedAt(b, q): // 综合楼|3F
		return hanFloor
	}
	rooms := n.rooms()
	if n.last < hanEstate && !rooms || n.elsewhere() {
		return hanNone
	}
	if rooms {
		n.homes++
		return hanNumber
	}
	if k := bytes.IndexByte(code, '-'); k > 0 && k < 4 && n.last == hanEstate && hasDigit(code[:k]) && detectors.IsDigit(b[q-1]) && (n.listed || n.cue || len(code)-k > 3 || n.behindCue()) {
		n.homes++
		return hanNumber // 中山小区14-3-204
	}
	return hanBare
}

// rooms reports the numbers of a building and its rooms where no building stands before
// them: 时代天街20-2-2801.
func (n *hanNumbered) rooms() bool {
	if n.count[hanAdmin] == 0 {
		return false
	}
	code := n.code()
	if (n.last == hanRoad || n.last == hanTown) && bytes.Count(code, []byte("-")) == 2 {
		return true
	}
	switch n.last {
	case hanRoad:
		return doorCodeHan(code) || n.count[hanTown] > 0 && houseAndHouse(code) && closedAt(n.b, n.q)
	case hanVillage:
		return (houseAndHouse(code) || n.count[hanNumber] > 0 && n.count[hanSite] > 0 && len(code) == 4 && detectors.IsLetter(code[0])) && closedAt(n.b, n.q)
	}
	return false
}

// elsewhere reports a number of something else: a quantity, a telephone, a long code.
func (n *hanNumbered) elsewhere() bool {
	b, q, code := n.b, n.q, n.code()
	if last := b[q-1]; !detectors.IsDigit(last) && !detectors.IsLetter(last) || n.last == hanSite && len(code) < 3 || len(code) > 12 {
		return true
	}
	if q < len(b) && (quantities.at(b, q) > 0 || b[q] == '%' || b[q] == '.' || b[q] == ':' || b[q] == '/') {
		return true
	}
	return n.line || code[0] >= 0x80 || !hasDigit(code) && n.last != hanEstate || len(code) > mostRoom && allDigitsHan(code)
}

// mostRoom is how many digits a room's number has at the most: what has more is a telephone
// number or another.
const mostRoom = 6

// allDigitsHan reports whether code is digits alone.
func allDigitsHan(code []byte) bool {
	for _, c := range code {
		if !detectors.IsDigit(c) {
			return false
		}
	}
	return true
}

// spacedCounter returns where the counter of the number that ends at q begins: at q, or
// behind the space that writers set between digits and Han, 文三路 66| 号 3| 幢 501| 室.
func (p *hanParts) spacedCounter(q int) int {
	if q < len(p.b) && p.b[q] == ' ' && detectors.IsAlnum(p.b[q-1]) && p.last >= hanTown && spacedCounters.at(p.b, q+1) > 0 {
		return q + 1
	}
	return q
}

// spacedCounters follow numbers of houses, buildings, units, floors and rooms, behind a
// space, too.
var spacedCounters = newHanWords("号", "號", "栋", "棟", "幢", "单元", "單元", "室", "弄", "楼", "樓", "层", "層", "座", "巷", "段", "期", "塔")

// floorLatin reports the number of a floor with its letter behind it: 3F, 12F.
func floorLatin(code []byte) bool {
	n := len(code) - 1
	return n > 0 && n < 3 && code[n] == 'F' && code[0] != '0' && detectors.IsDigit(code[0]) && detectors.IsDigit(code[n-1])
}

// houseCode reports the number of a house, with a letter or a span: 18, 1A, 12-14.
func houseCode(code []byte) bool {
	return len(code) > 0 && len(code) <= 7 && detectors.IsDigit(code[0]) && code[0] != '0'
}

// houseNamed reports whether the name of a building stands at q, and a number or the
// clause's end behind it.
func (p *hanParts) houseNamed(q int) bool {
	probe := *p
	probe.parts++
	n, k := probe.named(q)
	if n < 9 || k != hanEstate && k != hanSite {
		return false
	}
	e := q + n
	return e < len(p.b) && (detectors.IsDigit(p.b[e]) || detectors.IsLetter(p.b[e])) || closedAt(p.b, e)
}

// houseAndHouse reports the number of a house in a village and that of a part of it:
// 22-1.
func houseAndHouse(code []byte) bool {
	k := bytes.IndexByte(code, '-')
	return k > 0 && k < 4 && len(code)-k-1 < 3 && bytes.IndexByte(code[k+1:], '-') < 0 && detectors.IsDigit(code[len(code)-1]) && code[0] != '0'
}

// closedAt reports whether a clause ends at e.
func closedAt(b []byte, e int) bool {
	p := hanParts{b: b, end: e}
	return p.closed()
}

// doorCodeHan reports a building and a room: 5-301.
func doorCodeHan(code []byte) bool {
	k := bytes.IndexByte(code, '-')
	return k > 0 && k < 4 && code[0] != '0' && bytes.IndexByte(code[k+1:], '-') < 0 && roomFits(code[k+1:])
}

// house reports whether the 号 that ends at e may number a house.
func (p *hanParts) house(e int) bool {
	if p.last == hanRoad && hasHan(p.b, e, []string{"线", "線", "摊", "攤", "档口", "檔口"}) == 0 {
		return true // 林星路229号桥丽广场
	}
	if notHouse.at(p.b, e) > 0 {
		return false
	}
	return p.last == hanVillage || p.last == hanEstate || p.last >= hanNumber || afterDay.at(p.b, e) == 0
}

// floorFits reports whether a weak counter may stand here: 三组 and 2区 only
// behind a name.
func (p *hanParts) floorFits(word string) bool {
	if p.parts == 0 {
		return word == "座" || word == "楼" || word == "樓"
	}
	if word == "委" {
		return p.last == hanRoad || p.last == hanTown || p.last == hanVillage || p.last == hanFloor && p.count[hanVillage]+p.count[hanTown] > 0
	}
	if word == "床" {
		return p.last == hanFloor || p.last == hanNumber
	}
	if word == "排" && p.last == hanEstate && lexicon.HasSuffix(p.b[:p.end], "家属院", "家属区", "大院", "新村", "宿舍", "平房") {
		return true
	}
	if c := &p.count; word == "排" && c[hanRoad]+c[hanVillage]+c[hanTown]+c[hanAdmin] == 0 {
		return false // a row of seats
	}
	return true
}

// placeTails end the name of a village or road that begins like a number.
var placeTails = newHanWords("村", "镇", "鎮", "乡", "鄉", "路", "街", "庄", "大道")

// notFloor follow 楼 in what is no floor.
var notFloor = newHanWords("下", "上", "道", "梯", "盘", "主", "市", "房", "宇")

// quantities follow numbers that count something else.
var quantities = newHanWords(strings.Fields("元 块 年 月 日 点 分 个 天 件 次 人 米 公里 万 千 百 斤 克 岁 周 小时 秒 折 度 倍 位 条 张 只 台 包 箱 双 部 家 本 种")...)

// codeEnd returns where the number at p ends: 12, 12A, A5, 3-2-501, 十二, A.
func codeEnd(b []byte, p int) int {
	s := p
	for p < len(b) && p-s < 16 {
		c := b[p]
		switch {
		case detectors.IsAlnum(c):
			if detectors.IsLetter(c) && p+1 < len(b) && detectors.IsLetter(b[p+1]) && !detectors.IsDigit(c) {
				if p == s || !detectors.IsDigit(b[p-1]) {
					return s // a word
				}
			}
			p++
		case (c == '-' || c == '~') && p > s && p+1 < len(b) && detectors.IsAlnum(b[p+1]):
			p++
		case p > s && detectors.IsDigit(b[p-1]) && p+3 < len(b) && detectors.IsDigit(b[p+3]) && bytes.HasPrefix(b[p:], []byte("之")): // 26之2號
			p += 3
		case p > s && detectors.IsDigit(b[p-1]) && p+3 < len(b) && detectors.IsDigit(b[p+3]) && bytes.HasPrefix(b[p:], []byte("至")) && floorsTo(b, p+3): // 1至3层
			p += 3
		case c >= 0x80 && p+3 <= len(b) && (p == s || b[p-1] >= 0x80) && (hanNumerals.At(b, p) || p == s && hanLetters.At(b, p)):
			p += 3
		default:
			return p
		}
	}
	return p
}

// floorsTo reports whether the number at p is that of a floor or a room.
func floorsTo(b []byte, p int) bool {
	for p < len(b) && detectors.IsDigit(b[p]) {
		p++
	}
	return hasHan(b, p, []string{"层", "層", "楼", "樓", "室", "号楼"}) > 0
}

// hanLetters count buildings: 甲乙丙丁, and 东 西 南 北 for their sides.
var hanLetters = lexicon.NewHanSet("甲乙丙丁东西南北")

func hasDigit(b []byte) bool {
	// Eight bytes at once: c^'0' is 9 at most in a byte that is one.
	for ; len(b) >= 8; b = b[8:] {
		v := binary.LittleEndian.Uint64(b) ^ 0x3030303030303030
		if (v&0x7F7F7F7F7F7F7F7F+0x7676767676767676|v)&0x8080808080808080 != 0x8080808080808080 {
			return true
		}
	}
	for _, c := range b {
		if detectors.IsDigit(c) {
			return true
		}
	}
	return false
}
