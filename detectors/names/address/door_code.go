package address

import "github.com/samar-privacy/samar/detectors"

// doorCode finds flats told by their code or number alone where neighbours,
// parcels and leaks are spoken of: "the leak comes from 3A", "ronda: Pak Yusuf (F2)".
var doorCode = detectors.Spec{
	Name:   "names/address-door-code",
	Entity: "ADDRESS",
	Doc:    "Flat or house told by its code alone, beside words of neighbours, parcels and fees, in English and Indonesian",
	Anchor: detectors.Digits(3, 4).Or(detectors.Token(2, 5)),
	Match:  matchDoorCode,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"en": {"neighbour", "my neighbour", "our neighbour", "my neighbor", "our neighbor", "neighbours", "neighbor", "neighbors", "bins", "parcel", "my package", "leak", "leaking", "scaffolding", "signed for", "lives alone", "tenant", "tenants", "upstairs", "downstairs", "buzzer", "intercom", "burst pipe", "water pouring"},
		"id": {"iuran", "ronda", "arisan", "warga", "undangan rapat", "tetangga", "jumantik", "penghuni", "belum bayar", "komplain air"},
	},
	Canonical: detectors.Words,
	Classes:   classes,
	Source:    "Notices of caretakers and neighbourhood associations",
	Valid: []string{
		"water pouring into ‹2A› from ‹3A›, the leak is bad",
		"the parcel was signed for by ‹893›",
		"our neighbours in ‹c-204› are away",
		"Ronda malam: Pak Yusuf (‹F2›), Pak Simon (‹D6›)",
	},
	Invalid: []string{"parcel came at 5", "parcel from 3M arrived", "the leak is in 2x", "leak at 45 psi", "neighbours at 3 am", "parcel 2A", "iuran 50", "warga 17", "iuran A4", "vitamin B-12 untuk warga", "parcel in 2 days", "parcel weighs 3b", "iuran Rp-20"},
}

// matchDoorCode takes the code around w's anchor.
func matchDoorCode(w *detectors.Window) (detectors.Found, bool) {
	b, s, e := w.Text, w.Start, w.End
	if e-s < 1 || w.Groups > 1 || w.AlnumAt(e) || w.At(e) == '-' || w.At(e) == '%' || w.At(e) == '.' && e+1 < len(b) && detectors.IsDigit(b[e+1]) {
		return detectors.Found{}, false
	}
	if c := w.At(s - 1); c == '-' || c == '/' { // C-11
		k := s - 1
		for k > 0 && s-1-k < 3 && detectors.IsLetter(b[k-1]) {
			k--
		}
		if n := s - 1 - k; n < 1 || n > 2 || k > 0 && (detectors.IsAlnum(b[k-1]) || b[k-1] == '-' || b[k-1] >= 0x80) {
			return detectors.Found{}, false
		}
		s = k
	} else if w.AlnumAt(s - 1) {
		return detectors.Found{}, false
	}
	code := b[s:e]
	letters, digits := 0, 0
	for _, c := range code {
		if detectors.IsDigit(c) {
			digits++
		} else if detectors.IsLetter(c) {
			letters++
		}
	}
	f := detectors.Found{Start: s, End: e, Strength: detectors.Medium, Evidence: detectors.Format}
	if digits == 0 || digits > 4 {
		return f, false
	}
	if letters > 0 && detectors.IsLetter(code[0]) && code[0] < 'a' && listed(w, s, e) {
		return f, digits < 4 && letters < 3 // (F2), : B-312,
	}
	return f, enters(b, s, code, digits, letters) && endsAt(&readersOf(w).en, b, e)
}

// listed reports whether a mark stands on either side of [s, e), as in a list or
// in brackets.
func listed(w *detectors.Window, s, e int) bool {
	b := w.Text
	if s > 0 && b[s-1] == '(' {
		return e < len(b) && b[e] == ')'
	}
	k := s
	for k > 0 && b[k-1] == ' ' {
		k--
	}
	return k > 0 && bytesIn(b[k-1], ":,;\n") && endsAt(&readersOf(w).en, b, e)
}

// endsAt reports whether a clause ends at e; r reads English.
func endsAt(r *reader, b []byte, e int) bool {
	at := r.loadTo(b, min(e, len(b)-1), 24)
	d := doorParts{reader: r}
	for at < r.n && r.t[at].start < e {
		at++
	}
	return d.ends(at)
}

// enters reports whether a preposition before s says that the code is a place: of
// codes with a letter most do, of numbers few.
func enters(b []byte, s int, code []byte, digits, letters int) bool {
	if s < 3 || b[s-1] != ' ' {
		return false
	}
	k := s - 1
	for k > 0 && detectors.IsLetter(b[k-1]) {
		k--
	}
	prep := lowerOf(b[k : s-1])
	switch string(prep.bytes()) {
	case "in", "into", "from", "of", "to", "above", "below":
		return letters > 0 && flatCode(code)
	case "at", "outside":
		return letters > 0 && flatCode(code) || letters == 0 && digits == 3 && !hasWord(b[max(0, s-doorReach):s], sales)
	case "by":
		return flatCode(code) || letters == 0 && digits > 1 && digits < 4
	}
	return false
}

// flatCode reports 12B, C-204: digits and a letter from A to H, or a letter, a
// hyphen and two digits or more.
func flatCode(code []byte) bool {
	last := code[len(code)-1]
	if detectors.IsDigit(code[0]) {
		return len(code) > 1 && len(code) < 5 && last|0x20 >= 'a' && last|0x20 <= 'h' && detectors.IsDigit(code[len(code)-2])
	}
	return len(code) > 3 && code[1] == '-'
}
