package tagger

import (
	"bytes"
	"slices"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// spoken is how sure a speaker is a person whom the model does not know as one.
const spoken = 0.8

// mostSpeakers bounds the lines of a chat that are looked at, maxSpoken the bytes
// of a speaker's name.
const (
	mostSpeakers = 64
	maxSpoken    = 12
)

// speaker is who a line of a chat begins with.
type speaker struct {
	start, end int
	stamped    bool // with a time: [眼镜] 12:03
	named      bool // by no role
}

// speakers appends who speaks in a Chinese chat and has not been found: what lines
// begin with before a colon, where a speaker comes again behind another one, or
// before the time. Any word may be what somebody is called there.
func speakers(dst []Name, text []byte, lex Lexicon) []Name {
	if bytes.IndexByte(text, '\n') < 0 {
		return dst
	}
	var lines [mostSpeakers]speaker
	n := 0
	for at := 0; at < len(text) && n < len(lines); {
		end := bytes.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += at
		}
		if s, ok := lineSpeaker(text, at, end); ok {
			lines[n] = s
			n++
		}
		at = end + 1
	}
	k, people := 0, false
	for i := range lines[:n] {
		s := &lines[i]
		s.named = !role(text[s.start:s.end], lex)
		people = people || s.named
	}
	for _, s := range lines[:n] {
		label := text[s.start:s.end]
		if s.named = s.named || people && wordCalled(label); s.named || speaks(label, lex) {
			lines[k] = s
			k++
		}
	}
	n = k
	if !converse(text, lines[:n]) {
		return dst
	}
	from := len(dst)
	for _, s := range lines[:n] {
		if !s.named || slices.ContainsFunc(dst[:from], func(d Name) bool { return d.Score >= probable && d.Start < s.end && s.start < d.End }) {
			continue
		}
		dst = append(dst, Name{Start: s.start, End: s.end, Score: spoken, Language: Chinese})
	}
	if len(dst) > from {
		dst = settle(dst)
	}
	return dst
}

// converse reports whether lines are those of a chat: two of them have a time, or
// one speaker comes again with another in between.
func converse(text []byte, lines []speaker) bool {
	stamped := 0
	for i := range lines {
		if lines[i].stamped && lines[i].named {
			stamped++
		}
	}
	if stamped > 1 {
		return true
	}
	name := func(i int) []byte { return text[lines[i].start:lines[i].end] }
	for i := range lines {
		for j := i + 2; j < len(lines) && lines[i].named; j++ {
			if bytes.Equal(name(i), name(j)) && !bytes.Equal(name(i), name(j-1)) {
				return true
			}
		}
	}
	return false
}

// lineSpeaker returns whom the line [at, end) of text begins with.
func lineSpeaker(text []byte, at, end int) (s speaker, ok bool) {
	line := text[at:end]
	closing := byte(0)
	if len(line) > 0 && line[0] == '[' {
		closing = ']'
		line, at = line[1:], at+1
	}
	k, most := 0, maxSpoken
	for k < len(line) && k <= most {
		r, n := utf8.DecodeRune(line[k:])
		if r == ' ' && k > 1 && k+2 < len(line) && capital(line[0]) && capital(line[k+1]) && line[k+2]|0x20-'a' < 26 {
			most = 2 * maxSpoken // Ka Yan
		} else if !(r >= 0x4E00 && r <= 0x9FFF || r|0x20 >= 'a' && r|0x20 <= 'z') {
			break
		}
		k += n
	}
	if k < 2 || k > most || k >= len(line) {
		return s, false
	}
	s = speaker{start: at, end: at + k}
	rest := line[k:]
	if closing != 0 {
		if rest[0] != closing {
			return s, false
		}
		rest = rest[1:]
	}
	s.stamped = clock(rest)
	return s, s.stamped || closing == 0 && (rest[0] == ':' && !bytes.HasPrefix(rest, []byte("://")) || bytes.HasPrefix(rest, []byte("：")))
}

func capital(c byte) bool { return c-'A' < 26 }

// clock reports whether a time of day stands at the start of b, perhaps behind a
// day: " 12:03", " 2024-03-11 09:20:01".
func clock(b []byte) bool {
	if len(b) == 0 || b[0] != ' ' {
		return false
	}
	b = bytes.TrimLeft(b, " ")
	if i := bytes.IndexByte(b, ' '); i >= 8 && i <= 10 && b[0]-'0' <= 9 && b[i-1]-'0' <= 9 {
		b = b[i+1:]
	}
	i := 0
	for i < len(b) && i < 3 && b[i]-'0' <= 9 {
		i++
	}
	return i > 0 && i < 3 && i+2 < len(b) && b[i] == ':' && b[i+1]-'0' <= 9 && b[i+2]-'0' <= 9
}

// role reports whether a line begins with what somebody does or with what it
// holds, and with nobody's name: 客服, 时间, 问.
func role(b []byte, lex Lexicon) bool {
	if len(b) < 2 || len(b) == 3 && b[0] >= 0x80 || fields.Has(b) || b[0] < 0x80 && (words.CommonEN.Has(b) || b[1]-'A' < 26) {
		return true
	}
	r, _ := utf8.DecodeLastRune(b)
	return fieldEnd.Has(r) || speaks(b, lex) || whole(b, lex)&(ClassSays|ClassIntro|ClassPlace|ClassOrg) != 0
}

// wordCalled reports whether b is an English word with a capital, and small letters behind
// it, as people in Hong Kong are called among others: Wing, Sunny.
func wordCalled(b []byte) bool {
	return len(b) > 2 && capital(b[0]) && b[1]-'a' < 26 && !fields.Has(b) && words.CommonEN.Has(b)
}

// speaks reports whether b is a role or a relative that may speak: 客服, 二姨.
func speaks(b []byte, lex Lexicon) bool {
	r, _ := utf8.DecodeLastRune(b)
	return roles.Has(b) || roleEnd.Has(r) || whole(b, lex)&(ClassTitle|ClassRole|ClassKin) != 0
}

// whole is what the lists know of all of b as a Chinese word.
func whole(b []byte, lex Lexicon) Class {
	if b[0] < 0x80 {
		return 0
	}
	h := uint64(hanSeed)
	for _, r := range string(b) {
		h = hanPart(h, uint64(simplified(r)))
	}
	return lex.Classes(finish(h))
}

// roles speak in chats without a name; fields hold what a form asks for.
var roles = words.New(`
妈妈 爸爸 媽媽 爷爷 爺爺 奶奶 外婆 外公 姥姥 姥爷 老公 老婆 儿子 兒子 女儿 女兒 哥哥 姐姐 弟弟 妹妹 媳妇 闺女 宝宝 朋友 同事 同学 同學 领导 老板 老闆 老总 店长 店長 班长 组长 队长 团长 社长 校长 院长 经理 經理 主任 总监 助理 司机 騎手 骑手 护士 護士 医生 醫生 大夫 患者 病人 律师 法官 警察 保安 物业 邻居 房东 租客 中介 快递 外卖 系统 机器 群主 男生 女生 男方 女方 甲方 乙方 本人 对方
`)

var fields = words.New(`
优点 缺点 結論 结论 建议 总结 標題 标题 内容 內容 正文 备注 備註 注意 提示 重点 步骤 方法 规格 尺寸 颜色 材质 产地 口味 服务 環境 环境 位置 卫生 早餐 房间 设施 物流 包装 质量 外观 性能 屏幕 续航 拍照 手感 价格 数量 重量 型号 编号 订单 地址 电话 手机 邮箱 时间 地点 人物 事由 原因 结果 经过 要求 上午 中午 下午 晚上 早上 早饭 午饭 晚饭 周一 周二 周三 周四 周五 周六 周日 今天 明天 昨天 第一 第二 第三 上海 北京 广州 深圳
todo note notes tips ps re fw fwd hi ok app pc ios android wifi url http https tel fax email mail qq wechat bug log info warn error debug type name user id key value
`)

// roleEnd and fieldEnd are the characters that roles and fields end with.
var (
	roleEnd  = words.NewHan("员員服台臺长長师師商家方人者士客主妈媽爸姨舅叔姑婶嬸爷爺奶公婆哥姐弟妹嫂总總工导導娃孩儿兒友生")
	fieldEnd = words.NewHan("版官号號码碼址期间間点點价價量色注额額型度级級分率款项項类類法式况況果因求议議味境务務由部局站行院校系组組区區")
)
