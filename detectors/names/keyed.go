package names

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// contactReach is how far from a key "name" another is looked for, in bytes.
const contactReach = 96

// keyed reports whether the cue, a bare word for a name, is a key in data about
// somebody: name=…, "name": … or <name>…, with a key of contact data beside it.
// Parameters, columns and goods have names, too.
func keyed(w *detectors.Window) bool {
	switch w.At(w.End) {
	case '=', '"', '\'', '>':
	default:
		return false
	}
	b := w.Text
	return contactKey(b[w.End:min(len(b), w.End+contactReach)]) || contactKey(b[max(0, w.Start-contactReach):w.Start])
}

// underKey returns the name behind such a key, unless it is a firm's or a shop's.
func underKey(w *detectors.Window) (detectors.Found, bool) {
	if !keyed(w) {
		return detectors.Found{}, false
	}
	f, ok := introEN.after(w)
	return f, ok && !isFirm(w.Text, f.Start, f.End) && !namedThings.Has(w.Text[f.Start:wordEnd(w.Text, f.Start)])
}

// contactKey reports whether b holds one of contactKeys as a key.
func contactKey(b []byte) bool {
	for i := 0; i < len(b); i++ {
		if c := b[i]; c != '=' && c != ':' && c != '>' {
			continue
		}
		e := i
		for e > 0 && (b[e-1] == '"' || b[e-1] == '\'' || b[e-1] == ' ') {
			e--
		}
		s := e
		for s > 0 && e-s < 16 && (detectors.IsLetter(b[s-1]) || b[s-1] == '_') {
			s--
		}
		if s > 0 && b[s-1] == '/' {
			continue // </phone>
		}
		if w := lower(b[s:e]); contactKeys[string(bytes.TrimPrefix(w.bytes(), []byte("no_")))] && reaches(b[i+1:]) {
			return true
		}
	}
	return false
}

// reaches reports whether b begins with a value that somebody is reached or told by, which
// has a digit or an @: not "none".
func reaches(b []byte) bool {
	for i, c := range b {
		switch {
		case c == '@', detectors.IsDigit(c):
			return true
		case i > 0 && (c == '<' || c == ',' || c == '&' || c == ';' || c == '}' || c == '\n'), i == contactReach/2:
			return false
		}
	}
	return len(b) < 2 // it ends with what is looked at
}

// contactKeys are keys of what people are reached by or told by.
var contactKeys = map[string]bool{
	"phone": true, "phone_number": true, "mobile": true, "tel": true, "telp": true, "telepon": true, "hp": true, "nohp": true, "wa": true, "whatsapp": true, "email": true, "mail": true,
	"nik": true, "ktp": true, "dob": true, "birthdate": true, "tgl_lahir": true, "ssn": true,
}
