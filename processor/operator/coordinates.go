package operator

import "bytes"

// Decimals writes coordinates with at most n digits behind each decimal point;
// the rest is cut, not rounded. It reads one decimal number or two, with
// degree signs, compass letters and brackets around them; it refuses degrees
// with minutes, and all else.
func Decimals(dst, value []byte, n int) ([]byte, bool) {
	var space [96]byte
	text, ok := asciiDigits(space[:0], bytes.TrimSpace(value))
	if !ok {
		return dst, false
	}
	start := len(dst)
	numbers := 0
	for i := 0; i < len(text); {
		c := text[i]
		if c < '0' || c > '9' {
			if !beside(text, i) {
				return dst[:start], false
			}
			dst = append(dst, c)
			i++
			continue
		}
		whole := span(text[i:])
		if numbers++; numbers > 2 || whole > 3 {
			return dst[:start], false
		}
		dst = append(dst, text[i:i+whole]...)
		i += whole
		if i+1 < len(text) && text[i] == '.' {
			part := span(text[i+1:])
			if keep := min(part, max(n, 0)); keep > 0 {
				dst = append(dst, text[i:i+1+keep]...)
			}
			i += 1 + part
		}
		if i < len(text) && (text[i] == '.' || text[i] == '-') {
			return dst[:start], false
		}
	}
	if numbers == 0 {
		return dst[:start], false
	}
	return dst, true
}

// span is the length of the digits at the start of text.
func span(text []byte) int {
	for i, c := range text {
		if c < '0' || c > '9' {
			return i
		}
	}
	return len(text)
}

// beside reports a byte that may stand beside a coordinate's numbers. Letters
// are those of the compass, alone.
func beside(text []byte, i int) bool {
	switch c := text[i]; c {
	case ' ', ',', ';', '+', '-', '(', ')', '[', ']', 0xC2, 0xB0:
		return true
	case 'N', 'S', 'E', 'W':
		return (i == 0 || !letter(text[i-1])) && (i+1 == len(text) || !letter(text[i+1]))
	}
	return false
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
