package detectors

import (
	"unicode"
	"unicode/utf8"
)

// Bounds of a number that odd marks part.
const (
	maxOdd      = 8  // numbers of one text that are rejoined
	maxOddMarks = 6  // bytes between two groups
	leastOdd    = 9  // digits
	mostOdd     = 24 // digits
	oddBefore   = 72 // bytes of text read along before it, for its label
	oddAfter    = 32 // and behind it
)

// oddMark holds the ASCII marks that part the groups of a number although no
// issuer writes so, and the first bytes of longer ones.
var oddMark = func() (t [256]bool) {
	for _, c := range "_|~*=,;:\t\r\n+#'\"<>\\^" {
		t[c] = true
	}
	for _, c := range []byte{0xC2, 0xE2, 0xE3, 0xEF, 0xF0} {
		t[c] = true
	}
	return t
}()

// markAt returns the length of the mark or space at p, 0 if none stands there.
func markAt(b []byte, p int) int {
	c := b[p]
	if c < 0x80 {
		if class[c]&cSep != 0 || oddMark[c] {
			return 1
		}
		return 0
	}
	if !oddMark[c] {
		return 0
	}
	r, n := utf8.DecodeRune(b[p:])
	if unicode.IsPunct(r) || unicode.IsSymbol(r) || unicode.IsSpace(r) {
		return n
	}
	return 0
}

// marksAt returns where the marks at p end.
func marksAt(b []byte, p int) int {
	q := p
	for q < len(b) && q-p < maxOddMarks {
		n := markAt(b, q)
		if n == 0 {
			break
		}
		q += n
	}
	return q
}

// oddly notes the number whose first group is [ts, te) if marks part it that
// the matchers do not know: "0812|3456|7890", "317405/410790/0001". Groups of
// three digits or more count, of which the last may be shorter, or single digits
// throughout; two groups with a line break between.
func (s *Scanner) oddly(ts, te int) {
	if ts < s.oddEnd || len(s.odds) == maxOdd || s.depth >= maxLayers {
		return
	}
	b := s.text
	least, total, groups, most := te-ts, te-ts, 1, te-ts
	odd, doubt, last := false, false, false
	plus := ts > 0 && b[ts-1] == '+' // a telephone number's country code
	end := te
	var gap []byte // between the last two groups
	if least > 8 {
		return
	}
	for end < len(b) && !last {
		p := marksAt(b, end)
		q := p
		wrap := wrapped(b[end:p])
		lines := groups == 1 && least > 3 && wrap
		for q < len(b) && b[q]-'0' <= 9 && (q-p <= 8 || lines && q-p <= 12) {
			q++
		}
		n := q - p
		if p == end || n == 0 || total+n > mostOdd || q < len(b) && class[b[q]]&cLetter != 0 && b[q]|0x20 != 'x' {
			break
		}
		if last = least > 1 && n < 3 && groups > 1 && string(gap) == string(b[end:p]); last {
			if q < len(b) && markAt(b, q) > 0 && q+1 < len(b) && b[q+1]-'0' <= 9 {
				break
			}
		} else if least == 1 && n != 1 || least > 1 && (n < 3 || n > 8 && !lines) {
			break
		}
		gap = b[end:p]
		if n == 3 && most == 3 && (b[end] == ',' || b[end] == '.') && total > 3 {
			return // an amount, an address of octets
		}
		for k := end; k < p; k++ {
			odd = odd || oddMark[b[k]] || b[k] == '/' || b[k] == '.' || k > end
			doubt = doubt || b[k] < ' ' && !lines && !(wrap && plus) || b[k] == ',' || b[k] == ';' || b[k] == ':' || b[k] == '='
		}
		most = max(most, n)
		total += n
		groups++
		end = q
	}
	s.oddEnd = end
	if doubt && groups == 2 || least == 2 && (doubt || groups < 4) { // two numbers of a list, a date
		return
	}
	if (odd || groups == total) && groups > 1 && total >= leastOdd && (least > 1 || total > leastOdd) {
		s.odds = append(s.odds, Span{ts, end})
	}
}

// wrapped reports whether gap is one line break, with the marks of a quoted
// mail behind it and a hyphen or space before: "0812-3456-\n>> 7890".
func wrapped(gap []byte) bool {
	breaks := 0
	for _, c := range gap {
		switch {
		case c == '\n':
			breaks++
		case c == '>' || c == '|':
			if breaks == 0 {
				return false
			}
		case c != ' ' && c != '\r' && c != '-':
			return false
		}
	}
	return breaks == 1
}

// rejoin reads the number at, with the text around it, as if hyphens parted it,
// and keeps what a label or a calendar and a check speak for.
func (s *Scanner) rejoin(ev *Event, at Span) {
	b, r := s.text, s.reading()
	from, to := max(0, at.Start-oddBefore), min(len(b), at.End+oddAfter)
	for from > 0 && !utf8.RuneStart(b[from]) {
		from--
	}
	for to < len(b) && !utf8.RuneStart(b[to]) {
		to++
	}
	r.verbatim(b, from, at.Start)
	single := at.Start+1 < len(b) && b[at.Start+1]-'0' > 9
	for p := at.Start; p < at.End; {
		q := p
		for q < at.End && b[q]-'0' <= 9 {
			q++
		}
		r.verbatim(b, p, q)
		if p = q; p < at.End {
			p = marksAt(b, q)
			if !single {
				r.put(hyphen, q, p)
			}
		}
	}
	r.verbatim(b, at.End, to)
	s.reread(ev, LayerParted, func(c *candidate, start, end int) bool {
		return start < at.End && end > at.Start && (c.Evidence&(Label|FieldName) != 0 || c.strength >= Strong && c.Evidence&Calendar != 0 || c.strength >= Certain && start < at.Start)
	})
}

var hyphen = []byte("-")
