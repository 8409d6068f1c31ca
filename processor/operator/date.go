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

// date is what is certain of a date; month or day 0: unknown. The others are
// indices of its numbers as they were written.
type date struct {
	year, month, day       int
	yearAt, monthAt, dayAt int
}

func plausibleYear(y int) bool { return y >= 1850 && y <= 2150 }

// dateParts are the numbers of a date as they were written.
type dateParts struct {
	numbers [3]int
	at      [3][2]int // where they stand in the text
	yearAt  int       // index of the number of four digits, -1: none yet
	count   int
	month   int // from a name
	compact bool
	last    bool // compact: the year stands last
}

func parseDate(value []byte) (date, bool) {
	var space [64]byte
	text, ok := asciiDigits(space[:0], bytes.TrimSpace(value))
	if !ok {
		return date{}, false
	}
	p, _, ok := scanDate(text)
	if !ok {
		return date{}, false
	}
	return p.date()
}

// scanDate reads the parts of a date; rest is where a time of day begins behind
// it.
func scanDate(text []byte) (p dateParts, rest int, ok bool) {
	p.yearAt = -1
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c >= '0' && c <= '9':
			n := span(text[i:])
			if isTime(text[i:]) {
				return p, p.end(text, i), isClock(text[i:])
			}
			if !p.add(text, i, i+n) {
				return p, 0, false
			}
			i += n
		case c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf:
			n := wordLen(text[i:])
			if c|0x20 == 't' && n == 1 && p.count > 0 && isTime(text[i+1:]) {
				return p, i, isClock(text[i+1:])
			}
			if !p.word(text[i : i+n]) {
				return p, 0, false
			}
			i += n
		case c == ' ' || c == '-' || c == '/' || c == '.' || c == ',' || c == '\'':
			i++
		default:
			return p, 0, false
		}
	}
	return p, len(text), true
}

// end steps back over the blanks before a time of day.
func (p *dateParts) end(text []byte, i int) int {
	for i > 0 && text[i-1] == ' ' {
		i--
	}
	return i
}

// add takes one number: four digits are the year, eight the whole date.
func (p *dateParts) add(text []byte, from, to int) bool {
	digits := text[from:to]
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
	p.numbers[p.count], p.at[p.count] = n, [2]int{from, to}
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
	if p.last = last; last {
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

// date decides what the numbers mean.
func (p *dateParts) date() (date, bool) {
	if p.yearAt < 0 || p.month > 0 && p.count > 2 {
		return date{}, false
	}
	d := date{year: p.numbers[p.yearAt], month: p.month, yearAt: p.yearAt}
	for i := 0; i < p.count; i++ {
		if i != p.yearAt && (p.numbers[i] < 1 || p.numbers[i] > 31) {
			return date{}, false
		}
	}
	switch {
	case p.month > 0 && p.count == 2:
		d.day = p.numbers[1-p.yearAt]
		return d, true
	case p.month > 0 || p.count == 1:
		return d, true
	case p.count == 2 || p.yearAt == 0: // the month stands beside the year
		d.monthAt, d.dayAt = 1, 2
		if p.count == 2 {
			d.monthAt, d.dayAt = 1-p.yearAt, -1
		}
	case p.yearAt == 2:
		if p.numbers[0] != p.numbers[1] && p.numbers[0] <= 12 && p.numbers[1] <= 12 {
			return d, true // day and month cannot be told apart
		}
		d.monthAt, d.dayAt = 1, 0
		if p.numbers[1] > 12 {
			d.monthAt, d.dayAt = 0, 1
		}
	default:
		return date{}, false
	}
	if d.month = p.numbers[d.monthAt]; d.month > 12 {
		return date{}, false
	}
	if d.dayAt >= 0 {
		d.day = p.numbers[d.dayAt]
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
