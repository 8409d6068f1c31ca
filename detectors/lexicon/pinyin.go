package lexicon

import (
	"strings"
	"unicode/utf8"
)

// Pinyin returns how a character reads in a Chinese given name, in Latin letters
// without tones and with v for ü (Hanyu Pinyin, ISO 7098): 'a' to 'z', up to six.
// It returns "" for characters that names seldom have.
func Pinyin(r rune) string { return pinyin[r] }

// PinyinSurname does so for a surname, some of which read in a way of their own:
// 单 Shan, 解 Xie, 区 Ou.
func PinyinSurname(r rune) string {
	if p := pinyinSurnames[r]; p != "" {
		return p
	}
	return pinyin[r]
}

// Abroad returns other Latin spellings of a surname that passports and people
// outside mainland China use, in lower case: Cantonese, Hokkien, Wade-Giles. The
// first spelling is the commonest.
func Abroad(r rune) []string { return abroad[Simplified(r)] }

// Simplified returns the Simplified form of a character of names, r itself where
// it has no other.
func Simplified(r rune) rune {
	if s, ok := simplified[r]; ok {
		return s
	}
	return r
}

// Traditional returns the Traditional form of a character of names, r itself
// where it has no other.
func Traditional(r rune) rune {
	if t, ok := traditional[r]; ok {
		return t
	}
	return r
}

var pinyin = func() map[rune]string {
	m := make(map[rune]string, 1834)
	for f := range strings.FieldsSeq(pinyinTable) {
		sound, chars, _ := strings.Cut(f, ":")
		for _, r := range chars {
			m[r] = sound
		}
	}
	return m
}()

var traditional, simplified = func() (t, s map[rune]rune) {
	t, s = map[rune]rune{}, map[rune]rune{}
	for f := range strings.FieldsSeq(scriptPairs) {
		a, n := utf8.DecodeRuneInString(f)
		b, _ := utf8.DecodeRuneInString(f[n:])
		t[a], s[b] = b, a
	}
	return t, s
}()

var pinyinSurnames = map[rune]string{
	'单': "shan", '單': "shan", '解': "xie", '仇': "qiu", '查': "zha", '区': "ou", '區': "ou", '朴': "piao", '翟': "zhai", '盖': "ge", '蓋': "ge", '缪': "miao", '繆': "miao", '乐': "yue", '樂': "yue", '覃': "qin", '召': "shao", '洗': "xian", '藏': "zang", '员': "yun", '黑': "he", '祭': "zhai", '种': "chong", '弹': "tan", '折': "she", '阚': "kan",
}

var abroad = func() map[rune][]string {
	m := map[rune][]string{}
	for f := range strings.FieldsSeq(abroadTable) {
		r, n := utf8.DecodeRuneInString(f)
		m[r] = strings.Split(f[n+1:], ",")
	}
	return m
}()

// By surname, Simplified.
const abroadTable = `
陈:chan,tan,chin,ting 林:lam,lim,lin 黄:wong,ng,ooi,oei,wee 张:cheung,teo,chang,chong,teoh 李:lee,lei 王:wong,ong,heng 吴:ng,goh,gouw,go 刘:lau,low,liew,lauw 蔡:choi,chua,tsai,choy,chai 杨:yeung,yeoh,yeo,njoo 许:hui,koh,khoo,hsu,kho 郑:cheng,tay,teh,the
谢:tse,cheah,hsieh,chia 郭:kwok,quek,kuo,kwek,kwee 洪:hung,ang 邱:yau,khoo,chiu 曾:tsang,chan,tseng 廖:liu,liew,liao 赖:lai,loi 徐:chui,hsu,chee 周:chow,chew,chiu,tjioe 叶:yip,yap,yeh,jap 苏:so,soh,su 庄:chong,chng,chuang 江:kong,kang,chiang 吕:lui,loo,lu,lyu
何:ho,hoh 罗:law,loh,lo 高:ko,koh,kao 潘:poon,phua,pan 简:kan,chien 朱:chu,choo,tjoe 钟:chung,cheong 彭:pang,peng,phang 游:yau,yu 詹:jim,chan 胡:wu,hu,oh,ow 施:sze,see,shih 沈:shum,sim,shen 余:yu,yee,er 卢:lo,loo,lu 梁:leung,neo,liang,nio 赵:chiu,teo,chao,chew 颜:ngan,gan,yen 柯:or,kua,ko
翁:yung,ong,weng 魏:ngai,wei,goey 孙:suen,soon,sun 戴:tai,tay 范:fan,huan 方:fong,png,fang,hong 宋:sung,soong 邓:tang,teng 杜:to,doe,tu 傅:fu,poh 侯:hau,how,hou 曹:tso,chao 薛:sit,hsueh 丁:ting,teng 马:ma,beh,mah,be 蒋:cheung,chiang 冯:fung,feng,pang 唐:tong,tang,tng 董:tung,tang 程:ching,cheng 汤:tong,thng 田:tin,tien,tian
姜:keung,chiang 白:pak,peh,pai 石:shek,chio,shih 邹:chau,chou 熊:hung,hsiung 龙:lung,loong 欧:au,ou,ow 区:au,ou 关:kwan,kuan 麦:mak,bek,mai 谭:tam,tan 温:wan,wen,woon 莫:mok,mo 韩:hon,han 萧:siu,siow,hsiao,seow 袁:yuen,yuan 陆:luk,lu,loke 尹:wan,yin 甘:kam,kan 利:lee,li 文:man,boon,wen 霍:fok,huo 伍:ng,wu 冼:sin,sinn 黎:lai,le 阮:yuen,nguyen,juan 骆:lok,lo 邝:kwong
连:lin,lien,lian 纪:kei,kee,chi 康:hong,kang 孔:hung,kung 崔:chui,tsui 任:yam,jen 姚:yiu,yeo,yao 严:yim,giam,yen 梅:mui,moy 古:koo,ku 凌:ling 倪:ngai,ni 顾:koo,ku 涂:to,tu 饶:yiu,jao 祝:chuk,chu 容:yung,jung 岑:shum,sum
`

// Han characters of names by their sound.
const pinyinTable = `
nie:乜 zhang:仉 wu:仵 nai:佴 tu:凃 guo:呙咼 fu:宓 chao:巢 chu:楮 qi:漆郄 qu:璩 xuan:禤 da:笪 mi:芈 chang:苌 mao:茆 kuai:蒯 zi:訾 jian:蹇 bing:邴 xun:郇 jia:郏郟 tan:郯 yin:鄞 tou:鈄钭 lv:閭闾 wei:隗
a:阿 ai:艾爱愛埃 an:安 ang:昂 ao:敖鳌奥鰲奧 ba:巴霸跋 bai:白柏百拜 ban:班半 bang:邦 bao:鲍鮑包宝寶葆保 bei:贝貝蓓悲备北備 ben:贲本犇 bi:毕畢賁弼璧碧彼 bian:边邊卞 biao:彪飙飆 bie:别別 bin:斌彬滨濱玢賓宾 bing:冰兵秉丙 bo:薄波博玻伯 bu:卜步布
cai:蔡才财財彩采採綵菜 can:灿燦璨叄 cang:藏 cao:曹操 ce:策 cen:岑梣 cha:查 chai:柴钗釵 chan:婵嬋蝉蟬 chang:常畅暢昌长長嫦昶玚瑒 chao:晁超潮朝 che:车車 chen:陈陳谌諶晨琛辰宸 cheng:程成诚誠承澄橙城 chi:池迟遲持驰馳弛 chong:崇翀 chou:仇 chu:褚楚储儲初
chuan:川 chuang:闯闖 chun:春淳纯純椿 ci:慈次茨 cong:丛叢聪聰从淙琮從 cui:崔翠 cun:村 cuo:措 da:达達大 dai:戴代黛 dan:单單丹澹蛋旦 dang:党黨 dao:岛稻刀焘島燾 de:德得 deng:邓鄧登 di:翟邸狄地迪娣蒂底笛棣荻 dian:钿 diao:刁 die:蝶迭 ding:丁定
dong:董东東栋棟冬 dou:窦竇豆 du:杜独獨嘟 duan:段端 dun:盾頓顿 duo:朵多铎鐸 e:娥锷鍔 en:恩 er:尔爾儿兒二贰貳 fa:发發法 fan:范樊帆凡繁梵藩範 fang:方房芳放昉钫鈁 fei:费費飞飛斐菲绯緋妃霏非 fen:芬粉 feng:冯馮封凤鳳丰豐峰峯锋鋒风風枫烽楓 fo:佛 fu:傅符伏富付福夫甫芙馥弗黻 gai:盖蓋
gan:甘干幹淦 gang:刚剛港纲綱罡 gao:高郜 ge:葛歌鸽鴿革哥戈格各 gen:根 geng:耿庚更 gong:龚龔宫宮巩鞏贡貢公功 gou:苟狗 gu:顾顧谷辜古孤姑 guan:管关關冠莞官 guang:光广廣 gui:桂贵貴圭 guo:郭国國果过過 ha:哈 hai:海 han:韩韓阚瀚晗汉漢涵翰含焓菡寒 hang:杭航珩
hao:郝浩豪昊灏灝皓颢顥 he:何贺賀赫和河荷禾合 hei:黑 heng:恒恆衡亨蘅 hong:洪宏鸿鴻弘泓红紅虹竑纮紘 hou:侯后後 hu:胡虎狐呼沪滬 hua:华華滑画畫花樺桦 huai:怀懷 huan:桓焕煥欢歡环環嬛浣 huang:黄黃皇 hui:惠辉輝晖暉慧卉蕙徽荟翙袆薈翽褘 huo:霍火 ji:季纪紀吉冀姬计計稽嵇汲继繼济濟骥驥霁霽棘基
jia:贾賈家加嘉佳甲珈 jian:简簡健建鉴鑑坚渐俭堅漸儉 jiang:蒋蔣姜江酱醬 jiao:焦娇嬌姣皎骄驕 jie:解揭杰傑洁潔婕介玠 jin:金靳晋晉进進劲勁津谨謹锦錦瑾巾槿 jing:景井荆荊敬璟竞競靖静靜晶婧菁镜鏡靓靚京暻 jiong:炅 jiu:久 ju:鞠居驹駒菊琚 juan:娟涓 jue:珏觉玦覺 jun:军軍俊骏駿峻君钧鈞珺 ka:卡
kai:凯凱楷开開恺铠锴愷鎧鍇 kan:闞侃坎 kang:康亢抗 ke:柯科克可珂恪轲軻 ken:肯 kong:孔 kou:寇 ku:库庫 kuan:宽寬 kuang:匡邝鄺 kui:魁奎 kun:坤琨鲲鯤 kuo:阔闊 la:腊臘拉 lai:赖賴来來莱涞萊淶 lan:兰蘭蓝藍澜瀾岚嵐 lang:郎朗 lao:劳勞老 le:乐樂勒 lei:雷磊蕾
leng:冷 li:李黎栗慄厉厲郦酈利立礼禮丽麗莉梨俐励勵荔藜里裏离離粒力狸栎裡櫟 lian:廉连連练練莲蓮涟漣 liang:梁亮良樑 liao:廖嵺 lie:列烈 lin:林蔺藺霖麟琳璘 ling:凌玲苓泠灵靈伶羚翎铃鈴令 liu:刘劉柳六榴 long:龙龍隆 lou:娄婁楼樓 lu:卢盧陆陸芦蘆鲁魯路逯鹿禄祿璐露潞辂麓輅 luan:栾欒 lue:略
lun:伦倫纶綸仑侖 luo:罗羅骆駱洛珞落 lv:吕呂律 ma:马馬麻玛瑪 mai:麦麥买買 man:满滿曼缦縵蔓 mang:芒 mao:毛茅懋茂猫貓 mei:梅美媚妹玫湄 men:门門玧 meng:孟蒙猛萌梦夢檬 mi:米糜密觅覓 mian:棉免勉 miao:苗淼邈妙 min:闵閔民敏旻 ming:明铭銘茗鸣鳴 mo:莫默茉墨摩 mou:牟缪繆某
mu:木穆沐暮慕姆牧 na:那娜纳納拿 nan:南楠男囡 nao:闹鬧 nei:内內 ni:倪妮霓尼旎 nian:年念 nie:聂聶涅 ning:宁寧凝甯 niu:牛钮鈕妞 nong:农農 nu:努 nuan:暖 nuo:诺諾 nv:女 ou:欧歐 pa:帕 pai:派 pan:潘磐盼盘盤 pang:庞龐逄胖 pei:裴培沛珮佩 peng:彭鹏鵬澎朋蓬芃
pi:皮 piao:飘飄 pin:品 ping:平萍屏 po:珀破 pu:蒲濮普璞朴溥樸 qi:齐齊祁戚綦奇启啓棋琪祺麒淇琦绮綺俟亓啟骐騏 qian:钱錢谦謙乾倩茜芊前千骞迁虔騫遷 qiang:强強 qiao:乔喬巧桥橋 qie:切 qin:秦勤琴沁钦欽 qing:庆慶清青晴情箐 qiong:琼瓊 qiu:邱丘裘秋萩 qu:曲屈瞿區区 quan:权權全泉荃
que:阙鹊闕鵲 qun:群羣 ran:冉苒然 rang:让讓 rao:饶饒 re:热熱 ren:任仁人 ri:日 rong:荣榮戎蓉容榕瑢镕鎔 rou:柔 ru:茹儒如洳 ruan:阮 rui:芮睿瑞锐銳蕊 run:润潤 ruo:若渃箬 sa:撒萨飒薩颯 sai:赛賽 san:三叁 sang:桑 se:瑟 sen:森 sha:沙莎 shan:山善姗姍珊
shang:尚商裳上 shao:邵绍紹少韶烧芍燒 she:佘设設舍 shen:沈申莘婶绅燊嬸紳 sheng:盛生胜勝升圣聖聲晟声 shi:石史施时時士世仕诗詩似实實氏市轼始莳軾蒔 shou:寿壽守 shu:舒束树樹曙淑书書姝抒叔殊澍 shuai:帅帥 shuang:霜双雙爽 shui:水 shun:顺順舜 shuo:朔烁爍硕碩蒴 si:司思斯丝四肆絲
song:宋松颂頌 su:苏蘇宿粟肃肅素簌 suan:算 sui:隋 sun:孙孫 suo:索 ta:塔 tai:泰台臺太邰苔 tan:谭譚覃谈談坦檀 tang:唐汤湯堂糖棠 tao:陶涛濤滔韬韜桃淘 te:特 teng:滕腾騰藤 ti:提缇緹 tian:田天恬甜鈿湉阗闐 tiao:条條 tie:铁鐵 ting:霆婷庭廷 tong:童佟仝桐通彤曈
tou:头頭 tu:涂塗屠土图圖徒 tuo:拓驼托駝託 wa:瓦娃 wan:万萬婉琬宛完丸晚菀 wang:王汪旺望罔 wei:魏韦韋卫衛位伟偉维維威玮瑋纬緯蔚薇唯苇葦葳尉巍惟为爲為 wen:文温溫闻聞稳穩雯玟问問 weng:翁 wo:握沃 wu:吴吳武伍邬鄔巫乌烏悟吾无無 xi:席奚习習喜熙西溪汐曦兮夕希禧錫羲晞郗锡 xia:夏霞
xian:冼贤賢先宪憲弦显顯献獻娴嫺鲜鮮仙嫻 xiang:向项項翔祥湘香詳想详 xiao:萧蕭肖孝小潇瀟笑霄骁驍晓曉筱逍 xie:谢謝歇 xin:辛鑫信新欣馨心昕歆芯炘 xing:邢幸兴興行杏星醒荇 xiong:熊雄 xiu:修秀 xu:徐许許胥旭栩煦绪緒絮虚须虛須 xuan:宣轩軒萱璇旋瑄玄暄铉鉉 xue:薛学學雪 xun:荀勋勳迅逊遜寻浔尋潯
ya:亚亞雅娅婭丫 yan:阎閻颜顏严嚴燕晏鄢闫閆炎彦彥岩巖焱言雁艳豔嫣妍滟灩琰烟煙延諺眼砚谚硯 yang:杨楊阳陽扬揚羊洋泱漾鞅 yao:姚尧堯耀瑶瑤遥曜爻遙 ye:叶葉野业業烨燁冶耶晔曄 yi:易衣伊毅义義逸一宜意益翊艺藝轶軼怡依漪溢亦以仪儀忆憶懿祎禕谊誼奕乙壹彝沂浥熠绎苡旖繹 yin:尹殷胤银銀吟茵音引寅因
ying:应應英颖穎莹瑩瑛樱櫻莺鶯盈滢瀅璎瓔影缨纓迎楹瀛 yong:勇永咏詠雍拥擁邕 you:尤游遊佑友宥有优右優 yu:于余俞郁鬱喻宇虞禹毓昱煜瑜羽裕誉譽豫钰鈺雨玉语語妤渝彧愚榆屿玙瑀聿於餘嶼璵 yuan:袁苑元圆圓远遠渊淵源媛瑗园園缘緣援辕轅愿沅鸢願鳶 yue:岳嶽越月悦悅玥跃躍约約 yun:云雲韵韻芸昀筠赟韫贇韞 zai:仔再 zan:昝瓒瓚
zang:臧 zao:早 ze:泽澤则則 zeng:曾增 zha:扎 zhan:詹展湛战戰占佔 zhang:张張章璋 zhao:赵趙照兆钊釗昭招 zhe:哲辙轍 zhen:甄振真臻镇鎮震珍贞貞蓁祯榛禛禎 zheng:郑鄭铮錚正征徵政證筝证箏 zhi:植支志直治智芝芷枝栀梔知致之至执沚執 zhong:钟鍾仲忠中鐘 zhou:周舟胄
zhu:朱祝竺诸諸柱珠竹筑茱築 zhuang:庄莊壮壯 zhuo:卓 zi:梓姿紫子孜滋兹自茲 zong:宗 zou:邹鄒 zu:祖 zuo:左佐作
`

// Simplified and Traditional forms, two characters a pair.
const scriptPairs = `
张張 刘劉 陈陳 杨楊 赵趙 黄黃 吴吳 孙孫 马馬 罗羅 郑鄭 谢謝 韩韓 冯馮 萧蕭 邓鄧 许許 吕呂 苏蘇 卢盧 蒋蔣 贾賈 叶葉 阎閻 钟鍾 谭譚 邹鄒 陆陸 顾顧 龙龍 万萬 钱錢 汤湯 乔喬 贺賀 赖賴 龚龔 庞龐 兰蘭 颜顏 严嚴 温溫 芦蘆 鲁魯 韦韋 毕畢 聂聶 岳嶽 齐齊 庄莊 涂塗 时時 关關
费費 纪紀 欧歐 项項 游遊 阳陽 卫衛 鲍鮑 宁寧 闵閔 华華 车車 边邊 饶饒 晋晉 邬鄔 畅暢 宫宮 简簡 娄婁 盖蓋 党黨 谈談 连連 栾欒 郁鬱 计計 窦竇 迟遲 蓝藍 巩鞏 练練 栗慄 应應 荆荊 谌諶 扬揚 习習 蔺藺 云雲 凤鳳 贝貝 缪繆 贲賁 诸諸 钮鈕 荣榮 储儲 厉厲 闻聞 贡貢 劳勞 郦酈
农農 阚闞 丰豐 权權 丛叢 闫閆 邝鄺 麦麥 楼樓 骆駱 单單 乌烏 伟偉 强強 军軍 杰傑 涛濤 刚剛 辉輝 鹏鵬 飞飛 凯凱 庆慶 峰峯 锋鋒 国國 东東 泽澤 晖暉 骏駿 达達 群羣 尧堯 维維 贵貴 顺順 胜勝 发發 来來 禄祿 寿壽 财財 兴興 诚誠 义義 贤賢 学學 亚亞 腾騰 轩軒 彦彥 鸿鴻 谦謙
铭銘 铮錚 岩巖 栋棟 树樹 圆圓 伦倫 进進 开開 启啓 继繼 业業 绍紹 远遠 长長 恒恆 宝寶 乐樂 济濟 劲勁 勋勳 咏詠 宽寬 宪憲 干幹 征徵 战戰 显顯 汉漢 渊淵 滨濱 潇瀟 灿燦 烁爍 烨燁 焕煥 献獻 玮瑋 硕碩 礼禮 稳穩 竞競 纬緯 纲綱 纶綸 绪緒 肃肅 艺藝 誉譽 诺諾 谨謹 轶軼 逊遜
鉴鑑 钊釗 钧鈞 钰鈺 铁鐵 银銀 锐銳 锦錦 镇鎮 闯闖 阔闊 韬韜 颂頌 颖穎 飙飆 驰馳 驹駒 骁驍 骥驥 静靜 丽麗 艳豔 红紅 洁潔 莹瑩 娇嬌 瑶瑤 梦夢 语語 诗詩 画畫 书書 韵韻 莲蓮 樱櫻 莺鶯 鸽鴿 姗姍 婵嬋 娅婭 娴嫺 绯緋 纯純 爱愛 悦悅 满滿 澜瀾 滢瀅 滟灩 灵靈 晓曉 璎瓔 琼瓊
尔爾 仪儀 励勵 双雙 园園 岚嵐 忆憶 怀懷 栀梔 欢歡 涟漣 烟煙 祎禕 绮綺 缘緣 缦縵 缨纓 聪聰 苇葦 蝉蟬 觅覓 谊誼 采採 钗釵 钿鈿 铃鈴 镜鏡 问問 霁霽 靓靚 飘飄 骄驕 灏灝 腊臘 贞貞 鸣鳴 设設 跃躍 拥擁 儿兒 风風 实實 图圖 环環 辕轅 门門 独獨 台臺 离離 纳納 鲜鮮 壮壯 闹鬧
遥遙 酱醬 玛瑪 筑築 朴樸 寻尋 岛島 坚堅 库庫 广廣 备備 轼軾 辙轍 则則 鳌鰲 润潤 丝絲 别別 阙闕 鹊鵲 优優 铎鐸 愿願 驼駝 圣聖 头頭 恺愷 婶嬸 从從 让讓 渐漸 虚虛 过過 奥奧 桥橋 兹茲 托託 俭儉 买買 萨薩 觉覺 莱萊 盘盤 沪滬 约約 内內 钦欽 为爲 占佔 帅帥 荟薈 猫貓 烧燒
须須 砚硯 无無 执執 屿嶼 条條 仑侖 顿頓 骞騫 祯禎 锷鍔 赛賽 热熱 枫楓 绅紳 迁遷 贰貳 叁叄 晔曄 栎櫟 桦樺 浔潯 涞淶 焘燾 玙璵 玚瑒 瓒瓚 筝箏 纮紘 绎繹 缇緹 翙翽 莳蒔 袆褘 赟贇 轲軻 辂輅 钫鈁 铉鉉 铠鎧 锴鍇 镕鎔 阗闐 韫韞 颢顥 飒颯 骐騏 鲲鯤 鸢鳶 谚諺 宾賓 详詳 区區
锡錫 证證 声聲
`
