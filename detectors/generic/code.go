package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

var codeClasses = detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive}

// matchCode takes a whole number that stands close to its label: a mark, a link
// word or nothing between.
func matchCode(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Cue}
	if beside(w.Text, w.Start, w.End) || decimal(w) || w.Groups > 2 || w.Groups == 2 && !halves(w) {
		return f, false
	}
	year := len(d) == 4 && w.Groups == 1 && (d[0] == '1' && d[1] == '9' || d[0] == '2' && d[1] == '0')
	switch linkBehind(w.Text, w.Start) {
	case linkMark:
		return f, true
	case linkWord, linkNone:
		return f, !year
	}
	return f, linkAhead(w.Text, w.End) && !year
}

// codeWords may stand right before a code: link words and the last words of
// labels.
var codeWords = wordSet("is", "are", "was", "adalah", "ialah", "yaitu", "nya", "saya", "anda", "my", "your", "kamu", "ku", "es", "est", "ist", "no", "nomor",

	"code", "kode", "pin", "otp", "mpin", "cvv", "cvc", "cvn", "csc", "cvv2", "cvc2", "number", "password", "passcode", "verifikasi", "rahasia", "sms", "login",
	"2fa", "atm", "kartu", "belakang", "value", "verificación", "seguridad", "verificação", "segurança", "vérification", "sécurité", "código", "2fa", "mfa", "totp", "cid", "gue", "gw", "use",
	"konfirmasi", "akses", "whatsapp", "wa", "kamu", "aktivasi", "enter", "masukkan", "pakai", "bestätigungscode", "sicherheitscode", "cartão", "tarjeta",
	"verifica", "conferma", "sicurezza", "verificatiecode", "bevestigingscode", "beveiligingscode", "weryfikacyjny", "подтверждения", "підтвердження", "kodu", "şifre", "verifieringskod", "engångskod",
	"bekræftelseskode", "engangskode", "vahvistuskoodi", "kertakäyttökoodi", "koodi", "kód", "verificare", "confirmare", "επαλήθευσης", "επιβεβαίωσης", "pengesahan", "tac", "confirmación", "confirmação",
	"verifizierungscode", "einmalcode", "tan", "secret", "geheimzahl", "пин", "код", "пін", "pinkod", "pinkode", "tunnusluku", "cryptogramme", "visuel", "prüfnummer", "kartenprüfnummer", "prüfziffer", "numarası", "nhận", "minh", "thực", "mã", "смс")

// linkBehind says what stands right before i: a mark, a word of codeWords, Han,
// or something else (linkNothing). It reads at most 24 bytes.
func linkBehind(b []byte, i int) int {
	low := max(0, i-24)
	i = low + len(bytes.TrimRight(b[low:i], " \"'(*\t|,"))
	if i-1 > low && (b[i-1] == '-' && b[i-2] == ' ' || b[i-1] == '>') { // "cvv - 123", a tag's end
		i = low + len(bytes.TrimRight(b[low:i-1], " \""))
	}
	if i == low {
		if low == 0 {
			return linkNone // the text begins here: the field's name is the label
		}
		return linkNothing
	}
	switch c := b[i-1]; {
	case c == ':' || c == '=' || c == '#':
		return linkMark
	case c >= 0x80 && i >= 3 && b[i-3] >= 0xE0 && b[i-3] <= 0xED:
		return linkNone
	}
	e := i
	for i > low && (detectors.IsAlnum(b[i-1]) || b[i-1] >= 0x80) {
		i--
	}
	if e > i && (lowerIn(codeWords, b[i:e]) || linkWordAt(b, i) == e-i || b[i] >= 0xD7 && b[i] < 0xE0) { // Hebrew and Arabic: the label ends there
		return linkWord
	}
	return linkNothing
}

// linkAhead reports whether a link word stands behind the code, as in "482915
// is your code".
func linkAhead(b []byte, i int) bool {
	for i < len(b) && (b[i] == ' ' || b[i] == '"') {
		i++
	}
	return linkWordAt(b, i) > 0 || i+3 <= len(b) && b[i] >= 0xE3 && b[i] <= 0xE9
}
