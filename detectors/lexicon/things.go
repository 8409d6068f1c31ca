package lexicon

import "bytes"

// things are single words that models take for names and that are hardly ever
// anybody's: brands, assistants, goods, dishes, units. Compiled from general knowledge.
var things = New(`
porsche levis puma gillette hasselblad margherita margarita geralt kratos mbps gbps surah euro euros trace bali price
carrefour lotte transmart bukopin revo xenia ramayana rinjani kelud sariwangi
loganair vueling avianca volaris finnair akasa avios andaz alila amanpulo anantara avani kempinski jumeirah treebo maldron bonvoy zuma hakkasan wahaca spago fazoli sbarro mcdo hulu collissimo parcelforce ekart lalamove getir souq jumia
carousell belkin ugreen jbl skullcandy kef dji eero tplink xiaomi loreal morphe terraria goldeneye scarface oldboy encanto axa centene giffgaff lebara lyca voxi ativan ambien humira enbrel nyquil lipitor effexor suntory bushmills singha
tsingtao lahaina sonoma cancun cabo negril murano burano taormina sanur krabi pattaya boracay palawan moab yosemite sarasota lordy
okta deloitte accenture kpmg cintas aramark ecolab sysco halliburton snowflake terraform bein westin sheraton rcti sctv rabbitmq memcached clickhouse datadog zendesk mixpanel intercom loinc
qris paxel elevenia rukita xanh truntum dafam santika grandhika luminor tauzia aryaduta shangrila ambhara gumaya vasaka malya momoyo sushitei kaleyo primarasa juwara pathok botanica lervia cbn rcti gtv brv almaz ambarukmo boko melasti
sianok taksaka gajayana turangga lodaya sancaka matarmaja kertajaya sembrani harina ranggajati sritanjung xtrans daytrans shantika danur sijjin yowis nussa masako sosro pandawa mandalika
沙琪玛 安佳 安满 苏绣 潘婷 美邦 卫龙 阿迪 麦芽糖 司仪 喻体 马扎 方巾 乐高 牛栏山 雷柏 飞鹤 戴森 罗森 永辉 小爱 小布 小艺 小度 武侠 田螺 杨梅 米花 毛豆 米粒 唐僧 汤包 老坛 苑里
大排 小排 汤面 白灼 高汤 金针菇 水芹 毛肚 牛腩 牛蛙 马蹄糕 花胶 花甲 石斑 海参 海蛎 龙利鱼 鲍汁 方便面 文竹 云腿 云吞 江鲜 黄喉 黄芪 白芷 白术 白切 田七 松茸 松露 松饼 松糕 梅菜 梅干菜 梅酱 杨桃 柳橙 杏鲍菇 石锅 金桔 银鳕 雪蛤 雪纺 时蔬 温控 应季
明虾 明炉 高清 高领 单反 单肩 华夫饼 卡布 卡其 卡座 尤加利 尤克里里 艾草 艾灸 艾条 康乃馨 连帽 连衣 包浆 车厘 车载 路由 路亚 边框 段位 晴雨 雨刮 沙姜 鱼露 莎莎酱 竹荪 茴香 丝绒 伊面 年卡 季卡 月卡 emm emmm emmmm
骁龙 天玑 鸿蒙 蔚来 极氪 岚图 领克 捷达 朗逸 轩逸 速腾 宏光 康明斯 高通 通威 晶科 隆基 马士基 布伦特 长电 宏远 申花 金茂 高瓴 江淮 黄淮 宝骏 荣威 传祺 哈弗 路虎 雷诺 雷蛇 雅迪 金立 康佳 容声 美菱 华帝 万和 林内 云冈 麦积山 胡杨林 亚冠 欧冠 西甲 德甲
吊龙 老火 贝果 山竹 莲雾 凤梨 红毛丹 艾叶 艾蒿 红景天 王莲 睡莲 芡实 茭白 青柠 青桔 小青桔 小青柑 沃柑 丑橘 金汤 金钱肚 马齿苋 马兰头 荠菜 苋菜 芸豆 高光 舒敏霜 水杨酸 玻尿酸 烟酰胺 神经酰胺 宋锦 云锦 蜀锦 缂丝 香云纱 滑沙 夏粮 秋粮 松仁 路桥 明矾 石膏
云吞面 牛杂 牛肚 鱼丸 米酒 黄酒 龙须面 阳春面 时价 时薪 单车 单品 单价 班车 班次 车厢 房费 房卡 房型 包车 包邮 成色 成衣 常温 温泉 乐园 向阳面 水费 水温 水压 路费 路况 高架 高铁 游轮 游乐场 石斛 麦冬 安检 安卓 明信片 华夫
拿铁 蔓越 段泥 朱泥 夏桑菊 川贝 宣威 帕尔玛 雪中飞 坦博尔 哈尔斯 布鲁可 森宝 麦富迪 伯纳天纯 森海塞尔 铁三角 拜雅 韶音 万魔 雷士 欧普 南孚 金士顿 罗技 明基 优派 爱普生 理光 柯尼卡 奥林巴斯 腾龙 适马 永诺 曼富图 百诺 徕芬 飞科 博朗 舒客 纳爱斯 欧莱雅 兰蔻 雅诗兰黛 纪梵希 阿玛尼 圣罗兰
祖玛珑 范思哲 宝格丽 蒂芙尼 卡地亚 欧米茄 浪琴 天梭 美度 卡西欧 施华洛世奇 沙僧 申公豹 敖丙 比丘尼 谭木匠 金沙河 陈克明 胡姬花 李子园
凯宾斯基 莫泰 万丽 万怡 索菲特 柏悦 铂尔曼 海逸 悦榕庄 久悦 清沐 骏怡 馨乐庭 盛捷 奥克伍德 逸林 康莱德 格兰云天 怡莱 凯里亚德 华尔道夫 喜达屋 艾扉 雷迪森 美爵 易佰 欢朋 凱賓斯基 萬麗 萬怡 柏悅 康萊德
瑞星 卡巴斯基 迅雷 云闪付 流利说 樊登读书 帆书 凯叔讲故事 摩拜 易初莲花 卜蜂莲花 乐天玛特 美廉美 永旺 喜士多 易买得 京客隆 吉之岛 吉之島
凯美瑞 迈腾 帕萨特 英朗 君威 君越 科鲁兹 迈锐宝 福克斯 蒙迪欧 翼虎 卡罗拉 雅阁 玛莎拉蒂 瑪莎拉蒂 森达 维沃 欧珀 德尔惠 喜得龙 佐丹奴 三洋
金鼎轩 东来顺 望湘园 苏浙汇 陶然居 金凤呈祥 嘉和一品 黄太吉 小尾羊 乐百氏 多美滋 蓝河 海普诺凯 宝洁 夏士莲 护舒宝 隆力奇 洁柔 敷尔佳 长寿花 如风达 全峰 龙邦 佳吉 司马台 呀诺达 云水谣
老楼 吉尔吉斯斯坦 吉爾吉斯斯坦 塔吉克斯坦 土库曼斯坦 土庫曼斯坦 烏茲別克 哈薩克 亞塞拜然 阿塞拜疆 格鲁吉亚 亚美尼亚 摩尔多瓦 摩爾多瓦
`)

// OnlyThing reports whether the name [start, end) of text is one word that is
// hardly ever a person's, and that none is said to have: "switched to Porsche",
// not "my name is Bali".
func OnlyThing(text []byte, start, end int) bool {
	v := text[start:end]
	if !things.Has(v) || calledBefore(text, start) {
		return false
	}
	if v[0] < 0x80 {
		return true
	}
	before := text[:start]
	if title, ok := bytes.CutSuffix(before, []byte("：")); ok && hasOne(title, bytes.HasSuffix, titlesBehindZH) {
		return false // 接诊医生：白芷
	}
	return !hasOne(text[end:], bytes.HasPrefix, titlesBehindZH) && !hasOne(before, bytes.HasSuffix, namedBeforeZH)
}

// titlesBehindZH and namedBeforeZH stand beside people's names.
var (
	titlesBehindZH = bytes.Fields([]byte("妈 爸 哥 姐 叔 姨 先生 女士 小姐 老师 老師 同学 医生 师傅"))
	namedBeforeZH  = bytes.Fields([]byte("我叫 名叫 姓名 叫做 朋友 同事 客服"))
)
