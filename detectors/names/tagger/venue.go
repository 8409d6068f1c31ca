package tagger

import (
	"bytes"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// namesVenue reports whether the Chinese name [start, end) of text is that of a place, or a
// word of place and what leads to it: 梅苑|宾馆, 骆克|道上, 来苏州, 西景市, 巴学园.
func namesVenue(text []byte, start, end int) bool {
	name, before, behind := text[start:end], text[:start], text[end:]
	if _, n := utf8.DecodeRune(name); n < len(name) && goesTo.Has(firstHan(name)) && words.AllPlaceZH(name[n:]) {
		return true
	}
	if announcedHan(before) {
		return false
	}
	if (endsPlace(name) || onRoad(behind) || bytes.HasPrefix(behind, []byte("邨")) || ofTown(behind) || ofBrand(name, behind) || wayFrom(before, behind, name)) && !titleBehind(behind) {
		return true
	}
	if road, ok := bytes.CutSuffix(name, []byte("道")); ok && onRoad(text[start+len(road):]) {
		return true
	}
	return words.VenueNamedZH(behind) && !threeHan(name) && !withSomebody(before)
}

// goesTo lead to a place and are rare surnames: 朋友|来苏州.
var goesTo = words.NewHan("来來去到回")

// companions stand before somebody more often than before a place: 和王芳|酒店见.
var companions = words.NewHan("和跟与與同找给給叫请請让讓约約带帶陪帮幫替问問谢謝姓")

// withSomebody reports whether text ends with a word of companions.
func withSomebody(text []byte) bool {
	r, _ := utf8.DecodeLastRune(text)
	return companions.Has(r)
}

// threeHan reports whether a name is one of three characters behind a surname.
func threeHan(name []byte) bool {
	return len(name) == len("王小明") && words.SurnameZH(firstHan(name))
}

// announcedHan reports whether text ends as before somebody's name: 姓名：, 我叫, 名叫.
func announcedHan(text []byte) bool {
	r, n := utf8.DecodeLastRune(text)
	if r == ':' || r == '：' {
		r, _ = utf8.DecodeLastRune(text[:len(text)-n])
		return r == '名' || r == '人' || r == '者'
	}
	return r == '叫'
}

// titleBehind reports whether a title or what people say begins b.
func titleBehind(b []byte) bool {
	for _, w := range [...]string{"先生", "女士", "小姐", "老师", "老師", "同学", "同學", "说", "說"} {
		if bytes.HasPrefix(b, []byte(w)) {
			return true
		}
	}
	return false
}

// endsPlace reports whether a name ends as places do and people do not: 宾|楼, or of three
// characters or more 西景|市, 巴|学园.
func endsPlace(name []byte) bool {
	r, n := utf8.DecodeLastRune(name)
	switch r {
	case '楼', '樓':
		return n < len(name) && !(threeHan(name) && isSmall(name[n:])) // 赵小楼 is somebody
	case '馆', '館', '店', '厅', '廳', '寺', '庙', '廟':
		return n < len(name)
	}
	if len(name) < len("西景市") {
		return false
	}
	switch r {
	case '市', '县', '縣', '邨', '镇', '鎮':
		return true
	}
	for _, w := range [...]string{"学园", "學園", "学院", "學院", "公园", "公園", "花园", "花園", "家园", "家園", "书院", "小区", "小區", "新村", "大院", "酒家", "酒楼", "酒樓", "大厦", "大廈", "广场", "廣場", "超市", "车站", "車站"} {
		if bytes.HasSuffix(name, []byte(w)) {
			return true
		}
	}
	return false
}

// isSmall reports whether b begins with 小 or 晓, which begin given names and no names of houses.
func isSmall(b []byte) bool {
	switch firstHan(b) {
	case '小', '晓', '曉':
		return true
	}
	return false
}

// ofTown reports whether b goes on as behind what a town is called by: 西景|市水村.
func ofTown(b []byte) bool {
	b, ok := bytes.CutPrefix(b, []byte("市"))
	return ok && len(b) > 2 && b[0] >= utf8.RuneSelf && !marketsOn.Has(firstHan(b)) && isHan(firstHan(b))
}

// marketsOn follow 市 in words of its own: 市场, 市长, 市民, 市价.
var marketsOn = words.NewHan("场場长長民面价價值井政集容况況售委立级級")

// onRoad reports whether b goes on as behind the name of a road in Hong Kong: 骆克|道上.
func onRoad(b []byte) bool {
	b, ok := bytes.CutPrefix(b, []byte("道"))
	if !ok || len(b) == 0 {
		return false
	}
	if b[0]-'0' <= 9 {
		return true
	}
	r, n := utf8.DecodeRune(b)
	switch r {
	case '上':
		return !goneUp.Has(firstHan(b[n:])) // 王明道|上了车
	case '口', '东', '東', '西', '中', '站', '交', '附':
		return true
	case '和', '与', '與', '及', '或':
		return anotherRoad(b[n:])
	}
	return false
}

// goneUp follow 上 where somebody goes up or begins.
var goneUp = words.NewHan("了车車来來去班学學网網门門场場台臺当當过過")

// mostRoad is how many bytes of a text may stand before the end of a road's name.
const mostRoad = len("轩尼诗大道的路")

// anotherRoad reports whether b begins with a road: 骆克道和|轩尼诗道.
func anotherRoad(b []byte) bool {
	b = b[:min(len(b), mostRoad)]
	for _, w := range [...]string{"道", "街", "路"} {
		if bytes.Contains(b, []byte(w)) {
			return true
		}
	}
	return false
}

// firmsBehindZH stand behind what a firm or a brand is called by.
var firmsBehindZH = [...][]byte{[]byte("公司"), []byte("集团"), []byte("集團"), []byte("品牌"), []byte("牌"), []byte("软件"), []byte("軟體"), []byte("专卖店"), []byte("旗舰店"), []byte("系列")}

// ofBrand reports whether a name without a surname and without 小 stands before a word of
// firms or brands: 百龙|公司.
func ofBrand(name, behind []byte) bool {
	r := firstHan(name)
	if words.SurnameZH(r) || r == '小' || r == '老' || r == '阿' || r == '大' || r < 0x4E00 || len(name) > len("百龙") {
		return false
	}
	for _, w := range firmsBehindZH {
		if bytes.HasPrefix(behind, w) {
			return true
		}
	}
	return false
}

// familiarHan begin what somebody is called among others: 从|小王|到经理.
var familiarHan = words.NewHan("小老阿")

// wayFrom reports whether a name, not of three characters behind a surname nor a familiar
// one, stands between 从 and where a way goes on: 从|武义|回来.
func wayFrom(before, behind, name []byte) bool {
	r, _ := utf8.DecodeLastRune(before)
	if r != '从' && r != '從' && r != '离' && r != '離' || threeHan(name) || familiarHan.Has(firstHan(name)) {
		return false
	}
	for _, w := range [...]string{"回来", "回來", "过来", "過來", "出发", "出發", "到", "再到", "坐车", "打车", "开车", "赶", "很近", "不远", "也近"} {
		if bytes.HasPrefix(behind, []byte(w)) {
			return true
		}
	}
	return (r == '离' || r == '離') && bytes.HasPrefix(behind, []byte("还有"))
}

// demonstrative reports whether the Chinese name [start, end) of text begins with 那 in its
// sense of "that": behind a pronoun, or before what is counted. 那英 stays.
// A number is none before a relative, either: 二|姨家的.
func demonstrative(text []byte, start, end int) bool {
	r, n := utf8.DecodeRune(text[start:end])
	if n == end-start && kinNumbers.Has(r) && kinCounted.Has(firstHan(text[end:])) {
		return true
	}
	if r != '那' || n == end-start {
		return false
	}
	if r, _ := utf8.DecodeLastRune(text[:start]); pronouns.Has(r) {
		return true
	}
	r, _ = utf8.DecodeRune(text[start+n:])
	return behindThat.Has(r)
}

var (
	pronouns   = words.NewHan("你您我他她它们們家的就把被在")
	kinNumbers = words.NewHan("大二三四五六七八九十")
	kinCounted = words.NewHan("姨舅叔姑婶嬸伯爷爺哥姐弟妹嫂娘")
	behindThat = words.NewHan("本天次个個种種样樣里裡边邊家位儿兒么麼些时時年份块塊张張条條件套款间間句段首只隻双雙明真可就都也是叫一两兩三几幾头頭场場名片顿頓瓶杯盒包袋碗盘盤根支把台辆輛部层層栋棟座晚刻")
)

// toVenue lead to where somebody stayed, ate or bought: 入住|万丽, 下榻|悦来.
var toVenue = [...][]byte{[]byte("入住"), []byte("入住了"), []byte("住过"), []byte("住過"), []byte("下榻"), []byte("光顾"), []byte("光顧"), []byte("逛"), []byte("逛了"), []byte("逛过"), []byte("预订了"), []byte("預訂了"), []byte("预定了"), []byte("订了"), []byte("吃过"), []byte("喝过"), []byte("入手了")}

// besideStay follow people at whose home somebody stayed, or who said where to:
// 预订了|李明|推荐的房间.
var besideStay = words.NewHan("家那的爸妈媽哥姐叔姨总總推介帮幫做卖賣讲講写寫找开開")

// stayed reports whether the Chinese name [start, end) of text, which is none of three
// characters behind a surname, stands where people say where they stayed or bought, and
// not at whose home.
func stayed(text []byte, start, end int) bool {
	if threeHan(text[start:end]) || titleBehind(text[end:]) {
		return false
	}
	if besideStay.Has(firstHan(text[end:])) {
		return false
	}
	for _, w := range toVenue {
		if bytes.HasSuffix(text[:start], w) {
			return true
		}
	}
	return false
}
