package names

import (
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var familiarZH = detectors.Spec{
	Name:      "names/familiar-zh",
	Entity:    "PERSON",
	Doc:       "Person called by a familiar form in Chinese: 小王, 老李, 王哥, 张总, 朵朵妈妈, 李某",
	Anchor:    detectors.OnWords("小", "老", "阿", "哥", "姐", "总", "總", "叔", "姨", "嫂", "婶", "嬸", "伯", "爷", "爺", "工", "妈妈", "媽媽", "妈咪", "媽咪", "麻麻", "爸爸", "把拔", "奶奶", "爷爷", "爺爺", "家长", "家長", "某", "姓", "太", "生", "导", "導"),
	Match:     matchFamiliarZH,
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "Chinese forms of address",
	Valid: []string{
		"找‹小王›就行", "联系‹老李›", "跟‹阿强›说", "请‹王›哥帮忙", "‹李›姐，您好", "‹张›总说可以", "‹朵朵›妈妈：收到", "‹子涵›爸爸在群里", "‹雨桐›媽咪說", "快递员‹小邹›人挺好", "房东‹老吴›不退押金", "被告人‹王某›到案", "‹李某某›被捕", "让‹小张›师傅来", "找‹小陳›", "‹刘›奶奶说", "你们店姓‹刘›的那个", "‹许›叔，在吗", "‹何›太，你好", "客人‹霍›生，订咗位", "一位‹甘›太签收", "‹邬›姨带孩子", "带我们的‹王›导很细心", "全程‹赵›导，辛苦了", "快递员‹王›哥说放门口", "房东‹李›姐来了", "‹赵›姐‹刘›姐都来了", "您好‹可乐›妈妈在吗", "‹然›姐说没事",
	},
	Invalid: []string{
		"萍姐火锅", "王哥烧烤摊", "三小时", "外卖小哥", "小姐姐", "帅哥美女", "大哥你好", "小米手机", "小龙虾好吃", "小程序", "从小王国", "老板", "老客户", "老马识途", "老李家羊肉", "小熊饼干", "小黄车", "王爷府", "学姐推荐", "何总是迟到", "新手妈妈", "宝宝妈妈", "天天妈妈", "关于某些", "用于某种", "施工", "阿里旺旺", "小方桌", "老干妈", "阿姨", "江总书记", "小杨生煎", "墨西哥", "百姓的", "老百姓", "小白鞋", "空姐", "小高层", "老何凉皮", "任某人选", "员工程序", "《江姐》复排", "方太油烟机", "花生", "今天太热", "卫生太差", "新生报到", "李太多了", "向导说", "领导的", "报导说", "王导航", "学姐说", "空姐的", "亲姐姐", "小哥说", "大姐的", "帅哥来了", "外卖小哥的", "这姐说", "宝宝妈妈您好", "准妈妈在吗",
	},
}

// notFamiliar are pairs that are words, though the first or second character is
// a surname.
var notFamiliar = lexicon.New(`
方太 老太 付太 平太 米太 皮太 花太 江太 花生 平生 余生 農生 农生 元生 万生 時生 时生 毕生 畢生 路生 田生 安生 荣生 成生 卫生 衛生 云生 单生 应生 简生 陆生 陸生 苗生 高生 寄生 江姐 帅哥 帥哥 蒙哥 马哥 空姐 学姐 師姐 师姐 表姐 王爷 王爺 老爷 老爺 少爷 大爷 施工 华工 华總 农工 石工 单工 包工 付工 平工 计工 那哥 何总 汇总 向导 嚮导 嚮導 向總 向总 于总 平总 老总 常总 应总 关总 那总 元总 经总 边总 全总
小时 小時 小姐 小心 小米 小麦 小麥 小白 小黄 小方 小区 小宁 小康 小高 小龙 小馬 小马 小熊 小石 小金 小毛 小江 小路 小车 小車 小包 小房 小程 小游 小单 小常 小段 小万 小计 小结 小史 小安 小支 小红 小强 小乐 小花 小雷 小秋 小季 小牛 小羊 小燕 小茅 小巴 小云 小楼 小沙 小符 小景 小鹿 小宗 小苗 小席 小桂 小木 小皮 小丰 小元 小叶 小葉 小艾 小柳 小温 小冷 小居 小时 小计 小童 小众 小成 小华 小平 小明
老师 老師 老板 老家 老人 老公 老婆 老年 老方 老江 老高 老白 老毛 老路 老米 老房 老车 老石 老规 老常 老康 老友 老顾 老牛 老龙 老鲍 老万 老段 老文 老时 老华 老成 老花 老史 老木 老皮 老楼 老平 老温 老柏 老古 老伍 老安 老季 老符 老顽 老农 老包 老汤 老湯 老解 老游 老鹰 老干 老景 老迟
阿里 阿姨 阿哥 阿胶 阿拉 阿伯 阿爸 阿妈 阿公 阿婆 阿嬷 阿斯 阿尔 阿迪 阿西 阿根 阿富 阿联 阿凡 阿森 阿司 阿门 阿弥 阿妹 阿弟 阿甘 阿飘
`)

// closes are characters that may stand behind a familiar form; more would let
// 小杨生煎 and 老李家 pass.
var closesZH = lexicon.NewHan("说說的和跟在是把让讓给給来來去也都就还還不没沒你您我他她帮幫回打发發让告问問叫吗呢吧啊呀哦了到让处處那这這昨今因要会會能可做接送推很挺真太也人带帶寄看做签簽拿买買卖賣煮教")

// notParents are two characters before 妈妈 that are no child.
var notParents = lexicon.New("宝宝 寶寶 贝贝 天天 奶奶 爷爷 爸爸 妈妈 媽媽 哥哥 姐姐 弟弟 妹妹 新手 单亲 全职 二胎 职场 高龄 孩子 同学 同學 学生 准备 年轻 辣妈 外国 男生 女生 小孩 娃娃 猫猫 狗狗")

func matchFamiliarZH(w *detectors.Window) (detectors.Found, bool) {
	if !besideSurname(w) {
		return detectors.Found{}, false
	}
	h := backward(w.Text, w.Start)
	f, ok := addressedZH(w, &h)
	if !ok {
		return f, false
	}
	name := w.Start
	if h.n > 0 {
		name = h.at[1]
	}
	return f, !lexicon.ShopNamedZH(w.Text, name, w.End, true) // 萍姐火锅
}

// besideSurname is a first look at cues of one character: at what stands where
// they want a surname, behind 小 and 老, before the others.
func besideSurname(w *detectors.Window) bool {
	if w.End-w.Start != 3 {
		return true
	}
	switch hanThere(w.Text, w.Start) {
	case '小', '老':
		r := hanThere(w.Text, w.End)
		return lexicon.SurnameZH(r) && !ambiguous.Has(r)
	case '阿':
		return lexicon.GivenZH(hanThere(w.Text, w.End))
	case '姓':
		return lexicon.SurnameZH(hanThere(w.Text, w.End))
	}
	r := hanThere(w.Text, w.Start-3)
	return lexicon.SurnameZH(r) || givenKin(r, hanThere(w.Text, w.Start))
}

// givenKin reports whether r is of given names alone before 姐 or 哥: 然姐, 涛哥, but not 学姐.
func givenKin(r, cue rune) bool {
	return (cue == '姐' || cue == '哥') && lexicon.GivenZH(r) && !lexicon.SurnameZH(r) && !kinWords.Has(r)
}

// kinWords make words with 姐 and 哥.
var kinWords = lexicon.NewHan("大小学學师師表堂亲親空富帅帥御二三胖美靓靚丽麗老好阿金一这那长長外单单墨的亚亞洛香")

// addressedZH is matchFamiliarZH wherever no shop is named so; h stands before the
// cue.
func addressedZH(w *detectors.Window, h *han) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.Start, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	cue, n := utf8.DecodeRune(w.Text[w.Start:])
	after := forward(w.Text, w.End)
	switch {
	case cue == '小', cue == '老', cue == '阿':
		return nickname(f, cue, h, &after)
	case cue == '姓':
		if h.n > 0 && (h.r[0] == '百' || h.r[0] == '贵' || h.r[0] == '貴' || h.r[0] == '我') || after.n == 0 || !lexicon.SurnameZH(after.r[0]) ||
			after.n == 1 && ambiguous.Has(after.r[0]) && h.n == 0 || after.n > 1 && after.r[1] != '的' {
			return f, false
		}
		f.Start, f.End = w.End, after.at[1]
		return f, true
	case cue == '太', cue == '生':
		return spouse(f, cue, h, &after)
	case cue == '某':
		return unnamed(f, w, h, &after)
	case w.End-w.Start > n:
		return parent(f, h, &after)
	}
	if h.n > 0 && (cue == '导' || cue == '導') && firm.Has(h.r[0]) && (after.n == 0 || closesZH.Has(after.r[0])) {
		f.Start = h.at[1] // 全程赵导
		return f, true
	}
	if h.n == 1 && givenKin(h.r[0], cue) && (after.n == 0 || after.r[0] != cue && closesZH.Has(after.r[0])) {
		f.Start, f.Strength = h.at[1], detectors.Medium
		return f, true
	}
	// 王哥: one character of a surname with nothing but a leading word or a role before.
	if h.n == 0 || !lexicon.SurnameZH(h.r[0]) || ambiguous.Has(h.r[0]) && h.n > 1 || h.n > 1 && !lead.Has(h.r[1]) && !roleEnds.Has(h.r[1]) && !(h.r[1] == cue && firm.Has(h.r[0])) || pair(notFamiliar, h.r[0], cue) {
		return f, false
	}
	if after.n > 0 && (after.r[0] == cue || !closesZH.Has(after.r[0]) || cue == '总' && (after.r[0] == '是' || after.r[0] == '会' || after.r[0] == '不' || after.r[0] == '在' || after.r[0] == '要')) {
		return f, false
	}
	f.Start = h.at[1]
	return f, true
}

// roleEnds are characters that words of roles end with: 快递员小邹, 房东老李.
var roleEnds = lexicon.NewHan("员員主东東服台臺队隊友师師机機居工")

// nickname finds 小王, 老李, 阿强: a word of two characters, its neighbours
// allowing.
func nickname(f detectors.Found, cue rune, h, after *han) (detectors.Found, bool) {
	if after.n < 1 || h.n > 0 && !lead.Has(h.r[0]) && !roleEnds.Has(h.r[0]) || pair(notFamiliar, cue, after.r[0]) {
		return f, false
	}
	r := after.r[0]
	known := lexicon.SurnameZH(r) && !ambiguous.Has(r)
	if cue == '阿' {
		known = lexicon.GivenZH(r) && r != '大' && r != '小' && r != '三'
	}
	titled := after.n >= 3 && (after.r[1] == '师' && after.r[2] == '傅' || after.r[1] == '老' && after.r[2] == '师' || after.r[1] == '同' && (after.r[2] == '学' || after.r[2] == '志'))
	if !known || after.n > 1 && !closesZH.Has(after.r[1]) && !titled {
		return f, false
	}
	f.End = after.at[1]
	return f, true
}

// closesCantonese are characters that may stand behind 陈生 and 何太.
var closesCantonese = lexicon.NewHan("说說話话的和跟让讓给給嘅係系喺同佢你您早请請話冇签簽搵")

// spouse finds 陈生 and 何太, as Cantonese says Mr and Mrs.
func spouse(f detectors.Found, cue rune, h, after *han) (detectors.Found, bool) {
	switch {
	case h.n == 0 || !lexicon.SurnameZH(h.r[0]) || pair(notFamiliar, h.r[0], cue),
		h.n > 1 && h.r[1] != '位' && (ambiguous.Has(h.r[0]) || !lead.Has(h.r[1]) && !roleEnds.Has(h.r[1])),
		cue == '生' && endsWords.Has(h.r[0]),
		after.n > 0 && !closesCantonese.Has(after.r[0]):
		return f, false
	}
	f.Start = h.at[1]
	return f, true
}

// unnamed finds 王某 and 李某某, as courts write.
func unnamed(f detectors.Found, w *detectors.Window, h, after *han) (detectors.Found, bool) {
	if h.n == 0 || !lexicon.SurnameZH(h.r[0]) || (ambiguous.Has(h.r[0]) || !firm.Has(h.r[0]) && endsWords.Has(h.r[0])) && h.n > 1 && !lead.Has(h.r[1]) && !roleEnds.Has(h.r[1]) {
		return f, false
	}
	f.Start, f.End = h.at[1], w.End
	k := 0
	if after.n > 0 && after.r[0] == '某' {
		f.End, k = after.at[1], 1
	}
	if after.n > k {
		switch after.r[k] {
		case '甲', '乙', '丙', '丁':
			f.End = after.at[k+1]
		case '些', '个', '個', '种', '種', '人', '天', '日', '年', '地', '处', '一', '位', '公':
			return f, false
		}
	}
	return f, true
}

// parent finds the child or the family name before 妈妈, 爷爷.
func parent(f detectors.Found, h, after *han) (detectors.Found, bool) {
	free := func(k int) bool { return k >= h.n || lead.Has(h.r[k]) }
	switch {
	case h.n >= 2 && pair(notParents, h.r[1], h.r[0]):
		return f, false
	case h.n >= 3 && free(3) && lexicon.SurnameZH(h.r[2]) && !ambiguous.Has(h.r[2]) && lexicon.GivenZH(h.r[1]) && lexicon.GivenZH(h.r[0]):
		f.Start = h.at[3]
	case h.n >= 2 && free(2) && (lexicon.PetNameZH(h.r[1], h.r[0]) || lexicon.GivenNameZH(h.r[1], h.r[0])):
		f.Start = h.at[2]
	case h.n >= 1 && free(1) && firm.Has(h.r[0]):
		f.Start = h.at[1]
	case (h.n == 2 || h.n == 4 && h.r[3] == '您' && h.r[2] == '好') && after.n > 1 && (after.r[0] == '在' && after.r[1] == '吗' || after.r[1] == '好' && (after.r[0] == '您' || after.r[0] == '你')) && !notName.Has(h.r[0]) && !notName.Has(h.r[1]):
		f.Start, f.Strength = h.at[2], detectors.Medium // who is spoken to by what the child is called
	default:
		return f, false
	}
	return f, true
}

func pair(s *lexicon.Set, a, b rune) bool {
	var buf [2 * utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], a)
	n += utf8.EncodeRune(buf[n:], b)
	return s.Has(buf[:n])
}
