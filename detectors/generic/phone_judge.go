package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// judgePhone says what m is worth as it stands.
func judgePhone(w *detectors.Window, m *number) (detectors.Strength, detectors.Evidence) {
	d := m.d()
	if otherNumber(w, m, d) {
		return detectors.None, 0
	}
	if m.plus {
		return judgeInternational(w, m, d)
	}
	if !w.Labelled && partOfAmount(w, m, d) {
		return detectors.None, 0
	}
	best := max(judgeDialled(w, m, d), judgePlans(m, d))
	if !w.Labelled && m.groups > 1 && !m.open && (best <= detectors.Medium || amongFours(w, m)) && inChain(w) {
		return detectors.None, 0
	}
	if spelt(w) || mobileArgentina(w, m, d) {
		best = detectors.Strong
	}
	if best < detectors.Weak {
		best = max(best, judgeNANP(w, m, d))
	}
	if best < detectors.Medium && m.groups > 1 && writtenAsPhone(w, m) && !priced(w.Text, w.Start) {
		best = detectors.Medium
	}
	if best >= detectors.Medium {
		return best, detectors.Format | detectors.CodeTable
	}
	if w.Labelled && m.n == 6 && !m.wide && sixDigits(w, m, d) && announced(w) {
		return detectors.Shape, detectors.Format // of islands and small countries
	}
	if w.Labelled && m.n >= 7 && m.n <= 15 && !priced(w.Text, w.Start) {
		return max(best, detectors.Shape), detectors.Format
	}
	if m.open && best == detectors.Shape || best == detectors.Weak {
		return best, detectors.CodeTable
	}
	return detectors.None, 0
}

// otherNumber reports whether m is no telephone number by its length, its digits or
// how it is written: a line of a service, a date, a list, a time.
func otherNumber(w *detectors.Window, m *number, d []byte) bool {
	return m.n < 5 || m.n > 18 || same(d) || serviceLine(d) && !(m.groups == 3 && m.n == 11 && m.first == 3) ||
		looksDated(m) || looksListed(w, m) || m.groups == 5 && m.n == 10 && looksTimed(w, m)
}

// partOfAmount reports whether m is a fraction, "160.31195222", or the whole part of
// an amount, "917 397 947 897,56 kronor".
func partOfAmount(w *detectors.Window, m *number, d []byte) bool {
	if m.groups == 2 && !m.open && d[0] != '0' && bytes.IndexByte(w.Text[w.Start:w.End], '.') >= 0 {
		return true
	}
	return m.groups > 2 && m.last == 3 && cents(w, w.End)
}

// judgeDialled judges a number as it is dialled to another country: behind 00 or 011.
func judgeDialled(w *detectors.Window, m *number, d []byte) detectors.Strength {
	if d[0] != '0' || m.n <= 9 || d[1] != '0' && (d[1] != '1' || d[2] != '1') {
		return detectors.None
	}
	k := 2
	if d[1] == '1' {
		k = 3
	}
	c, cl := callingCodeOf(d[k:])
	switch {
	case c == nil || !fits(c, d[k+cl:]) && !(w.Labelled && serviceAbroad(d[k+cl:])):
		return detectors.None
	case m.groups == 1 && k == 3:
		return detectors.Shape
	}
	return detectors.Medium
}

// amongFours reports whether m is groups of four digits, as those of a card, with no
// other such group before them.
func amongFours(w *detectors.Window, m *number) bool {
	return m.n == 4*m.groups && (!w.DigitAt(w.Start-2) || w.AlnumAt(w.Start-4) && w.AlnumAt(w.Start-5) && !w.AlnumAt(w.Start-6))
}

// judgeNANP judges a number as North America groups it, by the mark before its last
// group.
func judgeNANP(w *detectors.Window, m *number, d []byte) detectors.Strength {
	if !(m.n == 10 && m.groups > 1 && nanpGroups(m, 3) && nanp(d)) && !(m.n == 11 && d[0] == '1' && m.groups > 2 && m.first == 1 && nanp(d[1:])) {
		return detectors.None
	}
	switch {
	case m.open || w.Text[w.End-5] == '-':
		return detectors.Strong
	case w.Text[w.End-5] == '.':
		return detectors.Medium
	}
	return detectors.Weak // spaces: any code may be written so
}

// leastMobileID is the least number of digits of an Indonesian mobile number,
// behind the country code.
const leastMobileID = 9

func judgeInternational(w *detectors.Window, m *number, d []byte) (detectors.Strength, detectors.Evidence) {
	c, k := callingCodeOf(d)
	if c == nil || w.DigitAt(m.start-1) {
		return detectors.None, 0
	}
	nsn := d[k:]
	if len(nsn) > 1 && nsn[0] == '0' && (m.open || !fits(c, nsn)) { // "+44 (0)20 …", "+62 0812 …"
		nsn = nsn[1:]
	}
	if c.iso == "ID" && m.groups > 2 && m.last < 3 && !(nsn[0] == '8' && len(nsn)-m.last < leastMobileID && len(nsn) >= leastMobileID) {
		return detectors.None, 0 // something else behind a number
	}
	if fits(c, nsn) {
		return detectors.Certain, detectors.Format | detectors.CodeTable
	}
	if serviceAbroad(nsn) {
		return detectors.Medium, detectors.Format | detectors.CodeTable
	}
	if m.n >= 8 && m.n <= 15 && (w.Labelled && m.groups < 4 || m.groups > 2 && len(nsn) <= int(c.max)) {
		return detectors.Weak, detectors.Format
	}
	return detectors.None, 0
}

// serviceAbroad reports the numbers of services that many plans have beside those
// of the lengths in callingCodes: free, shared and personal ones, some with the
// trunk's zero or one.
func serviceAbroad(nsn []byte) bool {
	n := len(nsn)
	if n < 7 || n > 11 || same(nsn) {
		return false
	}
	if nsn[0] == '0' || nsn[0] == '1' {
		nsn = nsn[1:]
	}
	return nsn[1] == '0' && nsn[2] == '0' && nsn[0] > '2' && nsn[0] != '4'
}

// fits reports whether nsn may be a national significant number under c.
func fits(c *callingCode, nsn []byte) bool {
	n := uint8(len(nsn))
	return n >= c.min && n <= c.max && (c.code != 1 || nanp(nsn)) && !same(nsn)
}

func judgePlans(m *number, d []byte) detectors.Strength {
	best := detectors.None
	if d[0] == '0' && d[1] == '0' {
		return best // an international prefix
	}
	list := plansBy[10*(d[0]-'0')+d[1]-'0']
	for i := range list {
		p := &list[i]
		if m.n < int(p.min) || m.n > int(p.max) || len(p.prefix) > 2 && (d[2] != p.prefix[2] || string(d[:len(p.prefix)]) != p.prefix) {
			continue
		}
		s := p.bare
		if m.groups > 1 {
			if p.first != 0 && int(p.first) != m.first || m.last < 2 || d[0] == '1' && (m.last < 4 || m.groups > 3) {
				continue
			}
			if s = p.grouped; m.last == 2 && !m.pairs() && !m.open && p.iso != "TR" && p.iso != "AT" {
				s = min(s, detectors.Weak)
			}
		}
		if s == detectors.Strong && m.groups == 3 && m.last >= 3 && m.first >= 3 && !m.wide {
			s = detectors.Certain // a mobile's prefix in a mobile's groups
		}
		best = max(best, s)
	}
	return best
}

// mobileArgentina reports whether the number is a mobile of Argentina as it is written
// and dialled there: 0, an area's code of two to four digits, 15 and the rest, ten
// digits without the 0 and the 15 (ENACOM, Plan Fundamental de Numeración Nacional).
func mobileArgentina(w *detectors.Window, m *number, d []byte) bool {
	if m.n != 13 || m.groups < 3 || m.first < 3 || m.first > 5 || d[0] != '0' || d[1] < '1' || d[1] > '3' {
		return false
	}
	i := w.Start
	for k := 0; k < m.first && i < w.End; i++ {
		if detectors.IsDigit(w.Text[i]) {
			k++
		}
	}
	for i < w.End && !detectors.IsDigit(w.Text[i]) {
		i++
	}
	return i+2 < w.End && w.Text[i] == '1' && w.Text[i+1] == '5' && !detectors.IsDigit(w.Text[i+2])
}

// cents reports whether a comma and two digits, and no more, stand at i.
func cents(w *detectors.Window, i int) bool {
	return w.At(i) == ',' && w.DigitAt(i+1) && w.DigitAt(i+2) && !w.AlnumAt(i+3)
}

// sixDigits reports whether six digits are written as telephone numbers of small
// countries are: "88 91 90", "219-869", "90 7322".
func sixDigits(w *detectors.Window, m *number, d []byte) bool {
	if m.first == 2 && m.pairs() {
		return !w.DigitAt(w.Start-2) && !pairsAreDay(w, d)
	}
	mark := w.At(w.Start + m.first)
	return m.groups == 2 && m.first >= 2 && m.last >= 3 && (mark == '-' || mark == ' ' && m.last == 4) && !priced(w.Text, w.Start) && !spanOrYear(d, m.first)
}

// announced reports whether a mark leads to the number, "Tel.: …", or a word does and
// nothing that it counts stands behind it: "my number is …", not "hp 64 1024".
func announced(w *detectors.Window) bool {
	i := w.Start
	for i > 0 && w.Start-i < 4 && (w.At(i-1) == ' ' || w.At(i-1) == '(' || w.At(i-1) == '"') {
		i--
	}
	if i == 0 || w.At(i-1) == '.' || bytes.HasSuffix(w.Text[:i], []byte("：")) {
		return true
	}
	switch linkBehind(w.Text, w.Start) {
	case linkMark:
		return true
	case linkWord:
		return !wordFollows(w.Text, w.End)
	}
	return false
}

// pairsAreDay reports whether three pairs of digits may be a day or a time:
// "20.12.05", "10-30-00", "20 30 00".
func pairsAreDay(w *detectors.Window, d []byte) bool {
	two := func(i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
	c, first, second := w.At(w.Start+2), two(0), two(2)
	if c == ' ' {
		return first < 20 || first < 24 && second < 60 && two(4) < 60 || first < 32 && second < 13
	}
	return first < 32 || c == '/'
}

// spanOrYear reports whether the six digits d, in a group of first and another, are
// rather two round numbers of which the second is more, or a number and a year:
// "100-150", "12 2026".
func spanOrYear(d []byte, first int) bool {
	if first == 2 {
		return d[2] == '1' && d[3] == '9' || d[2] == '2' && d[3] == '0'
	}
	return first == 3 && d[2] == '0' && d[5] == '0' && bytes.Compare(d[:3], d[3:]) < 0
}

// inChain reports whether groups of digits go on before or behind the number:
// it is a part of a card or an account then. A space parts a number whose own
// groups hold together by marks: "155 702-555-0100".
func inChain(w *detectors.Window) bool {
	p, n := w.At(w.Start-1), w.At(w.End)
	whole := w.Groups > 1 && bytes.IndexByte(w.Text[w.Start:w.End], ' ') < 0
	if p == w.At(w.Start-2) && marksGroups(p, whole) && w.DigitAt(w.Start-3) || n == w.At(w.End+1) && marksGroups(n, whole) && w.DigitAt(w.End+2) {
		return true // "6976--0551--6537"
	}
	if whole {
		return p == '-' && w.DigitAt(w.Start-2) || n == '-' && w.DigitAt(w.End+1)
	}
	return (p == ' ' || p == '-') && w.DigitAt(w.Start-2) && w.DigitAt(w.Start-3) || (n == ' ' || n == '-') && w.DigitAt(w.End+1) && w.DigitAt(w.End+2)
}

// marksGroups reports whether c, written twice, may part the groups of a number:
// spaces do not where they are whole, without a space in them.
func marksGroups(c byte, whole bool) bool { return c == '-' || c == '.' || c == ' ' && !whole }
