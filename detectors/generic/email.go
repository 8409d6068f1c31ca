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
		"tulis ke budi.santoso+promo@example.co.id.",
		"邮箱abc@example.com谢谢",
		"mailto:\"jane doe\"@example.org?subject=hi",
		"kontak: siti@[192.0.2.17]",
		"用户名是 测试@例子.公司，请回复",
		"e-mail: böb@bücher.example",
		"email: admin@intranet",
	},
	Invalid: []string{
		"hubungi @support ya",            // a mention has no local part
		"see foo@bar for the list",       // no dot in the domain and no label
		"npm install left-pad@1.3.0",     // a version
		"logo@2x.png belum muncul",       // a file name
		"git@github.com:example/repo",    // a repository
		"harga 2@5000.50 per pcs",        // a price
		"rapat @ kantor jam 10, siapkan", // "at"
	},
}

const (
	maxLocal  = 64  // octets, RFC 5321 4.5.3.1.1
	maxDomain = 255 // octets, RFC 5321 4.5.3.1.2
)

func matchEmail(w *detectors.Window) (detectors.Found, bool) {
	at := w.Start
	start := localStart(w.Text, at)
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
	return detectors.Found{Start: start, End: end, Strength: strength, Evidence: detectors.Format}, true
}

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
			if k == 0 || k == localRare && !all && (c == '=' || c == '/' || c == '?' || c == '|') || wide == 1 && detectors.IsAlnum(c) {
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
			if wide == 2 {
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

// domainEnd returns the end of the domain that begins at i and what the
// address is worth, or 0.
func domainEnd(b []byte, i int) (int, detectors.Strength) {
	if i < len(b) && b[i] == '[' {
		return literalEnd(b, i)
	}
	limit := min(len(b), i+maxDomain)
	e, labelStart, prevStart, labels := i, i, i, 0
	wide := false // the label holds CJK
scan:
	for e < limit {
		c := b[e]
		switch {
		case detectors.IsAlnum(c) || c == '-' && e > labelStart || c == '_':
			if wide && e > labelStart && detectors.IsAlnum(c) {
				break scan
			}
			e++
		case c == '.' && e > labelStart && e+1 < limit && (detectors.IsAlnum(b[e+1]) || b[e+1] >= utf8.RuneSelf):
			labels++
			prevStart, labelStart = labelStart, e+1
			wide = false
			e++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(b[e:limit])
			if r == '。' && e > labelStart && !wide && labels == 0 {
				break scan
			}
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break scan
			}
			if unspaced(r) {
				if !wide && e > labelStart {
					break scan
				}
				wide = true
			}
			e += n
		default:
			break scan
		}
	}
	if e == labelStart && labels > 0 { // a dot, then nothing we take
		labels--
		e = labelStart - 1
		labelStart = prevStart
	}
	for e > i && (b[e-1] == '-' || b[e-1] == '_' || b[e-1] == '.') {
		e--
	}
	if e <= i {
		return 0, detectors.None
	}
	if labels == 0 {
		if e-i >= 2 && detectors.IsLetter(b[i]) {
			return e, detectors.Shape // a host name: enough beside a label
		}
		return 0, detectors.None
	}
	return judgeTLD(b, i, prevStart, labelStart, e, labels)
}

// judgeTLD decides by the last label b[last:e]; prev is where the one before
// it begins, labels the number of dots.
func judgeTLD(b []byte, domain, prev, last, e, labels int) (int, detectors.Strength) {
	tld := b[last:e]
	if len(tld) > 4 && string(tld[:4]) == "xn--" || tld[0] >= utf8.RuneSelf {
		if n := longestHanTLD(tld); n > 0 {
			return last + n, detectors.Certain
		}
		return e, detectors.Strong
	}
	n := 0
	for n < len(tld) && detectors.IsLetter(tld[n]) {
		n++
	}
	switch {
	case n < 2:
		if ipv4End(b, domain) == e {
			return e, detectors.Weak
		}
		return 0, detectors.None
	case isTLD(tld[:n]):
		if n < len(tld) && tld[n] != '-' {
			n = len(tld) // "com2": a slip, masked whole
		}
		if isFileEnding(tld[:n]) {
			return 0, detectors.None
		}
		return last + n, detectors.Certain
	case isFileEnding(tld):
		return 0, detectors.None
	case n == 2:
		return e, detectors.Strong
	case labels > 1 && isTLD(b[prev:last-1]): // "com.Terima kasih"
		return last - 1, detectors.Certain
	}
	return e, detectors.Medium
}

// literalEnd returns the end of "[192.0.2.1]" or "[IPv6:2001:db8::1]" at i.
func literalEnd(b []byte, i int) (int, detectors.Strength) {
	limit := min(len(b), i+64)
	for e := i + 1; e < limit; e++ {
		switch c := b[e]; {
		case c == ']' && e > i+7:
			return e + 1, detectors.Strong
		case !detectors.IsAlnum(c) && c != '.' && c != ':':
			return 0, detectors.None
		}
	}
	return 0, detectors.None
}
