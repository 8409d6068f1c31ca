package generic

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// toldDate returns a date told in Chinese words within [from, to): a year of two
// or four digits (一九八五年, 八五年), a month and a day (三月二日, 腊月初八), or
// both; it needs two of the three, or the year alone where lone is set.
func toldDate(b []byte, from, to int, lone bool) (start, end int) {
	for i := from; i < to; {
		r, n := utf8.DecodeRune(b[i:])
		if hanDigit(r) < 0 && r != '十' && r != '腊' && r != '臘' {
			if !lone && (r == '。' || r == '\n' || r == '！' || r == '；') {
				return 0, 0
			}
			i += n
			continue
		}
		if e, parts, year := toldDateAt(b[:to], i); parts >= 2 && !lone || (parts >= 2 || parts == 1 && year) && lone && e == to {
			return i, e
		}
		i += n
	}
	return 0, 0
}

// toldDateAt reads the parts of a date at i: how many there are and whether the
// year is one.
func toldDateAt(b []byte, i int) (end, parts int, year bool) {
	end = i
	for _, unit := range [...]string{"年", "月", "日"} {
		j, digits := end, 0
		for digits < 4 {
			r, n := utf8.DecodeRune(b[j:])
			if hanDigit(r) < 0 && (unit == "年" || r != '十' && r != '腊' && r != '臘' && r != '初' && r != '廿') {
				break
			}
			j += n
			digits++
		}
		day := unit == "日" && (bytes.HasPrefix(b[j:], []byte("号")) || bytes.HasPrefix(b[j:], []byte("號")))
		lunar := unit == "日" && digits >= 2 && parts > 0
		switch {
		case digits == 0, unit == "年" && digits != 2 && digits != 4:
			continue
		case bytes.HasPrefix(b[j:], []byte(unit)), day:
			j += len(unit)
		case lunar:
		default:
			continue
		}
		end, parts = j, parts+1
		year = year || unit == "年"
	}
	return end, parts, year
}

// hanUnit reports whether what a matcher was called at is the last character of a date
// with 生 behind: 日生, 年生.
func hanUnit(cue []byte) bool {
	return len(cue) == len("日生") && bytes.HasSuffix(cue, []byte("生")) && !bytes.HasPrefix(cue, []byte("出"))
}

// bornInYear reports whether cue, with behind behind it, says of the year before it that
// somebody was born then. A birthday is kept in a year, and births are counted in one:
// 2023年生日, 2022年出生人口.
func bornInYear(cue, behind []byte) bool {
	return !endsAny(cue, birthNouns) && !beginsAny(behind, bornCounted)
}

// birthNouns end labels that name a day, and say of no year that somebody was born then.
var birthNouns = []string{"生日", "生日是", "日期", "年月", "月日", "生辰", "時間"}

// bornCounted follow 出生 where nobody's birth is told.
var bornCounted = []string{"人口", "人数", "人數", "率", "证", "證", "登记", "登記", "缺陷", "数", "數", "医学", "醫學", "高峰"}

// fallenIll follow 生的 where it speaks of what somebody has: 2019年生的病.
var fallenIll = []string{"的病", "的气", "的氣", "的锈", "的鏽", "的疮", "的瘡"}

// bornOn returns the date that ends at e and behind which 生, up to behind, says that
// somebody was born then: 1956年3月2日生. In 日生产 and 年生意 it says something else.
func bornOn(b []byte, e, behind int) (start, end int) {
	if r, _ := utf8.DecodeRune(b[behind:]); unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) && r != '人' && r != '的' && r != '于' && r != '於' {
		return 0, 0
	}
	if beginsAny(b[behind:], fallenIll) {
		return 0, 0
	}
	if s, at := dateBefore(b, e); at == e {
		return s, e
	}
	if s, at := toldDate(b, max(0, e-36), e, true); at == e {
		return s, e
	}
	return yearBefore(b, e)
}

// yearBefore returns a year of two or four digits with 年 that ends at i: 92年出生.
func yearBefore(b []byte, i int) (start, end int) {
	if !bytes.HasSuffix(b[:i], []byte("年")) {
		return 0, 0
	}
	d := i - len("年")
	if d >= 4 && (b[d-4] == '1' && b[d-3] == '9' || b[d-4] == '2' && b[d-3] == '0') && b[d-2]-'0' <= 9 && b[d-1]-'0' <= 9 && (d == 4 || b[d-5]-'0' > 9 && b[d-5] != '.' && b[d-5]|0x20-'a' >= 26) {
		return d - 4, i
	}
	if d < 2 || b[d-1]-'0' > 9 || b[d-2]-'0' > 9 || d > 2 && (b[d-3]-'0' <= 9 || b[d-3] == '.' || b[d-3]|0x20-'a' < 26) {
		return 0, 0
	}
	return d - 2, i
}
