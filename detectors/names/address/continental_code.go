package address

import "github.com/samar-privacy/samar/detectors"

// Forms whose postcode a clause holds.
const (
	codeCO = 1 << iota
	codeES
	codeBR
	codeIT
	codeFR
	codeQC
	codePL
)

// mostSmall is how many words in a row may begin small in an address: "vial de la
// d'Arc".
const mostSmall = 4

// codesBehind returns the forms that can be read from a word for a street which ends
// at i: what such a form must have there, so that prose never reaches one. It reads
// up to hi, and no further than an address goes on.
func codesBehind(b []byte, i, hi int) (codes int) {
	for i < hi && (b[i] >= 0x80 || detectors.IsLetter(b[i])) {
		i++
	}
	if i < hi && b[i] == '.' {
		i++
	}
	if i+1 >= hi || b[i] != ' ' || !startsName(b[i+1]) {
		return 0
	}
	street, small, italian := true, 0, false
	for i < hi {
		c := b[i]
		switch {
		case detectors.IsDigit(c):
			run := i
			for run < hi && detectors.IsDigit(b[run]) {
				run++
			}
			found := codeAt(b, i, run, hi)
			italian = italian || found&codeIT != 0
			codes |= found &^ codeIT
			i, small = run, 0
			continue
		case c == '#':
			if street && i+2 < hi && (detectors.IsDigit(b[i+1]) || b[i+1] == ' ' && detectors.IsDigit(b[i+2])) {
				codes |= codeCO
			}
			if codes&codeCO == 0 {
				return codes
			}
			street = false
		case c == '(':
			if italian && i+3 < hi && b[i+3] == ')' {
				return codes | codeIT
			}
			street = false
		case c == '-', c == '\'', c == ')', c == '/':
			street = false
		case c == ',', c == '\n', c == '.':
			street, small = street && c == '.', 0
		case c-'A' < 26:
			if small = 0; canadian(b, i, hi) {
				codes |= codeQC
			}
		case detectors.IsLetter(c):
			if b[i-1] == ' ' {
				if small++; small > mostSmall {
					return codes
				}
			}
		case c == ' ', c >= 0x80:
		default:
			return codes
		}
		i++
	}
	return codes
}

// startsName reports whether the name of a street may begin with c: a capital, a
// figure, or a joining word such as "de", "la", "vial"; "calle" behind "avenida".
func startsName(c byte) bool {
	return c-'A' < 26 || detectors.IsDigit(c) || c >= 0x80 || c == 'c' || c == 'd' || c == 'l' || c == 'v'
}

// codeAt returns the forms whose postcode begins with the digits [i, e).
func codeAt(b []byte, i, e, hi int) (codes int) {
	n := e - i
	if inEuros(b[e:hi]) {
		return 0
	}
	if n == 5 && i > 2 && b[i-1] == ' ' && (b[i-2] == ',' && !detectors.IsDigit(b[i-3]) || b[i-2]-'A' < 26) { // behind a town or a state
		codes |= codeES
	}
	if !parted(b, i) {
		return codes
	}
	group := 0 // digits behind the hyphen
	if e < hi && b[e] == '-' {
		for group < 4 && e+1+group < hi && detectors.IsDigit(b[e+1+group]) {
			group++
		}
	}
	switch {
	case n == 2 && group == 3:
		codes |= codePL
	case n == 8, n == 5 && group == 3, n == 4 && group == 3:
		codes |= codeBR
	case n == 5 && group == 0:
		codes |= codeFR | codeIT
	}
	return codes
}

// inEuros reports whether b begins with the currency of a price.
func inEuros(b []byte) bool {
	for _, w := range [...]string{" euros", " euro", " eur"} {
		if n := len(w); len(b) >= n && detectors.EqualLower(b[:n], w) {
			return len(b) == n || !detectors.IsLetter(b[n])
		}
	}
	return false
}

// parted reports whether a comma or a line break, and a space perhaps, stand
// before i.
func parted(b []byte, i int) bool {
	return i > 1 && (b[i-1] == ',' || b[i-1] == '\n' || b[i-1] == ' ' && b[i-2] == ',')
}

// canadian reports whether a Canadian postcode begins at i.
func canadian(b []byte, i, hi int) bool {
	if i+6 > hi || !detectors.IsDigit(b[i+1]) || b[i+2]-'A' > 25 {
		return false
	}
	i += 3
	if b[i] == ' ' {
		i++
	}
	return i+3 <= hi && detectors.IsDigit(b[i]) && b[i+1]-'A' < 26 && detectors.IsDigit(b[i+2])
}

// dutchBefore reports whether a word for a street, a number and what parts them from
// a postcode end at p: what dutchStreet wants, which is asked for then alone.
func dutchBefore(b []byte, p int) bool {
	for k := 0; k < 3 && p > 0 && (b[p-1] == ' ' || b[p-1] == ',' || b[p-1] == '\n'); k++ {
		p--
	}
	for q := p - 1; q > 2 && p-q < 10; q-- {
		if b[q] == ' ' && detectors.IsDigit(b[q+1]) && dutchWord(b[:q]) {
			return true
		}
	}
	return false
}

// yearOf reports whether what reads as a Dutch postcode is a year and what it was the
// year of: "2024 US Open". Its letters begin at i.
func yearOf(b []byte, i int) bool {
	if b[i-1] != ' ' || string(b[i-5:i-3]) != "19" && string(b[i-5:i-3]) != "20" {
		return false
	}
	switch string(b[i : i+2]) {
	case "UK", "US", "EU", "BE", "NL", "DE", "EK", "WK", "TV", "AD", "BC", "CE", "VN":
		return true
	}
	return false
}

// dutchWord reports whether b ends with a word for a street.
func dutchWord(b []byte) bool {
	for _, w := range dutchEnds[b[len(b)-1]] {
		if len(b) >= len(w) && string(b[len(b)-len(w):]) == w {
			return true
		}
	}
	return false
}

// dutchEnds are words for streets by their last letter.
var dutchEnds = func() (t [256][]string) {
	for _, w := range dutchWords {
		t[w[len(w)-1]] = append(t[w[len(w)-1]], w)
	}
	return t
}()

var dutchWords = [...]string{"baan", "boulevard", "dreef", "hof", "laan", "pad", "ring", "singel", "steeg", "straat", "weg", "plein", "kade", "gracht", "plantsoen", "dijk", "markt", "park", "wal", "erf", "akker", "veld", "burg", "meer", "hout", "kamp", "beek", "poort"}
