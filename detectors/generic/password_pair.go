package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// MailPassword detects the password that one mark joins to an e-mail address, as
// people share accounts and lists of stolen ones hold them.
var MailPassword = detectors.Spec{
	Name:    "generic/mail-password",
	Entity:  "PASSWORD",
	Doc:     "Password behind an e-mail address and a colon, slash or bar",
	Anchor:  detectors.BeforeAt(),
	Match:   matchMailPassword,
	Classes: passwordClasses,
	Source:  "NIST SP 800-63B (memorised secrets)",
	Valid: []string{
		"siti@example.com:‹aminah90› kena hack",
		"akun siti@example.com / ‹Melati_88› tidak bisa masuk", "siti@example.com // ‹Melati_88›", "siti@example.com | ‹Melati_88›",
		"bob@example.com:‹hunter22x›\nann@example.com:‹kucing#77›", "ann@mailhost:‹kucing77›", "root@localhost:‹9b2c8f1e7a6d5c4b3a291807f6e5d4c3›",
	},
	Invalid: []string{
		"scp a.txt bob@files.example.com:backup2024",
		"git clone bob@git.example.com:acme/app2",
		"bob@example.com:8443", "bob@example.com | Ward7 | 2024", "bob@example.com | JIRA-2231 | lunas", "bob@example.com // v1.2.34", "bob@example.com | Q3FY2026", "bob@example.com: ticket2024", "bob@example.com / 081200000000",
		"siti@example.com / order", "bob@example.com:note=7",
		"image: team/app@sha256:9b2c8f1e7a6d5c4b3a291807f6e5d4c3b2a1908f7e6d5c4b3a2918070f6e5d4c",
	},
}

func matchMailPassword(w *detectors.Window) (detectors.Found, bool) {
	b, at := w.Text, w.Start
	f := detectors.Found{Strength: detectors.Medium, Evidence: detectors.Format}
	e := at + 1
	for e < len(b) && (detectors.IsAlnum(b[e]) || b[e] == '.' || b[e] == '-') {
		e++
	}
	if e+7 > len(b) || b[e] != ':' && (b[e] != ' ' || b[e+1] != '/' && b[e+1] != '|') {
		return f, false
	}
	if end, _ := domainEnd(b, at+1); end != e {
		return f, false
	}
	switch {
	case b[e] == ':' && b[e+1] > ' ':
		e++
	case b[e] == ' ' && b[e+2] == ' ':
		e += 3
	case b[e] == ' ' && b[e+1] == '/' && b[e+2] == '/' && b[e+3] == ' ':
		e += 4
	default:
		return f, false
	}
	end, ok := pairedPassword(b, e)
	if !ok || b[e-1] == ' ' && numbered(b[e:end]) || at > 2 && copies(b, at) || digested(b[at+1:e-1], b[e:end]) {
		return f, false
	}
	f.Start, f.End = e, end
	return f, true
}

// digested reports whether host and v are the algorithm and the digest of an image, as
// its reference has them: app@sha256:9b2c…. Longer digests than SHA-256's are longer
// than any password that is read here.
func digested(host, v []byte) bool {
	return string(host) == "sha256" && len(v) == 64 && isHexAll(v)
}

// numbered reports whether v reads as what is numbered, in a cell beside an address: a
// reference in capitals, a version.
func numbered(v []byte) bool {
	return noSmall(v) || version(v)
}

// version reports whether v is a version with its letter before it: v2.14.3.
func version(v []byte) bool { return v[0]|0x20 == 'v' && figures(v[1:]) }

// copies reports whether the address that the '@' at i stands in is a machine's, which
// a program copies to or from.
func copies(b []byte, i int) bool {
	from := bytes.LastIndexByte(b[:i], '\n') + 1
	line := b[max(from, i-80):i]
	for _, program := range [...]string{"scp ", "rsync ", "git ", "ssh", "sftp ", "://", "origin", "hg "} {
		if bytes.Contains(line, []byte(program)) {
			return true
		}
	}
	return false
}

// pairedPassword returns the end of the password at i behind its user and a mark: six
// characters or more with a letter and a digit or a sign that words lack.
func pairedPassword(b []byte, i int) (int, bool) {
	e := i
	for e < len(b) && e-i < 65 && b[e] > ' ' && b[e] < utf8.RuneSelf && bytes.IndexByte([]byte(",\"'<>|/=;()[]{}\\"), b[e]) < 0 {
		e++
	}
	if e < len(b) && bytes.IndexByte([]byte("/=([{\\"), b[e]) >= 0 {
		return 0, false
	}
	for e > i && bytes.IndexByte([]byte(".:?"), b[e-1]) >= 0 {
		e--
	}
	v := b[i:e]
	dot := bytes.LastIndexByte(v, '.')
	if len(v) < 6 || len(v) > 64 || !hasLetter(v) || !mixed(v) || countDigits(v) == 0 && !drawnSigns(v) || masked(v) || refers(v) || product(v) || hasOrdinal(v) || bytes.IndexByte(v, '@') > 0 && isTLD(v[dot+1:]) {
		return 0, false
	}
	return e, dot < 0 || !detectors.IsLetter(v[len(v)-1]) || len(v)-dot > 6 // a host's name, a file's
}

// drawnSigns reports whether v holds a sign that passwords have and names lack.
func drawnSigns(v []byte) bool { return bytes.IndexAny(v, "!@#$%^*+") > 0 }

// PairPassword detects the password behind a user's name and a colon or slash that a
// word for both announces: "creds: jdoe:…", "WiFi: HomeNet / …".
var PairPassword = detectors.Spec{
	Name:   "generic/pair-password",
	Entity: "PASSWORD",
	Doc:    "Password behind a user's name, by the label of both",
	Anchor: detectors.OnCue(),
	Match:  matchPairPassword,
	Labels: detectors.Labels{
		"en": {"creds", "credentials", "login", "login details", "login info", "wifi", "wi fi", "account details"},
		"id": {"akses login", "data login", "akun login"}, "zh": {"账号", "账户", "登录信息", "帐号"},
	},
	Classes: passwordClasses,
	Source:  "NIST SP 800-63B (memorised secrets)",
	Valid: []string{
		"creds: jdoe:‹Xk9mQ2p7›",
		"Here are the credentials: jdoe / ‹Xk9mQ2p7›.",
		"sshd: Login: helga/‹kembang7›", "WiFi: HomeNet / ‹sweetpotato9›", "账号：wangfang/‹wf1990x!›",
	},
	Invalid: []string{
		"login: 12/05/2025x", "login: page/index2.html", "wifi: 802.11ac/wifi6e7", "credentials: see wiki/page2024/3",
		"account: see page", "access: read/write2x=1", "login http://host:8080abc", "credentials: user:$PASSWORD1",
	},
}

func matchPairPassword(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Medium, Evidence: detectors.Cue}
	i := w.End
	switch rest := b[i:]; {
	case bytes.HasPrefix(rest, []byte(": ")):
		i += 2
	case bytes.HasPrefix(rest, []byte(":")) && b[w.Start] >= utf8.RuneSelf || len(rest) > 1 && rest[0] == ':' && b[w.Start]|0x20 == 'c': // "creds:jdoe:…"
		i++
	case bytes.HasPrefix(rest, []byte("：")):
		i += len("：")
	case bytes.HasPrefix(rest, []byte(" are ")):
		i += 5
	default:
		return f, false
	}
	s := i
	for i < len(b) && i-s < 40 && (detectors.IsAlnum(b[i]) || bytes.IndexByte([]byte("._-\\"), b[i]) >= 0) {
		i++
	}
	if i-s < 3 || !detectors.IsLetter(b[s]) || i+7 > len(b) || lowerIn(secretStop, b[s:i]) {
		return f, false
	}
	switch {
	case (b[i] == ':' || b[i] == '/') && b[i+1] > ' ' && b[i+1] != '/':
		i++
	case b[i] == ' ' && (b[i+1] == '/' || b[i+1] == ':') && b[i+2] == ' ':
		i += 3
	default:
		return f, false
	}
	e, ok := pairedPassword(b, i)
	f.Start, f.End = i, e
	return f, ok
}

// ChangedPassword detects the password that another is changed to: "password from … to
// …", 密码从…改成…. The one before is Password's.
var ChangedPassword = detectors.Spec{
	Name:   "generic/changed-password",
	Entity: "PASSWORD",
	Doc:    "Password that another was changed to, by the words around the first",
	Anchor: detectors.OnCue(),
	Match:  matchChangedPassword,
	Labels: detectors.Labels{
		"en": {"password", "passcode", "pw", "pin"}, "id": {"sandi", "kata sandi"}, "zh": {"密码", "密碼"},
	},
	Classes: passwordClasses,
	Source:  "NIST SP 800-63B (memorised secrets)",
	Valid: []string{
		"changed my pin from 4829 to ‹9931›", "i changed the PIN from 482911 to ‹482912› yesterday",
		"ganti pin dari 482911 ke ‹482912› gagal",
	},
	Invalid: []string{
		"password from Monday to Friday7", "password from page1 is broken to me2", "sandi dari 8 ke 12 karakter",
	},
}

// changedPassword returns the password behind the word for "from" that follows a label
// which ends at i, if it is changed into another.
func changedPassword(b []byte, i int) (start, end int, ok bool) {
	for _, word := range [...]string{" from ", " dari ", "从", "從"} {
		if len(b)-i < len(word) || string(b[i:i+len(word)]) != word {
			continue
		}
		if start, end, ok = changedFrom(b, i+len(word)); ok {
			return start, end, changes(b, end) > 0
		}
	}
	return 0, 0, false
}

// changes returns the length of the word at i that says what a password was changed
// to, 0 if none stands there.
func changes(b []byte, i int) int {
	for _, word := range changeWords {
		if bytes.HasPrefix(b[i:], []byte(word)) {
			return len(word)
		}
	}
	return 0
}

var changeWords = [...]string{" to ", " into ", " ke ", " jadi ", " menjadi ", "改成了", "改成", "改为", "改到", "換成", "换成", "變成"}

// newPassword returns what a password is set to, behind the words for it at i: "as
// Orchid.2024", "auf Tulpe2019 geändert", "changed to …".
func newPassword(b []byte, i int) (start, end int, ok bool) {
	if i+8 > len(b) || b[i] != ' ' {
		return 0, 0, false
	}
	for _, word := range newWords {
		if !bytes.HasPrefix(b[i:], []byte(word)) {
			continue
		}
		start, end, ok = changedFrom(b, i+len(word))
		v := b[start:end]
		return start, end, ok && hasLetter(v) && !product(v) && !technical(v) && !version(v) && (countDigits(v) > 1 || len(v) >= 8)
	}
	return 0, 0, false
}

var newWords = [...]string{" as ", " auf ", " wurde auf ", " jadi ", " menjadi ", " en ", " por ", " para ", " changed to ", " set to ", " updated to ", " reset to ", " was changed to ", " has been changed to ", " has been set to "}

func matchChangedPassword(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Medium, Evidence: detectors.Cue}
	_, first, ok := changedPassword(b, w.End)
	if !ok {
		return f, false
	}
	n := changes(b, first)
	f.Start = first + n
	f.End, _ = valueEnd(b, f.Start)
	return f, n > 0 && isChanged(b[f.Start:f.End])
}

// changedFrom returns the span of the password that is changed into another, behind
// the word for "from" that ends at i.
func changedFrom(b []byte, i int) (start, end int, ok bool) {
	start = blanks(b, i)
	end, _ = valueEnd(b, start)
	return start, end, isChanged(b[start:end])
}

// isChanged reports whether v reads as a password: digits among letters, or as many
// digits as PINs have.
func isChanged(v []byte) bool {
	digits := countDigits(v)
	return len(v) >= 4 && len(v) <= 64 && digits > 0 && (hasLetter(v) && len(v) >= 6 || digits == len(v)) && !masked(v) && !refers(v) && !hasOrdinal(v)
}
