package processor

import "github.com/samar-privacy/samar/detectors/lexicon"

// wordNames are names that are words of the language, too: a part of a name
// that is one of them is sought only where it is written or spoken to as a
// name. Lower case. Own compilation.
var wordNames = lexicon.New(wordNamesEnglish, wordNamesIndonesian, wordNamesChinese)

const wordNamesEnglish = `
will mark bill grace hope faith joy rose lily daisy iris ivy violet amber ruby pearl crystal jade olive ginger sandy sunny rich rob pat sue drew dawn eve summer autumn
winter skye sky storm chase chance hunter mason cooper baker taylor carter porter parker page young king prince duke earl miles wade dean dale glen cliff rocky art gene ray
frank ernest bob peg penny buck bud guy don hall hill ford wood woods bush field fields brook brooks banks lane rivers stone snow frost day knight bishop pope church park
parks house west north east south strong best bright sharp swift quick wise price cash nickel cook fisher gardener farmer potter bell ball bird wolf fox lamb bass fish pike rice
bean berry cherry apple curry sweet darling noble just power case book reed law self rush hardy lucky angel christian sterling ace rusty dusty harmony melody carol
dolly patience prudence charity constance mercy destiny trinity heaven genesis nova jack tony china india georgia paris london holly heather hazel opal coral jasmine basil
sage rowan ash forest lake ocean river robin jay martin drake crane finch swan wren hawk archer mercer miller smith tailor weaver sawyer marshall major sergeant chandler
spencer steward turner walker shepherd piper singer dancer wagner judge squire reeve ward wall bridge gates field moon star sun may june august april tuesday early love
long short little rich sally bunny kitty teddy victor vera bella felix max rex bo lee van mac ed al
`

const wordNamesIndonesian = `
bunga indah cinta cahaya bintang mega permata mutiara mawar melati bulan mentari pelangi hujan angin awan salju embun putri putra raja ratu sari wangi manis cantik kasih sayang
setia jujur adil mulia agung sakti jaya makmur sejahtera selamat untung merdeka damai tenang sabar islam iman amal ikhlas rezeki rejeki berkah hidayah nikmat harapan doa suci
murni bersih emas perak baja pahlawan gagah perkasa kuat kukuh tangguh puji syukur muhammad nikah kembang lili citra gambar pesona pertiwi bumi langit laut gunung rimba utama
perdana pertama karunia anugerah anugrah hadiah bahagia ceria gembira riang sukses maju bangkit gadis mama papa bunda ayah ade adik abang surya fajar tri guntur kilat elang
`

const wordNamesChinese = `
高兴 高興 平安 文明 建国 国庆 國慶 和平 向阳 光明 阳光 陽光 美丽 美麗 开心 開心 快乐 快樂 幸福 健康 吉祥 如意 安静 明天 春天 夏天 秋天 冬天 白云 白雲 高峰 海洋 江山 长江 黄河 金山 明白
清楚 马上 方便 方法 方向 高级 高度 安全 安心 安排 白天 黄金 黄色 黄瓜 石头 石油 万一 万能 任何 任务 有关 温度 温暖 温馨 常常 经常 严格 严重 严肃 周末 周年 周到 时候 于是 关于 连续
成本 成员 明星 明显 方面 钱包 花园 花费 金融 金额 水平 水果 雷电 雷达 宁静 安宁 康复 强烈 强大 文化 文字 文件 思想 志愿 永远 永久 天天 天空 雪花 玉米 玉石 红包 红色 国家 国际
春节 元旦 中秋 晨光 朝阳 东方 东风 南方 北方 西方 秀丽 优秀 伟大 建设 建筑 建立 学习 学文 军事 军队 海军 华丽 中华 新华 新年 立新 创新 国强 富强 民主 爱国 爱民 爱心 忠诚 忠实 诚信
宝宝 宝贝 贝贝 妞妞 乐乐 佳佳 甜甜 圆圆 方圆 高明 高原 高山 江湖 江南 海南 云南 白雪 白露 谷雨 立春 夏至 清明 重阳 国庆节 张开 张贴 王子 王国 王者 李子 林业 森林 树林
`

// shortened are the names that have short forms.
var shortened = func() *lexicon.Set {
	var names []string
	for name := range shortForms {
		names = append(names, name)
	}
	return lexicon.New(names...)
}()

// nicknames are shortForms as the speller wants them.
var nicknames = func() map[string][][]byte {
	m := make(map[string][][]byte, len(shortForms))
	for name, list := range shortForms {
		for _, s := range list {
			m[name] = append(m[name], []byte(s))
		}
	}
	return m
}()

// shortForms are the short forms of given names that people write in place of
// the one in their papers.
var shortForms = map[string][]string{
	"william": {"Will", "Bill", "Billy", "Willy", "Liam"}, "robert": {"Rob", "Bob", "Bobby", "Robbie", "Bert"}, "richard": {"Rich", "Rick", "Ricky", "Dick"}, "james": {"Jim", "Jimmy", "Jamie"},
	"john": {"Johnny", "Jack"}, "jonathan": {"Jon", "Jonny", "Nathan"}, "michael": {"Mike", "Mikey", "Mick"}, "thomas": {"Tom", "Tommy"}, "charles": {"Charlie", "Chuck", "Chas"},
	"joseph": {"Joe", "Joey"}, "daniel": {"Dan", "Danny"}, "matthew": {"Matt"}, "anthony": {"Tony"}, "andrew": {"Andy", "Drew"}, "christopher": {"Chris", "Topher"}, "christian": {"Chris"},
	"christina": {"Chris", "Tina", "Chrissy"}, "christine": {"Chris", "Chrissy", "Tina"}, "edward": {"Ed", "Eddie", "Ted", "Ned"}, "edwin": {"Ed", "Eddie"}, "steven": {"Steve"}, "stephen": {"Steve"}, "kenneth": {"Ken", "Kenny"},
	"timothy": {"Tim", "Timmy"}, "ronald": {"Ron", "Ronnie"}, "donald": {"Don", "Donnie"}, "gregory": {"Greg"}, "jeffrey": {"Jeff"}, "geoffrey": {"Geoff"}, "benjamin": {"Ben", "Benny"}, "samuel": {"Sam", "Sammy"},
	"samantha": {"Sam"}, "patrick": {"Pat", "Paddy"}, "patricia": {"Pat", "Patty", "Trish", "Tricia"}, "alexander": {"Alex", "Sasha", "Xander"}, "alexandra": {"Alex", "Sasha", "Lexi"}, "nicholas": {"Nick", "Nicky"},
	"nicole": {"Nicky", "Nikki"}, "david": {"Dave", "Davey"}, "peter": {"Pete"}, "philip": {"Phil"}, "phillip": {"Phil"}, "raymond": {"Ray"}, "gerald": {"Gerry", "Jerry"}, "lawrence": {"Larry"}, "walter": {"Walt", "Wally"},
	"frederick": {"Fred", "Freddy"}, "francis": {"Frank", "Fran"}, "frances": {"Fran", "Frannie"}, "albert": {"Al", "Bert"}, "alfred": {"Alf", "Fred"}, "leonard": {"Len", "Lenny", "Leo"}, "harold": {"Harry", "Hal"}, "henry": {"Harry", "Hank"},
	"elizabeth": {"Liz", "Lizzie", "Beth", "Betty", "Eliza", "Betsy", "Libby", "Lisa"}, "margaret": {"Maggie", "Meg", "Peggy", "Marge", "Margie"}, "katherine": {"Kate", "Katie", "Kathy", "Kat"}, "catherine": {"Cathy", "Kate", "Katie", "Cat"},
	"kathleen": {"Kathy", "Katie"}, "jennifer": {"Jen", "Jenny", "Jenn"}, "jessica": {"Jess", "Jessie"}, "rebecca": {"Becky", "Becca"}, "deborah": {"Deb", "Debbie"}, "barbara": {"Barb", "Barbie"}, "susan": {"Sue", "Susie"},
	"victoria": {"Vicky", "Tori"}, "vincent": {"Vince", "Vinny"}, "victor": {"Vic"}, "abigail": {"Abby", "Gail"}, "amanda": {"Mandy"}, "angela": {"Angie"}, "cynthia": {"Cindy"}, "dorothy": {"Dot", "Dottie"}, "emily": {"Em", "Emmy"},
	"isabella": {"Bella", "Izzy"}, "jacqueline": {"Jackie"}, "kimberly": {"Kim"}, "melissa": {"Mel", "Missy"}, "natalie": {"Nat"}, "nathaniel": {"Nate", "Nat"}, "nathan": {"Nate"}, "olivia": {"Liv", "Livvy"}, "pamela": {"Pam"}, "sandra": {"Sandy"},
	"stephanie": {"Steph"}, "theresa": {"Terry", "Tess"}, "teresa": {"Terry", "Tess", "Tere"}, "theodore": {"Ted", "Teddy", "Theo"}, "valerie": {"Val"}, "zachary": {"Zach", "Zack"}, "joshua": {"Josh"}, "jacob": {"Jake"}, "gabriel": {"Gabe"},
	"eleanor": {"Ellie", "Nora"}, "josephine": {"Jo", "Josie"}, "suzanne": {"Sue", "Suzie"}, "maximilian": {"Max"}, "francisco": {"Paco", "Pancho"}, "jose": {"Pepe"}, "josé": {"Pepe"}, "guadalupe": {"Lupe"}, "rosario": {"Charo"}, "enrique": {"Quique"},
	"bambang": {"Bams"}, "muhammad": {"Muh", "Mamat"}, "agustinus": {"Agus"}, "fransiskus": {"Frans"}, "fransiska": {"Siska"}, "kristina": {"Tina"}, "yohanes": {"Yohan", "Yo"}, "antonius": {"Anton"}, "stefanus": {"Stef"},
	"rahmawati": {"Rahma"}, "kurniawan": {"Iwan", "Wawan"}, "kurniawati": {"Nia"}, "setiawan": {"Iwan", "Wawan"}, "hendrawan": {"Hendra"}, "gunawan": {"Gugun"}, "ratnasari": {"Ratna"}, "wulandari": {"Wulan", "Ulan"}, "suryanto": {"Yanto"}, "supriyanto": {"Yanto", "Supri"},
	"sulistyowati": {"Sulis"}, "susilowati": {"Susi"}, "handayani": {"Yani"}, "ramadhan": {"Rama"}, "firmansyah": {"Firman"}, "ardiansyah": {"Ardi"}, "herlina": {"Lina"}, "novitasari": {"Novi", "Vita"}, "puspitasari": {"Puspita", "Pipit"}, "fitriani": {"Fitri", "Pipit"}, "maharani": {"Rani"},
	"anggraini": {"Anggi", "Rani"}, "oktaviani": {"Okta", "Via"}, "nurhayati": {"Nur", "Yati"}, "khairunnisa": {"Nisa", "Icha"}, "annisa": {"Nisa", "Icha"}, "siti": {"Iti"}, "rizky": {"Riz", "Kiki", "Iky"}, "dimas": {"Dim"}, "aditya": {"Adit", "Adi"}, "aulia": {"Lia"}, "natalia": {"Lia"}, "amelia": {"Amel", "Lia"},
}
