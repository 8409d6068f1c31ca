package organisation

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// han finds names in Han by the word at their end.
var han = detectors.Spec{
	Name:      "names/organisation-zh",
	Entity:    "ORGANIZATION",
	Doc:       "Organisation in Chinese, by the word that ends its name",
	Off:       true,
	Anchor:    detectors.OnWords("有限公司", "有限责任公司", "有限責任公司", "股份有限公司", "公司", "集团", "集團", "银行", "銀行", "大学", "大學", "学院", "學院", "医院", "醫院", "卫生院", "中学", "中學", "小学", "小學", "幼儿园", "幼兒園", "事务所", "事務所", "基金会", "基金會", "协会", "協會", "委员会", "委員會", "研究院", "研究所", "公安局", "派出所", "法院", "检察院", "出版社", "电视台", "電視台", "证券", "律所", "工厂", "工廠", "合作社"),
	Match:     matchHan,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Company Law of China, article 8 (names of companies); usage",
	Valid: []string{
		"我在‹深圳市星海科技有限公司›上班", "‹星辰银行›扣了我的钱", "我是‹北京大学›的学生", "住进了‹长沙市第一医院›", "孩子在‹实验小学›读书", "‹明德律师事务所›的人", "‹西湖区派出所›打来电话", "任職於‹遠景科技股份有限公司›",
	},
	Invalid: []string{"快递公司太慢", "这家医院不错", "我们公司", "去银行取钱", "大学生活", "一家科技公司", "保险公司不赔", "上大学", "公司", "私立学院", "你们银行"},
}

// workplaceHan finds what 在…工作 names.
var workplaceHan = detectors.Spec{
	Name:      "names/employer-zh",
	Entity:    "ORGANIZATION",
	Doc:       "Organisation that somebody works for, in Chinese",
	Off:       true,
	Anchor:    detectors.OnWords("工作", "上班", "任职", "任職", "实习", "實習"),
	Match:     matchWorkplace,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "How people name their place of work",
	Valid:     []string{"我在‹云帆传媒›工作", "他在‹蓝鲸物流›上班", "我在‹星河网络›实习"},
	Invalid:   []string{"我在北京工作", "在家上班", "在这里工作", "在公司上班", "在外地工作", "努力工作", "在医院工作", "正在工作"},
}

// hanBefore is the longest name, in bytes.
const hanMost = 42

func isHan(b []byte, p int) bool { return p >= 0 && p+3 <= len(b) && b[p] >= 0xE4 && b[p] <= 0xE9 }

// nameStart returns where the name that ends at e begins: behind a mark or a
// word that is no part of it.
func nameStart(b []byte, e int) int {
	s := e
	for s > 0 && e-s < hanMost {
		switch {
		case isHan(b, s-3):
			if breaks.At(b, s-3) {
				return s
			}
			for _, w := range stops {
				if bytes.HasSuffix(b[:s], w) {
					return s
				}
			}
			s -= 3
		case detectors.IsAlnum(b[s-1]):
			s--
		default:
			return s
		}
	}
	return s
}

// placed moves the start of a long name to the first place in it.
func placed(b []byte, s, e int) int {
	for p := s; p+6 < e; p += 3 {
		if !isHan(b, p) {
			break
		}
		if n, k := lexicon.PlacesZH.At(b[p:e]); n >= 6 && k != 0 {
			return p
		}
	}
	return s
}

func matchHan(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.Cue, Strength: detectors.Strong}
	w.Steps += 2
	for _, t := range notEnd {
		if bytes.HasPrefix(b[w.End:], t) {
			return f, false
		}
	}
	f.Start = placed(b, nameStart(b, w.Start), w.Start)
	name := b[f.Start:w.Start]
	if len(name) < 6 || kinds[string(name)] {
		return f, false
	}
	return f, true
}

func matchWorkplace(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{End: w.Start, Evidence: detectors.Cue, Strength: detectors.Medium}
	w.Steps += 2
	lo := max(0, w.Start-36)
	at := bytes.LastIndex(b[lo:w.Start], []byte("在"))
	if at < 0 {
		return f, false
	}
	f.Start = lo + at + 3
	name := b[f.Start:f.End]
	if len(name) < 9 || len(name)%3 != 0 || noPlaceOfWork[string(name)] {
		return f, false
	}
	for p := 0; p < len(name); p += 3 {
		if !isHan(name, p) || breaks.At(name, p) {
			return f, false
		}
	}
	if n, k := lexicon.PlacesZH.At(name); k != 0 && n+3 >= len(name) {
		return f, false
	}
	return f, true
}

var (
	breaks = lexicon.NewHanSet("在于於去到从從是的我你他她它们們了和与與跟给給被把这這那个個家某有为為向由对對问問找读讀来來进進叫让讓就上下不没沒吗嗎呢吧很都也还還说說请請等及或至每各該该另您咱住考转轉职職")
	stops  = [][]byte{[]byte("毕业"), []byte("收到"), []byte("打给"), []byte("属于")}
	// notEnd stand behind such a word that goes on to another.
	notEnd = [][]byte{[]byte("生"), []byte("卡"), []byte("城"), []byte("里"), []byte("门口")}
	// kinds are what an organisation is, not its name.
	kinds = func() map[string]bool {
		m := map[string]bool{}
		for _, k := range bytes.Fields([]byte("快递 物流 外贸 科技 互联网 保险 装修 搬家 旅游 网络 物业 外资 上市 私立 国有 商业 公立 私人 三甲 附近 当地 开户 中医 人民 综合 专科 重点 普通 民办 名牌 出版 电商 贸易 快遞 保險 物業 網路 網絡 快消 食品 服装 房产 中介 建筑 软件 游戏 租赁 担保 理财 小额贷款 贷款 派遣 劳务 外包 分 子 总 总部 手机 投资 宠物 整形 美容 口腔 眼科 儿童 妇产 律师 会计师 会计 师范 职业 技工 附属 国际 双语 中心 本地 市区 县 村 代理 运营 客服 第三方 合作 消费者 居民 业主 家长 评审 组织 管理 股份 有限责任 航空 电力 自来水 燃气 通信 通讯 运输 公交 出租 出租车 拍卖 招聘 人力资源 培训 教育 设计 广告 传媒 文化 影视 证券 基金 信托 期货 贵 本 我司 大 小 老 新 好 高级 基层 中级 最高")) {
			m[string(k)] = true
		}
		return m
	}()
	noPlaceOfWork = map[string]bool{"老家那边": true, "办公室": true, "学校里": true, "工地上": true, "幼儿园": true, "研究所": true, "派出所": true, "事务所": true, "大城市": true, "小城市": true, "互联网": true, "加油站": true, "火车站": true, "飞机场": true, "餐饮店": true, "便利店": true, "外企里": true, "私企里": true, "国企里": true, "周末也": true}
)
