package generic

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

var codeClasses = detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive}

// matchCode takes a whole number that stands close to its label: a mark, a link
// word or nothing between.
func matchCode(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Cue}
	if beside(w.Text, w.Start, w.End) || decimal(w) || w.Groups > 2 || w.Groups == 2 && !halves(w) {
		return f, false
	}
	if countsHan(w.Text[w.End:]) {
		return f, false
	}
	if line := besideLine(w.Text, w.Start, w.End); line > 0 {
		return f, linkBehind(w.Text, line) != linkNothing && !plainYear(w)
	}
	year := plainYear(w)
	at := w.Start
	if at > 2 && answered(w.Text, at-2, at) { // "your PIN? 4821."
		at -= 2
	}
	switch linkBehind(w.Text, at) {
	case linkMark:
		return f, true
	case linkWord, linkNone:
		return f, !year
	}
	return f, linkAhead(w.Text, w.End) && !year
}

// countsHan reports whether b begins with what the number before it counts, in Han: money,
// things, times.
func countsHan(b []byte) bool {
	if len(b) < 3 || b[0] < 0xE4 {
		return false
	}
	for _, word := range [...]string{"元", "块", "塊", "円", "角", "个", "個", "次", "天", "年", "分钟", "小时", "公里", "平米", "户", "戶", "栋", "楼", "号楼", "单元"} {
		if len(b) >= len(word) && string(b[:len(word)]) == word {
			return true
		}
	}
	return false
}

// plainYear reports whether the number reads as a year of this or the last
// century.
func plainYear(w *detectors.Window) bool {
	d := w.Digits
	return len(d) == 4 && w.Groups == 1 && (d[0] == '1' && d[1] == '9' || d[0] == '2' && d[1] == '0')
}

// besideLine returns where the line above ends, when [start, end) is all of its
// line, and 0 when it is not: a form that writes each label above its value.
func besideLine(b []byte, start, end int) int {
	for start > 0 && (b[start-1] == ' ' || b[start-1] == '\r') {
		start--
	}
	if start < 2 || b[start-1] != '\n' {
		return 0
	}
	for end < len(b) && (b[end] == ' ' || b[end] == '\r') {
		end++
	}
	if end < len(b) && b[end] != '\n' {
		return 0
	}
	return len(bytes.TrimRight(b[:start-1], " \r"))
}

// codeWords may stand right before a code: link words and the last words of
// labels.
var codeWords = withLastWords(wordSet("is", "are", "was", "adalah", "ialah", "yaitu", "nya", "saya", "anda", "my", "your", "kamu", "ku", "es", "est", "ist", "no", "nomor",

	"code", "kode", "pin", "otp", "mpin", "cvv", "cvc", "cvn", "csc", "cvv2", "cvc2", "number", "password", "passcode", "verifikasi", "rahasia", "sms", "login",
	"2fa", "atm", "kartu", "belakang", "value", "verificación", "seguridad", "verificação", "segurança", "vérification", "sécurité", "código", "2fa", "mfa", "totp", "cid", "gue", "gw", "use",
	"konfirmasi", "akses", "whatsapp", "wa", "kamu", "aktivasi", "enter", "masukkan", "pakai", "bestätigungscode", "sicherheitscode", "cartão", "tarjeta",
	"verifica", "conferma", "sicurezza", "verificatiecode", "bevestigingscode", "beveiligingscode", "weryfikacyjny", "подтверждения", "підтвердження", "kodu", "şifre", "verifieringskod", "engångskod",
	"bekræftelseskode", "engangskode", "vahvistuskoodi", "kertakäyttökoodi", "koodi", "kód", "verificare", "confirmare", "επαλήθευσης", "επιβεβαίωσης", "pengesahan", "tac", "confirmación", "confirmação",
	"verifizierungscode", "einmalcode", "tan", "secret", "geheimzahl", "пин", "код", "пін", "pinkod", "pinkode", "tunnusluku", "cryptogramme", "visuel", "prüfnummer", "kartenprüfnummer", "prüfziffer", "numarası", "nhận", "minh", "thực", "mã", "смс",
	"on", "ir", "yra", "е", "le", "la", "el", "il", "שלי", "הוא", "היא", "من", "بي", "هو", "هي", "мой", "моя", "ми", "meu", "mea", "tôi", "min", "mitt", "mijn", "moj", "mój", "mój"), cvvLabels, otpLabels, pinLabels)

// codeReach is how many bytes before a code are read: a long word of two bytes a letter.
const codeReach = 40

// linkBehind says what stands right before i: a mark, a word of codeWords, Han,
// or something else (linkNothing). It reads at most codeReach bytes.
func linkBehind(b []byte, i int) int {
	low := max(0, i-codeReach)
	i = low + len(bytes.TrimRight(b[low:i], " \"'`([]*\t|,"))
	i = beforeSign(b, low, i)
	if i-1 > low && (b[i-1] == '-' && b[i-2] == ' ' || b[i-1] == '>' && b[i-2] != '=' && b[i-2] != '>') { // "cvv - 123", a tag's end
		i = low + len(bytes.TrimRight(b[low:i-1], " \""))
	}
	if i > low && b[i-1] == '\n' { // "CVV:\n  123"
		if k := len(bytes.TrimRight(b[low:i], " \r\n")); k > 0 && b[low+k-1] == ':' {
			return linkMark
		}
	}
	if i == low {
		if low == 0 {
			return linkNone // the text begins here: the field's name is the label
		}
		return linkNothing
	}
	switch c := b[i-1]; {
	case c == ':' || c == '=' || c == '#' || pointed(b[low:i]):
		return linkMark
	case c >= 0x80 && i >= 3 && b[i-3] >= 0xE0 && b[i-3] <= 0xED:
		return linkNone
	}
	e := i
	for i > low && (detectors.IsAlnum(b[i-1]) || b[i-1] >= 0x80) {
		i--
	}
	if e > i && (lowerIn(codeWords, b[i:e]) || linkWordAt(b, i) == e-i || turnWordAt(b, i) == e-i || b[i] >= 0xD7 && b[i] < 0xE0) { // Hebrew and Arabic: the label ends there
		return linkWord
	}
	return linkNothing
}

// pointed reports whether b ends with one of pointers that stands apart from words.
func pointed(b []byte) bool {
	n := len(b)
	if n < 3 {
		return false
	}
	if b[n-1] < utf8.RuneSelf {
		return b[n-1] == '.' && b[n-2] == '.' && b[n-3] == '.' || b[n-1] == '>' && (b[n-2] == '=' || b[n-2] == '>')
	}
	for _, p := range pointers[b[n-3]] {
		if string(b[n-3:]) == p {
			return true
		}
	}
	return false
}

// beforeSign returns where the sign for "number" begins that ends at i, with the
// space before it, or i.
func beforeSign(b []byte, low, i int) int {
	for _, sign := range numberSigns {
		if n := len(sign); i-low > n && string(b[i-n:i]) == sign && (sign[0] >= utf8.RuneSelf || b[i-n-1] == ' ') {
			return low + len(bytes.TrimRight(b[low:i-n], " "))
		}
	}
	return i
}

var numberSigns = [...]string{"№", "nº", "n°", "n.º", "č.", "nr.", "n.", "no.", "Nr.", "No.", "N°"}

// withLastWords returns set and the last word of every label.
func withLastWords(set *lexicon.Set, lists ...detectors.Labels) *lexicon.Set {
	var all []string
	set.Words(func(w string) { all = append(all, w) })
	for _, labels := range lists {
		for _, words := range labels {
			for _, w := range words {
				last := w[strings.LastIndexByte(w, ' ')+1:]
				all = append(all, last, strings.Map(wideUpper, last)) // lowerIn lowers ASCII alone
				if len(last) > leastPlain && last[0] < 0xD0 {
					if p := plain(last); p != last {
						all = append(all, p)
					}
				}
			}
		}
	}
	return wordSet(all...)
}

// leastPlain is how many letters a word has at least that is read without its accents,
// too: as labels are.
const leastPlain = 5

// plain returns w without its accents where that leaves ASCII, else w.
func plain(w string) string {
	if strings.IndexFunc(w, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return w
	}
	p := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(w))
	for i := range len(p) {
		if p[i] >= utf8.RuneSelf {
			return w
		}
	}
	return p
}

// wideUpper returns the capital of a letter outside ASCII.
func wideUpper(r rune) rune {
	if r < utf8.RuneSelf {
		return r
	}
	return unicode.ToUpper(r)
}

// linkAhead reports whether a link word stands behind the code, as in "482915
// is your code".
func linkAhead(b []byte, i int) bool {
	for i < len(b) && (b[i] == ' ' || b[i] == '"') {
		i++
	}
	return linkWordAt(b, i) > 0 || i+3 <= len(b) && b[i] >= 0xE3 && b[i] <= 0xE9
}
