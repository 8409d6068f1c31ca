package china

import "github.com/samar-privacy/samar/detectors"

// Account detects account names and numbers at Chinese platforms, by the
// platform's name: 旺旺号 tb_881234, 淘宝会员名：tb8839201, B站UID 12345678. Telephone
// numbers and e-mail addresses in that place are what they are.
var Account = detectors.Spec{
	Name:   "china/account",
	Entity: "USERNAME",
	Doc:    "Account at a Chinese platform, by its name",
	Anchor: detectors.OnCue(),
	Match:  matchAccount,
	Labels: detectors.Labels{
		"zh": {
			"支付宝账户", "支付宝号", "支付宝id", "支付宝uid", "支付寶帳號", "淘宝账号", "淘宝会员名", "淘宝id", "淘宝昵称", "淘宝用户名", "旺旺号", "旺旺", "旺旺id", "旺旺名", "天猫账号",
			"京东账号", "京东用户名", "京东id", "京东昵称", "拼多多账号", "拼多多id", "闲鱼号", "闲鱼id", "闲鱼昵称", "快手号", "快手id", "b站uid", "b站账号", "b站id", "uid", "微博id", "微博号", "微博昵称", "知乎id",
			"钉钉号", "小红书id", "抖音id", "抖音帐号", "抖音账号", "游戏id", "游戏账号", "steam账号", "用户id", "会员号", "会员账号", "会员id", "登录账号", "登录名", "line号", "line帳號", "電報", "电报", "电报号", "tg号", "飞机号", "纸飞机",
		},
		"en": {"taobao id", "taobao account", "alipay id", "alipay account", "jd account", "weibo id", "douyin id", "tg id"},
	},
	Canonical: detectors.LowerCase,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.General, HIPAA: "R"},
	Source:    "Alibaba, JD, Tencent, ByteDance, Weibo and Bilibili help pages on account names",
	Valid:     []string{"旺旺号 ‹tb_881234›", "淘宝会员名：‹tb8839201›", "京东账号‹jd_5a6b7c8d9›", "B站UID ‹12345678›", "支付宝账户是‹zhang-san88›", "支付宝UID：‹2088012345678901›"},
	Invalid:   []string{"支付宝账户被冻结了", "支付宝账户13812345678", "京东账号2024年注册", "旺旺没人回", "淘宝账号zhangsan8@example.com"},
}

func matchAccount(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue}
	if w.At(w.End) == '/' && b[w.End-1] < 0x80 { // a path
		return f, false
	}
	s := behindCue(b, w.End)
	mark := s > w.End && b[s-1] == ':'
	if w.At(w.Start-1) == '(' && w.At(w.End) == ')' { // "tb_881234 (旺旺号)"
		for s = w.Start - 1; s > 0 && b[s-1] == ' '; {
			s--
		}
		for s > 0 && (detectors.IsAlnum(b[s-1]) || b[s-1] == '_' || b[s-1] == '-') {
			s--
		}
	}
	f.Start = s
	if w.At(s) == '@' {
		s++
		mark = true
	}
	e, digits, joints := s, 0, 0
	for ; e < len(b) && e-s <= 31; e++ {
		c := b[e]
		if detectors.IsDigit(c) {
			digits++
		} else if (c == '_' || c == '-' || c == '.') && e > s && w.AlnumAt(e+1) {
			joints++
		} else if !detectors.IsLetter(c) && c != '_' {
			break
		}
	}
	f.End = e
	n := e - s
	if n < 5 || n > 30 || !detectors.IsAlnum(b[s]) || w.At(e) == '@' || w.At(e) == '/' || w.At(e) == ':' {
		return f, false
	}
	switch {
	case digits == n:
		return f, n >= 6 && n <= 16 && !(n == 11 && b[s] == '1' && b[s+1] > '2')
	case !detectors.IsLetter(b[s]):
		return f, false
	case digits > 0 || joints > 0:
		return f, true
	}
	return f, mark && w.At(e) != ' '
}
