package names

import (
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var kinZH = detectors.Spec{
	Name:   "names/kin-zh",
	Entity: "PERSON",
	Doc:    "Person named behind a word of kinship in Chinese",
	Anchor: detectors.OnWords(
		"我儿子", "我兒子", "我小孩", "我孩子", "我闺女", "我閨女", "我宝宝", "我媳妇", "我外孙", "我家宝宝", "我家孩子", "我家小孩", "我女儿", "我女兒", "我家娃", "我老公", "我老婆", "我爱人", "我愛人", "我丈夫", "我妻子", "我先生", "我太太", "我妈", "我媽", "我爸", "我妈妈", "我媽媽", "我爸爸", "我母亲", "我母親", "我父亲", "我父親", "我哥", "我姐", "我弟", "我妹", "我哥哥", "我姐姐", "我弟弟", "我妹妹", "我表哥", "我表姐", "我表弟", "我表妹",
		"我男朋友", "我女朋友", "我朋友", "我同事", "我闺蜜", "我閨蜜", "我室友", "我同学", "我同學", "我邻居", "我鄰居", "我奶奶", "我爷爷", "我爺爺", "我外婆", "我外公", "我孙子", "我孫子", "我孙女", "我侄子", "我侄女", "我外甥", "我岳父", "我岳母", "我婆婆", "我公公", "我老板", "我导师", "我們經理", "我们经理", "我领导",
		"儿子叫", "兒子叫", "女儿叫", "女兒叫", "孩子叫", "老公叫", "老婆叫", "宝宝叫", "寶寶叫", "孩子名叫",
	),
	Match:     matchKinZH,
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "Chinese words of kinship",
	Subtype:   "relative",
	Valid:     []string{"我儿子‹小明›发烧了", "我女儿‹朵朵›才四岁", "我老公‹郑凯›签收的", "我妈‹李秀英›不会用手机", "我女兒‹雨晴›今年讀K2", "我儿子叫‹闫子墨›", "我朋友‹王浩然›也买了", "我爸‹汤永福›昨天", "女儿叫‹雨桐›，", "我小孩‹妞妞›过来"},
	Invalid:   []string{"我儿子很喜欢", "我女儿高高兴兴", "我妈常说", "我老公江苏的", "我朋友安利的", "我妈买的", "我姐夫", "我弟弟天天玩", "我老婆白白胖胖", "我妈马上到", "我同事任何时候", "我爸妈都说好", "我女儿一直用", "孩子叫外卖", "我妈花了", "我小孩天天玩", "我孩子高高兴兴", "我媳妇慢慢来"},
}

func matchKinZH(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	p := w.End
	for k := 0; k < 2 && p < len(b); k++ {
		r, n := utf8.DecodeRune(b[p:])
		if r != '叫' && r != ' ' && r != '名' {
			break
		}
		p += n
	}
	f := detectors.Found{Start: p, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	h := forward(b, p)
	two := h.n >= 2 && h.ends(2) || h.n > 2 && lexicon.GivenNameZH(h.r[0], h.r[1])
	switch n := h.name(0, called); {
	case n > 1:
		f.End = h.at[n]
	case two && (lexicon.PetNameZH(h.r[0], h.r[1]) && h.r[0] != '天' || lexicon.GivenNameZH(h.r[0], h.r[1]) || h.r[0] == '小' && (lexicon.GivenZH(h.r[1]) || lexicon.SurnameZH(h.r[1])) && !everydaySmall.Has(h.r[1])):
		f.End = h.at[2]
	case h.n > 2 && h.r[0] == '小' && (h.r[1] == '明' || h.r[1] == '红' || h.r[1] == '刚' || h.r[1] == '芳' || h.r[1] == '丽'):
		f.End = h.at[2]
	case h.n > 2 && lexicon.PetNameZH(h.r[0], h.r[1]) && h.r[2] != h.r[1] && kinPets.Has(h.r[0]):
		f.End = h.at[2]
	default:
		return f, false
	}
	return f, true
}

// everydaySmall make words with 小 that are no names.
var everydaySmall = lexicon.NewHan("大小时時心學学家三天")

// kinPets are pet forms that are no adverbs, whatever follows.
var kinPets = lexicon.NewHan("朵豆糖萌妞琪瑶涵轩睿皓豪婷倩媛珊莎菲蕾璐妍茜娜娟燕鹏磊楠淇宸琳萱莉妮苗昊浩")
