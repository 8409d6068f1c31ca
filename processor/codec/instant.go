package codec

import (
	"strconv"
	"time"
)

// appendInstant appends a logical date or time as text: a date, a date and time
// (RFC 3339), or the bare number of a time of day.
func appendInstant(dst []byte, v int64, in instant) []byte {
	const day = 86400
	var t time.Time
	switch in {
	case days:
		if v > 1e7 || v < -1e7 {
			return strconv.AppendInt(dst, v, 10)
		}
		return time.Unix(v*day, 0).UTC().AppendFormat(dst, time.DateOnly)
	case seconds:
		t = time.Unix(v, 0)
	case millis:
		t = time.UnixMilli(v)
	case micros:
		t = time.UnixMicro(v)
	case nanos:
		t = time.Unix(0, v)
	default:
		return strconv.AppendInt(dst, v, 10)
	}
	t = t.UTC()
	if y := t.Year(); y < 0 || y > 9999 {
		return strconv.AppendInt(dst, v, 10)
	}
	return t.AppendFormat(dst, time.RFC3339Nano)
}

// parseInstant reads what an operator made of such a text: a year, a month or a
// date counts as its first moment.
func parseInstant(text string, in instant) (int64, bool) {
	for _, layout := range [...]string{time.DateOnly, time.RFC3339Nano, "2006-01", "2006"} {
		t, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		switch in {
		case days:
			return floor(t.Unix(), 86400), true
		case seconds:
			return t.Unix(), true
		case millis:
			return t.UnixMilli(), true
		case micros:
			return t.UnixMicro(), true
		case nanos:
			return t.UnixNano(), t.Year() > 1700 && t.Year() < 2200
		}
	}
	return 0, false
}

func floor(v, by int64) int64 {
	if v < 0 {
		v -= by - 1
	}
	return v / by
}

// appendFloat appends v as JSON would write it, without an exponent where that
// is short.
func appendFloat(dst []byte, v float64, size int) []byte {
	format := byte('f')
	if v > 1e21 || v < -1e21 || v != 0 && v < 1e-7 && v > -1e-7 {
		format = 'e'
	}
	return strconv.AppendFloat(dst, v, format, -1, size)
}

// printable reports whether b is text without control characters.
func printable(b []byte) bool {
	for _, c := range b {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7f {
			return false
		}
	}
	return valid(b)
}
