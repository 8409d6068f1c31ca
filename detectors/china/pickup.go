package china

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// Pickup detects the codes that parcels are handed out for (取件码): four to
// eight digits, or shelf, row and number: 8-2-3012, A12-3-4567.
var Pickup = detectors.Spec{
	Name:      "china/pickup",
	Entity:    "OTP",
	Subtype:   "pickup",
	Doc:       "Parcel pickup code, by its label",
	Anchor:    detectors.Digits(3, 10).Grouped("-").Or(detectors.Token(2, 10)),
	Match:     matchPickup,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"取件码", "取件碼", "取件号", "取货码", "取貨碼", "提货码", "提貨碼", "自提码", "自提碼", "取件密码", "开柜码", "開箱碼", "提取码", "取件", "取货", "取貨", "取餐码", "取餐号", "核销码", "取件凭证", "凭码"}, "en": {"pickup code", "pick up code", "collection code", "parcel code", "locker code"}, "id": {"kode ambil", "kode pengambilan", "kode ambil paket", "kode pickup", "kode loker"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.General, UUPDP: detectors.General},
	Source:    "Cainiao, Hive Box (丰巢) and couriers' pickup messages",
	Valid:     []string{"取件码‹8-2-3012›", "凭取件码 ‹12-3-4567› 到菜鸟驿站", "取件码：‹A12-3456›", "取货码‹883012›", "kode ambil paket: ‹829104›", "提货码 ‹X8Y2K9›", "凭‹8-2-3012›取件", "凭 ‹883012› 取件", "取件 ‹A12-3456›"},
	Invalid:   []string{"8-2-3012", "取件码没收到", "取件码12345678901", "上门取件2019", "12-31取件", "下单取件9点30", "请于2024-12-31取件", "取件时间 2024-12-31", "请在10-12-31前取货", "快递3-5-7天取件", "客户取货 12345678", "已取件 1234567890"},
}

func matchPickup(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	if w.Groups > 4 || w.AlnumAt(w.Start-1) {
		return f, false
	}
	if w.Groups == 0 { // "A12-3456": groups go on behind the token
		for w.At(f.End) == '-' && w.DigitAt(f.End+1) {
			for f.End++; w.DigitAt(f.End); f.End++ {
			}
		}
		if w.AlnumAt(f.End) || f.End-f.Start < 4 || f.End-f.Start > 14 {
			return f, false
		}
		n := 0
		for _, c := range b[f.Start:f.End] {
			if detectors.IsDigit(c) {
				n++
			}
		}
		return f, n >= 2 && !picksUp(b, f.Start, f.End)
	}
	if w.At(w.Start-1) == '-' && detectors.IsLetter(w.At(w.Start-2)) && !w.AlnumAt(w.Start-3) { // "A-12-3456"
		f.Start -= 2
	}
	return f, !w.AlnumAt(w.End) && (len(w.Digits) >= 4 || w.Groups > 1) && !picksUp(b, f.Start, f.End)
}

// picksUp reports whether 取件 or 取货 in its sense of what somebody does, and no word for
// a code, is in reach of the number [start, end) of b, and what stands there is none that
// 凭 hands over nor a shelf, a row and a number: 上门取件2019, 2024-12-31取件.
func picksUp(b []byte, start, end int) bool {
	before, behind := b[max(0, start-pickupReach):start], b[end:min(len(b), end+pickupReach)]
	if bytes.HasSuffix(bytes.TrimRight(before, " "), []byte("凭")) || bytes.HasSuffix(before, []byte("憑")) {
		return false
	}
	for _, w := range [...]string{"码", "碼", "取件号", "取餐号", "凭证"} {
		if bytes.Contains(before, []byte(w)) || bytes.HasPrefix(behind, []byte(w)) {
			return false
		}
	}
	for _, w := range [...]string{"取件", "取货", "取貨"} {
		if bytes.Contains(before, []byte(w)) || bytes.Contains(behind, []byte(w)) {
			return !shelved(b[start:end])
		}
	}
	return false
}

// pickupReach is how many bytes of the words beside a number are read.
const pickupReach = 30

// shelved reports whether v, in groups, is written as a shelf, a row and a number are:
// a shelf of three digits at most, perhaps a row, and three digits or more behind; without
// the row a letter comes first.
func shelved(v []byte) bool {
	first, last := bytes.IndexByte(v, '-'), bytes.LastIndexByte(v, '-')
	return first > 0 && first <= 3 && (first < last || detectors.IsLetter(v[0])) && len(v)-last > 3
}
