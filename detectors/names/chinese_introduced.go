package names

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var introducedZH = detectors.Spec{
	Name:   "names/introduced-zh",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in Chinese",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedZH,
	Labels: detectors.Labels{"zh": {
		"我叫", "我名叫", "名叫", "我的名字叫", "我的名字是", "名字叫", "名字是", "名字", "姓名", "姓名是", "真实姓名", "真實姓名", "客户姓名", "客戶姓名", "患者姓名", "收件人", "收件人姓名", "收件人是", "收货人", "收貨人", "收货人姓名", "收貨人姓名", "寄件人", "发件人", "發件人", "取件人", "签收人", "簽收人", "代收人",
		"联系人", "聯絡人", "聯繫人", "連絡人", "紧急联系人", "緊急聯絡人", "持卡人", "户名", "戶名", "開戶名", "开户名", "户主", "戶主", "车主", "車主", "订房人", "訂房人", "入住人", "乘车人", "乘機人", "乘客", "旅客", "患者", "病人", "申请人", "申請人", "经办人", "經辦人", "负责人", "負責人", "法定代表人", "法人代表", "法人",
		"承租方", "出租方", "买方", "买受人", "卖方", "出卖人", "委托人", "受托人", "委託人", "受託人", "证明人", "見證人", "见证人", "经手人", "經手人", "填表人", "审核人", "复核人", "保证人", "投诉人", "投訴人", "举报人", "反馈人", "报修人", "报案人", "下单人", "购买人", "提交人", "来访人", "陪同人", "送货人", "代办人", "转出方", "转入方",
		"投保人", "被保险人", "被保險人", "受益人", "监护人", "監護人", "被告人", "原告", "被告", "犯罪嫌疑人", "嫌疑人", "付款人", "收款人", "推荐人", "推薦人", "预约人", "預約人", "署名", "化名", "本名", "受保人", "中文名", "订餐人", "借款人", "担保人", "承租人", "出租人", "签字", "簽名", "签名",
		"甲方", "乙方", "收款方", "付款方", "主持人", "记录人", "抄送", "作者", "译者", "编辑", "編輯", "记者", "記者", "责任编辑", "責任編輯", "摄影", "攝影", "指导教师", "主治医师", "主治医生", "班主任", "项目经理", "法律顾问", "报名人", "领队", "客户", "客戶", "会员", "會員", "租客", "业主", "業主", "司机", "司機", "老师", "技师",
		"小名", "乳名", "绰号", "綽號", "外号", "外號", "绰号叫", "外号叫", "小名叫", "艺名叫", "曾用名", "现用名", "現用名", "真名", "艺名", "藝名", "笔名", "筆名", "花名", "大名", "改名", "改名叫", "取名", "取名叫", "起名", "起名叫", "配偶", "学生姓名", "學生", "学生", "家长姓名", "收件方", "寄件方",
		"我是", "本人", "称呼我", "叫我", "我姓", "免贵姓", "免貴姓", "贵姓", "貴姓",
	}},
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "Chinese form conventions; GB/T 28039 (names)",
	Valid: []string{
		"我叫‹李娜›，", "收件人‹王芳›，电话", "姓名：‹欧阳修文›", "联系人: ‹张伟› 138", "我是‹陈小明›。", "我叫‹高勇›，", "我叫‹司马静›。", "聯絡人：‹許淑惠›", "我叫‹约翰·史密斯›，住在", "姓名：‹买买提·吐尔逊›", "收件人：‹Zhang Wei›，电话", "持卡人：‹张*›", "收款人 ‹李*华›", "户名：‹**龙›",
		"免贵姓‹莫›", "你好，我姓‹刘›，昨天", "我叫‹刘建国›在北京", "紧急联系人：‹邱阳›（配偶）", "患者‹骆桂香›，女", "联系人：‹高兴›", "我是‹王浩然›的爸爸", "我是‹刘›小姐", "我叫‹陈›先生", "申請人：‹歐陽慧›", "签字：‹钟楚楚› 日期", "收件人‹Tan Wei Jie›，麻烦", "我姓‹黑›", "收件人‹李四›", "我是‹王五›", "收件人 ‹赵六›", "姓名  ‹富察明玉›  性别 女", "收货人=‹詹小满›;", "乳名：‹糯米›", "改名叫‹沐瑶›，", "曾用名：‹来弟›", "曾用名 ‹招娣›，", "小名：‹豆丁›", "小名‹石榴›，还没上学", "他绰号‹闪电›，跑得快", "艺名‹海棠›。", "外号叫‹土豆›，", "学生：‹江睿›", "签名：‹江›爸", "收件人（必填）：‹麻彩云›", "承租方（乙方）：‹米学礼›，", "投诉人：‹尚可心›，", "我是‹陈›律师介绍来的", "填表人：‹王如实›", "填表人：‹冉确›",
	},
	Invalid: []string{
		"我是老客户", "姓名不能改", "收件人信息错了", "我叫了外卖", "联系人电话", "我是高中生", "联系人管理", "我是第一次买", "本人方便面爱好者", "我是江苏人", "我叫车了", "负责人说没问题", "患者安全第一", "签收人：本人", "联系人：同上", "我是金牛座", "乘客任意进出", "我姓什么你管不着", "联系人：售后部", "收件人：张记面馆", "小名气", "外号太多", "小名难听，", "艺名改了", "小名还没起", "绰号不好听，", "姓名：保密", "取名：无", "改名要去派出所", "姓名  性别  年龄", "| 姓名 | 部门 | 分机 |", "姓名\t城市\t邮箱", "| 姓名 | 职位 |", "甲方：MBP软件网络有限公司", "原告方提出", "我是华为用户", "户名与证件不一致", "收件人（必填）", "投诉人数下降", "买方市场", "承租方（乙方）签字", "我是万万没想到", "客户：我找经理", "会员：高级", "编辑管理", "作者简介", "我姓啥", "填表人：如实填写", "申请人：本人签名", "经手人：签字盖章", "申请人：单位盖章",
	},
}

var formZH = style{names: lexicon.NamesEN, common: lexicon.CommonEN, proper: true, product: lexicon.FirmNamedZH}

// colonZH are cues that announce a name in a form alone, with a colon.
var colonZH = map[string]bool{"配偶": true, "学生": true, "學生": true, "收件方": true, "寄件方": true, "改名": true, "取名": true, "起名": true, "大名": true, "真名": true, "花名": true, "笔名": true, "筆名": true, "签字": true, "簽名": true, "签名": true, "甲方": true, "乙方": true, "承租方": true, "出租方": true, "买方": true, "卖方": true, "转出方": true, "转入方": true, "反馈人": true, "提交人": true, "来访人": true, "陪同人": true, "送货人": true, "收款方": true, "付款方": true, "主持人": true, "抄送": true, "作者": true, "译者": true, "编辑": true, "編輯": true, "记者": true, "記者": true, "责任编辑": true, "責任編輯": true, "摄影": true, "攝影": true, "指导教师": true, "主治医师": true, "主治医生": true, "班主任": true, "项目经理": true, "法律顾问": true, "领队": true, "客户": true, "客戶": true, "会员": true, "會員": true, "租客": true, "业主": true, "業主": true, "司机": true, "司機": true, "老师": true, "技师": true}

// nicknamesZH are cues behind which any word is what somebody is called.
var nicknamesZH = map[string]bool{"小名": true, "乳名": true, "绰号": true, "綽號": true, "外号": true, "外號": true, "艺名": true, "藝名": true, "绰号叫": true, "外号叫": true, "小名叫": true, "艺名叫": true}

// notNick are characters that speak of a nickname and begin none.
var notNick = lexicon.NewHan("太很真难難好多还還就也都已有起取改怎挺最更特又")

// looseZH are cues behind which running text goes on more often than a name.
var looseZH = map[string]bool{"我是": true, "本人": true, "叫我": true, "称呼我": true, "乘客": true, "旅客": true, "患者": true, "病人": true, "负责人": true, "負責人": true, "法人": true, "原告": true, "被告": true, "名字": true, "户主": true, "戶主": true, "车主": true, "車主": true, "嫌疑人": true, "本名": true, "署名": true}

func matchIntroducedZH(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	cue := b[w.Start:w.End]
	p, colon := noted(b, w.End), false
	blank := 0
	for k := 0; k < 4 && p < len(b); k++ {
		r, n := utf8.DecodeRune(b[p:])
		switch r {
		case ':', '：', '=', '\t', '|', '　':
			colon = true
		case ' ':
			blank++
		case '是', '叫', '为', '為':
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		p += n
	}
	colon = colon || blank > 1 || blank > 0 && fieldsZH[string(cue)] // as in a form without lines
	f := detectors.Found{Start: p, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	if !colon && colonZH[string(cue)] {
		return f, false
	}
	t := form
	switch {
	case bytes.HasSuffix(cue, []byte("姓")):
		return surnameAlone(b, p, f)
	case looseZH[string(cue)] && !colon:
		t = loose
	case bytes.HasSuffix(cue, []byte("叫")), bytes.HasSuffix(cue, []byte("名字是")), bytes.HasSuffix(cue, []byte("姓名是")), !colon:
		t = called
	}
	if e := masked(b, p); e > p && t != loose {
		f.End = e
		return f, true
	}
	if e := dotted(b, p); e > p {
		f.End = e
		return f, true
	}
	if c := w.At(p); t != loose && detectors.IsLetter(c) {
		return formZH.after(w)
	}
	h := forward(b, p)
	if h.n >= 2 && standIns[string(b[p:h.at[2]])] && h.ends(2) {
		f.End = h.at[2]
		return f, true
	}
	if nicknamesZH[string(cue)] && h.n == 2 && !notNick.Has(h.r[0]) && !notName.Has(h.r[0]) && !notName.Has(h.r[1]) && !notField.Has(b[p:h.at[2]]) {
		f.End, f.Strength = h.at[2], detectors.Medium // any word, all of the clause
		return f, true
	}
	if t == called && p == w.End && h.n > 0 && ambiguous.Has(h.r[0]) && !bytes.HasSuffix(cue, []byte("叫")) && h.n != 3 {
		return f, false // 联系人管理 is no person called Guan Li
	}
	if t == form && h.n == 2 && h.word(0) && (p == w.End || colonZH[string(cue)]) {
		return f, false
	}
	n := h.name(0, t)
	if n == 0 && h.n == 2 && bytes.HasSuffix(cue, []byte("名叫")) && h.given(0) && h.given(1) && lexicon.GivenZH(h.r[0]) && lexicon.GivenZH(h.r[1]) {
		n = 2 // a given name alone
	}
	if n == 0 {
		if n = h.field(b[p:], t == form && fieldsZH[string(cue)]); n > 0 {
			f.Strength = detectors.Medium
		}
	}
	if n == 0 {
		return f, false
	}
	f.End = h.at[n]
	return f, true
}

// maxNote is the most bytes of a note between a field's name and its colon.
const maxNote = 24

// noted returns where the note in brackets ends that stands between a field's name,
// which ends at p, and its colon: 收件人（必填）：, 承租方（乙方）：. It returns p if there
// is none.
func noted(b []byte, p int) int {
	i, shut := p, ")"
	switch {
	case bytes.HasPrefix(b[p:], []byte("（")):
		i, shut = p+len("（"), "）"
	case bytes.HasPrefix(b[p:], []byte("(")):
		i++
	default:
		return p
	}
	k := bytes.Index(b[i:min(len(b), i+maxNote)], []byte(shut))
	if k < 0 {
		return p
	}
	e := i + k + len(shut)
	if bytes.HasPrefix(b[e:], []byte("：")) || bytes.HasPrefix(b[e:], []byte(":")) {
		return e
	}
	return p
}

// standIns are the names that stand for anybody; people give them as their own.
var standIns = map[string]bool{"张三": true, "李四": true, "王五": true, "赵六": true, "孙七": true, "周八": true, "吴九": true, "郑十": true, "張三": true, "趙六": true, "孫七": true, "吳九": true, "鄭十": true}

// surnameAlone finds what "my family name is" announces.
func surnameAlone(b []byte, p int, f detectors.Found) (detectors.Found, bool) {
	h := forward(b, p)
	switch {
	case h.n >= 2 && lexicon.CompoundSurnameZH(h.r[0], h.r[1]) && h.ends(2):
		f.End = h.at[2]
	case h.n >= 1 && (lexicon.SurnameZH(h.r[0]) && h.ends(1) || h.n == 1 && !notGiven.Has(h.r[0])):
		f.End = h.at[1]
	default:
		return f, false
	}
	return f, true
}

// masked returns the end of a name at p that stars hide in part: 张*, 李*华,
// *建国; p if there is none.
func masked(b []byte, p int) int {
	stars, hans := 0, 0
	i := p
	for i < len(b) && stars+hans < 5 {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == '*' || r == '＊':
			stars++
		case isHan(r) && !notGiven.Has(r) && (hans == 0 && stars == 0 && lexicon.SurnameZH(r) || stars > 0 && hans < 3):
			hans++
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		i += n
	}
	if r, _ := utf8.DecodeRune(b[i:]); stars == 0 || hans == 0 || r == '*' || isHan(r) && !notGiven.Has(r) {
		return p
	}
	return i
}

// dotted returns the end of a name of two to four parts with dots between them
// at p, as transliterated and Uyghur names are written; p if there is none.
func dotted(b []byte, p int) int {
	i, parts := p, 0
	for parts < 4 {
		h := forward(b, i)
		k := 0
		for k < h.n && k < 7 && !(parts > 0 && notGiven.Has(h.r[k])) {
			k++
		}
		if k == 0 {
			break
		}
		parts++
		i = h.at[k]
		r, n := utf8.DecodeRune(b[i:])
		if r != '·' && r != '・' && r != '•' && r != '‧' {
			break
		}
		if next := forward(b, i+n); next.n == 0 {
			break
		}
		i += n
	}
	if parts < 2 {
		return p
	}
	return i
}
