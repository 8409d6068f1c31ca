package generic

import (
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// HandleHan detects account names in Chinese characters, by their label and a
// colon or a verb: 昵称：快乐小鸟, 我的网名叫小鱼儿2020.
var HandleHan = detectors.Spec{
	Name:   "generic/handle-han",
	Entity: "USERNAME",
	Doc:    "Account name in Chinese characters, by its label",
	Anchor: detectors.OnCue(),
	Match:  matchHandleHan,
	Labels: detectors.Labels{"zh": {
		"昵称", "暱稱", "网名", "網名", "用户名", "用戶名", "会员名", "會員名", "微信名", "微信昵称", "群昵称", "账号名", "帳號名", "旺旺名", "旺旺号", "淘宝账号", "淘宝号", "小红书号", "抖音号", "快手号", "微博名", "游戏名", "游戏id", "贴吧id", "b站id",
	}},
	Canonical: detectors.LowerCase,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.General, HIPAA: "R"},
	Source:    "How people tell their account names in Chinese",
	Valid:     []string{"用户名：‹小鱼儿2020›", "我的网名是‹快乐小鸟›", "昵称：‹阳光男孩›，", "游戏名叫‹一剑飘雪›", "暱稱：‹貓咪大王›"},
	Invalid:   []string{"昵称不能修改", "昵称怎么改", "用户名是错误的", "昵称：无", "网名是什么", "用户名：必填", "昵称：已重置", "会员名是不是填错了"},
}

// notHandles begin what is said of an account name.
var notHandles = []string{"不", "无", "無", "必填", "已", "错", "錯", "什么", "什麼", "怎么", "怎麼", "如何", "重复", "重複", "被", "可以", "可用", "请", "請", "为空", "空", "和", "或", "与", "的", "我", "你", "真实", "修改", "默认", "手机", "同上", "随机", "匿名", "一样", "对的"}

func matchHandleHan(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.End, Strength: detectors.Strong, Evidence: detectors.Cue}
	linked := false
	for k := 0; k < 3 && f.Start < len(b); k++ {
		r, n := utf8.DecodeRune(b[f.Start:])
		if r != ':' && r != ' ' && r != '是' && r != '叫' && r != '为' && r != '為' && r != '"' && r != '“' && r != '「' {
			break
		}
		linked = linked || r != ' '
		f.Start += n
	}
	if !linked {
		return f, false
	}
	if beginsAny(b[f.Start:], notHandles) {
		return f, false
	}
	f.End = f.Start
	hans, all := 0, 0
	for f.End < len(b) && all <= 16 {
		r, n := utf8.DecodeRune(b[f.End:])
		switch {
		case r >= 0x4E00 && r <= 0x9FFF:
			hans++
		case r < utf8.RuneSelf && (detectors.IsAlnum(byte(r)) || r == '_' || r == '-'), r == '丶', r == '灬', r == '·':
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		all++
		f.End += n
	}
	return f, hans > 0 && all >= 2 && all <= 16
}
