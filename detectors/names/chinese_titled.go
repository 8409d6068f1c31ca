package names

import (
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var titledZH = detectors.Spec{
	Name:   "names/titled-zh",
	Entity: "PERSON",
	Doc:    "Person before a Chinese title",
	Anchor: detectors.OnCue(),
	Match:  matchTitledZH,
	Labels: detectors.Labels{"zh": {
		"先生", "女士", "小姐", "太太", "夫人", "同志", "老师", "老師", "师傅", "師傅", "经理", "經理", "总经理", "總經理", "总监", "總監", "董事长", "董事長", "医生", "醫生", "医师", "醫師", "大夫", "护士", "護士", "教练", "教練", "店长", "店長", "主任", "主管", "同学", "同學", "教授", "博士", "律师", "律師", "警官", "队长", "隊長", "班长", "班長", "组长", "組長",
		"副经理", "副經理", "副主任", "副总监", "副行长", "副行長", "副院长", "副院長", "副校长", "副校長", "副局长", "副局長", "副处长", "副處長", "副科长", "副科長", "副所长", "副所長", "副队长", "副隊長", "副店长", "副店長", "副部长", "副部長", "副会长", "副會長", "副书记", "副書記", "副市长", "副市長", "副县长", "副縣長", "副镇长", "副鎮長", "副教授", "副总", "副總", "所长", "所長", "行长", "行長", "站长", "站長", "馆长", "館長", "园长", "園長", "部长", "部長", "社长", "团长", "護士長", "护士长", "会长", "會長", "里長", "村长", "議員", "议员", "法官", "检察官", "检察长", "民警", "工程师", "工程師", "设计师", "設計師", "导师", "導師", "教官", "辅导员", "老先生", "老太太", "老汉", "大娘", "伯伯", "婆婆", "阿公", "阿婆", "阿嬤", "阿嬷", "姑娘", "師奶", "师奶", "家长", "家長",
		"院长", "院長", "校长", "校長", "局长", "局長", "处长", "科长", "书记", "書記", "阿姨", "叔叔", "大爷", "大爺", "大妈", "大媽", "大叔", "大哥", "大姐", "老板", "老闆", "学长", "學長", "学姐", "學姐", "师兄", "师姐",
	}},
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "Chinese forms of address",
	Valid: []string{
		"请找‹王›先生", "‹李娜›女士您好", "联系‹张伟›老师", "谢谢‹陈›经理", "和‹刘小明›先生说过", "已签收，‹高浩然›女士说", "‹欧阳文博›先生签收的", "昨天‹赵›师傅来过", "‹許›醫師很仔細", "找‹林›总监", "‹张*›先生", "问‹孙›大夫", "请‹郑凯文›教授回信", "‹吳›太太說", "是‹郭›警官打来的", "‹Nguyen›先生寄的", "请‹Ruby›老师剪", "骨科‹骆›医生", "邻居‹应›阿姨送的", "支行的‹庞›副行长说", "修钢琴的‹谭›老先生", "‹洪›阿公没接", "支行‹蒲›行长说", "‹柳›伯伯", "顾客‹代›女士", "‹庾›太太刚走", "‹A›先生和‹Z›同学没去", "‹王›先生蛋糕已送达", "‹王小明›先生牛肉面一份",
	},
	Invalid: []string{
		"李先生牛肉面", "王大妈泡菜够味", "经理态度差", "大堂经理很好", "师傅很准时", "客服小姐姐", "先生您好", "快递师傅", "高中老师", "语文老师说", "安装师傅迟到", "值班医生", "门卫大爷", "江苏老板", "项目经理换了", "宿管阿姨", "装修师傅", "儿童医生", "各位老师", "包子铺老板", "黄金会员先生", "出租车师傅", "陈列经理", "白大夫牌", "石油老板", "康师傅红烧牛肉", "VIP先生", "班主任说", "课程老师", "上周医生说", "值班主任医生", "主管老师", "护士长很好", "公公婆婆", "新生家长", "维生素C小姐姐", "B座先生", "各位女士", "这位先生", "老太太", "好先生", "买了双女士拖鞋", "都女士款的", "由先生签收", "是女士还是先生", "前台小姐",
	},
}

// personalZH are titles that no role bears.
var personalZH = map[string]bool{"先生": true, "女士": true, "小姐": true, "太太": true, "同志": true}

func matchTitledZH(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{End: w.Start, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	// 小姐姐, 先生们 and the like are no titles.
	switch r, _ := utf8.DecodeRune(b[w.End:]); r {
	case '姐', '们', '們', '傅', '牌', '人':
		return f, false
	}
	if s := maskedBefore(b, w.Start); s < w.Start {
		f.Start = s
		return f, true
	}
	h := backward(b, w.Start)
	if h.n == 0 {
		return latinBefore(w, f)
	}
	r := &h.r
	if r[0] == '老' || r[0] == '副' {
		return f, false // 老先生 and 副主任 are titles of their own
	}
	// free: nothing or a leading word stands before k characters.
	free := func(k int) bool { return k >= h.n || lead.Has(r[k]) }
	// An everyday word is a surname too where nothing stands before it and the
	// title is for people alone: 高浩然女士.
	personal := personalZH[string(b[w.Start:w.End])]
	plain := func(k int) bool { return !ambiguous.Has(r[k-1]) || personal && k >= h.n }
	given := func(k int) bool { return !notGiven.Has(r[k]) && (personal || lexicon.GivenZH(r[k])) }
	switch {
	case h.n >= 4 && lexicon.CompoundSurnameZH(r[3], r[2]) && given(1) && given(0):
		f.Start = h.at[4]
	case h.n >= 3 && lexicon.SurnameZH(r[2]) && free(3) && given(1) && given(0) && plain(3) && (r[1] != r[2] || lexicon.PetNameZH(r[1], r[0])) && !lexicon.WordZH(r[2], r[1]):
		f.Start = h.at[3]
	case h.n >= 3 && lexicon.CompoundSurnameZH(r[2], r[1]) && free(3) && given(0):
		f.Start = h.at[3]
	case h.n >= 2 && lexicon.CompoundSurnameZH(r[1], r[0]):
		f.Start = h.at[2]
	case h.n >= 2 && lexicon.WordZH(r[1], r[0]), brand(r[0], b[w.Start:w.End]):
		return f, false
	case h.n >= 2 && lexicon.SurnameZH(r[1]) && free(2) && given(0) && plain(2):
		f.Start = h.at[2]
	case personal && h.n >= 3 && bareName(r[2], r[1], r[0]):
		f.Start = h.at[3]
	case personal && h.n >= 2 && bareName(r[1], r[0], r[0]):
		f.Start = h.at[2]
	case personal && rareBefore(&h):
		f.Start = h.at[1]
	case h.n >= 1 && lexicon.SurnameZH(r[0]) && (free(1) || firm.Has(r[0]) || !ambiguous.Has(r[0]) && (personal || !endsWords.Has(r[0])) || afterRole(&h)):
		f.Start = h.at[1]
	default:
		return f, false
	}
	if h.n > 0 && f.Start == h.at[1] && lexicon.ShopNamedZH(b, f.Start, w.End, true) {
		return f, false // 李先生牛肉面
	}
	return f, true
}

// endsWords are surnames that everyday words end with, though few begin with
// them: 课程老师, 上周医生, 大陆老板.
var endsWords = lexicon.NewHan("周週程余餘钟鐘许許董丁叶葉夏范範陆陸田林胡傅梁武赖賴洪毕畢谷顏颜卜庄莊葛季尹洛郎欧歐纪紀兰蘭池费費覃涂塗甄涂戚伍邢齐齊邓劳勞阳陽库庫储儲师師")

// afterRole reports whether the surname before a title stands behind a word of a
// role or a ward, which everyday words with that surname hardly follow:
// 邻居应阿姨, 内科石医生.
func afterRole(h *han) bool {
	return h.n >= 2 && (roleEnds.Has(h.r[1]) || h.r[1] == '科' || h.r[1] == '所') && !inRole.Has(h.r[0])
}

// inRole end words of roles themselves: 主任, 主管, 工程, 机关.
var inRole = lexicon.NewHan("任管席修程关關商方史班时時务務友家服台员員师師")

// brand reports whether a surname with its title is better known as a product
// or as a role: 康师傅, 班主任.
func brand(sur rune, title []byte) bool {
	switch sur {
	case '康':
		return string(title) == "师傅" || string(title) == "師傅"
	case '班':
		return string(title) == "主任"
	case '白':
		return string(title) == "大夫"
	}
	return false
}

// latinBefore finds a name in Latin letters before the title: Nguyen先生.
func latinBefore(w *detectors.Window, f detectors.Found) (detectors.Found, bool) {
	s := w.Start
	if w.At(s-1) == ' ' {
		s--
	}
	f.End = s
	for s > 0 && s > f.End-24 && detectors.IsLetter(w.At(s-1)) {
		s--
	}
	word := w.Text[s:f.End]
	if len(word) == 1 && personalLetter(w, s) {
		f.Start = s
		return f, true
	}
	if !isWord(word) || !detectors.BeginsCapital(word) || detectors.BeginsCapital(word[1:]) || lexicon.CommonEN.Has(word) || w.AlnumAt(s-1) {
		return f, false
	}
	f.Start = s
	return f, true
}

// personalLetter reports whether the one letter at s, a capital right before a title that no
// role bears, stands for somebody: A先生, Z同学, but not 维生素C小姐姐.
func personalLetter(w *detectors.Window, s int) bool {
	title := string(w.Text[w.Start:w.End])
	if s+1 != w.Start || w.Text[s]-'A' >= 26 || !personalZH[title] && title != "同学" && title != "同學" || w.AlnumAt(s-1) {
		return false
	}
	r := hanThere(w.Text, s-3)
	return r == 0 || lead.Has(r) || roleEnds.Has(r)
}

// rareBefore reports whether h begins with a surname that hardly anybody bears, where
// nothing else can stand before a title that no role bears: 顾客代女士, 庾太太.
func rareBefore(h *han) bool {
	return rareZH.Has(h.r[0]) && (h.n == 1 || lead.Has(h.r[1]) || roleEnds.Has(h.r[1]) || h.r[1] == '客' || h.r[1] == '户' || h.r[1] == '位')
}

// rareZH are surnames of the hundred families and others that the list of the usual ones
// has not, since words of the language begin and end with them.
var rareZH = lexicon.NewHan("代区區庾生仲宓厍黑酆危明水贲郁麴封羿松井弓山仰暴幸韶印怀咸籍阴陰胥苍蒼莘申扶堵宰雍桑通扈慕宦鱼魚容慎庾终終暨满滿弘文广廣禄殳沃利蔚越夔隆巩晁勾融訾阙空毋睢撖逯敏侍庹斛战戰答")

// maskedBefore returns the start of a name that stars hide in part and that
// ends at p: 张*, 李*华; p if there is none.
func maskedBefore(b []byte, p int) int {
	for _, back := range [...]int{1, 2, 3, 4} {
		i := p
		for range back {
			_, n := utf8.DecodeLastRune(b[:i])
			i -= n
		}
		r, n := utf8.DecodeRune(b[i:])
		if i+n < p && lexicon.SurnameZH(r) && b[i+n] == '*' && masked(b, i) == p {
			return i
		}
		if r == '\n' || i == 0 {
			break
		}
	}
	return p
}

// bareName reports whether a surname that is no everyday word and two given
// characters make a name with any word before it: 昨天邱静女士.
func bareName(sur, a, b rune) bool {
	return lexicon.SurnameZH(sur) && !ambiguous.Has(sur) && !notGiven.Has(a) && !notGiven.Has(b) && lexicon.GivenZH(a) && lexicon.GivenZH(b) &&
		(firm.Has(sur) || !lexicon.SurnameZH(b))
}
