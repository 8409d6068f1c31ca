package detectors

import "bytes"

// interchange are the marks of an EDI message that tells of people.
type interchange struct {
	element, end byte
}

// interchangeOf returns the marks of the message that b begins with: an ASC X12
// segment ("NM1*IL*1*…") or the head of an EDIFACT one ("UNB+…"), before which the
// marks may be told ("UNA:+.? '"): another end of segments than usual is taken.
func interchangeOf(b []byte) (interchange, bool) {
	if len(b) < 12 {
		return interchange{}, false
	}
	if b[0] == 'U' && b[1] == 'N' && b[3] == '+' && (b[2] == 'B' || b[2] == 'H') {
		return interchange{'+', '\''}, true
	}
	if string(b[:5]) == "UNA:+" && b[8] > ' ' && class[b[8]]&cAlnum == 0 {
		return interchange{'+', b[8]}, true
	}
	if n := tagEnd(b, '*'); n > 0 && bytes.Count(b[:min(len(b), 256)], []byte("*")) > 1 && (bytes.IndexByte(b, '~') > 0 || bytes.IndexByte(b, '\n') > 0) {
		return interchange{'*', '~'}, true
	}
	return interchange{}, false
}

// tagEnd returns the length of the name of a segment that b begins with and that
// mark ends, two or three capitals and figures; 0 if there is none.
func tagEnd(b []byte, mark byte) int {
	n := 0
	for n < len(b) && n < 4 && (class[b[n]]&cUpper != 0 || n > 0 && b[n]-'0' <= 9) {
		n++
	}
	if n < 2 || n > 3 || n >= len(b) || b[n] != mark {
		return 0
	}
	return n
}

// mostElements bounds the elements of a segment that are read.
const mostElements = 16

// edi takes what the segments of an EDI message say of people by their places:
// names, dates of birth, addresses, telephones and numbers (ASC X12 005010: NM1, N3,
// N4, DMG, PER, REF; UN/EDIFACT D.96A: NAD, COM, DTM 329).
func (s *Scanner) edi(m interchange) {
	b := s.text
	for i, n := 0, 0; i < len(b) && n < mostSegments; n++ {
		end := len(b)
		for k := i; k < len(b); k++ {
			if b[k] == m.end || b[k] == '\n' || b[k] == '\r' {
				end = k
				break
			}
		}
		if t := tagEnd(b[i:end], m.element); t > 0 {
			s.ediSegment(m, string(b[i:i+t]), i+t+1, end)
		}
		for i = end + 1; i < len(b) && b[i] <= ' '; i++ {
		}
	}
}

// ediSegment takes what the elements in [i, end) of the segment tag hold.
func (s *Scanner) ediSegment(m interchange, tag string, i, end int) {
	var el [mostElements + 1]Span // from 1
	n := 0
	for n < mostElements && i <= end {
		to := upTo(s.text, i, end, m.element)
		n++
		el[n] = Span{i, to}
		i = to + 1
	}
	is := func(k int, words ...string) bool {
		for _, w := range words {
			if k <= n && string(s.text[el[k].Start:el[k].End]) == w {
				return true
			}
		}
		return false
	}
	switch tag {
	case "NM1":
		if is(2, "1") {
			s.posedFrom(segName, el[:], n, 3, 5)
			s.posedFrom(segNumber, el[:], n, 9, 9)
		}
	case "N3":
		s.posedFrom(segAddress, el[:], n, 1, 2)
	case "N4":
		s.posedFrom(segAddress, el[:], n, 1, 3)
	case "DMG":
		s.posedFrom(segBirth, el[:], n, 2, 2)
	case "PER":
		s.posedFrom(segName, el[:], n, 2, 2)
		for k := 3; k < n; k += 2 {
			if is(k, "TE", "CP", "HP", "WP", "FX") {
				s.posedFrom(segPhone, el[:], n, k+1, k+1)
			}
		}
	case "REF":
		if is(1, "SY", "EJ", "EA", "1W", "0F", "F6", "IG") {
			s.posedFrom(segNumber, el[:], n, 2, 2)
		}
	case "NAD":
		s.posedFrom(segName, el[:], n, 4, 4)
		s.posedFrom(segAddress, el[:], n, 5, 8)
	case "COM":
		if v := s.text[el[1].Start:el[1].End]; bytes.HasSuffix(v, []byte(":TE")) || bytes.HasSuffix(v, []byte(":FX")) || bytes.HasSuffix(v, []byte(":AL")) {
			el[1].End -= len(":TE")
			s.posedFrom(segPhone, el[:], n, 1, 1)
		}
	case "DTM":
		if v := s.text[el[1].Start:el[1].End]; len(v) > 12 && string(v[:4]) == "329:" {
			el[1].Start += 4
			el[1].End = el[1].Start + 8
			s.posedFrom(segBirth, el[:], n, 1, 1)
		}
	}
}

// posedFrom takes the elements first to last of el, which has n, as one value of
// its kind: those that say something, and the marks between them.
func (s *Scanner) posedFrom(kind int, el []Span, n, first, last int) {
	if last = min(last, n); first > last || s.chain.posed[kind] < 0 {
		return
	}
	for last > first && el[last].Start == el[last].End {
		last--
	}
	for first < last && el[first].Start == el[first].End {
		first++
	}
	f, l := el[first].Start, el[last].End
	v := s.text[f:l]
	fits := false
	switch digits := digitsIn(v); kind {
	case segName:
		fits = lettersOf(v) > 1 && digits == 0
	case segAddress:
		fits = lettersOf(v) > 1
	case segBirth:
		fits = digits == 8 && len(v) == 8
	case segPhone:
		fits = digits >= leastPhone
	case segNumber:
		fits = digits >= 4
	}
	if fits {
		s.pose(kind, f, l)
	}
}
