package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// doorHan finds homes told by building, unit and room alone, where owners,
// residents and their fees are spoken of: 3-101, 5-2-301.
var doorHan = detectors.Spec{
	Name:      "names/address-door-zh",
	Entity:    "ADDRESS",
	Doc:       "Home told by building, unit and room alone, beside words of owners and residents, in Chinese",
	Anchor:    detectors.Digits(4, 8).Grouped("-"),
	Match:     matchDoorHan,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"业主", "業主", "住户", "住戶", "业户", "户主", "物业费", "管理費", "欠缴", "欠费", "房号", "门牌", "漏水", "停水", "挪车", "楼下邻居", "楼上邻居", "邻居", "家里没人", "门口放", "快递柜", "外卖", "骑手", "敲门", "保安亭", "门卫"}},
	Canonical: detectors.Words,
	Region:    "CN",
	Classes:   classes,
	Source:    "GB/T 23705 (building, unit, room); notices of property management",
	Valid: []string{
		"物业费欠缴:‹3-101› 王某",
		"‹12-1-602›的业主请下楼",
		"‹5-2-301›漏水了",
		"业主群:‹7-1502›李姐",
	},
	Invalid: []string{"业主大会 2024-12-1 召开", "业主 3-5天 收到", "业主 6-12-2024 签收", "版本 7-1502 更新", "欠费 100-200元", "业主 4-198 型号"},
}

// matchDoorHan takes a group of numbers that may be a building, a unit and a room.
func matchDoorHan(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	b := w.Text[w.Start:w.End]
	parts := bytes.Count(b, []byte("-"))
	if parts < 1 || parts > 2 || w.AlnumAt(w.Start-1) || w.AlnumAt(w.End) || w.At(w.Start-1) == '-' || w.At(w.End) == '-' || w.At(w.End) == '%' {
		return f, false
	}
	if quantities.at(w.Text, w.End) > 0 {
		return f, false
	}
	k := bytes.LastIndexByte(b, '-')
	room := b[k+1:]
	for p := 0; p < k; { // building and unit: one or two digits each, from 1
		e := p + bytes.IndexByte(b[p:], '-')
		if e-p < 1 || e-p > 2 || b[p] == '0' && e-p == 1 {
			return f, false
		}
		p = e + 1
	}
	if w.Start >= 6 && w.Text[w.Start-1] >= 0x80 {
		f.Start = estateBefore(w.Text, w.Start)
	}
	return f, roomFits(room)
}

// estateBefore returns where the name of the estate begins that ends with its phase
// or quarter before the home at s: |凤凰城二期|15-2-1204; s if none stands there.
func estateBefore(b []byte, s int) int {
	if hasHan(b, s-3, []string{"期", "区", "區", "苑", "园", "園", "城", "庭", "府", "湾"}) == 0 {
		return s
	}
	lo, _ := hanLeft(b, s, max(0, s-36))
	for lo < s && b[lo]&0xC0 == 0x80 {
		lo++
	}
	p := hanParts{b: b, end: lo, start: lo}
	for at := lo; at < s; {
		n, k := p.part(at)
		if n == 0 {
			return s
		}
		p.add(k)
		at += n
		p.end = at
	}
	if p.end != s || p.count[hanEstate]+p.count[hanRoad]+p.count[hanFloor] == 0 {
		return s
	}
	return lo
}

// roomFits reports whether room is a floor and a number on it: 101, 1502.
func roomFits(room []byte) bool {
	if len(room) < 3 || len(room) > 4 || room[0] == '0' {
		return false
	}
	n := len(room)
	door := int(room[n-2]-'0')*10 + int(room[n-1]-'0')
	floor := 0
	for _, c := range room[:n-2] {
		floor = floor*10 + int(c-'0')
	}
	return door >= 1 && door <= 16 && floor <= 45 && !(n == 4 && (room[0] == '1' && room[1] == '9' || room[0] == '2' && room[1] == '0'))
}
