package tagger

import (
	"bytes"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// A row of things has leastRow items at least; mostRow is how many bytes of it are
// looked at before and behind a name.
const (
	leastRow = 3
	mostRow  = 120
)

// comma parts the items of a Chinese row.
var comma = []byte("、")

// enumerated leaves out of dst the Chinese names that are items of a row of things:
// 沙姜、山竹、莲雾, 苏绣、宋锦、年画. Rows of people name people: fewer than half
// of such a row's items were found to be somebody, none is a relative or a role. dst is in
// order of its starts.
func enumerated(dst []Name, text []byte, lex Lexicon) []Name {
	k := 0
	for i := range dst {
		if dst[i].Language == Chinese && ofThings(dst, i, text, lex) {
			dst[i].frail = true
		}
	}
	for _, n := range dst {
		if n.Language != Chinese || !n.frail {
			dst[k] = n
			k++
		}
	}
	return dst[:k]
}

// ofThings reports whether dst[i] is an item of a row of things.
func ofThings(dst []Name, i int, text []byte, lex Lexicon) bool {
	n := &dst[i]
	before, behind := text[:n.Start], text[n.End:]
	inside := bytes.HasSuffix(before, comma)
	if !inside && !(bytes.HasPrefix(behind, comma) && opensClause(before)) {
		return false
	}
	if r, _ := utf8.DecodeRune(text[n.Start:]); n.End-n.Start > len("宋锦") && n.Score >= certain && words.SurnameZH(r) {
		return false
	}
	from, to := rowAround(text, n.Start, n.End)
	row := text[from:to]
	for _, w := range ofPeople {
		if bytes.Contains(row, w) {
			return false
		}
	}
	items := bytes.Count(row, comma) + 1
	if items < leastRow {
		return false
	}
	for item := range bytes.SplitSeq(row, comma) {
		if len(item) > len("妈") && (roles.Has(item) || whole(item, lex)&(ClassTitle|ClassRole|ClassKin) != 0) {
			return false
		}
	}
	people := 0
	for j := i; j >= 0 && dst[j].Start >= from; j-- {
		if dst[j].End <= to && dst[j].Score >= probable {
			people++
		}
	}
	for j := i + 1; j < len(dst) && dst[j].End <= to; j++ {
		if dst[j].Score >= probable {
			people++
		}
	}
	return 2*people < items
}

// rowAround returns where the row of Chinese items begins and ends that [start, end) of
// text stands in.
func rowAround(text []byte, start, end int) (from, to int) {
	from, to = start, end
	for from > 0 && start-from < mostRow {
		r, size := utf8.DecodeLastRune(text[:from])
		if !inRow(r) {
			break
		}
		from -= size
	}
	for to < len(text) && to-end < mostRow {
		r, size := utf8.DecodeRune(text[to:])
		if !inRow(r) {
			break
		}
		to += size
	}
	return from, to
}

// ofPeople stands in rows of people: 三名同学, 两位, 乐乐爸.
var ofPeople = bytes.Fields([]byte("同学 同學 先生 女士 小姐 老师 老師 师傅 師傅 人 位 名 选手 選手 委员 委員 爸 妈 媽 姐 哥 叔 姨"))

// opensClause reports whether a clause begins behind b.
func opensClause(b []byte) bool {
	r, _ := utf8.DecodeLastRune(b)
	return len(b) == 0 || !inRow(r)
}

// inRow reports whether r may stand in a row's items or between them.
func inRow(r rune) bool { return r == '、' || r >= 0x4E00 && r <= 0x9FFF }
