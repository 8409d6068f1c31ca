package lexicon

import (
	"bytes"
	"strings"
)

// shopsZH are what Chinese shops sell or are, as it stands behind the name that a
// shop is called by: 王婆大虾, 张姐烤肉. Compiled for samar.
var shopsZH = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
火锅 老火锅 火鍋 烤肉 烧烤 燒烤 炸鸡 炸雞 牛肉面 牛肉麵 米线 米線 米粉 拉面 拉麵 泡馍 包子 灌汤包 肉夹馍 烧饼 燒餅 酥饼 酥餅 糕点 糕點 大虾 大蝦 烤鱼 烤魚 酸汤鱼 酸菜鱼 泡菜 辣酱 酱菜 鸭脖 鴨脖 鸭血 板鸭 盐水鸭 烤鸭 生煎 馄饨 餛飩
饺子 餃子 凉皮 面馆 麵館 饭店 餐厅 餐廳 酒楼 酒樓 酒家 小吃 串串 串串香 冒菜 砂锅 粉店 快餐 臭豆腐 棒棒鸡 棒棒雞 百味鸡 小郡肝 把把烧 麻辣烫 龙虾 龍蝦 牛肉 牛腩 羊肉 羊汤 豆花 豆浆 豆漿 豆干 茶饮 奶茶 甜品 面包 麵包 蛋糕 月饼 点心 點心 剪刀 菜刀 菜馆
饭馆 飯館 食堂 食品 酱油 香醋 药房 藥房 眼镜店 眼鏡行 洋服 皮鞋 布鞋 珠宝 珠寶 银楼 銀樓 金店 茶庄 茶莊 茶叶 煲仔饭 肠粉 腸粉 排骨饭 鸡排 雞排 卤味 滷味 鲁肉饭 鵝肉 鹅肉
螺蛳粉 螺螄粉 小笼包 小籠包 小龙虾 小龍蝦 热干面 煎饼 煎餅 酱骨 酱骨头 羊杂 羊蝎子 涮肉 烤串 锅贴 鍋貼 水饺 水餃 米皮 糖水 糍粑 麻花 鸡架 鸡公煲 黄焖鸡 酸辣粉 土菜 土菜馆 农家菜 私房菜 小炒 海鲜 海鮮 大排档 烤冷面 手抓饼 卤煮
烧鹅 烧腊 燒臘 烤鸡 炒货 腊肉 腊肠 咸菜 豆腐 豆腐脑 油条 早点 早餐店 面庄 胡辣汤 刀削面 担担面 小面 蒸饺 煎包 汤粉 炒粉 炒饭 盖饭 卤肉饭 滷肉飯 仙草 凉粉 冰粉 糖葫芦 牛杂 牛雜 云吞面`) {
		m[w] = true
	}
	return m
}()

// shopLength is the length in bytes of what a Chinese shop sells or is at the
// start of b, 0 if none stands there.
func shopLength(b []byte) int {
	switch {
	case len(b) >= 9 && shopsZH[string(b[:9])]:
		return 9
	case len(b) >= 6 && shopsZH[string(b[:6])]:
		return 6
	}
	return 0
}

// ShopNamedZH reports whether what stands at end of text, behind a name that
// begins at start, makes that a shop's: a word of shopsZH that goes on as a shop
// does, 火锅店 or 火锅排队, or that ends a clause in which 去 or 在 leads to the
// name, or, with alone, which the name begins; not an order, 蛋糕已送达. Behind a
// familiar form and 家 or 家的 any such word does: 老张家烤鱼.
func ShopNamedZH(text []byte, start, end int, alone bool) bool {
	if home, ok := bytes.CutPrefix(text[end:], []byte("家")); ok && end-start <= len("老张") && shopLength(bytes.TrimPrefix(home, []byte("的"))) > 0 {
		return true
	}
	n := shopLength(text[end:])
	if n == 0 {
		return false
	}
	b := text[end+n:]
	if hasOne(b, bytes.HasPrefix, behindShops) {
		return true
	}
	before := text[:start]
	return closesClause(b) && (alone && (start == 0 || text[start-1] < 0x80 || hasOne(before, bytes.HasSuffix, clauseMarks)) || hasOne(before, bytes.HasSuffix, beforeShops))
}

// closesClause reports whether a clause ends before b.
func closesClause(b []byte) bool {
	if len(b) == 0 || b[0] < 0x80 {
		return true
	}
	return hasOne(b, bytes.HasPrefix, clauseMarks)
}

// hasOne reports whether b begins or ends, as has looks, with one of words.
func hasOne(b []byte, has func(b, word []byte) bool, words [][]byte) bool {
	for _, word := range words {
		if has(b, word) {
			return true
		}
	}
	return false
}

// behindShops stand right behind what a shop is called by, beforeShops before a
// shop's name, clauseMarks end a clause.
var (
	behindShops = bytes.Fields([]byte("店 馆 館 铺 鋪 摊 攤 很 还行 還行 一般 好吃 难吃 難吃 不错 不錯 排队 排隊 够味 味道 老板 老闆 生意 分店 总店 連鎖 连锁 外卖 开业 開業 就在 的菜 的味 太好吃 真好吃 真不错 挺好"))
	beforeShops = bytes.Fields([]byte("去 在 吃 家 到 逛 点 點 叫"))
	clauseMarks = bytes.Fields([]byte("， 。 ！ ？ ； 、 ： ）"))
)
