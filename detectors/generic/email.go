package generic

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// Email detects e-mail addresses: dot-atoms and quoted local parts, UTF-8 on
// both sides, address literals. Text without spaces around an address (Chinese)
// ends it where the script changes; a sentence's full stop is not part of it.
var Email = detectors.Spec{
	Name:   "generic/email",
	Entity: "EMAIL_ADDRESS",
	Doc:    "E-mail address",
	Anchor: detectors.At(),
	Match:  matchEmail,
	Labels: detectors.Labels{
		"en": {"email", "e mail", "mail", "mailto", "email address", "contact"},
		"id": {"surel", "alamat email", "imel", "emel"},
		"zh": {"邮箱", "電郵", "电邮", "邮件", "信箱", "电子邮件", "電子郵件"},
		"es": {"correo", "correo electrónico"},
		"pt": {"correio", "e mail"},
	},
	Canonical: detectors.Email,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.General, HIPAA: "F"},
	Source:    "RFC 5321, RFC 5322, RFC 6531; IANA root zone (top-level domains)",
	Valid: []string{
		"write to ‹jane+news%40example.com› please",
		"tulis ke budi.santoso+promo@example.co.id.",
		"邮箱abc@example.com谢谢",
		"mailto:\"jane doe\"@example.org?subject=hi",
		"kontak: siti@[192.0.2.17]",
		"用户名是 测试@例子.公司，请回复",
		"e-mail: böb@bücher.example",
		"PER*IC*JANE ROE*TE*2175550123*EM*‹jane@example.com›~",
		"email: admin@intranet", "mail:‹BUDI_KEY@example.com›",
	},
	Invalid: []string{
		"hubungi @support ya",                                      // a mention has no local part
		"see foo@bar for the list",                                 // no dot in the domain and no label
		"npm install left-pad@1.3.0",                               // a version
		"_ownerid_value@OData.Community.Display.V1.FormattedValue", // an annotation's name
		"{user}@example.com", "mail ${MAIL_USER}@example.com", "https://$USER:$TOKEN@git.example.com/x.git", "postgres://app:YOUR_PASSWORD@db.example.com/app",
		"logo@2x.png belum muncul",           // a file name
		"git@github.com:example/repo",        // a repository
		"harga 2@5000.50 per pcs",            // a price
		"rapat @ kantor jam 10, siapkan",     // "at"
		"https://video.example/@kebun.ideas", // a channel
		"{@example.com} in a template",       // a mention
	},
}

const (
	maxLocal  = 64  // octets, RFC 5321 4.5.3.1.1
	maxDomain = 255 // octets, RFC 5321 4.5.3.1.2
)

func matchEmail(w *detectors.Window) (detectors.Found, bool) {
	at := w.Start
	if at > 0 && opensMention(w.Text[at-1]) {
		return detectors.Found{}, false
	}
	start := localStart(w.Text, at)
	if b := w.Text; at-start == 1 && start > 1 && b[start-1] == '\\' && (b[start] == 'n' || b[start] == 'r' || b[start] == 't') {
		start = localStart(b, start-1) // a line break written out: "budi\n@example.com"
	}
	if start == at {
		return detectors.Found{}, false
	}
	end, strength := domainEnd(w.Text, at+1)
	if end == 0 {
		return detectors.Found{}, false
	}
	if string(w.Text[start:at]) == "git" && w.At(end) == ':' {
		return detectors.Found{}, false
	}
	if bytes.HasPrefix(w.Text[at+1:], annotations) || filledIn(w.Text, start, at) {
		return detectors.Found{}, false
	}
	return detectors.Found{Start: start, End: end, Strength: strength, Evidence: detectors.Format}, true
}

// opensMention reports a mark that no local part ends with: behind it a mention, a
// page's path or a decorator begins, {@link …}, https://…/@studio.
func opensMention(c byte) bool { return c == '/' || c == '{' || c == '=' || c == '|' }

// filledIn reports whether the local part [start, at) of b is what a program fills in, by
// itself or as the password of an address: {user}@…, ${MAIL_USER}@…, //app:$TOKEN@…
func filledIn(b []byte, start, at int) bool {
	v := b[start:at]
	if n := len(v) - 1; v[0] == '{' && v[n] == '}' {
		return isName(v[1:n]) && countDigits(v) == 0
	}
	if start == 0 || v[0] == '$' {
		return v[0] == '$' && refers(v)
	}
	return b[start-1] == '$' && refers(b[start-1:at]) || refers(v) && bytes.Contains(userOf(b, start), []byte("//"))
}

// userOf returns what stands before the password at i of an address: "//app:"; none if it
// is no password.
func userOf(b []byte, i int) []byte {
	if b[i-1] != ':' {
		return nil
	}
	s := i
	for s > 0 && i-s < maxLocal && b[s-1] > ' ' {
		s--
	}
	return b[s:i]
}

// annotations begin the names of OData's annotations (OASIS OData JSON Format 4.01,
// section 4.6) in the vocabulary of the community.
var annotations = []byte("OData.Community.")

// Bytes of an unquoted local part. Rare ones are taken only inside it, or when
// one of them stands directly before the '@'.
const (
	localCommon uint8 = iota + 1
	localRare
)

var localClass = func() (t [256]uint8) {
	for c := range t {
		if detectors.IsAlnum(byte(c)) || bytes.IndexByte([]byte("._%+-"), byte(c)) >= 0 {
			t[c] = localCommon
		}
	}
	for _, c := range []byte("!#$&'*^`{|}~=/?") {
		t[c] = localRare
	}
	return t
}()

// localStart returns where the local part before at begins, at if there is none.
func localStart(b []byte, at int) int {
	if at == 0 {
		return at
	}
	low := max(0, at-maxLocal)
	if b[at-1] == '"' {
		return quotedStart(b, at, low)
	}
	all := localClass[b[at-1]] == localRare
	s := at
	wide := 0 // script break: 1 after CJK, 2 after Latin
	for s > low {
		c := b[s-1]
		switch {
		case c < utf8.RuneSelf:
			k := localClass[c]
			// "*EM*" says in a trade message that an address follows.
			if k == 0 || k == localRare && !all && (c == '=' || c == '/' || c == '?' || c == '|') || c == '*' && bytes.HasSuffix(b[low:s], []byte("*EM*")) || wide == 1 && detectors.IsAlnum(c) {
				return trimLocal(b, s, at, all)
			}
			if detectors.IsAlnum(c) {
				wide = 2
			}
			s--
			continue
		}
		r, n := utf8.DecodeLastRune(b[low:s])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
			break
		}
		if unspaced(r) {
			if wide == 2 || all { // a masked part (***@) ends there too
				break
			}
			wide = 1
		} else {
			wide = 2
		}
		s -= n
	}
	return trimLocal(b, s, at, all)
}

// trimLocal drops quoting and punctuation in front of a local part.
func trimLocal(b []byte, s, at int, all bool) int {
	for s < at && !all && (b[s] == '.' || b[s] == '-' || localClass[b[s]] == localRare) {
		s++
	}
	return s
}

func quotedStart(b []byte, at, low int) int {
	for i := at - 2; i >= low; i-- {
		switch {
		case b[i] == '"' && (i == low || b[i-1] != '\\'):
			if i == at-2 {
				return at
			}
			return i
		case b[i] == '\n' || b[i] == '\r':
			return at
		}
	}
	return at
}

// unspaced reports whether r's script is written without spaces, so that the
// next word may begin directly beside it.
func unspaced(r rune) bool {
	return r >= 0x0E00 && (unicode.Is(unicode.Han, r) || unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar))
}
