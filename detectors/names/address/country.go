package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// withCountry returns where an address that ends at e ends with the name of its country
// behind it, on a line of its own, behind a comma or a space: "28013 Madrid, |Spain|";
// e if none stands there.
func withCountry(b []byte, e int) int {
	p, lines := e, 0
	for p < len(b) && p-e < 4 && (spaceByte(b[p]) || b[p] == ',') {
		if b[p] == '\n' {
			lines++
		}
		p++
	}
	if lines > 1 {
		return e // the next paragraph
	}
	if p == e || p >= len(b) || !(b[p]-'A' < 26 || b[p] == 0xC3) {
		return e
	}
	end, k := e, p
	for range 3 {
		next := wordEnd(b, k)
		if next == k {
			break
		}
		if countryNamed(b[p:next]) && (endsItem(b, next) || lines == 0 && endsWord(b, next) && !lexicon.Given.Has(b[p:next])) {
			end = next
		}
		if next+1 >= len(b) || b[next] != ' ' {
			break
		}
		k = next + 1
	}
	return end
}

// endsWord reports whether the word that ends at p of b goes on behind no hyphen or apostrophe.
func endsWord(b []byte, p int) bool {
	return p == len(b) || !detectors.IsAlnum(b[p]) && b[p] != '-' && b[p] != '\''
}

// endsItem reports whether b ends at p, or a mark or the end of a line stands there: "Chad,"
// and "Chad (Africa)", but neither "Chad will sign" nor "Jordan: yes".
func endsItem(b []byte, p int) bool {
	if p == len(b) {
		return true
	}
	switch b[p] {
	case ',', ';', '.', '!', '?', ')', ']', '}', '"', '|', '/', '<', '\n', '\r', '\t':
		return true
	case ' ':
		return p+1 == len(b) || !detectors.IsAlnum(b[p+1]) && b[p+1] != '-'
	}
	return b[p] >= 0x80
}

// countryNamed reports whether name is a country's, in English or its own language.
func countryNamed(name []byte) bool {
	if countriesOwn.Has(name) {
		return true
	}
	if len(name) > longWord {
		return false
	}
	var low [longWord]byte
	for i, c := range name {
		low[i] = smallLetter(c)
	}
	return lexicon.PlacesEN.Kind(low[:len(name)])&lexicon.Country != 0
}

// countriesOwn are names of countries in their own languages (UPU S42 templates).
var countriesOwn = lexicon.New("deutschland österreich schweiz suisse svizzera españa méxico italia brasil belgië belgique nederland polska danmark sverige norge suomi česko türkiye éire románia magyarország hrvatska slovensko slovenija eesti latvija lietuva")

// foundWithCountry is found for an address that ends at end, or behind its country.
func foundWithCountry(b []byte, start, end int, points float32) (detectors.Found, bool) {
	return found(start, withCountry(b, end), points, 0)
}

// trimmedEnd returns the end of b without the marks that close a clause.
func trimmedEnd(b []byte) int { return len(bytes.TrimRight(b, " ,.-\n")) }
