package tagger

import (
	"bytes"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// mostSurnames is how many people of a text are known by their surname alone.
const mostSurnames = 8

// saysAlone are what papers in Hong Kong and Taiwan write behind the surname of somebody
// whom they named in full before: 赵恩来是…。赵|指出，….
var saysAlone = [...][]byte{
	[]byte("指出"), []byte("表示"), []byte("指，"), []byte("指,"), []byte("指自己"), []byte("指當"), []byte("指服務"), []byte("指事件"), []byte("指公司"), []byte("指对"), []byte("指對"), []byte("的助理"), []byte("的律师"), []byte("的律師"), []byte("的妻子"), []byte("的丈夫"), []byte("的家人"), []byte("的父母"), []byte("的辩护"), []byte("的辯護"), []byte("说"), []byte("說"), []byte("称"), []byte("稱"), []byte("认为"), []byte("認為"), []byte("续指"), []byte("續指"), []byte("又指"), []byte("亦指"), []byte("坦言"), []byte("直言"), []byte("透露"), []byte("强调"), []byte("強調"), []byte("补充"), []byte("補充"),
	[]byte("回应"), []byte("回應"), []byte("曾说"), []byte("曾說"), []byte("曾表示"), []byte("曾指"), []byte("解释"), []byte("解釋"), []byte("笑言"), []byte("形容"), []byte("批评"), []byte("批評"), []byte("呼吁"), []byte("呼籲"), []byte("相信"), []byte("忆述"), []byte("憶述"), []byte("感慨"), []byte("提醒"), []byte("续称"), []byte("續稱"),
}

// surnameAlone adds where the surname of somebody whom a text names in full, sure enough,
// begins a clause behind that and what people say follows: one speaks for the other, so
// that a likely name will do. dst is in order of its starts.
func surnameAlone(dst []Name, text []byte) []Name {
	var known [mostSurnames]struct {
		r  rune
		at int
	}
	n := 0
	for i := range dst {
		d := &dst[i]
		if d.Language != Chinese || d.Score < likely || n == len(known) || d.End-d.Start != len("赵恩来") {
			continue
		}
		if r := firstHan(text[d.Start:]); words.SurnameZH(r) {
			known[n].r, known[n].at = r, d.End
			n++
		}
	}
	if n == 0 {
		return dst
	}
	from := len(dst)
	for at := known[0].at; at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		if r >= 0x4E00 && r <= 0x9FFF {
			at += size
			continue
		}
		p := at + size
		at = p
		s, m := utf8.DecodeRune(text[p:])
		if s < 0x4E00 || s > 0x9FFF || r == '、' {
			continue
		}
		for _, x := range known[:n] {
			if x.r == s && x.at < p && hasPrefixOf(text[p+m:], saysAlone[:]) {
				dst = append(dst, Name{Start: p, End: p + m, Score: spoken, Language: Chinese})
				at = p + m
				break
			}
		}
	}
	if len(dst) > from {
		dst = oneEach(settle(dst))
	}
	return dst
}

// hasPrefixOf reports whether b begins with one of words.
func hasPrefixOf(b []byte, words [][]byte) bool {
	for _, w := range words {
		if bytes.HasPrefix(b, w) {
			return true
		}
	}
	return false
}
