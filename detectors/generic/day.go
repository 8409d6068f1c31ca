package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// Date detects dates of any kind: numbers, months by name in some 30 languages,
// 2024年3月5日, ISO 8601 with a time behind. A year alone is none.
var Date = detectors.Spec{
	Name:   "generic/date",
	Entity: "DATE",
	Doc:    "Date of any kind",
	Off:    true,
	Anchor: detectors.Digits(3, 8).Grouped("-/. ").Or(detectors.Token(9, 16)).Or(detectors.OnWordsOf(dateWords)),
	Match:  matchDate,
	Labels: detectors.Labels{
		"en": {"date", "dated", "on"}, "id": {"tanggal", "tgl", "per tanggal"}, "zh": {"日期", "时间", "時間"}, "es": {"fecha"}, "pt": {"data"}, "fr": {"date", "le"}, "de": {"datum", "am"}, "it": {"data"}, "nl": {"datum"}, "pl": {"data"}, "tr": {"tarih"}, "vi": {"ngày"}, "ru": {"дата"}, "ja": {"日付"}, "ko": {"날짜"}, "th": {"วันที่"}, "ar": {"التاريخ"},
	},
	Negatives: detectors.Labels{
		"en": {"version", "build", "ip", "model", "phone", "call"}, "id": {"versi", "hp", "telp"}, "zh": {"版本", "型号"}, "de": {"version"}, "es": {"versión"}, "pt": {"versão"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "C", Quasi: true},
	Source:    "ISO 8601-1; RFC 3339; GB/T 7408; Unicode CLDR (month names and orders)",
	Valid: []string{
		"sent on ‹2024-03-05›", "‹2024-03-05T10:30:00Z› error", "at ‹2024-03-05T10:30:00.123+07:00›, yes", "‹5/3/2024› delivered", "am ‹05.03.2024› bestellt", "dikirim ‹5 Maret 2024›", "tanggal ‹17 Agustus› kemarin", "on ‹March 5th, 2024›", "‹Mar 5, 2024› order", "by ‹5th of March 2024›",
		"‹2024年3月5日›下单", "‹3月5日›到货", "‹2024年3月›买的", "‹二〇二四年三月五日›", "el ‹5 de marzo de 2024›", "em ‹5 de março de 2024›", "le ‹5 mars 2024›", "‹5. März 2024›", "‹5 maart 2024›", "‹5 marca 2024›", "‹5 Mart 2024›", "ngày ‹5 tháng 3 năm 2024›", "‹5 марта 2024›", "‹2024년 3월 5일›", "‹5 มีนาคม 2567›", "‹5 مارس 2024›", "‹5 मार्च 2024›",
		"‹March 2024› issue", "pada ‹Maret 2024›", "date: ‹20240305›", "‹2024/03/05› 10:30", "‹05-03-24› kirim", "‹令和6年3月5日›", "on ‹March 5›", "‹2024.03.05›", "‹1er janvier 2024›", "le ‹5 août›", "date ‹5.3.24›", "le ‹5 mars› matin", "‹20240305T103000Z› error", "‹2024. március 5›.",
	},
	Invalid: []string{
		"version 3.5.2024.1", "3/5 stars", "31/02/2024", "may be 5 days", "1/2 cup", "10.000 rupiah", "2024", "3个月", "5月", "12-34-56", "192.0.2.10", "march 200 miles", "20240305", "in 2024", "the mar 5", "v1.2.24", "300-250-2024", "call 555-0199", "10/10", "12 10 2024 8",
	},
}

// dateWords are the words around which dates stand: names of months, and the
// marks of years and months in Chinese, Japanese, Korean and Vietnamese.
func dateWords() []string {
	words := []string{"月", "월", "tháng"}
	for m := range months {
		if r, _ := utf8.DecodeRuneInString(m); m != "" && !bytes.ContainsRune([]byte(m), '.') && (r < 'А' || r > 'Я') {
			words = append(words, m)
		}
	}
	return words
}

func matchDate(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Calendar}
	b := w.Text
	switch c := b[w.Start]; {
	case detectors.IsDigit(c):
		f.Start, f.End = w.Start, numericDate(b, w.Start)
		if f.End == 0 && w.Digits == nil {
			f.End = compactStamp(b, w.Start)
		}
		if w.Digits != nil && f.End == 0 && w.Groups == 1 && len(w.Digits) == 8 && (c == '1' || c == '2') {
			f.Start, f.End, f.Strength = w.Start, date(b, w.Start), detectors.Shape
		}
	case bytes.HasPrefix(b[w.Start:w.End], []byte("月")), bytes.HasPrefix(b[w.Start:w.End], []byte("월")):
		f.Start, f.End = hanDateAround(b, w.Start)
	default:
		f.Start, f.End = namedDate(b, w.Start, w.End)
	}
	if f.End > f.Start {
		f.End = timeBehind(b, f.End)
	}
	return f, f.End > f.Start
}

// numericDate returns the end of the date in digits that begins at i, 0 if none
// does: year first or last, one mark twice, no spaces.
func numericDate(b []byte, i int) int {
	if i > 0 && (detectors.IsAlnum(b[i-1]) || (b[i-1] == '-' || b[i-1] == '/' || b[i-1] == '.' || b[i-1] == ',') && i > 1 && detectors.IsDigit(b[i-2])) {
		return 0
	}
	e, marks, mark := i, 0, byte(0)
	for e < len(b) && e-i < 10 && (detectors.IsDigit(b[e]) || dateSep(b[e]) && e+1 < len(b) && detectors.IsDigit(b[e+1])) {
		if dateSep(b[e]) {
			if mark != 0 && b[e] != mark {
				return 0
			}
			mark = b[e]
			if marks++; marks == 3 {
				return 0
			}
		}
		e++
	}
	if marks != 2 || e < len(b) && detectors.IsDigit(b[e]) || e+1 < len(b) && dateSep(b[e]) && detectors.IsDigit(b[e+1]) {
		return 0
	}
	if end := date(b, i); end == e || e-i == 10 && end > 0 {
		return e
	}
	return 0
}

// hanDateAround returns the date whose month stands before the mark at i:
// 2024年3月5日, 3月5日, 二〇二四年三月, 2024년 3월 5일. Month alone is a count.
func hanDateAround(b []byte, i int) (start, end int) {
	start = countBefore(b, i)
	if start == i {
		return 0, 0
	}
	year := false
	p := start
	for p > 0 && b[p-1] == ' ' {
		p--
	}
	for _, mark := range [...]string{"年", "년"} {
		if bytes.HasSuffix(b[:p], []byte(mark)) {
			if y := countBefore(b, p-len(mark)); y < p-len(mark) {
				start, year = y, true
				for _, era := range [...]string{"令和", "平成", "昭和", "民國", "民国", "公元", "西元"} {
					if bytes.HasSuffix(b[:start], []byte(era)) {
						start -= len(era)
					}
				}
			}
		}
	}
	end = i + len("月")
	d := end
	for d < len(b) && b[d] == ' ' {
		d++
	}
	e := countAfter(b, d)
	for _, mark := range [...]string{"日", "号", "號", "일"} {
		if e > d && bytes.HasPrefix(b[e:], []byte(mark)) {
			return start, e + len(mark)
		}
	}
	if e > d && e-d <= 2 && year && detectors.IsDigit(b[d]) {
		return start, e
	}
	if !year {
		return 0, 0
	}
	return start, end
}

// countBefore returns where the number ends that stands before i: up to four
// digits, or as many characters of Han that are numbers.
func countBefore(b []byte, i int) int {
	s := i
	for n := 0; s > 0 && n < 4; n++ {
		if detectors.IsDigit(b[s-1]) {
			s--
			continue
		}
		r, size := utf8.DecodeLastRune(b[:s])
		if hanDigit(r) < 0 && r != '十' && r != '〇' && r != '元' && r != '正' {
			break
		}
		s -= size
	}
	if s > 0 && (detectors.IsDigit(b[s-1]) || b[s-1] == '.') {
		return i
	}
	return s
}

// countAfter is countBefore to the right: two digits, or three of Han.
func countAfter(b []byte, i int) int {
	e := i
	for n := 0; e < len(b) && n < 3; n++ {
		if detectors.IsDigit(b[e]) {
			e++
			continue
		}
		r, size := utf8.DecodeRune(b[e:])
		if hanDigit(r) < 0 && r != '十' && r != '廿' && r != '卅' {
			break
		}
		e += size
	}
	return e
}

// namedDate returns the date around the month named at [s, e), with its day
// before or behind it, or with a year of four digits behind; a day without a year
// counts beside a name of four letters or more with a capital or outside ASCII.
func namedDate(b []byte, s, e int) (start, end int) {
	if d := dayBefore(b, s); d < s {
		if end = date(b, d); end > e {
			return d, end
		}
		if (wholeMonth(b, s, e) || e-s >= 4) && !lettersBehind(b, e) {
			return d, e
		}
		return 0, 0
	}
	if end = monthFirst(b, s); end > e {
		return s, end
	}
	p := e
	if p < len(b) && b[p] == '.' {
		p++
	}
	for p < len(b) && p-e < 3 && (b[p] == ' ' || b[p] == ',') {
		p++
	}
	n := p
	for n < len(b) && n-p < 5 && detectors.IsDigit(b[n]) {
		n++
	}
	if n == p || n < len(b) && (detectors.IsAlnum(b[n]) || b[n] == '%' || b[n] == ':') && !ordinal(b, n) {
		return 0, 0
	}
	switch v, _ := numberAt(b, p, 4); {
	case n-p == 4 && v >= 1900 && v <= 2100 && e-s >= 3:
		return s, n
	case n-p <= 2 && v >= 1 && v <= 31 && (wholeMonth(b, s, e) && detectors.IsLetter(b[s]) || yearAhead(b, s) < s):
		if ordinal(b, n) {
			n += 2
		}
		return yearAhead(b, s), n
	}
	return 0, 0
}

// yearAhead returns where the year begins that stands, with a full stop, before
// the month at i, or i: "2024. március 5.".
func yearAhead(b []byte, i int) int {
	if i < 6 || b[i-1] != ' ' || b[i-2] != '.' || !allDigits(b[i-6:i-2]) || b[i-6] != '1' && b[i-6] != '2' || i > 6 && detectors.IsAlnum(b[i-7]) {
		return i
	}
	return i - 6
}

// compactStamp returns the end of the date and time that ISO 8601 writes without
// marks, 20240305T103000Z, at i; 0 if there is none.
func compactStamp(b []byte, i int) int {
	if i+13 > len(b) || b[i+8] != 'T' || !allDigits(b[i:i+8]) || date(b, i) != i+8 {
		return 0
	}
	if e := timeBehind(b, i+8); e > i+8 {
		return e
	}
	return 0
}

// wholeMonth reports whether the name at [s, e) is written as a name: four
// letters or more, a capital first, but for letters outside ASCII.
func wholeMonth(b []byte, s, e int) bool {
	r, _ := utf8.DecodeRune(b[s:e])
	return utf8.RuneCount(b[s:e]) >= 4 && (r >= 'A' && r <= 'Z' || r >= 0x370) || utf8.RuneCount(b[s:e]) >= 3 && e-s > utf8.RuneCount(b[s:e])
}

func lettersBehind(b []byte, i int) bool {
	return i < len(b) && (detectors.IsAlnum(b[i]) || b[i] >= 0xC3 && b[i] < 0xE0)
}

func ordinal(b []byte, i int) bool {
	if len(b) < i+2 || i+2 < len(b) && detectors.IsAlnum(b[i+2]) {
		return false
	}
	switch string(b[i : i+2]) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// dayBefore returns where the day of the month begins before the month's name at
// i, or i: one or two digits, perhaps with "th", a full stop, "de" or "of".
func dayBefore(b []byte, i int) int {
	p := i
	for p > 0 && i-p < 3 && (b[p-1] == ' ' || dateSep(b[p-1])) {
		p--
	}
	for _, of := range [...]string{"of", "de", "di", "bulan"} {
		if n := len(of); p > n && detectors.EqualLower(b[p-n:p], of) && b[p-n-1] == ' ' {
			p -= n + 1
		}
	}
	for _, ord := range [...]string{"st", "nd", "rd", "th", "er", "º", "°", "."} {
		if bytes.HasSuffix(b[:p], []byte(ord)) && p > len(ord) && detectors.IsDigit(b[p-len(ord)-1]) {
			p -= len(ord)
		}
	}
	s := p
	for s > 0 && p-s < 3 && detectors.IsDigit(b[s-1]) {
		s--
	}
	if s == p || p-s > 2 || s > 0 && (detectors.IsAlnum(b[s-1]) || (b[s-1] == '.' || b[s-1] == ',' || b[s-1] == '/' || b[s-1] == '-') && s > 1 && detectors.IsDigit(b[s-2])) {
		return i
	}
	return s
}

// timeBehind returns the end of the time of day that a 'T' ties to the date that
// ends at i, or i: "T10:30:00.123+07:00".
func timeBehind(b []byte, i int) int {
	if i+5 >= len(b) || b[i]|0x20 != 't' || !detectors.IsDigit(b[i+1]) || !detectors.IsDigit(b[i+2]) {
		return i
	}
	e := i + 3
	for e < len(b) && e-i < 32 && (detectors.IsDigit(b[e]) || (b[e] == ':' || b[e] == '.' || b[e] == '+' || b[e] == '-') && e+1 < len(b) && detectors.IsDigit(b[e+1])) {
		e++
	}
	if e < len(b) && b[e]|0x20 == 'z' && (e+1 == len(b) || !detectors.IsAlnum(b[e+1])) {
		e++
	}
	return e
}
