package corpus

import (
	"bytes"
	"strconv"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Sought looks for the planted values of many events in whatever became of
// them. It knows nothing of detectors: a value counts when it stands in an
// output whole, raw or JSON-escaped, not as part of a longer word or number.
// Add every event, then call Left with each output record. Not safe for
// concurrent use.
type Sought struct {
	events map[string][]string // by event id: the values to look for
	marks  []uint64            // bit set over the hash of eight bytes of each wide value
	wide   map[uint64][]wide   // by the same hash: values no other event holds by chance
	buf    []byte
}

// wide is a value that is sought in the outputs of all events, by eight bytes
// of it: the last ones of a number, for many numbers begin alike.
type wide struct {
	value string
	off   int // of the eight bytes
}

func newWide(value string) wide {
	if c := value[len(value)-1]; c >= '0' && c <= '9' {
		return wide{value, len(value) - hashLen}
	}
	return wide{value: value}
}

const (
	wideMin  = 8 // bytes; shorter values are sought in their own event alone
	hashLen  = 8
	markBits = 20
)

// NewSought returns an empty set.
func NewSought() *Sought {
	return &Sought{events: map[string][]string{}, wide: map[uint64][]wide{}, marks: make([]uint64, 1<<markBits/64)}
}

// Add takes over the planted values of e.
func (s *Sought) Add(e *Event) {
	values := make([]string, 0, len(e.Plants))
	for _, p := range e.Plants {
		v := p.Value
		if p.Core != "" {
			v = p.Core
		}
		values = append(values, v)
		if len(v) >= wideMin && p.Entity != "PERSON" && p.Entity != "ADDRESS" && p.Entity != "PASSWORD" {
			w := newWide(v)
			h := hash([]byte(v[w.off:]))
			s.marks[h>>(64-markBits)/64] |= 1 << (h >> (64 - markBits) % 64)
			s.wide[h] = append(s.wide[h], w)
		}
	}
	s.events[e.ID] = values
}

// Left counts the planted values found in the outputs of one record: its
// value, its key, its headers. Short values and names are sought in the
// outputs of their own event, told by the event_id in one of the outputs; all
// others are sought wherever they may have come from.
func (s *Sought) Left(outputs ...[]byte) int {
	left := 0
	var own []string
	for _, out := range outputs {
		if own = s.events[eventID(out)]; own != nil {
			break
		}
	}
	for _, out := range outputs {
		left += s.seek(out, own)
		if bytes.IndexByte(out, '\\') >= 0 {
			s.buf = unescape(s.buf[:0], out)
			left += s.seek(s.buf, own)
		}
	}
	return left
}

func (s *Sought) seek(out []byte, own []string) int {
	left := 0
	for _, v := range own {
		if holds(out, v) {
			left++
		}
	}
	for i := 0; i+hashLen <= len(out); i++ {
		h := hash(out[i:])
		if s.marks[h>>(64-markBits)/64]&(1<<(h>>(64-markBits)%64)) == 0 {
			continue
		}
		for _, w := range s.wide[h] {
			at := i - w.off
			if at >= 0 && bytes.HasPrefix(out[at:], []byte(w.value)) && whole(out, at, at+len(w.value)) && !contains(own, w.value) {
				left++
			}
		}
	}
	return left
}

// hash mixes the first eight bytes.
func hash(b []byte) uint64 {
	_ = b[hashLen-1]
	x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
	x *= 0x9E3779B97F4A7C15
	return x ^ x>>32*0xD6E8FEB86659FD93
}

// holds reports whether v stands in out as a whole word.
func holds(out []byte, v string) bool {
	for from := 0; ; {
		i := bytes.Index(out[from:], []byte(v))
		if i < 0 {
			return false
		}
		if i += from; whole(out, i, i+len(v)) {
			return true
		}
		from = i + 1
	}
}

// whole reports whether out[start:end] is not cut out of a longer word or
// number. Han characters do not belong to the word beside them.
func whole(out []byte, start, end int) bool {
	before, _ := utf8.DecodeLastRune(out[:start])
	first, _ := utf8.DecodeRune(out[start:])
	last, _ := utf8.DecodeLastRune(out[:end])
	after, _ := utf8.DecodeRune(out[end:])
	return !(word(before) && word(first)) && !(word(last) && word(after))
}

func word(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, r)
}

// eventID returns the value of the first event_id member, or "".
func eventID(out []byte) string {
	const member = `"event_id":"`
	_, rest, ok := bytes.Cut(out, []byte(member))
	if !ok {
		return ""
	}
	id, _, _ := bytes.Cut(rest, []byte{'"'})
	return string(id)
}

// unescape replaces every JSON escape in b, wherever it stands.
func unescape(out, b []byte) []byte {
	for i := 0; i < len(b); i++ {
		if b[i] != '\\' || i+1 == len(b) {
			out = append(out, b[i])
			continue
		}
		i++
		switch b[i] {
		case 'n':
			out = append(out, '\n')
		case 't':
			out = append(out, '\t')
		case 'r':
			out = append(out, '\r')
		case 'u':
			r, ok := unit(b[i:])
			if !ok {
				out = append(out, 'u')
				continue
			}
			i += 4
			if i+1 < len(b) && utf16.IsSurrogate(r) && b[i+1] == '\\' {
				if low, ok := unit(b[i+2:]); ok {
					if pair := utf16.DecodeRune(r, low); pair != unicode.ReplacementChar {
						r, i = pair, i+6
					}
				}
			}
			out = utf8.AppendRune(out, r)
		default:
			out = append(out, b[i])
		}
	}
	return out
}

// unit reads uXXXX.
func unit(b []byte) (rune, bool) {
	if len(b) < 5 || b[0] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[1:5]), 16, 16)
	return rune(n), err == nil
}
