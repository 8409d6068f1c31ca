package lexicon

import (
	"bytes"
	"unicode/utf8"
)

// venueTradesZH stand between what a Chinese hotel is called by and what it is: 海悦|滨江|酒店.
var venueTradesZH = New("国际 國際 商务 商務 温泉 溫泉 滨江 濱江 滨海 濱海 度假 快捷 连锁 連鎖 假日 花园 花園 精品 主题 主題 时尚 時尚 豪华 豪華 皇冠 广场 廣場 戴斯 生态 生態 会议 會議 休闲 休閒 艺术 藝術 设计師 火车站 高铁 机场 市区 湖畔 海景 山水")

// venuesZH are places of business that are called by a name before them. Schools, hospitals
// and firms are none: people stand before those too.
var venuesZH = [...][]byte{
	[]byte("宾馆"), []byte("賓館"), []byte("酒店"), []byte("大酒店"), []byte("大饭店"), []byte("大飯店"), []byte("饭店"), []byte("飯店"), []byte("旅馆"), []byte("旅館"), []byte("旅社"), []byte("客栈"), []byte("客棧"), []byte("招待所"), []byte("度假村"), []byte("山庄"), []byte("山莊"), []byte("民宿"), []byte("青旅"), []byte("会所"), []byte("會所"),
	[]byte("购物中心"), []byte("購物中心"), []byte("百货"), []byte("百貨"), []byte("商场"), []byte("商場"), []byte("影城"), []byte("影院"), []byte("大药房"),
}

// VenueNamedZH reports whether b, what stands behind a name, makes it a part of what a
// hotel or another place of business is called: 梅苑|宾馆, 海悦|滨江酒店. Two words of
// what it is may stand between.
func VenueNamedZH(b []byte) bool {
	for range 3 {
		b = bytes.TrimPrefix(b, []byte("大"))
		if hasOne(b, bytes.HasPrefix, venuesZH[:]) {
			return true
		}
		n := venueTrade(b)
		if n == 0 {
			return false
		}
		b = b[n:]
	}
	return false
}

// venueTrade is the length of the word of venueTradesZH that b begins with, 0 if none does.
func venueTrade(b []byte) int {
	for _, n := range [...]int{9, 6} {
		if len(b) >= n && venueTradesZH.Has(b[:n]) {
			return n
		}
	}
	return 0
}

// documentsZH end the titles of what people sign or hand in, which may name them:
// 《李明离婚协议书》.
var documentsZH = bytes.Fields([]byte("书 書 证 證 协议 協議 合同 合約 申请 申請 报告 報告 通知 通告 公告 函 信 表 单 單 令 状 狀 意见 意見 说明 說明 声明 聲明 决定 決定 清单 清單 记录 記錄 名单 名單 档案 檔案 简历 簡歷 病历 病歷 欠条 借条 收条"))

// mostTitleZH is how many bytes a title is looked for before and behind a name.
const mostTitleZH = 60

// InTitleZH reports whether the name [start, end) of text is a part, and not all, of a title
// in 《》 that is no document's: 《汤姆走丢了》.
func InTitleZH(text []byte, start, end int) bool {
	from := max(0, start-mostTitleZH)
	open := bytes.LastIndex(text[from:start], []byte("《"))
	if open < 0 || bytes.Contains(text[from+open:start], []byte("》")) || bytes.IndexByte(text[from+open:start], '\n') >= 0 {
		return false
	}
	ahead := text[end:min(len(text), end+mostTitleZH)]
	shut := bytes.Index(ahead, []byte("》"))
	if shut < 0 || bytes.Contains(ahead[:shut], []byte("《")) || bytes.IndexByte(ahead[:shut], '\n') >= 0 {
		return false
	}
	title := text[from+open+len("《") : end+shut]
	if len(title) == end-start {
		return false
	}
	return !hasOne(title, bytes.HasSuffix, documentsZH)
}

// AllPlaceZH reports whether all of b is a listed place written in Han, with or without
// what it is: 苏州, 苏州市.
func AllPlaceZH(b []byte) bool {
	n, kind := PlacesZH.At(b)
	if kind == 0 {
		return false
	}
	if n == len(b) {
		return true
	}
	r, size := utf8.DecodeRune(b[n:])
	return n+size == len(b) && (r == '市' || r == '县' || r == '縣' || r == '区' || r == '區' || r == '省')
}
