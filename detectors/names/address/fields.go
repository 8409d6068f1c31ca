package address

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// fields detects what the fields beside a street hold, in forms written as text: the
// town, the state and the postcode of one address stand behind labels of their own. A
// town alone stays: a field for the street with a number before it makes it an address.
var fields = detectors.Spec{
	Name:   "names/address-field",
	Entity: "ADDRESS",
	Doc:    "Town, state or postcode in a field of its own behind that of a street",
	Anchor: detectors.OnWords("city", "town", "city town", "state", "province", "zip", "zip code", "zipcode", "postcode", "post code", "postal code", "address line 2", "secondary address", "county", "kota", "provinsi", "kecamatan", "kelurahan", "kode pos"),
	Match:  matchField,

	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Forms of addresses, Universal Postal Union S42 (names of their parts)",
	Valid:     []string{"Building number: 83, City: ‹Owensshire›", "Building no: 83; Zip: ‹2863›", "building number=83&state=‹New South Wales›"},
	Invalid: []string{
		"City: Owensshire\nState: Colorado", "Street: none\nCity: Owensshire", "Street 12 is long. City: Owensshire", "State: shipped", "Building number: 83\nState: shipped", "Building number: 83\n\nCity: Owensshire",
		"IP address: 192.0.2.7\nState: Running", "Building number: 83\nOrder: 5\nItem: lamp\nPrice: 3\nNote: -\nDay: 4\nShop: Kopi\nSize: L\nCity: Owensshire",
	},
}

const (
	fieldReach = 320 // bytes before a field that are searched for the street's
	mostFields = 6   // from the street's to this one
	mostValue  = 40  // bytes of a value
)

// matchField takes the value behind the label, if the field of a street stands before it.
func matchField(w *detectors.Window) (detectors.Found, bool) {
	b, i := w.Text, w.End
	for i < len(b) && (b[i] == '*' || b[i] == ' ' && i == w.End) {
		i++
	}
	if i+2 >= len(b) || b[i] != ':' && b[i] != '=' && b[i] != '|' && b[i] != '>' {
		return detectors.Found{}, false
	}
	for i++; i < len(b) && (b[i] == ' ' || b[i] == '*'); i++ {
	}
	end := fieldEnd(b, i)
	f := detectors.Found{Start: i, End: end, Strength: detectors.Medium, Evidence: detectors.Cue}
	if !fieldValue(b[i:end]) {
		return f, false
	}
	return f, behindStreet(b[max(0, w.Start-fieldReach):w.Start])
}

// fieldEnd returns the end of the value at i: of the line, of a cell or a parameter, or
// the comma before another field.
func fieldEnd(b []byte, i int) int {
	e := i
	for e < len(b) && e-i <= mostValue && !fieldStop[b[e]] {
		if b[e] == ',' && anotherField(b[e+1:]) {
			break
		}
		e++
	}
	for e > i && (b[e-1] == ' ' || b[e-1] == '.' || b[e-1] == ',') {
		e--
	}
	return e
}

// fieldStop are the bytes that end a value.
var fieldStop = func() (t [256]bool) {
	for _, c := range []byte("\r\n\t;|<>&\"{}") {
		t[c] = true
	}
	return t
}()

// anotherField reports whether b begins with a name of one to three words and a colon.
func anotherField(b []byte) bool {
	k := bytes.IndexByte(b[:min(len(b), 24)], ':')
	return k > 2 && bytes.IndexAny(b[:k], ",.0123456789") < 0
}

// fieldValue reports whether v may be a town, a state, a postcode or a flat: begun with a
// capital or a figure, and not of everyday words alone ("State: In Progress").
func fieldValue(v []byte) bool {
	if len(v) < 2 || len(v) > mostValue || !detectors.BeginsCapital(v) && !detectors.IsDigit(v[0]) {
		return false
	}
	for len(v) > 0 {
		word, rest, _ := bytes.Cut(v, []byte(" "))
		if len(word) > 0 && !lexicon.CommonEN.Has(word) {
			return true
		}
		v = rest
	}
	return false
}

// behindStreet reports whether the fields before hold that of a street or of a house
// with a figure in it, as far as one form goes.
func behindStreet(before []byte) bool {
	for n := 0; n <= mostFields && len(before) > 0; n++ {
		s := len(before)
		for s > 0 && !fieldBreak(before, s-1) {
			s--
		}
		if streetField(before[s:]) {
			return true
		}
		if s == 0 || s > 1 && before[s-1] == '\n' && before[s-2] == '\n' {
			return false
		}
		before = before[:s-1]
	}
	return false
}

// fieldBreak reports whether the byte at i parts two fields: the end of a line, a
// semicolon, the '&' of parameters, or a comma before a name and its colon.
func fieldBreak(b []byte, i int) bool {
	return b[i] == '\n' || b[i] == ';' || b[i] == '&' || b[i] == ',' && anotherField(b[i+1:])
}

// streetField reports whether b is a field for a street with a figure and a word in its
// value, or for a house with a figure.
func streetField(b []byte) bool {
	k := bytes.IndexAny(b, ":=|>")
	if k <= 0 {
		return false
	}
	label, value := bytes.TrimLeft(b[:k], " \t-*<|\""), b[k+1:]
	if len(label) < 4 || len(label) > 24 || bytes.IndexAny(value, "0123456789") < 0 {
		return false
	}
	low := lowerOf(label)
	if bytes.HasPrefix(low.bytes(), []byte("building n")) {
		return true
	}
	for _, word := range streetLabels {
		if bytes.HasPrefix(low.bytes(), word) {
			return wordIn(value)
		}
	}
	return false
}

// wordIn reports whether three letters stand in a row in b, beside a space.
func wordIn(b []byte) bool {
	for _, word := range bytes.Fields(b) {
		n := 0
		for n < len(word) && (detectors.IsLetter(word[n]) || word[n] >= 0x80) {
			n++
		}
		if n >= 3 && n < len(bytes.TrimSpace(b)) {
			return true
		}
	}
	return false
}

var streetLabels = [...][]byte{[]byte("street"), []byte("address"), []byte("alamat"), []byte("jalan"), []byte("home address"), []byte("mailing address"), []byte("shipping address"), []byte("billing address")}
