package generic

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// MRZ detects the machine readable zone of travel documents, its lines one below
// the other or run together: two of 44 characters (passports, TD3; visas, MRV-A)
// or of 36 (TD2, MRV-B, the French card of before 2021), three of 30 (cards, TD1).
// Alone, the line with the check digits counts, and the first with its name.
var MRZ = detectors.Spec{
	Name:   "generic/mrz",
	Entity: "PASSPORT_MRZ",
	Doc:    "Machine readable zone of a travel document",
	Anchor: detectors.Prefix("P<", "V<", "I<", "A<", "C<", "ID", "PM", "PD", "PO", "PS").Or(detectors.Token(18, 60)),
	Match:  matchMRZ,
	Labels: detectors.Labels{
		"en": {"mrz", "passport", "machine readable zone"},
		"id": {"paspor", "mrz paspor"},
		"zh": {"护照", "機讀碼", "机读码"},
		"es": {"pasaporte"},
		"pt": {"passaporte"},
	},
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, LGPD: detectors.General, HIPAA: "R"},
	Source:    "ICAO Doc 9303-4 (TD3), 9303-5 (TD1), 9303-6 (TD2), 9303-7 (visas)",
	Valid: []string{
		"mrz ‹P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10›",
		"paspor ‹P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10› ya",
		"‹V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<›",
		"‹I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<›",
		"card ‹I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<›.",
		"‹I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6›",
		"scan ‹P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10›",
		"line two: ‹L898902C36UTO7408122F1204159<<<<<<<<<<<<<<02›",
		"‹P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<›",
		"<mrz>‹L898902C36UTO7408122F1204159<<<<<<<<<<<<<<02›</mrz>",
	},
	Invalid: []string{
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10", // check digit wrong
		"P<UTOERIKSSON<<ANNA<MARIA",
		"P<0.05 and V<10",
		"cout<<COUNT<<ENDL",
		"X<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
	},
}

// matchMRZ takes the lines from the one that holds the window.
func matchMRZ(w *detectors.Window) (detectors.Found, bool) {
	b, s := w.Text, w.Start
	f := detectors.Found{Strength: detectors.Certain, Evidence: detectors.Format | detectors.Checksum}
	if w.End-s > 2 && w.At(s-1) != '<' && w.At(w.End) != '<' || w.At(s-1) == '<' && w.End-s == 2 {
		return f, false
	}
	if s = mrzLine(b, s); s > 30 { // the second line of a card: with the first
		if p := s - 1; b[p] == '\n' || b[p] == ' ' {
			for p > 0 && (b[p-1] == '\r' || b[p-1] == ' ') {
				p--
			}
			if q := mrzLine(b, p); p-q == 30 {
				s = q
			}
		}
	}
	f.Start = s
	var lines [3][]byte
	var ends [3]int
	n, at := 0, s
	for ; n < len(lines); n++ {
		e := at
		for e < len(b) && e-at < 91 && inMRZ(b[e]) && !(b[e] == '<' && e+1 < len(b) && b[e+1] == '/') {
			e++
		}
		if e-at < 30 || n > 0 && e-at != len(lines[0]) {
			break
		}
		lines[n], ends[n] = b[at:e], e
		at = e
		for at < len(b) && at-e < 4 && (b[at] == '\n' || b[at] == '\r' || b[at] == ' ') {
			at++
		}
		if at == e {
			n++
			break
		}
	}
	if n == 0 {
		return f, false
	}
	f.End = ends[0]
	switch first := lines[0]; {
	case n == 3 && len(first) == 30:
		f.End = ends[2]
		return f, mrzCard(first, lines[1])
	case len(first) == 90:
		return f, mrzCard(first[:30], first[30:60])
	case len(first) == 88 || len(first) == 72:
		return f, mrzBook(first[:len(first)/2], first[len(first)/2:])
	case len(first) != 44 && len(first) != 36:
		return f, false
	case n > 1:
		f.End = ends[1]
		return f, mrzBook(first, lines[1])
	case mrzNamed(first):
		f.Strength, f.Evidence = detectors.Strong, detectors.Format
		return f, true
	default:
		return f, mrzChecked(first)
	}
}

// mrzLine returns the start of the run of characters of a zone that ends at i.
func mrzLine(b []byte, i int) int {
	for low := max(0, i-90); i > low && inMRZ(b[i-1]); {
		i--
	}
	return i
}

// mrzBook reports whether two lines of 44 or 36 belong together.
func mrzBook(first, second []byte) bool {
	if first[0]-'A' >= 26 || first[4]-'A' >= 26 && first[4] != '<' {
		return false
	}
	if string(first[:5]) == "IDFRA" && len(first) == 36 {
		return mrzCheck(second[:12], second[12]) && mrzCheck(second[27:33], second[33])
	}
	return mrzChecked(second)
}

// mrzChecked reports whether the check digits of number, birth and expiry hold
// in the second line.
func mrzChecked(line []byte) bool {
	return line[0] != '<' && mrzCheck(line[:9], line[9]) && mrzCheck(line[13:19], line[19]) && mrzCheck(line[21:27], line[27]) && line[13] != '<'
}

// mrzCard is mrzBook for cards: the number is in the first line, birth and
// expiry in the second of 30.
func mrzCard(first, second []byte) bool {
	return (first[0] == 'I' || first[0] == 'A' || first[0] == 'C') && mrzCheck(first[5:14], first[14]) && mrzCheck(second[:6], second[6]) && mrzCheck(second[8:14], second[14]) && second[0] != '<'
}

// mrzNamed reports a first line: document, State, surname, given names.
func mrzNamed(line []byte) bool {
	if line[0] != 'P' && line[0] != 'V' && line[0] != 'I' || line[2]-'A' >= 26 || line[5]-'A' >= 26 || line[len(line)-1] != '<' {
		return false
	}
	letters := 0
	for _, c := range line {
		if detectors.IsDigit(c) {
			return false
		}
		if c != '<' {
			letters++
		}
	}
	return letters > 9
}

func inMRZ(c byte) bool { return c == '<' || c-'A' < 26 || c-'0' <= 9 }

func mrzCheck(field []byte, check byte) bool {
	v := checksum.MRZ(field)
	return v >= 0 && (check == '0'+byte(v) || check == '<' && v == 0)
}
