package lexicon

import (
	"bytes"
	"unicode/utf8"
)

// tradesZH are what Chinese companies do, as it stands before their legal form.
var tradesZH = New("科技 网络 網絡 網路 信息 資訊 资讯 传媒 傳媒 电子 電子 软件 軟件 軟體 计算机 電腦 技术 技術 贸易 貿易 商贸 商貿 实业 實業 投资 投資 咨询 諮詢 文化 传播 傳播 广告 廣告 建筑 建築 建设 建設 工程 装饰 裝飾 物流 食品 餐饮 餐飲 医疗 醫療 生物 化工 机械 機械 汽车 汽車 地产 地產 置业 教育 管理 服务 服務 电器 電器 服饰 服飾 服装 服裝 家具 家居 农业 農業 能源 环保 環保 通信 通讯 通訊 数码 數碼 智能 国际 國際 控股 发展 發展 产业 產業 制造 製造 设备 設備 材料 医药 醫藥 药业 保险 保險 金融 旅游 旅遊 酒店 物业 物業 集团 集團 股份 企业 企業 贸业 光电 系统 系統 影业 影视 娱乐")

// aroundFirmZH are characters of what is said of a firm and are no part of its name.
var aroundFirmZH = NewHan("在是去到和与與的从從向于於把被为為任入加离離给給叫说說找跟对對让讓就即及或")

// firmFormsZH are the legal forms.
var firmFormsZH = [...][]byte{[]byte("有限公司"), []byte("有限责任公司"), []byte("有限責任公司"), []byte("股份公司"), []byte("集团公司"), []byte("集團公司")}

// mostBeforeTradeZH is how many characters of a firm's own name may stand between what was
// read as a person's name and what the firm does.
const mostBeforeTradeZH = 2

// FirmNamedZH reports whether b, what stands behind a name, makes it a part of what a
// Chinese company is called: 鸿睿|思博信息有限公司, 双敏|电子网络有限公司.
func FirmNamedZH(b []byte) bool {
	p := 0
	for skipped := 0; skipped <= mostBeforeTradeZH; skipped++ {
		for e, n := p, tradeLen(b[p:]); ; n = tradeLen(b[e:]) {
			if (e > p || skipped == 0) && firmFormZH(b[e:]) {
				return true
			}
			if n == 0 {
				break
			}
			e += n
		}
		r, n := utf8.DecodeRune(b[p:])
		if r < 0x4E00 || r > 0x9FFF || aroundFirmZH.Has(r) {
			return false
		}
		p += n
	}
	return false
}

// firmFormZH reports whether b begins with a legal form.
func firmFormZH(b []byte) bool {
	for _, form := range firmFormsZH {
		if bytes.HasPrefix(b, form) {
			return true
		}
	}
	return false
}

// tradeLen returns how many bytes of b are a trade, 0 without one.
func tradeLen(b []byte) int {
	for _, n := range [...]int{2 * 3, 3 * 3} {
		if len(b) >= n && tradesZH.Has(b[:n]) {
			return n
		}
	}
	return 0
}
