package lexicon

import "strings"

// shopsZH are what Chinese shops sell or are, as it stands behind the name that a
// shop is called by: 王婆大虾, 张姐烤肉. Compiled for samar.
var shopsZH = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`
火锅 老火锅 火鍋 烤肉 烧烤 燒烤 炸鸡 炸雞 牛肉面 牛肉麵 米线 米線 米粉 拉面 拉麵 泡馍 包子 灌汤包 肉夹馍 烧饼 燒餅 酥饼 酥餅 糕点 糕點 大虾 大蝦 烤鱼 烤魚 酸汤鱼 酸菜鱼 泡菜 辣酱 酱菜 鸭脖 鴨脖 鸭血 板鸭 盐水鸭 烤鸭 生煎 馄饨 餛飩
饺子 餃子 凉皮 面馆 麵館 饭店 餐厅 餐廳 酒楼 酒樓 酒家 小吃 串串 串串香 冒菜 砂锅 粉店 快餐 臭豆腐 棒棒鸡 棒棒雞 百味鸡 小郡肝 把把烧 麻辣烫 龙虾 龍蝦 牛肉 牛腩 羊肉 羊汤 豆花 豆浆 豆漿 豆干 茶饮 奶茶 甜品 面包 麵包 蛋糕 月饼 点心 點心 剪刀 菜刀 菜馆
饭馆 飯館 食堂 食品 酱油 香醋 药房 藥房 眼镜店 眼鏡行 洋服 皮鞋 布鞋 珠宝 珠寶 银楼 銀樓 金店 茶庄 茶莊 茶叶 煲仔饭 肠粉 腸粉 排骨饭 鸡排 雞排 卤味 滷味 鲁肉饭 鵝肉 鹅肉`) {
		m[w] = true
	}
	return m
}()

// ShopZH reports whether b begins with what a Chinese shop sells or is.
func ShopZH(b []byte) bool {
	return len(b) >= 9 && shopsZH[string(b[:9])] || len(b) >= 6 && shopsZH[string(b[:6])]
}
