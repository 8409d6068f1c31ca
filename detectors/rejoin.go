package detectors

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// Bounds of a number that odd marks part.
const (
	maxOdd      = 8  // numbers of one text that are rejoined
	maxOddMarks = 6  // bytes between two groups
	leastOdd    = 9  // digits
	mostOdd     = 24 // digits
	mostPieced  = 19 // digits of a number parted anywhere
	mostGrouped = 14 // of one that is read in the groups it has
	oddBefore   = 72 // bytes of text read along before it, for its label
	oddAfter    = 32 // and behind it
)

// oddSpan is a number that odd marks part; pieced: anywhere; joined: its digits
// are read as one run, since issuers of so long numbers do not group them so.
type oddSpan struct {
	Span
	pieced, joined bool
	short          bool // its first groups are such as people make
}

// oddMark holds the ASCII marks that part the groups of a number although no
// issuer writes so, and the first bytes of longer ones.
var oddMark = func() (t [256]bool) {
	for _, c := range "_|~*=,;:\t\r\n+#'\"<>\\^&!$[]{}`" {
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
		if c == '<' || c == '&' || c == '\\' {
			for _, m := range &writtenMarks {
				if c == m[0] && len(b)-p > len(m) && string(b[p:p+len(m)]) == m {
					return len(m)
				}
			}
		}
		if class[c]&cSep != 0 || oddMark[c] && (c != '&' || p+1 < len(b) && (b[p+1] == ' ' || b[p+1]-'0' <= 9)) {
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

// writtenMarks are line breaks and spaces that were written out.
var writtenMarks = [...]string{"<br>", "<br/>", "<br />", "&nbsp;", `\n`, `\r`, `\t`}

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
	return saidMarks(b, q)
}

// saidMarks returns the end of a word for a mark between groups, and the space
// behind it, that stands at p before a digit: "0812 dash 3456", 1234空格5678. It is
// p if there is none.
func saidMarks(b []byte, p int) int {
	if p+3 >= len(b) {
		return p
	}
	for _, w := range markWords[b[p]] {
		q := p + len(w)
		if q >= len(b) || b[p+1]|0x20 != w[1]|0x20 || !(w[0] >= utf8.RuneSelf && string(b[p:q]) == w || w[0] < utf8.RuneSelf && b[q] == ' ' && b[p-1] == ' ' && EqualLower(b[p:q], w)) {
			continue
		}
		for q < len(b) && b[q] == ' ' {
			q++
		}
		if q < len(b) && b[q]-'0' <= 9 {
			return q
		}
	}
	return p
}

// said reports whether a word for a mark stands behind the group that ends at e, and
// digits behind it.
func said(b []byte, e int) bool {
	if b[e] == ' ' {
		e++
	}
	return e < len(b) && len(markWords[b[e]]) > 0 && saidMarks(b, e) > e
}

// markWords are what people say for a mark or a space within a number, by the first
// byte in either case.
var markWords = func() (t [256][]string) {
	for _, w := range [...]string{"dash", "strip", "setrip", "spasi", "space", "hyphen", "minus", "slash", "dot", "titik", "garis", "tanda hubung",
		"横杠", "横線", "横线", "橫槓", "空格", "空白", "减号", "斜杠", "杠", "槓", "横", "点", "點"} {
		t[w[0]] = append(t[w[0]], w)
		if w[0] < utf8.RuneSelf {
			t[w[0]-0x20] = append(t[w[0]-0x20], w)
		}
	}
	return t
}()

// oddly notes the number whose first group is [ts, te) if marks part it that
// the matchers do not know: "0812|3456|7890", "317405/410790/0001". Groups of
// three digits or more count, of which the last may be shorter, or single digits
// throughout; two groups with a line break between.
func (s *Scanner) oddly(ts, te int) {
	if ts < s.oddEnd || len(s.odds) == maxOdd || s.depth >= maxLayers || s.rejoined {
		return
	}
	if firstCell(s.text, ts, te) {
		return
	}
	if p := marksAt(s.text, te); p < len(s.text) && s.text[p]-'0' <= 9 && !s.oddGroups(ts, te) {
		s.oddPieces(ts, te)
	}
}

// firstCell reports whether [ts, te) is the first cell of a row whose next cell is
// a number in groups of its own: "606,070-9147-1910,open".
func firstCell(b []byte, ts, te int) bool {
	if te+1 >= len(b) || b[te] != ',' && b[te] != ';' && b[te] != '\t' || ts > 0 && b[ts-1] != '\n' {
		return false
	}
	q := te + 1
	if b[q] == '+' {
		return true
	}
	for q < len(b) && b[q]-'0' <= 9 {
		q++
	}
	return q > te+1 && q < len(b) && b[q] != b[te] && class[b[q]]&cSep != 0
}

// oddGroups notes the number if it stands in groups that people make.
func (s *Scanner) oddGroups(ts, te int) bool {
	b := s.text
	least, total, groups, most := te-ts, te-ts, 1, te-ts
	odd, doubt, last := false, false, false
	short := false                   // a group in the middle is, of a labelled number: NIP 19820615|201401|1|088
	plus := ts > 0 && b[ts-1] == '+' // a telephone number's country code
	end := te
	var gap []byte // between the last two groups
	if least > 8 {
		return false
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
		if doubt && total+n > mostOdd && s.listed(ts, end, string(gap)) {
			return true
		}
		if p == end || n == 0 || total+n > mostOdd || q < len(b) && class[b[q]]&cLetter != 0 && b[q]|0x20 != 'x' {
			break
		}
		if last = least > 1 && n < 3 && groups > 1 && (string(gap) == string(b[end:p]) || groups > 2 && p == end+1 && b[end] != ' ' && (total+n == 16 || total+n == 18)); last {
			if q < len(b) && markAt(b, q) > 0 && q+1 < len(b) && b[q+1]-'0' <= 9 {
				short = s.labelledAt(ts, end)
				break
			}
		} else if least == 1 && n != 1 || least > 1 && (n < 3 || n > 8 && !lines) {
			break
		}
		gap = b[end:p]
		if n == 3 && most == 3 && (b[end] == ',' || b[end] == '.') && total > 3 {
			return false // an amount, an address of octets
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
	if short && s.oddPieces(ts, te) {
		s.odds[len(s.odds)-1].short = true
		return true
	}
	s.oddEnd = end
	if doubt && groups == 2 || least == 2 && (doubt || groups < 4) { // two numbers of a list, a date
		return false
	}
	if (odd || groups == total) && groups > 1 && total >= leastOdd && (least > 1 || total > leastOdd) {
		end = checkBehind(b, end, total)
		s.odds = append(s.odds, oddSpan{Span: Span{ts, end}})
		return true
	}
	return false
}

// labelledAt reports whether a label stands about [start, end), or the field is known.
func (s *Scanner) labelledAt(start, end int) bool {
	s.around(start, end)
	return s.ctx.any || s.field != nil
}

// listed reports whether the numbers [ts, end), already as many digits as a number
// may have, are the first of a list that gap parts and nothing labels. It passes
// over the list.
func (s *Scanner) listed(ts, end int, gap string) bool {
	if s.labelledAt(ts, end) {
		return false
	}
	b, e := s.text, end
	for {
		p := e + len(gap)
		q := p
		for q < len(b) && b[q]-'0' <= 9 {
			q++
		}
		if q == p || string(b[e:p]) != gap {
			break
		}
		e = q
	}
	s.oddEnd = max(s.oddEnd, e)
	return e > end
}

// oddPieces notes, and reports, the number that begins at ts if marks part it anywhere, up to
// where digits and marks end. Dates, times and amounts are written so, too: what
// comes of it needs a label and has to be the whole of it.
func (s *Scanner) oddPieces(ts, te int) bool {
	b := s.text
	end, total, groups, odd, strange := te, te-ts, 1, false, false
	var kinds [3]byte // of marks
	parts := 0
	for {
		p := marksAt(b, end)
		q := p
		for q < len(b) && b[q]-'0' <= 9 {
			q++
		}
		if p == end || q == p || q < len(b) && class[b[q]]&cLetter != 0 && (b[q]|0x20 != 'x' || q+1 < len(b) && class[b[q+1]]&cAlnum != 0) {
			break
		}
		if g := b[end:p]; len(g) == 2 && g[1] == ' ' && (g[0] == ',' || g[0] == ';') || len(g) == 1 && g[0] == ':' && q-p == 2 {
			return false // a list, a time of day
		}
		for k := end; k < p; k++ {
			odd = odd || oddMark[b[k]] || b[k] == '/' || b[k] == '.' || k > end
			strange = strange || oddMark[b[k]] || b[k] == ')'
		}
		if g := b[end]; !bytes.Contains(kinds[:parts], b[end:end+1]) && parts < len(kinds) {
			kinds[parts] = g
			parts++
		}
		total += q - p
		groups++
		end = q
		if total > mostPieced {
			break
		}
	}
	s.oddEnd = max(s.oddEnd, end)
	if !odd || groups > 12 && !strange && parts < len(kinds) || total < leastOdd || total > mostPieced || te-ts == 1 && groups == 2 || isoDate(b, ts) > 0 || dayMonthYear(b, ts, te) {
		return false
	}
	if s.labelledAt(ts, end) {
		end = checkBehind(b, end, total)
		s.odds = append(s.odds, oddSpan{Span: Span{ts, end}, pieced: true, joined: !strange || total > mostGrouped || 2*groups > total})
		return true
	}
	return false
}

// checkBehind returns the end of the check character X of a resident's number that
// stands, behind marks, at end of its 17 digits: "…-1-7-X", "[1][7][X]".
func checkBehind(b []byte, end, digits int) int {
	p := marksAt(b, end)
	if digits == 17 && p > end && p < len(b) && b[p]|0x20 == 'x' && (p+1 == len(b) || class[b[p+1]]&cAlnum == 0) {
		return p + 1
	}
	return end
}

// dayMonthYear reports whether a date begins with the group [ts, te): 05-06-2024.
func dayMonthYear(b []byte, ts, te int) bool {
	p := te + 1
	if te-ts > 2 || p >= len(b) || b[te] != '-' && b[te] != '/' && b[te] != '.' {
		return false
	}
	q := p
	for q < len(b) && b[q]-'0' <= 9 {
		q++
	}
	return q > p && q-p <= 2 && q+4 < len(b) && b[q] == b[te] && (b[q+1] == '1' && b[q+2] == '9' || b[q+1] == '2' && b[q+2] == '0') && b[q+3]-'0' <= 9 && b[q+4]-'0' <= 9 && (q+5 == len(b) || b[q+5]-'0' > 9)
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

// rejoin reads the numbers of s.odds, with the text around them, as if hyphens
// parted each of them: all in one reading, so that what stands between two of
// them is read once. It keeps what a label or a calendar and a check speak for.
func (s *Scanner) rejoin(ev *Event) {
	b, r := s.text, s.reading()
	done := 0 // end of what the reading holds
	for i := range s.odds {
		at := &s.odds[i]
		from, to := max(done, at.Start-oddBefore), min(len(b), at.End+oddAfter)
		if i+1 < len(s.odds) {
			to = min(to, s.odds[i+1].Start)
		}
		for from > done && !utf8.RuneStart(b[from]) {
			from--
		}
		for to < len(b) && !utf8.RuneStart(b[to]) {
			to++
		}
		if len(r.text)+to-from >= *s.spare {
			s.odds = s.odds[:i]
			break
		}
		if from > done && i > 0 {
			r.put(newLine, from-1, from)
		}
		if at.Start > from && b[at.Start-1] == '+' && plusParted(b, at) {
			r.verbatim(b, from, at.Start-1)
			r.put(space, at.Start-1, at.Start)
		} else {
			r.verbatim(b, from, at.Start)
		}
		r.hyphened(b, at)
		r.verbatim(b, at.End, to)
		done = to
	}
	if len(s.odds) == 0 {
		return
	}
	sub := s.inner(ev)
	sub.rejoined = true
	s.reread(ev, LayerParted, func(c *candidate, start, end int) bool {
		for i := range s.odds {
			if at := &s.odds[i]; at.holds(c, start, end) {
				return !at.pieced || !s.plainer(at, c, start, end)
			}
		}
		return false
	})
	sub.rejoined = false
}

// hyphened appends the number at with a hyphen in place of what stands between
// two of its groups, or nothing.
func (r *reading) hyphened(b []byte, at *oddSpan) {
	single := at.joined || at.Start+1 < len(b) && b[at.Start+1]-'0' > 9
	for p := at.Start; p < at.End; {
		q := p
		for q < at.End && b[q]-'0' <= 9 {
			q++
		}
		r.verbatim(b, p, q)
		if p = q; p+1 == at.End { // the check character
			r.verbatim(b, p, p+1)
			return
		}
		if p < at.End {
			p = marksAt(b, q)
			if !single {
				r.put(hyphen, q, p)
			}
		}
	}
}

// holds reports whether the candidate c over [start, end), found where odd marks
// were taken out of the number at, is evidence enough.
func (at *oddSpan) holds(c *candidate, start, end int) bool {
	if at.pieced {
		return start <= at.Start && end >= at.End && c.Evidence&(Label|FieldName) != 0 && (c.strength >= Weak || at.short || !at.joined && c.strength == Shape)
	}
	return start < at.End && end > at.Start && (c.Evidence&(Label|FieldName) != 0 || c.strength >= Strong && c.Evidence&Calendar != 0 || c.strength >= Certain && start < at.Start)
}

// plainer reports whether what c found over [start, end) is found by its own form in
// a part of it that begins as all of it does, "+86 138 0013 8000 :51", or whether
// all of it is found as it is written and c is next to nothing.
func (s *Scanner) plainer(at *oddSpan, c *candidate, start, end int) bool {
	for i := s.leafFrom; i < len(s.cands); i++ {
		p := &s.cands[i]
		if p.from > start || p.to <= start {
			continue
		}
		if p.ID == c.ID && p.strength > max(c.strength, Medium) && p.to < end || at.short && c.strength < Weak && p.to >= end {
			return true
		}
	}
	return false
}

// plusParted reports whether a plus parts the first two groups of at: then one
// before it is a form's space, too.
func plusParted(b []byte, at *oddSpan) bool {
	p := at.Start
	for p < at.End && b[p]-'0' <= 9 {
		p++
	}
	return p < at.End && b[p] == '+'
}

var (
	hyphen = []byte("-")
	space  = []byte(" ")
)
