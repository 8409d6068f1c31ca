package tagger

import (
	"bytes"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// goodsBehindZH stand behind what their maker is called by. What people own and are asked
// for, 手机 or 快递, is not here.
var goodsBehindZH = [...][]byte{
	[]byte("面膜"), []byte("眼霜"), []byte("面霜"), []byte("口红"), []byte("口紅"), []byte("护肤品"), []byte("护手霜"), []byte("洗面奶"), []byte("洁面"), []byte("爽肤水"), []byte("防晒霜"), []byte("粉底"), []byte("气垫"),
	[]byte("牙膏"), []byte("牙刷"), []byte("洗发水"), []byte("洗髮精"), []byte("沐浴露"), []byte("沐浴乳"), []byte("洗衣液"), []byte("洗衣粉"), []byte("洗洁精"), []byte("香皂"), []byte("卫生巾"), []byte("衛生棉"), []byte("抽纸"), []byte("纸巾"), []byte("湿巾"),
	[]byte("奶粉"), []byte("纸尿裤"), []byte("紙尿褲"), []byte("尿不湿"), []byte("奶瓶"), []byte("米粉"), []byte("辅食"),
	[]byte("快餐"), []byte("酸奶"), []byte("优酪乳"), []byte("纯牛奶"), []byte("饼干"), []byte("餅乾"), []byte("薯片"), []byte("巧克力"), []byte("月饼"), []byte("粽子"), []byte("白酒"), []byte("啤酒"), []byte("红酒"), []byte("大米"), []byte("香油"), []byte("酱油"), []byte("火腿"), []byte("火腿肠"), []byte("榨菜"), []byte("零食"),
	[]byte("空调"), []byte("热水器"), []byte("油烟机"), []byte("燃气灶"), []byte("电饭煲"), []byte("净水器"), []byte("电风扇"), []byte("充电宝"), []byte("地板"), []byte("瓷砖"), []byte("涂料"), []byte("床垫"), []byte("沙发"),
}

// ofGoods reports whether the Chinese name [start, end) of text, of two letters, is that of
// what its maker sells: 婵真|面膜. Somebody is named behind 给 and 和: 给李娜奶粉.
func ofGoods(text []byte, start, end int) bool {
	if end-start != len("婵真") || text[start] < 0xE4 || withSomebody(text[:start]) || announcedHan(text[:start]) {
		return false
	}
	for _, w := range goodsBehindZH {
		if bytes.HasPrefix(text[end:], w) {
			return true
		}
	}
	return false
}

// ofLine reports whether the Chinese name [start, end) of text, of two letters, is that of a
// line of buses or trains, 蔡陆|线”, or of a sight, 昊天|塔公园: what it is stands behind and
// nothing that makes a word with it.
func ofLine(text []byte, start, end int) bool {
	if end-start != len("蔡陆") || text[start] < 0xE4 {
		return false
	}
	b := text[end:]
	if rest, ok := bytes.CutPrefix(b, []byte("线")); ok {
		return closesWord(rest) || hasAny(rest, "的", "站", "公交", "地铁")
	}
	for _, sight := range [...]string{"池", "塔", "湖", "庙", "祠"} {
		if rest, ok := bytes.CutPrefix(b, []byte(sight)); ok {
			return hasAny(rest, "里", "边", "畔", "公园", "附近", "景区")
		}
	}
	return false
}

// hasAny reports whether b begins with one of list.
func hasAny(b []byte, list ...string) bool {
	for _, w := range list {
		if bytes.HasPrefix(b, []byte(w)) {
			return true
		}
	}
	return false
}

// closesWord reports whether no Chinese character begins b.
func closesWord(b []byte) bool {
	r, _ := utf8.DecodeRune(b)
	return !isHan(r)
}

// halfQuoted reports whether the Chinese name [start, end) of text is all but the last
// character of a term in quotation marks, “科丽|珑”: what the marks hold is one word. A title,
// a relative or a word of speech may be the last.
func halfQuoted(text []byte, start, end int) bool {
	if end-start != len("科丽") || text[start] < 0xE4 || !closesQuote(text[:start], bytes.HasSuffix, opensQuote[:]) {
		return false
	}
	r, n := utf8.DecodeRune(text[end:])
	if !isHan(r) || afterNames.Has(r) {
		return false
	}
	return closesQuote(text[end+n:], bytes.HasPrefix, shutsQuote[:])
}

// opensQuote and shutsQuote are quotation marks of Chinese texts.
var (
	opensQuote = [...][]byte{[]byte("“"), []byte("「"), []byte("『"), []byte("‘")}
	shutsQuote = [...][]byte{[]byte("”"), []byte("」"), []byte("』"), []byte("’")}
)

// closesQuote reports whether b has one of marks at its side.
func closesQuote(b []byte, has func(b, mark []byte) bool, marks [][]byte) bool {
	for _, m := range marks {
		if has(b, m) {
			return true
		}
	}
	return false
}

// afterNames stand right behind somebody's name within quotation marks.
var afterNames = words.NewHan("哥姐爸妈媽叔姨嫂总總爷爺奶婆伯婶嬸弟妹老家说說的吗嗎呢啊吧好来來是在了你您收导導工")

// boughtAt reports whether the Chinese name [start, end) of text stands where a shop does, 去
// before it and what is bought behind: 去|赵一鸣|买零食.
func boughtAt(text []byte, start, end int) bool {
	r, _ := utf8.DecodeLastRune(text[:start])
	return (r == '去' || r == '到' || r == '逛') && hasAny(text[end:], "买", "買", "吃", "喝")
}

// consonants reports whether v is an abbreviation: three capitals or more and no vowel.
func consonants(v []byte) bool {
	for _, c := range v {
		if c-'A' >= 26 || bytes.IndexByte([]byte("AEIOUY"), c) >= 0 {
			return false
		}
	}
	return len(v) >= len("XZJ")
}

// roach reports whether the name [start, end) of text is what cockroaches are called, where
// they are found: 吃到|小强.
func roach(text []byte, start, end int) bool {
	if string(text[start:end]) != "小强" && string(text[start:end]) != "小強" {
		return false
	}
	for _, w := range [...]string{"吃到", "吃出", "爬出", "出现", "出現", "发现", "發現", "一只", "一隻", "有只", "好多", "很多", "杀", "灭", "打死", "打不死的"} {
		if bytes.HasSuffix(text[:start], []byte(w)) {
			return true
		}
	}
	return false
}
