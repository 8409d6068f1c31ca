package lexicon

// plainWordsZH are everyday words, dishes, plants, goods and places whose first character is
// a surname or stands in given names and that are hardly what anybody is called: 习武, 栾树,
// 蒲公英. Words that people are called as well, 林海 or 白洁, are not here. Compiled from
// general knowledge.
var plainWordsZH = New(`
位 暴 习武 何干 何谓 心生 贡物 贡品 贡米 贡橘 贡椒 大师 严丝 乔迁 余票 全素 单宁 厉行 史实 叶菜 国行
夏普 夏利 夏收 奚落 姬松茸 孟浪 宁神 宋朝 宋瓷 宋式 宫寒 宫格 宿醉 宿迁 寿桃 屠宰 左拐 左拥 巫婆 席子 张罗 怀石 怀春 戈壁滩 施暴 施釉
景泰蓝 景福宫 暴富 暴爽 暴瘦 曲风 曾孙 柳暗 柳枝 柳木 柳丁 栾树 栾木 桂皮 桂冠 桂格 桑树 桑蚕 梁子 梁朝 欧包 欧亚 欧蕙 武火 武夷
段奶 池鱼 沙嗲 沙嘎 沙土 沙画 沙皮 沙茶 沙葛 沙龙 沙巴 沙丁鱼 洪荒 滑石 焦土 焦香 牛毛 牛栏 甘露醇 甘蓝 甘梅 白水 白胖 白药 白瞎 白熊 盛水 瞿塘峡 瞿塘 童书 童床
童工 童男 童袜 童帽 符文 米果 米皮 米花糖 米高 索然 舒爽 舒软 舒筋 舒肤 舒化 艾滋 艾滋病 艾糕 艾美 苍劲 苍耳 苏菜 苗圃 苗寨 苗岭 苗疆 苗绣 苗银 范式 范读 茹素 荆棘 荆芥 蒲公英 蒲菜 蒙尘 蓟马 蔚为 薄情 薄利 薄皮 赖上 赖以 赖单 辛香
郎才 郎窑 金工 金瓜 金盏 金漆 金缘 金骏眉 钱景 阎王 阎罗 隆鼻 雍容 雷死 马蜂 马鲛 高僧 高堂 高定 高徒 高招 高攀 高丽 高丽参 高坡 高屏 高岭土 高帅富 高洋上 高脂 高钙 高锰 鱼子 鱼柳 鱼皮 鱼跃 鱼雁
黄暗 黄毛 黄渍 黄秋葵 黄粱 黄绿 黄腊石 黄颡 黄骨鱼 龙利 龙窑 龙纹 龙虎 龙鱼 凤冠 凤眼 凤髓 刁民 劳斯 勾勒 包圆 单飞 卢浮宫 司康 吴侬 和果子 和颜 哈根 姜末 姜枣 姜糖 姜蓉 孔府 孔距 孔武 孔方兄 安瓿 安瓶 安格斯
宗祠 富勒烯 富平 富贵竹 封魔 屈才 巴旦木 巴沙鱼 巴氏 巴拉拉 常春藤 庞然 惠存 戴孝 朱门 朱雀 朱顶红 权健 李干 李树 杜仲 杜邦 杨絮 杨枝 杭式 杭菜 杭白菊 柏木 柏子仁 柏莱雅 查克拉 栗米 梅树 梅汁 槐米 槐花 毕设 毛圈 毛背
水云间 汤屋 汤池 汤泉 汤浴 汤碗 小儿 江诗丹顿 沈重 海洛因 涂匀 涂满 濮阳 熊抱 熊样 燕翅 燕雀 燕鲍 燕鸥 王冠 王母 王蛇 申博 申根 石井 石佛 石塔 石棉 石耳 石舫 石花 石鱼 祁红 祁连 祁门 祝君 祝颂 秦朝 简欧 简素
罗裙 罗浮 罗非鱼 羊水 翁婿 胡琴 芦根 花艺 花苗 莫代尔 莫兰迪 莫吉托 葛粉 葛藤 葛衣 蓝鲸 蔺草 藏红 藏香 解甲 解语 谢礼 谢顶 谷仓 谷维素 谷胱甘肽 贡嘎 费水 贺兰山 贺词 路缘 郁金香 钟鼎 陆龟 陈化 陈米 陈腐 陈茶 陈词 陈酿
陶俑 陶壶 陶砂 陶笛 陶粒 陶艺 陶锅 隋朝 雍禾 韩味 韩妆 韩料 韩装 韩风 饶舌 骆马 魏碑 鲁锦 鲍汁 鹿角 麻仁 齐肩
丽晶 丽枫 丽呈 丽怡 希岸 喆啡 麗晶 蓝翔 华清池
`)

// PlainWordZH reports whether v, read as a name, is an everyday word that hardly anybody is
// called by.
func PlainWordZH(v []byte) bool { return plainWordsZH.Has(v) }
