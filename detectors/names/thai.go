package names

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// introducedTH reads names of Thai text, which has spaces between the parts of
// a name and between clauses, not between words.
var introducedTH = detectors.Spec{
	Name:   "names/introduced-th",
	Entity: "PERSON",
	Doc:    "Person introduced by a cue in Thai",
	Anchor: detectors.OnCue(),
	Match:  matchIntroducedTH,
	Labels: detectors.Labels{"th": {
		"ผมชื่อ", "ดิฉันชื่อ", "ฉันชื่อ", "หนูชื่อ", "เราชื่อ", "ชื่อของผมคือ", "ชื่อของฉันคือ", "ชื่อ นามสกุล", "ชื่อนามสกุล", "ชื่อ สกุล", "ชื่อผู้รับ", "ชื่อผู้ส่ง", "ชื่อลูกค้า", "ชื่อผู้ติดต่อ", "ชื่อบัญชี", "ชื่อเจ้าของบัญชี", "ชื่อจริง", "ชื่อเล่น", "ชื่อ", "ผู้รับ", "ผู้ส่ง", "นางสาว", "น.ส.", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง",
	}},
	Canonical: detectors.Words,
	Region:    "TH",
	Classes:   classes,
	Source:    "Thai form conventions; Person Names Act B.E. 2505",
	Valid:     []string{"ชื่อ: ‹สมหญิง รักไทย›", "ดิฉันชื่อ ‹นภา ศรีสุข› ค่ะ", "ผมชื่อ‹สมชาย ใจดี› โทร", "ชื่อผู้รับ: ‹วิชัย มั่นคง›", "นางสาว‹กมลา ทองดี›", "ชื่อ-นามสกุล: ‹ปรีชา แสงทอง›", "ชื่อ ‹สมชาย ใจดี› เลขบัตร", "ชื่อ ‹สมชาย› เลขบัตร", "หนูชื่อ‹แพรว›ค่ะ", "ชื่อ: ‹กมล ณ อยุธยา›", "ชื่อ: นาย ‹สมชาย ใจดี›"},
	Invalid:   []string{"ชื่อเสียงดีมาก", "ชื่อสินค้า: เก้าอี้", "ชื่อร้าน", "ผู้รับไม่อยู่", "ชื่อผิดค่ะ", "ชื่อ ไม่ถูกต้อง", "ชื่อที่ใช้ในระบบ", "ผู้ส่งไม่ใส่ใจ", "เด็กหญิงใส่แล้วน่ารัก", "ของเล่นเด็กชายดีมาก", "เสื้อเด็กหญิง ใส่สบาย", "ชื่อ รุ่น ใหม่", "ผู้รับ: ตัวเอง", "นางสาวไทย ประกวด"},
}

func matchIntroducedTH(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Evidence: detectors.Cue, Strength: detectors.Medium}
	p, colon := fieldGap(b, w.End)
	if p < 0 {
		return f, false
	}
	spaced := p > w.End
	switch string(w.Text[w.Start:w.End]) {
	case "ผู้รับ", "ผู้ส่ง":
		if !colon {
			return f, false
		}
	case "ชื่อ":
		before, _ := utf8.DecodeLastRune(b[:w.Start])
		if !colon && (!spaced || wordRune(before) && !thaiPronoun(b[:w.Start])) {
			return f, false
		}
	case "นางสาว", "น.ส.", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง", "ผมชื่อ", "ดิฉันชื่อ", "ฉันชื่อ", "หนูชื่อ", "เราชื่อ":
	default:
		if !colon && !spaced {
			return f, false
		}
	}
	for _, title := range [...]string{"นาย ", "นาง ", "นางสาว "} {
		if bytes.HasPrefix(b[p:], []byte(title)) {
			p += len(title)
		}
	}
	first := thaiRun(b, p)
	e := first
	for _, end := range politeTH {
		e = p + len(bytes.TrimSuffix(b[p:e], []byte(end)))
	}
	if n := utf8.RuneCount(b[p:e]); n < 2 || n > 14 || notNameTH(b[p:e], notNamesTH) || notNameTH(b[p:e], notFirstTH) || notAloneTH.Has(b[p:e]) || detectors.IsAlnum(w.At(first)) && w.At(first) != 0 {
		return f, false
	}
	f.Start, f.End = p, e
	if k := len(" ณ "); e == first && bytes.HasPrefix(b[e:], []byte(" ณ ")) && thaiRun(b, e+k) > e+k { // of a place
		f.End = thaiRun(b, e+k)
		return f, true
	}
	if e == first && w.At(e) == ' ' {
		if k := thaiRun(b, e+1); k > e+1 {
			if n := utf8.RuneCount(b[e+1 : k]); n >= 2 && n <= 18 && !notNameTH(b[e+1:k], notNamesTH) && !polite(b[e+1:k]) {
				f.End = k
				for _, end := range politeTH {
					f.End = e + 1 + len(bytes.TrimSuffix(b[e+1:f.End], []byte(end)))
				}
				return f, true
			}
		}
		// A name alone behind the bare word "name" wants an end, or another field.
		if !colon && !notNameTH(b[e+1:thaiRun(b, e+1)], fieldsTH) && string(b[w.Start:w.End]) == "ชื่อ" && !thaiPronoun(b[:w.Start]) {
			return f, false
		}
	}
	return f, true
}

// fieldsTH begin what is told behind a name.
var fieldsTH = lexicon.New("เลข โทร เบอร์ อายุ ที่อยู่ อีเมล รหัส บัตร")

// thaiRun returns the end of the Thai letters and marks at p.
func thaiRun(b []byte, p int) int {
	e := p
	for e < len(b) && e-p < 120 {
		r, n := utf8.DecodeRune(b[e:])
		if r < 0x0E01 || r > 0x0E4E || r == 0x0E3F {
			break
		}
		e += n
	}
	return e
}

// thaiPronoun reports whether b ends with "I".
func thaiPronoun(b []byte) bool {
	return lexicon.HasSuffix(bytes.TrimRight(b, " "), "ผม", "ฉัน", "หนู", "เรา")
}

// politeTH end sentences; they are written on to the last word.
var politeTH = [...]string{"นะคะ", "นะครับ", "ครับผม", "ครับ", "ค่ะ", "คะ"}

func polite(word []byte) bool {
	for _, p := range politeTH {
		if string(word) == p {
			return true
		}
	}
	return false
}

// notNameTH reports whether a run begins with one of words, of up to ten characters.
func notNameTH(run []byte, words *lexicon.Set) bool {
	for n := 2; n <= 10; n++ {
		k, runes := 0, 0
		for k < len(run) && runes < n {
			_, s := utf8.DecodeRune(run[k:])
			k += s
			runes++
		}
		if runes == n && words.Has(run[:k]) {
			return true
		}
	}
	return false
}

var notNamesTH = lexicon.New("ไม่ ผิด ที่ ใน ของ และ กับ โทร เบอร์ ร้าน สินค้า บริษัท เสียง เลข รหัส อีเมล ที่อยู่ อยู่ เป็น คือ ตาม จาก ให้ ถูก ระบบ บัญชี ลูกค้า ผู้ ว่า แล้ว จะ ได้ มี แต่ หรือ ต้อง ยัง ยังไง อะไร ธนาคาร อายุ มา สั่ง เคย ซื้อ อยาก ติดต่อ บ้าน พัก")

// notFirstTH are words that begin no given name, though family names may begin so.
var notFirstTH = lexicon.New("ตัวเล็ก ตัวใหญ่ สั้น ยาว แบรนด์ รุ่น ยี่ห้อ ตัวเอง ใส่ ชอบ ใช้ ราคา น่ารัก ไซส์ ไซซ์ ขนาด แพง เล่น กิน ทาน เดิน วิ่ง วัย อนุบาล แรกเกิด ทุก ทั้ง กำลัง เด็ก ชุด เสื้อ กางเกง รองเท้า แบบ นอน ช่วง พอดี สบาย อื่น เหมือน ไหม เดียว ช่วย ส่ง รับ ขาย พูด บอก ทดสอบ นิรนาม จักรวาล ต่าง ภาษา ไฟล์ เมนู โรง ตลาด ถนน ซอย สวยมาก สวยดี ดีมาก ดีค่ะ")

// notAloneTH are names, too, when more is written on to them.
var notAloneTH = lexicon.New("ไทย ใหม่ ดี สวย มาก เก่า สี คน หนัง ตัว ก็ นี้ นั้น")
