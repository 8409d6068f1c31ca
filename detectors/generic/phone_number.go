package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// number is a run of digits as it is written, from its '+' or bracket on.
type number struct {
	start  int // of '+', '(' or the first digit
	digits [20]byte
	n      int
	ends   [20]int32 // offset behind each digit
	first  int       // digits before the first separator
	last   int       // digits behind the last separator
	groups int
	plus   bool
	wide   bool // more than one character stands between two groups
	open   bool // the first group, or the one after the country code, is in brackets
}

func (m *number) d() []byte { return m.digits[:m.n] }

// read reads the number of w into m, which is empty.
func (m *number) read(w *detectors.Window) {
	b := w.Text
	m.start = w.Start
	closed := bytes.IndexByte(b[w.Start:w.End], ')') >= 0
	if closed && w.At(m.start-1) == '(' {
		m.start, m.open = m.start-1, true
	}
	if w.At(m.start-1) == '+' {
		m.start, m.plus = m.start-1, true
		if closed && w.At(m.start-1) == '(' {
			m.start--
		}
	}
	group := 0
	for i := w.Start; i < w.End && m.n < len(m.digits); i++ {
		if detectors.IsDigit(b[i]) {
			m.digits[m.n], m.ends[m.n] = b[i], int32(i+1)
			m.n++
			group++
			continue
		}
		if n := b[i+1]; n == ' ' && b[i] == '.' || n == '-' && b[i] == ' ' && b[i+2] != ' ' {
			m.n = 0 // a full stop, or a minus: not one number
			return
		}
		if b[i] == '(' && m.groups+1 > 2 {
			m.n = 0 // "0.84.0 (2011-05-25)"
			return
		}
		m.open = m.open || b[i] == '('
		m.wide = m.wide || group == 0
		if group > 0 {
			if m.groups == 0 {
				m.first = group
			}
			m.groups++
			group = 0
		}
	}
	if m.groups == 0 {
		m.first = group
	}
	m.groups++
	m.last = group
}

// pairs reports whether every group but the first has two digits, as French
// numbers have.
func (m *number) pairs() bool { return m.groups >= 3 && m.n-m.first == 2*(m.groups-1) && m.last == 2 }

// nanpGroups reports 3-3-4 grouping after skip digits in the first group.
func nanpGroups(m *number, first int) bool {
	return m.first == first && m.last == 4 && m.groups == 3 || m.open && m.last >= 4
}

var priceWords = wordSet("harga", "seharga", "rp", "idr", "total", "bayar", "price", "cost", "costs", "usd", "eur", "rm", "sgd", "rmb", "preço", "precio", "preis", "prix", "saldo", "ongkir", "diskon", "cuma", "budget")

// priced reports whether the word before i announces an amount.
func priced(b []byte, i int) bool {
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '.' || b[i-1] == ':') {
		i--
	}
	e := i
	for i > 0 && e-i < 12 && (detectors.IsLetter(b[i-1]) || b[i-1] >= 0x80) {
		i--
	}
	return e > i && lowerIn(priceWords, b[i:e]) && !(e-i == 2 && b[i+1]|0x20 == 'm' && numberOf(b, i))
}

// numberOf reports whether "no." or its like stands before i: "no. RM 00-44-19-07" is a
// rekam medis, and no ringgit.
func numberOf(b []byte, i int) bool {
	s := wordBefore(b, i, max(0, i-8))
	e := i
	for e > s && (b[e-1] == ' ' || b[e-1] == '.' || b[e-1] == '-') {
		e--
	}
	return (s == 0 || !detectors.IsAlnum(b[s-1])) && lowerIn(countedAs, b[s:e])
}

var countedAs = wordSet("no", "nomor", "nomer")

// looksListed reports dotted quads, book and social security numbers, which
// have the lengths of telephone numbers.
func looksListed(w *detectors.Window, m *number) bool {
	d := m.digits
	switch {
	case m.plus:
		return false
	case m.groups == 4 && m.n == 8 && w.At(w.Start+2) == '.' && w.At(w.Start+5) == ' ' && w.At(w.Start+6) == '-': // "09.00 - 21.00"
		return true
	case m.groups >= 4 && ipv4End(w.Text, w.Start) > 0:
		return true
	case (w.At(w.End) == '-' || w.At(w.End) == '.') && w.DigitAt(w.End+1): // half of something
		return true
	case m.groups == 3 && m.n == 9 && m.first == 3 && m.last == 4: // social security
		return true
	case m.groups >= 4 && m.n == 13 && d[0] == '9' && d[1] == '7' && d[2] >= '8':
		return true
	}
	return !w.Labelled && m.groups >= 3 && m.groups < m.n && m.first == 1 && !m.open && d[0] != '1' && d[0] != '7' && d[0] != '8'
}

// looksTimed reports whether five pairs of digits are a day and a time, as exported
// chats have them where a full stop stands in times: 03/01/26 10.02. Behind a label only slashes tell it is none.
func looksTimed(w *detectors.Window, m *number) bool {
	c := w.At(w.Start + 2)
	if m.open || m.plus || c != '/' && (w.Labelled || c != '-' && c != '.') ||
		w.At(w.Start+5) != c || w.At(w.Start+8) != ' ' || w.At(w.Start+11) != '.' {
		return false
	}
	two := func(i int) int { return int(m.digits[i]-'0')*10 + int(m.digits[i+1]-'0') }
	a, b := two(0), two(2) // day and month in either order
	return a >= 1 && b >= 1 && min(a, b) <= 12 && max(a, b) <= 31 && two(6) < 24 && two(8) < 60
}

// looksDated reports 2024-05-17, 17-05-2024 and 17/05/24 14: dates.
func looksDated(m *number) bool {
	if m.plus || m.open || m.groups < 3 || m.n < 6 {
		return false
	}
	d := m.digits
	two := func(i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
	if m.first == 4 && m.n >= 8 && (two(0) == 19 || two(0) == 20) && m.ends[5] != m.ends[4]+2 {
		return two(4) >= 1 && two(4) <= 12 && two(6) >= 1 && two(6) <= 31 && (m.n == 8 || m.n >= 10)
	}
	if m.first == 4 && (two(0) == 19 || two(0) == 20) && m.groups <= 4 && shortDate(m) {
		return true
	}
	if m.first == 2 && m.n >= 8 && (two(4) == 19 || two(4) == 20) && m.ends[2] > m.ends[1]+1 && m.ends[4] > m.ends[3]+1 {
		return two(0) >= 1 && two(0) <= 31 && two(2) >= 1 && two(2) <= 31 && m.ends[7] == m.ends[4]+3
	}
	return false
}

// shortDate reports whether behind a year a month, a day and perhaps an hour follow
// that are not all of two digits: "2026/1/3 10".
func shortDate(m *number) bool {
	most := [...]int{12, 31, 24}
	k, value, width, short := 0, 0, 0, false
	for i := 4; i <= m.n; i++ {
		if i > 4 && (i == m.n || m.ends[i] > m.ends[i-1]+1) {
			if k == len(most) || width > 2 || value > most[k] || value == 0 && k < 2 {
				return false
			}
			short = short || width == 1 && k < 2
			k, value, width = k+1, 0, 0
		}
		if i < m.n {
			value, width = 10*value+int(m.digits[i]-'0'), width+1
		}
	}
	return k >= 2 && short
}
