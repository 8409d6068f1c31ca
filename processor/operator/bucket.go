package operator

import "bytes"

// maxAmount is the greatest amount that Bucket reads.
const maxAmount = 1 << 52

// Bucket writes an amount as a range of size units: 100000-199999; <0 below
// nought. Currency words and marks around the number go, and so does what is
// behind the decimal mark. Groups of three digits are thousands (1.250 is
// 1250), unless bare says that the value is a number of JSON. It reads what it
// wrote, and refuses a value with several numbers.
func Bucket(dst, value []byte, size int, bare bool) ([]byte, bool) {
	var space [64]byte
	text, ok := asciiDigits(space[:0], bytes.TrimSpace(value))
	if !ok || size < 2 {
		return dst, false
	}
	if string(text) == "<0" {
		return append(dst, text...), true
	}
	if from, to, ok := rangeOf(text); ok && from%size == 0 && to == from+size-1 {
		return append(dst, text...), true
	}
	at := bytes.IndexAny(text, "0123456789")
	if at < 0 {
		return dst, false
	}
	negative := bytes.IndexByte(text[:at], '-') >= 0 || bytes.IndexByte(text[:at], '(') >= 0
	end := at
	for end < len(text) && (text[end] >= '0' && text[end] <= '9' || end+1 < len(text) && groupMark(text[end]) && text[end+1]-'0' <= 9) {
		end++
	}
	if bytes.IndexAny(text[end:], "0123456789") >= 0 || bare && (text[end-1] == 'e' || end < len(text)) {
		return dst, false
	}
	amount, ok := whole(text[at:end], bare)
	switch {
	case !ok:
		return dst, false
	case negative && amount > 0:
		return append(dst, "<0"...), true
	}
	from := amount / size * size
	return appendRange(dst, from, from+size-1), true
}

func groupMark(c byte) bool { return c == '.' || c == ',' || c == '\'' || c == ' ' }

// whole reads the whole part of a number that begins and ends with a digit.
func whole(text []byte, bare bool) (int, bool) {
	last := bytes.LastIndexAny(text, "., '")
	if last >= 0 && (bare || len(text)-last-1 != 3 && text[last] != ' ' && text[last] != '\'') {
		if text[last] == ',' && bare {
			return 0, false
		}
		text = text[:last] // a decimal mark
	} else if first := bytes.IndexAny(text, "., '"); last >= 0 && text[first] != text[last] {
		return 0, false
	}
	n, group, mark := 0, 0, byte(0)
	for i, c := range text {
		if groupMark(c) {
			if mark != 0 && (c != mark || group != 3) || i > 3 && mark == 0 {
				return 0, false
			}
			mark, group = c, 0
			continue
		}
		if n = n*10 + int(c-'0'); n > maxAmount {
			return 0, false
		}
		group++
	}
	return n, mark == 0 || group == 3
}
