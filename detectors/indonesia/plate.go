package indonesia

import "github.com/samar-privacy/samar/detectors"

// plateAreas are the one or two letters of the registration areas. Source:
// Perpol 7/2021 on registration of motor vehicles, annex.
var plateAreas = func() map[string]bool {
	m := map[string]bool{}
	for _, a := range []string{
		"A", "B", "D", "E", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "W", "Z",
		"AA", "AB", "AD", "AE", "AG", "BA", "BB", "BD", "BE", "BG", "BH", "BK", "BL", "BM", "BN", "BP",
		"DA", "DB", "DC", "DD", "DE", "DG", "DH", "DK", "DL", "DM", "DN", "DP", "DR", "DS", "DT", "DW",
		"EA", "EB", "ED", "KB", "KH", "KT", "KU", "PA", "PB", "PS", "PT", "PG",
	} {
		m[a] = true
	}
	return m
}()

// plateWords are endings that make "B 12 GB" a measure or a price.
var plateWords = map[string]bool{
	"USD": true, "IDR": true, "EUR": true, "SGD": true, "MYR": true, "RMB": true, "CNY": true, "KG": true, "KM": true, "CM": true, "MM": true, "ML": true,
	"GB": true, "MB": true, "TB": true, "AM": true, "PM": true, "MAH": true, "MHZ": true, "GHZ": true, "WIB": true, "WIT": true, "RB": true, "JT": true, "PCS": true, "X": true, "HP": true, "CC": true,
}

// smallWords are endings of running text; in capitals they end a plate.
var smallWords = map[string]bool{"the": true, "and": true, "for": true, "dan": true, "yg": true, "di": true, "ke": true}

// Plate detects vehicle registration plates: area letters, one to four digits,
// one to three letters: B 1234 XYZ.
var Plate = detectors.Spec{
	Name:      "indonesia/plate",
	Entity:    "ID_PLATE",
	Doc:       "Indonesian vehicle plate",
	Anchor:    detectors.Digits(1, 4).Or(detectors.Token(2, 9)),
	Forms:     []string{"a_999_aa", "a_999_aaa", "a_9999_aa", "a_9999_aaa", "aa_999_aa", "aa_999_aaa", "aa_9999_aa", "aa_9999_aaa", "a9999aa", "a9999aaa", "aa9999aa", "aa9999aaa"},
	Match:     matchPlate,
	Labels:    detectors.Labels{"id": {"nombor plat", "plat", "plat nomor", "nopol", "no pol", "no polisi", "nomor polisi", "no plat", "nomor plat", "pelat", "pelat nomor", "plat mobil", "plat motor", "no kendaraan", "nomor kendaraan", "motor", "mobil"}, "ms": {"nombor plat", "no pendaftaran"}, "en": {"indonesian plate", "vehicle number", "vehicle no", "plate", "license plate", "licence plate", "plate number", "number plate", "registration"}, "zh": {"车牌号码", "印尼车牌", "车牌", "車牌", "车牌号"}},
	Canonical: detectors.AlnumUpper,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "L"},
	Source:    "Perpol 7/2021 on registration of motor vehicles",
	Valid:     []string{"plat B 1234 XYZ", "nopol ab 4321 cd", "kurirnya pakai D 1234 ABC", "plat nomor B1234XYZ", "plat nomor D 6959 CM", "AB 1234 CD", "nopol: ‹B.1234.XYZ›"},
	Invalid:   []string{"T 5000 MAH", "Q 1234 XYZ", "B 12345 XYZ", "vitamin B 12 dan C", "B2B"},
}

func matchPlate(w *detectors.Window) (detectors.Found, bool) {
	b, s, e := w.Text, w.Start, w.End
	none := detectors.Found{}
	if w.Groups > 1 {
		return none, false
	}
	// Grow from the digits, or from the token, to letters on both sides.
	ds := s
	for ds < e && !detectors.IsDigit(b[ds]) {
		ds++
	}
	de := ds
	for de < e && detectors.IsDigit(b[de]) {
		de++
	}
	n := de - ds
	if n < 1 || n > 4 || b[ds] == '0' {
		return none, false
	}
	as := ds
	for as > s && detectors.IsLetter(b[as-1]) {
		as--
	}
	ae := ds
	if as == ds { // letters stand before, after a space
		as = ds - 1
		if as < 1 || b[as] != ' ' && b[as] != '-' && !(b[as] == '.' && w.Labelled) {
			return none, false
		}
		ae = as
		for as > 0 && ae-as < 3 && detectors.IsLetter(b[as-1]) {
			as--
		}
	}
	if ae-as < 1 || ae-as > 2 || as > 0 && (detectors.IsAlnum(b[as-1]) || b[as-1] >= 0xC3 && b[as-1] < 0xE0) {
		return none, false
	}
	xs := de
	if xs < len(b) && (b[xs] == ' ' || b[xs] == '-' || b[xs] == '.' && w.Labelled) {
		xs++
	}
	xe := xs
	for xe < len(b) && xe-xs < 4 && detectors.IsLetter(b[xe]) {
		xe++
	}
	if xe-xs < 1 || xe-xs > 3 || w.AlnumAt(xe) {
		return none, false
	}
	var buf [8]byte
	area := upper(buf[:0], b[as:ae])
	if !plateAreas[string(area)] {
		return none, false
	}
	var tail [4]byte
	if !w.Labelled && (plateWords[string(upper(tail[:0], b[xs:xe]))] || smallWords[string(b[xs:xe])]) {
		return none, false
	}
	f := detectors.Found{Start: as, End: xe, Strength: detectors.Shape, Evidence: detectors.CodeTable}
	capitals := string(area) == string(b[as:ae]) && string(upper(tail[:0], b[xs:xe])) == string(b[xs:xe])
	if capitals && xe-xs >= 2 && (n >= 3 && xs > de && ds > ae || n == 4 && xs == de && ds == ae) { // fewer run together may be any model
		f.Strength = detectors.Medium
	} else if w.Labelled && n >= 3 {
		f.Strength = detectors.Weak
	}
	return f, true
}

func upper(dst, b []byte) []byte {
	for _, c := range b {
		if c >= 'a' && c <= 'z' {
			c -= 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}
