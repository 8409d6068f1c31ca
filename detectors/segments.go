package detectors

import "bytes"

// What a field of a segment holds.
const (
	segName = iota
	segBirth
	segAddress
	segPhone
	segNumber // of a patient or an account
	segKinds
)

// segmentEntities are the entities of those kinds.
var segmentEntities = [segKinds]Entity{segName: "PERSON", segBirth: "DATE_OF_BIRTH", segAddress: "ADDRESS", segPhone: "PHONE_NUMBER", segNumber: "MEDICAL_RECORD"}

// segmentFields says what the fields of a segment that tells of a person hold, by
// number (HL7 v2.5.1, sections 3.4.2, 3.4.5, 6.5.5 and 6.5.7).
var segmentFields = map[string]map[int]int{
	"PID": {2: segNumber, 3: segNumber, 4: segNumber, 5: segName, 6: segName, 7: segBirth, 9: segName, 11: segAddress, 13: segPhone, 14: segPhone, 18: segNumber, 19: segNumber, 20: segNumber, 21: segNumber},
	"NK1": {2: segName, 4: segAddress, 5: segPhone, 6: segPhone, 16: segBirth, 26: segName, 30: segName, 31: segPhone, 32: segAddress, 33: segNumber, 37: segNumber},
	"GT1": {2: segNumber, 3: segName, 4: segName, 5: segAddress, 6: segPhone, 7: segPhone, 8: segBirth, 12: segNumber},
	"IN1": {16: segName, 18: segBirth, 19: segAddress, 36: segNumber, 49: segNumber},
}

// setSegments notes which Specs stand for the kinds of fields.
func (c *Chain) setSegments() {
	for kind, entity := range segmentEntities {
		c.posed[kind] = -1
		for i := range c.specs {
			if c.specs[i].Entity == entity && c.specs[i].Subtype == "" {
				c.posed[kind] = int32(i)
				break
			}
		}
	}
}

// mostSegments bounds the segments of one text that are read.
const mostSegments = 64

// segments takes the names, dates of birth, addresses and numbers of an HL7
// message by their places: whatever stands there is what the standard says.
func (s *Scanner) segments() {
	b := s.text
	for i, n := 0, 0; i < len(b) && n < mostSegments; {
		if b[i] == '\v' { // a message as it goes over the wire
			i++
		}
		end := len(b)
		if k := bytes.IndexAny(b[i:], "\r\n"); k >= 0 {
			end = i + k
		}
		if end-i > 4 && b[i+3] == '|' {
			if fields := segmentFields[string(b[i:i+3])]; fields != nil {
				s.segment(fields, i+4, end)
				n++
			}
		}
		i = end + 1
	}
}

// segment takes what the segment whose first field is at i holds.
func (s *Scanner) segment(fields map[int]int, i, end int) {
	b := s.text
	for number := 1; i <= end; number++ {
		to := upTo(b, i, end, '|')
		if kind, ok := fields[number]; ok && s.chain.posed[kind] >= 0 {
			for from := i; from < to; {
				rep := upTo(b, from, to, '~')
				if f, l := segmentValue(b, kind, from, rep); l > f {
					s.pose(kind, f, l)
				}
				from = rep + 1
			}
		}
		i = to + 1
	}
}

// pose takes [f, l) for what its place alone says that it is, unless somebody was
// here before.
func (s *Scanner) pose(kind, f, l int) {
	v := s.text[f:l]
	if k := bytes.IndexByte(v, '<'); k >= 0 && placeholder(v[k:]) > 0 || s.written(f, l) {
		return
	}
	s.steps++
	s.keep(s.chain.posed[kind], &Found{Start: f, End: l, Strength: Certain, Evidence: Label | Format}, segmentScore, Label|Format)
}

// segmentScore is the score of what its place alone speaks for.
const segmentScore = 0.9

// upTo returns where the first mark in b[i:end] stands, end if there is none.
func upTo(b []byte, i, end int, mark byte) int {
	if k := bytes.IndexByte(b[i:end], mark); k >= 0 {
		return i + k
	}
	return end
}

// segmentValue returns where the value of a field stands in [from, to), an empty
// span if it holds none: the components that name, of a name without titles.
func segmentValue(b []byte, kind, from, to int) (int, int) {
	var parts [9][2]int
	n := 0
	for i := from; i <= to && n < len(parts); n++ {
		e := upTo(b, i, to, '^')
		parts[n] = [2]int{i, e}
		i = e + 1
	}
	first, last := 0, 0
	switch kind {
	case segName:
		last = min(n, 3) - 1 // family, given, further
	case segAddress:
		last = min(n, 6) - 1 // street to country
	case segPhone:
		if n >= 7 && digitsIn(b[parts[0][0]:parts[0][1]]) < leastPhone { // country, area, local
			first, last = 4, 6
			for first < 6 && parts[first][0] == parts[first][1] {
				first++
			}
		}
	}
	from, to = parts[first][0], parts[last][1]
	for to > from && (b[to-1] == '^' || b[to-1] == ' ') {
		to--
	}
	for from < to && (b[from] == '^' || b[from] == ' ') {
		from++
	}
	v := b[from:to]
	fits := false
	switch digits := digitsIn(v); kind {
	case segName, segAddress:
		fits = lettersOf(v) > 1
	case segBirth:
		fits = digits >= 8 // of a year alone, or year and month, nobody's day is told
	case segPhone:
		fits = digits >= leastPhone
	case segNumber:
		fits = digits >= 2 && len(v) >= 4
	}
	if !fits {
		return from, from
	}
	return from, to
}

const leastPhone = 6 // digits

func digitsIn(b []byte) (n int) {
	for _, c := range b {
		if c-'0' <= 9 {
			n++
		}
	}
	return n
}

// lettersOf counts the letters of b, those beyond ASCII by their bytes.
func lettersOf(b []byte) (n int) {
	for _, c := range b {
		if class[c]&cLetter != 0 || c >= 0x80 {
			n++
		}
	}
	return n
}
