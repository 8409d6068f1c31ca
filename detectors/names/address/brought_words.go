package address

import "sync"

// broughtWords are the words by which broughtHan tells a place.
type broughtWords struct {
	weak     *hanWords // cues behind which anybody may be anywhere
	counters *hanWords // behind a number of a building, a floor, a room or a gate
	ths      *hanWords // behind the third, the first
	plain    *hanWords // name no place of their own
	beside   *hanWords // tell what something is beside
	sites    *hanWords // what people point out: shops, gates, halls, stops, where parcels are left
	that     *hanWords // may stand between two of them
	couriers *hanWords // of those who bring, fetch and mend
	visits   *hanWords // of those who stay, eat and wait somewhere as guests
	others   *hanWords // counted or kept, and nobody lives there
	heads    hanFilter // first characters of the words of sites, beside, that and others
}

// broughtLists returns them; they are entered into their tables when first asked for.
var broughtLists = sync.OnceValue(func() *broughtWords {
	l := &broughtWords{
		weak:     newHanWords("我在", "我们在", "我现在", "人在", "你到", "应该是", "改到", "改成", "搬到", "请到", "我住", "家住", "直接到", "放到", "開到"),
		counters: newHanWords("号楼", "號樓", "号院", "号门", "号口", "号", "號", "栋", "棟", "幢", "座", "单元", "單元", "楼", "樓", "层", "層", "室", "房", "床", "期", "组", "街区", "门", "口", "区"),
		ths:      newHanWords("家", "个路口", "个巷子", "个门", "间", "栋", "排", "户"),
		plain:    newHanWords("公司", "单位", "單位", "学校", "附近", "小区", "家里", "我家", "门口", "楼下", "村里", "镇上", "县城", "市里", "城里", "自己", "别的", "其他", "另外", "指定", "最近", "代收", "快递", "外卖", "社区", "里面", "外面", "厂里", "店里", "宿舍", "对面", "路边", "马路", "一个", "一家"),
		beside:   newHanWords("斜对面", "对面", "對面", "旁边", "旁邊", "隔壁", "后面", "後面", "前面", "左边", "右边", "东侧", "西侧", "南侧", "北侧", "东边", "西边", "南边", "北边", "底下", "楼下", "樓下", "旁"),
		sites: newHanWords("菜鸟驿站", "妈妈驿站", "快递驿站", "便利店", "小卖部", "理发店", "裁缝店", "水果店", "早餐店", "五金店", "药店", "超市", "邮局", "郵局", "银行", "菜市场", "市场", "驿站", "驛站", "丰巢柜", "快递柜", "代收点", "自提点", "门卫室", "门卫", "保安亭", "岗亭", "传达室", "收发室", "值班室", "管理室", "管理處", "物业", "前台", "食堂", "大厅", "大堂",
			"地铁站", "捷運站", "火车站", "汽车站", "公交站", "南站", "北站", "东站", "西站", "出站口", "进站口", "村委会", "居委会", "卫生院", "卫生所", "医院", "醫院", "住院部", "门诊部", "小学", "中学", "大学", "学院", "学校", "幼儿园", "宿舍", "公寓", "家属院", "小区", "花园", "花園", "新村", "家园", "大厦", "大廈", "广场", "廣場", "国际", "国贸", "工地", "工业园", "供销社", "派出所", "加油站", "修理厂", "养殖场",
			"路口", "村口", "巷口", "桥头", "巷子", "胡同", "大槐树", "大榕树", "牌坊", "祠堂", "教堂", "清真寺", "东门", "西门", "南门", "北门", "后门", "侧门", "正门", "地下室", "门市"),
		that:     newHanWords("那边", "那邊", "这边", "那家", "那条", "那個", "那个", "那栋", "那排", "那間", "的", "上"),
		couriers: newHanWords("快递", "快遞", "外卖", "外賣", "骑手", "小哥", "师傅", "師傅", "司机", "司機", "派送", "派件", "配送", "送货", "收货", "收件", "取件", "包裹", "地址", "麻烦", "麻煩", "帮我", "送错", "送到", "送过来", "给我送", "打电话", "打我电话", "过来", "来接", "上门", "维修", "修空调", "漏水", "停电", "找不到你", "导航", "门禁", "保安不让", "电梯坏", "就行", "就可以", "谢谢", "敲门", "行李多", "下单"),
		visits:   newHanWords("酒店", "宾馆", "賓館", "民宿", "景区", "景點", "景点", "餐厅", "早餐", "房间", "房間", "房型", "大床房", "入住", "退房", "升级", "排队", "好吃", "味道", "等了", "玩", "逛", "旅游", "拍照", "风景", "门票", "高铁", "航班", "吃饭", "架子", "烤", "冰箱", "住了", "看病", "挂号", "直播"),
		others:   newHanWords("分钟", "小时", "冰箱", "房间", "桌", "锅", "价格", "时候", "手机", "电脑", "购物车", "口袋", "包里", "袋", "评论", "平台", "网上", "淘宝", "京东", "群里", "账户", "卡里"),
	}
	for _, w := range []*hanWords{l.sites, l.beside, l.others, l.that} {
		for i := range l.heads {
			l.heads[i] |= w.heads[i]
		}
	}
	return l
})
