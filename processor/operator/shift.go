package operator

import (
	"bytes"
	"fmt"
	"strconv"
	"time"
)

// Shift writes a date moved by days, in the writing it had: numbers keep their
// places and their zeros, a time behind the date stays. A date with a month's
// name becomes 1990-05-17. It refuses dates of which day, month or year is not
// certain, and years beyond 1 … 9999.
func Shift(dst, value []byte, days int) ([]byte, bool) {
	var space [64]byte
	text, ok := asciiDigits(space[:0], bytes.TrimSpace(value))
	if !ok {
		return dst, false
	}
	p, rest, ok := scanDate(text)
	if !ok {
		return dst, false
	}
	d, ok := p.date()
	if !ok || d.month == 0 || d.day == 0 {
		return dst, false
	}
	was := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	if was.Day() != d.day {
		return dst, false // no such day
	}
	is := was.AddDate(0, 0, days)
	if is.Year() < 1 || is.Year() > 9999 {
		return dst, false
	}
	behind := text[rest:]
	switch {
	case p.compact && !p.last:
		dst = is.AppendFormat(dst, "20060102")
	case p.compact:
		dst = is.AppendFormat(dst, "02012006")
	case p.month > 0:
		dst = is.AppendFormat(dst, "2006-01-02")
		if len(behind) > 0 && behind[0] != ' ' && behind[0] != 'T' {
			dst = append(dst, ' ')
		}
	default:
		parts := [3]int{}
		parts[d.yearAt], parts[d.monthAt], parts[d.dayAt] = is.Year(), int(is.Month()), is.Day()
		done := 0
		for i, at := range p.at {
			dst = append(dst, text[done:at[0]]...)
			dst = appendLike(dst, parts[i], text[at[0]:at[1]], p.padded(text, d.yearAt))
			done = at[1]
		}
		dst = append(dst, text[done:rest]...)
	}
	return append(dst, behind...), true
}

// padded reports whether day and month are written with two digits each.
func (p *dateParts) padded(text []byte, yearAt int) bool {
	for i, at := range p.at {
		if i != yearAt && (at[1]-at[0] < 2) {
			return false
		}
	}
	return true
}

// appendLike writes n with the zeros that the number before it had.
func appendLike(dst []byte, n int, was []byte, padded bool) []byte {
	switch {
	case len(was) == 4:
		return fmt.Appendf(dst, "%04d", n)
	case padded && n < 10:
		dst = append(dst, '0')
	}
	return strconv.AppendInt(dst, int64(n), 10)
}
