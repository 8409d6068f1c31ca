package operator

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// maxHanCity is more than the bytes of country, province and city together.
const maxHanCity = 96

// City writes the city of an address. It knows the cities of cities.go and
// nothing else, so what it writes is always a name from that list. In Latin
// writing a part between commas or line ends must be the city alone, beside
// "Kota", "Kab." and a postcode; the last such part counts, for streets are
// named after cities, too. In Chinese the address begins with it, or with its
// province.
func City(dst, value []byte) ([]byte, bool) {
	if len(value) == 0 || len(value) > 1024 {
		return dst, false
	}
	if city, ok := hanCity(value); ok {
		return append(dst, city...), true
	}
	for len(value) > 0 {
		cut := len(value) - 1
		for cut >= 0 && value[cut] != ',' && value[cut] != ';' && value[cut] != '\n' {
			cut--
		}
		part := value[cut+1:]
		if city, ok := latinCity(part); ok {
			return append(dst, city...), true
		}
		value = value[:max(cut, 0)]
	}
	return dst, false
}

// latinCity reads a part that is a city's name alone.
func latinCity(part []byte) (string, bool) {
	var space [64]byte
	name, gap := space[:0], false
	for _, c := range part {
		if c >= utf8.RuneSelf {
			return wideCity(part)
		}
		if c = cityByte[c]; c == 0 {
			gap = len(name) > 0
			continue
		}
		if len(name)+2 > len(space) {
			return "", false
		}
		if gap {
			name, gap = append(name, ' '), false
		}
		name = append(name, c)
	}
	city, ok := latinCities[string(bareCity(name))]
	return city, ok
}

// cityByte are the bytes of ASCII in lower case, 0 for spaces, full stops and
// digits.
var cityByte = func() (t [utf8.RuneSelf]byte) {
	for i := range t {
		switch c := byte(i); {
		case c == ' ', c == '.', c == '\t', c == '\r', c >= '0' && c <= '9':
		case c >= 'A' && c <= 'Z':
			t[i] = c | 0x20
		default:
			t[i] = c
		}
	}
	return t
}()

// bareCity returns a city's name without the word for its kind before it.
func bareCity(name []byte) []byte {
	if len(name) < 4 || name[0] != 'k' && name[0] != 'd' {
		return name
	}
	for _, kind := range [...]string{"kota ", "kab ", "kabupaten ", "dki "} {
		if rest, ok := bytes.CutPrefix(name, []byte(kind)); ok {
			return rest
		}
	}
	return name
}

// wideCity is latinCity for names with other letters than ASCII.
func wideCity(part []byte) (string, bool) {
	words := strings.FieldsFunc(strings.ToLower(string(part)), func(r rune) bool {
		return r == ' ' || r == '.' || r == '\t' || r == '\r' || r >= '0' && r <= '9'
	})
	city, ok := latinCities[string(bareCity([]byte(strings.Join(words, " "))))]
	return city, ok
}

// hanCity reads [province](city)市 at the beginning of an address.
func hanCity(value []byte) ([]byte, bool) {
	if c := value[0]; c > ' ' && c < utf8.RuneSelf {
		return nil, false
	}
	value = bytes.TrimSpace(value)
	if len(value) == 0 || value[0] < utf8.RuneSelf {
		return nil, false
	}
	text := bytes.TrimPrefix(value[:min(len(value), maxHanCity)], []byte("中国"))
	for _, mark := range [...]string{"省", "自治区"} {
		if i := bytes.Index(text, []byte(mark)); i >= 0 && i <= len("内蒙古维吾尔") {
			text = text[i+len(mark):]
			break
		}
	}
	i := bytes.Index(text, []byte("市"))
	if i < 0 || i > len("四字之名") {
		return nil, false
	}
	return text[:i+len("市")], hanCities[string(text[:i])]
}
