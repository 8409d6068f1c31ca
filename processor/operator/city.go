package operator

import (
	"bytes"
	"strings"
)

// City writes the city of an address. It knows the cities of cities.go and
// nothing else, so what it writes is always a name from that list. In Latin
// writing a part between commas or line ends must be the city alone, beside
// "Kota", "Kab." and a postcode; the last such part counts, for streets are
// named after cities, too. In Chinese the address begins with it, or with its
// province.
func City(dst, value []byte) ([]byte, bool) {
	if city, ok := cityOf(value); ok {
		return append(dst, city...), true
	}
	return dst, false
}

func cityOf(value []byte) (string, bool) {
	if len(value) > 1024 {
		return "", false
	}
	if city, ok := hanCity(value); ok {
		return city, true
	}
	for len(value) > 0 {
		cut := bytes.LastIndexAny(value, ",;\n")
		part := value[cut+1:]
		if city, ok := latinCity(part); ok {
			return city, true
		}
		value = value[:max(cut, 0)]
	}
	return "", false
}

// latinCity reads a part that is a city's name alone.
func latinCity(part []byte) (string, bool) {
	words := strings.FieldsFunc(strings.ToLower(string(part)), func(r rune) bool {
		return r == ' ' || r == '.' || r == '\t' || r == '\r' || r >= '0' && r <= '9'
	})
	if len(words) > 1 && (words[0] == "kota" || words[0] == "kab" || words[0] == "kabupaten" || words[0] == "dki") {
		words = words[1:]
	}
	name := strings.Join(words, " ")
	city, ok := latinCities[name]
	return city, ok
}

// hanCity reads [province](city)市 at the beginning of an address.
func hanCity(value []byte) (string, bool) {
	text := string(bytes.TrimSpace(value))
	text = strings.TrimPrefix(text, "中国")
	for _, mark := range []string{"省", "自治区"} {
		if i := strings.Index(text, mark); i >= 0 && i <= len("内蒙古维吾尔") {
			text = text[i+len(mark):]
			break
		}
	}
	i := strings.Index(text, "市")
	if i < 0 || i > len("四字之名") {
		return "", false
	}
	if hanCities[text[:i]] {
		return text[:i] + "市", true
	}
	return "", false
}
