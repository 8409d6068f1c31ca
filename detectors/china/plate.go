package china

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

const provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使"

const plateTails = "挂学警港澳领使"

// Plate detects vehicle plates: province character, letter, five characters
// without I and O (the last may be 挂学警港澳领), or six for new-energy vehicles.
var Plate = detectors.Spec{
	Name:      "china/plate",
	Entity:    "CN_PLATE",
	Doc:       "Chinese vehicle plate",
	Anchor:    detectors.Token(5, 7).Or(detectors.Digits(4, 6)),
	Forms:     []string{"字9999*", "a_9999*", "字ax*", " xx*", "-xx*", ".xx*", "字xx*"},
	Match:     matchPlate,
	Labels:    detectors.Labels{"zh": {"车牌", "车牌号", "車牌", "車牌號", "車牌號碼", "牌照", "车号"}, "en": {"plate", "license plate", "plate number"}, "id": {"plat", "plat nomor"}},
	Canonical: detectors.Exact,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.General, HIPAA: "L"},
	Source:    "GA 36-2018",
	Valid:     []string{"车牌京A12345", "粤B·D12345的车", "沪AD12345", "新E·98911", "车牌号：浙A1234学", "京A 8K321", "车牌：‹京 A8K321›", "车牌号 ‹粤 B D12345›"},
	Invalid:   []string{"车牌 京 APLATE", "东A12345", "京A1234", "京A123456789", "北京12345"},
}

func matchPlate(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format | detectors.CodeTable}
	none := detectors.Found{}
	if w.Groups > 1 {
		return none, false
	}
	p := w.Start // where the serial begins
	letter := p - 1
	// "京A12345": the letter is the token's first. "京A·12345": it stands before a dot or space.
	switch {
	case p >= 3 && b[p-1] >= 0x80 && hanBefore(b, p) && detectors.IsLetter(b[p]):
		letter = p
		p++
	case w.Labelled && p >= 4 && b[p-1] == ' ' && hanBefore(b, p-1) && detectors.IsLetter(b[p]): // "京 A12345"
		return spacedPlate(w, p-1, p+1)
	case w.Labelled && p >= 6 && b[p-1] == ' ' && detectors.IsLetter(b[p-2]) && b[p-3] == ' ' && hanBefore(b, p-3): // "京 A 12345"
		return spacedPlate(w, p-3, p)
	default:
		for _, dot := range []string{"·", "•", "．", " ", "-", "."} {
			if bytes.HasSuffix(b[:p], []byte(dot)) {
				letter = p - len(dot) - 1
				break
			}
		}
	}
	if letter < 3 || !detectors.IsLetter(b[letter]) || !hanBefore(b, letter) {
		return none, false
	}
	f.Start = letter - 3
	serial := b[p:w.End]
	for _, c := range serial {
		if c|0x20 == 'i' || c|0x20 == 'o' {
			return none, false
		}
	}
	switch len(serial) {
	case 4:
		if r := w.End; r+3 <= len(b) && bytes.Contains([]byte(plateTails), b[r:r+3]) {
			f.End += 3
			return f, true
		}
		return none, false
	case 5:
		return f, true
	case 6: // new energy: a letter D, F … first for small cars or last for large ones
		return f, detectors.IsLetter(serial[0]) || detectors.IsLetter(serial[5])
	}
	return none, false
}

// spacedPlate takes the plate whose province ends at han, a space behind it, and
// whose serial begins at p.
func spacedPlate(w *detectors.Window, han, p int) (detectors.Found, bool) {
	f := detectors.Found{Start: han - 3, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format | detectors.CodeTable}
	return f, (w.End-p == 5 || w.End-p == 6) && !w.AlnumAt(w.End) && digitIn(w.Text[p:w.End])
}

// hanBefore reports whether a province character ends before p.
func hanBefore(b []byte, p int) bool {
	return p >= 3 && b[p-3] >= 0xE4 && bytes.Contains([]byte(provinces), b[p-3:p])
}
