package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// ageHan returns the number before 岁 at i, in digits or in Chinese ones up to
// 百二十, if it is somebody's age: ranges and what goods are made for have none.
func ageHan(b []byte, i, behind int) (start, end int) {
	if goodsAge(b[behind:]) {
		return 0, 0
	}
	end = i
	if end > 0 && b[end-1] == ' ' {
		end--
	}
	start = end
	for start > 0 && detectors.IsDigit(b[start-1]) {
		start--
	}
	if start < end {
		if !ageRange(b[start:end]) || rangeBefore(b, start) {
			return 0, 0
		}
		return start, end
	}
	for n := 0; n < 4 && start > 0; n++ {
		r, k := utf8.DecodeLastRune(b[:start])
		if hanDigit(r) < 0 && r != '十' && r != '百' {
			break
		}
		start -= k
	}
	if start == end || rangeBefore(b, start) || bytes.Equal(b[start:end], []byte("百")) || bytes.Equal(b[start:end], []byte("万")) {
		return 0, 0
	}
	return start, end
}

// goodsAge reports whether what stands behind 岁 says whom something is for.
func goodsAge(b []byte) bool {
	return beginsAny(b, goodsAges)
}

var goodsAges = []string{"以上", "以下", "以内", "以內", "起", "及以", "+", "适用", "適用", "儿童", "兒童", "宝宝都", "的孩子都", "前", "后的", "-", "~", "到", "至"}

// rangeBefore reports whether a range's first half stands before i: 3-6岁.
func rangeBefore(b []byte, i int) bool {
	if i == 0 {
		return false
	}
	if c := b[i-1]; c == '-' || c == '~' || c == '.' || c == ',' || c == '+' || detectors.IsLetter(c) {
		return true
	}
	r, _ := utf8.DecodeLastRune(b[:i])
	return r == '到' || r == '至' || r == '～' || r == '—' || r == '满' || r == '滿' || r == '第' || r == '约'
}

// hanDigit returns the value of a Chinese digit, 0 to 9, or -1.
func hanDigit(r rune) int {
	switch r {
	case '〇', '零', '○', 'Ｏ':
		return 0
	case '一', '壹', '元', '正':
		return 1
	case '二', '两', '兩':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	}
	return -1
}
