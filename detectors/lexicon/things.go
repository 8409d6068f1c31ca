package lexicon

import "bytes"

// things are single words that models take for names and that are hardly ever
// anybody's: brands, assistants, goods, dishes, units. Compiled from general knowledge.
var things = New(`
porsche levis puma gillette hasselblad margherita margarita geralt kratos mbps gbps surah euro euros trace bali price
carrefour lotte transmart bukopin revo xenia ramayana rinjani kelud sariwangi
沙琪玛 安佳 安满 苏绣 潘婷 美邦 卫龙 阿迪 麦芽糖 司仪 喻体 马扎 方巾 乐高 牛栏山 雷柏 飞鹤 戴森 罗森 永辉 小爱 小布 小艺 小度 武侠 田螺 杨梅 米花 毛豆 米粒 唐僧 汤包 老坛 苑里
`)

// OnlyThing reports whether the name [start, end) of text is one word that is
// hardly ever a person's, and that none is said to have: "switched to Porsche",
// not "my name is Bali".
func OnlyThing(text []byte, start, end int) bool {
	v := text[start:end]
	if !things.Has(v) || calledBefore(text, start) {
		return false
	}
	return v[0] < 0x80 || !hasOne(text[end:], bytes.HasPrefix, titlesBehindZH) && !hasOne(text[:start], bytes.HasSuffix, namedBeforeZH)
}

// titlesBehindZH and namedBeforeZH stand beside people's names.
var (
	titlesBehindZH = bytes.Fields([]byte("妈 爸 哥 姐 叔 姨 先生 女士 小姐 老师 老師 同学 医生 师傅"))
	namedBeforeZH  = bytes.Fields([]byte("我叫 名叫 姓名 叫做 朋友 同事 客服"))
)
