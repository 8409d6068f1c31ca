package tagger

// certain is the chance from which a name before a school or a hospital is a
// person all the same: 我和李娜小学就认识.
const certain = 0.9

// eponym reports whether the Chinese token i, behind a name read with the chance
// sure, begins a word that makes the name one of a place or a thing: 石磊路,
// 秦朗广场, 颜真卿字帖.
func (s *Sentence) eponym(i int, sure float32) bool {
	if i >= len(s.tokens) || s.tokens[i].kind != han || s.tokens[i].gap != 0 || i == 0 || s.tokens[i-1].kind != han {
		return false
	}
	p := &s.parts[i]
	if p.size&15 != 0 {
		return false
	}
	n := int(p.size >> 4)
	var w [mostEponym]uint64
	if n > len(w) || i+n > len(s.tokens) {
		return false
	}
	for k := range n {
		w[k] = s.tokens[i+k].head
	}
	switch eponyms[w] {
	case 'p':
		return true
	case 's':
		return sure < certain
	}
	return false
}

// mostEponym is the most characters of a word of eponyms.
const mostEponym = 3

// eponyms are what is called after people: 'p' always, 's' where the person is
// in doubt.
var eponyms = func() map[[mostEponym]uint64]byte {
	out := map[[mostEponym]uint64]byte{}
	add := func(kind byte, words ...string) {
		for _, w := range words {
			var key [mostEponym]uint64
			for i, r := range []rune(w) {
				key[i] = uint64(simplified(r))
			}
			out[key] = kind
		}
	}
	add('p', "路", "街", "镇", "乡", "县", "邨", "湖", "坊", "营", "桥", "巷", "牌", "奖", "祠", "庙", "墓", "陵",
		"中路", "东路", "西路", "南路", "北路", "大道", "大街", "广场", "大厦", "公园", "故居", "故里", "草堂", "纪念", "书院", "机场", "大桥", "公路", "水库", "村镇", "字帖", "定律", "精神", "杯赛", "诗集", "文集", "全集", "选集", "家书",
		"旧居", "旧址", "帅府", "皇宫", "纪念馆", "纪念碑", "纪念堂", "纪念园", "大剧院", "博物馆", "美术馆", "体育馆", "练习曲", "协奏曲", "交响曲", "奏鸣曲", "圆舞曲")
	add('s', "小学", "中学", "大学", "学院", "医院", "快餐", "烤鱼", "火锅", "酒店", "酒楼", "饭店", "超市", "牙膏", "公主", "银行", "人寿", "航空", "基金", "号", "村", "楼", "记", "式", "杯", "站")
	return out
}()
