package operator

import (
	"bytes"
	"strconv"
)

// oldest is the age at which bands end: 90 and above are one band (HIPAA Safe
// Harbor, 45 CFR 164.514(b)(2)(i)(C)).
const oldest = 90

// Band writes an age as a band of size years: 30-39; 90+ from 90 on. It reads
// the one number of at most three digits that stands in value, or a band that
// it wrote, and refuses all else.
func Band(dst, value []byte, size int) ([]byte, bool) {
	var space [48]byte
	text, ok := asciiDigits(space[:0], bytes.TrimSpace(value))
	if !ok || size < 2 {
		return dst, false
	}
	if string(text) == "90+" {
		return append(dst, text...), true
	}
	if from, to, ok := rangeOf(text); ok && from%size == 0 && to == min(from+size, oldest)-1 && from < oldest {
		return append(dst, text...), true
	}
	age, found := 0, false
	for i := 0; i < len(text); {
		n := span(text[i:])
		switch {
		case n == 0:
			if text[i] == '-' || text[i] == '.' || text[i] == ',' || text[i] == '+' {
				return dst, false
			}
			i++
			continue
		case n > 3 || found:
			return dst, false
		}
		age, _ = strconv.Atoi(string(text[i : i+n]))
		found = true
		i += n
	}
	switch {
	case !found || age > 130:
		return dst, false
	case age >= oldest:
		return append(dst, "90+"...), true
	}
	from := age / size * size
	return appendRange(dst, from, min(from+size, oldest)-1), true
}

func appendRange(dst []byte, from, to int) []byte {
	dst = strconv.AppendInt(dst, int64(from), 10)
	dst = append(dst, '-')
	return strconv.AppendInt(dst, int64(to), 10)
}

// rangeOf reads what appendRange writes.
func rangeOf(text []byte) (from, to int, ok bool) {
	a, b, ok := bytes.Cut(text, []byte("-"))
	if !ok || len(a) == 0 || len(b) == 0 || len(text) > 40 || span(a) != len(a) || span(b) != len(b) {
		return 0, 0, false
	}
	from, err1 := strconv.Atoi(string(a))
	to, err2 := strconv.Atoi(string(b))
	return from, to, err1 == nil && err2 == nil
}
