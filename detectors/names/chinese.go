package names

import (
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// han is a stretch of Chinese characters beside a cue, read away from it.
type han struct {
	r  [8]rune
	at [9]int // offsets of the characters' outer ends: at[0] is the cue's side
	n  int
}

// forward reads what follows p.
func forward(b []byte, p int) (h han) {
	h.at[0] = p
	for h.n < len(h.r) && p < len(b) {
		r := hanThere(b, p)
		if r == 0 {
			break
		}
		p += 3
		h.r[h.n] = r
		h.n++
		h.at[h.n] = p
	}
	return h
}

// backward reads what stands before p: r[0] is the character next to it.
func backward(b []byte, p int) (h han) {
	h.at[0] = p
	for h.n < len(h.r) && p > 0 {
		r := hanThere(b, p-3)
		if r == 0 {
			break
		}
		p -= 3
		h.r[h.n] = r
		h.n++
		h.at[h.n] = p
	}
	return h
}

// hanThere returns the Han character at p, or 0: all of them take three bytes.
func hanThere(b []byte, p int) rune {
	if p < 0 || p+3 > len(b) || b[p]-0xE4 > 5 || b[p+1]&0xC0 != 0x80 || b[p+2]&0xC0 != 0x80 {
		return 0
	}
	if r := rune(b[p]&15)<<12 | rune(b[p+1]&63)<<6 | rune(b[p+2]&63); isHan(r) {
		return r
	}
	return 0
}

func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// notGiven are characters that do not stand in a given name.
var notGiven = lexicon.NewHan("的了是在和跟與与或不沒没有我你您他她它们們这這那电電手说說来來去到住地号號请請也都就还還要把被给給对對向很太吗嗎呢吧啊呀哦喔先女姐师師傅经經理总總哥客服务務快递遞收件信息码碼姓名会會员員卡单單什么麼啥谁誰")

// follows are characters that may stand behind a name, besides those above:
// words that begin what the person does.
var follows = lexicon.NewHan("因从從于於由为為将將已曾再又想问問找打叫让讓帮幫但并而以等之其此今昨前后後上下本先同家老医醫工程发發签簽接送做买買卖賣写寫用回告介表带帶付处處负負责責主导導教店")

// lead are characters that often stand right before a name.
var lead = lexicon.NewHan("是叫找给給和跟与與同向对對请請为為的人系係由让讓被问問位见見了谢謝到联聯约約及或名致将把而")

// ambiguous are surnames that everyday words begin with: 高中老师 is no person
// called Gao Zhong.
var ambiguous = lexicon.NewHan("谢謝高常万萬段文白方金石江曾于任史安易康管查解应應单單关關计計连連路车車班包房居商向支左简簡农農游遊权權司习習党黨井吉宗宣边邊冷辛席季祖景束幸秋富盛项項伍米温溫施" +
	"时時华華成平元和云雲花修付童卫衛乐古木全尚皮符舒位凌党毛牛马馬龙龍熊雷汤湯水明甘苗项相丰豐桂柏宁寧强展叫那乌烏尤终盖蓋楼樓茅茹仇敬练練由怀艾闻聞羊燕匡沙台麻冬谈談扬揚巴黄黃钱錢苏蘇何顾顧")

// firm are surnames that begin few words, whatever stands before them.
var firm = lexicon.NewHan("王李张張刘劉陈陳杨楊赵趙吴吳徐孙孫朱郭罗羅邓鄧许許韩韓冯馮曹彭萧蕭蔡潘袁蒋蔣魏薛吕呂阎閻闫閆崔邱邵孟谭譚邹鄒贾賈郝姚廖卢盧欧歐龚龔翟樊贺賀庞龐殷邢倪耿聂聶祁詹俞赖賴")

// ends reports whether a name may end before character i.
func (h *han) ends(i int) bool { return i >= h.n || notGiven.Has(h.r[i]) || follows.Has(h.r[i]) }

// given reports whether character i may stand in a given name.
func (h *han) given(i int) bool { return i < h.n && !notGiven.Has(h.r[i]) }

// trust is what a cue says of the words behind it.
type trust uint8

const (
	loose  trust = iota // running text goes on behind it: 我是, 我儿子
	called              // a name follows: 我叫
	form                // a field of a form with its colon: 姓名：
)

// name returns how many characters at i are a surname and a given name, 0 if
// none are. What follows must allow the name to end.
func (h *han) name(i int, t trust) int {
	sur := 1
	switch {
	case h.n-i >= 3 && lexicon.CompoundSurnameZH(h.r[i], h.r[i+1]):
		sur = 2
	case h.n-i >= 2 && lexicon.SurnameZH(h.r[i]):
	default:
		return 0
	}
	if sur == 1 && h.word(i) && t != form {
		return 0
	}
	wary := sur == 1 && ambiguous.Has(h.r[i])
	k := i + sur
	if k+1 == h.n && kinEnds.Has(h.r[k]) { // 家长签名：江爸
		return sur
	}
	if h.titled(k) { // 我是刘小姐
		return sur
	}
	if h.given(k) && h.given(k+1) {
		listed := lexicon.GivenNameZH(h.r[k], h.r[k+1])
		usual := lexicon.GivenZH(h.r[k]) && lexicon.GivenZH(h.r[k+1])
		switch closed := k+2 >= h.n; {
		case closed && t == form, closed && t == called && !wary, h.ends(k+2) && (listed || usual && (!wary || t != loose)):
			return sur + 2
		case t != loose && (listed || usual && !wary && !h.ends(k+1)):
			return sur + 2
		}
	}
	if h.given(k) && h.ends(k+1) && lexicon.GivenZH(h.r[k]) {
		closed := k+1 >= h.n
		if !wary || t == form && closed || t == called && (closed || h.r[k+1] != '了') {
			return sur + 1
		}
	}
	if t == form && k+1 >= h.n && h.given(k) {
		return sur + 1
	}
	return 0
}

// word reports whether an everyday word stands at i that begins like a name.
func (h *han) word(i int) bool {
	return i+1 < h.n && lexicon.WordZH(h.r[i], h.r[i+1])
}

// callings are titles of two characters by what people do, which end no given name.
var callings = lexicon.New(`
律师 律師 老师 老師 医生 醫生 医师 醫師 经理 經理 教练 教練 教授 博士 师傅 師傅 校长 校長 院长 院長 店长 店長 主任 主管 警官 队长 隊長 班长 班長 组长 組長 局长 局長 处长 處長 科长 科長 部长 部長 会长 會長 阿姨 叔叔 大爷 大爺 大妈 大媽 大叔 大哥 大姐 奶奶 爷爷 爺爺 妈妈 媽媽 爸爸 护士 護士 总监 總監
`)

// kinEnds are words of kin behind a surname.
var kinEnds = lexicon.NewHan("爸妈媽哥姐叔姨嫂")

// titled reports whether a title stands at i, so that 小 of 刘小姐 is no given name.
func (h *han) titled(i int) bool {
	if i+1 >= h.n {
		return false
	}
	if pair(callings, h.r[i], h.r[i+1]) {
		return true
	}
	switch a, b := h.r[i], h.r[i+1]; a {
	case '小':
		return b == '姐' && (i+2 >= h.n || h.r[i+2] != '姐')
	case '先':
		return b == '生'
	case '女':
		return b == '士'
	case '太':
		return b == '太'
	case '同':
		return b == '学' || b == '學' || b == '志'
	}
	return false
}
