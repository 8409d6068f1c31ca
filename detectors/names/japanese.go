package names

import (
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var introducedJA = detectors.Spec{
	Name:   "names/introduced-ja",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in Japanese",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedJA,
	Labels: detectors.Labels{"ja": {
		"名前は", "氏名は", "氏名", "お名前", "名前", "ご注文者", "注文者", "注文者名", "受取人", "お届け先氏名", "届け先氏名", "宛名", "担当者", "担当者名", "口座名義", "名義人", "契約者", "契約者名", "患者名", "予約者", "予約者名", "差出人", "送り主", "会員名", "利用者名", "フリガナ", "ふりがな",
	}},
	Canonical: detectors.Words,
	Region:    "JP",
	Classes:   classes,
	Source:    "Japanese form conventions",
	Valid:     []string{"私の名前は‹佐藤花子›です", "氏名：‹高橋 健一›", "お名前: ‹渡辺由美›", "注文者：‹小林誠›", "名前は‹マイケル・ジョンソン›です", "フリガナ：‹タカハシ ケンイチ›", "担当者：‹伊藤›", "氏名：‹渡邊 あかり›"},
	Invalid:   []string{"名前は忘れました", "商品の名前は不明", "氏名を入力", "お名前が違います", "担当者が不在", "名前：未定", "名前は後で", "商品の名前はセラムです", "フリガナ：カタカナ"},
}

func matchIntroducedJA(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	if lexicon.HasSuffix(b[:w.Start], "商品の", "製品の", "品物の", "お店の", "店の", "犬の", "猫の") { // a thing's name
		return f, false
	}
	p, colon := fieldGap(b, w.End)
	said := strings.HasSuffix(string(w.Text[w.Start:w.End]), "は")
	if p < 0 || !colon && !said {
		return f, false
	}
	if e := kanaName(b, p); e > p && (colon || lexicon.HasPrefix(b[e:], "です", "と申", "といい", "と言い")) {
		if c := w.At(e); c == ' ' {
			if k := kanaName(b, e+1); k > e+1 {
				e = k
			}
		}
		f.Start, f.End = p, e
		return f, true
	}
	e := kanjiRun(b, p)
	sur := surnameJA(b[p:e])
	if sur == 0 {
		return f, false
	}
	if e-p == sur && w.At(e) == ' ' {
		if k := kanjiRun(b, e+1); k > e+1 && k-e-1 <= 9 {
			e = k
		} else if k := hiraganaRun(b, e+1); colon && k-e-1 >= 6 && k-e-1 <= 12 {
			e = k
		}
	}
	if e-p > sur+10 {
		return f, false
	}
	f.Start, f.End = p, e
	return f, true
}

var titledJA = detectors.Spec{
	Name:      "names/titled-ja",
	Entity:    "PERSON",
	Doc:       "Person before a Japanese form of address, or who gives the own name",
	Anchor:    detectors.OnCue(),
	Match:     matchTitledJA,
	Labels:    detectors.Labels{"ja": {"さん", "様", "さま", "ちゃん", "くん", "と申します", "と申す", "と言います", "といいます"}},
	Canonical: detectors.Words,
	Region:    "JP",
	Classes:   classes,
	Source:    "Japanese forms of address",
	Valid:     []string{"担当の‹田中›さんが親切", "‹鈴木›様、お世話に", "‹山本›と申しますが", "‹伊藤美咲›さん最高", "‹マイケル・ジョンソン›さんに", "スタッフの‹中村›さん", "‹佐々木›さんへ", "担当‹長谷川›さん", "‹鈴木 一郎›様", "‹山田さくら›様"},
	Invalid:   []string{"お客さん", "お客様", "皆さん", "奥さん", "お父さん", "店員さん", "業者さん", "大家さん", "たくさん", "スタッフさん", "花屋さん", "各位様", "神様", "王様", "ドライバーさん", "田中市様式", "上様", "小林製薬さん", "林檎さん", "中村屋さん", "山田から様", "みかんちゃん"},
}

func matchTitledJA(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{End: w.Start, Evidence: detectors.Cue | detectors.Lexicon, Strength: detectors.Strong}
	if f.End > 0 && b[f.End-1] == ' ' {
		f.End--
	}
	s := f.End
	for k := 0; k < 6 && (hanThere(b, s-3) != 0 || s >= 3 && string(b[s-3:s]) == "々"); k++ {
		s -= 3
	}
	if s == f.End {
		if f.Start = hiraganaGiven(b, f.End); f.Start < f.End {
			return f, true
		}
		s = kanaBefore(b, f.End)
		if s == f.End || utf8.RuneCount(b[s:f.End]) < 3 || rolesJA.Has(b[s:f.End]) {
			return f, false
		}
		f.Start = s
		return f, strings.Contains(string(b[s:f.End]), "・") || f.End-s >= 9 && surnamesKana.Has(b[s:f.End])
	}
	if hanThere(b, w.End) != 0 && string(b[w.Start:w.End]) == "様" { // 様式, 様子
		return f, false
	}
	if f.End-s <= 9 && s > 0 && b[s-1] == ' ' { // 鈴木 一郎様
		t := s - 1
		for k := 0; k < 3 && hanThere(b, t-3) != 0; k++ {
			t -= 3
		}
		if t < s-1 && hanThere(b, t-3) == 0 && surnamesJA.Has(b[t:s-1]) {
			f.Start = t
			return f, true
		}
	}
	if firmJA(b[s:f.End]) {
		return f, false
	}
	for q := s; q < f.End; q += 3 {
		if sur := surnameJA(b[q:f.End]); sur > 0 && f.End-q-sur <= 9 && (q == s || sur == f.End-q) {
			f.Start = q
			return f, true
		}
	}
	return f, false
}

// firmJA reports whether run ends as the name of a firm, a shop or a place.
func firmJA(run []byte) bool {
	for _, end := range firmsJA {
		if len(run) > len(end) && strings.HasSuffix(string(run), end) && !surnamesJA.Has(run) {
			return true
		}
	}
	return false
}

// surnameJA returns the bytes of the family name that run begins with, of two
// characters or three before one of a single character; 0 if there is none.
func surnameJA(run []byte) int {
	for _, n := range [...]int{9, 6, 3} {
		if len(run) >= n && surnamesJA.Has(run[:n]) {
			return n
		}
	}
	return 0
}

// kanjiRun returns the end of the Han characters at p, with the mark that
// repeats one.
func kanjiRun(b []byte, p int) int {
	e := p
	for e-p < 24 && (hanThere(b, e) != 0 || e > p && strings.HasPrefix(string(b[e:min(len(b), e+3)]), "々")) {
		e += 3
	}
	return e
}

// hiraganaRun returns the end of the hiragana at p.
func hiraganaRun(b []byte, p int) int {
	for p < len(b) {
		r, n := utf8.DecodeRune(b[p:])
		if r < 0x3041 || r > 0x3096 {
			break
		}
		p += n
	}
	return p
}

// kanaName returns the end of a name in katakana at p, with dots between its
// parts; p if there is none of three characters.
func kanaName(b []byte, p int) int {
	e, n := p, 0
	for e < len(b) && n < 24 {
		r, k := utf8.DecodeRune(b[e:])
		if !katakana(r) {
			break
		}
		e += k
		n++
	}
	if n < 3 || rolesJA.Has(b[p:e]) {
		return p
	}
	return e
}

// hiraganaGiven returns where a family name begins whose given name, in hiragana,
// ends at e: 山田さくら; e if there is none.
func hiraganaGiven(b []byte, e int) int {
	s := e
	for k := 0; k < 4 && s >= 3 && hiraganaRun(b[:s], s-3) == s; k++ {
		s -= 3
	}
	if given := b[s:e]; lexicon.HasPrefix(given, particlesJA...) || lexicon.HasSuffix(given, particlesJA...) {
		return e
	}
	g := e - s
	if s > 0 && b[s-1] == ' ' {
		s--
	}
	t := s
	for k := 0; k < 3 && hanThere(b, t-3) != 0; k++ {
		t -= 3
	}
	if g < 6 || t == s || hanThere(b, t-3) != 0 || !surnamesJA.Has(b[t:s]) {
		return e
	}
	return t
}

// kanaBefore returns where the katakana that ends at e begins.
func kanaBefore(b []byte, e int) int {
	s := e
	for k := 0; k < 24 && s > 0; k++ {
		r, n := utf8.DecodeLastRune(b[:s])
		if !katakana(r) {
			break
		}
		s -= n
	}
	return s
}

func katakana(r rune) bool { return r >= 0x30A1 && r <= 0x30FC }

// particlesJA stand at neither end of a given name in hiragana.
var particlesJA = []string{"から", "まで", "など", "って", "の", "は", "が", "を", "に", "と", "へ", "で"}

var (
	surnamesJA   = lexicon.New(`佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 齋藤 齊藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 岡本 藤原 三浦 金子 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 藤本 小山 平野 河野 上野 野口 武田 松井 千葉 菅原 岩崎 木下 久保 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西 島田 水野 桜井 櫻井 高野 渡部 吉川 山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 松下 吉岡 小池 野田 荒木 大谷 松浦 熊谷 大久保 小澤 小沢 田辺 川村 黒田 尾崎 永田 望月 松村 荒井 堀 内藤 大島 西山 平井 早川 野崎 広瀬 廣瀬 成田 岡崎 篠原 須藤 小田 沢田 澤田 大石 今村 児玉 上原 片山 関口 富田 石橋 岡 西 奥村 栗原 鎌田 松原 伊東 白石 森下 奥田 青山 三宅 岩本 荒川 八木 北川 堀内 小西 吉野 岡村 大川 宮田 須田 桑原 榎本 川島 福井 吉原 浅井 小泉 窪田 岸 植田 桜庭 黒木 戸田 滝沢 瀬戸 神田 稲葉 島崎 川端 真田 大山 津田 根本 甲斐 宮下 小倉 川田 田島 片岡 村井 門田 堤 坂口 桐生 水谷 高山 藤川 東海林 長尾 寺田 古賀 比嘉 金城 大城 宮城 新垣 玉城 島袋 平良 山城 上地 知念`)
	surnamesKana = lexicon.New("サトウ スズキ タカハシ タナカ イトウ ワタナベ ヤマモト ナカムラ コバヤシ カトウ ヨシダ ヤマダ ササキ ヤマグチ マツモト イノウエ キムラ サイトウ シミズ ジョンソン スミス ブラウン ウィリアムズ デイビス ミラー グエン チャン")
	rolesJA      = lexicon.New("スタッフ ドライバー メーカー ママ パパ オーナー マネージャー マネジャー オペレーター カスタマー ユーザー リーダー アシスタント スタイリスト トレーナー コーチ インストラクター ドクター ナース サポート サポーター メンバー ショップ ライダー デリバリー シェフ セラピスト アドバイザー オバ オジ ネコ イヌ ワンコ ネットショップ コールセンター コンビニ スーパー ハンドルネーム ニックネーム ペンネーム アカウント ユーザーネーム カタカナ ニュウリョク クッキー ナシ フメイ")

	// firmsJA end names of firms, shops, places and fruit that begin as a family name does.
	firmsJA = [...]string{"製薬", "電機", "電器", "書店", "商店", "薬局", "製菓", "工業", "商会", "食品", "運輸", "銀行", "百貨店", "屋", "園", "檎", "県", "市", "駅", "店"}
)
