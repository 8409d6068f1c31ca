package processor

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// kind says in which ways people write a known value.
type kind uint8

const (
	asWritten kind = iota
	aPerson
	aPhone
	anEmail
	anAddress
	aHandle
)

// kindOf returns the kind of an entity's values.
func kindOf(info *detectors.EntityInfo) kind {
	switch info.Name {
	case "PERSON":
		return aPerson
	case "PHONE_NUMBER":
		return aPhone
	case "EMAIL_ADDRESS":
		return anEmail
	case "ADDRESS":
		return anAddress
	case "USERNAME":
		return aHandle
	}
	return asWritten
}

// speller collects the spellings under which the scanner seeks the known
// values of one event. Its memory is reused by the next event.
type speller struct {
	known []detectors.Known
	looks []uint32  // of each of known: what equal spellings have in common
	seen  [4]uint64 // bits of looks, by hash
	arena []byte    // of spellings that are no part of the value itself
	of    detectors.Known

	values []unspelled
	seeds  *detectors.Seeds // to enter spellings into, and not into known
}

func (s *speller) reset() {
	s.known, s.looks, s.arena, s.values = s.known[:0], s.looks[:0], s.arena[:0], s.values[:0]
	s.seen = [4]uint64{}
}

// put notes one spelling. Where two people share a part of their names it is
// nobody's in particular.
func (s *speller) put(text []byte, near detectors.Near) {
	if len(text) < 2 {
		return
	}
	if s.seeds != nil {
		s.seeds.Add(text)
		return
	}
	look := looks(text)
	seen, bit := &s.seen[look*0x9E3779B1>>30], uint64(1)<<(look*0x9E3779B1>>24&63)
	if *seen&bit != 0 && s.again(text, look, near) {
		return
	}
	*seen |= bit
	k := s.of
	k.Text, k.Near = text, near
	s.known, s.looks = append(s.known, k), append(s.looks, look)
}

// again notes a spelling that is there already, and reports whether it is.
func (s *speller) again(text []byte, look uint32, near detectors.Near) bool {
	for i, l := range s.looks {
		if l != look {
			continue
		}
		if k := &s.known[i]; k.ID == s.of.ID && bytes.EqualFold(k.Text, text) {
			if k.Person != s.of.Person {
				k.Person = 0
			}
			k.Near = min(k.Near, near)
			if k.Leaf != s.of.Leaf {
				k.Leaf = -1
			}
			return true
		}
	}
	return false
}

// looks is the same for texts that are equal but for case. Letters outside ASCII
// may change their length with it, so they count for nothing.
func looks(text []byte) uint32 {
	n, sum := uint32(0), uint32(0)
	for _, c := range text {
		if c < utf8.RuneSelf {
			n++
			sum = sum*31 + uint32(c|0x20)
		}
	}
	return n<<24 | sum&0xFFFFFF
}

// made returns the bytes that make appends, kept until the next event.
func (s *speller) made(parts ...[]byte) []byte {
	from := len(s.arena)
	for _, p := range parts {
		s.arena = append(s.arena, p...)
	}
	return s.arena[from:len(s.arena):len(s.arena)]
}

// spell notes the spellings of one declared value.
func (s *speller) spell(v detectors.Known, k kind) {
	s.of = v
	switch k {
	case aPerson:
		s.person(v.Text)
	case aPhone:
		s.put(v.Text, detectors.Anything)
		s.phone(v.Text)
	case anEmail:
		s.put(v.Text, detectors.Anything)
		if at := bytes.IndexByte(v.Text, '@'); at >= 5 {
			s.local(v.Text[:at])
		}
	case anAddress:
		s.put(v.Text, detectors.Anything)
		s.address(v.Text)
	case aHandle:
		handle := bytes.TrimLeft(v.Text, "@")
		if nameWord(handle, 0) == len(handle) {
			s.part(handle) // a nickname, which may be a word
		} else {
			s.put(handle, detectors.Anything)
		}
	default:
		s.put(v.Text, detectors.Anything)
	}
}

// local notes the part of a mail address before the '@' where it is no plain
// word: people use it for their user name.
func (s *speller) local(text []byte) {
	if plus := bytes.IndexByte(text, '+'); plus > 0 {
		text = text[:plus]
	}
	marks, letters := 0, 0
	for _, c := range text {
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			letters++
		default:
			marks++
		}
	}
	if letters >= 3 && (marks > 0 || letters >= 8) && len(text) >= 5 && !commonplace(text) {
		s.put(text, detectors.Anything)
	}
}

// phone notes the ways to write a number's country and trunk digits, and its
// last four digits where words announce them.
func (s *speller) phone(text []byte) {
	from := len(s.arena)
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		i += n
		if r >= '0' && r <= '9' {
			s.arena = append(s.arena, byte(r))
		} else if r >= 0xFF10 && r <= 0xFF19 {
			s.arena = append(s.arena, byte(r-0xFF10)+'0')
		} else if r == 'x' || r == '#' { // an extension
			break
		}
	}
	d := s.arena[from:len(s.arena):len(s.arena)]
	if len(d) < 7 || len(d) > 17 {
		return
	}
	plus := bytes.HasPrefix(bytes.TrimSpace(text), []byte("+"))
	if bytes.HasPrefix(d, []byte("00")) {
		plus, d = true, d[2:]
	}
	country, own := split(d, plus)
	s.put(d, detectors.Anything)
	if len(own) >= 7 {
		s.put(own, detectors.Anything)
		s.put(s.made([]byte("0"), own), detectors.Anything)
		s.put(s.made(country, own), detectors.Anything)
	}
	s.put(d[len(d)-4:], detectors.Tail)
}

var indonesia, china = []byte("62"), []byte("86")

// split parts a number's country code from the rest. Without a plus sign the
// country of a mobile number of Indonesia or China is told by its form.
func split(d []byte, plus bool) (country, own []byte) {
	if plus {
		n := 3
		switch {
		case d[0] == '1' || d[0] == '7':
			n = 1
		case twoDigits[[2]byte{d[0], d[1]}]:
			n = 2
		}
		return d[:n], bytes.TrimLeft(d[n:], "0")
	}
	switch {
	case d[0] == '0':
		own = bytes.TrimLeft(d, "0")
		if len(own) > 0 && own[0] == '8' {
			country = indonesia
		}
		return country, own
	case bytes.HasPrefix(d, indonesia) && len(d) >= 10:
		return d[:2], bytes.TrimLeft(d[2:], "0")
	case bytes.HasPrefix(d, china) && len(d) == 13:
		return d[:2], d[2:]
	case d[0] == '8' && len(d) >= 9:
		return indonesia, d
	case d[0] == '1' && len(d) == 11 && d[1] >= '3':
		return china, d
	}
	return nil, nil
}

// twoDigits are the country codes of two digits (ITU-T E.164, list of assigned
// codes); one begins with 1 or 7, all others have three.
var twoDigits = func() map[[2]byte]bool {
	m := map[[2]byte]bool{}
	for _, c := range []string{"20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56",
		"57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98"} {
		m[[2]byte{c[0], c[1]}] = true
	}
	return m
}()

// streetWord returns the two writings of a word of addresses, in full and cut
// short; word is in lower case.
func streetWord(word []byte) (full, cut string) {
	switch string(word) {
	case "jalan", "jl":
		return "jalan", "jl"
	case "jln":
		return "jalan", "jln"
	case "gang", "gg":
		return "gang", "gg"
	case "nomor", "no", "nomer":
		return "nomor", "no"
	case "street", "st":
		return "street", "st"
	case "avenue", "ave":
		return "avenue", "ave"
	case "road", "rd":
		return "road", "rd"
	case "boulevard", "blvd":
		return "boulevard", "blvd"
	case "drive", "dr":
		return "drive", "dr"
	case "lane", "ln":
		return "lane", "ln"
	case "apartment", "apt":
		return "apartment", "apt"
	case "perumahan", "perum":
		return "perumahan", "perum"
	case "komplek", "kompleks", "komp":
		return "komplek", "komp"
	case "kelurahan", "kel":
		return "kelurahan", "kel"
	case "kecamatan", "kec":
		return "kecamatan", "kec"
	}
	return "", ""
}

// address notes the street and number alone, and the words of it cut short or
// in full.
func (s *speller) address(text []byte) {
	if r, _ := utf8.DecodeRune(bytes.TrimSpace(text)); unicode.Is(unicode.Han, r) {
		for _, mark := range []string{"省", "市", "区", "區", "县", "縣"} {
			if i := bytes.Index(text, []byte(mark)); i > 0 && len(text)-i-len(mark) >= 12 && hasDigit(text[i:]) {
				text = text[i+len(mark):]
				s.put(text, detectors.Anything)
			}
		}
		return
	}
	s.written(text, 2)
	street := streetOf(text)
	if hasDigit(street) && len(street) >= 7 && bytes.IndexByte(street, ' ') > 0 {
		s.put(street, detectors.Anything)
		s.written(street, 6)
	}
	s.streetName(street)
}

// streetOf returns what an address says before its town.
func streetOf(text []byte) []byte {
	i := bytes.IndexAny(text, ",\n;")
	if i <= 0 {
		return text
	}
	street := bytes.TrimSpace(text[:i])
	if !hasDigit(street) { // "Jl. Melati, No. 7, …"
		if j := bytes.IndexAny(text[i+1:], ",\n;"); j > 0 {
			street = bytes.TrimSpace(text[:i+1+j])
		}
	}
	return street
}

// written notes text in the first forms of these: street words cut short or in
// full, and in each the word for number cut short, in full or left out.
func (s *speller) written(text []byte, forms int) {
	for form := range forms {
		from := len(s.arena)
		changed, copied := false, 0
		for i := 0; i < len(text); {
			if text[i]|0x20 < 'a' || text[i]|0x20 > 'z' {
				i++
				continue
			}
			var low [10]byte
			e := i
			for ; e < len(text) && text[e]|0x20 >= 'a' && text[e]|0x20 <= 'z'; e++ {
				if e-i < len(low) {
					low[e-i] = text[e] | 0x20
				}
			}
			if full, cut := streetWord(low[:min(e-i, len(low))]); full != "" {
				to := cut
				if form%2 == 1 {
					to = full
				}
				if cut == "no" {
					to = [...]string{"no", "nomor", ""}[(form+1)/2%3]
				}
				if e-i != len(to) {
					s.arena = append(append(s.arena, text[copied:i]...), to...)
					changed, copied = true, e
				}
			}
			i = e
		}
		if !changed {
			continue
		}
		s.arena = append(s.arena, text[copied:]...)
		s.put(s.arena[from:len(s.arena):len(s.arena)], detectors.Anything)
	}
}

func hasDigit(b []byte) bool {
	for _, c := range b {
		if c >= '0' && c <= '9' {
			return true
		}
	}
	return bytes.ContainsAny(b, "０１２３４５６７８９一二三四五六七八九十")
}
