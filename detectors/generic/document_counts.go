package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// counts reports whether the word before the number [start, end) makes it a total or
// the end of a range, "ID card 3 of 20000", or a day, "your ID card before 20241231":
// then it is no number of a document, whatever the label.
func counts(b []byte, start, end int) bool {
	if start < 4 || b[start-1] != ' ' {
		return false
	}
	s := start - 1
	for s > 0 && start-s < 10 && (detectors.IsLetter(b[s-1]) || b[s-1] >= 0x80) {
		s--
	}
	word := b[s : start-1]
	if len(word) == 0 {
		return false
	}
	if ofWords.Has(word) && s > 1 && b[s-1] == ' ' && detectors.IsDigit(b[s-2]) {
		return true
	}
	return end-start == 8 && dayWords.Has(word) && aDay(dashed(b[start:end]))
}

// tells reports whether the number is a round count or a day that a sentence tells
// behind a label, "our staff number grew to 20000", "registration ends 20241105": no
// mark and no link word joins it to one.
func tells(w *detectors.Window) bool {
	d := w.Digits
	if len(d) < 5 || len(d) > 8 || w.Groups != 1 {
		return false
	}
	round := bytes.HasSuffix(d, []byte("000"))
	if !round && (len(d) != 8 || !aDay(dashed(d))) {
		return false
	}
	if round && counted(w.Text[w.End:]) {
		return true
	}
	switch linkBehind(w.Text, w.Start) {
	case linkNothing:
		return true
	case linkWord:
		return round && risen(w.Text, w.Start)
	}
	return false
}

// counted reports whether b begins with a word of Chinese that counts what stands
// before it: 20000以上, 20000人.
func counted(b []byte) bool {
	b = bytes.TrimLeft(b, " ")
	for _, c := range [...]string{"以上", "以下", "左右", "人", "个", "個", "名", "位"} {
		if bytes.HasPrefix(b, []byte(c)) {
			return true
		}
	}
	return false
}

// risen reports whether a turn word or one of ofWords stands right before i: "grew to
// 20000", "record of 120000".
func risen(b []byte, i int) bool {
	s := wordBefore(b, i, max(0, i-12))
	word := bytes.TrimRight(b[s:i], " ")
	return len(word) > 0 && len(word) < i-s && (turnWordAt(b, s) == len(word) || ofWords.Has(word))
}

// dashed writes the eight digits of a day with hyphens: 2024-12-31.
func dashed(v []byte) []byte {
	return bytes.Join([][]byte{v[:4], v[4:6], v[6:]}, []byte("-"))
}

var (
	// ofWords stand between a number and the total or the end of a range.
	ofWords = wordSet("of", "to", "dari", "sampai", "hingga", "de", "a", "do", "von", "bis", "sur", "à", "su", "di", "van", "tot", "z", "из", "до")

	// dayWords stand before a day.
	dayWords = wordSet("before", "after", "since", "until", "till", "by", "on", "from", "dated", "issued", "expires", "sejak", "sampai", "hingga", "tanggal", "tgl", "sebelum", "setelah", "pada", "mulai", "vor", "nach", "seit", "bis", "am", "ab", "vom",
		"desde", "hasta", "antes", "até", "depuis", "avant", "après", "dal", "entro", "sinds", "vanaf", "от", "до")
)
