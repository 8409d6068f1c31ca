package generic

import (
	"bytes"
	"unicode/utf8"

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

// tells reports whether the number counts what stands behind it, or is a round count or a
// day that a sentence tells behind a label, "our staff number grew to 20000",
// "registration ends 20241105": neither a mark nor a link word joins it to one, nor does
// it stand right behind "id" or another short label.
func tells(w *detectors.Window) bool {
	d := w.Digits
	if len(d) < 5 || len(d) > 8 || w.Groups != 1 {
		return false
	}
	link := linkBehind(w.Text, w.Start)
	round := bytes.HasSuffix(d, []byte("000"))
	if counted(w.Text[w.End:], round) && (round || link != linkMark) {
		return true
	}
	if !round && (len(d) != 8 || !aDay(dashed(d))) {
		return false
	}
	switch link {
	case linkNothing:
		return !shortLabelBefore(w.Text, w.Start)
	case linkWord:
		return round && risen(w.Text, w.Start)
	}
	return false
}

// shortLabelBefore reports whether "id", another word that is short for a number, or a
// short label stands right before i: "patient id 100000", "MRN 20240105".
func shortLabelBefore(b []byte, i int) bool {
	s := wordBefore(b, i, max(0, i-12))
	word := bytes.TrimRight(b[s:i], " ")
	return lowerIn(numberShort, word) || len(word) <= 4 && shortLabels[string(bytes.ToLower(word))]
}

// counted reports whether b begins with a word that counts what stands before it:
// 20000人, 12500 euro; more words do so behind a round number.
func counted(b []byte, round bool) bool {
	if len(b) > 1 && b[0] == ' ' && detectors.IsLetter(b[1]) {
		e := 1
		for e < len(b) && e < 16 && (detectors.IsLetter(b[e]) || b[e] >= utf8.RuneSelf) {
			e++
		}
		return lowerIn(countWords, b[1:e])
	}
	b = bytes.TrimLeft(b, " ")
	for _, c := range [...]string{"以上", "以下", "左右", "个", "個", "名", "位", "多"} {
		if round && bytes.HasPrefix(b, []byte(c)) {
			return true
		}
	}
	for _, c := range [...]string{"元", "份", "人"} {
		if rest, ok := bytes.CutPrefix(b, []byte(c)); ok {
			return c != "人" || !bytes.HasPrefix(rest, []byte("员")) && !bytes.HasPrefix(rest, []byte("名"))
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

	// countWords stand behind what is counted: money, people, pages.
	countWords = wordSet("euro", "euros", "dollar", "dollars", "pounds", "yuan", "rupiah", "rupees", "reais", "pesos", "ribu", "juta", "orang", "jiwa", "people", "persons", "employees", "users", "students", "customers", "soldiers", "voters", "pages", "copies", "halaman", "lembar",
		"calories", "personas", "empleados", "estudiantes", "pessoas", "personnes", "salariés", "étudiants", "personen", "mitarbeiter", "studenten", "seiten", "persone", "dipendenti", "studenti", "páginas", "pagine")

	// dayWords stand before a day.
	dayWords = wordSet("before", "after", "since", "until", "till", "by", "on", "from", "dated", "issued", "expires", "sejak", "sampai", "hingga", "tanggal", "tgl", "sebelum", "setelah", "pada", "mulai", "vor", "nach", "seit", "bis", "am", "ab", "vom",
		"desde", "hasta", "antes", "até", "depuis", "avant", "après", "dal", "entro", "sinds", "vanaf", "от", "до")
)
