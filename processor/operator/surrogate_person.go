package operator

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// Stand-in names, common ones of their language: own compilation.
var (
	namesID = strings.Fields(`Adi Agus Anisa Arif Ayu Bagus Bambang Budi Cahya Citra Dewi Dian Eka Endang Fajar Fitri Galih Gita Hadi Hana Indah Intan Irfan Joko Kartika
		Lestari Lina Maya Mega Nadia Nanda Nita Novi Nugroho Putri Rahma Rani Ratna Rina Rizky Sari Satria Sinta Siti Surya Tari Teguh Tono Utami Vina Wahyu Wati Wawan Wulan Yanti Yudi Yuni Zahra`)
	lastID = strings.Fields(`Hartono Hidayat Hutapea Kurniawan Kusuma Lubis Mahendra Maulana Nasution Nugraha Permana Prabowo Pratama Purnomo Rahman Saputra Saragih
		Setiawan Siregar Situmorang Sutanto Susanto Suryadi Syahputra Tanjung Utomo Wibowo Wicaksono Wijaya Yulianto`)
	namesEN = strings.Fields(`Alice Amber Andrew Anna Beth Brian Carol Chloe Daniel Dawn Edward Ellen Emma Eric Frank Gavin Grace Hannah Harry Helen Irene Jack Jane Jason Julia Karen Keith
		Laura Leo Linda Lucy Mark Martin Mary Megan Nathan Nora Oliver Oscar Paul Peter Rachel Rose Ruth Ryan Sam Sarah Scott Simon Sophie Susan Thomas Tina Toby Vera Victor Wendy William Zoe`)
	lastEN = strings.Fields(`Adams Bailey Baker Barnes Bell Bennett Brooks Butler Carter Clark Collins Cook Cooper Davis Evans Fisher Foster Gibson Graham Gray Griffin Harris Hayes Howard Hughes
		Jenkins Kelly Marsh Mason Miller Morris Murray Nelson Palmer Parker Reed Rogers Shaw Stone Taylor Turner Walker Ward Watson Webb West White Wood`)
	lastZH  = strings.Fields(`王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 程`)
	namesZH = strings.Fields(`伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 玉 兰 文 辉 建 国 志 海 燕 红 梅 雪 琳 晨 宇 浩 欣 怡 佳 思 雨 子 涵 博 凯 鑫`)
)

// personStandIn writes a name for a name: word for word in Latin writing, so
// that a first name alone stays the first name of the same person, surname and
// given name in Chinese. The case of each word stays; digits are others.
func personStandIn(dst, value []byte, domain string, keys Tokeniser) ([]byte, bool) {
	start := len(dst)
	han, latin := false, false
	for _, r := range string(value) {
		switch {
		case unicode.Is(unicode.Han, r):
			han = true
		case unicode.Is(unicode.Latin, r):
			latin = true
		case unicode.IsLetter(r), r > unicode.MaxASCII && unicode.IsNumber(r):
			return dst, false
		}
	}
	switch {
	case han == latin: // no letter, or both writings
		return dst, false
	case han:
		return chineseName(dst, value, domain, keys)
	}
	given, last := namesEN, lastEN
	if indonesian(value) {
		given, last = namesID, lastID
	}
	first := true
	for rest := value; len(rest) > 0; {
		n := bytes.IndexFunc(rest, isNameLetter)
		if n < 0 {
			n = len(rest)
		}
		dst, rest = otherDigits(dst, rest[:n], domain, keys), rest[n:]
		if len(rest) == 0 {
			break
		}
		end := bytes.IndexFunc(rest, func(r rune) bool { return !isNameLetter(r) })
		if end < 0 {
			end = len(rest)
		}
		word := rest[:end]
		rest = rest[end:]
		list := last
		if first || bytes.IndexFunc(rest, isNameLetter) >= 0 {
			list = given
		}
		first = false
		if utf8.RuneCount(word) < 2 { // an initial
			d := draw{seed: keys.Seed(domain, detectors.Words, word)}
			dst = append(dst, byte('A'+d.below(26)))
			continue
		}
		d := draw{seed: keys.Seed(domain, detectors.Words, word)}
		dst = appendCased(dst, other(&d, list, string(word)), word)
	}
	return dst, len(dst) > start
}

// otherDigits appends what stands between the words of a name, with other
// digits for its digits: budi99, or a room behind the name.
func otherDigits(dst, text []byte, domain string, keys Tokeniser) []byte {
	if bytes.IndexFunc(text, unicode.IsDigit) < 0 {
		return append(dst, text...)
	}
	d := draw{seed: keys.Seed(domain, detectors.Words, text)}
	for _, c := range text {
		if c-'0' <= 9 {
			c = '0' + (c-'0'+1+byte(d.below(9)))%10
		}
		dst = append(dst, c)
	}
	return dst
}

// other draws a name that is not the one it stands for.
func other(d *draw, list []string, not string) string {
	for {
		if name := d.one(list); !strings.EqualFold(name, not) {
			return name
		}
	}
}

func isNameLetter(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || r == '\'' || r == '’'
}

// indonesian reports whether a name has no fewer words of Indonesian names than
// of English ones, which take in names of the world.
func indonesian(value []byte) bool {
	id, en := 0, 0
	for _, word := range bytes.FieldsFunc(bytes.ToLower(value), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if lexicon.NamesID.Has(word) {
			id++
		}
		if lexicon.NamesEN.Has(word) {
			en++
		}
	}
	return id > 0 && id >= en
}

// appendCased writes name in the case of the word it stands for.
func appendCased(dst []byte, name string, like []byte) []byte {
	r, size := utf8.DecodeRune(like)
	second, _ := utf8.DecodeRune(like[size:])
	switch {
	case unicode.IsLower(r):
		return append(dst, strings.ToLower(name)...)
	case unicode.IsUpper(second):
		return append(dst, strings.ToUpper(name)...)
	}
	return append(dst, name...)
}

// chineseName writes a surname and as many characters of a given name as the
// name has. A surname of two characters counts as one.
func chineseName(dst, value []byte, domain string, keys Tokeniser) ([]byte, bool) {
	runes := []rune(string(value))
	size := 1
	if len(runes) > 2 && lexicon.CompoundSurnameZH(runes[0], runes[1]) {
		size = 2
	}
	if len(runes) < 2 || len(runes)-size > 3 {
		return dst, false
	}
	for _, r := range runes {
		if !unicode.Is(unicode.Han, r) {
			return dst, false
		}
	}
	d := draw{seed: keys.Seed(domain, detectors.Words, value)}
	dst = append(dst, other(&d, lastZH, string(runes[:size]))...)
	for _, r := range runes[size:] {
		dst = append(dst, other(&d, namesZH, string(r))...)
	}
	return dst, true
}
