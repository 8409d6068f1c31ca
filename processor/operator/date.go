package operator

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// Year writes the year of a date. It reads year-month-day, day-month-year and
// month-day-year with any separator, month names in the languages of months,
// 年月日, eight digits, a year and month, a year; a time behind the date goes.
// It refuses two-digit years and whatever else it cannot read for certain.
func Year(dst, value []byte) ([]byte, bool) {
	d, ok := parseDate(value)
	if !ok {
		return dst, false
	}
	return strconv.AppendInt(dst, int64(d.year), 10), true
}

// Month writes year and month as 1990-05; the year alone if day and month
// cannot be told apart.
func Month(dst, value []byte) ([]byte, bool) {
	d, ok := parseDate(value)
	if !ok {
		return dst, false
	}
	dst = strconv.AppendInt(dst, int64(d.year), 10)
	if d.month > 0 {
		dst = append(dst, '-', byte('0'+d.month/10), byte('0'+d.month%10))
	}
	return dst, true
}

// date is what is certain of a date; month 0: unknown.
type date struct{ year, month int }

func plausibleYear(y int) bool { return y >= 1850 && y <= 2150 }

// dateParts are the numbers of a date as they were written.
type dateParts struct {
	numbers [3]int
	yearAt  int // index of the number of four digits, -1: none yet
	count   int
	month   int // from a name
	compact bool
}

func parseDate(value []byte) (date, bool) {
	var space [64]byte
	text, ok := asciiDigits(space[:0], bytes.TrimSpace(value))
	if !ok {
		return date{}, false
	}
	p := dateParts{yearAt: -1}
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c >= '0' && c <= '9':
			n := span(text[i:])
			if isTime(text[i:]) {
				return p.date(isClock(text[i:]))
			}
			if !p.add(text[i : i+n]) {
				return date{}, false
			}
			i += n
		case c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf:
			n := wordLen(text[i:])
			if c|0x20 == 't' && n == 1 && p.count > 0 && isTime(text[i+1:]) {
				return p.date(isClock(text[i+1:]))
			}
			if !p.word(text[i : i+n]) {
				return date{}, false
			}
			i += n
		case c == ' ' || c == '-' || c == '/' || c == '.' || c == ',' || c == '\'':
			i++
		default:
			return date{}, false
		}
	}
	return p.date(true)
}

// add takes one number: four digits are the year, eight the whole date.
func (p *dateParts) add(digits []byte) bool {
	n, err := strconv.Atoi(string(digits))
	if err != nil || p.compact || p.count == len(p.numbers) {
		return false
	}
	switch len(digits) {
	case 1, 2:
	case 4:
		if p.yearAt >= 0 || !plausibleYear(n) {
			return false
		}
		p.yearAt = p.count
	case 8:
		return p.count == 0 && p.eight(n)
	default:
		return false
	}
	p.numbers[p.count] = n
	p.count++
	return true
}

// eight splits YYYYMMDD or DDMMYYYY. No digits are a date both ways.
func (p *dateParts) eight(n int) bool {
	first := plausibleYear(n/1e4) && n/100%100 >= 1 && n/100%100 <= 12 && n%100 >= 1 && n%100 <= 31
	last := plausibleYear(n%1e4) && n/1e4%100 >= 1 && n/1e4%100 <= 12 && n/1e6 >= 1 && n/1e6 <= 31
	if !first && !last {
		return false
	}
	p.compact = true
	p.count, p.yearAt = 3, 0
	p.numbers = [3]int{n / 1e4, n / 100 % 100, n % 100}
	if last {
		p.numbers = [3]int{n % 1e4, n / 1e4 % 100, n / 1e6}
	}
	return true
}

// word takes a month's name; filling words of dates are passed over.
func (p *dateParts) word(w []byte) bool {
	m, ok := monthOf(w)
	if !ok || m > 0 && p.month > 0 {
		return ok && m == 0
	}
	p.month = max(p.month, m)
	return true
}

// date decides what the numbers mean. rest says that what follows the date can
// be read.
func (p *dateParts) date(rest bool) (date, bool) {
	if !rest || p.yearAt < 0 || p.month > 0 && p.count > 2 {
		return date{}, false
	}
	d := date{year: p.numbers[p.yearAt], month: p.month}
	for i := 0; i < p.count; i++ {
		if i != p.yearAt && (p.numbers[i] < 1 || p.numbers[i] > 31) {
			return date{}, false
		}
	}
	if p.month > 0 || p.count == 1 {
		return d, true
	}
	var a, b int
	switch {
	case p.count == 2: // a month and a year
		a = p.numbers[1-p.yearAt]
		b = 99
	case p.yearAt == 0:
		a, b = p.numbers[1], 99
	case p.yearAt == 2:
		a, b = p.numbers[1], p.numbers[0]
	default:
		return date{}, false
	}
	switch {
	case a > 12 && b > 12:
		return date{}, false
	case a > 12:
		d.month = b
	case b > 12 || a == b:
		d.month = a
	}
	return d, true
}

// isTime reports hours and minutes at the start of text.
func isTime(text []byte) bool {
	n := span(text)
	return n >= 1 && n <= 2 && n+2 < len(text) && text[n] == ':' && span(text[n+1:]) == 2
}

// isClock reports that text is a time of day, with zone, and nothing else.
func isClock(text []byte) bool {
	if len(text) > 40 {
		return false
	}
	for _, c := range text {
		if (c < '0' || c > '9') && bytes.IndexByte([]byte(":.+- ,ZAPMWITBSGUCapmz"), c) < 0 {
			return false
		}
	}
	return true
}

// wordLen is the length of the letters at the start of text; each of 年月日 and
// its kin is a word of its own.
func wordLen(text []byte) int {
	if text[0] >= utf8.RuneSelf {
		if r, size := utf8.DecodeRune(text); r >= 0x2E80 {
			return size
		}
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r >= 0x2E80 || r < utf8.RuneSelf && !letter(byte(r)) {
			return i
		}
		i += size
	}
	return len(text)
}
