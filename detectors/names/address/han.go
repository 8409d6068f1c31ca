package address

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// hanReach bounds, in bytes, how far an address in Han is followed to the left of
// the word that starts the reading; hanMost, how long it may be.
const (
	hanReach = 96
	hanMost  = 300
)

func runeLen(c byte) int {
	switch {
	case c < 0xC0:
		return 1
	case c < 0xE0:
		return 2
	case c < 0xF0:
		return 3
	}
	return 4
}

// isHan reports whether a Han character stands at p.
func isHan(b []byte, p int) bool {
	return p+2 < len(b) && b[p] >= 0xE3 && b[p] <= 0xE9 && !hanPunct(b[p:])
}

// hanPunct reports CJK punctuation, kana and the like, which all lie below U+3400.
func hanPunct(b []byte) bool { return b[0] == 0xE3 && b[1] < 0x90 }

// Classes of the words at which a Chinese address is sought.
const (
	hanCounter class = 1 << iota // behind a number
	hanWay
	hanHome
	hanMeeting
	hanDesk // where parcels are left
	hanLevel
)

var hanAnchors = classesOf(map[class]string{
	hanCounter: "舍 号 號 栋 棟 幢 室 单元 單元 弄 座 楼 樓 层 層",
	hanWay:     "路 街 巷",
	hanHome:    "小区 花园 花苑 家园 公寓 新村 雅居 名都 佳园 嘉园 佳苑 雅苑 嘉苑 苑 華庭 华庭 山庄 里 邨",
	hanMeeting: "交叉口 交汇处",
	hanDesk:    "驿站 驛站 自提 快递柜 丰巢 菜鸟 物业 门卫 传达室 收发室 保安室 保安亭 值班室",
	hanLevel:   "省 市 县 縣 区 區 镇 鎮 乡 鄉 村",
})

// hanWorth is a quick look at what stands beside an anchor word: a number before
// its counter, a number or another part near a name's.
func hanWorth(b []byte, start, end int) bool {
	switch hanAnchors[string(b[start:end])] {
	case hanCounter:
		if !hanNumerals.At(b, start-3) && (start == 0 || !detectors.IsAlnum(b[start-1])) && !(start > 1 && b[start-1] == ' ' && detectors.IsDigit(b[start-2])) {
			return false
		}
		return numberNear(b, end) || partBefore(b, start) || laneBefore(b, start)
	case hanWay:
		if start >= 3 && string(b[start-3:start]) == string(b[start:end]) {
			return false // 路路通
		}
		return hasDigit(b[end:min(len(b), end+42)]) || numberNear(b, end) || hanAdmins(b, start) >= 1 || lineEnd(b, end) && lineStart(b, start)
	case hanHome:
		if b[start] == 0xE9 && string(b[start:end]) == "邨" {
			return hasDigit(b[end:min(len(b), end+24)])
		}
		return end+2 < len(b) && detectors.IsDigit(b[end]) && (bytes.IndexByte(b[end:min(len(b), end+4)], '-') > 0 || hasHan(b, end+1, []string{"舍", "斋"}) > 0)
	case hanMeeting:
		return hanAdmins(b, start) >= 2
	case hanDesk:
		return partBefore(b, start)
	}
	// Levels of government: another of them nearby, or next to nothing else in the text.
	return hanAdmins(b, start) >= 1 || lineEnd(b, end) || lineStart(b, start)
}

// partBefore reports whether one of the fourteen characters before p may end
// the name of a part.
func partBefore(b []byte, p int) bool {
	for k := 0; k < 14 && p > 0; k++ {
		if b[p-1] < 0x80 {
			p--
			continue
		}
		p -= 3
		if hanPlain.At(b, p) {
			return true
		}
	}
	return false
}

// laneBefore reports whether a lane that a number names stands before the number
// that ends at p: 东四十条|68号.
func laneBefore(b []byte, p int) bool {
	for p > 0 && detectors.IsDigit(b[p-1]) {
		p--
	}
	if p < 9 || !begins(b, p-3, "条") || !hanNumerals.At(b, p-6) {
		return false
	}
	for p -= 6; p >= 3 && hanNumerals.At(b, p); p -= 3 {
	}
	return hasHan(b, p, []string{"东", "西", "南", "北", "桥", "口", "门", "营", "坊"}) > 0
}

// numberNear reports a digit or numeral within three characters behind p.
func numberNear(b []byte, p int) bool {
	for k := 0; k < 4 && p < len(b); k++ {
		if detectors.IsDigit(b[p]) || hanNumerals.At(b, p) {
			return true
		}
		p += runeLen(b[p])
	}
	return false
}

// hanAdmins counts words for levels of government among the ten characters
// before p.
func hanAdmins(b []byte, p int) (n int) {
	for k := 0; k < 10 && p >= 3; k++ {
		if b[p-1] < 0x80 {
			if b[p-1] != ' ' && !detectors.IsDigit(b[p-1]) {
				return n
			}
			p--
			continue
		}
		p -= 3
		if p < 0 {
			return n
		}
		if hanLevels.At(b, p) {
			n++
		}
	}
	return n
}

// lineStart and lineEnd report whether the line begins, or ends, within
// fourteen characters of p.
func lineStart(b []byte, p int) bool {
	lo := max(0, p-42)
	return lo == 0 || bytes.IndexByte(b[lo:p], '\n') >= 0
}

func lineEnd(b []byte, p int) bool {
	hi := min(len(b), p+42)
	return hi == len(b) || bytes.IndexByte(b[p:hi], '\n') >= 0
}

// hanLeft returns where an address that holds the word at p may begin at the
// earliest: behind a mark, a word that is no part of a name, or a cue. It looks no
// further to the left than upto; ends is false if it came there.
func hanLeft(b []byte, p, upto int) (lo int, ends bool) {
	lo = p
	for lo > upto {
		c := b[lo-1]
		if c < 0x80 {
			switch {
			case detectors.IsAlnum(c), c == '-', c == '#':
			case (c == ' ' || c == ',' || c == '/') && lo >= 4 && hanLevels.At(b, lo-4), (c == ' ' || c == ',') && spacedHan(b, lo-1):
			default:
				return lo, true
			}
			lo--
			continue
		}
		q := lo - 1
		for q > 0 && b[q]&0xC0 == 0x80 && lo-q < 4 {
			q--
		}
		if lo-q == 3 && q >= 3 && hanLevels.At(b, q-3) && bytes.HasPrefix(b[q:], []byte("，")) && isHan(b, lo) {
			lo = q // 南昌市，|红谷滩区
			continue
		}
		if !isHan(b, q) || hanStops.At(b, q) && !keptStop(b, q) || fromHan(b, q) {
			if homesOf.at(b, q) > 0 && lo+6 < p && hasHan(b, lo+3, []string{"园", "園", "庄", "莊"}) == 0 {
				return lo + 3, true
			}
			return lo, true
		}
		lo = q
		if !hanLeadsFirst.At(b, q) {
			continue
		}
		for _, l := range hanLeads {
			if begins(b[:min(p, q+12)], q, l) {
				return q + len(l), true
			}
		}
	}
	return lo, false
}

// spacedHan reports whether the space at p may part an address: a number stands
// behind it, or a place that lists know right before it: 香槟花园| 8栋, 河南| 南阳.
func spacedHan(b []byte, p int) bool {
	if p < 6 || p+1 >= len(b) {
		return false
	}
	if detectors.IsDigit(b[p-1]) {
		return spacedCounters.at(b, p+1) > 0 // 3| 栋
	}
	if !isHan(b, p-3) || hanStops.At(b, p-3) {
		return false
	}
	if detectors.IsDigit(b[p+1]) {
		return hanPlain.At(b, p-3) || hanCounted.At(b, p-3)
	}
	s := p
	for s >= 3 && p-s < 12 && isHan(b, s-3) {
		s -= 3
	}
	n, kind := lexicon.PlacesZH.At(b[s:p])
	return n == p-s && kind != 0 && isHan(b, p+1)
}

// keptStops begin names of places with a character that stands in none else.
var keptStops = newHanWords("让胡路", "個舊", "个旧")

// keptStop reports whether the stop at q belongs to the name of a place: 让胡路区, 民有路.
func keptStop(b []byte, q int) bool {
	return keptStops.at(b, q) > 0 || q >= 3 && ownedRoads.at(b, q-3) > 0
}

// ownedRoads are roads of Taiwan called after one of the three principles of the people.
var ownedRoads = newHanWords("民有路", "民有街", "民有一路", "民有二路", "民有三路", "民有一街", "民有二街", "民有三街", "民有東路", "民有西路", "民有南路", "民有北路")

// homesOf are homes by whose they are.
var homesOf = newHanWords("您家", "你家", "我家", "他家", "她家")

// fromHan reports 从 at q, unless 从化 begins there, a district.
func fromHan(b []byte, q int) bool {
	n := fromWords.at(b, q)
	return n > 0 && !bytes.HasPrefix(b[q+n:], []byte("化"))
}

var fromWords = newHanWords("从", "從")

// hanCue reports whether a cue stands right before s.
func hanCue(b []byte, s int) bool {
	for s > 0 && (b[s-1] == ' ' || b[s-1] == ':' || b[s-1] == ',') {
		s--
	}
	if s < 3 || b[s-1] < 0x80 {
		return false
	}
	if isWords.at(b, s-3) > 0 {
		if workAt.before(b, s) {
			return true
		}
		if !livesAt.before(b, s) {
			s -= 3
		}
	}
	return s >= 3 && hanCueEnds.has(b[s-2], b[s-1]) && hanCues.before(b, s)
}

var (
	// isWords may stand between a cue and the address, unless they end one.
	isWords = newHanWords("是", "为", "為", "在")
	workAt  = newHanWords("称在", "人在", "公司在", "单位在", "單位在", "办公室在", "店在", "上班在")
	livesAt = newHanWords("住在", "家在", "放在")
	// hanCueEnds are the last characters of hanCues.
	hanCueEnds = func() (f hanFilter) {
		for _, c := range hanCues.words {
			f.add(c[len(c)-3:])
		}
		return f
	}()
)

var (
	hanNumerals = lexicon.NewHanSet("一二三四五六七八九十百零〇两")
	hanLevels   = lexicon.NewHanSet("省市县縣区區镇鎮乡鄉村路街道州旗")
	hanCounted  = lexicon.NewHanSet("期栋棟幢座号號元楼樓都城国際际")
	// hanPlain end most names of parts.
	hanPlain = lexicon.NewHanSet("省市县縣区區镇鎮乡鄉村路街道巷弄里庄莊屯寨苑府园園庭轩邨湾城厦廈楼樓寓场場心院学學社舍栋棟幢号號座段坊阁厂墅馆")
	// hanStops stand in no name of a place: a name ends, or begins, beside them.
	hanStops = lexicon.NewHanSet("係喺停我你您他她它们們的了着在到寄送给給往去是有就很也还還又再把被让請请没吗嗎呢吧啊呀哦嘛么麼谁誰这這那哪怎搬住拿取买買卖賣说說看吃喝想个個该該每某此")
)

// hanCues announce an address; hanLeads are words that stand before one and are
// no part of it.
var (
	hanCues = newHanWords("派至", "改派至", "退回", "退回到", "退到", "公司在", "单位在", "單位在", "租在", "移到", "迁到", "遷到", "搬去", "摊位", "攤位", "还是", "還是", "门牌", "单位", "單位", "您家", "开在", "寄出", "现居", "現居", "原址", "老家", "家住", "迁至", "遷至", "写明", "寫明", "地址", "住址", "收货", "收件", "寄到", "寄往", "寄至", "送到", "送至", "送去", "发到", "发往", "发至", "發到", "住在", "家住", "家在", "住", "位于", "位於", "自提", "放在", "放到", "快递放", "件放", "独居", "位置", "新址", "从", "從", "搬到", "改成", "改为", "改到", "改至", "换成", "换到", "配送", "户籍", "籍贯", "所在地", "坐落", "上门")

	hanLeads = []string{"退回到", "退回", "改派至", "派至", "导航", "導航", "地址为", "地址為", "住址为", "单位", "單位", "您家", "门牌是", "搬到", "原址", "请至", "請至", "请走", "現居", "现居", "寫明", "写明", "转至", "迁至", "遷至", "位置", "独居", "獨居", "件放", "寄件", "转寄", "新址", "地址", "住址", "收货", "收件", "家住", "位于", "位於", "改成", "改为", "改到", "改至", "换成", "换到", "麻烦", "帮忙", "现在", "目前", "老家", "公司", "发至", "发往", "寄至", "送至", "坐落", "配送", "户籍", "籍贯", "所在地", "邮编", "快递放", "快递", "上门", "联系", "电话", "先生", "女士", "小姐", "以前", "经过", "通过", "附近", "知道", "城市"}
)

// hanLeadsFirst are the first characters of hanLeads.
var hanLeadsFirst = func() *lexicon.HanSet {
	var b strings.Builder
	for _, l := range hanLeads {
		b.WriteString(l[:3])
	}
	return lexicon.NewHanSet(b.String())
}()

// hasHan returns the length of the first of words that stands at p, 0 if none
// does.
func hasHan(b []byte, p int, words []string) int {
	for _, w := range words {
		if begins(b, p, w) {
			return len(w)
		}
	}
	return 0
}

// begins reports whether word stands at p. Of characters of Han the last byte is
// the one that differs most.
func begins(b []byte, p int, word string) bool {
	e := p + len(word)
	return p >= 0 && e <= len(b) && b[e-1] == word[len(word)-1] && string(b[p:e]) == word
}

// runesIn counts characters.
func runesIn(b []byte) int { return utf8.RuneCount(b) }

// verbHan returns the length of a verb at s that a word of requests stands before and
// no place that lists know begins with: 请|放|碧桂园, 快来|新华路.
func verbHan(b []byte, s int) int {
	if n := hasHan(b, s, []string{"快来", "快到", "快去"}); n > 0 && s+n+6 < len(b) {
		return n
	}
	n := hasHan(b, s, []string{"放", "至", "走", "来", "回", "去", "进"})
	if n == 0 || hasHan(b, s-3, []string{"请", "請", "就", "帮", "幫", "再", "先", "递", "遞", "您"}) == 0 {
		return 0
	}
	if m, _ := lexicon.PlacesZH.At(b[s:]); m >= 6 && adminTails.at(b, s+m) > 0 {
		return 0 // 来安县
	}
	return n
}

// leadHan returns where the address [s, e) begins behind a verb or another word
// that no list knows: the first place with its level among the first characters,
// if nothing before it ends like a part. 席设|六安市, 已转|鼓楼区.
func leadHan(b []byte, s, e int) int {
	s += verbHan(b[:e], s)
	for k, q := 0, s; k < 9 && isHan(b, q) && q < e; k, q = k+1, q+3 {
		n, kind := lexicon.PlacesZH.At(b[q:e])
		if n >= 6 && (adminTails.at(b, q+n) > 0 || kind&lexicon.Province != 0) {
			return q
		}
		if n >= 6 && kind != 0 {
			if m, _ := lexicon.PlacesZH.At(b[q+n : e]); m >= 6 && adminTails.at(b, q+n+m) > 0 {
				return q // 宁波|北仑区
			}
		}
		if hanPlain.At(b, q) || hanNumerals.At(b, q) {
			return s
		}
	}
	return s
}
