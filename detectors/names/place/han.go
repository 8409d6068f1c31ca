package place

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// han finds places with a name in Han.
var han = detectors.Spec{
	Name:      "names/place-zh",
	Entity:    "LOCATION",
	Doc:       "Country, province, city or district by its name in Han",
	Off:       true,
	Anchor:    detectors.OnWordsOf(hanNames),
	Match:     matchHan,
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "GB/T 2260 (divisions of China), 2020; ISO 3166; lexicon.PlacesZH, CountriesZH, WorldCitiesZH",
	Valid:     []string{"我住在‹北京›", "从‹上海市›寄来", "寄到‹广州›", "我在‹朝阳区›上班", "‹浙江省›很美", "他去了‹日本›", "我是‹四川›的", "住在‹海淀›", "來自‹台北›"},
	Invalid:   []string{"南京路很长", "北京大学", "东方不败", "上海银行", "和平发展", "北京烤鸭", "中山装", "大同小异", "长安汽车"},
}

// hanKinds are what kinds the names are of.
var hanKinds = sync.OnceValue(func() map[string]lexicon.Place {
	m := map[string]lexicon.Place{}
	for _, l := range []lexicon.Named{{Kind: lexicon.Country, Names: lexicon.CountriesZH}, {Kind: lexicon.Province, Names: lexicon.ProvincesZH},
		{Kind: lexicon.City, Names: lexicon.CitiesZH}, {Kind: lexicon.City, Names: lexicon.WorldCitiesZH}, {Kind: lexicon.District, Names: lexicon.DistrictsZH}} {
		for n := range strings.FieldsSeq(l.Names) {
			m[n] |= l.Kind
		}
	}
	return m
})

func hanNames() []string {
	var out []string
	seen := map[string]bool{}
	for _, l := range []string{lexicon.CountriesZH, lexicon.ProvincesZH, lexicon.CitiesZH, lexicon.WorldCitiesZH, lexicon.DistrictsZH} {
		for n := range strings.FieldsSeq(l) {
			if !seen[n] && utf8.RuneCountInString(n) > 1 {
				seen[n] = true
				out = append(out, n)
			}
		}
	}
	return out
}

func matchHan(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Lexicon}
	w.Steps++
	kind := hanKinds()[string(b[w.Start:w.End])]
	tail := 0
	for _, t := range hanTails {
		if bytes.HasPrefix(b[w.End:], t) {
			tail = len(t)
			break
		}
	}
	f.End += tail
	for _, t := range hanOther {
		if bytes.HasPrefix(b[f.End:], t) {
			return f, false
		}
	}
	cue := false
	before := b[max(0, w.Start-6):w.Start]
	for _, c := range hanCues {
		if bytes.HasSuffix(before, c) {
			cue = true
			break
		}
	}
	if cue {
		f.Evidence |= detectors.Cue
	}
	switch {
	case tail > 0, cue:
	case doubtfulHan()[string(b[w.Start:w.End])], kind == lexicon.District:
		return f, false
	case kind&(lexicon.Country|lexicon.Province) == 0 && w.End-w.Start == 6:
		f.Strength = detectors.Medium
	}
	return f, true
}

func fieldsHan(s string) [][]byte { return bytes.Fields([]byte(s)) }

var (
	// hanTails end the name of a division.
	hanTails = fieldsHan("特别行政区 特別行政區 维吾尔自治区 壮族自治区 回族自治区 自治区 自治州 地区 省 市区 市 新区 县 縣 区 區 州 盟")
	// hanOther stand behind a place that gives its name to something else.
	hanOther = fieldsHan("路 街 大道 大街 大学 大學 学院 學院 医院 醫院 银行 銀行 烤鸭 烤鴨 菜 话 話 卫视 晚报 日报 时报 队 隊 汽车 汽車 西路 东路 北路 南路 中路 东街 西街 公司 集团 集團 中学 中學 小学 股份 证券 保险 航空 大厦 大廈 花园 花園 小区 小區 豆腐 火锅 拉面 米粉 炒饭 包子 扒鸡 牛肉 羊肉 装 小异 不败 机场 火车站 站")
	// hanCues stand right before a place.
	hanCues = fieldsHan("住 在 去 到 从 從 来 來 往 回 于 於 自 来自 來自 飞 飛 寄 发 發 至 离 離 游 逛 途经 老家 家乡 定居 位于")
	// doubtfulHan are names of places that are words, too.
	doubtfulHan = sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for n := range strings.FieldsSeq("朝阳 东方 和平 光明 长安 高明 大同 太平 永康 信义 文山 中山 白银 海东 海北 黄南 平安 安定 安康 宝鸡 永安 山南 三明 六合 大兴 新城 中原 江南 五华 新华 回民 天山 天涯 东方 海西 红河 平顶山 阳江 中心 黄石 吉安 日照 和田 阿里 七台河 白山 白城 四平 长乐 仙桃 天门 神农架 建德 宁静 青山 荣成 兴宁 宣城 多伦多") {
			m[n] = true
		}
		return m
	})
)
