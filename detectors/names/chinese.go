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
		"我叫", "我的名字叫", "我的名字是", "名字叫", "名字是", "姓名", "姓名是", "真实姓名", "收件人", "收件人是", "收货人", "收貨人", "寄件人", "联系人", "聯絡人", "聯繫人", "持卡人", "户名", "開戶名", "开户名", "我是", "本人", "称呼我",
	}},
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "Chinese form conventions; GB/T 28039 (names)",
	Valid:     []string{"我叫‹李娜›，", "收件人‹王芳›，电话", "姓名：‹欧阳修文›", "联系人: ‹张伟› 138", "我是‹陈小明›。", "我叫‹高勇›，", "我叫‹司马静›。"},
	Invalid:   []string{"我是老客户", "姓名不能改", "收件人信息错了", "我叫了外卖", "联系人电话", "我是高中生"},
}

// notNames are characters that do not stand in a given name, or end one.
var notNames = func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range "的了是在和跟与或不没有我你他她它们这那电手说来去到住地号请也都就还要把被给对向很太吗呢吧啊呀哦先女姐师傅经理总哥客服快递收件信息码姓名" {
		m[r] = true
	}
	return m
}()

func matchIntroducedZH(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	p := w.End
	for k := 0; k < 3 && p < len(b); k++ {
		r, n := utf8.DecodeRune(b[p:])
		if r != ':' && r != ' ' && r != '：' && r != '\t' && r != '是' && r != '叫' {
			break
		}
		p += n
	}
	f := detectors.Found{Start: p, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	rs, ends := runes(b, p, 5)
	n := 0
	for n < len(rs) && rs[n] >= 0x4E00 && rs[n] <= 0x9FFF {
		n++
	}
	sur := 1
	switch {
	case n >= 3 && lexicon.CompoundSurnameZH(rs[0], rs[1]):
		sur = 2
	case n >= 2 && lexicon.SurnameZH(rs[0]):
	default:
		return f, false
	}
	k := sur
	for k < n && k < sur+2 && !notNames[rs[k]] {
		k++
	}
	if k == sur {
		return f, false
	}
	// A name ends where no other Han follows, or before a word that cannot
	// belong to it; after a loose cue anything else is running text.
	loose := bytes.HasSuffix(b[w.Start:w.End], []byte("我是")) || bytes.HasSuffix(b[w.Start:w.End], []byte("本人"))
	if k < n && !notNames[rs[k]] && (loose || k < sur+2) {
		return f, false
	}
	called := bytes.HasSuffix(b[w.Start:w.End], []byte("叫")) || bytes.HasSuffix(b[w.Start:w.End], []byte("名字是"))
	if ambiguous[rs[0]] && (loose || !called && p == w.End && (k < n || sur+1 > k-1)) {
		return f, false // 联系人管理 is no person called Guan Li
	}
	f.End = ends[k-1]
	return f, true
}

var titledZH = detectors.Spec{
	Name:      "names/titled-zh",
	Entity:    "PERSON",
	Doc:       "Person before a Chinese title",
	Anchor:    detectors.OnCue(),
	Match:     matchTitledZH,
	Labels:    detectors.Labels{"zh": {"先生", "女士", "小姐", "老师", "老師", "师傅", "師傅", "经理", "經理", "医生", "醫生", "教练", "教練", "店长", "店長", "主任", "同学", "同學"}},
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "Chinese forms of address",
	Valid:     []string{"请找‹王›先生", "‹李娜›女士您好", "联系‹张伟›老师", "谢谢‹陈›经理", "和‹刘小明›先生说过", "已签收，‹高浩然›女士说", "‹欧阳文博›先生签收的"},
	Invalid:   []string{"经理态度差", "大堂经理很好", "师傅很准时", "客服小姐姐", "先生您好", "快递师傅", "高中老师"},
}

// lead are characters that often stand right before a name.
var lead = func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range "是叫找给和跟与向对请为的人系了谢到由让被找问位见" {
		m[r] = true
	}
	return m
}()

// ambiguous are surnames that are everyday words before a title: 高中老师 is no
// person called Gao Zhong.
var ambiguous = map[rune]bool{'谢': true, '謝': true, '高': true, '常': true, '万': true, '段': true, '文': true, '黄': false, '白': true, '方': true, '金': true, '石': true, '江': true, '曾': true, '于': true, '任': true, '程': false, '史': true, '安': true, '明': true, '易': true, '康': true, '管': true, '查': true, '解': true, '应': true, '應': true, '单': true, '單': true, '关': true, '關': true, '计': true, '连': true, '連': true, '路': true, '车': true, '車': true, '班': true, '包': true, '房': true, '居': true, '商': true, '向': true, '支': true, '左': true, '简': true, '簡': true, '农': true, '農': true, '游': true, '权': true, '權': true, '司': true, '习': true, '習': true, '党': true, '黨': true, '井': true, '吉': true, '宗': true, '宣': true, '边': true, '邊': true, '冷': true, '辛': true, '席': true, '季': true, '祖': true, '景': true, '束': true, '幸': true, '秋': true, '富': true, '盛': true, '项': true, '項': true, '伍': true, '米': true, '温': true, '施': true, '尹': false}

// verbs are surnames that begin everyday words: behind a cue they want a mark.
var verbs = func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range "管查解应應单單关關计連连路车車班包房居商向支左简簡农農权權司习習方" {
		m[r] = true
	}
	return m
}()

// personalZH are titles that no role bears.
var personalZH = map[string]bool{"先生": true, "女士": true, "小姐": true}

func matchTitledZH(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{End: w.Start, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	// 小姐姐, 先生们 and the like are no titles.
	if r, _ := utf8.DecodeRune(b[w.End:]); r == '姐' || r == '们' || r == '們' {
		return f, false
	}
	var rs [4]rune
	var at [4]int
	p, n := w.Start, 0
	for n < 4 && p > 0 {
		r, k := utf8.DecodeLastRune(b[:p])
		if r < 0x4E00 || r > 0x9FFF {
			break
		}
		p -= k
		rs[n], at[n] = r, p
		n++
	}
	// rs[0] stands directly before the title.
	free := func(k int) bool { return k >= n || lead[rs[k]] } // nothing or a leading word before k characters
	// An everyday word is a surname too where nothing stands before it and the
	// title is for people alone: 高浩然女士.
	personal := personalZH[string(b[w.Start:w.End])]
	plain := func(k int) bool { return !ambiguous[rs[k-1]] || personal && k >= n }
	switch {
	case n >= 4 && lexicon.CompoundSurnameZH(rs[3], rs[2]) && !notNames[rs[1]] && !notNames[rs[0]]:
		f.Start = at[3]
	case n >= 3 && lexicon.SurnameZH(rs[2]) && free(3) && !notNames[rs[1]] && !notNames[rs[0]] && plain(3) && rs[1] != rs[2]:
		f.Start = at[2]
	case n >= 3 && lexicon.CompoundSurnameZH(rs[2], rs[1]) && free(3):
		f.Start = at[2]
	case n >= 2 && lexicon.CompoundSurnameZH(rs[1], rs[0]):
		f.Start = at[1]
	case n >= 2 && lexicon.SurnameZH(rs[1]) && free(2) && !notNames[rs[0]] && plain(2):
		f.Start = at[1]
	case personal && n >= 3 && bareName(rs[2], rs[1], rs[0]):
		f.Start = at[2]
	case personal && n >= 2 && bareName(rs[1], rs[0], rs[0]):
		f.Start = at[1]
	case n >= 1 && lexicon.SurnameZH(rs[0]) && (!ambiguous[rs[0]] || free(1)):
		f.Start = at[0]
	default:
		return f, false
	}
	return f, true
}

// bareName reports whether a surname that is no everyday word and two given
// characters make a name with any word before it: 昨天邱静女士.
func bareName(sur, a, b rune) bool {
	return lexicon.SurnameZH(sur) && !ambiguous[sur] && !notNames[a] && !notNames[b] && (common[sur] || !lexicon.SurnameZH(b))
}

// common are the commonest surnames, whatever follows them.
var common = map[rune]bool{'王': true, '李': true, '张': true, '刘': true, '陈': true, '杨': true, '赵': true, '黄': true, '吴': true, '徐': true, '孙': true, '朱': true, '郭': true, '何': true, '罗': true}

// runes decodes up to n characters at p with their ends.
func runes(b []byte, p, n int) (rs [5]rune, ends [5]int) {
	for i := 0; i < n && p < len(b); i++ {
		r, k := utf8.DecodeRune(b[p:])
		p += k
		rs[i], ends[i] = r, p
	}
	return rs, ends
}
